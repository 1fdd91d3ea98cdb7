import Newsletters

/// What the grammar asks of one token and its neighbours.
struct TokenReader {
  let tokens: [Token]
  let words: [Word]
  let scalars: [Unicode.Scalar]
  private let vocabulary: Vocabulary
  private let entries: [Vocabulary.Entry]

  init(_ sentence: ReadSentence, vocabulary: Vocabulary) {
    tokens = sentence.tokens
    words = sentence.words
    scalars = sentence.passage.scalars
    self.vocabulary = vocabulary
    entries = vocabulary.entries
  }

  /// The letters of a range, for names; rules compare `words`.
  func string(_ range: Range<Int>) -> String { String(scalars: scalars[range]) }

  /// Whether a token, however long, ends in a word.
  func ends(_ index: Int, in ending: Word) -> Bool {
    words[index].isTooLong ? scalars[tokens[index].range].ends(in: ending) : words[index].ends(in: ending)
  }

  func entry(_ index: Int) -> Vocabulary.Entry? {
    guard tokens.indices.contains(index), tokens[index].entry >= 0 else { return nil }
    return entries[Int(tokens[index].entry)]
  }

  /// The body that a token is the last word of the name of.
  func organization(_ index: Int) -> OrganizationHead? {
    guard tokens.indices.contains(index), tokens[index].uses.contains(.organization) else { return nil }
    return entries[Int(tokens[index].entry)].organization
  }

  func first(_ index: Int) -> Unicode.Scalar { scalars[tokens[index].range.lowerBound] }

  // MARK: Where names end

  /// The tokens from one on up to the next that no name runs through whatever stands around it, and whether one of
  /// them may be the head of a name or call its owner.
  func stretch(from start: Int) -> (tokens: Range<Int>, mayHoldHead: Bool) {
    var end = start
    var mayHoldHead = false
    while end < tokens.count, !alwaysEndsName(end) {
      mayHoldHead = mayHoldHead || mayBeHead(end)
      end += 1
    }
    return (start..<end, mayHoldHead)
  }

  private func alwaysEndsName(_ index: Int) -> Bool {
    switch tokens[index].form {
    case .space, .work: true
    case .punctuation: !isBracket(index)
    case .word, .unknown, .number, .letters, .person, .place, .quoted: false
    }
  }

  private func isBracket(_ index: Int) -> Bool { first(index) == "(" || first(index) == ")" }

  private func mayBeHead(_ index: Int) -> Bool {
    let token = tokens[index]
    return token.uses.contains(.organization) || token.form == .quoted || token.form == .place
      || isSchoolLetter(index) || Self.references[words[index]] != nil || isEchoed(index) || isCourtDivision(index)
      || isTroupe(index)
  }

  /// Whether no name of a body runs through this token.
  func endsName(_ index: Int, previousInChunk: Bool) -> Bool {
    let token = tokens[index]
    switch token.form {
    case .punctuation: return !isBracketInName(index)
    case .space, .work: return true
    case .person: return !isNameInName(index)
    case .number: return isCount(index)
    case .quoted, .letters, .unknown, .place: return false
    case .word: return wordEndsName(index, previousInChunk: previousInChunk)
    }
  }

  /// Words that stand behind a person's name and in no body's.
  static let addresses: WordSet = ["同志", "先生", "女士", "老师", "师傅", "阿姨", "等人"]
  static let functionClasses: WordClass = [
    .preposition, .conjunction, .particle, .pronoun, .adverb, .time, .idiom,
  ]
  static let nameClasses: WordClass = [
    .noun, .placeName, .properName, .abbreviation, .distinguishing, .organizationHead, .verbalNoun,
  ]

  func wordEndsName(_ index: Int, previousInChunk: Bool) -> Bool {
    let token = tokens[index]
    let classes = token.classes
    if token.range.count >= 2, AppositiveGrammar.statusWords[words[index]] != nil { return true }
    if isInCompanyBracket(index) || namesUpperOrLower(index) || isNamingDate(index) || isJoinedName(index) {
      return false
    }
    if isPredicateBeforeName(index) { return true }
    if isJoinedTask(index) || isJoinedSchool(index) || isBeforeJoinedSchool(index) || isBranchName(index)

      || isCompass(index) || isNamingVerb(index)
      || isChiefOfOffice(index)
    {
      return false
    }
    if isCourtDivision(index + 1) || isNumberedHospital(index) { return false }
    if words[index] == "一" || Self.addresses.contains(words[index]) { return true }
    if isNumberedSchool(index) || isNumberedSchool(index + 1) || isNameThoughGeneric(index) { return false }
    if words[index] == "派" || Self.quantities.contains(words[index]) && isCounter(index + 1) { return true }
    if token.range.count == 1, previousInChunk, endsUnit(index) || endsUnit(index + 1) { return false }
    if token.range.count == 1 {
      if Self.closed.contains(first(index)) { return true }
      if first(index) == "同", isUnknown(index + 1) { return index > 0 && tokens[index - 1].form == .person }
      if previousInChunk, followsNameLetter(index) { return false }
    }
    if classes.contains(.organizationHead) { return false }
    // `要求|商厦|总经理`: a verb between its subject and somebody of a body called by its head alone.
    if isPredicate(index, before: index + 1), organization(index + 1) != nil, isTitle(index + 2) { return true }
    if Self.retirement.contains(words[index]) { return true }
    if isTaskOfUnit(index) || isTaskOfSection(index) || isQualityOfCompany(index) || isAgeOfUnit(index) { return false }
    if classes.contains(.position) { return !isSocialModifier(index) && !isVillageOfWorkers(index) }
    if !classes.isDisjoint(with: Self.functionClasses) {
      // A function word of one letter inside a longer stretch of letters is part of a name more often than not.
      return
        !(token.range.count == 1 && previousInChunk && isUnknown(index - 1)
        && (isUnknown(index + 1) || isNameLetter(index + 1)))
    }
    if classes.contains(.numeral) || classes.contains(.measure) { return isCount(index) }
    let stops: VerbRole = [
      .hold, .motion, .visit, .invite, .lead, .companion, .chair, .attend, .speak, .report, .guest,
      .appoint,
    ]
    if !token.roles.isDisjoint(with: stops) { return !isModifierBeforeHead(index) }
    if classes.contains(.verb), classes.isDisjoint(with: Self.nameClasses) {
      return !isRoadName(index) && !isBetweenTerritories(index) && !isTradeOfCompany(index)
    }
    if classes.contains(.locative) { return classes.isDisjoint(with: Self.nameClasses) && token.range.count > 1 }
    return false
  }

  private static let quantities: WordSet = ["两", "三", "四", "五", "六", "几"]

  /// `水塘两|个|村`: whether what stands before counts bodies.
  private func isCounter(_ index: Int) -> Bool {
    tokens.indices.contains(index) && (words[index] == "个" || words[index] == "级")
  }

  private static let retirement: WordSet = ["退休", "离休", "返聘"]

  /// Letters that stand alone as verbs and particles more than in names.
  static let closed: ScalarSet = "使请让把被将好成作做报送率带去来到进出入回看听说讲写用过给对是有就也还后前内中时由在与和及向为的了着往称开"

  func isUnknown(_ index: Int) -> Bool {
    tokens.indices.contains(index) && tokens[index].form == .unknown
  }

  /// Whether the token before is a letter or place that a name began with: `四川|鼎|固`.
  func followsNameLetter(_ index: Int) -> Bool {
    guard index > 0 else { return false }
    let previous = tokens[index - 1]
    if previous.form == .unknown || previous.classes.contains(.placeName) { return nextHeadDistance(index) < 99 }
    guard index > 1, previous.form == .word, previous.range.count == 1, !Self.closed.contains(first(index - 1)) else {
      return false
    }
    let earlier = tokens[index - 2]
    return (earlier.form == .unknown || earlier.classes.contains(.placeName)) && nextHeadDistance(index) < 99
  }

  /// Whether a letter that names units (办, 科) stands here, with a title, a mark or a verb behind it.
  private func endsUnit(_ index: Int) -> Bool {
    tokens.indices.contains(index) && tokens[index].range.count == 1 && Self.openHeads[words[index]] != nil
      && isBoundary(index + 1)
  }

  /// `区|经济|促进|局|副局长`, `区|自然资源|分局`: what a unit sees to, right before the word for one, a title behind it.
  private func isTaskOfUnit(_ index: Int) -> Bool {
    let token = tokens[index]
    guard token.range.count >= 2, token.form == .word, index > 1 else { return false }
    if token.classes.contains(.idiom) {
      return isTerritory(index - 1) && organization(index + 1)?.owner == .organ
    }
    return token.classes.contains(.verb) && endsUnit(index + 1) && (isTerritory(index - 2) || isUnit(index - 2))
  }

  /// `精密|机械|股份有限公司`: an adjective, what a company makes, and the word for one.
  private func isQualityOfCompany(_ index: Int) -> Bool {
    guard tokens[index].classes.contains(.adjective), tokens[index].range.count >= 2 else { return false }
    if isTradeOfCompany(index) { return true }
    guard let head = organization(index + 2), let trade = entry(index + 1) else { return false }
    return head.kind == .enterprise && tokens[index + 2].range.count >= 4 && trade.classes.contains(.noun)
  }

  private static let ages: WordSet = ["老年", "中年", "暑期", "寒假"]

  /// `社区|老年|合唱团`: for whom, or for what season, something was founded.
  private func isAgeOfUnit(_ index: Int) -> Bool { Self.ages.contains(words[index]) && nextHeadDistance(index) <= 3 }

  func isTerritory(_ index: Int) -> Bool {
    startsTerritory(index) || organization(index)?.owner == .territory
  }

  /// A letter or a head that goes on with a name of strange letters: `延|边|大学`.
  func isNameLetter(_ index: Int) -> Bool {
    guard tokens.indices.contains(index) else { return false }
    return tokens[index].classes.contains(.organizationHead)
      || (tokens[index].form == .word && tokens[index].range.count == 1
        && !tokens[index].classes.isDisjoint(with: Self.nameClasses))
  }

  static let roadWords: ScalarSet = "路街巷桥弄"

  /// `解放路`, `建设街`: a verb that names a road.
  func isRoadName(_ index: Int) -> Bool {
    guard tokens.indices.contains(index + 1) else { return false }
    return isRoadWord(index + 1)
  }

  /// `党员服务中心`, `志愿者协会`: a word for people that describes a body.
  func isSocialModifier(_ index: Int) -> Bool {
    guard let entry = entry(index), entry.position?.titleClass != .office else { return false }
    return nextHeadDistance(index) <= 2 && !startsTerritory(index + 1)
      && organization(index + 1)?.owner != .district
  }

  /// `工人|村|居委会`: a word for people that names a place.
  func isVillageOfWorkers(_ index: Int) -> Bool {
    guard let title = entry(index)?.position?.titleClass, title != .office, tokens.indices.contains(index + 2) else {
      return false
    }
    return tokens[index + 1].range.count == 1 && Self.lanes.contains(first(index + 1))
      && organization(index + 2) != nil
  }

  private static let lanes: ScalarSet = "村路街里巷坊"

  /// `检查小组`, `服务中心`: a verb just before the head.
  func isModifierBeforeHead(_ index: Int) -> Bool {
    let token = tokens[index]
    return !token.classes.isDisjoint(with: [.verbalNoun, .noun]) && nextHeadDistance(index) == 1
      && (token.roles.isDisjoint(with: [.visit, .motion, .guest]) || tokens[index + 1].range.count <= 2)
      && organization(index + 1)?.owner != .territory && !isInspected(index + 1, by: token)
      && organization(index + 1)?.kind != .residentialArea
      && organization(index + 1)?.kind != .residentialCommittee
  }

  /// `检查|宾馆`, `参观|学校`: what is visited, no body of that name.
  private func isInspected(_ index: Int, by verb: Token) -> Bool {
    guard verb.roles.contains(.visit), let kind = organization(index)?.kind else { return false }
    return kind == .enterprise || kind == .school || kind == .medical
  }

  /// How many tokens on the next head stands; 99 where none does.
  func nextHeadDistance(_ index: Int) -> Int {
    for distance in 1...3 {
      guard let entry = entry(index + distance) else { continue }
      if entry.organization != nil { return distance }
    }
    return 99
  }

  /// `周青禾书记工作室`: a person whose name is part of a body's.
  func isNameInName(_ index: Int) -> Bool {
    guard tokens.indices.contains(index + 1) else { return false }
    return ends(index + 1, in: "工作室") || words[index + 1] == "名师"
  }

  func isBracketInName(_ index: Int) -> Bool {
    guard isBracket(index) else { return false }
    let scalar = first(index)
    let opening = scalar == "(" ? index : (max(0, index - 4)..<index).last { first($0) == "(" }
    let closing = scalar == ")" ? index : (index + 1..<min(index + 5, tokens.count)).first { first($0) == ")" }
    if let opening, let closing, opening > 0, tokens[opening - 1].form != .punctuation,
      (opening + 1..<closing).allSatisfy({ Characters.isHan(first($0)) }),
      (closing + 1..<closing + 4).contains(where: { endsCompany($0) })
    {
      return true
    }
    // `(二)莲池村`: the bracket counts what follows.
    if (opening ?? 0) == 0 || tokens[(opening ?? 0) - 1].form == .punctuation { return false }
    if scalar == "(" {
      return index + 2 < tokens.count && first(index + 2) == ")"
        && (tokens[index + 1].form == .number || tokens[index + 1].classes.contains(.placeName)
          || words[index + 1] == "街道" || words[index + 1] == "社区" && !isUnnamedVillage(index - 1))
    }
    return index >= 2 && first(index - 2) == "("
  }

  /// Whether this stands inside such a bracket: `腾跃科技(望|江)有限公司`.
  private func isInCompanyBracket(_ index: Int) -> Bool {
    guard let opening = (max(0, index - 3)..<index).last(where: { tokens[$0].form == .punctuation }) else {
      return false
    }
    return first(opening) == "(" && isBracketInName(opening)
  }

  private func endsCompany(_ index: Int) -> Bool {
    guard let head = organization(index) else { return false }
    return head.kind == .enterprise && head.owner == .named && tokens[index].range.count >= 2
  }

  static let countWords: ScalarSet = "个名位家户人次年月日号场项条件元万亿余多所支批期届套天里岁只份本度间"

  /// A number that counts (`23个居委会`) rather than names (`50弄`, `第二`).
  func isCount(_ index: Int) -> Bool {
    let token = tokens[index]
    if token.range.count > 1, Self.countWords.contains(scalars[token.range.upperBound - 1]) { return true }
    guard tokens.indices.contains(index + 1) else { return true }
    let next = first(index + 1)
    if token.classes.contains(.measure) { return Self.countWords.contains(scalars[token.range.upperBound - 1]) }
    if first(index) == "第" { return false }
    return Self.countWords.contains(next) && words[index + 1] != "号院"
      && !(next == "号" && index + 2 < tokens.count && first(index + 2) == "院")
  }

  // MARK: Heads

  /// The head of a body's name, where this token is one.
  func head(_ index: Int, chunkHasOwner: Bool) -> OrganizationHead? {
    let token = tokens[index]
    if token.form == .quoted { return chunkHasOwner || token.range.count >= 8 ? quotedHead(index) : nil }
    if token.form == .place, scalars[token.range.upperBound - 1] == "村" {
      return OrganizationHead(kind: .residentialArea, owner: .territory)
    }
    if let organization = organization(index) {
      if roadFollows(index) || isTradeOfUnit(index) || isCommunityOfCompany(index) { return nil }
      if words[index] == "村小", !isBoundary(index + 1), words[index + 1] != "的" { return nil }
      if words[index] == "街", !isStreetBeforeUnit(index) { return nil }
      return organization
    }
    if isNumberedSchool(index) { return OrganizationHead(kind: .school, owner: .named) }
    if isCourtDivision(index) { return OrganizationHead(kind: .government, owner: .organ) }
    if isTroupe(index) { return OrganizationHead(kind: .civic, owner: .named) }
    return (chunkHasOwner ? openHead(index) : nil) ?? echoedHead(index, chunkHasOwner: chunkHasOwner)
  }

  /// `机械|制造|有限公司`, `制造|(|集团|)|有限公司`: a verb that says what a company does.
  func isTradeOfCompany(_ index: Int) -> Bool {
    let token = tokens[index]
    guard token.range.count >= 2, token.roles.isEmpty else { return false }
    for next in [index + 1, index + 2, index + 4] {
      guard let head = organization(next), head.kind == .enterprise, tokens[next].range.count >= 4 else {
        continue
      }
      if next == index + 4 { return first(index + 1) == "(" }
      return next == index + 1 || followsCommunity(index)
    }
    return false
  }

  private static let dates: WordSet = ["五一", "七一", "八一", "十一", "五四", "三八", "六一", "国庆", "元旦", "春晓"]

  /// `五一|社区`, `八一|小学`: a day that names a place.
  func isNamingDate(_ index: Int) -> Bool {
    guard Self.dates.contains(words[index]), let head = organization(index + 1) else { return false }
    return head.kind == .residentialArea || head.kind == .residentialCommittee || head.kind == .school
      || head.owner == .territory
  }

  /// `河北|联合|大学`: a word for doing something together, inside the name of a school.
  func isJoinedName(_ index: Int) -> Bool {
    words[index] == "联合" && organization(index + 1)?.kind == .school && index > 0
      && tokens[index - 1].classes.contains(.placeName)
  }

  /// `石榴|村|富民|果蔬|专业合作社`: whether the community whose company this is stands before.
  func isTradeAfterCommunity(_ index: Int) -> Bool { followsCommunity(index) && isTradeOfCompany(index) }

  private func followsCommunity(_ index: Int) -> Bool {
    guard index > 0, let head = organization(index - 1) else { return false }
    return head.kind == .residentialArea
  }

  /// `机械厂|社区|管理中心`, `湖南省|社区|建设|检查组`: what an office sees to, no community of that name.
  func isCommunityOfCompany(_ index: Int) -> Bool {
    guard words[index] == "社区", index > 0 else { return false }
    if tokens[index - 1].classes.contains(.placeName), Self.provinces.contains(scalars[tokens[index - 1].range].last) {
      return organization(index + 1) == nil && nextHeadDistance(index + 1) == 1
    }
    guard organization(index - 1)?.kind == .enterprise, let next = organization(index + 1) else {
      return false
    }
    return next.kind == .government && ends(index + 1, in: "中心")
  }

  private static let provinces: [Unicode.Scalar?] = ["省", "市", "州"]

  private static let sides: WordSet = ["上", "下", "东", "西", "南", "北", "大", "小", "前", "后", "新", "老"]

  /// `上|郎德|村`, `下|石桥|村`: which of two places of one name is meant.
  func namesUpperOrLower(_ index: Int) -> Bool {
    guard Self.sides.contains(words[index]),
      tokens.indices.contains(index + 2), tokens[index + 1].form == .place,
      organization(index + 2)?.owner == .territory || organization(index + 2)?.kind == .residentialArea
    else { return false }
    return index == 0 || [.punctuation, .space].contains(tokens[index - 1].form) || organization(index - 1) != nil
  }

  /// `房管局|物业|处`: a word for a business that says what a unit sees to.
  func isTradeOfUnit(_ index: Int) -> Bool {
    guard words[index] == "物业", tokens.indices.contains(index + 1) else { return false }
    let next = tokens[index + 1]
    return next.range.count <= 2 && Self.openHeads[Word(scalars[next.range].prefix(1))] != nil
  }

  /// `市|十九|中`, `三十八|中`, `娄桥|二|小`: a school called by its number, before a title or a mark.
  func isNumberedSchool(_ index: Int) -> Bool {
    guard index > 0, index < tokens.count, isSchoolLetter(index),
      isBoundary(index + 1) || words[index + 1] == "的" || isRankedStaff(index + 1)
    else { return false }
    let number = tokens[index - 1]
    return number.form == .number || scalars[number.range].allSatisfy(Characters.isChineseNumeral)
  }

  private func isSchoolLetter(_ index: Int) -> Bool { words[index] == "中" || words[index] == "小" }

  /// `街道“侨之家”`: a name in quotation marks that ends in a head.
  func quotedHead(_ index: Int) -> OrganizationHead? {
    let token = tokens[index]
    let inner = scalars[(token.range.lowerBound + 1)..<(token.range.upperBound - 1)]
    guard inner.count >= 3, inner.count <= 12 else { return nil }
    for start in inner.indices.dropLast() {
      guard let head = vocabulary.entry(of: inner[start...])?.organization else { continue }
      return head.owner == .territory ? nil : OrganizationHead(kind: head.kind, owner: .organ)
    }
    return nil
  }

  static let openHeads: WordMap<OrganizationHead> = [
    "办": .init(kind: .government, owner: .organ), "局": .init(kind: .government, owner: .organ),
    "科": .init(kind: .government, owner: .organ), "所": .init(kind: .government, owner: .organ),
    "站": .init(kind: .government, owner: .organ), "处": .init(kind: .government, owner: .organ),
    "委": .init(kind: .party, owner: .organ), "室": .init(kind: .government, owner: .organ),
    "厅": .init(kind: .government, owner: .organ), "队": .init(kind: .civic, owner: .organ),
    "系": .init(kind: .school, owner: .organ), "股": .init(kind: .government, owner: .organ),
    "部": .init(kind: .government, owner: .organ), "联": .init(kind: .civic, owner: .organ),
    "园": .init(kind: .school, owner: .named),
  ]

  /// A unit that no list holds, after its owner and before a title or a mark: `武侯区委社治委副主任`.
  func openHead(_ index: Int) -> OrganizationHead? {
    let token = tokens[index]
    guard token.form == .unknown || token.range.count <= 4 else { return nil }
    let last = Word(scalars[token.range].suffix(1))
    guard let head = Self.openHeads[last], !isHall(index),
      isBoundary(index + 1) || last == "系" && organization(index + 1) != nil
        || last == "局" && organization(index + 1)?.owner == .organ
    else { return nil }
    if token.range.count == 1, token.form == .word, index > 0, isBoundary(index - 1) { return nil }
    if token.form == .word, token.range.count > 1, !token.classes.contains(.abbreviation) { return nil }
    return head
  }

  func isBoundary(_ index: Int) -> Bool {
    guard tokens.indices.contains(index) else { return true }
    let token = tokens[index]
    if token.form == .punctuation || token.form == .space { return true }
    if words[index] == "工作" { return true }
    if AppositiveGrammar.statusWords[words[index]] != nil, tokens.indices.contains(index + 1),
      tokens[index + 1].classes.contains(.position)
    {
      return true
    }
    return token.classes.contains(.position) || !token.roles.isEmpty || token.classes.contains(.conjunction)
  }

  /// `昌华街|党工委`, `昌华街|召开`: a road's word stands for the subdistrict only before a unit of it, or where it acts.
  func isStreetBeforeUnit(_ index: Int) -> Bool {
    if beginsClauseBeforeHolding(index) { return true }
    guard let head = organization(index + 1) else { return false }
    return head.owner == .street || (head.owner == .organ && Self.massOrgans.contains(words[index + 1]))
  }

  /// Whether a stretch of letters begins the sentence or a clause, ends here and holds something: `昌华街举办邻里节`.
  private func beginsClauseBeforeHolding(_ index: Int) -> Bool {
    guard tokens.indices.contains(index + 1), tokens[index + 1].roles.contains(.hold), index > 0,
      tokens[index - 1].form == .place || tokens[index - 1].form == .unknown
    else { return false }
    return index == 1 || [.punctuation, .space].contains(tokens[index - 2].form)
  }

  private static let massOrgans: WordSet = [
    "残联", "妇联", "工会", "总工会", "团委", "侨联", "纪委", "党委", "人大", "武装部", "商会", "红十字会", "科协", "关工委", "机关",
  ]

  func territoryLevel(of index: Int) -> TerritoryLevel? {
    TerritoryLevel.endings.first { ends(index, in: $0.word) }?.level
  }
}
