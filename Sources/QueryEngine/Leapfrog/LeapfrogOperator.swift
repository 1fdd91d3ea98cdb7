import QuadStore

/// Yields the solutions of triple patterns that form a cycle, by a leapfrog join (see `LeapfrogJoin`).
///
/// Yields the needed slots, sorted on the variables in the order that they are joined in as far as they are needed. A
/// solution of all variables comes once, so that the rows are as many as there are solutions, needed slots or not.
final class LeapfrogOperator: Operator {
  let contract: OperatorContract
  private let context: EvaluationContext
  private let plan: LeapfrogPlan
  private let depths: [Int]
  private var join: LeapfrogJoin
  private var capacity = Batch.firstCapacity
  private var charged = 0

  var inputs: [any Operator] { [] }
  /// What the join is expected to cost, where reading a row costs 1.
  var cost: Double { plan.cost }

  /// How many codes are looked at between two tests of the limits.
  private static let stepsPerCheck = 1 << 16

  init(_ plan: LeapfrogPlan, needed: Set<Slot>, context: EvaluationContext) {
    (self.plan, self.context) = (plan, context)
    join = LeapfrogJoin(plan.accesses, slots: plan.slots)
    depths = plan.slots.indices.filter { needed.contains(plan.slots[$0]) }
    let slots = depths.map { plan.slots[$0] }
    contract = OperatorContract(
      slots: slots, certain: Set(slots), order: Array(plan.slots.prefix { needed.contains($0) }),
      estimate: plan.estimate)
  }

  func summary(_ names: SlotNames) -> String {
    "Leapfrog [\(names.list(plan.slots))] of " + plan.accesses.map(\.pattern.text).joined(separator: " ")
  }

  /// The solutions with a part of the first variable's codes.
  func restrict(to part: Int, of count: Int) -> Bool {
    guard let access = plan.accesses.first(where: { $0.freeSlots.first == plan.slots.first }) else { return false }
    let constants = access.constantPrefix
    var cursor = access.permutation.cursor(ofLevel: constants.count)
    if !constants.isEmpty { cursor.open(rows: access.permutation.rows(prefix: constants)) }
    let lower = part == 0 ? 0 : cursor.code(atPart: part, of: count)
    let upper = part == count - 1 ? UInt32.max : cursor.code(atPart: part + 1, of: count)
    join = LeapfrogJoin(plan.accesses, slots: plan.slots, firstCodes: lower..<max(lower, upper))
    return true
  }

  func next() throws -> Batch? {
    var codes: [[UInt32]] = depths.map { _ in [] }
    var count = 0
    while count < capacity && !join.isAtEnd {
      try context.meter.check()
      count += join.append(to: &codes, of: depths, limit: capacity - count, steps: Self.stepsPerCheck)
      let bytes = join.byteCount
      try context.meter.charge(bytes: bytes - charged)
      charged = bytes
    }
    guard count > 0 else {
      context.meter.release(bytes: charged)
      charged = 0
      return nil
    }
    // Rows of no slot are only counted.
    capacity = min(capacity * 4, depths.isEmpty ? 1 << 20 : Batch.capacity)
    let dictionary = context.store.dictionary
    return Batch(columns: codes.map { $0.map(dictionary.id(ofCode:)) }, count: count)
  }
}
