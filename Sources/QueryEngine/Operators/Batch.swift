import QuadStore

/// Rows of ids, a column for each of an operator's slots.
struct Batch {
  /// The columns, each of `count` ids; `TermID.unbound` where a row has no term.
  var columns: [[TermID]]
  var count: Int

  /// The most rows that an operator yields at once.
  static let capacity = 4096
  /// The rows of the first batch of a scan, so that a `LIMIT` reads little.
  static let firstCapacity = 128

  /// One row that binds nothing.
  static let unit = Batch(columns: [], count: 1)

  init(columns: [[TermID]], count: Int) {
    self.columns = columns
    self.count = count
  }

  /// The rows of `indices`.
  func gathered(_ indices: [Int32]) -> Batch {
    Batch(columns: columns.map { Self.gather($0, indices) }, count: indices.count)
  }

  static func gather(_ column: [TermID], _ indices: [Int32]) -> [TermID] {
    [TermID](unsafeUninitializedCapacity: indices.count) { target, count in
      column.withUnsafeBufferPointer { source in
        for index in indices.indices { target[index] = source[Int(indices[index])] }
      }
      count = indices.count
    }
  }

  mutating func append(_ other: Batch) {
    for index in columns.indices { columns[index].append(contentsOf: other.columns[index]) }
    count += other.count
  }

  /// The bytes that the rows take.
  var byteCount: Int { columns.count * count * MemoryLayout<TermID>.stride }
}

/// A row of a batch, as expressions see it. One is made for an operator and moved along.
final class RowCursor {
  var batch: Batch
  var index = 0
  /// The blank nodes that `BNODE(label)` made for this row.
  var blankNodes: [String: String] = [:]

  init(_ batch: Batch) {
    self.batch = batch
  }

  func id(_ column: Int) -> TermID { batch.columns[column][index] }

  func move(to index: Int) {
    self.index = index
    if !blankNodes.isEmpty { blankNodes = [:] }
  }
}
