/// Occasions with a name: `召开座谈会`, `座谈会召开`, `在座谈会上`.
extension EventGrammar {
  func namedTriggers() -> [EventTrigger] {
    guard frame.tokenKinds.uses.contains(.event) else { return [] }
    var found: [EventTrigger] = []
    var used: Set<Int> = []
    for index in tokens.indices where isVerbOfHolding(index) && isTold(index) {
      guard let head = head(after: index), !used.contains(head), !isHeldByMore(index, head),
        !isDoneAtMeeting(index, head, found),
        let trigger = held(verb: index, head: head)
      else { continue }
      used.insert(head)
      found.append(trigger)
    }
    for index in tokens.indices where tokens[index].uses.contains(.event) && !used.contains(index) && isTold(index) {
      if let trigger = cited(index) { found.append(trigger) }
      guard let event = frame.eventHead(index), !isInBody(index), !isInName(index, of: found) else { continue }
      let trigger =
        heldVerb(after: index).flatMap { verb in
          found.contains { $0.form == .held && $0.verb == verb }
            ? nil : announced(head: index, event: event, verb: verb)
        }
        ?? setting(head: index, event: event) ?? chaired(head: index, event: event)
        ?? hosted(head: index, event: event) ?? joined(head: index, event: event)
        ?? contested(head: index, event: event) ?? contest(head: index, event: event)
        ?? voted(head: index, event: event) ?? stated(head: index, event: event)
      if let trigger = trigger ?? countedAs(head: index, event: event) ?? ofDay(head: index, event: event)
        ?? ofNamedDay(head: index, event: event) ?? ofThisTime(head: index, event: event)
      {
        found.append(trigger)
        used.insert(index)
      }
    }
    return found.filter { vote in !(vote.form == .act && found.contains { $0.kind == .meeting && $0.verb < vote.verb })
    }
  }

  /// `传达了2月20日…会议精神`: the date stands right before the name.
  private func cited(_ index: Int) -> EventTrigger? {
    guard frame.word(index + 1) == "精神", let event = frame.anyHead(index), event.use == .strong else { return nil }
    let start = nameStart(before: index)
    guard start > 0, start < index, let number = frame.date[start - 1], frame.dates[number].isDay else { return nil }
    let name = tokens[start].range.lowerBound..<tokens[index].range.upperBound
    return EventTrigger(
      form: .cited, kind: event.kind, name: name,
      clause: frame.dates[number].expression.range.lowerBound..<name.upperBound, verb: index, head: index, isNamed: true
    )
  }

  /// Whether a token stands in what is told, not in what somebody is cited to say, unless that has a day of its own.
  private func isTold(_ index: Int) -> Bool {
    if index >= frame.speech {
      return frame.dates.contains { $0.isDay && $0.expression.range.lowerBound >= frame.offset(frame.speech) }
    }
    return !frame.isEnclosed[index]
  }

  /// Verbs of one letter that also mean other things: they hold what ends their clause.
  private static let lightVerbs: WordSet = [
    "开", "办", "搞", "开了", "办了", "搞了", "改开", "改办", "摆", "摆了", "摆起", "摆下", "摆出", "摆出了",
  ]

  /// Whether one of these verbs, or of those for giving a lesson, begins with a letter.
  private static func beginsVerbOfHolding(_ letter: Unicode.Scalar) -> Bool {
    switch letter {
    case "开", "办", "搞", "改", "摆", "做", "作": true
    default: false
    }
  }

  /// `社区在操场上开院坝会`: whether the verb at a token says that something is held.
  private func isVerbOfHolding(_ index: Int) -> Bool {
    if tokens[index].roles.contains(.hold) { return true }
    guard Self.beginsVerbOfHolding(frame.sentence.passage.scalars[tokens[index].range.lowerBound]) else { return false }
    let isGiving = Self.givingVerbs.contains(frame.words[index])
    guard isGiving || Self.lightVerbs.contains(frame.words[index]), frame.organization[index] == nil,
      let head = head(after: index), head - index <= 10, let event = frame.eventHead(head), event.use == .strong,
      !isGiving || event.kind == .lecture && isComingToTeach(index)
    else { return false }
    return tokens[head].range.count > 1 && (frame.isBreak(head + 1) || frame.word(head + 1) == "时")
  }

  /// Whether a head stands inside the name of what is held: `召开换届选举工作动员会`.
  private func isInName(_ index: Int, of found: [EventTrigger]) -> Bool {
    found.contains { $0.form == .held && $0.name.contains(frame.offset(index)) }
  }

  /// Whether a head is but a letter in the name of a body: `人大常委会`, `居民委员会`.
  private func isInBody(_ index: Int) -> Bool {
    guard let mention = frame.organization[index] else { return false }
    return frame.sentence.organizations[mention].tokens.upperBound - 1 == index && tokens[index].range.count == 1
      || frame.sentence.organizations[mention].tokens.upperBound - 1 > index
  }

  // MARK: `召开座谈会`

  private static let follows: WordSet = ["上", "中", "后", "并", "时", "期间", "以来"]

  /// How far behind a verb of holding the last word of a long name stands.
  private static let nameReach = 60

  /// The head that a verb of holding governs: the last one before the clause ends.
  private func head(after verb: Int) -> Int? {
    var last: Int?
    var index = verb + 1
    while index < tokens.count, index - verb <= Self.nameReach, !frame.isBreak(index) {
      if frame.eventHead(index) != nil, !isInBody(index) {
        last = index
        let next = index + 1
        if next < tokens.count {
          if Self.follows.contains(frame.words[next]) { break }
          let isJoin = tokens[next].classes.contains(.conjunction) && frame.words[next] != "暨"
          if tokens[next].roles.contains(.hold) || isJoin { break }
        }
      }
      index += 1
    }
    return last
  }

  /// `召开居民代表会议|进行选举`: whether a verb only says what is done at the meeting that its clause tells of.
  private func isDoneAtMeeting(_ verb: Int, _ head: Int, _ found: [EventTrigger]) -> Bool {
    guard frame.words[verb] == "进行", head == verb + 1, let meeting = found.last?.head else { return false }
    return verb - meeting <= 2 && found.last?.form == .held
  }

  /// `由甲主办、乙承办的比赛`: whether another verb of holding stands between a verb and what is held, which says by whom too.
  private func isHeldByMore(_ verb: Int, _ head: Int) -> Bool {
    (verb + 1..<max(verb + 1, head)).contains { tokens[$0].roles.contains(.hold) && frame.word($0 + 1) == "的" }
      && frame.word(verb + 1) == "、"
  }

  private func held(verb: Int, head: Int) -> EventTrigger? {
    guard let event = frame.eventHead(head) else { return nil }
    var start = verb + 1
    while start < head, Self.openers.contains(frame.words[start]) || isMeasure(start) { start += 1 }
    guard isOccasion(verb: verb, start: start, head: head, use: event.use), !isTeachingAtCourse(verb, start, event)
    else { return nil }
    return EventTrigger(
      form: .held, kind: kind(of: event, from: start, to: head),
      name: tokens[start].range.lowerBound..<tokens[head].range.upperBound,
      clause: clause(around: verb, to: tokens[head].range.upperBound), verb: verb, head: head, isNamed: start < head)
  }

  private static let subjectsOfTeaching: WordSet = ["就", "围绕", "对", "针对", "结合", "从"]

  /// `科长甲就报表填写进行了专题培训`: what somebody teaches where a training was told of.
  private func isTeachingAtCourse(_ verb: Int, _ start: Int, _ event: EventHead) -> Bool {
    guard item.hasOccasion, event.kind == .lecture, frame.words[verb] == "进行", !frame.hasOccasionDate,
      start - verb <= 2
    else { return false }
    let clause = frame.clauseStart(of: verb)..<verb
    guard let person = clause.last(where: { tokens[$0].form == .person }) else { return false }
    return Self.subjectsOfTeaching.contains(frame.word(person + 1))
  }

  private static let openers: WordSet = [
    "了", "过", "的", "着", "一场", "一次", "一个", "首次", "首场", "本次", "“", "隆重", "起", "今年", "特",
  ]

  private static let measures: WordSet = ["一", "场", "次", "轮"]

  private func isMeasure(_ index: Int) -> Bool {
    let text = frame.words[index]
    return Self.measures.contains(text) || text == "期" && tokens[index - 1].form != .word
  }

  /// Whether a verb and a head tell of one occasion that takes or took place.
  private func isOccasion(verb: Int, start: Int, head: Int, use: EventHead.Use) -> Bool {
    if isPlural(from: start, to: head) || frame.isGeneral(verb) { return false }
    if frame.hasOccasionDate { return use == .strong || frame.hasDay || start < head }
    if frame.isPoint || isList(from: start, to: head) { return false }
    if item.hasDayBefore, isParticular(from: start, to: head, use: use) { return true }
    let isDone =
      frame.word(verb + 1) == "了" || isNumbered(from: start, to: head)
      || (verb + 1...max(verb + 1, start)).contains { isOne($0) }
      || ["上", "中"].contains(frame.word(head + 1))
    let isAnnounced =
      !item.headline.isEmpty && frame.words[head].count > 1 && item.headline.contains(frame.sentence.text(head))
    switch use {
    case .strong:
      return isDone || isAnnounced || frame.hasVagueDate || item.isCaption || item.hasOccasion
        || isSomewhere(before: verb)
    case .weak:
      let isNamed = (start..<head).contains { tokens[$0].form == .quoted || frame.words[$0] == "主题" }
      let isQuoted = (start..<head).contains { tokens[$0].form == .quoted || frame.isEnclosed[$0] }
      if item.hasOccasion, isQuoted { return true }
      return (frame.hasVagueDate || item.isCaption || isDone)
        && (isNamed || start < head && frame.words[head].count > 1)
    case .act, .never: return false
    }
  }

  /// `趣味运动会`, `居民代表会议`, `“爱在重阳”敬老活动`: whether a name says more than the sort of occasion.
  private func isParticular(from start: Int, to head: Int, use: EventHead.Use) -> Bool {
    switch use {
    case .strong: return start < head || tokens[head].range.count > 3
    case .weak: return (start..<head).contains { tokens[$0].form == .quoted || frame.words[$0] == "主题" }
    case .act, .never: return false
    }
  }

  private static let ballots: WordSet = ["大会", "党员大会", "会议", "居民大会", "村民大会", "会", "代表大会", "居民代表大会"]

  func kind(of event: EventHead, from start: Int, to head: Int) -> EventKind {
    guard event.kind == .activity || event.kind == .meeting else { return event.kind }
    for index in (max(start, head - 12)..<max(start, head)).reversed() {
      if frame.holds(index, "换届", "选举") {
        return Self.ballots.contains(frame.words[head]) ? .election : event.kind
      }
      if frame.holds(index, "培训", "讲座", "宣讲") { return .lecture }
      if frame.holds(index, "比赛", "大赛", "竞赛") { return .contest }
      if frame.holds(index, "慰问", "走访") { return event.kind == .activity ? .visit : event.kind }
      if frame.anyHead(index)?.kind == .contest, event.kind == .activity { return .contest }
    }
    return event.kind
  }

  // MARK: `座谈会召开`

  private static let deliberating: WordSet = [
    "学习", "审议", "听取", "研究", "讨论", "通过", "传达", "传达学习", "部署", "专题学习", "强调", "指出", "认为", "号召", "决定", "贯彻", "总结", "回顾",
    "选举", "选举产生",
    "表决", "宣布",
  ]

  /// `公益行动3月9日来到青松小学`
  private static let reaching: WordSet = ["来到", "走进", "走入"]

  private func heldVerb(after head: Int) -> Int? {
    var index = head + 1
    while index < tokens.count, index - head <= SentenceFrame.clauseReach,
      !frame.isBreak(index) || isLooseComma(index, after: head)
    {
      if Self.reaching.contains(frame.words[index]), frame.hasDay, index - head <= 6 { return index }
      // `换届选举历时22天,落下了帷幕`
      if index == head + 1, frame.words[index] == "历时", index + 1 < tokens.count,
        tokens[index + 1].form == .number
      {
        return index
      }
      if tokens[index].roles.contains(.held) {
        return frame.word(index + 1) == "的" || frame.word(index + 1) == "情况" ? nil : index
      }
      if Self.deliberating.contains(frame.words[index]), index - head <= 6, frame.hasDay,
        anyMeeting(head), !(head + 1..<index).contains(where: { frame.words[$0] == "的" || frame.words[$0] == "上" })
      {
        return index
      }
      // `会议|议定9月底前完成施工`
      if index == head + 1, anyMeeting(head), tokens[index].roles.contains(.speak) { return nil }
      if tokens[index].roles.contains(.hold) || tokens[index].range.count > 1 && frame.eventHead(index) != nil {
        return nil
      }
      index += 1
    }
    return nil
  }

  /// Verbs of which an opening is told.
  private static let opens: WordSet = ["开幕", "启幕", "开幕了"]

  /// `至此,全街道的选举全部结束`: whether a sentence sums up what was told.
  private var isSummedUp: Bool { frame.word(0) == "至此" || frame.word(0) == "截至目前" }

  private func anyMeeting(_ head: Int) -> Bool { frame.anyHead(head)?.kind == .meeting }

  private static let beforeWhere: WordSet = ["在", "于", "已", "将", "已于", "已在", "将于", "定于"]

  /// `大会,在礼堂召开`, `换届选举,已于7月6日结束`: a comma, and then where or when.
  private func isLooseComma(_ index: Int, after head: Int) -> Bool {
    index - head == 1 && frame.words[index] == "," && Self.beforeWhere.contains(frame.word(index + 1))
  }

  private func announced(head: Int, event: EventHead, verb: Int) -> EventTrigger? {
    let start = nameStart(before: head)
    guard start < head || event.use == .strong, !isSummedUp else { return nil }
    if isPlural(from: start, to: head) || frame.isGeneral(head) { return nil }
    let isPlanned = frame.dates.contains { $0.expression.bearing == .until || $0.expression.bearing == .before }
    let isTimed = frame.hasOccasionDate || frame.hasVagueDate || isPlanned
    let isNamed = (start..<head).contains { tokens[$0].form == .quoted }
    let isPlaced = !isTimed && isSomewhere(before: verb)
    switch event.use {
    case .strong:
      guard
        isTimed || item.isCaption || item.hasOccasion || event.kind == .election || isPlaced
          || frame.sentence.passage.scalars[tokens[verb].range].last == "幕"
      else { return nil }
    case .weak: guard isTimed || isNamed || event.kind == .election else { return nil }
    case .act, .never: return nil
    }
    if start == head, !isTimed, !isPlaced { return nil }
    var kind = kind(of: event, from: start, to: head)
    if kind == .activity && Self.opens.contains(frame.words[verb]) || frame.words[verb] == "成立" {
      kind = .ceremony
    }
    return EventTrigger(
      form: .announced, kind: kind,
      name: tokens[start].range.lowerBound..<tokens[head].range.upperBound,
      clause: clause(around: start, to: tokens[verb].range.upperBound), verb: verb, head: head, isNamed: start < head)
  }

  /// `座谈会在村委会召开,甲主持`, `街道在广场举行联欢会,甲致辞`: whether it is said where something is held, and who was there:
  /// one occasion, though not when.
  func isSomewhere(before verb: Int) -> Bool {
    guard frame.tokenKinds.contains(.person), !frame.isGeneral(verb) else { return false }
    let clause = max(frame.clauseStart(of: verb), verb - SentenceFrame.reach)..<verb
    guard let place = clause.last(where: { frame.words[$0] == "在" || frame.words[$0] == "于" }) else { return false }
    return place + 1 < verb && !(place + 1..<verb).contains { frame.words[$0] == "的" || frame.words[$0] == "中" }
      && tokens[(verb + 1)...].prefix(Self.nameReach).contains { $0.form == .person }
  }

  private static let openings: WordSet = [
    "在", "于", "由", "上", "对", "为", "将", "是", "参加", "出席", "了", "由于", "随着", "自", "从", "后", "终于", "迎来", "召开", "举行", "举办",
    "获得", "荣获", "并在", "宣布", "宣告", "祝贺",
  ]

  private static let lasting: WordSet = ["历时", "为期"]
  private static let neverFirst: WordSet = ["的", "了", "、", "和", "随后"]

  /// Where a name that ends in a head begins: behind the last mark, date, verb of holding or preposition.
  func nameStart(before head: Int) -> Int {
    var start = head
    while start > 0, head - start < SentenceFrame.reach {
      let previous = start - 1
      if frame.isBreak(previous) || tokens[previous].form == .space || tokens[previous].form == .person { break }
      if let date = frame.date[previous], isWholeDate(frame.dates[date]) { break }
      if tokens[previous].roles.contains(.hold) || tokens[previous].roles.contains(.motion) { break }
      if Self.openings.contains(frame.words[previous]), !frame.isEnclosed[previous] { break }
      start = previous
    }
    // `历时一周的棋赛`
    if Self.lasting.contains(frame.words[start]), let end = (start..<head).first(where: { frame.words[$0] == "的" }) {
      start = end + 1
    }
    while start < head, Self.neverFirst.contains(frame.words[start]) { start += 1 }
    return start
  }

  /// A date with a day or month: the year alone belongs to the name (`2021年…大会`).
  private func isWholeDate(_ date: DatedExpression) -> Bool {
    date.isOccasion || date.expression.kind == .vague || date.expression.bearing != .at
  }

  // MARK: `全会选举…`, `选民登记工作…展开`

  private func voted(head: Int, event: EventHead) -> EventTrigger? {
    let next = head + 1
    if event.kind == .meeting, event.use == .strong, ["选举", "选举产生", "推选", "增选", "补选"].contains(frame.word(next)) {
      let start = nameStart(before: head)
      // `经会员大会选举,甲当选主席`: how somebody was elected at what was told of.
      let isOfOccasion = frame.words[start] == "经" && start + 1 == head && item.hasOccasion && !frame.hasOccasionDate
      guard start < head, !isOfOccasion else { return nil }
      return EventTrigger(
        form: .setting, kind: event.kind, name: tokens[start].range.lowerBound..<tokens[head].range.upperBound,
        clause: clause(around: start, to: tokens[head].range.upperBound), verb: next, head: head, isNamed: true)
    }
    // `选民于10月15日依法投票选举区人大代表`
    if event.kind == .election, frame.words[head] == "投票选举", frame.hasOccasionDate {
      let end = frame.offset(frame.clauseEnd(of: head))
      return EventTrigger(
        form: .act, kind: .election, name: tokens[head].range.lowerBound..<end, clause: clause(around: head, to: end),
        verb: head, head: head, isNamed: true)
    }
    // `即将展开的投票工作`: what stands before the head tells of it.
    guard event.kind == .election, frame.word(next) == "工作", frame.hasOccasionDate,
      (max(0, head - 3)..<head).contains(where: { tokens[$0].roles.contains(.held) })
    else { return nil }
    return EventTrigger(
      form: .setting, kind: .election, name: tokens[head].range.lowerBound..<tokens[next].range.upperBound,
      clause: clause(around: head, to: tokens[next].range.upperBound), verb: head, head: head, isNamed: true)
  }

  // MARK: `8日,区人大代表选举投票日。`

  /// `二月十一日夜,元宵灯会,…`: whether the name of an occasion fills the clause behind a day.
  private func isAlone(_ head: Int) -> Bool {
    let start = frame.clauseStart(of: head)
    return start > 1 && frame.word(start - 1) == "," && frame.date[start - 2] != nil && start < head
      && (start..<head).allSatisfy { frame.date[$0] == nil && tokens[$0].roles.isEmpty && tokens[$0].form != .person }
  }

  /// A sentence, or its part before the first stop, that is a day and the name of an occasion.
  private func stated(head: Int, event: EventHead) -> EventTrigger? {
    // `12月7日14:00 读书会,领读人:甲`: a line of a calendar.
    let isOfCalendar = frame.date[0] != nil
    guard event.use == .strong || event.use == .weak && isOfCalendar && frame.word(head - 1) != "”", frame.hasDay,
      frame.isBreak(head + 1) || isOfCalendar && isCellMark(head + 2),
      frame.word(head + 1) != "," || isOfCalendar && (frame.words.contains(":") || isAlone(head))
    else { return nil }
    let start = nameStart(before: head)
    guard start > 0, start < head || isOfCalendar && tokens[head].range.count > 2,
      !(start..<head).contains(where: { !tokens[$0].roles.isEmpty })
    else { return nil }
    var before = start - 1
    // `5月18日是村委会换届投票日。`
    if frame.words[before] == "是", event.kind == .election { before -= 1 }
    while before > 0, tokens[before].form == .punctuation || tokens[before].form == .space { before -= 1 }
    guard frame.date[before] != nil else { return nil }
    return EventTrigger(
      form: .setting, kind: kind(of: event, from: start, to: head),
      name: tokens[start].range.lowerBound..<tokens[head].range.upperBound,
      clause: clause(around: start, to: tokens[head].range.upperBound), verb: head, head: head, isNamed: true)
  }
}
