/// How much a character is at home in names: as a surname, in the first and the last place of a given name, and in
/// names spelt by sound.
///
/// A Han character's class packs four strengths of two bits, each from 0 (no) to 3 (mostly); every other character has
/// the class of its kind, above 255.
struct NameCharacterClasses: Sendable, Equatable {
  static let boundary: UInt16 = 256
  static let space: UInt16 = 257
  private static let digit: UInt16 = 258
  private static let latin: UInt16 = 259
  private static let middleDot: UInt16 = 260
  private static let comma: UInt16 = 261
  private static let listComma: UInt16 = 262
  private static let stop: UInt16 = 263
  private static let opening: UInt16 = 264
  private static let closing: UInt16 = 265
  private static let bullet: UInt16 = 266
  private static let mark: UInt16 = 267
  /// No class is above.
  static let highest = mark

  private static let firstHan: UInt16 = 0x4E00
  private static let lastHan: UInt16 = 0x9FFF

  /// One packed class a Han character of the basic block.
  private var han: [UInt8]

  init() {
    han = [UInt8](repeating: 0, count: Int(Self.lastHan - Self.firstHan) + 1)
  }

  @inline(__always)
  subscript(code: UInt16) -> UInt16 {
    if code >= Self.firstHan && code <= Self.lastHan {
      return UInt16(han[Int(code - Self.firstHan)])
    }
    return Self.kind(of: code)
  }

  mutating func set(_ strengths: UInt8, for code: UInt16) {
    guard code >= Self.firstHan && code <= Self.lastHan else { return }
    han[Int(code - Self.firstHan)] = strengths
  }

  /// The codes that have strengths.
  static var hanCodes: ClosedRange<UInt16> { firstHan...lastHan }

  private static func kind(of code: UInt16) -> UInt16 {
    switch code {
    case 0x30: digit
    case 0x61: latin
    case 0xB7: middleDot
    case 0x2C: comma
    case 0x3001: listComma
    case 0x3002, 0x21, 0x3F, 0x3B, 0x3A, 0x2E, 0x0A, 0x0D: stop
    case 0x28, 0x5B, 0x3010, 0x3014, 0x300A, 0x300C, 0x201C, 0x2018: opening
    case 0x29, 0x5D, 0x3011, 0x3015, 0x300B, 0x300D, 0x201D, 0x2019: closing
    case 0x25A0...0x25FF, 0x2605, 0x2606: bullet
    default: mark
    }
  }
}

extension NameCharacterClasses {
  /// Whether a character of this class may stand in a name: Han characters and the middle dot.
  @inline(__always)
  static func mayStandInName(_ characterClass: UInt16) -> Bool {
    characterClass < 256 || characterClass == middleDot
  }
}

/// The packed strengths of one character.
enum NameStrength {
  @inline(__always) static func surname(_ characterClass: UInt16) -> UInt64 { han(characterClass) & 3 }
  @inline(__always) static func givenFirst(_ characterClass: UInt16) -> UInt64 { (han(characterClass) >> 2) & 3 }
  @inline(__always) static func givenLast(_ characterClass: UInt16) -> UInt64 { (han(characterClass) >> 4) & 3 }

  @inline(__always) private static func han(_ characterClass: UInt16) -> UInt64 {
    characterClass < 256 ? UInt64(characterClass) : 0
  }
}
