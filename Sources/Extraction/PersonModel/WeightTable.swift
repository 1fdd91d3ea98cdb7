/// The rows of weights by the hash of their feature, of which most are empty.
///
/// Which rows there are is a bitmap, and where they lie is counted in it, so that all of it stays in a processor's cache:
/// a lookup of an empty row, as most are, touches one word.
struct WeightTable: Sendable, Equatable {
  /// 32 rows: a bit for each that is not empty, and how many such rows lie before the group.
  fileprivate struct Group: Equatable {
    var bits: UInt32 = 0
    var rowsBefore: UInt32 = 0
  }

  /// The binary logarithm of the number of rows.
  let rowBits: Int
  /// The rows that are not empty, in order.
  let rows: [SIMD8<Int8>]
  private let groups: [Group]

  /// - Parameter allRows: two to the power of `rowBits` rows.
  init(rowBits: Int, allRows: some Sequence<SIMD8<Int8>>) {
    self.rowBits = rowBits
    var rows: [SIMD8<Int8>] = []
    var groups = [Group](repeating: Group(), count: max(1, (1 << rowBits) >> 5))
    for (index, row) in allRows.prefix(1 << rowBits).enumerated() where row != SIMD8<Int8>() {
      rows.append(row)
      groups[index >> 5].bits |= 1 << UInt32(index & 31)
    }
    var before: UInt32 = 0
    for index in groups.indices {
      groups[index].rowsBefore = before
      before += UInt32(groups[index].bits.nonzeroBitCount)
    }
    self.rows = rows
    self.groups = groups
  }

  func contains(_ row: Int) -> Bool { groups[row >> 5].bits >> UInt32(row & 31) & 1 == 1 }

  /// Calls `body` with a reader of the rows; it must not be kept beyond it.
  func withReader<Result>(_ body: (inout Reader) -> Result) -> Result {
    rows.withUnsafeBufferPointer { rows in
      groups.withUnsafeBufferPointer { groups in
        withUnsafeTemporaryAllocation(of: UInt32.self, capacity: Reader.capacity) { found in
          found.initialize(repeating: 0)
          var reader = Reader(rows: rows, groups: groups, found: found)
          return body(&reader)
        }
      }
    }
  }

  /// Sums rows without the checks of arrays: the hash that makes a row's number keeps it below two to the power of
  /// `rowBits`.
  ///
  /// Rows are noted first, without a branch for those that are empty, as no processor could foresee which are.
  struct Reader {
    fileprivate static let capacity = 64

    fileprivate let rows: UnsafeBufferPointer<SIMD8<Int8>>
    fileprivate let groups: UnsafeBufferPointer<Group>
    fileprivate let found: UnsafeMutableBufferPointer<UInt32>
    private var count = 0

    fileprivate init(
      rows: UnsafeBufferPointer<SIMD8<Int8>>, groups: UnsafeBufferPointer<Group>,
      found: UnsafeMutableBufferPointer<UInt32>
    ) {
      self.rows = rows
      self.groups = groups
      self.found = found
    }

    /// Notes a row, one of at most 64 before `sum`, if it is not empty.
    @inline(__always)
    mutating func note(_ row: Int) {
      found[count & (Self.capacity - 1)] = UInt32(truncatingIfNeeded: row)
      count &+= Int(truncatingIfNeeded: groups[row >> 5].bits >> UInt32(truncatingIfNeeded: row & 31) & 1)
    }

    /// The sum of the rows noted, which are then forgotten.
    @inline(__always)
    mutating func sum() -> SIMD8<Int16> {
      var sum = SIMD8<Int16>()
      for place in 0..<min(count, Self.capacity) {
        let row = found[place]
        let group = groups[Int(row >> 5)]
        let below = group.bits & (1 << (row & 31) - 1)
        sum &+= SIMD8<Int16>(truncatingIfNeeded: rows[Int(group.rowsBefore) + below.nonzeroBitCount])
      }
      count = 0
      return sum
    }
  }
}
