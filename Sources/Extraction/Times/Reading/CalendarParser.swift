import Newsletters

/// Reads one date made of numerals, or of a relative year or month and numerals, at a given place.
///
/// Looks ahead over a bounded number of characters, so a scan that asks it everywhere stays linear.
struct CalendarParser {
  struct Parsed {
    var start: DatePoint
    /// Of `3至8日`, `2018-2020年`.
    var end: DatePoint?
    var upperBound: Int
    var isWeak = false
    /// A month or day alone needs more evidence around it than a date with both.
    var isBareDay = false
    var isBareMonth = false
    var isSpoken = false
  }

  let scalars: [Unicode.Scalar]

  func parse(at start: Int) -> Parsed? {
    if let lunar = lunarDate(at: start) { return lunar }
    if let numeric = numericDate(at: start) { return numeric }
    if let entry = monthDayOfEntry(at: start) { return entry }
    if let dotted = quotedMonthDay(at: start) { return dotted }
    if let year = year(at: start) { return continued(year) }
    if let month = month(at: start) { return continued(month, year: nil) }
    return days(at: start, year: nil, month: nil)
  }

  @inline(__always)
  func scalar(_ at: Int) -> Unicode.Scalar? { at >= 0 && at < scalars.count ? scalars[at] : nil }

  /// Past one space, as print sets before and after numerals.
  @inline(__always)
  private func skippingSpace(_ at: Int) -> Int { scalar(at) == " " ? at + 1 : at }

  func numeral(at start: Int) -> Numeral? { Numeral.short(in: scalars, at: start) }

  /// The offset after a unit such as 年, with at most one space before it; `nil` where there is none.
  private func unit(_ unit: Unicode.Scalar, at start: Int) -> Int? {
    let at = skippingSpace(start)
    return scalar(at) == unit ? at + 1 : nil
  }

  // MARK: Years

  private struct Year {
    var first: YearReference
    var last: YearReference?
    var end: Int
    var isWeak = false
  }

  private func year(at start: Int) -> Year? {
    if let match = DatePhrases.terms.match(in: scalars, at: start) {
      guard case .year(let reference) = match.meaning, !isInsideWord(start) else { return nil }
      return scalar(start + match.length) == "度"
        ? Year(first: reference, end: start + match.length + 1, isWeak: true)
        : Year(first: reference, end: start + match.length)
    }
    guard let first = numeral(at: start) else { return nil }
    if let end = unit("年", at: first.range.upperBound) {
      guard let value = yearValue(first, unitEnd: end), !isDuration(first, unitEnd: end) else { return nil }
      return finished(Year(first: .given(value), end: end))
    }
    let connector = DatePhrases.connectors.length(in: scalars, at: first.range.upperBound)
    guard connector > 0, let second = numeral(at: first.range.upperBound + connector),
      let end = unit("年", at: second.range.upperBound), isPlainYear(first), isPlainYear(second),
      first.value < second.value
    else { return nil }
    return finished(Year(first: .given(first.value), last: .given(second.value), end: end))
  }

  private func finished(_ year: Year) -> Year {
    var year = year
    if scalar(year.end) == "度" { (year.end, year.isWeak) = (year.end + 1, true) }
    return year
  }

  private func isInsideWord(_ start: Int) -> Bool {
    guard let before = scalar(start - 1) else { return false }
    switch scalars[start] {
    case "上": return before == "以"
    case "后": return before == "以" || before == "今" || before == "之"
    case "前": return before == "以" || before == "之"
    case "来": return before == "年" || before == "多" || NumeralSign(before) != nil
    case "本": return before == "基" || before == "根" || before == "版"
    case "当": return before == "相" || before == "适" || before == "应"
    case "同": return before == "共" || before == "相" || before == "不"
    default: return false
    }
  }

  func isPlainYear(_ numeral: Numeral) -> Bool {
    numeral.form != .spoken && numeral.range.count == 4 && (1800...2099).contains(numeral.value)
  }

  private func yearValue(_ numeral: Numeral, unitEnd: Int) -> Int? {
    if isPlainYear(numeral) { return numeral.value }
    if numeral.form == .spoken {
      return (1990...2050).contains(numeral.value) && numeral.value != 2000 ? numeral.value : nil
    }
    guard numeral.range.count == 2, numeral.value < 100 else { return nil }
    let century = numeral.value < 50 ? 2000 : 1900
    if month(at: skippingSpace(unitEnd)) != nil { return century + numeral.value }
    if numeral.form == .positional, isAscending(numeral.value) { return nil }
    let isAbbreviated = numeral.value >= 78 || numeral.value < 10
    return isAbbreviated ? century + numeral.value : nil
  }

  /// `七八年` is seven or eight years.
  private func isAscending(_ value: Int) -> Bool { value % 10 == value / 10 + 1 }

  /// `近98年`, `25年来`; a year in four figures only where it is round or of another calendar: `近2000年`, `傣历1934年`.
  private func isDuration(_ year: Numeral, unitEnd: Int) -> Bool {
    if scalar(unitEnd) == "代" { return true }
    let start = year.range.lowerBound
    let before = DatePhrases.beforeYearDuration.matches(in: scalars, before: start)
    let after = DatePhrases.afterYearDuration.matches(in: scalars, at: unitEnd)
    if !isPlainYear(year) { return before || after }
    return scalar(start - 1) == "历" || year.value.isMultiple(of: 100) && (before || after)
  }

  private func continued(_ year: Year) -> Parsed? {
    if let last = year.last {
      return Parsed(
        start: .calendar(CalendarReference(year: year.first)), end: .calendar(CalendarReference(year: last)),
        upperBound: year.end, isWeak: true)
    }
    let next = skippingSpace(year.end)
    for start in [next, scalar(next) == "的" ? next + 1 : next] where !year.isWeak {
      if let month = month(at: start), case .given = month.reference { return continued(month, year: year.first) }
    }
    var reference = CalendarReference(year: year.first)
    var end = year.end
    if !year.isWeak, let part = DatePhrases.partsOfYear.match(in: scalars, at: end), !isPartOfOtherWord(at: end) {
      reference.part = part.meaning
      end += part.length
    }
    return Parsed(start: .calendar(reference), upperBound: end, isWeak: year.isWeak)
  }

  /// `初` of 初步, 初中 is no part of a period; `末` and `底` of 末梢, 底数 neither.
  private func isPartOfOtherWord(at start: Int) -> Bool { Self.otherWords.matches(in: scalars, at: start) }
  private static let otherWords = PhraseSet("初步 初中 初级 初衷 初心 初选 初赛 初审 初评 末梢 末端 底数 底线 底层 底蕴")

  // MARK: Months

  private struct Month {
    var reference: MonthReference
    var part: PartOfPeriod?
    var end: Int
    var isSpoken = false
    /// `3月份`, which is never anything else.
    var isUnmistakable = false
  }

  private func month(at start: Int) -> Month? {
    if let match = DatePhrases.terms.match(in: scalars, at: start) {
      guard case .month(let reference) = match.meaning, !isInsideWord(start) else { return nil }
      return withPart(Month(reference: reference, end: start + match.length))
    }
    guard let number = numeral(at: start), (1...12).contains(number.value),
      number.form != .positional || number.value > 9,
      let end = unit("月", at: number.range.upperBound), !hasDoubled(number)
    else { return nil }
    let isSpoken = number.form != .arabic
    return withPart(
      Month(
        reference: .given(number.value), end: scalar(end) == "份" ? end + 1 : end, isSpoken: isSpoken,
        isUnmistakable: scalar(end) == "份"))
  }

  /// `两月` is two months long; `001月` is no month.
  private func hasDoubled(_ number: Numeral) -> Bool {
    scalars[number.range.lowerBound] == "两" || number.range.count > 2
  }

  private func withPart(_ month: Month) -> Month {
    guard let part = DatePhrases.partsOfMonth.match(in: scalars, at: month.end), !isPartOfOtherWord(at: month.end)
    else {
      return month
    }
    var month = month
    month.part = part.meaning
    month.end += part.length
    return month
  }

  private func continued(_ month: Month, year: YearReference?) -> Parsed? {
    if month.part == nil {
      let next = skippingSpace(month.end)
      if let days = days(at: next, year: year, month: month.reference) { return days }
      if let number = numeral(at: next), unit("日", at: number.range.upperBound) != nil { return nil }
    }
    let isBare: Bool
    if case .given = month.reference { isBare = year == nil } else { isBare = false }
    if isBare, month.part == nil, isFestivalOfMonth(month) { return nil }
    return Parsed(
      start: .calendar(CalendarReference(year: year, month: month.reference, part: month.part)),
      upperBound: month.end, isBareMonth: isBare && month.part == nil && !month.isUnmistakable, isSpoken: month.isSpoken
    )
  }

  /// `三月三`, `六月六`: festivals of the Chinese calendar.
  private func isFestivalOfMonth(_ month: Month) -> Bool {
    guard month.isSpoken, let next = scalar(month.end), let sign = NumeralSign(next) else { return false }
    return !sign.isArabic
  }

  // MARK: Days

  /// `8日`, `3至8日`, `3、4日`, at most one unit.
  private func days(at start: Int, year: YearReference?, month: MonthReference?) -> Parsed? {
    guard let first = numeral(at: start), isDay(first, of: month) else { return nil }
    let isBare = month == nil
    if let end = dayUnit(at: first.range.upperBound, isBare: isBare) {
      return Parsed(
        start: .calendar(CalendarReference(year: year, month: month, day: first.value)), upperBound: end,
        isBareDay: isBare, isSpoken: first.form != .arabic)
    }
    let isListed = scalar(first.range.upperBound) == "、"
    let gap = isListed ? 1 : DatePhrases.connectors.length(in: scalars, at: first.range.upperBound)
    guard gap > 0, let second = numeral(at: first.range.upperBound + gap), isDay(second, of: month),
      let end = dayUnit(at: second.range.upperBound, isBare: isBare),
      isListed ? second.value == first.value + 1 : second.value > first.value
    else { return nil }
    return Parsed(
      start: .calendar(CalendarReference(year: year, month: month, day: first.value)),
      end: .calendar(CalendarReference(year: year, month: month, day: second.value)), upperBound: end,
      isBareDay: isBare, isSpoken: first.form != .arabic)
  }

  func isDay(_ number: Numeral, of month: MonthReference?) -> Bool {
    guard number.value >= 1, number.range.count <= 3, scalars[number.range.lowerBound] != "两",
      number.form != .arabic || number.range.count <= 2, number.form != .positional || number.value > 9
    else { return false }
    if case .given(let month) = month { return number.value <= CivilDate.length(ofMonth: month, year: 2000) }
    return number.value <= 31
  }

  /// The offset after 日 or 号; a bare `3号` needs a part of day after it.
  private func dayUnit(at start: Int, isBare: Bool) -> Int? {
    if let end = unit("日", at: start) { return end }
    guard let end = unit("号", at: start) else { return nil }
    return !isBare || DatePhrases.afterDayNumber.matches(in: scalars, at: end) ? end : nil
  }

  // MARK: The Chinese calendar

  /// `正月初十`, `农历九月初九`, `八月十五` only after 农历.
  private func lunarDate(at start: Int) -> Parsed? {
    var at = start
    var isMarked = false
    var month: Int?
    if let match = DatePhrases.terms.match(in: scalars, at: at), case .lunarMark = match.meaning {
      isMarked = true
      at += match.length
      if let year = numeral(at: at), year.range.count == 4, let end = unit("年", at: year.range.upperBound) { at = end }
    }
    if let match = DatePhrases.terms.match(in: scalars, at: at), case .lunarMonth(let value) = match.meaning {
      (month, at, isMarked) = (value, at + match.length, true)
    } else if let number = numeral(at: at), (1...12).contains(number.value), scalar(number.range.upperBound) == "月" {
      (month, at) = (number.value, number.range.upperBound + 1)
    }
    guard let month, let (day, end) = lunarDay(at: at, isMarked: isMarked)
    else { return nil }
    return Parsed(start: .lunar(month: month, day: day), upperBound: end, isWeak: false)
  }

  /// `初十`, `廿二`, and after 农历 or 正月 `十五`, `二十三`.
  private func lunarDay(at start: Int, isMarked: Bool) -> (day: Int, end: Int)? {
    guard let first = scalar(start) else { return nil }
    if first == "初" || first == "廿" {
      let number = numeral(at: start + 1)
      guard let number, number.form == .spoken, number.range.count == 1, number.value <= 10 else { return nil }
      return (first == "初" ? number.value : 20 + number.value, number.range.upperBound)
    }
    guard isMarked, let number = numeral(at: start), number.form == .spoken, (1...30).contains(number.value),
      scalar(number.range.upperBound) != "日"
    else { return nil }
    return (number.value, number.range.upperBound)
  }
}
