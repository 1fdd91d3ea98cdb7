import Newsletters

/// Where the names of bodies end.
extension TokenReader {
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
      || token.range.count == 1 && isSchoolLetter(index) || token.classes.contains(.pronoun) && isPointedAt(index + 1)
      || rules.references.contains(words[index]) || mayBeTitled(index) || words[index] == "读书会"
      || words[index] == "会" && isUnionOfMine(index)
  }

  /// Whether no name of a body runs through this token.
  func endsName(_ index: Int, previousInChunk: Bool) -> Bool {
    let token = tokens[index]
    switch token.form {
    case .punctuation: return !isBracketInName(index)
    case .space, .work: return true
    case .person:
      return !isNameInName(index) && !isPlaceOfForce(index) && !isPlaceOfUnit(index) && !isPlaceOfNumbered(index)
    case .number: return isCount(index) && !isNumberOfPost(index) && !isTermOfOwners(index)
    case .quoted: return tokens.indices.contains(index + 1) && tokens[index + 1].form == .quoted
    case .letters, .unknown, .place: return false
    case .word: return wordEndsName(index, previousInChunk: previousInChunk)
    }
  }

  private static let functionClasses: WordClass = [
    .preposition, .conjunction, .particle, .pronoun, .adverb, .time, .idiom,
  ]
  static let nameClasses: WordClass = [
    .noun, .placeName, .properName, .abbreviation, .distinguishing, .organizationHead, .verbalNoun,
  ]

  /// What somebody does, which ends the name of whoever does it.
  private static let deeds: VerbRole = [
    .hold, .motion, .visit, .invite, .lead, .companion, .chair, .attend, .speak, .report, .guest, .appoint,
  ]

  private func wordEndsName(_ index: Int, previousInChunk: Bool) -> Bool {
    let token = tokens[index]
    let classes = token.classes
    if token.range.count >= 2, rules.statusWords.contains(words[index]) { return true }
    // `街道|新一届|社区计生协会`
    if isTerm(index), index + 1 < tokens.count, rules.references.contains(words[index + 1]) { return true }
    let isRuled = isRuled(index)
    if isInCompanyBracket(index)
      || isRuled && (namesUpperOrLower(index) || isNamingDate(index) || isJoinedName(index))
    {
      return false
    }
    if previousInChunk, isInEchoedUnit(index) || isRuled && isTermOfOwners(index - 1) { return false }
    if isNumberOfShop(index) || isFarmForShort(index) { return false }
    if isVoteBeforeTerritory(index)
      || isRuled && (governsName(index) || isSendingToTerritory(index) || isHostOfTeam(index))
    {
      return true
    }
    if isNamingPlaceWord(index) || isNamingQuality(index) || isNamingVillage(index) || isNumberedHospital(index)
      || token.range.count == 1 && (isInRowOfLetters(index) || endsNameBeforeTrade(index))
      || isRuled && isRuledInName(index)
    {
      return false
    }
    if isRuled, let ends = ruledWordEndsName(index) { return ends }
    if token.range.count == 1, previousInChunk, endsUnit(index) || endsUnit(index + 1) || isInitialOfUnit(index) {
      return false
    }
    if token.range.count == 1 {
      if Self.closed.contains(first(index)) { return true }
      // `在学校|里|学会…`: inside a body.
      if words[index] == "里", organization(index - 1) != nil, tokens[index - 1].range.count >= 2 { return true }
      if first(index) == "同", isUnknown(index + 1) { return index > 0 && tokens[index - 1].form == .person }
      if previousInChunk, followsNameLetter(index) || isCommission(index + 2) { return false }
    }
    if classes.contains(.organizationHead) { return false }
    // `要求|商厦|总经理`: a verb between its subject and somebody of a body called by its head alone.
    let isRuledLate = rules.ruledLate.contains(words[index])
    if isRuledLate, governsBareHead(index), organization(index + 1) != nil, isTitle(index + 2) { return true }
    if isRuledLate, governsOrgan(index) { return true }
    if isRuledLate, Self.retirement.contains(words[index]) { return !isOfBranch(index) }
    if isTaskOfUnit(index) || isTaskOfSection(index) || isQualityOfCompany(index) || isRuledLate && isAgeOfUnit(index) {
      return false
    }
    if classes.contains(.position) { return !isSocialModifier(index) && !isVillageOfWorkers(index) }
    if !classes.isDisjoint(with: Self.functionClasses), !isTopic(token) {
      // A function word of one letter inside a longer stretch of letters is part of a name more often than not.
      return
        !(token.range.count == 1 && previousInChunk && isUnknown(index - 1)
        && (isUnknown(index + 1) || isNameLetter(index + 1)))
    }
    if classes.contains(.numeral) || classes.contains(.measure) { return isCount(index) }
    if !token.roles.isDisjoint(with: Self.deeds) { return !isModifierBeforeHead(index) }
    if classes.contains(.verb), classes.isDisjoint(with: Self.nameClasses) {
      return !roadFollows(index) && !isBetweenTerritories(index) && !isTradeOfCompany(index)
        && !isBehindRegionOfCompany(index)
    }
    if Self.regions.contains(words[index]) { return false }
    if classes.contains(.locative) { return classes.isDisjoint(with: Self.nameClasses) && token.range.count > 1 }
    return false
  }

  /// What the rules say that name a word itself; `nil` where none holds.
  private func ruledWordEndsName(_ index: Int) -> Bool? {
    if Self.strangers.contains(words[index]), !isFirstWorks(index) { return true }
    if Self.addresses.contains(words[index]) { return true }
    if isNumberedSchool(index) || isNumberedSchool(index + 1) || isNameThoughGeneric(index) { return false }
    if words[index] == "派" || Self.quantities.contains(words[index]) && isCounter(index + 1) { return true }
    if isCountOfPersons(index) || isAddressed(index) || isCopula(index) { return true }
    return nil
  }

  /// Parts of the country, which many bodies are called by: `北方|工|大|建筑|学院`.
  private static let regions: WordSet = ["北方", "南方", "东方", "西方", "中原", "东部", "西部"]

  /// `新一届`, `首届`: which of several that follow one another.
  private func isTerm(_ index: Int) -> Bool {
    tokens[index].range.count >= 2 && scalars[tokens[index].range.upperBound - 1] == "届"
  }

  /// `海棠花园|第三|届|业主委员会`: whether a number says which of several committees of owners, of inhabitants or of parents this is.
  func isTermOfOwners(_ index: Int) -> Bool {
    index >= 0 && index + 2 < tokens.count && words[index + 1] == "届"
      && (BodyNames.committeesOfOwners.contains(words[index + 2]) || ends(index + 2, in: "自治委员会")
        || ends(index + 2, in: "家长委员会") || words[index + 2] == "家委会")
  }

  /// The name that some tokens make up, which tells a body from others of its sort, but not from those that it follows.
  func name(from start: Int, to end: Int) -> String {
    let whole = tokens[start].range.lowerBound..<tokens[end].range.upperBound
    guard end - start > 2, isTermOfOwners(end - 2) else { return string(whole) }
    return string(whole.lowerBound..<tokens[end - 2].range.lowerBound) + string(tokens[end].range)
  }

  /// Words that a rule asks for which says of certain words only whether the name runs on through them.
  static let ruled = WordSet(joining: [
    namingWords, governingWords, hostings, chiefs, forces, strangers, addresses, quantities,
    ["联合", "和", "与", "次", "号", "届", "派驻", "驻", "派", "中", "小", "校", "贵", "系", "人"],
  ])
  /// Those that it asks for behind the word.
  static let ruledBehind = WordSet(joining: [branchesOfCompanies, ["和", "与", "号", "庭", "中", "小", "校", "委"]])

  /// Those that the later rules ask for.
  static let ruledLate = WordSet(joining: [bareGovernors, retirement, ages])

  /// Whether one of these rules may hold of a word: of most words none does, and one look at them tells.
  private func isRuled(_ index: Int) -> Bool {
    rules.ruled.contains(words[index]) || tokens[index].roles.contains(.elect)
      || index + 1 < words.count && rules.ruledBehind.contains(words[index + 1])
  }

  /// Whether one of these rules says that a name runs on through a word.
  private func isRuledInName(_ index: Int) -> Bool {
    isJoinedTask(index) || isJoinedSchool(index) || isBeforeJoinedSchool(index) || isBranchName(index)
      || isCompass(index) || isChiefOfOffice(index) || isForceBeforePlace(index) || isCensus(index)
      || isNumberOfPost(index) || isSendingOfGroup(index) || isStationedInCity(index) || isCourtDivision(index + 1)
      || isCommission(index + 1)
  }

  private static let shops: WordSet = ["车间", "分厂", "工段", "作业区", "生产队"]

  /// `一|金工|车间`, `一|分厂`: the number of a shop of a works, with up to two words for what it does behind.
  private func isNumberOfShop(_ index: Int) -> Bool {
    guard Characters.isChineseNumeral(first(index)),
      scalars[tokens[index].range].allSatisfy(Characters.isChineseNumeral),
      let shop = (index + 1..<max(index + 1, min(index + 4, tokens.count))).first(where: {
        Self.shops.contains(words[$0])
      })
    else { return false }
    return (index + 1..<shop).allSatisfy { tokens[$0].form == .word && tokens[$0].classes.isDisjoint(with: .measure) }
  }

  /// `场|党委`, `场|工会`: a farm that its organs call so, where a name can begin.
  private func isFarmForShort(_ index: Int) -> Bool {
    guard words[index] == "场", index == 0 || isBoundary(index - 1), let organ = organization(index + 1) else {
      return false
    }
    return organ.owner == .organ && (organ.kind == .party || organ.kind == .civic)
  }

  /// `健康|协会`, `平安|志愿队`: an adverb that is a noun as well says what a body sees to.
  private func isTopic(_ token: Token) -> Bool {
    token.range.count > 1 && token.classes.contains(.noun)
      && token.classes.intersection(Self.functionClasses) == .adverb
  }

  /// Words that stand behind a person's name and in no body's.
  static let addresses: WordSet = ["同志", "先生", "女士", "老师", "师傅", "阿姨", "等人"]

  /// Words that begin no name and go on with none.
  private static let strangers: WordSet = ["一", "感谢", "部分", "时候", "地点", "地址"]

  /// `针织|一|厂`: the first of several works, behind what they make.
  private func isFirstWorks(_ index: Int) -> Bool {
    words[index] == "一" && index > 0 && tokens[index - 1].range.count == 2 && tokens.indices.contains(index + 1)
      && words[index + 1] == "厂" && tokens[index - 1].roles.isEmpty
  }

  private static let quantities: WordSet = ["两", "三", "四", "五", "六", "几"]

  /// `水塘两|个|村`, `两|村|并一家`: whether what stands before counts bodies; 三村 is a name where 两村 is none.
  private func isCounter(_ index: Int) -> Bool {
    guard tokens.indices.contains(index) else { return false }
    return words[index] == "个" || words[index] == "级"
      || words[index] == "村" && index > 0 && Self.pairs.contains(words[index - 1])
  }

  private static let pairs: WordSet = ["两", "几"]

  private static let retirement: WordSet = ["退休", "离休", "返聘"]

  /// Letters that stand alone as verbs and particles more than in names.
  static let closed: ScalarSet = "使请让把被将好成作做报送率带去来到进出入回看听说讲写读念考用过给对是有就也还后前内中时由在与和及向为的了着往称开"

  /// Whether the token before is a letter or place that a name began with: `四川|鼎|固`.
  private func followsNameLetter(_ index: Int) -> Bool {
    guard index > 0 else { return false }
    let previous = tokens[index - 1]
    if previous.form == .unknown || previous.classes.contains(.placeName) { return nextHeadDistance(index) < 99 }
    guard index > 1, previous.form == .word, previous.range.count == 1, !Self.closed.contains(first(index - 1)) else {
      return false
    }
    let earlier = tokens[index - 2]
    return (earlier.form == .unknown || earlier.classes.contains(.placeName)) && nextHeadDistance(index) < 99
  }

  /// A letter or a head that goes on with a name of strange letters: `延|边|大学`.
  private func isNameLetter(_ index: Int) -> Bool {
    guard tokens.indices.contains(index) else { return false }
    return tokens[index].classes.contains(.organizationHead)
      || (tokens[index].form == .word && tokens[index].range.count == 1
        && !tokens[index].classes.isDisjoint(with: Self.nameClasses))
  }

  /// `检查小组`, `服务中心`: a verb just before the head.
  private func isModifierBeforeHead(_ index: Int) -> Bool {
    let token = tokens[index]
    return !token.classes.isDisjoint(with: [.verbalNoun, .noun]) && nextHeadDistance(index) == 1
      && (token.roles.isDisjoint(with: [.visit, .motion, .guest]) || tokens[index + 1].range.count <= 2)
      && token.roles.isDisjoint(with: .invite)
      && organization(index + 1)?.owner != .territory && !isInspected(index + 1, by: token)
      && organization(index + 1)?.kind != .residentialArea
      && organization(index + 1)?.kind != .residentialCommittee
  }

  /// `检查|宾馆`, `参观|学校`: what is visited, no body of that name.
  private func isInspected(_ index: Int, by verb: Token) -> Bool {
    guard verb.roles.contains(.visit), let kind = organization(index)?.kind else { return false }
    return kind == .enterprise || kind == .school || kind == .medical
  }

  /// `周青禾书记工作室`: a person whose name is part of a body's.
  private func isNameInName(_ index: Int) -> Bool {
    guard tokens.indices.contains(index + 1) else { return false }
    return ends(index + 1, in: "工作室") || words[index + 1] == "名师"
  }

  private static let units: WordSet = [
    "商会", "敬老院", "养老院", "福利院", "税务所", "工商所", "司法所", "供电所", "财政所", "国土所", "法庭", "图书馆", "文化馆", "卫生院", "医院",
    "纪念馆", "美术馆", "艺术馆",
  ]

  /// `文昌|商会`, `白马山|敬老院`: a place that could be somebody's name, where a clause begins, before a body that is
  /// called by its place.
  private func isPlaceOfUnit(_ index: Int) -> Bool {
    guard tokens.indices.contains(index + 1), Self.units.contains(words[index + 1]), beginsName(index),
      index + 2 >= words.count || words[index + 2] != "里"
    else { return false }
    return index == 0 || words[index - 1] != "、" || index == 1 || tokens[index - 2].form != .person
  }

  // MARK: Numbers and brackets

  private static let countWords: ScalarSet = "个名位家户人次年月日号场项条件元万亿余多所支批期届套天里岁只份本度间趟"

  /// `热河路|48|号|业委会`: the number of a house that its owners' committee is called by.
  private func isNumberOfHouse(_ index: Int) -> Bool {
    if isNumberOfYard(index) { return true }
    guard index > 0, tokens.indices.contains(index + 2), words[index + 1] == "号", tokens[index].form == .number,
      let last = scalars[tokens[index - 1].range].last, Self.roadLetters.contains(last),
      tokens[index - 1].range.count > 1
        || index > 1 && !isBoundary(index - 2)
          && tokens[index - 2].classes.isDisjoint(with: .conjunction)
    else { return false }
    return organization(isYard(index + 2) ? index + 3 : index + 2) != nil
  }

  private static let roadLetters: ScalarSet = "路街道巷弄里"

  /// `(|天|马|卫生服务中心`: a letter that counts nothing, behind a mark and before another letter of a name.
  private func beginsNameOfUnit(_ index: Int) -> Bool {
    guard index > 0, tokens[index - 1].form == .punctuation || tokens[index - 1].form == .space,
      tokens[index].range.count == 1,
      tokens.indices.contains(index + 2)
    else { return false }
    return tokens[index + 1].range.count == 1 && tokens[index + 1].form != .punctuation
      && organization(index + 2) != nil && tokens[index + 2].range.count >= 4
  }

  /// A number that counts (`23个居委会`) rather than names (`50弄`, `第二`).
  private func isCount(_ index: Int) -> Bool {
    let token = tokens[index]
    if token.range.count > 1, Self.countWords.contains(scalars[token.range.upperBound - 1]) { return true }
    guard tokens.indices.contains(index + 1) else { return true }
    let next = first(index + 1)
    if token.classes.contains(.measure) {
      return Self.countWords.contains(scalars[token.range.upperBound - 1]) && !isNumberOfHouse(index - 1)
        && !beginsNameOfUnit(index)
    }
    if isNumberOfHouse(index) { return false }
    if first(index) == "第" || words[index + 1] == "年级" { return false }
    return Self.countWords.contains(next) && words[index + 1] != "号院"
      && !(next == "号" && index + 2 < tokens.count && first(index + 2) == "院")
  }

  private func isBracketInName(_ index: Int) -> Bool {
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
    guard letterMarks.mayHold("("),
      let opening = (max(0, index - 3)..<index).last(where: { tokens[$0].form == .punctuation })
    else { return false }
    return first(opening) == "(" && isBracketInName(opening)
  }

  private func endsCompany(_ index: Int) -> Bool {
    guard let head = organization(index) else { return false }
    return head.kind == .enterprise && head.owner == .named && tokens[index].range.count >= 2
  }

  /// `16支村(社区)代表队`: whether 村 stands alone, so that the bracket behind it only adds another kind.
  private func isUnnamedVillage(_ index: Int) -> Bool {
    guard tokens.indices.contains(index), words[index] == "村" || words[index] == "居" || words[index] == "镇" else {
      return false
    }
    guard index > 0 else { return true }
    let before = tokens[index - 1]
    return before.form != .place && before.form != .unknown
      && before.classes.isDisjoint(with: [.placeName, .properName])
  }
}
