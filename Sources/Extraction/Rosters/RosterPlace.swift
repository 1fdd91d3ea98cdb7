import Newsletters

/// A line of a roster, with what the lines above say of it.
struct RosterPlace: Sendable {
  let line: RosterLine
  /// The post of the lines that this one goes on with, where it has no label of its own.
  let inherited: String?
  /// Whether that post is the one of a heading, not of a line with names.
  let isBelowHeading: Bool
  /// The names of the line, which stand where nothing else can.
  let names: [Range<Int>]

  init(
    _ line: RosterLine, inherited: String?, isBelowHeading: Bool, words: WordMatches
  ) {
    self.line = line
    self.inherited = inherited
    self.isBelowHeading = isBelowHeading
    names = line.entries.filter { Self.isCertain($0, in: line, words: words) }.map(\.name)
  }

  /// Where no name begins: in a label, and behind the names in their columns, brackets aside.
  func isDescription(_ range: Range<Int>, in scalars: [Unicode.Scalar]) -> Bool {
    if let label = line.label, label.overlaps(range), !line.isHead { return true }
    if let duty = line.duty, duty.overlaps(range) { return true }
    if let body = line.body, body.name.overlaps(range) { return true }
    // `甲  居委会副主任  综治、安全`: in the other columns.
    if line.isRow, !line.entries.contains(where: { $0.name.overlaps(range) }) {
      return !scalars[..<range.lowerBound].contains("(")
    }
    return line.order == .namesFirst
      && line.entries.contains { entry in
        guard let description = entry.description, description.contains(range.lowerBound) else { return false }
        return !scalars[description.lowerBound..<range.lowerBound].contains("(")
      }
  }

  /// Whether what stands in the place of a name is one: letters set apart, or no word of the language.
  ///
  /// Beside a post (`支援  党支部书记`) a family name is enough; in a bare list a common word is none (`康复、理疗`).
  private static func isCertain(
    _ entry: RosterLine.Entry, in line: RosterLine, words: WordMatches
  ) -> Bool {
    let (start, end) = (entry.name.lowerBound, entry.name.upperBound)
    if entry.isSpaced { return entry.isUsual || line.label != nil || line.order != .names || line.isRow }
    if words.isTitleOrBody(from: start, to: end) { return false }
    // In the column of names.
    if line.isRow, entry.posts.isEmpty { return true }
    let isWord = words.isOtherWord(from: start, to: end)
    let isLabelled = line.labelKind == .office || line.order == .namesLast || line.isRow
    guard entry.isUsual else {
      return (isLabelled || entry.description != nil || end - start > 2) && !isWord
        && !words.isCovered(from: start, to: end)
    }
    // A post with the body that it is in stands in no list of goods or words.
    if line.order == .namesFirst, let description = entry.description, description.count >= 6 { return true }
    return !isWord && (isLabelled || !words.isCovered(from: start, to: end))
  }
}

extension RosterPlace {
  /// The bodies of a line, with the one that the row of a table is of, where only its column says that the name is one.
  func addingBody(to mentions: [OrganizationMention], in sentence: ReadSentence) -> [OrganizationMention] {
    guard let body = line.body,
      let first = sentence.tokens.firstIndex(where: { $0.range.lowerBound == body.name.lowerBound }),
      let last = sentence.tokens.firstIndex(where: { $0.range.upperBound == body.name.upperBound }),
      !mentions.contains(where: { !$0.isBare && $0.tokens.overlaps(first..<last + 1) })
    else { return mentions }
    return TaskGroups.adding([first..<last + 1], to: mentions, in: sentence) { tokens, sentence in
      let isCommittee = body.head?.hasSuffix("委会") ?? false
      var mention = OrganizationMention(
        range: body.name, tokens: tokens, surface: String(scalars: sentence.passage.scalars[body.name]),
        kind: body.head == nil ? .civic : isCommittee ? .residentialCommittee : .residentialArea, owner: .named,
        isBare: false)
      mention.territory = body.head == nil || isCommittee ? nil : .community
      mention.sharedHead = body.head
      mention.bearsPlace = body.head == nil
      return mention
    }
  }
}

/// Follows the rosters of an item from line to line: a line without a label goes on with the one above.
struct RosterReader {
  private var label: String?
  private var isHeading = false
  /// The head of the table that the lines may be rows of.
  private var columns: RosterColumns?

  /// What a paragraph of the item, each in its turn, is as a line of a roster.
  ///
  /// - Parameter words: the words of its last sentence.
  mutating func place(of paragraph: Paragraph, words: WordMatches) -> RosterPlace? {
    let printed = paragraph.isOfRoster && paragraph.sentences.count == 1 ? paragraph.sentences.first : nil
    if let printed, let row = columns.flatMap({ RosterLine(printed, under: $0) }) {
      return RosterPlace(row, inherited: nil, isBelowHeading: false, words: words)
    }
    columns = printed.flatMap { RosterColumns($0) }
    if columns != nil {
      label = nil
      return nil
    }
    guard let passage = printed, let line = RosterLine(passage) else {
      label = paragraph.isOfRoster ? nil : RosterHeading.post(in: paragraph, words: words, below: label)
      isHeading = true
      return nil
    }
    let isOfBody = line.labelKind == .body && isHeading
    if let range = line.label, !isOfBody {
      isHeading = false
      label = line.labelKind == .office ? RosterHeading.text(of: passage.scalars[range]) : nil
    }
    return RosterPlace(
      line, inherited: line.label == nil || isOfBody ? label : nil, isBelowHeading: isHeading, words: words)
  }
}
