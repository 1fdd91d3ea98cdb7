import Newsletters

/// What one character means in a written number.
enum NumeralSign: Hashable, Sendable {
  case arabicDigit(Int)
  case chineseDigit(Int)
  /// 十 百 千 万 亿
  case unit(Int)

  @inline(__always)
  init?(_ scalar: Unicode.Scalar) {
    if scalar.value < 0x80 {
      guard scalar.value >= 0x30, scalar.value <= 0x39 else { return nil }
      self = .arabicDigit(Int(scalar.value) - 0x30)
      return
    }
    switch scalar {
    case "〇", "○", "零", "◯": self = .chineseDigit(0)
    case "一": self = .chineseDigit(1)
    case "二", "两": self = .chineseDigit(2)
    case "三": self = .chineseDigit(3)
    case "四": self = .chineseDigit(4)
    case "五": self = .chineseDigit(5)
    case "六": self = .chineseDigit(6)
    case "七": self = .chineseDigit(7)
    case "八": self = .chineseDigit(8)
    case "九": self = .chineseDigit(9)
    case "十": self = .unit(10)
    case "百": self = .unit(100)
    case "千": self = .unit(1000)
    case "万": self = .unit(10_000)
    case "亿": self = .unit(100_000_000)
    default: return nil
    }
  }

  /// All characters that mean something so.
  static let letters = ScalarSet((0..<0x10000).compactMap(Unicode.Scalar.init).filter { NumeralSign($0) != nil })

  var isArabic: Bool {
    if case .arabicDigit = self { return true }
    return false
  }
}

extension Unicode.Scalar {
  /// 0 to 9, written with Arabic digits.
  var isASCIIDigit: Bool { value >= 0x30 && value <= 0x39 }

  var isASCIILetter: Bool { (value | 0x20) >= 0x61 && (value | 0x20) <= 0x7A }
}
