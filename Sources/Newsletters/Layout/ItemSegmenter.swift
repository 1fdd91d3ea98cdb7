/// Blocks to items: which lines are headings, which heading begins an item, and where items without one begin.
struct ItemSegmenter {
  private let blocks: [TextBlock]
  private let profile: LayoutProfile
  private var items: [Item] = []
  private var current = ItemBuilder()
  private var isInColumn = false

  /// - Complexity: linear in the text.
  static func items(of blocks: [TextBlock]) -> [Item] {
    var segmenter = ItemSegmenter(blocks: blocks)
    segmenter.run()
    return segmenter.items
  }

  private init(blocks: [TextBlock]) {
    self.blocks = blocks
    self.profile = LayoutProfile(blocks)
  }

  private mutating func run() {
    var index = 0
    while index < blocks.count {
      let block = blocks[index]
      switch block.kind {
      case .rule:
        current.isClosed = current.bodyCount > 0
        index += 1
      case .credit:
        addCredit(block)
        index += 1
      case .dateline:
        addDateline(block)
        index += 1
      case .text:
        index = addText(at: index)
      }
    }
    finishItem()
  }

  private mutating func finishItem() {
    if let item = current.item() { items.append(item) }
    current = ItemBuilder()
  }

  // MARK: Credits and datelines

  private mutating func addCredit(_ block: TextBlock) {
    if current.isClosed, block.trailing.allSatisfy({ $0.role == .editor }) { finishItem() }
    current.add(bylines: block.leading + block.trailing, range: block.range)
    let isLede =
      current.bodyCount == 1 && !current.hasNewsLead && current.hasHeading
      && block.trailing.contains { $0.role == .writerAndPhotographer }
    if current.bodyCount == 0 || isLede {
      current.hasLeadingCredit = true
    } else {
      current.isClosed = true
    }
  }

  private mutating func addDateline(_ block: TextBlock) {
    let isImprint = block.trailing.contains { $0.role == .editor }
    if current.bodyCount > 0, current.isClosed || isImprint { finishItem() }
    current.add(block, kind: .dateline)
    if current.isSigned { current.isClosed = true }
  }

  // MARK: Text

  private mutating func addText(at index: Int) -> Int {
    let block = blocks[index]
    if isSignature(at: index) {
      current.add(bylines: block.signature, range: block.range)
      current.isSigned = true
      return index + 1
    }
    if isBareCredit(at: index) {
      current.add(bylines: block.bareNames, range: block.range)
      current.isClosed = current.bodyCount > 0
      return index + 1
    }
    if isOfficialSignature(at: index) {
      addBody(block)
      current.isSigned = true
      return index + 1
    }
    let end = headingRunEnd(from: index)
    if end > index {
      addHeadings(index..<end)
      return end
    }
    addBody(block)
    return index + 1
  }

  private mutating func addBody(_ block: TextBlock) {
    let opening = TextOpening(block.scalars)
    let startsColumnItem = isInColumn && (block.hasBullet || opening.isNews) && current.bodyCount > 0
    let isNextOfMarked = current.isMarkedNews && block.blankLinesBefore > 0
    let isBulletNews = block.hasBullet && (opening.isNews || isNextOfMarked) && current.bodyCount > 0
    let isNews = block.hasNewsLead && current.bodyCount > 0
    if current.isClosed || startsColumnItem || isBulletNews || isNews { finishItem() }
    if profile.isIsolated(block), current.bodyCount > 0, current.endsFinished { finishItem() }
    let isPictured = !block.trailing.isEmpty && block.trailing.allSatisfy { $0.role == .photographer }
    let isCaption = block.markup == .caption || opening.isCaption || isPictured || profile.isIsolated(block)
    current.add(block, kind: isCaption ? .caption : .body)
    if !block.trailing.isEmpty { current.isClosed = true }
  }

  /// A line of names alone is a credit under a headline, or at the right margin below a finished text.
  private func isBareCredit(at index: Int) -> Bool {
    let block = blocks[index]
    guard !block.bareNames.isEmpty, block.markup == .none, !current.isEmpty, !current.isClosed else { return false }
    let next = index + 1 < blocks.count ? blocks[index + 1] : nil
    let isFirstUnderHeading = current.hasHeading && current.bodyCount == 0 && !current.hasLeadingCredit
    if isFirstUnderHeading { return next.map(isBody) ?? false }
    let isSetRight = block.indent >= 8
    let isFull = block.bareNames.allSatisfy { $0.name.unicodeScalars.count == 3 }
    let endsText = next.map { !isBody($0) || $0.hasNewsLead } ?? true
    return current.bodyCount > 0 && current.endsFinished && (isSetRight || (isFull && endsText))
  }

  /// The office that issues a notice signs it at the right margin, above the date.
  private func isSignature(at index: Int) -> Bool {
    let block = blocks[index]
    guard !block.signature.isEmpty, block.indent >= 8, current.bodyCount > 0, !current.isClosed else { return false }
    return index + 1 == blocks.count || blocks[index + 1].kind == .dateline
  }

  /// `石桥村选举委员会主任 王建国` above a line that is a date and nothing else, and no text below that it could head.
  private func isOfficialSignature(at index: Int) -> Bool {
    let block = blocks[index]
    guard current.bodyCount > 0, !current.isClosed, !block.hasBullet, block.shape.width <= 60, index + 1 < blocks.count,
      HeadingShape.isHeadingLike(block), blocks[index + 1].kind == .dateline, blocks[index + 1].trailing.isEmpty,
      DatelineShape.isWholeDate(blocks[index + 1].scalars)
    else { return false }
    return index + 2 == blocks.count || !isBody(blocks[index + 2])
  }

  private func isBody(_ block: TextBlock) -> Bool { block.kind == .text && !HeadingShape.isHeadingLike(block) }

  // MARK: Headings

  /// The end of the run of headings that begins at the index; the index itself if none begins there.
  private func headingRunEnd(from index: Int) -> Int {
    var end = index
    while end < blocks.count, HeadingShape.isHeadingLike(blocks[end]), end - index < 6 {
      // Names alone below a headline are its writers.
      if end > index, !blocks[end].bareNames.isEmpty, end + 1 < blocks.count, isBody(blocks[end + 1]) { break }
      if end > index, blocks[end].headingLevel == nil, blocks[end - 1].headingLevel != nil, profile.hasMarkup { break }
      if end > index, profile.hasMarkup, blocks[end].headingLevel != nil, blocks[end - 1].headingLevel == nil { break }
      end += 1
    }
    if end == index { return index }
    if blocks[index].headingLevel != nil { return end }
    let next = end < blocks.count ? blocks[end] : nil
    if let next, !next.bareNames.isEmpty { return end }
    guard let next, end - index <= 4, blocks[end - 1].blankLinesBefore < 6 else { return index }
    if let next = blocks[end...].first(where: { $0.kind != .rule }), next.headingLevel != nil {
      return items.isEmpty && current.isEmpty ? end : index
    }
    switch next.kind {
    case .text: return end
    case .credit, .dateline:
      return end + 1 < blocks.count && blocks[end + 1].kind == .text || next.kind == .dateline ? end : index
    case .rule:
      // Titles between two rules.
      return end + 1 < blocks.count && isBody(blocks[end + 1]) && (index == 0 || blocks[index - 1].kind == .rule)
        ? end : index
    }
  }

  private mutating func addHeadings(_ run: Range<Int>) {
    let headings = Array(blocks[run])
    let next = run.upperBound < blocks.count ? blocks[run.upperBound] : nil
    if isMasthead(headings, next) {
      if current.bodyCount > 0 { finishItem() }
      for heading in headings { current.add(heading, kind: .dateline) }
      return
    }
    let isColumn = headings.count == 1 && HeadingShape.isColumnTitle(headings[0])
    if isColumn || beginsItem(headings, next) {
      finishItem()
      isInColumn = isColumn
      current.headingLevel = headings.compactMap(\.headingLevel).min()
      let ranks = HeadingShape.ranks(of: headings, isColumn: isColumn)
      for (heading, rank) in zip(headings, ranks) { current.add(heading, kind: .headline, rank: rank) }
    } else {
      for heading in headings {
        let belowMain: HeadingRank = current.bodyCount == 0 ? .subtitle : .section
        let rank = current.hasMainHeading ? belowMain : .main
        current.add(heading, kind: .headline, rank: rank)
      }
    }
  }

  /// The paper's own name at the head of the file, above its date.
  private func isMasthead(_ headings: [TextBlock], _ next: TextBlock?) -> Bool {
    guard items.isEmpty, current.bodyCount == 0, let next, next.kind == .dateline else { return false }
    if headings.allSatisfy(HeadingShape.isPaperName) { return true }
    guard let after = blocks.first(where: { $0.range.lowerBound >= next.range.upperBound && $0.kind == .text }) else {
      return false
    }
    if let level = headings.first?.headingLevel { return (after.headingLevel ?? 0) > level }
    return after.headingLevel != nil || HeadingShape.isHeadingLike(after)
  }

  private func beginsItem(_ headings: [TextBlock], _ next: TextBlock?) -> Bool {
    if current.isClosed || current.isEmpty { return true }
    if current.bodyCount == 0 { return !current.hasHeading }
    let isNews = next.map { $0.hasNewsLead || !$0.leading.isEmpty || $0.kind == .credit } ?? false
    let opensWithDate = next.map { TextOpening($0.scalars).isNews } ?? false
    if let level = headings.first?.headingLevel {
      return level <= (current.headingLevel ?? 6) || isNews || opensWithDate
    }
    if current.headingLevel != nil { return isNews }
    // `一、先进集体` above `(一)先进社区:…`: parts of one list.
    let areNumbered = headings.allSatisfy { TextOpening($0.scalars).isEnumerated }
    if isNews || opensWithDate || headings.count > 1 && (!areNumbered || current.hasNumberedHeadline) { return true }
    let isShort = headings[0].shape.width <= 32 && !headings[0].scalars.contains(" ")
    let opening = TextOpening(headings[0].scalars)
    // Where an item is a chapter, the next chapter is the next item; so is what the same sort of sign stands before.
    if current.hasNumberedHeadline && opening.isOrdinal || current.hasMarkedHeadline && headings[0].hasBullet {
      return true
    }
    let isSection = headings[0].hasBullet || opening.isEnumerated || opening.isNumberedHeading
    if !isSection, profile.setsItemsApart, headings[0].blankLinesBefore > 0, let next, next.blankLinesBefore == 0 {
      return true
    }
    return !(isSection || (isShort && (profile.closesItemsWithCredits || current.hasLeadingCredit)))
  }
}
