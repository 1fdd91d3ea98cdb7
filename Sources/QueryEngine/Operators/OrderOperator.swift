import QuadStore

/// Sorts its input by some expressions (SPARQL 1.1, section 15.1); rows of equal keys keep the order that they came in.
///
/// With a limit it holds no more than a few times as many rows, whatever the input has: the top rows are kept, the rest
/// dropped as it goes.
final class OrderOperator: Operator {
  struct Key {
    let evaluate: Evaluator
    /// The slot, where the expression is a variable alone.
    let column: Int?
    let isDescending: Bool
  }

  let contract: OperatorContract
  private let input: any Operator
  private let context: EvaluationContext
  private let keys: [Key]
  private let limit: Int?
  private var sorted: Batch?
  private var position = 0
  private var charged = 0

  var inputs: [any Operator] { [input] }

  /// - Parameter limit: how many of the first rows are wanted.
  init(_ input: any Operator, _ keys: [Key], limit: Int?, context: EvaluationContext) {
    (self.input, self.keys, self.limit, self.context) = (input, keys, limit, context)
    var contract = input.contract
    contract.order = []
    if let limit { contract.estimate = min(contract.estimate, Double(limit)) }
    self.contract = contract
  }

  func summary(_ names: SlotNames) -> String {
    limit.map { "Top \($0) by \(keys.count) keys" } ?? "Sort by \(keys.count) keys"
  }

  func next() throws -> Batch? {
    let rows = try sorted ?? sortAll()
    sorted = rows
    guard position < rows.count else {
      context.meter.release(bytes: charged)
      charged = 0
      return nil
    }
    let end = min(position + Batch.capacity, rows.count)
    defer { position = end }
    return Batch(columns: rows.columns.map { Array($0[position..<end]) }, count: end - position)
  }

  private func sortAll() throws -> Batch {
    var rows = Batch(columns: contract.slots.map { _ in [] }, count: 0)
    var table: [[OrderKey]] = keys.map { _ in [] }
    let rowBytes = contract.slots.count * 8 + keys.count * MemoryLayout<OrderKey>.stride
    let bound = limit.map { max($0 * 2, $0 + 256) } ?? .max
    var isPruned = false
    while var batch = try input.next() {
      try context.meter.check()
      var added = try keyColumns(of: batch)
      if isPruned {
        // A row that is not before the last of those kept can be dropped at once.
        let kept = candidates(added, batch.count, before: table)
        if kept.isEmpty { continue }
        batch = batch.gathered(kept)
        added = added.map { column in kept.map { column[Int($0)] } }
      }
      try context.meter.charge(bytes: batch.count * rowBytes)
      charged += batch.count * rowBytes
      rows.append(batch)
      for index in table.indices { table[index] += added[index] }
      if rows.count > bound {
        let dropped = rows.count - (limit ?? 0)
        keep(sortedIndices(table, rows.count), of: &rows, &table)
        isPruned = true
        context.meter.release(bytes: dropped * rowBytes)
        charged -= dropped * rowBytes
      }
    }
    keep(sortedIndices(table, rows.count), of: &rows, &table)
    return rows
  }

  /// The rows of a batch that come before the row at the limit, which the kept rows are sorted up to.
  private func candidates(_ added: [[OrderKey]], _ count: Int, before table: [[OrderKey]]) -> [Int32] {
    guard let limit, limit > 0 else { return [] }
    let last = table.map { $0[limit - 1] }
    return (0..<Int32(count)).filter { row in
      for (index, key) in keys.enumerated() {
        switch OrderKey.compare(added[index][Int(row)], last[index], context) {
        case .less: return !key.isDescending
        case .greater: return key.isDescending
        case .same: continue
        }
      }
      return false
    }
  }

  /// The keys of a batch's rows, a column for each condition.
  private func keyColumns(of batch: Batch) throws -> [[OrderKey]] {
    let cursor = RowCursor(batch)
    return try keys.map { key in
      if let column = key.column { return batch.columns[column].map { OrderKey($0, context) } }
      return try (0..<batch.count).map { row in
        cursor.move(to: row)
        return OrderKey(try key.evaluate(cursor).map(context.id(of:)) ?? .unbound, context)
      }
    }
  }

  private func sortedIndices(_ table: [[OrderKey]], _ count: Int) -> [Int32] {
    let sorted = (0..<Int32(count)).sorted { left, right in
      for (index, key) in keys.enumerated() {
        switch OrderKey.compare(table[index][Int(left)], table[index][Int(right)], context) {
        case .less: return !key.isDescending
        case .greater: return key.isDescending
        case .same: continue
        }
      }
      return left < right
    }
    return limit.map { Array(sorted.prefix($0)) } ?? sorted
  }

  private func keep(_ indices: [Int32], of rows: inout Batch, _ table: inout [[OrderKey]]) {
    rows = rows.gathered(indices)
    for index in table.indices { table[index] = indices.map { table[index][Int($0)] } }
  }
}
