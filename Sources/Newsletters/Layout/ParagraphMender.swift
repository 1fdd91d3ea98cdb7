/// Joins the parts of paragraphs that a column's end, a page's end or a picture broke in mid-sentence.
///
/// A part is joined to the one before when that one is running text that does not end, and the next can be its
/// continuation: not a heading, caption, credit or the beginning of news.
struct ParagraphMender {
  /// Blocks that may stand between the two parts of a broken paragraph.
  private static let longestInterruption = 3

  /// - Complexity: linear in the text.
  func mend(_ blocks: [TextBlock]) -> [TextBlock] {
    let usesIndents = Self.usesIndents(blocks)
    var mended: [TextBlock] = []
    var index = 0
    while index < blocks.count {
      let block = blocks[index]
      if let last = mended.last, joins(last, block, usesIndents) {
        mended[mended.count - 1].join(block)
        index += 1
      } else if let last = mended.last,
        let rest = continuation(of: last, in: blocks, after: index, usesIndents)
      {
        let interruption = blocks[index..<rest]
        mended[mended.count - 1].join(blocks[rest])
        mended += interruption
        index = rest + 1
      } else {
        mended.append(block)
        index += 1
      }
    }
    return mended
  }

  /// Whether paragraphs begin with an indentation, so that a line without one begins none.
  private static func usesIndents(_ blocks: [TextBlock]) -> Bool {
    let long = blocks.filter { $0.kind == .text && $0.shape.width > 60 }
    return long.count >= 3 && long.filter { (2...8).contains($0.indent) }.count * 2 > long.count
  }

  private func joins(_ block: TextBlock, _ next: TextBlock, _ usesIndents: Bool) -> Bool {
    guard canContinue(block), canBeRest(next), !block.isFinished else { return false }
    let opening = TextOpening(next.scalars)
    if opening.isCaption || opening.isEnumerated { return false }
    if usesIndents, next.indent >= 2, !block.shape.breaksOff { return false }
    if opening.isContinuation { return true }
    if block.shape.breaksOff { return !isHeadingLike(next) || block.shape.count > 60 }
    if isHeadingLike(next) || opening.isNews { return false }
    return true
  }

  /// Running text: no heading, and long enough or begun as paragraphs are.
  private func canContinue(_ block: TextBlock) -> Bool {
    guard block.kind == .text, block.markup == .none || block.markup == .listItem else { return false }
    let shape = block.shape
    if shape.hasFullStop || shape.width > 84 || shape.breaksOff || shape.endsWithDigit { return true }
    return shape.width >= 16 && (block.hasNewsLead || TextOpening(block.scalars).isBody) && shape.commaCount > 0
  }

  private func canBeRest(_ block: TextBlock) -> Bool {
    block.kind == .text && block.markup == .none && !block.hasNewsLead && block.leading.isEmpty && !block.hasBullet
  }

  private func isHeadingLike(_ block: TextBlock) -> Bool {
    block.shape.width <= 72 && block.shape.commaCount <= 1 && !block.shape.hasFullStop && block.trailing.isEmpty
      && !block.shape.breaksOff
  }

  /// The index of the rest of a sentence that captions or headings adrift interrupt, if that rest is unmistakable.
  private func continuation(
    of block: TextBlock, in blocks: [TextBlock], after index: Int, _ usesIndents: Bool
  ) -> Int? {
    guard canContinue(block), !block.isFinished, block.shape.hasFullStop || block.shape.breaksOff else { return nil }
    for candidate in index..<min(blocks.count, index + Self.longestInterruption + 1) {
      let next = blocks[candidate]
      if candidate > index, canBeRest(next), TextOpening(next.scalars).isContinuation { return candidate }
      let isInterruption =
        next.kind == .text && next.markup == .none
        && (isHeadingLike(next) || TextOpening(next.scalars).isCaption || !next.trailing.isEmpty)
      if !isInterruption { return nil }
    }
    return nil
  }
}
