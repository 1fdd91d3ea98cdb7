/// Occasions told by what is done: people organised, papers signed, votes cast, rows of a table.
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

  /// `甲为获奖者颁奖,他说,6月24日…`: whether somebody only says of a day what was on it.
  private var isDatedOnlyInSpeech: Bool {
    let speech = frame.offset(frame.speech)
    return !frame.dates.contains { $0.isOccasion && $0.expression.range.lowerBound < speech }
  }

  /// What is done at many occasions, and is one of its own only on a day of its own.
  private static let parts: WordSet = ["颁奖"]

  // MARK: Verbs that are occasions

  /// What the voters of the day that the paragraph began with do.
  private static let choosing: WordSet = ["选出", "选举产生"]

  /// `签订…协议`, `同台联欢`, `当选`, `公开审理…案`.
  func actTrigger() -> EventTrigger? {
    guard frame.tokenKinds.uses.contains(.event) else { return nil }
    for index in tokens.indices where index > 0 || !item.hasOccasion || !Self.beginsOnDayOfAct(frame) {
      guard let act = frame.anyHead(index), act.use == .act || isBareAct(index), isNarrated(index), !isNominal(index),
        !Self.afterwards.contains(frame.word(index + 1)), !(frame.word(index + 1) == "后" && frame.isBreak(index + 2)),
        !isDecisionOfNoMeeting(index), !isNoAct(index)
      else { continue }
      let isDated = frame.hasOccasionDate && !isDatedOnlyInSpeech
      let isTimed = isDated || frame.hasVagueDate || item.isCaption || frame.isSequel && item.hasOccasion
      let isElection =
        act.kind == .election
        && (frame.word(index + 1) == "了" || item.hasDayBefore && Self.choosing.contains(frame.words[index]))
      guard isTimed || isElection && !item.hasOccasion else { continue }
      if item.hasOccasion, !isDated, !(frame.isSequel && isTimed) { continue }
      if item.hasOccasion, !isDated, Self.parts.contains(frame.words[index]) { continue }
      if isBeforeDatedAct(index) { continue }
      if let founding = founding(before: index) { return founding }
      let end = frame.offset(frame.clauseEnd(of: index))
      return EventTrigger(
        form: .act, kind: act.kind, name: nameOfAct(afterDates(from: frame.clauseStart(of: index)), index)..<end,
        clause: clause(around: index, to: end), verb: index, isNamed: true)
    }
    return nil
  }

  private static let parties: WordSet = ["单位", "人", "者", "方", "企业", "双方", "款物", "物资", "商户", "居民", "对象"]
  private static let cases: WordSet = ["起", "件", "余起", "多起", "余件", "多件", "次", "人次", "宗", "例"]

  /// `调解纠纷73起`: whether a clause only counts how often something was done.
  private func isCountOfMany(behind index: Int) -> Bool {
    (index + 1..<min(index + 8, frame.clauseEnd(of: index))).contains {
      tokens[$0].form == .number && Self.cases.contains(frame.word($0 + 1)) && !["1", "一"].contains(frame.words[$0])
    }
  }

  private static let counters: WordSet = ["人", "员", "结果", "工作"]
  private static let signs: WordSet = ["叫", "叫做", "名为", "写着", "督办", "经营"]
  private static let endings: WordSet = ["完工", "竣工", "建成", "交付"]

  /// Whether a verb of an act tells of none: `计票人是甲`, `挂牌叫“修理铺”`, `捐赠单位误为…`,
  /// `调解纠纷73起`, `6月15日开工,9月21日完工`.
  private func isNoAct(_ index: Int) -> Bool {
    let next = frame.word(index + 1)
    switch frame.words[index] {
    case "计票", "开票": return Self.counters.contains(next)
    case "挂牌": return Self.signs.contains(next) || tokens.dropFirst(index + 1).first?.form == .quoted || next == "“"
    case "捐赠", "捐献", "签约", "签订": return Self.parties.contains(next)
    case "调解", "救助", "排查", "清理", "审理": return isCountOfMany(behind: index)
    case "开工":
      return !frame.tokenKinds.contains(.person) && frame.sentence.organizations.isEmpty
        && frame.words.contains { Self.endings.contains($0) }
    default: return false
    }
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

  private static let installing: WordSet = ["任", "兼任", "担任", "任命", "免去", "不再", "不再担任"]

  private func isInstalling(behind index: Int) -> Bool {
    [",", ":"].contains(frame.word(index + 1))
      && (index..<min(index + SentenceFrame.clauseReach, tokens.count)).contains {
        Self.installing.contains(frame.words[$0])
      }
  }

  /// `近日,经区委研究决定:…`: what a body has decided on no day and at no meeting that is told of; who got a post by it, on
  /// whatever day.
  private func isDecisionOfNoMeeting(_ index: Int) -> Bool {
    frame.words[index] == "研究决定" && (!frame.hasDay || isInstalling(behind: index))
      && !(frame.clauseStart(of: index)..<index).contains { frame.anyHead($0)?.kind == .meeting }
  }

  /// `22日,连降暴雨。甲、乙带领民兵上堤抢险`, `6日,气温骤降。区长甲到枫桥社区慰问`: what people are led to, or whom they visit, on a day that
  /// the sentence before says.
  func leadTrigger() -> EventTrigger? {
    guard item.hasDayBefore || isAfterNamedOccasion, frame.tokenKinds.contains(.person) else { return nil }
    for index in tokens.indices.prefix(SentenceFrame.wideReach) where isLeading(index) {
      guard isNarrated(index), frame.words[index] != "一行", frame.word(index + 1) != "的",
        (frame.clauseStart(of: index)..<index).contains(where: { tokens[$0].form == .person })
      else { continue }
      let end = frame.offset(frame.clauseEnd(of: index))
      return EventTrigger(
        form: .act, kind: tokens[index].roles.contains(.visit) ? .visit : kindOfDoing(index),
        name: tokens[index].range.lowerBound..<end,
        clause: clause(around: index, to: end), verb: index, isNamed: true)
    }
    return nil
  }

  private func isLeading(_ index: Int) -> Bool {
    tokens[index].roles.contains(.lead) || frame.words[index] == "带" && frame.word(index + 1) == "着"
      || item.hasDayBefore && tokens[index].roles.contains(.visit) && index < frame.speech
        && (frame.clauseStart(of: index)..<index).contains { tokens[$0].roles.contains(.motion) }
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
  private static let afterwards: WordSet = ["之后", "以后", "之前", "之余", "过后"]

  /// Whether a clause without a date stands before another act that has one: `甲、乙结对,3月5日共同揭牌`.
  private func isBeforeDatedAct(_ index: Int) -> Bool {
    guard let day = frame.dates.first(where: \.isOccasion)?.expression.range.lowerBound,
      frame.offset(frame.clauseEnd(of: index)) <= day
    else { return false }
    return (index + 1..<min(index + SentenceFrame.reach, tokens.count)).contains {
      tokens[$0].range.lowerBound > day && frame.anyHead($0)?.use == .act
    }
  }

  private static let bareActs: WordSet = ["换届", "义诊", "体检", "献血", "义卖", "捐款", "募捐", "植树", "座谈", "授课", "演出", "谈心", "投票"]

  /// `协会换届,选举甲为会长`, `甲、乙在社区为居民义诊`: the name of an occasion as the verb that ends a clause.
  private func isBareAct(_ index: Int) -> Bool {
    guard Self.bareActs.contains(frame.words[index]),
      frame.hasDay || frame.hasVagueDate || frame.isSequel && item.hasOccasion,
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
  func isCellMark(_ index: Int) -> Bool {
    frame.words[index] == "," && index > 0 && tokens[index - 1].form == .space && index + 1 < tokens.count
      && tokens[index + 1].form == .space
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
