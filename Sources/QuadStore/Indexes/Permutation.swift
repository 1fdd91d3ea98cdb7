/// A place in a quad.
public enum Position: Int, Sendable, CaseIterable {
  /// The subject, predicate and object of a triple, and the name of its graph.
  case subject, predicate, object, graph
}

/// The triples (or quads) sorted by their positions in one order.
///
/// The leading position is a directory from its code to the rows that have it; the other positions are columns of
/// codes. A scan with a bound prefix is then a range of rows, and the columns after the prefix are sorted within it.
public struct Permutation: Sendable {
  /// The positions, in the order that rows are sorted by.
  public let order: [Position]
  @usableFromInline let directory: Directory
  /// The columns of the positions after the leading one.
  public let columns: [Column<UInt32>]

  /// The number of rows.
  public var count: Int { columns[0].count }

  /// The rows whose first positions are the codes of `prefix`. O(log n); O(1) for one code of a dense directory.
  public func rows(prefix: some RandomAccessCollection<UInt32>) -> Range<Int> {
    var codes = prefix.makeIterator()
    guard let leading = codes.next() else { return 0..<count }
    var rows = directory.rows(of: leading)
    var depth = 0
    while let code = codes.next(), !rows.isEmpty {
      rows = columns[depth].equalRange(of: code, in: rows)
      depth += 1
    }
    return rows
  }

  /// The rows of one leading code.
  @inlinable
  public func rows(leading code: UInt32) -> Range<Int> { directory.rows(of: code) }

  /// The rows of a leading code and the code after it.
  @inlinable
  public func rows(leading first: UInt32, _ second: UInt32) -> Range<Int> {
    columns[0].equalRange(of: second, in: directory.rows(of: first))
  }

  /// The number of different codes in the leading position.
  public var distinctLeadingCount: Int { directory.distinctCount }

  /// The number of different codes of the second position among the rows with a leading code, where the directory
  /// counts them (it does for predicates and graphs).
  public func distinctSecondCount(leading code: UInt32) -> Int? { directory.distinctSecondCount(of: code) }

  /// The codes in the leading position, ascending.
  public var leadingCodes: LeadingCodes { LeadingCodes(directory: directory) }
}

/// Where the rows of each leading code start.
@usableFromInline
enum Directory: Sendable {
  /// The start of every code's rows, and the end: for positions that most terms occur in.
  case dense(starts: Column<UInt32>, distinctCount: Int, rowCount: Int)
  /// The codes that occur, the starts of their rows and the end, and how many codes follow each: for few codes.
  case sparse(codes: Column<UInt32>, starts: Column<UInt32>, distinctSecond: Column<UInt32>, rowCount: Int)

  @usableFromInline
  func rows(of code: UInt32) -> Range<Int> {
    switch self {
    case .dense(let starts, _, let rowCount):
      let index = Int(code)
      return index + 1 < starts.count ? Self.range(starts, index, rowCount) : 0..<0
    case .sparse(let codes, let starts, _, let rowCount):
      let index = codes.lowerBoundByBisection(of: code)
      guard index < codes.count, codes[index] == code else { return 0..<0 }
      return Self.range(starts, index, rowCount)
    }
  }

  /// The rows from one start to the next; none where a damaged file has them descend or leave the columns.
  fileprivate static func range(_ starts: Column<UInt32>, _ index: Int, _ rowCount: Int) -> Range<Int> {
    let (start, end) = (starts[index], starts[index + 1])
    return start <= end && Int(end) <= rowCount ? Int(start)..<Int(end) : 0..<0
  }

  var distinctCount: Int {
    switch self {
    case .dense(_, let distinctCount, _): distinctCount
    case .sparse(let codes, _, _, _): codes.count
    }
  }

  func distinctSecondCount(of code: UInt32) -> Int? {
    guard case .sparse(let codes, _, let distinctSecond, _) = self else { return nil }
    let index = codes.lowerBoundByBisection(of: code)
    guard index < codes.count, codes[index] == code else { return 0 }
    return Int(distinctSecond[index])
  }
}

/// The codes that occur in the leading position of a permutation, with their rows, ascending.
public struct LeadingCodes: Sequence, IteratorProtocol, Sendable {
  private let directory: Directory
  private var position = 0

  init(directory: Directory) {
    self.directory = directory
  }

  /// The next code that occurs and its rows, or `nil` after the last.
  public mutating func next() -> (code: UInt32, rows: Range<Int>)? {
    switch directory {
    case .dense(let starts, _, let rowCount):
      while position + 1 < starts.count {
        let index = position
        position += 1
        let rows = Directory.range(starts, index, rowCount)
        if !rows.isEmpty { return (UInt32(index), rows) }
      }
      return nil
    case .sparse(let codes, let starts, _, let rowCount):
      guard position < codes.count else { return nil }
      defer { position += 1 }
      return (codes[position], Directory.range(starts, position, rowCount))
    }
  }
}
