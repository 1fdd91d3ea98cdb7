/// A whole number of any size, as far as the roots that the SHA-2 constants come from need one.
struct WideNumber {
  /// The lowest 32 bits first; no zero at the end.
  private var words: [UInt32]

  init(_ value: UInt64) {
    words = [UInt32(truncatingIfNeeded: value), UInt32(truncatingIfNeeded: value >> 32)]
    trim()
  }

  private mutating func trim() {
    while words.last == 0 { words.removeLast() }
  }

  /// The number times 2³² to the power of `count`.
  func shiftedLeft(words count: Int) -> WideNumber {
    var result = self
    result.words.insert(contentsOf: repeatElement(0, count: count), at: 0)
    return result
  }

  func settingBit(_ bit: Int) -> WideNumber {
    var result = self
    while result.words.count <= bit / 32 { result.words.append(0) }
    result.words[bit / 32] |= 1 << UInt32(bit % 32)
    return result
  }

  func multiplied(by other: WideNumber) -> WideNumber {
    var result = WideNumber(0)
    result.words = [UInt32](repeating: 0, count: words.count + other.words.count)
    for (index, word) in words.enumerated() {
      var carry: UInt64 = 0
      for (offset, factor) in other.words.enumerated() {
        let sum = UInt64(word) * UInt64(factor) + UInt64(result.words[index + offset]) + carry
        result.words[index + offset] = UInt32(truncatingIfNeeded: sum)
        carry = sum >> 32
      }
      result.words[index + other.words.count] = UInt32(carry)
    }
    result.trim()
    return result
  }

  func isLess(than other: WideNumber) -> Bool {
    if words.count != other.words.count { return words.count < other.words.count }
    for index in words.indices.reversed() where words[index] != other.words[index] {
      return words[index] < other.words[index]
    }
    return false
  }

  /// The lowest 64 bits.
  var low64: UInt64 {
    UInt64(words.first ?? 0) | UInt64(words.count > 1 ? words[1] : 0) << 32
  }
}
