/// A triple (RDF 1.1 Concepts, section 3.1). The subject is an IRI or a blank node.
public struct Triple: Hashable, Sendable {
  /// The IRI or blank node that the statement is about.
  public let subject: Term
  /// How the subject is related to the object.
  public let predicate: IRI
  /// What the subject is related to.
  public let object: Term

  /// Takes the three parts as they are.
  public init(_ subject: Term, _ predicate: IRI, _ object: Term) {
    self.subject = subject
    self.predicate = predicate
    self.object = object
  }
}

/// A triple in a named graph, or in the default graph where `graphName` is `nil`.
public struct Quad: Hashable, Sendable {
  /// The IRI or blank node that the statement is about.
  public let subject: Term
  /// How the subject is related to the object.
  public let predicate: IRI
  /// What the subject is related to.
  public let object: Term
  /// The IRI or blank node that names the graph; `nil` for the default graph.
  public let graphName: Term?

  /// Takes the parts as they are; without a name the quad is in the default graph.
  public init(_ subject: Term, _ predicate: IRI, _ object: Term, graphName: Term? = nil) {
    self.subject = subject
    self.predicate = predicate
    self.object = object
    self.graphName = graphName
  }

  /// The triple without its graph.
  public var triple: Triple { Triple(subject, predicate, object) }
}
