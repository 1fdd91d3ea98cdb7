/// A vocabulary file that cannot be read, and where.
public struct VocabularyError: Error, Hashable, Sendable {
  /// The file, as named by the caller.
  public var file: String
  /// From 1.
  public var line: Int
  /// What is wrong and what to write instead.
  public var message: String
}
