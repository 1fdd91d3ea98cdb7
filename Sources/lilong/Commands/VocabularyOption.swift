import Extraction

/// `--vocabulary FILE`: the user's own words, which go before the built-in ones.
enum VocabularyOption {
  static let specification = CommandSpecification.Option(
    name: "vocabulary", value: "FILE", help: "More words to read by; they go before the built-in ones.",
    isRepeatable: true)

  /// - Throws: `CommandError`, `VocabularyError`.
  static func vocabulary(_ arguments: ParsedArguments) throws -> Extraction.Vocabulary {
    var vocabulary = Extraction.Vocabulary.standard
    for path in arguments.values("vocabulary") {
      vocabulary = try vocabulary.adding(userFile: try InputFile.text(path), named: path)
    }
    return vocabulary
  }
}
