/// Finds the bodies named in a sentence.
///
/// The name of a body ends in its head (党工委, 居委会, 派出所) and begins where its modifiers do: names are read from
/// the head to the left, up to a word that no name holds (a preposition, a verb of action, a title, a person, a
/// mark of punctuation). One stretch of modifiers may hold several heads, each the end of a body that is part of the
/// one before it: `四平路街道 | 党工委`, `区司法局 | 矫正科`.
struct OrganizationGrammar: Sendable {
  let vocabulary: Vocabulary

  func mentions(in sentence: ReadSentence) -> [OrganizationMention] {
    let reader = TokenReader(sentence, vocabulary: vocabulary)
    var chunks: [Range<Int>] = []
    addChunks(of: reader, to: &chunks)
    var found = mentions(in: chunks[...], reader)
    complete(&found, reader)
    return found
  }

  // MARK: Step by step

  /// The first step: adds the stretches of tokens that may make up names, between those that no name runs through.
  func addChunks(of reader: TokenReader, to chunks: inout [Range<Int>]) {
    var start = 0
    while start < reader.tokens.count {
      let (stretch, mayHoldHead) = reader.stretch(from: start)
      if mayHoldHead, let last = stretch.last(where: { reader.mayBeLastOfName($0) }) {
        addChunks(of: stretch.lowerBound..<last + 1, reader, to: &chunks)
      }
      start = stretch.upperBound + 1
    }
  }

  private func addChunks(of stretch: Range<Int>, _ reader: TokenReader, to chunks: inout [Range<Int>]) {
    var start = stretch.lowerBound
    for index in stretch where reader.endsName(index, previousInChunk: index > start) {
      if start < index { chunks.append(start..<index) }
      start = index + 1
    }
    if start < stretch.upperBound { chunks.append(start..<stretch.upperBound) }
  }

  /// The second step: the bodies named in each of such stretches.
  func mentions(in chunks: ArraySlice<Range<Int>>, _ reader: TokenReader) -> [OrganizationMention] {
    var found: [OrganizationMention] = []
    // Room for the names of most sentences, which need not be moved then.
    if !chunks.isEmpty { found.reserveCapacity(4) }
    for chunk in chunks { read(chunk, reader, &found) }
    return found
  }

  /// The last step: what lists name, and what is part of what.
  func complete(_ found: inout [OrganizationMention], _ reader: TokenReader) {
    addListed(reader, &found)
    joinStationed(reader, &found)
    joinOwned(reader, &found)
  }

  /// Adds the bodies named in a stretch of tokens whose neighbours on either side are in no name.
  private func read(_ stretch: Range<Int>, _ reader: TokenReader, _ found: inout [OrganizationMention]) {
    var chunk = Chunk(start: stretch.lowerBound)
    for index in stretch {
      guard reader.mayBeLastOfName(index),
        let head = reader.head(
          index,
          chunkHasOwner: chunk.lastMention != nil || reader.chunkStartsWithRegion(chunk.start, before: index)
            || reader.isPointedAt(chunk.start))
      else { continue }
      if let mention = mention(endingAt: index, head: head, chunk: chunk, found: found, reader: reader) {
        chunk.lastEnd = index + 1
        if let parent = mention.parent,
          continuesName(mention, found[parent]) || continuesCompany(mention, found[parent])
            || isLeague(mention, found[parent]) || isAttached(mention, found[parent])
        {
          var whole = mention
          whole.parent = found[parent].parent
          if isLeague(mention, found[parent]) {
            whole.kind = .civic
            whole.owner = .named
          }
          found[parent] = whole
          chunk.lastMention = parent
        } else {
          chunk.lastMention = found.count
          found.append(mention)
        }
      }
    }
  }

  /// A stretch of tokens that may make up names.
  private struct Chunk {
    var start: Int
    /// Index of the last mention found in it, and the token behind it.
    var lastMention: Int?
    var lastEnd = 0
  }

  private func mention(
    endingAt end: Int, head: OrganizationHead, chunk: Chunk, found: [OrganizationMention], reader: TokenReader
  ) -> OrganizationMention? {
    let trimmed = reader.trimmedStart(from: chunk.start, to: end)
    let canExtend = head.owner == .named && head.kind != .residentialArea || head.owner == .organ
    var start = canExtend ? reader.extendedStart(trimmed, to: end) : trimmed
    if let last = chunk.lastMention,
      found[last].tokens.contains(start) || isBranch(end, startingAt: start, behind: found[last], reader)
    {
      start = found[last].tokens.lowerBound
    }
    if reader.isTermOfOwners(start) { start = end }
    if head.kind == .residentialArea, chunk.lastEnd <= start { start = reader.wholeStart(from: start, to: end) }
    if namesNone(from: start, to: end, head: head, reader) { return nil }
    let parent = chunk.lastMention.flatMap { body -> Int? in
      if isStation(end, behind: found[body], reader) {
        start = chunk.lastEnd
        return body
      }
      return isWhole(found[body], ofNameFrom: start, to: end, reader) ? body : nil
    }
    let range = reader.tokens[start].range.lowerBound..<reader.tokens[end].range.upperBound
    let surface = reader.name(from: start, to: end)
    var mention = OrganizationMention(
      range: range, tokens: start..<(end + 1), surface: surface, kind: head.kind, owner: head.owner, parent: parent,
      isBare: start == end && reader.tokens[end].form != .place && !reader.isFusedName(end) && !reader.isOpened(end))
    mention.reference = reader.reference(start: start, end: end)
    mention.bearsPlace =
      reader.bearsPlace(from: start, to: end) || mention.reference != nil && start > 0 && reader.words[start - 1] == "本"
    mention.territory = head.owner == .territory || head.kind == .residentialArea ? reader.territoryLevel(of: end) : nil
    let hasName = reader.hasName(from: start, to: end, head: head)
    switch head.owner {
    case .territory:
      if let parent, found[parent].territory == nil { return nil }
      return territory(mention, hasName: hasName, reader)
    case .street, .district, .city, .province:
      return reader.isPlural(before: start) ? nil : mention
    case .community:
      return reader.isPlural(before: start) && parent == nil ? nil : mention
    case .organ:
      if mention.reference != nil, start > 0, reader.words[start - 1] == "各" { return nil }
      if parent == nil, mention.reference == nil, !hasName {
        return reader.isPlural(before: start) ? nil : mention
      }
      return mention
    case .named:
      if head.kind == .residentialArea || head.kind == .residentialCommittee {
        if start == end { return reader.isPlural(before: start) ? nil : mention }
        // `11个家属居委会`: committees of a sort.
        if !mention.bearsPlace, reader.isPlural(before: start) { return nil }
      }
      if start == end, !hasName { return reader.isPlural(before: start) ? nil : mention }
      return hasName || mention.reference != nil || (parent != nil && end > chunk.lastEnd)
        || (parent.map { found[$0].isBare && found[$0].owner == .named && found[$0].kind == .enterprise } ?? false)
        || adjoinsCommunity(parent, head, found) ? mention : nil
    }
  }

  /// The mention of a territory by its name, or by the word for its level alone; `nil` where none in particular is meant.
  private func territory(_ mention: OrganizationMention, hasName: Bool, _ reader: TokenReader) -> OrganizationMention? {
    let (start, end) = (mention.tokens.lowerBound, mention.tokens.upperBound - 1)
    if start < end, Self.beforeLevels.contains(reader.words[end - 1]), !reader.endsNameOfSubdistrict(end - 1) {
      return nil
    }
    if reader.tokens[end].range.count == 1 || reader.tokens[end].form == .place {
      if start < end || reader.tokens[end].form == .place {
        return reader.hasTerritoryName(from: start, to: end) ? mention : nil
      }
    }
    guard start == end else { return hasName ? mention : nil }
    guard let level = mention.territory, level >= .district else { return nil }
    var mention = mention
    mention.reference = TerritoryReference(level: level, length: mention.surface.unicodeScalars.count)
    return level == .street || reader.isReferenceMarked(start) ? mention : nil
  }

  /// Whether words that end as the name of a body does name none: a topic, a place, an honour, an occasion, all of a sort.
  private func namesNone(from start: Int, to end: Int, head: OrganizationHead, _ reader: TokenReader) -> Bool {
    head.kind == .residentialArea && reader.isTopicOfDistrict(end, from: start)
      || reader.isCommitteeOfSubdistrict(end, from: start)
      || reader.isVenue(from: start, to: end) || reader.isHonour(from: start, to: end)
      || reader.isIndefinite(from: start, to: end) || reader.isOccasion(from: start, to: end)
  }

  /// `江州储蓄银行|云岭市|青石|支行`, `安居物业|江州|分公司`: whether the branch of a bank or company, called after where it is, stands
  /// right behind it.
  private func isBranch(_ end: Int, startingAt start: Int, behind whole: OrganizationMention, _ reader: TokenReader)
    -> Bool
  {
    guard whole.tokens.upperBound == start, whole.kind == .enterprise else { return false }
    if reader.words[end] == "分公司" { return !whole.isBare }
    return whole.surface.hasSuffix("银行") && (reader.words[end] == "支行" || reader.words[end] == "分行")
  }

  /// `江州市公安局|青石区分局|民意|派出所`: whether a police station with a name of its own stands behind the bureau it is under.
  private func isStation(_ end: Int, behind bureau: OrganizationMention, _ reader: TokenReader) -> Bool {
    reader.words[end] == "派出所" && reader.ends(bureau.tokens.upperBound - 1, in: "局")
      && bureau.tokens.upperBound < end
  }

  /// Whether the body named before is one that a name behind it is part of; `工人村|二校` only bears the place's name.
  private func isWhole(_ body: OrganizationMention, ofNameFrom start: Int, to end: Int, _ reader: TokenReader) -> Bool {
    body.tokens.lowerBound >= start && !(reader.words[end] == "校" && body.kind == .residentialArea)
  }

  /// `市总工会驻东泉社区“访惠聚”工作队`, `江州市对口帮扶云岭县医疗队`: makes a team that is sent somewhere part of the body
  /// that sends it, of a territory one of its own.
  private func joinStationed(_ reader: TokenReader, _ mentions: inout [OrganizationMention]) {
    for index in mentions.indices
    where mentions[index].owner == .organ && Self.teams.contains(where: { mentions[index].surface.hasSuffix($0) }) {
      let start = mentions[index].tokens.lowerBound
      guard let sender = reader.sender(before: start) else { continue }
      let body = mentions[..<index].lastIndex { $0.tokens.upperBound == sender.upperBound }
      let first = min(body.map { mentions[$0].tokens.lowerBound } ?? sender.lowerBound, sender.lowerBound)
      guard body != nil || sender.lowerBound < sender.upperBound else { continue }
      let whole = reader.tokens[first].range.lowerBound..<mentions[index].range.upperBound
      mentions[index].tokens = first..<mentions[index].tokens.upperBound
      mentions[index].range = whole
      mentions[index].surface = reader.string(whole)
      mentions[index].parent = body.flatMap { mentions[$0].territory == nil ? $0 : nil }
      mentions[index].reference = body.flatMap { mentions[$0].reference }
      mentions[index].isBare = false
    }
  }

  /// `市第二机床厂|的|工会`, `某中学|的|团委`: makes an organ that 的 joins to a company, a school or a hospital part of it.
  private func joinOwned(_ reader: TokenReader, _ mentions: inout [OrganizationMention]) {
    for index in mentions.indices.dropFirst() where mentions[index].isBare && mentions[index].parent == nil {
      let (owner, start) = (mentions[index - 1], mentions[index].tokens.lowerBound)
      guard mentions[index].owner != .named, mentions[index].territory == nil, Self.owners.contains(owner.kind),
        !owner.isBare, owner.tokens.upperBound == start - 1, reader.words[start - 1] == "的",
        Self.organs.contains(where: mentions[index].surface.hasSuffix)
      else { continue }
      mentions[index].parent = index - 1
      mentions[index].isBare = false
    }
  }

  private static let owners: Set<OrganizationKind> = [.enterprise, .school, .medical]
  /// Organs that every such body has: a canteen or a workshop stands behind 的 for what is done in it.
  private static let organs = ["工会", "党委", "总支", "支部", "团委", "妇联"]

  private static let teams = ["工作队", "医疗队", "工作组"]

  /// `鞍山新村第二居民区`, `江边村社区`: one unit, whose name holds two words for what it is.
  private func continuesName(_ mention: OrganizationMention, _ parent: OrganizationMention) -> Bool {
    guard parent.territory == .community, mention.kind == .residentialArea || mention.kind == .residentialCommittee,
      parent.reference == nil
    else { return false }
    let rest = mention.surface.unicodeScalars.dropFirst(parent.surface.unicodeScalars.count)
    guard let first = rest.first else { return false }
    if first == "第" || Characters.isDigit(first) || Characters.isChineseNumeral(first) { return true }
    return mention.kind == .residentialArea && mention.tokens.count == parent.tokens.count + 1
  }

  /// `…物业|有限公司`, `…集团|股份有限公司`: one company, whose name holds two words for what it is; `…矿务局|某某煤矿` are two.
  private func continuesCompany(_ mention: OrganizationMention, _ parent: OrganizationMention) -> Bool {
    mention.kind == .enterprise && parent.kind == .enterprise && mention.owner == .named
      && !parent.surface.hasSuffix("局") && !isServiceOfWorks(mention, parent)
      && !(Self.companies.contains { parent.surface.hasSuffix($0) }
        && Self.works.contains { mention.surface.hasSuffix($0) })
      && !Self.branches.contains { mention.surface.hasSuffix($0) }
      && mention.tokens.lowerBound == parent.tokens.lowerBound
  }

  /// `轴承厂|后勤服务公司`: a company that works have for their own people; `印染厂|有限公司` is one.
  private func isServiceOfWorks(_ mention: OrganizationMention, _ parent: OrganizationMention) -> Bool {
    guard Self.works.contains(where: parent.surface.hasSuffix) else { return false }
    let rest = mention.surface.unicodeScalars.dropFirst(parent.surface.unicodeScalars.count)
    return Self.services.contains { rest.starts(with: $0.unicodeScalars) }
  }

  private static let services = ["后勤", "劳动服务", "生活服务", "综合服务", "服务公司", "物业公司", "房产公司", "运输公司", "供应公司"]

  /// `医学院|第一附属医院`, `四川大学|华西医院`: a hospital or school that bears the name of a university.
  private func isAttached(_ mention: OrganizationMention, _ parent: OrganizationMention) -> Bool {
    guard parent.kind == .school, mention.kind == .medical || mention.kind == .school,
      mention.tokens.lowerBound == parent.tokens.lowerBound
    else { return false }
    let rest = mention.surface.unicodeScalars.dropFirst(parent.surface.unicodeScalars.count)
    if Self.partsOfSchools.contains(where: mention.surface.hasSuffix) { return false }
    return mention.kind == .medical && mention.owner == .named && rest.ends(in: "院") || rest.prefix(5).contains("附")
  }

  /// `社区教育学院|柳湾|分院`: words for what a school has elsewhere.
  private static let partsOfSchools = ["分院", "分校", "分部"]

  /// `共青团|四方区委`, `共青团|裕华区|委员会`: the committee of the Youth League, named after its territory.
  private func isLeague(_ mention: OrganizationMention, _ parent: OrganizationMention) -> Bool {
    parent.surface == "共青团" && mention.tokens.lowerBound == parent.tokens.lowerBound
      && (mention.surface.hasSuffix("委") || mention.surface.hasSuffix("委员会"))
  }

  /// Words before 街道 or 镇 that make it a kind of territory, not one: `乡镇街道`, `两个镇`.
  private static let beforeLevels: WordSet = ["个", "乡镇", "村镇", "镇村", "各", "镇", "乡", "村"]

  private static let companies = ["公司", "集团"]
  /// What a company has: `钢铁公司|炼铁厂`.
  private static let works = ["厂", "矿"]

  /// Words for a part of a company.
  private static let branches = [
    "支行", "分行", "分公司", "子公司", "营业部", "营业所", "营业厅", "分理处", "分社", "项目部", "分店", "分厂", "储蓄所", "供电所", "管理处", "服务处", "钻井队",
    "采油队",
  ]

  /// `永安社区居委会`: the committee of the community named just before it.
  private func adjoinsCommunity(_ parent: Int?, _ head: OrganizationHead, _ found: [OrganizationMention]) -> Bool {
    guard let parent else { return false }
    return head.kind == .residentialCommittee || head.kind == .residentialArea || found[parent].territory != nil
  }
}
