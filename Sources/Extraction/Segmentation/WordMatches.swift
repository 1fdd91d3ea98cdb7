/// The words of the vocabulary that begin at each place, and what is known to begin or end there.
final class WordMatches: Sendable {
  struct Match {
    var end: Int32
    var entry: Int32
    /// The match before this one, in the order of their beginnings, that ends where this one does, or -1.
    fileprivate var previousEnding: Int32
    var traits: WordTraits
  }

  /// The classes, roles and uses of some words, all together.
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

  /// A place of the sentence: before a character, or behind the last.
  struct Place {
    /// The first of the matches that begin here.
    fileprivate var first: Int32 = 0
    /// The last of the matches that end here, or -1.
    fileprivate var lastEnding: Int32 = -1
    /// What the word of one letter and the word of two cost that begin here; infinite where there is none.
    fileprivate(set) var costOfOne = Float.infinity
    fileprivate(set) var costOfTwo = Float.infinity
    /// What all words are that begin here, and all that end here.
    fileprivate(set) var beginning = Kinds()
    fileprivate(set) var ending = Kinds()
  }

  /// In the order of their beginnings.
  private let matches: [Match]
  private let places: [Place]
  /// What all words of the sentence are.
  let all: Kinds

  init(scalars: [Unicode.Scalar], vocabulary: Vocabulary) {
    let count = scalars.count
    var matches: [Match] = []
    matches.reserveCapacity(count + count / 2)
    var places = [Place].filled(with: Place(), count: count + 1)
    var all = Kinds()
    let traits = vocabulary.traits
    scalars.withUnsafeBufferPointer { scalars in
      places.withUnsafeMutableBufferPointer { places in
        vocabulary.trie.withFirstSteps(in: scalars) { steps in
          for start in 0..<count {
            places[start].first = Int32(truncatingIfNeeded: matches.count)
            var here = Kinds()
            vocabulary.trie.forEachMatch(in: scalars, from: start, steps) { end, entry in
              let traits = traits[Int(entry)]
              let kinds = Kinds(classes: traits.classes, roles: traits.roles, uses: traits.uses)
              here.formUnion(kinds)
              if end == start + 1 { places[start].costOfOne = traits.cost }
              if end == start + 2 { places[start].costOfTwo = traits.cost }
              places[end].ending.formUnion(kinds)
              let previous = places[end].lastEnding
              places[end].lastEnding = Int32(truncatingIfNeeded: matches.count)
              matches.append(
                Match(end: Int32(truncatingIfNeeded: end), entry: entry, previousEnding: previous, traits: traits))
            }
            places[start].beginning = here
            all.formUnion(here)
          }
        }
        places[count].first = Int32(truncatingIfNeeded: matches.count)
      }
    }
    self.matches = matches
    self.places = places
    self.all = all
  }

  /// The number of characters of the sentence.
  var count: Int { places.count - 1 }

  /// What is known of a place of the sentence.
  @inline(__always)
  subscript(place: Int) -> Place { places[place] }

  /// The numbers of the matches that begin at a place.
  @inline(__always)
  private func numbers(beginningAt start: Int) -> Range<Int> {
    Int(places[start].first)..<Int(places[start + 1].first)
  }

  /// Calls with each word that begins at a place, the shortest first.
  @inline(__always)
  func forEach(from start: Int, _ body: (Match) -> Void) {
    for index in numbers(beginningAt: start) { body(matches[index]) }
  }

  /// Whether a word that satisfies a condition ends at a place; only words of up to eight letters are asked, the
  /// shortest first.
  @inline(__always)
  func contains(endingAt end: Int, where condition: (WordTraits) -> Bool) -> Bool {
    var index = places[end].lastEnding
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
    guard start + 1 < places.count else { return false }
    for index in numbers(beginningAt: start) where condition(matches[index].traits) { return true }
    return false
  }

  /// The whole stretch as one word, or `nil`.
  @inline(__always)
  private func word(from start: Int, to end: Int) -> WordTraits? {
    for index in numbers(beginningAt: start) where Int(matches[index].end) == end {
      return matches[index].traits
    }
    return nil
  }

  /// Whether the whole stretch is a word that is no name: a verb, an adverb, an occasion, a body (`书记沙龙`,
  /// `书记依次`).
  func isOtherWord(from start: Int, to end: Int) -> Bool {
    self[start].beginning.uses.contains(.foreignToNames)
      && word(from: start, to: end)?.uses.contains(.foreignToNames) ?? false
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
    guard self[start].beginning.uses.contains(.foreignToNames) else { return .max }
    for index in numbers(beginningAt: start) {
      let match = matches[index]
      if match.traits.length >= 2, match.traits.uses.contains(.foreignToNames) { return Int(match.end) }
    }
    return .max
  }

  /// The cost of the whole stretch as one word, or `nil`.
  @inline(__always)
  func cost(from start: Int, to end: Int) -> Float? {
    if end - start > 2 { return word(from: start, to: end)?.cost }
    let cost = end - start == 1 ? self[start].costOfOne : self[start].costOfTwo
    return cost < .infinity ? cost : nil
  }
}
