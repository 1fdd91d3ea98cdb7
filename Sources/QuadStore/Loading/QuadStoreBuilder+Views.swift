import RDF

extension QuadStoreBuilder {
  /// The code of a term that a reader lends.
  public mutating func code(of term: TermView) -> TermCode {
    let value = Span(_unsafeElements: term.value.unsafeBytes)
    switch term.kind {
    case .iri: return iri(value)
    case .blankNode: return blankNode(value)
    case .plainLiteral: return string(value)
    case .languageLiteral: return literal(value, language: Span(_unsafeElements: term.qualifier.unsafeBytes))
    case .typedLiteral: return literal(value, datatype: Span(_unsafeElements: term.qualifier.unsafeBytes))
    }
  }

  /// Adds a quad that a reader lends, without making strings of its terms.
  public mutating func add(_ quad: QuadView) {
    add(
      subject: code(of: quad.subject), predicate: code(of: quad.predicate), object: code(of: quad.object),
      graph: quad.graphName.map { code(of: $0) })
  }
}
