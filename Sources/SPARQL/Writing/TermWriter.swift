import RDF

/// Writes terms as SPARQL does, IRIs shortened by the prefixes it was given, and remembers which of them it used.
struct TermWriter {
  private let prefixes: [(name: String, namespace: String)]
  private(set) var used: Set<String> = []

  /// - Parameter prefixes: names and namespaces; of two namespaces that fit, the longer one is used.
  init(prefixes: [String: IRI]) {
    self.prefixes = prefixes.map { ($0.key, $0.value.string) }.sorted {
      ($1.1.utf8.count, $0.0) < ($0.1.utf8.count, $1.0)
    }
  }

  /// The declarations of the prefixes that were used, in the order of their names.
  var declarations: String {
    prefixes.filter { used.contains($0.name) }.sorted { $0.name < $1.name }
      .map { "PREFIX \($0.name): <\(Self.escaped($0.namespace))>\n" }.joined()
  }

  mutating func text(of term: Term) -> String {
    switch term {
    case .iri(let iri): text(of: iri)
    case .blankNode(let node): "_:" + node.label
    case .literal(let literal): text(of: literal)
    }
  }

  mutating func text(of iri: IRI) -> String {
    for prefix in prefixes where iri.string.hasPrefix(prefix.namespace) {
      let local = iri.string.dropFirst(prefix.namespace.count)
      if Self.isPlainLocalName(local) {
        used.insert(prefix.name)
        return prefix.name + ":" + local
      }
    }
    return "<" + Self.escaped(iri.string) + ">"
  }

  private static func isPlainLocalName(_ local: Substring) -> Bool {
    var isFirst = true
    for scalar in local.unicodeScalars {
      let fits =
        isFirst
        ? CharacterClasses.isNameStart(scalar) || CharacterClasses.isDigit(scalar)
        : CharacterClasses.isNameCharacter(scalar)
      if !fits { return false }
      isFirst = false
    }
    return true
  }

  /// An IRI with the characters percent-encoded that cannot stand between `<` and `>`.
  private static func escaped(_ iri: String) -> String {
    if iri.unicodeScalars.allSatisfy(CharacterClasses.isIRICharacter) { return iri }
    var text = ""
    for scalar in iri.unicodeScalars {
      if CharacterClasses.isIRICharacter(scalar) {
        text.unicodeScalars.append(scalar)
      } else {
        let hex = String(scalar.value, radix: 16, uppercase: true)
        text += "%" + (hex.count < 2 ? "0" + hex : hex)
      }
    }
    return text
  }

  private mutating func text(of literal: Literal) -> String {
    if Self.isBare(literal) { return literal.lexicalForm }
    let quoted = Self.quoted(literal.lexicalForm)
    switch literal.qualifier {
    case .language(let tag): return quoted + "@" + tag
    case .datatype(XSD.string): return quoted
    case .datatype(let iri): return quoted + "^^" + text(of: iri)
    }
  }

  /// A string in quotes, with the escapes that it needs.
  static func quoted(_ string: String) -> String {
    var text = "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text + "\""
  }

  /// Whether a literal can be written without quotes and read back as it was.
  private static func isBare(_ literal: Literal) -> Bool {
    guard case .datatype(let datatype) = literal.qualifier else { return false }
    if datatype == XSD.boolean { return literal.lexicalForm == "true" || literal.lexicalForm == "false" }
    guard datatype == XSD.integer || datatype == XSD.decimal || datatype == XSD.double else { return false }
    var digits = Substring(literal.lexicalForm)
    if digits.first == "-" || digits.first == "+" { digits.removeFirst() }
    let tokens = Lexer.tokens(of: Array(digits.unicodeScalars))
    guard tokens.count == 2 else { return false }
    switch tokens[0].token {
    case .integer(let text): return datatype == XSD.integer && text == digits
    case .decimal(let text): return datatype == XSD.decimal && text == digits
    case .double(let text): return datatype == XSD.double && text == digits
    default: return false
    }
  }
}
