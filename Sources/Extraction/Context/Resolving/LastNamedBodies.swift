/// The bodies that an item named last, each of its sort: words behind that do not say whose they are mean theirs.
struct LastNamedBodies {
  /// The residential area or village in question, or the committee of one.
  private(set) var community: Int?
  /// The association whose board 理事会 is.
  private(set) var association: Int?
  /// The hospital whose ward 内科 is.
  private(set) var hospital: Int?
  /// The court or procuratorate whose 反贪局 or 民庭 is meant.
  private(set) var court: Int?

  mutating func note(_ entity: Int, called mention: OrganizationMention, in registry: OrganizationRegistry) {
    let name = registry.entities[entity].name
    if registry.isCommunity(entity), !isEstateOfCommunity(name, registry) { community = entity }
    if Self.associations.contains(where: { name.hasSuffix($0) }) { association = entity }
    if Self.courts.contains(where: { name.hasSuffix($0) }) { court = entity }
    if mention.kind == .medical, mention.owner == .named, !mention.isBare { hospital = entity }
  }

  /// Whether a housing estate is named in an item about a community: what follows is still told of the community.
  private func isEstateOfCommunity(_ name: String, _ registry: OrganizationRegistry) -> Bool {
    guard let community, name.hasSuffix("小区") else { return false }
    return !registry.entities[community].name.hasSuffix("小区")
  }

  private static let courts = ["法院", "检察院", "检察分院"]

  private static let associations = ["协会", "商会", "学会", "联合会", "促进会", "研究会", "联谊会", "同乡会"]
}
