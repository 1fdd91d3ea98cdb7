/// What goes wrong in a store.
public enum QuadStoreError: Error, Hashable, Sendable, CustomStringConvertible {
  /// There are more terms or triples than codes of 32 bits can number.
  case tooLarge
  /// The index file cannot be read or written; `reason` is the system's.
  case file(path: String, reason: String)
  /// The file is no index, or of another version, or damaged; `reason` says which. Build the index again.
  case unreadableIndex(path: String, reason: String)

  /// A sentence that says what is wrong, and what to do where there is something.
  public var description: String {
    switch self {
    case .tooLarge: "the data have more than 2³¹ terms or 2³² quads, too many for one store; divide them"
    case .file(let path, let reason): "\(path) cannot be read or written: \(reason)"
    case .unreadableIndex(let path, let reason): "\(path) cannot be read: \(reason); build the index again"
    }
  }
}
