import QueryAlgebra

/// A token of the pattern language.
enum Token: Equatable, QueryToken {
  /// A keyword, a variable, a label or a property: which, the parser knows.
  case word(String)
  /// A word in backquotes, which is never a keyword.
  case quotedWord(String)
  case parameter(String)
  case string(String)
  case integer(String)
  case decimal(String)
  /// A date as it is written: `2021-02-01`, `2021-02`, `2021-02-01T09:30`.
  case date(String)
  case symbol(Symbol)
  /// What could not be read, and why; the parser throws it on reaching it.
  case invalid(message: String, advice: String?)
  case end

  var symbol: Symbol? { if case .symbol(let symbol) = self { symbol } else { nil } }

  /// A word in backquotes is no keyword.
  var word: String? { if case .word(let word) = self { word } else { nil } }

  var fault: (message: String, advice: String?)? {
    if case .invalid(let message, let advice) = self { (message, advice) } else { nil }
  }

  /// How an error names the token.
  var described: String {
    switch self {
    case .word(let word): "'\(word)'"
    case .quotedWord(let word): "`\(word)`"
    case .parameter(let name): "$\(name)"
    case .string(let text): text.count > 30 ? "a string" : "the string '\(text)'"
    case .integer(let text), .decimal(let text), .date(let text): text
    case .symbol(let symbol): "'\(symbol.rawValue)'"
    case .invalid: "what cannot be read"
    case .end: "the end of the query"
    }
  }
}

/// The punctuation and operators. Arrows are put together by the parser, since `<-1` is a comparison elsewhere.
enum Symbol: String, CaseIterable, Sendable {
  case openParenthesis = "("
  case closeParenthesis = ")"
  case openBrace = "{"
  case closeBrace = "}"
  case openBracket = "["
  case closeBracket = "]"
  case dot = "."
  case range = ".."
  case comma = ","
  case colon = ":"
  case semicolon = ";"
  case star = "*"
  case slash = "/"
  case percent = "%"
  case plus = "+"
  case minus = "-"
  case pipe = "|"
  case ampersand = "&"
  case bang = "!"
  case question = "?"
  case equal = "="
  case matches = "=~"
  case notEqual = "<>"
  case less = "<"
  case lessOrEqual = "<="
  case greater = ">"
  case greaterOrEqual = ">="
}
