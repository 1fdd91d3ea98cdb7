import QuadStore

/// Yields the matches of one triple pattern, read from one range of a sorted permutation.
///
/// Sorted on the pattern's slots in the permutation's order. The estimate is the exact number of rows of the range.
final class ScanOperator: Operator {
  let contract: OperatorContract
  private let context: EvaluationContext
  private let access: IndexAccess
  private let outputs: [(slot: Slot, position: Position)]
  private let equalities: [(Position, Position)]
  /// The rows left to read of each leading code; one range unless nothing of the pattern is given.
  private var rows: Range<Int>
  private var leading: LeadingCodes?
  private var leadingCode: UInt32
  private var capacity = Batch.firstCapacity

  var inputs: [any Operator] { [] }

  /// - Parameter needed: the slots to yield; a slot that nothing needs costs nothing.
  init(_ access: IndexAccess, needed: Set<Slot>, context: EvaluationContext) {
    self.context = context
    self.access = access
    outputs = access.outputs(needed.contains)
    equalities = access.equalities
    let prefix = access.constantPrefix
    if prefix.isEmpty {
      leading = access.permutation.leadingCodes
      rows = 0..<0
      leadingCode = 0
    } else {
      rows = access.permutation.rows(prefix: prefix)
      leadingCode = prefix[0]
    }
    let slots = outputs.map(\.slot)
    var order: [Slot] = []
    for slot in access.freeSlots {
      guard slots.contains(slot), !order.contains(slot) else { break }
      order.append(slot)
    }
    contract = OperatorContract(
      slots: slots, certain: Set(slots), order: order,
      estimate: Double(prefix.isEmpty ? access.permutation.count : rows.count))
  }

  func summary(_ names: SlotNames) -> String {
    "Scan \(access.pattern.text) by \(access.permutation.name), sorted on [\(names.list(contract.order))]"
  }

  /// A part of the range, where there is one range.
  func restrict(to part: Int, of count: Int) -> Bool {
    guard leading == nil else { return false }
    let all = rows
    rows = all.lowerBound + all.count * part / count..<all.lowerBound + all.count * (part + 1) / count
    return true
  }

  func next() throws -> Batch? {
    while true {
      while rows.isEmpty {
        guard let group = leading?.next() else { return nil }
        leadingCode = group.code
        rows = group.rows
      }
      try context.meter.check()
      let part = rows.prefix(capacity)
      rows = rows.dropFirst(part.count)
      capacity = min(capacity * 4, Batch.capacity)
      let batch = read(part)
      if batch.count > 0 { return batch }
    }
  }

  private func read(_ part: Range<Int>) -> Batch {
    let dictionary = context.store.dictionary
    let columns = outputs.map { output in
      access.column(of: output.position).map { dictionary.ids($0, rows: part) }
        ?? [TermID](repeating: dictionary.id(ofCode: leadingCode), count: part.count)
    }
    let batch = Batch(columns: columns, count: part.count)
    guard !equalities.isEmpty else { return batch }
    let kept = part.indices.filter { row in equalities.allSatisfy { code($0.0, row) == code($0.1, row) } }
    return batch.gathered(kept.map { Int32($0 - part.lowerBound) })
  }

  private func code(_ position: Position, _ row: Int) -> UInt32 {
    access.column(of: position)?[row] ?? leadingCode
  }
}

extension Permutation {
  /// The order in letters, such as `POS`.
  var name: String {
    order.map { ["S", "P", "O", "G"][$0.rawValue] }.joined()
  }
}
