import Newsletters

/// Reads where an occasion takes place.
struct PlaceReader {
  let frame: SentenceFrame
  /// The full name of the body or territory that a mention is of.
  let nameOfMention: (Int) -> String?

  private var tokens: [Token] { frame.tokens }

  private static let goals: WordSet = [
    "赴", "到", "来到", "前往", "走进", "深入", "来", "至", "到访", "莅临", "专程赴", "走访", "参观", "看望", "实地察看", "实地查看", "走访了", "进入", "抵达",
    "实地考察", "视察",
    "察看", "观摩", "参观了", "专程到", "一同来到", "回到", "返回", "先后来到", "先后到", "分别到", "冒雨来到", "前来", "应邀到", "应邀来到", "应邀赴", "应邀前往",
    "开进", "走入", "步入", "驶入", "重返", "返抵", "赶赴", "赶到",
  ]
  private static let ends: ScalarSet =
    "室厅堂馆场园院楼校所站处点心区村社街路道里内中广公司上前旁边店厂家队地号山河湖江镇乡县市会厦府屯寨弄巷坊庄岛港码头桥塔寺庙祠苑城座层旗查木州户台吧宫部段廊口委亭滩岸营库坪坝林塘湾沟坡岭扎岗峰洲垭峪墩渡崖埠圩屿堰坳坨"

  /// What ends a place by where beside something it is.
  private static let sides: WordSet = [
    "门外", "墙外", "城外", "村外", "院外", "室外", "户外", "楼外", "树下", "桥下", "楼下", "棚下", "山下", "亭下", "廊下", "檐下", "河边", "江边", "湖边",
    "海边",
    "路边", "桥边", "渠边", "塘边", "池边", "溪边", "天井", "公墓", "陵墓",
  ]

  /// The place as worded, or `nil`.
  func place(of trigger: EventTrigger) -> String? {
    switch trigger.form {
    case .visit: return goal(of: trigger) ?? examined(trigger) ?? setting(of: trigger)
    default: return setting(of: trigger) ?? (trigger.form == .setting ? nil : goal(of: trigger)) ?? indoors()
    }
  }

  private static let innerMarks: WordSet = ["、", "(", ")", "“", "”", "\""]

  private func isStop(_ index: Int) -> Bool {
    tokens[index].form == .punctuation && !Self.innerMarks.contains(frame.words[index])
  }

  // MARK: `在…召开`

  /// From the preposition to the verb; the one nearest before the verb wins.
  private func setting(of trigger: EventTrigger) -> String? {
    let last = max(trigger.verb, trigger.head ?? 0)
    // `由街道主办的晚会在广场举行`: the place stands behind the name.
    let isBehind = trigger.form == .held && Self.prepositions.contains(frame.word(last + 1))
    let verb = isBehind ? last + 1 : last
    // `理论学习中心组在会议室学习`: what is done may be told by more verbs than one.
    let limit = trigger.form == .act ? frame.clauseEnd(of: verb) : verb + 1
    let near = max(0, min(verb, trigger.verb) - SentenceFrame.reach)..<min(max(limit, verb + 1), tokens.count)
    for index in near.reversed() where Self.prepositions.contains(frame.words[index]) && !frame.isEnclosed[index] {
      guard index + 1 < tokens.count, frame.date[index + 1] == nil else { continue }
      if let found = place(from: index + 1, before: trigger.verb) { return found }
    }
    return nil
  }

  private static let prepositions: WordSet = ["在", "于"]
  private static let placeStops: WordSet = ["为", "向", "与", "和", "对", "围绕", "给", "就", "的"]
  private static let beforeVerbs: WordSet = [
    "隆重", "顺利", "胜利", "成功", "正式", "圆满", "如期", "联合", "共同", "集中", "现场", "公开", "落下", "拉开", "热闹", "火热",
  ]

  /// What stands behind a preposition, up to the verb of the occasion where that comes behind.
  private func place(from start: Int, before verb: Int? = nil) -> String? {
    var end = start
    while end < tokens.count, end - start <= SentenceFrame.clauseReach, end != verb, !isStop(end),
      !isPlaceEnd(end, from: start)
    { end += 1 }
    while end > start, Self.beforeVerbs.contains(frame.words[end - 1]) { end -= 1 }
    guard end > start, isPlaceful(start..<end), !frame.isHolding(end) else { return nil }
    return name(start..<end)
  }

  private func isPlaceEnd(_ index: Int, from start: Int) -> Bool {
    if frame.organization[index] != nil || frame.isEnclosed[index] { return false }
    if Self.beforeVerbs.contains(frame.words[index]), index > start { return true }
    if frame.anyHead(index)?.use == .act, index > start { return true }
    return !tokens[index].roles.isEmpty
      || Self.placeStops.contains(frame.words[index])
        && index > start && !isAttribute(index)
      || tokens[index].form == .person && index > start
      || isVerb(index) && index > start
  }

  /// Whether a token is a verb and nothing else: what is done there.
  private func isVerb(_ index: Int) -> Bool {
    tokens[index].classes.contains(.verb) && tokens[index].range.count > 1
      && tokens[index].classes.isDisjoint(
        with: [.noun, .placeName, .placeEnd, .verbalNoun, .organizationHead, .distinguishing, .adjective, .locative])
  }

  /// `建设中的企业服务中心`, `文化馆和广场`: the place goes on.
  private func isAttribute(_ index: Int) -> Bool {
    guard ["的", "和"].contains(frame.words[index]), index + 1 < tokens.count else { return false }
    return frame.organization[index + 1] != nil && frame.words[index] == "和"
      || frame.words[index] == "的"
        && tokens[index + 1].classes.contains(.placeEnd)
  }

  private static let notPlaces: [String] = [
    "工作中", "会上", "活动中", "过程中", "讲话中", "基础上", "会议上", "仪式上", "总结中", "赛中", "展演中", "致辞中", "大会上", "期间",
  ]

  private func isPlaceful(_ range: Range<Int>) -> Bool {
    let scalars = tokens[range.lowerBound].range.lowerBound..<tokens[range.upperBound - 1].range.upperBound
    guard scalars.count >= 2, scalars.count <= 60, !range.contains(where: { frame.words[$0] == "了" }) else {
      return false
    }
    let isBody = frame.organizationBefore[range.upperBound] != nil
    let letters = frame.sentence.passage.scalars[scalars].suffix(2)
    guard isBody || letters.last.map(Self.ends.contains) ?? false || Self.sides.contains(Word(letters))
    else { return tokens[range.upperBound - 1].form == .place || frame.isEnclosed[range.upperBound - 1] }
    let text = frame.sentence.passage.string(scalars)
    return !Self.notPlaces.contains { text.hasSuffix($0) }
  }

  // MARK: `赴…街道`

  private static let afterGoalVerbs: WordSet = ["了", "到", "在", "辖区", "我", "先后"]
  private static let goalStops: WordSet = ["为", "向", "与", "对", "围绕", "给", "就", "里", "脚下", "和"]

  /// What stands behind a verb of motion.
  private func goal(of trigger: EventTrigger) -> String? {
    let from = max(0, trigger.verb - SentenceFrame.clauseReach)
    for index in from..<min(tokens.count, trigger.verb + SentenceFrame.wideReach)
    where Self.goals.contains(frame.words[index]) {
      // `3日至8日`: no way to anywhere.
      guard frame.organization[index] == nil, !frame.isEnclosed[index], frame.date[index] == nil,
        index + 1 >= tokens.count || frame.date[index + 1] == nil
      else { continue }
      var start = index + 1
      while start < tokens.count, Self.afterGoalVerbs.contains(frame.words[start]),
        frame.organization[start] == nil
      {
        start += 1
      }
      if let home = home(from: start) { return home }
      var end = start
      while end < tokens.count, end - start <= SentenceFrame.clauseReach, !isStop(end), !isGoalEnd(end, from: start) {
        end += 1
      }
      if end > start, isPlaceful(start..<end) { return name(start..<end) }
      if let body = frame.organization[start], frame.sentence.organizations[body].tokens.lowerBound == start {
        return name(frame.sentence.organizations[body].tokens)
      }
    }
    return nil
  }

  /// How many words say who somebody is before the name.
  private static let descriptionReach = 10

  /// `来到甲家中`, `到百岁老人甲家`: the home of somebody.
  private func home(from start: Int) -> String? {
    let end = min(start + Self.descriptionReach, frame.clauseEnd(of: start))
    guard let index = (start..<max(start, end)).first(where: { tokens[$0].form == .person }),
      SentenceFrame.homes.contains(frame.word(index + 1))
    else { return nil }
    let letters = tokens[index].range.lowerBound..<tokens[index + 1].range.lowerBound + 1
    return frame.sentence.passage.string(letters)
  }

  private func isGoalEnd(_ index: Int, from start: Int) -> Bool {
    if frame.organization[index] != nil || frame.isEnclosed[index] { return false }
    if tokens[index].classes.contains(.organizationHead) { return false }
    return !tokens[index].roles.isEmpty || index > start && tokens[index].range.count > 1 && frame.anyHead(index) != nil
      || Self.goalStops.contains(frame.words[index])
        && index > start && !isAttribute(index)
      || tokens[index].form == .person && !isLikePlace(index)
      || tokens[index].classes.contains(.verb)
        && tokens[index].classes.isDisjoint(with: [.noun, .placeName, .placeEnd, .verbalNoun]) && index > start
  }

  private static let landscape: ScalarSet = "山河湖江岛桥湾岭沟坡坪滩塘林峡溪峰"

  /// `到龙首山植树`: a mountain or a lake that has the letters of a name.
  private func isLikePlace(_ index: Int) -> Bool {
    guard Self.landscape.contains(frame.sentence.passage.scalars[tokens[index].range.upperBound - 1]) else {
      return false
    }
    return frame.sentence.persons.contains { $0.token == index && $0.positions.isEmpty && $0.confidence < 0.5 }
  }

  /// `对商城进行检查`, `查看了小区…`: what is visited.
  private func examined(_ trigger: EventTrigger) -> String? {
    let near =
      max(0, trigger.verb - SentenceFrame.clauseReach)..<min(tokens.count, trigger.verb + SentenceFrame.clauseReach)
    if let index = near.first(where: { frame.words[$0] == "对" }), let found = place(from: index + 1) { return found }
    if let found = lookedOver(trigger) { return found }
    for index in near where index > trigger.verb {
      if let mention = frame.organization[index], frame.sentence.organizations[mention].tokens.lowerBound == index,
        !frame.sentence.positions.contains(where: { $0.organization == mention })
      {
        return nameOfMention(mention) ?? frame.sentence.organizations[mention].surface
      }
    }
    return nil
  }

  private static let stretches: [Word] = ["沿线", "周边", "一带", "沿岸", "两岸", "岸线", "路段", "市场", "早市", "大街"]

  /// `检查了柳河沿线的三座水闸`, `查看了东风市场和建国街的商户`: what is looked over, before 的.
  private func lookedOver(_ trigger: EventTrigger) -> String? {
    let near = trigger.verb..<min(tokens.count, trigger.verb + SentenceFrame.phraseReach)
    guard let verb = near.first(where: { tokens[$0].roles.contains(.visit) && frame.organization[$0] == nil }) else {
      return nil
    }
    let start = frame.word(verb + 1) == "了" ? verb + 2 : verb + 1
    guard
      let end = (start..<max(start, frame.clauseEnd(of: verb))).prefix(12).first(where: { frame.words[$0] == "的" }),
      end > start, !(start..<end).contains(where: { tokens[$0].form == .person }),
      (start..<end).contains(where: { index in Self.stretches.contains { frame.holds(index, $0) } })
    else { return nil }
    return isPlaceful(start..<end) || frame.holds(end - 1, "沿线", "岸线") ? name(start..<end) : nil
  }

  /// `…活动室里座无虚席`: the sentence opens with the place.
  private func indoors() -> String? {
    for index in 1..<max(1, min(tokens.count, 30))
    where (frame.words[index] == "里" || frame.words[index] == "内") && !frame.isEnclosed[index] {
      var start = index
      while start > 0, !frame.isBreak(start - 1), frame.date[start - 1] == nil { start -= 1 }
      guard start < index, isPlaceful(start..<index) else { return nil }
      return name(start..<index)
    }
    return nil
  }

  /// The place that a labelled line gives: its words, up to a mark that ends them.
  func place(in range: Range<Int>) -> String? {
    let start = range.first { tokens[$0].form != .space }
    guard let start,
      let end = range.first(where: { $0 > start && (isStop($0) || tokens[$0].form == .space) })
        ?? Optional(range.upperBound), end > start
    else { return nil }
    return name(start..<end)
  }

  /// The words, with a territory that is only referred to (`我镇`) called by its name.
  private func name(_ range: Range<Int>) -> String {
    let text = frame.sentence.passage.string(
      tokens[range.lowerBound].range.lowerBound..<tokens[range.upperBound - 1].range.upperBound)
    guard let mention = frame.organization[range.lowerBound] else { return text }
    let found = frame.sentence.organizations[mention]
    guard found.reference != nil, found.parent == nil, found.territory != nil,
      found.tokens.lowerBound == range.lowerBound, found.tokens.upperBound <= range.upperBound,
      let full = nameOfMention(mention)
    else { return text }
    let rest = found.range.upperBound..<tokens[range.upperBound - 1].range.upperBound
    return full + frame.sentence.passage.string(rest)
  }
}
