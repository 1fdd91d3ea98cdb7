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
      var node = Trie.root
      var end = start
      while end < scalars.count {
        let step = trie.step(from: node, by: scalars[end])
        if step.isNone { break }
        end += 1
        node = step.node
        guard step.value >= 0 else { continue }
        matches.append(Match(end: Int32(truncatingIfNeeded: end), entry: step.value))
        beginning[start].formUnion(entries[Int(step.value)])
        ending[end].formUnion(entries[Int(step.value)])
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

  /// Whether a stretch is made of words of two letters or more, none of them a name.
  func isCovered(from start: Int, to end: Int) -> Bool {
    var reached: Set<Int> = [start]
    for place in start..<end where reached.contains(place) {
      for index in firsts[place]..<firsts[place + 1] {
        let match = matches[Int(index)]
        let entry = entries[Int(match.entry)]
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
        let entry = entries[Int(match.entry)]
        if entry.length == 1, entry.organization?.kind == .enterprise { workshops.insert(start) }
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
      let entry = entries[Int(match.entry)]
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
    ending[end].roles.contains(.elect) && contains(endingAt: end) { $0.roles.contains(.elect) }
  }

  /// The cost of the whole stretch as one word, or `nil`.
  func cost(from start: Int, to end: Int) -> Float? {
    for index in firsts[start]..<firsts[start + 1] where Int(matches[Int(index)].end) == end {
      return entries[Int(matches[Int(index)].entry)].cost
    }
    return nil
  }
}
