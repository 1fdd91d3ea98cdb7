/// A token of a query language, as far as the parsers of all of them ask alike.
public protocol QueryToken: Equatable, Sendable {
  /// The punctuation and operators, each as it is written.
  associatedtype Symbol: RawRepresentable<String> & Equatable & Sendable

  /// The token is the end of the text; every sequence of tokens ends in one, or in one that has a fault.
  static var end: Self { get }
  /// The symbol, where the token is one.
  var symbol: Symbol? { get }
  /// The word as written, where the token is one that may be a keyword.
  var word: String? { get }
  /// Why what stands here cannot be read, where the token says so; the parser throws it on reaching it.
  var fault: (message: String, advice: String?)? { get }
  /// How an error names the token.
  var described: String { get }
}

extension QueryToken {
  /// Whether the token is a keyword, given in capitals; case does not count in a query.
  @inlinable
  public func isKeyword(_ keyword: String) -> Bool {
    guard let word, word.utf8.count == keyword.utf8.count else { return false }
    return zip(word.utf8, keyword.utf8).allSatisfy { letter, capital in
      letter == capital || (letter >= 0x61 && letter <= 0x7A && letter &- 0x20 == capital)
    }
  }
}

/// A token and where it stands, as indices into the code points that the lexer read.
public struct PlacedToken<Token: QueryToken>: Equatable, Sendable {
  /// The token.
  public var token: Token
  /// The index of its first code point.
  public var start: Int
  /// The index after its last code point.
  public var end: Int

  /// A token from one index to before another.
  @inlinable
  public init(token: Token, start: Int, end: Int) {
    self.token = token
    self.start = start
    self.end = end
  }
}

/// A place among the tokens of a query, and how deep the parser has gone.
public struct TokenCursor<Token: QueryToken>: Sendable {
  /// All tokens of the query; never empty.
  public let tokens: [PlacedToken<Token>]
  /// The current token's place among them.
  public var index = 0
  @usableFromInline var nesting = 0

  /// - Parameter tokens: at least one; the last is the end, or has a fault.
  @inlinable
  public init(_ tokens: [PlacedToken<Token>]) {
    self.tokens = tokens.isEmpty ? [PlacedToken(token: .end, start: 0, end: 0)] : tokens
  }
}
