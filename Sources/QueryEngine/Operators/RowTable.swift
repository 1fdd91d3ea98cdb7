import QuadStore

/// Rows hashed on some of their columns.
struct RowTable {
  private(set) var columns: [[TermID]]
  private(set) var count = 0
  private var hashes: [UInt32] = []
  /// The first row of each bucket and the row after each row in its bucket, plus one; zero is none.
  private var heads: [Int32]
  private var following: [Int32] = []

  init(columnCount: Int) {
    columns = Array(repeating: [], count: columnCount)
    heads = Array(repeating: 0, count: 64)
  }

  /// The bytes that one row takes.
  var rowByteCount: Int { columns.count * 8 + 16 }

  static func hash(_ ids: some Sequence<TermID>) -> UInt32 {
    var state: UInt64 = 0x9E37_79B9_7F4A_7C15
    for id in ids { state = mix(state, id) }
    return UInt32(truncatingIfNeeded: state >> 32)
  }

  @inline(__always)
  private static func mix(_ state: UInt64, _ id: TermID) -> UInt64 {
    let product = (state ^ id.rawValue).multipliedFullWidth(by: 0x9FB2_1C65_1E98_DF25)
    return product.high ^ product.low
  }

  /// The hashes of a batch's rows over some of its columns.
  static func hashes(_ batch: Batch, _ keyColumns: [Int]) -> [UInt32] {
    var states = [UInt64](repeating: 0x9E37_79B9_7F4A_7C15, count: batch.count)
    for column in keyColumns {
      batch.columns[column].withUnsafeBufferPointer { ids in
        for row in states.indices { states[row] = mix(states[row], ids[row]) }
      }
    }
    return states.map { UInt32(truncatingIfNeeded: $0 >> 32) }
  }

  /// The first row of a hash's bucket, or -1.
  @inline(__always)
  func firstRow(_ hash: UInt32) -> Int { Int(heads[Int(hash) & (heads.count - 1)]) - 1 }

  /// The row after a row in its bucket, or -1.
  @inline(__always)
  func row(after row: Int) -> Int { Int(following[row]) - 1 }

  /// Whether the `tableColumns` of a row of the bucket equal the `batchColumns` of a row with this hash.
  @inline(__always)
  func isMatch(
    _ candidate: Int, _ hash: UInt32, _ tableColumns: [Int], _ batch: Batch, _ batchColumns: [Int], _ row: Int
  ) -> Bool {
    hashes[candidate] == hash && areEqual(candidate, tableColumns, batch, batchColumns, row)
  }

  @inline(__always)
  private func areEqual(
    _ candidate: Int, _ tableColumns: [Int], _ batch: Batch, _ batchColumns: [Int], _ row: Int
  ) -> Bool {
    for key in tableColumns.indices
    where columns[tableColumns[key]][candidate] != batch.columns[batchColumns[key]][row] { return false }
    return true
  }

  /// Adds a row of a batch, whatever is there already.
  mutating func append(_ hash: UInt32, _ batch: Batch, _ row: Int) {
    for column in columns.indices { columns[column].append(batch.columns[column][row]) }
    link(hash)
  }

  /// The number of the row that equals a row of the batch in all columns, which is added where it is new.
  mutating func insert(
    _ hash: UInt32, _ batch: Batch, _ batchColumns: [Int], _ row: Int
  ) -> (row: Int, isNew: Bool) {
    var candidate = firstRow(hash)
    while candidate >= 0 {
      if hashes[candidate] == hash {
        var isSame = true
        for column in columns.indices where columns[column][candidate] != batch.columns[batchColumns[column]][row] {
          isSame = false
          break
        }
        if isSame { return (candidate, false) }
      }
      candidate = Int(following[candidate]) - 1
    }
    for column in columns.indices { columns[column].append(batch.columns[batchColumns[column]][row]) }
    link(hash)
    return (count - 1, true)
  }

  private mutating func link(_ hash: UInt32) {
    count += 1
    hashes.append(hash)
    if count > heads.count {
      rebuild()
    } else {
      let bucket = Int(hash) & (heads.count - 1)
      following.append(heads[bucket])
      heads[bucket] = Int32(count)
    }
  }

  private mutating func rebuild() {
    heads = Array(repeating: 0, count: heads.count * 4)
    following = Array(repeating: 0, count: count)
    let mask = heads.count - 1
    for row in hashes.indices {
      let bucket = Int(hashes[row]) & mask
      following[row] = heads[bucket]
      heads[bucket] = Int32(row + 1)
    }
  }
}
