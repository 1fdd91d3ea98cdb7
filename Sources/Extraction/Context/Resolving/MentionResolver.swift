import Newsletters

/// Tells which body of the document each mention is.
struct MentionResolver {
  var registry: OrganizationRegistry
  private(set) var item = 0

  /// What bare words of the item mean.
  private(set) var lastNamed = LastNamedBodies()
  /// Whose groups the item may give; found out only where it names any.
  private(set) var rosterOwner = RosterOwner()
  private var namesGroups = true

  init(registry: OrganizationRegistry) {
    self.registry = registry
  }

  mutating func begin(item: Int, namingGroups: Bool) {
    self.item = item
    namesGroups = namingGroups
    rosterOwner = RosterOwner()
    lastNamed = LastNamedBodies()
    registry.anchors.paragraphStreet = nil
  }

  /// The residential area or village that an item without one of its own is about: the document's.
  var community: Int? { lastNamed.community ?? registry.home }

  var anchors: DocumentAnchors { registry.anchors }

  /// For each mention of a sentence its body, or `nil` where no particular one is meant.
  ///
  /// - Parameter onlyNamed: first pass: only what is named in full, so that a bare name may refer forward.
  mutating func resolve(_ sentence: ReadSentence, onlyNamed: Bool) -> [Int?] {
    var resolved: [Int?] = []
    resolved.reserveCapacity(sentence.organizations.count)
    registry.anchors.readHeading(of: sentence)
    for mention in sentence.organizations {
      let isNamed = mention.reference == nil && !(mention.isBare && mention.parent == nil)
      let entity = onlyNamed && !isNamed ? nil : self.entity(of: mention, earlier: resolved, sentence: sentence)
      resolved.append(entity)
      guard let entity else { continue }
      let isFormer = mention.tokens.lowerBound > 0 && sentence.words[mention.tokens.lowerBound - 1] == "原"
      lastNamed.note(entity, called: mention, isFormer: isFormer, in: registry)
      registry.note(
        mention: sentence.passage.sourceRange(mention.range), item: item, surface: mention.surface, of: entity)
      noteEstate(before: mention, of: entity, in: sentence)
    }
    if namesGroups { rosterOwner.note(sentence, resolved: resolved, in: registry) }
    return resolved
  }

  /// `翠湖花园|业委会`: the name of an estate, which only the name of its owners' committee holds.
  private mutating func noteEstate(before mention: OrganizationMention, of entity: Int, in sentence: ReadSentence) {
    guard let estate = registry.entities[entity].parent else { return }
    let name = registry.entities[estate].name
    guard BodyNames.isYard(name) || mention.parent == nil && BodyNames.isOfOwners(registry.entities[entity].name) else {
      return
    }
    guard mention.surface.hasPrefix(name) else { return }
    let range = mention.range.lowerBound..<mention.range.lowerBound + name.unicodeScalars.count
    lastNamed.note(estate, called: mention, in: registry)
    registry.note(mention: sentence.passage.sourceRange(range), item: item, surface: name, of: estate)
  }

  private mutating func entity(of mention: OrganizationMention, earlier: [Int?], sentence: ReadSentence) -> Int? {
    if mention.isGroup { return group(mention) }
    if let parent = mention.parent {
      let base = sentence.organizations[parent]
      guard let owner = earlier[parent] else {
        // `轴承厂幼儿园`: a factory that is called by its trade alone.
        guard base.isBare, base.tokens.count == 1 else { return nil }
        return base.owner == .named && mention.owner == .named || isPlace(base.tokens.upperBound, in: sentence)
          ? named(mention) : nil
      }
      return part(mention, of: owner, parentMention: base, in: sentence)
    }
    if let reference = mention.reference {
      noteTerritory(of: mention, reference, sentence)
      return referred(mention, reference)
    }
    if let unit = unitOfHouseCalledByLetter(mention) ?? facultyOfUniversity(mention) ?? shopOfHouse(mention, sentence) {
      return unit
    }
    if mention.isBare { return bare(mention, earlier: earlier, sentence: sentence) }
    if let command = command(mention, earlier: earlier) { return command }
    if let school = universityOfList(mention, earlier, sentence) {
      return registry.entity(
        named: registry.entities[school].name + BodyNames.display(mention.surface), kind: mention.kind, parent: school)
    }
    if mention.owner == .named || mention.owner == .organ, let owner = bodyPointedAt(before: mention, in: sentence) {
      let own = BodyNames.display(mention.surface)
      let isUnit = mention.owner == .organ && registry.ownsUnits(owner)
      return registry.entity(named: isUnit ? baseName(of: owner) + own : own, kind: mention.kind, parent: owner)
    }
    if let bureau = bureauOfList(mention, earlier, sentence) { return department(mention, of: bureau) }
    if let whole = dividedBody(before: mention, earlier, sentence) { return department(mention, of: whole) }
    if let area = communityOfBranch(mention) {
      return registry.entity(
        named: nameOfUnit(mention.surface, of: area), kind: mention.kind,
        parent: registry.known(named: baseName(of: area) + "党总支"))
    }
    if !mention.bearsPlace, let house = house(of: mention, earlier, sentence), isCalledByTask(mention) {
      return department(mention, of: house)
    }
    if let sibling = lastNumbered(like: mention) { return sibling }
    if isUnitOfTerritory(mention), let unit = bodyOfHolder(mention, earlier, sentence) { return unit }
    noteTerritory(printedBy: mention, sentence)
    noteCommunity(printedBy: mention, sentence)
    return named(mention)
  }

  /// `社区党委第一支部书记甲、第二支部书记乙`: a part that is told from others by its number, of the body that another such
  /// part was named of last.
  private mutating func lastNumbered(like mention: OrganizationMention) -> Int? {
    guard mention.surface.hasPrefix("第"), let unit = Self.unitBehindNumber(in: mention.surface[...]) else { return nil }
    for body in lastNamed.backwards {
      let name = registry.entities[body].name
      guard let start = name.unicodeScalars.lastIndex(of: "第"), start > name.startIndex,
        Self.unitBehindNumber(in: name[start...]) == unit
      else { continue }
      return registry.entity(
        named: name[..<start] + mention.surface, kind: mention.kind, parent: registry.entities[body].parent)
    }
    return nil
  }

  /// What stands behind the number that a name begins with: `支部` in `第一支部`.
  private static func unitBehindNumber(in name: Substring) -> Substring? {
    guard name.unicodeScalars.first == "第" else { return nil }
    let unit = name.dropFirst().drop {
      $0.unicodeScalars.allSatisfy { Characters.isChineseNumeral($0) || Characters.isDigit($0) }
    }
    return unit.count < name.count - 1 && !unit.isEmpty ? unit : nil
  }

  /// `消保委|江州|分会`: whether the name of a place stands behind a head that names nothing alone.
  private func isPlace(_ token: Int, in sentence: ReadSentence) -> Bool {
    guard sentence.tokens.indices.contains(token) else { return false }
    return sentence.tokens[token].form == .place || sentence.tokens[token].classes.contains(.placeName)
  }

  /// `甲大学副校长乙、管理学院院长丙`: the university before a school of one, in a list.
  private func universityOfList(_ mention: OrganizationMention, _ earlier: [Int?], _ sentence: ReadSentence) -> Int? {
    let start = mention.tokens.lowerBound
    guard mention.kind == .school, mention.owner == .organ, start > 0, sentence.words[start - 1] == "、",
      let last = earlier.last, let school = last, registry.entities[school].kind == .school
    else { return nil }
    return school
  }

  /// Bodies that are divided into sections called 部.
  private static let bodiesOfDepartments = [
    "妇联", "工会", "残联", "科协", "侨联", "文联", "联合会", "集团", "公司", "医院", "学院", "大学", "学校",
  ]
  private static let bureaus = ["局", "委", "办", "厅", "院", "中心", "联合会", "残联", "公司", "支队", "大队"]

  /// `甲局局长乙、社会救助股股长丙`: the bureau before a section of it that is called by what it sees to, in a list.
  func bureauOfList(_ mention: OrganizationMention, _ earlier: [Int?], _ sentence: ReadSentence) -> Int? {
    let isSection = BodyNames.isSection(mention.surface)
    guard mention.owner == .organ,
      mention.kind == .government && (isSection || mention.surface.hasSuffix("部"))
        || mention.kind == .medical && isSection,
      let named = listOwner(of: mention, earlier: earlier, sentence: sentence)
    else { return nil }
    if mention.surface.hasSuffix("部") {
      return Self.bodiesOfDepartments.contains { registry.entities[named].name.hasSuffix($0) } ? named : nil
    }
    guard
      let owner = BodyNames.isSection(registry.entities[named].name) || registry.entities[named].kind == .party
        ? registry.entities[named].parent : named,
      Self.bureaus.contains(where: { registry.entities[owner].name.hasSuffix($0) })
    else { return nil }
    return owner
  }

  /// The name that the names of an entity's parts begin with.
  func baseName(of entity: Int) -> String { registry.entities[entity].baseName }

  /// What a unit of an area is called in full: `石桥社区` and 居委会, and for the 村小学 of 石桥村 the letter 村 once, but not for
  /// its 村务监督委员会.
  func nameOfUnit(_ surface: String, of area: Int) -> String {
    let base = baseName(of: area)
    guard base.hasSuffix("村"), surface.hasPrefix("村") else { return base + surface }
    let own = surface.dropFirst()
    return registry.isHead(String(own)) ? base + own : base + surface
  }
}
