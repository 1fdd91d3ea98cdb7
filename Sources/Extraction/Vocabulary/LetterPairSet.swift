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

  /// The first place behind another where a word may begin with the letter there and the next, or `nil`.
  func nextPlace(in letters: [Unicode.Scalar], after start: Int) -> Int? {
    letters.withUnsafeBufferPointer { letters in
      bits.withUnsafeBufferPointer { bits in
        var place = start + 1
        while place + 1 < letters.count {
          // There are as many bits as a hash has values.
          let hash = Self.place(letters[place], letters[place + 1])
          if bits[hash &>> 6] &>> UInt64(truncatingIfNeeded: hash & 63) & 1 == 1 || isOpen { return place }
          place += 1
        }
        return nil
      }
    }
  }

  @inline(__always)
  private static func place(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> Int {
    let hash = (first.value &* 0x9E37_79B1 ^ second.value) &* 0x85EB_CA6B
    return Int(truncatingIfNeeded: hash >> 16)
  }
}
