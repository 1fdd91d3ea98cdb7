import Newsletters

/// A year named in running text, and what its place there says of the document's own year.
struct YearMention: Hashable, Sendable {
  enum Use: String, Hashable, Sendable {
    /// The document's year itself: `今年是新中国成立70周年`.
    case present
    /// Written from within the year, as far as the words tell.
    case own
    /// A time that lies before, maybe by years: `自2015年以来`, `2020年度`.
    case before
    case plan
    case history
  }

  var year: Int
  var use: Use

  static func mentions(in scalars: [Unicode.Scalar], dates expressions: [DateExpression]) -> [YearMention] {
    var found: [YearMention] = []
    for (index, expression) in expressions.enumerated() {
      guard let said = Said(expression), YearEvidence.plausibleYears.contains(said.year) else { continue }
      let previous = index > 0 ? expressions[index - 1] : nil
      if let year = equation(of: previous, with: expression, said.year) {
        found.append(YearMention(year: year, use: .present))
      } else {
        found.append(YearMention(year: said.year, use: use(of: expression, said, in: scalars)))
      }
    }
    found += Anniversary.mentions(in: scalars)
    found += documentNumbers(in: scalars)
    return found
  }

  /// What an expression says of the calendar.
  private struct Said {
    var year: Int
    var hasMonth: Bool
    var hasDay: Bool

    init?(_ expression: DateExpression) {
      switch expression.kind {
      case .vague: return nil
      case .point(let point): self.init(point)
      case .span(let first, let last):
        guard let said = Said(last) ?? Said(first) else { return nil }
        self = said
      }
    }

    private init?(_ point: DatePoint) {
      guard case .calendar(let reference) = point, case .given(let year)? = reference.year else { return nil }
      self.year = year
      hasMonth = reference.month != nil
      hasDay = reference.day != nil
    }
  }

  /// `去年(2020年)` says that the year is 2021.
  private static func equation(of relative: DateExpression?, with given: DateExpression, _ year: Int) -> Int? {
    guard let relative, case .point(.calendar(let reference)) = relative.kind,
      case .relative(let offset)? = reference.year, reference.month == nil,
      given.range.lowerBound - relative.range.upperBound <= 1
    else { return nil }
    return year - offset
  }

  private static func use(of expression: DateExpression, _ said: Said, in scalars: [Unicode.Scalar]) -> Use {
    let (start, end) = (expression.range.lowerBound, expression.range.upperBound)
    if expression.bearing == .before || beforePlan.matches(in: scalars, before: start) { return .plan }
    if plans.matches(in: scalars, at: end) { return .plan }
    if let nearby = nearestMark(in: scalars, from: start, to: end, hasDay: said.hasDay) { return nearby }
    if expression.bearing != .at || expression.isWeak || beforeComparison.matches(in: scalars, before: start) {
      return .before
    }
    let isTold = !said.hasDay && end < scalars.count && scalars[end] == ","
    return isTold ? .before : .own
  }

  /// What the words of the same clause say: of plans before it, of history and plans after it.
  private static func nearestMark(
    in scalars: [Unicode.Scalar], from start: Int, to end: Int, hasDay: Bool
  ) -> Use? {
    var at = end
    while at < scalars.count, at < end + 24, !isStop(scalars[at]) {
      if let match = after.match(in: scalars, at: at), !notHistory.matches(in: scalars, at: at) {
        return match.meaning
      }
      if !hasDay, let match = afterLessThanDay.match(in: scalars, at: at), !notHistory.matches(in: scalars, at: at) {
        return match.meaning
      }
      at += 1
    }
    at = start
    while at > 0, at > start - 10, !isStop(scalars[at - 1]) {
      if let match = before.match(in: scalars, before: at) { return match.meaning }
      at -= 1
    }
    return nil
  }

  private static func isStop(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "," || scalar == "。" || scalar == ";" || scalar == "!" || scalar == "?"
  }

  private static let beforePlan = PhraseSet("到 至 力争 力争到 争取 面向 迈向 展望 实现")
  private static let plans = PhraseSet("远景 规划 愿景 目标 计划 前 之前 以前 民生实事 街道民生实事 建成 基本实现 基本建成 实现 全面建成 碳达峰")
  private static let beforeComparison = PhraseSet("比 较 与 同 从 由 自 自从 早在 始于 截至 截止")
  private static let after = PhraseTable<Use>([
    (
      """
      出生 生于 毕业 入党 入伍 参军 参加工作 参加革命 退休 退伍 转业 嫁 搬来 搬到 搬入 迁来 牺牲 去世 逝世 病逝 调到 起任 刑满 入住 患病 患上 查出       下岗 修订 修正 颁布 公布 施行 离异 丧偶 瘫痪
      """, .history
    ),
    ("以来 以后 之后 同期 同比 相比 起至今", .before), ("远景目标 规划纲要 发展规划 中长期 五年规划", .plan),
  ])
  /// Of a year or month these tell history; of a day they may be the news.
  private static let afterLessThanDay = PhraseTable<Use>([
    ("成立 创建 创办 创立 始建 建成 建于 建厂 建校 建造 竣工 投用 落成 组建 设立 开业 解放", .history),
    ("来到 被评为 获得 获评 荣获 获 当选 增长 下降", .before),
  ])
  /// Names of occasions that begin like history.
  private static let notHistory = PhraseSet(
    "成立大会 成立仪式 成立暨 创建工作 创建全国 创建活动 创建文明 退休人员 退休职工 退休党员 退休干部 下岗职工 下岗失业 毕业典礼 毕业生 落成典礼 获奖 嫁接")
  private static let before = PhraseTable<Use>([
    ("始建于 建于 成立于 创建于 创办于 生于 出生于 毕业于 创刊于 诞生于 原是", .history),
    ("列入 列为 纳入 谋划 展望 力争 预计 计划 拟于 将于 将在", .plan),
  ])

  /// `〔2021〕3号`: written in that year or later; `〔2021〕第3期`: the issue of that year itself.
  private static func documentNumbers(in scalars: [Unicode.Scalar]) -> [YearMention] {
    var found: [YearMention] = []
    var at = openings.firstPlace(in: scalars, from: 0)
    while at < scalars.count {
      if let mention = documentNumber(openedAt: at, in: scalars) { found.append(mention) }
      at = openings.firstPlace(in: scalars, from: at + 1)
    }
    return found
  }

  private static func documentNumber(openedAt at: Int, in scalars: [Unicode.Scalar]) -> YearMention? {
    guard let year = Numeral.short(in: scalars, at: at + 1), year.range.count == 4,
      year.range.upperBound < scalars.count, closings.contains(scalars[year.range.upperBound]),
      YearEvidence.plausibleYears.contains(year.value)
    else { return nil }
    var start = year.range.upperBound + 1
    if start < scalars.count, scalars[start] == " " { start += 1 }
    let isOrdinal = start < scalars.count && scalars[start] == "第"
    guard let number = Numeral.short(in: scalars, at: isOrdinal ? start + 1 : start),
      number.range.upperBound < scalars.count
    else { return nil }
    switch scalars[number.range.upperBound] {
    case "号": return YearMention(year: year.value, use: .before)
    case "期": return isOrdinal ? YearMention(year: year.value, use: .present) : nil
    default: return nil
    }
  }

  private static let openings: ScalarSet = "〔[(【"
  private static let closings: ScalarSet = "〕])】"
}
