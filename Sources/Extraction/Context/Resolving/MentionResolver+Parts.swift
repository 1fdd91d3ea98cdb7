/// Parts of the body named before them: `石桥街道|司法所`.
extension MentionResolver {
  mutating func part(
    _ mention: OrganizationMention, of owner: Int, parentMention: OrganizationMention, in sentence: ReadSentence
  ) -> Int? {
    let isOfParty = isOfParty(mention, sentence)
    let ownerEntity = registry.entities[owner]
    var rest = Self.ownName(of: mention, behind: parentMention)
    if isOfParty, rest == "委员会", let level = ownerEntity.territory, let name = partyCommittee(of: ownerEntity, level) {
      rest = name
    }
    // `中共江州纺织公司|委员会`
    if isOfParty, rest == "委员会", OrganizationRegistry.houses.contains(ownerEntity.kind) { rest = "党委" }
    // `本镇云岭玩具厂`: works and schools have names of their own.
    if parentMention.reference != nil, parentMention.territory == .street, mention.bearsPlace, mention.owner == .named,
      mention.kind == .enterprise || mention.kind == .school
    {
      return registry.entity(named: BodyNames.display(rest), kind: mention.kind)
    }
    // `青石区|柳湾街工委`: the subdistrict's name stands behind the district's.
    if ownerEntity.territory.map({ $0 < .street }) ?? false, mention.territory == nil,
      let street = anchors.street(ofItem: item), rest.hasPrefix(street), rest.count > street.count
    {
      let whole = registry.territory(named: street, level: .street, isBody: true)
      return registry.entity(named: BodyNames.display(rest), kind: mention.kind, parent: whole)
    }
    if let level = mention.territory { return territory(mention, level, called: rest, within: owner) }
    if parentMention.surface.hasSuffix("社区"), parentMention.reference != nil || parentMention.isBare,
      ["办", "办公室", "科"].contains(where: { mention.surface.hasSuffix($0) }),
      let street = streetUnit("社区" + BodyNames.display(rest), kind: mention.kind)
    {
      // `社区某某办`: an office of the subdistrict, which calls itself a community.
      return street
    }
    if mention.kind == .residentialCommittee, ownerEntity.territory == .street, !Self.committees.contains(rest) {
      return committee(mention, called: rest, within: owner, parentMention, sentence)
    }
    if parentMention.surface.hasSuffix("局"),
      ownerEntity.kind == .enterprise && mention.kind == .enterprise && mention.owner == .named
        || mention.range.lowerBound >= parentMention.range.upperBound
    {
      // `…矿务局|岭东煤矿`, `…分局|民意派出所`: works, and what is read behind its bureau, have names of their own.
      return registry.entity(named: BodyNames.display(rest), kind: mention.kind, parent: owner)
    }
    var owner = owner
    if parentMention.isBare, parentMention.kind == .residentialArea, mention.kind != .residentialCommittee,
      let area = area(calledBy: parentMention.surface, ofUnit: true)
    {
      owner = area
    }
    let base = baseName(of: owner)
    let name = base + BodyNames.display(rest)
    if let part = partOfYard(mention, called: name, within: owner, calledSo: base) { return part }
    if registry.areSame(name, base) { return owner }
    let isOwned = registry.ownsUnits(owner)
    let isGovernmentUnit = mention.kind == .government && mention.owner == .organ && !registry.isOfProvince(owner)
    // `县政府党组`, `区政府办公室` are of the government, not of the land.
    let isOfGovernment = parentMention.surface.hasSuffix("政府") && ["党组", "办公室"].contains(rest)
    registry.markBody(owner, if: isOwned)
    return registry.entity(
      named: isOfGovernment ? ownerEntity.name + rest : name, kind: mention.kind,
      parent: (isOwned || isGovernmentUnit || isOfGovernment) && (rest != "队" || ownerEntity.territory != nil)
        ? owner : nil)
  }

  /// `机械厂|家属院临时党支部`: of the yard, which is the works'.
  private mutating func partOfYard(
    _ mention: OrganizationMention, called name: String, within owner: Int, calledSo base: String
  ) -> Int? {
    guard registry.entities[owner].territory == nil, let yard = yard(within: name), yard.count > base.count else {
      return nil
    }
    let whole = registry.territory(named: yard, level: .community, isBody: true)
    registry.setParent(owner, of: whole)
    return registry.entity(named: name, kind: mention.kind, parent: whole)
  }

  /// `昌华街|恩宁里社区居委会`: a community's committee has the community's name; both lie in the subdistrict that is printed.
  private mutating func committee(
    _ mention: OrganizationMention, called name: String, within owner: Int, _ parentMention: OrganizationMention,
    _ sentence: ReadSentence
  ) -> Int? {
    var committee = mention
    (committee.surface, committee.parent, committee.reference) = (name, nil, nil)
    committee.range = max(parentMention.range.upperBound, mention.range.lowerBound)..<mention.range.upperBound
    let area = noteCommunity(printedBy: committee, sentence)
    let index = named(committee)
    guard parentMention.reference == nil else { return index }
    for printed in [area, index].compactMap({ $0 }) where registry.entities[printed].isAdopted {
      registry.setParent(owner, of: printed)
    }
    return index
  }

  /// `石桥街道|花园社区`: a territory that another one, or the body of one, is printed before.
  private mutating func territory(
    _ mention: OrganizationMention, _ level: TerritoryLevel, called rest: String, within owner: Int
  ) -> Int {
    if mention.reference != nil, rest.isEmpty { return owner }
    let ownerEntity = registry.entities[owner]
    var own = BodyNames.display(rest)
    if level == .street, own.hasSuffix("街"), anchors.isStreet(own + "道") { own += "道" }
    // `鹭洲街道社区动态`: the word only says what the paper is about.
    if own == "社区", ownerEntity.territory == .street, ownerEntity.name.hasSuffix("街道") { return owner }
    if Self.isNameless(own) {
      // `江边村社区`, `铁岭路50弄小区`: one unit with two words for what it is.
      return registry.territory(named: BodyNames.display(mention.surface), level: level, isBody: true)
    }
    let index = registry.territory(
      named: registry.expanded(own, isOfStreet: false), level: level, isBody: level >= .street)
    if level >= .street, registry.entities[index].parent == nil || registry.entities[index].isAdopted,
      ownerEntity.territory != nil, owner != index
    {
      registry.setParent(owner, of: index)
    }
    return index
  }

  /// The name behind that of the body before, without the term of a committee.
  private static func ownName(of mention: OrganizationMention, behind parent: OrganizationMention) -> String {
    let skipped = max(0, parent.range.upperBound - mention.range.lowerBound)
    let rest = String(mention.surface.unicodeScalars.dropFirst(skipped))
    // `区政府|办`: the territory stands for its government, and its office is not called by the territory alone.
    if parent.surface.hasSuffix("政府"), rest.hasPrefix("办") { return "政府" + rest }
    // `某某厂|原|财务科`: what was a part of the body once.
    if rest.hasPrefix("原"), mention.owner == .organ, rest.unicodeScalars.count > 2 { return String(rest.dropFirst()) }
    guard mention.kind == .residentialCommittee, let term = terms.first(where: { rest.hasPrefix($0) }) else {
      return rest
    }
    return String(rest.dropFirst(term.count))
  }

  /// `甲社区|新一届居委会`: which of its committees one after the other is meant.
  private static let terms = ["新一届", "上一届", "首届", "本届", "上届", "新"]

  private static let committees: WordSet = [
    "居委会", "居民委员会", "居委", "社区居委会", "社区居民委员会", "村委会", "村民委员会", "村委", "家委会",
  ]

  /// What `中共…委员会` is called: 区委, 镇党委, 街道党工委.
  private func partyCommittee(of territory: OrganizationRegistry.Entity, _ level: TerritoryLevel) -> String? {
    switch level {
    case .community: "党委"
    case .street: territory.name.hasSuffix("街道") ? "党工委" : "党委"
    default: "委"
    }
  }

  /// Whether the Communist Party stands before a name: `中共江州市委员会`.
  func isOfParty(_ mention: OrganizationMention, _ sentence: ReadSentence) -> Bool {
    let start = mention.tokens.lowerBound
    return start > 0 && Self.party.contains(sentence.words[start - 1])
  }

  private static let party: WordSet = ["中共", "中国共产党"]

  private static func isNameless(_ rest: String) -> Bool {
    ["社区", "小区", "居民区", "村", "街道", "镇", "乡", "嘎查"].contains(rest)
  }
}
