import QueryAlgebra
import RDF

/// Reads a query of the pattern language into its syntax. The rules are methods in extensions, one file for each part of
/// the language.
struct Parser: TokenParser {
  static let nestingLimit = 100
  static let chainLimit = 500
  static let chainAdvice = "write long lists with IN"

  var cursor: TokenCursor<Token>
  private let scalars: [Unicode.Scalar]

  init(_ text: String) {
    cursor = TokenCursor(Lexer.tokens(of: text))
    scalars = Array(text.unicodeScalars)
  }

  /// What other languages write for a comparison.
  func adviceOnCurrent() -> String? {
    if token(after: 1) == .symbol(.equal), peek(.bang) { return "write <>" }
    let place = cursor.index
    if peek(.equal), place > 0, cursor.tokens[place - 1].token == .symbol(.equal) { return "write one =" }
    return nil
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
    let tokens = cursor.tokens
    return Set(
      tokens.indices.compactMap { place in
        switch tokens[place].token {
        case .word(let word):
          place + 1 < tokens.count && tokens[place + 1].token == .symbol(.openParenthesis) ? nil : word
        case .quotedWord(let word): word
        default: nil
        }
      })
  }
}
