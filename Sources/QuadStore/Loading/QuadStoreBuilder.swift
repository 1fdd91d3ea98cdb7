import RDF

/// Loads quads into a store: they are numbered as they come and sorted once at the end.
///
/// A reader of RDF files passes the bytes of each term (`iri`, `blankNode`, `literal`) and adds the codes that it got;
/// anything else adds `Quad` values.
public struct QuadStoreBuilder {
  /// A term that the builder has numbered.
  public struct TermCode: Hashable, Sendable {
    let value: UInt32
  }

  private var terms = DictionaryBuilder()
  private var triples: [CodeRow<3>] = []
  private var quads: [CodeRow<4>] = []

  /// A builder of an empty store.
  public init() {}

  // MARK: Terms from bytes

  /// The code of an IRI, given without its angle brackets and with its escapes resolved.
  public mutating func iri(_ bytes: Span<UInt8>) -> TermCode { TermCode(value: terms.code(kind: .iri, bytes)) }

  /// The code of a blank node, given by its label without `_:`.
  public mutating func blankNode(_ label: Span<UInt8>) -> TermCode {
    if let id = InlineTerm.id(blankNodeLabel: label) { return TermCode(value: terms.code(inline: id)) }
    return TermCode(value: terms.code(kind: .blankNode, label))
  }

  /// The code of a literal of `xsd:string`, given by its value.
  public mutating func string(_ value: Span<UInt8>) -> TermCode {
    TermCode(value: terms.code(kind: .string, value))
  }

  /// The code of a literal with a language tag, in capital or small letters.
  public mutating func literal(_ value: Span<UInt8>, language: Span<UInt8>) -> TermCode {
    if let language = LanguageTag.normalized(language) {
      return TermCode(value: terms.code(kind: .languageString, value, language.span))
    }
    return TermCode(value: terms.code(kind: .languageString, value, language))
  }

  /// The code of a literal with a datatype, given by the datatype's IRI.
  public mutating func literal(_ lexicalForm: Span<UInt8>, datatype: Span<UInt8>) -> TermCode {
    if let id = InlineTerm.id(lexicalForm: lexicalForm, datatype: datatype) {
      return TermCode(value: terms.code(inline: id))
    }
    if datatype.hasSameBytes(as: Self.stringDatatype.span) { return string(lexicalForm) }
    return TermCode(value: terms.code(kind: .typed, datatype, lexicalForm))
  }

  private static let stringDatatype = Array(XSD.string.string.utf8)

  /// Adds a triple to the default graph, or to a named graph.
  public mutating func add(
    subject: TermCode, predicate: TermCode, object: TermCode, graph: TermCode? = nil
  ) {
    if let graph {
      quads.append([subject.value, predicate.value, object.value, graph.value])
    } else {
      triples.append([subject.value, predicate.value, object.value])
    }
  }

  // MARK: Terms from values

  /// The code of a term.
  public mutating func code(of term: Term) -> TermCode {
    switch term {
    case .iri(let iri): code(of: iri)
    case .blankNode(let node): Array(node.label.utf8).withSpan { blankNode($0) }
    case .literal(let literal): code(of: literal)
    }
  }

  private mutating func code(of iri: IRI) -> TermCode { Array(iri.string.utf8).withSpan { self.iri($0) } }

  private mutating func code(of literal: Literal) -> TermCode {
    let form = Array(literal.lexicalForm.utf8)
    return switch literal.qualifier {
    case .language(let tag): Array(tag.utf8).withSpan { self.literal(form.span, language: $0) }
    case .datatype(let datatype): Array(datatype.string.utf8).withSpan { self.literal(form.span, datatype: $0) }
    }
  }

  /// Adds a quad.
  public mutating func add(_ quad: Quad) {
    add(
      subject: code(of: quad.subject), predicate: code(of: quad.predicate), object: code(of: quad.object),
      graph: quad.graphName.map { code(of: $0) })
  }

  /// Sorts what was added into a store. O(n log n) in the terms and O(n) in the quads.
  /// - Throws: `QuadStoreError.tooLarge` past 2³¹ terms or 2³² triples.
  public consuming func finish() throws(QuadStoreError) -> QuadStore {
    guard !terms.isFull, triples.count < Int(UInt32.max), quads.count < Int(UInt32.max),
      let (dictionary, translate) = terms.finish()
    else { throw .tooLarge }
    triples.withUnsafeMutableBufferPointer { triples in
      for index in triples.indices {
        for position in 0..<3 { triples[index][position] = translate(triples[index][position]) }
      }
    }
    quads.withUnsafeMutableBufferPointer { quads in
      for index in quads.indices {
        for position in 0..<4 { quads[index][position] = translate(quads[index][position]) }
      }
    }
    return QuadStore(
      dictionary: dictionary, defaultGraph: TripleIndex(rows: triples, codeCount: dictionary.count),
      namedGraphs: QuadIndex(rows: quads, codeCount: dictionary.count))
  }
}

extension Array where Element == UInt8 {
  fileprivate func withSpan<Result>(_ body: (Span<UInt8>) -> Result) -> Result { body(span) }
}
