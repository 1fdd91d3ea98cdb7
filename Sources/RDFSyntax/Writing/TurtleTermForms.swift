import RDF

/// Writes terms in the short forms of Turtle: prefixed names, numbers and booleans without quotation marks, and long
/// strings for texts of several lines.
struct TurtleTermForms {
  private struct Namespace {
    let prefix: [UInt8]
    let iri: [UInt8]
  }

  /// The longest namespace first, so that the first that fits gives the shortest name.
  private let namespaces: [Namespace]

  init(_ prefixes: PrefixMap) {
    namespaces = prefixes.entries
      .map { Namespace(prefix: Array($0.prefix.utf8), iri: Array($0.namespace.utf8)) }
      .sorted { $0.iri.count > $1.iri.count }
  }

  func append(_ term: TermView, to output: ByteArena) {
    switch term.kind {
    case .iri: appendIRI(term.value, to: output)
    case .blankNode: output.appendBlankNode(term.value)
    case .plainLiteral: appendString(term.value, to: output)
    case .languageLiteral:
      appendString(term.value, to: output)
      output.append(UInt8(ascii: "@"))
      output.append(term.qualifier)
    case .typedLiteral:
      if Self.hasBareForm(term) {
        output.append(term.value)
      } else {
        appendString(term.value, to: output)
        output.append("^^")
        appendIRI(term.qualifier, to: output)
      }
    }
  }

  /// Appends `()` for `rdf:nil`, and else the term.
  func appendObject(_ term: TermView, to output: ByteArena) {
    if term.kind == .iri, term.value.isWord("http://www.w3.org/1999/02/22-rdf-syntax-ns#nil") {
      output.append("()")
    } else {
      append(term, to: output)
    }
  }

  /// Appends `a` for `rdf:type`, and else the IRI.
  func appendVerb(_ iri: BorrowedBytes, to output: ByteArena) {
    if iri.isWord("http://www.w3.org/1999/02/22-rdf-syntax-ns#type") {
      output.append(UInt8(ascii: "a"))
    } else {
      appendIRI(iri, to: output)
    }
  }

  /// Appends a prefixed name where a prefix gives one without escapes, and else the whole IRI.
  func appendIRI(_ iri: BorrowedBytes, to output: ByteArena) {
    for namespace in namespaces where iri.starts(with: namespace.iri) {
      let local = BorrowedBytes(UnsafeBufferPointer(rebasing: iri.unsafeBytes[namespace.iri.count...]))
      guard Self.isPlainLocalName(local) else { continue }
      namespace.prefix.withUnsafeBufferPointer { output.append($0) }
      output.append(UInt8(ascii: ":"))
      output.append(local)
      return
    }
    output.appendIRI(iri)
  }

  /// Whether `name` is a `PN_LOCAL` as it stands. Names of ASCII letters, digits, `_`, `-`, `:` and inner dots are,
  /// and those with other characters that the grammar lists.
  static func isPlainLocalName(_ name: BorrowedBytes) -> Bool {
    if name.isEmpty { return true }
    if name.first == UInt8(ascii: "-") || name.first == UInt8(ascii: ".") || name.last == UInt8(ascii: ".") {
      return false
    }
    let classes = ByteClasses()
    if name.allSatisfy({ classes.contains($0, ByteClasses.nameBody) }) { return true }
    var isFirst = true
    for scalar in name.string.unicodeScalars {
      let isAllowed =
        if let byte = UInt8(exactly: scalar.value), byte < 0x80 {
          classes.contains(byte, ByteClasses.nameBody) || scalar == "." || scalar == ":"
        } else {
          isFirst ? scalar.isNonASCIINameStart : scalar.isNonASCIINameBody
        }
      if !isAllowed { return false }
      isFirst = false
    }
    return true
  }

  // MARK: Literals

  /// Whether a literal can be written as a number or boolean without quotation marks, and reads back the same.
  static func hasBareForm(_ literal: TermView) -> Bool {
    let (datatype, text) = (literal.qualifier, literal.value)
    if datatype.isWord("http://www.w3.org/2001/XMLSchema#integer") { return numberKind(text) == .integer }
    if datatype.isWord("http://www.w3.org/2001/XMLSchema#decimal") { return numberKind(text) == .decimal }
    if datatype.isWord("http://www.w3.org/2001/XMLSchema#double") { return numberKind(text) == .double }
    if datatype.isWord("http://www.w3.org/2001/XMLSchema#boolean") {
      return text.isWord("true") || text.isWord("false")
    }
    return false
  }

  /// The kind of number that Turtle reads all of `text` as; `nil` where it is none.
  private static func numberKind(_ text: BorrowedBytes) -> NumberKind? {
    guard text.count <= 128 else { return nil }
    return (Array(text) + [0]).withUnsafeBufferPointer { bytes in
      var scanner = TokenScanner(bytes, isFinal: true)
      guard let number = try? scanner.readNumber(), number.text.count == text.count else { return nil }
      return number.kind
    }
  }

  private func appendString(_ text: BorrowedBytes, to output: ByteArena) {
    if text.contains(0x0A) { appendLongString(text, to: output) } else { output.appendQuoted(text) }
  }

  /// Appends `"""…"""`, with line breaks and tabs as they are.
  private func appendLongString(_ text: BorrowedBytes, to output: ByteArena) {
    output.append("\"\"\"")
    for place in text.indices {
      let byte = text[place]
      let isPlainQuote =
        byte == UInt8(ascii: "\"") && place + 1 < text.count && text[place + 1] != UInt8(ascii: "\"")
      if CanonicalForm.needsEscape(byte), byte != 0x0A, byte != 0x09, !isPlainQuote {
        output.append(CanonicalForm.escape(byte))
      } else {
        output.append(byte)
      }
    }
    output.append("\"\"\"")
  }
}
