import Newsletters

/// Who was at the events of an item.
extension EventReader {
  mutating func addParticipants(_ scene: Scene, _ here: [SceneEvent]) {
    let reader = RoleReader(frame: scene.frame)
    addPronoun(reader, here)
    defer { noteList(scene, here) }
    guard !scene.sentence.persons.isEmpty else {
      if here.isEmpty { addListed(scene) }
      addMeant(scene, here)
      addBothSides(scene, here)
      if let planned = here.first?.event { addBodies(scene, to: planned) }
      if here.isEmpty, let focus, scene.frame.speech == scene.frame.tokens.count { addBodies(scene, to: focus) }
      return
    }
    if here.isEmpty, addListed(scene) { return }
    if here.isEmpty, addRoll(scene) || Self.isNotice(scene.frame) || Self.isCredit(scene.frame) { return }
    if here.isEmpty, Self.isDirectory(scene.frame) { return }
    if here.isEmpty, isOfAnotherDay(scene.frame) { return }
    let parts = reader.parts { scene.persons[$0] != nil }
    returnToWhole(scene, here)
    if here.isEmpty, let part = referred(scene, atSetting: true) { focus = part }
    addMeantBeside(scene, here)
    noteNamed(scene, parts)
    let isDecree = here.isEmpty && Self.isDecree(scene.frame) && !isHonouring(focus)
    var isFirst = true
    var group: [Int] = []
    for (index, mention) in scene.sentence.persons.enumerated() {
      guard let person = scene.persons[index] else { continue }
      let part = parts[index]
      guard !part.isAbsent, let place = self.event(for: mention, part, here, scene) else { continue }
      guard part.isPresent || !here.isEmpty || isTelling(place) else { continue }
      if events[place].isDecision, part.roles.isEmpty { continue }
      if isDecree, part.roles.isEmpty, events[place].kind != .election, isDisposedOf(mention, scene) { continue }
      if isShownOnly(person, in: scene, here) { continue }
      if part.isOnlyCited, !hasListeners(place) { continue }
      var roles = part.roles
      roles.insert(.attendee)
      if part.isCited, speaksInOffice(mention, person, at: place, scene) { roles.insert(.speaker) }
      let isVisit = events[place].kind == .visit
      if isVisit, part.isVisitor, !part.isJoining, !roles.contains(.companion), !roles.contains(.guest),
        isFirst || roles.contains(.lead) || !here.isEmpty, !hasLead(place, but: person, in: here)
      {
        roles.insert(.lead)
      }
      if isLecturer(mention, roles, place, here) { roles.insert(.speaker) }
      if roles.contains(.guest) { addBodyOfGuest(mention, at: place, scene) }
      add(person, roles: roles, to: place, mention: mention, scene: scene)
      group.append(person)
      if part.isPresent || isResult(scene.frame) { lastParagraph = paragraph }
      if isFirst || !part.roles.isEmpty { subject = (person, place) }
      isFirst = false
    }
    addBothSides(scene, here)
    if !group.isEmpty { lastGroup = group }
    if let event = here.first?.event ?? focus { addBodies(scene, to: event) }
  }

  /// `10日,甲调任乙局局长`: whether a sentence begins with a day on which nothing was told of took place.
  private func isOfAnotherDay(_ frame: SentenceFrame) -> Bool {
    guard let first = frame.dates.first, first.expression.range.lowerBound == 0, first.isDay, let focus,
      let day = first.date?.start, day.day != nil, let told = day.lexicalForm, let start = events[focus].startDate
    else { return false }
    return told < start || told > (events[focus].endDate ?? start)
  }

  // MARK: Minutes and decisions

  private static let rolls: WordSet = ["出席", "列席", "参加", "出席人员", "列席人员", "参加人员", "参会人员", "与会人员", "出席者"]

  /// `出席:甲 乙 丙`: the line of the minutes that says who was at the meeting that the item tells of first.
  private mutating func addRoll(_ scene: Scene) -> Bool {
    let frame = scene.frame
    guard frame.word(1) == ":", Self.rolls.contains(frame.word(0)),
      let meeting = current.first(where: { events[$0].kind == .meeting })
    else { return false }
    for (index, mention) in scene.sentence.persons.enumerated() {
      guard let person = scene.persons[index], !frame.isEnclosed[mention.token] else { continue }
      add(person, roles: [.attendee], to: meeting, mention: mention, scene: scene)
    }
    lastParagraph = paragraph
    return true
  }

  /// `新一届业委会名单正在公示:主任甲`: names that are put up for all to read.
  private static func isNotice(_ frame: SentenceFrame) -> Bool {
    guard let first = frame.sentence.persons.first?.token else { return false }
    let before = frame.words[..<first].suffix(SentenceFrame.phraseReach)
    // `下期预告:修鞋匠甲`
    if let notice = before.firstIndex(of: "预告"), notice < 6, frame.word(notice + 1) == ":", !frame.hasDay {
      return true
    }
    return before.contains("公示")
  }

  /// `某某街道现任班子:书记甲,…`: who holds which office, told of no occasion.
  private static func isDirectory(_ frame: SentenceFrame) -> Bool {
    guard let first = frame.sentence.persons.first?.token,
      let colon = frame.words[..<first].lastIndex(of: ":")
    else { return false }
    return frame.words[..<colon].suffix(SentenceFrame.phraseReach).contains { directories.contains($0) }
  }

  private static let directories: WordSet = ["班子", "现任", "领导班子", "通讯录", "现任班子"]

  /// `文字:甲 摄影:乙`: who made the paper.
  private static func isCredit(_ frame: SentenceFrame) -> Bool {
    guard let colon = frame.words.prefix(4).firstIndex(of: ":") else { return false }
    let (tokens, scalars) = (frame.sentence.tokens, frame.sentence.passage.scalars)
    let end = tokens[colon].range.lowerBound
    return tokens[..<colon].contains { CreditWords.isCredit(scalars[$0.range.lowerBound..<end]) }
  }

  private static let decrees: WordSet = ["决定", "研究决定", "议定", "批准", "会议决定", "同意"]

  /// `会议决定成立…领导小组,由甲任组长`: whether a sentence says what was decided on others.
  private static func isDecree(_ frame: SentenceFrame) -> Bool {
    frame.words.prefix(SentenceFrame.phraseReach).contains { decrees.contains($0) }
  }

  private static let honours = ["表彰", "颁奖", "命名", "表扬", "颁发", "评选", "授牌"]

  /// Whether an occasion is there to honour those who are named at it.
  private func isHonouring(_ event: Int?) -> Bool {
    guard let event else { return false }
    return Self.honours.contains { events[event].name.contains($0) }
  }

  /// Whether somebody gets or loses a post or a title by what was decided.
  private func isDisposedOf(_ mention: PersonMention, _ scene: Scene) -> Bool {
    mention.positions.contains { scene.sentence.positions[$0].token > mention.token }
      || scene.frame.words[..<mention.token].suffix(SentenceFrame.phraseReach).contains("授予")
  }

  /// `全科医生甲在社区举办健康讲座`: who holds a lecture gives it.
  private func isLecturer(_ mention: PersonMention, _ roles: Set<ParticipantRole>, _ event: Int, _ here: [SceneEvent])
    -> Bool
  {
    guard events[event].kind == .lecture, roles.isSubset(of: [.attendee, .speaker, .guest]),
      let trigger = here.first(where: { $0.event == event })?.trigger,
      trigger.form == .held || trigger.form == .taught && roles.contains(.guest)
    else { return false }
    return mention.token < trigger.verb && trigger.verb - mention.token < SentenceFrame.wideReach
  }

  /// `请来江州大学教授甲主讲`: whoever is asked to come stands for the body that he serves in.
  private mutating func addBodyOfGuest(_ mention: PersonMention, at event: Int, _ scene: Scene) {
    for position in mention.positions {
      guard let body = reading.items[scene.item].bodies[scene.number][position],
        scene.sentence.positions[position].status == .current,
        reading.organizations.entities[body].territory == nil, !events[event].organizers.contains(body)
      else { continue }
      events[event].bodies.append([body])
    }
  }

  /// `鞠主任说`: whoever is cited at a meeting or on a visit with his office, said here or before, speaks there; residents
  /// are cited on what they saw.
  private func speaksInOffice(_ mention: PersonMention, _ person: Int, at event: Int, _ scene: Scene) -> Bool {
    guard events[event].kind == .meeting || events[event].kind == .visit else { return false }
    return mention.positions.contains { scene.sentence.positions[$0].description.titleClass == .office }
      || events[event].participants.hasOffice(person)
  }

  /// Whether a picture below an item shows somebody who was at the event of another one.
  private func isShownOnly(_ person: Int, in scene: Scene, _ here: [SceneEvent]) -> Bool {
    guard scene.sentence.kind == .caption, here.isEmpty, let focus, !events[focus].participants.contains(person) else {
      return false
    }
    return events.suffix(Self.memory).contains { $0.item != scene.item && $0.participants.contains(person) }
  }

  /// Whether what is told here is still told of an event: in its paragraph or the next.
  private func isTelling(_ event: Int) -> Bool { events[event].isTimed && paragraph - lastParagraph <= 1 }

  /// Whether somebody who is only cited was at an event: a resident or an official cited in the story of a dated one.
  private func hasListeners(_ event: Int) -> Bool { isTelling(event) && !events[event].isPlanned }

  /// Whether another person leads the visit already, who is told of in an earlier sentence.
  private func hasLead(_ event: Int, but person: Int, in here: [SceneEvent]) -> Bool {
    guard !here.contains(where: { $0.event == event }) else { return false }
    return events[event].participants.hasLead(but: person)
  }

  /// The event of the item that a person of a sentence is at.
  private func event(for mention: PersonMention, _ part: PersonPart, _ here: [SceneEvent], _ scene: Scene) -> Int? {
    if here.isEmpty {
      if let named = referred(scene) { return named }
      // Far from a part of an occasion, the whole is told of again.
      if paragraph - lastParagraph > 1, let focus, let whole = events[focus].partOf { return whole }
      return focus
    }
    // A speaker cited before the occasion that he tells of was at the one told of before.
    if mention.token < scene.frame.speech, here.allSatisfy({ $0.trigger.verb >= scene.frame.speech }) {
      return part.isOnlyCited ? nil : focus
    }
    let start = mention.range.lowerBound
    return
      (here.last {
        $0.trigger.clause.lowerBound <= start && $0.trigger.form != .setting
          || scene.frame.offset($0.trigger.verb) <= start
      }
      ?? here.first)?.event
  }

  /// `街道科长甲到场指导`: guests at the head of another paragraph came to the whole, of which the last told a part.
  private mutating func returnToWhole(_ scene: Scene, _ here: [SceneEvent]) {
    guard here.isEmpty, paragraph != lastParagraph, let focus, let whole = events[focus].partOf,
      !events[whole].isUnnamed,
      isComing(scene.frame),
      events[focus].startDate == nil || events[focus].startDate == events[whole].startDate
    else { return }
    self.focus = whole
  }

  private static let comings: WordSet = ["到场", "到会", "到场指导", "到会指导", "到场祝贺", "到会祝贺", "应邀出席", "应邀参加"]

  /// Whether guests come in the first clauses of a sentence.
  private func isComing(_ frame: SentenceFrame) -> Bool {
    frame.words.prefix(SentenceFrame.wideReach).contains { Self.comings.contains($0) }
  }

  /// `启用当天,…`: the event of the item that was told of with this word.
  func actOfDay(_ frame: SentenceFrame) -> Int? {
    guard EventGrammar.beginsOnDayOfAct(frame) else { return nil }
    let act = frame.sentence.text(0)
    return recent.first { events[$0].name.contains(act) }
  }

  /// A setting stands at the head of its sentence.
  private static let settingReach = 4

  /// `座谈会由…主持`, `讲座上,…`: the event of the item that the sentence names by its head.
  private func referred(_ scene: Scene, atSetting: Bool = false) -> Int? {
    let frame = scene.frame
    guard current.count > 1 else { return nil }
    if let event = actOfDay(frame) { return event }
    if let visit = visitJoined(frame) { return visit }
    for index in frame.tokens.indices.prefix(SentenceFrame.reach)
    where frame.anyHead(index) != nil && index < frame.speech {
      guard frame.tokens[index].range.count > 1, frame.organization[index] == nil else { continue }
      if atSetting, frame.word(index + 1) != "上" || index > Self.settingReach { continue }
      let head = frame.sentence.text(index)
      if let event = recent.last(where: { events[$0].unquotedName.hasSuffix(head) }) { return event }
    }
    return nil
  }

  /// `副主席甲参加了走访`: the visit of the item that a sentence says somebody took part in.
  private func visitJoined(_ frame: SentenceFrame) -> Int? {
    guard let end = frame.tokens.indices.first(where: { frame.isBreak($0) }), end > 1,
      frame.tokens[end - 1].roles.contains(.visit), frame.sentence.persons.contains(where: { $0.token < end })
    else { return nil }
    let verb = frame.words[end - 2] == "了" ? end - 3 : end - 2
    guard verb > 0, frame.tokens[verb].roles.contains(.attend) else { return nil }
    return recent.last { events[$0].kind == .visit }
  }

  mutating func add(
    _ person: Int, roles: Set<ParticipantRole>, to event: Int, mention: PersonMention, scene: Scene
  ) {
    // `沈老生前…`: what is told of somebody's life is no part of the event.
    if mention.isElder { return }
    let range = scene.sentence.passage.sourceRange(mention.range)
    let capacities =
      mention.isReference
      ? []
      : mention.positions.compactMap { position -> ParticipantReading.Capacity? in
        reading.items[scene.item].bodies[scene.number][position].map {
          .init(title: scene.sentence.positions[position].title, body: $0)
        }
      }
    events[event].participants.add(
      ParticipantReading(person: person, roles: roles, positions: capacities, ranges: [range]))
  }

  // MARK: Attendance

  mutating func addAttendance(_ scene: Scene, _ here: [SceneEvent]) {
    guard let event = here.first?.event ?? focus, events[event].attendance == nil,
      !here.isEmpty || paragraph - lastParagraph <= 1
    else { return }
    events[event].attendance = AttendanceReader.attendance(in: scene.sentence.passage.scalars)?.value
  }
}
