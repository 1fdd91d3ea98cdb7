/// A parser of a query language by recursive descent: looking at tokens, taking them, and errors about them.
public protocol TokenParser {
  /// The tokens of the language.
  associatedtype Token: QueryToken

  /// Where the parser has got to.
  var cursor: TokenCursor<Token> { get set }
  /// How deep a query may nest: deeper text is an error rather than an exhausted stack.
  static var nestingLimit: Int { get }
  /// How many operators or elements of a group may follow each other, for the same reason.
  static var chainLimit: Int { get }
  /// What to do about a query that nests too deep.
  static var nestingAdvice: String? { get }
  /// What to do about a chain that is too long.
  static var chainAdvice: String { get }

  /// Advice on the current token where it is not what is expected, beyond the nearest keywords.
  func adviceOnCurrent() -> String?
}

extension TokenParser {
  /// No advice, where the language has none of its own.
  public static var nestingAdvice: String? { nil }

  /// No advice, where the language has none of its own.
  public func adviceOnCurrent() -> String? { nil }

  /// The token that is read next.
  @inlinable public var current: PlacedToken<Token> { cursor.tokens[cursor.index] }

  /// The token some places after the current one; the last where there are not so many.
  @inlinable
  public func token(after distance: Int) -> Token {
    cursor.tokens[min(cursor.index + distance, cursor.tokens.count - 1)].token
  }

  /// Whether the next token follows the current one without a space.
  @inlinable public var isFollowedAtOnce: Bool {
    cursor.index + 1 < cursor.tokens.count && cursor.tokens[cursor.index + 1].start == current.end
  }

  /// Where the last token that was taken ends.
  @inlinable public var previousEnd: Int { cursor.index > 0 ? cursor.tokens[cursor.index - 1].end : 0 }

  /// Takes the current token, unless it is the last.
  @inlinable
  public mutating func advance() {
    if cursor.index < cursor.tokens.count - 1 { cursor.index += 1 }
  }

  /// Whether the current token is a symbol.
  @inlinable
  public func peek(_ symbol: Token.Symbol) -> Bool { current.token.symbol == symbol }

  /// - Parameter keyword: in capitals.
  @inlinable
  public func peek(keyword: String) -> Bool { current.token.isKeyword(keyword) }

  /// Takes the current token where it is a symbol.
  @inlinable
  public mutating func take(_ symbol: Token.Symbol) -> Bool {
    guard peek(symbol) else { return false }
    advance()
    return true
  }

  /// Takes the current token where it is a keyword.
  @inlinable
  public mutating func take(keyword: String) -> Bool {
    guard peek(keyword: keyword) else { return false }
    advance()
    return true
  }

  /// Takes a symbol that must stand here; `place` goes on with the sentence, as in "')' after the condition".
  @inlinable
  public mutating func expect(_ symbol: Token.Symbol, in place: String) throws(LocatedError) {
    if !take(symbol) { throw unexpected("'\(symbol.rawValue)' \(place)") }
  }

  /// Takes a keyword that must stand here.
  @inlinable
  public mutating func expect(keyword: String, in place: String) throws(LocatedError) {
    if !take(keyword: keyword) { throw unexpected("\(keyword) \(place)", keywords: [keyword]) }
  }

  /// An error that the current token is not what is expected here.
  /// - Parameter keywords: those that may stand here, for advice on a misspelt one.
  public func unexpected(_ expectation: String, keywords: [String] = []) -> LocatedError {
    if let fault = current.token.fault { return LocatedError(fault.message, advice: fault.advice, at: current.start) }
    var advice = adviceOnCurrent()
    if advice == nil, let word = current.token.word {
      let near = NearestWords.nearest(to: word, among: keywords)
      if !near.isEmpty { advice = "did you mean \(near.joined(separator: " or "))?" }
    }
    return LocatedError("expected \(expectation), not \(current.token.described)", advice: advice, at: current.start)
  }

  /// An error at the current token, or at another place.
  public func error(_ message: String, advice: String? = nil, at position: Int? = nil) -> LocatedError {
    LocatedError(message, advice: advice, at: position ?? current.start)
  }

  /// Reads something that nests, one level deeper.
  @inlinable
  public mutating func nested<Result>(
    _ read: (inout Self) throws(LocatedError) -> Result
  ) throws(LocatedError) -> Result {
    guard cursor.nesting < Self.nestingLimit else {
      throw error("nested more than \(Self.nestingLimit) deep", advice: Self.nestingAdvice)
    }
    cursor.nesting += 1
    let result = try read(&self)
    cursor.nesting -= 1
    return result
  }

  /// - Throws: where a chain of this length is too long.
  public func checkChain(_ length: Int) throws(LocatedError) {
    if length > Self.chainLimit {
      throw error("more than \(Self.chainLimit) parts in a row", advice: Self.chainAdvice)
    }
  }
}

extension Array where Element == Unicode.Scalar {
  /// Some of the code points as a string. Mostly they are ASCII, which is copied without decoding.
  public func text(_ range: Range<Int>) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(range.count)
    for index in range {
      guard self[index].isASCII else { return String(String.UnicodeScalarView(self[range])) }
      bytes.append(UInt8(truncatingIfNeeded: self[index].value))
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
