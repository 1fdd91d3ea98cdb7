/// Bodies that only their last word names, by a post that somebody named has in them: `书画社社长甲`, `财政科科长乙`.
extension MentionResolver {
  /// The shortest word that names a body well enough: `公司` and `学校` stand for one that the text has named.
  private static let shortestName = 3
  /// Shorter words of which no territory has two.
  private static let shortNames: WordSet = [
    "党校", "体校", "电大", "职校", "教委", "民委", "监委", "法院", "编办", "台办", "侨办", "外办", "作协", "书协", "美协", "摄协", "体协", "残协", "商会",
    "诗社",
  ]
  /// Last words of bodies of which each district or county has one.
  private static let ofDistricts = [
    "局", "法院", "检察院", "党校", "老年大学", "图书馆", "文化馆", "博物馆", "档案馆", "少年宫", "体校", "电大", "妇幼保健院", "疾控中心", "总工会",
    "慈善总会", "作协", "书协", "美协", "摄协", "监委", "民委", "组织部", "宣传部", "统战部", "政法委", "社会工作部", "社工部", "人武部", "融媒体中心", "教委", "卫健委",
    "发改委",
  ]
  /// Last words of offices that subdistricts have.
  private static let ofStreets = [
    "科", "办", "办公室", "所", "站", "中心", "工作部", "监察组", "商会", "企业联合会", "体协", "残协", "志愿者协会", "见义勇为协会", "计生协",
  ]
  /// What the inhabitants of a community or village get together in, or are served by.
  private static let ofCommunities = [
    "社", "队", "班", "团", "组", "协会", "理事会", "议事会", "学校", "书屋", "活动室", "图书室", "阅览室", "食堂", "饭堂", "驿站", "支部", "总支", "互助会",
    "联盟", "调解室", "工作室", "服务站", "日间照料中心",
  ]

  private static let units = ["组", "班", "科", "股"]

  /// `就业科`, `老人组`, `一组`: a unit that is called by what it sees to, or by its number.
  func isUnitOfTerritory(_ mention: OrganizationMention) -> Bool {
    mention.owner == .organ && !mention.bearsPlace && Self.units.contains(where: mention.surface.hasSuffix)
  }

  /// The body of somebody's post where nothing before the last word of its name says whose it is: the one of that sort
  /// which the item has named, or else one of the territory in question.
  mutating func bodyOfHolder(
    _ mention: OrganizationMention, _ earlier: [Int?], _ sentence: ReadSentence
  ) -> Int? {
    let isNamed =
      mention.surface.unicodeScalars.count >= Self.shortestName || !mention.isBare
      || Self.shortNames.contains(Word(mention.surface))
    guard isNamed, isBeforeHolder(mention, sentence) else { return nil }
    let here = earlier.lazy.compactMap { $0 }.last { registry.entities[$0].name.hasSuffix(mention.surface) }
    if let named = here ?? lastNamed.last(endingIn: [mention.surface], in: registry) { return named }
    let isOf = { (endings: [String]) in endings.contains { mention.surface.hasSuffix($0) } }
    if isOf(Self.ofDistricts) || Self.officesOfDistricts.contains(mention.surface) {
      return zoneUnit(mention.surface, kind: mention.kind)
        ?? registry.entity(named: (anchors.district ?? "") + mention.surface, kind: mention.kind)
    }
    if isOf(Self.ofCommunities), lastNamed.community != nil || registry.isOfCommunity,
      let area = area(calledBy: "社区", ofUnit: true), registry.isCommunity(area)
    {
      return registry.entity(named: nameOfUnit(mention.surface, of: area), kind: mention.kind, parent: area)
    }
    if mention.kind == .government || mention.kind == .civic, isOf(Self.ofStreets),
      let unit = streetUnit(mention.surface, kind: mention.kind)
    {
      return unit
    }
    // Whoever heads it heads a particular one, though the text does not say whose.
    return registry.entity(named: mention.surface, kind: mention.kind)
  }

  /// Whether a post and the name of whoever has it stand right behind a body: `书画社|社长甲`, `书画社|社长、退休教师甲`.
  private func isBeforeHolder(_ mention: OrganizationMention, _ sentence: ReadSentence) -> Bool {
    guard isBeforeOffice(mention, sentence) else { return false }
    let behind = sentence.tokens.indices.dropFirst(mention.tokens.upperBound + 1)
    return behind.first { !isBetweenTitles($0, in: sentence) }.map { sentence.tokens[$0].form == .person } ?? false
  }

  /// Whether a token joins somebody's titles, is one of them, or says of one how it is held.
  private func isBetweenTitles(_ token: Int, in sentence: ReadSentence) -> Bool {
    sentence.tokens[token].form == .space || sentence.words[token] == "、"
      || sentence.tokens[token].classes.contains(.position)
      || AppositiveGrammar.statusWords[sentence.words[token]] != nil
  }
}
