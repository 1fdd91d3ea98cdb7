import QuadStore
import QueryAlgebra

/// What is counted of the matches of one triple pattern, where a permutation has the counts as the lengths of its runs.
struct RunCountPlan {
  /// What a number is of one run of the key, or of all matches where there is no key.
  enum Count {
    /// The matches.
    case matches
    /// The different terms of one slot.
    case terms(Slot)
  }

  private let pattern: IndexPattern
  private let key: Slot?
  private var counts: [(slot: Slot, count: Count)] = []

  /// - Parameter key: what the matches are grouped by.
  init(_ pattern: IndexPattern, key: Slot?) {
    (self.pattern, self.key) = (pattern, key)
  }

  /// Adds an aggregate.
  /// - Returns: whether it is one of these counts.
  mutating func add(_ aggregate: Aggregate, as slot: Slot, slot slotOf: (Variable) -> Slot) -> Bool {
    guard case .count = aggregate.operation else { return false }
    guard let argument = aggregate.argument else {
      // Matches differ, and a blank node is no term that `DISTINCT *` would see.
      guard !aggregate.isDistinct else { return false }
      counts.append((slot, .matches))
      return true
    }
    guard case .variable(let variable) = argument, pattern.slots.contains(slotOf(variable)) else { return false }
    counts.append((slot, aggregate.isDistinct ? .terms(slotOf(variable)) : .matches))
    return true
  }

  /// The operator; `nil` where no permutation has the runs.
  func `operator`(_ context: EvaluationContext) -> (any Operator)? {
    let free = pattern.slots
    if let key {
      // In a run of the key the other slot's terms differ, where there is one other.
      guard free.contains(key),
        free.count == 2 || counts.allSatisfy({ if case .matches = $0.count { true } else { false } }),
        let access = pattern.access(context.store, bound: [], wanted: [key]), access.freeSlots.first == key
      else { return nil }
      return RunCountOperator(access, key: key, counts: counts, context: context)
    }
    let total = pattern.count(context.store)
    var numbers: [TermID] = []
    for (_, count) in counts {
      guard let number = number(count, total, context), let id = InlineTerm.integer(Int64(number)) else { return nil }
      numbers.append(id)
    }
    let slots = counts.map(\.slot)
    return RowsOperator(
      Batch(columns: numbers.map { [$0] }, count: 1),
      contract: OperatorContract(slots: slots, certain: Set(slots), estimate: 1))
  }

  /// A number of all matches.
  private func number(_ count: Count, _ total: Int, _ context: EvaluationContext) -> Int? {
    guard case .terms(let slot) = count else { return total }
    if pattern.slots.count == 1 { return total }
    guard let access = pattern.access(context.store, bound: [], wanted: [slot]), access.freeSlots.first == slot else {
      return nil
    }
    let constants = access.constantPrefix
    if constants.isEmpty { return access.permutation.distinctLeadingCount }
    return constants.count == 1 ? access.permutation.distinctSecondCount(leading: constants[0]) : nil
  }
}

/// Groups the matches of one triple pattern by its first variable and counts them, from the runs of a permutation.
///
/// Yields the key, ascending, and then the counts. O(groups · log of their sizes).
final class RunCountOperator: Operator {
  let contract: OperatorContract
  private let context: EvaluationContext
  private let access: IndexAccess
  private let isKey: [Bool]
  private var cursor: CodeCursor
  private var nextCode: UInt32? = 0
  private var capacity = Batch.firstCapacity

  var inputs: [any Operator] { [] }

  init(_ access: IndexAccess, key: Slot, counts: [(slot: Slot, count: RunCountPlan.Count)], context: EvaluationContext)
  {
    (self.access, self.context) = (access, context)
    isKey = counts.map { if case .terms(key) = $0.count { true } else { false } }
    let constants = access.constantPrefix
    cursor = access.permutation.cursor(ofLevel: constants.count)
    if !constants.isEmpty { cursor.open(rows: access.permutation.rows(prefix: constants)) }
    let slots = [key] + counts.map(\.slot)
    let distinct = PatternStatistics(access.pattern, context.store).distinctCount(of: key)
    contract = OperatorContract(slots: slots, certain: Set(slots), order: [key], estimate: distinct)
  }

  func summary(_ names: SlotNames) -> String {
    "CountRuns [\(names.list(contract.slots))] of \(access.pattern.text) by \(access.permutation.name)"
  }

  func next() throws -> Batch? {
    try context.meter.check()
    var columns: [[TermID]] = contract.slots.map { _ in [] }
    while columns[0].count < capacity, let from = nextCode, let code = cursor.seek(from) {
      columns[0].append(context.store.dictionary.id(ofCode: code))
      let length = InlineTerm.integer(Int64(cursor.rows.count)) ?? .unbound
      for index in isKey.indices { columns[index + 1].append(isKey[index] ? Self.one : length) }
      nextCode = code < .max ? code + 1 : nil
    }
    capacity = min(capacity * 4, Batch.capacity)
    return columns[0].isEmpty ? nil : Batch(columns: columns, count: columns[0].count)
  }

  private static let one = InlineTerm.integer(1) ?? .unbound
}
