/// Bodies named in full.
extension MentionResolver {
  mutating func named(_ mention: OrganizationMention) -> Int? {
    let isOfStreet = mention.owner == .street || mention.owner == .organ
    var name = registry.expanded(BodyNames.display(mention.surface), isOfStreet: isOfStreet)
    name = withNamedStreet(name, of: mention)
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
    if let estate = estate(ofOwnersCommittee: name) ?? yard(within: name) {
      return registry.entity(
        named: name, kind: mention.kind, parent: registry.territory(named: estate, level: .community, isBody: true))
    }
    if let street = subdistrictCalledShort(before: name, of: mention) {
      let index = registry.entity(named: name, kind: mention.kind)
      registry.setParent(street, of: index)
      return index
    }
    if mention.owner == .community, !mention.bearsPlace, !BodyNames.isOfOwners(name), lastNamed.community != nil,
      let area = area(calledBy: "社区", ofUnit: true), registry.isCommunity(area)
    {
      return registry.entity(named: nameOfUnit(name, of: area), kind: mention.kind, parent: area)
    }
    if mention.owner == .street || mention.owner == .community, let street = anchors.street(ofItem: item),
      !isApart(mention, called: name, from: street)
    {
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
    // Most names do not even begin as the subdistrict's does.
    guard let street = anchors.street(ofItem: item), street.firstLetter == name.firstLetter else {
      return name
    }
    let short = street.dropLast()
    guard short.hasSuffix("街"), name.hasPrefix(short) else { return name }
    let rest = name.dropFirst(short.count)
    return rest.count > 4 && !rest.hasPrefix("道") ? String(rest) : name
  }

  /// Words that begin with the letter for a street, and mean none of the subdistrict's.
  private static let wordsOfStreets = ["街道", "街舞", "街坊", "街区", "街头", "街心", "街上", "街巷", "街景", "街拍", "街采", "街镇", "街乡"]

  /// `街老年秧歌队`, `街友谊居委会` in a paper of 汉水桥街: its name for the letter, and of a committee, which has its own, none.
  private mutating func withNamedStreet(_ name: String, of mention: OrganizationMention) -> String {
    guard name.hasPrefix("街"), name.count > 4, let street = anchors.street(ofItem: item), street.contains("街"),
      !Self.wordsOfStreets.contains(where: name.hasPrefix)
    else { return name }
    switch mention.kind {
    case .residentialCommittee: return String(name.dropFirst())
    case .civic, .government, .party:
      let short = (street.hasSuffix("街道") ? street.dropLast(2) : street.dropLast()) + name
      return registry.known(named: String(short)) == nil ? street + name.dropFirst() : String(short)
    default: return name
    }
  }

  /// `多福里街平安促进会` of 多福里街道: the subdistrict whose name without 道 the name of a body begins with that is neither a
  /// house nor a neighbourhood.
  private mutating func subdistrictCalledShort(before name: String, of mention: OrganizationMention) -> Int? {
    guard [.government, .party, .civic].contains(mention.kind), let street = anchors.street(ofItem: item) else {
      return nil
    }
    let short = street.hasSuffix("街道") ? street.dropLast() : street[...]
    guard short.hasSuffix("街"), name.hasPrefix(short), name.count > short.count + 1,
      !name.dropFirst(short.count).hasPrefix("道")
    else { return nil }
    return registry.territory(named: street, level: .street, isBody: true)
  }

  /// `柳湾路27号院|自治管理委员会`, `机械厂家属院|党支部`: the yard that a committee or branch of those who live in it is of.
  func yard(within name: String) -> String? {
    for ending in BodyNames.endingsOfYards {
      guard let range = name.range(of: ending), range.lowerBound > name.startIndex, range.upperBound < name.endIndex,
        Self.bodiesOfYards.contains(where: name[range.upperBound...].hasSuffix)
      else { continue }
      return String(name[..<range.upperBound])
    }
    return nil
  }

  private static let bodiesOfYards = [
    "管委会", "管理委员会", "自管会", "业委会", "业主委员会", "党支部", "党总支", "临时支部", "党小组", "自治小组", "管理小组", "志愿服务队", "巡逻队",
  ]

  /// `翠湖花园业委会`: the estate whose owners a committee is of.
  private func estate(ofOwnersCommittee name: String) -> String? {
    guard let ending = BodyNames.endingsOfOwners.first(where: { name.hasSuffix($0) }) else { return nil }
    let estate = String(name.dropLast(ending.count))
    return LastNamedBodies.isEstate(estate) && estate.count > 2 ? estate : nil
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

  /// Whether a unit is of something else than the subdistrict: the owners of an estate, and what is called by a place
  /// that is not in the subdistrict's name. Police stations are called by many places.
  private func isApart(_ mention: OrganizationMention, called name: String, from street: String) -> Bool {
    if BodyNames.isOfOwners(name) { return true }
    guard mention.bearsPlace, !["派出所", "司法所"].contains(where: { name.hasSuffix($0) }) else { return false }
    return !name.hasPrefix(street.prefix(2))
  }

  private static func endsAsTerritory(_ name: String) -> Bool {
    ["社区", "小区", "居民区", "村", "苑", "园"].contains { name.hasSuffix($0) }
  }

  /// Gives a territory the one that it lies in, by the context.
  mutating func adopt(_ index: Int, level: TerritoryLevel) {
    guard registry.entities[index].parent == nil else { return }
    if level == .community, !registry.entities[index].name.hasSuffix("小区"), let street = anchors.street(ofItem: item) {
      let street = registry.territory(named: street, level: .street, isBody: true)
      registry.setParent(street, of: index, isAdopted: true)
    } else if level == .street, let district = anchors.district, !isElsewhere(registry.entities[index].name) {
      let district = registry.territory(named: district, level: .district, isBody: true)
      registry.setParent(district, of: index, isAdopted: true)
    }
  }

  /// Whether a subdistrict or town may lie in another district than the document's: its name says the city, or it is in
  /// the paper of another.
  private func isElsewhere(_ name: String) -> Bool {
    if Self.namesCity(name) { return true }
    guard let own = anchors.street else { return false }
    return !anchors.isStreet(name) && own + "道" != name && anchors.street(ofItem: item) != name
  }

  /// `莆田市秀屿镇`: whether a town's name says the city or county that it lies in.
  private static func namesCity(_ name: String) -> Bool {
    name.unicodeScalars.dropFirst(2).dropLast(2).contains { $0 == "市" || $0 == "县" || $0 == "省" }
  }
}
