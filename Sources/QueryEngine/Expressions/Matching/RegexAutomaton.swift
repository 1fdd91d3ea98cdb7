/// Tells whether a text has a match of a regular expression, in one pass over its bytes.
///
/// The expression is an automaton with many states at a time; each set of them that is met is made one state of a
/// deterministic automaton, whose table is filled as texts need it. It belongs to one thread.
final class RegexAutomaton {
  /// What leads from a state to others.
  private enum Step {
    /// A scalar of one of the kinds, to the next state.
    case scalar(kinds: [Bool])
    case split(Int, Int)
    case start
    case end
    case match
  }

  /// A set of states that has been met.
  private struct Met {
    /// The states that a scalar leads on from, ascending.
    let states: [Int]
    /// Whether a match has ended here, and whether one does if the text does.
    let isMatch: Bool
    let isMatchAtEnd: Bool
    /// Whether nothing that follows can make a match.
    var isDead: Bool { states.isEmpty && !isMatch && !isMatchAtEnd }
  }

  private var steps: [Step] = []
  private let alphabet: ScalarKinds
  private var met: [Met] = []
  private var numbers: [[Int]: Int] = [:]
  /// The set that each set and kind leads to; -1 where that is not known yet.
  private var table: [Int32] = []

  private static let stepLimit = 1000
  private static let metLimit = 500

  /// `nil` where the pattern is not of the part of the language that an automaton matches, or is too large.
  init?(_ pattern: String, flags: String) {
    guard flags.unicodeScalars.allSatisfy({ $0 == "s" }),
      let node = RegexParser.parse(pattern, dotMatchesNewline: flags.contains("s"))
    else { return nil }
    var sets: Set<ScalarSet> = []
    Self.collectSets(of: node, into: &sets)
    guard let alphabet = ScalarKinds(sets) else { return nil }
    self.alphabet = alphabet
    guard append(node) else { return nil }
    steps.append(.match)
    reset()
  }

  private static func collectSets(of node: RegexNode, into sets: inout Set<ScalarSet>) {
    switch node {
    case .one(let set): sets.insert(set)
    case .sequence(let nodes), .alternatives(let nodes): for node in nodes { collectSets(of: node, into: &sets) }
    case .repeated(let node, _, _): collectSets(of: node, into: &sets)
    case .start, .end: break
    }
  }

  // MARK: Construction

  /// Appends the steps of a node, which lead to the step that is appended next.
  /// - Returns: whether there was room.
  private func append(_ node: RegexNode) -> Bool {
    guard steps.count < Self.stepLimit else { return false }
    switch node {
    case .one(let set): steps.append(.scalar(kinds: alphabet.kinds(of: set)))
    case .start: steps.append(.start)
    case .end: steps.append(.end)
    case .sequence(let nodes): return nodes.allSatisfy(append)
    case .alternatives(let nodes): return append(alternatives: nodes)
    case .repeated(let node, let minimum, let maximum): return append(node, minimum, maximum)
    }
    return true
  }

  private func append(alternatives nodes: [RegexNode]) -> Bool {
    var jumps: [Int] = []
    for (index, node) in nodes.enumerated() {
      let isLast = index == nodes.count - 1
      let split = steps.count
      if !isLast { steps.append(.split(split + 1, split)) }
      guard append(node) else { return false }
      guard !isLast else { break }
      jumps.append(steps.count)
      steps.append(.split(steps.count, steps.count))
      steps[split] = .split(split + 1, steps.count)
    }
    for jump in jumps { steps[jump] = .split(steps.count, steps.count) }
    return true
  }

  private func append(_ node: RegexNode, _ minimum: Int, _ maximum: Int?) -> Bool {
    for _ in 0..<minimum where !append(node) { return false }
    guard let maximum else {
      let loop = steps.count
      steps.append(.split(loop + 1, loop))
      guard append(node) else { return false }
      steps.append(.split(loop, loop))
      steps[loop] = .split(loop + 1, steps.count)
      return true
    }
    var splits: [Int] = []
    for _ in minimum..<maximum {
      splits.append(steps.count)
      steps.append(.split(steps.count + 1, steps.count))
      guard append(node) else { return false }
    }
    for split in splits { steps[split] = .split(split + 1, steps.count) }
    return true
  }

  // MARK: Sets of states

  private func reset() {
    (met, numbers, table) = ([], [:], [])
    _ = number(of: [0], isAtStart: true)
  }

  /// The number of the set of states that some states lead to without a scalar.
  private func number(of states: [Int], isAtStart: Bool) -> Int {
    var seen: Set<Int> = []
    close(states, isAtStart: isAtStart, isAtEnd: false, &seen)
    let waiting = seen.filter { if case .scalar = steps[$0] { true } else { false } }.sorted()
    let isMatch = seen.contains(steps.count - 1)
    close(states, isAtStart: isAtStart, isAtEnd: true, &seen)
    let isMatchAtEnd = seen.contains(steps.count - 1)
    // The first set is never met again: at a later place a match may begin that did not begin at the start.
    let key = isAtStart ? [-1] : waiting + (isMatch ? [-2] : isMatchAtEnd ? [-3] : [])
    if let known = numbers[key] { return known }
    numbers[key] = met.count
    met.append(Met(states: waiting, isMatch: isMatch, isMatchAtEnd: isMatchAtEnd))
    table += [Int32](repeating: -1, count: alphabet.count)
    return met.count - 1
  }

  private func close(_ states: [Int], isAtStart: Bool, isAtEnd: Bool, _ seen: inout Set<Int>) {
    var pending = states
    if isAtEnd { pending += seen.filter { if case .end = steps[$0] { true } else { false } }.map { $0 + 1 } }
    while let state = pending.popLast() {
      guard seen.insert(state).inserted else { continue }
      switch steps[state] {
      case .scalar, .match: break
      case .split(let first, let second): pending += [first, second]
      case .start: if isAtStart { pending.append(state + 1) }
      case .end: if isAtEnd { pending.append(state + 1) }
      }
    }
  }

  /// The set that a scalar of a kind leads to from a set. A match may begin behind it as well.
  private func follow(_ current: Int, _ kind: Int) -> Int {
    let next = met[current].states.filter { state in
      if case .scalar(let kinds) = steps[state] { kinds[kind] } else { false }
    }
    // A table that has grown too large is begun anew, from the set that comes next.
    let isFull = met.count >= Self.metLimit
    if isFull { reset() }
    let number = number(of: next.map { $0 + 1 } + [0], isAtStart: false)
    if !isFull { table[current * alphabet.count + kind] = Int32(number) }
    return number
  }

  // MARK: Matching

  /// Whether a text has a match. O(bytes), once the sets that it needs are known.
  /// - Parameter bytes: UTF-8.
  func matches(_ bytes: some Collection<UInt8>) -> Bool {
    bytes.withContiguousStorageIfAvailable(hasMatch) ?? Array(bytes).withUnsafeBufferPointer(hasMatch)
  }

  private func hasMatch(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var current = 0
    var position = 0
    while position < bytes.count {
      if met[current].isMatch { return true }
      if met[current].isDead { return false }
      let kind = alphabet.kind(bytes, &position)
      let known = table[current * alphabet.count + kind]
      current = known >= 0 ? Int(known) : follow(current, kind)
    }
    return met[current].isMatch || met[current].isMatchAtEnd
  }
}

/// The scalars parted into kinds, so that each of some sets has all of a kind or none.
struct ScalarKinds {
  /// Where the kinds of consecutive scalars begin, ascending from 0, and the kinds.
  private var starts: [UInt32] = [0]
  private var kindsOfRanges: [UInt8] = []
  /// The kinds of the scalars of the basic plane.
  private var plane: [UInt8] = []
  private(set) var count = 0

  /// `nil` where there are too many kinds.
  init?(_ sets: Set<ScalarSet>) {
    let sets = Array(sets)
    let bounds = sets.flatMap { $0.ranges.flatMap { [$0.lowerBound, $0.upperBound + 1] } }
    starts = Array(Set(bounds + [0]).filter { $0 <= 0x10FFFF }).sorted()
    var numbers: [[Bool]: UInt8] = [:]
    for start in starts {
      let members = sets.map { set in set.ranges.contains { $0.contains(start) } }
      guard numbers[members] != nil || numbers.count < 255 else { return nil }
      let number = numbers[members] ?? UInt8(numbers.count)
      numbers[members] = number
      kindsOfRanges.append(number)
    }
    count = numbers.count
    plane.reserveCapacity(1 << 16)
    for (index, start) in starts.enumerated() where start < 1 << 16 {
      let end = index + 1 < starts.count ? min(starts[index + 1], 1 << 16) : 1 << 16
      plane.append(contentsOf: repeatElement(kindsOfRanges[index], count: Int(end - start)))
    }
  }

  /// For each kind, whether a set has its scalars.
  func kinds(of set: ScalarSet) -> [Bool] {
    var kinds = [Bool](repeating: false, count: count)
    for (index, start) in starts.enumerated() where set.ranges.contains(where: { $0.contains(start) }) {
      kinds[Int(kindsOfRanges[index])] = true
    }
    return kinds
  }

  /// The kind of the scalar at a position, which is moved behind it. A byte that begins none counts as U+FFFD.
  @inline(__always)
  func kind(_ bytes: UnsafeBufferPointer<UInt8>, _ position: inout Int) -> Int {
    let first = bytes[position]
    if first < 0x80 {
      position += 1
      return Int(plane[Int(first)])
    }
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    guard first >= 0xC2, first < 0xF5, position + length <= bytes.count else {
      position += 1
      return Int(plane[0xFFFD])
    }
    var value = UInt32(first) & (0x7F >> UInt32(length))
    for offset in 1..<length { value = value << 6 | UInt32(bytes[position + offset] & 0x3F) }
    position += length
    return value < 1 << 16 ? Int(plane[Int(value)]) : kind(ofSupplementary: value)
  }

  private func kind(ofSupplementary value: UInt32) -> Int {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= value { low = middle } else { high = middle }
    }
    return Int(kindsOfRanges[low])
  }
}
