import QueryAlgebra

/// A token of SPARQL 1.1 (section 19.8).
enum Token: Equatable, QueryToken {
  case iri(String)
  case prefixedName(prefix: String, local: String)
  case blankNodeLabel(String)
  case variable(String)
  case languageTag(String)
  case integer(String)
  case decimal(String)
  case double(String)
  case string(String)
  /// A keyword, a function name, or `a`, as written.
  case word(String)
  case symbol(Symbol)
  /// What could not be read, and why; the parser throws it on reaching it.
  case invalid(message: String, advice: String?)
  case end
}

/// The punctuation and operators of SPARQL.
enum Symbol: String, CaseIterable, Sendable {
  case openParenthesis = "("
  case closeParenthesis = ")"
  case openBrace = "{"
  case closeBrace = "}"
  case openBracket = "["
  case closeBracket = "]"
  case dot = "."
  case semicolon = ";"
  case comma = ","
  case star = "*"
  case slash = "/"
  case plus = "+"
  case minus = "-"
  case pipe = "|"
  case caret = "^"
  case doubleCaret = "^^"
  case question = "?"
  case bang = "!"
  case or = "||"
  case and = "&&"
  case equal = "="
  case notEqual = "!="
  case less = "<"
  case lessOrEqual = "<="
  case greater = ">"
  case greaterOrEqual = ">="
}

extension Token {
  var symbol: Symbol? { if case .symbol(let symbol) = self { symbol } else { nil } }

  var word: String? { if case .word(let word) = self { word } else { nil } }

  /// Whether the token is the word `true` or `false`.
  var isBoolean: Bool { isKeyword("TRUE") || isKeyword("FALSE") }

  var fault: (message: String, advice: String?)? {
    if case .invalid(let message, let advice) = self { (message, advice) } else { nil }
  }

  /// How an error names the token.
  var described: String {
    switch self {
    case .iri(let iri): "<\(iri)>"
    case .prefixedName(let prefix, let local): "\(prefix):\(local)"
    case .blankNodeLabel(let label): "_:\(label)"
    case .variable(let name): "?\(name)"
    case .languageTag(let tag): "@\(tag)"
    case .integer(let text), .decimal(let text), .double(let text): text
    case .string(let text): text.count > 30 ? "a string" : "the string \"\(text)\""
    case .word(let word): "'\(word)'"
    case .symbol(let symbol): "'\(symbol.rawValue)'"
    case .invalid: "what cannot be read"
    case .end: "the end of the query"
    }
  }
}
