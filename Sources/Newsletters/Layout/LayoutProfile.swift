/// What holds for a whole file's layout.
struct LayoutProfile {
  let hasMarkup: Bool
  /// Items end with credits, so that text after one without a heading is a new item.
  let closesItemsWithCredits: Bool
  /// Blank lines stand between items, and none between a heading and its text.
  let setsItemsApart: Bool
  /// Offsets of the blocks that stand alone in wide gaps, as captions do whose pictures are gone.
  private let isolated: Set<Int>

  init(_ blocks: [TextBlock]) {
    hasMarkup = blocks.contains { $0.headingLevel != nil }
    closesItemsWithCredits = blocks.count { !$0.trailing.isEmpty } >= 2
    let texts = blocks.indices.dropFirst().filter { blocks[$0].kind == .text }
    let apart = texts.count { blocks[$0].blankLinesBefore > 0 }
    setsItemsApart = apart >= 2 && texts.count - apart >= apart
    let gaps = blocks.dropFirst().prefix(1000).map(\.blankLinesBefore).sorted()
    let usual = gaps.isEmpty ? 0 : gaps[gaps.count / 2]
    var isolated: Set<Int> = []
    for index in blocks.indices.dropLast() where blocks[index].kind == .text && blocks[index].markup == .none {
      let isAlone = min(blocks[index].blankLinesBefore, blocks[index + 1].blankLinesBefore) >= max(3, usual + 2)
      if isAlone, blocks[index].shape.width < 200 { isolated.insert(blocks[index].range.lowerBound) }
    }
    self.isolated = isolated
  }

  func isIsolated(_ block: TextBlock) -> Bool { isolated.contains(block.range.lowerBound) }
}
