/// Reads the canonical lexical forms that ids can hold inline; anything else is refused with `nil`.
struct LexicalReader {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var position = 0

  /// - Parameter bytes: must outlive the reader.
  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  private var isAtEnd: Bool { position == bytes.count }

  private func peek() -> UInt8? { position < bytes.count ? bytes[position] : nil }

  private mutating func skip(_ byte: UInt8) -> Bool {
    guard peek() == byte else { return false }
    position += 1
    return true
  }

  private mutating func skip(_ character: Unicode.Scalar) -> Bool { skip(UInt8(ascii: character)) }

  /// The digits from here on, and how many there were; `nil` past 17 digits.
  private mutating func digits() -> (value: Int64, count: Int, startsWithZero: Bool)? {
    let start = position
    var value: Int64 = 0
    while let byte = peek(), byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") {
      guard position - start < 17 else { return nil }
      value = value * 10 + Int64(byte - UInt8(ascii: "0"))
      position += 1
    }
    guard position > start else { return nil }
    return (value, position - start, bytes[start] == UInt8(ascii: "0"))
  }

  /// Exactly `width` digits.
  private mutating func number(width: Int) -> Int64? {
    guard let found = digits(), found.count == width else { return nil }
    return found.value
  }

  mutating func canonicalInteger() -> Int64? {
    let isNegative = skip("-")
    guard let found = digits(), isAtEnd, !found.startsWithZero || found.count == 1 else { return nil }
    if isNegative { return found.value == 0 ? nil : -found.value }
    return found.value
  }

  /// The value in millionths.
  mutating func canonicalDecimal() -> Int64? {
    let isNegative = skip("-")
    guard let whole = digits(), !whole.startsWithZero || whole.count == 1, whole.count <= 10, skip("."),
      let fraction = digits(), isAtEnd, fraction.count <= 6,
      fraction.count == 1 || fraction.value % 10 != 0
    else { return nil }
    var scaled = fraction.value
    for _ in fraction.count..<6 { scaled *= 10 }
    let value = whole.value * InlineTerm.decimalScale + scaled
    if isNegative { return value == 0 ? nil : -value }
    return value
  }

  /// The day number of `YYYY-MM-DD`, read without its timezone.
  private mutating func day() -> Int64? {
    let isNegative = skip("-")
    guard let year = digits(), year.count >= 4, year.count <= 6, year.count == 4 || !year.startsWithZero,
      !(isNegative && year.value == 0), skip("-"), let month = number(width: 2), (1...12).contains(month), skip("-"),
      let day = number(width: 2)
    else { return nil }
    let signedYear = isNegative ? -year.value : year.value
    guard day >= 1, day <= CivilDate.dayCount(ofMonth: month, year: signedYear) else { return nil }
    return CivilDate(year: signedYear, month: month, day: day).dayNumber
  }

  private mutating func timezoneAtEnd() -> UInt64? {
    if isAtEnd { return InlineTimezone.none.code }
    if skip("Z") { return isAtEnd ? InlineTimezone.utc.code : nil }
    let isNegative = skip("-")
    guard isNegative || skip("+"), let hour = number(width: 2), skip(":"), let minute = number(width: 2), isAtEnd,
      minute < 60, hour * 60 + minute <= 14 * 60, !(isNegative && hour == 0 && minute == 0)
    else { return nil }
    let minutes = hour * 60 + minute
    return UInt64((isNegative ? -minutes : minutes) + InlineTimezone.offsetBias)
  }

  mutating func canonicalDate() -> (day: Int64, timezone: UInt64)? {
    guard let day = day(), let timezone = timezoneAtEnd() else { return nil }
    return (day, timezone)
  }

  mutating func canonicalDateTime() -> (second: Int64, timezone: UInt64)? {
    guard let day = day(), skip("T"), let hour = number(width: 2), hour < 24, skip(":"),
      let minute = number(width: 2), minute < 60, skip(":"), let second = number(width: 2), second < 60,
      let timezone = timezoneAtEnd()
    else { return nil }
    return (day * 86_400 + hour * 3600 + minute * 60 + second, timezone)
  }
}
