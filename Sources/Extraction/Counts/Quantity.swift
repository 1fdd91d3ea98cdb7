/// A number as counts write it: `1,200`, `1.2万`, `三百余`, `二十多`.
struct Quantity: Hashable, Sendable {
  /// After the numeral and `余` or `多`.
  var upperBound: Int
  var value: Int
  var isApproximate: Bool
  /// A unit alone, `百` or `千`, with or without `余`.
  var isBareUnit: Bool

  /// More than anybody counts.
  private static let largest = 1_000_000_000_000

  /// Reads the number that begins at a numeral; `nil` where the numerals make none. Linear in the length of the run,
  /// whose end `runEnd` gives in either case.
  static func read(in scalars: [Unicode.Scalar], at start: Int, runEnd: inout Int) -> Quantity? {
    runEnd = start
    guard let sign = NumeralSign(scalars[start]) else { return nil }
    return sign.isArabic
      ? arabic(in: scalars, at: start, runEnd: &runEnd) : chinese(in: scalars, at: start, runEnd: &runEnd)
  }

  private static func arabic(in scalars: [Unicode.Scalar], at start: Int, runEnd: inout Int) -> Quantity? {
    var value = 0
    var decimals = -1
    var digits = 0
    var at = start
    while at < scalars.count {
      if scalars[at].isASCIIDigit {
        digits += 1
        if decimals >= 0 { decimals += 1 }
        if digits <= 12 { value = value * 10 + Int(scalars[at].value) - 0x30 }
      } else if scalars[at] == ".", decimals < 0, at + 1 < scalars.count, scalars[at + 1].isASCIIDigit {
        decimals = 0
      } else if !isGroupComma(in: scalars, at: at, from: start) {
        break
      }
      at += 1
    }
    runEnd = at
    guard digits <= 12 else { return nil }
    let hint = skipApproximation(in: scalars, at: &at)
    var scale = 1
    while at < scalars.count, case .unit(let unit)? = NumeralSign(scalars[at]), unit >= 100, scale < largest / unit {
      scale *= unit
      at += 1
    }
    let isApproximate = skipApproximation(in: scalars, at: &at) || hint
    for _ in 0..<max(0, decimals) {
      guard scale.isMultiple(of: 10) else { return nil }
      scale /= 10
    }
    let (product, overflow) = value.multipliedReportingOverflow(by: scale)
    guard !overflow, product < largest else { return nil }
    runEnd = max(runEnd, at)
    return Quantity(upperBound: at, value: product, isApproximate: isApproximate, isBareUnit: false)
  }

  /// `1,200`: after at least one digit, before exactly three.
  private static func isGroupComma(in scalars: [Unicode.Scalar], at: Int, from start: Int) -> Bool {
    guard scalars[at] == ",", at > start, at - start <= 15, at + 3 < scalars.count,
      scalars[at + 1].isASCIIDigit, scalars[at + 2].isASCIIDigit, scalars[at + 3].isASCIIDigit
    else { return false }
    return at + 4 >= scalars.count || !scalars[at + 4].isASCIIDigit
  }

  private static func chinese(in scalars: [Unicode.Scalar], at start: Int, runEnd: inout Int) -> Quantity? {
    var number = SpokenNumber()
    var isNumber = true
    var at = start
    while at < scalars.count, let sign = NumeralSign(scalars[at]), !sign.isArabic {
      isNumber = isNumber && number.append(sign)
      at += 1
    }
    runEnd = at
    guard isNumber, let value = number.value, !number.isPositional else { return nil }
    var isApproximate = skipApproximation(in: scalars, at: &at)
    var scale = 1
    if isApproximate, at < scalars.count, case .unit(let unit)? = NumeralSign(scalars[at]), unit >= 10_000 {
      scale = unit
      at += 1
      isApproximate = true
    }
    guard value < largest / scale else { return nil }
    runEnd = max(runEnd, at)
    return Quantity(
      upperBound: at, value: value * scale, isApproximate: isApproximate,
      isBareUnit: NumeralSign(scalars[start]).map { if case .unit(let unit) = $0 { unit > 10 } else { false } } ?? false
    )
  }

  /// Past `余`, `多`, `几`, `来`.
  private static func skipApproximation(in scalars: [Unicode.Scalar], at: inout Int) -> Bool {
    guard at < scalars.count else { return false }
    switch scalars[at] {
    case "余", "多", "几", "来":
      at += 1
      return true
    default: return false
    }
  }
}
