/// What goes wrong in a store.
public enum QuadStoreError: Error, Hashable, Sendable {
  /// There are more terms or triples than codes of 32 bits can number.
  case tooLarge
  /// The index file cannot be read or written; `reason` is the system's.
  case file(path: String, reason: String)
  /// The file is no index, or of another version, or damaged; `reason` says which. Build the index again.
  case unreadableIndex(path: String, reason: String)
}
