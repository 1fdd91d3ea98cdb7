/// Which communities are bodies of their own, where a community's name may be what people call the subdistrict: `青山社区` in
/// the paper of 青山街道 is one of its communities if it has a branch, a secretary or something that it does, and the whole
/// subdistrict in `助推青山社区发展` or `青山社区生活报`.
enum OwnCommunities {
  /// What a community has under its subdistrict.
  private static let branches = ["党支部", "党总支", "党委", "两委", "居委会", "居民委员会"]
  /// Bodies that only subdistricts have; a document that calls one a community's, as the papers of Shanghai once did,
  /// means the subdistrict by it elsewhere.
  private static let bodiesOfStreets = ["社区(街道)", "社区党工委", "社区办事处", "社区综合党委", "社区代表会议", "社区委员会"]
  private static let around: WordSet = ["、", "和", "与", "的", "在", "到", "来自"]

  /// The names of the communities of a document that are bodies of their own.
  static func names(in items: [ItemReading]) -> Set<String> {
    let sentences = items.lazy.flatMap(\.sentences)
    let callsStreetsCommunities = sentences.contains { sentence in
      sentence.organizations.indices.contains { saysBodyOfStreet(sentence.organizations[$0].surface) }
    }
    var names: Set<String> = []
    for sentence in sentences {
      for index in sentence.organizations.indices
      where sentence.organizations[index].parent != nil || sentence.organizations[index].territory == .community {
        let mention = sentence.organizations[index]
        if let community = communityOfBranch(mention, in: sentence) { names.insert(community) }
        if !callsStreetsCommunities, isCommunity(mention), acts(mention, in: sentence) {
          names.insert(ownName(of: mention, in: sentence))
        }
      }
    }
    return names
  }

  /// The bytes of the shortest of these: most names are shorter.
  private static let shortest = bodiesOfStreets.reduce(Int.max) { min($0, $1.utf8.count) }

  private static func saysBodyOfStreet(_ name: String) -> Bool {
    name.utf8.count >= shortest && name.contains("社区") && bodiesOfStreets.contains { name.contains($0) }
  }

  private static func isCommunity(_ mention: OrganizationMention) -> Bool {
    mention.territory == .community && mention.reference == nil
  }

  private static func communityOfBranch(_ mention: OrganizationMention, in sentence: ReadSentence) -> String? {
    guard let parent = mention.parent.map({ sentence.organizations[$0] }), isCommunity(parent),
      branches.contains(where: { mention.surface.hasSuffix($0) })
    else { return nil }
    return ownName(of: parent, in: sentence)
  }

  /// Whether an officer, a verb of what bodies do or a word that joins places stands beside a mention.
  private static func acts(_ mention: OrganizationMention, in sentence: ReadSentence) -> Bool {
    let (before, next) = (mention.tokens.lowerBound - 1, mention.tokens.upperBound)
    if next < sentence.tokens.count {
      let token = sentence.tokens[next]
      if token.uses.contains(.office) || !token.roles.isEmpty || around.contains(sentence.words[next]) { return true }
    }
    guard before >= 0 else { return false }
    return around.contains(sentence.words[before])
      || !sentence.tokens[before].roles.isDisjoint(with: [.visit, .motion])
  }

  /// The name without the territory that is printed before it.
  private static func ownName(of community: OrganizationMention, in sentence: ReadSentence) -> String {
    let outer = community.parent.map { sentence.organizations[$0].surface.unicodeScalars.count } ?? 0
    return BodyNames.display(String(community.surface.unicodeScalars.dropFirst(outer)))
  }
}
