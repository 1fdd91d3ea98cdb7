/// The words of the vocabulary that begin at each place, and what is known to begin or end there.
struct WordMatches {
  struct Match {
    var end: Int32
    var entry: Int32
  }

  private let entries: [Vocabulary.Entry]
  private var matches: [Match] = []
  /// `matches[firsts[i]..<firsts[i + 1]]` begin at `i`.
  private var firsts: [Int32] = []
  /// For each place, the classes and roles of all words that begin there, and of all that end there.
  private(set) var beginning: [Kinds]
  private(set) var ending: [Kinds]

  struct Kinds {
    var classes: WordClass = []
    var roles: VerbRole = []

    @inline(__always)
    mutating func formUnion(_ entry: Vocabulary.Entry) {
      classes.formUnion(entry.classes)
      roles.formUnion(entry.roles)
    }
  }

  init(scalars: [Unicode.Scalar], vocabulary: Vocabulary) {
    entries = vocabulary.entries
    beginning = Array(repeating: Kinds(), count: scalars.count + 1)
    ending = Array(repeating: Kinds(), count: scalars.count + 1)
    firsts.reserveCapacity(scalars.count + 1)
    matches.reserveCapacity(scalars.count * 2)
    let trie = vocabulary.trie
    for start in scalars.indices {
      firsts.append(Int32(matches.count))
      trie.forEachMatch(in: scalars, from: start) { end, entry in
        matches.append(Match(end: Int32(truncatingIfNeeded: end), entry: entry))
        beginning[start].formUnion(entries[Int(entry)])
        ending[end].formUnion(entries[Int(entry)])
      }
    }
    firsts.append(Int32(matches.count))
  }

  /// Calls with the end, the entry and the cost of each word that begins at a place.
  func forEach(from start: Int, _ body: (Int, Int32, Float) -> Void) {
    for index in firsts[start]..<firsts[start + 1] {
      let match = matches[Int(index)]
      body(Int(match.end), match.entry, entries[Int(match.entry)].cost)
    }
  }

  /// Calls with the end and the entry of each word that begins at a place.
  func forEachEntry(from start: Int, _ body: (Int, Vocabulary.Entry) -> Void) {
    for index in firsts[start]..<firsts[start + 1] {
      let match = matches[Int(index)]
      body(Int(match.end), entries[Int(match.entry)])
    }
  }

  /// Whether a word that satisfies a condition ends at a place; only words of up to eight letters are asked.
  func contains(endingAt end: Int, where condition: (Vocabulary.Entry) -> Bool) -> Bool {
    for start in max(0, end - 8)..<end {
      for index in firsts[start]..<firsts[start + 1] where Int(matches[Int(index)].end) == end {
        if condition(entries[Int(matches[Int(index)].entry)]) { return true }
      }
    }
    return false
  }

  /// Whether a word that satisfies a condition begins at a place.
  func contains(beginningAt start: Int, where condition: (Vocabulary.Entry) -> Bool) -> Bool {
    guard start + 1 < firsts.count else { return false }
    for index in firsts[start]..<firsts[start + 1] {
      if condition(entries[Int(matches[Int(index)].entry)]) { return true }
    }
    return false
  }

  /// Whether the whole stretch is a word that is no name: a verb, an adverb, an occasion, a body (`书记沙龙`,
  /// `书记依次`).
  func isOtherWord(from start: Int, to end: Int) -> Bool {
    for index in firsts[start]..<firsts[start + 1] where Int(matches[Int(index)].end) == end {
      return entries[Int(matches[Int(index)].entry)].isForeignToNames
    }
    return false
  }

  /// Whether the whole stretch is a usual word that is no name of a place or of anybody.
  func isPlainWord(from start: Int, to end: Int) -> Bool {
    contains(beginningAt: start) { entry in
      entry.length == end - start && entry.classes.isDisjoint(with: [.placeName, .properName])
        && !entry.classes.isDisjoint(with: [.noun, .verb, .verbalNoun, .adverb, .time])
    }
  }

  /// Where the shortest word of two letters or more ends that begins at a place and is part of no name: a verb, an
  /// adverb, a title, a body.
  func firstEndOfOtherWord(from start: Int) -> Int {
    for index in firsts[start]..<firsts[start + 1] {
      let match = matches[Int(index)]
      let entry = entries[Int(match.entry)]
      if entry.length >= 2, entry.isForeignToNames { return Int(match.end) }
    }
    return .max
  }

  /// The cost of the whole stretch as one word, or `nil`.
  func cost(from start: Int, to end: Int) -> Float? {
    for index in firsts[start]..<firsts[start + 1] where Int(matches[Int(index)].end) == end {
      return entries[Int(matches[Int(index)].entry)].cost
    }
    return nil
  }
}
