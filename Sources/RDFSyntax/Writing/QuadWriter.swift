import RDF

/// Writes quads, one after another, to an output.
public protocol QuadWriter {
  /// Writes one quad. Throws `QuadWritingError`, and errors of the output.
  mutating func write(_ quad: QuadView) throws

  /// Closes what is open and passes on what is buffered. Throws errors of the output.
  mutating func finish() throws
}

extension QuadWriter {
  /// Writes one quad, after a check that the format has a way to write its terms.
  ///
  /// Throws `QuadWritingError`, and errors of the output.
  public mutating func write(_ quad: Quad) throws {
    try QuadWritingError.check(quad)
    try quad.withView { view throws in try write(view) }
  }

  /// Writes quads in their order. Throws as `write` of one quad does.
  public mutating func write(contentsOf quads: some Sequence<Quad>) throws {
    for quad in quads { try write(quad) }
  }
}

extension RDFFormat {
  /// A writer of this format that needs memory for one statement only. Subjects and predicates of quads that follow
  /// each other are grouped; `prefixes` shorten IRIs where the format has them.
  public func writer(to output: ByteOutput, prefixes: PrefixMap = PrefixMap()) -> any QuadWriter {
    switch self {
    case .nTriples, .nQuads: LineWriter(format: self, output: output)
    case .turtle, .triG: TurtleWriter(format: self, output: output, prefixes: prefixes)
    }
  }
}

/// Why a quad has no form in the formats of this module.
public enum QuadWritingError: Error, Hashable, Sendable, CustomStringConvertible {
  /// A literal as a subject or a graph's name.
  case misplacedLiteral(String)
  /// An IRI with a character that no IRI may hold.
  case invalidIRI(String)
  /// A blank node whose label is none of N-Triples and Turtle.
  case invalidLabel(String)
  /// A language tag that does not follow the grammar.
  case invalidLanguageTag(String)
  /// A quad of a named graph, in a format that has none.
  case namedGraph(String, format: RDFFormat)

  public var description: String {
    switch self {
    case .misplacedLiteral(let text): "the literal \"\(text)\" cannot be a subject or a graph's name"
    case .invalidIRI(let iri): "the IRI <\(iri)> holds a character that is not allowed; percent-encode it"
    case .invalidLabel(let label): "\"_:\(label)\" is no label of a blank node; use letters and digits"
    case .invalidLanguageTag(let tag): "\"\(tag)\" is no language tag; use one such as \"zh-CN\""
    case .namedGraph(let name, let format):
      "\(format.name) has no named graphs, and there is one called \(name); write N-Quads or TriG"
    }
  }

  /// Throws where a term of `quad` has no form.
  static func check(_ quad: Quad) throws(QuadWritingError) {
    try check(resource: quad.subject)
    try check(quad.predicate)
    if let literal = quad.object.literal { try check(literal) } else { try check(resource: quad.object) }
    if let graphName = quad.graphName { try check(resource: graphName) }
  }

  private static func check(resource: Term) throws(QuadWritingError) {
    switch resource {
    case .iri(let iri): try check(iri)
    case .blankNode(let node):
      if !node.hasValidLabel { throw .invalidLabel(node.label) }
    case .literal(let literal): throw .misplacedLiteral(literal.lexicalForm)
    }
  }

  private static func check(_ iri: IRI) throws(QuadWritingError) {
    let classes = ByteClasses()
    for byte in iri.string.utf8 where byte < 0x80 && !classes.contains(byte, ByteClasses.iriBody) {
      throw .invalidIRI(iri.string)
    }
  }

  private static func check(_ literal: Literal) throws(QuadWritingError) {
    switch literal.qualifier {
    case .datatype(let iri): try check(iri)
    case .language(let tag):
      let subtags = tag.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
      let classes = ByteClasses()
      for (number, subtag) in subtags.enumerated() {
        let allowed = number == 0 ? ByteClasses.letter : ByteClasses.letter | ByteClasses.digit
        if subtag.isEmpty || !subtag.allSatisfy({ classes.contains($0, allowed) }) {
          throw .invalidLanguageTag(tag)
        }
      }
    }
  }
}

extension BlankNode {
  /// Whether the label is one that N-Triples and Turtle can write (`BLANK_NODE_LABEL`).
  var hasValidLabel: Bool {
    let classes = ByteClasses()
    var previous: Unicode.Scalar?
    for scalar in label.unicodeScalars {
      let isFirst = previous == nil
      let isAllowed: Bool
      if let byte = UInt8(exactly: scalar.value), byte < 0x80 {
        let allowed = isFirst ? ByteClasses.nameStart | ByteClasses.digit : ByteClasses.nameBody
        isAllowed = classes.contains(byte, allowed) || (!isFirst && scalar == ".")
      } else {
        isAllowed = isFirst ? scalar.isNonASCIINameStart : scalar.isNonASCIINameBody
      }
      if !isAllowed { return false }
      previous = scalar
    }
    return previous.map { $0 != "." } ?? false
  }
}
