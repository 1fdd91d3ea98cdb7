import Newsletters

/// A line that dates the issue.
enum Masthead {
  /// The date of a line that is a masthead, colophon or date line: a date with its year beside nothing but what such
  /// lines hold; `nil` for any other text.
  static func date(in scalars: [Unicode.Scalar], dates expressions: [DateExpression], isDateline: Bool) -> PartialDate?
  {
    guard let (expression, date) = mostExact(of: expressions, in: scalars) else { return nil }
    if isDateline { return date }
    guard scalars.count <= 160, !sheetTimes.matches(in: scalars, at: 0) || hasMark(in: scalars) else { return nil }
    let rest = scalars.count - expression.range.count
    if rest <= 2 { return date.month == nil ? nil : date }
    if marks.matches(in: scalars, before: expression.range.lowerBound) { return date }
    if hasSentence(scalars) { return nil }
    if hasMark(in: scalars) || isPublished(behind: expression.range.upperBound, in: scalars) { return date }
    return date.day != nil && rest <= 30 && isAtEdge(expression.range, of: scalars) ? date : nil
  }

  private static func mostExact(of expressions: [DateExpression], in scalars: [Unicode.Scalar]) -> (
    DateExpression, PartialDate
  )? {
    var best: (expression: DateExpression, date: PartialDate, exactness: Int)?
    for expression in expressions where expression.bearing == .at && !expression.isQuoted {
      if origins.matches(in: scalars, before: expression.range.lowerBound) { continue }
      guard let date = exactDate(expression) else { continue }
      let exactness = (date.month == nil ? 0 : 1) + (date.day == nil ? 0 : 1)
      if exactness > best?.exactness ?? -1 { best = (expression, date, exactness) }
    }
    return best.map { ($0.expression, $0.date) }
  }

  /// A date that says its year in figures.
  private static func exactDate(_ expression: DateExpression) -> PartialDate? {
    guard let reference = lastDay(of: expression.kind), case .given(let year)? = reference.year,
      YearEvidence.plausibleYears.contains(year)
    else { return nil }
    guard case .given(let month)? = reference.month else {
      return reference.month == nil && reference.part == nil && !expression.isWeak ? PartialDate(year: year) : nil
    }
    return PartialDate(year: year, month: month, day: reference.day)
  }

  /// The day that a point is, and of a span (`2021.03.05-03.11`) the last.
  private static func lastDay(of kind: DateExpression.Kind) -> CalendarReference? {
    switch kind {
    case .point(.calendar(let reference)), .span(_, .calendar(let reference)): reference
    default: nil
    }
  }

  /// Whether the line speaks in sentences, as mastheads do not.
  private static func hasSentence(_ scalars: [Unicode.Scalar]) -> Bool {
    scalars.contains { $0 == "。" || $0 == "," || $0 == "!" || $0 == "?" || $0 == ";" }
  }

  private static func hasMark(in scalars: [Unicode.Scalar]) -> Bool {
    scalars.indices.contains { issueMarks.matches(in: scalars, at: $0) || isIssueNumber(in: scalars, at: $0) }
  }

  /// `第22期`
  private static func isIssueNumber(in scalars: [Unicode.Scalar], at start: Int) -> Bool {
    guard scalars[start] == "第" else { return false }
    var at = start + 1
    while at < scalars.count, at < start + 10, scalars[at] == " " || NumeralSign(scalars[at]) != nil { at += 1 }
    guard at > start + 1, at < scalars.count else { return false }
    return scalars[at] == "期" || scalars[at] == "号" || scalars[at] == "版"
  }

  /// The date stands at the line's start or end, apart from what else is there.
  private static func isAtEdge(_ range: Range<Int>, of scalars: [Unicode.Scalar]) -> Bool {
    if range.upperBound == scalars.count {
      return range.lowerBound > 0 && separators.contains(scalars[range.lowerBound - 1])
    }
    return range.lowerBound == 0 && separators.contains(scalars[range.upperBound])
  }

  /// `2021年3月5日 18:00发布(公众号)`: a word for coming out, and no more.
  private static func isPublished(behind end: Int, in scalars: [Unicode.Scalar]) -> Bool {
    let start = end < scalars.count && scalars[end] == " " ? end + 1 : end
    guard publishing.matches(in: scalars, at: start) else { return false }
    return start + 2 == scalars.count || scalars[start + 2] == "(" || separators.contains(scalars[start + 2])
  }

  private static let publishing = PhraseSet("发布 推送 编发 出刊 出版 刊发 印发")
  private static let separators: ScalarSet = " |:)(·/]】"
  /// Right before the year in which the paper first came out: `创刊于2008年`.
  private static let origins = PhraseSet("创刊于 创办于 创刊 始创于 创建于 成立于 办刊于")
  /// Right before the date of a web page or colophon.
  private static let marks = PhraseSet(
    "日期: 时间: 发布日期: 发布时间: 发表于 发布于 出版日期: 出版时间: 日期 发布时间 发布日期 更新时间: 更新时间 日期: 时间: 发布: 出版 印发日期:")
  /// A line of a meeting's sheet, which dates the meeting.
  private static let sheetTimes = PhraseSet("时间: 会议时间: 活动时间: 开会时间: 举办时间: 讲座时间: 培训时间: 比赛时间:")
  private static let issueMarks = PhraseSet(
    "总第 期号 主办 编印 承办 主编 责任编辑 责编 编辑: 审核: 内部资料 准印 印数 星期 来源: 浏览 阅读 点击 作者: 简报第 办公室编 编发 本期 准印证 刊号")
}
