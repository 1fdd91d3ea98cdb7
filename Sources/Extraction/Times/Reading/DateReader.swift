import Newsletters

/// Finds the dates of a text: `2021年3月5日`, `3日至8日`, `上周五`, `本月8日`, `“五一”`.
///
/// A number that is no date (`12345热线`, `3号楼`, `5日内`, `1-3月`) is passed over. The scan goes forward once and looks
/// ahead over a bounded number of characters: its time is linear in the text.
struct DateReader {
  /// The dates in a text whose letters and digits are half-width, in order and apart from each other.
  static func expressions(in scalars: [Unicode.Scalar]) -> [DateExpression] {
    var reader = DateReader(scalars)
    return reader.read()
  }

  private let scalars: [Unicode.Scalar]
  private let calendar: CalendarParser
  private var at = 0
  private var found: [DateExpression] = []
  private var isQuoted = false

  private init(_ scalars: [Unicode.Scalar]) {
    self.scalars = scalars
    self.calendar = CalendarParser(scalars: scalars)
  }

  private mutating func read() -> [DateExpression] {
    let signs = Self.signs
    while true {
      at = signs.firstPlace(in: scalars, from: at)
      guard at < scalars.count else { break }
      let scalar = scalars[at]
      if let sign = NumeralSign(scalar) {
        readNumeral(sign)
      } else if scalar.value >= 0x4E00, DatePhrases.terms.mayStart(with: scalar) {
        readPhrase()
      } else {
        trackQuotes(scalar)
        at += 1
      }
    }
    return found
  }

  /// What dates and festivals begin with, and quotation marks: all else is passed over.
  private static let signs: ScalarSet = {
    let quotes: ScalarSet = "“”「」\""
    return NumeralSign.letters.union(quotes).union(DatePhrases.terms.firstLetters)
  }()

  private mutating func trackQuotes(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "“", "「": isQuoted = true
    case "”", "」": isQuoted = false
    case "\"": isQuoted.toggle()
    default: break
    }
  }

  // MARK: At a numeral

  private mutating func readNumeral(_ sign: NumeralSign) {
    if !isPartOfNumber(at), let parsed = calendar.parse(at: at), let next = accept(parsed, from: at) {
      at = next
    } else if let next = readFestivalNumeral() {
      at = next
    } else {
      skipNumber(isArabic: sign.isArabic)
    }
  }

  /// Right after a digit, a point or 第.
  private func isPartOfNumber(_ start: Int) -> Bool {
    guard start > 0 else { return false }
    let before = scalars[start - 1]
    if before == "第" || before.isASCIIDigit { return true }
    return before == "." && start > 1 && scalars[start - 2].isASCIIDigit && scalars[start].isASCIIDigit
  }

  /// Past the run of numerals, and past what `1-3月` adds to it.
  private mutating func skipNumber(isArabic: Bool) {
    let start = at
    while at < scalars.count, let sign = NumeralSign(scalars[at]), sign.isArabic == isArabic { at += 1 }
    guard at - start <= 2, let first = Numeral.short(in: scalars, at: start) else { return }
    let gap = DatePhrases.connectors.length(in: scalars, at: at)
    guard gap > 0, first.value <= 12, let second = Numeral.short(in: scalars, at: at + gap),
      second.range.upperBound < scalars.count, scalars[second.range.upperBound] == "月"
    else { return }
    at = second.range.upperBound + 1
  }

  /// `“五一”`, `五一期间`.
  private mutating func readFestivalNumeral() -> Int? {
    guard let match = DatePhrases.numeralFestivals.match(in: scalars, at: at) else { return nil }
    let end = at + match.length
    if at > 0, NumeralSign(scalars[at - 1]) != nil { return nil }
    if end < scalars.count, NumeralSign(scalars[end]) != nil { return nil }
    let isInQuotes =
      at > 0 && end < scalars.count && Self.openingQuotes.contains(scalars[at - 1])
      && Self.closingQuotes.contains(scalars[end])
    let tail = DatePhrases.festivalTails.length(in: scalars, at: isInQuotes ? end + 1 : end)
    guard isInQuotes || tail > 0, !DatePhrases.festivalNames.matches(in: scalars, at: isInQuotes ? end + 1 : end)
    else { return nil }
    var expression = DateExpression(
      range: at..<end,
      kind: .point(.calendar(CalendarReference(month: match.meaning.month, day: match.meaning.day))))
    expression.isWeak = true
    append(expression)
    return end
  }

  private static let openingQuotes: ScalarSet = "“\"「‘"
  private static let closingQuotes: ScalarSet = "”\"」’"

  /// Takes a parsed date with all that belongs to it, and returns the offset after it; `nil` where the text around
  /// makes it no date.
  private mutating func accept(_ parsed: CalendarParser.Parsed, from start: Int) -> Int? {
    var parsed = parsed
    if parsed.isWeak, case .calendar(let reference) = parsed.start, reference.day != nil {
      return acceptWeakDay(parsed, from: start)
    }
    let isRecurring = DatePhrases.recurring.matches(in: scalars, before: start)
    if case .lunar = parsed.start, let last = found.last, start - last.range.upperBound <= 2, Self.isGregorian(last) {
      return parsed.upperBound
    }
    var tail = DateTail(scalars: scalars, at: parsed.upperBound)
    tail.readTime()
    if parsed.end == nil, let end = spanEnd(after: tail.at, from: parsed.start) {
      parsed.end = end.start
      parsed.isBareMonth = false
      parsed.isBareDay = parsed.isBareDay && !end.isWeak && end.isBareDay
      tail = DateTail(scalars: scalars, at: end.upperBound)
      tail.readTime()
    }
    if parsed.isBareDay, isNoDay(parsed, from: start, tail: tail) { return nil }
    if parsed.isBareMonth, isNoMonth(parsed, from: start) { return nil }
    tail.readBearing()
    if isRecurring { return tail.at }
    var expression = DateExpression(
      range: start..<tail.at, kind: parsed.end.map { .span(parsed.start, $0) } ?? .point(parsed.start))
    expression.time = tail.time
    expression.weekday = tail.weekday
    expression.bearing = bearing(of: start..<tail.at, said: tail.bearing)
    expression.isWeak = parsed.isWeak
    append(expression)
    return tail.at
  }

  private static func isGregorian(_ expression: DateExpression) -> Bool {
    if case .point(.calendar) = expression.kind { return true }
    return false
  }

  private mutating func acceptWeakDay(_ parsed: CalendarParser.Parsed, from start: Int) -> Int? {
    var expression = DateExpression(range: start..<parsed.upperBound, kind: .point(parsed.start))
    expression.isWeak = true
    append(expression)
    return parsed.upperBound
  }

  /// What stands before a date, or right after it, says how it bears on what is told.
  private func bearing(of range: Range<Int>, said: DateExpression.Bearing) -> DateExpression.Bearing {
    if DatePhrases.asOf.matches(in: scalars, before: range.lowerBound) { return .asOf }
    guard said == .at else { return said }
    let isEnd =
      DatePhrases.beforeEnd.matches(in: scalars, before: range.lowerBound)
      || DatePhrases.afterEnd.matches(in: scalars, at: range.upperBound)
    return isEnd ? .until : .at
  }

  private mutating func append(_ expression: DateExpression) {
    var expression = expression
    expression.isQuoted = isQuoted
    found.append(expression)
  }

  /// The date that a connector leads to.
  private func spanEnd(after end: Int, from start: DatePoint) -> CalendarParser.Parsed? {
    let gap = DatePhrases.connectors.length(in: scalars, at: end)
    guard gap > 0 else { return nil }
    let next = end + gap
    guard next < scalars.count else { return nil }
    if let parsed = calendar.parse(at: next) {
      guard parsed.end == nil, !parsed.isWeak, parsed.upperBound > next else { return nil }
      if parsed.isBareDay, DatePhrases.afterDayNone.matches(in: scalars, at: parsed.upperBound) { return nil }
      return parsed
    }
    guard let term = DatePhrases.terms.match(in: scalars, at: next),
      case .offset(let days, let anchor, _) = term.meaning
    else { return nil }
    return CalendarParser.Parsed(start: .offset(days: days, from: anchor), upperBound: next + term.length)
  }

  /// `5日内`, `为期三日`, `每月15日`: a day of the month without month that is none.
  private func isNoDay(_ parsed: CalendarParser.Parsed, from start: Int, tail: DateTail) -> Bool {
    if DatePhrases.afterDayNone.matches(in: scalars, at: parsed.upperBound), parsed.end == nil { return true }
    if DatePhrases.beforeBareNone.matches(in: scalars, before: start), !isContinued(from: start) { return true }
    if start > 0, scalars[start - 1] == "月" || scalars[start - 1].isASCIILetter { return true }
    guard parsed.isSpoken else { return false }
    if DatePhrases.beforeSpokenNone.matches(in: scalars, before: start) { return true }
    if case .calendar(let reference) = parsed.start, let day = reference.day, day > 10 { return false }
    return tail.time == nil && parsed.end == nil && !isAtBoundary(start)
  }

  /// After a month or day just before (`10日、12日`): what stands between is no ground against it.
  private func isContinued(from start: Int) -> Bool {
    guard let last = found.last else { return false }
    return start - last.range.upperBound <= 1
  }

  /// At the start of a clause or after a preposition of time, as a day written in Chinese numerals must be.
  private func isAtBoundary(_ start: Int) -> Bool {
    guard start > 0 else { return true }
    switch scalars[start - 1] {
    case ",", "。", ";", "、", "(", " ", ":", "!", "?", "于", "在", "至", "到", "从", "自", "的", "“": return true
    default: return false
    }
  }

  private func isNoMonth(_ parsed: CalendarParser.Parsed, from start: Int) -> Bool {
    if DatePhrases.afterMonthNone.matches(in: scalars, at: parsed.upperBound) { return true }
    if DatePhrases.beforeBareNone.matches(in: scalars, before: start) { return true }
    if start > 0, scalars[start - 1].isASCIILetter { return true }
    return parsed.isSpoken && start > 0 && !isAtBoundary(start) && !isBeforeClauseOfMonth(start)
  }

  /// A month in Chinese numerals inside a clause needs one of these before it.
  private func isBeforeClauseOfMonth(_ start: Int) -> Bool { Self.beforeSpokenMonth.contains(scalars[start - 1]) }
  private static let beforeSpokenMonth: ScalarSet = "将是今拟定"

  // MARK: At a word

  private mutating func readPhrase() {
    guard let match = DatePhrases.terms.match(in: scalars, at: at) else {
      at += 1
      return
    }
    let end = at + match.length
    switch match.meaning {
    case .year, .month, .lunarMark, .lunarMonth:
      at = calendar.parse(at: at).flatMap { acceptRelative($0, from: at) } ?? end
    case .offset(let days, let anchor, let part):
      at = readOffset(days, anchor, part, end: end)
    case .week(let week):
      at = at > 0 && scalars[at - 1] == "一" ? end : readWeek(week, end: end)
    case .yearPart(let part):
      at = readPeriod(CalendarReference(year: .relative(0), part: part), end: end)
    case .monthPart(let part, let month):
      at = readPeriod(CalendarReference(month: month, part: part), end: end)
    case .festival(let month, let day):
      at = readFestival(.calendar(CalendarReference(month: month, day: day)), end: end)
    case .lunarFestival(let month, let day):
      at = readFestival(.lunar(month: month, day: day), end: end)
    case .vague:
      at = readVague(end: end)
    case .none:
      at = end
    }
  }

  private mutating func acceptRelative(_ parsed: CalendarParser.Parsed, from start: Int) -> Int? {
    if case .calendar(let reference) = parsed.start, reference.month == nil,
      Self.sameTime.matches(in: scalars, at: parsed.upperBound)
    {
      return nil
    }
    return accept(parsed, from: start)
  }

  /// `比去年同期增长`: a comparison.
  private static let sameTime = PhraseSet("同期 同比")

  private mutating func readOffset(_ days: Int, _ anchor: DateAnchor, _ part: TimeOfDay.Part?, end: Int) -> Int {
    if Self.metaphors.matches(in: scalars, before: at), anchor == .issue { return end }
    if anchor == .running, let day = dayBesideFestival(days) {
      var expression = DateExpression(range: day.range.lowerBound..<end, kind: day.kind)
      expression.time = part.map { TimeOfDay(part: $0) }
      expression.isQuoted = found.count > 1 && isQuoted
      found[found.count - 1] = expression
      return end
    }
    var tail = DateTail(scalars: scalars, at: end)
    tail.readTime()
    if let part { tail.time = TimeOfDay(part: part, hour: tail.time?.hour, minute: tail.time?.minute) }
    let start = DatePoint.offset(days: days, from: anchor)
    var kind = DateExpression.Kind.point(start)
    if let spanEnd = spanEnd(after: tail.at, from: start) {
      kind = .span(start, spanEnd.start)
      tail = DateTail(scalars: scalars, at: spanEnd.upperBound)
      tail.readTime()
    }
    tail.readBearing()
    var expression = DateExpression(range: at..<tail.at, kind: kind)
    expression.time = tail.time
    expression.weekday = tail.weekday
    expression.bearing = tail.bearing
    append(expression)
    return tail.at
  }

  /// `“三八节”前一天`, `清明前一日`: the day that a festival named just before is counted from.
  private func dayBesideFestival(_ days: Int) -> (range: Range<Int>, kind: DateExpression.Kind)? {
    guard days != 0, let festival = found.last, festival.isWeak, at - festival.range.upperBound <= 1,
      at == festival.range.upperBound || Self.closingQuotes.contains(scalars[at - 1]),
      case .point(.calendar(let reference)) = festival.kind, reference.year == nil,
      case .given(let month)? = reference.month, let day = reference.day,
      let other = CivilDate(year: 2001, month: month, day: day)?.adding(days: days)
    else { return nil }
    return (festival.range, .point(.calendar(CalendarReference(month: other.month, day: other.day))))
  }

  /// `美好的明天`, `属于今天`, `每一天`.
  private static let metaphors = PhraseSet("好的 的 好 每 光 相约 走向")

  /// `上周五`, and the date in brackets after it where there is one.
  private mutating func readWeek(_ week: Int, end: Int) -> Int {
    guard end < scalars.count, let weekday = DatePhrases.weekday(scalars[end]) else {
      append(DateExpression(range: at..<end, kind: .vague))
      return end
    }
    var tail = DateTail(scalars: scalars, at: end + 1)
    var kind = DateExpression.Kind.point(.weekday(weekday, week: week))
    if end + 1 < scalars.count, scalars[end + 1] == "(", let date = calendar.parse(at: end + 2), date.end == nil,
      date.upperBound < scalars.count, scalars[date.upperBound] == ")"
    {
      kind = .point(date.start)
      tail = DateTail(scalars: scalars, at: date.upperBound + 1)
    }
    tail.readTime()
    tail.readBearing()
    var expression = DateExpression(range: at..<tail.at, kind: kind)
    expression.time = tail.time
    expression.weekday = weekday
    expression.bearing = tail.bearing
    append(expression)
    return tail.at
  }

  private mutating func readPeriod(_ reference: CalendarReference, end: Int) -> Int {
    if at > 0, Self.beforePeriodNone.contains(scalars[at - 1]) { return end }
    var tail = DateTail(scalars: scalars, at: end)
    tail.readBearing()
    var expression = DateExpression(range: at..<tail.at, kind: .point(.calendar(reference)))
    expression.bearing = bearing(of: at..<tail.at, said: tail.bearing)
    append(expression)
    return tail.at
  }

  private static let beforePeriodNone: ScalarSet = "每个历往"

  private mutating func readFestival(_ point: DatePoint, end: Int) -> Int {
    if DatePhrases.festivalNames.matches(in: scalars, at: end) { return end }
    if let last = found.last, last.range.upperBound >= at - 1, last.kind == .point(point) { return end }
    // `儿童节当天`, `元宵节晚上`: the day itself, and no season or name.
    var tail = DateTail(scalars: scalars, at: Self.sameDay.matches(in: scalars, at: end) ? end + 2 : end)
    tail.readTime()
    let isDay = tail.at > end && !DatePhrases.recurring.matches(in: scalars, before: at)
    var expression = DateExpression(range: at..<(isDay ? tail.at : end), kind: .point(point))
    if isDay { expression.time = tail.time }
    expression.isWeak = !isDay
    append(expression)
    return expression.range.upperBound
  }

  private static let sameDay = PhraseSet("当天 当日 这天 那天")

  private mutating func readVague(end: Int) -> Int {
    if at > 0, Self.beforeVagueNone.contains(scalars[at - 1]), !isAfterPerson { return end }
    append(DateExpression(range: at..<end, kind: .vague))
    return end
  }

  /// `先生日前` is no `生日前`.
  private var isAfterPerson: Bool {
    guard at > 1, scalars[at - 1] == "生" else { return false }
    return Self.beforeLife.contains(scalars[at - 2])
  }

  private static let beforeLife: ScalarSet = "先学医师考新男女"

  /// `节日前`, `生日前`, `临近日`.
  private static let beforeVagueNone: ScalarSet = "节生假周今昨明次翌当同临附接靠期近末工某休平即向抗"
}
