/// A place in an ascending sequence of codes, to be moved forward only: one level of a permutation seen as a trie.
///
/// The codes are those of one position among the rows that agree in the positions before it, each once; `rows` are then
/// the rows of the code that the cursor stands at, to be looked into by the position after it. Seeking gallops, so that
/// visiting *m* of *n* codes in order costs O(*m* log (*n*/*m*)): what a leapfrog join is made of. Rows that are gone
/// through again and again get a table of the place of every code, from when it has paid, and are then sought in O(1).
public struct CodeCursor: @unchecked Sendable {
  /// The codes; `nil` where every code is its own place in `starts`.
  private let codes: UnsafePointer<UInt32>?
  /// The first row of each place, and the end; `nil` where the rows of a code are its run in `codes`.
  private let starts: UnsafePointer<UInt32>?
  /// Keeps the memory that is looked into; every place below `end` lies in it.
  private let owners: [Column<UInt32>]
  private let placeCount: Int
  /// The places that the cursor moves through, and where it is.
  private var places: Range<Int>
  private var position: Int
  /// How often the same rows were begun anew.
  private var rewindCount = 0
  /// The first place whose code is not below `tableStart` and the index.
  private var table: [UInt32] = []
  private var tableStart: UInt32 = 0
  /// Of how many codes the table takes one rewind to pay.
  private static let codesPerRewind = 16

  /// The codes of the leading position.
  init(_ directory: Directory) {
    switch directory {
    case .dense(let starts, _, _):
      (codes, self.starts, owners) = (nil, starts.base, [starts])
      placeCount = max(0, starts.count - 1)
    case .sparse(let codes, let starts, _, _):
      (self.codes, self.starts, owners) = (codes.base, starts.base, [codes, starts])
      placeCount = max(0, min(codes.count, starts.count - 1))
    }
    (places, position) = (0..<placeCount, 0)
    skipEmpty()
  }

  /// The codes of a column, where it is sorted.
  init(_ column: Column<UInt32>) {
    (codes, starts, owners, placeCount) = (column.base, nil, [column], column.count)
    (places, position) = (0..<0, 0)
  }

  /// Whether there is no code left.
  public var isAtEnd: Bool { position >= places.upperBound }

  /// Looks into some rows of the column, which must be sorted there, and goes to the first code.
  public mutating func open(rows: Range<Int>) {
    places = rows.clamped(to: 0..<placeCount)
    position = places.lowerBound
    rewindCount = 0
    if !table.isEmpty { table = [] }
  }

  /// Goes back to the first code.
  public mutating func rewind() {
    position = places.lowerBound
    if codes == nil { skipEmpty() } else if table.isEmpty { countRewind() }
  }

  /// Goes to the first code that is not below `code`, from here on.
  /// - Returns: the code that it then stands at; `nil` at the end.
  public mutating func seek(_ code: UInt32) -> UInt32? {
    guard let codes else {
      position = max(position, Int(code))
      skipEmpty()
      return isAtEnd ? nil : UInt32(truncatingIfNeeded: position)
    }
    if !table.isEmpty {
      position = max(position, place(of: code))
    } else if position < places.upperBound && codes[position] < code {
      position = Self.lowerBound(codes, code, position + 1, places.upperBound)
    }
    return isAtEnd ? nil : codes[position]
  }

  /// A code that splits the rows: about `part` in `count` of them are before it.
  public func code(atPart part: Int, of count: Int) -> UInt32 {
    let place = places.lowerBound + places.count * part / max(count, 1)
    guard place < places.upperBound else { return .max }
    return codes.map { $0[place] } ?? UInt32(truncatingIfNeeded: place)
  }

  /// How many rows are looked into, or codes where the position has a directory.
  public var rowCount: Int { places.count }

  /// Appends all codes from here on. The cursor is then at its end.
  public mutating func takeCodes(into list: inout [UInt32]) {
    var next: UInt32 = 0
    while let code = seek(next) {
      list.append(code)
      guard code < .max else { break }
      next = code + 1
    }
    position = places.upperBound
  }

  /// Appends the codes that another cursor has too, from here on. Both are then at no place of use.
  ///
  /// Few rows are sought in many; rows of about the same number are merged.
  public mutating func takeCodes(sharedWith other: inout CodeCursor, into list: inout [UInt32]) {
    guard let codes, let others = other.codes, table.isEmpty, other.table.isEmpty,
      other.places.count < 8 * places.count
    else { return seekCodes(sharedWith: &other, into: &list) }
    var (place, otherPlace) = (position, other.position)
    let (end, otherEnd) = (places.upperBound, other.places.upperBound)
    while place < end && otherPlace < otherEnd {
      let (code, otherCode) = (codes[place], others[otherPlace])
      if code == otherCode && list.last != code { list.append(code) }
      place += code <= otherCode ? 1 : 0
      otherPlace += otherCode <= code ? 1 : 0
    }
  }

  private mutating func seekCodes(sharedWith other: inout CodeCursor, into list: inout [UInt32]) {
    var next: UInt32 = 0
    while let code = seek(next), let otherCode = other.seek(code) {
      if code == otherCode { list.append(code) }
      guard otherCode < .max else { break }
      next = max(code + 1, otherCode)
    }
  }

  /// Drops the codes of an ascending list that the cursor does not have.
  public mutating func keepShared(_ list: inout [UInt32]) {
    list.removeAll { seek($0) != $0 }
  }

  /// The rows of the code that the cursor stands at. O(log of their number).
  public var rows: Range<Int> {
    guard !isAtEnd else { return 0..<0 }
    if let starts { return Int(starts[position])..<Int(max(starts[position], starts[position + 1])) }
    guard let codes else { return 0..<0 }
    let code = codes[position]
    if !table.isEmpty { return position..<place(of: code + 1) }
    return position..<(code == .max ? places.upperBound : Self.lowerBound(codes, code + 1, position, places.upperBound))
  }

  /// The bytes of the table.
  public var tableByteCount: Int { table.count * MemoryLayout<UInt32>.stride }

  private mutating func countRewind() {
    rewindCount += 1
    guard rewindCount > 16, places.count > 64, let codes else { return }
    let (first, last) = (codes[places.lowerBound], codes[places.upperBound - 1])
    guard first < last, Int(last - first) < rewindCount * Self.codesPerRewind else { return }
    makeTable(codes, first, last)
  }

  private mutating func makeTable(_ codes: UnsafePointer<UInt32>, _ first: UInt32, _ last: UInt32) {
    tableStart = first
    table = [UInt32](unsafeUninitializedCapacity: Int(last - first) + 1) { table, count in
      var next = 0
      for place in places {
        let index = Int(codes[place] &- first)
        while next <= index && next < table.count {
          table[next] = UInt32(truncatingIfNeeded: place)
          next += 1
        }
      }
      count = next
    }
  }

  /// The first place whose code is not below `code`, by the table.
  @inline(__always)
  private func place(of code: UInt32) -> Int {
    if code < tableStart { return places.lowerBound }
    let index = Int(code - tableStart)
    return index < table.count ? Int(table[index]) : places.upperBound
  }

  private mutating func skipEmpty() {
    guard let starts else { return }
    while position < places.upperBound && starts[position] >= starts[position + 1] { position += 1 }
  }

  /// The first place from `start` on whose code is not below `code`: gallops, then bisects.
  @inline(__always)
  private static func lowerBound(_ codes: UnsafePointer<UInt32>, _ code: UInt32, _ start: Int, _ end: Int) -> Int {
    var low = start
    var step = 1
    while low + step <= end && codes[low + step - 1] < code {
      low += step
      step <<= 1
    }
    var high = min(low + step - 1, end)
    while low < high {
      let middle = (low &+ high) >> 1
      if codes[middle] < code { low = middle &+ 1 } else { high = middle }
    }
    return low
  }
}

extension Permutation {
  /// A cursor over the codes of a position, by its place in `order`. The leading one's stands at its first code; another
  /// has to be given rows first.
  public func cursor(ofLevel level: Int) -> CodeCursor {
    level == 0 ? CodeCursor(directory) : CodeCursor(columns[level - 1])
  }
}
