/// An IRI, kept as the string that it was written as (RDF 1.1 Concepts, section 3.2).
public struct IRI: Hashable, Sendable {
  /// The IRI as written.
  public let string: String

  /// Takes the IRI as it is, without a check; `IRIReference` checks and resolves.
  public init(_ string: String) {
    self.string = string
  }
}

/// A blank node; its label identifies it within one dataset only (RDF 1.1 Concepts, section 3.4).
public struct BlankNode: Hashable, Sendable {
  /// The label without the leading `_:`.
  public let label: String

  /// Takes the label without the leading `_:`.
  public init(_ label: String) {
    self.label = label
  }
}

/// A literal: a lexical form as written, with a datatype or a language tag (RDF 1.1 Concepts, section 3.3).
public struct Literal: Hashable, Sendable {
  /// What qualifies the lexical form.
  public enum Qualifier: Hashable, Sendable {
    /// The IRI of a datatype.
    case datatype(IRI)
    /// A language tag (BCP 47), such as `zh-Hans`.
    case language(String)
  }

  /// The text, as written.
  public let lexicalForm: String
  /// The datatype or the language tag.
  public let qualifier: Qualifier

  /// A literal with a datatype.
  public init(_ lexicalForm: String, datatype: IRI = XSD.string) {
    self.lexicalForm = lexicalForm
    self.qualifier = .datatype(datatype)
  }

  /// A literal with a language tag, which is kept in the case in which it is written.
  public init(_ lexicalForm: String, language: String) {
    self.lexicalForm = lexicalForm
    self.qualifier = .language(language)
  }

  /// The datatype; `rdf:langString` where there is a language tag.
  public var datatype: IRI {
    switch qualifier {
    case .datatype(let iri): iri
    case .language: RDFVocabulary.langString
    }
  }

  /// The language tag, or `nil`.
  public var language: String? {
    if case .language(let tag) = qualifier { tag } else { nil }
  }
}

/// An RDF term (RDF 1.1 Concepts, section 3.1).
public enum Term: Hashable, Sendable {
  /// Something that is named by an IRI.
  case iri(IRI)
  /// Something that has no name outside its document.
  case blankNode(BlankNode)
  /// A value: text, a number, a date.
  case literal(Literal)
}

extension Term {
  /// An IRI term, from the IRI's string.
  public static func iri(_ string: String) -> Term { .iri(IRI(string)) }

  /// The IRI, where this term is one.
  public var iri: IRI? {
    if case .iri(let iri) = self { iri } else { nil }
  }

  /// The literal, where this term is one.
  public var literal: Literal? {
    if case .literal(let literal) = self { literal } else { nil }
  }

  /// The blank node, where this term is one.
  public var blankNode: BlankNode? {
    if case .blankNode(let node) = self { node } else { nil }
  }
}
