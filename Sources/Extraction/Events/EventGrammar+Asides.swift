import Newsletters

/// What a story only tells in passing, though it says on which day: no occasions.
extension EventGrammar {
  private static let origins: WordSet = ["从", "自", "打"]
  private static let disputes: WordSet = ["纠纷", "矛盾", "积怨", "争端", "官司", "风波"]
  private static let settling: WordSet = ["了结", "平息", "化解", "解决", "收场", "告终"]

  /// Whether what is told behind a day is no occasion: it lasts since that day (`卡点从2月15日立起`), a dispute ends
  /// (`一场纠纷在理事会里了结`), somebody remembers it, nobody did it, or the story goes on to what somebody did next (`他没吭声,隔天把锅端了出来`).
  func isAside(_ number: Int, behind first: Int, in range: Range<Int>) -> Bool {
    let day = frame.dates[number].expression
    let opening = firstToken(from: day.range.lowerBound) ?? 0
    if Self.origins.contains(frame.word(opening - 1)) { return true }
    if isSettled(first) || isRemembered(opening) || isState(opening) || isBefalling(in: range) { return true }
    if isNextDay(day), !hasPart(in: range), frame.words[range].prefix(6).contains("就") { return true }
    return opening > 0 && isNextDay(day) && !hasPart(in: range)
  }

  private static let remembering: WordSet = [
    "回忆", "回忆了", "追忆", "追忆了", "讲起", "说起", "谈起", "想起", "忆起", "回想起", "记得", "讲到", "提起", "讲述", "讲述了",
  ]

  /// `回忆了1949年6月2日解放那天的情景`: whether a day is only what somebody remembers.
  private func isRemembered(_ day: Int) -> Bool {
    (frame.clauseStart(of: day)..<day).suffix(4).contains {
      Self.remembering.contains(frame.words[$0])
        || frame.words[$0] == "了" && Self.remembering.contains(frame.word($0 - 1))
    }
  }

  private static let already: WordSet = ["已于", "已在", "已经于", "已经在"]

  /// `执法办已于5月22日修复`: whether a day only says since when something is as it is, and nobody is named who did it;
  /// `换届选举已于7月6日结束` tells of an occasion.
  private func isState(_ day: Int) -> Bool {
    let before = max(0, day - SentenceFrame.reach)..<day
    if before.contains(where: { frame.anyHead($0) != nil || tokens[$0].form == .person }) { return false }
    return Self.already.contains(frame.word(day - 1))
      || Self.already.contains(frame.word(day - 2) + frame.word(day - 1))
  }

  /// `4月23日,社区里一个单元被隔离`: whether something befell what nobody is named of.
  private func isBefalling(in range: Range<Int>) -> Bool {
    guard let passive = range.prefix(SentenceFrame.phraseReach).first(where: { frame.words[$0] == "被" }) else {
      return false
    }
    return !(range.lowerBound..<passive).contains { tokens[$0].form == .person } && !hasPart(in: range)
  }

  /// `次日`, `隔天`, but for the day itself (`当天`).
  private func isNextDay(_ day: DateExpression) -> Bool {
    guard case .point(.offset(let days, .running)) = day.kind else { return false }
    return days != 0
  }

  /// Whether a word of a stretch says that somebody meets, comes, leads or speaks.
  private func hasPart(in range: Range<Int>) -> Bool {
    range.contains {
      !tokens[$0].roles.isDisjoint(with: [.hold, .held, .motion, .visit, .lead, .attend, .chair, .speak, .invite])
        || frame.anyHead($0) != nil
    }
  }

  private func isSettled(_ first: Int) -> Bool {
    let start = behindMarks(first)
    let clause = start..<max(start, frame.clauseEnd(of: start))
    guard let dispute = clause.first(where: { Self.disputes.contains(frame.words[$0]) }) else { return false }
    return !clause.prefix(while: { $0 < dispute }).contains {
      tokens[$0].form == .person || frame.organization[$0] != nil
    }
      && (dispute..<clause.upperBound).contains { Self.settling.contains(frame.words[$0]) }
  }

  private static let locatives: WordSet = ["里", "上", "内", "外", "前", "门口", "中央", "两旁", "旁边", "下"]
  private static let staying: WordSet = [
    "摆", "摆开", "放", "挂", "坐", "站", "挤", "堆", "围", "停", "贴", "插", "铺", "排", "飘", "亮", "响", "响起", "摆满", "坐满", "站满", "挤满",
    "围满",
  ]
  private static let lasting: WordSet = ["了", "着", "满", "满了", "开了", "开", "起", "起了"]

  /// `地坪里|摆开了几十条板凳`, `走廊里已经站了二十多人`: what can be seen or heard somewhere, of nobody who is named.
  private func isScene(_ verb: Int) -> Bool {
    !frame.tokenKinds.contains(.person) && !tokens.indices.contains { frame.anyHead($0) != nil }
      && Self.staying.contains(frame.word(verb))
      && Self.lasting.contains(frame.word(verb + 1))
      && (Self.locatives.contains(frame.word(verb - 1)) || Self.locatives.contains(frame.word(verb - 2)))
      // `讲古场在榕树下又响起了惊堂木`: something is told to be there again.
      && !frame.words[frame.clauseStart(of: verb)..<verb].contains("在")
  }

  private static let denials: WordSet = ["没", "没有", "未", "不", "从未", "并未", "未曾"]
  private static let things: WordSet = ["它", "它们"]

  /// Whether a verb tells of nothing that was done: `没断过`, `派来的辅导员`, `地坪里摆开了板凳`; or only what somebody did with
  /// what was spoken of: `把它送到了编辑部`.
  func isDoneByNobody(_ verb: Int) -> Bool {
    if Self.denials.contains(frame.word(verb - 1)) || isAttributive(verb) || isScene(verb) || isScene(verb - 1) {
      return true
    }
    let start = frame.clauseStart(of: verb)
    return (start..<verb).contains { frame.words[$0] == "把" && Self.things.contains(frame.word($0 + 1)) }
  }

  /// `派来的驻点辅导员甲,`, `新当选的甲`: a verb that says which person is meant.
  private func isAttributive(_ verb: Int) -> Bool {
    let last = frame.word(verb + 1) == "来" || frame.word(verb + 1) == "去" ? verb + 1 : verb
    guard frame.word(last + 1) == "的" else { return false }
    return (last + 2..<min(last + 9, frame.clauseEnd(of: verb))).contains { tokens[$0].form == .person }
  }

  // MARK: The day named before

  /// Words for the day that was named before.
  static let thatDay: WordSet = ["那天", "这天"]

  /// `消息是3月8日进的院。那天晚上,书记甲、科长乙坐在丙的炕沿上`: what persons did on the day that the paragraph began with.
  func thatDayTrigger() -> EventTrigger? {
    guard item.hasDayBefore, Self.thatDay.contains(frame.word(0)), frame.tokenKinds.contains(.person) else {
      return nil
    }
    var hasActor = false
    for index in tokens.indices.prefix(min(SentenceFrame.reach, frame.speech)) {
      if tokens[index].form == .person { hasActor = true }
      guard hasActor, isPredicate(index) || isStaying(index), !frame.isGeneral(index), !isDoneByNobody(index) else {
        continue
      }
      let end = frame.offset(frame.clauseEnd(of: index))
      return EventTrigger(
        form: .act, kind: kindOfDoing(index), name: frame.offset(index)..<end, clause: 0..<end, verb: index,
        isNamed: true)
    }
    return nil
  }

  /// `坐在炕沿上`
  private func isStaying(_ index: Int) -> Bool {
    tokens[index].classes.contains(.verb) && tokens[index].range.count == 1 && frame.word(index + 1) == "在"
      && frame.organization[index] == nil && !frame.isEnclosed[index]
  }

  private static let gatherings: [(ending: ScalarSet, kind: EventKind)] = [
    ("会话谈议", .meeting), ("课", .lecture), ("赛", .contest),
  ]

  /// `7月18日晚,地坪里摆开了板凳。县长甲来到某镇,参加石桥村“屋场夜话”`: what somebody comes to on the day that the paragraph began
  /// with, called by nothing but a name in quotation marks.
  func gatheringTrigger() -> EventTrigger? {
    guard item.hasDayBefore, frame.tokenKinds.contains(.person) else { return nil }
    for index in tokens.indices.dropLast() where tokens[index].form == .quoted && frame.isBreak(index + 1) {
      let clause = frame.clauseStart(of: index)..<index
      guard let verb = clause.last(where: { tokens[$0].roles.contains(.attend) }), !frame.isGeneral(verb),
        verb < frame.speech, tokens[..<verb].contains(where: { $0.form == .person }),
        let letter = frame.sentence.passage.scalars[tokens[index].range].dropLast().last,
        let kind = Self.gatherings.first(where: { $0.ending.contains(letter) })?.kind
      else { continue }
      return EventTrigger(
        form: .act, kind: kind, name: frame.offset(verb + 1)..<tokens[index].range.upperBound,
        clause: 0..<tokens[index].range.upperBound, verb: verb, isNamed: true)
    }
    return nil
  }
}
