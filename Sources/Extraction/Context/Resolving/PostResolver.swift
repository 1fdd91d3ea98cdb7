import Newsletters

/// Tells which body each title is of.
struct PostResolver {
  var registry: OrganizationRegistry
  /// The bodies named in the item so far; of many, the last.
  private(set) var recent: [Int] = []
  /// Those of them that were named for themselves, and not to say whose something is or where somebody serves.
  private(set) var subjects: [Int] = []
  /// Whose roster the item may give; found out only where it gives posts so.
  private var rosterOwner = RosterOwner()
  /// The body of the label that a roster's lines go on with.
  private var labelBody: Int?
  /// Whether the item is written by the publisher of the document of itself: `我校`.
  private(set) var speaksOfItself = false
  /// Whether the item, up to here, tells of a meeting that elects the committee of a Party organisation.
  var electsBranch = false
  /// The committee of owners that the headline of the item says to be elected: `第三届业委会产生`.
  var committeeOfHeadline: Int?
  /// The body that the item said last to be founded, in which of its sentences, and where in that its name ends.
  var founding: (body: Int, sentence: Int, end: Int)?
  /// The number of the sentence that is read.
  private(set) var number = 0
  /// The posts that the document has given to each person so far, and those that the item has given to anybody.
  var held: [Int: [HeldPost]] = [:]
  var lastPosts: [(post: HeldPost, sentence: Int, person: Int?)] = []
  /// At least so many bodies are kept.
  private static let memory = 128

  init(registry: OrganizationRegistry) {
    self.registry = registry
  }

  /// For each sentence of an item, the body of each position, or `nil` where none is said.
  mutating func bodies(in item: ItemReading, at index: Int) -> [[Int?]] {
    (recent, subjects) = ([], [])
    rosterOwner = RosterOwner()
    (labelBody, founding) = (nil, nil)
    lastPosts = []
    electsBranch = false
    speaksOfItself = !registry.publishers.isEmpty && item.sentences.contains(where: Self.speaksOfItself)
    registry.anchors.paragraphStreet = nil
    committeeOfHeadline = committeeElected(byHeadlinesOf: item)
    let givesPostsByLabels = item.givesPostsByLabels
    let holdsElection = item.sentences.contains { $0.tokenKinds.roles.contains(.elect) }
    var bodiesOfSentences: [[Int?]] = []
    bodiesOfSentences.reserveCapacity(item.sentences.count)
    for (number, sentence) in item.sentences.enumerated() {
      self.number = number
      registry.anchors.readHeading(of: sentence)
      var bodies: [Int?] = []
      if holdsElection { noteElection(sentence) }
      if !sentence.isOfRoster { labelBody = nil }
      let signer = signer(of: number, in: item)
      noteFounding(in: sentence, item.organizations[number], at: number)
      for position in sentence.positions {
        bodies.append(
          (position.organization == nil ? signer : nil)
            ?? bodyHeldBefore(bodies.count, in: sentence, item.persons[number])
            ?? body(of: position, in: sentence, resolved: item.organizations[number], earlier: bodies, item: index)
            ?? bodyOfHead(before: position, in: sentence, item.persons[number]))
      }
      if !sentence.positions.isEmpty { noteHolders(of: sentence, bodies: bodies, persons: item.persons[number]) }
      if let number = sentence.positions.indices.first(where: { sentence.positions[$0].isOfRoster }),
        let body = bodies[number]
      {
        labelBody = body
      }
      if givesPostsByLabels { rosterOwner.note(sentence, resolved: item.organizations[number], in: registry) }
      note(item.organizations[number], in: sentence)
      bodiesOfSentences.append(bodies)
    }
    return bodiesOfSentences
  }

  private static let ownBodies: WordSet = ["校", "院", "园", "厂", "会", "公司", "中心", "协会", "学校", "医院"]

  /// Whether a sentence says `我校`, `本会` or the like; `我会` is what somebody can do.
  private static func speaksOfItself(_ sentence: ReadSentence) -> Bool {
    sentence.words.indices.dropLast().contains { index in
      let next = sentence.words[index + 1]
      return (sentence.words[index] == "我" && next != "会" || sentence.words[index] == "本") && ownBodies.contains(next)
    }
  }

  private mutating func note(_ resolved: [Int?], in sentence: ReadSentence) {
    guard !resolved.isEmpty else { return }
    var owners = PlaceSet()
    for mention in sentence.organizations.indices {
      if let parent = sentence.organizations[mention].parent { owners.insert(parent) }
    }
    for position in sentence.positions.indices {
      if let body = sentence.positions[position].organization { owners.insert(body) }
    }
    for (index, body) in resolved.enumerated() {
      guard let body else { continue }
      recent.append(body)
      if !owners.contains(index) { subjects.append(body) }
    }
    recent.forget(butLast: Self.memory)
    subjects.forget(butLast: Self.memory)
  }

  /// The body of a post that the text says with it.
  private mutating func body(
    of position: PositionMention, in sentence: ReadSentence, called own: Int, item: Int
  ) -> Int? {
    if let organ = organ(ofLabel: position, in: sentence, of: own, item: item) { return organ }
    registry.markBody(own, if: true)
    if let area = areaOfWarden(position, in: sentence, called: own) { return area }
    // `居委会退休教师甲`: where he lives, not where he taught.
    if position.title.hasPrefix("退休"), registry.isCommunity(own) { return nil }
    if registry.entities[own].territory == .street, let committee = committee(ofSeat: position, besides: own) {
      return committee
    }
    return Self.isOfAssociation(position.title) ? registry.association(ofBoard: own) : own
  }

  /// `派出所所长甲、民警乙`: the station that a constable shares with whoever is named before him.
  private func stationOfConstable(_ position: PositionMention, earlier: [Int?]) -> Int? {
    guard Self.constables.contains(where: position.title.hasSuffix), let sharer = position.sharesBodyOf,
      let body = earlier[sharer], registry.entities[body].name.hasSuffix("派出所")
    else { return nil }
    return body
  }

  private mutating func body(
    of position: PositionMention, in sentence: ReadSentence, resolved: [Int?], earlier: [Int?], item: Int
  ) -> Int? {
    if let body = bodyOfPredecessor(of: position, in: sentence, earlier: earlier) { return body }
    let own =
      isOfHeader(position, in: sentence, earlier: earlier) ? nil : position.organization.flatMap { resolved[$0] }
    if case .region(let region) = position.description.body {
      let word = region.string
      if let own { registry.markBody(own, if: true) }
      return own ?? territory(word, item: item)
        ?? (word == "村" ? community(before: position, in: sentence, resolved) : nil)
    }
    if let own { return body(of: position, in: sentence, called: own, item: item) }
    if let called = position.organization.map({ sentence.organizations[$0] }) {
      if isNamedUnit(called) { return recent.last { registry.entities[$0].name.hasSuffix(called.surface) } }
      // `选委会主任甲`: who holds an election has no post in the committee that is elected.
      if Self.holdersOfElections.contains(called.surface) { return nil }
    }
    if let station = stationOfConstable(position, earlier: earlier) { return station }
    if let body = bodyPointedAt(before: position, in: sentence, resolved) { return body }
    if position.isOfRoster {
      if rosterOwner.isBoardOfPaper { return nil }
      if let body = bodyOfRoster(position, in: sentence) { return body }
    }
    // `某某委员会调整如下。主任:甲;副主任:乙`
    if let refilled = rosterOwner.refilled, position.isLabel(in: sentence.words) { return refilled }
    if isOfNobodyNamed(position, in: sentence) { return nil }
    if isLocal(position.title), let area = community(before: position, in: sentence, resolved) {
      return area
    }
    let sharer = position.sharesBodyOf.flatMap { earlier[$0] }
    if let committee = committee(ofSeat: position, besides: sharer ?? earlier.last ?? nil) {
      return committee
    }
    if let hospital = hospital(of: position, besides: sharer) { return hospital }
    if let sharer = position.sharesBodyOf, let body = earlier[sharer], canShare(position, body) {
      return sentence.positions[sharer].description.titleClass == .social
        ? nil : bodyServed(by: position, sharing: body)
    }
    // He is sent to a village, whatever committee of the town's stands before him.
    if position.title == "第一书记", let area = community(before: position, in: sentence, resolved) { return area }
    if Self.ranks.contains(where: { position.title.hasSuffix($0) }), let body = bodyOfColleagues(earlier) {
      return body
    }
    let fellow = fellowElected(with: position, in: sentence, earlier: earlier)
    let chosen =
      committeeChoosing(position, in: sentence, resolved) ?? employer(for: position, in: sentence, resolved)
      ?? bodyFounded(before: position, in: sentence, at: number)
    if let chosen { return chosen }
    let mayBeElected =
      position.status != .current || position.isOfRoster || beginsLine(position, of: sentence)
      || election(before: position, in: sentence) != nil
    return fellow ?? unitMeant(by: position, in: sentence, resolved: resolved)
      ?? colleague(of: position, in: sentence, earlier: earlier) ?? unitOfItem(position, in: sentence)
      ?? committeeElected(with: position, in: sentence, resolved)
      ?? (mayBeElected ? electedBody(position, in: sentence, resolved) : nil)
      ?? (isLocal(position.title) ? community(before: position, in: sentence, resolved) : nil)
      ?? committeeMeeting(before: position, in: sentence, resolved)
      ?? (isLocal(position.title) && !position.title.hasSuffix("民警") ? registry.home : nil)
  }

  /// `居委会召开会议。主任甲主持`, `驿站由服务中心运营,主任乙介绍`: the committee that was named last, or the centre that the
  /// sentence named last, for the title of its head and members.
  private func committeeMeeting(
    before position: PositionMention, in sentence: ReadSentence, _ resolved: [Int?]
  ) -> Int? {
    guard Self.isOfCommittee(position.title), position.sharesBodyOf == nil, !position.isOfRoster else {
      return nil
    }
    let here = sentence.organizations.indices.last {
      sentence.organizations[$0].range.upperBound <= position.range.lowerBound
    }
    guard let body = if let here { resolved[here] } else { committeeOfHeadline ?? recent.last } else { return nil }
    return registry.entities[body].kind == .residentialCommittee || isOwnersCommittee(body)
      || here != nil && Self.centres.contains(where: registry.entities[body].name.hasSuffix) ? body : nil
  }

  private static let centres = ["中心", "办事处", "街道办"]

  /// `石桥社区:…,所长甲…,乙当选书记,丙当选委员`: whether the body that heads the line is not the one that a title is of:
  /// that of a unit's head, or of a member elected behind the secretary.
  private func isOfHeader(_ position: PositionMention, in sentence: ReadSentence, earlier: [Int?]) -> Bool {
    guard let header = position.organization, header == sentence.header(before: position.token),
      sentence.organizations[header].tokens.upperBound + 1 < position.token
    else { return false }
    if position.status == .appointed, position.title == "委员" {
      return committeeOfColleague(in: sentence, earlier: earlier) != nil
    }
    return Self.headsOfUnits.contains { position.title.hasSuffix($0) }
  }

  /// Heads of units that no neighbourhood is.
  private static let headsOfUnits = ["所长", "校长", "园长", "院长", "局长", "科长", "馆长", "庭长", "社长", "经理", "董事长"]

  /// `秧歌队队长`: whether a title stands behind what only some club or team is called, which an earlier line names in full.
  private func isNamedUnit(_ mention: OrganizationMention) -> Bool {
    guard mention.isBare, mention.kind == .civic, mention.surface.unicodeScalars.count > 2 else { return false }
    return mention.owner == .named || mention.owner == .organ && ["队", "团"].contains { mention.surface.hasSuffix($0) }
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
  private func bodyOfRoster(_ position: PositionMention, in sentence: ReadSentence) -> Int? {
    if position.isInherited, let labelBody { return labelBody }
    if Wardens.ofHouses.contains(Word(position.title)),
      let estate = recent.last(where: isEstate)
    {
      return estate
    }
    if let owner = rosterOwner.body(ofPost: position.title, in: registry) { return owner }
    if Self.isOfCommittee(position.title), let committeeOfHeadline { return committeeOfHeadline }
    // `居委会…作了分工:` and a table of who is what in it.
    if Self.isOfCommittee(position.title), sentence.organizations.isEmpty, let last = recent.last,
      registry.entities[last].kind == .residentialCommittee
    {
      return last
    }
    // `会长:甲`, and below it `秘书:乙`: a seat that only the lines above tell the body of.
    // `主席:甲`, and below it `委员:乙、丙`: those of an association and no committee of inhabitants.
    let isOfCivic = labelBody.map { registry.entities[$0].kind == .civic } ?? false
    let isSeat =
      position.isLabel(in: sentence.words)
      && (Self.seats.contains { position.title.hasSuffix($0) } || isOfCivic && position.title.hasSuffix("委员"))
    return isSeat ? labelBody : nil
  }

  private static let seats = ["秘书", "组长", "会计", "出纳", "财务", "干事", "顾问"]

  private func isEstate(_ body: Int) -> Bool {
    registry.entities[body].territory == .community && registry.entities[body].name.hasSuffix("小区")
  }

  private static let panels: WordSet = ["评委会", "组委会", "筹委会", "评审委员会", "评审团", "评审组", "仲裁委员会", "编辑部", "裁判组", "专家组"]

  /// `评委会主任甲`, `某部教导员乙`: a post for one occasion, or in a body that the text does not name.
  private func isOfNobodyNamed(_ position: PositionMention, in sentence: ReadSentence) -> Bool {
    guard position.organization == nil, position.token > 0 else { return false }
    let before = sentence.words[position.token - 1]
    if isTrade(position, behind: before, in: sentence) { return true }
    return Self.panels.contains(before) || TroopUnits.markers.contains(before)
  }

  private static let holdersOfElections: WordSet = ["选委会", "选举委员会"]
  private static let headsByEnd = ["长", "主任", "书记", "主席"]

  /// `做|会计|的|甲`: what somebody does for a living, wherever that is.
  private func isTrade(_ position: PositionMention, behind verb: Word, in sentence: ReadSentence) -> Bool {
    (verb == "做" || verb == "当") && position.token + 1 < sentence.words.count
      && sentence.words[position.token + 1] == "的" && !Self.headsByEnd.contains(where: position.title.hasSuffix)
  }

  /// Whether a calling can be followed in a body: a constable is not of the committee whose head is named before him.
  private func canShare(_ position: PositionMention, _ body: Int) -> Bool {
    if position.title.hasSuffix("教授") || position.title.hasSuffix("研究员") {
      return Self.academies.contains { registry.entities[body].name.contains($0) }
    }
    if position.title.hasSuffix("第一书记") {
      return registry.territory(of: body, where: { $0 == .community }) != nil || registry.isCommunity(body)
    }
    if Self.crafts.contains(where: { position.title.hasSuffix($0) }) { return false }
    if position.title == "社工" { return registry.isCommunity(body) || registry.entities[body].name.contains("社工") }
    let isOfSchool = position.title.hasSuffix("园长") || Self.postsOfSchools.contains { position.title.hasSuffix($0) }
    guard position.description.titleClass == .profession || isOfSchool, let endings = Self.endings(of: position.title)
    else {
      return true
    }
    let name = registry.entities[body].name
    return endings.contains { name.hasSuffix($0) }
  }

  /// What somebody is for himself, besides a seat on a board: `协会理事、剪纸艺人甲`.
  private static let crafts = [
    "艺人", "画家", "书法家", "作家", "诗人", "歌手", "收藏家", "企业家", "艺术家", "传承人", "手艺人", "老中医", "摄影爱好者", "个体户", "经营户", "种植户", "养殖户",
  ]

  private static let academies = ["大学", "学院", "研究", "医院", "党校", "科学院", "博物馆"]

  /// Titles that Party organisations have.
  private static let partyTitles = ["书记", "委员", "干事", "组织员", "常委", "助理"]

  /// `教育局党组书记、局长`: the Party group's secretary heads the bureau, not the group; `党工委委员、副主任` is of the office.
  private mutating func bodyServed(by position: PositionMention, sharing body: Int) -> Int {
    let entity = registry.entities[body]
    if Self.isOfAssociation(position.title), BodyNames.isBoard(entity.name) {
      return registry.association(ofBoard: body)
    }
    if entity.territory == .street, position.title.hasSuffix("书记") {
      return registry.known(named: entity.name + "党工委") ?? registry.known(named: entity.name + "党委") ?? body
    }
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

  /// Seats that only the Party committee of a subdistrict or town has.
  private static let seatsOfParty: WordSet = [
    "政法委员", "组织委员", "宣传委员", "统战委员", "宣统委员", "组统委员", "宣传统战委员", "组织统战委员", "政法统战委员",
  ]

  /// `人大工委主任甲、政法委员乙`: the Party committee, for a seat in it that stands behind a post in another body of the
  /// same subdistrict or town; where the text does not name the committee, the subdistrict or town.
  private mutating func committee(ofSeat position: PositionMention, besides body: Int?) -> Int? {
    guard Self.seatsOfParty.contains(Word(position.title)), let body,
      let street = registry.territory(of: body, where: { $0 == .street })
    else { return nil }
    if registry.entities[body].kind == .party, !registry.entities[body].name.hasSuffix("纪工委"),
      !registry.entities[body].name.hasSuffix("纪委")
    {
      return registry.entities[body].parent == street ? body : nil
    }
    let name = registry.entities[street].name
    for ending in ["党工委", "党委"] {
      if let committee = registry.known(named: name + ending), !registry.entities[committee].mentions.isEmpty {
        return committee
      }
    }
    return street
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

  static func stem(_ title: String) -> String {
    if Word(title) == "候补委员" { return "委员" }
    return title.hasPrefix("副") ? String(title.dropFirst()) : title
  }

  private static let ofCommittees: WordSet = ["主任", "委员"]

  /// Whether a title is of the head of a committee, of a deputy or of a member.
  static func isOfCommittee(_ title: String) -> Bool { ofCommittees.contains(Word(stem(title))) }

  /// `副主任:甲、乙`: a title that begins a line of a list, before a colon.
  private func beginsLine(_ position: PositionMention, of sentence: ReadSentence) -> Bool {
    position.token <= 1 && position.isLabel(in: sentence.words)
  }

  private mutating func territory(_ word: String, item: Int) -> Int? {
    guard word != "村", let name = registry.anchors.name(of: word, item: item) else {
      return word == "村" || word == "街道" ? nil : registry.entity(named: word + "政府", kind: .government)
    }
    return registry.territory(named: name, level: TerritoryLevel(suffix: word) ?? .street, isBody: true)
  }
}
