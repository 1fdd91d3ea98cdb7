/// Which occasion told of before a sentence speaks of again, and which one is a part of another.
extension EventReader {
  /// The event on whose days something is done that is no occasion of its own: `副镇长于九日下午为学员颁奖`.
  func toldAlready(_ trigger: EventTrigger, _ frame: SentenceFrame) -> Int? {
    if trigger.form == .act, let event = actOfDay(frame) { return event }
    if let ceremony = ceremonyOf(trigger, frame) { return ceremony }
    if let election = electionOf(trigger, frame) { return election }
    // `同日,新党员宣誓`: something else.
    guard frame.word(0) != "同日", trigger.form == .act || trigger.form == .organized, let focus,
      let start = events[focus].startDate,
      let day = frame.lastDate(before: trigger.verb)?.date?.start.lexicalForm
    else { return nil }
    if isAnotherAct(trigger, frame) { return nil }
    if start == day { return focus }
    // A meeting on one of the days of something else is one of its own.
    if trigger.kind == .meeting, events[focus].kind != .meeting { return nil }
    return start < day && day <= (events[focus].endDate ?? start) ? focus : nil
  }

  private static let rites: WordSet = ["剪彩", "揭幕", "揭牌", "授牌", "启动", "颁奖", "授旗", "奠基", "宣誓", "点亮"]

  /// `随后,甲、乙为教学楼揭幕剪彩`: a rite without a day of its own is of the ceremony that its paragraph tells of.
  private func ceremonyOf(_ trigger: EventTrigger, _ frame: SentenceFrame) -> Int? {
    guard trigger.form == .act, !frame.hasOccasionDate, paragraph == lastParagraph, let focus,
      events[focus].kind == .ceremony, Self.rites.contains(frame.words[trigger.verb])
    else { return nil }
    return focus
  }

  /// `此次选举,…。下午4时,甲宣布结果:乙当选主任`: whoever was elected later that day, at the election told of.
  private func electionOf(_ trigger: EventTrigger, _ frame: SentenceFrame) -> Int? {
    guard trigger.form == .act, trigger.kind == .election, !frame.hasOccasionDate, let focus,
      events[focus].kind == .election, frame.beginsWithHour, paragraph - lastParagraph <= 1
    else { return nil }
    return focus
  }

  private static let laterThatDay = ["当天", "当日", "当晚"]

  /// `当天下午,镇政府与公司签订协议`: a new paragraph that goes on to what was done later that day.
  private func isAnotherAct(_ trigger: EventTrigger, _ frame: SentenceFrame) -> Bool {
    let isComing = frame.tokens[trigger.verb].roles.contains(.motion) && (focus.map { events[$0].isUnnamed } ?? false)
    guard trigger.form == .act, isComing || frame.anyHead(trigger.verb)?.use == .act && paragraph != lastParagraph,
      let first = frame.dates.first?.expression.range, first.lowerBound == 0
    else { return false }
    let text = frame.sentence.passage.string(first)
    return Self.laterThatDay.contains { text.hasPrefix($0) }
  }

  /// The event of the item that a trigger speaks of again.
  func sameEvent(_ event: EventReading, _ trigger: EventTrigger, _ scene: Scene) -> Int? {
    let isSequel = (0..<min(trigger.verb, SentenceFrame.phraseReach)).contains {
      Sequels.ofOccasion.contains(scene.frame.words[$0])
    }
    for index in recent.reversed() {
      let known = events[index]
      let sameDate =
        event.startDate == nil || known.startDate == nil || event.startDate == known.startDate || known.isDateInherited
      guard sameDate else { continue }
      let isVisited = known.kind == .visit || known.isUnnamed && known.kind == .activity
      if isVisited, event.kind == .visit, event.startDate == nil, trigger.form == .visit {
        if isSequel, !isPartyAlone(trigger, scene), !goesOnWithParty(index, trigger, scene) { continue }
        if known.ranges.count > 0, isSameVisitor(index, trigger, scene) { return index }
        continue
      }
      if trigger.form == .act || trigger.form == .visit || trigger.form == .cited { continue }
      if trigger.form == .setting, known.isUnnamed, known.kind == event.kind, event.name != known.name { return index }
      if isRite(event, of: index, trigger) { return index }
      if event.name == known.name { return index }
      guard let number = trigger.head else { continue }
      let head = scene.sentence.text(number)
      if !trigger.isNamed, isSetting(number, trigger, scene.frame), isCalled(head, known) { return index }
      if trigger.form == .held, let place = event.place, place != known.place { continue }
      if trigger.form == .held, known.partOf == nil, event.startDate == nil, isSequel { continue }
      if !trigger.isNamed, event.startDate == nil, Self.bareHeads.contains(head), known.kind != .visit { return index }
      if known.unquotedName.hasSuffix(head), !trigger.isNamed || known.name.contains(event.name) { return index }
      if known.unquotedName.hasSuffix(event.name) || isPartOfName(event.name, known.name) { return index }
      if event.name.hasSuffix(known.name), known.name.count >= Self.wholeName { return index }
      if !trigger.isNamed, known.alternateNames.contains(where: { $0.hasSuffix(head) }) { return index }
    }
    return nil
  }

  /// `甲与居民结成对子。签约仪式在文化站举行`: the rite of what its paragraph told of just before, without a day or name of its own.
  private func isRite(_ event: EventReading, of known: Int, _ trigger: EventTrigger) -> Bool {
    trigger.form == .announced && !trigger.isNamed && event.kind == .ceremony && event.startDate == nil
      && events[known].isUnnamed && events[known].kind != .visit && known == focus && paragraph == lastParagraph
  }

  /// The occasion that a notice in another item said would be held, now that it was: `定于8月18日召开村民代表会议`.
  func announcedBefore(_ event: EventReading) -> Int? {
    guard !event.isPlanned, !event.isUnnamed, let day = event.startDate else { return nil }
    return events.indices.suffix(Self.memory).last { index in
      let known = events[index]
      return known.isPlanned && known.item != event.item && known.startDate == day && known.kind == event.kind
        && (known.name.hasSuffix(event.name) || event.name.hasSuffix(known.name))
        && min(known.name.count, event.name.count) >= Self.shortestName
    }
  }

  /// A name of so many letters says which occasion it is, on a day that is known.
  private static let shortestName = 4

  /// `在反馈会上`, `随后召开的会议上`: whether an occasion is told of as where something is said.
  private func isSetting(_ head: Int, _ trigger: EventTrigger, _ frame: SentenceFrame) -> Bool {
    trigger.form == .setting || frame.word(head + 1) == "上"
  }

  /// `启用仪式` of `人大代表之家启用仪式暨首次接待选民活动`: the first of two words for one occasion.
  private func isPartOfName(_ name: String, _ known: String) -> Bool {
    guard name.count >= 3, known.contains("暨") else { return false }
    return known.contains(name + "暨")
  }

  private static let anyMeeting: WordSet = ["会议", "大会"]

  /// Whether a bare word means an occasion whose name ends otherwise: 会议 a `推进会`, 表彰会 a `表彰大会`.
  private func isCalled(_ head: String, _ known: EventReading) -> Bool {
    guard known.kind == .meeting || known.kind == .election || known.kind == .ceremony, known.name.hasSuffix("会") else {
      return false
    }
    return Self.anyMeeting.contains(head) || head.count > 2 && known.name.contains(head.prefix(2))
  }

  /// A name of so many letters is no bare head.
  private static let wholeName = 6

  /// Words that alone name no occasion of their own: `出席开展仪式并致辞` of an exhibition told of.
  private static let bareHeads: WordSet = ["仪式", "活动"]

  private func isSameVisitor(_ known: Int, _ trigger: EventTrigger, _ scene: Scene) -> Bool {
    var before = scene.sentence.persons.indices.filter { scene.sentence.persons[$0].token < trigger.verb }
    // `教师甲从教多年,乙特意到教室看望了她`: who visits stands in the clause of the verb.
    let clause = scene.frame.clauseStart(of: trigger.verb)
    let near = before.filter { scene.sentence.persons[$0].token >= clause }
    if !near.isEmpty, near.allSatisfy({ scene.persons[$0].map(events[known].participants.contains) ?? false }) {
      before = near
    }
    guard let first = before.first, let visitor = scene.persons[first] else { return true }
    if events[known].participants.contains(visitor) || isGuiding(before, scene.frame, trigger.verb) { return true }
    // `甲陪同谌院士走访…`: the one whom they go with is the visitor.
    return scene.frame.words.prefix(trigger.verb).contains("陪同")
      && before.contains { scene.persons[$0].map(events[known].participants.contains) ?? false }
  }

  private static let guiding: WordSet = ["引导", "带领", "引领", "领着", "带着", "陪", "陪同", "陪着"]
  private static let guests: WordSet = [
    "专家", "来宾", "客人", "客人们", "嘉宾", "嘉宾们", "代表们", "一行", "代表团", "考察团", "检查组", "验收组", "调研组", "医生", "医护人员", "医务人员", "队员",
    "队员们", "专家们", "记者", "客商",
  ]

  /// `在校长甲的引导下,查看了…`, `副校长甲带领专家参观了…`: whether those named before a visit show others round.
  private func isGuiding(_ persons: [Int], _ frame: SentenceFrame, _ verb: Int) -> Bool {
    guard let last = persons.last else { return false }
    let near = frame.sentence.persons[last].token + 1..<min(verb + 1, frame.tokens.count)
    return near.contains { index in
      if frame.holds(index, "引导下", "陪同下", "带领下", "引领下", "陪伴下") { return true }
      guard Self.guiding.contains(frame.words[index]) else { return false }
      let next = frame.word(index + 1)
      return next.initial == "下" || Self.guests.contains(next)
        || frame.organization[index + 1] == nil && isParty(index + 1, frame)
    }
  }

  /// `随后一行人还看望了…`: whether those who visit are only said to be the party told of.
  private func isPartyAlone(_ trigger: EventTrigger, _ scene: Scene) -> Bool {
    scene.frame.words.prefix(trigger.verb + 1).contains("一行")
      && !scene.sentence.persons.contains { $0.token < trigger.verb }
  }

  private static let furtherWords: WordSet = ["又", "还", "先后", "再", "继续"]

  /// `随后,甲一行又到敬老院`: whether a party whose visit was told of goes on to the next place.
  private func goesOnWithParty(_ known: Int, _ trigger: EventTrigger, _ scene: Scene) -> Bool {
    let words = scene.frame.words
    guard events[known].kind == .visit, paragraph == lastParagraph,
      let party = words.prefix(trigger.verb).firstIndex(of: "一行"),
      Self.furtherWords.contains(scene.frame.word(party + 1))
    else { return false }
    return scene.sentence.persons.indices.contains { index in
      scene.sentence.persons[index].token < party
        && (scene.persons[index].map(events[known].participants.contains) ?? false)
    }
  }

  private static let partyEnds: WordSet = ["团", "组", "队", "客人", "客人们", "乡亲们", "一行"]

  /// `探亲团`, `验收组`: whether the words from a token on name a party that has come.
  private func isParty(_ index: Int, _ frame: SentenceFrame) -> Bool {
    (index..<min(index + 3, frame.tokens.count)).contains {
      Self.guests.contains(frame.words[$0]) || Self.partyEnds.contains(frame.words[$0])
    }
  }

  /// The event of the item that a later one is a part of.
  func parent(of event: EventReading, _ trigger: EventTrigger, _ scene: Scene) -> Int? {
    guard trigger.form != .cited, let first = current.first else { return nil }
    let main = events[first]
    guard event.startDate == nil || event.startDate == main.startDate else { return nil }
    guard main.kind != .election || event.startDate != nil || trigger.form == .setting || scene.frame.isSequel else {
      return nil
    }
    return first
  }
}
