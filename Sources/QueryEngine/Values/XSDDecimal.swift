/// A number of `xsd:decimal` (and of `xsd:integer`, where the scale is 0): a significand of 128 bits and a power of ten.
///
/// It is kept with no trailing zero in the fraction, so that equal numbers are equal values. Operations that would leave
/// the 128 bits give `nil`, which an expression turns into an error (XQuery 1.0 and XPath 2.0 Functions, section 6.2).
struct XSDDecimal: Hashable {
  /// The value is `significand` · 10^(−`scale`).
  let significand: Int128
  let scale: Int

  /// Digits that a quotient has after the point where it does not end before.
  static let quotientScale = 18

  init(_ integer: Int128) {
    significand = integer
    scale = 0
  }

  init(significand: Int128, scale: Int) {
    var significand = significand
    var scale = scale
    while scale > 0 && significand % 10 == 0 {
      significand /= 10
      scale -= 1
    }
    self.significand = significand
    self.scale = scale
  }

  /// Reads the lexical form of `xsd:decimal`; `nil` where it is none or needs more than 128 bits.
  init?(_ text: some StringProtocol) {
    var significand: Int128 = 0
    var scale = 0
    var digitCount = 0
    var hasPoint = false
    var isNegative = false
    for (index, byte) in text.utf8.enumerated() {
      switch byte {
      case UInt8(ascii: "+") where index == 0: break
      case UInt8(ascii: "-") where index == 0: isNegative = true
      case UInt8(ascii: ".") where !hasPoint: hasPoint = true
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        let (product, overflow) = significand.multipliedReportingOverflow(by: 10)
        let (sum, carry) = product.addingReportingOverflow(Int128(byte - UInt8(ascii: "0")))
        guard !overflow, !carry else { return nil }
        significand = sum
        digitCount += 1
        if hasPoint { scale += 1 }
      default: return nil
      }
    }
    guard digitCount > 0 else { return nil }
    self.init(significand: isNegative ? -significand : significand, scale: scale)
  }

  /// The exact value of a double where it fits, for casts from `xsd:double`.
  init?(exactly value: Double) {
    guard value.isFinite else { return nil }
    guard value.magnitude >= 1e15 || value != value.rounded(.towardZero) else {
      self.init(Int128(value))
      return
    }
    guard let plain = DoubleText.plainDecimal(value) else { return nil }
    self.init(plain)
  }

  var isInteger: Bool { scale == 0 }

  var isZero: Bool { significand == 0 }

  var double: Double {
    scale == 0 ? Double(significand) : (Double(text) ?? .nan)
  }

  /// The canonical form of XSD 1.1: no point where the value is an integer.
  var text: String {
    guard scale > 0 else { return String(significand) }
    var digits = String(significand.magnitude)
    if digits.count <= scale { digits = String(repeating: "0", count: scale - digits.count + 1) + digits }
    let point = digits.index(digits.endIndex, offsetBy: -scale)
    return (significand < 0 ? "-" : "") + digits[..<point] + "." + digits[point...]
  }

  private static func power(ofTen exponent: Int) -> Int128? {
    guard exponent >= 0, exponent <= 38 else { return nil }
    var power: Int128 = 1
    for _ in 0..<exponent { power *= 10 }
    return power
  }

  /// The significands of two numbers at one scale.
  private static func aligned(_ left: XSDDecimal, _ right: XSDDecimal) -> (Int128, Int128, scale: Int)? {
    let scale = max(left.scale, right.scale)
    guard let leftFactor = power(ofTen: scale - left.scale), let rightFactor = power(ofTen: scale - right.scale)
    else { return nil }
    let (first, overflow) = left.significand.multipliedReportingOverflow(by: leftFactor)
    let (second, carry) = right.significand.multipliedReportingOverflow(by: rightFactor)
    return overflow || carry ? nil : (first, second, scale)
  }

  func adding(_ other: XSDDecimal) -> XSDDecimal? {
    guard let (left, right, scale) = Self.aligned(self, other) else { return nil }
    let (sum, overflow) = left.addingReportingOverflow(right)
    return overflow ? nil : XSDDecimal(significand: sum, scale: scale)
  }

  func negated() -> XSDDecimal? {
    significand == .min ? nil : XSDDecimal(significand: -significand, scale: scale)
  }

  func subtracting(_ other: XSDDecimal) -> XSDDecimal? { other.negated().flatMap(adding) }

  func multiplied(by other: XSDDecimal) -> XSDDecimal? {
    let (product, overflow) = significand.multipliedReportingOverflow(by: other.significand)
    return overflow ? nil : XSDDecimal(significand: product, scale: scale + other.scale)
  }

  /// The quotient, cut after `quotientScale` digits of fraction; `nil` for a divisor of zero.
  func divided(by other: XSDDecimal) -> XSDDecimal? {
    guard !other.isZero else { return nil }
    var shift = Self.quotientScale + other.scale - scale
    while shift >= 0 {
      if let factor = Self.power(ofTen: shift) {
        let (numerator, overflow) = significand.multipliedReportingOverflow(by: factor)
        if !overflow {
          return XSDDecimal(significand: numerator / other.significand, scale: shift + scale - other.scale)
        }
      }
      shift -= 1
      if shift + scale - other.scale < 0 { break }
    }
    return nil
  }

  /// The value rounded to an integer.
  func rounded(_ rule: Rounding) -> XSDDecimal {
    guard scale > 0, let unit = Self.power(ofTen: scale) else {
      return scale == 0 ? self : XSDDecimal(0)
    }
    let (quotient, remainder) = significand.quotientAndRemainder(dividingBy: unit)
    let integer: Int128 =
      switch rule {
      case .down: remainder < 0 ? quotient - 1 : quotient
      case .up: remainder > 0 ? quotient + 1 : quotient
      case .towardZero: quotient
      case .halfUp:
        if remainder.magnitude * 2 < unit.magnitude {
          quotient
        } else if remainder > 0 {
          quotient + 1
        } else {
          remainder.magnitude * 2 == unit.magnitude ? quotient : quotient - 1
        }
      }
    return XSDDecimal(integer)
  }

  enum Rounding { case down, up, towardZero, halfUp }

  static func compare(_ left: XSDDecimal, _ right: XSDDecimal) -> Comparison {
    if let (first, second, _) = aligned(left, right) { return Comparison(first, second) }
    return Comparison(left.double, right.double) ?? .same
  }
}

/// The outcome of a comparison.
enum Comparison {
  case less, same, greater

  init<Number: BinaryInteger>(_ left: Number, _ right: Number) {
    self = left < right ? .less : left == right ? .same : .greater
  }

  /// `nil` where one of the numbers is not a number.
  init?<Number: BinaryFloatingPoint>(_ left: Number, _ right: Number) {
    if left < right {
      self = .less
    } else if left == right {
      self = .same
    } else if left > right {
      self = .greater
    } else {
      return nil
    }
  }

  /// The order of two texts by code points.
  init(_ left: String, _ right: String) {
    var first = left.utf8.makeIterator()
    var second = right.utf8.makeIterator()
    while true {
      switch (first.next(), second.next()) {
      case (nil, nil):
        self = .same
        return
      case (nil, _):
        self = .less
        return
      case (_, nil):
        self = .greater
        return
      case (let one?, let other?):
        if one != other {
          self = one < other ? .less : .greater
          return
        }
      }
    }
  }

  var reversed: Comparison {
    switch self {
    case .less: .greater
    case .same: .same
    case .greater: .less
    }
  }
}
