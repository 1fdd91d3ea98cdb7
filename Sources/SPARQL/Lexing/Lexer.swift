import QueryAlgebra

/// Cuts the code points of a query into tokens (SPARQL 1.1, section 19.8), each as long as it can be.
struct Lexer {
  private let scalars: [Unicode.Scalar]
  private var index = 0

  init(_ scalars: [Unicode.Scalar]) {
    self.scalars = scalars
  }

  /// All tokens, the last being `.end` or the first `.invalid`.
  static func tokens(of scalars: [Unicode.Scalar]) -> [PlacedToken<Token>] {
    var lexer = Lexer(scalars)
    var tokens: [PlacedToken<Token>] = []
    while true {
      lexer.skipSpaceAndComments()
      let start = lexer.index
      do {
        let token = try lexer.next()
        tokens.append(PlacedToken(token: token, start: start, end: lexer.index))
        if token == .end { return tokens }
      } catch {
        tokens.append(
          PlacedToken(
            token: .invalid(message: error.message, advice: error.advice), start: error.position, end: lexer.index))
        return tokens
      }
    }
  }

  private func peek(_ distance: Int = 0) -> Unicode.Scalar? {
    index + distance < scalars.count ? scalars[index + distance] : nil
  }

  private mutating func skipSpaceAndComments() {
    while let scalar = peek() {
      if CharacterClasses.isSpace(scalar) {
        index += 1
      } else if scalar == "#" {
        while let inside = peek(), inside != "\n", inside != "\r" { index += 1 }
      } else {
        return
      }
    }
  }

  private mutating func next() throws(LocatedError) -> Token {
    guard let scalar = peek() else { return .end }
    switch scalar {
    case "<": return iriOrOperator()
    case "?", "$": return variableOrQuestion(scalar)
    case "\"", "'": return .string(try quotedString(quote: scalar))
    case "@": return .languageTag(try languageTag())
    case "_" where peek(1) == ":": return .blankNodeLabel(try blankNodeLabel())
    case ":": return try prefixedName(prefix: "")
    case "0"..."9": return number()
    case "." where peek(1).map(CharacterClasses.isDigit) == true: return number()
    default:
      if CharacterClasses.isNameBase(scalar) { return try nameOrWord() }
      return try symbol(scalar)
    }
  }

  private mutating func iriOrOperator() -> Token {
    var end = index + 1
    while end < scalars.count, CharacterClasses.isIRICharacter(scalars[end]) { end += 1 }
    if end < scalars.count, scalars[end] == ">" {
      let iri = text(index + 1, end)
      index = end + 1
      return .iri(iri)
    }
    let isLessOrEqual = peek(1) == "="
    index += isLessOrEqual ? 2 : 1
    return .symbol(isLessOrEqual ? .lessOrEqual : .less)
  }

  private mutating func variableOrQuestion(_ mark: Unicode.Scalar) -> Token {
    var end = index + 1
    if end < scalars.count, CharacterClasses.isNameStart(scalars[end]) || CharacterClasses.isDigit(scalars[end]) {
      while end < scalars.count, CharacterClasses.isVariableCharacter(scalars[end]) { end += 1 }
      let name = text(index + 1, end)
      index = end
      return .variable(name)
    }
    index += 1
    return mark == "?"
      ? .symbol(.question) : .invalid(message: "a '$' without the name of a variable", advice: "write $name or ?name")
  }

  private mutating func symbol(_ scalar: Unicode.Scalar) throws(LocatedError) -> Token {
    if let second = peek(1), let symbol = Symbol(rawValue: String(scalar) + String(second)) {
      index += 2
      return .symbol(symbol)
    }
    if let symbol = Symbol(rawValue: String(scalar)) {
      index += 1
      return .symbol(symbol)
    }
    throw LocatedError(
      "the character \(describe(scalar)) cannot stand here", advice: Self.advice(on: scalar), at: index)
  }

  private func describe(_ scalar: Unicode.Scalar) -> String {
    let code = "U+" + String(scalar.value, radix: 16, uppercase: true)
    return scalar.value > 0x20 && scalar.value != 0x7F ? "'\(scalar)' (\(code))" : code
  }

  /// Advice on characters that a Chinese keyboard gives in place of the ASCII ones. Most of those may stand in names, so
  /// they are not met here.
  private static func advice(on scalar: Unicode.Scalar) -> String? {
    switch scalar {
    case "&": "write && for 'and'"
    case "\u{201C}", "\u{201D}", "\u{2018}", "\u{2019}": "write plain quotes"
    case "\u{3000}": "write a plain space"
    default: nil
    }
  }

  private mutating func number() -> Token {
    let start = index
    var isDecimal = false
    skipDigits()
    if peek() == ".", let after = peek(1) {
      let exponentFollows = (after == "e" || after == "E") && hasExponent(at: index + 1)
      if CharacterClasses.isDigit(after) || exponentFollows {
        isDecimal = true
        index += 1
        skipDigits()
      }
    }
    if hasExponent(at: index) {
      index += 1
      if peek() == "+" || peek() == "-" { index += 1 }
      skipDigits()
      return .double(text(start, index))
    }
    return isDecimal ? .decimal(text(start, index)) : .integer(text(start, index))
  }

  private func hasExponent(at place: Int) -> Bool {
    guard place < scalars.count, scalars[place] == "e" || scalars[place] == "E" else { return false }
    var digit = place + 1
    if digit < scalars.count, scalars[digit] == "+" || scalars[digit] == "-" { digit += 1 }
    return digit < scalars.count && CharacterClasses.isDigit(scalars[digit])
  }

  private mutating func skipDigits() {
    while let scalar = peek(), CharacterClasses.isDigit(scalar) { index += 1 }
  }

  private func text(_ start: Int, _ end: Int) -> String {
    scalars.text(start..<end)
  }
}

extension Lexer {
  private mutating func languageTag() throws(LocatedError) -> String {
    let start = index + 1
    var end = start
    while end < scalars.count, scalars[end].properties.isAlphabetic, scalars[end].isASCII { end += 1 }
    guard end > start else {
      throw LocatedError("an '@' without a language tag", advice: "write a tag such as @zh-Hans", at: index)
    }
    while end + 1 < scalars.count, scalars[end] == "-", Self.isTagCharacter(scalars[end + 1]) {
      end += 1
      while end < scalars.count, Self.isTagCharacter(scalars[end]) { end += 1 }
    }
    index = end
    return text(start, end)
  }

  private static func isTagCharacter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII && (scalar.properties.isAlphabetic || CharacterClasses.isDigit(scalar))
  }

  private mutating func blankNodeLabel() throws(LocatedError) -> String {
    let start = index + 2
    guard start < scalars.count,
      CharacterClasses.isNameStart(scalars[start]) || CharacterClasses.isDigit(scalars[start])
    else {
      throw LocatedError("a '_:' without a label", advice: "write a label such as _:b1", at: index)
    }
    index = endOfName(from: start + 1)
    return text(start, index)
  }

  /// The end of a run of name characters and dots that does not end in a dot.
  private func endOfName(from start: Int) -> Int {
    var end = start
    var last = start
    while end < scalars.count, CharacterClasses.isNameCharacter(scalars[end]) || scalars[end] == "." {
      end += 1
      if scalars[end - 1] != "." { last = end }
    }
    return last
  }

  private mutating func nameOrWord() throws(LocatedError) -> Token {
    let start = index
    let end = endOfName(from: start + 1)
    if end < scalars.count, scalars[end] == ":" {
      index = end
      return try prefixedName(prefix: text(start, end))
    }
    while let scalar = peek(), CharacterClasses.isNameStart(scalar) || CharacterClasses.isDigit(scalar) { index += 1 }
    return .word(text(start, index))
  }

  /// The rest of a prefixed name; the index stands at the colon.
  private mutating func prefixedName(prefix: String) throws(LocatedError) -> Token {
    index += 1
    var local = String.UnicodeScalarView()
    // What was read up to the last character that may end a name; a dot may not, nor may it begin one.
    var kept = local
    var end = index
    while let scalar = peek() {
      if scalar == "." {
        guard !local.isEmpty else { break }
        local.append(scalar)
        index += 1
        continue
      }
      if CharacterClasses.isNameCharacter(scalar) || scalar == ":" {
        guard !local.isEmpty || Self.isLocalStart(scalar) else { break }
        local.append(scalar)
        index += 1
      } else if scalar == "%" {
        local.append(contentsOf: try percentEscape().unicodeScalars)
      } else if scalar == "\\" {
        local.append(try localEscape())
      } else {
        break
      }
      kept = local
      end = index
    }
    index = end
    return .prefixedName(prefix: prefix, local: String(kept))
  }

  private static func isLocalStart(_ scalar: Unicode.Scalar) -> Bool {
    CharacterClasses.isNameStart(scalar) || CharacterClasses.isDigit(scalar) || scalar == ":"
  }

  private mutating func percentEscape() throws(LocatedError) -> String {
    guard let first = peek(1), let second = peek(2), CharacterClasses.isHexDigit(first),
      CharacterClasses.isHexDigit(second)
    else {
      throw LocatedError("a '%' without two hexadecimal digits", advice: "write \\% for the sign itself", at: index)
    }
    index += 3
    return text(index - 3, index)
  }

  private mutating func localEscape() throws(LocatedError) -> Unicode.Scalar {
    guard let escaped = peek(1), CharacterClasses.localEscapes.contains(escaped) else {
      throw LocatedError(
        "this character cannot be escaped in a prefixed name", advice: "write the whole IRI in < >",
        at: index)
    }
    index += 2
    return escaped
  }

  private mutating func quotedString(quote: Unicode.Scalar) throws(LocatedError) -> String {
    let start = index
    let isLong = peek(1) == quote && peek(2) == quote
    index += isLong ? 3 : 1
    var value = String.UnicodeScalarView()
    while let scalar = peek() {
      if scalar == quote, !isLong || (peek(1) == quote && peek(2) == quote) {
        index += isLong ? 3 : 1
        return String(value)
      }
      if scalar == "\\" {
        value.append(try stringEscape())
        continue
      }
      if !isLong, scalar == "\n" || scalar == "\r" { break }
      value.append(scalar)
      index += 1
    }
    throw LocatedError(
      "a string that does not end",
      advice: isLong ? "close it with three quotes" : "close it on its line, or begin and end it with three quotes",
      at: start)
  }

  private static let escapes: [Unicode.Scalar: Unicode.Scalar] = [
    "t": "\t", "b": "\u{8}", "n": "\n", "r": "\r", "f": "\u{C}", "\\": "\\", "\"": "\"", "'": "'",
  ]

  private mutating func stringEscape() throws(LocatedError) -> Unicode.Scalar {
    guard let letter = peek(1), let value = Self.escapes[letter] else {
      throw LocatedError(
        "no such escape in a string",
        advice: "write \\\\ for a backslash; \\t \\b \\n \\r \\f \\\" \\' are the others",
        at: index)
    }
    index += 2
    return value
  }
}
