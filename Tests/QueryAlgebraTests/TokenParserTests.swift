import QueryAlgebra
import Testing

/// A language of words and two brackets.
private enum Piece: QueryToken {
  enum Symbol: String {
    case open = "("
    case close = ")"
  }

  case text(String)
  case bracket(Symbol)
  case broken, end

  var symbol: Symbol? { if case .bracket(let symbol) = self { symbol } else { nil } }
  var word: String? { if case .text(let word) = self { word } else { nil } }
  var fault: (message: String, advice: String?)? { self == .broken ? ("a broken piece", "mend it") : nil }
  var described: String { self == .end ? "the end" : word.map { "'\($0)'" } ?? "a bracket" }
}

private struct Brackets: TokenParser {
  static let nestingLimit = 3
  static let chainLimit = 2
  static let chainAdvice = "write less"

  var cursor: TokenCursor<Piece>

  init(_ pieces: [Piece]) {
    cursor = TokenCursor((pieces + [.end]).enumerated().map { PlacedToken(token: $1, start: $0 * 2, end: $0 * 2 + 1) })
  }

  mutating func depth() throws(LocatedError) -> Int {
    guard take(.open) else { return 0 }
    let inner = try nested { parser throws(LocatedError) in try parser.depth() }
    try expect(.close, in: "after what is nested")
    return inner + 1
  }
}

@Suite("Reading tokens")
struct TokenParserTests {
  @Test("Keywords are taken whatever their case, and only where they stand whole")
  func keywords() {
    var parser = Brackets([.text("Select"), .text("SELECTED")])
    #expect(parser.take(keyword: "SELECT") && !parser.take(keyword: "SELECT"))
    #expect(parser.current.start == 2 && parser.previousEnd == 1 && !parser.isFollowedAtOnce)
    #expect(!Piece.text("ſelect").isKeyword("SELECT") && !Piece.bracket(.open).isKeyword("("))
  }

  @Test("The last token stays, however far one goes")
  func end() {
    var parser = Brackets([.text("a")])
    for _ in 0..<5 { parser.advance() }
    #expect(parser.current.token == .end && parser.token(after: 9) == .end)
    #expect(TokenCursor<Piece>([]).tokens.count == 1)
  }

  @Test("Errors say what was expected, what stands there, where, and the nearest keyword")
  func errors() {
    var parser = Brackets([.text("SELEC")])
    let misspelt = #expect(throws: LocatedError.self) { try parser.expect(keyword: "SELECT", in: "to begin") }
    #expect(misspelt?.message == "expected SELECT to begin, not 'SELEC'")
    #expect(misspelt?.advice == "did you mean SELECT?" && misspelt?.position == 0)
    let broken = Brackets([.broken]).unexpected("a word")
    #expect(broken == LocatedError("a broken piece", advice: "mend it", at: 0))
  }

  @Test("What nests or goes on too far is an error")
  func limits() throws {
    func nest(_ count: Int) -> Brackets {
      Brackets(Array(repeating: .bracket(.open), count: count) + Array(repeating: .bracket(.close), count: count))
    }
    var shallow = nest(3)
    #expect(try shallow.depth() == 3)
    #expect(throws: LocatedError("nested more than 3 deep", at: 8)) {
      var deep = nest(4)
      _ = try deep.depth()
    }
    #expect(throws: LocatedError("more than 2 parts in a row", advice: "write less", at: 0)) { try start.checkChain(3) }
    try start.checkChain(2)
  }

  private let start = Brackets([.end])

  @Test("Code points become a string, ASCII or not")
  func text() {
    #expect(Array("ab杜娟".unicodeScalars).text(1..<3) == "b杜")
    #expect(Array("abc".unicodeScalars).text(0..<2) == "ab")
    #expect(Array("abc".unicodeScalars).text(2..<2) == "")
  }
}
