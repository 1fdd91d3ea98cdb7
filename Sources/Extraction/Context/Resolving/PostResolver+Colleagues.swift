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
