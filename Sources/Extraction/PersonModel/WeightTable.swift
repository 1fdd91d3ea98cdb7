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

  /// - Parameter allRows: two to the power of `rowBits` rows; those that are missing are empty.
  init(rowBits: Int, allRows: [SIMD8<Int8>]) {
    var rest = allRows[...]
    self.init(rowBits: rowBits) { left in
      guard let next = rest.firstIndex(where: { $0 != SIMD8<Int8>() }) else { return nil }
      let empty = next - rest.startIndex
      rest = rest[(next + 1)...]
      return empty < left ? (empty, allRows[next]) : nil
    }
  }

  /// - Parameter next: gives the rows that are not empty, one after another, each with the number of empty ones before it;
  ///   it is told how many rows are left.
  init(rowBits: Int, next: (_ left: Int) -> (empty: Int, row: SIMD8<Int8>)?) {
    self.rowBits = rowBits
    var rows: [SIMD8<Int8>] = []
    var groups = [Group](repeating: Group(), count: max(1, (1 << rowBits) >> 5))
    var index = 0
    while index < 1 << rowBits, let found = next(1 << rowBits - index) {
      index += found.empty
      if found.row != SIMD8<Int8>() {
        rows.append(found.row)
        groups[index >> 5].bits |= 1 << UInt32(index & 31)
      }
      index += 1
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
  struct Reader {
    fileprivate let rows: UnsafeBufferPointer<SIMD8<Int8>>
    fileprivate let groups: UnsafeBufferPointer<Group>

    /// The weights of a row; zeros where it is empty.
    @inline(__always)
    subscript(row: Int) -> SIMD8<Int8> {
      groups[row >> 5].bits &>> UInt32(truncatingIfNeeded: row & 31) & 1 == 1
        ? rows[place(of: UInt32(truncatingIfNeeded: row))] : SIMD8<Int8>()
    }

    /// Where a row lies that is not empty.
    @inline(__always)
    private func place(of row: UInt32) -> Int {
      let group = groups[Int(row >> 5)]
      let below = group.bits & (1 &<< (row & 31) &- 1)
      return Int(group.rowsBefore &+ UInt32(truncatingIfNeeded: below.nonzeroBitCount))
    }

    /// Calls `body` with notes of the rows of a few sums; they must not be kept beyond it.
    func withNotes<Result>(in room: inout Notes.Room, _ body: (inout Notes) -> Result) -> Result {
      room.rows.withUnsafeMutableBufferPointer { rows in
        room.weights.withUnsafeMutableBufferPointer { weights in
          room.ends.withUnsafeMutableBufferPointer { ends in
            var notes = Notes(table: self, rows: rows, weights: weights, ends: ends)
            return body(&notes)
          }
        }
      }
    }

    /// Rows that are not empty, sum after sum.
    ///
    /// Rows are noted first, for several sums, without a branch for those that are empty, as no processor could foresee
    /// which are; then they are fetched, with nothing between, so that their loads, which miss its caches, go on side by
    /// side.
    struct Notes {
      /// So many sums are noted at once.
      static var sums: Int { 32 }
      /// No sum is of more rows.
      static var most: Int { 48 }

      /// Where notes are taken, for one text after another. Nothing is read of it that was not noted or fetched before.
      struct Room: Sendable {
        fileprivate var rows = [UInt32](repeating: 0, count: (Notes.sums + 1) * Notes.most)
        fileprivate var weights = [SIMD8<Int8>](repeating: SIMD8(), count: Notes.sums * Notes.most)
        fileprivate var ends = [Int](repeating: 0, count: Notes.sums + 1)
      }

      private let table: Reader
      /// Numbers of rows; after `fetch` where they lie.
      private let rows: UnsafeMutableBufferPointer<UInt32>
      private let weights: UnsafeMutableBufferPointer<SIMD8<Int8>>
      /// Behind the rows of each sum.
      private let ends: UnsafeMutableBufferPointer<Int>
      /// How many sums are noted.
      private var sum = 0

      fileprivate init(
        table: Reader, rows: UnsafeMutableBufferPointer<UInt32>, weights: UnsafeMutableBufferPointer<SIMD8<Int8>>,
        ends: UnsafeMutableBufferPointer<Int>
      ) {
        self.table = table
        self.rows = rows
        self.weights = weights
        self.ends = ends
      }

      /// Notes those rows that are not empty of which `add` adds at most `most` to what it is given, as the next sum; not
      /// more than `sums` of them.
      @inline(__always)
      mutating func addSum(_ add: (Cursor) -> Cursor) {
        guard let start = rows.baseAddress, let groups = table.groups.baseAddress, sum < Self.sums else { return }
        let end = add(Cursor(next: start + ends[sum], groups: groups))
        sum &+= 1
        ends[sum] = end.next - start
      }

      /// Where the next row is noted.
      struct Cursor: RowSink {
        fileprivate var next: UnsafeMutablePointer<UInt32>
        fileprivate let groups: UnsafePointer<Group>

        @inline(__always)
        mutating func add(_ row: Int) {
          next.pointee = UInt32(truncatingIfNeeded: row)
          next += Int(truncatingIfNeeded: groups[row &>> 5].bits &>> UInt32(truncatingIfNeeded: row & 31) & 1)
        }
      }

      /// Fetches the weights of the rows noted, after which the sums can be asked for.
      @inline(__always)
      func fetch() {
        for note in 0..<ends[sum] { rows[note] = UInt32(truncatingIfNeeded: table.place(of: rows[note])) }
        for note in 0..<ends[sum] { weights[note] = table.rows[Int(rows[note])] }
      }

      /// The sum of the rows noted for one of the sums, from 0.
      @inline(__always)
      func total(_ number: Int) -> SIMD8<Int16> {
        var total = SIMD8<Int16>()
        for note in ends[number]..<ends[number + 1] {
          total &+= SIMD8<Int16>(weightsOf: weights[note])
        }
        return total
      }

      /// Begins anew.
      @inline(__always)
      mutating func clear() { sum = 0 }
    }
  }
}

extension SIMD8<Int16> {
  /// Weights with room for their sums. Lane by lane, which takes two instructions where the library's conversion is a
  /// call.
  @inline(__always)
  init(weightsOf row: SIMD8<Int8>) {
    self.init(
      Int16(row[0]), Int16(row[1]), Int16(row[2]), Int16(row[3]), Int16(row[4]), Int16(row[5]), Int16(row[6]),
      Int16(row[7]))
  }
}
