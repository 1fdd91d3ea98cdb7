import RDF

/// Takes the statements of a graph as they are made.
protocol StatementSink {
  /// A node as the sink knows it.
  associatedtype Node

  /// The node of an IRI.
  mutating func node(_ iri: String) -> Node
  mutating func state(_ subject: Node, type: IRI)
  mutating func state(_ subject: Node, _ predicate: IRI, _ object: Node)
  mutating func state(_ subject: Node, _ predicate: IRI, _ literal: Literal)
}

/// Keeps statements as quads of the default graph.
struct QuadSink: StatementSink {
  private(set) var quads: [Quad] = []

  mutating func removeAll() { quads.removeAll(keepingCapacity: true) }

  func node(_ iri: String) -> Term { .iri(iri) }

  mutating func state(_ subject: Term, type: IRI) { quads.append(Quad(subject, RDFVocabulary.type, .iri(type))) }

  mutating func state(_ subject: Term, _ predicate: IRI, _ object: Term) {
    quads.append(Quad(subject, predicate, object))
  }

  mutating func state(_ subject: Term, _ predicate: IRI, _ literal: Literal) {
    quads.append(Quad(subject, predicate, .literal(literal)))
  }
}
