import QuadStore

/// Joins two inputs by hashing the right one (SPARQL 1.1, section 18.5: Join, LeftJoin, Minus).
///
/// The keys are the slots that are certain in both inputs. Shared slots that may be unbound are compared row by row: an
/// unbound one is compatible with anything and takes the other side's term. Yields the left's needed slots and then the
/// right's others; keeps the left's order.
final class HashJoinOperator: Operator {
  enum Kind: String {
    case inner = "HashJoin"
    case left = "HashLeftJoin"
    /// Keeps the left rows that have a compatible right row.
    case semi = "HashSemiJoin"
    /// Keeps the left rows that have none.
    case anti = "HashAntiJoin"
    /// Drops the left rows that share a bound variable with a compatible right row.
    case minus = "HashMinus"
  }

  let contract: OperatorContract
  private let kind: Kind
  private let left: any Operator
  private let right: any Operator
  private let context: EvaluationContext
  private let keySlots: [Slot]
  private let leftKeys: [Int]
  private let rightKeys: [Int]
  /// Columns of shared slots that may be unbound on a side.
  private let checked: [(left: Int, right: Int)]
  private let outputs: [(left: Int?, right: Int?)]
  /// The condition of a left join, on the slots of both sides.
  private let condition: JoinCondition?

  private var table: RowTable?
  private var leftBatch = Batch(columns: [], count: 0)
  private var hashes: [UInt32] = []
  private var row = 0
  /// The row of the table to compare the current left row with next; `nil` before the first.
  private var candidate: Int?
  private var hasMatch = false
  /// How many rows were compared since the limits were tested.
  private var comparisons = 0
  private var charged = 0

  var inputs: [any Operator] { [left, right] }

  init(
    _ kind: Kind, _ left: any Operator, _ right: any Operator, needed: Set<Slot>, condition: JoinCondition? = nil,
    estimate: Double, context: EvaluationContext
  ) {
    (self.kind, self.left, self.right, self.context, self.condition) = (kind, left, right, context, condition)
    let (first, second) = (left.contract, right.contract)
    let shared = first.slots.filter(second.slots.contains)
    keySlots = shared.filter { first.certain.contains($0) && second.certain.contains($0) }
    leftKeys = keySlots.compactMap(first.column(of:))
    rightKeys = keySlots.compactMap(second.column(of:))
    checked = shared.filter { [keySlots] slot in !keySlots.contains(slot) }.compactMap { slot in
      first.column(of: slot).flatMap { one in second.column(of: slot).map { (one, $0) } }
    }
    let addsRight = kind == .inner || kind == .left
    let kept = first.slots.filter(needed.contains)
    let added = addsRight ? second.slots.filter { needed.contains($0) && !first.slots.contains($0) } : []
    outputs =
      kept.map { (first.column(of: $0), addsRight ? second.column(of: $0) : nil) }
      + added.map { (nil, second.column(of: $0)) }
    var certain = first.certain.intersection(kept)
    if kind == .inner { certain.formUnion(second.certain.intersection(kept + added)) }
    contract = OperatorContract(
      slots: kept + added, certain: certain, order: Array(first.order.prefix { slot in kept.contains(slot) }),
      estimate: estimate)
  }

  func summary(_ names: SlotNames) -> String { "\(kind.rawValue) on [\(names.list(keySlots))]" }

  func next() throws -> Batch? {
    if table == nil { table = try build() }
    guard let table else { return nil }
    if table.count == 0 && (kind == .inner || kind == .semi) { return finish() }
    while true {
      if row == leftBatch.count {
        guard let more = try left.next() else { return finish() }
        try context.meter.check()
        leftBatch = more
        hashes = RowTable.hashes(more, leftKeys)
        row = 0
      }
      let batch = kind == .inner || kind == .left ? try joined(table) : try filtered(table)
      if batch.count > 0 { return batch }
    }
  }

  private func finish() -> Batch? {
    context.meter.release(bytes: charged)
    charged = 0
    table = RowTable(columnCount: 0)
    leftBatch = Batch(columns: [], count: 0)
    row = 0
    candidate = nil
    return nil
  }

  private func build() throws -> RowTable {
    var table = RowTable(columnCount: right.contract.slots.count)
    while let batch = try right.next() {
      let bytes = table.rowByteCount * batch.count
      try context.meter.charge(bytes: bytes)
      charged += bytes
      let hashes = RowTable.hashes(batch, rightKeys)
      if holdsKeysOnly {
        for row in 0..<batch.count { _ = table.insert(hashes[row], batch, rightKeys, row) }
      } else {
        for row in 0..<batch.count { table.append(hashes[row], batch, row) }
      }
    }
    return table
  }

  /// Whether equal rows of the right side tell nothing, so that one of them is held.
  private var holdsKeysOnly: Bool {
    kind != .inner && kind != .left && rightKeys == Array(right.contract.slots.indices)
  }

  private func isCompatible(_ table: RowTable, _ candidate: Int, _ row: Int) -> Bool {
    for (leftColumn, rightColumn) in checked {
      let one = leftBatch.columns[leftColumn][row]
      let other = table.columns[rightColumn][candidate]
      if one.isBound && other.isBound && one != other { return false }
    }
    return true
  }

  /// The next rows of an inner or left join, as many as fill a batch; a left row may have more matches than that.
  private func joined(_ table: RowTable) throws -> Batch {
    var leftRows: [Int32] = []
    var rightRows: [Int32] = []
    while row < leftBatch.count && leftRows.count < Batch.capacity {
      let start = leftRows.count
      var next = candidate ?? table.firstRow(hashes[row])
      while next >= 0 && leftRows.count < Batch.capacity {
        if isJoined(table, next, row) {
          leftRows.append(Int32(row))
          rightRows.append(Int32(next))
        }
        next = table.row(after: next)
        try countComparison()
      }
      if let condition, leftRows.count > start {
        let kept = try condition.accepted(leftBatch, table, Array(leftRows[start...]), Array(rightRows[start...]))
        leftRows.replaceSubrange(start..., with: kept.map { leftRows[start + $0] })
        rightRows.replaceSubrange(start..., with: kept.map { rightRows[start + $0] })
      }
      hasMatch = hasMatch || leftRows.count > start
      candidate = next
      if next < 0 { finishRow(&leftRows, &rightRows) }
    }
    let columns = outputs.map { output in
      merged(output.left.map { leftBatch.columns[$0] }, output.right.map { table.columns[$0] }, leftRows, rightRows)
    }
    return Batch(columns: columns, count: leftRows.count)
  }

  /// Goes on to the next left row; one without matches is kept by a left join.
  private func finishRow(_ leftRows: inout [Int32], _ rightRows: inout [Int32]) {
    if kind == .left && !hasMatch {
      leftRows.append(Int32(row))
      rightRows.append(-1)
    }
    row += 1
    candidate = nil
    hasMatch = false
  }

  @inline(__always)
  private func isJoined(_ table: RowTable, _ candidate: Int, _ row: Int) -> Bool {
    table.isMatch(candidate, hashes[row], rightKeys, leftBatch, leftKeys, row)
      && (checked.isEmpty || isCompatible(table, candidate, row))
  }

  @inline(__always)
  private func countComparison() throws {
    comparisons += 1
    if comparisons & 0xFFFF == 0 { try context.meter.check() }
  }

  /// One column of joined rows: the left's id, or the right's where the left has none.
  private func merged(_ left: [TermID]?, _ right: [TermID]?, _ leftRows: [Int32], _ rightRows: [Int32]) -> [TermID] {
    guard let left else {
      guard let right else { return leftRows.map { _ in .unbound } }
      return rightRows.map { $0 < 0 ? .unbound : right[Int($0)] }
    }
    guard let right else { return Batch.gather(left, leftRows) }
    return leftRows.indices.map { index in
      let id = left[Int(leftRows[index])]
      return id.isBound || rightRows[index] < 0 ? id : right[Int(rightRows[index])]
    }
  }

  private func filtered(_ table: RowTable) throws -> Batch {
    var kept: [Int32] = []
    for index in row..<leftBatch.count {
      var found = false
      var next = table.firstRow(hashes[index])
      while next >= 0 && !found {
        found =
          isJoined(table, next, index) && (kind != .minus || !keySlots.isEmpty || sharesBinding(table, next, index))
        next = table.row(after: next)
        try countComparison()
      }
      if found == (kind == .semi) { kept.append(Int32(index)) }
    }
    row = leftBatch.count
    return Batch(
      columns: outputs.map { Batch.gather(leftBatch.columns[$0.left ?? 0], kept) }, count: kept.count)
  }

  private func sharesBinding(_ table: RowTable, _ candidate: Int, _ row: Int) -> Bool {
    checked.contains { leftBatch.columns[$0.left][row].isBound && table.columns[$0.right][candidate].isBound }
  }
}

/// The condition of an `OPTIONAL`, which sees the variables of both sides.
final class JoinCondition {
  private let test: (RowCursor) throws -> Bool?
  private let leftColumns: [Int?]
  private let rightColumns: [Int?]

  /// - Parameters:
  ///   - slots: the slots of the rows that `test` reads, in its columns' order.
  ///   - test: the condition, on rows of those slots.
  init(
    slots: [Slot], left: OperatorContract, right: OperatorContract, test: @escaping (RowCursor) throws -> Bool?
  ) {
    self.test = test
    leftColumns = slots.map(left.column(of:))
    rightColumns = slots.map(right.column(of:))
  }

  /// The positions of the pairs of rows that the condition accepts.
  func accepted(_ left: Batch, _ table: RowTable, _ leftRows: [Int32], _ rightRows: [Int32]) throws -> [Int] {
    let columns = leftColumns.indices.map { index in
      leftRows.indices.map { pair -> TermID in
        let one = leftColumns[index].map { left.columns[$0][Int(leftRows[pair])] } ?? .unbound
        if one.isBound { return one }
        return rightColumns[index].map { table.columns[$0][Int(rightRows[pair])] } ?? .unbound
      }
    }
    let cursor = RowCursor(Batch(columns: columns, count: leftRows.count))
    return try leftRows.indices.filter { pair in
      cursor.move(to: pair)
      return try test(cursor) == true
    }
  }
}
