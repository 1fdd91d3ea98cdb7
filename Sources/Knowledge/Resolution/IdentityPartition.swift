/// Which mentions are one thing: disjoint sets that remember why they were joined and what must stay apart.
///
/// Mentions are rows of one table of facts. The smallest mention of a set stands for it, so the outcome does not depend on
/// the order of equal joins.
struct IdentityPartition {
  private var parent: [Int32]
  private var reasonTexts = NameTable()
  /// For each set that was joined, why.
  private var reasons: [Int32: [Int32]] = [:]
  /// For each set in constraints the sides it takes: a constraint's two sides never meet.
  private var sides: [Int32: [Int: Int]] = [:]
  private var constraints = 0

  /// - Parameter count: how many mentions there are, each a set of its own.
  init(count: Int) {
    parent = (0..<count).map { Int32(truncatingIfNeeded: $0) }
  }

  var mentions: Range<Int32> { 0..<Int32(truncatingIfNeeded: parent.count) }

  /// The mention that stands for the set of another.
  mutating func representative(of mention: Int32) -> Int32 {
    var node = mention
    while parent[Int(node)] != node {
      parent[Int(node)] = parent[Int(parent[Int(node)])]
      node = parent[Int(node)]
    }
    return node
  }

  /// Keeps the first mentions apart from the second for good.
  mutating func separate(_ first: [Int32], from second: [Int32]) {
    for (side, group) in [first, second].enumerated() {
      for mention in group { sides[representative(of: mention), default: [:]][constraints] = side }
    }
    constraints += 1
  }

  /// Whether two mentions may become one: no correction keeps their sets apart.
  mutating func mayJoin(_ first: Int32, _ second: Int32) -> Bool {
    if sides.isEmpty { return true }
    let (left, right) = (representative(of: first), representative(of: second))
    guard let mine = sides[left], let theirs = sides[right] else { return true }
    return mine.allSatisfy { constraint, side in theirs[constraint].map { $0 == side } ?? true }
  }

  /// The number of a reason for joining.
  mutating func reason(_ text: String) -> Int32 { reasonTexts.number(of: text) }

  /// Joins the sets of two mentions and keeps the reason.
  /// - Returns: `false` where a correction keeps them apart.
  @discardableResult
  mutating func join(_ first: Int32, _ second: Int32, because reason: @autoclosure () -> String) -> Bool {
    if representative(of: first) == representative(of: second) { return true }
    guard mayJoin(first, second) else { return false }
    return join(first, second, because: self.reason(reason()))
  }

  /// Joins as above, for a reason by its number.
  @discardableResult
  mutating func join(_ first: Int32, _ second: Int32, because reason: Int32) -> Bool {
    let (left, right) = (representative(of: first), representative(of: second))
    if left == right { return true }
    guard mayJoin(left, right) else { return false }
    let (kept, absorbed) = left < right ? (left, right) : (right, left)
    parent[Int(absorbed)] = kept
    var all = reasons[kept] ?? []
    for other in (reasons.removeValue(forKey: absorbed) ?? []) + [reason] where !all.contains(other) {
      all.append(other)
    }
    reasons[kept] = all
    if let absorbedSides = sides.removeValue(forKey: absorbed) {
      sides[kept, default: [:]].merge(absorbedSides) { side, _ in side }
    }
    return true
  }

  /// The sets in the order of their smallest mentions, with the reasons for joining them.
  mutating func sets() -> ResolvedSets {
    var numbers = [Int32](repeating: -1, count: parent.count)
    var sets = ResolvedSets()
    for mention in mentions {
      let root = representative(of: mention)
      if root == mention {
        numbers[Int(mention)] = Int32(truncatingIfNeeded: sets.reasons.count)
        sets.reasons.append((reasons[mention] ?? []).map { reasonTexts[$0] }.sorted())
      } else {
        numbers[Int(mention)] = numbers[Int(root)]
      }
    }
    sets.members = Groups(numbers, count: sets.reasons.count)
    sets.setOf = numbers
    return sets
  }
}

/// Which mentions speak of which thing.
struct ResolvedSets: Sendable {
  /// For each thing its mentions, ascending.
  fileprivate(set) var members = Groups([], count: 0)
  /// For each thing why its mentions were joined.
  fileprivate(set) var reasons: [[String]] = []
  /// For each mention its thing.
  fileprivate(set) var setOf: [Int32] = []

  var count: Int { reasons.count }

  /// The mentions of a thing, ascending.
  subscript(thing: Int) -> ArraySlice<Int32> { members[thing] }
}
