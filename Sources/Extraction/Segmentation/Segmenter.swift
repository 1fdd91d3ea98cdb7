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
        lattice.add(.init(start: start, end: end, cost: cost, entry: entry, form: .word))
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

  /// The cost of the whole stretch as one word, or `nil`.
  func cost(from start: Int, to end: Int) -> Float? {
    for index in firsts[start]..<firsts[start + 1] where Int(matches[Int(index)].end) == end {
      return vocabulary.entries[Int(matches[Int(index)].entry)].cost
    }
    return nil
  }
}
