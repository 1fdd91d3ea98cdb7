/// A whole number as written.
struct Numeral: Hashable, Sendable {
  enum Form: Hashable, Sendable {
    /// `2021`
    case arabic
    /// Chinese digits side by side: `二〇二一`.
    case positional
    /// With units: `二十一`, or one digit alone.
    case spoken
  }

  var range: Range<Int>
  var value: Int
  var form: Form

  /// Reads a number of at most six characters, as the parts of dates are; `nil` where none begins here or the run is
  /// longer. A zero printed as `0` or `O` between Chinese digits counts as 〇. Constant time.
  static func short(in scalars: [Unicode.Scalar], at start: Int) -> Numeral? {
    guard start < scalars.count, let first = NumeralSign(scalars[start]) else { return nil }
    return first.isArabic ? arabic(in: scalars, at: start) : chinese(in: scalars, at: start)
  }

  private static let longest = 6

  private static func arabic(in scalars: [Unicode.Scalar], at start: Int) -> Numeral? {
    var value = 0
    var end = start
    while end < scalars.count, scalars[end].isASCIIDigit {
      guard end - start < longest else { return nil }
      value = value * 10 + Int(scalars[end].value) - 0x30
      end += 1
    }
    return Numeral(range: start..<end, value: value, form: .arabic)
  }

  private static func chinese(in scalars: [Unicode.Scalar], at start: Int) -> Numeral? {
    var number = SpokenNumber()
    var end = start
    while end < scalars.count, let sign = sign(of: scalars[end]) {
      guard end - start < longest, number.append(sign) else { return nil }
      end += 1
    }
    guard let value = number.value else { return nil }
    return Numeral(range: start..<end, value: value, form: number.isPositional ? .positional : .spoken)
  }

  /// Scanned print has Latin letters and digits for the round zero.
  private static func sign(of scalar: Unicode.Scalar) -> NumeralSign? {
    switch scalar {
    case "O", "o", "0": .chineseDigit(0)
    default: NumeralSign(scalar).flatMap { $0.isArabic ? nil : $0 }
    }
  }
}

/// Puts the value of a number of Chinese numerals together, sign by sign.
struct SpokenNumber: Hashable, Sendable {
  private var total = 0
  private var section = 0
  private var digits = 0
  private(set) var digitCount = 0
  private(set) var hasUnit = false
  private var hasStarted = false
  private var lastUnit = 1
  /// The last digit stood after a unit and no 零: `三百五` is 350.
  private var mayAbbreviate = false

  init() {}

  /// Digits side by side without units, at least two.
  var isPositional: Bool { !hasUnit && digitCount > 1 }

  /// Takes the next sign; `false` where it makes no number of what came before.
  mutating func append(_ sign: NumeralSign) -> Bool {
    hasStarted = true
    switch sign {
    case .arabicDigit(let digit), .chineseDigit(let digit):
      guard digits < 100_000_000_000 else { return false }
      if hasUnit, digitCount > 0 {
        guard digits == 0 else { return false }
      }
      mayAbbreviate = hasUnit && digitCount == 0 && digit > 0
      digits = digits * 10 + digit
      digitCount += 1
    case .unit(let unit):
      guard appendUnit(unit) else { return false }
    }
    return true
  }

  private mutating func appendUnit(_ unit: Int) -> Bool {
    guard hasUnit || digitCount <= 1 else { return false }
    let count = digitCount == 0 && section == 0 ? 1 : digits
    if unit >= 10_000 {
      guard total.isMultiple(of: unit * 10_000) else { return false }
      let (product, overflow) = (section + (section > 0 ? digits : count)).multipliedReportingOverflow(by: unit)
      guard !overflow, product < 1_000_000_000_000 else { return false }
      total += product
      section = 0
    } else {
      guard digitCount > 0 || section == 0, section == 0 || section % (unit * 10) == 0 else { return false }
      section += max(count, 1) * unit
    }
    hasUnit = true
    lastUnit = unit
    digits = 0
    digitCount = 0
    mayAbbreviate = false
    return true
  }

  var value: Int? {
    guard hasStarted else { return nil }
    let rest = mayAbbreviate && lastUnit >= 100 ? digits * (lastUnit / 10) : digits
    return total + section + rest
  }
}
