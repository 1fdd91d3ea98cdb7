import RDF

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

  /// What is wrong, and what to do.
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
  static func check(_ quad: QuadView) throws(QuadWritingError) {
    try check(resource: quad.subject)
    try check(iri: quad.predicate.value)
    switch quad.object.kind {
    case .iri, .blankNode: try check(resource: quad.object)
    case .plainLiteral: break
    case .typedLiteral: try check(iri: quad.object.qualifier)
    case .languageLiteral: try check(languageTag: quad.object.qualifier)
    }
    if let graphName = quad.graphName { try check(resource: graphName) }
  }

  private static func check(resource: TermView) throws(QuadWritingError) {
    switch resource.kind {
    case .iri: try check(iri: resource.value)
    case .blankNode:
      if !BlankNodeLabels.isValid(resource.value) { throw .invalidLabel(resource.value.string) }
    case .plainLiteral, .typedLiteral, .languageLiteral: throw .misplacedLiteral(resource.value.string)
    }
  }

  private static func check(iri: BorrowedBytes) throws(QuadWritingError) {
    let classes = ByteClasses()
    for byte in iri.unsafeBytes where byte < 0x80 && !classes.contains(byte, ByteClasses.iriBody) {
      throw .invalidIRI(iri.string)
    }
  }

  private static func check(languageTag tag: BorrowedBytes) throws(QuadWritingError) {
    let classes = ByteClasses()
    let subtags = tag.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    for (number, subtag) in subtags.enumerated() {
      let allowed = number == 0 ? ByteClasses.letter : ByteClasses.letter | ByteClasses.digit
      if subtag.isEmpty || !subtag.allSatisfy({ classes.contains($0, allowed) }) {
        throw .invalidLanguageTag(tag.string)
      }
    }
  }
}

extension BlankNodeLabels {
  /// Whether `label` is one that N-Triples and Turtle can write (`BLANK_NODE_LABEL`).
  static func isValid(_ label: BorrowedBytes) -> Bool {
    guard let first = label.first, label.last != UInt8(ascii: ".") else { return false }
    let classes = ByteClasses()
    if first < 0x80, !classes.contains(first, ByteClasses.nameStart | ByteClasses.digit) { return false }
    if label.allSatisfy({ classes.contains($0, ByteClasses.nameBody) }) { return true }
    return label.string.unicodeScalars.enumerated().allSatisfy { number, scalar in
      guard let byte = UInt8(exactly: scalar.value), byte < 0x80 else {
        return number == 0 ? scalar.isNonASCIINameStart : scalar.isNonASCIINameBody
      }
      return classes.contains(byte, ByteClasses.nameBody) || scalar == "."
    }
  }
}
