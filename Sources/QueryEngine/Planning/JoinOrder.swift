import QuadStore

/// What the store's counts say about a triple pattern.
struct PatternStatistics {
  let count: Int
  private let distinctCounts: [(slot: Slot, count: Double)]

  init(_ pattern: IndexPattern, _ store: QuadStore) {
    let count = pattern.count(store)
    self.count = count
    distinctCounts = pattern.slots.map { ($0, Self.distinctCount(of: $0, pattern, store, count)) }
  }

  /// How many different terms a slot has among the matches: exact for a pattern with only its predicate given.
  func distinctCount(of slot: Slot) -> Double { distinctCounts.first { $0.slot == slot }?.count ?? 1 }

  private static func distinctCount(
    of slot: Slot, _ pattern: IndexPattern, _ store: QuadStore, _ count: Int
  ) -> Double {
    guard let access = pattern.access(store, bound: [], wanted: [slot]) else { return 1 }
    let constants = access.constantPrefix
    if constants.isEmpty { return Double(max(1, access.permutation.distinctLeadingCount)) }
    if constants.count == 1, access.freeSlots.first == slot,
      let distinct = access.permutation.distinctSecondCount(leading: constants[0])
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

/// A filter of a group, as far as the order of joins depends on it.
struct FilterEstimate {
  let slots: Set<Slot>
  /// The part of the rows that it is expected to keep.
  let selectivity: Double
  /// What testing one row costs, where reading one costs 1.
  let cost: Double
  /// How many different terms there are to test, where a term is tested once.
  let distinctCount: Double
}

/// Decides in which order a group is joined: greedily, the item next that leaves the fewest rows, connected ones first.
struct JoinOrder {
  private let items: [JoinItem]
  private let slots: [Set<Slot>]
  /// The slots that every row of an item binds; a slot that only some bind, as of a union, pairs no rows for certain.
  private let certain: [Set<Slot>]
  private let filters: [FilterEstimate]
  private let statistics: [PatternStatistics?]
  private let context: EvaluationContext

  init(items: [JoinItem], slots: [Set<Slot>], filters: [FilterEstimate], context: EvaluationContext) {
    (self.items, self.slots, self.filters, self.context) = (items, slots, filters, context)
    certain = zip(items, slots).map { item, slots in
      if case .plan(let plan) = item { slots.intersection(plan.contract.certain) } else { slots }
    }
    statistics = items.map { item in
      if case .triple(let pattern) = item { PatternStatistics(pattern, context.store) } else { nil }
    }
  }

  /// The positions of the items in the order to join them, and what that costs.
  var best: (sequence: [Int], cost: Double) {
    // The greedy choice depends much on where it starts, so that each of the best starts is tried to its end.
    let starts = items.indices.map { (index: $0, cost: cost(of: $0, BoundSlots(), 1)) }.sorted { $0.cost < $1.cost }
    let plans = starts.prefix(4).map { greedy(from: $0.index) }
    return plans.min { $0.cost < $1.cost } ?? ([], 0)
  }

  private func greedy(from start: Int) -> (sequence: [Int], cost: Double) {
    var remaining = Set(items.indices)
    var bound = BoundSlots()
    var rows = 1.0
    var total = 0.0
    var sequence: [Int] = []
    var next: Int? = start
    while let index = next {
      total += work(of: index, bound, rows)
      rows = max(estimate(of: index, bound, rows), 0.001)
      bound.add(slots[index], certain: certain[index])
      remaining.remove(index)
      sequence.append(index)
      next =
        remaining.sorted().map { (index: $0, cost: cost(of: $0, bound, rows)) }
        .min { $0.cost < $1.cost }?.index
    }
    return (sequence, total)
  }

  /// The rows after joining an item with `rows` rows that bind some slots, and testing the filters that then can be.
  private func estimate(of index: Int, _ bound: BoundSlots, _ rows: Double) -> Double {
    let all = bound.all.union(slots[index])
    let tested = filters.filter { $0.slots.isSubset(of: all) && !$0.slots.isSubset(of: bound.all) }
    return tested.reduce(joined(index, bound, rows)) { $0 * $1.selectivity }
  }

  /// What joining an item costs: the rows that are read, and the tests of filters on them.
  private func work(of index: Int, _ bound: BoundSlots, _ rows: Double) -> Double {
    let read = joined(index, bound, rows)
    let all = bound.all.union(slots[index])
    let isConnected = bound.all.isEmpty || !certain[index].isDisjoint(with: bound.certain)
    let tested = filters.filter { $0.slots.isSubset(of: all) && !$0.slots.isSubset(of: bound.all) }
    let tests = tested.reduce(0) { sum, filter in
      let share = statistics[index].map { min(1, read / Double(max($0.count, 1))) } ?? 1
      return sum + filter.cost * min(read, filter.distinctCount * share)
    }
    let own: Double =
      switch items[index] {
      case .cycle(let plan): plan.cost
      // Every end that something else gives is worth more than what it costs to have both, as a product if need be.
      case .shortestPath(let path): path.freeEndCount(bound.all) * 1e16
      default: 0
      }
    return read + own + tests + (isConnected ? 0 : 1e15)
  }

  private func joined(_ index: Int, _ bound: BoundSlots, _ rows: Double) -> Double {
    let shared = certain[index].intersection(bound.certain)
    switch items[index] {
    case .triple:
      guard let statistics = statistics[index] else { return rows }
      return rows * (shared.isEmpty ? Double(statistics.count) : statistics.fanOut(given: shared))
    case .path(let path):
      let given = [path.start, path.end].filter { end in end.slot.map(bound.certain.contains) ?? true }.count
      return rows * (given == 2 ? 0.5 : given == 1 ? 20 : 1e6)
    case .cycle, .plan:
      let estimate = ownEstimate(of: items[index])
      return shared.isEmpty ? rows * estimate : rows * estimate / max(1, max(rows, estimate))
    case .shortestPath(let path):
      return rows * [1, 1000, 1e6][Int(path.freeEndCount(bound.all))]
    case .service: return rows * 100
    }
  }

  private func ownEstimate(of item: JoinItem) -> Double {
    switch item {
    case .cycle(let plan): plan.estimate
    case .plan(let plan): plan.contract.estimate
    case .triple, .path, .shortestPath, .service: 1
    }
  }

  private func cost(of index: Int, _ bound: BoundSlots, _ rows: Double) -> Double {
    let estimate = estimate(of: index, bound, rows)
    switch items[index] {
    // Whatever is joined before them gives them fewer ends to start from, and servers fewer rows to be asked for.
    case .service, .shortestPath: return 1e30 + estimate
    default: break
    }
    let isConnected = bound.all.isEmpty || !certain[index].isDisjoint(with: bound.certain) || slots[index].isEmpty
    return isConnected ? estimate : 1e15 + estimate
  }
}

/// What the items joined so far bind: all their slots, and those that every row binds.
private struct BoundSlots {
  private(set) var all: Set<Slot> = []
  private(set) var certain: Set<Slot> = []

  mutating func add(_ slots: Set<Slot>, certain newlyCertain: Set<Slot>) {
    all.formUnion(slots)
    certain.formUnion(newlyCertain)
  }
}
