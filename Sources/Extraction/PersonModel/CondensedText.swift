/// A text as the model sees it: folded to a small alphabet, and without the spaces that print sets inside a name.
///
/// Full-width ASCII is folded to ASCII, digits to `0`, Latin letters to `a`. A gap of one or two spaces between two Han
/// characters (`王 伟`, `马　晓　燕`) is taken out and kept as a property of the character after it, so that the same
/// features fire with and without it. Linear in the text.
struct CondensedText {
  /// Characters of padding before the first and after the last, so that a window needs no bounds of its own.
  static let padding = 3

  /// One code a character, padded at both ends.
  private(set) var codes: [UInt16]
  /// What sort of character each is, aligned with `codes`.
  private(set) var classes: [UInt16]
  /// 0 no gap before the character, 1 a narrow one, 2 a wide one; aligned with `codes`.
  private(set) var gaps: [UInt8]
  /// How words of the lexicon lie over each character: `WordCover`, aligned with `codes`.
  private(set) var covers: [UInt8] = []
  /// The index in the text as given of each character; not padded.
  private(set) var positions: [Int32]

  var count: Int { positions.count }

  init(_ scalars: some RandomAccessCollection<Unicode.Scalar>, lexicon: NameLexicon) {
    let capacity = scalars.count + 2 * Self.padding
    codes = [UInt16](repeating: 0, count: Self.padding)
    classes = [UInt16](repeating: NameCharacterClasses.boundary, count: Self.padding)
    gaps = [UInt8](repeating: 0, count: Self.padding)
    positions = []
    codes.reserveCapacity(capacity)
    classes.reserveCapacity(capacity)
    gaps.reserveCapacity(capacity)
    positions.reserveCapacity(scalars.count)
    var width = 0
    var spaceStart = 0
    for (index, scalar) in scalars.enumerated() {
      if let spaceWidth = Self.spaceWidth(scalar) {
        if width == 0 { spaceStart = index }
        width += spaceWidth
        continue
      }
      let code = Self.code(of: scalar)
      let isGap = width > 0 && width <= 2 && code >= 0x2E80 && (codes.last ?? 0) >= 0x2E80
      if width > 0 && !isGap {
        append(code: 0x20, class: NameCharacterClasses.space, gap: 0, position: spaceStart)
      }
      append(code: code, class: lexicon.classes[code], gap: isGap ? UInt8(width) : 0, position: index)
      width = 0
    }
    codes.append(contentsOf: repeatElement(0, count: Self.padding))
    classes.append(contentsOf: repeatElement(NameCharacterClasses.boundary, count: Self.padding))
    gaps.append(contentsOf: repeatElement(0, count: Self.padding))
    covers = WordCover.covers(of: codes, lexicon: lexicon)
  }

  private mutating func append(code: UInt16, class characterClass: UInt16, gap: UInt8, position: Int) {
    codes.append(code)
    classes.append(characterClass)
    gaps.append(gap)
    positions.append(Int32(truncatingIfNeeded: position))
  }

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
    var high = positions.count
    while low < high {
      let middle = (low + high) / 2
      if Int(positions[middle]) < position { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
