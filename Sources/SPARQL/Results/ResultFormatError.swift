/// An error in a file or answer that holds the results of a query.
public struct ResultFormatError: Error, Hashable, Sendable, CustomStringConvertible {
  public let format: ResultFormat
  /// What is wrong, as a sentence without a full stop.
  public let message: String
  /// The line, from 1, where it is known.
  public let line: Int?

  public init(_ format: ResultFormat, _ message: String, line: Int? = nil) {
    self.format = format
    self.message = message
    self.line = line
  }

  public var description: String {
    "\(format.rawValue) results\(line.map { ", line \($0)" } ?? ""): \(message)"
  }
}
