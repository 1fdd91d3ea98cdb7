import RDF

/// Takes the statements of a graph as they are made.
protocol StatementSink {
  /// A node as the sink knows it.
  associatedtype Node

  /// The node of an IRI that no other node has.
  mutating func node(_ iri: String) -> Node
  mutating func state(_ subject: Node, type: IRI)
  mutating func state(_ subject: Node, _ predicate: IRI, _ object: Node)
  mutating func state(_ subject: Node, _ predicate: IRI, _ literal: Literal)
  /// The node of a segment that the sink will state by itself when it needs to; `nil` where it cannot.
  mutating func node(deferring segment: Segment) -> Node?
}

extension StatementSink {
  func node(deferring segment: Segment) -> Node? { nil }
}

/// Hands statements on as quads of the default graph, up to the first error.
struct ForwardingSink: StatementSink {
  private let body: (Quad) throws -> Void
  private(set) var error: (any Error)?

  init(_ body: @escaping (Quad) throws -> Void) {
    self.body = body
  }

  private mutating func pass(_ quad: Quad) {
    guard error == nil else { return }
    do { try body(quad) } catch { self.error = error }
  }

  func node(_ iri: String) -> Term { .iri(iri) }

  mutating func state(_ subject: Term, type: IRI) { pass(Quad(subject, RDFVocabulary.type, .iri(type))) }

  mutating func state(_ subject: Term, _ predicate: IRI, _ object: Term) { pass(Quad(subject, predicate, object)) }

  mutating func state(_ subject: Term, _ predicate: IRI, _ literal: Literal) {
    pass(Quad(subject, predicate, .literal(literal)))
  }
}

/// Keeps statements as quads of the default graph.
struct QuadSink: StatementSink {
  private(set) var quads: [Quad] = []

  func node(_ iri: String) -> Term { .iri(iri) }

  mutating func state(_ subject: Term, type: IRI) { quads.append(Quad(subject, RDFVocabulary.type, .iri(type))) }

  mutating func state(_ subject: Term, _ predicate: IRI, _ object: Term) {
    quads.append(Quad(subject, predicate, object))
  }

  mutating func state(_ subject: Term, _ predicate: IRI, _ literal: Literal) {
    quads.append(Quad(subject, predicate, .literal(literal)))
  }
}
