/// Neighbourhoods and their committees that one word means: 社区, 小区, 居委会.
extension MentionResolver {
  /// The neighbourhood or its committee that a word without a name means.
  mutating func bareCommunity(_ mention: OrganizationMention, _ sentence: ReadSentence) -> Int? {
    if mention.surface == "小区", let estate = lastNamed.estate { return estate }
    guard var focus = community else { return nil }
    // `社区居委会` behind an estate that holds an election: of the community whose paper it is.
    if mention.surface.hasPrefix("社区"), registry.entities[focus].name.hasSuffix("小区"), let home = registry.home {
      focus = home
    }
    if mention.kind == .residentialArea { focus = villageOfGroup(focus) ?? focus }
    let found = registry.entities[focus]
    if mention.kind == found.kind || found.name.hasSuffix(mention.surface) { return focus }
    if mention.kind == .residentialArea {
      guard found.kind == .residentialCommittee else { return nil }
      return isBeforePostOfArea(mention, sentence) ? areaOfCommittee(focus, calledBy: mention) ?? focus : focus
    }
    // 居委会 where a community was named last: its committee.
    return committee(mention, of: focus)
  }

  private static let postsOfAreas: WordSet = ["法律顾问", "社工"]

  /// Whether a title stands right behind a body that no residents' committee has: a secretary of the Party's, an adviser.
  private func isBeforePostOfArea(_ mention: OrganizationMention, _ sentence: ReadSentence) -> Bool {
    let next = mention.tokens.upperBound
    return next < sentence.tokens.count
      && (sentence.words[next].ends(in: "书记") || Self.postsOfAreas.contains(sentence.words[next]))
  }

  /// `石桥社区居委会主办`, then `社区书记甲`: the area of which so far only the committee was named.
  private mutating func areaOfCommittee(_ committee: Int, calledBy mention: OrganizationMention) -> Int? {
    let name = registry.entities[committee].name
    guard let ending = ["居委会", "居民委员会"].first(where: { name.hasSuffix(mention.surface + $0) }) else { return nil }
    return registry.entity(
      named: String(name.dropLast(ending.count)), kind: mention.kind, parent: registry.entities[committee].parent)
  }

  /// An organ of a community: `石桥社区` and `社区居委会` are not put together with 社区 twice.
  mutating func committee(_ mention: OrganizationMention, of area: Int) -> Int {
    let name = registry.entities[area].name
    let isSaidTwice = mention.surface.hasPrefix("社区") && name.hasSuffix("社区")
    let ending = isSaidTwice ? String(mention.surface.dropFirst(2)) : mention.surface
    return registry.entity(
      named: (mention.kind == .residentialCommittee ? name : baseName(of: area)) + ending, kind: mention.kind,
      parent: area)
  }
}
