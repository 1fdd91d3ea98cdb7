/// Occasions told by what is done: people organised, lessons given, papers signed, votes cast, and anything that
/// somebody does on a day the sentence names.
extension EventGrammar {
  private static let organizing: WordSet = ["组织", "开展", "举行", "举办", "进行", "动员", "发动"]

  func organizedTrigger() -> EventTrigger? {
    guard frame.hasDay || item.isCaption || frame.hasVagueDate else { return nil }
    for index in tokens.indices where Self.organizing.contains(frame.words[index]) && isNarrated(index) {
      let end = frame.offset(frame.clauseEnd(of: index))
      guard frame.word(index + 1) != "下", hasSubject(before: index), end > tokens[index].range.upperBound + 3 else {
        continue
      }
      guard frame.hasDay || (index..<frame.clauseEnd(of: index)).contains(where: { tokens[$0].roles.contains(.motion) })
      else { continue }
      let visits = (index..<frame.clauseEnd(of: index)).contains {
        tokens[$0].roles.contains(.visit) && !Self.excursions.contains(frame.words[$0])
      }
      return EventTrigger(
        form: .organized, kind: visits ? .visit : kindOfDoing(index), name: tokens[index].range.upperBound..<end,
        clause: clause(around: index, to: end), verb: index, isNamed: true)
    }
    return nil
  }

  /// What people are taken to that is no call on anybody.
  private static let excursions: WordSet = ["指导", "参观", "参观学习", "观看", "观摩", "学习"]

  private static let sameDay: WordSet = ["当天", "当日", "那天"]

  /// `启用当天,…`: on the day of what was told of before.
  static func beginsOnDayOfAct(_ frame: SentenceFrame) -> Bool {
    sameDay.contains(frame.word(1)) && frame.tokens[0].classes.contains(.verb)
  }

  var isDatedSpeech: Bool {
    frame.dates.contains { $0.isDay && $0.expression.range.lowerBound >= frame.offset(frame.speech) }
  }

  /// What is done at many occasions, and is one of its own only on a day of its own.
  private static let parts: WordSet = ["颁奖"]

  // MARK: Verbs that are occasions

  /// `签订…协议`, `同台联欢`, `当选`, `公开审理…案`.
  func actTrigger() -> EventTrigger? {
    guard frame.tokenKinds.uses.contains(.event) else { return nil }
    for index in tokens.indices where index > 0 || !item.hasOccasion || !Self.beginsOnDayOfAct(frame) {
      guard let act = frame.anyHead(index), act.use == .act || isBareAct(index), isNarrated(index), !isNominal(index),
        !Self.afterwards.contains(frame.word(index + 1)), !(frame.word(index + 1) == "后" && frame.isBreak(index + 2)),
        !isDecisionOfNoMeeting(index)
      else { continue }
      let isTimed = frame.hasOccasionDate || frame.hasVagueDate || item.isCaption || frame.isSequel && item.hasOccasion
      guard isTimed || act.kind == .election && frame.word(index + 1) == "了" && !item.hasOccasion else { continue }
      if item.hasOccasion, !frame.hasOccasionDate, !(frame.isSequel && isTimed) { continue }
      if item.hasOccasion, !frame.hasOccasionDate, Self.parts.contains(frame.words[index]) { continue }
      if isBeforeDatedAct(index) { continue }
      if let founding = founding(before: index) { return founding }
      let end = frame.offset(frame.clauseEnd(of: index))
      return EventTrigger(
        form: .act, kind: act.kind, name: nameOfAct(afterDates(from: frame.clauseStart(of: index)), index)..<end,
        clause: clause(around: index, to: end), verb: index, isNamed: true)
    }
    return nil
  }

  /// `街道老科协成立,甲当选会长`: the founding that somebody was elected at.
  private func founding(before act: Int) -> EventTrigger? {
    guard frame.words[act] == "当选" || frame.words[act] == "选举产生",
      let verb = (max(0, act - SentenceFrame.phraseReach)..<act).first(where: {
        frame.words[$0] == "成立" && frame.isBreak($0 + 1) && frame.organizationBefore[$0] != nil
      })
    else { return nil }
    let end = frame.offset(frame.clauseEnd(of: verb))
    return EventTrigger(
      form: .act, kind: .ceremony, name: nameOfAct(afterDates(from: frame.clauseStart(of: verb)), verb)..<end,
      clause: clause(around: verb, to: end), verb: verb, isNamed: true)
  }

  /// `近日,经区委研究决定:…`: what a body has decided on no day and at no meeting that is told of.
  private func isDecisionOfNoMeeting(_ index: Int) -> Bool {
    frame.words[index] == "研究决定" && !frame.hasDay
      && !(frame.clauseStart(of: index)..<index).contains { frame.anyHead($0)?.kind == .meeting }
  }

  /// `22日,连降暴雨。甲、乙带领民兵上堤抢险`: what people are led to on a day that the sentence before says.
  func leadTrigger() -> EventTrigger? {
    guard item.hasDayBefore || isAfterNamedOccasion, frame.tokenKinds.roles.contains(.lead) else { return nil }
    for index in tokens.indices.prefix(SentenceFrame.wideReach) where tokens[index].roles.contains(.lead) {
      guard isNarrated(index), frame.words[index] != "一行", frame.word(index + 1) != "的",
        (frame.clauseStart(of: index)..<index).contains(where: { tokens[$0].form == .person })
      else { continue }
      let end = frame.offset(frame.clauseEnd(of: index))
      return EventTrigger(
        form: .act, kind: kindOfDoing(index), name: tokens[index].range.lowerBound..<end,
        clause: clause(around: index, to: end), verb: index, isNamed: true)
    }
    return nil
  }

  /// `仪式结束后,…`: whether what follows came after the occasion that the sentence names.
  private var isAfterNamedOccasion: Bool {
    guard item.hasOccasion else { return false }
    if frame.word(0) == "会后" { return true }
    return (0..<min(6, tokens.count)).contains { index in
      frame.anyHead(index) != nil
        && (frame.word(index + 1) == "后" && frame.word(index + 2) == ","
          || frame.word(index + 1) == "结束" && frame.word(index + 2) == "后" || frame.word(index + 1) == "结束后")
    }
  }

  /// `剪彩之后,…`: words behind an act that was told of before.
  private static let afterwards: WordSet = ["之后", "以后", "之前", "之余"]

  /// Whether a clause without a date stands before another act that has one: `甲、乙结对,3月5日共同揭牌`.
  private func isBeforeDatedAct(_ index: Int) -> Bool {
    guard let day = frame.dates.first(where: \.isOccasion)?.expression.range.lowerBound,
      frame.offset(frame.clauseEnd(of: index)) <= day
    else { return false }
    return (index + 1..<min(index + SentenceFrame.reach, tokens.count)).contains {
      tokens[$0].range.lowerBound > day && frame.anyHead($0)?.use == .act
    }
  }

  private static let bareActs: WordSet = ["换届", "义诊", "体检", "献血", "义卖", "捐款", "募捐", "植树", "座谈", "授课", "演出"]

  /// `协会换届,选举甲为会长`, `甲、乙在社区为居民义诊`: the name of an occasion as the verb that ends a clause.
  private func isBareAct(_ index: Int) -> Bool {
    guard Self.bareActs.contains(frame.words[index]), frame.hasDay || frame.hasVagueDate,
      frame.isBreak(index + 1) || tokens[index + 1].form == .number && isFirstClause(of: index)
    else { return false }
    return (frame.clauseStart(of: index)..<index).contains {
      tokens[$0].form == .person || frame.organizationBefore[$0 + 1] != nil
    }
  }

  /// Whether only a day stands before the clause of a token.
  private func isFirstClause(of index: Int) -> Bool {
    let start = frame.clauseStart(of: index)
    return frame.hasDay && (0..<start).allSatisfy { frame.date[$0] != nil || tokens[$0].form != .word }
  }

  // MARK: Rows of a table

  /// `6月8日 , 柳林社区 , “小小河长”巡河 , 教师甲`: the first cell behind the day that names neither a body nor anybody.
  func rowTrigger() -> EventTrigger? {
    guard let day = frame.dates.first, day.isDay, day.expression.range.lowerBound == 0,
      frame.tokenKinds.contains(.person) || !frame.sentence.organizations.isEmpty
    else { return nil }
    let marks = tokens.indices.filter { isCellMark($0) }
    guard marks.count >= 2, let first = marks.first, day.expression.range.upperBound == frame.offset(first) - 1 else {
      return nil
    }
    for (number, mark) in marks.enumerated() {
      let end = number + 1 < marks.count ? marks[number + 1] - 1 : tokens.count
      let cell = mark + 2..<max(mark + 2, end)
      guard cell.count >= 1, !cell.contains(where: { tokens[$0].form == .person || frame.organization[$0] != nil })
      else {
        continue
      }
      let name = tokens[cell.lowerBound].range.lowerBound..<tokens[cell.upperBound - 1].range.upperBound
      return EventTrigger(
        form: .act, kind: kindOfDoing(cell.lowerBound), name: name, clause: 0..<name.upperBound, verb: cell.lowerBound,
        isNamed: true)
    }
    return nil
  }

  /// Whether a comma with a space on either side parts the cells of a row.
  private func isCellMark(_ index: Int) -> Bool {
    frame.words[index] == "," && index > 0 && tokens[index - 1].form == .space && index + 1 < tokens.count
      && tokens[index + 1].form == .space
  }

  // MARK: Anything done on a day

  private static let causes: WordSet = ["因", "因为", "由于", "为", "受", "面对", "针对", "为了", "应对"]
  private static let equatingVerbs: WordSet = ["是", "正值", "正是", "恰逢", "适逢", "为"]

  /// `9月12日,物资由甲送到…`: a day, somebody, and a verb.
  func dayTrigger() -> EventTrigger? {
    guard let number = frame.dates.firstIndex(where: \.isDay), !frame.isPoint else { return nil }
    let day = frame.dates[number].expression.range
    guard let first = firstToken(from: day.upperBound).flatMap(behindFeast), first < frame.speech else { return nil }
    var hasActor = isActor(beforeDay: day) || frame.word(first) == "双方"
    var index = first
    let limit = min(tokens.count, first + SentenceFrame.reach)
    if isRecord(first..<limit) || isLetter || isOfNature(behindMarks(first)) {
      return nil
    }
    while index < limit {
      if tokens[index].form == .person || frame.organization[index] != nil { hasActor = true }
      // `甲调任局长,副部长乙来街道宣布…`: what is on record, and then what was done.
      if Self.recording.contains(frame.words[index]) {
        index = max(index + 1, frame.clauseEnd(of: index))
        continue
      }
      if hasActor, isPredicate(index), !frame.isGeneral(index) {
        if isOfNature(index) { return nil }
        let end = frame.offset(frame.clauseEnd(of: index))
        return EventTrigger(
          form: isReported(day: day, by: index) ? .cited : .act, kind: kindOfDoing(index),
          name: day.upperBound < end ? nameOfAct(first, index)..<end : day.lowerBound..<end,
          clause: day.lowerBound..<end, verb: index, isNamed: true)
      }
      index += 1
    }
    return nil
  }

  private func behindMarks(_ first: Int) -> Int {
    (first..<tokens.count).first { tokens[$0].form != .punctuation && tokens[$0].form != .space } ?? first
  }

  private static let reporting: WordSet = ["通报", "汇报", "通报了", "汇报了", "反馈", "反馈了", "回顾", "回顾了"]

  /// `通报了8月20日模拟测评的情况`: whether somebody reports here on what was done that day.
  private func isReported(day: Range<Int>, by verb: Int) -> Bool {
    guard let first = firstToken(from: day.lowerBound) else { return false }
    let isReport = (max(0, first - 3)..<first).contains { Self.reporting.contains(frame.words[$0]) }
    return isReport && (first..<max(first, frame.clauseEnd(of: verb))).contains { frame.words[$0] == "情况" }
  }

  private static let recording: WordSet = [
    "任命", "任命为", "免去", "调任", "升任", "接任", "调离", "逝世", "去世", "病逝", "辞世", "病故", "批复", "印发", "下发", "出台",
    "作出", "拨付", "支付", "到账", "入账", "缴纳", "汇入", "走失", "失踪", "遗失", "失窃", "被盗", "男尸", "女尸",
    "被评为", "获评", "评为",
  ]
  private static let deciding: WordSet = ["决定", "研究决定", "研究", "会议决定"]
  private static let installing: WordSet = ["任", "兼任", "担任", "任命", "免去", "不再"]

  /// Whether a dated sentence only puts on record what was decided or befell: an appointment, a decision, a death, a
  /// payment.
  private func isRecord(_ range: Range<Int>) -> Bool {
    // `来街道宣布任免决定:任命甲为…`: somebody comes and says so.
    if range.contains(where: { frame.words[$0] == "宣布" && isComing(before: $0) }) { return false }
    for index in range {
      if frame.words[index] == "。" || frame.words[index] == ";" { return false }
      if Self.recording.contains(frame.words[index]), !frame.isEnclosed[index] { return true }
      if frame.words[index] == "获", frame.word(index + 1) == "评" { return true }
      if frame.words[index] == "称号",
        !tokens[..<index].suffix(SentenceFrame.reach).contains(where: { $0.form == .person })
      {
        return true
      }
      if frame.words[index] == "归", frame.word(index - 1) == "未" { return true }
      if Self.deciding.contains(frame.words[index]), [",", ":"].contains(frame.word(index + 1)),
        !(range.lowerBound..<index).contains(where: { tokens[$0].roles.contains(.motion) || frame.words[$0] == "宣布" }),
        (index..<range.upperBound).prefix(SentenceFrame.clauseReach).contains(where: {
          Self.installing.contains(frame.words[$0])
        })
      {
        return true
      }
    }
    return false
  }

  private func isComing(before index: Int) -> Bool {
    (frame.clauseStart(of: index)..<index).contains { tokens[$0].roles.contains(.motion) }
  }

  private static let ownWords: WordSet = ["我", "我家", "我们家", "我妈", "我爸", "我父亲", "我母亲", "我老伴", "俺", "俺家"]

  /// `5月2日我在医院住院,…`: whether somebody writes of himself.
  private var isLetter: Bool {
    frame.tokens.indices.contains {
      Self.ownWords.contains(frame.words[$0]) && !frame.isEnclosed[$0] && $0 < frame.speech
        && frame.organization[$0] == nil
        && !(frame.words[$0] == "我" && Self.ownBodies.contains(frame.word($0 + 1).initial))
    }
  }

  /// What `我` stands before where a body writes of itself.
  private static let ownBodies: WordSet = [
    "街", "镇", "乡", "村", "区", "市", "县", "省", "国", "校", "院", "办", "局", "社", "馆", "厂", "所", "站", "司", "党", "军", "队",
  ]

  private static let forcesOfNature: WordSet = [
    "暴雨", "大暴雨", "洪峰", "水位", "特大暴雨", "大雨", "强降雨", "降雨", "雷雨", "大雪", "暴雪", "降雪", "台风", "大风", "寒潮", "冰雹", "洪水", "洪灾",
    "山洪",
    "内涝", "地震", "滑坡", "泥石流", "旱情",
  ]

  /// `我乡普降大暴雨,…`, `台风在海门登陆,…`: whether the clause tells of the weather, in which nobody does anything.
  private func isOfNature(_ verb: Int) -> Bool {
    let clause = frame.clauseStart(of: verb)..<min(frame.clauseEnd(of: verb), tokens.count)
    return clause.contains { Self.forcesOfNature.contains(frame.words[$0]) }
      && !clause.contains { Self.causes.contains(frame.words[$0]) }
      && !clause.contains { tokens[$0].form == .person || tokens[$0].roles.contains(.hold) }
  }

  private static let feasts: WordSet = ["日", "节", "之际", "节日", "纪念日"]

  /// Where what is done begins: behind `是世界环境日,` where a clause only says what day it is; `nil` where it says
  /// anything else of the day.
  private func behindFeast(_ first: Int) -> Int? {
    guard Self.equatingVerbs.contains(frame.words[first]) else { return first }
    let end = frame.clauseEnd(of: first)
    guard frame.word(end) == ",", end + 1 < tokens.count, end - first <= 10, end > first,
      Self.feasts.contains(frame.words[end - 1]) || frame.holds(end - 1, "日", "节"),
      (end..<min(end + SentenceFrame.reach, tokens.count)).contains(where: { tokens[$0].roles.contains(.motion) })
    else { return nil }
    return end + 1
  }

  func nameOfAct(_ first: Int, _ verb: Int) -> Int {
    var start = first
    while start < verb, tokens[start].form == .punctuation || tokens[start].form == .space { start += 1 }
    return frame.offset(start)
  }

  /// The first token behind the dates that a clause opens with.
  private func afterDates(from start: Int) -> Int {
    var first = start
    while first < tokens.count, let number = frame.date[first], frame.dates[number].isOccasion { first += 1 }
    return first
  }

  private func firstToken(from offset: Int) -> Int? {
    var low = 0
    var high = tokens.count
    while low < high {
      let middle = (low + high) / 2
      if tokens[middle].range.lowerBound < offset { low = middle + 1 } else { high = middle }
    }
    return low < tokens.count ? low : nil
  }

  private func isActor(beforeDay day: Range<Int>) -> Bool {
    guard let first = firstToken(from: day.lowerBound) else { return false }
    return (max(0, first - 8)..<first).contains {
      tokens[$0].form == .person || frame.organizationBefore[$0 + 1] != nil
    }
  }

  private static let noPredicates: WordSet = [
    "是", "有", "为", "达", "达到", "共", "正值", "正是", "据", "至", "到", "在", "由", "经", "因", "来自", "起", "前", "被",
  ]

  private static let afterDeeds: WordSet = ["了", "到", "来", "给", "上"]

  /// A verb that something is done with, not what is, has been, or will be counted.
  private func isPredicate(_ index: Int) -> Bool {
    guard frame.organization[index] == nil, !frame.isEnclosed[index], frame.date[index] == nil else { return false }
    let token = tokens[index]
    guard token.form == .word, !token.classes.contains(.position), frame.word(index + 1) != "下" else { return false }
    if frame.words[index] == "到" || frame.words[index] == "来" {
      return frame.organization[index + 1] != nil || frame.tokens.dropFirst(index + 1).first?.form == .place
    }
    if Self.noPredicates.contains(frame.words[index]) { return false }
    if token.classes.contains(.verb), token.range.count == 1, Self.afterDeeds.contains(frame.word(index + 1)) {
      return true
    }
    if !token.roles.isDisjoint(with: [.motion, .lead, .present, .attend, .speak, .hold]) { return true }
    return token.classes.contains(.verb) && token.classes.isDisjoint(with: [.noun, .organizationHead, .preposition])
      && token.range.count > 1
  }

  /// Whether a verb is told of, neither quoted nor wished.
  private func isNarrated(_ index: Int) -> Bool {
    index < frame.speech && !frame.isEnclosed[index] && frame.organization[index] == nil && !frame.isGeneral(index)
  }

  private func hasSubject(before verb: Int) -> Bool {
    (max(0, verb - SentenceFrame.reach)..<verb).contains {
      tokens[$0].form == .person || frame.organizationBefore[$0 + 1] != nil
    }
  }
}
