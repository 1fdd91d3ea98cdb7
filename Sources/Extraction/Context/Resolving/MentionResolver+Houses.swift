/// Units of a house: of the works, mine, farm, school or hospital that a document is of, or that it calls 厂 or 校.
extension MentionResolver {
  /// What a house has besides an ordinary body's offices, as the word ends; by what sort of house it is.
  private static let unitsOfHouses = [
    "工会", "团委", "团总支", "团支部", "党委", "党总支", "党支部", "科", "处", "护理部", "后勤部", "工程部", "妇委会", "女职工委员会", "食堂", "招待所",
    "再就业服务中心",
    "劳动服务公司", "俱乐部", "门诊部",
  ]
  private static let unitsOfWorks = [
    "技校", "技工学校", "子弟小学", "子弟中学", "子弟学校", "职工医院", "医院", "幼儿园", "托儿所", "卫生所", "生产部", "技术部", "销售部", "车队", "运输队",
  ]
  private static let unitsOfSchools = ["系", "家长委员会", "教研组", "少先队", "学生会", "后勤集团", "图书馆", "校医院"]
  /// Parts that a works is divided into, whose own names stand before the word: `铸造|车间`, `动力|分厂`.
  private static let shops = ["车间", "分厂", "工段", "生产队", "作业区", "采煤队", "掘进队"]
  /// Shops in general.
  private static let anyShops: Set<String> = ["生产车间", "扶贫车间", "智能车间", "智能化车间", "帮扶车间", "共富车间"]
  private static let namesOfFamilies = ["家属委员会", "家属委"]
  static let committeesOfFamilies = WordSet((namesOfFamilies + ["家委会"]).map { Word($0) })

  /// `东山家属委员会`: whether a body is the families' committee of one of the quarters of a works, by its name.
  func isCommitteeOfQuarter(_ body: Int, in house: Int) -> Bool {
    let name = registry.entities[body].name
    return Self.namesOfFamilies.contains { name.hasSuffix($0) && name.count > $0.count }
      && !name.hasPrefix(registry.entities[house].name)
  }

  /// Whether a unit is one that a house of some sort has: wards are a hospital's, the parents' committee is a school's.
  func isUnit(_ mention: OrganizationMention, ofHouse kind: OrganizationKind) -> Bool {
    guard OrganizationRegistry.houses.contains(kind) else { return false }
    func ends(in units: [String]) -> Bool { units.contains { mention.surface.hasSuffix($0) } }
    if kind == .enterprise, ends(in: Self.unitsOfWorks) { return true }
    if mention.kind == .medical { return kind == .medical }
    return ends(in: Self.unitsOfHouses) || kind == .school && ends(in: Self.unitsOfSchools)
  }

  /// The house that the item tells of: the one whose paper it is, else one that it names, itself or a part of it.
  var houseOfItem: Int? {
    if let publisher = registry.houses.last(where: { registry.publishers.contains($0) }) { return publisher }
    return registry.houses.last { lastNamed.names($0, orPartIn: registry) }
  }

  /// The house that a body is, or is a part of: the works for its Party committee.
  func house(of body: Int) -> Int? {
    if OrganizationRegistry.houses.contains(registry.entities[body].kind), registry.entities[body].territory == nil,
      !BodyNames.isSection(registry.entities[body].name)
    {
      return registry.entities[body].parent.flatMap { registry.houses.contains($0) ? $0 : nil } ?? body
    }
    guard let parent = registry.entities[body].parent, registry.entities[parent].territory == nil,
      OrganizationRegistry.houses.contains(registry.entities[parent].kind)
    else { return nil }
    return parent
  }

  /// `党支部`, `医务科`, `技校`, `家长委员会` in what a school, hospital or works tells: its own, where the sentence names no
  /// other house.
  func house(of mention: OrganizationMention, _ earlier: [Int?], _ sentence: ReadSentence) -> Int? {
    guard let house = houseOfItem, isUnit(mention, ofHouse: registry.entities[house].kind),
      mention.owner == .organ || Self.unitsOfWorks.contains(mention.surface), isAlone(house, earlier)
    else { return nil }
    return house
  }

  /// Whether a name is what a section sees to, in a word or two, and the word for one: `生产技术|科`.
  func isCalledByTask(_ mention: OrganizationMention) -> Bool {
    mention.owner == .organ && BodyNames.isSection(mention.surface) && mention.tokens.count <= 3
  }

  /// Whether no house but this one and its parts is named in the sentence before.
  private func isAlone(_ house: Int, _ earlier: [Int?]) -> Bool {
    earlier.allSatisfy { body in
      guard let body, body != house else { return true }
      return !OrganizationRegistry.houses.contains(registry.entities[body].kind)
        || registry.entities[body].name.hasPrefix(registry.entities[house].name)
    }
  }

  /// `厂`, `校`, `矿` before a unit or alone: the house that is called so.
  func houseCalledByLetter(_ mention: OrganizationMention) -> Int? {
    guard mention.surface.unicodeScalars.count == 1 else { return nil }
    return house(calledBy: mention.surface)
  }

  /// The house that one letter means: the one that the document is of, else the one named last in the item.
  private func house(calledBy letter: String) -> Int? {
    guard let endings = PointingWords.endings[Word("该" + letter)] else { return nil }
    return registry.houses.last { registry.isHouse($0, endingIn: endings) }
      ?? lastNamed.only { registry.isHouse($0, endingIn: endings) }
  }

  /// `校|党委`, `矿|医院`, `院|团委`: a unit of the house that the letter before it means.
  mutating func unitOfHouseCalledByLetter(_ mention: OrganizationMention) -> Int? {
    let letters = mention.surface.unicodeScalars
    guard let first = mention.surface.firstLetter, PointingWords.letters.contains(first), letters.count > 2,
      mention.kind != .residentialArea,
      let house = house(calledBy: String(first))
    else { return nil }
    let rest = String(letters.dropFirst())
    let isWhole = !mention.isBare || registry.isHead(rest)
    guard isWhole, registry.isHead(rest) || Self.unitsOfHouses.contains(where: { rest.hasSuffix($0) }) else {
      return nil
    }
    return registry.entity(named: baseName(of: house) + rest, kind: mention.kind, parent: house)
  }

  /// `一金工|车间`, `动力|分厂`: a part of the works whose paper it is, or that was named last.
  mutating func shopOfHouse(_ mention: OrganizationMention, _ sentence: ReadSentence) -> Int? {
    guard !mention.isBare, mention.owner == .organ || mention.kind == .enterprise,
      Self.shops.contains(where: { mention.surface.hasSuffix($0) })
    else { return nil }
    let works = ["厂", "矿", "公司", "集团", "农场", "林场"]
    let house =
      houseOfItem.flatMap { registry.entities[$0].kind == .enterprise ? $0 : nil }
      ?? (isBeforeOffice(mention, sentence) ? lastNamed.last { registry.isHouse($0, endingIn: works) } : nil)
    guard let house, !Self.anyShops.contains(where: { mention.surface.hasSuffix($0) }),
      !mention.surface.hasPrefix(registry.entities[house].name)
    else { return nil }
    return registry.entity(
      named: baseName(of: house) + BodyNames.display(mention.surface), kind: mention.kind, parent: house)
  }

  /// Schools of a university that are never one by themselves, unless a place stands before them.
  private static let faculties: Set<String> = [
    "文学院", "外国语学院", "外语学院", "法学院", "管理学院", "商学院", "经济学院", "生命科学学院", "马克思主义学院", "公共管理学院", "新闻学院", "继续教育学院", "历史学院",
    "数学学院", "物理学院", "化学学院", "计算机学院", "国际学院", "研究生院",
  ]

  /// `文学院`, `地理系`: a school of the only university that the document names.
  mutating func facultyOfUniversity(_ mention: OrganizationMention) -> Int? {
    guard mention.kind == .school, mention.parent == nil, mention.reference == nil, !mention.bearsPlace,
      let university = registry.university
    else { return nil }
    let isOwn = registry.publishers.contains(university)
    guard
      Self.faculties.contains(mention.surface) || mention.surface.hasSuffix("系") && mention.owner == .organ
        || isOwn && mention.surface.hasSuffix("学院") && mention.isBare
    else { return nil }
    return registry.entity(
      named: registry.entities[university].name + mention.surface, kind: mention.kind, parent: university)
  }
}
