import RDF

/// Reads N-Triples and N-Quads: one statement a line.
struct LineParser: StatementParser {
  private enum Expectation {
    /// A statement or an empty line.
    case statement
    /// The end of the line, after a statement.
    case lineEnd
  }

  private let allowsGraphName: Bool
  private let labels: BlankNodeLabels
  private var expectation = Expectation.statement
  private var isInComment = false
  private let subjectScratch = ByteArena()
  private let predicateScratch = ByteArena()
  private let objectScratch = ByteArena()
  private let datatypeScratch = ByteArena()
  private let graphScratch = ByteArena()

  init(allowsGraphName: Bool, labels: BlankNodeLabels) {
    self.allowsGraphName = allowsGraphName
    self.labels = labels
  }

  mutating func read(_ scanner: inout TokenScanner, _ emit: (QuadView) throws -> Void) throws(ReadingStop) {
    while true {
      if isInComment {
        guard try scanner.skipComment() else { return }
        isInComment = false
      }
      if expectation == .statement { scanner.skipWhitespace() } else { scanner.skipBlanks() }
      let byte = scanner.current
      if byte == UInt8(ascii: "#") {
        isInComment = true
      } else if scanner.isAtEnd {
        return
      } else if expectation == .statement {
        try readStatement(&scanner, emit)
        expectation = .lineEnd
      } else if byte == 0x0A || byte == 0x0D {
        expectation = .statement
      } else {
        throw scanner.unexpected(at: scanner.position, expected: "the end of the line")
      }
    }
  }

  private func readStatement(
    _ scanner: inout TokenScanner, _ emit: (QuadView) throws -> Void
  ) throws(ReadingStop) {
    let start = scanner.position
    let quad: QuadView
    do throws(ReadingStop) {
      quad = try readQuad(&scanner)
    } catch {
      if case .incomplete = error { scanner.position = start }
      throw error
    }
    do {
      try emit(quad)
    } catch {
      throw .consumer(error)
    }
  }

  private func readQuad(_ scanner: inout TokenScanner) throws(ReadingStop) -> QuadView {
    let subject = try readResource(&scanner, subjectScratch, expected: "a subject (an IRI or a blank node)")
    scanner.skipBlanks()
    guard scanner.current == UInt8(ascii: "<") else {
      throw scanner.unexpected(at: scanner.position, expected: "a predicate (an IRI)")
    }
    let predicate = TermView(.iri, try readAbsoluteIRI(&scanner, predicateScratch))
    scanner.skipBlanks()
    let object = try readObject(&scanner)
    scanner.skipBlanks()
    var graphName: TermView?
    if allowsGraphName, scanner.current != UInt8(ascii: ".") {
      graphName = try readResource(&scanner, graphScratch, expected: "a graph name or the dot after a statement")
      scanner.skipBlanks()
    }
    try scanner.expect(UInt8(ascii: "."), "the dot after a statement")
    return QuadView(subject, predicate, object, graphName: graphName)
  }

  private func readResource(
    _ scanner: inout TokenScanner, _ scratch: ByteArena, expected: String
  ) throws(ReadingStop) -> TermView {
    switch scanner.current {
    case UInt8(ascii: "<"):
      return TermView(.iri, try readAbsoluteIRI(&scanner, scratch))
    case UInt8(ascii: "_"):
      let label = try scanner.readBlankNodeLabel()
      return TermView(.blankNode, labels.label(label, avoidsGenerated: false, scratch: scratch))
    default:
      throw scanner.unexpected(at: scanner.position, expected: expected)
    }
  }

  private func readAbsoluteIRI(_ scanner: inout TokenScanner, _ scratch: ByteArena) throws(ReadingStop) -> BorrowedBytes
  {
    let start = scanner.position
    let iri = try scanner.readIRI(scratch: scratch)
    guard iri.hasScheme else { throw .invalid(.relativeIRI(iri.string, mayHaveBase: false), start) }
    return iri
  }

  private func readObject(_ scanner: inout TokenScanner) throws(ReadingStop) -> TermView {
    guard scanner.current == UInt8(ascii: "\"") else {
      return try readResource(
        &scanner, objectScratch, expected: "an object (an IRI, a blank node or a literal)")
    }
    let text = try scanner.readString(scratch: objectScratch)
    switch scanner.current {
    case UInt8(ascii: "@"):
      return TermView(.languageLiteral, text, qualifier: try scanner.readLanguageTag())
    case UInt8(ascii: "^"):
      scanner.position += 1
      try scanner.expect(UInt8(ascii: "^"), "^^ before a datatype")
      guard scanner.current == UInt8(ascii: "<") else {
        throw scanner.unexpected(at: scanner.position, expected: "the IRI of a datatype")
      }
      let datatype = try readAbsoluteIRI(&scanner, datatypeScratch)
      return literal(text, datatype: datatype)
    default:
      if scanner.isAtEnd, !scanner.isFinal { throw .incomplete }
      return TermView(.plainLiteral, text)
    }
  }
}

/// A literal with a datatype, which `xsd:string` makes a plain one.
@inline(__always)
func literal(_ text: BorrowedBytes, datatype: BorrowedBytes) -> TermView {
  datatype.isWord("http://www.w3.org/2001/XMLSchema#string")
    ? TermView(.plainLiteral, text) : TermView(.typedLiteral, text, qualifier: datatype)
}
