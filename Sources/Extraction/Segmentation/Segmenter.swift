import Newsletters

/// Cuts a sentence into words and names: the cheapest path through a lattice of everything it could be.
///
/// Every word of the vocabulary, run of digits or letters, and possible personal name is an edge with a cost (the
/// negative logarithm of a probability; names also by what stands around them). One pass finds the edges and one
/// the cheapest path: linear in the sentence, with no backtracking.
struct Segmenter: Sendable {
  let vocabulary: Vocabulary
  private let persons: PersonEdges
  private let places: PlaceEdges

  init(vocabulary: Vocabulary) {
    self.vocabulary = vocabulary
    self.persons = PersonEdges(vocabulary: vocabulary)
    self.places = PlaceEdges(vocabulary: vocabulary)
  }

  /// What a character costs that nothing covers.
  static let unknownCost: Float = 12.5

  /// - Parameters:
  ///   - words: the words of the vocabulary in it, where they are known.
  ///   - names: what the same document has already told of its names.
  ///   - listedPersons: the names of a roster, which are read whatever else their letters could be.
  func tokens(
    of scalars: [Unicode.Scalar], words: WordMatches? = nil, names: DocumentNames = DocumentNames(),
    likelyPersons: [PersonModel.Span] = [], listedPersons: [Range<Int>] = []
  ) -> [Token] {
    let words = words ?? WordMatches(scalars: scalars, vocabulary: vocabulary)
    var draft = draft(of: scalars, words: words, discovered: names.places)
    addModelled(likelyPersons, to: &draft, of: scalars, words: words)
    addPersons(to: &draft, of: scalars, words: words, known: names.persons, listed: listedPersons)
    return tokens(of: scalars, words: words, along: draft)
  }

  // MARK: Step by step

  /// A sentence on its way to its tokens: whoever cuts many takes each step for several of them before the next, as no
  /// processor has room near it for the code of all the steps.
  struct Draft {
    fileprivate var lattice: Lattice
    /// Where the words begin that end the name of a company.
    fileprivate let companies: PlaceSet
    /// The names of the sequence model that could be names.
    fileprivate var modelled: [PersonModel.Span] = []
  }

  /// The first step: what needs no names of persons.
  func draft(of scalars: [Unicode.Scalar], words: WordMatches, discovered: Trie?) -> Draft {
    var draft = Draft(lattice: Lattice(count: scalars.count), companies: words.companyTails())
    for start in scalars.indices where Characters.isSpace(scalars[start]) {
      addSpacedTitle(at: start, of: scalars, to: &draft.lattice)
    }
    places.addEdges(
      to: &draft.lattice, scalars: scalars, words: words, companies: draft.companies, discovered: discovered)
    return draft
  }

  /// The second step: the names of persons that the sequence model reads.
  func addModelled(
    _ likely: [PersonModel.Span], to draft: inout Draft, of scalars: [Unicode.Scalar], words: WordMatches
  ) {
    draft.modelled = persons.addModelled(
      likely, to: &draft.lattice, scalars: scalars, words: words, companies: draft.companies)
  }

  /// The third step: all other names of persons.
  func addPersons(
    to draft: inout Draft, of scalars: [Unicode.Scalar], words: WordMatches, known: Trie?, listed: [Range<Int>]
  ) {
    persons.addEdges(
      to: &draft.lattice, scalars: scalars, words: words, companies: draft.companies, knownNames: known,
      modelled: draft.modelled)
    for name in listed {
      draft.lattice.add(.init(start: name.lowerBound, end: name.upperBound, cost: 0, entry: -1, form: .person))
    }
  }

  /// The last step: the cheapest way.
  func tokens(of scalars: [Unicode.Scalar], words: WordMatches, along draft: Draft) -> [Token] {
    let path = draft.lattice.cheapestPath { start, ways in
      Self.addCharacters(at: start, of: scalars, to: ways)
      let mayCostMore = Self.mayCostMore(scalars[start])
      words.forEach(from: start) { word in
        let end = Int(word.end)
        let isBroken = mayCostMore && Self.breaksOther(start..<end, of: scalars, words: words)
        let cost = word.traits.cost
        ways.add(.init(start: start, end: end, cost: isBroken ? cost + 8 : cost, entry: word.entry, form: .word))
      }
    }
    var tokens: [Token] = []
    tokens.reserveCapacity(path.count + 1)
    let traits = vocabulary.traits
    for (index, edge) in path.enumerated() {
      let token = token(edge.start..<edge.end, form: edge.form, entry: edge.entry, traits)
      if token.uses.contains(.office), let last = tokens.last,
        let parts = partsOfTitle(
          token, behind: last, isBeforeName: index + 1 < path.count && path[index + 1].form == .person, in: scalars)
      {
        tokens += parts
      } else {
        tokens.append(token)
      }
    }
    return tokens
  }

  @inline(__always)
  private func token(_ range: Range<Int>, form: Token.Form, entry: Int32, _ traits: [WordTraits]) -> Token {
    var token = Token(range: range, form: form, entry: entry)
    if entry >= 0 {
      let traits = traits[Int(entry)]
      (token.classes, token.roles, token.uses) = (traits.classes, traits.roles, traits.uses)
    }
    return token
  }

  private static let levelsOfTitles: ScalarSet = "村镇乡"

  /// `红石河|村主任`, `大庄|村支书`: the level and the title of whoever heads a place whose name stands before, which are one
  /// word where no name does, and behind whoever is called by his title: `艾尼瓦尔乡长`.
  private func partsOfTitle(
    _ token: Token, behind last: Token, isBeforeName: Bool, in scalars: [Unicode.Scalar]
  ) -> [Token]? {
    guard Self.levelsOfTitles.contains(scalars[token.range.lowerBound]),
      last.form == .place || last.form == .word && last.range.count >= 2 && last.classes.contains(.placeName)
    else { return nil }
    let level = token.range.lowerBound..<token.range.lowerBound + 1
    let title = level.upperBound..<token.range.upperBound
    let isHead = scalars[title.upperBound - 1] == "长"
    guard scalars[last.range.upperBound - 1] != scalars[level.lowerBound],
      isBeforeName || scalars[level.lowerBound] == "村" && !isHead,
      let levelEntry = vocabulary.trie.value(of: scalars[level]), let entry = vocabulary.trie.value(of: scalars[title]),
      isHead && title.count == 1 || vocabulary.entries[Int(entry)].position != nil
    else { return nil }
    let traits = vocabulary.traits
    return [
      self.token(level, form: .word, entry: levelEntry, traits), self.token(title, form: .word, entry: entry, traits),
    ]
  }

  /// Whether a word that begins with a letter may cost more than the vocabulary says, by the rules below.
  @inline(__always)
  static func mayCostMore(_ letter: Unicode.Scalar) -> Bool {
    switch letter {
    case "区", "部", "社", "街": true
    default: false
    }
  }

  /// Whether a word is one of those that cost more.
  private static func breaksOther(_ word: Range<Int>, of scalars: [Unicode.Scalar], words: WordMatches) -> Bool {
    switch word.count {
    case 1: breaksCommunity(at: word.lowerBound, of: scalars)
    case 2: breaksUnit(at: word.lowerBound, of: scalars, words: words)
    case 3: breaksVerb(endingAt: word.upperBound, of: scalars)
    default: false
    }
  }

  /// What 办 does to what stands behind it, and how often it is done.
  private static let objectsOfHolding: ScalarSet = "起了公好成得过完学实喜酒案证婚丧理展班事"
  private static let countsOfHolding: ScalarSet = "场次届期堂回"

  /// `在|社区|办|一场招聘`, `社区|办公|用房`: whether 办 ends an office's short name here although it is a verb.
  private static func breaksVerb(endingAt end: Int, of scalars: [Unicode.Scalar]) -> Bool {
    guard scalars[end - 1] == "办", end + 1 < scalars.count else { return false }
    return objectsOfHolding.contains(scalars[end])
      || Characters.isChineseNumeral(scalars[end]) && countsOfHolding.contains(scalars[end + 1])
  }

  /// Whether 区 stands alone here although 社 is before it: `新华|社区`, not `新华社|区`.
  @inline(__always)
  private static func breaksCommunity(at start: Int, of scalars: [Unicode.Scalar]) -> Bool {
    scalars[start] == "区" && start > 0 && scalars[start - 1] == "社"
  }

  /// Whether the title 部长 stands here although 宣传 is before it, and 宣传部 a body of its own: `宣传部|长`.
  @inline(__always)
  private static func breaksUnit(at start: Int, of scalars: [Unicode.Scalar], words: WordMatches) -> Bool {
    scalars[start + 1] == "长" && scalars[start] == "部" && words[start + 1].ending.uses.contains(.organization)
      && words.contains(endingAt: start + 1) { $0.length == 3 && $0.uses.contains(.organization) }
  }

  /// The edges that need no vocabulary: runs of digits and of letters, punctuation, unknown characters.
  @inline(__always)
  private static func addCharacters(at start: Int, of scalars: [Unicode.Scalar], to ways: Lattice.Ways) {
    let scalar = scalars[start]
    if Characters.isHan(scalar) {
      ways.add(.init(start: start, end: start + 1, cost: unknownCost, entry: -1, form: .unknown))
    } else if Characters.isDigit(scalar) || Characters.isLetter(scalar) {
      let isNumber = Characters.isDigit(scalar)
      var end = start + 1
      while end < scalars.count, isNumber ? isNumberPart(scalars, end) : Characters.isLetter(scalars[end]) { end += 1 }
      ways.add(.init(start: start, end: end, cost: 5, entry: -1, form: isNumber ? .number : .letters))
      if end > start + 1 {
        ways.add(.init(start: start, end: start + 1, cost: 30, entry: -1, form: .unknown))
      }
    } else if Characters.isSpace(scalar) {
      ways.add(.init(start: start, end: start + 1, cost: 0.5, entry: -1, form: .space))
    } else {
      ways.add(.init(start: start, end: start + 1, cost: 1, entry: -1, form: .punctuation))
    }
  }

  /// The longest title whose letters may be set apart.
  private static let longestSpacedTitle = 4

  /// `主  任:甲`, `指 挥 长:甲`, `委  员 甲、乙`: a title whose letters are set apart, at the head of a line or column.
  private func addSpacedTitle(at start: Int, of scalars: [Unicode.Scalar], to lattice: inout Lattice) {
    guard Characters.isSpace(scalars[start]), start > 0, start == 1 || Characters.isSpace(scalars[start - 2]),
      Characters.isHan(scalars[start - 1])
    else { return }
    var letters = [scalars[start - 1]]
    var place = start
    while place < scalars.count, letters.count < Self.longestSpacedTitle, Characters.isSpace(scalars[place]) {
      while place < scalars.count, place - start < 8, Characters.isSpace(scalars[place]) { place += 1 }
      guard place + 1 < scalars.count, Characters.isHan(scalars[place]) else { return }
      letters.append(scalars[place])
      place += 1
      guard scalars[place] == ":" || Characters.isSpace(scalars[place]) else { return }
      guard let entry = vocabulary.trie.value(of: letters), vocabulary.entries[Int(entry)].position != nil else {
        continue
      }
      lattice.add(.init(start: start - 1, end: place, cost: 6, entry: entry, form: .word))
    }
  }

  private static func isNumberPart(_ scalars: [Unicode.Scalar], _ index: Int) -> Bool {
    if Characters.isDigit(scalars[index]) { return true }
    guard scalars[index] == ".", index + 1 < scalars.count else { return false }
    return Characters.isDigit(scalars[index + 1])
  }
}

/// What one reading of a document tells the next of its names.
struct DocumentNames: Sendable {
  /// Persons named beside a title.
  var persons: Trie?
  /// Places named again and again.
  var places: Trie?
}
