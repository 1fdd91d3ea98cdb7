/// A JSON number, kept as it was written (RFC 8259, section 6).
///
/// Two numbers are equal when they have the same value, however they were written.
public struct JSONNumber: Hashable, Sendable {
  /// The number as written: `1.50` stays `1.50`.
  public let lexicalForm: String

  /// A number from its written form, or `nil` where that is no JSON number.
  public init?(lexicalForm: String) {
    guard JSONNumber.isWellFormed(lexicalForm) else { return nil }
    self.lexicalForm = lexicalForm
  }

  /// A number whose written form is known to be a JSON number.
  init(trusted lexicalForm: String) {
    self.lexicalForm = lexicalForm
  }

  /// A whole number.
  public init(_ value: Int) {
    lexicalForm = String(value)
  }

  /// A number from a binary floating-point value, or `nil` for infinities and NaN, which JSON lacks.
  public init?(_ value: Double) {
    guard value.isFinite else { return nil }
    lexicalForm = DecimalDigits(value).ecmaScriptForm
  }

  /// The nearest IEEE 754 double; infinite where the number is out of range.
  public var doubleValue: Double {
    Double(lexicalForm) ?? .nan
  }

  /// The written form where it consists of digits alone (and a sign), that is, without fraction and exponent.
  var wholeNumberForm: String? {
    lexicalForm.utf8.allSatisfy { $0 == UInt8(ascii: "-") || ($0 >= 48 && $0 <= 57) } ? lexicalForm : nil
  }

  /// Equal written forms, or equal values as doubles.
  public static func == (left: JSONNumber, right: JSONNumber) -> Bool {
    left.lexicalForm == right.lexicalForm || left.doubleValue == right.doubleValue
  }

  /// By the value as a double, as equality goes.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(doubleValue)
  }

  /// Whether a string follows the grammar of numbers (RFC 8259, section 6).
  static func isWellFormed(_ string: String) -> Bool {
    var rest = Substring(string).utf8
    func isDigit(_ byte: UInt8?) -> Bool { byte.map { $0 >= 48 && $0 <= 57 } ?? false }
    func dropDigits() -> Bool {
      guard isDigit(rest.first) else { return false }
      rest = rest.drop { isDigit($0) }
      return true
    }
    if rest.first == UInt8(ascii: "-") { rest.removeFirst() }
    if rest.first == UInt8(ascii: "0") {
      rest.removeFirst()
    } else if !dropDigits() {
      return false
    }
    if rest.first == UInt8(ascii: ".") {
      rest.removeFirst()
      guard dropDigits() else { return false }
    }
    if rest.first == UInt8(ascii: "e") || rest.first == UInt8(ascii: "E") {
      rest.removeFirst()
      if rest.first == UInt8(ascii: "+") || rest.first == UInt8(ascii: "-") { rest.removeFirst() }
      guard dropDigits() else { return false }
    }
    return rest.isEmpty
  }
}

/// The shortest decimal digits that name a double, with their exponent: `0.digits × 10^pointPosition`.
struct DecimalDigits {
  let isNegative: Bool
  /// At least one digit; no zeros at the end unless the value is zero.
  let digits: String
  /// How many digits stand before the decimal point; may be negative or beyond the digits.
  let pointPosition: Int

  /// The digits of a finite value.
  init(_ value: Double) {
    var mantissa = Substring(value.magnitude.description)
    var exponent = 0
    if let mark = mantissa.firstIndex(of: "e") {
      exponent = Int(mantissa[mantissa.index(after: mark)...]) ?? 0
      mantissa = mantissa[..<mark]
    }
    let point = mantissa.firstIndex(of: ".") ?? mantissa.endIndex
    let wholeLength = mantissa.distance(from: mantissa.startIndex, to: point)
    let all = mantissa.filter { $0 != "." }
    let leadingZeros = all.prefix { $0 == "0" }.count
    var significant = all.dropFirst(leadingZeros)
    while significant.last == "0" { significant.removeLast() }
    isNegative = value.sign == .minus
    digits = significant.isEmpty ? "0" : String(significant)
    pointPosition = significant.isEmpty ? 1 : wholeLength - leadingZeros + exponent
  }

  /// The form that ECMAScript's `Number::toString` gives, which RFC 8785 (section 3.2.2.3) requires.
  var ecmaScriptForm: String {
    let sign = isNegative && digits != "0" ? "-" : ""
    let count = digits.utf8.count
    if count <= pointPosition && pointPosition <= 21 {
      return sign + digits + String(repeating: "0", count: pointPosition - count)
    }
    if pointPosition > 0 && pointPosition <= 21 {
      return sign + digits.prefix(pointPosition) + "." + digits.dropFirst(pointPosition)
    }
    if pointPosition > -6 && pointPosition <= 0 {
      return sign + "0." + String(repeating: "0", count: -pointPosition) + digits
    }
    let exponent = pointPosition - 1
    let fraction = count > 1 ? "." + digits.dropFirst() : ""
    return sign + digits.prefix(1) + fraction + "e" + (exponent < 0 ? "-" : "+") + String(abs(exponent))
  }

  /// The canonical form of `xsd:double` (XML Schema 1.1, part 2, appendix E.2): `1.5E0`.
  var xsdDoubleForm: String {
    let fraction = digits.utf8.count > 1 ? String(digits.dropFirst()) : "0"
    let exponent = digits == "0" ? 0 : pointPosition - 1
    return (isNegative ? "-" : "") + digits.prefix(1) + "." + fraction + "E" + String(exponent)
  }
}
