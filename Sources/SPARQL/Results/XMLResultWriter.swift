import QueryAlgebra
import RDF

/// SPARQL Query Results XML Format (Second Edition).
struct XMLResultWriter {
  static let opening = "<?xml version=\"1.0\"?>\n<sparql xmlns=\"http://www.w3.org/2005/sparql-results#\">\n"

  func write(_ solutions: Solutions, to output: inout some TextOutputStream) throws {
    output.write(Self.opening + "  <head>\n")
    let names = solutions.variables.map { Self.escaped($0.name) }
    for name in names { output.write("    <variable name=\"\(name)\"/>\n") }
    output.write("  </head>\n  <results>\n")
    while let row = try solutions.next() {
      var text = "    <result>\n"
      for (name, term) in zip(names, row) {
        if let term { text += "      <binding name=\"\(name)\">\(Self.element(term))</binding>\n" }
      }
      output.write(text + "    </result>\n")
    }
    output.write("  </results>\n</sparql>\n")
  }

  private static func element(_ term: Term) -> String {
    switch term {
    case .iri(let iri): return "<uri>\(escaped(iri.string))</uri>"
    case .blankNode(let node): return "<bnode>\(escaped(node.label))</bnode>"
    case .literal(let literal):
      let text = escaped(literal.lexicalForm)
      switch literal.qualifier {
      case .language(let tag): return "<literal xml:lang=\"\(escaped(tag))\">\(text)</literal>"
      case .datatype(XSD.string): return "<literal>\(text)</literal>"
      case .datatype(let iri): return "<literal datatype=\"\(escaped(iri.string))\">\(text)</literal>"
      }
    }
  }

  /// Text of an element or attribute. Characters that XML 1.0 cannot hold in any form (section 2.2) become U+FFFD.
  private static func escaped(_ string: String) -> String {
    var text = ""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "&": text += "&amp;"
      case "<": text += "&lt;"
      case ">": text += "&gt;"
      case "\"": text += "&quot;"
      case "\r": text += "&#13;"
      case "\n": text += "&#10;"
      case "\t": text += "&#9;"
      case "\u{0}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": text += "\u{FFFD}"
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text
  }
}
