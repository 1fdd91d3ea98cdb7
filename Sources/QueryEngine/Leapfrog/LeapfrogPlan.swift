import QuadStore

/// In which order a leapfrog join takes the variables of some patterns, and from which permutation each is read.
struct LeapfrogPlan {
  /// The variables, in the order that they are joined in.
  let slots: [Slot]
  /// The patterns, each sorted on its variables in that order after its constants.
  let accesses: [IndexAccess]
  /// How many solutions are expected.
  let estimate: Double
  /// What the join costs, where reading a row costs 1.
  let cost: Double

  /// - Returns: `nil` where no order is found that every pattern has a permutation for.
  init?(_ patterns: [IndexPattern], _ store: QuadStore) {
    guard patterns.allSatisfy({ !$0.isEmpty && !$0.hasRepeatedSlot }) else { return nil }
    var search = VariableOrder(patterns, store)
    guard search.extend() else { return nil }
    (slots, estimate, cost) = (search.order, search.rows.last ?? 1, search.cost)
    var accesses: [IndexAccess] = []
    for pattern in patterns {
      guard let access = pattern.trieAccess(store, order: slots) else { return nil }
      accesses.append(access)
    }
    self.accesses = accesses
  }

}

/// Finds an order of the variables: each next one so that the fewest rows are expected, and back where a pattern has no
/// permutation that goes on with it.
private struct VariableOrder {
  private let patterns: [IndexPattern]
  private let statistics: [PatternStatistics]
  private let store: QuadStore
  private(set) var order: [Slot] = []
  /// The rows expected after each variable of the order.
  private(set) var rows: [Double] = []
  /// How many codes each variable of the order is expected to have looked at.
  private var looked: [Double] = []
  private let slots: [Slot]
  private var trials = 0
  private static let maximumTrials = 500

  init(_ patterns: [IndexPattern], _ store: QuadStore) {
    (self.patterns, self.store) = (patterns, store)
    statistics = patterns.map { PatternStatistics($0, store) }
    slots = Set(patterns.flatMap(\.slots)).sorted()
  }

  /// What looking at a code costs, where a row of a join of two patterns costs 1.
  private static let codeCost = 0.4

  /// The codes that are looked at: for each row so far, in each pattern of the next variable.
  var cost: Double {
    zip(order, looked).reduce(0) { sum, entry in
      sum + Self.codeCost * entry.1 * Double(patterns.count { $0.slots.contains(entry.0) })
    }
  }

  mutating func extend() -> Bool {
    if order.count == slots.count { return true }
    let before = rows.last ?? 1
    let isStarted = !order.isEmpty
    let candidates = slots.filter { !order.contains($0) }.map { slot in
      (slot: slot, isConnected: isConnected(slot), rows: before * fanOut(to: slot).fewest)
    }.sorted { one, other in
      if isStarted && one.isConnected != other.isConnected { return one.isConnected }
      return one.rows < other.rows
    }
    for candidate in candidates {
      trials += 1
      guard trials <= Self.maximumTrials else { return false }
      looked.append(candidate.rows)
      rows.append(max(before * fanOut(to: candidate.slot).shared, 1e-3))
      order.append(candidate.slot)
      if patterns.allSatisfy({ $0.trieAccess(store, order: order) != nil }), extend() { return true }
      order.removeLast()
      rows.removeLast()
      looked.removeLast()
    }
    return false
  }

  private func isConnected(_ slot: Slot) -> Bool {
    patterns.contains { $0.slots.contains(slot) && $0.slots.contains(where: order.contains) }
  }

  /// How many codes a variable has for a row that binds those before it: in the pattern with the fewest, and in all
  /// patterns alike, were the codes of each any of the variable's.
  private func fanOut(to slot: Slot) -> (fewest: Double, shared: Double) {
    var fanOuts: [Double] = []
    var distinctCounts: [Double] = []
    for (pattern, statistics) in zip(patterns, statistics) where pattern.slots.contains(slot) {
      let distinctCount = statistics.distinctCount(of: slot)
      let bound = Set(pattern.slots).intersection(order)
      distinctCounts.append(distinctCount)
      fanOuts.append(bound.isEmpty ? distinctCount : min(distinctCount, statistics.fanOut(given: bound)))
    }
    let fewest = fanOuts.min() ?? 1
    let most = distinctCounts.max() ?? 1
    let shared = fanOuts.reduce(most) { $0 * $1 / most }
    return (fewest, min(fewest, shared))
  }
}

extension IndexPattern {
  /// Whether a variable stands in more than one position.
  var hasRepeatedSlot: Bool { positions.compactMap { self[$0].slot }.count > slots.count }

  /// A permutation that is sorted on the constants and then on the slots of an order, as far as the pattern has them.
  func trieAccess(_ store: QuadStore, order: [Slot]) -> IndexAccess? {
    var constants = PositionSet()
    for position in positions { if case .constant = self[position] { constants.insert(position) } }
    let wanted = order.filter(slots.contains)
    for (number, order) in orders.enumerated() where constants.isPrefix(of: order) {
      if order.dropFirst(constants.count).compactMap({ self[$0].slot }).starts(with: wanted) {
        return IndexAccess(
          pattern: self, permutation: permutation(number, store), prefixLength: constants.count)
      }
    }
    return nil
  }
}
