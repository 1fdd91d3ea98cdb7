/// A date or span of dates as exact as the text made it.
struct ResolvedDate: Hashable, Sendable {
  var start: PartialDate
  var end: PartialDate?

  init(start: PartialDate, end: PartialDate? = nil) {
    self.start = start
    self.end = end
  }
}

/// Says which dates the words of a document mean, item by item in the order of the text.
///
/// It knows what is known of the paper (year, date of issue, date of the item) and remembers the last date named, from
/// which `当天`, `次日` and a bare `29日` take what they lack. What neither gives stays open: no date is guessed.
struct DateResolver: Sendable {
  /// The year in which the document was written, where known.
  var year: Int?
  /// The date of the issue.
  var issued: PartialDate?
  /// The date that the item itself bears.
  var itemDate: PartialDate?
  /// The last date named in the item.
  private(set) var running: PartialDate?
  /// The last day named in the item: what `当天` and `次日` count from.
  private var runningDay: PartialDate?
  /// `running` was named in the sentence being read.
  private var isRunningHere = false

  init(year: Int? = nil, issued: PartialDate? = nil) {
    self.year = year ?? issued?.year
    self.issued = issued
  }

  mutating func beginItem(dated date: PartialDate? = nil) {
    itemDate = date
    running = nil
    runningDay = nil
    isRunningHere = false
  }

  mutating func beginSentence() { isRunningHere = false }

  /// The date that an expression means here, or `nil` where the text does not force one; remembered as the running
  /// date where it is one.
  ///
  /// - Parameter isFuture: whether the sentence is about what is to come (`将于…`).
  mutating func resolve(_ expression: DateExpression, isFuture: Bool = false) -> ResolvedDate? {
    let ahead = isFuture || expression.bearing == .before
    guard var resolved = resolved(expression.kind, isFuture: ahead, isQuoted: expression.isQuoted) else { return nil }
    if let day = dayOfWeekday(said: expression, resolved.start) { resolved.start = day }
    if !expression.isWeak, expression.bearing != .before, (resolved.end ?? resolved.start).month != nil {
      running = resolved.end ?? resolved.start
      if running?.day != nil { runningDay = running }
      isRunningHere = true
    }
    return resolved
  }

  /// `13日(周日)`: the day of the month before or after that falls on the weekday, where the one resolved does not.
  private func dayOfWeekday(said expression: DateExpression, _ date: PartialDate) -> PartialDate? {
    guard let weekday = expression.weekday, case .point(.calendar(let reference)) = expression.kind,
      reference.month == nil, reference.year == nil, let day = reference.day, let month = date.month,
      let civil = date.civilDate, civil.weekday != weekday
    else { return nil }
    for offset in [-1, 1] {
      let (year, shifted) = Self.shifted(date.year, month, by: offset)
      let other = PartialDate(year: year, month: shifted, day: day)
      if other.civilDate?.weekday == weekday { return other }
    }
    return nil
  }

  /// The dates of one sentence, in order; `nil` where the text does not force one. A start and an end named apart
  /// (`从4月30日开始,5月2日结束`) are one span, given at the start.
  mutating func resolve(sentence expressions: [DateExpression], isFuture: Bool = false) -> [ResolvedDate?] {
    beginSentence()
    var dates = expressions.map { resolve($0, isFuture: isFuture) }
    var start: Int?
    for (index, expression) in expressions.enumerated() {
      if expression.bearing == .until, let first = start, let end = dates[index], end.end == nil,
        end.start != dates[first]?.start
      {
        dates[first]?.end = end.start
        start = nil
      }
      if expression.bearing == .since, dates[index]?.start.day != nil { start = index }
    }
    return dates
  }

  private func resolved(_ kind: DateExpression.Kind, isFuture: Bool, isQuoted: Bool) -> ResolvedDate? {
    switch kind {
    case .vague: return nil
    case .point(let point):
      return date(point, isFuture: isFuture, isQuoted: isQuoted).map { ResolvedDate(start: $0) }
    case .span(let first, let last):
      return span(first, last, isFuture: isFuture, isQuoted: isQuoted)
    }
  }

  private func span(_ first: DatePoint, _ last: DatePoint, isFuture: Bool, isQuoted: Bool) -> ResolvedDate? {
    var last = last
    if case .calendar(let from) = first, case .calendar(var to) = last, to.year == nil, to.month == nil, to.day != nil {
      to.month = from.month
      last = .calendar(to)
    }
    guard let start = date(first, isFuture: isFuture, isQuoted: isQuoted) else { return nil }
    var after = self
    after.running = start
    after.runningDay = start.day == nil ? runningDay : start
    after.isRunningHere = true
    guard var end = after.date(last, isFuture: isFuture, isQuoted: isQuoted) else { return ResolvedDate(start: start) }
    if case .calendar(let to) = last, to.year == nil { end = Self.following(end, start) }
    return ResolvedDate(start: start, end: end == start ? nil : end)
  }

  /// The end of a span, not before its start: a bare day lies in the same month or the next, a bare month in the same
  /// year or the next.
  private static func following(_ end: PartialDate, _ start: PartialDate) -> PartialDate {
    var end = end
    end.year = start.year
    guard let startMonth = start.month, let endMonth = end.month else { return end }
    if endMonth == startMonth, let day = end.day, let startDay = start.day, day < startDay {
      (end.year, end.month) = shifted(start.year, startMonth, by: 1)
    } else if endMonth < startMonth {
      end.year = start.year.map { $0 + 1 }
    }
    return end
  }

  // MARK: One date

  private func date(_ point: DatePoint, isFuture: Bool, isQuoted: Bool) -> PartialDate? {
    switch point {
    case .calendar(let reference): return calendarDate(reference, isFuture: isFuture)
    case .offset(let days, .running): return runningDay.flatMap { Self.adding(days, to: $0) }
    case .offset(let days, .issue):
      let base = isQuoted ? runningDay ?? paperDate : paperDate
      return base.flatMap { Self.adding(days, to: $0) }
    case .weekday(let weekday, let week):
      guard let paper = paperDate?.civilDate else { return nil }
      return paper.adding(days: weekday - paper.weekday + 7 * week).map(PartialDate.init)
    case .lunar(let month, let day):
      return lunarDate(month: month, day: day)
    }
  }

  /// The day that `今天` is: the item's own, or the issue's.
  private var paperDate: PartialDate? { itemDate ?? issued }
  private var paperYear: Int? { itemDate?.year ?? issued?.year ?? year }

  /// Adds days to a day; where its year is unknown, only if every year gives the same.
  static func adding(_ days: Int, to date: PartialDate) -> PartialDate? {
    guard let month = date.month, let day = date.day else { return nil }
    if let civil = date.civilDate { return civil.adding(days: days).map(PartialDate.init) }
    guard date.year == nil, let common = CivilDate(year: 2001, month: month, day: day)?.adding(days: days),
      let leap = CivilDate(year: 2000, month: month, day: day)?.adding(days: days),
      common.month == leap.month, common.day == leap.day
    else { return nil }
    return PartialDate(month: common.month, day: common.day)
  }

  private func calendarDate(_ reference: CalendarReference, isFuture: Bool) -> PartialDate? {
    guard let said = reference.month else {
      if let day = reference.day, reference.year == nil { return bareDay(day, isFuture: isFuture) }
      return yearValue(reference.year).map { PartialDate(year: $0) }
    }
    switch said {
    case .given(let month):
      let year =
        reference.year == nil
        ? inferredYear(month: month, day: reference.day, isFuture: isFuture) : yearValue(reference.year)
      return Self.checked(PartialDate(year: year, month: month, day: reference.day))
    case .relative(let offset):
      guard let paper = paperDate, let month = paper.month else { return nil }
      let (year, shiftedMonth) = Self.shifted(paper.year, month, by: offset)
      return Self.checked(PartialDate(year: year, month: shiftedMonth, day: reference.day))
    case .running:
      guard let base = running?.month == nil ? paperDate : running, let month = base.month else { return nil }
      return Self.checked(PartialDate(year: base.year, month: month, day: reference.day))
    }
  }

  private func yearValue(_ reference: YearReference?) -> Int? {
    switch reference {
    case .given(let year): year
    case .relative(let offset): paperYear.map { $0 + offset }
    case .running: running?.year ?? (running == nil ? nil : paperYear)
    case nil: nil
    }
  }

  /// `nil` where no calendar has the day.
  private static func checked(_ date: PartialDate) -> PartialDate? {
    guard let month = date.month else { return date }
    return CivilDate(year: date.year ?? 2000, month: month, day: date.day ?? 1) == nil ? nil : date
  }

  private static func shifted(_ year: Int?, _ month: Int, by offset: Int) -> (year: Int?, month: Int) {
    let months = month - 1 + offset
    let years = months >= 0 ? months / 12 : (months - 11) / 12
    return (year.map { $0 + years }, months - years * 12 + 1)
  }

  // MARK: What is left unsaid

  /// A date more than a month after the paper lies in the year before, unless it is to come.
  private func inferredYear(month: Int, day: Int?, isFuture: Bool) -> Int? {
    guard let paper = [itemDate, issued].compactMap({ $0 }).first(where: { $0.year != nil }), let paperYear = paper.year
    else { return year ?? (isRunningHere ? running?.year : nil) }
    if isRunningHere, let runningYear = running?.year, let runningMonth = running?.month, runningYear < paperYear,
      runningMonth <= month, !isFuture
    {
      return runningYear
    }
    guard let paperMonth = paper.month else { return paperYear }
    let days = (month - paperMonth) * 30 + (day ?? 15) - (paper.day ?? 15)
    if !isFuture { return days > 31 ? paperYear - 1 : paperYear }
    return days < -120 ? paperYear + 1 : paperYear
  }

  /// `29日` after `7月28日` is the 29th of July; `2日` after it, the 2nd of August; before any date, a day of the paper's
  /// month or the month before.
  private func bareDay(_ day: Int, isFuture: Bool) -> PartialDate? {
    if let running, let month = running.month, !isRunningStale {
      let restarts = running.day.map { isFuture ? day < $0 : day < $0 - 20 } ?? false
      let (year, next) = Self.shifted(running.year, month, by: restarts ? 1 : 0)
      return Self.checked(PartialDate(year: year, month: next, day: day))
    }
    guard let paper = paperDate, let month = paper.month else { return nil }
    let isLater = paper.day.map { day > $0 } ?? false
    let isEarlier = paper.day.map { day < $0 - 20 } ?? false
    let offset = isFuture ? (isEarlier ? 1 : 0) : (isLater ? -1 : 0)
    let (year, shifted) = Self.shifted(paper.year, month, by: offset)
    return Self.checked(PartialDate(year: year, month: shifted, day: day))
  }

  /// A date of years ago, named in an earlier sentence, is not what a bare day goes on from.
  private var isRunningStale: Bool {
    guard !isRunningHere, let named = running?.year, let now = paperYear else { return false }
    return named < now - 1
  }

  private func lunarDate(month: Int, day: Int) -> PartialDate? {
    guard let now = paperYear else { return nil }
    let candidates = [now - 1, now].compactMap { LunarCalendar.civilDate(year: $0, month: month, day: day) }
    if let paper = paperDate?.civilDate {
      return candidates.last { paper.days(until: $0) <= 31 }.map(PartialDate.init)
    }
    return candidates.first { $0.year == now }.map(PartialDate.init)
  }
}
