/// Posts that somebody is elected or chosen to, in bodies that the title alone does not name.
extension PostResolver {
  /// The verb of electing that stands before a title in its sentence.
  func election(before position: PositionMention, in sentence: ReadSentence) -> Int? {
    guard sentence.tokenKinds.roles.contains(.elect) else { return nil }
    return sentence.tokens[..<position.token].firstIndex { $0.roles.contains(.elect) }
  }

  /// `选举产生新一届委员会:主席甲,副主席乙、丙,委员丁`: the body of those elected before in the same sentence.
  func fellowElected(
    with position: PositionMention, in sentence: ReadSentence, earlier: [Int?]
  ) -> Int? {
    guard !earlier.isEmpty, position.status == .appointed || position.description.titleClass == .office else {
      return nil
    }
    if let body = bodyOfElected(with: position, in: sentence, earlier: earlier) { return body }
    guard let verb = election(before: position, in: sentence) else { return nil }
    let fellows = earlier.indices.filter { index in
      earlier[index] != nil && sentence.positions[index].token > verb
        && sentence.positions[index].organization.map { sentence.organizations[$0].isBare } ?? true
    }
    let stem = Self.stem(position.title)
    let fellow = fellows.last { Self.stem(sentence.positions[$0].title) == stem } ?? fellows.last
    return fellow.flatMap { earlier[$0] }
  }

  /// `甲当选主席,某厂工会主席乙当选副主席`: the body of whoever was elected to the post whose deputies are elected here.
  private func bodyOfElected(
    with position: PositionMention, in sentence: ReadSentence, earlier: [Int?]
  ) -> Int? {
    guard position.status == .appointed else { return nil }
    let stem = Self.stem(position.title)
    let chief = earlier.indices.last { index in
      earlier[index] != nil && sentence.positions[index].status == .appointed
        && Self.stem(sentence.positions[index].title) == stem
    }
    return chief.flatMap { earlier[$0] }
  }

  private static let foundings = WordSet(joining: [CommandNames.foundings, CommandNames.refillings, ["建立"]])

  /// `选举产生了监督委员会,甲任主任`: the committee that the sentence says was elected or founded.
  func committeeElected(with position: PositionMention, in sentence: ReadSentence, _ resolved: [Int?]) -> Int? {
    guard Self.isOfCommittee(position.title) || Self.stem(position.title) == "主任委员" else { return nil }
    let elected = sentence.organizations.indices.last { index in
      let mention = sentence.organizations[index]
      guard mention.range.upperBound <= position.range.lowerBound, let body = resolved[index] else { return false }
      let start = Self.startOfMakeup(before: mention.tokens.lowerBound, in: sentence)
      return (mention.surface.hasSuffix("委员会") || registry.entities[body].name.hasSuffix("委员会"))
        && (sentence.tokens[max(0, start - 3)..<start].contains { $0.roles.contains(.elect) }
          || start > 0 && Self.foundings.contains(sentence.words[start - 1]))
    }
    return elected.flatMap { resolved[$0] }
  }

  /// `由九人组成的|监督委员会`: where the words begin that say whom a body is made up of; where it begins itself if none do.
  private static func startOfMakeup(before start: Int, in sentence: ReadSentence) -> Int {
    guard start > 2, sentence.words[start - 1] == "的", sentence.words[start - 2] == "组成" else { return start }
    return sentence.words[max(0, start - Self.longestMakeup)..<start].lastIndex(of: "由") ?? start
  }

  private static let longestMakeup = 12

  /// `某某选举委员会推选甲为主任`: the body that chooses its own head.
  func committeeChoosing(_ position: PositionMention, in sentence: ReadSentence, _ resolved: [Int?]) -> Int? {
    guard position.status == .appointed else { return nil }
    let isAdviser = Self.isAdviser(position.title) || Self.isInvited(position.title)
    guard let endings = Self.chosenHeads[Self.stem(position.title)] ?? (isAdviser ? [] : nil) else { return nil }
    for (index, mention) in sentence.organizations.enumerated().reversed()
    where mention.range.upperBound <= position.range.lowerBound {
      let next = mention.tokens.upperBound
      guard next < sentence.tokens.count,
        sentence.tokens[next].roles.contains(.elect)
          || endings.contains(where: mention.surface.hasSuffix) && meets(mention, toElect: position, in: sentence)
      else { continue }
      return isAdviser || endings.contains { mention.surface.hasSuffix($0) } ? resolved[index] : nil
    }
    return nil
  }

  private static let meetings: WordSet = ["召开", "举行", "开会"]
  /// Within so many tokens of the name stands what the body does.
  private static let reachOfMeeting = 12
  private static let termsBefore: WordSet = ["新一届", "本届", "新"]

  /// `新一届|业委会在会客厅召开第一次会议,推选甲为主任`: whether a body that begins a clause meets and then chooses somebody.
  private func meets(_ body: OrganizationMention, toElect position: PositionMention, in sentence: ReadSentence) -> Bool
  {
    var start = body.tokens.lowerBound
    if start > 0, Self.termsBefore.contains(sentence.words[start - 1]) { start -= 1 }
    guard start == 0 || sentence.tokens[start - 1].form == .punctuation,
      let verb = (body.tokens.upperBound..<position.token).prefix(Self.reachOfMeeting).first(where: {
        Self.meetings.contains(sentence.words[$0])
      })
    else { return false }
    return sentence.tokens[verb..<position.token].contains { $0.roles.contains(.elect) }
  }

  /// `司法所近期聘请甲、乙为人民调解员`: the body that employs whoever is named behind.
  func employer(for position: PositionMention, in sentence: ReadSentence, _ resolved: [Int?]) -> Int? {
    guard position.status == .appointed, position.organization == nil else { return nil }
    let clause = sentence.words[max(0, position.token - Self.longestEmployment)..<position.token]
    guard let verb = clause.lastIndex(where: Self.employings.contains), clause[verb...].contains(where: Self.becoming),
      !clause[verb...].contains(where: Self.clauseEnds.contains)
    else { return nil }
    var end = verb
    while end > 0, Self.adverbs.contains(sentence.words[end - 1]) { end -= 1 }
    let employer = sentence.organizations.lastIndex { $0.tokens.upperBound == end }
    return employer.flatMap { resolved[$0] }
  }

  /// Within so many tokens of the verb stands the post.
  private static let longestEmployment = 60

  /// Whether a word stands between those employed and their post; the titles before it are what they were.
  private static func becoming(_ word: Word) -> Bool { word == "为" || word == "任" || word == "担任" }

  private static let employings: WordSet = ["聘请", "聘任", "聘", "特聘", "续聘", "返聘", "聘用", "选聘"]
  private static let clauseEnds: WordSet = ["。", ";", ","]
  private static let adverbs: WordSet = [
    "近期", "近日", "日前", "特", "特地", "专门", "新", "还", "已", "首批", "决定", "分别", "正式", "今年", "又", "再次",
  ]

  /// Whether a title is one that any body gives to outsiders.
  private static func isAdviser(_ title: String) -> Bool { title.hasSuffix("顾问") || title.hasPrefix("名誉") }

  /// Whether a title says that somebody from elsewhere is asked to serve: `特邀调解员`, `校外辅导员`.
  private static func isInvited(_ title: String) -> Bool {
    ["特邀", "特聘", "校外", "义务", "社会"].contains(where: title.hasPrefix)
  }

  /// Heads that a board or committee chooses from among its members.
  private static let chosenHeads: [String: [String]] = [
    "主任": ["委员会", "业委会"], "委员": ["委员会", "业委会"], "会长": ["协会", "商会", "联合会", "理事会"], "理事长": ["理事会", "协会"],
    "监事长": ["监事会"], "组长": ["小组"],
  ]

  /// The body that somebody was elected to; of a housing estate, which has no members, its owners' committee, where the
  /// text names it: `某小区共有业主300户。…甲、乙当选委员`.
  mutating func electedBody(_ position: PositionMention, in sentence: ReadSentence, _ resolved: [Int?]) -> Int? {
    guard let body = bodyOfElection(position, in: sentence, resolved) else { return nil }
    let name = registry.entities[body].name
    guard Self.isOfCommittee(position.title), name.hasSuffix("小区") else { return body }
    return registry.known(named: name + "业主委员会") ?? body
  }

  /// The body that somebody was elected to, by what the item spoke of last.
  private func bodyOfElection(_ position: PositionMention, in sentence: ReadSentence, _ resolved: [Int?]) -> Int? {
    // `聘请美术馆馆长甲为顾问`: not the body that the adviser comes from, nor one where somebody was before.
    let isAdviser = Self.isAdviser(position.title)
    let endings = Self.isOfAssociation(position.title) ? Self.endings(of: position.title) : nil
    let named = resolved.indices.compactMap { index in
      isOfFormer(index, in: sentence)
        || sentence.positions.contains { $0.organization == index }
          && (isAdviser
            || endings.map { !$0.contains(where: sentence.organizations[index].surface.hasSuffix) } ?? false)
        || sentence.organizations[index].range.lowerBound > position.range.lowerBound ? nil : resolved[index]
    }
    if electsBranch, position.status == .appointed, ["委员", "书记"].contains(Self.stem(position.title)),
      let branch = (recent + named).last(where: isBranch)
    {
      return branch
    }
    let kinds: Set<OrganizationKind>
    switch Self.stem(position.title) {
    case "主任", "委员": kinds = [.residentialCommittee, .residentialArea]
    case "书记", "支书": kinds = [.party]
    case "主席", "会长", "理事长", "秘书长", "理事", "监事", "监事长", "名誉会长", "名誉主席": kinds = [.civic]
    case let title where Self.isAdviser(title): kinds = [.civic]
    default: return nil
    }
    if kinds == [.party], let league = resolved.compactMap({ $0 }).last(where: isLeague) { return league }
    let isCommittee = kinds.contains(.residentialCommittee)
    // The members of a board have their seats in its association, and so has a president.
    let isOfWhole =
      isAdviser || Self.isOfAssociation(position.title) || position.title == "理事" || position.title == "监事"
    let isMeant = { (body: Int) -> Bool in
      let name = registry.entities[body].name
      let isKind =
        kinds.contains(registry.entities[body].kind)
        || isCommittee && (isOwnersCommittee(body) || isOtherCommittee(body))
      // `老支书甲`: of a village or community, and no subdistrict's committee.
      let isTooHigh = position.title == "支书" && registry.territory(of: body, where: { $0 == .community }) == nil
      return isKind && Self.canHave(position.title, called: name) && !(isOfWhole && BodyNames.isBoard(name))
        && !isTooHigh
    }
    if let body = named.last(where: isMeant) ?? (isCommittee ? committeeOfHeadline : nil) { return body }
    // A guest who came to congratulate has a post elsewhere.
    return subjects.last(where: isMeant) ?? recent.last(where: isMeant)
  }

  private static let outcomes: WordSet = ["产生", "选举产生", "选举", "换届", "换届选举", "改选", "当选", "诞生", "成立", "名单"]

  /// The committee of owners that a headline says to have been elected, where it is named, or publishes the document.
  func committeeElected(byHeadlinesOf item: ItemReading) -> Int? {
    for (sentence, bodies) in zip(item.sentences, item.organizations)
    where sentence.kind == .headline && sentence.words.contains(where: Self.outcomes.contains) {
      for (mention, body) in zip(sentence.organizations, bodies) {
        guard let body, isOwnersCommittee(body), !mention.isBare || registry.publishers.contains(body) else { continue }
        return body
      }
    }
    return nil
  }

  /// Whether a body is a committee that chooses a chairman and members, beside those of inhabitants and owners, the
  /// Party's and those of government: `家长委员会`, `监委会`.
  func isOtherCommittee(_ body: Int) -> Bool {
    let entity = registry.entities[body]
    return entity.name.hasSuffix("委员会") && entity.kind == .civic
      || Self.committees.contains(where: entity.name.hasSuffix)
  }

  /// Those whose names end otherwise, or that no list has.
  private static let committees = ["关工委", "院委会", "院落管理委员会", "监委会", "家委会"]

  /// `原第十居委会主任甲当选副主任`: whether a body is one in which somebody had a post before.
  func isOfFormer(_ body: Int, in sentence: ReadSentence) -> Bool {
    sentence.positions.contains { $0.organization == body && $0.status == .former }
  }

  /// Whether a post is one that an association has, and not its board.
  static func isOfAssociation(_ title: String) -> Bool { title.hasSuffix("会长") || title.hasSuffix("秘书长") }

  /// Follows who elects: `党员大会`, then `居民代表会议`.
  mutating func noteElection(_ sentence: ReadSentence) {
    let (partyMeetings, civicElections) = (Self.partyMeetings, Self.civicElections)
    for (word, token) in zip(sentence.words, sentence.tokens) where token.range.count >= 2 {
      if partyMeetings.contains(word) { electsBranch = true }
      if civicElections.contains(word) { electsBranch = false }
    }
  }

  /// Meetings that elect the committee of a Party organisation.
  private static let partyMeetings: WordSet = ["党员大会", "党员代表大会", "总支委员会", "支部委员会", "党总支委员会", "党支部委员会", "支委会"]

  /// Words for elections of committees of inhabitants and owners.
  private static let civicElections: WordSet = [
    "居民委员会", "村民委员会", "居委会", "村委会", "业主委员会", "业委会", "业主大会", "居民代表", "村民代表", "选民", "居民代表会议", "村民会议", "监督委员会", "村监委会",
    "协会", "妇联", "工会",
  ]

  private func isBranch(_ body: Int) -> Bool {
    ["支部", "总支"].contains { registry.entities[body].name.hasSuffix($0) }
  }

  /// Whether a body is a committee or branch of the Youth League, which has a secretary as Party committees have.
  private func isLeague(_ body: Int) -> Bool {
    ["团委", "团工委", "团支部", "团总支"].contains { registry.entities[body].name.hasSuffix($0) }
  }

  func isOwnersCommittee(_ body: Int) -> Bool { BodyNames.isOfOwners(registry.entities[body].name) }
}
