import Newsletters

/// What the letters at the ends of a name, and right beside them, say of it.
extension NameSurroundings {
  /// Whether a letter stands at a place that is hardly a word and begins none.
  func isStrange(at end: Int) -> Bool {
    end < scalars.count && isRare(at: end) && !words.contains(beginningAt: end) { $0.length >= 2 }
  }

  private static let levels: ScalarSet = "省市区县厂校矿院镇"

  /// `原铸造|车间`, `由原省|队`: whether letters that begin with 原 say what unit somebody was of before, and no name.
  func saysFormerUnit(from start: Int, to end: Int) -> Bool {
    let former = scalars[start] == "由" ? start + 1 : start
    guard former + 1 < end, end < scalars.count, scalars[former] == "原" else { return false }
    return Self.levels.contains(scalars[former + 1])
      || words.contains(beginningAt: end) { $0.uses.contains(.organization) && $0.length >= 2 }
  }

  private static let rareCost: Float = 11

  /// Whether a letter is hardly ever a word by itself.
  func isRare(at place: Int) -> Bool {
    Characters.isHan(scalars[place])
      && words.cost(from: place, to: place + 1) ?? .infinity >= Self.rareCost
  }

  /// Whether what stands around a name is enough for one whose family name is nearly always a word: a title before and
  /// a mark or a deed behind, a list, or the head of a clause before a verb of speech.
  func speaks(forNameOf length: Int, endingAt end: Int, left: Support, right: Float) -> Bool {
    if left.isTitle && right >= 1.2 || left.strength >= 2 && right >= 2 { return true }
    guard length == 2 else { return false }
    if left.strength >= 3, right >= 1.2 || end < scalars.count && Self.prepositions.contains(scalars[end]) {
      return true
    }
    return left.strength >= 1 && right >= 3
  }

  /// `推举尚武为召集人`, `水淼为获奖者发奖`: whether 为 says what somebody is elected, or for whom something is done; a name
  /// may end in it (`张有为主任`, `李有为向获奖者颁奖`).
  func isElectionOrService(_ place: Int) -> Bool {
    let next = place + 1
    if words[next].beginning.classes.contains(.position) {
      return (max(0, place - Self.reachOfElection)..<place).contains { words.endsElection(at: $0) }
    }
    if NameWords.deedsInNames.contains(scalars[place - 1]) || Self.grammar.contains(scalars[next]) { return false }
    return (next + 1..<min(next + 14, scalars.count)).contains { later in
      Self.services.contains(Word(scalars[later..<min(later + 2, scalars.count)]))
    }
  }

  /// What stands behind a name, not behind 为.
  private static let grammar: ScalarSet = "向在与和同对、,"

  private static let services: WordSet = [
    "颁奖", "发奖", "授牌", "揭牌", "授旗", "颁发", "讲解", "点赞", "佩戴", "戴上", "送上", "送去", "献上", "义诊", "理发",
  ]

  private static let prepositions: ScalarSet = "在对将把向被为"

  /// So many letters may stand between 由 and the verb of taking over: `由原某某村党支部书记甲|担任`.
  private static let reachOfTaking = 24

  /// `主席由甲担任`: whether 由 is no family name, for a title stands before it and a verb of taking over behind the name.
  func isAwarded(from start: Int, to end: Int) -> Bool {
    guard scalars[start] == "由", words[start].ending.classes.contains(.position) else { return false }
    let clause = scalars[end...].prefix(Self.reachOfTaking).prefix { Characters.isHan($0) || $0 == "、" }
    return clause.indices.dropLast().contains { SuccessionWords.all.contains(Word(scalars[$0...$0 + 1])) }
  }

  /// Whether 新任 stands at a place.
  func beginsNewTerm(at place: Int) -> Bool {
    place + 1 < scalars.count && scalars[place] == "新" && scalars[place + 1] == "任"
  }

  /// `向新|当选人员颁发聘书`: whether a preposition and 新 stand before those who have just come to something.
  func isOfNewcomers(from start: Int, to end: Int) -> Bool {
    end == start + 2 && end + 1 < scalars.count && scalars[end - 1] == "新"
      && Self.newcomings.contains(Word(scalars[end..<end + 2]))
  }

  private static let newcomings: WordSet = ["当选", "任职", "入职", "入党", "入伍", "聘任", "上任", "入会"]

  /// `邢副|书记`, `刘师|傅`, `沈立于|5月`: whether the letter before a place belongs with what stands there, and to no name.
  func isPartOfTitle(_ letter: Unicode.Scalar, before end: Int) -> Bool {
    guard end < scalars.count else { return false }
    if letter == "于" { return Characters.isDigit(scalars[end]) }
    return letter == "副" && words[end].beginning.classes.contains(.position) || letter == "师" && scalars[end] == "傅"
  }

  /// `结亲|干部`: whether a word for many people of a sort stands at a place.
  func isSortOfPeople(at place: Int) -> Bool {
    place + 1 < scalars.count && Self.sortsOfPeople.contains(Word(scalars[place..<place + 2]))
  }

  private static let sortsOfPeople: WordSet = [
    "干部", "群众", "居民", "村民", "市民", "家长", "学生", "教师", "党员", "队员", "员工", "职工", "百姓", "儿童", "老人", "妇女",
  ]

  /// Whether a number in letters goes on across a place.
  func isInNumber(_ place: Int) -> Bool {
    place > 0 && place < scalars.count && Characters.isChineseNumeral(scalars[place - 1])
      && Characters.isChineseNumeral(scalars[place])
  }

  private static let placeEnds: ScalarSet = "村镇乡县区市路街巷桥弄里坊屯寨堡湾港庄苑城墟垭"

  /// Whether what ends at a place is rather the name of a place or a company (`石桥村`, or `永安` before 社区).
  func isPlace(endingAt end: Int) -> Bool {
    if companies.contains(end) || Self.placeEnds.contains(scalars[end - 1]) || beginsTradeWithOfficer(end) {
      return true
    }
    return words[end].beginning.uses.contains(.noPersonBefore)
      || (end < scalars.count && Self.isRoad(scalars[end]))
  }

  private static let beforeAppointed = ["免去", "任命", "聘任", "免除"].map { Array($0.unicodeScalars) }

  /// `李 斌|任某某镇党委委员`, `免去|王 伟|某某镇…职务`: whether letters set apart, in a list of appointments, stand where only whoever is
  /// appointed or dismissed does.
  func isAppointed(from start: Int, to end: Int) -> Bool {
    guard end + 2 < scalars.count, Characters.isHan(scalars[end]) else { return false }
    if Self.beforeAppointed.contains(where: { start >= 2 && scalars[start - 2..<start].elementsEqual($0) }) {
      return true
    }
    return scalars[end] == "任" && Characters.isHan(scalars[end + 1])
      && (start == 0 || !Characters.isHan(scalars[start - 1]))
  }

  private static func isEstateLetter(_ letter: Unicode.Scalar) -> Bool {
    switch letter {
    case "苑", "园", "居", "府", "邸", "郡": true
    default: false
    }
  }
  private static let termsOfOwners: WordSet = ["业委", "业主", "小区", "首届"]

  /// `梅香雅|苑第二届业委会`, `梅香|雅苑小区`: whether a housing estate's name ends with the next letter or the one behind, and what
  /// owners have stands there.
  func isEstate(at place: Int) -> Bool {
    endsEstate(place) || place < scalars.count && Characters.isHan(scalars[place]) && endsEstate(place + 1)
  }

  private func endsEstate(_ place: Int) -> Bool {
    guard place + 3 < scalars.count, Self.isEstateLetter(scalars[place]) else { return false }
    return Self.termsOfOwners.contains(Word(scalars[place + 1..<place + 3]))
      || scalars[place + 1] == "第" && scalars[place + 3] == "届"
  }

  /// `鲁泰|纺织工程师`: whether a company's trade stands here, and behind it a title that companies give.
  func beginsTradeWithOfficer(_ place: Int) -> Bool {
    guard place + 2 < scalars.count, Trades.initials.contains(scalars[place]),
      Trades.words.contains(Word(scalars[place..<place + 2])), let end = words.endOfTitle(from: place + 2)
    else { return false }
    return Trades.officers.contains(Word(scalars[place + 2..<end]))
  }

  private static func isRoad(_ letter: Unicode.Scalar) -> Bool {
    letter == "路" || letter == "街" || letter == "巷" || letter == "弄"
  }
}
