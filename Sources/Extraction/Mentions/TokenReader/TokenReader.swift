import Newsletters

/// The words that the grammar asks of nearly every token, held together so that one look finds them.
final class TokenRules: Sendable {
  static let shared = TokenRules()

  /// The keys of `TokenReader.references`.
  let references = TokenReader.references.words
  let statusWords = AppositiveGrammar.statusWords.words
  let ruled = TokenReader.ruled
  let ruledBehind = TokenReader.ruledBehind
  let ruledLate = TokenReader.ruledLate
}

/// What the grammar asks of one token and its neighbours.
struct TokenReader {
  let tokens: [Token]
  let words: [Word]
  let scalars: [Unicode.Scalar]
  let letterMarks: LetterMarks
  let vocabulary: Vocabulary
  let rules = TokenRules.shared
  private let entries: [Vocabulary.Entry]

  init(_ sentence: ReadSentence, vocabulary: Vocabulary) {
    tokens = sentence.tokens
    words = sentence.words
    scalars = sentence.passage.scalars
    letterMarks = sentence.letterMarks
    self.vocabulary = vocabulary
    entries = vocabulary.entries
  }

  /// The letters of a range, for names; rules compare `words`.
  func string(_ range: Range<Int>) -> String { String(scalars: scalars[range]) }

  /// Whether a token, however long, ends in a word.
  func ends(_ index: Int, in ending: Word) -> Bool {
    words[index].isTooLong ? scalars[tokens[index].range].ends(in: ending) : words[index].ends(in: ending)
  }

  func entry(_ index: Int) -> Vocabulary.Entry? {
    guard tokens.indices.contains(index), tokens[index].entry >= 0 else { return nil }
    return entries[Int(tokens[index].entry)]
  }

  /// The body that a token is the last word of the name of.
  func organization(_ index: Int) -> OrganizationHead? {
    guard tokens.indices.contains(index), tokens[index].uses.contains(.organization) else { return nil }
    return entries[Int(tokens[index].entry)].organization
  }

  func first(_ index: Int) -> Unicode.Scalar { scalars[tokens[index].range.lowerBound] }

  func isUnknown(_ index: Int) -> Bool {
    tokens.indices.contains(index) && tokens[index].form == .unknown
  }

  /// Whether a word for what somebody is stands here.
  func isTitle(_ index: Int) -> Bool {
    tokens.indices.contains(index) && tokens[index].classes.contains(.position)
  }

  // MARK: Territories and roads

  func isTerritory(_ index: Int) -> Bool {
    startsTerritory(index) || organization(index)?.owner == .territory
  }

  func startsTerritory(_ place: Int) -> Bool {
    rules.references.contains(words[place]) || tokens[place].classes.contains(.placeName)
  }

  static let references: WordMap<TerritoryLevel> = [
    "区": .district, "县": .district, "旗": .district, "市": .city, "省": .province, "街道": .street, "镇": .street,
    "乡": .street, "苏木": .street, "社区": .community, "居民区": .community, "村": .community, "嘎查": .community,
    "小区": .community, "自治区": .province, "州": .prefecture, "盟": .prefecture, "开发区": .district, "高新区": .district,
    "经开区": .district, "片区": .street,
  ]

  func territoryLevel(of index: Int) -> TerritoryLevel? {
    TerritoryLevel.endings.first { ends(index, in: $0.word) }?.level
  }

  /// `解放路`, `建设街`: whether the word for a road follows.
  func roadFollows(_ place: Int) -> Bool {
    tokens.indices.contains(place + 1) && isRoadWord(place + 1)
  }

  func isRoadWord(_ place: Int) -> Bool {
    switch tokens[place].range.count {
    case 1: isRoadLetter(first(place))
    case 2: Self.longRoadWords.contains(words[place])
    default: false
    }
  }

  private func isRoadLetter(_ letter: Unicode.Scalar) -> Bool {
    switch letter {
    case "路", "街", "巷", "桥", "弄": true
    default: false
    }
  }

  private static let longRoadWords: WordSet = ["东路", "西路", "南路", "北路", "中路", "大道", "大街", "新路", "东街", "西街", "南街", "北街"]

  // MARK: What follows

  /// How many tokens on the next head stands; 99 where none does.
  func nextHeadDistance(_ index: Int) -> Int {
    for distance in 1...3 {
      guard let entry = entry(index + distance) else { continue }
      if entry.organization != nil { return distance }
    }
    return 99
  }

  func isBoundary(_ index: Int) -> Bool {
    guard tokens.indices.contains(index) else { return true }
    let token = tokens[index]
    if token.form == .punctuation || token.form == .space { return true }
    if words[index] == "工作" { return true }
    if rules.statusWords.contains(words[index]), isTitle(index + 1) { return true }
    return token.classes.contains(.position) || !token.roles.isEmpty || token.classes.contains(.conjunction)
  }
}
