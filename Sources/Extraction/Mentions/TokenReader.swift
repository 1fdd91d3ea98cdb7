/// What the grammar asks of one token and its neighbours.
struct TokenReader {
  let tokens: [Token]
  let scalars: [Unicode.Scalar]
  let vocabulary: Vocabulary
  let index: Int

  var token: Token { tokens[index] }

  func string(_ range: Range<Int>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars[range])
    return String(view)
  }

  fileprivate func entry(_ index: Int) -> Vocabulary.Entry? {
    guard tokens.indices.contains(index), tokens[index].entry >= 0 else { return nil }
    return vocabulary.entries[Int(tokens[index].entry)]
  }

  fileprivate func first(_ index: Int) -> Unicode.Scalar { scalars[tokens[index].range.lowerBound] }

  // MARK: Where names end

  /// Whether no name of a body runs through this token.
  func endsName(previousInChunk: Bool) -> Bool {
    switch token.form {
    case .punctuation: return !isBracketInName
    case .space, .work: return true
    case .person: return !isNameInName
    case .number: return isCount
    case .quoted, .letters, .unknown, .place: return false
    case .word: return wordEndsName(previousInChunk: previousInChunk)
    }
  }

  private static let functionClasses: WordClass = [
    .preposition, .conjunction, .particle, .pronoun, .adverb, .time, .idiom,
  ]
  private static let nameClasses: WordClass = [
    .noun, .placeName, .properName, .abbreviation, .distinguishing, .organizationHead, .verbalNoun,
  ]

  private func wordEndsName(previousInChunk: Bool) -> Bool {
    let classes = token.classes
    if token.range.count >= 2, AppositiveGrammar.statusWords[string(token.range)] != nil { return true }
    if string(token.range) == "一" { return true }
    if token.range.count == 1 {
      if Self.closed.contains(first(index)) { return true }
      if first(index) == "同", isUnknown(index + 1) { return false }
      if previousInChunk, followsNameLetter { return false }
    }
    if classes.contains(.organizationHead) { return false }
    if classes.contains(.position) { return !isSocialModifier }
    if !classes.isDisjoint(with: Self.functionClasses) {
      // A function word of one letter inside a longer stretch of letters is part of a name more often than not.
      return
        !(token.range.count == 1 && previousInChunk && isUnknown(index - 1)
        && (isUnknown(index + 1) || isNameLetter(index + 1)))
    }
    if classes.contains(.numeral) || classes.contains(.measure) { return isCount }
    let stops: VerbRole = [
      .hold, .motion, .visit, .invite, .lead, .companion, .chair, .attend, .speak, .report, .guest,
    ]
    if !token.roles.isDisjoint(with: stops) { return !isModifierBeforeHead }
    if classes.contains(.verb), classes.isDisjoint(with: Self.nameClasses) {
      return !isRoadName && !isBetweenTerritories(index)
    }
    if classes.contains(.locative) { return classes.isDisjoint(with: Self.nameClasses) && token.range.count > 1 }
    return false
  }

  /// Letters that stand alone as verbs and particles more than in names.
  private static let closed = Set("使请让把被将好成作做报送率带去来到进出入回看听说讲写用过给对是有就也还后前内中时由在与和及向为".unicodeScalars)

  fileprivate func isUnknown(_ index: Int) -> Bool {
    tokens.indices.contains(index) && tokens[index].form == .unknown
  }

  /// Whether the token before is a letter or place that a name began with: `四川|鼎|固`.
  private var followsNameLetter: Bool {
    guard index > 0 else { return false }
    let previous = tokens[index - 1]
    if previous.form == .unknown || previous.classes.contains(.placeName) { return nextHeadDistance < 99 }
    guard index > 1, previous.form == .word, previous.range.count == 1, !Self.closed.contains(first(index - 1)) else {
      return false
    }
    let earlier = tokens[index - 2]
    return (earlier.form == .unknown || earlier.classes.contains(.placeName)) && nextHeadDistance < 99
  }

  /// A letter or a head that goes on with a name of strange letters: `延|边|大学`.
  private func isNameLetter(_ index: Int) -> Bool {
    guard tokens.indices.contains(index) else { return false }
    return tokens[index].classes.contains(.organizationHead)
      || (tokens[index].form == .word && tokens[index].range.count == 1
        && !tokens[index].classes.isDisjoint(with: Self.nameClasses))
  }

  private static let roadWords = Set("路街巷桥弄".unicodeScalars)

  /// `解放路`, `建设街`: a verb that names a road.
  private var isRoadName: Bool {
    guard tokens.indices.contains(index + 1) else { return false }
    return isRoadWord(index + 1)
  }

  /// `党员服务中心`, `志愿者协会`: a word for people that describes a body.
  private var isSocialModifier: Bool {
    guard let entry = entry(index), entry.position?.titleClass != .office else { return false }
    return nextHeadDistance <= 2 && !startsTerritory(index + 1)
      && self.entry(index + 1)?.organization?.owner != .district
  }

  /// `检查小组`, `服务中心`: a verb just before the head.
  private var isModifierBeforeHead: Bool {
    !token.classes.isDisjoint(with: [.verbalNoun, .noun]) && nextHeadDistance == 1
      && self.entry(index + 1)?.organization?.owner != .territory
      && self.entry(index + 1)?.organization?.kind != .residentialArea
      && self.entry(index + 1)?.organization?.kind != .residentialCommittee
  }

  /// How many tokens on the next head stands; 99 where none does.
  private var nextHeadDistance: Int {
    for distance in 1...3 {
      guard let entry = entry(index + distance) else { continue }
      if entry.organization != nil { return distance }
    }
    return 99
  }

  /// `张理群书记工作室`: a person whose name is part of a body's.
  private var isNameInName: Bool {
    guard tokens.indices.contains(index + 1) else { return false }
    let next = string(tokens[index + 1].range)
    return next.hasSuffix("工作室") || next == "名师"
  }

  private var isBracketInName: Bool {
    let scalar = first(index)
    guard scalar == "(" || scalar == ")" else { return false }
    if scalar == "(" {
      return index + 2 < tokens.count && first(index + 2) == ")"
        && (tokens[index + 1].form == .number || tokens[index + 1].classes.contains(.placeName)
          || string(tokens[index + 1].range) == "街道"
          || string(tokens[index + 1].range) == "社区")
    }
    return index >= 2 && first(index - 2) == "("
  }

  private static let countWords = Set("个名位家户人次年月日号场项条件元万亿余多所支批期届套天里岁只份本度".unicodeScalars)

  /// A number that counts (`23个居委会`) rather than names (`50弄`, `第二`).
  private var isCount: Bool {
    if token.range.count > 1, Self.countWords.contains(scalars[token.range.upperBound - 1]) { return true }
    guard tokens.indices.contains(index + 1) else { return true }
    let next = first(index + 1)
    if token.classes.contains(.measure) { return Self.countWords.contains(scalars[token.range.upperBound - 1]) }
    if first(index) == "第" { return false }
    return Self.countWords.contains(next) && !(next == "号" && index + 2 < tokens.count && first(index + 2) == "院")
  }

  // MARK: Heads

  /// The head of a body's name, where this token is one.
  func head(chunkHasOwner: Bool) -> OrganizationHead? {
    if token.form == .quoted { return chunkHasOwner || token.range.count >= 8 ? quotedHead : nil }
    if token.form == .place, scalars[token.range.upperBound - 1] == "村" {
      return OrganizationHead(kind: .residentialArea, owner: .territory)
    }
    if let organization = entry(index)?.organization {
      if roadFollows(index) { return nil }
      if string(token.range) == "街", !isStreetBeforeUnit { return nil }
      return organization
    }
    return chunkHasOwner ? openHead : nil
  }

  /// `街道“侨之家”`: a name in quotation marks that ends in a head.
  private var quotedHead: OrganizationHead? {
    let inner = scalars[(token.range.lowerBound + 1)..<(token.range.upperBound - 1)]
    guard inner.count >= 3, inner.count <= 12 else { return nil }
    for start in inner.indices.dropLast() {
      guard let head = vocabulary.entry(of: inner[start...])?.organization else { continue }
      return head.owner == .territory ? nil : OrganizationHead(kind: head.kind, owner: .organ)
    }
    return nil
  }

  private static let openHeads: [Unicode.Scalar: OrganizationHead] = [
    "办": .init(kind: .government, owner: .organ), "局": .init(kind: .government, owner: .organ),
    "科": .init(kind: .government, owner: .organ), "所": .init(kind: .government, owner: .organ),
    "站": .init(kind: .government, owner: .organ), "处": .init(kind: .government, owner: .organ),
    "委": .init(kind: .party, owner: .organ), "室": .init(kind: .government, owner: .organ),
    "厅": .init(kind: .government, owner: .organ), "队": .init(kind: .civic, owner: .organ),
    "部": .init(kind: .government, owner: .organ), "联": .init(kind: .civic, owner: .organ),
    "园": .init(kind: .school, owner: .named),
  ]

  /// A unit that no list holds, after its owner and before a title or a mark: `武侯区委社治委副主任`.
  private var openHead: OrganizationHead? {
    guard token.form == .unknown || token.range.count <= 4, let last = scalars[token.range].last,
      let head = Self.openHeads[last], isBoundary(index + 1)
    else { return nil }
    if token.range.count == 1, token.form == .word, index > 0, isBoundary(index - 1) { return nil }
    if token.form == .word, token.range.count > 1, !token.classes.contains(.abbreviation) { return nil }
    return head
  }

  private func isBoundary(_ index: Int) -> Bool {
    guard tokens.indices.contains(index) else { return true }
    let token = tokens[index]
    if token.form == .punctuation || token.form == .space { return true }
    return token.classes.contains(.position) || !token.roles.isEmpty || token.classes.contains(.conjunction)
  }

  /// `昌华街|党工委`: a road's word stands for the subdistrict only before a unit of it.
  private var isStreetBeforeUnit: Bool {
    entry(index + 1)?.organization?.owner == .street
  }

  func territoryLevel(of index: Int) -> TerritoryLevel? {
    let text = string(tokens[index].range)
    for level in [TerritoryLevel.community, .street, .district, .city, .province] {
      if level.suffixes.contains(where: { text.hasSuffix($0) }) { return level }
    }
    return nil
  }

  // MARK: Modifiers

  /// Where the name really begins: leading words that only describe are left off.
  func trimmedStart(from start: Int, to end: Int) -> Int {
    var place = start
    for verb in start..<end where isVerbBeforeTerritory(verb, end: end) || isQuoteBeforeTerritory(verb) {
      place = verb + 1
    }
    if let base = (place..<end).last(where: { string(tokens[$0].range).hasSuffix("基地") }) { place = base + 1 }
    while place < end {
      let token = tokens[place]
      let isDescription =
        token.form == .word
        && (token.classes.contains(.generic) || isLeadingVerb(place, end: end) || isLeadingAdjective(place, end: end))
      let isPunctuation = token.form == .punctuation
      guard isDescription || isPunctuation else { break }
      place += 1
    }
    return place
  }

  /// `支持街道工会`, `推进鞍山新村小区`: a verb, and then the name.
  private func isVerbBeforeTerritory(_ place: Int, end: Int) -> Bool {
    let token = tokens[place]
    guard token.form == .word, token.range.count > 1, !token.classes.isDisjoint(with: [.verb, .adverb, .adjective]),
      token.classes.isDisjoint(with: [.organizationHead, .placeName, .properName]), !roadFollows(place),
      !isBetweenTerritories(place)
    else { return false }
    let next = place + 1
    if startsTerritory(next) || [.place, .quoted, .unknown].contains(tokens[next].form) { return true }
    if tokens[next].range.count == 1, next < end, tokens[next].classes.isDisjoint(with: .organizationHead) {
      return true
    }
    guard let head = entry(next)?.organization else { return false }
    if next == end, string(tokens[next].range) == "政府" { return true }
    return head.owner == .territory || head.owner == .district || head.kind == .residentialArea
      || head.kind == .residentialCommittee
  }

  /// `“…”社区`: what stands in quotation marks before a bare territory names something else.
  private func isQuoteBeforeTerritory(_ place: Int) -> Bool {
    guard tokens[place].form == .quoted else { return false }
    return Self.references[string(tokens[place + 1].range)] != nil
  }

  private func roadFollows(_ place: Int) -> Bool {
    tokens.indices.contains(place + 1) && isRoadWord(place + 1)
  }

  private func isRoadWord(_ place: Int) -> Bool {
    tokens[place].range.count == 1 && Self.roadWords.contains(first(place))
  }

  /// `镇|振兴|社区`: between the territory and the word for what it is, any word is a name.
  private func isBetweenTerritories(_ place: Int) -> Bool {
    guard place > 0, place + 1 < tokens.count, entry(place - 1)?.organization?.owner == .territory,
      let next = entry(place + 1)?.organization
    else { return false }
    return next.kind == .residentialArea || next.kind == .residentialCommittee
  }

  private func isLeadingVerb(_ place: Int, end: Int) -> Bool {
    let token = tokens[place]
    guard token.classes.contains(.verb), token.range.count > 1, place + 1 <= end else { return false }
    if isRoadWord(place + 1) { return false }
    // `服务中心` alone keeps its verb; `支持街道工会` does not.
    return place + 1 < end && token.classes.isDisjoint(with: [.organizationHead, .noun])
      && (startsTerritory(place + 1) || tokens[place + 1].form == .unknown
        || tokens[place + 1].classes.contains(.generic))
  }

  private func isLeadingAdjective(_ place: Int, end: Int) -> Bool {
    let token = tokens[place]
    guard token.classes.contains(.adjective), token.classes.isDisjoint(with: [.noun, .placeName, .properName]) else {
      return false
    }
    return token.range.count == 1 && place + 1 < end && tokens[place + 1].range.count > 1
  }

  private func startsTerritory(_ place: Int) -> Bool {
    let text = string(tokens[place].range)
    return Self.references[text] != nil || tokens[place].classes.contains(.placeName)
  }

  func chunkStartsWithRegion(_ start: Int) -> Bool {
    start < index && Self.references[string(tokens[start].range)] != nil
  }

  static let references: [String: TerritoryLevel] = [
    "区": .district, "县": .district, "旗": .district, "市": .city, "省": .province, "街道": .street, "镇": .street,
    "乡": .street, "苏木": .street, "社区": .community, "居民区": .community, "村": .community, "嘎查": .community,
    "小区": .community, "自治区": .province, "州": .prefecture, "盟": .prefecture,
  ]
  private static let markers: Set<String> = ["我", "本", "该", "全", "各"]

  /// The territory that a name begins with, where it is called by its level only.
  func reference(start: Int, end: Int) -> TerritoryReference? {
    let text = string(tokens[start].range)
    if start < end, let level = Self.references[text] {
      return TerritoryReference(level: level, length: tokens[start].range.count)
    }
    // 区委, 市政府, 镇政府: the level is the head's own first letter.
    guard let head = entry(end)?.organization, start == end else { return nil }
    switch head.owner {
    case .district: return TerritoryReference(level: .district, length: 1)
    case .city: return TerritoryReference(level: .city, length: 1)
    case .province: return TerritoryReference(level: .province, length: 1)
    default:
      for (word, level) in Self.references.sorted(by: { $0.key.count > $1.key.count })
      where text.hasPrefix(word) && text != word && head.owner == .street {
        if level == .street { return TerritoryReference(level: level, length: word.unicodeScalars.count) }
      }
      return nil
    }
  }

  /// Whether a bare territory word is pointed at: `我街道`, `该社区`, `本镇`.
  func isReferenceMarked(_ start: Int) -> Bool {
    start > 0 && Self.markers.contains(string(tokens[start - 1].range))
  }

  /// `举办迎春联谊会`: what a verb of holding governs is an occasion, where the head can be one.
  func isOccasion(from start: Int, to end: Int) -> Bool {
    guard entry(end)?.event != nil else { return false }
    return (max(0, start - 4)..<start).contains { tokens[$0].roles.contains(.hold) }
  }

  private static let indefinite: Set<String> = [
    "相关", "有关", "兄弟", "各", "各类", "各级", "示范", "先进", "优秀", "其他", "全体", "任何", "等",
  ]

  /// Whether a word inside the name says that no particular body is meant: `区相关委办局`.
  func isIndefinite(from start: Int, to end: Int) -> Bool {
    if end + 1 < tokens.count, ["〔", "[", "系统"].contains(string(tokens[end + 1].range)) { return true }
    return (start..<end).contains { Self.indefinite.contains(string(tokens[$0].range)) }
  }

  /// Whether the words before say that no particular body is meant: `各居委会`, `23个居委会`, `全体`.
  func isPlural(before start: Int) -> Bool {
    var place = start - 1
    while place >= 0, place >= start - 2 {
      let token = tokens[place]
      if token.form == .punctuation { return false }
      let text = string(token.range)
      if ["各", "各个", "多家", "多个", "个", "家", "所", "每个", "全体", "有关", "相关", "其他", "部分", "不少", "两", "几个", "各级"].contains(
        text)
      {
        return true
      }
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
        if Self.references[string(token.range)] != nil { continue }
        if token.classes.contains(.organizationHead), token.range.count > 1, head.owner != .territory { continue }
        return true
      default: continue
      }
    }
    return false
  }

  /// Whether the modifiers before a territory's one-letter word are its name: letters that are strange to each other, a
  /// known place, or a place that the segmentation found; not an adjective or a common noun (`旧区`, `强镇`).
  func hasTerritoryName(from start: Int, to end: Int) -> Bool {
    guard start < end else { return tokens[end].form == .place }
    if start + 1 == end, tokens[start].range.count >= 2, ["村", "镇", "乡"].contains(string(tokens[end].range)),
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
    return !names.isEmpty && (letters >= 2 || string(tokens[end].range) == "县")
  }

  /// Where a name really begins whose only letter before the head is strange: `同|济|大学`.
  func extendedStart(_ start: Int, to end: Int) -> Int {
    guard start > 0, start + 1 == end, tokens[start].range.count == 1, Characters.isHan(first(start)) else {
      return start
    }
    guard Self.references[string(tokens[start].range)] == nil, tokens[start].roles.isEmpty else { return start }
    let before = tokens[start - 1]
    guard before.range.count == 1, before.form == .word || before.form == .unknown, Characters.isHan(first(start - 1)),
      !PlaceEdges.hardFunctionLetters.contains(first(start - 1))
    else { return start }
    return start - 1
  }

  /// A single word of the vocabulary that is a name with its head: `同济大学`.
  private func isFusedName(_ index: Int) -> Bool {
    guard let entry = entry(index) else { return false }
    return entry.organization != nil && !entry.classes.isDisjoint(with: [.properName, .placeName])
  }
}

// MARK: Lists that share a head

extension TokenReader {
  /// Where the list ends that `等三个` before a head closes, or `nil` where there is no such list.
  func listEnd(before head: Int) -> Int? {
    var place = head - 1
    var hasCount = false
    while place >= 0, place >= head - 4 {
      let text = string(tokens[place].range)
      if text == "等" { return hasCount || place == head - 1 ? place : nil }
      guard
        tokens[place].form == .number || tokens[place].classes.contains(.numeral)
          || tokens[place].classes.contains(.measure) || text == "个"
      else { return nil }
      hasCount = true
      place -= 1
    }
    return nil
  }

  /// The token ranges of the items of a list, read to the left from where it ends.
  func listItems(before end: Int) -> [Range<Int>] {
    var items: [Range<Int>] = []
    var upper = end
    var place = end
    while place > 0 {
      let previous = place - 1
      let isMark = string(tokens[previous].range) == "、"
      if isMark || endsItem(previous) {
        if place < upper, upper - place <= 6 { items.append(place..<upper) }
        guard isMark else { break }
        upper = previous
      }
      place = previous
      if place == 0, upper > 0, upper <= 6 { items.append(0..<upper) }
    }
    return items.reversed().filter(isNameLike)
  }

  private func endsItem(_ place: Int) -> Bool {
    let token = tokens[place]
    if token.form == .punctuation { return !["(", ")"].contains(string(token.range)) }
    if token.form == .person || token.form == .space || !token.roles.isEmpty { return true }
    if first(place) == "同", isUnknown(place + 1) { return false }
    return !token.classes.isDisjoint(with: [.preposition, .particle, .pronoun, .conjunction, .adverb])
  }

  private func isNameLike(_ item: Range<Int>) -> Bool {
    let letters = tokens[item.upperBound - 1].range.upperBound - tokens[item.lowerBound].range.lowerBound
    guard letters >= 2, letters <= 12 else { return false }
    if let last = entry(item.upperBound - 1), last.classes.contains(.placeEnd), item.count > 1 { return true }
    return item.contains { place in
      let token = tokens[place]
      return token.form == .unknown || token.form == .place || token.form == .number
        || !token.classes.isDisjoint(with: [.placeName, .properName, .numeral])
    }
  }
}

// MARK: Lists that a word for businesses introduces

extension TokenReader {
  private static let introducers: Set<String> = ["品牌", "老字号", "企业", "商户", "商家", "店铺", "公司"]

  /// `品牌,甲、乙、丙等`: the items that a word for businesses introduces; empty where this token is no such word.
  func introducedItems() -> [Range<Int>] {
    guard Self.introducers.contains(string(token.range)), index + 2 < tokens.count,
      [",", ":", "、", "("].contains(string(tokens[index + 1].range))
    else { return [] }
    var items: [Range<Int>] = []
    var lower = index + 2
    for place in (index + 2)..<min(index + 40, tokens.count) {
      let text = string(tokens[place].range)
      guard text == "、" || text == "等" || tokens[place].form == .punctuation else { continue }
      if lower < place, tokens[place - 1].range.upperBound - tokens[lower].range.lowerBound <= 8 {
        items.append(lower..<place)
      }
      if text == "等" { return items.count >= 2 ? items : [] }
      guard text == "、" else { return [] }
      lower = place + 1
    }
    return []
  }
}
