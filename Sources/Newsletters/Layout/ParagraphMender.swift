/// Joins the parts of paragraphs that a column's end, a page's end or a picture broke in mid-sentence.
///
/// A part is joined to the one before when that one is running text that does not end, and the next can be its
/// continuation: not a heading, caption, credit or the beginning of news.
struct ParagraphMender {
  /// Blocks that may stand between the two parts of a broken paragraph.
  private static let longestInterruption = 3

  private let blocks: [TextBlock]
  private let profile: LayoutProfile
  private let splitWords: SplitWords
  /// Whether paragraphs begin with an indentation, so that a line without one begins none.
  private let usesIndents: Bool

  /// - Complexity: linear in the text.
  static func mend(_ blocks: [TextBlock]) -> [TextBlock] {
    ParagraphMender(blocks).mended()
  }

  private init(_ blocks: [TextBlock]) {
    self.blocks = blocks
    self.profile = LayoutProfile(blocks)
    self.splitWords = SplitWords(blocks)
    let long = blocks.indices.filter { blocks[$0].kind == .text && blocks[$0].shape.width > 60 }
    self.usesIndents = long.count >= 3 && long.count { (2...8).contains(blocks[$0].indent) } * 2 > long.count
  }

  private func mended() -> [TextBlock] {
    var mended: [TextBlock] = []
    var index = 0
    while index < blocks.count {
      // Blocks are asked where they lie: each is large, and most are copied but once so.
      let last = mended.count - 1
      if last >= 0, joins(mended[last], blocks[index]) || isBrokenWithinItem(mended, before: index) {
        mended[last].join(blocks[index])
        index += 1
      } else if last >= 0, let rest = continuation(of: mended[last], after: index) {
        mended[last].join(blocks[rest])
        mended += blocks[index..<rest]
        index = rest + 1
      } else {
        mended.append(blocks[index])
        index += 1
      }
    }
    return mended
  }

  private func joins(_ block: TextBlock, _ next: TextBlock) -> Bool {
    guard block.kind == .text, isUnmarked(block), canBeRest(next), !block.isFinished else { return false }
    // The last row of a table, or the last item of a list.
    if block.markup == .listItem, next.blankLinesBefore > 0 { return false }
    let opening = TextOpening(next.scalars)
    if opening.isCaption || opening.isEnumerated { return false }
    if next.blankLinesBefore == 0, Self.endsInFamilyName(block.scalars) { return true }
    if usesIndents, next.indent >= 2, !block.shape.breaksOff { return false }
    if splitWords.isSplit(block.scalars.last, next.scalars.first), !opening.isNews { return true }
    guard canContinue(block) else { return false }
    if opening.isContinuation { return true }
    if block.shape.breaksOff { return !isHeadingLike(next) || block.shape.count > 60 }
    if isHeadingLike(next) || opening.isNews { return false }
    return true
  }

  private static let titles: WordList = "书记 主任 主席 委员 部长 局长 所长 站长 院长 校长 科长 队长 组长 区长 县长 镇长 乡长 会长 经理 民警 教师 医生"
  /// Family names that are words behind a title as well: `主任于…`, `书记向…`.
  private static let words: ScalarSet = "高于任金石方白龙史向汤"

  /// `…镇党委书记毛`: whether a line breaks off in a name, of which the next line has the rest.
  private static func endsInFamilyName(_ scalars: [Unicode.Scalar]) -> Bool {
    guard let last = scalars.last, Surnames.isCommon(last), !words.contains(last) else { return false }
    return titles.suffixLength(of: Array(scalars.suffix(5).dropLast())) != nil
  }

  /// In the middle of an item a long line without an end is a broken paragraph, not a heading, if the text marks its
  /// headings or closes its items otherwise.
  private func isBrokenWithinItem(_ mended: [TextBlock], before index: Int) -> Bool {
    guard profile.hasMarkup || profile.closesItemsWithCredits, mended.count >= 2 else { return false }
    let previous = mended[mended.count - 2]
    guard previous.kind == .text, previous.trailing.isEmpty, previous.isFinished, previous.shape.hasFullStop else {
      return false
    }
    let (block, next) = (mended[mended.count - 1], blocks[index])
    guard block.kind == .text, isUnmarked(block), !block.isFinished, !block.hasBullet, block.shape.width > 36,
      !block.scalars.contains(" "), canBeRest(next), !isHeadingLike(next)
    else { return false }
    let opening = TextOpening(next.scalars)
    return !opening.isNews && !opening.isCaption && !opening.isEnumerated
  }

  private func isUnmarked(_ block: TextBlock) -> Bool { block.markup == .none || block.markup == .listItem }

  /// Running text: no heading, and long enough or begun as paragraphs are.
  private func canContinue(_ block: TextBlock) -> Bool {
    let shape = block.shape
    if shape.hasFullStop || shape.isWide || shape.breaksOff || shape.endsWithDigit { return true }
    return shape.width >= 16 && (block.hasNewsLead || TextOpening(block.scalars).isBody) && shape.commaCount > 0
  }

  private func canBeRest(_ block: TextBlock) -> Bool {
    block.kind == .text && block.markup == .none && !block.hasNewsLead && block.leading.isEmpty && !block.hasBullet
      && !block.isLabelled
  }

  private func isHeadingLike(_ block: TextBlock) -> Bool {
    block.shape.width <= 72 && block.shape.commaCount <= 1 && !block.shape.hasFullStop && block.trailing.isEmpty
      && !block.shape.breaksOff
  }

  /// The index of the rest of a sentence that captions or headings adrift interrupt, if that rest is unmistakable.
  private func continuation(of block: TextBlock, after index: Int) -> Int? {
    guard block.kind == .text, isUnmarked(block), canContinue(block), !block.isFinished,
      block.shape.hasFullStop || block.shape.breaksOff
    else { return nil }
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
