import QueryAlgebra

/// An error in the text of a SPARQL query: what is wrong, where, and what to do.
public struct SPARQLSyntaxError: Error, Hashable, Sendable {
  /// What is wrong, as a sentence without a full stop.
  public let message: String
  /// What to do, where something can be said: the nearest keyword or prefix, or what is expected.
  public let advice: String?
  /// Where in the query.
  public let location: SourceLocation

  public init(_ message: String, advice: String? = nil, location: SourceLocation) {
    self.message = message
    self.advice = advice
    self.location = location
  }
}

extension SPARQLSyntaxError: CustomStringConvertible {
  public var description: String {
    var text = "line \(location.line), column \(location.column): \(message)"
    if let advice { text += "; \(advice)" }
    return text
  }
}
