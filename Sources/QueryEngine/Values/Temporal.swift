import QuadStore

/// A value of `xsd:dateTime`, `xsd:date`, `xsd:time` or one of the `xsd:g…` types (XML Schema 2, sections 3.2.7 to 3.2.14).
struct Temporal {
  enum Kind: String, CaseIterable {
    case dateTime, date, time, gYear, gYearMonth, gMonth, gMonthDay, gDay
  }

  let kind: Kind
  var year: Int64?
  var month: Int64?
  var day: Int64?
  var hour: Int64?
  var minute: Int64?
  var second: XSDDecimal?
  /// Minutes east of UTC.
  var timezone: Int?

  init(kind: Kind) {
    self.kind = kind
  }

  /// Reads the lexical form of a type; `nil` where it is none.
  init?(_ text: String, kind: Kind) {
    var reader = TemporalReader(text)
    guard let value = reader.read(kind) else { return nil }
    self = value
  }

  /// The moment that an inline id holds.
  init(inline id: TermID) {
    let isDate = id.tag == .date
    self.init(kind: isDate ? .date : .dateTime)
    let local = InlineTerm.localTime(id)
    let dayNumber = isDate ? local : Int64((Double(local) / 86_400).rounded(.down))
    let civil = CivilDate(dayNumber: dayNumber)
    (year, month, day) = (civil.year, civil.month, civil.day)
    timezone = InlineTerm.timezone(id).minutes
    if !isDate {
      let rest = local - dayNumber * 86_400
      hour = rest / 3600
      minute = rest / 60 % 60
      second = XSDDecimal(Int128(rest % 60))
    }
  }

  /// Seconds since 1970 on the time line, taking what is missing from 1972-12-31T00:00:00 and the timezone as UTC.
  var seconds: XSDDecimal {
    let monthOrLast = month ?? 12
    let yearOrLeap = year ?? 1972
    let dayOrLast =
      day
      ?? (kind == .gYear || kind == .gYearMonth || kind == .gMonth
        ? 1 : CivilDate.dayCount(ofMonth: monthOrLast, year: yearOrLeap))
    let firstMonth = kind == .gYear ? 1 : monthOrLast
    let number = CivilDate(year: yearOrLeap, month: firstMonth, day: dayOrLast).dayNumber
    let hours: Int64 = hour ?? 0
    let minutes: Int64 = minute ?? 0
    let offset = Int64(timezone ?? 0)
    let whole: Int64 = number * 86_400 + hours * 3600 + (minutes - offset) * 60
    return XSDDecimal(Int128(whole)).adding(second ?? XSDDecimal(0)) ?? XSDDecimal(Int128(whole))
  }

  /// The order on the time line, `nil` where it depends on an unknown timezone or the kinds differ
  /// (XML Schema 2, section 3.2.7.4).
  static func compare(_ left: Temporal, _ right: Temporal) -> Comparison? {
    guard left.kind == right.kind else { return nil }
    let (first, second) = (left.seconds, right.seconds)
    let order = XSDDecimal.compare(first, second)
    guard (left.timezone == nil) != (right.timezone == nil) else { return order }
    guard let distance = first.subtracting(second) else { return nil }
    let margin = XSDDecimal(50_400)
    let magnitude = distance.significand < 0 ? distance.negated() ?? distance : distance
    return XSDDecimal.compare(magnitude, margin) == .greater ? order : nil
  }

  /// The canonical lexical form, its timezone as it is.
  var lexicalForm: String {
    let date = "\(yearText)-\(padded(month))-\(padded(day))"
    let body =
      switch kind {
      case .dateTime: "\(date)T\(timeText)"
      case .date: date
      case .time: timeText
      case .gYear: yearText
      case .gYearMonth: "\(yearText)-\(padded(month))"
      case .gMonth: "--\(padded(month))"
      case .gMonthDay: "--\(padded(month))-\(padded(day))"
      case .gDay: "---\(padded(day))"
      }
    return body + (timezone.map(Self.timezoneText) ?? "")
  }

  private var yearText: String {
    let digits = String((year ?? 0).magnitude)
    return ((year ?? 0) < 0 ? "-" : "") + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  private var timeText: String {
    let secondText = second?.text ?? "0"
    let whole = secondText.prefix { $0 != "." }
    return "\(padded(hour)):\(padded(minute)):\(whole.count < 2 ? "0" : "")\(secondText)"
  }

  private func padded(_ value: Int64?) -> String {
    let value = value ?? 0
    return value < 10 ? "0\(value)" : "\(value)"
  }

  /// `Z` or `+hh:mm`: what `TZ` gives.
  static func timezoneText(_ minutes: Int) -> String {
    guard minutes != 0 else { return "Z" }
    let (hour, minute) = (minutes.magnitude / 60, minutes.magnitude % 60)
    return "\(minutes < 0 ? "-" : "+")\(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)"
  }

  /// `PT8H`: what `TIMEZONE` gives.
  static func durationText(_ minutes: Int) -> String {
    guard minutes != 0 else { return "PT0S" }
    let (hour, minute) = (minutes.magnitude / 60, minutes.magnitude % 60)
    return (minutes < 0 ? "-" : "") + "PT" + (hour > 0 ? "\(hour)H" : "") + (minute > 0 ? "\(minute)M" : "")
  }

  /// The same moment as another kind: what the casts between `xsd:dateTime`, `xsd:date` and `xsd:time` give.
  func converted(to target: Kind) -> Temporal? {
    guard target != kind else { return self }
    guard kind == .dateTime || (kind == .date && target != .time) else { return nil }
    var result = Temporal(kind: target)
    result.timezone = timezone
    if target != .time && target != .gMonth && target != .gMonthDay && target != .gDay { result.year = year }
    if target != .time && target != .gYear && target != .gDay { result.month = month }
    if [.dateTime, .date, .gMonthDay, .gDay].contains(target) { result.day = day }
    if target == .dateTime || target == .time {
      (result.hour, result.minute, result.second) = (hour ?? 0, minute ?? 0, second ?? XSDDecimal(0))
    }
    return result
  }
}

/// Reads the lexical forms of dates and times.
private struct TemporalReader {
  private let bytes: [UInt8]
  private var position = 0

  init(_ text: String) {
    bytes = Array(text.utf8)
  }

  mutating func read(_ kind: Temporal.Kind) -> Temporal? {
    var value = Temporal(kind: kind)
    var isEndOfDay = false
    switch kind {
    case .dateTime:
      guard readYear(&value), skip("-"), readMonth(&value), skip("-"), readDay(&value), skip("T"),
        let ends = readTime(&value)
      else { return nil }
      isEndOfDay = ends
    case .date:
      guard readYear(&value), skip("-"), readMonth(&value), skip("-"), readDay(&value) else { return nil }
    case .time:
      guard let ends = readTime(&value) else { return nil }
      if ends { value.hour = 0 }
    case .gYear: guard readYear(&value) else { return nil }
    case .gYearMonth: guard readYear(&value), skip("-"), readMonth(&value) else { return nil }
    case .gMonth: guard skip("-"), skip("-"), readMonth(&value) else { return nil }
    case .gMonthDay:
      guard skip("-"), skip("-"), readMonth(&value), skip("-"), readDay(&value) else { return nil }
    case .gDay: guard skip("-"), skip("-"), skip("-"), readDay(&value) else { return nil }
    }
    guard readTimezone(&value), position == bytes.count else { return nil }
    if let day = value.day, let month = value.month,
      day > CivilDate.dayCount(ofMonth: month, year: value.year ?? 1972)
    {
      return nil
    }
    if isEndOfDay { value.moveToNextDay() }
    return value
  }

  private mutating func skip(_ character: Unicode.Scalar) -> Bool {
    guard position < bytes.count, bytes[position] == UInt8(ascii: character) else { return false }
    position += 1
    return true
  }

  private mutating func digits() -> ArraySlice<UInt8> {
    let start = position
    while position < bytes.count, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[position]) { position += 1 }
    return bytes[start..<position]
  }

  private mutating func number(width: Int) -> Int64? {
    let found = digits()
    return found.count == width ? found.reduce(0) { $0 * 10 + Int64($1 - UInt8(ascii: "0")) } : nil
  }

  private mutating func readYear(_ value: inout Temporal) -> Bool {
    let isNegative = skip("-")
    let found = digits()
    guard found.count >= 4, found.count <= 9, found.count == 4 || found.first != UInt8(ascii: "0") else {
      return false
    }
    let year = found.reduce(Int64(0)) { $0 * 10 + Int64($1 - UInt8(ascii: "0")) }
    value.year = isNegative ? -year : year
    return true
  }

  private mutating func readMonth(_ value: inout Temporal) -> Bool {
    guard let month = number(width: 2), (1...12).contains(month) else { return false }
    value.month = month
    return true
  }

  private mutating func readDay(_ value: inout Temporal) -> Bool {
    guard let day = number(width: 2), (1...31).contains(day) else { return false }
    value.day = day
    return true
  }

  /// Whether the time is 24:00:00, which is midnight of the next day; `nil` where there is no time.
  private mutating func readTime(_ value: inout Temporal) -> Bool? {
    guard let hour = number(width: 2), hour <= 24, skip(":"), let minute = number(width: 2), minute < 60, skip(":"),
      let whole = number(width: 2), whole < 60
    else { return nil }
    var text = String(whole)
    if skip(".") {
      let fraction = digits()
      guard !fraction.isEmpty else { return nil }
      text += "." + String(decoding: fraction, as: UTF8.self)
    }
    guard let second = XSDDecimal(text), hour < 24 || (minute == 0 && second.isZero) else { return nil }
    (value.hour, value.minute, value.second) = (hour, minute, second)
    return hour == 24
  }

  private mutating func readTimezone(_ value: inout Temporal) -> Bool {
    if position == bytes.count { return true }
    if skip("Z") {
      value.timezone = 0
      return true
    }
    let isNegative = skip("-")
    guard isNegative || skip("+"), let hour = number(width: 2), skip(":"), let minute = number(width: 2),
      minute < 60, hour * 60 + minute <= 14 * 60
    else { return false }
    let minutes = Int(hour * 60 + minute)
    value.timezone = isNegative ? -minutes : minutes
    return true
  }
}

extension Temporal {
  fileprivate mutating func moveToNextDay() {
    guard let year, let month, let day else { return }
    let next = CivilDate(dayNumber: CivilDate(year: year, month: month, day: day).dayNumber + 1)
    (self.year, self.month, self.day, hour) = (next.year, next.month, next.day, 0)
  }
}
