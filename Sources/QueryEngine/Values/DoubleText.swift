/// The lexical forms of `xsd:double` and `xsd:float`.
enum DoubleText {
  /// Reads a lexical form; `nil` where it is none.
  static func double(_ text: some StringProtocol) -> Double? {
    switch text {
    case "INF", "+INF": return .infinity
    case "-INF": return -.infinity
    case "NaN": return .nan
    default: return isNumeral(text) ? Double(text) : nil
    }
  }

  static func float(_ text: some StringProtocol) -> Float? {
    switch text {
    case "INF", "+INF": return .infinity
    case "-INF": return -.infinity
    case "NaN": return .nan
    default: return isNumeral(text) ? Float(text) : nil
    }
  }

  private static func isNumeral(_ text: some StringProtocol) -> Bool {
    text.utf8.contains { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
      && text.utf8.allSatisfy {
        switch $0 {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."),
          UInt8(ascii: "e"), UInt8(ascii: "E"):
          true
        default: false
        }
      }
  }

  /// The canonical form of XML Schema: one digit, a point, at least one digit, `E` and the exponent.
  static func canonical(_ value: Double) -> String { canonical(value.description, special(value)) }

  static func canonical(_ value: Float) -> String { canonical(value.description, special(Double(value))) }

  private static func special(_ value: Double) -> String? {
    if value.isNaN { return "NaN" }
    if value.isInfinite { return value < 0 ? "-INF" : "INF" }
    if value == 0 { return value.sign == .minus ? "-0.0E0" : "0.0E0" }
    return nil
  }

  private static func canonical(_ description: String, _ special: String?) -> String {
    if let special { return special }
    let (isNegative, digits, exponent) = parts(description)
    let fraction = digits.dropFirst()
    return "\(isNegative ? "-" : "")\(digits.prefix(1)).\(fraction.isEmpty ? "0" : fraction)E\(exponent)"
  }

  /// What `STR` and a cast to `xsd:string` give (XPath 2.0 Functions, section 17.1.2): plain digits between a
  /// millionth and a million, otherwise with an exponent.
  static func string(_ value: Double) -> String { string(value.description, Double(value)) }

  static func string(_ value: Float) -> String { string(value.description, Double(value)) }

  private static func string(_ description: String, _ value: Double) -> String {
    if value.isNaN || value.isInfinite { return special(value) ?? description }
    if value == 0 { return value.sign == .minus ? "-0" : "0" }
    if value.magnitude >= 1e-6 && value.magnitude < 1e6 { return plain(description) }
    return canonical(description, nil)
  }

  /// The digits of a finite double without an exponent, or `nil` where there would be more than 38.
  static func plainDecimal(_ value: Double) -> String? {
    value.magnitude < 1e30 && (value == 0 || value.magnitude > 1e-30) ? plain(value.description) : nil
  }

  private static func plain(_ description: String) -> String {
    let (isNegative, digits, exponent) = parts(description)
    let sign = isNegative ? "-" : ""
    if exponent < 0 { return sign + "0." + String(repeating: "0", count: -exponent - 1) + digits }
    if digits.count <= exponent + 1 {
      return sign + digits + String(repeating: "0", count: exponent + 1 - digits.count)
    }
    return sign + digits.prefix(exponent + 1) + "." + digits.dropFirst(exponent + 1)
  }

  /// The significant digits of what `description` shows, and the power of ten of the first of them.
  private static func parts(_ description: String) -> (isNegative: Bool, digits: String, exponent: Int) {
    let isNegative = description.hasPrefix("-")
    let pieces = description.drop { $0 == "-" }.split(separator: "e")
    let mantissa = pieces[0].split(separator: ".", omittingEmptySubsequences: false)
    let whole = mantissa[0]
    let fraction = mantissa.count > 1 ? mantissa[1] : ""
    let all = whole + fraction
    let leadingZeros = all.prefix { $0 == "0" }.count
    var digits = String(all.dropFirst(leadingZeros))
    while digits.count > 1 && digits.hasSuffix("0") { digits.removeLast() }
    let written = pieces.count > 1 ? Int(pieces[1]) ?? 0 : 0
    return (isNegative, digits, written + whole.count - 1 - leadingZeros)
  }
}
