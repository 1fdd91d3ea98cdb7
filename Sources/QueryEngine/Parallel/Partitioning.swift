import QuadStore

/// An operator whose rows are those of several parts of it, one after the other, when it reads only one part of what
/// drives it; its plans can then be made once for each part and run at the same time.
///
/// Such a plan makes no terms of its own, so that the ids in the rows of all parts mean the same.
protocol PartitionedOperator: Operator {
  /// Reads only a part of its rows; called before the first row is read.
  /// - Returns: whether it can.
  func restrict(to part: Int, of count: Int) -> Bool
  /// Whether the rows depend on the store alone.
  var isPure: Bool { get }
}

extension Operator {
  fileprivate func restricted(to part: Int, of count: Int) -> Bool {
    (self as? any PartitionedOperator)?.restrict(to: part, of: count) ?? false
  }

  /// Whether the plan reads the store and makes no terms.
  fileprivate var readsStoreAlone: Bool { (self as? any PartitionedOperator)?.isPure ?? false }

  /// What the steps of the plan are expected to cost together, where reading a row costs 1.
  var totalCost: Double {
    let own = (self as? LeapfrogOperator)?.cost ?? contract.estimate
    return inputs.reduce(own) { $0 + $1.totalCost }
  }
}

extension ScanOperator: PartitionedOperator {
  var isPure: Bool { true }
}

extension LeapfrogOperator: PartitionedOperator {
  var isPure: Bool { true }
}

extension FilterOperator: PartitionedOperator {
  func restrict(to part: Int, of count: Int) -> Bool { isDeterministic && inputs[0].restricted(to: part, of: count) }
  var isPure: Bool { isDeterministic && inputs[0].readsStoreAlone }
}

extension OrderOperator: PartitionedOperator {
  /// The first rows of all are among the first rows of the parts.
  func restrict(to part: Int, of count: Int) -> Bool { inputs[0].restricted(to: part, of: count) }
  /// A plan that is parted has no order within it.
  var isPure: Bool { false }
}

extension ProjectOperator: PartitionedOperator {
  func restrict(to part: Int, of count: Int) -> Bool { inputs[0].restricted(to: part, of: count) }
  var isPure: Bool { inputs[0].readsStoreAlone }
}

extension IndexJoinOperator: PartitionedOperator {
  func restrict(to part: Int, of count: Int) -> Bool { inputs[0].restricted(to: part, of: count) }
  var isPure: Bool { inputs[0].readsStoreAlone }
}

extension HashJoinOperator: PartitionedOperator {
  /// Every part builds the table anew, which must be little beside looking into it.
  func restrict(to part: Int, of count: Int) -> Bool {
    inputs[1].totalCost * 8 < inputs[0].contract.estimate && inputs[1].readsStoreAlone
      && inputs[0].restricted(to: part, of: count)
  }

  var isPure: Bool { inputs.allSatisfy(\.readsStoreAlone) }
}

/// Plans that are run at the same time, each on one part of the rows.
struct PartitionedPlan {
  let parts: [any Operator]

  /// What a plan must be expected to cost for parting it to pay, where reading a row costs 1.
  private static let leastCost = 100_000.0

  /// - Parameters:
  ///   - whole: the plan of all rows.
  ///   - plan: makes the same plan anew, over a context that only one thread uses.
  /// - Returns: `nil` where the rows are few, or the plan cannot be parted.
  init?(of whole: any Operator, _ context: EvaluationContext, plan: (EvaluationContext) -> any Operator) {
    let width = ConcurrentWork.width
    guard width > 1, whole.totalCost >= Self.leastCost, whole.readsStoreAlone else { return nil }
    var parts: [any Operator] = []
    for part in 0..<width {
      let plan = plan(context.forked())
      guard plan.restricted(to: part, of: width) else { return nil }
      parts.append(plan)
    }
    self.parts = parts
  }

  /// What `body` makes of each part, in the order of the parts.
  func map<Value: Sendable>(_ body: @Sendable (any Operator) throws -> Value) throws -> [Value] {
    let lent = parts.map(Lent.init)
    return try ConcurrentWork.map(count: lent.count) { try body(lent[$0].plan) }
  }

  /// A plan that one thread uses while all others wait for it: its context, readers and tables are its own.
  private struct Lent: @unchecked Sendable {
    let plan: any Operator
  }
}

/// Yields the rows of the parts of a plan, those of the first part first, computed at the same time.
///
/// The parts' rows are held, so that they should be few: each part keeps a top, for example.
final class GatherOperator: Operator {
  let contract: OperatorContract
  let inputs: [any Operator]
  private let plan: PartitionedPlan
  private let context: EvaluationContext
  private var batches: ArraySlice<Batch>?

  init(_ plan: PartitionedPlan, _ contract: OperatorContract, context: EvaluationContext) {
    (self.plan, self.context) = (plan, context)
    inputs = Array(plan.parts.prefix(1))
    var contract = contract
    contract.order = []
    self.contract = contract
  }

  func summary(_ names: SlotNames) -> String { "Gather \(plan.parts.count) parts" }

  func next() throws -> Batch? {
    if batches == nil {
      let parts = try plan.map { plan in
        var batches: [Batch] = []
        while let batch = try plan.next() { batches.append(batch) }
        return batches
      }
      batches = parts.flatMap { $0 }[...]
    }
    return batches?.popFirst()
  }
}

/// Counts the rows of the parts of a plan, which are gone through at the same time.
///
/// Yields one row: the number, in each of its slots.
final class PartitionedCountOperator: Operator {
  let contract: OperatorContract
  let inputs: [any Operator]
  private let plan: PartitionedPlan
  private let context: EvaluationContext
  private var isDone = false

  init(_ plan: PartitionedPlan, slots: [Slot], context: EvaluationContext) {
    (self.plan, self.context) = (plan, context)
    inputs = Array(plan.parts.prefix(1))
    contract = OperatorContract(slots: slots, certain: Set(slots), estimate: 1)
  }

  func summary(_ names: SlotNames) -> String { "Count [\(names.list(contract.slots))] of \(plan.parts.count) parts" }

  func next() throws -> Batch? {
    guard !isDone else { return nil }
    isDone = true
    let counts = try plan.map { plan in
      var count = 0
      while let batch = try plan.next() { count += batch.count }
      return count
    }
    let number = context.id(of: Value.numeric(.integer(XSDDecimal(Int128(counts.reduce(0, +))))))
    return Batch(columns: contract.slots.map { _ in [number] }, count: 1)
  }
}
