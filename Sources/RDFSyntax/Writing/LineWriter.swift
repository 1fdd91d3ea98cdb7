import RDF

/// Writes N-Triples and N-Quads, in the canonical form of terms.
public struct LineWriter: QuadWriter {
  private let format: RDFFormat
  private let output: ByteOutput

  /// A writer of N-Quads, or of N-Triples where `format` has no named graphs.
  public init(format: RDFFormat, output: ByteOutput) {
    self.format = format
    self.output = output
  }

  /// Writes one line. Throws `QuadWritingError.namedGraph` where the format has none, and errors of the output.
  public mutating func write(_ quad: QuadView) throws {
    let buffer = output.buffer
    buffer.appendTerm(quad.subject)
    buffer.append(UInt8(ascii: " "))
    buffer.appendTerm(quad.predicate)
    buffer.append(UInt8(ascii: " "))
    buffer.appendTerm(quad.object)
    if let graphName = quad.graphName {
      guard format.hasNamedGraphs else {
        throw QuadWritingError.namedGraph(graphName.term.description, format: format)
      }
      buffer.append(UInt8(ascii: " "))
      buffer.appendTerm(graphName)
    }
    buffer.append(" .\n")
    try output.flushIfLarge()
  }

  /// Passes on what is buffered. Throws errors of the output.
  public mutating func finish() throws { try output.flush() }
}

extension ByteArena {
  /// Appends the canonical N-Quads form of `term`.
  @inline(__always)
  func appendTerm(_ term: TermView) {
    switch term.kind {
    case .iri: appendIRI(term.value)
    case .blankNode: appendBlankNode(term.value)
    case .plainLiteral: appendQuoted(term.value)
    case .typedLiteral:
      appendQuoted(term.value)
      append("^^")
      appendIRI(term.qualifier)
    case .languageLiteral:
      appendQuoted(term.value)
      append(UInt8(ascii: "@"))
      append(term.qualifier)
    }
  }

  @inline(__always)
  func appendIRI(_ iri: BorrowedBytes) {
    append(UInt8(ascii: "<"))
    append(iri)
    append(UInt8(ascii: ">"))
  }

  func appendBlankNode(_ label: BorrowedBytes) {
    append("_:")
    append(label)
  }

  /// Appends a lexical form between quotation marks, with the escapes of canonical N-Quads.
  func appendQuoted(_ text: BorrowedBytes) {
    append(UInt8(ascii: "\""))
    let bytes = text.unsafeBytes
    var runStart = 0
    for place in 0..<bytes.count where CanonicalForm.needsEscape(bytes[place]) {
      append(UnsafeBufferPointer(rebasing: bytes[runStart..<place]))
      append(CanonicalForm.escape(bytes[place]))
      runStart = place + 1
    }
    append(UnsafeBufferPointer(rebasing: bytes[runStart...]))
    append(UInt8(ascii: "\""))
  }
}
