/// The bodies that an item named last, each of its sort: words behind that do not say whose they are mean theirs.
struct LastNamedBodies {
  /// The residential area or village in question, or the committee of one.
  private(set) var community: Int?
  /// The housing estate whose owners elect a committee.
  private(set) var estate: Int?
  /// The association, or cooperative, whose board 理事会 is.
  private(set) var association: Int?
  /// The hospital whose ward 内科 is.
  private(set) var hospital: Int?
  /// The court or procuratorate whose 反贪局 or 民庭 is meant.
  private(set) var court: Int?
  /// All of them; of many, the last.
  private var all: [Int] = []
  /// At least so many bodies are kept.
  private static let memory = 128

  /// - Parameter isFormer: whether 原 stands before it, so that what follows is rather told of another: `原沙河村和石桥村合并,新的沙桥村…`.
  mutating func note(
    _ entity: Int, called mention: OrganizationMention, isFormer: Bool = false, in registry: OrganizationRegistry
  ) {
    let name = registry.entities[entity].name
    all.append(entity)
    all.forget(butLast: Self.memory)
    if registry.isCommunity(entity), !(isFormer && community != nil) {
      let isEstate = registry.entities[entity].kind == .residentialArea && Self.isEstate(name)
      if isEstate { estate = entity }
      // `翠湖花园召开业主大会。社区…`: no community is meant by it.
      if !isEstateOfCommunity(name, registry), !isEstate || name.hasSuffix("小区") { community = entity }
    }
    let last = name.lastLetter
    if last == "会" || last == "社", Self.associations.contains(where: { name.hasSuffix($0) }) { association = entity }
    if last == "院", Self.courts.contains(where: { name.hasSuffix($0) }) { court = entity }
    // A hospital's people come to the health centre of a town, and it is theirs that wards are of.
    let isOfOwnName = mention.owner == .named && !mention.isBare
    if mention.kind == .medical, isOfOwnName || mention.owner != .organ && hospital == nil { hospital = entity }
  }

  /// The bodies named, from the last to the first of those kept.
  var backwards: ReversedCollection<[Int]> { all.reversed() }

  /// The body named last of which something holds.
  func last(where holds: (Int) -> Bool) -> Int? { all.last(where: holds) }

  /// The only body named in the item of which something holds; `nil` where there are more.
  func only(where holds: (Int) -> Bool) -> Int? {
    let found = Set(all.filter(holds))
    return found.count == 1 ? found.first : nil
  }

  /// Whether the item names a body or a part of it.
  func names(_ body: Int, orPartIn registry: OrganizationRegistry) -> Bool {
    all.contains { $0 == body || registry.entities[$0].parent == body }
  }

  /// The body named last whose name ends in one of some words.
  func last(endingIn endings: [String], in registry: OrganizationRegistry) -> Int? {
    all.last { entity in endings.contains { registry.entities[entity].name.hasSuffix($0) } }
  }

  /// The first body that the item names, of those kept, whose name ends in one of some words.
  func first(endingIn endings: [String], in registry: OrganizationRegistry) -> Int? {
    all.first { entity in endings.contains { registry.entities[entity].name.hasSuffix($0) } }
  }

  /// Whether a housing estate is named in an item about a community: what follows is still told of the community.
  private func isEstateOfCommunity(_ name: String, _ registry: OrganizationRegistry) -> Bool {
    guard let community, let ending = Self.estates.first(where: { name.hasSuffix($0) }) else { return false }
    let called = registry.entities[community].name
    return ending == "小区" ? !called.hasSuffix(ending) : called.hasSuffix("社区")
  }

  /// Whether a name is that of a housing estate, by what it ends in.
  static func isEstate(_ name: String) -> Bool {
    estates.contains(where: name.hasSuffix) || estatesByLetter.contains(where: name.hasSuffix)
  }

  private static let estatesByLetter = ["苑", "园", "府", "湾", "庭", "大院", "家属院", "号院"]
  private static let estates = ["小区", "花园", "家园", "公寓", "新村"]
  private static let courts = ["法院", "检察院", "检察分院"]

  private static let associations = ["协会", "商会", "学会", "联合会", "促进会", "研究会", "联谊会", "同乡会", "合作社", "参事会"]
}
