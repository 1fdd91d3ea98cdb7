/// Tells the lines of a page's content from those of its frame, and finds its headline.
struct PageContent {
  let title: Passage?
  let lines: [(line: LayoutLine, linkShare: Double)]

  func contentLines() -> [LayoutLine] {
    var content = lines.filter { !isFrame($0.line, linkShare: $0.linkShare) }.map(\.line)
    guard let title else { return content }
    let headline = titleParts(title).first { !isSiteName($0) } ?? title
    if let index = content.firstIndex(where: { isHeadline($0, in: title) }) {
      if content[index].markup == .none { content[index].markup = .heading(1) }
      // What stands above the headline is the page's head, unless the page is called by one of its later stories.
      if !content[..<index].contains(where: isStory) { content.removeFirst(index) }
    } else if !content.contains(where: { if case .heading = $0.markup { true } else { false } }) {
      content.insert(LayoutLine(text: headline, markup: .heading(1)), at: 0)
    }
    return content
  }

  private static let shortestStory = 40

  /// Whether a line tells something in whole sentences.
  private func isStory(_ line: LayoutLine) -> Bool {
    line.text.count >= Self.shortestStory && line.text.scalars.contains("。")
  }

  /// The title without the site's name, which follows or precedes it after a sign.
  private func titleParts(_ title: Passage) -> [Passage] {
    var parts: [Passage] = []
    var start = 0
    for (index, scalar) in title.scalars.enumerated() where Signs.titleSeparators.contains(scalar) {
      if index > start { parts.append(title.slice(start..<index)) }
      start = index + 1
    }
    if start < title.count { parts.append(title.slice(start..<title.count)) }
    return parts.map(trimmed).filter { $0.count > 0 }
  }

  private func isSiteName(_ part: Passage) -> Bool {
    let block = TextBlock(kind: .text, text: part, range: 0..<0)
    return HeadingShape.isColumnTitle(block) || OfficeEndings.isOffice(part.scalars)
  }

  private func trimmed(_ passage: Passage) -> Passage {
    var range = 0..<passage.count
    while let first = range.first, passage.scalars[first] == " " { range = range.dropFirst() }
    while let last = range.last, passage.scalars[last] == " " { range = range.dropLast() }
    return passage.slice(range)
  }

  private func isHeadline(_ line: LayoutLine, in title: Passage) -> Bool {
    guard line.text.count >= 4, line.text.count <= 60 else { return false }
    let text = line.text.scalars.filter { $0 != " " }
    let whole = title.scalars.filter { $0 != " " }
    return text == whole || titleParts(title).contains { $0.scalars.filter { $0 != " " } == text }
      || (text.count >= 8 && whole.starts(with: text))
  }

  private func isFrame(_ line: LayoutLine, linkShare: Double) -> Bool {
    let text = line.text.string(0..<min(line.text.count, 80))
    if linkShare > 0.6, line.text.count < 60 { return true }
    if case .heading = line.markup { return false }
    guard line.text.count < 120 else { return false }
    return Self.frameBeginnings.contains(where: text.hasPrefix) || Self.frameWords.contains(where: text.contains)
  }

  private static let frameBeginnings = [
    "当前位置", "您的位置", "您当前的位置", "您现在的位置", "所在位置", "首页 >", "首页>", "首页 »", "上一篇", "下一篇", "上一条", "下一条", "返回", "打印本页", "关闭窗口",
    "分享到",
    "扫一扫", "相关链接", "相关阅读", "相关新闻", "友情链接", "设为首页", "加入收藏", "收藏本站", "欢迎您", "欢迎访问", "【打印", "[打印", "【关闭", "[关闭", "【字体",
    "[字体",
    "网站地图", "联系我们", "关于我们", "技术支持", "版权所有", "版权声明", "Copyright", "copyright", "©", "评论(", "发表评论", "热门推荐", "点击排行",
  ]
  private static let frameWords = [
    "ICP备", "公网安备", "网站标识码", "版权所有", "All Rights Reserved", "网站地图", "推荐使用", "浏览器", "分辨率",
  ]
}
