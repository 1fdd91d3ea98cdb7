import QueryAlgebra

/// Cuts a query of the pattern language into tokens, each as long as it can be.
struct Lexer {
  private let scalars: [Unicode.Scalar]
  private var index = 0

  private init(_ scalars: [Unicode.Scalar]) {
    self.scalars = scalars
  }

  /// All tokens, the last being `.end` or the first `.invalid`.
  static func tokens(of text: String) -> [PlacedToken<Token>] {
    var lexer = Lexer(Array(text.unicodeScalars))
    var tokens: [PlacedToken<Token>] = []
    while true {
      do {
        try lexer.skipSpaceAndComments()
        let start = lexer.index
        let token = try lexer.next()
        tokens.append(PlacedToken(token: token, start: start, end: lexer.index))
        if token == .end { return tokens }
      } catch {
        let token = Token.invalid(message: error.message, advice: error.advice)
        tokens.append(PlacedToken(token: token, start: error.position, end: lexer.index))
        return tokens
      }
    }
  }

  private func peek(_ distance: Int = 0) -> Unicode.Scalar? {
    index + distance < scalars.count ? scalars[index + distance] : nil
  }

  /// Comments run from `//` to the end of the line, or between `/*` and `*/`.
  private mutating func skipSpaceAndComments() throws(LocatedError) {
    while let scalar = peek() {
      if scalar.properties.isWhitespace || scalar == "\u{FEFF}" {
        index += 1
      } else if scalar == "/", peek(1) == "/" {
        while let inside = peek(), inside != "\n", inside != "\r" { index += 1 }
      } else if scalar == "/", peek(1) == "*" {
        let start = index
        index += 2
        while peek() != nil, !(peek() == "*" && peek(1) == "/") { index += 1 }
        guard peek() != nil else {
          throw LocatedError("a comment that does not end", advice: "close it with */", at: start)
        }
        index += 2
      } else {
        return
      }
    }
  }

  private mutating func next() throws(LocatedError) -> Token {
    guard let scalar = peek() else { return .end }
    switch scalar {
    case "'", "\"": return .string(try quotedString(quote: scalar))
    case "`": return .quotedWord(try quotedWord())
    case "$":
      index += 1
      let name = word()
      if name.isEmpty { throw LocatedError("a '$' without a name", advice: "write $name", at: index - 1) }
      return .parameter(name)
    case "0"..."9": return number()
    case "." where peek(1).map(Self.isDigit) == true && !isAfterWord: return number()
    default:
      if Self.isWordStart(scalar) { return .word(word()) }
      return try symbol(scalar)
    }
  }

  /// Whether what was read last is a word or a closing bracket, after which a dot reads a property.
  private var isAfterWord: Bool {
    guard index > 0 else { return false }
    let previous = scalars[index - 1]
    return Self.isWordPart(previous) || previous == ")" || previous == "`"
  }

  static func isDigit(_ scalar: Unicode.Scalar) -> Bool { scalar.value >= 0x30 && scalar.value <= 0x39 }

  static func isWordStart(_ scalar: Unicode.Scalar) -> Bool { scalar == "_" || scalar.properties.isXIDStart }

  static func isWordPart(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isXIDContinue }

  private mutating func word() -> String {
    let start = index
    while let scalar = peek(), Self.isWordPart(scalar) { index += 1 }
    return text(start, index)
  }

  private mutating func quotedWord() throws(LocatedError) -> String {
    let start = index
    index += 1
    var value = String.UnicodeScalarView()
    while let scalar = peek() {
      index += 1
      if scalar == "`" {
        guard peek() == "`" else { return String(value) }
        index += 1
      }
      value.append(scalar)
    }
    throw LocatedError("a word in backquotes that does not end", advice: "close it with `", at: start)
  }

  private static let escapes: [Unicode.Scalar: Unicode.Scalar] = [
    "t": "\t", "b": "\u{8}", "n": "\n", "r": "\r", "f": "\u{C}", "\\": "\\", "\"": "\"", "'": "'",
  ]

  private mutating func quotedString(quote: Unicode.Scalar) throws(LocatedError) -> String {
    let start = index
    index += 1
    var value = String.UnicodeScalarView()
    while let scalar = peek() {
      index += 1
      if scalar == quote { return String(value) }
      value.append(scalar == "\\" ? try escape() : scalar)
    }
    throw LocatedError("a string that does not end", advice: "close it with \(quote)", at: start)
  }

  /// The character that an escape means; the index stands after the backslash.
  private mutating func escape() throws(LocatedError) -> Unicode.Scalar {
    let start = index - 1
    guard let letter = peek() else { throw LocatedError("a string that does not end", at: start) }
    index += 1
    if let value = Self.escapes[letter] { return value }
    if letter == "u" || letter == "U" {
      let length = letter == "u" ? 4 : 8
      let digits = text(index, min(index + length, scalars.count))
      if digits.unicodeScalars.count == length, digits.unicodeScalars.allSatisfy(\.properties.isASCIIHexDigit),
        let scalar = UInt32(digits, radix: 16).flatMap(Unicode.Scalar.init)
      {
        index += length
        return scalar
      }
    }
    throw LocatedError("no such escape in a string", advice: "write \\\\ for a backslash", at: start)
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
    if scalar == "≠" || scalar == "≤" || scalar == "≥" {
      throw LocatedError("'\(scalar)' cannot stand here", advice: "write <>, <= or >=", at: index)
    }
    let code = "U+" + String(scalar.value, radix: 16, uppercase: true)
    let shown = scalar.value > 0x20 && scalar.value != 0x7F ? "'\(scalar)' (\(code))" : code
    throw LocatedError("the character \(shown) cannot stand here", advice: Self.advice(on: scalar), at: index)
  }

  /// Advice on characters that a Chinese keyboard gives in place of the ASCII ones.
  private static func advice(on scalar: Unicode.Scalar) -> String? {
    switch scalar {
    case "\u{201C}", "\u{201D}", "\u{2018}", "\u{2019}": return "write plain quotes"
    case "\u{3001}", "\u{3002}": return "write a plain comma or full stop"
    default:
      guard (0xFF01...0xFF5E).contains(scalar.value), let plain = Unicode.Scalar(scalar.value - 0xFEE0) else {
        return nil
      }
      return "write the plain \(plain)"
    }
  }

  private func text(_ start: Int, _ end: Int) -> String {
    scalars.text(start..<max(start, end))
  }
}

extension Lexer {
  /// A date, or a number. Four digits, a hyphen and two digits without a space are a month or the beginning of a day;
  /// a subtraction of numbers like these needs spaces.
  private mutating func number() -> Token {
    let start = index
    if let length = dateLength() {
      index += length
      return .date(text(start, index))
    }
    skipDigits()
    var isDecimal = false
    if peek() == ".", peek(1).map(Self.isDigit) == true {
      isDecimal = true
      index += 1
      skipDigits()
    }
    if peek() == "e" || peek() == "E" {
      let signed = peek(1) == "+" || peek(1) == "-"
      if peek(signed ? 2 : 1).map(Self.isDigit) == true {
        isDecimal = true
        index += signed ? 2 : 1
        skipDigits()
      }
    }
    return isDecimal ? .decimal(text(start, index)) : .integer(text(start, index))
  }

  private mutating func skipDigits() {
    while let scalar = peek(), Self.isDigit(scalar) { index += 1 }
  }

  /// The length of the date that begins here: a month, a day, or a day and a time.
  private func dateLength() -> Int? {
    for pattern in ["0000-00-00T00:00:00", "0000-00-00T00:00", "0000-00-00", "0000-00"] {
      let shape = Array(pattern.unicodeScalars)
      guard fits(shape) else { continue }
      if let after = peek(shape.count), Self.isWordPart(after) { continue }
      return shape.count
    }
    return nil
  }

  private func fits(_ shape: [Unicode.Scalar]) -> Bool {
    for (distance, expected) in shape.enumerated() {
      guard let scalar = peek(distance) else { return false }
      if expected == "0" ? !Self.isDigit(scalar) : scalar != expected { return false }
    }
    return true
  }
}
