import Newsletters

/// Reads what follows a date and belongs to it: `(星期五)`, `上午9时30分`, `起`.
struct DateTail {
  private let scalars: [Unicode.Scalar]
  /// The offset after all that was read.
  private(set) var at: Int
  var time: TimeOfDay?
  private(set) var weekday: Int?
  private(set) var bearing = DateExpression.Bearing.at

  init(scalars: [Unicode.Scalar], at: Int) {
    self.scalars = scalars
    self.at = at
  }

  /// Weekday and time of day, each with at most one space before it.
  mutating func readTime() {
    readSameDay()
    readWeekday()
    readSameDay()
    let start = at < scalars.count && scalars[at] == " " ? at + 1 : at
    var time = TimeOfDay()
    var end = start
    if !DatePhrases.notPartsOfDay.matches(in: scalars, at: start),
      let part = DatePhrases.partsOfDay.match(in: scalars, at: start)
    {
      time.part = part.meaning
      end = start + part.length
    }
    let afterSpace = end < scalars.count && scalars[end] == " " ? end + 1 : end
    if let clock = clock(at: afterSpace, after: time.part) {
      (time.hour, time.minute, end) = (clock.hour, clock.minute, clock.end)
    }
    guard end > start else { return }
    self.time = time
    at = end
    if time.hour != nil { readClosingTime(after: time.part) }
  }

  /// `至16时` of `14时至16时`: where the occasion ends is not kept.
  private mutating func readClosingTime(after part: TimeOfDay.Part?) {
    let gap = DatePhrases.connectors.length(in: scalars, at: at)
    guard gap > 0 else { return }
    let start = at + gap
    let named = DatePhrases.partsOfDay.match(in: scalars, at: start)
    guard let clock = clock(at: start + (named?.length ?? 0), after: named?.meaning ?? part) else { return }
    at = clock.end
  }

  /// `3月5日当天`
  private mutating func readSameDay() {
    if Self.sameDay.matches(in: scalars, at: at) { at += 2 }
  }
  private static let sameDay = PhraseSet("当天 当日 这天 那天")

  private mutating func readWeekday() {
    var next = at
    let bracket = next < scalars.count && (scalars[next] == "(" || scalars[next] == "[")
    let isApart = next < scalars.count && (scalars[next] == "," || scalars[next] == " ")
    if bracket || isApart { next += 1 }
    let mark = DatePhrases.weekdayMarks.length(in: scalars, at: next)
    guard mark > 0, next + mark < scalars.count, let day = DatePhrases.weekday(scalars[next + mark]) else { return }
    if isApart, scalars[at] == ",", mark == 1 { return }
    next += mark + 1
    if bracket {
      guard next < scalars.count, scalars[next] == ")" || scalars[next] == "]" else { return }
      next += 1
    }
    weekday = day
    at = next
  }

  /// `9时30分`, `10时许`, `7点半`, `14:30`.
  private func clock(at start: Int, after part: TimeOfDay.Part?) -> (hour: Int, minute: Int?, end: Int)? {
    guard let hour = Numeral.short(in: scalars, at: start), hour.value <= 24, hour.range.count <= 3 else { return nil }
    var end = hour.range.upperBound
    guard end < scalars.count else { return nil }
    var minute: Int?
    switch scalars[end] {
    case ":":
      guard let read = Numeral.short(in: scalars, at: end + 1), read.form == .arabic, read.range.count == 2,
        read.value < 60
      else { return nil }
      (minute, end) = (read.value, read.range.upperBound)
    case "时", "点":
      if Self.notClock.matches(in: scalars, at: end) { return nil }
      end += 1
      (minute, end) = minutes(at: end)
    default: return nil
    }
    if Self.aboutClock.contains(end < scalars.count ? scalars[end] : " "), end < scalars.count { end += 1 }
    return (onDayClock(hour.value, part), minute, end)
  }

  private static let notClock = PhraseSet("时段 时间 时期 时代 时候 点多 点意见 点要求 点建议 点希望 时许多 点评")
  private static let aboutClock: ScalarSet = "许整"

  private func minutes(at start: Int) -> (minute: Int?, end: Int) {
    guard start < scalars.count else { return (nil, start) }
    if scalars[start] == "半" { return (30, start + 1) }
    guard let read = Numeral.short(in: scalars, at: start), read.value < 60, read.range.upperBound < scalars.count,
      scalars[read.range.upperBound] == "分"
    else { return (nil, start) }
    return (read.value, read.range.upperBound + 1)
  }

  private func onDayClock(_ hour: Int, _ part: TimeOfDay.Part?) -> Int {
    switch part {
    case .afternoon, .evening: hour < 12 ? hour + 12 : hour
    case .noon: hour < 6 ? hour + 12 : hour
    default: hour
    }
  }

  mutating func readBearing() {
    if DatePhrases.noBearing.matches(in: scalars, at: at) { return }
    guard let match = DatePhrases.bearings.match(in: scalars, at: at) else { return }
    bearing = match.meaning
    at += match.length
  }
}
