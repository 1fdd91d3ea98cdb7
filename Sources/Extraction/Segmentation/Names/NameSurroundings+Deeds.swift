import Newsletters

/// Words of one letter between a name of two letters and what somebody named so does, which the letter could be the last
/// of a name of three by its place.
extension NameSurroundings {
  /// Adverbs and prepositions in which hardly any given name ends.
  private static let grammar: ScalarSet = "也则却还已便仍就又再只没不把被给替跟对都"
  /// Verbs in which hardly any given name ends.
  private static let deeds: ScalarSet = "陪捐执用接见骑握打找送抱背抬写走跑站坐蹲躺跪掏拿捎端递拎扛搀扶敲按贴擦扫捡抓抽拍挂提搬推追喊说讲叫问借卖吃喝"
  /// Verbs with somebody else behind: `让他`, `教大家`.
  private static let causes: ScalarSet = "让教帮陪劝"
  private static let others: ScalarSet = "他她它我你大"
  /// Letters that say how far or how well such a verb is done.
  private static let complements: ScalarSet = "着了过到起住完来去上下进出好开给走回在"
  /// What stands behind a name, and hardly behind a verb that somebody named does.
  private static let behindNames: ScalarSet = "的和与及同是在也就都又还等把被向将则却已便仍对为从由"

  /// `护士方雪|接到电话`, `柜员何静|见老人手抖`: whether the last letter of three or four is an adverb, a preposition or a verb
  /// that goes on behind; given names that are a word keep it (`李远见家`, `张善用带领`).
  func goesOnBehind(from start: Int, to end: Int) -> Bool {
    guard (3...4).contains(end - start), end < scalars.count else { return false }
    let last = scalars[end - 1]
    // `副主任|白宇|答:…`
    if scalars[end] == ":" { return last == "答" || last == "问" }
    guard Characters.isHan(scalars[end]) else { return false }
    let isGrammar =
      Self.grammar.contains(last) || Self.causes.contains(last) && Self.others.contains(scalars[end])
      || saysEarlierPost(last, before: end)
    guard isGrammar || Self.deeds.contains(last), words.cost(from: end - 2, to: end) == nil else { return false }
    if isGrammar { return true }
    // `陈云端|到会`
    if words.contains(beginningAt: end, where: { $0.length >= 2 && !$0.roles.isEmpty }) { return false }
    if Self.complements.contains(scalars[end]) { return true }
    if words.contains(beginningAt: end - 1, where: { $0.length >= 2 && $0.classes.contains(.verb) }) { return true }
    let next = words[end].beginning
    return !Self.deeds.contains(scalars[end])
      && !Self.behindNames.contains(scalars[end]) && next.roles.isEmpty && !next.uses.contains(.office)
      && !words.contains(beginningAt: end) {
        $0.length >= 2 && $0.classes.contains(.verb) && !$0.classes.contains(.noun)
      }
  }

  private static let afterOnce: ScalarSet = "任在是当获担经"

  /// `副校长|甲乙|由|教导主任升任`, `沈老|曾|任局长`, `请甲|当|辅导员`: whether a letter says what somebody was before, or
  /// becomes by, what follows.
  private func saysEarlierPost(_ letter: Unicode.Scalar, before end: Int) -> Bool {
    switch letter {
    case "由", "当": words.contains(beginningAt: end) { $0.uses.contains(.office) }
    case "曾": Self.afterOnce.contains(scalars[end])
    default: false
    }
  }

  /// `甲|当|校外辅导员`, `甲|兼|妇联主席`: whether a letter that says what somebody named before it becomes stands at a place.
  func takesOffice(at place: Int) -> Bool {
    guard scalars[place] == "当" || scalars[place] == "兼", place + 1 < scalars.count else { return false }
    return words.contains(beginningAt: place + 1) { $0.uses.contains(.office) }
  }

  private static func isAdverbOfManner(_ letter: Unicode.Scalar) -> Bool {
    switch letter {
    case "也", "却", "还", "已", "便", "仍", "就", "又": true
    default: false
    }
  }

  /// `住27号的甲|就冲进来`: whether an adverb stands at a place that says how somebody named before does what follows.
  func beginsManner(at place: Int) -> Bool {
    Self.isAdverbOfManner(scalars[place]) && place + 1 < scalars.count && Characters.isHan(scalars[place + 1])
      && !words.contains(beginningAt: place) { $0.length >= 2 && $0.classes.contains(.noun) }
  }

  /// `甲、向光明、乙`: whether a name of three stands between the marks of a list, where no preposition does: behind it 、
  /// goes on with names, and what it could govern would be done.
  func isBetweenListMarks(from start: Int, to end: Int) -> Bool {
    guard end - start == 3, start > 0, scalars[start - 1] == "、" else { return false }
    return end == scalars.count || Self.listMarks.contains(scalars[end])
  }

  private static let listMarks: ScalarSet = "、。;,)等"
  private static let leaders: VerbRole = [.lead, .companion, .chair, .attend]

  /// `主席|向前进|率领`: whether a title stands before what could be a preposition and its word, and behind it a verb that
  /// nobody is told or given something by.
  func leads(from start: Int, to end: Int) -> Bool {
    scalars[start] == "向" && end - start == 3 && words[start].ending.classes.contains(.position)
      && !isSortOfPeople(at: start + 1) && words.contains(beginningAt: end) { !$0.roles.isDisjoint(with: Self.leaders) }
  }

  /// What the letters of a given name cost at most that is a usual one.
  private static let costOfUsual: Float = 11

  /// `经理|脱建国|公布`: whether a usual given name of two letters, whose family name begins no other word, stands before a
  /// verb of two.
  func isUsualBeforeDeed(_ given: GivenName, from start: Int, by names: NameCosts) -> Bool {
    guard given.end == start + 3, names.givenCost(given.first, given.last) <= Self.costOfUsual,
      !words.contains(beginningAt: start, where: { $0.length >= 2 })
    else { return false }
    return words.contains(beginningAt: given.end) { $0.length == 2 && $0.classes.contains(.verb) }
  }
}
