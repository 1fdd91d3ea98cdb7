import QueryAlgebra
import RDF

/// SPARQL 1.1 Query Results CSV (section 3): plain values, fields quoted as RFC 4180 says, lines ending in CR LF.
struct CSVResultWriter {
  func write(_ solutions: Solutions, to output: inout some TextOutputStream) throws {
    output.write(solutions.variables.map { Self.field($0.name) }.joined(separator: ",") + "\r\n")
    while let row = try solutions.next() {
      output.write(row.map { $0.map(Self.value) ?? "" }.joined(separator: ",") + "\r\n")
    }
  }

  private static func value(_ term: Term) -> String {
    switch term {
    case .iri(let iri): field(iri.string)
    case .blankNode(let node): "_:" + node.label
    case .literal(let literal): field(literal.lexicalForm)
    }
  }

  private static func field(_ text: String) -> String {
    let needsQuotes = text.unicodeScalars.contains { $0 == "\"" || $0 == "," || $0 == "\n" || $0 == "\r" }
    guard needsQuotes else { return text }
    var quoted = "\""
    for scalar in text.unicodeScalars {
      if scalar == "\"" { quoted += "\"" }
      quoted.unicodeScalars.append(scalar)
    }
    return quoted + "\""
  }
}

/// SPARQL 1.1 Query Results TSV (section 4): terms in the syntax of SPARQL and Turtle, without prefixes.
struct TSVResultWriter {
  func write(_ solutions: Solutions, to output: inout some TextOutputStream) throws {
    output.write(solutions.variables.map { "?" + $0.name }.joined(separator: "\t") + "\n")
    var terms = TermWriter(prefixes: [:])
    while let row = try solutions.next() {
      output.write(row.map { $0.map { terms.text(of: $0) } ?? "" }.joined(separator: "\t") + "\n")
    }
  }
}
