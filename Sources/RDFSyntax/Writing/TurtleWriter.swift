import RDF

/// Writes Turtle and TriG as a stream: quads that follow each other and share a graph, a subject or a predicate are
/// written as one group. Needs memory for one statement only; `RDFDocument` nests blank nodes and lists as well.
public struct TurtleWriter: QuadWriter {
  private let format: RDFFormat
  private let output: ByteOutput
  private var prefixes: PrefixMap
  private var forms: TurtleTermForms
  private var hasHeader = false
  private var group = Group()

  /// The statement that is open.
  private struct Group {
    var graph = KeptTerm()
    var subject = KeptTerm()
    let predicate = ByteArena()
    var isGraphOpen = false
    var isSubjectOpen = false
  }

  /// A copy of a term to compare the next one with.
  private struct KeptTerm {
    var kind: TermView.Kind?
    let value = ByteArena()

    func isSame(as term: TermView?) -> Bool {
      kind == term?.kind && value.bytes.hasSameBytes(as: term?.value ?? .empty)
    }

    mutating func keep(_ term: TermView?) {
      kind = term?.kind
      value.removeAll()
      if let term { value.append(term.value) }
    }
  }

  /// A writer of TriG, or of Turtle where `format` has no named graphs.
  public init(format: RDFFormat, output: ByteOutput, prefixes: PrefixMap = PrefixMap()) {
    self.format = format
    self.output = output
    self.prefixes = prefixes
    self.forms = TurtleTermForms(prefixes)
  }

  /// Writes one quad, in the open group where it belongs there. Throws `QuadWritingError.namedGraph` where the format
  /// has none, and errors of the output.
  public mutating func write(_ quad: QuadView) throws {
    let buffer = output.buffer
    writeHeader()
    if !group.graph.isSame(as: quad.graphName) { try openGraph(quad.graphName) }
    if group.isSubjectOpen, group.subject.isSame(as: quad.subject) {
      if group.predicate.bytes.hasSameBytes(as: quad.predicate.value) {
        buffer.append(",\n")
        indent(2)
      } else {
        buffer.append(" ;\n")
        indent(1)
        writeVerb(quad.predicate)
      }
    } else {
      closeSubject()
      indent(0)
      forms.append(quad.subject, to: buffer)
      group.subject.keep(quad.subject)
      group.isSubjectOpen = true
      buffer.append(UInt8(ascii: " "))
      writeVerb(quad.predicate)
    }
    forms.appendObject(quad.object, to: buffer)
    try output.flushIfLarge()
  }

  /// Closes the open statement and graph, and passes on what is buffered. Throws errors of the output.
  public mutating func finish() throws {
    writeHeader()
    closeSubject()
    closeGraph()
    try output.flush()
  }

  /// Declares prefixes for what is written from now on; a prefix that is declared already takes its new meaning.
  public mutating func declare(_ declarations: PrefixMap) {
    let news = declarations.entries.filter { prefixes[$0.prefix] != $0.namespace }
    guard !news.isEmpty else { return }
    for entry in news { prefixes[entry.prefix] = entry.namespace }
    forms = TurtleTermForms(prefixes)
    guard hasHeader else { return }
    closeSubject()
    closeGraph()
    group.graph.keep(nil)
    output.buffer.appendPrefixes(PrefixMap(news.map { ($0.prefix, $0.namespace) }))
  }

  private mutating func writeHeader() {
    guard !hasHeader else { return }
    hasHeader = true
    output.buffer.appendPrefixes(prefixes)
  }

  private mutating func writeVerb(_ predicate: TermView) {
    forms.appendVerb(predicate.value, to: output.buffer)
    output.buffer.append(UInt8(ascii: " "))
    group.predicate.removeAll()
    group.predicate.append(predicate.value)
  }

  private mutating func openGraph(_ name: TermView?) throws {
    closeSubject()
    closeGraph()
    group.graph.keep(name)
    guard let name else { return }
    guard format.hasNamedGraphs else { throw QuadWritingError.namedGraph(name.term.description, format: format) }
    forms.append(name, to: output.buffer)
    output.buffer.append(" {\n")
    group.isGraphOpen = true
  }

  private mutating func closeGraph() {
    if group.isGraphOpen { output.buffer.append("}\n") }
    group.isGraphOpen = false
  }

  private mutating func closeSubject() {
    if group.isSubjectOpen { output.buffer.append(" .\n") }
    group.isSubjectOpen = false
  }

  private func indent(_ depth: Int) {
    for _ in 0..<(depth + (group.isGraphOpen ? 1 : 0)) { output.buffer.append("    ") }
  }
}

extension ByteArena {
  /// Appends a directive for each prefix, and an empty line after them.
  func appendPrefixes(_ prefixes: PrefixMap) {
    for entry in prefixes.entries {
      var directive = "@prefix \(entry.prefix): <\(entry.namespace)> .\n"
      directive.withUTF8 { append($0) }
    }
    if !prefixes.entries.isEmpty { append("\n") }
  }
}
