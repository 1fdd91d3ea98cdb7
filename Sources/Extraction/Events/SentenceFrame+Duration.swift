import Newsletters

/// How long a sentence says that its occasion lasts.
extension SentenceFrame {
  private static let durations: WordSet = ["为期", "历时"]
  /// The longest occasion whose days are counted.
  private static let longest = 2...60

  /// `7月8日起,为期五天的培训班`: the day with the last one, where the words around a verb say how many there are.
  func lasting(_ date: ResolvedDate, around verb: Int) -> ResolvedDate {
    guard date.end == nil, date.start.day != nil, let days = daysOfDuration(around: verb) else { return date }
    if let span = span(of: days) { return span }
    let isLast = (verb..<min(words.count, verb + Self.phraseReach)).contains {
      holds($0, "落幕", "帷幕", "闭幕", "收官", "结束")
    }
    if isLast {
      // `历时十天的比赛6月10日结束` tells of the last day alone, `为期三天的节日` of all.
      guard words.contains("为期"), let first = DateResolver.adding(1 - days, to: date.start) else { return date }
      return ResolvedDate(start: first, end: date.start)
    }
    return DateResolver.adding(days - 1, to: date.start).map { ResolvedDate(start: date.start, end: $0) } ?? date
  }

  /// `从11月14日第一个村投票,到12月5日…,历时22天`: two days of the sentence that lie as far apart as it says.
  private func span(of days: Int) -> ResolvedDate? {
    let named = dates.compactMap(\.date?.start).filter { $0.day != nil }
    for (first, last) in zip(named, named.dropFirst()) where DateResolver.adding(days - 1, to: first) == last {
      return ResolvedDate(start: first, end: last)
    }
    return nil
  }

  private func daysOfDuration(around verb: Int) -> Int? {
    let reach = max(0, verb - Self.phraseReach)..<min(words.count, verb + Self.phraseReach)
    guard let word = reach.first(where: { Self.durations.contains(words[$0]) && !isEnclosed[$0] }) else { return nil }
    let scalars = sentence.passage.scalars
    guard let number = Numeral.short(in: scalars, at: tokens[word].range.upperBound),
      number.range.upperBound < scalars.count, Self.longest.contains(number.value)
    else { return nil }
    let unit = scalars[number.range.upperBound]
    return unit == "天" || unit == "日" ? number.value : nil
  }
}
