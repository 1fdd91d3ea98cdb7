import Newsletters

/// Tells which body of the document each mention is.
struct MentionResolver {
  var registry: OrganizationRegistry
  /// The residential area or village in question, item by item.
  private var focus: Int?
  private(set) var item = 0

  init(registry: OrganizationRegistry) {
    self.registry = registry
  }

  /// The association named last in the item, whose board 理事会 is.
  private var association: Int?
  /// The hospital named last in the item, whose ward 内科 is.
  private var hospital: Int?

  /// Whose groups and roster the item may give.
  var rosterOwner = RosterOwner()

  mutating func begin(item: Int) {
    self.item = item
    rosterOwner = RosterOwner()
    focus = nil
    association = nil
    hospital = nil
    registry.anchors.paragraphStreet = nil
  }

  /// The residential area or village that an item without one of its own is about: the document's.
  private var community: Int? { focus ?? registry.home }

  var anchors: DocumentAnchors { registry.anchors }

  /// For each mention of a sentence its body, or `nil` where no particular one is meant.
  ///
  /// - Parameter onlyNamed: first pass: only what is named in full, so that a bare name may refer forward.
  mutating func resolve(_ sentence: ReadSentence, onlyNamed: Bool) -> [Int?] {
    var resolved: [Int?] = []
    registry.anchors.readHeading(of: sentence)
    for mention in sentence.organizations {
      let isNamed = mention.reference == nil && !(mention.isBare && mention.parent == nil)
      let entity = onlyNamed && !isNamed ? nil : self.entity(of: mention, earlier: resolved, sentence: sentence)
      resolved.append(entity)
      guard let entity else { continue }
      if isCommunity(entity), !isEstateOfFocus(entity) { focus = entity }
      if Self.associations.contains(where: { registry.entities[entity].name.hasSuffix($0) }) { association = entity }
      if mention.kind == .medical, mention.owner == .named, !mention.isBare { hospital = entity }
      registry.note(
        mention: sentence.passage.sourceRange(mention.range), item: item, surface: mention.surface, of: entity)
    }
    rosterOwner.note(sentence, resolved: resolved, in: registry)
    return resolved
  }

  private func isCommunity(_ entity: Int) -> Bool {
    let found = registry.entities[entity]
    return found.kind == .residentialArea || found.kind == .residentialCommittee
  }

  /// Whether a housing estate is named in an item about a community: what follows is still told of the community.
  private func isEstateOfFocus(_ entity: Int) -> Bool {
    guard let focus, registry.entities[entity].name.hasSuffix("小区") else { return false }
    return !registry.entities[focus].name.hasSuffix("小区")
  }

  private static let associations = ["协会", "商会", "学会", "联合会", "促进会", "研究会", "联谊会", "同乡会"]

  private mutating func entity(of mention: OrganizationMention, earlier: [Int?], sentence: ReadSentence) -> Int? {
    if mention.isGroup { return group(mention) }
    if let parent = mention.parent {
      let base = sentence.organizations[parent]
      guard let owner = earlier[parent] else {
        // `轴承厂幼儿园`: a factory that is called by its trade alone.
        return base.isBare && base.owner == .named && base.tokens.count == 1 && mention.owner == .named
          ? named(mention) : nil
      }
      return part(
        mention, of: owner, parentMention: sentence.organizations[parent], isOfParty: isOfParty(mention, sentence))
    }
    if let reference = mention.reference {
      noteTerritory(of: mention, reference, sentence)
      return referred(mention, reference)
    }
    if mention.isBare { return bare(mention, earlier: earlier, sentence: sentence) }
    if let command = command(mention, earlier: earlier) { return command }
    if let school = universityOfList(mention, earlier, sentence) {
      return registry.entity(
        named: registry.entities[school].name + BodyNames.display(mention.surface), kind: mention.kind, parent: school)
    }
    noteTerritory(printedBy: mention, sentence)
    return named(mention)
  }

  /// `甲大学副校长乙、管理学院院长丙`: the university before a school of one, in a list.
  private func universityOfList(_ mention: OrganizationMention, _ earlier: [Int?], _ sentence: ReadSentence) -> Int? {
    let start = mention.tokens.lowerBound
    guard mention.kind == .school, mention.owner == .organ, start > 0, sentence.words[start - 1] == "、",
      let last = earlier.last, let school = last, registry.entities[school].kind == .school
    else { return nil }
    return school
  }

  // MARK: A body named in full

  private mutating func named(_ mention: OrganizationMention) -> Int? {
    let isOfStreet = mention.owner == .street || mention.owner == .organ
    var name = registry.expanded(BodyNames.display(mention.surface), isOfStreet: isOfStreet)
    if mention.kind == .residentialCommittee || mention.kind == .residentialArea { name = withoutShortStreet(name) }
    if let head = mention.sharedHead, mention.territory == nil || !Self.endsAsTerritory(name) { name += head }
    if mention.isSubdistrictOffice, name == anchors.street(ofItem: item) {
      let index = registry.territory(named: name, level: .street, isBody: true)
      adopt(index, level: .street)
      return index
    }
    if let level = mention.territory {
      if level < .street { return registry.territory(named: name, level: level, isBody: false) }
      if level == .community, let street = registry.street(calledCommunity: name) { return street }
      // `昌华街` of a document about 昌华街道.
      if level == .street, name.hasSuffix("街"), anchors.isStreet(name + "道") { name += "道" }
      let index = registry.territory(named: name, level: level, isBody: true)
      adopt(index, level: level)
      return index
    }
    if let community = communityWithin(name) {
      let index = registry.entity(named: name, kind: mention.kind)
      registry.setParent(community, of: index)
      return index
    }
    if mention.owner == .street || mention.owner == .community, let street = anchors.street(ofItem: item) {
      let parent = registry.territory(named: street, level: .street, isBody: true)
      if mention.owner == .street, name.hasPrefix("社区") { name = street + name }
      return registry.entity(named: name, kind: mention.kind, parent: parent)
    }
    if mention.kind == .residentialCommittee {
      let index = registry.entity(named: name, kind: mention.kind)
      if let village = village(ofCommittee: name) { registry.setParent(village, of: index) }
      adopt(index, level: .community)
      return index
    }
    return registry.entity(named: name, kind: mention.kind)
  }

  /// `甲社区居委会`, `甲社区卫生服务站`: the community that the name begins with, where the document names it too.
  private mutating func communityWithin(_ name: String) -> Int? {
    guard let range = name.range(of: "社区"), range.lowerBound > name.startIndex, range.upperBound < name.endIndex,
      let community = registry.known(named: String(name[..<range.upperBound])),
      registry.entities[community].territory == .community
    else { return nil }
    return community
  }

  /// `昌华街恩宁里社区居委会` of 昌华街道: the community's own name behind the short form of its subdistrict's.
  private func withoutShortStreet(_ name: String) -> String {
    guard let short = anchors.street(ofItem: item)?.dropLast(), short.hasSuffix("街"), name.hasPrefix(short) else {
      return name
    }
    let rest = name.dropFirst(short.count)
    return rest.count > 4 && !rest.hasPrefix("道") ? String(rest) : name
  }

  /// `塘美村委会`: the village of that name, where the document names it too.
  private mutating func village(ofCommittee name: String) -> Int? {
    guard let ending = ["村民委员会", "村委会"].first(where: { name.hasSuffix($0) }), name.count > ending.count + 1
    else { return nil }
    let base = String(name.dropLast(ending.count))
    guard let village = registry.known(named: base.hasSuffix("村") ? base : base + "村"),
      registry.entities[village].territory == .community
    else { return nil }
    return village
  }

  private static func endsAsTerritory(_ name: String) -> Bool {
    ["社区", "小区", "居民区", "村", "苑", "园"].contains { name.hasSuffix($0) }
  }

  /// Gives a territory the one that it lies in, by the context.
  private mutating func adopt(_ index: Int, level: TerritoryLevel) {
    guard registry.entities[index].parent == nil else { return }
    if level == .community, !registry.entities[index].name.hasSuffix("小区"), let street = anchors.street(ofItem: item) {
      registry.setParent(registry.territory(named: street, level: .street, isBody: true), of: index)
    } else if level == .street, let district = anchors.district, !Self.namesCity(registry.entities[index].name) {
      registry.setParent(registry.territory(named: district, level: .district, isBody: true), of: index)
    }
  }

  /// `莆田市秀屿镇`: whether a town's name says the city or county that it lies in.
  private static func namesCity(_ name: String) -> Bool {
    name.unicodeScalars.dropFirst(2).dropLast(2).contains { $0 == "市" || $0 == "县" || $0 == "省" }
  }

  // MARK: A part of the body named before it

  private mutating func part(
    _ mention: OrganizationMention, of owner: Int, parentMention: OrganizationMention, isOfParty: Bool
  ) -> Int? {
    let skipped = parentMention.range.upperBound - mention.range.lowerBound
    let ownerEntity = registry.entities[owner]
    var rest = String(mention.surface.unicodeScalars.dropFirst(skipped))
    if isOfParty, rest == "委员会", let level = ownerEntity.territory, let name = partyCommittee(of: ownerEntity, level) {
      rest = name
    }
    if let level = mention.territory {
      if mention.reference != nil, rest.isEmpty { return owner }
      var own = BodyNames.display(rest)
      if level == .street, own.hasSuffix("街"), anchors.isStreet(own + "道") { own += "道" }
      // `鹭洲街道社区动态`: the word only says what the paper is about.
      if own == "社区", ownerEntity.territory == .street, ownerEntity.name.hasSuffix("街道") { return owner }
      if Self.isNameless(own) {
        // `江边村社区`, `铁岭路50弄小区`: one unit with two words for what it is.
        let name = BodyNames.display(mention.surface)
        return registry.territory(named: name, level: level, isBody: true)
      }
      let index = registry.territory(
        named: registry.expanded(own, isOfStreet: false), level: level, isBody: level >= .street)
      if level >= .street, registry.entities[index].parent == nil, ownerEntity.territory != nil, owner != index {
        registry.setParent(owner, of: index)
      }
      return index
    }
    if parentMention.surface.hasSuffix("社区"), parentMention.reference != nil || parentMention.isBare,
      ["办", "办公室", "科"].contains(where: { mention.surface.hasSuffix($0) }),
      let street = streetUnit("社区" + BodyNames.display(rest), kind: mention.kind)
    {
      // `社区某某办`: an office of the subdistrict, which calls itself a community.
      return street
    }
    if mention.kind == .residentialCommittee, ownerEntity.territory == .street, !Self.committees.contains(rest) {
      // `昌华街恩宁里社区居委会`: a community's committee has the community's name.
      var committee = mention
      (committee.surface, committee.parent, committee.reference) = (rest, nil, nil)
      return named(committee)
    }
    var owner = owner
    if parentMention.isBare, parentMention.kind == .residentialArea, mention.kind != .residentialCommittee,
      let area = area(calledBy: parentMention.surface, ofUnit: true)
    {
      owner = area
    }
    let base = baseName(of: owner)
    let name = base + BodyNames.display(rest)
    if registry.areSame(name, base) { return owner }
    let isOwned = registry.ownsUnits(owner)
    let isGovernmentUnit = mention.kind == .government && mention.owner == .organ
    // `县政府党组`, `区政府办公室` are of the government, not of the land.
    let isOfGovernment = parentMention.surface.hasSuffix("政府") && ["党组", "办公室"].contains(rest)
    registry.markBody(owner, if: isOwned)
    return registry.entity(
      named: isOfGovernment ? ownerEntity.name + rest : name, kind: mention.kind,
      parent: (isOwned || isGovernmentUnit || isOfGovernment) && (rest != "队" || ownerEntity.territory != nil)
        ? owner : nil)
  }

  private static let committees: Set<String> = [
    "居委会", "居民委员会", "居委", "社区居委会", "社区居民委员会", "村委会", "村民委员会", "村委", "家委会",
  ]

  /// What `中共…委员会` is called: 区委, 镇党委, 街道党工委.
  private func partyCommittee(of territory: OrganizationRegistry.Entity, _ level: TerritoryLevel) -> String? {
    switch level {
    case .community: nil
    case .street: territory.name.hasSuffix("街道") ? "党工委" : "党委"
    default: "委"
    }
  }

  /// Whether the Communist Party stands before a name: `中共江州市委员会`.
  private func isOfParty(_ mention: OrganizationMention, _ sentence: ReadSentence) -> Bool {
    let start = mention.tokens.lowerBound
    return start > 0 && Self.party.contains(sentence.words[start - 1])
  }

  private static let party: WordSet = ["中共", "中国共产党"]

  private static func isNameless(_ rest: String) -> Bool {
    ["社区", "小区", "居民区", "村", "街道", "镇", "乡", "嘎查"].contains(rest)
  }

  /// The name that the names of an entity's parts begin with.
  func baseName(of entity: Int) -> String {
    let found = registry.entities[entity]
    if let level = found.territory, level < .street, found.name.hasSuffix("政府") {
      return String(found.name.dropLast(2))
    }
    return found.name
  }

  // MARK: A body called by its level: 区司法局, 街道党工委, 社区党委

  /// `松河县委` prints the county's name with the committee's.
  private mutating func noteTerritory(printedBy mention: OrganizationMention, _ sentence: ReadSentence) {
    guard mention.owner == .district || mention.owner == .city,
      let word = ["区", "县", "旗", "市"].first(where: { mention.surface.hasSuffix($0 + "委") })
    else { return }
    let name = BodyNames.display(String(mention.surface.dropLast()))
    let territory = registry.territory(named: name, level: word == "市" ? .city : .district, isBody: false)
    registry.note(mention: sentence.passage.sourceRange(mention.range), item: item, of: territory)
  }

  /// The district that 区委 is of is mentioned with it.
  private mutating func noteTerritory(
    of mention: OrganizationMention, _ reference: TerritoryReference, _ sentence: ReadSentence
  ) {
    let word = String(mention.surface.unicodeScalars.prefix(reference.length))
    guard reference.level < .street, let name = anchors.name(of: word, item: item) else { return }
    let territory = registry.territory(named: name, level: reference.level, isBody: false)
    registry.note(mention: sentence.passage.sourceRange(mention.range), item: item, of: territory)
  }

  private mutating func referred(_ mention: OrganizationMention, _ reference: TerritoryReference) -> Int? {
    let scalars = mention.surface.unicodeScalars
    let word = String(scalars.prefix(reference.length))
    let rest = String(scalars.dropFirst(reference.length))
    if reference.level == .community {
      guard let focus = area(calledBy: word, ofUnit: !rest.isEmpty) else {
        return rest.isEmpty || mention.owner != .street ? nil : streetUnit(mention.surface, kind: mention.kind)
      }
      if rest.isEmpty { return focus }
      if mention.owner == .street, let street = streetUnit(mention.surface, kind: mention.kind) { return street }
      return registry.entity(named: registry.entities[focus].name + rest, kind: mention.kind, parent: focus)
    }
    guard let name = anchors.name(of: word, item: item) else {
      if rest.isEmpty { return nil }
      return registry.entity(named: mention.surface, kind: mention.kind)
    }
    let territory = registry.territory(named: name, level: reference.level, isBody: reference.level >= .street)
    if reference.level == .street { adopt(territory, level: .street) }
    if rest.isEmpty { return territory }
    let own = BodyNames.display(rest)
    // `我街道松浦敬老院` of 松浦街道: the unit is called by the territory's name itself.
    let full = BodyNames.stem(ofStreet: name).map { own.hasPrefix($0) } ?? false ? own : name + own
    let isOwned = registry.ownsUnits(territory) || (mention.kind == .government && mention.owner == .organ)
    let index = registry.entity(named: full, kind: mention.kind, parent: isOwned ? territory : nil)
    if isOwned, index != territory { registry.markBody(territory, if: true) }
    return index
  }

  /// The residential area in question; where its committee was named last, the area of that committee.
  private mutating func area(calledBy word: String, ofUnit: Bool) -> Int? {
    guard let focus = community else { return nil }
    let found = registry.entities[focus]
    guard found.kind == .residentialCommittee, ofUnit,
      let ending = ["居民委员会", "村民委员会", "居委会", "村委会", "居委", "村委"].first(where: {
        found.name.hasSuffix($0)
      })
    else { return focus }
    var base = String(found.name.dropLast(ending.count))
    if ending.hasPrefix("村"), !base.hasSuffix("村") { base += "村" }
    if !["社区", "小区", "村", "居民区"].contains(where: { base.hasSuffix($0) }) { base += word }
    let index = registry.territory(named: base, level: .community, isBody: true)
    adopt(index, level: .community)
    return index
  }

  /// Units that subdistricts have and towns have not.
  private static let ofSubdistricts: Set<String> = ["办事处", "街道办", "党工委"]

  private mutating func streetUnit(_ surface: String, kind: OrganizationKind) -> Int? {
    guard var street = anchors.street(ofItem: item) else { return zoneUnit(surface, kind: kind) }
    if Self.ofSubdistricts.contains(surface), !street.hasSuffix("街道"), let own = anchors.street, own.hasSuffix("街道") {
      street = own
    }
    let parent = registry.territory(named: street, level: .street, isBody: true)
    adopt(parent, level: .street)
    return registry.entity(named: street + surface, kind: kind, parent: parent)
  }

  /// `管委会`, `总工会`: an organ of the zone that the paper is of.
  private mutating func zoneUnit(_ surface: String, kind: OrganizationKind) -> Int? {
    guard let zone = anchors.zone else { return nil }
    let parent = registry.territory(named: zone, level: .district, isBody: true)
    return registry.entity(named: zone + surface, kind: kind, parent: parent)
  }

  // MARK: A bare head

  private static let departments: Set<String> = ["组织部", "宣传部", "统战部", "政法委", "办公室", "纪委", "社会工作部", "政研室"]

  private mutating func bare(_ mention: OrganizationMention, earlier: [Int?], sentence: ReadSentence) -> Int? {
    if let area = header(before: mention, in: sentence, earlier), mention.surface != registry.entities[area].name {
      return registry.entity(named: baseName(of: area) + mention.surface, kind: mention.kind, parent: area)
    }
    if mention.surface == "办事处", let street = anchors.street(ofItem: item), street.hasSuffix("办事处") {
      return registry.territory(named: street, level: .street, isBody: true)
    }
    if mention.kind == .residentialArea || mention.kind == .residentialCommittee { return bareCommunity(mention) }
    if Self.boards.contains(mention.surface), let body = bodyOfCommittee(mention, earlier, sentence) { return body }
    if mention.owner == .organ, let owner = leaderOwner(of: mention, earlier: earlier, sentence: sentence) {
      return department(mention, of: owner)
    }
    if mention.owner == .organ, let owner = listOwner(of: mention, earlier: earlier, sentence: sentence) {
      let entity = registry.entities[owner]
      if Self.departments.contains(mention.surface), entity.name.hasSuffix("委") {
        return registry.entity(named: entity.name + mention.surface, kind: mention.kind, parent: owner)
      }
      if let root = root(of: owner), registry.referent(of: mention.surface, item: item) == nil {
        return registry.entity(
          named: baseName(of: root) + mention.surface, kind: mention.kind,
          parent: registry.ownsUnits(root) ? root : nil)
      }
    }
    if mention.owner == .organ, let body = bodyOfCommittee(mention, earlier, sentence) { return body }
    if let referent = registry.referent(of: mention.surface, item: item) { return referent }
    switch mention.owner {
    case .street: return streetUnit(mention.surface, kind: mention.kind)
    case .community:
      guard let area = area(calledBy: "社区", ofUnit: true) else { return nil }
      return registry.entity(named: baseName(of: area) + mention.surface, kind: mention.kind, parent: area)
    case .organ:
      if mention.kind == .medical, let hospital, isBeforeOffice(mention, sentence) {
        return registry.entity(
          named: registry.entities[hospital].name + mention.surface, kind: mention.kind, parent: hospital)
      }
      if Self.branches.contains(mention.surface), let area = area(calledBy: "社区", ofUnit: true), isCommunity(area) {
        return registry.entity(named: baseName(of: area) + mention.surface, kind: mention.kind, parent: area)
      }
      if mention.surface.hasSuffix("局"),
        mention.surface.count >= 4 || isOfDistrict(listOwner(of: mention, earlier: earlier, sentence: sentence))
      {
        return zoneUnit(mention.surface, kind: mention.kind)
          ?? registry.entity(named: (anchors.district ?? "") + mention.surface, kind: mention.kind)
      }
      guard Self.massBodies.contains(mention.surface), !isOfRepresentative(mention, sentence) else { return nil }
      if mention.surface == "人大", anchors.street(ofItem: item)?.hasSuffix("街道") ?? true { return nil }
      return streetUnit(mention.surface, kind: mention.kind)
    default:
      return Self.zoneCommittees.contains(mention.surface) ? zoneUnit(mention.surface, kind: mention.kind) : nil
    }
  }

  /// `内科主任甲`, not `内科医生5人`.
  private func isBeforeOffice(_ mention: OrganizationMention, _ sentence: ReadSentence) -> Bool {
    let next = mention.tokens.upperBound
    return next < sentence.tokens.count && sentence.tokens[next].uses.contains(.office)
  }

  private static let zoneCommittees: Set<String> = ["管委会", "管理委员会"]

  private func isOfDistrict(_ owner: Int?) -> Bool {
    guard let owner, let district = anchors.district else { return false }
    return registry.entities[owner].name.hasPrefix(district)
  }

  private static let boards: Set<String> = ["理事会", "监事会"]

  /// `协会…选举产生第一届理事会`, `工会联合会成立大会选举产生第一届委员会`: the board of the association named last; for a
  /// committee the body that it runs.
  private mutating func bodyOfCommittee(
    _ mention: OrganizationMention, _ earlier: [Int?], _ sentence: ReadSentence
  ) -> Int? {
    let start = mention.tokens.lowerBound
    let isTerm = start > 0 && sentence.passage.scalars[sentence.tokens[start - 1].range].last == "届"
    if Self.boards.contains(mention.surface), let association {
      return registry.entity(
        named: registry.entities[association].name + mention.surface, kind: mention.kind, parent: association)
    }
    guard mention.surface == "委员会", isTerm else { return nil }
    return earlier.last { body in body.map { registry.entities[$0].kind == .civic } ?? false } ?? nil
  }

  /// Party organisations that a residential area or village has.
  private static let branches: Set<String> = ["党支部", "党总支", "总支", "支部"]

  /// Organs that every subdistrict and town has, so that the bare word means its own.
  private static let massBodies: Set<String> = [
    "妇联", "工会", "总工会", "团委", "残联", "侨联", "人大", "纪委", "武装部", "人武部", "关工委", "党委", "党委办公室", "老年协会", "民政科", "民政办",
    "信访办", "红十字会", "工商联", "商会", "科协", "文联",
  ]

  /// `人大代表`: a deputy, of which congress is not said.
  private func isOfRepresentative(_ mention: OrganizationMention, _ sentence: ReadSentence) -> Bool {
    let next = mention.tokens.upperBound
    return mention.surface == "人大" && next < sentence.tokens.count && sentence.words[next] == "代表"
  }

  private mutating func bareCommunity(_ mention: OrganizationMention) -> Int? {
    guard let focus = community else { return nil }
    let found = registry.entities[focus]
    if mention.kind == found.kind || found.name.hasSuffix(mention.surface) { return focus }
    if mention.kind == .residentialArea { return found.kind == .residentialCommittee ? focus : nil }
    // 居委会 where a community was named last: its committee.
    let isSaidTwice = mention.surface.hasPrefix("社区") && found.name.hasSuffix("社区")
    let ending = isSaidTwice ? String(mention.surface.dropFirst(2)) : mention.surface
    return registry.entity(named: found.name + ending, kind: mention.kind, parent: focus)
  }

  /// The community that a line is about: `石桥社区:甲任党委书记`.
  private func header(before mention: OrganizationMention, in sentence: ReadSentence, _ earlier: [Int?]) -> Int? {
    guard let header = sentence.header(before: mention.tokens.lowerBound), header < earlier.count,
      let area = earlier[header], registry.entities[area].territory == .community
    else { return nil }
    return area
  }

  /// The body named just before in the same list of posts.
  private func listOwner(of mention: OrganizationMention, earlier: [Int?], sentence: ReadSentence) -> Int? {
    let start = mention.tokens.lowerBound
    guard start > 0, Coordination.titles.contains(sentence.words[start - 1]) else { return nil }
    for index in earlier.indices.reversed() {
      guard let entity = earlier[index] else { continue }
      let gap = start - sentence.organizations[index].tokens.upperBound
      return gap <= 4 ? entity : nil
    }
    return nil
  }

  /// `省总工会副主席甲率集体合同部部长乙`: the body whose leader brings along the heads of its departments.
  private func leaderOwner(of mention: OrganizationMention, earlier: [Int?], sentence: ReadSentence) -> Int? {
    let start = mention.tokens.lowerBound
    guard start > 2, !Self.massBodies.contains(mention.surface), Self.bringing.contains(sentence.words[start - 1]),
      sentence.tokens[start - 2].form == .person,
      mention.tokens.upperBound < sentence.tokens.count,
      sentence.tokens[mention.tokens.upperBound].classes.contains(.position)
    else { return nil }
    for index in earlier.indices.reversed() {
      guard let entity = earlier[index] else { continue }
      let found = registry.entities[entity]
      let hasDepartments = found.territory == nil && (found.kind == .civic || found.kind == .government)
      return hasDepartments && start - sentence.organizations[index].tokens.upperBound <= 5 ? entity : nil
    }
    return nil
  }

  private static let bringing: WordSet = ["率", "带领", "率领", "携", "带"]

  /// A department of a body that is no territory; of a territory its own.
  private mutating func department(_ mention: OrganizationMention, of owner: Int) -> Int {
    registry.entity(
      named: baseName(of: owner) + mention.surface, kind: mention.kind, parent: registry.ownsUnits(owner) ? owner : nil)
  }

  /// The territory that a body is of.
  private func root(of entity: Int) -> Int? {
    var place = entity
    for _ in 0..<8 {
      if registry.entities[place].territory != nil { return place }
      guard let parent = registry.entities[place].parent else { break }
      place = parent
    }
    return nil
  }
}
