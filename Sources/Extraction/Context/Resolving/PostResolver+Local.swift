/// Posts of those who work for a neighbourhood: wardens, constables, members of its committees.
extension PostResolver {
  /// Titles of those who work for the neighbourhood that the text is about.
  private static let local: WordSet = [
    "驻村第一书记", "驻村工作队员", "包村干部", "社区民警", "社区工作者", "治保主任", "调解主任", "妇女主任", "村医", "驻村指导员", "驻村干部", "村民小组长", "党小组长",
    "居民小组长", "居民组长", "村支书",
    "治保委员", "调解委员", "妇女委员", "文教委员", "计生委员", "民政委员", "卫生委员", "福利委员", "宣教委员", "计生专干", "民政专干", "社保专干", "低保专干", "残疾人专委",
    "治安员",
    "卫生员",
  ]

  func isLocal(_ title: String) -> Bool {
    let title = Word(title)
    return Self.local.contains(title) || Wardens.all.contains(title)
  }

  /// The residential area or village named last; where none is, the committee of one.
  func community(before position: PositionMention, in sentence: ReadSentence, _ resolved: [Int?]) -> Int? {
    let here = sentence.organizations.indices.filter { index in
      sentence.organizations[index].range.upperBound <= position.range.lowerBound
    }
    // `第一网格(桥华小区):甲` below `网格长名单`: of the line, the bracket says only which part is his.
    let named = position.isInherited ? recent : recent + here.compactMap { resolved[$0] }
    if position.title.hasPrefix("社区"),
      let community = named.last(where: { registry.entities[$0].name.hasSuffix("社区") })
    {
      return community
    }
    if let area = named.last(where: { registry.entities[$0].territory == .community }) { return area }
    guard !position.title.hasSuffix("民警"),
      let committee = named.last(where: { registry.entities[$0].kind == .residentialCommittee })
    else { return nil }
    return areaOfWarden(position, in: sentence, called: committee) ?? committee
  }

  /// `社区网格员甲`: the neighbourhood of a committee, as wardens are of it, whoever calls them together.
  func areaOfWarden(_ position: PositionMention, in sentence: ReadSentence, called body: Int) -> Int? {
    guard Wardens.all.contains(Word(position.title)), registry.entities[body].kind == .residentialCommittee,
      position.organization.map({ sentence.organizations[$0].surface == "社区" }) ?? true
    else { return nil }
    return registry.territory(of: body) { $0 == .community }
  }
}
