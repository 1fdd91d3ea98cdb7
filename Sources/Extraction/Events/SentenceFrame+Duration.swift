import Newsletters

/// How long a sentence says that its occasion lasts.
extension SentenceFrame {
  private static let durations: WordSet = ["为期", "历时"]
  /// The longest occasion whose days are counted.
  private static let longest = 2...60

  /// `7月8日起,为期五天的培训班`: the day with the last one, where the words around a verb say how many there are.
  func lasting(_ date: ResolvedDate, around verb: Int) -> ResolvedDate {
    guard date.end == nil, date.start.day != nil, let days = daysOfDuration(around: verb),
      let last = DateResolver.adding(days - 1, to: date.start)
    else { return date }
    return ResolvedDate(start: date.start, end: last)
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
