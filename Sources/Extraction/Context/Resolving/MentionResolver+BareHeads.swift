/// Bodies called by their head alone: 办事处, 党支部, 理事会.
extension MentionResolver {
  private static let departments: WordSet = ["组织部", "宣传部", "统战部", "政法委", "办公室", "纪委", "社会工作部", "政研室"]

  /// The committees of the Party beside which, and not within which, its commissions for discipline stand.
  private static let committees = ["党委", "党工委", "委"]

  mutating func bare(_ mention: OrganizationMention, earlier: [Int?], sentence: ReadSentence) -> Int? {
    if let body = bodyByWordsBeside(mention, earlier, sentence) ?? publisher(calledBy: mention) { return body }
    if mention.kind == .residentialArea || mention.kind == .residentialCommittee {
      return bareCommunity(mention, sentence)
    }
    if Self.boards.contains(mention.surface) || Self.committeesOfUnions.contains(mention.surface),
      let body = bodyOfCommittee(mention, earlier, sentence)
    {
      return body
    }
    if let bureau = bureauOfList(mention, earlier, sentence) { return department(mention, of: bureau) }
    if mention.owner == .organ, let owner = leaderOwner(of: mention, earlier: earlier, sentence: sentence) {
      return department(mention, of: owner)
    }
    if let ward = wardOfHospital(mention, sentence) { return ward }
    if mention.owner == .organ, let owner = listOwner(of: mention, earlier: earlier, sentence: sentence),
      let organ = organ(mention, listedBehind: owner)
    {
      return organ
    }
    if let office = officeOfList(mention, earlier: earlier, sentence: sentence) { return office }
    if let court = lastNamed.court, Self.divisions.contains(where: { mention.surface.hasSuffix($0) }) {
      return registry.entity(
        named: registry.entities[court].name + mention.surface, kind: mention.kind, parent: court)
    }
    if mention.owner == .organ, let body = bodyOfCommittee(mention, earlier, sentence) { return body }
    if let house = house(of: mention, earlier, sentence) { return department(mention, of: house) }
    if let referent = registry.referent(of: mention.surface, item: item) { return referent }
    if mention.owner == .named,
      let publisher = registry.publishers.last(where: { registry.entities[$0].name.hasSuffix(mention.surface) })
    {
      return publisher
    }
    if Self.cooperatives.contains(mention.surface), let area = area(calledBy: "村", ofUnit: true),
      registry.isCommunity(area)
    {
      return registry.entity(named: nameOfUnit(mention.surface, of: area), kind: mention.kind, parent: area)
    }
    switch mention.owner {
    case .street:
      if Self.stationsOfCommunities.contains(mention.surface), registry.isOfCommunity,
        let area = area(calledBy: "社区", ofUnit: true)
      {
        return committee(mention, of: area)
      }
      return streetUnit(Self.unitOfSubdistrict(mention.surface), kind: mention.kind)
    case .community:
      guard let area = area(calledBy: "社区", ofUnit: true) else { return nil }
      return registry.entity(named: nameOfUnit(mention.surface, of: area), kind: mention.kind, parent: area)
    case .organ:
      return bareOrgan(mention, earlier: earlier, sentence: sentence)
        ?? bodyOfHolder(mention, earlier, sentence)
    default:
      if Self.hospitals.contains(mention.surface) {
        return registry.entity(
          named: (anchors.district ?? anchors.city ?? "") + mention.surface, kind: mention.kind)
      }
      return committeeOfZone(mention) ?? bodyOfHolder(mention, earlier, sentence)
    }
  }

  /// The body of a bare head of which the words before it, or the line, say whose it is.
  private mutating func bodyByWordsBeside(
    _ mention: OrganizationMention, _ earlier: [Int?], _ sentence: ReadSentence
  ) -> Int? {
    if let area = header(before: mention, in: sentence, earlier), mention.surface != registry.entities[area].name {
      if registry.entities[area].name.hasSuffix(mention.surface) { return area }
      // `石桥社区:社区书法协会办展,协会会长甲…`
      if let named = earlier.lazy.compactMap({ $0 }).last(where: { body in
        registry.entities[body].parent == area && registry.entities[body].name.hasSuffix(mention.surface)
      }) {
        return named
      }
      return committee(mention, of: area)
    }
    if mention.owner == .organ || mention.owner == .street,
      let owner = bodyOfFormer(before: mention, in: sentence, earlier)
    {
      return department(mention, of: owner)
    }
    if mention.owner == .organ, let area = areaInColumn(before: mention, in: sentence, earlier) {
      return registry.entity(named: nameOfUnit(mention.surface, of: area), kind: mention.kind, parent: area)
    }
    if mention.owner == .organ, let owner = bodyPointedAt(before: mention, in: sentence) {
      return department(mention, of: owner)
    }
    return nil
  }

  /// `厂`, `业委会` or `家委会` in the paper of a works or of the owners: the house, its committee, or the office that
  /// publishes; `业委会` elsewhere: the one of the estate named last.
  private mutating func publisher(calledBy mention: OrganizationMention) -> Int? {
    if let house = houseCalledByLetter(mention) { return house }
    if BodyNames.isOfOwners(mention.surface),
      let publisher = registry.publishers.last(where: { BodyNames.isOfOwners(registry.entities[$0].name) })
    {
      return publisher
    }
    if Self.committeesOfYards.contains(mention.surface), let estate = lastNamed.estate,
      BodyNames.isYard(registry.entities[estate].name)
    {
      return registry.entity(named: nameOfUnit(mention.surface, of: estate), kind: mention.kind, parent: estate)
    }
    if BodyNames.isOfOwners(mention.surface), let estate = lastNamed.estate {
      return registry.entity(named: nameOfUnit(mention.surface, of: estate), kind: mention.kind, parent: estate)
    }
    if Self.committeesOfFamilies.contains(mention.surface), let house = houseOfItem {
      return lastNamed.last { isCommitteeOfQuarter($0, in: house) } ?? department(mention, of: house)
    }
    if mention.surface == "办事处", let street = anchors.street(ofItem: item), street.hasSuffix("办事处") {
      return registry.territory(named: street, level: .street, isBody: true)
    }
    return nil
  }

  private static let committeesOfYards: WordSet = ["自管会", "自治管理委员会", "管委会", "自治小组"]

  /// `轴承厂|原|党委书记甲`: the body before a word that says of the post in its organ that somebody had it.
  private func bodyOfFormer(before mention: OrganizationMention, in sentence: ReadSentence, _ earlier: [Int?]) -> Int? {
    let status = mention.tokens.lowerBound - 1
    guard status > 0, AppositiveGrammar.statusWords[sentence.words[status]] != nil,
      let whole = sentence.organizations.indices.last(where: {
        sentence.organizations[$0].tokens.upperBound == status && $0 < earlier.count
      })
    else { return nil }
    let owner = earlier[whole]
    return mention.owner == .organ || owner.flatMap { registry.entities[$0].territory } == .street ? owner : nil
  }

  /// `甲街道党工委书记乙、纪工委书记丙`: an organ of the body, or of the territory, that a list began with.
  private mutating func organ(_ mention: OrganizationMention, listedBehind owner: Int) -> Int? {
    let entity = registry.entities[owner]
    if let house = self.house(of: owner), isUnit(mention, ofHouse: registry.entities[house].kind) {
      return department(mention, of: house)
    }
    if mention.surface == "纪委", let committee = Self.committees.first(where: { entity.name.hasSuffix($0) }) {
      return body(mention, beside: entity, endingIn: committee)
    }
    if Self.supervisors.contains(mention.surface), entity.name.hasSuffix("纪委") {
      return body(mention, beside: entity, endingIn: "纪委")
    }
    if Self.departments.contains(mention.surface), entity.name.hasSuffix("委") {
      return registry.entity(named: entity.name + mention.surface, kind: mention.kind, parent: owner)
    }
    if mention.surface.hasSuffix("局"), let root = registry.territory(of: owner), registry.isTown(root),
      let district = anchors.district
    {
      // `甲镇党委书记乙、住建局局长丙`: a bureau is of the county.
      return registry.entity(named: district + mention.surface, kind: mention.kind)
    }
    if let root = registry.territory(of: owner), registry.referent(of: mention.surface, item: item) == nil {
      return registry.entity(
        named: baseName(of: root) + mention.surface, kind: mention.kind,
        parent: registry.ownsUnits(root) ? root : nil)
    }
    return nil
  }

  /// The body of the same territory that a head names beside one whose name ends in another word.
  private mutating func body(
    _ mention: OrganizationMention, beside other: OrganizationRegistry.Entity, endingIn ending: String
  ) -> Int {
    registry.entity(
      named: other.name.dropLast(ending.count) + mention.surface, kind: mention.kind, parent: other.parent)
  }

  /// `石桥社区  党委书记  甲`: the neighbourhood that a roster's line begins with, in the column before.
  private func areaInColumn(before mention: OrganizationMention, in sentence: ReadSentence, _ earlier: [Int?]) -> Int? {
    let space = mention.tokens.lowerBound - 1
    guard sentence.isOfRoster, space > 0, sentence.tokens[space].form == .space,
      let area = sentence.organizations.indices.first(where: { index in
        sentence.organizations[index].tokens == 0..<space && sentence.organizations[index].territory == .community
      }), area < earlier.count
    else { return nil }
    return earlier[area]
  }

  /// `管委会`: the committee that governs the zone whose paper it is.
  private mutating func committeeOfZone(_ mention: OrganizationMention) -> Int? {
    Self.zoneCommittees.contains(mention.surface) ? zoneUnit(mention.surface, kind: mention.kind) : nil
  }

  /// `该院|团委`: the body named last in the item that the word before a unit points at.
  func bodyPointedAt(before mention: OrganizationMention, in sentence: ReadSentence) -> Int? {
    let start = mention.tokens.lowerBound
    guard start > 0 else { return nil }
    if let endings = PointingWords.endings[sentence.words[start - 1]] {
      return lastNamed.last(endingIn: endings, in: registry)
    }
    guard start > 1 else { return nil }
    let isThird = sentence.words[start - 2] == "该"
    guard isThird || sentence.words[start - 2] == "我" || sentence.words[start - 2] == "本",
      let endings = PointingWords.endings["该" + sentence.words[start - 1]]
    else { return nil }
    if isThird { return lastNamed.last(endingIn: endings, in: registry) }
    return registry.publishers.last { publisher in
      endings.contains { registry.entities[publisher].name.hasSuffix($0) }
    }
  }

  /// `党支部`, `教育局`, `妇联`: an organ of the community, district or subdistrict that the item is about.
  private mutating func bareOrgan(_ mention: OrganizationMention, earlier: [Int?], sentence: ReadSentence) -> Int? {
    if Self.branches.contains(mention.surface) || isCommitteeOfCommunity(mention),
      let area = area(calledBy: "社区", ofUnit: true),
      registry.isCommunity(area)
    {
      return registry.entity(named: nameOfUnit(mention.surface, of: area), kind: mention.kind, parent: area)
    }
    if Self.bodiesOfCommunities.contains(mention.surface), let area = communityBefore(earlier) {
      return registry.entity(named: nameOfUnit(mention.surface, of: area), kind: mention.kind, parent: area)
    }
    if let school = school(of: mention, sentence) { return department(mention, of: school) }
    if mention.surface.hasSuffix("局"),
      mention.surface.count >= 4 || isOfDistrict(listOwner(of: mention, earlier: earlier, sentence: sentence))
    {
      return zoneUnit(mention.surface, kind: mention.kind)
        ?? registry.entity(named: (anchors.district ?? "") + mention.surface, kind: mention.kind)
    }
    guard Self.massBodies.contains(mention.surface), !isOfRepresentative(mention, sentence) else { return nil }
    if mention.surface == "人大", anchors.street(ofItem: item)?.hasSuffix("街道") ?? true { return nil }
    return streetUnit(mention.surface, kind: mention.kind)
  }

  /// Mass bodies that communities have as well as subdistricts.
  private static let bodiesOfCommunities: WordSet = [
    "妇联", "关工委", "老年协会", "老人协会", "老协", "残协", "团支部", "团总支", "妇代会", "选委会", "居民选举委员会", "村民选举委员会", "监委会", "调委会",
  ]

  /// `社区组织义诊,妇联主席甲到场`: the community that the sentence named last, itself or by a body of its own; in a paper that
  /// a community publishes, the one in question.
  private mutating func communityBefore(_ earlier: [Int?]) -> Int? {
    guard let last = earlier.last(where: { $0 != nil }), let body = last else {
      return registry.isOfCommunity ? area(calledBy: "社区", ofUnit: true) : nil
    }
    return registry.territory(of: body, where: { $0 == .community })
  }

  /// `内科|主任`, `外科|医师`: the ward of the hospital that the item named last.
  private mutating func wardOfHospital(_ mention: OrganizationMention, _ sentence: ReadSentence) -> Int? {
    guard mention.kind == .medical, mention.owner == .organ, let hospital = lastNamed.hospital,
      !registry.houses.contains(where: { registry.entities[$0].kind == .medical }),
      isBeforeTitle(mention, sentence), isBeforeOffice(mention, sentence) || isBeforeNamedTitle(mention, sentence)
    else { return nil }
    return registry.entity(
      named: registry.entities[hospital].name + mention.surface, kind: mention.kind, parent: hospital)
  }

  /// Whether 党委 is the one of the community that the item is about, as subdistricts have a working committee (党工委).
  private mutating func isCommitteeOfCommunity(_ mention: OrganizationMention) -> Bool {
    guard mention.surface == "党委", lastNamed.community != nil, let street = anchors.street(ofItem: item) else {
      return false
    }
    return street.hasSuffix("街道") && registry.known(named: street + "党委") == nil
  }

  /// Whether a title stands right behind a body.
  func isBeforeTitle(_ mention: OrganizationMention, _ sentence: ReadSentence) -> Bool {
    let next = mention.tokens.upperBound
    return next < sentence.tokens.count && sentence.tokens[next].classes.contains(.position)
  }

  /// `内科主任甲`, not `内科医生5人`.
  func isBeforeOffice(_ mention: OrganizationMention, _ sentence: ReadSentence) -> Bool {
    let next = mention.tokens.upperBound
    return next < sentence.tokens.count && sentence.tokens[next].uses.contains(.office)
  }

  /// `内科医师甲`, not `带领妇科医生到村里`: whether the title behind a body is somebody's who is named.
  private func isBeforeNamedTitle(_ mention: OrganizationMention, _ sentence: ReadSentence) -> Bool {
    let person = mention.tokens.upperBound + 1
    return person < sentence.tokens.count
      && (sentence.tokens[person].form == .person || sentence.tokens[person].classes.contains(.position))
  }

  /// Hospitals of which each district or county has one.
  private static let hospitals: WordSet = ["人民医院", "中医院", "妇幼保健院", "中医医院"]

  /// What a territory has beside its commission for discipline: `县纪委常委、监委委员甲`.
  private static let supervisors: WordSet = ["监委", "监察委", "监察委员会", "监察局"]

  private static let zoneCommittees: WordSet = ["管委会", "管理委员会"]

  private func isOfDistrict(_ owner: Int?) -> Bool {
    guard let owner, let district = anchors.district else { return false }
    return registry.entities[owner].name.hasPrefix(district)
  }

  private static let boards: WordSet = ["理事会", "监事会", "董事会"]
  /// What a trade union elects beside its own committee.
  private static let committeesOfUnions: WordSet = [
    "经费审查委员会", "经审委员会", "经审会", "经审委", "女职工委员会", "女工委",
  ]

  /// Divisions that only courts and procuratorates have.
  private static let divisions = [
    "反贪局", "反贪污贿赂局", "反渎职侵权局", "反渎局", "公诉科", "公诉处", "侦监科", "批捕科", "控申科", "民行科", "犯罪预防科", "犯罪预防处", "执行局", "执行庭", "民庭",
    "刑庭", "民一庭", "民二庭", "刑一庭", "刑二庭", "行政庭", "立案庭", "少年庭", "家事庭",
  ]

  /// `协会…选举产生第一届理事会`, `工会联合会成立大会选举产生第一届委员会`: the board of the association named last; for a
  /// committee the body that it runs.
  private mutating func bodyOfCommittee(
    _ mention: OrganizationMention, _ earlier: [Int?], _ sentence: ReadSentence
  ) -> Int? {
    let start = mention.tokens.lowerBound
    let isTerm = start > 0 && sentence.passage.scalars[sentence.tokens[start - 1].range].last == "届"
    if Self.committeesOfUnions.contains(mention.surface),
      let union = lastNamed.first(endingIn: ["工会", "工会委员会", "工会联合会"], in: registry)
    {
      return registry.entity(
        named: registry.entities[union].name + mention.surface, kind: mention.kind, parent: union)
    }
    if Self.boards.contains(mention.surface), let association = lastNamed.association {
      return registry.entity(
        named: registry.entities[association].name + mention.surface, kind: mention.kind, parent: association)
    }
    guard mention.surface == "委员会", isTerm else { return nil }
    let named = earlier.last { body in body.map { registry.entities[$0].kind == .civic } ?? false } ?? nil
    return named ?? lastNamed.first(endingIn: Self.bodiesWithCommittees, in: registry)
  }

  /// Bodies whose members elect a committee at their congress.
  private static let bodiesWithCommittees = ["工会", "工会联合会", "妇联", "侨联", "残联", "科协", "文联", "协会", "商会"]

  /// What the inhabitants of a village own together.
  private static let cooperatives: WordSet = ["经济合作社", "股份经济合作社", "股份合作社", "经联社"]

  /// Stations that communities have as well as subdistricts, so that in a community's own paper they are its own.
  private static let stationsOfCommunities: WordSet = [
    "社工站", "卫生服务站", "党群服务站", "网格站", "社区卫生服务站", "退役军人服务站",
  ]

  /// Party organisations that a residential area or village has.
  private static let branches: WordSet = ["党支部", "党总支", "总支", "支部"]

  /// Organs that every subdistrict and town has, so that the bare word means its own.
  private static let massBodies: WordSet = [
    "妇联", "工会", "总工会", "团委", "残联", "侨联", "人大", "纪委", "武装部", "人武部", "关工委", "党委", "党委办公室", "老年协会", "老人协会", "民政科", "民政办",
    "信访办", "红十字会", "工商联", "商会", "科协", "文联",
  ]

  /// `人大代表`: a deputy, of which congress is not said.
  private func isOfRepresentative(_ mention: OrganizationMention, _ sentence: ReadSentence) -> Bool {
    let next = mention.tokens.upperBound
    return mention.surface == "人大" && next < sentence.tokens.count && sentence.words[next] == "代表"
  }

  /// The community that a line is about: `石桥社区:甲任党委书记`.
  private func header(before mention: OrganizationMention, in sentence: ReadSentence, _ earlier: [Int?]) -> Int? {
    guard let header = sentence.header(before: mention.tokens.lowerBound), header < earlier.count,
      let area = earlier[header], registry.entities[area].territory == .community
    else { return nil }
    return area
  }

  /// The body named just before in the same list of posts.
  func listOwner(of mention: OrganizationMention, earlier: [Int?], sentence: ReadSentence) -> Int? {
    let start = mention.tokens.lowerBound
    guard start > 0, Coordination.titles.contains(sentence.words[start - 1]) else { return nil }
    return lastBody(before: start, within: 4, earlier, sentence)
  }

  /// `甲街道党工委书记乙、办事处主任丙`: the office of the subdistrict that the list began with.
  private mutating func officeOfList(_ mention: OrganizationMention, earlier: [Int?], sentence: ReadSentence) -> Int? {
    let unit = Self.unitOfSubdistrict(mention.surface)
    guard mention.owner == .street, let owner = listOwner(of: mention, earlier: earlier, sentence: sentence),
      let street = registry.territory(of: owner, where: { $0 == .street }),
      !Self.ofSubdistricts.contains(unit) || registry.entities[street].name.hasSuffix("街道")
    else { return nil }
    return registry.entity(named: registry.entities[street].name + unit, kind: mention.kind, parent: street)
  }

  /// The body named last before a token, where it stands at most so many tokens off.
  private func lastBody(before start: Int, within reach: Int, _ earlier: [Int?], _ sentence: ReadSentence) -> Int? {
    guard let index = earlier.lastIndex(where: { $0 != nil }) else { return nil }
    return start - sentence.organizations[index].tokens.upperBound <= reach ? earlier[index] : nil
  }

  /// `省总工会副主席甲率集体合同部部长乙`: the body whose leader brings along the heads of its departments.
  private func leaderOwner(of mention: OrganizationMention, earlier: [Int?], sentence: ReadSentence) -> Int? {
    let start = mention.tokens.lowerBound
    guard start > 2, !Self.massBodies.contains(mention.surface), Self.bringing.contains(sentence.words[start - 1]),
      sentence.tokens[start - 2].form == .person,
      isBeforeTitle(mention, sentence),
      let owner = lastBody(before: start, within: 5, earlier, sentence)
    else { return nil }
    let found = registry.entities[owner]
    return found.territory == nil && (found.kind == .civic || found.kind == .government) ? owner : nil
  }

  private static let bringing: WordSet = ["率", "带领", "率领", "携", "带"]

  /// A department of a body that is no territory; of a territory its own.
  mutating func department(_ mention: OrganizationMention, of owner: Int) -> Int {
    if registry.entities[owner].name.hasSuffix(mention.surface) { return owner }
    return registry.entity(
      named: baseName(of: owner) + mention.surface, kind: mention.kind, parent: registry.ownsUnits(owner) ? owner : nil)
  }
}
