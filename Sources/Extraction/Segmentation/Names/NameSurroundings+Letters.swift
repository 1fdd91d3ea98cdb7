import Newsletters

/// What the letters at the ends of a name, and right beside them, say of it.
extension NameSurroundings {
  /// Whether a letter stands at a place that is hardly a word and begins none.
  func isStrange(at end: Int) -> Bool {
    end < scalars.count && isRare(at: end) && !words.contains(beginningAt: end) { $0.length >= 2 }
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

  /// `主席由甲担任`: whether 由 is no family name, for a title stands before it and a verb of taking over behind the name.
  func isAwarded(from start: Int, to end: Int) -> Bool {
    guard scalars[start] == "由", end + 1 < scalars.count,
      words[start].ending.classes.contains(.position)
    else {
      return false
    }
    return Self.takings.contains(Word(scalars[end...end + 1]))
  }

  private static let takings: WordSet = ["担任", "兼任", "接任", "出任", "继任"]

  /// Whether 新任 stands at a place.
  func beginsNewTerm(at place: Int) -> Bool {
    place + 1 < scalars.count && scalars[place] == "新" && scalars[place + 1] == "任"
  }

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
      || (end < scalars.count && Self.roadEnds.contains(scalars[end]))
  }

  /// `鲁泰|纺织工程师`: whether a company's trade stands here, and behind it a title that companies give.
  func beginsTradeWithOfficer(_ place: Int) -> Bool {
    guard place + 2 < scalars.count, Trades.initials.contains(scalars[place]),
      Trades.words.contains(Word(scalars[place..<place + 2])), let end = words.endOfTitle(from: place + 2)
    else { return false }
    return Trades.officers.contains(Word(scalars[place + 2..<end]))
  }

  private static let roadEnds: ScalarSet = "路街巷弄"

  // MARK: What looks like a name and is none

  private static let callings: ScalarSet = "太伯叔婶姨哥嫂爷奶公婆娘姐妹弟老总工"

  /// `关伯(关耀祖)`: whether a family name and a word for a relative stand before the name in full.
  func isCallingBeforeName(from start: Int, to end: Int) -> Bool {
    end - start == 2 && end + 2 < scalars.count && scalars[end] == "(" && scalars[end + 1] == scalars[start]
      && Self.callings.contains(scalars[end - 1])
  }

  private static let counts: ScalarSet = "两二三四五"
  private static let levels: ScalarSet = "村镇乡街区县市社"
  private static let joints: ScalarSet = "、和与及"

  /// `松南、涂松|两村`: whether what ends at a place is the last of some places that are counted behind it.
  func isCountedPlace(from start: Int, to end: Int) -> Bool {
    start > 1 && Self.joints.contains(scalars[start - 1]) && end + 1 < scalars.count
      && Self.counts.contains(scalars[end])
      && Self.levels.contains(scalars[end + 1])
  }

  private static let measures: ScalarSet = "次回趟下遍场声起些点番阵"

  /// `来|一次`: a number and a measure.
  func isCountOfTimes(endingAt end: Int) -> Bool {
    end > 1 && scalars[end - 2] == "一" && Self.measures.contains(scalars[end - 1])
  }

  private static let homages: WordSet = ["学习", "致敬", "看齐", "请教", "致谢", "道谢", "祝贺", "问好", "求教", "致意"]

  /// `教师|向|温老师学习`: whether 向 says to whom something is done that stands behind.
  func isToSomebody(from start: Int) -> Bool {
    guard scalars[start] == "向" else { return false }
    return (start + 2..<min(start + 9, scalars.count)).contains { place in
      Self.homages.contains(Word(scalars[place..<min(place + 2, scalars.count)]))
    }
  }
}
