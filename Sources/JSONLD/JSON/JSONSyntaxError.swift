/// What is wrong with a JSON text, and where.
public struct JSONSyntaxError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What was found and what was expected.
  public let message: String
  /// The line, from 1.
  public let line: Int
  /// The column in bytes, from 1.
  public let column: Int
  /// The offset in bytes, from 0.
  public let byteOffset: Int

  /// The place and the message, on one line.
  public var description: String {
    "line \(line), column \(column): \(message)"
  }
}
