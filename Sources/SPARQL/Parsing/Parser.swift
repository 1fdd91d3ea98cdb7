import QueryAlgebra
import RDF

/// Reads the text of a SPARQL 1.1 query and translates it to the algebra as it reads (sections 18.2 and 19).
///
/// The state is the place among the tokens and what the scopes of the language need: prefixes and base, the labels of
/// blank nodes and the basic graph patterns that they belong to, and the aggregates of the query being read. The
/// grammar's rules are methods in extensions, one file for each part of the language.
struct Parser: TokenParser {
  static let nestingLimit = 100
  static let chainLimit = 1_000
  static let nestingAdvice: String? = "split the query, or name parts with BIND"
  static let chainAdvice = "write long lists with IN or VALUES"

  var cursor: TokenCursor<Token>

  var prefixes: [String: String] = [:]
  var base: String?
  var blankNodes = BlankNodeScopes()
  /// The aggregates of the query that is being read; `nil` where none may stand.
  var aggregates: AggregateScope?
  private var freshVariables = 0

  init(_ characters: SourceCharacters, base: String?) {
    cursor = TokenCursor(Lexer.tokens(of: characters.scalars))
    self.base = base
  }

  /// A new variable that stands for a blank node, so that no projection shows it. Its name cannot be written.
  mutating func freshVariable() -> Variable {
    freshVariables += 1
    return Variable("_:.\(freshVariables)")
  }
}
