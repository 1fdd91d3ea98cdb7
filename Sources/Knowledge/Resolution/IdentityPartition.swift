/// A mention of something in one document: the document's position in the corpus order, and the fact's index.
struct Mention: Hashable, Comparable, Sendable {
  var document: Int
  var index: Int

  static func < (left: Mention, right: Mention) -> Bool {
    (left.document, left.index) < (right.document, right.index)
  }
}

/// Which mentions are one thing: disjoint sets that remember why they were joined and what must stay apart.
///
/// The smallest mention of a set stands for it, so the outcome does not depend on the order of equal joins.
struct IdentityPartition {
  let mentions: [Mention]
  private let positions: [Mention: Int]
  private var parent: [Int]
  private var reasons: [[String]]
  /// For each set the sides it takes in constraints: a constraint's two sides never meet.
  private var sides: [[Int: Int]]
  private var constraints = 0

  init(_ mentions: [Mention]) {
    self.mentions = mentions
    positions = Dictionary(uniqueKeysWithValues: mentions.enumerated().map { ($1, $0) })
    parent = Array(mentions.indices)
    reasons = Array(repeating: [], count: mentions.count)
    sides = Array(repeating: [:], count: mentions.count)
  }

  /// The mention that stands for the set of another.
  mutating func representative(of mention: Mention) -> Mention {
    guard let position = positions[mention] else { return mention }
    return mentions[root(position)]
  }

  private mutating func root(_ position: Int) -> Int {
    var node = position
    while parent[node] != node {
      parent[node] = parent[parent[node]]
      node = parent[node]
    }
    return node
  }

  /// Keeps the first mentions apart from the second for good.
  mutating func separate(_ first: [Mention], from second: [Mention]) {
    for (side, group) in [first, second].enumerated() {
      for position in group.compactMap({ positions[$0] }) {
        sides[root(position)][constraints] = side
      }
    }
    constraints += 1
  }

  /// Whether two mentions may become one: no correction keeps their sets apart.
  mutating func mayJoin(_ first: Mention, _ second: Mention) -> Bool {
    guard let left = positions[first].map({ root($0) }), let right = positions[second].map({ root($0) }) else {
      return false
    }
    return sides[left].allSatisfy { constraint, side in sides[right][constraint].map { $0 == side } ?? true }
  }

  /// Joins the sets of two mentions and keeps the reason.
  /// - Returns: `false` where a correction keeps them apart.
  @discardableResult
  mutating func join(_ first: Mention, _ second: Mention, because reason: String) -> Bool {
    guard let left = positions[first].map({ root($0) }), let right = positions[second].map({ root($0) }) else {
      return false
    }
    if left == right { return true }
    guard mayJoin(first, second) else { return false }
    let (kept, absorbed) = left < right ? (left, right) : (right, left)
    parent[absorbed] = kept
    for absorbedReason in reasons[absorbed] + [reason] where !reasons[kept].contains(absorbedReason) {
      reasons[kept].append(absorbedReason)
    }
    sides[kept].merge(sides[absorbed]) { side, _ in side }
    return true
  }

  /// The sets, each ascending, in the order of their smallest mentions, with the reasons for joining them.
  mutating func sets() -> [(mentions: [Mention], reasons: [String])] {
    var members: [Int: [Mention]] = [:]
    for position in mentions.indices { members[root(position), default: []].append(mentions[position]) }
    return members.keys.sorted().map { root in (members[root, default: []].sorted(), reasons[root].sorted()) }
  }
}
