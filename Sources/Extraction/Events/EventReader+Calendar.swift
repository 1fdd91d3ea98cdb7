/// What the days of a calendar are to the day of the paper.
extension EventReader {
  private static let announcements = [
    "预告", "日程", "排期", "安排", "要办", "打算", "下周", "下月", "下期", "后天", "明天", "要来", "接到来", "转过年", "近期活动", "活动计划", "看点", "即将", "敬请",
  ]

  /// `七、八月要办的事`, `下月预告`: whether a headline says that what stands below it is to come.
  static func announces(_ headline: String) -> Bool { announcements.contains { headline.contains($0) } }

  /// Whether the day that a sentence begins with lies behind that of the paper.
  func isToCome(_ frame: SentenceFrame) -> Bool {
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
}
