import Newsletters

/// A heading that gives its day to all that stands below it: `01 周一(5月16日)`.
struct DaySection {
  let date: ResolvedDate
  /// The date as worded.
  let kind: DateExpression.Kind
  /// Where in the file it is named.
  let range: Range<Int>
}

/// When the occasions of an item were.
extension EventReader {
  mutating func datesOf(_ sentence: ReadSentence, _ expressions: [DateExpression]) -> [DatedExpression] {
    let expressions = withDayOfSection(sentence, withHourOfToday(sentence, expressions))
    guard !expressions.isEmpty else {
      dates.beginSentence()
      return []
    }
    let isFuture = isPlan || sentence.words.contains { Self.planning.contains($0) }
    let resolved = dates.resolve(sentence: expressions, isFuture: isFuture)
    return zip(expressions, resolved).map { DatedExpression(expression: $0, date: $1) }
  }

  // MARK: Headings

  /// `3月` on a line of its own: the days below it are of that month.
  mutating func startMonth(_ sentence: ReadSentence, _ expressions: [DateExpression]) {
    if Chronicle.isMonth(sentence, expressions) { _ = datesOf(sentence, expressions) }
  }

  /// A heading that dates what stands below it: the day of a diary (`九月七日 晴`), the year of a chronicle (`2024年大事记`).
  mutating func startPeriod(_ sentence: ReadSentence, _ expressions: [DateExpression]) {
    guard let first = expressions.first else { return }
    if Chronicle.isHeadingOfDay(sentence, expressions), let last = expressions.last, let date = dates.resolve(last) {
      section = DaySection(date: date, kind: last.kind, range: sentence.passage.sourceRange(last.range))
      return
    }
    if Chronicle.isDayOfDiary(sentence, first) {
      let day = dates.resolve(first)?.start
      if day?.year != nil { dates.itemDate = day }
    } else if let year = Chronicle.year(sentence, first) {
      dates.itemDate = PartialDate(year: year)
    }
  }

  /// A paragraph below a heading that is a day begins with that day.
  mutating func beginParagraphOfSection() {
    guard let section, let day = section.date.start.lexicalForm, section.date.start.day != nil else { return }
    lastDay = day
    dayRange = section.range
    dayParagraph = paragraph
    beginsSection = true
  }

  /// The dates of a sentence, and before them the day of the heading where it is the first one of a paragraph below it.
  private mutating func withDayOfSection(_ sentence: ReadSentence, _ expressions: [DateExpression]) -> [DateExpression]
  {
    guard beginsSection, let section, sentence.kind == .body else { return expressions }
    beginsSection = false
    guard expressions.first?.range.lowerBound != 0 else { return expressions }
    return [DateExpression(range: 0..<0, kind: section.kind)] + expressions
  }

  private static let ofToday = ["今日", "今天"]

  /// `今日动态`: whether a headline says that what stands below it was on the paper's own day.
  static func isOfToday(_ title: String) -> Bool { ofToday.contains(where: title.contains) }

  /// `今日动态` above `上午9时,…`: an hour at the head of a sentence is one of the day of the paper, where the headline says so.
  private func withHourOfToday(_ sentence: ReadSentence, _ expressions: [DateExpression]) -> [DateExpression] {
    guard isOfToday, sentence.kind == .body else { return expressions }
    var tail = DateTail(scalars: sentence.passage.scalars, at: 0)
    tail.readTime()
    guard let time = tail.time, time.hour != nil, expressions.allSatisfy({ $0.range.lowerBound >= tail.at }) else {
      return expressions
    }
    var hour = DateExpression(range: 0..<tail.at, kind: .point(.offset(days: 0, from: .issue)))
    hour.time = time
    return [hour] + expressions
  }

  // MARK: What is to come

  private static let announcements = [
    "预告", "日程", "排期", "安排", "要办", "打算", "下周", "下月", "下期", "后天", "明天", "要来", "接到来", "转过年", "近期活动", "活动计划", "看点", "即将",
    "敬请",
  ]

  /// `七、八月要办的事`, `下月预告`: whether the headline says that what stands below it is to come.
  static func announcesPlan(_ title: String) -> Bool { announcements.contains { title.contains($0) } }

  /// What the day that a sentence begins with is to the paper.
  func beginning(_ frame: SentenceFrame) -> EventGrammar.Item {
    EventGrammar.Item(isToCome: isToCome(frame), isPlan: isPlan)
  }

  /// Whether the day that a sentence begins with lies behind that of the paper.
  private func isToCome(_ frame: SentenceFrame) -> Bool {
    guard let day = frame.dates.first?.date?.start else { return false }
    guard let order = order(day) else { return isPlan }
    return order > 0
  }

  /// Whether the day that a sentence begins with was before that of the paper, or is its own.
  func isOver(_ frame: SentenceFrame) -> Bool {
    guard let date = frame.dates.first?.date, let order = order(date.start) else { return false }
    return order <= 0
  }

  /// How a date lies to that of the paper: below 0 before it, 0 in it, above 0 behind it; `nil` where that is not known.
  private func order(_ day: PartialDate) -> Int? {
    guard let paper = dates.issued ?? dates.itemDate, let year = day.year, let issued = paper.year else { return nil }
    if year != issued { return year - issued }
    guard let month = day.month, let issuedMonth = paper.month else { return nil }
    if month != issuedMonth { return month - issuedMonth }
    guard let number = day.day, let issuedDay = paper.day else { return 0 }
    return number - issuedDay
  }

  // MARK: Dates

  func setDate(of event: inout EventReading, _ trigger: EventTrigger, _ scene: Scene) {
    let frame = scene.frame
    var pool = frame.dates.filter { date in
      guard let resolved = date.date, !date.expression.isQuoted, !isEquated(date, frame) else { return false }
      return date.isOccasion || resolved.end != nil && !date.expression.isWeak
        || date.expression.bearing == .since && resolved.start.day != nil && !date.expression.isWeak
        || trigger.kind == .election && date.expression.bearing == .until && resolved.start.day != nil
    }
    if let linked = pool.last(where: { isLinked($0, trigger, frame) })?.date {
      event.setDate(frame.lasting(linked, around: trigger.verb))
      return
    }
    let parts = pool.filter { isInPart($0, of: trigger, frame) }
    if !parts.isEmpty { pool = parts }
    let days = pool.filter { $0.date?.start.day != nil }
    // `历时一周的棋赛11月9日落幕`: the only day said is the last one.
    let ends = frame.dates.filter { $0.expression.bearing == .until && $0.date?.start.day != nil }
    let candidates = days.isEmpty ? pool.isEmpty && trigger.form == .announced ? ends : pool : days
    let verb = frame.offset(trigger.verb)
    let within = candidates.first { trigger.name.overlaps($0.expression.range) && $0.date?.start.day != nil }
    let before = candidates.last { $0.expression.range.lowerBound <= verb }
    let after = candidates.first { $0.expression.range.lowerBound < frame.offset(frame.clauseEnd(of: trigger.verb)) }
    guard let date = (within ?? before ?? after ?? (current.isEmpty ? candidates.first : nil))?.date else { return }
    event.setDate(frame.lasting(date, around: trigger.verb))
  }

  /// `6月中旬的动员会`: whether a date says when the occasion named right behind it was.
  private func isLinked(_ date: DatedExpression, _ trigger: EventTrigger, _ frame: SentenceFrame) -> Bool {
    let end = date.expression.range.upperBound
    guard trigger.form == .setting, date.date?.end == nil, end < trigger.name.lowerBound else { return false }
    return end + 1 == trigger.name.lowerBound && frame.sentence.passage.scalars[end] == "的"
  }

  private static let equating: WordSet = ["是", "正是", "正值", "恰逢", "适逢"]

  /// `4月4日是清明前一天,…`: whether a date only says what the day before it is.
  private func isEquated(_ date: DatedExpression, _ frame: SentenceFrame) -> Bool {
    guard let first = frame.tokens.firstIndex(where: { $0.range.upperBound > date.expression.range.lowerBound }) else {
      return false
    }
    return (frame.clauseStart(of: first)..<first).contains {
      Self.equating.contains(frame.words[$0]) && frame.date[$0 - 1].map { frame.dates[$0].isDay } ?? false
    }
  }

  /// `5月3日,棋赛;5月中旬,灯会`: whether a date stands between the same semicolons as what a trigger tells of.
  private func isInPart(_ date: DatedExpression, of trigger: EventTrigger, _ frame: SentenceFrame) -> Bool {
    let verb = min(trigger.verb, frame.tokens.count - 1)
    let near = max(0, verb - SentenceFrame.reach)..<min(frame.tokens.count, verb + SentenceFrame.reach)
    let start = near.last { $0 < verb && frame.words[$0] == ";" && frame.isBreak($0) }.map { frame.offset($0) } ?? 0
    let end = near.first { $0 > verb && frame.words[$0] == ";" && frame.isBreak($0) }.map { frame.offset($0) }
    return (start..<(end ?? Int.max)).contains(date.expression.range.lowerBound)
  }

  /// `比赛从4月30日开始,5月2日结束`: when the event told of before took place, where nothing said so yet.
  mutating func addLateDate(_ scene: Scene) {
    guard let focus, events[focus].startDate == nil, paragraph - lastParagraph <= 1,
      let span = scene.frame.dates.first(where: { $0.date?.end != nil && !$0.expression.isQuoted })?.date
    else { return }
    events[focus].setDate(span)
    events[focus].isTimed = true
  }
}
