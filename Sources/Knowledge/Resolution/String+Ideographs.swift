extension String {
  /// Whether every character is a common ideograph (U+4E00–U+9FFF) or an ASCII character that satisfies a condition, as in
  /// most names. Linear, without a character being decoded.
  @inline(__always)
  func hasOnlyIdeographs(orASCII isAllowed: (UInt8) -> Bool) -> Bool {
    var text = self
    return text.withUTF8 { text in
      var place = 0
      while place < text.count {
        let lead = text[place]
        if lead < 0x80 {
          guard isAllowed(lead) else { return false }
          place += 1
        } else {
          // From E4 B8 80 to E9 BF BF.
          guard (0xE4...0xE9).contains(lead), lead > 0xE4 || text[place + 1] >= 0xB8 else { return false }
          place += 3
        }
      }
      return true
    }
  }
}

extension String {
  /// Whether a text begins with another, letter for letter.
  func begins(with other: String) -> Bool { utf8.starts(with: other.utf8) }

  /// Whether another text stands in this one, letter for letter; the empty one does.
  func holds(_ other: String) -> Bool {
    var (text, other) = (self, other)
    return text.withUTF8 { text in
      other.withUTF8 { other in
        guard let first = other.first else { return true }
        guard text.count >= other.count else { return false }
        return (0...text.count - other.count).contains { place in
          text[place] == first && text[place..<place + other.count].elementsEqual(other)
        }
      }
    }
  }
}

extension UInt8 {
  /// Whether it is a letter or digit of ASCII.
  var isASCIILetterOrDigit: Bool {
    switch self {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: false
    }
  }
}
