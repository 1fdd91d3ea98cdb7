/// The pairs of letters that some words begin with: one look tells of most places of a text that none of them stands
/// there. It may wrongly hold a pair, once in some twenty for a few thousand words.
struct LetterPairSet: Sendable {
  /// A bit for the hash of each pair.
  private var bits = [UInt64](repeating: 0, count: 1024)
  /// Whether a word has but one letter, so that any pair may begin with one.
  private var isOpen = false

  init(of words: Trie) {
    var firsts: [Int32: Unicode.Scalar] = [:]
    words.forEachStep { node, letter, step in
      guard node == Trie.root else { return }
      firsts[step.node] = letter
      if step.value >= 0 { isOpen = true }
    }
    words.forEachStep { node, letter, _ in
      if let first = firsts[node] { insert(first, letter) }
    }
  }

  private mutating func insert(_ first: Unicode.Scalar, _ second: Unicode.Scalar) {
    let place = Self.place(first, second)
    bits[place >> 6] |= 1 << UInt64(place & 63)
  }

  /// Whether a word may begin with two letters.
  @inline(__always)
  func contains(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> Bool {
    let place = Self.place(first, second)
    return bits[place >> 6] &>> UInt64(truncatingIfNeeded: place & 63) & 1 == 1 || isOpen
  }

  @inline(__always)
  private static func place(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> Int {
    let hash = (first.value &* 0x9E37_79B1 ^ second.value) &* 0x85EB_CA6B
    return Int(truncatingIfNeeded: hash >> 16)
  }
}
