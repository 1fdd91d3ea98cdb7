import QueryAlgebra
import RDF

/// Compiles queries of the pattern language to the algebra.
public struct PatternQueryCompiler: Sendable {
  /// What a parameter `$name` stands for.
  public enum Parameter: Hashable, Sendable {
    case term(Term)
    /// A list, for `IN` and `UNWIND`.
    case list([Term])
  }

  public var vocabulary: QueryVocabulary
  public var parameters: [String: Parameter]

  public init(vocabulary: QueryVocabulary, parameters: [String: Parameter] = [:]) {
    self.vocabulary = vocabulary
    self.parameters = parameters
  }

  /// The algebra of a query: a SELECT whose variables are the columns of `RETURN`.
  ///
  /// Variables keep the names that the query gives them; a column without a name gets one made of its text, `p.name`
  /// becoming `p_name`. But for shortest paths, the
  /// algebra uses nothing beyond SPARQL 1.1, so that its text means the same on any engine.
  /// - Throws: `PatternLanguageError` where the text is not a query, or names a word that the vocabulary lacks.
  /// - Complexity: O(*n*²) in the length of the text at worst, from the comparison of edges within one `MATCH`.
  public func compile(_ text: String) throws(PatternLanguageError) -> Query {
    do {
      var parser = Parser(text)
      let syntax = try parser.query()
      var compiler = Compiler(vocabulary: vocabulary, parameters: parameters, taken: parser.words)
      return try compiler.query(syntax)
    } catch {
      throw PatternLanguageError(
        error.message, advice: error.advice, location: SourceLocation(offset: error.position, in: text))
    }
  }
}
