import Foundation
import RDF

/// Statements as lines of N-Quads, to be put in the order of their bytes, each once.
///
/// It needs little more memory than the lines themselves.
public struct SortedLines {
  /// Lines lie in arenas of at least this size, so that none has to grow much.
  private static let arenaSize = 32 << 20

  private struct Line {
    var arena: Int32
    var start: Int32
    var end: Int32
    /// Which statement it is, in the order in which they came.
    var number: Int32
  }

  private var arenas: [ByteOutput] = []
  private var lines: [Line] = []

  /// No statements.
  public init() {}

  /// Adds a statement. Throws `QuadWritingError` where a term has no form in N-Quads.
  public mutating func append(_ quad: Quad) throws {
    if arenas.last.map({ $0.buffer.count >= Self.arenaSize }) ?? true { arenas.append(ByteOutput()) }
    let output = arenas[arenas.count - 1]
    let start = output.buffer.count
    var writer = LineWriter(format: .nQuads, output: output)
    try writer.write(quad)
    lines.append(
      Line(
        arena: Int32(truncatingIfNeeded: arenas.count - 1), start: Int32(truncatingIfNeeded: start),
        end: Int32(truncatingIfNeeded: output.buffer.count), number: Int32(truncatingIfNeeded: lines.count)))
  }

  /// The numbers of the statements, each different one once, in the order of their lines. O(n log n).
  public mutating func order() -> [Int] {
    sort()
    return unique().map { Int(lines[$0].number) }
  }

  /// Writes the lines, each different one once, in their order. O(n log n).
  ///
  /// Throws errors of the sink, which takes them some thousand at a time.
  public mutating func write(to sink: (Data) throws -> Void) throws {
    sort()
    var piece = Data()
    for index in unique() {
      piece.append(bytes(of: lines[index]).unsafeBytes)
      if piece.count >= 1 << 18 {
        try sink(piece)
        piece.removeAll(keepingCapacity: true)
      }
    }
    if !piece.isEmpty { try sink(piece) }
  }

  private func bytes(of line: Line) -> BorrowedBytes {
    arenas[Int(line.arena)].buffer.bytes(Int(line.start)..<Int(line.end))
  }

  private mutating func sort() {
    var sorted = lines
    lines = []
    sorted.sort { left, right in
      let order = compare(left, right)
      return order == 0 ? left.number < right.number : order < 0
    }
    lines = sorted
  }

  /// The places of the lines that differ from the one before.
  private func unique() -> [Int] {
    lines.indices.filter { $0 == 0 || compare(lines[$0 - 1], lines[$0]) != 0 }
  }

  /// Less than 0 where one line comes before another, 0 where they are the same.
  private func compare(_ left: Line, _ right: Line) -> Int {
    let (mine, other) = (bytes(of: left).unsafeBytes, bytes(of: right).unsafeBytes)
    guard let first = mine.baseAddress, let second = other.baseAddress else { return mine.count - other.count }
    let order = memcmp(first, second, min(mine.count, other.count))
    return order == 0 ? mine.count - other.count : Int(order)
  }
}
