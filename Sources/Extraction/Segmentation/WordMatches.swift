/// The words of the vocabulary that begin at each place, and what is known to begin or end there.
final class WordMatches: Sendable {
  struct Match {
    var end: Int32
    var entry: Int32
    /// The match before this one, in the order of their beginnings, that ends where this one does, or -1.
    fileprivate var previousEnding: Int32
    var traits: WordTraits
  }

  private let matches: [Match]
  /// `matches[firsts[i]..<firsts[i + 1]]` begin at `i`.
  private let firsts: [Int32]
  /// For each place the last of the matches that end there, or -1.
  private let lastEnding: [Int32]
  /// For each place, the classes, roles and uses of all words that begin there, and of all that end there.
  let beginning: [Kinds]
  let ending: [Kinds]
  /// Those of all words of the sentence.
  let all: Kinds

  struct Kinds {
    var classes: WordClass = []
    var roles: VerbRole = []
    var uses: WordTraits.Use = []

    @inline(__always)
    mutating func formUnion(_ other: Kinds) {
      classes.formUnion(other.classes)
      roles.formUnion(other.roles)
      uses.formUnion(other.uses)
    }
  }

  init(scalars: [Unicode.Scalar], vocabulary: Vocabulary) {
    let count = scalars.count
    var matches: [Match] = []
    matches.reserveCapacity(count + count / 2)
    var lastEnding = [Int32](repeating: -1, count: count + 1)
    var beginning = [Kinds](repeating: Kinds(), count: count + 1)
    var ending = beginning
    var firsts = [Int32](repeating: 0, count: count + 1)
    let traits = vocabulary.traits
    scalars.withUnsafeBufferPointer { scalars in
      lastEnding.withUnsafeMutableBufferPointer { lastEnding in
        ending.withUnsafeMutableBufferPointer { ending in
          for start in 0..<count {
            firsts[start] = Int32(truncatingIfNeeded: matches.count)
            var here = Kinds()
            vocabulary.trie.forEachMatch(in: scalars, from: start) { end, entry in
              let traits = traits[Int(entry)]
              let kinds = Kinds(classes: traits.classes, roles: traits.roles, uses: traits.uses)
              here.formUnion(kinds)
              ending[end].formUnion(kinds)
              let previous = lastEnding[end]
              lastEnding[end] = Int32(truncatingIfNeeded: matches.count)
              matches.append(
                Match(
                  end: Int32(truncatingIfNeeded: end), entry: entry, previousEnding: previous, traits: traits))
            }
            beginning[start] = here
          }
        }
      }
    }
    firsts[count] = Int32(truncatingIfNeeded: matches.count)
    var all = Kinds()
    for kinds in beginning { all.formUnion(kinds) }
    self.matches = matches
    self.firsts = firsts
    self.lastEnding = lastEnding
    self.beginning = beginning
    self.ending = ending
    self.all = all
  }

  /// Calls with each word that begins at a place, the shortest first.
  @inline(__always)
  func forEach(from start: Int, _ body: (Match) -> Void) {
    for index in Int(firsts[start])..<Int(firsts[start + 1]) { body(matches[index]) }
  }

  /// Whether a word that satisfies a condition ends at a place; only words of up to eight letters are asked, the
  /// shortest first.
  @inline(__always)
  func contains(endingAt end: Int, where condition: (WordTraits) -> Bool) -> Bool {
    var index = lastEnding[end]
    while index >= 0 {
      let match = matches[Int(index)]
      if match.traits.length > 8 { return false }
      if condition(match.traits) { return true }
      index = match.previousEnding
    }
    return false
  }

  /// Whether a word that satisfies a condition begins at a place.
  @inline(__always)
  func contains(beginningAt start: Int, where condition: (WordTraits) -> Bool) -> Bool {
    guard start + 1 < firsts.count else { return false }
    for index in Int(firsts[start])..<Int(firsts[start + 1]) where condition(matches[index].traits) { return true }
    return false
  }

  /// The whole stretch as one word, or `nil`.
  @inline(__always)
  private func word(from start: Int, to end: Int) -> WordTraits? {
    for index in Int(firsts[start])..<Int(firsts[start + 1]) where Int(matches[index].end) == end {
      return matches[index].traits
    }
    return nil
  }

  /// Whether the whole stretch is a word that is no name: a verb, an adverb, an occasion, a body (`书记沙龙`,
  /// `书记依次`).
  func isOtherWord(from start: Int, to end: Int) -> Bool {
    word(from: start, to: end)?.uses.contains(.foreignToNames) ?? false
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
    guard beginning[start].uses.contains(.foreignToNames) else { return .max }
    for index in Int(firsts[start])..<Int(firsts[start + 1]) {
      let match = matches[index]
      if match.traits.length >= 2, match.traits.uses.contains(.foreignToNames) { return Int(match.end) }
    }
    return .max
  }

  /// The cost of the whole stretch as one word, or `nil`.
  func cost(from start: Int, to end: Int) -> Float? { word(from: start, to: end)?.cost }
}
