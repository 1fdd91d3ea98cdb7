/// The decoded text of one input file. Every offset in Lilong counts Unicode code points in this text.
public struct SourceText: Hashable, Sendable {
  /// The code points of the file as it was given (a byte order mark at its start is not counted).
  public let scalars: [Unicode.Scalar]

  /// A text of these code points.
  public init(_ scalars: [Unicode.Scalar]) {
    self.scalars = scalars
  }

  /// A text of the code points of a string.
  public init(_ string: String) {
    self.scalars = Array(string.unicodeScalars)
  }

  /// The text between two offsets, letter for letter.
  public func quote(_ range: Range<Int>) -> String {
    String(scalars: scalars[range.clamped(to: 0..<scalars.count)])
  }
}
