/// The rows of weights by the hash of their feature, of which most are empty.
///
/// Which rows there are is a bitmap, and where they lie is counted in it, so that all of it stays in a processor's cache:
/// a lookup of an empty row, as most are, touches one word.
struct WeightTable: Sendable, Equatable {
  /// The binary logarithm of the number of rows.
  let rowBits: Int
  /// The rows that are not empty, in order.
  let rows: [SIMD8<Int8>]
  /// A bit a row: whether it is not empty.
  private let present: [UInt64]
  /// For each word of `present`, how many rows lie before it.
  private let rowsBefore: [UInt32]

  /// - Parameter allRows: two to the power of `rowBits` rows.
  init(rowBits: Int, allRows: some Sequence<SIMD8<Int8>>) {
    self.rowBits = rowBits
    var rows: [SIMD8<Int8>] = []
    var present = [UInt64](repeating: 0, count: max(1, (1 << rowBits) >> 6))
    for (index, row) in allRows.prefix(1 << rowBits).enumerated() where row != SIMD8<Int8>() {
      rows.append(row)
      present[index >> 6] |= 1 << UInt64(index & 63)
    }
    var before: UInt32 = 0
    rowsBefore = present.map { word in
      defer { before += UInt32(word.nonzeroBitCount) }
      return before
    }
    self.rows = rows
    self.present = present
  }

  func contains(_ row: Int) -> Bool { present[row >> 6] >> UInt64(row & 63) & 1 == 1 }

  /// Calls `body` with a reader of the rows; it must not be kept beyond it.
  func withReader<Result>(_ body: (Reader) -> Result) -> Result {
    rows.withUnsafeBufferPointer { rows in
      present.withUnsafeBufferPointer { present in
        rowsBefore.withUnsafeBufferPointer { rowsBefore in
          body(Reader(rows: rows, present: present, rowsBefore: rowsBefore))
        }
      }
    }
  }

  /// Reads rows without the checks of arrays: the hash that makes a row's number keeps it below two to the power of
  /// `rowBits`.
  struct Reader {
    fileprivate let rows: UnsafeBufferPointer<SIMD8<Int8>>
    fileprivate let present: UnsafeBufferPointer<UInt64>
    fileprivate let rowsBefore: UnsafeBufferPointer<UInt32>

    /// Adds the weights of a row to the scores of the labels.
    @inline(__always)
    func add(_ row: Int, to scores: inout SIMD8<Int16>) {
      let word = present[row >> 6]
      let bit = UInt64(row & 63)
      guard word >> bit & 1 == 1 else { return }
      let below = word & (1 << bit - 1)
      let index = Int(rowsBefore[row >> 6]) + below.nonzeroBitCount
      scores &+= SIMD8<Int16>(truncatingIfNeeded: rows[index])
    }
  }
}
