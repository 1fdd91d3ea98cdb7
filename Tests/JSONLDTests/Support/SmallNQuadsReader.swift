import RDF

/// Reads the N-Quads that these tests hold: well-formed ones, with blank node predicates as the "IRI" `_:label`.
struct SmallNQuadsReader {
  private var rest: Substring.UnicodeScalarView

  struct Malformed: Error {
    let rest: String
  }

  static func read(_ text: String) throws -> [Quad] {
    var quads: [Quad] = []
    for line in text.split(whereSeparator: \.isNewline) {
      var reader = SmallNQuadsReader(rest: line.unicodeScalars)
      if let quad = try reader.readQuad() { quads.append(quad) }
    }
    return quads
  }

  private mutating func readQuad() throws -> Quad? {
    skipSpace()
    guard let first = rest.first, first != "#" else { return nil }
    let subject = try readTerm()
    let predicate = try readTerm()
    let object = try readTerm()
    let graph = rest.first == "." ? nil : try readTerm()
    guard rest.first == "." else { throw malformed }
    let name = predicate.iri?.string ?? "_:" + (predicate.blankNode?.label ?? "")
    return Quad(subject, IRI(name), object, graphName: graph)
  }

  private var malformed: Malformed { Malformed(rest: String(rest)) }

  private mutating func skipSpace() {
    rest = rest.drop { $0 == " " || $0 == "\t" }
  }

  private mutating func readTerm() throws -> Term {
    defer { skipSpace() }
    switch rest.first {
    case "<": return .iri(try readIRI())
    case "_":
      let label = rest.dropFirst(2).prefix { !" \t<\"".unicodeScalars.contains($0) }
      rest = rest[label.endIndex...]
      return .blankNode(BlankNode(String(label)))
    case "\"": return try readLiteral()
    default: throw malformed
    }
  }

  private mutating func readIRI() throws -> String {
    rest.removeFirst()
    return try readEscaped(until: ">")
  }

  private mutating func readLiteral() throws -> Term {
    rest.removeFirst()
    let form = try readEscaped(until: "\"")
    if rest.first == "@" {
      let tag = rest.dropFirst().prefix { $0 != " " }
      rest = rest[tag.endIndex...]
      return .literal(Literal(form, language: String(tag)))
    }
    if rest.starts(with: "^^<".unicodeScalars) {
      rest = rest.dropFirst(2)
      return .literal(Literal(form, datatype: IRI(try readIRI())))
    }
    return .literal(Literal(form))
  }

  private mutating func readEscaped(until end: Unicode.Scalar) throws -> String {
    var text = String.UnicodeScalarView()
    while let scalar = rest.popFirst(), scalar != end {
      guard scalar == "\\" else {
        text.append(scalar)
        continue
      }
      guard let escape = rest.popFirst() else { throw malformed }
      switch escape {
      case "n": text.append("\n")
      case "r": text.append("\r")
      case "t": text.append("\t")
      case "b": text.append("\u{8}")
      case "f": text.append("\u{C}")
      case "u", "U":
        let digits = rest.prefix(escape == "u" ? 4 : 8)
        rest = rest[digits.endIndex...]
        guard let value = UInt32(String(digits), radix: 16), let scalar = Unicode.Scalar(value) else { throw malformed }
        text.append(scalar)
      default: text.append(escape)
      }
    }
    return String(text)
  }
}
