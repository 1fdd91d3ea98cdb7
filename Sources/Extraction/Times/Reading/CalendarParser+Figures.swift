import Newsletters

/// Dates that are written in figures with points, hyphens or strokes between.
extension CalendarParser {
  /// `2021-03-05`, `2021.3.5`, `2021/3/5`, and `2021-03` or `2021.03` where nothing else is near.
  func numericDate(at start: Int) -> Parsed? {
    guard let year = numeral(at: start), year.form == .arabic, isPlainYear(year),
      !(scalar(start - 1).map { $0.isASCIILetter || $0.isASCIIDigit || "-./".unicodeScalars.contains($0) } ?? false),
      let separator = scalar(year.range.upperBound), "-./".unicodeScalars.contains(separator),
      let month = numeral(at: year.range.upperBound + 1), month.form == .arabic, (1...12).contains(month.value),
      month.range.count <= 2
    else { return nil }
    if scalar(month.range.upperBound) == separator, let day = numeral(at: month.range.upperBound + 1),
      day.form == .arabic, day.range.count <= 2,
      let first = CivilDate(year: year.value, month: month.value, day: day.value)
    {
      let start = DatePoint.calendar(CalendarReference(year: first.year, month: first.month, day: first.day))
      if let (last, end) = lastDay(after: day.range.upperBound, from: first, separator) {
        let reference = CalendarReference(year: last.year, month: last.month, day: last.day)
        return Parsed(start: start, end: .calendar(reference), upperBound: end)
      }
      if isNumericEnd(day.range.upperBound, allowingDot: true) {
        return Parsed(start: start, upperBound: day.range.upperBound)
      }
    }
    guard month.range.count == 2, isNumericEnd(month.range.upperBound, allowingDot: false) else { return nil }
    return Parsed(
      start: .calendar(CalendarReference(year: year.value, month: month.value)), upperBound: month.range.upperBound,
      isWeak: true)
  }

  /// Of `2021.03.05-03.11` and `2021.03.05-2021.03.11` the last day; its date says as much as the first, or all but the year.
  private func lastDay(after start: Int, from first: CivilDate, _ separator: Unicode.Scalar) -> (CivilDate, end: Int)? {
    let gap = DatePhrases.connectors.length(in: scalars, at: start)
    guard gap > 0 else { return nil }
    var numbers: [Numeral] = []
    var at = start + gap
    while numbers.count < 3, let number = numeral(at: at), number.form == .arabic {
      numbers.append(number)
      at = number.range.upperBound
      guard scalar(at) == separator, numbers.count < 3 else { break }
      at += 1
    }
    guard numbers.count == 2 || numbers.count == 3 && isPlainYear(numbers[0]), isNumericEnd(at, allowingDot: true)
    else {
      return nil
    }
    let (month, day) = (numbers[numbers.count - 2], numbers[numbers.count - 1])
    let year = numbers.count == 3 ? numbers[0].value : first.year
    guard let last = CivilDate(year: year, month: month.value, day: day.value), first.days(until: last) > 0 else {
      return nil
    }
    return (last, at)
  }

  /// `10.15  社区书院揭牌。`, `04.12(周六)|棋赛`, `04.19—20 球赛`: a month and a day, each of two figures and with a point between,
  /// that a line begins with and sets apart from what it tells.
  func monthDayOfEntry(at start: Int) -> Parsed? {
    guard start == 0, let month = numeral(at: start), month.form == .arabic, month.range.count == 2,
      (1...12).contains(month.value), scalar(month.range.upperBound) == ".",
      let day = dayOfEntry(at: month.range.upperBound + 1, month.value)
    else { return nil }
    let first = DatePoint.calendar(CalendarReference(month: month.value, day: day.value))
    let end = day.range.upperBound
    let gap = DatePhrases.connectors.length(in: scalars, at: end)
    if gap > 0, let last = dayOfEntry(at: end + gap, month.value), last.value > day.value,
      isSetApart(last.range.upperBound)
    {
      return Parsed(
        start: first, end: .calendar(CalendarReference(month: month.value, day: last.value)),
        upperBound: last.range.upperBound)
    }
    return isSetApart(end) ? Parsed(start: first, upperBound: end) : nil
  }

  private func dayOfEntry(at start: Int, _ month: Int) -> Numeral? {
    guard let day = numeral(at: start), day.form == .arabic, day.range.count == 2, day.value >= 1,
      day.value <= CivilDate.length(ofMonth: month, year: 2000)
    else { return nil }
    return day
  }

  /// Whether a space, a bar or a weekday in brackets parts figures from what a line tells: no amount stands behind them,
  /// but an hour may (`04.21 9:00`).
  private func isSetApart(_ end: Int) -> Bool {
    guard let mark = scalar(end), let next = scalar(end + 1) else { return false }
    switch mark {
    case "|": return true
    case "(": return next == "周" || next == "星"
    case " ":
      if next.isASCIIDigit { return numeral(at: end + 1).flatMap { scalar($0.range.upperBound) } == ":" }
      return !Self.units.contains(next)
    default: return false
    }
  }

  private func isNumericEnd(_ at: Int, allowingDot: Bool) -> Bool {
    guard let next = scalar(at) else { return true }
    if next == "." { return allowingDot && !(scalar(at + 1)?.isASCIIDigit ?? false) }
    if allowingDot { return !next.isASCIIDigit && !next.isASCIILetter && next != "-" && next != "/" }
    return next == " " || next == ")" || next == "第"
  }

  /// `“12·4”`, `3·15`: days known by their numerals.
  func quotedMonthDay(at start: Int) -> Parsed? {
    guard let month = numeral(at: start), month.form == .arabic, (1...12).contains(month.value), month.range.count <= 2,
      !(scalar(start - 1).map { $0.isASCIIDigit || $0.isASCIILetter || $0 == "." || $0 == "·" } ?? false),
      let dot = scalar(month.range.upperBound), Self.dots.contains(dot),
      let day = numeral(at: month.range.upperBound + 1), day.form == .arabic, isDay(day, of: .given(month.value))
    else { return nil }
    let end = day.range.upperBound
    let isInQuotes = Self.quotes.contains(scalar(start - 1) ?? " ") && Self.quotes.contains(scalar(end) ?? " ")
    let isKnown = dot != "." && Self.knownDays.contains(month.value * 100 + day.value) && !isQuantity(at: end)
    guard isInQuotes || isKnown else { return nil }
    return Parsed(
      start: .calendar(CalendarReference(month: month.value, day: day.value)), upperBound: end, isWeak: true)
  }

  private static let dots: ScalarSet = "·•・."
  private static let quotes: ScalarSet = "“”\"「」"
  /// Month and day of the days that are written so without quotation marks.
  private static let knownDays: Set<Int> = [315, 512, 605, 626, 918, 1109, 1201, 1204, 1205, 1209, 1213]

  /// A unit, a percent sign or more digits: the point was a decimal one.
  private func isQuantity(at end: Int) -> Bool {
    guard let next = scalar(end) else { return false }
    return NumeralSign(next) != nil || Self.units.contains(next)
  }

  private static let units: ScalarSet = "%万亿千百多余元个倍公级米吨亩平斤·.美港"
}
