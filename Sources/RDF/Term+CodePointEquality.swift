// RDF compares IRIs, labels, lexical forms and language tags code point by code point (RDF 1.1 Concepts, sections 3.2
// to 3.4). Swift's `String` compares by canonical equivalence, which would make one term of "é" and "e" + U+0301.

extension String {
  func hashCodePoints(into hasher: inout Hasher) {
    let isContiguous: Void? = utf8.withContiguousStorageIfAvailable {
      hasher.combine(bytes: UnsafeRawBufferPointer($0))
    }
    if isContiguous == nil {
      for byte in utf8 { hasher.combine(byte) }
    }
    hasher.combine(0xFF as UInt8)
  }
}

extension IRI {
  /// Whether both have the same code points.
  public static func == (left: IRI, right: IRI) -> Bool { left.string.hasSameCodePoints(as: right.string) }

  /// Hashes what equality compares.
  public func hash(into hasher: inout Hasher) { string.hashCodePoints(into: &hasher) }
}

extension BlankNode {
  /// Whether both labels have the same code points.
  public static func == (left: BlankNode, right: BlankNode) -> Bool { left.label.hasSameCodePoints(as: right.label) }

  /// Hashes what equality compares.
  public func hash(into hasher: inout Hasher) { label.hashCodePoints(into: &hasher) }
}

extension Literal {
  /// Whether both have the same code points in the lexical form, and the same datatype or language tag.
  public static func == (left: Literal, right: Literal) -> Bool {
    left.lexicalForm.hasSameCodePoints(as: right.lexicalForm) && left.qualifier == right.qualifier
  }

  /// Hashes what equality compares.
  public func hash(into hasher: inout Hasher) {
    lexicalForm.hashCodePoints(into: &hasher)
    hasher.combine(qualifier)
  }
}

extension Literal.Qualifier {
  /// Whether both are the same datatype, or language tags with the same code points.
  public static func == (left: Literal.Qualifier, right: Literal.Qualifier) -> Bool {
    switch (left, right) {
    case (.datatype(let left), .datatype(let right)): left == right
    case (.language(let left), .language(let right)): left.hasSameCodePoints(as: right)
    default: false
    }
  }

  /// Hashes what equality compares.
  public func hash(into hasher: inout Hasher) {
    switch self {
    case .datatype(let iri):
      hasher.combine(0 as UInt8)
      hasher.combine(iri)
    case .language(let tag):
      hasher.combine(1 as UInt8)
      tag.hashCodePoints(into: &hasher)
    }
  }
}
