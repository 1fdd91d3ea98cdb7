/// The bodies at an occasion: those that hold it, and those that are there through unnamed people.
extension EventReader {
  /// The bodies before a verb of holding, with those joined to them.
  func organizers(of trigger: EventTrigger, in scene: Scene) -> [Int] {
    let sentence = scene.sentence
    if trigger.form == .visit {
      let together = actingTogether(before: trigger.verb, in: scene)
      if !together.isEmpty { return together }
      let isOrganized = scene.frame.words.prefix(trigger.verb).contains("组织")
      guard isOrganized || !sentence.persons.contains(where: { $0.token < trigger.verb }) else { return [] }
    }
    if trigger.form == .cited || isAttended(trigger, scene.frame) { return [] }
    let limit: Int
    switch trigger.form {
    case .announced, .setting: limit = trigger.head ?? trigger.verb
    default: limit = trigger.verb
    }
    var result: [Int] = []
    for (index, mention) in sentence.organizations.enumerated() {
      if mention.tokens.lowerBound >= limit { break }
      guard mention.tokens.upperBound <= limit, limit - mention.tokens.upperBound <= SentenceFrame.reach,
        !isOffice(index, in: sentence, before: limit), !isPlace(mention, scene.frame),
        let entity = scene.organizations[index], !result.contains(entity)
      else { continue }
      if isStepToward(index, limit, scene) || isOrigin(mention, scene.frame) || isServed(mention, scene.frame) {
        continue
      }
      if trigger.form == .setting, mention.range.lowerBound > trigger.name.lowerBound { continue }
      result.append(ownerOfOpenedHouse(entity, trigger, scene.frame) ?? entity)
    }
    return result
  }

  private static let served: WordSet = ["为", "给", "向", "替", "帮"]

  /// `为石桥社区的老人体检`, `向街道反馈意见`: whether something is done for or told to a body.
  func isServed(_ mention: OrganizationMention, _ frame: SentenceFrame) -> Bool {
    let start = mention.parent.map { frame.sentence.organizations[$0].tokens.lowerBound } ?? mention.tokens.lowerBound
    return Self.served.contains(frame.word(start - 1))
  }

  private static let openings: WordSet = ["启用", "投用", "正式启用", "投入使用"]

  /// `甲街道服务中心正式启用`: the territory whose house is opened.
  private func ownerOfOpenedHouse(_ body: Int, _ trigger: EventTrigger, _ frame: SentenceFrame) -> Int? {
    guard Self.openings.contains(frame.words[trigger.verb]), let whole = reading.organizations.entities[body].parent,
      reading.organizations.entities[whole].territory != nil
    else { return nil }
    return whole
  }

  /// `副镇长甲带队,安监站、派出所联合检查了…`: the bodies that a visit is made by together, whoever leads them.
  private func actingTogether(before verb: Int, in scene: Scene) -> [Int] {
    let frame = scene.frame
    guard frame.word(verb - 1) == "联合", frame.organizationBefore[verb - 1] != nil else { return [] }
    let start = frame.clauseStart(of: verb)
    guard !(start..<verb).contains(where: { frame.tokens[$0].form == .person }) else { return [] }
    let mentions = scene.sentence.organizations
    let acting = mentions.indices.filter { index in
      mentions[index].tokens.lowerBound >= start && mentions[index].tokens.upperBound < verb
        && !isStepToward(index, verb, scene)
    }
    let bodies = acting.compactMap { scene.organizations[$0] }
    return bodies.count > 1 ? UniqueList(bodies).elements : []
  }

  /// `区教育局局长甲出席开展仪式`: whoever comes to what others hold; 开展 is the opening of an exhibition here.
  func isAttended(_ trigger: EventTrigger, _ frame: SentenceFrame) -> Bool {
    trigger.form == .held && trigger.verb > 0 && frame.tokens[trigger.verb - 1].roles.contains(.attend)
  }

  /// Whether a body is named only to say whose the next one is: `区司法局` of `区司法局普法科`.
  private func isStepToward(_ index: Int, _ limit: Int, _ scene: Scene) -> Bool {
    let mentions = scene.sentence.organizations
    let next = index + 1
    guard next < mentions.count, mentions[next].parent == index, mentions[next].tokens.upperBound <= limit else {
      return false
    }
    return scene.organizations[next] != nil
  }

  /// Whether a body is named only as the one that a post is in, whose title stands before a token.
  private func isOffice(_ mention: Int, in sentence: ReadSentence, before limit: Int = .max) -> Bool {
    sentence.positions.contains { position in
      position.token < limit && !isLabelInBracket(position, sentence)
        && (position.organization == mention
          || position.organization.map { sentence.organizations[$0].parent == mention } ?? false)
    }
  }

  /// `医疗队(领队:甲)`: the body is there itself, and the bracket says who leads it.
  private func isLabelInBracket(_ position: PositionMention, _ sentence: ReadSentence) -> Bool {
    position.token > 0 && sentence.words[position.token - 1] == "(" && position.isLabel(in: sentence.words)
  }

  private static let openers: WordSet = ["在", "于", "到", "赴", "至", "来到", "前往", "走进", "深入", "对", "辖区"]

  private func isPlace(_ mention: OrganizationMention, _ frame: SentenceFrame) -> Bool {
    let start = mention.tokens.lowerBound
    if frame.isHolding(mention.tokens.upperBound) { return false }
    return start > 0 && Self.openers.contains(frame.words[start - 1])
      || start > 1 && Self.openers.contains(frame.words[start - 2]) && frame.organization[start - 1] != nil
  }

  /// `石桥村籍企业家`: where somebody comes from.
  private func isOrigin(_ mention: OrganizationMention, _ frame: SentenceFrame) -> Bool {
    frame.word(mention.tokens.upperBound).initial == "籍"
  }

  private static let comings: WordSet = ["到", "赴", "来到", "前往", "走进", "深入"]
  private static let hosts: Set<OrganizationKind> = [.school, .medical, .enterprise, .other, .civic]

  /// Whether people come to a body that takes them in: a school, a firm, a home for the old.
  private func isHost(_ mention: OrganizationMention, _ frame: SentenceFrame) -> Bool {
    let before = frame.word(mention.tokens.lowerBound - 1)
    if Self.hosts.contains(mention.kind), Self.comings.contains(before) { return true }
    // `在柳湾小学开展消防演练`: a school's pupils are at what is held there.
    let end = mention.tokens.upperBound
    return mention.kind == .school && before == "在" && frame.tokens.indices.contains(end)
      && !frame.tokens[end].roles.isDisjoint(with: [.hold, .held])
  }

  func bodies(of trigger: EventTrigger, in scene: Scene, organizers: [Int]) -> [Int] {
    var result: [Int] = []
    let sentence = scene.sentence
    for (index, mention) in sentence.organizations.enumerated() {
      guard let entity = scene.organizations[index], !organizers.contains(entity), !result.contains(entity),
        !isOffice(index, in: sentence) || isBroughtAlong(index, scene),
        mention.territory == nil || mention.kind == .residentialArea,
        !isStepToward(index, .max, scene)
      else { continue }
      if isOrigin(mention, scene.frame)
        || trigger.form != .visit && isPlace(mention, scene.frame)
          && !isHost(mention, scene.frame)
      {
        continue
      }
      result.append(entity)
    }
    return result
  }

  /// `副镇长甲带领水利站站长乙检查…`: whether a body is that of somebody who is brought along, and stands for it.
  private func isBroughtAlong(_ mention: Int, _ scene: Scene) -> Bool {
    let frame = scene.frame
    let sentence = scene.sentence
    guard sentence.positions.contains(where: { $0.organization == mention }) else { return false }
    let start = sentence.organizations[mention].tokens.lowerBound
    let near = (max(0, start - SentenceFrame.clauseReach)..<start).reversed()
    for index in near {
      if frame.isBreak(index) { return false }
      let roles = frame.tokens[index].roles
      if roles.contains(.lead) {
        return frame.words[index] != "一行" && index > 0 && frame.tokens[index - 1].form == .person
          && !isLeadershipOfRegion(scene.organizations[mention] ?? 0)
      }
      if !roles.isDisjoint(with: [.visit, .motion, .hold, .companion, .attend]) { return false }
    }
    return false
  }

  private static let people: WordSet = [
    "负责人", "干部", "工作人员", "代表", "民警", "职工", "师生", "党员", "成员", "同志", "有关负责人", "相关负责人", "主要负责人", "领导", "志愿者", "医护人员",
    "医务人员", "员工",
    "同学", "同学们", "队员们", "队员", "律师", "医生", "护士", "代表队", "选手", "老师", "教师", "学生", "分管领导", "班子成员", "领导班子", "书记", "主任", "法官",
    "专家", "骨干", "业务骨干",
    "等",
  ]

  private static let deeds: WordSet = [
    "获", "获得", "荣获", "夺得", "夺冠", "分获", "摘得", "并列", "捧得", "签订", "签署", "签", "签约", "签下", "结对", "结为", "参加", "参赛", "参与",
    "提供",
    "组队", "组队参加", "派队", "登场", "随行", "献上", "演唱", "捐赠", "捐助", "选送", "表演", "演出", "表态", "设立", "参展", "被评为", "被授予",
  ]
  private static let adverbs: WordSet = [
    "将", "将要", "首先", "都", "分别", "共同", "也", "则", "还", "均", "先后", "联合", "双方", "三方", "队", "代表队",
  ]

  /// Whether a body itself does something at the occasion: `甲厂队获第一名`, `商会与银行分别签署协议`.
  private func isActing(_ end: Int, _ frame: SentenceFrame) -> Bool {
    Self.deeds.contains(frame.word(end))
      || Self.adverbs.contains(frame.word(end)) && Self.deeds.contains(frame.word(end + 1))
      || isSigning(end, frame) || isLed(end, frame)
  }

  private static let partners: WordSet = ["与", "和", "同"]
  private static let signings: WordSet = ["签订", "签订了", "签署", "签署了", "结对", "结为", "签约"]

  /// `消防站|与16个村民小组签订了责任书`: whether a body signs something with others.
  private func isSigning(_ end: Int, _ frame: SentenceFrame) -> Bool {
    Self.partners.contains(frame.word(end))
      && (end..<frame.clauseEnd(of: end)).prefix(12).contains { Self.signings.contains(frame.words[$0]) }
  }

  /// `秧歌队|在队长甲带领下首先登场`: whether a body does something under whoever leads it.
  private func isLed(_ end: Int, _ frame: SentenceFrame) -> Bool {
    frame.word(end) == "在"
      && (end..<frame.clauseEnd(of: end)).prefix(10).contains {
        frame.holds($0, "带领下", "率领下") || frame.words[$0] == "带领" && frame.word($0 + 1).initial == "下"
      }
  }

  private static let competitors: WordSet = ["的", "居民", "学生", "选手", "职工", "教师", "队员", "村民"]

  /// `柳湾小学的甲获一等奖`: whether somebody of a body competes for it.
  private func isCompeting(_ end: Int, at event: Int, _ frame: SentenceFrame) -> Bool {
    events[event].kind == .contest && Self.competitors.contains(frame.word(end))
      && frame.tokens.indices.contains(end + 1) && frame.tokens[end + 1].form == .person
  }

  /// Bodies whose unnamed people a later sentence of the event names: `服务办、城管中队负责人…分别发言`.
  mutating func addBodies(_ scene: Scene, to event: Int) {
    let frame = scene.frame
    var waiting: [Int] = []
    var end = 0
    for (index, mention) in frame.sentence.organizations.enumerated() {
      guard let entity = scene.organizations[index],
        mention.territory == nil || mention.kind == .residentialArea || mention.territory == .street
      else { continue }
      if mention.tokens.lowerBound > end + 1 { waiting = [] }
      end = mention.tokens.upperBound
      if Coordination.bodies.contains(frame.word(end)) {
        waiting.append(entity)
        continue
      }
      let isPeopled =
        Self.people.contains(frame.word(end)) || Self.people.contains(frame.word(end + 1)) && frame.word(end).count == 2
        || frame.word(end) == "的" && Self.people.contains(frame.word(end + 1)) || isActing(end, frame)
      let isNamed = frame.sentence.persons.contains { (end..<end + 4).contains($0.token) }
      if isPeopled && (!isNamed || isLed(end, frame)) || isCompeting(end, at: event, frame) {
        for body in waiting + [entity]
        where !events[event].organizers.contains(body) {
          events[event].bodies.append(body)
        }
      }
      waiting = []
    }
  }
}
