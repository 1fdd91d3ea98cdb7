import Newsletters

/// A body named in a sentence, before it is known which one it is.
struct OrganizationMention: Hashable, Sendable {
  /// The scalars of the passage.
  var range: Range<Int>
  /// The tokens of the sentence.
  var tokens: Range<Int>
  var surface: String
  var kind: OrganizationKind
  var owner: OrganizationOwner
  /// Index of the mention in the same sentence that this one's name begins with.
  var parent: Int?
  /// What the name begins with where that is no name of its own: `区`, `市`, `街道`, `社区`.
  var reference: TerritoryReference?
  /// The level, where this is a territory itself.
  var territory: TerritoryLevel?
  /// Whether nothing but the head is there: `办事处`, `街道`.
  var isBare: Bool
  /// `重庆路办事处`: an office that is named as a subdistrict is, without the word for one.
  var isSubdistrictOffice: Bool {
    parent == nil && reference == nil && !isBare && surface.hasSuffix("办事处")
      && !["街道", "镇", "乡", "社区", "驻", "公司", "街办事处"].contains { surface.contains($0) }
  }
  /// The head that a list shares, where the name stands without it: `居委会` of `甲、乙两个居委会`.
  var sharedHead: String?
  /// Whether this is a group that a command or an office is divided into, named by what it sees to: `生活保障组`.
  var isGroup = false
  /// Whether the name begins with that of a place or with letters that are no word, or 本 says whose it is, so that it
  /// needs no other name before it.
  var bearsPlace = false
  /// Index of the mention of the body that the sentence says has founded this one.
  var founder: Int?
}

/// A territory that the text refers to without its name.
struct TerritoryReference: Hashable, Sendable {
  var level: TerritoryLevel
  /// How many scalars of the mention the reference takes, a leading 我, 本 or 该 included.
  var length: Int
}

/// A title in a sentence, with the body it is of where that stands beside it.
struct PositionMention: Hashable, Sendable {
  var range: Range<Int>
  var token: Int
  var title: String
  var description: PositionTitle
  /// Index of an organisation mention.
  var organization: Int?
  /// Index of the position mention in the same list whose body this one shares.
  var sharesBodyOf: Int?
  /// Index of the mention of the organ that a label says the post to be in, of the body that stands with each name:
  /// `社区党委` of `社区党委书记:甲社区乙、丙社区丁`.
  var organ: Int?
  var status: PostFact.Status = .current
  /// Whether this is the label of a roster: the post is in the body that the roster is of.
  var isOfRoster = false
  /// Whether the label stands on a line above.
  var isInherited = false

  /// `副主任:甲、乙`, `新任书记是:甲、乙`: whether a colon stands behind the title, which is then said of every name of the line.
  func isLabel(in words: [Word]) -> Bool {
    guard token + 1 < words.count else { return false }
    if words[token + 1] == ":" { return true }
    // `副主任|两|位|:`
    if token + 3 < words.count, words[token + 3] == ":", Self.counted.contains(words[token + 2]) { return true }
    let colon = words[token + 1] == "的" || words[token + 1] == "分别" ? token + 3 : token + 2
    return colon < words.count && words[colon] == ":" && Self.copulas.contains(words[colon - 1])
  }

  private static let counted: WordSet = ["位", "名", "人"]
  private static let copulas: WordSet = ["是", "为", "有", "如下", "分别是", "分别为"]
}

/// A person named in a sentence.
struct PersonMention: Hashable, Sendable {
  var range: Range<Int>
  var token: Int
  /// Without inner spaces.
  var name: String
  /// Indices of the position mentions that hold of this person.
  var positions: [Int] = []
  /// How sure the sequence model is of the name, from 0 to 1.
  var confidence: Float = 0
  /// Whether the positions are said of the name before it in the list, and hold of this one by sharing.
  var isSharing = false
  /// Whether the mention is a family name with a title (`陈律师`) or a pronoun.
  var isReference = false
  /// Whether the mention is a family name with 老, which is no title: `沈老`.
  var isElder = false
  /// Whether the name stands in a roster where nothing but a name can.
  var isListed = false
  /// Words of grammar that stand behind a name.
  fileprivate static let followers: WordSet = ["等", "对", "在", "将", "把", "向", "为", "被", "和", "与"]

  /// Whether only the letters of the name speak for it.
  var isUnknownToModel: Bool { confidence == 0 && !isReference && range.count == 3 }
  /// Whether the mention is 他 or 她, or means whoever wrote the item.
  var isPronoun: Bool { isReference && (name == "他" || name == "她" || isWriter) }
  /// Whether the mention is the word for whoever wrote the item.
  var isWriter: Bool { isReference && name == AppointmentState.writer.description }
}

/// A sentence with everything that was found in it. An object that never changes, as many keep hold of it.
final class ReadSentence: Sendable {
  let passage: Passage
  let tokens: [Token]
  /// The tokens as the rules compare them.
  let words: [Word]
  /// What the tokens are, all together.
  let tokenKinds: TokenKinds
  /// The letters of the sentence, all together.
  let letterMarks: LetterMarks
  let kind: Paragraph.Kind
  let organizations: [OrganizationMention]
  /// The mentions that head a part of the sentence: `甲社区:…;乙社区:…`.
  private let headers: [Int]
  let positions: [PositionMention]
  /// In the order of their tokens.
  let persons: [PersonMention]

  /// A sentence in which nothing but words is known.
  init(passage: Passage, tokens: [Token], kind: Paragraph.Kind) {
    self.passage = passage
    self.tokens = tokens
    self.kind = kind
    (words, letterMarks) = passage.scalars.withUnsafeBufferPointer { letters in
      (tokens.map { Word(letters, $0.range) }, LetterMarks(letters))
    }
    tokenKinds = TokenKinds(tokens)
    organizations = []
    headers = []
    positions = []
    persons = []
  }

  /// A sentence with the bodies that were found in it.
  init(_ sentence: ReadSentence, organizations: [OrganizationMention]) {
    passage = sentence.passage
    tokens = sentence.tokens
    words = sentence.words
    tokenKinds = sentence.tokenKinds
    letterMarks = sentence.letterMarks
    kind = sentence.kind
    self.organizations = organizations
    headers = organizations.indices.filter { Self.isHeader(organizations[$0].tokens, of: sentence) }
    positions = []
    persons = []
  }

  /// A sentence whose bodies are known, with the titles and persons that were found in it.
  init(_ sentence: ReadSentence, positions: [PositionMention], persons: [PersonMention]) {
    passage = sentence.passage
    tokens = sentence.tokens
    words = sentence.words
    tokenKinds = sentence.tokenKinds
    letterMarks = sentence.letterMarks
    kind = sentence.kind
    organizations = sentence.organizations
    headers = sentence.headers
    self.positions = positions
    self.persons = persons
  }

  /// Whether this is a line of a roster, which names people or gives a post.
  var isOfRoster: Bool {
    persons.contains(where: \.isListed) || positions.contains(where: \.isOfRoster)
  }

  /// Whether a comma stands at a place.
  func comma(at index: Int) -> Bool { words.indices.contains(index) && words[index] == "," }

  /// The body that the part of the sentence before a token is about: `石桥村:主任甲,委员乙;柳林村:…`.
  func header(before token: Int) -> Int? {
    var before = 0..<headers.count
    while !before.isEmpty {
      let middle = (before.lowerBound + before.upperBound) / 2
      if organizations[headers[middle]].tokens.upperBound < token {
        before = middle + 1..<before.upperBound
      } else {
        before = before.lowerBound..<middle
      }
    }
    return before.lowerBound > 0 ? headers[before.lowerBound - 1] : nil
  }

  /// The person whose name a token is. O(log n).
  func person(at token: Int) -> Int? {
    var rest = 0..<persons.count
    while !rest.isEmpty {
      let middle = (rest.lowerBound + rest.upperBound) / 2
      if persons[middle].token == token { return middle }
      rest = persons[middle].token < token ? middle + 1..<rest.upperBound : rest.lowerBound..<middle
    }
    return nil
  }

  /// Whether a body is named by exactly these tokens. O(log n).
  func hasOrganization(at range: Range<Int>) -> Bool {
    var rest = 0..<organizations.count
    while !rest.isEmpty {
      let middle = (rest.lowerBound + rest.upperBound) / 2
      let found = organizations[middle].tokens
      if found == range { return true }
      if (found.upperBound, found.lowerBound) < (range.upperBound, range.lowerBound) {
        rest = middle + 1..<rest.upperBound
      } else {
        rest = rest.lowerBound..<middle
      }
    }
    return false
  }

  private static let partEnds: WordSet = [";", "。"]

  /// Whether a mention begins the sentence, or a part of it, and a colon follows, a bracket encloses it, or the columns of
  /// a roster are behind: `石桥社区  主任 甲`.
  private static func isHeader(_ range: Range<Int>, of sentence: ReadSentence) -> Bool {
    let (words, tokens, start) = (sentence.words, sentence.tokens, range.lowerBound)
    guard range.upperBound < words.count else { return false }
    switch words[range.upperBound] {
    case ":": return start <= 1 || partEnds.contains(words[start - 1]) || isNumber(tokens[..<start], words)
    case "】": return start == 1 && words[0] == "【"
    case _ where beginsClause(start, words) && headsMembers(range.upperBound, words, tokens): return true
    case "由": return beginsClause(start, words) && isComposed(range.upperBound, words, tokens)
    case "组成" where words.dropFirst(range.upperBound + 1).starts(with: ["人员", ":"]): return beginsClause(start, words)
    default:
      let next = range.upperBound + 1
      return start == 0 && tokens[range.upperBound].form == .space && next < tokens.count
        && tokens[next].uses.contains(.office)
    }
  }

  private static let membership: WordSet = [
    "成员", "班子成员", "委员", "名单", "人员", "组成", "班子", "领导", "新", "新一届", "一届", "本届", "第", "届", "领导班子", "全体", "如下", "组成人员",
  ]
  /// Words between the name of a body and the colon before its members, at most.
  private static let longestMembership = 8

  /// `居民议事会|第二届成员(节选):`: whether behind the name of a body nothing stands before a colon but that its members follow.
  private static func headsMembers(_ start: Int, _ words: [Word], _ tokens: [Token]) -> Bool {
    // The board of an association has its members in the association.
    guard start > 0, words[start - 1] != "理事会" else { return false }
    let near = words[start...].prefix(longestMembership)
    guard let colon = near.firstIndex(of: ":") else { return false }
    let aside = words[start..<colon].firstIndex(of: "(") ?? colon
    guard aside == colon || words[colon - 1] == ")" else { return false }
    return aside > start
      && (start..<aside).allSatisfy {
        tokens[$0].form == .number || membership.contains(words[$0]) || words[$0].initial == "第"
      }
  }

  private static let clauseMarks: WordSet = [",", ";", "。", ":", "、"]

  private static func beginsClause(_ start: Int, _ words: [Word]) -> Bool {
    start == 0 || clauseMarks.contains(words[start - 1])
  }

  /// Words from 由 to 组成 at most.
  private static let composition = 8

  /// `选举委员会|由下列人员组成:主任甲,…`, `筹备组|由9人组成,组长甲,…`: whether those whom a body is made up of are named behind.
  private static func isComposed(_ place: Int, _ words: [Word], _ tokens: [Token]) -> Bool {
    let near = place + 1..<min(place + composition, words.count)
    guard let verb = near.first(where: { words[$0] == "组成" }), verb + 1 < words.count,
      words[verb + 1] == ":"
        || words[verb + 1] == "," && tokens.dropFirst(verb + 2).first?.uses.contains(.office) ?? false
    else { return false }
    return !(place..<verb).contains { tokens[$0].form == .person }
  }

  /// Whether tokens are the number of an entry: `1、`, `(二)`.
  private static func isNumber(_ tokens: ArraySlice<Token>, _ words: [Word]) -> Bool {
    tokens.count <= 3 && tokens.indices.allSatisfy { tokens[$0].form == .number || marksOfNumbers.contains(words[$0]) }
      && tokens.contains { $0.form == .number }
  }

  private static let marksOfNumbers: WordSet = ["、", ".", "(", ")"]

  /// A token letter for letter.
  func text(_ token: Int) -> String { passage.string(tokens[token].range) }
}

extension [PersonMention] {
  /// How sure the model must be of a name for the next in a list to be one, and how sure that one then is.
  private static let certainty: Float = 0.6

  /// `罗白玉、茶金凤`: a name that the model does not know stands in a list beside one that it is sure of.
  mutating func trustListed(in sentence: ReadSentence) {
    for index in indices.dropLast() where isNext(index + 1, in: sentence) {
      if self[index].confidence >= Self.certainty, self[index + 1].isUnknownToModel {
        if endsItem(self[index + 1].token + 1, of: sentence) { self[index + 1].confidence = Self.certainty }
      } else if self[index + 1].confidence >= Self.certainty, self[index].isUnknownToModel {
        self[index].confidence = Self.certainty
      }
    }
  }

  /// Whether a name follows another one in a list, alone or behind the body that the person is of: `、银湾社区的乙`.
  private func isNext(_ index: Int, in sentence: ReadSentence) -> Bool {
    let (first, last) = (self[index - 1].token + 1, self[index].token)
    guard last > first, sentence.words[first] == "、" else { return false }
    if last == first + 1 { return true }
    let end = sentence.words[last - 1] == "的" ? last - 1 : last
    return sentence.hasOrganization(at: first + 1..<end)
  }

  /// Whether nothing goes on here with what might be more than a name: a mark, a preposition or what somebody does.
  private func endsItem(_ token: Int, of sentence: ReadSentence) -> Bool {
    guard token < sentence.tokens.count else { return true }
    let next = sentence.tokens[token]
    return next.form == .punctuation || next.form == .space || next.form == .number || !next.roles.isEmpty
      || PersonMention.followers.contains(sentence.words[token])
  }
}
