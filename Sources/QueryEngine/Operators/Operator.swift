import QuadStore

/// A variable's place in the rows of a plan.
typealias Slot = Int

/// What an operator promises about its rows.
struct OperatorContract {
  /// The slots that the columns hold, in their order.
  var slots: [Slot]
  /// The slots that are bound in every row.
  var certain: Set<Slot>
  /// The slots that the rows are sorted on, the first most significant, by ascending ids.
  var order: [Slot] = []
  /// How many rows are expected.
  var estimate: Double

  /// The column of a slot, or `nil` where the operator does not have it.
  func column(of slot: Slot) -> Int? { slots.firstIndex(of: slot) }
}

/// A step of a plan: yields rows in batches, each computed when it is asked for.
protocol Operator: AnyObject {
  var contract: OperatorContract { get }
  /// The operators whose rows this one reads.
  var inputs: [any Operator] { get }
  /// One line that says what the operator does, for `explain`. Slots are named by `names`.
  func summary(_ names: SlotNames) -> String
  /// The next rows, never none; `nil` at the end.
  func next() throws -> Batch?
}

/// The names of slots, for `explain`.
struct SlotNames {
  let names: [String]

  func callAsFunction(_ slot: Slot) -> String { names.indices.contains(slot) ? "?" + names[slot] : "?\(slot)" }

  func list(_ slots: [Slot]) -> String { slots.map(callAsFunction).joined(separator: " ") }
}

extension Operator {
  /// All rows, counted against the memory limit until the caller releases them.
  func collect(_ meter: ResourceMeter) throws -> Batch {
    var all = Batch(columns: contract.slots.map { _ in [] }, count: 0)
    while let batch = try next() {
      try meter.charge(bytes: batch.byteCount + 16)
      all.append(batch)
    }
    return all
  }
}

/// Yields rows that are already there: `VALUES`, the one empty row of an empty pattern, or none.
final class RowsOperator: Operator {
  let contract: OperatorContract
  private var batch: Batch?
  var inputs: [any Operator] { [] }

  init(_ batch: Batch, contract: OperatorContract) {
    self.batch = batch
    self.contract = contract
  }

  /// One row that binds nothing.
  static func unit() -> RowsOperator {
    RowsOperator(.unit, contract: OperatorContract(slots: [], certain: [], estimate: 1))
  }

  /// No row.
  static func empty(slots: [Slot]) -> RowsOperator {
    RowsOperator(
      Batch(columns: slots.map { _ in [] }, count: 0),
      contract: OperatorContract(slots: slots, certain: Set(slots), order: slots, estimate: 0))
  }

  func summary(_ names: SlotNames) -> String { "Rows [\(names.list(contract.slots))]" }

  func next() -> Batch? {
    defer { batch = nil }
    return batch.flatMap { $0.count > 0 ? $0 : nil }
  }
}
