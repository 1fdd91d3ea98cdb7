import QueryAlgebra
import RDF

/// Reads SPARQL 1.1 queries.
public struct SPARQLParser: Sendable {
  /// The IRI that relative IRIs are resolved against until the query names its own; `nil` leaves them as they are.
  public var base: IRI?
  /// Prefixes that a query may use without declaring them.
  public var prefixes: [String: IRI]

  public init(base: IRI? = nil, prefixes: [String: IRI] = [:]) {
    self.base = base
    self.prefixes = prefixes
  }

  /// The algebra of a query (SPARQL 1.1, sections 18.2 and 19).
  ///
  /// The text may nest at most 100 levels deep, and at most 1,000 operators or elements of a group may follow each
  /// other, so that no text can exhaust the stack.
  /// - Throws: `SPARQLSyntaxError` where the text is not a query.
  /// - Complexity: O(*n*) in the length of the text and the depth of its groups.
  public func parse(_ text: String) throws(SPARQLSyntaxError) -> Query {
    var characters: SourceCharacters?
    do {
      let decoded = try SourceCharacters(text)
      characters = decoded
      var parser = Parser(decoded, base: base?.string)
      parser.prefixes = prefixes.mapValues(\.string)
      return try parser.query()
    } catch {
      let offset = characters?.offset(of: error.position) ?? error.position
      throw SPARQLSyntaxError(
        error.message, advice: error.advice, location: SourceLocation(offset: offset, in: text))
    }
  }
}
