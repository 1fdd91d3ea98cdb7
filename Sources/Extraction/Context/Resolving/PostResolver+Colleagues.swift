/// Posts whose body others of the sentence tell: a colleague with the same post, the head of the board, the label of a list.
extension PostResolver {
  /// `社区党委书记:|甲社区|乙`: the organ of a neighbourhood, which the label before its name calls by its kind.
  mutating func organ(
    ofLabel position: PositionMention, in sentence: ReadSentence, of area: Int, item: Int
  ) -> Int? {
    guard let organ = position.organ.map({ sentence.organizations[$0] }), let own = position.organization,
      registry.entities[area].kind == .residentialArea
    else { return nil }
    let kind = organ.surface.unicodeScalars.dropFirst(organ.reference?.length ?? 0)
    if kind.isEmpty { return nil }
    let name = registry.entities[area].baseName + String(kind)
    let body = registry.entity(named: name, kind: organ.kind, parent: area)
    registry.note(mention: sentence.passage.sourceRange(sentence.organizations[own].range), item: item, of: body)
    return body
  }

  /// The body of somebody named before with the same post or its deputy's: `主任甲…,乙当选为副主任`.
  func colleague(of position: PositionMention, in sentence: ReadSentence, earlier: [Int?]) -> Int? {
    let stem = Self.stem(position.title)
    if position.status == .current, position.title == "委员" { return committeeOfDeputy(earlier, in: sentence) }
    if position.status == .current, Self.ofBoards.contains(Word(position.title)) {
      return earlier.last?.flatMap { registry.entities[$0].kind == .civic ? $0 : nil }
    }
    if position.title == "成员" { return bodyOfMembers(in: sentence, earlier: earlier) }
    if position.status == .current, Self.clerks.contains(Word(position.title)), position.token > 0,
      sentence.words[position.token - 1] == ","
    {
      return earlier.last?.flatMap { Self.keepsBooks(registry.entities[$0].name) ? $0 : nil }
    }
    guard position.status != .current || Spelling(stem) != Spelling(position.title) else { return nil }
    let own = sentence.persons.first { $0.positions.contains { sentence.positions[$0].token == position.token } }
    for index in earlier.indices.reversed() where Self.stem(sentence.positions[index].title) == stem {
      // `原第十居委会主任甲当选主任`: where the same one was before.
      let wasBefore = sentence.positions[index].status == .former && position.status == .appointed
      if wasBefore, own?.positions.contains(index) ?? false { continue }
      if let body = earlier[index] { return body }
    }
    return position.status == .appointed && stem == "委员" ? committeeOfColleague(in: sentence, earlier: earlier) : nil
  }

  /// Those who keep the books and the stores of a small body, named behind its head: `某居民小组组长甲,会计乙`.
  private static let clerks: WordSet = ["会计", "出纳", "保管员", "妇女队长", "记工员"]

  private static func keepsBooks(_ name: String) -> Bool { ["组", "社", "队"].contains(where: name.hasSuffix) }

  /// `监督委员会主任由甲担任,成员为乙、丙`: the body whose head is named before its members.
  private func bodyOfMembers(in sentence: ReadSentence, earlier: [Int?]) -> Int? {
    // `组长由某商会会长甲担任,成员有乙、丙`: not what the head is elsewhere.
    let isGiven = sentence.positions[..<earlier.count].contains { $0.status == .appointed }
    for index in earlier.indices.reversed() where !isGiven || sentence.positions[index].status == .appointed {
      guard let body = earlier[index], registry.entities[body].kind != .party else { continue }
      let (name, title) = (registry.entities[body].name, Self.stem(sentence.positions[index].title))
      let isHeaded = Self.endings(of: title)?.contains(where: name.hasSuffix) ?? false
      if isHeaded || title == "主任" && isOtherCommittee(body) { return body }
    }
    return nil
  }

  // MARK: In hospitals

  private static let healers = ["医师", "医生", "护士", "护师", "药师", "技师", "麻醉师", "检验师", "康复师"]

  /// `某医院外科护士长甲、麻醉师乙`: the hospital, for whoever heals there and is named behind somebody of one of its wards.
  func hospital(of position: PositionMention, besides body: Int?) -> Int? {
    guard Self.healers.contains(where: position.title.hasSuffix), let body, registry.entities[body].kind == .medical,
      BodyNames.isSection(registry.entities[body].name), let hospital = registry.entities[body].parent,
      registry.entities[hospital].kind == .medical
    else { return nil }
    return hospital
  }

  /// Those who serve in a police station beside its constables.
  static let constables = ["民警", "联防队员", "辅警", "协警", "协警员"]

  /// Seats on the board of an association, listed behind its president: `会长甲,副会长乙,理事丙、丁`.
  private static let ofBoards: WordSet = ["理事", "监事", "常务理事", "名誉会长"]

  /// `某党委班子:书记甲,副书记乙,委员丙`: the committee whose deputy head is named right before its members.
  private func committeeOfDeputy(_ earlier: [Int?], in sentence: ReadSentence) -> Int? {
    guard let last = earlier.last, let body = last, sentence.positions[earlier.count - 1].title.hasPrefix("副"),
      sentence.positions[earlier.count - 1].organization == nil
    else { return nil }
    let name = registry.entities[body].name
    return registry.isCommunity(body) || ["委", "会", "支部", "总支"].contains(where: name.hasSuffix) ? body : nil
  }

  /// `甲当选党委书记,乙当选委员`: the committee of somebody else who was elected in the sentence.
  func committeeOfColleague(in sentence: ReadSentence, earlier: [Int?]) -> Int? {
    let elected = earlier.indices.last { index in
      guard sentence.positions[index].status == .appointed, let body = earlier[index] else { return false }
      return registry.entities[body].kind == .party || registry.entities[body].name.hasSuffix("委员会")
    }
    return elected.flatMap { earlier[$0] }
  }
}
