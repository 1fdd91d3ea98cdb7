import RDF

/// The terms that an id holds whole, with no entry in a dictionary.
///
/// Only canonical lexical forms are held, so that the term comes back exactly as it was written.
public enum InlineTerm {
  /// Half of the payload's range: payloads are values plus this, so that their unsigned order is the values' order.
  private static let bias: Int64 = 1 << 55
  /// Decimals are counted in millionths.
  static let decimalScale: Int64 = 1_000_000
  private static let timezoneBits: UInt64 = 12
  private static let secondBias: Int64 = 1 << 43

  // MARK: Terms to ids

  /// The id of a literal that can be held inline, or `nil`.
  public static func id(lexicalForm bytes: Span<UInt8>, datatype: Span<UInt8>) -> TermID? {
    guard let tag = tag(ofDatatype: datatype) else { return nil }
    if tag == .boolean { return boolean(bytes) }
    return bytes.withUnsafeBufferPointer { id(ofTag: tag, LexicalReader($0)) }
  }

  private static func id(ofTag tag: TermID.Tag, _ reader: LexicalReader) -> TermID? {
    var reader = reader
    return switch tag {
    case .integer: reader.canonicalInteger().flatMap(integer)
    case .decimal: reader.canonicalDecimal().map { biased(.decimal, $0) }
    case .date: reader.canonicalDate().map { date(day: $0.day, timezoneCode: $0.timezone) }
    case .dateTime: reader.canonicalDateTime().flatMap { dateTime(second: $0.second, timezoneCode: $0.timezone) }
    default: nil
    }
  }

  /// The id of a blank node whose label is `b` and a canonical number, or `nil`.
  public static func id(blankNodeLabel bytes: Span<UInt8>) -> TermID? {
    guard bytes.count >= 2, bytes.count <= 17, bytes[0] == UInt8(ascii: "b") else { return nil }
    if bytes.count > 2 && bytes[1] == UInt8(ascii: "0") { return nil }
    var number: UInt64 = 0
    for index in 1..<bytes.count {
      let digit = bytes[index] &- UInt8(ascii: "0")
      guard digit < 10 else { return nil }
      number = number * 10 + UInt64(digit)
    }
    return number < 1 << 56 ? TermID(tag: .blankNode, payload: number) : nil
  }

  /// The id of a term that can be held inline, or `nil`.
  public static func id(of term: Term) -> TermID? {
    switch term {
    case .iri: return nil
    case .blankNode(let node):
      let bytes = Array(node.label.utf8)
      return id(blankNodeLabel: bytes.span)
    case .literal(let literal):
      guard case .datatype(let datatype) = literal.qualifier, datatype != XSD.string else { return nil }
      let lexicalForm = Array(literal.lexicalForm.utf8)
      let name = Array(datatype.string.utf8)
      return id(lexicalForm: lexicalForm.span, datatype: name.span)
    }
  }

  /// The id of an integer, or `nil` where it needs more than 56 bits.
  public static func integer(_ value: Int64) -> TermID? {
    -bias <= value && value < bias ? biased(.integer, value) : nil
  }

  /// The id of a truth value.
  public static func boolean(_ value: Bool) -> TermID { TermID(tag: .boolean, payload: value ? 1 : 0) }

  private static func boolean(_ bytes: Span<UInt8>) -> TermID? {
    switch bytes.count {
    case 4
    where bytes[0] == UInt8(ascii: "t") && bytes[1] == UInt8(ascii: "r")
      && bytes[2] == UInt8(ascii: "u") && bytes[3] == UInt8(ascii: "e"):
      boolean(true)
    case 5
    where bytes[0] == UInt8(ascii: "f") && bytes[1] == UInt8(ascii: "a") && bytes[2] == UInt8(ascii: "l")
      && bytes[3] == UInt8(ascii: "s") && bytes[4] == UInt8(ascii: "e"):
      boolean(false)
    default: nil
    }
  }

  private static func biased(_ tag: TermID.Tag, _ value: Int64) -> TermID {
    TermID(tag: tag, payload: UInt64(bitPattern: value &+ bias))
  }

  private static func date(day: Int64, timezoneCode: UInt64) -> TermID {
    TermID(tag: .date, payload: UInt64(bitPattern: day + secondBias) << timezoneBits | timezoneCode)
  }

  private static func dateTime(second: Int64, timezoneCode: UInt64) -> TermID? {
    guard -secondBias <= second, second < secondBias else { return nil }
    return TermID(tag: .dateTime, payload: UInt64(bitPattern: second + secondBias) << timezoneBits | timezoneCode)
  }

  private static func tag(ofDatatype datatype: Span<UInt8>) -> TermID.Tag? {
    let namespaceLength = 33
    guard datatype.count > namespaceLength, datatype.count <= namespaceLength + 8 else { return nil }
    for entry in datatypes where entry.iri.count == datatype.count {
      if datatype.hasSameBytes(as: entry.iri.span) { return entry.tag }
    }
    return nil
  }

  private static let datatypes: [(iri: [UInt8], tag: TermID.Tag)] = [
    (Array(XSD.integer.string.utf8), .integer), (Array(XSD.decimal.string.utf8), .decimal),
    (Array(XSD.date.string.utf8), .date), (Array(XSD.dateTime.string.utf8), .dateTime),
    (Array(XSD.boolean.string.utf8), .boolean),
  ]

  // MARK: Ids to values

  /// The integer that an id of tag `integer` holds.
  public static func integerValue(_ id: TermID) -> Int64 { Int64(id.payload) - bias }

  /// The decimal that an id of tag `decimal` holds, in millionths.
  public static func decimalMillionths(_ id: TermID) -> Int64 { Int64(id.payload) - bias }

  /// The local day or second (without its timezone taken off), counted from 1970, of an id of tag `date` or `dateTime`.
  public static func localTime(_ id: TermID) -> Int64 { Int64(id.payload >> timezoneBits) - secondBias }

  /// The timezone of an id of tag `date` or `dateTime`.
  public static func timezone(_ id: TermID) -> InlineTimezone {
    InlineTimezone(code: id.payload & (1 << timezoneBits - 1))
  }

  /// The term that an inline id holds, or `nil` where the id is of a dictionary.
  public static func term(_ id: TermID) -> Term? {
    switch id.tag {
    case .dictionary, .local, .unbound: nil
    case .blankNode: .blankNode(BlankNode("b\(id.payload)"))
    case .boolean: .literal(Literal(id.payload == 0 ? "false" : "true", datatype: XSD.boolean))
    case .integer: .literal(Literal(String(integerValue(id)), datatype: XSD.integer))
    case .decimal: .literal(Literal(decimalText(decimalMillionths(id)), datatype: XSD.decimal))
    case .date:
      .literal(Literal(CivilDate(dayNumber: localTime(id)).text + timezone(id).text, datatype: XSD.date))
    case .dateTime: .literal(Literal(dateTimeText(id), datatype: XSD.dateTime))
    }
  }

  private static func decimalText(_ millionths: Int64) -> String {
    let magnitude = millionths.magnitude
    let scale = UInt64(decimalScale)
    var fraction = String(magnitude % scale)
    fraction = String(repeating: "0", count: 6 - fraction.count) + fraction
    while fraction.count > 1 && fraction.last == "0" { fraction.removeLast() }
    return "\(millionths < 0 ? "-" : "")\(magnitude / scale).\(fraction)"
  }

  private static func dateTimeText(_ id: TermID) -> String {
    let second = localTime(id)
    let day = second.dividedRoundingDown(by: 86_400)
    let rest = Int(second - day * 86_400)
    let time = [rest / 3600, rest / 60 % 60, rest % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }
    return CivilDate(dayNumber: day).text + "T" + time.joined(separator: ":") + timezone(id).text
  }
}

/// The timezone of an inline date: none, `Z`, or an offset.
public struct InlineTimezone: Hashable, Sendable {
  /// 0 for none, 1 for `Z`, and otherwise the minutes east of UTC plus `offsetBias`.
  let code: UInt64
  static let offsetBias: Int64 = 1000
  static let none = InlineTimezone(code: 0)
  static let utc = InlineTimezone(code: 1)

  /// The minutes east of UTC, or `nil` where there is no timezone.
  public var minutes: Int? {
    switch code {
    case 0: nil
    case 1: 0
    default: Int(Int64(code) - Self.offsetBias)
    }
  }

  var text: String {
    guard let minutes else { return "" }
    if code == 1 { return "Z" }
    let hour = minutes.magnitude / 60
    let minute = minutes.magnitude % 60
    return "\(minutes < 0 ? "-" : "+")\(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)"
  }
}

extension Int64 {
  /// The quotient rounded towards negative infinity.
  func dividedRoundingDown(by divisor: Int64) -> Int64 {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? quotient - 1 : quotient
  }
}

extension Span where Element == UInt8 {
  func hasSameBytes(as other: Span<UInt8>) -> Bool {
    guard count == other.count else { return false }
    for index in indices where self[index] != other[index] { return false }
    return true
  }
}
