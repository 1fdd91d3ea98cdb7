import QuadStore

/// What the store's counts say about a triple pattern.
struct PatternStatistics {
  let count: Int
  private let pattern: IndexPattern
  private let store: QuadStore

  init(_ pattern: IndexPattern, _ store: QuadStore) {
    (self.pattern, self.store) = (pattern, store)
    count = pattern.count(store)
  }

  /// How many different terms a slot has among the matches: exact for a pattern with only its predicate given.
  func distinctCount(of slot: Slot) -> Double {
    let constants = pattern.positions.filter { if case .constant = pattern[$0] { true } else { false } }
    guard let access = pattern.access(store, bound: [], wanted: [slot]) else { return 1 }
    let permutation = access.permutation
    if constants.isEmpty { return Double(max(1, permutation.distinctLeadingCount)) }
    if constants.count == 1, access.freeSlots.first == slot,
      let distinct = permutation.distinctSecondCount(leading: access.constantPrefix[0])
    {
      return Double(max(1, distinct))
    }
    return Double(max(1, count))
  }

  /// How many matches a row is expected to have that binds these slots.
  func fanOut(given slots: Set<Slot>) -> Double {
    var fanOut = Double(count)
    for slot in slots { fanOut /= distinctCount(of: slot) }
    return max(fanOut, 1e-3)
  }

  /// Whether a table of all matches is worth building.
  var isSmallEnoughToHash: Bool { count < 1 << 26 }
}

/// Decides in which order a group is joined: greedily, the item next that leaves the fewest rows, connected ones first.
struct JoinOrder {
  private let items: [JoinItem]
  private let slots: [Set<Slot>]
  private let statistics: [PatternStatistics?]
  private let context: EvaluationContext

  init(items: [JoinItem], slots: [Set<Slot>], context: EvaluationContext) {
    (self.items, self.slots, self.context) = (items, slots, context)
    statistics = items.map { item in
      if case .triple(let pattern) = item { PatternStatistics(pattern, context.store) } else { nil }
    }
  }

  /// The positions of the items, in the order to join them.
  var sequence: [Int] {
    var remaining = Set(items.indices)
    var bound: Set<Slot> = []
    var rows = 1.0
    var sequence: [Int] = []
    while !remaining.isEmpty {
      let choices = remaining.sorted().map { index in (index: index, cost: cost(of: index, bound, rows)) }
      guard let best = choices.min(by: { $0.cost < $1.cost }) else { break }
      rows = max(estimate(of: best.index, bound, rows), 0.001)
      bound.formUnion(slots[best.index])
      remaining.remove(best.index)
      sequence.append(best.index)
    }
    return sequence
  }

  /// The rows after joining an item with `rows` rows that bind some slots.
  private func estimate(of index: Int, _ bound: Set<Slot>, _ rows: Double) -> Double {
    let shared = slots[index].intersection(bound)
    switch items[index] {
    case .triple:
      guard let statistics = statistics[index] else { return rows }
      return rows * (shared.isEmpty ? Double(statistics.count) : statistics.fanOut(given: shared))
    case .path(let path):
      let given = [path.start, path.end].filter { end in end.slot.map(bound.contains) ?? true }.count
      return rows * (given == 2 ? 0.5 : given == 1 ? 20 : 1e6)
    case .plan(let plan):
      let estimate = plan.contract.estimate
      return shared.isEmpty ? rows * estimate : rows * estimate / max(1, max(rows, estimate))
    case .service: return rows * 100
    }
  }

  private func cost(of index: Int, _ bound: Set<Slot>, _ rows: Double) -> Double {
    let estimate = estimate(of: index, bound, rows)
    if case .service = items[index] { return 1e30 + estimate }
    let isConnected = bound.isEmpty || !slots[index].isDisjoint(with: bound) || slots[index].isEmpty
    return isConnected ? estimate : 1e15 + estimate
  }
}
