import QuadStore
import QueryAlgebra

/// Groups its input by some slots and computes aggregates of each group (SPARQL 1.1, section 18.5.1).
///
/// Yields the keys and then the aggregates, a row a group, in the order that the groups are met. Without keys there is
/// always one group.
final class GroupOperator: Operator {
  let contract: OperatorContract
  private let input: any Operator
  private let context: EvaluationContext
  private let keyColumns: [Int?]
  private let accumulators: [any Accumulator]
  private let isGrouped: Bool
  private var result: Batch?
  private var position = 0
  /// The group of each dictionary id, where there is one key; -1 where it has none yet.
  private var directGroups: [Int32] = []

  var inputs: [any Operator] { [input] }

  init(
    _ input: any Operator, keys: [Slot], aggregates: [(slot: Slot, accumulator: any Accumulator)], isGrouped: Bool,
    context: EvaluationContext
  ) {
    (self.input, self.context, self.isGrouped) = (input, context, isGrouped)
    accumulators = aggregates.map(\.accumulator)
    keyColumns = keys.map(input.contract.column(of:))
    contract = OperatorContract(
      slots: keys + aggregates.map(\.slot), certain: input.contract.certain.intersection(keys),
      order: input.contract.order.starts(with: keys) && keys.count <= input.contract.order.count ? keys : [],
      estimate: keys.isEmpty ? 1 : max(1, input.contract.estimate.squareRoot()))
  }

  func summary(_ names: SlotNames) -> String { "Group [\(names.list(contract.slots))]" }

  func next() throws -> Batch? {
    let rows = try result ?? aggregateAll()
    result = rows
    guard position < rows.count else { return nil }
    let end = min(position + Batch.capacity, rows.count)
    defer { position = end }
    return Batch(columns: rows.columns.map { Array($0[position..<end]) }, count: end - position)
  }

  private func aggregateAll() throws -> Batch {
    let present = keyColumns.compactMap { $0 }
    var groups = RowTable(columnCount: present.count)
    var isFirst = true
    while let batch = try input.next() {
      try context.meter.check()
      isFirst = false
      let before = groups.count
      let members = present.isEmpty ? nil : numbers(of: batch, present, &groups)
      let count = present.isEmpty ? 1 : groups.count
      var bytes = (count - before) * (groups.rowByteCount + accumulators.count * 16)
      for accumulator in accumulators { bytes += try accumulator.add(batch, groups: members, groupCount: count) }
      try context.meter.charge(bytes: bytes)
    }
    let groupCount = present.isEmpty ? (isFirst && isGrouped ? 0 : 1) : groups.count
    var next = groups.columns.makeIterator()
    let keys = keyColumns.map { column in
      column == nil ? [TermID](repeating: .unbound, count: groupCount) : next.next() ?? []
    }
    let values = try accumulators.map { accumulator in
      try (0..<groupCount).map { try accumulator.result(group: $0).map(context.id(of:)) ?? .unbound }
    }
    return Batch(columns: keys + values, count: groupCount)
  }

  /// The number of each row's group. Rows of one group that follow each other are looked up once.
  private func numbers(of batch: Batch, _ columns: [Int], _ groups: inout RowTable) -> [Int32] {
    if columns.count == 1 { return numbers(ofSingle: batch, columns, &groups) }
    let hashes = RowTable.hashes(batch, columns)
    return (0..<batch.count).map { Int32(groups.insert(hashes[$0], batch, columns, $0).row) }
  }

  /// The groups of one key: dictionary ids are dense, so that their groups are found in an array.
  private func numbers(ofSingle batch: Batch, _ columns: [Int], _ groups: inout RowTable) -> [Int32] {
    let ids = batch.columns[columns[0]]
    let dictionaryCount = context.store.dictionary.dictionaryCount
    if directGroups.isEmpty { directGroups = [Int32](repeating: -1, count: dictionaryCount) }
    var numbers = [Int32](repeating: 0, count: ids.count)
    var last = TermID(rawValue: .max - 1)
    var lastNumber: Int32 = 0
    for row in ids.indices {
      let id = ids[row]
      if id != last {
        last = id
        let known = id.rawValue < UInt64(dictionaryCount) ? directGroups[Int(id.rawValue)] : -1
        lastNumber = known >= 0 ? known : Int32(groups.insert(RowTable.hash([id]), batch, columns, row).row)
        if known < 0 && id.rawValue < UInt64(dictionaryCount) { directGroups[Int(id.rawValue)] = lastNumber }
      }
      numbers[row] = lastNumber
    }
    return numbers
  }
}
