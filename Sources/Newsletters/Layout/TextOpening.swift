/// What the first characters of a block tell of it.
struct TextOpening {
  private let scalars: ArraySlice<Unicode.Scalar>

  init(_ scalars: [Unicode.Scalar]) {
    self.scalars = scalars.prefix(24)
  }

  /// Begins as news does: with a date or a word for one, or with `本报讯`.
  var isNews: Bool { startsWithDate || starts(with: Self.newsWords) }

  /// Begins as a paragraph of running text does.
  var isBody: Bool { isNews || starts(with: Self.bodyWords) }

  /// Begins as nothing but the rest of a broken sentence can.
  var isContinuation: Bool {
    guard let first = scalars.first else { return false }
    if Signs.continuing.contains(first) || first.closesPair { return true }
    if starts(with: Self.falseContinuations) { return false }
    return Self.particles.contains(first)
  }

  /// Begins as captions do (`图为…`, `左图:`).
  var isCaption: Bool { starts(with: Self.captionWords) }

  /// Begins as the lines below a bulletin that say who gets it (`报:…`, `抄送:…`).
  var isDistribution: Bool {
    guard let colon = scalars.prefix(5).firstIndex(of: ":") else { return false }
    return Self.distributionWords.contains(Array(scalars[..<colon]))
  }

  /// Begins with an outline number (`一、`, `(二)`, `3.`).
  var isEnumerated: Bool {
    var rest = scalars
    let isBracketed = rest.first == "("
    if isBracketed { rest = rest.dropFirst() }
    let number = rest.prefix { $0.isChineseNumeral || $0.isASCIIDigit }
    guard (1...3).contains(number.count), let next = rest.dropFirst(number.count).first else { return false }
    if isBracketed { return next == ")" }
    if next == "、" { return true }
    guard next == ".", number.allSatisfy(\.isASCIIDigit) else { return false }
    return !(rest.dropFirst(number.count + 1).first?.isASCIIDigit ?? false)
  }

  /// Begins with the number of a chapter in letters (`一、`).
  var isOrdinal: Bool {
    let number = scalars.prefix(while: \.isChineseNumeral)
    return (1...3).contains(number.count) && scalars.dropFirst(number.count).first == "、"
  }

  /// Begins as numbered section headings do on the web (`01 听民声`).
  var isNumberedHeading: Bool {
    let digits = scalars.prefix(while: \.isASCIIDigit)
    let rest = scalars.dropFirst(digits.count)
    return (1...2).contains(digits.count) && rest.first == " " && (rest.dropFirst().first?.isHan ?? false)
  }

  /// Begins with a date or part of one (`3月5日`, `8日`, `2021年`, `04.12 `).
  var startsWithDate: Bool {
    if startsWithFigures { return true }
    let digits = scalars.prefix { $0.isASCIIDigit || $0.isChineseNumeral }
    guard (1...4).contains(digits.count), let unit = scalars.dropFirst(digits.count).first else { return false }
    return unit == "月" || unit == "日" || (unit == "年" && digits.count >= 2)
  }

  /// `04.12 棋赛`, `04.12(周六)`, `04.19—20 球赛`: a month and a day, each of two figures.
  private var startsWithFigures: Bool {
    let digits = scalars.prefix(6).map(\.isASCIIDigit)
    let behind = scalars.dropFirst(5).first
    return digits.count == 6 && digits.prefix(5) == [true, true, false, true, true] && scalars.dropFirst(2).first == "."
      && (behind == " " || behind == "(" || behind == "|" || behind == "—" || behind == "-")
  }

  private func starts(with words: WordList) -> Bool { words.prefixLength(of: scalars) != nil }

  private static let particles: ScalarSet = "的了着们和与及等或并而"
  private static let newsWords: WordList =
    "近日 日前 昨日 昨天 今日 今天 前天 前日 连日来 近期 上周 本周 本月 上月 当日 当天 本报讯 月初 月底 年初 年底 最近 不久前 上午 下午 晚上 五一 十一 国庆 春节 元旦"
  private static let bodyWords: WordList = """
    今年 去年 目前 随着 为了 为 会上 会议 据悉 据了解 据介绍 同时 此外 随后 接着 最后 截至 截止 自从 近年 多年 日常 作为 通过 针对 根据 按照 如今
    当前 现场 下一步 活动 在 自 从 经过 受 由 原来 此次 本次 这次 首先 其次 另外 其中 他 她 他们 我 我们
    """
  private static let falseContinuations: WordList =
    "和谐 和平 和美 和睦 与会 与此 与其 等到 等待 等候 及时 及早 并且 并肩 或许 而且 而今 而后 的士 着力 着眼 着重 了解 了却"
  private static let distributionWords: WordList = "报 送 发 报送 抄送 主送 主报 抄报 分送 报告 印发 发送"
  private static let captionWords: WordList =
    "图为 图片为 图片: 图片说明 图1 图2 图3 图一 图二 图三 图: 图① 图② 图③ 左图 右图 上图 下图 题图 附图 (图"
}
