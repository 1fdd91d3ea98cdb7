/// Posts in a body that the text has just said to be founded: `推选出修缮理事会。会长由甲兼任,副会长乙、丙,会计丁`.
extension PostResolver {
  /// Sentences behind the founding in which its officers are named.
  private static let reach = 2
  /// Within so many tokens of the name stands the verb behind it.
  private static let reachOfVerb = 24
  private static let verbs = WordSet(joining: [CommandNames.foundings, CommandNames.electings, ["建立"]])
  private static let verbsBehind: WordSet = ["成立", "挂牌成立", "揭牌成立", "正式成立"]
  private static let particles = WordSet(joining: [CommandNames.particles, ["新一届"]])
  /// What the officers of boards and associations are called that have no title of their own.
  private static let officers: WordSet = [
    "会计", "出纳", "监事", "理事", "秘书", "成员", "委员", "主任", "顾问", "干事", "司库", "主任委员", "调解员", "常务理事",
  ]

  /// Notes the body that a sentence says was founded or elected.
  mutating func noteFounding(in sentence: ReadSentence, _ resolved: [Int?], at number: Int) {
    let body = sentence.organizations.indices.last { resolved[$0] != nil && Self.isFounded($0, in: sentence) }
    guard let body, let entity = resolved[body] else { return }
    founding = (entity, number, sentence.organizations[body].range.upperBound)
  }

  private static func isFounded(_ kind: OrganizationKind) -> Bool {
    kind == .civic || kind == .government || kind == .party
  }

  /// `成立|修缮理事会`, `老年茶友会|在书场|成立`
  private static func isFounded(_ index: Int, in sentence: ReadSentence) -> Bool {
    let mention = sentence.organizations[index]
    guard mention.territory == nil, isFounded(mention.kind) else { return false }
    if let parent = mention.parent, sentence.organizations[parent].kind == .civic { return false }
    var place = mention.tokens.lowerBound - 1
    if place >= 0, particles.contains(sentence.words[place]) { place -= 1 }
    if place >= 0, verbs.contains(sentence.words[place]) { return true }
    let behind = sentence.tokens[mention.tokens.upperBound...].prefix(reachOfVerb).prefix { $0.form != .punctuation }
      .indices
    return behind.contains { verbsBehind.contains(sentence.words[$0]) }
  }

  /// The body founded right before, of which a title without a body is.
  func bodyFounded(before position: PositionMention, at number: Int) -> Int? {
    guard let founding, number - founding.sentence <= Self.reach, position.organization == nil,
      position.sharesBodyOf == nil, number > founding.sentence || founding.end <= position.range.lowerBound
    else { return nil }
    let name = registry.entities[founding.body].name
    let stem = Self.stem(position.title)
    if Self.officers.contains(Word(stem)) { return name.hasSuffix("会") ? founding.body : nil }
    guard let endings = Self.endings(of: stem), endings.contains(where: name.hasSuffix),
      Self.canHave(position.title, called: name)
    else { return nil }
    return founding.body
  }
}
