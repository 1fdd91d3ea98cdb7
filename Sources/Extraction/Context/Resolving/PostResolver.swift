import Newsletters

/// Tells which body each title is of.
struct PostResolver {
  var registry: OrganizationRegistry
  /// The bodies named in the item so far; of many, the last.
  private var recent: [Int] = []
  /// Whose roster the item may give.
  private var rosterOwner = RosterOwner()
  /// The body of the label that a roster's lines go on with.
  private var labelBody: Int?
  /// Whether the item, up to here, tells of a meeting that elects the committee of a Party organisation.
  private var electsBranch = false
  /// At least so many bodies are kept.
  private static let memory = 128

  init(registry: OrganizationRegistry) {
    self.registry = registry
  }

  /// For each sentence of an item, the body of each position, or `nil` where none is said.
  mutating func bodies(in item: ItemReading, at index: Int) -> [[Int?]] {
    recent = []
    rosterOwner = RosterOwner()
    labelBody = nil
    electsBranch = false
    registry.anchors.paragraphStreet = nil
    let holdsElection = item.sentences.contains { $0.tokenKinds.roles.contains(.elect) }
    return item.sentences.indices.map { number in
      let sentence = item.sentences[number]
      registry.anchors.readHeading(of: sentence)
      var bodies: [Int?] = []
      if holdsElection { noteElection(sentence) }
      if !sentence.isOfRoster { labelBody = nil }
      let signer = signer(of: number, in: item)
      for position in sentence.positions {
        bodies.append(
          (position.organization == nil ? signer : nil)
            ?? body(of: position, in: sentence, resolved: item.organizations[number], earlier: bodies, item: index))
      }
      if let number = sentence.positions.indices.first(where: { sentence.positions[$0].isOfRoster }),
        let body = bodies[number]
      {
        labelBody = body
      }
      rosterOwner.note(sentence, resolved: item.organizations[number], in: registry)
      recent.append(contentsOf: item.organizations[number].compactMap { $0 })
      if recent.count > 2 * Self.memory { recent.removeFirst(recent.count - Self.memory) }
      return bodies
    }
  }

  private mutating func body(
    of position: PositionMention, in sentence: ReadSentence, resolved: [Int?], earlier: [Int?], item: Int
  ) -> Int? {
    let own = position.organization.flatMap { resolved[$0] }
    if case .region(let region) = position.description.body {
      let word = region.string
      if let own { registry.markBody(own, if: true) }
      return own ?? territory(word, item: item)
        ?? (word == "村" ? community(before: position, in: sentence, resolved) : nil)
    }
    if let own {
      registry.markBody(own, if: true)
      return own
    }
    if position.title.hasSuffix("民警"), let sharer = position.sharesBodyOf, let body = earlier[sharer],
      registry.entities[body].name.hasSuffix("派出所")
    {
      return body
    }
    if position.isOfRoster, let body = bodyOfRoster(position) { return body }
    if isOfPanel(position, in: sentence) { return nil }
    if Self.local.contains(position.title), let area = community(before: position, in: sentence, resolved) {
      return area
    }
    if let sharer = position.sharesBodyOf, let body = earlier[sharer], canShare(position, body) {
      return sentence.positions[sharer].description.titleClass == .social
        ? nil : bodyServed(by: position, sharing: body)
    }
    if Self.ranks.contains(where: { position.title.hasSuffix($0) }), let body = bodyOfColleagues(earlier) {
      return body
    }
    return committeeChoosing(position, in: sentence, resolved) ?? unitMeant(
      by: position, in: sentence, resolved: resolved)
      ?? colleague(of: position, in: sentence, earlier: earlier) ?? unitOfItem(position)
      ?? committeeElected(with: position, in: sentence, resolved)
      ?? (position.status == .current && !position.isOfRoster && !beginsLine(position, of: sentence)
        ? nil : electedBody(position, in: sentence, resolved))
      ?? (Self.local.contains(position.title) ? community(before: position, in: sentence, resolved) : nil)
  }

  /// `某某选举委员会`, and on the line below `主任 甲`: the body that signs, of which the signature gives the head.
  private func signer(of number: Int, in item: ItemReading) -> Int? {
    let sentence = item.sentences[number]
    guard number > 0, sentence.positions.count == 1, sentence.persons.count == 1, sentence.positions[0].token == 0,
      sentence.persons[0].token == sentence.tokens.count - 1,
      sentence.tokens.dropFirst().dropLast().allSatisfy({ $0.form == .space })
    else { return nil }
    let above = item.sentences[number - 1]
    guard let last = above.organizations.indices.last, above.organizations[last].tokens == above.tokens.indices else {
      return nil
    }
    return item.organizations[number - 1][last]
  }

  /// The body of a label's post: the roster's, or for a line that goes on with a label the one of that.
  private func bodyOfRoster(_ position: PositionMention) -> Int? {
    if position.isInherited, let labelBody { return labelBody }
    if Self.ofEstates.contains(position.title), let estate = recent.last(where: isEstate) { return estate }
    return rosterOwner.body(ofPost: position.title)
  }

  /// Posts for a part of a housing estate, of which a roster names the stairs and houses.
  private static let ofEstates: Set<String> = ["单元长", "楼栋长", "栋长", "楼长", "楼门长", "楼组长"]

  private func isEstate(_ body: Int) -> Bool {
    registry.entities[body].territory == .community && registry.entities[body].name.hasSuffix("小区")
  }

  private static let panels: WordSet = ["评委会", "组委会", "筹委会", "评审委员会", "评审团", "评审组", "仲裁委员会", "裁判组", "专家组"]

  /// `评委会主任甲`: a post for one occasion, of no body that the text names.
  private func isOfPanel(_ position: PositionMention, in sentence: ReadSentence) -> Bool {
    position.organization == nil && position.token > 0 && Self.panels.contains(sentence.words[position.token - 1])
  }

  /// Whether a calling can be followed in a body: a constable is not of the committee whose head is named before him.
  private func canShare(_ position: PositionMention, _ body: Int) -> Bool {
    if position.title.hasSuffix("教授") || position.title.hasSuffix("研究员") {
      return Self.academies.contains { registry.entities[body].name.contains($0) }
    }
    if position.title.hasSuffix("第一书记") {
      return registry.entities[body].kind == .party || registry.isCommunity(body)
    }
    guard position.description.titleClass == .profession, let endings = endings(of: position.title) else { return true }
    let name = registry.entities[body].name
    return endings.contains { name.hasSuffix($0) }
  }

  private static let academies = ["大学", "学院", "研究", "医院", "党校", "科学院", "博物馆"]

  /// Titles that Party organisations have.
  private static let partyTitles = ["书记", "委员", "干事", "组织员", "常委", "助理"]

  /// `教育局党组书记、局长`: the Party group's secretary heads the bureau, not the group; `党工委委员、副主任` is of the office.
  private mutating func bodyServed(by position: PositionMention, sharing body: Int) -> Int {
    let entity = registry.entities[body]
    guard entity.kind == .party, !Self.partyTitles.contains(where: { position.title.hasSuffix($0) }),
      let parent = entity.parent
    else { return body }
    if Self.stem(position.title) == "主任", registry.entities[parent].territory == .street,
      let office = registry.known(named: registry.entities[parent].name + "办事处")
    {
      return office
    }
    return parent
  }

  /// Ranks of civil servants, which the list of a territory's leaders ends with.
  private static let ranks = ["调研员", "主任科员", "科员", "巡视员"]

  /// The territory whose leaders were listed before in the sentence.
  private func bodyOfColleagues(_ earlier: [Int?]) -> Int? {
    for body in earlier.reversed() {
      if let street = body.flatMap({ registry.territory(of: $0, where: { $0 == .street }) }) { return street }
    }
    return nil
  }

  /// Titles of those who work for the neighbourhood that the text is about.
  private static let local: Set<String> = [
    "驻村第一书记", "驻村工作队员", "包村干部",
    "网格员", "网格长", "社区民警", "社区工作者", "楼组长", "楼栋长", "楼长", "单元长", "治保主任", "调解主任", "妇女主任", "村医", "驻村指导员", "驻村干部",
    "村民小组长", "居民小组长", "楼门长",
  ]

  /// The residential area or village named last; where none is, the committee of one.
  private func community(before position: PositionMention, in sentence: ReadSentence, _ resolved: [Int?]) -> Int? {
    let here = sentence.organizations.indices.filter { index in
      sentence.organizations[index].range.upperBound <= position.range.lowerBound
    }
    let named = recent + here.compactMap { resolved[$0] }
    return named.last { registry.entities[$0].territory == .community }
      ?? (position.title.hasSuffix("民警") ? nil : named.last { registry.entities[$0].kind == .residentialCommittee })
  }

  /// The body of somebody named before with the same post or its deputy's: `主任甲…,乙当选为副主任`.
  private func colleague(of position: PositionMention, in sentence: ReadSentence, earlier: [Int?]) -> Int? {
    guard position.status != .current || position.title.hasPrefix("副") else { return nil }
    let stem = Self.stem(position.title)
    for index in earlier.indices.reversed() where Self.stem(sentence.positions[index].title) == stem {
      if let body = earlier[index] { return body }
    }
    return nil
  }

  private static func stem(_ title: String) -> String { title.hasPrefix("副") ? String(title.dropFirst()) : title }

  /// `副主任:甲、乙`: a title that begins a line of a list, before a colon.
  private func beginsLine(_ position: PositionMention, of sentence: ReadSentence) -> Bool {
    position.token <= 1 && position.isLabel(in: sentence.words)
  }

  /// `选举产生了监督委员会,甲任主任`: the committee that the sentence says was elected.
  private func committeeElected(with position: PositionMention, in sentence: ReadSentence, _ resolved: [Int?]) -> Int? {
    guard ["主任", "委员"].contains(Self.stem(position.title)) else { return nil }
    let elected = sentence.organizations.indices.last { index in
      let mention = sentence.organizations[index]
      guard mention.range.upperBound <= position.range.lowerBound, let body = resolved[index] else { return false }
      return (mention.surface.hasSuffix("委员会") || registry.entities[body].name.hasSuffix("委员会"))
        && sentence.tokens[max(0, mention.tokens.lowerBound - 3)..<mention.tokens.lowerBound].contains {
          $0.roles.contains(.elect)
        }
    }
    return elected.flatMap { resolved[$0] }
  }

  /// `某某选举委员会推选甲为主任`: the body that chooses its own head.
  private func committeeChoosing(_ position: PositionMention, in sentence: ReadSentence, _ resolved: [Int?]) -> Int? {
    guard position.status == .appointed else { return nil }
    let isAdviser = Self.isAdviser(position.title)
    guard let endings = Self.chosenHeads[Self.stem(position.title)] ?? (isAdviser ? [] : nil) else { return nil }
    for (index, mention) in sentence.organizations.enumerated().reversed()
    where mention.range.upperBound <= position.range.lowerBound {
      let next = mention.tokens.upperBound
      guard next < sentence.tokens.count, sentence.tokens[next].roles.contains(.elect) else { continue }
      return isAdviser || endings.contains { mention.surface.hasSuffix($0) } ? resolved[index] : nil
    }
    return nil
  }

  /// Whether a title is one that any body gives to outsiders.
  private static func isAdviser(_ title: String) -> Bool { title.hasSuffix("顾问") || title.hasPrefix("名誉") }

  /// Heads that a board or committee chooses from among its members.
  private static let chosenHeads: [String: [String]] = [
    "主任": ["委员会", "业委会"], "委员": ["委员会", "业委会"], "会长": ["协会", "商会", "联合会", "理事会"], "理事长": ["理事会", "协会"],
    "监事长": ["监事会"], "组长": ["小组"],
  ]

  /// The body that somebody was elected to, by what the item spoke of last.
  private func electedBody(_ position: PositionMention, in sentence: ReadSentence, _ resolved: [Int?]) -> Int? {
    if electsBranch, position.status == .appointed, ["委员", "书记"].contains(Self.stem(position.title)),
      let branch = (recent + resolved.compactMap { $0 }).last(where: isBranch)
    {
      return branch
    }
    let kinds: Set<OrganizationKind>
    switch Self.stem(position.title) {
    case "主任", "委员": kinds = [.residentialCommittee, .residentialArea]
    case "书记": kinds = [.party]
    case "主席", "会长", "理事长", "秘书长", "理事", "监事长", "名誉会长", "名誉主席": kinds = [.civic]
    case let title where Self.isAdviser(title): kinds = [.civic]
    default: return nil
    }
    if kinds == [.party], let league = resolved.compactMap({ $0 }).last(where: isLeague) { return league }
    let isCommittee = kinds.contains(.residentialCommittee)
    // `聘请美术馆馆长甲为顾问`: not the body that the adviser comes from.
    let isAdviser = Self.isAdviser(position.title)
    let own = isAdviser ? Set(sentence.positions.compactMap(\.organization)) : []
    let named = resolved.indices.compactMap { own.contains($0) ? nil : resolved[$0] }
    return (recent + named).last { body in
      let isKind = kinds.contains(registry.entities[body].kind) || isCommittee && isOwnersCommittee(body)
      return isKind && !(isAdviser && Self.isBoard(registry.entities[body].name))
    }
  }

  /// Follows who elects: `党员大会`, then `居民代表会议`.
  private mutating func noteElection(_ sentence: ReadSentence) {
    for word in sentence.words {
      if Self.partyMeetings.contains(word) { electsBranch = true }
      if Self.civicElections.contains(word) { electsBranch = false }
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

  private func isOwnersCommittee(_ body: Int) -> Bool {
    ["业委会", "业主委员会"].contains { registry.entities[body].name.hasSuffix($0) }
  }

  private mutating func territory(_ word: String, item: Int) -> Int? {
    guard word != "村", let name = registry.anchors.name(of: word, item: item) else {
      return word == "村" || word == "街道" ? nil : registry.entity(named: word + "政府", kind: .government)
    }
    return registry.territory(named: name, level: TerritoryLevel(suffix: word) ?? .street, isBody: true)
  }

  private static let hospitals = ["医院", "卫生院", "分院", "卫生服务中心", "卫生服务站", "卫生站", "卫生室", "卫生所", "诊所"]
  private static let partyBodies = ["党支部", "党总支", "党委"]

  /// The endings of the names of bodies that titles are of, where no body stands beside the title.
  private static let bodiesOfTitles: [(title: String, endings: [String])] = [
    ("校长", ["学校", "小学", "中学", "大学", "一中", "二中", "校"]), ("班主任", ["小学", "中学", "学校"]), ("园长", ["幼儿园"]),
    ("教师", ["学校", "小学", "中学", "幼儿园"]), ("院长", ["医院", "卫生院", "分院", "敬老院", "养老院", "学院", "法院"]),
    ("护士长", hospitals), ("医师", hospitals), ("医生", hospitals), ("护士", hospitals),
    ("民警", ["派出所"]), ("教导员", ["派出所", "大队", "支队"]), ("庭长", ["法庭", "法院"]), ("法官", ["法庭", "法院"]),
    ("书记员", ["法庭", "法院"]), ("审判员", ["法庭", "法院"]), ("陪审员", ["法庭", "法院"]),
    ("检察长", ["检察院", "检察分院"]), ("检察官", ["检察院", "检察分院"]), ("队长", ["队"]), ("站长", ["站"]), ("所长", ["所"]), ("局长", ["局"]),
    ("科长", ["科"]),
    ("部长", ["部"]), ("组长", ["组"]), ("班长", ["班"]), ("连长", ["连"]), ("指挥长", ["指挥部"]), ("总指挥", ["指挥部"]), ("处长", ["处"]),
    ("团长", ["团"]), ("馆长", ["馆"]), ("社长", ["社", "合作社"]), ("厂长", ["厂"]), ("行长", ["行"]),
    ("会长", ["会", "协会", "商会"]), ("理事长", ["会", "社", "残联", "合作社"]),
    ("监事长", ["会", "社"]), ("辅导员", ["小学", "中学", "学校", "幼儿园", "幼教点", "教学点"]), ("秘书长", ["会", "联"]),
    ("主席", ["会", "联", "政协", "人大"]),
    ("经理", ["公司", "集团", "物业"]), ("董事长", ["公司", "集团"]), ("总裁", ["公司", "集团"]),
    ("组织委员", partyBodies), ("宣传委员", partyBodies), ("纪检委员", partyBodies),
    ("书记", ["党总支", "党支部", "党委", "总支", "支部", "纪委", "党工委", "党总支委员会"]),
  ]

  /// `…门球队…,队长甲`: the last body of the sentence that the title can be of.
  private func unitMeant(by position: PositionMention, in sentence: ReadSentence, resolved: [Int?]) -> Int? {
    guard position.description.titleClass != .social, let endings = endings(of: position.title) else { return nil }
    for (index, mention) in sentence.organizations.enumerated().reversed()
    where mention.range.upperBound <= position.range.lowerBound {
      let name = Self.unquoted(mention.surface)
      if endings.contains(where: { name.hasSuffix($0) }), !Self.isBoard(name),
        Self.canHave(position.title, called: name), let entity = resolved[index]
      {
        return entity
      }
    }
    return nil
  }

  private func endings(of title: String) -> [String]? {
    Self.bodiesOfTitles.first { title.hasSuffix($0.title) }?.endings
  }

  /// The last body of the item, up to here, that the title can be of; not for titles that many bodies have.
  private func unitOfItem(_ position: PositionMention) -> Int? {
    guard position.description.titleClass != .social, !position.title.hasSuffix("书记"), !position.title.hasSuffix("主席"),
      let endings = endings(of: position.title)
    else { return nil }
    if position.title.hasPrefix("退休") { return nil }
    return recent.last { entity in
      let name = Self.unquoted(registry.entities[entity].name)
      return endings.contains { name.hasSuffix($0) } && !Self.isBoard(name)
        && Self.canHave(position.title, called: name)
    }
  }

  /// A name without the quotation mark that it ends in: `社区“邻里议事会”`.
  private static func unquoted(_ name: String) -> String { name.hasSuffix("”") ? String(name.dropLast()) : name }

  /// Whether a body, by its name, can have such a post: committees, unions and congresses have no president (会长).
  private static func canHave(_ title: String, called name: String) -> Bool {
    guard title.hasSuffix("会长") || title.hasSuffix("理事长") || title.hasSuffix("秘书长") else { return true }
    return !["委会", "委员会", "工会", "大会", "人大常委会"].contains { name.hasSuffix($0) }
  }

  /// Boards of a body, whose chairmen are the body's.
  private static func isBoard(_ name: String) -> Bool { name.hasSuffix("理事会") || name.hasSuffix("监事会") }
}
