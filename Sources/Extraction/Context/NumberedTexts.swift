/// Gives each different text a number, from zero, in the order in which texts are first asked for.
///
/// Texts are told apart letter for letter. A document asks for the same few names again and again, which a dictionary
/// of the standard library answers several times as slowly.
struct NumberedTexts<Text: Equatable & Sendable>: Sendable {
  private struct Entry {
    let text: Text
    let hash: UInt64
  }

  private var entries: [Entry] = []
  /// Open-addressed numbers; -1 where there is none.
  private var slots = [Int32](repeating: -1, count: 64)

  /// The number of a text, and whether it has just been given. Constant time, in the mean.
  ///
  /// - Parameter hash: the same for the same text.
  fileprivate mutating func number(of text: Text, hash: UInt64) -> (number: Int, isNew: Bool) {
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] >= 0 {
      let known = Int(slots[slot])
      if entries[known].hash == hash, entries[known].text == text { return (known, false) }
      slot = (slot + 1) & (slots.count - 1)
    }
    slots[slot] = Int32(truncatingIfNeeded: entries.count)
    entries.append(Entry(text: text, hash: hash))
    if entries.count * 2 > slots.count { grow() }
    return (entries.count - 1, true)
  }

  private mutating func grow() {
    slots = .filled(with: -1, count: slots.count * 2)
    for (number, entry) in entries.enumerated() {
      var slot = Int(truncatingIfNeeded: entry.hash) & (slots.count - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(truncatingIfNeeded: number)
    }
  }
}

extension NumberedTexts where Text == String {
  mutating func number(of text: String) -> (number: Int, isNew: Bool) {
    let hash = text.utf8.withContiguousStorageIfAvailable(TextHash.hash) ?? TextHash.hash(text.utf8)
    return number(of: text, hash: hash)
  }
}

extension NumberedTexts where Text == [Unicode.Scalar] {
  mutating func number(of letters: [Unicode.Scalar]) -> (number: Int, isNew: Bool) {
    number(of: letters, hash: TextHash.hash(letters.lazy.map { $0.value }))
  }
}

/// A fast hash of texts, for tables that are gone with their document.
private enum TextHash {
  @inline(__always)
  static func hash(_ units: some Collection<some FixedWidthInteger>) -> UInt64 {
    var hash: UInt64 = 0
    for unit in units {
      hash = (hash ^ UInt64(truncatingIfNeeded: unit)) &* 0x9E37_79B9_7F4A_7C15
      hash ^= hash >> 32
    }
    return hash ^ hash >> 29
  }
}
