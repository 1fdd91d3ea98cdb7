/// Cuts plain text or Markdown into lines.
///
/// Plain text that somebody marked up a little (`#` headings, `---` rules) is common in transcribed print, so these
/// marks are read in every text; emphasis, links and quotation marks of Markdown only in a Markdown file.
struct PlainTextLines {
  let format: DocumentFormat

  /// - Complexity: linear in the text.
  func lines(of text: SourceText) -> [LayoutLine] {
    var lines: [LayoutLine] = []
    var blankLines = 0
    var start = 0
    var table = BarredTable()
    let scalars = text.scalars
    while start < scalars.count {
      var end = start
      while end < scalars.count, scalars[end].isCommonIdeograph || !isLineEnd(scalars[end]) { end += 1 }
      if var line = line(in: scalars, start..<end, cellMarks: table.marks(of: scalars[start..<end])) {
        line.blankLinesBefore = blankLines
        lines.append(line)
        blankLines = 0
      } else {
        blankLines += 1
      }
      start = end + 1
      if end + 1 < scalars.count, scalars[end] == "\r", scalars[end + 1] == "\n" { start += 1 }
    }
    return lines
  }

  private func isLineEnd(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0A, 0x0B, 0x0C, 0x0D, 0x1A, 0x85, 0x2028, 0x2029: return true
    default: return false
    }
  }

  private func line(in scalars: [Unicode.Scalar], _ range: Range<Int>, cellMarks: ScalarSet?) -> LayoutLine? {
    let mark = MarkupPrefix(scalars, range, isMarkdown: format == .markdown, isRow: cellMarks != nil)
    let cellMarks = cellMarks ?? Signs.bars
    var builder = PassageBuilder(capacity: range.count)
    var offset = mark.contentStart
    while offset < mark.contentEnd {
      let end = scalars.endOfIdeographs(from: offset, before: mark.contentEnd)
      if end > offset {
        builder.append(ideographsOf: scalars, offset..<end)
        offset = end
        continue
      }
      if !MarkupPrefix.isEmphasis(scalars, at: offset, in: range, isMarkdown: format == .markdown) {
        // The cells of a row are the parts of one sentence.
        builder.append(mark.isTableRow && cellMarks.contains(scalars[offset]) ? "," : scalars[offset], at: offset)
      }
      offset += 1
    }
    if mark.markup == .rule {
      return LayoutLine(text: .empty, markup: .rule)
    }
    if builder.isEmpty { return nil }
    let indent = builder.indent
    let width = builder.width
    let text = builder.finish()
    if LayoutLabel.isLabel(text) {
      return LayoutLine(text: .empty, markup: .rule)
    }
    return LayoutLine(text: text, indent: indent, width: width, markup: mark.markup)
  }
}

/// The marks at the beginning of a line: `#` headings, rules, and in Markdown bullets and quotation.
struct MarkupPrefix {
  private(set) var markup = LayoutLine.Markup.none
  private(set) var contentStart: Int
  private(set) var contentEnd: Int
  /// Whether the line is a row of a table, its outer bars left off.
  private(set) var isTableRow = false

  /// - Parameter isRow: whether the line is a row of a table whatever it begins with.
  init(_ scalars: [Unicode.Scalar], _ range: Range<Int>, isMarkdown: Bool, isRow: Bool) {
    contentStart = range.lowerBound
    contentEnd = range.upperBound
    var first = range.lowerBound
    while first < range.upperBound, scalars[first].isWhiteSpace { first += 1 }
    guard first < range.upperBound else { return }
    if Self.isRule(scalars[first..<range.upperBound]) {
      markup = .rule
      return
    }
    if readTableRow(scalars, from: first, isRow: isRow) { return }
    readHeading(scalars, from: first)
    if markup == .none { readListMark(scalars, from: first, isMarkdown: isMarkdown) }
  }

  /// `| 5月8日 | 柳林社区 |`: each row is a paragraph of its own; what only draws the table is empty.
  private mutating func readTableRow(_ scalars: [Unicode.Scalar], from first: Int, isRow: Bool) -> Bool {
    var end = contentEnd
    while end > first, scalars[end - 1].isWhiteSpace { end -= 1 }
    let isDrawn = end - first >= 3 && scalars[first..<end].allSatisfy { Signs.boxes.contains($0) || $0.isWhiteSpace }
    let isBetweenBars = end - first >= 3 && Signs.bars.contains(scalars[first]) && Signs.bars.contains(scalars[end - 1])
    guard isRow || isDrawn || isBetweenBars else { return false }
    isTableRow = true
    markup = .listItem
    contentStart = isBetweenBars ? first + 1 : first
    contentEnd = isBetweenBars ? end - 1 : end
    if isDrawn || scalars[contentStart..<contentEnd].allSatisfy({ "|-: ".unicodeScalars.contains($0) }) {
      contentEnd = contentStart
    }
    return true
  }

  private mutating func readHeading(_ scalars: [Unicode.Scalar], from first: Int) {
    var level = 0
    while first + level < contentEnd, scalars[first + level] == "#" || scalars[first + level] == "＃" { level += 1 }
    guard (1...6).contains(level), first + level < contentEnd, scalars[first + level].isWhiteSpace else {
      return
    }
    markup = .heading(level)
    contentStart = first + level
    while contentEnd > contentStart, scalars[contentEnd - 1] == "#" { contentEnd -= 1 }
  }

  /// `- `, `* `, `+ ` of Markdown, and a lone `·`, `*` or `-` before a paragraph in any text.
  private mutating func readListMark(_ scalars: [Unicode.Scalar], from first: Int, isMarkdown: Bool) {
    var start = first
    while isMarkdown, start < contentEnd, scalars[start] == ">" || scalars[start] == " " { start += 1 }
    if start + 1 < contentEnd, Signs.listMarks.contains(scalars[start]) {
      let next = scalars[start + 1]
      let isMark = isMarkdown ? next == " " : next != scalars[start] && !next.isASCIIDigit || scalars[start] == "·"
      if isMark || (scalars[start] == "*" && next != "*") {
        markup = .listItem
        start += 1
      }
    }
    if start != first { contentStart = start }
  }

  /// A line of at least three of one of `-` `=` `*` `_` `—` `─` `~`, or two `…`, spaces aside.
  private static func isRule(_ line: ArraySlice<Unicode.Scalar>) -> Bool {
    guard let sign = line.first, Signs.rules.contains(sign) else { return false }
    var count = 0
    for scalar in line where !scalar.isWhiteSpace {
      if scalar != sign { return false }
      count += 1
    }
    return count >= 3 || (count == 2 && sign == "…")
  }

  /// Whether the character is one of a `**` or `__` pair, or in Markdown a lone `*` or a backtick.
  static func isEmphasis(
    _ scalars: [Unicode.Scalar], at offset: Int, in range: Range<Int>, isMarkdown: Bool
  ) -> Bool {
    let scalar = scalars[offset]
    if isMarkdown, scalar == "*" || scalar == "`" { return true }
    guard scalar == "*" || (isMarkdown && scalar == "_") else { return false }
    return (offset > range.lowerBound && scalars[offset - 1] == scalar)
      || (offset + 1 < range.upperBound && scalars[offset + 1] == scalar)
  }
}

/// The words that layout analysis leaves between the blocks of a scanned page (`HEADLINE`, `CAPTION`, `PAGE 3`).
enum LayoutLabel {
  private static let labels: Set<String> = [
    "HEADLINE", "TITLE", "SUBTITLE", "CAPTION", "PHOTO", "IMAGE", "FIGURE", "TEXT", "BODY", "PAGE", "COLUMN", "TABLE",
    "HEADER", "FOOTER", "END", "BYLINE", "ADVERTISEMENT", "ARTICLE", "PARAGRAPH", "SECTION", "LOGO",
  ]

  static func isLabel(_ text: Passage) -> Bool {
    guard text.count <= 20, let first = text.scalars.first, first.isASCIILetter || first == "[" || first == "<" else {
      return false
    }
    var word = ""
    for scalar in text.scalars {
      if scalar.isASCIILetter {
        word.unicodeScalars.append(scalar)
      } else if !scalar.isASCIIDigit, !" -_.:#[]<>".unicodeScalars.contains(scalar) {
        return false
      }
    }
    return word == word.uppercased() && labels.contains(word)
  }
}
