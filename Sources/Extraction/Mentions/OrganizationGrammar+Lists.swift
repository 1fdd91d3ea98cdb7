import Newsletters

/// Names in a list that share the word for what they are: `甲、乙、丙等三个社区`, `桥东、桥西社区书记`.
extension OrganizationGrammar {
  /// Adds the bodies that only a list names.
  ///
  /// - Complexity: linear in the sentence and in what is found.
  func addListed(_ reader: TokenReader, _ mentions: inout [OrganizationMention]) {
    guard Self.listLetters.contains(where: reader.letterMarks.mayHold) else { return }
    var found = FoundMentions(mentions)
    let introducers = TokenReader.introducers
    for index in reader.tokens.indices
    where mayShareHead(reader.tokens[index]) || introducers.contains(reader.words[index]) {
      for item in reader.introducedItems(index) where !found.cover(item) {
        mentions.append(mention(of: item, kind: .enterprise, reader))
      }
      if isHeadOfOthers(index, reader) { continue }
      guard let head = reader.head(index, chunkHasOwner: false),
        head.kind == .residentialArea || head.kind == .residentialCommittee || head.owner == .community
      else { continue }
      let items =
        reader.listEnd(before: index).map(reader.listItems)
        ?? found.name(endingBefore: index + 1).map(reader.itemsJoined) ?? []
      if items.isEmpty { continue }
      // `桥东、桥西社区|老年协会`: an organ of each of them.
      let organ = found.organ(ofMentionEndingBefore: index + 1)
      let end = organ?.range.upperBound ?? reader.tokens[index].range.upperBound
      let sharedHead = reader.string(reader.tokens[index].range.lowerBound..<end)
      for item in items where !found.cover(item) {
        var mention = mention(of: item, kind: organ?.kind ?? head.kind, reader)
        mention.territory = organ == nil && head.kind == .residentialArea ? .community : nil
        mention.sharedHead = sharedHead
        mentions.append(mention)
      }
    }
  }

  /// The letters of marks and words that join the names of a list, or close it: without any there is none.
  private static let listLetters: [Unicode.Scalar] = ["、", "等", "和", "与"]

  /// Whether a word ends the names of bodies, and not of neighbourhoods or what is in them: these alone are listed so.
  private func isHeadOfOthers(_ index: Int, _ reader: TokenReader) -> Bool {
    guard reader.tokens[index].form == .word, let head = reader.organization(index) else { return false }
    return head.kind != .residentialArea && head.kind != .residentialCommittee && head.owner != .community
  }

  private func mention(of item: Range<Int>, kind: OrganizationKind, _ reader: TokenReader) -> OrganizationMention {
    let range = reader.tokens[item.lowerBound].range.lowerBound..<reader.tokens[item.upperBound - 1].range.upperBound
    return OrganizationMention(
      range: range, tokens: item, surface: reader.string(range), kind: kind, owner: .named, parent: nil, isBare: false)
  }

  /// Whether a token can be the word that names in a list share.
  private func mayShareHead(_ token: Token) -> Bool {
    token.classes.contains(.organizationHead) || token.form == .quoted || token.form == .place
  }

  /// The mentions of a sentence that are found already, by where they stand; looked up only where there is a list.
  private struct FoundMentions {
    private let mentions: [OrganizationMention]
    private lazy var covered = mentions.reduce(into: PlaceSet()) { places, mention in
      for token in mention.tokens { places.insert(token) }
    }
    private lazy var ending = Dictionary(
      mentions.indices.map { (mentions[$0].tokens.upperBound, $0) }, uniquingKeysWith: { first, _ in first })
    private lazy var organs = Dictionary(
      mentions.indices.compactMap { index in mentions[index].parent.map { ($0, index) } },
      uniquingKeysWith: { first, _ in first })

    init(_ mentions: [OrganizationMention]) { self.mentions = mentions }

    /// Whether one of some tokens is part of a mention.
    mutating func cover(_ tokens: Range<Int>) -> Bool { tokens.contains { covered[$0] } }

    /// The tokens of the mention that ends before a token.
    mutating func name(endingBefore token: Int) -> Range<Int>? { ending[token].map { mentions[$0].tokens } }

    /// The first part of that mention.
    mutating func organ(ofMentionEndingBefore token: Int) -> OrganizationMention? {
      ending[token].flatMap { organs[$0] }.map { mentions[$0] }
    }
  }
}
