/// Lines to blocks: credits are taken off, and paragraphs that print or scanning broke are mended.
struct BlockReader {
  /// - Complexity: linear in the text.
  func blocks(of lines: [LayoutLine]) -> [TextBlock] {
    let lines = LeadMender.mend(LineSpacing.closed(lines))
    let unwrapped = LineUnwrapper(lines).unwrap(FullStopMender.mend(lines))
    let sheet = LabelledLine.sheetLines(in: unwrapped)
    let roster = RosterLine.lines(in: unwrapped)
    return ParagraphMender.mend(
      unwrapped.indices.map {
        block(
          unwrapped[$0], isLabelled: sheet.contains($0),
          isOfRoster: roster.contains($0)
            && (!isCredit(unwrapped[$0]) || isRow(unwrapped[$0]) || isWithTelephone(unwrapped[$0])
              || (isDescribed(unwrapped[$0]) || isOfAdvisers(unwrapped[$0])) && roster.contains($0 - 1)
                && !isCredit(unwrapped[$0 - 1]))
        )
      })
  }

  private func block(_ line: LayoutLine, isLabelled: Bool, isOfRoster: Bool) -> TextBlock {
    var block: TextBlock
    if line.markup == .rule {
      block = TextBlock(kind: .rule, text: line.text, range: 0..<0)
    } else if isOfRoster || isLabelled && (LabelledLine.label(of: line.text.scalars) != .office || !isCredit(line)) {
      block = TextBlock(kind: .text, text: line.text, range: line.text.sourceRange(0..<line.text.count))
      block.isLabelled = true
      block.isOfRoster = isOfRoster
    } else if line.markup == .none || line.markup == .listItem, let reading = BylineReader(line.text).wholeLine() {
      block = creditBlock(line, reading)
    } else {
      block = textBlock(line)
    }
    block.indent = line.indent
    block.blankLinesBefore = line.blankLinesBefore
    block.markup = line.markup
    return block
  }

  /// `顾问:甲(某学院教授)`: whether a bracket says what somebody is, which is no matter of who made the paper.
  private func isDescribed(_ line: LayoutLine) -> Bool { line.text.scalars.last == ")" }

  /// `顾  问:甲、乙`: whether a line names advisers, whom associations have as papers do.
  private func isOfAdvisers(_ line: LayoutLine) -> Bool {
    line.text.scalars.lazy.filter { $0 != " " }.starts(with: ["顾", "问"])
  }

  /// `网格员 甲 13800000000`: whether a line gives the telephone of somebody with a post that writers of papers often have.
  private func isWithTelephone(_ line: LayoutLine) -> Bool {
    let scalars = line.text.scalars
    return CreditWords.holdsPost(scalars)
      && scalars.reversed().prefix { $0.isASCIIDigit || $0 == "-" }.count >= Self.shortestTelephone
  }

  private static let shortestTelephone = 7

  /// `副主任,甲,7座`: whether a line has the cells of a table.
  private func isRow(_ line: LayoutLine) -> Bool {
    line.text.scalars.contains(",") && !line.text.scalars.contains(":")
  }

  private func isCredit(_ line: LayoutLine) -> Bool {
    BylineReader(line.text).wholeLine().map { !$0.credits.isEmpty } ?? false
  }

  /// A line of credits, dates and issue numbers: what is no credit stays as the text of a date line.
  private func creditBlock(_ line: LayoutLine, _ reading: CreditReading) -> TextBlock {
    let text = line.text
    var rest = Passage.empty
    for range in reading.neutralRanges {
      let followsSpace = rest.count > 0 && range.lowerBound > 0 && text.scalars[range.lowerBound - 1] == " "
      let withSpace = followsSpace ? range.lowerBound - 1..<range.upperBound : range
      rest = rest.appending(text.slice(withSpace))
    }
    if reading.credits.isEmpty { rest = text }
    var block = TextBlock(
      kind: rest.count > 0 ? .dateline : .credit, text: rest, range: text.sourceRange(0..<text.count))
    block.trailing = bylines(reading.credits, in: text)
    return block
  }

  private func textBlock(_ line: LayoutLine) -> TextBlock {
    let text = line.text
    let reader = BylineReader(text)
    let credited = reader.credited()
    var range = credited.text
    var hasBullet = line.markup == .listItem
    while range.lowerBound < range.upperBound,
      text.scalars[range.lowerBound].isMarkerSign || (hasBullet && text.scalars[range.lowerBound] == " ")
    {
      hasBullet = true
      range = range.lowerBound + 1..<range.upperBound
    }
    if let end = Self.endOfNumberBeforeDate(text.scalars[range]) {
      hasBullet = true
      range = end..<range.upperBound
    }
    let source = text.sourceRange(0..<text.count)
    let isDateline = line.markup == .none && DatelineShape.isDateline(text.scalars)
    let kind: TextBlock.Kind = range.isEmpty ? .credit : (isDateline ? .dateline : .text)
    var block = TextBlock(kind: kind, text: text.slice(range), range: source)
    block.leading = bylines(credited.leading, in: text)
    block.trailing = bylines(credited.trailing, in: text)
    block.hasNewsLead = credited.hasNewsLead
    block.hasBullet = hasBullet
    if let names = reader.bareNames() { block.bareNames = bylines(names, in: text) }
    if line.indent >= 8, text.count <= 30, NameShape(text.scalars.filter { $0 != " " }) == .organization {
      let name = CreditWords.text(text.scalars.filter { $0 != " " })
      block.signature = [Byline(name: name, role: .writer, range: source, isOrganization: true)]
    }
    return block
  }

  /// `1.9月6日,…`, `2、9月13日,…`: where the news begins behind its number, before the month; `nil` where it has none.
  private static func endOfNumberBeforeDate(_ scalars: ArraySlice<Unicode.Scalar>) -> Int? {
    let number = scalars.prefix(3).prefix(while: \.isASCIIDigit)
    guard (1...2).contains(number.count), number.endIndex < scalars.endIndex,
      scalars[number.endIndex] == "." || scalars[number.endIndex] == "、"
    else { return nil }
    let rest = scalars[(number.endIndex + 1)...]
    let month = rest.prefix(3).prefix(while: \.isASCIIDigit)
    guard (1...2).contains(month.count), month.endIndex + 1 < scalars.endIndex, scalars[month.endIndex] == "月",
      scalars[month.endIndex + 1].isASCIIDigit
    else { return nil }
    return rest.startIndex
  }

  private func bylines(_ credits: [Credit], in text: Passage) -> [Byline] {
    credits.map { credit in
      Byline(
        name: credit.name, role: credit.role, range: text.sourceRange(credit.range),
        isOrganization: credit.isOrganization)
    }
  }
}
