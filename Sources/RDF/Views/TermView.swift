/// A term over borrowed bytes, valid only during the call that hands it out.
public struct TermView {
  /// What a term is, and what its `qualifier` holds.
  public enum Kind: UInt8, Sendable {
    /// `value` is the IRI.
    case iri
    /// `value` is the label without `_:`.
    case blankNode
    /// `value` is the lexical form of an `xsd:string`.
    case plainLiteral
    /// `value` is the lexical form, `qualifier` the datatype IRI.
    case typedLiteral
    /// `value` is the lexical form, `qualifier` the language tag.
    case languageLiteral
  }

  /// What the term is.
  public let kind: Kind
  /// The IRI, blank-node label or lexical form, in UTF-8 and without escapes.
  public let value: BorrowedBytes
  /// The datatype IRI or language tag; empty for the other kinds.
  public let qualifier: BorrowedBytes

  /// A view over bytes that must stay alive for as long as it is used.
  @inlinable
  public init(_ kind: Kind, _ value: BorrowedBytes, qualifier: BorrowedBytes = .empty) {
    self.kind = kind
    self.value = value
    self.qualifier = qualifier
  }

  /// A copy that can be kept.
  public var term: Term {
    switch kind {
    case .iri: .iri(IRI(value.string))
    case .blankNode: .blankNode(BlankNode(value.string))
    case .plainLiteral: .literal(Literal(value.string))
    case .typedLiteral: .literal(Literal(value.string, datatype: IRI(qualifier.string)))
    case .languageLiteral: .literal(Literal(value.string, language: qualifier.string))
    }
  }

  /// Whether both are the same term, byte for byte.
  @inlinable
  public func isSame(as other: TermView) -> Bool {
    kind == other.kind && value.hasSameBytes(as: other.value) && qualifier.hasSameBytes(as: other.qualifier)
  }
}

/// A quad over borrowed bytes, valid only during the call that hands it out.
public struct QuadView {
  /// The IRI or blank node that the statement is about.
  public let subject: TermView
  /// The IRI of the predicate.
  public let predicate: TermView
  /// What the subject is related to.
  public let object: TermView
  /// The graph's name; `nil` for the default graph.
  public let graphName: TermView?

  /// Takes the parts as they are; without a name the quad is in the default graph.
  @inlinable
  public init(_ subject: TermView, _ predicate: TermView, _ object: TermView, graphName: TermView? = nil) {
    self.subject = subject
    self.predicate = predicate
    self.object = object
    self.graphName = graphName
  }

  /// A copy that can be kept.
  public var quad: Quad {
    Quad(subject.term, IRI(predicate.value.string), object.term, graphName: graphName?.term)
  }
}
