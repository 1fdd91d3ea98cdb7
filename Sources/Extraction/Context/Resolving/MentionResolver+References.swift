/// Bodies called by the level of a territory: 区司法局, 街道党工委, 社区党委.
extension MentionResolver {
  /// `松河县委` prints the county's name with the committee's.
  mutating func noteTerritory(printedBy mention: OrganizationMention, _ sentence: ReadSentence) {
    guard mention.owner == .district || mention.owner == .city,
      let word = ["区", "县", "旗", "市"].first(where: { mention.surface.hasSuffix($0 + "委") })
    else { return }
    let name = BodyNames.display(String(mention.surface.dropLast()))
    let territory = registry.territory(named: name, level: word == "市" ? .city : .district, isBody: false)
    registry.note(mention: sentence.passage.sourceRange(mention.range), item: item, of: territory)
  }

  /// The district that 区委 is of is mentioned with it.
  mutating func noteTerritory(
    of mention: OrganizationMention, _ reference: TerritoryReference, _ sentence: ReadSentence
  ) {
    guard reference.level < .street else { return }
    let word = String(mention.surface.unicodeScalars.prefix(reference.length))
    guard let name = anchors.name(of: word, item: item) else { return }
    let territory = registry.territory(named: name, level: reference.level, isBody: false)
    registry.note(mention: sentence.passage.sourceRange(mention.range), item: item, of: territory)
  }

  /// The community that `石桥社区居委会` is of by its name is mentioned with it.
  @discardableResult
  mutating func noteCommunity(printedBy mention: OrganizationMention, _ sentence: ReadSentence) -> Int? {
    guard mention.kind == .residentialCommittee,
      let ending = ["居委会", "居民委员会"].first(where: { mention.surface.hasSuffix("社区" + $0) })
    else { return nil }
    let name = BodyNames.display(String(mention.surface.dropLast(ending.count)))
    guard name.count > Self.shortestCommunity else { return nil }
    let area = registry.territory(named: name, level: .community, isBody: true)
    adopt(area, level: .community)
    let range = mention.range.lowerBound..<mention.range.upperBound - ending.count
    registry.note(mention: sentence.passage.sourceRange(range), item: item, of: area)
    return area
  }

  /// `新社区` is no name.
  private static let shortestCommunity = 3

  mutating func referred(_ mention: OrganizationMention, _ reference: TerritoryReference) -> Int? {
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
    let isOwned =
      registry.ownsUnits(territory)
      || mention.kind == .government && mention.owner == .organ && !registry.isOfProvince(territory)
    let index = registry.entity(named: full, kind: mention.kind, parent: isOwned ? territory : nil)
    if isOwned, index != territory { registry.markBody(territory, if: true) }
    return index
  }

  /// The residential area in question; where its committee was named last, the area of that committee.
  mutating func area(calledBy word: String, ofUnit: Bool) -> Int? {
    guard let named = community else { return nil }
    let focus = villageOfGroup(named) ?? named
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

  /// `第六村民小组组长甲、村团支部书记乙`: the village or community that a group of its inhabitants is part of, which alone has
  /// organs.
  mutating func villageOfGroup(_ group: Int) -> Int? {
    let name = registry.entities[group].name
    guard name.hasSuffix("小组") else { return nil }
    if let whole = registry.entities[group].parent, registry.isCommunity(whole) { return whole }
    guard let number = name.lastIndex(of: "第"), let whole = registry.known(named: String(name[..<number])),
      registry.isCommunity(whole)
    else { return nil }
    return whole
  }

  /// Units that subdistricts have and towns have not.
  static let ofSubdistricts: WordSet = ["办事处", "街道办", "党工委"]

  /// What a unit of a subdistrict is called behind its name: 街办 is the 办事处.
  static func unitOfSubdistrict(_ surface: String) -> String { surface == "街办" ? "办事处" : surface }

  mutating func streetUnit(_ surface: String, kind: OrganizationKind) -> Int? {
    guard var street = anchors.street(ofItem: item) else { return zoneUnit(surface, kind: kind) }
    if Self.ofSubdistricts.contains(surface), !street.hasSuffix("街道"), let own = anchors.street, own.hasSuffix("街道") {
      street = own
    }
    let parent = registry.territory(named: street, level: .street, isBody: true)
    adopt(parent, level: .street)
    return registry.entity(named: street + surface, kind: kind, parent: parent)
  }

  /// `管委会`, `总工会`: an organ of the zone that the paper is of.
  mutating func zoneUnit(_ surface: String, kind: OrganizationKind) -> Int? {
    guard let zone = anchors.zone else { return nil }
    let parent = registry.territory(named: zone, level: .district, isBody: true)
    return registry.entity(named: zone + surface, kind: kind, parent: parent)
  }
}
