import Dispatch
import Extraction

/// `--vocabulary FILE`: the user's own words, which go before the built-in ones.
enum VocabularyOption {
  static let specification = CommandSpecification.Option(
    name: "vocabulary", value: "FILE", help: "More words to read by; they go before the built-in ones.",
    isRepeatable: true)

  /// Has the built-in words and the model decoded, each on a thread of its own, while the command does something else.
  static func beginLoading() {
    DispatchQueue.global().async { _ = PersonModel.standard }
    DispatchQueue.global().async { _ = Vocabulary.standard }
  }

  /// What reads facts by the built-in words and the user's.
  /// - Throws: `CommandError`, `VocabularyError`.
  static func extractor(_ arguments: ParsedArguments) throws -> Extractor {
    beginLoading()
    var vocabulary = Vocabulary.standard
    for path in arguments.values("vocabulary") {
      vocabulary = try vocabulary.adding(userFile: try InputFile.text(path), named: path)
    }
    return Extractor(vocabulary: vocabulary)
  }
}
