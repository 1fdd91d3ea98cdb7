/// What a reader refuses, so that no document can use up memory.
public struct ReaderLimits: Sendable, Equatable {
  /// The longest token of Turtle and TriG, and the longest statement of N-Triples and N-Quads, in bytes. A reader
  /// needs about three times as much memory at worst.
  public var tokenBytes = 16 << 20
  /// How deep brackets and parentheses may be nested.
  public var nesting = 10_000
  /// The bytes that the prefixes and namespaces of one document may take together.
  public var prefixBytes = 16 << 20

  /// The default limits.
  public init() {}
}
