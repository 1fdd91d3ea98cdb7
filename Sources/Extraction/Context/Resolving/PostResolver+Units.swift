import Newsletters

/// Units that a title alone can be of: a school for 校长, a team for 队长.
extension PostResolver {
  private static let hospitals = ["医院", "卫生院", "分院", "卫生服务中心", "卫生服务站", "卫生站", "卫生室", "卫生所", "诊所"]

  private static let schools = ["学校", "小学", "中学", "一中", "二中", "校", "幼儿园"]

  /// Directors whom only schools have.
  private static let directorsOfSchools = ["导主任", "教务主任", "保教主任", "德育主任", "政教主任", "总务主任"]

  /// Posts that only schools have.
  static let postsOfSchools = directorsOfSchools + ["班主任", "校长"]

  private static let partyBodies = ["党支部", "党总支", "党委"]

  /// The endings of the names of bodies that titles are of, where no body stands beside the title; by the two to four
  /// letters that the titles end in, of which none ends in another.
  private static let police = ["派出所", "警务站", "大队", "中队", "支队"]
  private static let courts = ["法庭", "法院", "庭"]
  private static let bodiesOfTitles = WordMap<[String]>(
    [
      ("校长", ["学校", "小学", "中学", "大学", "一中", "二中", "一小", "二小", "三小", "校"]), ("班主任", ["小学", "中学", "学校"]),
      ("园长", ["幼儿园", "托育园", "托幼园"]),
      ("后勤主任", schools), ("校医", schools),
      ("教师", ["学校", "小学", "中学", "幼儿园"]),
      ("院长", ["医院", "卫生院", "分院", "敬老院", "养老院", "福利院", "老人院", "老年公寓", "护理院", "学院", "书院", "法院", "卫生服务中心"]),
      ("护士长", hospitals), ("医师", hospitals), ("医生", hospitals), ("护士", hospitals),
      ("民警", police), ("警长", police), ("教导员", ["派出所", "大队", "支队"]), ("庭长", courts), ("法官", courts),
      ("导师", ["学院", "书院", "学堂", "讲习所", "夜校"]), ("书记员", courts), ("审判员", courts), ("审判长", courts), ("陪审员", courts),
      ("议事长", ["议事会"]), ("老师", schools), ("队员", ["队"]), ("教练", ["队"]),
      ("演员", ["剧团", "剧院", "艺术团", "歌舞团", "曲艺团", "文工团", "评弹团", "杂技团"]),
      ("总干事", ["中心", "协会", "促进会", "基金会", "联合会"]), ("负责人", ["集团", "中心", "合作社", "工作室"]),
      ("律师", ["律师事务所", "律所", "法律援助中心"]), ("合伙人", ["事务所", "律所"]), ("女警", police), ("教官", ["队"]),
      ("讲师", ["学院", "分院", "大学", "老年大学", "学校", "夜校", "党校", "讲师团"]),
      ("柜员", ["储蓄所", "支行", "分理处", "信用社", "银行"]), ("投递员", ["邮政所", "邮电所", "支局", "邮局"]),
      ("营业员", ["商店", "商场", "供销社", "营业厅", "药店", "百货大楼"]), ("厨师长", ["食堂", "饭店", "酒店", "宾馆"]),
      ("组员", ["组"]), ("成员", ["组"]), ("社员", ["社"]), ("指挥", ["合唱团", "合唱队", "乐团", "乐队", "艺术团"]),
      ("检察长", ["检察院", "检察分院"]), ("检察官", ["检察院", "检察分院"]), ("队长", ["队"]), ("领队", ["队"]), ("站长", ["站"]), ("所长", ["所"]),
      ("局长", ["局"]), ("科长", ["科"]),
      ("部长", ["部"]), ("组长", ["组"]), ("班长", ["班"]), ("连长", ["连"]), ("指挥长", ["指挥部"]), ("总指挥", ["指挥部"]), ("政委", ["指挥部"]),
      ("主任委员", ["业委会", "业主委员会", "家委会", "家长委员会"]), ("处长", ["处"]),
      ("团长", ["团"]), ("馆长", ["馆"]), ("社长", ["社", "合作社"]), ("厂长", ["厂"]), ("矿长", ["矿"]), ("场长", ["场"]), ("店长", ["店"]),
      ("行长", ["行"]),
      ("会长", ["会", "协会", "商会", "协", "联盟"]), ("司库", ["会"]), ("理事长", ["会", "社", "残联", "合作社", "联盟"]),
      ("监事长", ["会", "社"]), ("辅导员", ["小学", "中学", "学校", "二小", "三小", "幼儿园", "幼教点", "教学点"]), ("秘书长", ["会", "联"]),
      ("主席", ["会", "联", "协", "人大"]),
      ("经理", ["公司", "集团", "物业", "合作社", "修理部", "门市部", "经营部", "商店", "商场", "饭店", "宾馆", "酒店", "超市"]),
      ("董事长", ["公司", "集团", "合作社", "联合社", "校董会", "董事会", "基金会"]), ("总裁", ["公司", "集团"]),
      ("组织委员", partyBodies), ("宣传委员", partyBodies), ("纪检委员", partyBodies),
      ("书记", ["党总支", "党支部", "党委", "总支", "支部", "纪委", "党工委", "党总支委员会"]),
    ] + directorsOfSchools.map { (Word($0), schools) })

  /// `…门球队…,队长甲`: the last body of the sentence that the title can be of; a body that somebody goes to, as in
  /// `卫生院到敬老院体检,院长甲…`, where no other is.
  func unitMeant(by position: PositionMention, in sentence: ReadSentence, resolved: [Int?]) -> Int? {
    guard position.description.titleClass != .social, !isGuest(position, in: sentence),
      let endings = Self.endings(of: position.title)
    else { return nil }
    var visited: Int?
    for (index, mention) in sentence.organizations.enumerated().reversed()
    where mention.range.upperBound <= position.range.lowerBound {
      if position.status == .appointed, isOfFormer(index, in: sentence) { continue }
      guard Self.isUnit(called: mention.surface, of: position.title, endings: endings), let entity = resolved[index]
      else { continue }
      let start = mention.tokens.lowerBound
      guard start > 0, Self.destinations.contains(sentence.words[start - 1]) else { return entity }
      visited = visited ?? entity
    }
    return visited
  }

  private static let guests: WordSet = ["校外", "客座", "特聘", "特邀"]

  /// `聘请某学院副教授甲担任|校外|讲师`: whether a title is of somebody who comes from elsewhere.
  private func isGuest(_ position: PositionMention, in sentence: ReadSentence) -> Bool {
    position.token > 0 && Self.guests.contains(sentence.words[position.token - 1])
  }

  /// Words before a place that somebody goes to.
  private static let destinations: WordSet = ["到", "赴", "来到", "前往", "走进", "深入", "去", "进"]

  /// Whether a title is one that only some bodies have, and a body with such a name is one of them.
  static func isHeaded(called name: String, by title: String) -> Bool {
    endings(of: title).map { isUnit(called: name, of: title, endings: $0) } ?? false
  }

  static func endings(of title: String) -> [String]? {
    guard let last = title.lastLetter, lastOfTitles.contains(last) else { return nil }
    let letters = Array(title.unicodeScalars)
    for length in 2...4 {
      if let endings = bodiesOfTitles[Word(letters.suffix(length))] { return endings }
    }
    return nil
  }

  /// The last letters of the titles that tell what body they are of.
  private static let lastOfTitles = ScalarSet(bodiesOfTitles.entries.keys.compactMap(\.description.unicodeScalars.last))

  /// The last body of the item, up to here, that the title can be of; not for titles that many bodies have.
  func unitOfItem(_ position: PositionMention, in sentence: ReadSentence) -> Int? {
    guard position.description.titleClass != .social, !position.title.hasSuffix("书记"), !position.title.hasSuffix("主席"),
      let endings = Self.endings(of: position.title)
    else { return nil }
    if position.title.hasPrefix("退休") || isRetired(position, in: sentence) { return nil }
    let isMeant = { (entity: Int) in
      Self.isUnit(called: registry.entities[entity].name, of: position.title, endings: endings)
    }
    let publisher = registry.publishers.last(where: isMeant)
    guard let last = recent.last(where: isMeant), !(speaksOfItself && publisher != nil) else {
      return publisher ?? registry.houses.last(where: isMeant)
    }
    guard let subject = subjects.last(where: isMeant) else { return publisher ?? last }
    let isPart =
      registry.entities[last].parent == subject
      || registry.entities[last].name.hasPrefix(registry.entities[subject].name)
    return isPart ? last : subject
  }

  private static let formerly: WordSet = ["退休", "离休", "退休老", "离退休"]

  /// `退休|老|教师`: of which body is not said.
  private func isRetired(_ position: PositionMention, in sentence: ReadSentence) -> Bool {
    let before = sentence.words[max(0, position.token - 2)..<position.token]
    return before.contains { Self.formerly.contains($0) }
  }

  /// Whether a title can be of a body with such a name.
  private static func isUnit(called name: String, of title: String, endings: [String]) -> Bool {
    let name = unquoted(name)
    return endings.contains { name.hasSuffix($0) } && !BodyNames.isBoard(name) && canHave(title, called: name)
  }

  /// A name without the quotation mark that it ends in: `社区“邻里议事会”`.
  private static func unquoted(_ name: String) -> String { name.hasSuffix("”") ? String(name.dropLast()) : name }

  /// Whether a body, by its name, can have such a post: committees, unions and congresses have no president (会长).
  static func canHave(_ title: String, called name: String) -> Bool {
    // Who heads a committee is its 主任; of the Political Consultative Conference it may be said otherwise.
    if title.hasSuffix("主席"), !title.contains("名誉"), ["审查委员会", "经审委", "职工委员会", "经审会"].contains(where: name.hasSuffix) {
      return false
    }
    guard title.hasSuffix("会长") || title.hasSuffix("理事长") || title.hasSuffix("秘书长") else { return true }
    // Parents elect presidents of theirs.
    if name.hasSuffix("家长委员会") || name.hasSuffix("家委会") { return true }
    return !["委会", "委员会", "工会", "大会", "人大常委会"].contains { name.hasSuffix($0) }
  }
}
