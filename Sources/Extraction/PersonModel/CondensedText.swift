/// A text as the model sees it: folded to a small alphabet, and without the spaces that print sets inside a name.
///
/// Full-width ASCII is folded to ASCII, digits to `0`, Latin letters to `a`. A gap of one or two spaces between two Han
/// characters (`王 伟`, `马　晓　燕`) is taken out and kept as a property of the character after it, so that the same
/// features fire with and without it. Linear in the text.
struct CondensedText {
  /// Characters of padding before the first and after the last, so that a window needs no bounds of its own.
  static let padding = 3

  /// A character with all that features are made of.
  struct Letter: Equatable {
    var code: UInt16 = 0
    /// What sort of character it is.
    var kind = NameCharacterClasses.boundary
    /// 0 no gap before it, 1 a narrow one, 2 a wide one.
    var gap: UInt8 = 0
    /// How words of the lexicon lie over it: `WordCover`.
    var cover: UInt8 = 0
    /// Its index in the text as given.
    var position: Int32 = -1

    /// Whether it ends a sentence, behind which names are looked for anew.
    @inline(__always)
    var endsStretch: Bool { code == 0x3002 || code == 0x0A || code == 0x0D }
  }

  /// The characters, padded at both ends.
  private(set) var letters: [Letter]

  /// The number of characters without the padding.
  var count: Int { letters.count - 2 * Self.padding }

  init(_ scalars: some RandomAccessCollection<Unicode.Scalar>, lexicon: NameLexicon) {
    // A letter stands for a scalar or more.
    letters = [Letter](unsafeUninitializedCapacity: scalars.count + 2 * Self.padding) { letters, count in
      letters.prefix(Self.padding).initialize(repeating: Letter())
      count = Self.padding
      var last: UInt16 = 0
      var width = 0
      var spaceStart = 0
      for (index, scalar) in scalars.enumerated() {
        if let spaceWidth = Self.spaceWidth(scalar) {
          if width == 0 { spaceStart = index }
          width += spaceWidth
          continue
        }
        let code = Self.code(of: scalar)
        let isGap = width > 0 && width <= 2 && code >= 0x2E80 && last >= 0x2E80
        if width > 0 && !isGap {
          letters.initializeElement(
            at: count,
            to: Letter(code: 0x20, kind: NameCharacterClasses.space, position: Int32(truncatingIfNeeded: spaceStart)))
          count += 1
        }
        letters.initializeElement(
          at: count,
          to: Letter(
            code: code, kind: lexicon.classes[code], gap: isGap ? UInt8(width) : 0,
            position: Int32(truncatingIfNeeded: index)))
        count += 1
        last = code
        width = 0
      }
      letters[count..<count + Self.padding].initialize(repeating: Letter())
      count += Self.padding
    }
    WordCover.lay(over: &letters, lexicon: lexicon)
  }

  /// The index in the text as given of a character, not counting the padding.
  func position(of index: Int) -> Int { Int(letters[index + Self.padding].position) }

  /// The width in half-width columns of a blank within a line; nil for any other character.
  @inline(__always)
  private static func spaceWidth(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar.value {
    case 0x20, 0x09, 0xA0: 1
    case 0x3000: 2
    default: nil
    }
  }

  /// The code of a character other than a blank.
  @inline(__always)
  static func code(of scalar: Unicode.Scalar) -> UInt16 {
    var value = scalar.value
    if value >= 0x4E00 && value <= 0x9FFF { return UInt16(truncatingIfNeeded: value) }
    if value >= 0xFF01 && value <= 0xFF5E { value -= 0xFEE0 }
    switch value {
    case 0x30...0x39: return 0x30
    case 0x41...0x5A, 0x61...0x7A: return 0x61
    case 0x00B7, 0x2022, 0x2027, 0x30FB, 0x2219: return 0x00B7
    case 0x10000...: return 0xE000 | UInt16(truncatingIfNeeded: value & 0xFFF)
    default: return UInt16(truncatingIfNeeded: value)
    }
  }

  /// The characters kept of a stretch of the text as given.
  func indices(of range: Range<Int>) -> Range<Int> {
    firstIndex(from: range.lowerBound)..<firstIndex(from: range.upperBound)
  }

  /// The first character kept that stands at or after a place in the text as given.
  private func firstIndex(from position: Int) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self.position(of: middle) < position { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
