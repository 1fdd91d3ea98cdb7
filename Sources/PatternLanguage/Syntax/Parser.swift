import QueryAlgebra
import RDF

/// Reads a query of the pattern language into its syntax. The rules are methods in extensions, one file for each part of
/// the language.
struct Parser {
  /// How deep a query may nest: deeper text is an error rather than an exhausted stack.
  static let nestingLimit = 100
  /// How many operators, clauses or steps of a path may follow each other.
  static let chainLimit = 500

  let tokens: [PlacedToken]
  private let scalars: [Unicode.Scalar]
  var index = 0
  private var nesting = 0

  init(_ text: String) {
    tokens = Lexer.tokens(of: text)
    scalars = Array(text.unicodeScalars)
  }

  var current: PlacedToken { tokens[index] }

  func token(after distance: Int) -> Token { tokens[min(index + distance, tokens.count - 1)].token }

  mutating func advance() {
    if index < tokens.count - 1 { index += 1 }
  }

  func peek(_ symbol: Symbol) -> Bool { current.token == .symbol(symbol) }

  func peek(keyword: String) -> Bool { Self.isKeyword(current.token, keyword) }

  static func isKeyword(_ token: Token, _ keyword: String) -> Bool {
    if case .word(let word) = token { word.uppercased() == keyword } else { false }
  }

  mutating func take(_ symbol: Symbol) -> Bool {
    guard peek(symbol) else { return false }
    advance()
    return true
  }

  mutating func take(keyword: String) -> Bool {
    guard peek(keyword: keyword) else { return false }
    advance()
    return true
  }

  mutating func expect(_ symbol: Symbol, _ place: String) throws(LocatedError) {
    if !take(symbol) { throw unexpected("'\(symbol.rawValue)' \(place)") }
  }

  mutating func expect(keyword: String, _ place: String) throws(LocatedError) {
    if !take(keyword: keyword) { throw unexpected("\(keyword) \(place)", keywords: [keyword]) }
  }

  /// An error that the current token is not what is expected here.
  func unexpected(_ expectation: String, keywords: [String] = []) -> LocatedError {
    if case .invalid(let message, let advice) = current.token {
      return LocatedError(message, advice: advice, at: current.start)
    }
    var advice: String?
    if case .word(let word) = current.token {
      let near = NearestWords.nearest(to: word, among: keywords)
      if !near.isEmpty { advice = "did you mean \(near.joined(separator: " or "))?" }
    }
    // What other languages write for a comparison.
    if token(after: 1) == .symbol(.equal), peek(.bang) { advice = "write <>" }
    if peek(.equal), index > 0, tokens[index - 1].token == .symbol(.equal) { advice = "write one =" }
    return LocatedError("expected \(expectation), not \(current.token.described)", advice: advice, at: current.start)
  }

  /// A name: any word, in backquotes or not. Keywords are names where a name is expected.
  mutating func name(_ expectation: String) throws(LocatedError) -> Word {
    switch current.token {
    case .word(let text), .quotedWord(let text):
      let word = Word(text: text, position: current.start)
      advance()
      return word
    default: throw unexpected(expectation)
    }
  }

  /// The text between two places, with its runs of white space made one space.
  func text(from start: Int, to end: Int) -> String {
    let part = String(String.UnicodeScalarView(scalars[min(start, scalars.count)..<min(end, scalars.count)]))
    return part.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// Every word of the query that is no function's, so that no made name is one of them.
  var words: Set<String> {
    Set(
      tokens.indices.compactMap { place in
        switch tokens[place].token {
        case .word(let word):
          place + 1 < tokens.count && tokens[place + 1].token == .symbol(.openParenthesis) ? nil : word
        case .quotedWord(let word): word
        default: nil
        }
      })
  }

  /// Where the last token that was taken ends.
  var previousEnd: Int { index > 0 ? tokens[index - 1].end : 0 }

  mutating func nested<Result>(_ read: (inout Parser) throws(LocatedError) -> Result) throws(LocatedError) -> Result {
    guard nesting < Self.nestingLimit else {
      throw LocatedError("nested more than \(Self.nestingLimit) deep", at: current.start)
    }
    nesting += 1
    defer { nesting -= 1 }
    return try read(&self)
  }

  func checkChain(_ length: Int) throws(LocatedError) {
    if length > Self.chainLimit {
      throw LocatedError(
        "more than \(Self.chainLimit) parts in a row", advice: "write long lists with IN", at: current.start)
    }
  }
}
