import Dispatch
import Extraction

/// `--vocabulary FILE`: the user's own words, which go before the built-in ones.
enum VocabularyOption {
  static let specification = CommandSpecification.Option(
    name: "vocabulary", value: "FILE", help: "More words to read by; they go before the built-in ones.",
    isRepeatable: true)

  /// What reads facts by the built-in words and the user's.
  /// - Throws: `CommandError`, `VocabularyError`.
  static func extractor(_ arguments: ParsedArguments) throws -> Extractor {
    // The model is decoded beside the vocabulary, which takes as long.
    DispatchQueue.global().async { _ = PersonModel.standard }
    var vocabulary = Extraction.Vocabulary.standard
    for path in arguments.values("vocabulary") {
      vocabulary = try vocabulary.adding(userFile: try InputFile.text(path), named: path)
    }
    return Extractor(vocabulary: vocabulary)
  }
}
