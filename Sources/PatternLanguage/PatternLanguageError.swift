import QueryAlgebra

/// An error in a query of the pattern language: what is wrong, where, and what to do.
public struct PatternLanguageError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong, as a sentence without a full stop.
  public let message: String
  /// What to do, where something can be said: the nearest known words, or what is expected.
  public let advice: String?
  /// Where in the query.
  public let location: SourceLocation

  public init(_ message: String, advice: String? = nil, location: SourceLocation) {
    self.message = message
    self.advice = advice
    self.location = location
  }

  public var description: String {
    var text = "line \(location.line), column \(location.column): \(message)"
    if let advice { text += "; \(advice)" }
    return text
  }
}
