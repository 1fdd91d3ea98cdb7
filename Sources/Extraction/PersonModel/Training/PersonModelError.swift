/// Why a corpus or a model cannot be read.
public enum PersonModelError: Error, Hashable, Sendable {
  /// A file that cannot be read, and the system's reason.
  case unreadable(path: String, reason: String)
  /// A corpus file that breaks its format at a line (from 1).
  case malformedCorpus(path: String, line: Int, reason: String)
  /// None of the known corpora is in the folder.
  case noCorpora(folder: String)
  /// The text of a model that is damaged or of another version.
  case malformedModel(reason: String)
}
