import QueryAlgebra
import RDF

/// Reads the text of a SPARQL 1.1 query and translates it to the algebra as it reads (sections 18.2 and 19).
///
/// The state is the place among the tokens and what the scopes of the language need: prefixes and base, the labels of
/// blank nodes and the basic graph patterns that they belong to, and the aggregates of the query being read. The
/// grammar's rules are methods in extensions, one file for each part of the language.
struct Parser {
  /// How deep brackets, groups and paths may nest: deeper text is an error rather than an exhausted stack.
  static let nestingLimit = 100
  /// How many operators or elements of a group may follow each other, for the same reason.
  static let chainLimit = 1_000

  private let tokens: [PlacedToken]
  private var index = 0
  private var nesting = 0

  var prefixes: [String: String] = [:]
  var base: String?
  var blankNodes = BlankNodeScopes()
  /// The aggregates of the query that is being read; `nil` where none may stand.
  var aggregates: AggregateScope?
  private var freshVariables = 0

  init(_ characters: SourceCharacters, base: String?) {
    self.tokens = Lexer.tokens(of: characters.scalars)
    self.base = base
  }

  /// A new variable that stands for a blank node, so that no projection shows it. Its name cannot be written.
  mutating func freshVariable() -> Variable {
    freshVariables += 1
    return Variable("_:.\(freshVariables)")
  }
}

/// The tokens: looking at them, taking them, and errors about them.
extension Parser {
  var current: PlacedToken { tokens[index] }

  /// The token after the current one.
  var following: Token { tokens[min(index + 1, tokens.count - 1)].token }

  /// Whether the next token follows the current one without a space.
  var isFollowedAtOnce: Bool { index + 1 < tokens.count && tokens[index + 1].start == current.end }

  mutating func advance() {
    if index < tokens.count - 1 { index += 1 }
  }

  func peek(_ symbol: Symbol) -> Bool { current.token == .symbol(symbol) }

  func peek(keyword: String) -> Bool {
    if case .word(let word) = current.token { Self.matches(word, keyword) } else { false }
  }

  static func matches(_ word: String, _ keyword: String) -> Bool {
    word.utf8.count == keyword.utf8.count && word.uppercased() == keyword
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

  mutating func expect(_ symbol: Symbol, in place: String) throws(LocatedError) {
    if !take(symbol) { throw unexpected("'\(symbol.rawValue)' \(place)") }
  }

  mutating func expect(keyword: String, in place: String) throws(LocatedError) {
    if !take(keyword: keyword) { throw unexpected("\(keyword) \(place)", keywords: [keyword]) }
  }

  /// An error that the current token is not what is expected here.
  func unexpected(_ expectation: String, keywords: [String] = []) -> LocatedError {
    if case .invalid(let message, let advice) = current.token {
      return LocatedError(message: message, advice: advice, position: current.start)
    }
    var advice: String?
    if case .word(let word) = current.token {
      let near = NearestWords.nearest(to: word, among: keywords)
      if !near.isEmpty { advice = "did you mean \(near.joined(separator: " or "))?" }
    }
    return LocatedError(
      message: "expected \(expectation), not \(current.token.described)", advice: advice, position: current.start)
  }

  func error(_ message: String, advice: String? = nil, at position: Int? = nil) -> LocatedError {
    LocatedError(message: message, advice: advice, position: position ?? current.start)
  }

  /// Reads something that nests, one level deeper.
  mutating func nested<Result>(_ read: (inout Parser) throws(LocatedError) -> Result) throws(LocatedError) -> Result {
    guard nesting < Self.nestingLimit else {
      throw error("nested more than \(Self.nestingLimit) deep", advice: "split the query, or name parts with BIND")
    }
    nesting += 1
    let result = try read(&self)
    nesting -= 1
    return result
  }

  func checkChain(_ length: Int) throws(LocatedError) {
    if length > Self.chainLimit {
      throw error("more than \(Self.chainLimit) parts in a row", advice: "write long lists with IN or VALUES")
    }
  }
}
