import Newsletters

/// The entries of a chronicle or list of short news: paragraphs that each begin with a day of their own.
enum Chronicle {
  /// The paragraphs of an item, by number, that are entries of their own; none where the item is one story.
  ///
  /// Days without a month (`5日 …`) stand in chronicles only. Of paragraphs that begin with a month and a day, four or
  /// more that make up nearly all of the item are one.
  static func entries(of item: ItemReading, paragraphs: [Int]) -> Set<Int> {
    var entries: Set<Int> = []
    var bare = 0
    var bodies: Set<Int> = []
    let hasMonths = item.sentences.indices.contains { isMonth(item.sentences[$0], item.dates[$0]) }
    for number in item.sentences.indices where item.sentences[number].kind == .body {
      guard paragraphs.indices.contains(number), bodies.insert(paragraphs[number]).inserted else { continue }
      guard let opening = opening(item.sentences[number], item.dates[number], hasMonths) else { continue }
      entries.insert(paragraphs[number])
      if opening == .bareDay { bare += 1 }
    }
    if bare >= 2, bare * 2 > bodies.count { return entries }
    return entries.count >= 4 && entries.count * 5 >= bodies.count * 4 ? entries : []
  }

  /// Whether a line is nothing but a month, which the entries below it count from.
  static func isMonth(_ sentence: ReadSentence, _ dates: [DateExpression]) -> Bool {
    guard sentence.passage.count <= 12, let date = dates.first, let reference = reference(date.kind) else {
      return false
    }
    return reference.month != nil && reference.day == nil && date.range == 0..<sentence.passage.count
  }

  private static let weather: ScalarSet = " 晴阴多云雨雪雾霾风沙尘转小中大雷阵到间"

  /// `九月七日 晴`: a day and what the weather was like.
  static func isDayOfDiary(_ sentence: ReadSentence, _ date: DateExpression) -> Bool {
    guard date.range.lowerBound == 0, date.bearing == .at, let reference = reference(date.kind), reference.day != nil
    else { return false }
    let rest = sentence.passage.scalars[date.range.upperBound...]
    return rest.count > 1 && rest.allSatisfy { weather.contains($0) }
  }

  /// `01 周一(5月16日)`, `06 周末(5月21日—22日)`: a heading that is nothing but a number and a day, with its weekday.
  static func isHeadingOfDay(_ sentence: ReadSentence, _ dates: [DateExpression]) -> Bool {
    guard let last = dates.last, last.bearing == .at, let reference = reference(last.kind), reference.month != nil,
      reference.day != nil, sentence.passage.count <= 30, last.range != 0..<sentence.passage.count
    else { return false }
    return sentence.passage.scalars.indices.allSatisfy { place in
      let scalar = sentence.passage.scalars[place]
      return dates.contains { $0.range.contains(place) } || Characters.isDigit(scalar) || besideDays.contains(scalar)
    }
  }

  private static let besideDays: ScalarSet = " ()周末星期一二三四五六日天第.、:·|-—"

  /// The year of a heading that calls what stands below it a chronicle: `2024年社区大事记`.
  static func year(_ sentence: ReadSentence, _ date: DateExpression) -> Int? {
    guard let reference = reference(date.kind), reference.month == nil, case .given(let year)? = reference.year,
      sentence.passage.count <= 30,
      sentence.passage.string(0..<sentence.passage.count).contains("大事记")
    else { return nil }
    return year
  }

  private enum Opening { case bareDay, fullDay }

  /// - Parameter hasMonths: whether months stand on lines of their own, so that a comma behind a bare day is enough.
  private static func opening(_ sentence: ReadSentence, _ dates: [DateExpression], _ hasMonths: Bool) -> Opening? {
    guard let date = dates.first, date.range.lowerBound == 0, date.bearing == .at, !date.isQuoted,
      let reference = reference(date.kind), reference.day != nil || reference.month != nil
    else { return nil }
    // `11月中旬  …`: a month in place of a day, set apart.
    if reference.day == nil {
      let end = date.range.upperBound
      return end < sentence.passage.count && sentence.passage.scalars[end] == " " ? .fullDay : nil
    }
    let scalars = sentence.passage.scalars
    guard reference.month == nil else { return .fullDay }
    let end = date.range.upperBound
    guard end < scalars.count else { return nil }
    let isSetApart = scalars[end] == " " || scalars[end] == ":" || hasMonths && scalars[end] == ","
    return isSetApart ? .bareDay : nil
  }

  private static func reference(_ kind: DateExpression.Kind) -> CalendarReference? {
    switch kind {
    case .point(.calendar(let reference)), .span(.calendar(let reference), _): reference
    default: nil
    }
  }
}
