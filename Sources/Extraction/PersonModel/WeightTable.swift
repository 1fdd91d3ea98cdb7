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
  func withReader<Result>(_ body: (Reader) -> Result) -> Result {
    rows.withUnsafeBufferPointer { rows in
      groups.withUnsafeBufferPointer { groups in body(Reader(rows: rows, groups: groups)) }
    }
  }

  /// Sums rows without the checks of arrays: the hash that makes a row's number keeps it below two to the power of
  /// `rowBits`.
  ///
  /// Rows are noted first, for a whole stretch of text, without a branch for those that are empty, as no processor could
  /// foresee which are; then they are summed, so that their loads, which miss its caches, go on side by side.
  struct Reader {
    fileprivate let rows: UnsafeBufferPointer<SIMD8<Int8>>
    fileprivate let groups: UnsafeBufferPointer<Group>

    /// Rows that are not empty, sum after sum.
    struct Notes {
      fileprivate var rows: [UInt32]
      fileprivate var count = 0
      fileprivate var ends: [Int] = []
      /// No sum is of more rows.
      private static let most = 64

      /// - Parameter sums: how many sums are to be noted.
      init(sums: Int) {
        rows = Array(repeating: 0, count: (sums + 1) * Self.most)
        ends.reserveCapacity(sums)
      }

      /// Notes a row as a part of the sum that `endSum` will end, if it is not empty.
      @inline(__always)
      mutating func add(_ row: Int, in table: Reader) {
        rows[count] = UInt32(truncatingIfNeeded: row)
        count &+= Int(truncatingIfNeeded: table.groups[row >> 5].bits >> UInt32(truncatingIfNeeded: row & 31) & 1)
      }

      mutating func endSum() { ends.append(count) }
    }

    /// The sums of what was noted.
    func sums(of notes: Notes) -> [SIMD8<Int16>] {
      var places = notes.rows
      for place in 0..<notes.count {
        let row = places[place]
        let group = groups[Int(row >> 5)]
        let below = group.bits & (1 << (row & 31) - 1)
        places[place] = group.rowsBefore + UInt32(truncatingIfNeeded: below.nonzeroBitCount)
      }
      var start = 0
      return notes.ends.map { end in
        var sum = SIMD8<Int16>()
        for place in start..<end { sum &+= SIMD8<Int16>(truncatingIfNeeded: rows[Int(places[place])]) }
        start = end
        return sum
      }
    }
  }
}
