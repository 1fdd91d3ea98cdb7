/// A list of words that texts are compared with at their beginning, at their end or as a whole.
struct WordList: Sendable, ExpressibleByStringLiteral {
  private let words: Set<[Unicode.Scalar]>
  /// The words by their first and by their last character, the longest first.
  private let byFirst: [Unicode.Scalar: [[Unicode.Scalar]]]
  private let byLast: [Unicode.Scalar: [[Unicode.Scalar]]]
  /// Their first and their last characters: most texts have none of them.
  private let firsts: ScalarSet
  private let lasts: ScalarSet

  /// - Parameter value: the words with white space between them.
  init(stringLiteral value: String) {
    let list = value.split(whereSeparator: \.isWhitespace).map { Array($0.unicodeScalars) }
    words = Set(list)
    let sorted = words.sorted { $0.count > $1.count }
    byFirst = Dictionary(grouping: sorted) { $0[0] }
    byLast = Dictionary(grouping: sorted) { $0[$0.count - 1] }
    firsts = ScalarSet(byFirst.keys)
    lasts = ScalarSet(byLast.keys)
  }

  func contains(_ text: [Unicode.Scalar]) -> Bool { words.contains(text) }

  /// The length of the longest word that the text begins with.
  func prefixLength<Text: Collection>(of text: Text) -> Int? where Text.Element == Unicode.Scalar {
    guard let first = text.first, firsts.contains(first), let candidates = byFirst[first] else { return nil }
    return candidates.first { text.starts(with: $0) }?.count
  }

  /// The length of the longest word that the text ends with.
  func suffixLength<Text: BidirectionalCollection>(of text: Text) -> Int? where Text.Element == Unicode.Scalar {
    guard let last = text.last, lasts.contains(last), let candidates = byLast[last] else { return nil }
    return candidates.first { $0.count <= text.count && text.suffix($0.count).elementsEqual($0) }?.count
  }

  /// Whether one of the words occurs anywhere in the text.
  func occurs(in text: [Unicode.Scalar]) -> Bool {
    text.indices.contains { prefixLength(of: text[$0...]) != nil }
  }
}
