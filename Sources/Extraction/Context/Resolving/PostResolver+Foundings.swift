/// Posts in a body that the text has just said to be founded: `推选出修缮理事会。会长由甲兼任,副会长乙、丙,会计丁`.
extension PostResolver {
  /// Sentences behind the founding in which its officers are named.
  private static let reach = 2
  /// Within so many tokens of the name stands the verb behind it.
  private static let reachOfVerb = 24
  private static let verbs = WordSet(joining: [
    CommandNames.foundings, CommandNames.electings, ["建立", "选举产生", "推举产生", "推选产生"],
  ])
  private static let verbsBehind: WordSet = ["成立", "挂牌成立", "揭牌成立", "正式成立"]
  private static let particles = WordSet(joining: [CommandNames.particles, ["新一届", "第", "届", "首届", "首", "新"]])
  /// Within so many tokens before the name stands the verb before it: `选举产生|了|第|三|届|理事会`.
  private static let reachOfTerm = 5
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
    let start = place
    while place >= 0, start - place < reachOfTerm, isOfTerm(place, in: sentence) { place -= 1 }
    if place >= 0, verbs.contains(sentence.words[place]) { return true }
    let behind = sentence.tokens[mention.tokens.upperBound...].prefix(reachOfVerb).prefix { $0.form != .punctuation }
      .indices
    return behind.contains { verbsBehind.contains(sentence.words[$0]) }
  }

  /// Whether a word says of a body only which one of a row it is, or that its verb is done.
  private static func isOfTerm(_ place: Int, in sentence: ReadSentence) -> Bool {
    let token = sentence.tokens[place]
    return particles.contains(sentence.words[place]) || token.form == .number || token.classes.contains(.numeral)
  }

  /// The body founded right before, of which a title without a body is.
  func bodyFounded(before position: PositionMention, in sentence: ReadSentence, at number: Int) -> Int? {
    guard let founding, number - founding.sentence <= Self.reach, position.organization == nil,
      position.sharesBodyOf == nil, position.status != .former,
      number > founding.sentence || founding.end <= position.range.lowerBound
    else { return nil }
    let name = registry.entities[founding.body].name
    let stem = Self.stem(position.title)
    // `委员甲家住河边。`: a seat that begins a sentence goes on with no list of officers.
    if stem == "委员", number > founding.sentence, position.token == 0, !position.isLabel(in: sentence.words) {
      return nil
    }
    if Self.officers.contains(Word(stem)) || Self.seatsOfBranch.contains(Word(stem)) {
      // `成立了某支部,甲当选书记。…业委会委员乙`: a seat further on may be another body's.
      let isSeat = Self.seatsOfBranch.contains(Word(stem)) && (number == founding.sentence || stem != "委员")
      let isBranch = Self.branches.contains(where: name.hasSuffix)
      return (isBranch ? isSeat : name.hasSuffix("会")) ? founding.body : nil
    }
    if Self.officersOfTeams.contains(Word(stem)) { return name.hasSuffix("队") ? founding.body : nil }
    guard let endings = Self.endings(of: stem), endings.contains(where: name.hasSuffix),
      Self.canHave(position.title, called: name), !(stem == "监事长" && name.hasSuffix("理事会"))
    else { return nil }
    return Self.isOfAssociation(position.title) ? registry.association(ofBoard: founding.body) : founding.body
  }

  private static let officersOfTeams: WordSet = ["指导员", "教官", "领队"]
  private static let branches = ["党支部", "党总支"]
  private static let seatsOfBranch: WordSet = ["委员", "支部委员", "支委", "总支委员", "支委委员"]
}
