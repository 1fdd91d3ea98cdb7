import QueryAlgebra
import RDF

/// SPARQL 1.1 Query Results JSON Format.
struct JSONResultWriter {
  func write(_ solutions: Solutions, to output: inout some TextOutputStream) throws {
    let names = solutions.variables.map { Self.quoted($0.name) }
    output.write("{\"head\":{\"vars\":[\(names.joined(separator: ","))]},\"results\":{\"bindings\":[")
    var isFirst = true
    while let row = try solutions.next() {
      var line = isFirst ? "\n{" : ",\n{"
      var isFirstBinding = true
      for (name, term) in zip(names, row) {
        guard let term else { continue }
        line += (isFirstBinding ? "" : ",") + name + ":" + Self.object(term)
        isFirstBinding = false
      }
      output.write(line + "}")
      isFirst = false
    }
    output.write("\n]}}\n")
  }

  private static func object(_ term: Term) -> String {
    switch term {
    case .iri(let iri): return "{\"type\":\"uri\",\"value\":\(quoted(iri.string))}"
    case .blankNode(let node): return "{\"type\":\"bnode\",\"value\":\(quoted(node.label))}"
    case .literal(let literal):
      var text = "{\"type\":\"literal\",\"value\":\(quoted(literal.lexicalForm))"
      switch literal.qualifier {
      case .language(let tag): text += ",\"xml:lang\":\(quoted(tag))"
      case .datatype(XSD.string): break
      case .datatype(let iri): text += ",\"datatype\":\(quoted(iri.string))"
      }
      return text + "}"
    }
  }

  /// A JSON string (RFC 8259, section 7).
  static func quoted(_ string: String) -> String {
    var text = "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case "\u{0}"..."\u{1F}", "\u{2028}", "\u{2029}":
        let hex = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text + "\""
  }
}
