import QuadStore

/// Keeps the rows for which a condition is true; an error counts as false (SPARQL 1.1, section 18.5: Filter).
///
/// Yields what its input yields, in its order.
final class FilterOperator: Operator {
  let contract: OperatorContract
  private let input: any Operator
  private let context: EvaluationContext
  private let filter: RowFilter
  private let text: String
  /// Whether the condition keeps the same rows however they are parted among threads.
  let isDeterministic: Bool

  var inputs: [any Operator] { [input] }

  init(
    _ input: any Operator, _ filter: RowFilter, text: String, selectivity: Double, isDeterministic: Bool,
    context: EvaluationContext
  ) {
    (self.input, self.filter, self.text, self.context) = (input, filter, text, context)
    self.isDeterministic = isDeterministic
    var contract = input.contract
    contract.estimate *= selectivity
    self.contract = contract
  }

  func summary(_ names: SlotNames) -> String { "Filter \(text)" }

  func next() throws -> Batch? {
    while let batch = try input.next() {
      try context.meter.check()
      let kept = try filter.accepted(batch)
      if kept.count == batch.count { return batch }
      if !kept.isEmpty { return batch.gathered(kept) }
    }
    return nil
  }
}

/// Binds expressions to slots (SPARQL 1.1, section 18.5: Extend). An error leaves the slot unbound.
///
/// Yields the input's slots and then the new ones; keeps the input's order. Expressions of one row share its blank nodes.
final class ExtendOperator: Operator {
  let contract: OperatorContract
  private let input: any Operator
  private let context: EvaluationContext
  private let bindings: [Binding]

  /// An expression and the slot that it is bound to.
  struct Binding {
    let slot: Slot
    let evaluate: Evaluator
    /// The column, where the expression is a variable alone.
    let column: Int?
  }

  var inputs: [any Operator] { [input] }

  /// - Parameter bindings: each may read the slots of those before it.
  init(_ input: any Operator, _ bindings: [Binding], context: EvaluationContext) {
    (self.input, self.bindings, self.context) = (input, bindings, context)
    var contract = input.contract
    contract.slots += bindings.map(\.slot)
    self.contract = contract
  }

  func summary(_ names: SlotNames) -> String { "Extend [\(names.list(bindings.map(\.slot)))]" }

  func next() throws -> Batch? {
    guard var batch = try input.next() else { return nil }
    try context.meter.check()
    if bindings.allSatisfy({ $0.column != nil }) {
      for binding in bindings { batch.columns.append(binding.column.map { batch.columns[$0] } ?? []) }
      return batch
    }
    return try evaluated(batch)
  }

  private func evaluated(_ input: Batch) throws -> Batch {
    let first = input.columns.count
    let cursor = RowCursor(input)
    for _ in bindings { cursor.batch.columns.append([TermID](repeating: .unbound, count: input.count)) }
    for row in 0..<input.count {
      cursor.move(to: row)
      for (offset, binding) in bindings.enumerated() {
        guard let operand = try binding.evaluate(cursor) else { continue }
        cursor.batch.columns[first + offset][row] = context.id(of: operand)
      }
    }
    return cursor.batch
  }
}

/// Yields the rows of one input and then those of the others (SPARQL 1.1, section 18.5: Union).
///
/// Slots that an input does not have are unbound in its rows. Not sorted.
final class UnionOperator: Operator {
  let contract: OperatorContract
  let inputs: [any Operator]
  private var position = 0

  init(_ inputs: [any Operator], needed: Set<Slot>) {
    self.inputs = inputs
    var slots: [Slot] = []
    for input in inputs {
      for slot in input.contract.slots where !slots.contains(slot) && needed.contains(slot) { slots.append(slot) }
    }
    var certain = Set(slots)
    for input in inputs { certain.formIntersection(input.contract.certain) }
    contract = OperatorContract(
      slots: slots, certain: certain, estimate: inputs.reduce(0) { $0 + $1.contract.estimate })
  }

  func summary(_ names: SlotNames) -> String { "Union" }

  func next() throws -> Batch? {
    while position < inputs.count {
      let input = inputs[position]
      if let batch = try input.next() {
        let columns = contract.slots.map { slot in
          input.contract.column(of: slot).map { batch.columns[$0] }
            ?? [TermID](repeating: .unbound, count: batch.count)
        }
        return Batch(columns: columns, count: batch.count)
      }
      position += 1
    }
    return nil
  }
}

/// Yields some columns of its input in another order; a slot that the input does not have is unbound.
///
/// Keeps the input's order as far as its slots are kept.
final class ProjectOperator: Operator {
  let contract: OperatorContract
  private let input: any Operator
  private let columns: [Int?]

  var inputs: [any Operator] { [input] }

  init(_ input: any Operator, slots: [Slot]) {
    self.input = input
    columns = slots.map(input.contract.column(of:))
    contract = OperatorContract(
      slots: slots, certain: input.contract.certain.intersection(slots),
      order: Array(input.contract.order.prefix { slots.contains($0) }), estimate: input.contract.estimate)
  }

  func summary(_ names: SlotNames) -> String { "Project [\(names.list(contract.slots))]" }

  func next() throws -> Batch? {
    guard let batch = try input.next() else { return nil }
    return Batch(
      columns: columns.map { column in
        column.map { batch.columns[$0] } ?? [TermID](repeating: .unbound, count: batch.count)
      }, count: batch.count)
  }
}

/// Yields each different row once, in the order that they are met (SPARQL 1.1, section 18.5: Distinct, Reduced).
final class DistinctOperator: Operator {
  let contract: OperatorContract
  private let input: any Operator
  private let context: EvaluationContext
  private var seen: RowTable
  private var charged = 0

  var inputs: [any Operator] { [input] }

  init(_ input: any Operator, context: EvaluationContext) {
    self.input = input
    self.context = context
    contract = input.contract
    seen = RowTable(columnCount: input.contract.slots.count)
  }

  func summary(_ names: SlotNames) -> String { "Distinct" }

  func next() throws -> Batch? {
    let all = Array(contract.slots.indices)
    while let batch = try input.next() {
      let hashes = RowTable.hashes(batch, all)
      let before = seen.count
      var kept: [Int32] = []
      for row in 0..<batch.count where seen.insert(hashes[row], batch, all, row).isNew { kept.append(Int32(row)) }
      let bytes = (seen.count - before) * seen.rowByteCount
      charged += bytes
      try context.meter.charge(bytes: bytes)
      if !kept.isEmpty { return batch.gathered(kept) }
    }
    context.meter.release(bytes: charged)
    charged = 0
    return nil
  }
}

/// Yields the rows from an offset on, and stops at a limit (SPARQL 1.1, section 18.5: Slice).
final class SliceOperator: Operator {
  let contract: OperatorContract
  private let input: any Operator
  private var toSkip: Int
  private var toTake: Int
  private let text: String

  var inputs: [any Operator] { [input] }

  init(_ input: any Operator, offset: Int, limit: Int?) {
    self.input = input
    toSkip = max(0, offset)
    toTake = max(0, limit ?? .max)
    text = "Slice offset \(offset)" + (limit.map { " limit \($0)" } ?? "")
    var contract = input.contract
    contract.estimate = min(contract.estimate, Double(limit ?? .max))
    self.contract = contract
  }

  func summary(_ names: SlotNames) -> String { text }

  func next() throws -> Batch? {
    while toTake > 0, let batch = try input.next() {
      let skipped = min(toSkip, batch.count)
      toSkip -= skipped
      let taken = min(toTake, batch.count - skipped)
      toTake -= taken
      if taken == batch.count { return batch }
      if taken > 0 {
        return Batch(columns: batch.columns.map { Array($0[skipped..<(skipped + taken)]) }, count: taken)
      }
    }
    return nil
  }
}
