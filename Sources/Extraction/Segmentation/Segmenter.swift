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
  private static let unknownCost: Float = 12.5

  /// - Parameter names: what the same document has already told of its names.
  func tokens(
    of scalars: [Unicode.Scalar], names: DocumentNames = DocumentNames(), likelyPersons: [PersonModel.Span] = []
  ) -> [Token] {
    var lattice = Lattice(count: scalars.count)
    let words = WordMatches(scalars: scalars, vocabulary: vocabulary)
    for start in scalars.indices {
      addCharacterEdges(at: start, of: scalars, to: &lattice)
      words.forEach(from: start) { end, entry, cost in
        let isBroken = end == start + 1 && breaksCommunity(at: start, of: scalars)
        lattice.add(.init(start: start, end: end, cost: isBroken ? cost + 8 : cost, entry: entry, form: .word))
      }
    }
    places.addEdges(to: &lattice, scalars: scalars, words: words, discovered: names.places)
    persons.addEdges(
      to: &lattice, scalars: scalars, words: words, knownNames: names.persons, likelyPersons: likelyPersons)
    return lattice.cheapestPath().map { edge in
      var token = Token(range: edge.start..<edge.end, form: edge.form, entry: edge.entry)
      if edge.entry >= 0 {
        let entry = vocabulary.entries[Int(edge.entry)]
        token.classes = entry.classes
        token.roles = entry.roles
      }
      return token
    }
  }

  /// Whether 区 stands alone here although 社 is before it: `新华|社区`, not `新华社|区`.
  private func breaksCommunity(at start: Int, of scalars: [Unicode.Scalar]) -> Bool {
    scalars[start] == "区" && start > 0 && scalars[start - 1] == "社"
  }

  /// The edges that need no vocabulary: runs of digits and of letters, punctuation, unknown characters.
  private func addCharacterEdges(at start: Int, of scalars: [Unicode.Scalar], to lattice: inout Lattice) {
    let scalar = scalars[start]
    if Characters.isDigit(scalar) || Characters.isLetter(scalar) {
      let isNumber = Characters.isDigit(scalar)
      var end = start + 1
      while end < scalars.count, isNumber ? isNumberPart(scalars, end) : Characters.isLetter(scalars[end]) { end += 1 }
      lattice.add(.init(start: start, end: end, cost: 5, entry: -1, form: isNumber ? .number : .letters))
      if end > start + 1 {
        lattice.add(.init(start: start, end: start + 1, cost: 30, entry: -1, form: .unknown))
      }
    } else if Characters.isSpace(scalar) {
      lattice.add(.init(start: start, end: start + 1, cost: 0.5, entry: -1, form: .space))
    } else if Characters.isHan(scalar) {
      lattice.add(.init(start: start, end: start + 1, cost: Self.unknownCost, entry: -1, form: .unknown))
    } else {
      lattice.add(.init(start: start, end: start + 1, cost: 1, entry: -1, form: .punctuation))
    }
  }

  private func isNumberPart(_ scalars: [Unicode.Scalar], _ index: Int) -> Bool {
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

/// The words of the vocabulary that begin at each place, and what is known to begin or end there.
struct WordMatches {
  struct Match {
    var end: Int32
    var entry: Int32
  }

  private let vocabulary: Vocabulary
  private var matches: [Match] = []
  /// `matches[firsts[i]..<firsts[i + 1]]` begin at `i`.
  private var firsts: [Int32] = []
  /// For each place, the classes and roles of all words that begin there, and of all that end there.
  private(set) var beginning: [(classes: WordClass, roles: VerbRole)]
  private(set) var ending: [WordClass]

  init(scalars: [Unicode.Scalar], vocabulary: Vocabulary) {
    self.vocabulary = vocabulary
    beginning = Array(repeating: ([], []), count: scalars.count + 1)
    ending = Array(repeating: [], count: scalars.count + 1)
    firsts.reserveCapacity(scalars.count + 1)
    matches.reserveCapacity(scalars.count * 2)
    for start in scalars.indices {
      firsts.append(Int32(matches.count))
      var node = Trie.root
      var end = start
      while end < scalars.count {
        node = vocabulary.trie.step(from: node, by: scalars[end])
        if node < 0 { break }
        end += 1
        let entry = vocabulary.trie.value(at: node)
        guard entry >= 0 else { continue }
        matches.append(Match(end: Int32(end), entry: entry))
        let known = vocabulary.entries[Int(entry)]
        beginning[start].classes.formUnion(known.classes)
        beginning[start].roles.formUnion(known.roles)
        ending[end].formUnion(known.classes)
      }
    }
    firsts.append(Int32(matches.count))
  }

  /// Calls with the end, the entry and the cost of each word that begins at a place.
  func forEach(from start: Int, _ body: (Int, Int32, Float) -> Void) {
    for index in firsts[start]..<firsts[start + 1] {
      let match = matches[Int(index)]
      body(Int(match.end), match.entry, vocabulary.entries[Int(match.entry)].cost)
    }
  }

  /// Whether a word that satisfies a condition ends at a place; only words of up to eight letters are asked.
  func contains(endingAt end: Int, where condition: (Vocabulary.Entry) -> Bool) -> Bool {
    for start in max(0, end - 8)..<end {
      for index in firsts[start]..<firsts[start + 1] where Int(matches[Int(index)].end) == end {
        if condition(vocabulary.entries[Int(matches[Int(index)].entry)]) { return true }
      }
    }
    return false
  }

  /// Whether a word that satisfies a condition begins at a place.
  func contains(beginningAt start: Int, where condition: (Vocabulary.Entry) -> Bool) -> Bool {
    guard start + 1 < firsts.count else { return false }
    for index in firsts[start]..<firsts[start + 1] {
      if condition(vocabulary.entries[Int(matches[Int(index)].entry)]) { return true }
    }
    return false
  }

  /// Where the shortest word of two letters or more ends that begins at a place and is part of no name: a verb, an
  /// adverb, a title, a body.
  func firstEndOfOtherWord(from start: Int) -> Int {
    for index in firsts[start]..<firsts[start + 1] {
      let match = matches[Int(index)]
      let entry = vocabulary.entries[Int(match.entry)]
      if entry.length >= 2, entry.isForeignToNames { return Int(match.end) }
    }
    return .max
  }

  /// Whether a stretch is made of words of two letters or more, none of them a name.
  func isCovered(from start: Int, to end: Int) -> Bool {
    var reached: Set<Int> = [start]
    for place in start..<end where reached.contains(place) {
      for index in firsts[place]..<firsts[place + 1] {
        let match = matches[Int(index)]
        let entry = vocabulary.entries[Int(match.entry)]
        if entry.length >= 2, entry.classes.isDisjoint(with: [.placeName, .properName]) {
          reached.insert(Int(match.end))
        }
      }
    }
    return reached.contains(end)
  }

  /// Where the words begin that end the name of a company: `建筑`, `工程` and `有限公司` of `建筑工程有限公司`.
  ///
  /// Linear in the words of the sentence; empty for one that names no company.
  func companyTails() -> Set<Int> {
    var tails: Set<Int> = []
    // 厂 alone ends many words; it ends a name only behind its trade (`眼镜厂`).
    var workshops: Set<Int> = []
    for start in stride(from: firsts.count - 2, through: 0, by: -1) {
      guard beginning[start].classes.contains(.organizationHead) || !(tails.isEmpty && workshops.isEmpty) else {
        continue
      }
      for index in firsts[start]..<firsts[start + 1] {
        let match = matches[Int(index)]
        let entry = vocabulary.entries[Int(match.entry)]
        if entry.length == 1, vocabulary.isWorkshop(match.entry) { workshops.insert(start) }
        guard entry.length >= 2 else { continue }
        let isHead =
          entry.organization.map { $0.owner == .named && ($0.kind == .enterprise || entry.length >= 4) } ?? false
        let isTrade =
          (tails.contains(Int(match.end)) || workshops.contains(Int(match.end))) && entry.organization == nil
          && entry.roles.isEmpty && entry.position == nil
          && !entry.classes.isDisjoint(with: [.noun, .verbalNoun])
        if isHead || isTrade { tails.insert(start) }
      }
    }
    return tails
  }

  /// Where a title of two letters or more ends that begins at a place.
  func endOfTitle(from start: Int) -> Int? {
    var end: Int?
    for index in firsts[start]..<firsts[start + 1] {
      let match = matches[Int(index)]
      let entry = vocabulary.entries[Int(match.entry)]
      if entry.length >= 2, entry.position != nil { end = Int(match.end) }
    }
    return end
  }

  /// Where a title of two letters or more begins that ends at a place.
  func startOfTitle(endingAt end: Int) -> Int? {
    (max(0, end - 6)..<max(0, end - 1)).first { start in
      contains(beginningAt: start) { entry in entry.length == end - start && entry.position != nil }
    }
  }

  /// Whether the whole stretch is a title, or the last word of a body's name.
  func isTitleOrBody(from start: Int, to end: Int) -> Bool {
    contains(beginningAt: start) { entry in
      entry.length == end - start && (entry.position != nil || entry.organization != nil)
    }
  }

  /// Whether the whole stretch is a word for a place or a time.
  func namesPlaceOrTime(from start: Int, to end: Int) -> Bool {
    end - start >= 2
      && contains(beginningAt: start) { entry in
        entry.length == end - start && !entry.classes.isDisjoint(with: [.placeName, .time])
      }
  }

  /// Whether the last word of a body's name begins before a place and ends behind it (`有限|公司`).
  func isInsideHead(_ place: Int) -> Bool {
    (max(0, place - 4)..<place).contains { start in
      contains(beginningAt: start) { $0.organization != nil && start + $0.length > place }
    }
  }

  /// Whether a verb ends here whose object is somebody elected or appointed: `推选`, `聘请`.
  func endsElection(at end: Int) -> Bool {
    contains(endingAt: end) { $0.roles.contains(.elect) }
  }

  /// The cost of the whole stretch as one word, or `nil`.
  func cost(from start: Int, to end: Int) -> Float? {
    for index in firsts[start]..<firsts[start + 1] where Int(matches[Int(index)].end) == end {
      return vocabulary.entries[Int(matches[Int(index)].entry)].cost
    }
    return nil
  }
}
