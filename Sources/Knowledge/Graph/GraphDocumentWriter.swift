import RDF

/// Writes a graph as JSON-LD 1.1, compacted with the graph's own context, for people and version control.
///
/// One node object a thing, one line a property, section by section in a fixed order; evidence stands in one line
/// with the first thing that it speaks for. The same triples give the same bytes, in whatever order they come.
public struct GraphDocumentWriter {
  private let context: GraphContext
  private let base: String
  private let ranks: [String: Int]

  /// - Parameter base: what most IRIs begin with; they are written relative to it where it ends in `/`.
  public init(base: String = GraphBuilder.defaultBase) {
    context = GraphContext(
      json: KnowledgeResources.context, properties: GraphLayout.properties, classes: GraphLayout.classes)
    self.base = base
    ranks = Dictionary(uniqueKeysWithValues: GraphLayout.properties.enumerated().map { ($1, $0) })
  }

  /// Writes the triples of one graph.
  ///
  /// - Parameter sink: takes the text piece by piece.
  /// - Complexity: O(n log n) in the number of triples.
  /// - Throws: what the sink throws.
  public func write(_ triples: some Sequence<Triple>, to sink: (String) throws -> Void) rethrows {
    var nodes = NodeMap(triples, context: context)
    try sink(opening)
    var isFirst = true
    for subject in nodes.topLevel() {
      try sink((isFirst ? "\n" : ",\n") + node(subject, in: &nodes))
      isFirst = false
    }
    for subject in nodes.leftovers() where !nodes.isWritten(subject) {
      try sink((isFirst ? "\n" : ",\n") + node(subject, in: &nodes))
      isFirst = false
    }
    try sink("\n  ]\n}\n")
  }

  /// The triples as one string.
  public func string(_ triples: some Sequence<Triple>) -> String {
    var text = ""
    write(triples) { text += $0 }
    return text
  }

  /// The context as it is kept, with the base in it, up to the first node.
  private var opening: String {
    let text = KnowledgeResources.context
    let body = text.drop { $0 != "[" && $0 != ":" }.drop { $0 != "{" }.dropFirst()
    let end = body.lastIndex(of: "}").flatMap { body[..<$0].lastIndex(of: "}") } ?? body.endIndex
    let lines = body[..<end].split(separator: "\n").map { "  " + $0 }.joined(separator: "\n")
    let baseLine = base.hasSuffix("/") ? "    \"@base\": \(JSONText.quoted(base)),\n" : ""
    return "{\n  \"@context\": {\n" + baseLine + lines + "\n  },\n  \"@graph\": ["
  }

  // MARK: Nodes

  /// A top-level node object, a line a property.
  private func node(_ subject: Term, in nodes: inout NodeMap) -> String {
    let members = self.members(of: subject, in: &nodes)
    return "    { " + members.map { "\(JSONText.quoted($0)): \($1)" }.joined(separator: ",\n      ") + " }"
  }

  /// A nested node object, in one line.
  private func inlineNode(_ subject: Term, in nodes: inout NodeMap) -> String {
    let members = self.members(of: subject, in: &nodes)
    return "{ " + members.map { "\(JSONText.quoted($0)): \($1)" }.joined(separator: ", ") + " }"
  }

  private func members(of subject: Term, in nodes: inout NodeMap) -> [(String, String)] {
    nodes.markWritten(subject)
    var members = [("id", JSONText.quoted(identifier(subject)))]
    let types = nodes.classes(of: subject).map { JSONText.quoted($0) }
    if !types.isEmpty { members.append(("type", types.count == 1 ? types[0] : "[\(types.joined(separator: ", "))]")) }
    let properties = nodes.properties(of: subject).map { (context.property($0), $0) }
      .sorted { (rank($0.0.word), $0.0.word) < (rank($1.0.word), $1.0.word) }
    for (term, property) in properties {
      let values = nodes.objects(of: subject, property).map { value($0, of: term, in: &nodes) }
      members.append((term.word, values.count == 1 ? values[0] : list(values)))
    }
    return members
  }

  private func rank(_ word: String) -> Int { ranks[word] ?? ranks.count }

  /// Short values side by side, nested nodes one a line.
  private func list(_ values: [String]) -> String {
    let isNested = values.contains { $0.hasPrefix("{") && $0.contains("TextPositionSelector") && $0.contains("source") }
    return isNested
      ? "[\n        " + values.joined(separator: ",\n        ") + " ]" : "[" + values.joined(separator: ", ") + "]"
  }

  // MARK: Values

  private func value(_ term: Term, of property: GraphContext.PropertyTerm, in nodes: inout NodeMap) -> String {
    switch term {
    case .literal(let literal): return self.literal(literal, coercion: property.coercion)
    case .iri, .blankNode:
      if nodes.isNested(term), !nodes.isWritten(term) { return inlineNode(term, in: &nodes) }
      let name = JSONText.quoted(identifier(term))
      return property.coercion == "@id" ? name : "{ \"id\": \(name) }"
    }
  }

  private func literal(_ literal: Literal, coercion: String?) -> String {
    let text = JSONText.quoted(literal.lexicalForm)
    if let language = literal.language { return "{ \"@value\": \(text), \"@language\": \(JSONText.quoted(language)) }" }
    let datatype = literal.datatype
    if datatype == XSD.string { return coercion == nil ? text : "{ \"@value\": \(text) }" }
    if coercion == datatype.string { return native(literal) ?? text }
    return "{ \"@value\": \(text), \"@type\": \(JSONText.quoted(context.compact(datatype))) }"
  }

  /// A JSON number or boolean that means exactly the literal.
  private func native(_ literal: Literal) -> String? {
    let form = literal.lexicalForm
    switch literal.datatype {
    case XSD.integer: return Int32(form).map(String.init) == form ? form : nil
    case XSD.boolean: return form == "true" || form == "false" ? form : nil
    default: return nil
    }
  }

  private func identifier(_ term: Term) -> String {
    switch term {
    case .iri(let iri): return relative(iri.string)
    case .blankNode(let node): return "_:" + node.label
    case .literal(let literal): return literal.lexicalForm
    }
  }

  /// An IRI relative to the base, where resolving it gives the same IRI again (RFC 3986, section 5.2).
  private func relative(_ iri: String) -> String {
    guard base.hasSuffix("/"), iri.utf8.count > base.utf8.count, iri.utf8.starts(with: base.utf8) else { return iri }
    let path = iri.utf8.dropFirst(base.utf8.count)
    return Self.isPlainPath(path) ? String(Substring(path)) : iri
  }

  /// Whether a path has no query, fragment, empty or dot segments, and no colon in its first segment.
  private static func isPlainPath(_ path: Substring.UTF8View) -> Bool {
    var length = 0
    var dots = 0
    var isFirst = true
    for byte in path {
      switch byte {
      case UInt8(ascii: "/"):
        guard length > 0, dots < length || length > 2 else { return false }
        (length, dots, isFirst) = (0, 0, false)
        continue
      case UInt8(ascii: "?"), UInt8(ascii: "#"): return false
      case UInt8(ascii: ":") where isFirst: return false
      case UInt8(ascii: "."): dots += 1
      default: break
      }
      length += 1
    }
    return length > 0 && (dots < length || length > 2)
  }
}

/// JSON strings.
enum JSONText {
  /// A string in quotation marks, with what JSON does not allow in it escaped (RFC 8259, section 7).
  static func quoted(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") }) {
      return "\"" + text + "\""
    }
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\r": quoted += "\\r"
      case "\t": quoted += "\\t"
      case _ where scalar.value < 0x20:
        let digits = String(scalar.value, radix: 16)
        quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
