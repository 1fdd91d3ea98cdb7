import Newsletters

/// Whose paper a document is: what its head says, and which works or university it speaks of as its own.
struct Imprint {
  /// The schools, works and associations that the head of the document says it is published by; the house that the
  /// union or the families' committee which publishes it is of goes before that.
  private(set) var publishers: [Int] = []
  /// The works, schools and hospitals that the document is of, or that it calls 厂, 校 or the like.
  private(set) var houses: [Int] = []
  /// The only university that the document names.
  let university: Int?
  /// The residential area or village of which a body publishes the document.
  private(set) var community: Int?

  init(_ items: [ItemReading], in registry: OrganizationRegistry) {
    let universities = registry.entities.indices.filter { Self.isUniversity(registry.entities[$0]) }
    university = universities.count == 1 ? universities[0] : nil
    for (body, saysSo) in Self.published(items, in: registry) {
      let entity = registry.entities[body]
      if let house = Self.house(ofPart: entity, in: registry) { publishers.append(house) }
      if entity.territory == nil, Self.isPublisher(entity) { publishers.append(body) }
      if saysSo, community == nil || !BodyNames.isOfOwners(entity.name),
        let area = Self.area(of: body, in: registry)
      {
        community = area
      }
    }
    if let community { forgetHouses(besides: registry.entities[community].name, in: registry) }
    houses = publishers.filter { OrganizationRegistry.houses.contains(registry.entities[$0].kind) }
    if houses.isEmpty { houses = Self.calledByLetter(items, in: registry) }
  }

  /// Whether a body is of a sort that has papers of its own.
  private static func isPublisher(_ body: OrganizationRegistry.Entity) -> Bool {
    kinds.contains(body.kind) && !BodyNames.isSection(body.name) || body.name.hasSuffix("局")
  }

  /// What a neighbourhood publishes together with a house nearby is its own paper, unless it is one that lives in the house.
  private mutating func forgetHouses(besides community: String, in registry: OrganizationRegistry) {
    publishers.removeAll { body in
      OrganizationRegistry.houses.contains(registry.entities[body].kind)
        && !community.hasPrefix(registry.entities[body].name)
    }
  }

  private static let imprinting: WordSet = ["主办", "主办单位", "编印", "编印单位", "编", "办", "合办", "联办", "联合主办"]
  private static let publishing = WordSet(joining: [
    imprinting, ["主编", "编辑部", "校报", "院报", "厂报", "会刊", "院刊", "院务", "校务", "厂务", "简报", "通讯", "快讯"],
  ])
  /// Words that say who publishes only where nothing that somebody does follows.
  private static let closing: WordSet = ["主办", "编", "办", "合办", "联办", "联合主办"]
  private static let kinds: Set<OrganizationKind> = [.school, .medical, .enterprise, .civic, .other]
  /// Lines that may say who publishes a document.
  private static let linesOfTitle = 4

  /// Lines at the end of a document that may say who publishes it.
  private static let linesOfColophon = 3

  /// The bodies named in the lines that say who publishes the document, each with whether its line says so outright:
  /// those that it begins with, or those that it ends with where it does not begin with a subdistrict or town, in whose
  /// paper they say who holds what the last item announces.
  private static func published(
    _ items: [ItemReading], in registry: OrganizationRegistry
  ) -> [(body: Int, saysSo: Bool)] {
    guard let head = items.first, let foot = items.last else { return [] }
    let lines = zip(head.sentences, head.organizations).prefix(linesOfTitle)
    let ofHead = lines.enumerated().flatMap { number, line in bodies(in: line.0, line.1, mayBeTitle: number == 0) }
    let isOfTown = lines.contains { _, resolved in
      resolved.contains { $0.flatMap { registry.territory(of: $0, where: { $0 == .street }) } != nil }
    }
    if isOfTown || ofHead.contains(where: \.saysSo) { return ofHead }
    // The menu of a page is an item of its own.
    if ofHead.isEmpty, let body = items.prefix(2).lazy.compactMap(ofPage).first { return [(body, true)] }
    let colophon = zip(foot.sentences, foot.organizations).suffix(linesOfColophon)
    return ofHead
      + colophon.flatMap { line, resolved in
        line.words.last == "。" ? [] : bodies(in: line, resolved, mayBeTitle: false).filter(\.saysSo)
      }
  }

  /// The bodies of a line that says who publishes a document, or that is nothing but the name of a body.
  private static func bodies(
    in line: ReadSentence, _ resolved: [Int?], mayBeTitle: Bool
  ) -> [(body: Int, saysSo: Bool)] {
    if let place = placeOfPaper(line), let body = resolved[place] { return [(body, true)] }
    let isOfPublisher = line.words.indices.contains { saysPublisher($0, in: line) }
    guard isOfPublisher || mayBeTitle && isName(line) else { return [] }
    let saysSo = isOfPublisher && line.words.contains { imprinting.contains($0) }
    return resolved.compactMap { $0.map { ($0, saysSo) } }
  }

  /// `2011年11月28日  某县某镇某村  200份`: the community or village that stands alone between spaces, behind the territory it lies
  /// in.
  private static func placeOfPaper(_ line: ReadSentence) -> Int? {
    line.organizations.firstIndex { mention in
      guard mention.territory == .community, mention.parent != nil else { return false }
      let (start, end) = (mention.tokens.lowerBound, mention.tokens.upperBound)
      return (start == 0 || line.tokens[start - 1].form == .space)
        && (end == line.tokens.count || line.tokens[end].form == .space)
    }
  }

  /// Whether a word says who publishes: 主办 only at the end of a line or before a colon, for in a sentence
  /// (`某校主办的运动会`) it says who holds something.
  private static func saysPublisher(_ index: Int, in sentence: ReadSentence) -> Bool {
    guard publishing.contains(sentence.words[index]) else { return false }
    guard closing.contains(sentence.words[index]), index + 1 < sentence.tokens.count else { return true }
    return sentence.words[index + 1] == ":" || sentence.tokens[index + 1].form == .space
  }

  /// Whether a line is nothing but the name of a body, and another in a bracket behind it.
  private static func isName(_ sentence: ReadSentence) -> Bool {
    let end = sentence.organizations.filter { $0.tokens.lowerBound == 0 }.map(\.tokens.upperBound).max()
    return end == sentence.words.count || end.map { sentence.words[$0] == "(" && sentence.words.last == ")" } ?? false
  }

  /// `红旗小学  发布日期:…`: the body that is credited with a page before anything is told in it.
  private static func ofPage(_ head: ItemReading) -> Int? {
    guard let told = head.sentences.first(where: { $0.kind == .body }).map(start) else { return nil }
    for (line, resolved) in zip(head.sentences, head.organizations) where line.kind == .dateline {
      guard start(of: line) < told, let name = line.organizations.lastIndex(where: { $0.tokens == line.tokens.indices })
      else { continue }
      return resolved[name]
    }
    return nil
  }

  private static func start(of sentence: ReadSentence) -> Int { sentence.passage.sourceRange(0..<0).lowerBound }

  /// `云岭煤矿工会`, `恒泰厂家属委员会`, `红旗小学德育处`: the house that a union, committee or office is of.
  private static func house(
    ofPart body: OrganizationRegistry.Entity, in registry: OrganizationRegistry
  ) -> Int? {
    guard let whole = body.parent, registry.entities[whole].territory == nil,
      OrganizationRegistry.houses.contains(registry.entities[whole].kind),
      !OrganizationRegistry.houses.contains(body.kind) || BodyNames.isSection(body.name)
    else { return nil }
    return whole
  }

  /// The area itself, or that of its committee or another body of its own; a committee whose area is named nowhere.
  private static func area(of body: Int, in registry: OrganizationRegistry) -> Int? {
    if let area = registry.territory(of: body, where: { $0 == .community }) { return area }
    guard registry.isCommunity(body) else { return nil }
    let name = registry.entities[body].name
    guard let ending = ["居委会", "居民委员会", "村委会", "村民委员会"].first(where: { name.hasSuffix($0) }) else { return nil }
    let own = name.dropLast(ending.count)
    return registry.entities.firstIndex { $0.territory == .community && $0.name == own } ?? body
  }

  /// What works, schools and the like are called by in their own papers.
  static let letters = ["厂", "校", "矿", "院", "场"]
  private static let letterReach = 2

  /// The houses that a document speaks of as `厂党委`, `校工会`: of each sort the only one that it names in full.
  private static func calledByLetter(_ items: [ItemReading], in registry: OrganizationRegistry) -> [Int] {
    let names = Set(items.lazy.flatMap { item in item.sentences.lazy.flatMap(shortNames) })
    return letters.compactMap { letter in
      guard let endings = PointingWords.endings[Word("该" + letter)],
        organs.contains(where: { names.contains(letter + $0) })
      else { return nil }
      let named = registry.entities.indices.filter { registry.isHouse($0, endingIn: endings) }
      return named.count == 1 ? named[0] : nil
    }
  }

  private static let organs = ["党委", "工会", "团委", "党总支", "纪委", "党支部", "党政办", "办公室", "办"]

  /// The bytes of a letter and an organ at most.
  private static let longestUnit = 12

  /// What the bodies of a sentence are called that can be called by a letter: `厂党委` is one and the word for an organ.
  private static func shortNames(of sentence: ReadSentence) -> [String] {
    var names: [String] = []
    for index in sentence.organizations.indices where isShort(sentence.organizations[index].surface) {
      names.append(sentence.organizations[index].surface)
    }
    return names
  }

  private static func isShort(_ name: String) -> Bool {
    name.utf8.count <= longestUnit && letters.contains { name.hasPrefix($0) }
  }

  /// Whether a body is a university, and not one for the old or of the air.
  private static func isUniversity(_ body: OrganizationRegistry.Entity) -> Bool {
    body.kind == .school && body.name.hasSuffix("大学")
      && !["老年大学", "电视大学", "广播电视大学", "开放大学"].contains { body.name.hasSuffix($0) }
  }
}
