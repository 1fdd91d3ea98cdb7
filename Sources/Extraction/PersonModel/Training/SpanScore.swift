/// How well the names found agree with the names there are: both ends must be right.
public struct SpanScore: Hashable, Sendable {
  /// Names found that are names, both ends right.
  public var right = 0
  /// All names found.
  public var found = 0
  /// All names that there are.
  public var gold = 0

  /// Nothing counted yet.
  public init() {}

  /// Counts the names of one text, found and given.
  public mutating func add(found: [Range<Int>], gold: [Range<Int>]) {
    self.found += found.count
    self.gold += gold.count
    right += Set(gold).intersection(found).count
  }

  /// The share of the names found that are right; 0 if none was found.
  public var precision: Double { found == 0 ? 0 : Double(right) / Double(found) }
  /// The share of the names there are that were found; 0 if there are none.
  public var recall: Double { gold == 0 ? 0 : Double(right) / Double(gold) }
  /// The harmonic mean of precision and recall.
  public var f1: Double { right == 0 ? 0 : 2 * Double(right) / Double(found + gold) }
}
