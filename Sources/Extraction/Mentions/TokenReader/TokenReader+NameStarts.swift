import Newsletters

/// Where the names of bodies begin.
extension TokenReader {
  /// Where the name really begins: leading words that only describe are left off.
  func trimmedStart(from start: Int, to end: Int) -> Int {
    var place = start
    for verb in start..<end where isVerbBeforeTerritory(verb, end: end) || isQuoteBeforeTerritory(verb) {
      place = verb + 1
    }
    if let region = companyRegion(from: place, to: end) { place = region }
    if let company = companyDescribed(from: place, to: end) { place = company }
    if words[place] == "村", words[end] == "村", place + 1 < end, place > 0 { place += 1 }
    if let territory = territoryWithin(from: place, to: end) { place = territory }
    if let sort = (place..<end).last(where: { Self.sortsOfUnits.contains(words[$0]) }) { place = sort + 1 }
    if let base = (place..<end).last(where: { isSite($0, end: end) }) { place = base + 1 }
    while place < end {
      let token = tokens[place]
      let isDescription =
        token.form == .word && !namesInstitution(place) && !isNamingVillage(place)
        && (token.classes.contains(.generic) && words[place] != "片区" && !isNameThoughGeneric(place) && !isSection(end)
          && !isSizeOfPlace(place, end: end) && !isSortOfBranch(place, end: end)
          || isLeadingVerb(place, end: end)
          || isThanks(place, end: end) || words[place] == "作者" || isCopula(place) || isReporting(place, end: end)
          || isPointer(place, end: end)
          || isLeadingAdjective(place, end: end)
          || isVerbBeforeUnit(place, end: end) || isAsked(place, by: end))
      let isPunctuation = token.form == .punctuation
      guard isDescription || isPunctuation else { break }
      place += 1
    }
    return place
  }

  /// Letters that say which community is meant, or what is done with it, and are in no name before 社区.
  private static let foreignToCommunities: ScalarSet = "的了个各本该全我这那某两几新老进入创建区镇街乡村是有为把让请对向到在由年月日"

  /// `前|崖|社区`, `以|德|社区`: no community has a name of one letter, so that the letter or word before it, whatever else
  /// it is elsewhere, is part of its name.
  func wholeStart(from start: Int, to end: Int) -> Int {
    guard end == start + 1, words[end] == "社区", tokens[start].range.count == 1, start > 0,
      !Self.foreignToCommunities.contains(first(start)), Characters.isHan(first(start)), organization(start - 1) == nil
    else { return start }
    let before = tokens[start - 1]
    guard before.form == .word || before.form == .unknown || before.form == .place, before.range.count <= 2,
      before.roles.isEmpty, !before.uses.contains(.position),
      !Self.foreignToCommunities.contains(scalars[before.range.upperBound - 1]), Characters.isHan(first(start - 1))
    else { return start }
    return start - 1
  }

  /// What a unit is to somebody, before its name: `社区|驻地单位|江州剧院`.
  private static let sortsOfUnits: WordSet = ["驻地单位", "驻区单位", "驻街单位", "驻村单位", "共建单位", "成员单位", "结对单位", "联建单位"]

  private static let sizes: WordSet = ["大", "小", "新", "老"]

  /// `大|柳沟|清真寺`, `(新|云岭|医院)`: a letter before the name of a place that is no word, where a name can begin.
  private func isSizeOfPlace(_ place: Int, end: Int) -> Bool {
    guard Self.sizes.contains(words[place]), place + 1 < end, end - place <= 4, tokens[end].range.count >= 2,
      let head = organization(end), head.owner == .named || head.owner == .street, beginsName(place)
    else { return false }
    if tokens[place + 1].form == .place { return true }
    return (place + 1..<end).allSatisfy { tokens[$0].range.count == 1 }
      && (place + 2 < end || PlaceEdges.terrain.contains(first(place + 1)))
  }

  private static let sortsOfBranches: WordSet = ["企业", "退休", "离休", "物业", "学校", "机关", "流动"]

  /// `企业|支部`, `退休|党员|第一|支部`: of whom a branch of the Party is, which only this tells from the others.
  private func isSortOfBranch(_ place: Int, end: Int) -> Bool {
    Self.sortsOfBranches.contains(words[place]) && ends(end, in: "支部") && end - place <= 3
      && (place + 1..<end).allSatisfy { words[$0] == "党员" || first($0) == "第" }
  }

  private static let thanks: WordSet = ["感谢", "感激", "欢迎", "祝贺", "依托", "委托", "聘请", "会同", "表彰", "联系"]

  /// `感谢|印染|四|厂`: a verb before a body with a name.
  private func isThanks(_ place: Int, end: Int) -> Bool {
    Self.thanks.contains(words[place]) && place + 1 < end
      && !(place + 2 == end && tokens[end].range.count == 1)
  }

  private static let reportings: WordSet = ["记", "访", "专访", "采访", "对话", "走近", "追忆", "怀念", "悼念"]

  /// `——|记|石桥村|居委会主任甲`, `专访|铁路社区|居委会主任甲`: whether a line begins with the word for telling of somebody.
  private func isReporting(_ place: Int, end: Int) -> Bool {
    Self.reportings.contains(words[place]) && place + 1 < end && (place == 0 || tokens[place - 1].form == .punctuation)
  }

  private static let pointers: WordSet = ["我", "本", "该", "贵"]
  private static let pointedAt: ScalarSet = "院校厂所站局矿行社园馆会"

  /// `我|院|柳湾|门诊部`: the body that is pointed at, before the name of a part of it.
  private func isPointer(_ place: Int, end: Int) -> Bool {
    tokens[place].range.count == 1 && place > 0 && place < end && Self.pointedAt.contains(first(place))
      && Self.pointers.contains(words[place - 1]) && (place + 1 < end || tokens[end].range.count >= 2)
  }

  /// `该校|德育|处`: whether the word before a name points at the body that it is of.
  func isPointedAt(_ start: Int) -> Bool {
    guard start > 0, start < tokens.count else { return false }
    return PointingWords.endings[words[start - 1]] != nil
      || Self.pointers.contains(words[start - 1]) && tokens[start].range.count == 1
        && Self.pointedAt.contains(first(start))
  }

  /// `中共|湖北省|武汉市|洪山|区`, `福建|泉州|鲤城|区`: where the name of a territory begins behind those that it lies in.
  private func territoryWithin(from start: Int, to end: Int) -> Int? {
    guard start + 1 < end, let owner = organization(end)?.owner, [.territory, .district].contains(owner) else {
      return nil
    }
    let first = Self.communist.contains(words[start]) ? start + 1 : start
    var place = first
    while place + 1 < end, isWholeTerritory(place, before: end) { place += 1 }
    return place > first ? place : nil
  }

  private static let communist: WordSet = ["中共", "中国共产党"]

  /// Whether a word before the name of a territory names a larger one: a city or province by its whole name, or before
  /// the name of a district or county by its short one.
  private func isWholeTerritory(_ place: Int, before end: Int) -> Bool {
    guard tokens[place].classes.contains(.placeName) else { return false }
    if tokens[place].range.count >= 3, Self.upperLevels.contains(scalars[tokens[place].range.upperBound - 1]) {
      return true
    }
    guard let level = entry(place)?.territory, level < .district,
      Self.districts.contains(scalars[tokens[end].range.upperBound - 1])
    else { return false }
    return [.place, .unknown].contains(tokens[place + 1].form) || tokens[place + 1].classes.contains(.placeName)
  }

  private static let districts: ScalarSet = "区县旗市"
  private static let upperLevels: ScalarSet = "省市州盟"

  /// `承建单位|四川|鼎固|建筑…公司`: the region that a company's name begins with, a name behind it.
  private func companyRegion(from start: Int, to end: Int) -> Int? {
    guard let head = organization(end), head.kind == .enterprise, head.owner == .named else { return nil }
    return (start..<end).last { place in
      tokens[place].classes.contains(.placeName) && tokens[place].range.count >= 2
        && [.place, .unknown].contains(tokens[place + 1].form)
    }
  }

  private static let homes: WordSet = ["母校", "家乡", "故乡", "老家", "选区"]

  /// `…基地|甲公司`, `避险点|思北小学`, `母校|思北小学`: a word for a place of some use, or for what it is to somebody, with the
  /// name of the body that it is at behind it.
  private func isSite(_ place: Int, end: Int) -> Bool {
    if ends(place, in: "基地") || Self.homes.contains(words[place]) && place + 1 < end { return true }
    // `承办|机构|江州市|春晴|服务中心`
    if words[place] == "机构" || words[place] == "单位", place + 1 < end {
      return tokens[place + 1].classes.contains(.placeName) || tokens[place + 1].form == .place
    }
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

  /// `“…”社区`: what stands in quotation marks before a bare territory names something else.
  private func isQuoteBeforeTerritory(_ place: Int) -> Bool {
    guard tokens[place].form == .quoted else { return false }
    return Self.references[words[place + 1]] != nil
  }

  /// `应|枫桥|小学|邀请`: whether a word says that somebody comes at the wish of the body behind it.
  private func isAsked(_ place: Int, by end: Int) -> Bool {
    guard words[place] == InvitationWords.opening else { return false }
    return (end + 1..<min(end + 3, tokens.count)).contains {
      InvitationWords.wishes.contains(words[$0]) || words[$0] == "请求"
    }
  }

  private func isLeadingAdjective(_ place: Int, end: Int) -> Bool {
    let token = tokens[place]
    guard token.classes.contains(.adjective), token.classes.isDisjoint(with: [.noun, .placeName, .properName]) else {
      return false
    }
    return token.range.count == 1 && place + 1 < end && tokens[place + 1].range.count > 1
  }

  func chunkStartsWithRegion(_ start: Int, before index: Int) -> Bool {
    start < index && (Self.references[words[start]] != nil || isStreetForShort(start))
  }

  /// Where a name really begins whose only letter before the head is strange: `同|济|大学`.
  func extendedStart(_ start: Int, to end: Int) -> Int {
    guard start > 0, start + 1 == end, tokens[start].range.count == 1, Characters.isHan(first(start)) else {
      return start
    }
    guard Self.references[words[start]] == nil, tokens[start].roles.isEmpty, !Self.pointers.contains(words[start - 1])
    else { return start }
    let before = tokens[start - 1]
    if isLetterOfCompany(start, before: end) { return start - 1 }
    if isNumberedFactory(start), before.form == .word, before.range.count == 2,
      !before.classes.isDisjoint(with: [.noun, .verbalNoun]), before.roles.isEmpty
    {
      return start - 1
    }
    guard before.range.count == 1, before.form == .word || before.form == .unknown, Characters.isHan(first(start - 1)),
      !PlaceEdges.hardFunctionLetters.contains(first(start - 1))
    else { return start }
    return start - 1
  }

  private static let lettersOfSorts: ScalarSet = "老新旧大小好原本该各我两某"

  /// `、|安居|乐|物业`: no company has a name of one letter, so that a word of two before it, where a name can begin, is part of it.
  private func isLetterOfCompany(_ start: Int, before end: Int) -> Bool {
    guard Self.companies.contains(words[end]), !Self.lettersOfSorts.contains(first(start)),
      start == 1 || isBoundary(start - 2)
    else { return false }
    let before = tokens[start - 1]
    return before.form == .word && before.range.count == 2 && before.roles.isEmpty && organization(start - 1) == nil
      && before.classes.isDisjoint(with: [.pronoun, .time, .particle, .preposition, .conjunction, .adverb, .generic])
  }

  private static let companies: WordSet = ["物业", "物业公司", "公司", "集团"]

  /// `制药|四|厂`: a factory that is called by its trade and a number.
  private func isNumberedFactory(_ index: Int) -> Bool {
    words[index + 1] == "厂" && scalars[tokens[index].range].allSatisfy(Characters.isChineseNumeral)
  }
}
