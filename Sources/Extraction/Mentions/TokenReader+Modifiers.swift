import Newsletters

/// Where the names of bodies begin, and whether what stands before a head names anything.
extension TokenReader {
  /// Where the name really begins: leading words that only describe are left off.
  func trimmedStart(from start: Int, to end: Int) -> Int {
    var place = start
    for verb in start..<end where isVerbBeforeTerritory(verb, end: end) || isQuoteBeforeTerritory(verb) {
      place = verb + 1
    }
    if let region = companyRegion(from: place, to: end) { place = region }
    if let company = companyDescribed(from: place, to: end) { place = company }
    if let territory = territoryWithin(from: place, to: end) { place = territory }
    if let base = (place..<end).last(where: { isSite($0, end: end) }) { place = base + 1 }
    while place < end {
      let token = tokens[place]
      let isDescription =
        token.form == .word
        && (token.classes.contains(.generic) && !isNameThoughGeneric(place) || isLeadingVerb(place, end: end)
          || isLeadingAdjective(place, end: end) || isVerbBeforeUnit(place, end: end))
      let isPunctuation = token.form == .punctuation
      guard isDescription || isPunctuation else { break }
      place += 1
    }
    return place
  }

  /// `武汉市|洪山|区`: where the name of a territory begins behind the one that it lies in.
  private func territoryWithin(from start: Int, to end: Int) -> Int? {
    guard start + 1 < end, let owner = organization(end)?.owner, [.territory, .district].contains(owner),
      tokens[start].classes.contains(.placeName), tokens[start].range.count >= 3,
      Self.upperLevels.contains(scalars[tokens[start].range.upperBound - 1])
    else { return nil }
    return start + 1
  }

  private static let upperLevels: ScalarSet = "省市州盟"

  /// `承建单位|四川|鼎固|建筑…公司`: the region that a company's name begins with, a name behind it.
  private func companyRegion(from start: Int, to end: Int) -> Int? {
    guard let head = organization(end), head.kind == .enterprise, head.owner == .named else { return nil }
    return (start..<end).last { place in
      tokens[place].classes.contains(.placeName) && tokens[place].range.count >= 2
        && [.place, .unknown].contains(tokens[place + 1].form)
    }
  }

  /// `…基地|甲公司`, `避险点|思北小学`: a word for a place of some use, with the name of the body that it is at behind it.
  private func isSite(_ place: Int, end: Int) -> Bool {
    if ends(place, in: "基地") { return true }
    return tokens[place].range.count == 3 && ends(place, in: "点") && place + 1 < end && tokens[place + 1].form == .place
  }

  private static let businesses: WordSet = ["企业", "单位", "品牌", "商户", "店铺", "厂商", "龙头企业", "老字号", "供应商"]

  /// `配套|企业|恒瑞|零部件|公司`: where the name of a company begins behind a word for what sort it is.
  private func companyDescribed(from start: Int, to end: Int) -> Int? {
    guard end - start >= 3, let head = organization(end), head.kind == .enterprise, head.owner == .named else {
      return nil
    }
    return (start + 1..<end).last { place in
      Self.businesses.contains(words[place - 1])
        && ([.place, .unknown].contains(tokens[place].form) || tokens[place].classes.contains(.placeName)
          || tokens[place].range.count == 1 && (place + 1..<min(place + 4, end)).contains(where: isUnknown))
    }
  }

  /// `希望|新一届|侨联`, `选举|新一届|居委会`, `计生委|组织|检查组`: a verb whose object the name behind it is.
  func isPredicateBeforeName(_ index: Int) -> Bool {
    let isElection = tokens[index].roles.contains(.elect)
    guard isElection || Self.predicates.contains(words[index]), tokens.indices.contains(index + 1) else { return false }
    let next = tokens[index + 1]
    if next.classes.contains(.generic), organization(index + 1) == nil, nextHeadDistance(index + 1) <= 2 {
      return Self.terms.contains(words[index + 1])
    }
    guard let head = organization(index + 1), !isElection else { return false }
    if words[index] == "组织" { return index > 0 && organization(index - 1) != nil && ends(index + 1, in: "组") }
    return head.owner == .street && next.range.count >= 4
  }

  private static let terms: WordSet = ["新一届", "首届", "上届", "本届", "下届", "上一届", "历届", "全体", "各级", "各类", "有关", "相关"]

  /// `支持街道工会`, `推进鞍山新村小区`: a verb, and then the name.
  func isVerbBeforeTerritory(_ place: Int, end: Int) -> Bool {
    let token = tokens[place]
    if isTradeAfterCommunity(place) || isNameThoughGeneric(place) || isTaskOfSection(place) { return false }
    guard token.form == .word, token.range.count > 1, !token.classes.isDisjoint(with: [.verb, .adverb, .adjective]),
      token.classes.isDisjoint(with: [.organizationHead, .placeName, .properName]), !roadFollows(place),
      !isBetweenTerritories(place)
    else { return false }
    let next = place + 1
    if words[next] == "之" { return false }
    if startsTerritory(next) || [.place, .quoted, .unknown].contains(tokens[next].form) { return true }
    if tokens[next].range.count == 1, tokens[next].form != .punctuation, next < end,
      tokens[next].classes.isDisjoint(with: .organizationHead)
    {
      return true
    }
    guard let head = organization(next) else { return false }
    if next == end, words[next] == "政府" { return true }
    return head.owner == .territory || head.owner == .district || head.kind == .residentialArea
      || head.kind == .residentialCommittee
  }

  private static let praises: WordSet = [
    "平安", "和谐", "文明", "幸福", "美丽", "现代", "国际", "新兴", "爱心", "世界", "先进", "模范", "工业", "商业", "绿色", "传统",
  ]

  /// `平安社区:`, `和谐社区居委会`: a word of praise that is the name, for a colon or the committee follows.
  func isNameThoughGeneric(_ place: Int) -> Bool {
    guard Self.praises.contains(words[place]), tokens.indices.contains(place + 2) else { return false }
    let area = organization(place + 1)?.kind
    if area == .residentialCommittee { return true }
    guard area == .residentialArea else { return false }
    let next = organization(place + 2)
    return words[place + 2] == ":" || next?.kind == .residentialCommittee || next?.kind == .party
  }

  /// `希望|总商会`, `协助|派出所`: a verb before a unit that needs no name.
  func isVerbBeforeUnit(_ place: Int, end: Int) -> Bool {
    guard let head = organization(end), [.street, .district, .city].contains(head.owner), place < end else {
      return false
    }
    let token = tokens[place]
    return token.range.count >= 2 && token.classes.contains(.verb)
      && token.classes.isDisjoint(with: [.placeName, .properName, .verbalNoun]) && !roadFollows(place)
      && place + 1 == end
  }

  /// `“…”社区`: what stands in quotation marks before a bare territory names something else.
  func isQuoteBeforeTerritory(_ place: Int) -> Bool {
    guard tokens[place].form == .quoted else { return false }
    return Self.references[words[place + 1]] != nil
  }

  func roadFollows(_ place: Int) -> Bool {
    tokens.indices.contains(place + 1) && isRoadWord(place + 1)
  }

  func isRoadWord(_ place: Int) -> Bool {
    tokens[place].range.count == 1 && Self.roadWords.contains(first(place))
  }

  /// `镇|振兴|社区`: between the territory and the word for what it is, any word is a name.
  func isBetweenTerritories(_ place: Int) -> Bool {
    guard place > 0, place + 1 < tokens.count, organization(place - 1)?.owner == .territory,
      let next = organization(place + 1)
    else { return false }
    return next.kind == .residentialArea || next.kind == .residentialCommittee
  }

  func isLeadingVerb(_ place: Int, end: Int) -> Bool {
    let token = tokens[place]
    guard token.classes.contains(.verb), token.range.count > 1, place + 1 <= end else { return false }
    if isRoadWord(place + 1) { return false }
    // `服务中心` alone keeps its verb; `支持街道工会` does not.
    return place + 1 < end && token.classes.isDisjoint(with: [.organizationHead, .noun])
      && (startsTerritory(place + 1) || tokens[place + 1].form == .unknown
        || tokens[place + 1].classes.contains(.generic))
  }

  func isLeadingAdjective(_ place: Int, end: Int) -> Bool {
    let token = tokens[place]
    guard token.classes.contains(.adjective), token.classes.isDisjoint(with: [.noun, .placeName, .properName]) else {
      return false
    }
    return token.range.count == 1 && place + 1 < end && tokens[place + 1].range.count > 1
  }

  func startsTerritory(_ place: Int) -> Bool {
    Self.references[words[place]] != nil || tokens[place].classes.contains(.placeName)
  }

  func chunkStartsWithRegion(_ start: Int, before index: Int) -> Bool {
    start < index && Self.references[words[start]] != nil
  }

  static let references: WordMap<TerritoryLevel> = [
    "区": .district, "县": .district, "旗": .district, "市": .city, "省": .province, "街道": .street, "镇": .street,
    "乡": .street, "苏木": .street, "社区": .community, "居民区": .community, "村": .community, "嘎查": .community,
    "小区": .community, "自治区": .province, "州": .prefecture, "盟": .prefecture, "开发区": .district, "高新区": .district,
    "经开区": .district,
  ]
  private static let streets = references.entries.filter { $0.value == .street }.map(\.key)
  static let markers: WordSet = ["我", "本", "该", "全", "各"]

  /// The territory that a name begins with, where it is called by its level only.
  func reference(start: Int, end: Int) -> TerritoryReference? {
    if start < end, let level = Self.references[words[start]] {
      return TerritoryReference(level: level, length: tokens[start].range.count)
    }
    // 区委, 市政府, 镇政府: the level is the head's own first letter.
    guard let head = organization(end), start == end else { return nil }
    switch head.owner {
    case .district: return TerritoryReference(level: .district, length: 1)
    case .city: return TerritoryReference(level: .city, length: 1)
    case .province: return TerritoryReference(level: .province, length: 1)
    default:
      guard head.owner == .street else { return nil }
      let letters = scalars[tokens[start].range]
      let street = Self.streets.first { letters.count > $0.count && Word(letters.prefix($0.count)) == $0 }
      return street.map { TerritoryReference(level: .street, length: $0.count) }
    }
  }

  /// Whether a bare territory word is pointed at: `我街道`, `该社区`, `本镇`.
  func isReferenceMarked(_ start: Int) -> Bool {
    start > 0 && Self.markers.contains(words[start - 1])
  }

  /// `举办迎春联谊会`: what a verb of holding governs is an occasion, where the head can be one.
  func isOccasion(from start: Int, to end: Int) -> Bool {
    guard entry(end)?.event != nil else { return false }
    return (max(0, start - 4)..<start).contains { tokens[$0].roles.contains(.hold) }
  }

  static let indefinite: WordSet = [
    "相关", "有关", "兄弟", "各", "各类", "两级", "三级", "各级", "示范", "先进", "优秀", "其他", "全体", "任何", "等",
  ]

  /// Whether a word inside the name says that no particular body is meant: `区相关委办局`.
  func isIndefinite(from start: Int, to end: Int) -> Bool {
    if end + 1 < tokens.count, Self.afterNoName.contains(words[end + 1]) { return true }
    return (start..<end).contains { Self.indefinite.contains(words[$0]) }
  }

  private static let afterNoName: WordSet = ["〔", "[", "系统"]
  private static let pluralMarks: WordSet = [
    "各", "各个", "多家", "多个", "个", "家", "所", "每个", "全体", "有关", "相关", "其他", "部分", "不少", "两", "几个", "各级",
  ]

  /// Whether the words before say that no particular body is meant: `各居委会`, `23个居委会`, `全体`.
  func isPlural(before start: Int) -> Bool {
    var place = start - 1
    while place >= 0, place >= start - 2 {
      let token = tokens[place]
      if token.form == .punctuation { return false }
      if Self.pluralMarks.contains(words[place]) { return true }
      if token.classes.contains(.generic) == false { return false }
      place -= 1
    }
    return false
  }

  /// Whether the modifiers hold something that names: a proper name, a number, a quotation, a plain noun.
  func hasName(from start: Int, to end: Int, head: OrganizationHead) -> Bool {
    guard start < end else {
      return tokens[end].classes.contains(.properName) || isFusedName(end)
    }
    for place in start..<end {
      let token = tokens[place]
      switch token.form {
      case .unknown, .quoted, .number, .letters, .person, .place: return true
      case .word:
        if token.classes.contains(.generic) { continue }
        // `注册公司`: what is done with a company names none.
        if token.classes.contains(.verb), words[end] == "公司" || isPredicate(place, before: end) { continue }
        if Self.references[words[place]] != nil { continue }
        if token.classes.contains(.organizationHead), token.range.count > 1, head.owner != .territory { continue }
        return true
      default: continue
      }
    }
    return false
  }

  /// `校长代表学校`, `书记希望银行`: a verb right before a bare head, its subject before it.
  func isPredicate(_ place: Int, before end: Int) -> Bool {
    guard place + 1 == end, Self.predicates.contains(words[place]), place > 0 else { return false }
    let before = tokens[place - 1]
    return [.person, .punctuation, .space].contains(before.form) || before.classes.contains(.position)
      || before.classes.contains(.locative)
  }

  private static let predicates: WordSet = [
    "代表", "希望", "要求", "支持", "帮助", "感谢", "建议", "鼓励", "请", "联系", "邀请", "组织", "走进", "进入",
  ]

  /// Whether the modifiers before a territory's one-letter word are its name: letters that are strange to each other, a
  /// known place, or a place that the segmentation found; not an adjective or a common noun (`旧区`, `强镇`).
  func hasTerritoryName(from start: Int, to end: Int) -> Bool {
    guard start < end else { return tokens[end].form == .place }
    if start + 1 == end, tokens[start].range.count >= 2, Self.ruralWords.contains(words[end]),
      tokens[start].classes.contains(.noun), tokens[start].classes.isDisjoint(with: [.generic, .organizationHead])
    {
      return true
    }
    let letters = tokens[end - 1].range.upperBound - tokens[start].range.lowerBound
    let names = (start..<end).filter { place in
      let token = tokens[place]
      return token.form == .unknown || token.form == .place
        || !token.classes.isDisjoint(with: [.placeName, .properName])
    }
    return !names.isEmpty && (letters >= 2 || words[end] == "县")
  }

  private static let ruralWords: WordSet = ["村", "镇", "乡"]

  /// Where a name really begins whose only letter before the head is strange: `同|济|大学`.
  func extendedStart(_ start: Int, to end: Int) -> Int {
    guard start > 0, start + 1 == end, tokens[start].range.count == 1, Characters.isHan(first(start)) else {
      return start
    }
    guard Self.references[words[start]] == nil, tokens[start].roles.isEmpty else { return start }
    let before = tokens[start - 1]
    guard before.range.count == 1, before.form == .word || before.form == .unknown, Characters.isHan(first(start - 1)),
      !PlaceEdges.hardFunctionLetters.contains(first(start - 1))
    else { return start }
    return start - 1
  }

  /// A single word of the vocabulary that is a name with its head: `同济大学`.
  func isFusedName(_ index: Int) -> Bool {
    guard let entry = entry(index) else { return false }
    return entry.organization != nil && !entry.classes.isDisjoint(with: [.properName, .placeName])
  }
}
