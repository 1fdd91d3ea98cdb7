import QuadStore

/// Joins each row of its input with the matches of a triple pattern, looked up in a permutation by the slots that the
/// row binds.
///
/// Yields the input's slots that are needed and then the pattern's. Keeps the input's order. The prefix slots must be
/// certain in the input. Where the input is sorted on the one slot of the prefix, equal keys are looked up once and
/// later ones by galloping from the last: a merge join.
final class IndexJoinOperator: Operator {
  let contract: OperatorContract
  private let input: any Operator
  private let context: EvaluationContext
  private let lookup: IndexLookup
  private let keptColumns: [Int]
  private let outputs: [(slot: Slot, position: Position)]
  private let equalities: [(Position, Position)]
  private let isOptional: Bool
  private let isMerge: Bool

  private var batch = Batch(columns: [], count: 0)
  private var row = 0
  /// The matches of the current row that are not yielded yet.
  private var pending = 0..<0
  private var capacity = Batch.firstCapacity

  var inputs: [any Operator] { [input] }

  /// - Parameters:
  ///   - isOptional: yields a row without matches too, once, with the pattern's slots unbound.
  ///   - estimate: how many rows are expected.
  init(
    _ input: any Operator, _ access: IndexAccess, needed: Set<Slot>, isOptional: Bool = false, estimate: Double,
    context: EvaluationContext
  ) {
    self.input = input
    self.context = context
    self.isOptional = isOptional
    let source = input.contract
    outputs = access.outputs { needed.contains($0) }
    equalities = access.equalities
    keptColumns = source.slots.indices.filter { needed.contains(source.slots[$0]) }
    let kept = keptColumns.map { source.slots[$0] }
    let keys = access.prefix.compactMap(\.slot)
    let isSorted = keys.count == 1 && source.order.first == keys[0] && access.prefix.last?.slot == keys[0]
    isMerge = isSorted
    lookup = IndexLookup(access, columns: source.column(of:), gallops: isSorted, dictionary: context.store.dictionary)
    let added = outputs.map(\.slot)
    var order = Array(source.order.prefix { kept.contains($0) })
    // Rows of one key follow each other in the order of the permutation, but only where a key has one input row
    // is that an order of the whole; so it is not claimed.
    if order.count > source.order.count { order = [] }
    contract = OperatorContract(
      slots: kept + added, certain: source.certain.intersection(kept).union(isOptional ? [] : added), order: order,
      estimate: estimate)
  }

  func summary(_ names: SlotNames) -> String {
    let kind = isMerge ? "MergeJoin" : "LookupJoin"
    return "\(isOptional ? "Left" : "")\(kind) \(lookup.access.pattern.text) by \(lookup.access.permutation.name)"
  }

  func next() throws -> Batch? {
    var left: [Int32] = []
    var right: [Int32] = []
    left.reserveCapacity(capacity)
    right.reserveCapacity(capacity)
    while true {
      if row == batch.count && pending.isEmpty {
        guard let more = try input.next() else { return nil }
        batch = more
        row = 0
        try context.meter.check()
      }
      fill(&left, &right)
      if !left.isEmpty { break }
    }
    capacity = min(capacity * 4, Batch.capacity)
    let result = emit(left, right)
    return result
  }

  /// Takes matches until the batch is full or the input's batch is used up.
  private func fill(_ left: inout [Int32], _ right: inout [Int32]) {
    var matched = !pending.isEmpty
    while left.count < capacity {
      if pending.isEmpty {
        guard row < batch.count else { return }
        pending = lookup.rows(batch, row)
        matched = false
      }
      let room = capacity - left.count
      let index = Int32(row)
      var used = pending.lowerBound
      let end = min(pending.upperBound, pending.lowerBound + room)
      if equalities.isEmpty {
        while used < end {
          left.append(index)
          right.append(Int32(bitPattern: UInt32(truncatingIfNeeded: used)))
          used += 1
        }
        matched = matched || end > pending.lowerBound
      } else {
        while used < end {
          if equalities.allSatisfy({ lookup.code($0.0, used) == lookup.code($0.1, used) }) {
            left.append(index)
            right.append(Int32(bitPattern: UInt32(truncatingIfNeeded: used)))
            matched = true
          }
          used += 1
        }
      }
      pending = used..<pending.upperBound
      if pending.isEmpty {
        if isOptional && !matched {
          left.append(index)
          right.append(Self.noMatch)
        }
        row += 1
      }
    }
  }

  private static let noMatch: Int32 = -1

  private func emit(_ left: [Int32], _ right: [Int32]) -> Batch {
    var columns = keptColumns.map { Batch.gather(batch.columns[$0], left) }
    let dictionary = context.store.dictionary
    guard isOptional, right.contains(Self.noMatch) else {
      for output in outputs { columns.append(lookup.ids(output.position, right, dictionary)) }
      return Batch(columns: columns, count: left.count)
    }
    let matched = right.indices.filter { right[$0] != Self.noMatch }
    let rows = matched.map { right[$0] }
    for output in outputs {
      var column = [TermID](repeating: .unbound, count: left.count)
      let ids = lookup.ids(output.position, rows, dictionary)
      for (index, id) in zip(matched, ids) { column[index] = id }
      columns.append(column)
    }
    return Batch(columns: columns, count: left.count)
  }
}

/// Finds the rows of a permutation for the prefix that a row of a batch gives.
final class IndexLookup {
  private enum Key {
    case constant(UInt32)
    case column(Int)
  }

  let access: IndexAccess
  private let dictionary: TermDictionary
  private let keys: [Key]
  private let columns: [Column<UInt32>]
  private let gallops: Bool
  /// The rows of the constants that the prefix starts with, and where a galloping search is in them.
  private let constantRows: Range<Int>
  private let constantCount: Int
  private var position: Int
  private var lastID = TermID.unbound
  private var lastRows = 0..<0

  init(_ access: IndexAccess, columns: (Slot) -> Int?, gallops: Bool, dictionary: TermDictionary) {
    self.access = access
    self.dictionary = dictionary
    let constants = access.constantPrefix
    constantCount = constants.count
    constantRows = access.permutation.rows(prefix: constants)
    position = constantRows.lowerBound
    self.columns = access.permutation.columns
    keys = access.prefix.compactMap { position in
      switch position {
      case .constant(let code): .constant(code)
      case .slot(let slot): columns(slot).map(Key.column)
      case .absent: nil
      }
    }
    // A galloping search needs a column to search in: the leading position has none, and is found directly.
    self.gallops = gallops && !constants.isEmpty
  }

  /// The rows that match a row of a batch.
  func rows(_ batch: Batch, _ row: Int) -> Range<Int> {
    guard keys.count == constantCount + 1, case .column(let column) = keys[constantCount] else {
      return generalRows(batch, row)
    }
    let id = batch.columns[column][row]
    if id == lastID { return lastRows }
    lastID = id
    lastRows = find(id)
    return lastRows
  }

  private func find(_ id: TermID) -> Range<Int> {
    guard let code = dictionary.code(of: id) else { return 0..<0 }
    if constantCount == 0 { return access.permutation.rows(leading: code) }
    let keyColumn = columns[constantCount - 1]
    guard gallops else { return keyColumn.equalRange(of: code, in: constantRows) }
    let start = keyColumn.lowerBound(of: code, in: position..<constantRows.upperBound)
    position = start
    guard start < constantRows.upperBound, keyColumn[start] == code else { return start..<start }
    var end = start + 1
    while end < constantRows.upperBound && keyColumn[end] == code { end += 1 }
    return start..<end
  }

  private func generalRows(_ batch: Batch, _ row: Int) -> Range<Int> {
    var rows = constantRows
    for depth in constantCount..<max(constantCount, keys.count) {
      let code: UInt32
      switch keys[depth] {
      case .constant(let constant): code = constant
      case .column(let column):
        guard let found = dictionary.code(of: batch.columns[column][row]) else { return 0..<0 }
        code = found
      }
      rows = depth == 0 ? access.permutation.rows(leading: code) : columns[depth - 1].equalRange(of: code, in: rows)
      if rows.isEmpty { break }
    }
    return rows
  }

  /// The code of a position after the leading one.
  func code(_ position: Position, _ row: Int) -> UInt32 {
    access.column(of: position)?[row] ?? 0
  }

  /// The ids of a position of matched rows.
  func ids(_ position: Position, _ rows: [Int32], _ dictionary: TermDictionary) -> [TermID] {
    guard let column = access.column(of: position) else { return rows.map { _ in .unbound } }
    return dictionary.ids(column, rows: rows)
  }
}
