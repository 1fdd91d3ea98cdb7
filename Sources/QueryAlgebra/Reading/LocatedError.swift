/// What is wrong in the text of a query, before its place is turned into a line and a column.
public struct LocatedError: Error, Hashable, Sendable {
  /// What is wrong, as a sentence without a full stop.
  public var message: String
  /// What to do, where something can be said.
  public var advice: String?
  /// An index into the code points that the lexer read.
  public var position: Int

  /// An error at a place.
  /// - Parameter position: an index into the code points that the lexer read.
  public init(_ message: String, advice: String? = nil, at position: Int) {
    self.message = message
    self.advice = advice
    self.position = position
  }
}
