/// Collects the parts of an item.
struct ItemBuilder {
  private var paragraphs: [Paragraph] = []
  private var bylines: [Byline] = []
  private var range: Range<Int>?
  private(set) var bodyCount = 0
  private(set) var hasHeading = false
  private(set) var hasMainHeading = false
  private(set) var hasNewsLead = false
  /// Whether the headline is the heading of a numbered section: `一、党课开讲`.
  private(set) var hasNumberedHeadline = false
  /// Whether a sign stands before the headline: `▌党课开讲`.
  private(set) var hasMarkedHeadline = false
  /// Whether it is a short news item behind a sign, without a headline: `△ 3月8日,…`.
  private(set) var isMarkedNews = false
  /// Whether the last text ends with a complete sentence.
  private(set) var endsFinished = false
  var hasLeadingCredit = false
  /// An office has put its name below; the date may follow.
  var isSigned = false
  /// Nothing more belongs to the item, save credits.
  var isClosed = false
  /// The level of the marked-up heading that the item began with.
  var headingLevel: Int?

  var isEmpty: Bool { paragraphs.isEmpty && bylines.isEmpty }

  mutating func add(_ block: TextBlock, kind: Paragraph.Kind, rank: HeadingRank? = nil) {
    let sentences = SentenceSplitter.sentences(of: block.passage)
    if !sentences.isEmpty {
      paragraphs.append(Paragraph(kind: kind, sentences: sentences, rank: rank, isOfRoster: block.isOfRoster))
    }
    add(bylines: block.leading + block.trailing, range: block.range)
    switch kind {
    case .headline:
      hasHeading = true
      if !hasMainHeading, rank == .main {
        hasNumberedHeadline = TextOpening(block.scalars).isOrdinal
        hasMarkedHeadline = block.hasBullet
      }
      hasMainHeading = hasMainHeading || rank == .main
    case .body, .caption:
      if bodyCount == 0 { isMarkedNews = block.hasBullet && !hasHeading }
      bodyCount += 1
      endsFinished = block.isFinished
      hasNewsLead = hasNewsLead || block.hasNewsLead
    case .dateline:
      break
    }
  }

  mutating func add(bylines new: [Byline], range: Range<Int>) {
    bylines += new
    let soFar = self.range ?? range
    self.range = min(soFar.lowerBound, range.lowerBound)..<max(soFar.upperBound, range.upperBound)
  }

  /// The item, or `nil` if it has nothing in it.
  func item() -> Item? {
    guard !isEmpty, let range else { return nil }
    return Item(paragraphs: paragraphs, bylines: bylines, range: range)
  }
}
