import QueryAlgebra
import RDF

/// SPARQL Query Results XML Format (Second Edition).
struct XMLResultReader {
  private var scanner: XMLScanner
  private var variables: [Variable] = []
  private var places: [String: Int] = [:]
  private var rows: [Solution] = []
  private var answer: Bool?
  private var hasResults = false

  static func read(_ text: String) throws(ResultFormatError) -> QueryResult {
    var reader = XMLResultReader(scanner: XMLScanner(text))
    try reader.readDocument()
    if let answer = reader.answer { return .boolean(answer) }
    guard reader.hasResults else { throw ResultFormatError(.xml, "neither <results> nor <boolean>") }
    return .solutions(Solutions(variables: reader.variables, rows: reader.rows))
  }

  private init(scanner: XMLScanner) {
    self.scanner = scanner
  }

  private mutating func readDocument() throws(ResultFormatError) {
    var open: [String] = []
    while let event = try scanner.next() {
      switch event {
      case .start(let name, let attributes):
        if open.isEmpty, name != "sparql" { throw scanner.error("the document is not <sparql>") }
        if try readElement(name, attributes) { open.append(name) }
      case .end(let name):
        guard open.popLast() == name else { throw scanner.error("</\(name)> closes no element") }
      case .text: break
      }
    }
    guard open.isEmpty else { throw scanner.error("the document ends inside <\(open[open.count - 1])>") }
  }

  /// Reads what an element says. - Returns: whether the element is still open.
  private mutating func readElement(
    _ name: String, _ attributes: [String: String]
  ) throws(ResultFormatError) -> Bool {
    switch name {
    case "variable":
      guard let variable = attributes["name"] else { throw scanner.error("a <variable> without a name") }
      places[variable] = variables.count
      variables.append(Variable(variable))
    case "results": hasResults = true
    case "result": rows.append(Solution(repeating: nil, count: variables.count))
    case "binding":
      guard let variable = attributes["name"], let place = places[variable], !rows.isEmpty else {
        throw scanner.error("a <binding> of no declared variable")
      }
      rows[rows.count - 1][place] = try term()
      return false
    case "boolean":
      switch try content(of: "boolean").filter({ !$0.isWhitespace }) {
      case "true": answer = true
      case "false": answer = false
      default: throw scanner.error("<boolean> holds neither true nor false")
      }
      return false
    default: break
    }
    return true
  }

  /// The term inside a binding, to the end of the binding.
  private mutating func term() throws(ResultFormatError) -> Term {
    var term: Term?
    while let event = try scanner.next() {
      switch event {
      case .start("uri", _): term = .iri(try content(of: "uri"))
      case .start("bnode", _): term = .blankNode(BlankNode(try content(of: "bnode")))
      case .start("literal", let attributes):
        let text = try content(of: "literal")
        if let tag = attributes["xml:lang"] {
          term = .literal(Literal(text, language: tag))
        } else {
          term = .literal(Literal(text, datatype: attributes["datatype"].map(IRI.init) ?? XSD.string))
        }
      case .start(let name, _): throw scanner.error("<\(name)> is no term")
      case .text: break
      case .end("binding"):
        guard let term else { throw scanner.error("an empty <binding>") }
        return term
      case .end(let name): throw scanner.error("</\(name)> closes no element")
      }
    }
    throw scanner.error("the document ends inside <binding>")
  }

  private mutating func content(of name: String) throws(ResultFormatError) -> String {
    var text = ""
    while let event = try scanner.next() {
      switch event {
      case .text(let part): text += part
      case .end(name): return text
      case .start(let inner, _), .end(let inner): throw scanner.error("<\(inner)> inside <\(name)>")
      }
    }
    throw scanner.error("the document ends inside <\(name)>")
  }
}
