import QueryAlgebra
import RDF

/// Writes the algebra of a query as S-expressions, an operator a list, with the names that Apache Jena's SPARQL Syntax
/// Expressions give the operators of SPARQL 1.1, section 18.2.
public struct AlgebraWriter: Sendable {
  /// The prefixes that IRIs may be shortened with; only those that a query uses are declared in it.
  public var prefixes: [String: IRI]

  public init(prefixes: [String: IRI] = [:]) {
    self.prefixes = prefixes
  }

  /// The algebra of a query, ending in a line feed. Variables that stand for blank nodes are written `_:name`.
  /// - Complexity: O(*n*) in the size of the algebra and the depth of its operators.
  public func text(of query: Query) -> String {
    var printer = AlgebraPrinter(terms: TermWriter(prefixes: prefixes))
    let expression = printer.expression(of: query)
    return printer.terms.declarations + expression.text + "\n"
  }
}
