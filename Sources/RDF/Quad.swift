/// A triple (RDF 1.1 Concepts, section 3.1). The subject is an IRI or a blank node.
public struct Triple: Hashable, Sendable {
  public let subject: Term
  public let predicate: IRI
  public let object: Term

  public init(_ subject: Term, _ predicate: IRI, _ object: Term) {
    self.subject = subject
    self.predicate = predicate
    self.object = object
  }
}

/// A triple in a named graph, or in the default graph where `graphName` is `nil`.
public struct Quad: Hashable, Sendable {
  public let subject: Term
  public let predicate: IRI
  public let object: Term
  /// The IRI or blank node that names the graph; `nil` for the default graph.
  public let graphName: Term?

  public init(_ subject: Term, _ predicate: IRI, _ object: Term, graphName: Term? = nil) {
    self.subject = subject
    self.predicate = predicate
    self.object = object
    self.graphName = graphName
  }

  public var triple: Triple { Triple(subject, predicate, object) }
}
