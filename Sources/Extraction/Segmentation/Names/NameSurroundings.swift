import Newsletters

/// A sentence with what its places speak for names that begin or end there, found when first asked for.
struct NameSurroundings {
  /// What speaks for a name that begins at a place.
  struct Support {
    var strength: Float
    var isTitle: Bool
    /// Whether the title is an office.
    var isOffice = false
  }

  let scalars: [Unicode.Scalar]
  let words: WordMatches
  /// Where the words begin that end the name of a company.
  let companies: PlaceSet
  private var lefts: (place: Int, support: Support) = (-1, Support(strength: 0, isTitle: false))
  /// What speaks for a name that ends at a place; not a number where that is not known yet.
  private var rights: [Float]
  /// The first dot at or behind the place last asked for.
  private var dot = -1

  init(scalars: [Unicode.Scalar], words: WordMatches, companies: PlaceSet) {
    self.companies = companies
    self.scalars = scalars
    self.words = words
    rights = .filled(with: .nan, count: scalars.count + 1)
  }

  /// What speaks for a name that begins at a place; at once where the same was asked last.
  mutating func left(of start: Int) -> Support {
    if lefts.place != start { lefts = (start, leftSupport(at: start)) }
    return lefts.support
  }

  mutating func right(of end: Int) -> Float {
    if rights[end].isNaN { rights[end] = rightSupport(at: end) }
    return rights[end]
  }

  /// Where the first dot stands that joins the parts of a name, at or behind a place that is not before the one asked
  /// for last.
  mutating func nextDot(from start: Int) -> Int {
    if dot < start {
      dot = start
      while dot < scalars.count, !Characters.isNameDot(scalars[dot]) { dot += 1 }
      if dot == scalars.count { dot = .max / 2 }
    }
    return dot
  }

  private static func isListMark(_ letter: Unicode.Scalar) -> Bool {
    switch letter {
    case "、", ",", "和", "与", "及", "跟", "同": true
    default: false
    }
  }

  /// Whether a letter or mark leads to whom a sentence is about.
  private static func isLead(_ letter: Unicode.Scalar) -> Bool {
    switch letter {
    case "由", "请", "让", "是", "为", "被", "把", "向", "对", "给", "在": true
    case ":", "(", "□", "■", "◎", "●", "▲", "/": true
    default: false
    }
  }

  private static let callers: VerbRole = [.invite, .lead, .companion, .visit]

  private func leftSupport(at start: Int) -> Support {
    var place = start
    if place > 0, Characters.isSpace(scalars[place - 1]) { place -= 1 }
    guard place > 0 else { return Support(strength: 1.5, isTitle: false) }
    if words[place].ending.classes.contains(.position) {
      let isOffice =
        words[place].ending.uses.contains(.office) && words.contains(endingAt: place) { $0.uses.contains(.office) }
      return Support(strength: isOffice ? 9.5 : 7, isTitle: true, isOffice: isOffice)
    }
    let previous = scalars[place - 1]
    if previous == "的" {
      if Self.isDescribed(at: place, in: scalars), !words.contains(beginningAt: place, where: { $0.length >= 2 }) {
        return Support(strength: 4.5, isTitle: false)
      }
      if isBehindPost(place) || isOfficer(at: place) { return Support(strength: 4, isTitle: false) }
    }
    if previous == "、" { return Support(strength: 3, isTitle: false) }
    if Self.isListMark(previous) { return Support(strength: 2, isTitle: false) }
    if Self.isLead(previous) { return Support(strength: 1.5, isTitle: false) }
    if words.endsElection(at: place) || Self.isCalled(at: place, in: scalars) {
      return Support(strength: 4, isTitle: false)
    }
    if !words[place].ending.roles.isDisjoint(with: Self.callers),
      words.contains(endingAt: place, where: { !$0.roles.isDisjoint(with: Self.callers) })
    {
      return Support(strength: 2.5, isTitle: false)
    }
    return Support(strength: Characters.isHan(previous) ? 0 : 1, isTitle: false)
  }

  private static let dismissals: WordSet = ["免去", "任命", "罢免", "解聘"]
  private static func beginsLevel(_ letter: Unicode.Scalar) -> Bool {
    switch letter {
    case "街", "镇", "乡", "社", "村", "区", "县", "市": true
    default: false
    }
  }

  /// Verbs of one letter between a name and what somebody becomes, and the last letters of places.
  private static let afterNames: ScalarSet = "为任是兼镇乡村街社区县市"

  /// `免去|甲|街道妇联主席职务`: whether a verb that takes a post from whoever is named behind stands before a name, and
  /// the territory that the post is in behind it, which is called by its level only.
  func isDismissed(from start: Int, before end: Int) -> Bool {
    guard end < scalars.count, Self.beginsLevel(scalars[end]), !Self.afterNames.contains(scalars[end - 1]),
      scalars[start] != "原",
      words[end].beginning.uses.contains(.placeEnd)
    else { return false }
    let place = start > 0 && scalars[start - 1] == ":" ? start - 1 : start
    return place >= 2 && Self.dismissals.contains(Word(scalars[place - 2..<place]))
  }

  /// The letters that `addresses` begin with.
  private static let addressing = ScalarSet(addresses.initials)

  private static let addresses: WordSet = [
    "同志", "先生", "女士", "老师", "一家", "夫妇", "等", "一行", "等人", "本人", "告诉", "说", "阿妈", "阿爸", "阿姨", "阿婆", "阿公", "大妈", "大爷",
    "大娘", "大叔", "大伯", "大姐", "大哥", "奶奶", "爷爷", "老人", "老太", "老汉", "师傅", "夫妻", "父子", "母子", "母女", "父女", "兄弟", "姐妹",
  ]
  private static let actors: VerbRole = [
    .speak, .report, .chair, .attend, .lead, .companion, .guest, .present, .appoint,
  ]

  /// No name has more to speak for it on the right.
  static var mostOnTheRight: Float { 4 }

  private func rightSupport(at end: Int) -> Float {
    guard end < scalars.count else { return 1 }
    let next = scalars[end]
    if next == "、" { return 2 }
    let roles = words[end].beginning.roles
    if !roles.isDisjoint(with: Self.actors) { return 3.5 }
    if describesPerson(at: end) { return Self.mostOnTheRight }
    if words[end].beginning.classes.contains(.position) { return 3 }
    if takesOffice(at: end) { return 3 }
    if !roles.isDisjoint(with: [.visit, .motion, .invite]) { return 2 }
    if startsWithAddress(at: end) { return 3 }
    if beginsManner(at: end) { return 1.2 }
    if next == "为", isElected(before: end) || isNextElected(before: end) { return 3.5 }
    if next == "的", losesPost(behind: end) { return Self.mostOnTheRight }
    if !Characters.isHan(next) { return 1.2 }
    if Self.isListMark(next) { return joins(at: end) ? 1.2 : -5 }
    return 0
  }

  /// Whether the letter at a place is a word of grammar that says what the one named before it does: 任 before a
  /// title, 向 before somebody to whom something is told or given.
  func actsOnOther(at place: Int) -> Bool {
    let next = place + 1
    guard next < scalars.count else { return false }
    if scalars[place] == "为" { return isElectionOrService(place) }
    guard Characters.isHan(scalars[next]) else { return false }
    // `甲以案说法`, `甲以全票当选`: no name ends so.
    if scalars[place] == "以" { return true }
    if scalars[place] == "任" {
      return words[next].beginning.classes.contains(.position)
        || !words[next].beginning.classes.isDisjoint(with: [.organizationHead, .placeName])
    }
    if scalars[place] == "教" { return Self.learners.contains(Word(scalars[next..<min(next + 2, scalars.count)])) }
    return (next + 1..<min(next + 14, scalars.count)).contains { later in
      !words[later].beginning.roles.isDisjoint(with: [.speak, .report])
        || Self.givings.contains(Word(scalars[later..<min(later + 2, scalars.count)]))
    }
  }

  /// Those whom somebody teaches: `甲教大家拍荷花`.
  private static let learners: WordSet = [
    "大家", "孩子", "学生", "学员", "居民", "村民", "老人", "同学", "市民", "队员", "邻居", "妇女", "我们", "小朋",
  ]

  private static let givings: WordSet = [
    "颁发", "赠送", "捐赠", "捐献", "敬献", "献花", "表示", "送上", "送去", "移交", "学习", "致敬", "致意", "发放", "递交", "提交", "提出", "反映", "展示",
    "演示", "请教", "道歉", "求助", "推荐", "授予",
  ]

  private static let units: ScalarSet = "社团队会厂店馆院园场行台矿段站所庭班组股科部"

  /// `南音社社长`, `房管科副科长`: whether the letter before a place is a word for a unit, which the title behind begins with
  /// as well.
  func echoesUnit(at end: Int) -> Bool {
    guard end > 0, end < scalars.count else { return false }
    let isDeputy = scalars[end] == "副" && end + 1 < scalars.count
    guard scalars[end - 1] == scalars[isDeputy ? end + 1 : end], Self.units.contains(scalars[end - 1]) else {
      return false
    }
    return words[end].beginning.classes.contains(.position)
  }

  /// `甲(女)`, `甲(朝鲜族)`, `甲(兼)`: a bracket that only somebody's name has.
  private func describesPerson(at start: Int) -> Bool {
    guard start + 2 < scalars.count else { return false }
    if scalars[start] == "," { return isSex(at: start + 1) || Self.isAge(at: start, in: scalars) }
    guard scalars[start] == "(" else { return false }
    if scalars[start + 1] == "女" || scalars[start + 1] == "兼" || scalars[start + 1] == "男" { return true }
    if endsInOffice(bracket: start) { return true }
    return (start + 2..<min(start + 6, scalars.count)).contains { scalars[$0] == "族" }
  }

  /// The longest body and office in a bracket.
  private static let longestOffice = 20

  /// `甲(某某派出所所长)`: whether an office is the last word of a bracket.
  private func endsInOffice(bracket start: Int) -> Bool {
    let reach = (start + 3)..<max(start + 3, min(start + Self.longestOffice, scalars.count))
    guard let end = reach.first(where: { scalars[$0] == ")" }), words[end].ending.uses.contains(.office) else {
      return false
    }
    return words.contains(endingAt: end) { $0.uses.contains(.office) && $0.length >= 2 }
  }

  /// `甲,女,`: whether a word for somebody's sex stands between commas.
  func isSex(at place: Int) -> Bool {
    place + 1 < scalars.count && (scalars[place] == "女" || scalars[place] == "男")
      && (scalars[place + 1] == "," || scalars[place + 1] == "、")
  }

  /// Letters that say how somebody named before does something: `甲和也送来棉被`.
  private static let behindMaking: ScalarSet = "了题主动专工述表重"
  private static let neverJoined: ScalarSet = "的也都还就已将却"

  /// Whether a conjunction at a place has something behind it to join: in `甲和同行`, `甲和的` it is a name's last letter.
  func joins(at place: Int) -> Bool {
    guard Characters.isHan(scalars[place]) else { return true }
    var next = place + 1
    if next + 1 < scalars.count, Characters.isSpace(scalars[next]), Characters.isDigit(scalars[next + 1]) { next += 1 }
    guard next < scalars.count else { return false }
    // `甲和60多名居民`
    if Characters.isDigit(scalars[next]) { return true }
    guard Characters.isHan(scalars[next]), !Self.neverJoined.contains(scalars[next]) else { return false }
    // `罗庆和|作了报告`
    if scalars[next] == "作", next + 1 < scalars.count, Self.behindMaking.contains(scalars[next + 1]) { return false }
    let following = words[next].beginning
    return following.roles.isDisjoint(with: [.speak, .report, .chair, .attend, .lead, .companion, .visit])
      || !following.classes.isDisjoint(with: [.position, .organizationHead, .placeName, .pronoun])
  }

  /// How far the verb of electing stands off at most from those elected to further posts.
  static let reachOfElection = 60

  /// `选举甲为书记,乙为副书记`: whether a title follows 为 in a list of those elected.
  private func isNextElected(before end: Int) -> Bool {
    guard words.all.roles.contains(.elect), end + 1 < scalars.count,
      words[end + 1].beginning.classes.contains(.position)
    else { return false }
    return (max(0, end - Self.reachOfElection)..<end).contains { words.endsElection(at: $0) }
  }

  /// Whether a verb of electing or appointing stands in the few letters before: `推选甲为`.
  private func isElected(before end: Int) -> Bool {
    (max(0, end - 5)..<end).contains { words.endsElection(at: $0) }
  }

  /// `甲的某某局局长职务`: whether a post follows 的 that somebody named before it has lost.
  private func losesPost(behind place: Int) -> Bool {
    for next in (place + 1)..<min(place + 30, scalars.count) {
      if scalars[next] == "职", next + 1 < scalars.count, scalars[next + 1] == "务" {
        return words[next].ending.classes.contains(.position)
      }
      guard Characters.isHan(scalars[next]) else { return false }
    }
    return false
  }

  private func startsWithAddress(at start: Int) -> Bool {
    guard Self.addressing.contains(scalars[start]) else { return false }
    return (1...2).contains { length in
      start + length <= scalars.count && Self.addresses.contains(Word(scalars[start..<(start + length)]))
    }
  }
}
