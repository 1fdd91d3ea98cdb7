/// What a heading looks like, and what its place among headings makes it.
enum HeadingShape {
  static func isHeadingLike(_ block: TextBlock) -> Bool {
    guard block.kind == .text, block.trailing.isEmpty, block.leading.isEmpty, !block.hasNewsLead,
      !block.isLabelled, !isOfList(block.scalars)
    else { return false }
    if block.headingLevel != nil { return true }
    let shape = block.shape
    guard block.markup == .none || block.markup == .listItem, !shape.hasFullStop,
      !shape.isWide, shape.commaCount <= 2, !shape.breaksOff,
      let last = block.scalars.last, last != ":"
    else { return false }
    let isBracketed = block.scalars.first == "(" && last == ")"
    guard !isBracketed, block.scalars.contains(where: { $0.isHan || $0.isASCIILetter }) else { return false }
    let opening = TextOpening(block.scalars)
    return !opening.isDistribution && !opening.isCaption && !(opening.isNews && shape.commaCount > 0)
  }

  /// Lines that only say that the list follows which the text above speaks of: `【名单】`.
  private static func isOfList(_ line: [Unicode.Scalar]) -> Bool {
    line.count <= longestOfList && lists.contains(line.filter(\.isHan))
  }

  private static let longestOfList = 12
  private static let lists: WordList = "名单 附名单 名单如下 当选名单 当选名单如下 成员名单"

  /// The ranks of headings that stand together.
  ///
  /// A line that begins with a dash is below the main headline, what stands above it is the kicker (引题); where
  /// mark-up gives levels, the highest is the main one.
  static func ranks(of headings: [TextBlock], isColumn: Bool) -> [HeadingRank] {
    if isColumn { return [.kicker] }
    let levels = headings.compactMap(\.headingLevel)
    var main = headings.count - 1
    if let dashed = headings.firstIndex(where: startsWithDash), dashed > 0 {
      main = dashed - 1
    } else if levels.count == headings.count, let highest = levels.min(), levels.filter({ $0 == highest }).count == 1 {
      main = headings.count > 1 && levels[0] == highest ? headings.count - 1 : levels.firstIndex(of: highest) ?? main
    }
    return headings.indices.map { $0 < main ? .kicker : ($0 == main ? .main : .subtitle) }
  }

  static func startsWithDash(_ block: TextBlock) -> Bool {
    guard let first = block.scalars.first else { return false }
    return Signs.dashes.contains(first)
  }

  /// The title of a column of short news (`短消息`, `简 讯`, `社区动态`).
  static func isColumnTitle(_ block: TextBlock) -> Bool {
    let letters = block.scalars.filter { $0.isHan }
    guard (2...8).contains(letters.count), letters.count * 2 >= block.scalars.count else { return false }
    return columnEndings.suffixLength(of: letters) != nil || columnWords.occurs(in: letters)
  }

  private static let columnWords: WordList = "简讯 短讯 短消息 简明新闻 一句话新闻"
  private static let columnEndings: WordList = """
    快讯 短波 图片新闻 动态 快报 快递 速递 速览 要闻 集锦 集萃 撷英 掠影 一览 播报 点击 看点 简报 微新闻 新闻集纳 信息 消息 花絮 短新闻
    """

  /// A line that can be a paper's name: short, and ending as such names do.
  static func isPaperName(_ block: TextBlock) -> Bool {
    let letters = block.scalars.filter { $0.isHan }
    guard (2...24).contains(letters.count), letters.count * 3 >= block.scalars.count * 2 else { return false }
    return paperEndings.suffixLength(of: letters) != nil
  }

  private static let paperEndings: WordList = "报 刊 讯 之窗 信息 动态 之声 家园 新闻 天地 视窗 新貌 风采 社区人 生活"
}
