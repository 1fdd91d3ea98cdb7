import QueryAlgebra
import RDF

/// Writes the algebra as the text of a SPARQL 1.1 query that means the same on any engine.
public struct SPARQLWriter: Sendable {
  /// The prefixes that IRIs may be shortened with; only those that a query uses are declared in it.
  public var prefixes: [String: IRI]

  public init(prefixes: [String: IRI] = [:]) {
    self.prefixes = prefixes
  }

  /// The text of a query, ending in a line feed. Reading it gives an algebra with the same solutions; the variables
  /// that stand for blank nodes may be named otherwise in it.
  ///
  /// Characters that no IRI of a query can hold (spaces, `<`, `>` …) are percent-encoded.
  /// - Throws: `SPARQLWritingError` where SPARQL cannot say what the query asks.
  /// - Complexity: O(*n*) in the size of the algebra and the depth of its groups.
  public func text(of query: Query) throws(SPARQLWritingError) -> String {
    if query.pattern.containsShortestPath { throw .shortestPath }
    var printer = QueryPrinter(names: VariableNames(of: query), terms: TermWriter(prefixes: prefixes))
    let body = printer.body(of: query)
    let base = query.base.map { "BASE <\($0.string)>\n" } ?? ""
    return base + printer.terms.declarations + body
  }
}
