/// Those at an occasion whom a pronoun or a number means, and occasions that are named afterwards.
extension EventReader {
  mutating func addPronoun(_ reader: RoleReader, _ here: [SceneEvent]) {
    guard here.isEmpty, let subject, let part = reader.pronounPart(),
      events[subject.event].participants.contains(subject.person)
    else { return }
    events[subject.event].participants.add(ParticipantReading(person: subject.person, roles: part.roles, ranges: []))
  }

  private static let meaning: WordSet = ["代表们", "委员们", "领导们", "他们", "她们", "二人", "两人", "三人", "两位", "三位", "双方"]

  /// `代表们深入社区…`: the persons of the sentence before are at what this one tells of.
  mutating func addMeant(_ scene: Scene, _ here: [SceneEvent]) {
    let frame = scene.frame
    let words = frame.words.prefix(12)
    let isMeant = words.indices.contains {
      Self.meaning.contains(words[$0]) || words[$0] == "代表" && frame.word($0 + 1) == "们"
    }
    guard isMeant, lastGroup.count > 1 else { return }
    for place in here { add(lastGroup, to: place.event, meantIn: scene, at: 0) }
  }

  /// Of very many who came, the first are meant.
  private static let mostMeant = 64

  /// `双方召开座谈会`: all who were at the visit are at what both sides did then.
  mutating func addBothSides(_ scene: Scene, _ here: [SceneEvent]) {
    guard let place = here.first, let sides = scene.frame.words.prefix(12).firstIndex(of: "双方"),
      let whole = events[place.event].partOf ?? recent.last(where: { $0 < place.event && events[$0].kind == .visit })
    else { return }
    let present = events[whole].participants.rows.prefix(Self.mostMeant)
    add(present.map(\.person), to: place.event, meantIn: scene, at: sides)
  }

  private mutating func add(_ persons: [Int], to event: Int, meantIn scene: Scene, at token: Int) {
    let frame = scene.frame
    let end = min(frame.offset(token + 4), frame.sentence.passage.count)
    let range = frame.sentence.passage.sourceRange(min(frame.offset(token), end)..<end)
    for person in persons where !events[event].participants.contains(person) {
      events[event].participants.add(ParticipantReading(person: person, roles: [.attendee], ranges: [range]))
    }
  }

  /// Keeps in mind whom a sentence names.
  mutating func noteNamed(_ scene: Scene, _ parts: [PersonPart]) {
    lastNamed = scene.sentence.persons.indices.filter { !parts[$0].isAbsent }.compactMap { scene.persons[$0] }
    lastPerson = scene.persons.lazy.compactMap { $0 }.last ?? lastPerson
  }

  // MARK: Beside others

  private static let numbers: [Word: Int] = ["两": 2, "二": 2, "三": 3, "四": 4, "五": 5]
  private static let toward: WordSet = ["为", "向", "与", "和", "给", "同", "请"]
  private static let seeing: WordSet = ["看望", "慰问", "探望", "看望慰问", "走访", "拜访", "采访"]
  private static let pronouns: WordSet = ["他", "她", "他们", "她们"]
  private static let goings: WordSet = ["到", "来到", "赶到", "前往", "去", "走进", "来"]
  private static let givings: WordSet = [
    "颁发", "颁", "送", "送上", "送去", "送来", "献", "献上", "赠", "赠送", "佩戴", "戴", "戴上", "授予", "发放", "拍摄", "检查", "诊治", "看病",
    "庆生", "祝寿", "过生日", "敬茶", "敬酒", "披上", "披红", "致敬", "鞠躬",
  ]

  /// `派出所所长丙为两人颁发奖金`, `丙专程到医院看望她`: those told of before, whom somebody else meets.
  mutating func addMeantBeside(_ scene: Scene, _ here: [SceneEvent]) {
    guard let event = here.last?.event ?? focus, !here.isEmpty || paragraph == lastParagraph else { return }
    let frame = scene.frame
    for index in frame.tokens.indices.prefix(frame.speech) where !frame.isEnclosed[index] {
      if frame.word(index + 1) == "人", let count = Self.numbers[frame.words[index]],
        Self.toward.contains(frame.word(index - 1)), lastNamed.count == count, !here.isEmpty
      {
        add(lastNamed, to: event, meantIn: scene, at: index)
      }
      guard Self.pronouns.contains(frame.words[index]), isMet(index, frame),
        let person = person(meantBy: index, scene)
      else { continue }
      add([person], to: event, meantIn: scene, at: index)
    }
  }

  /// Whether a pronoun is of somebody whom others come to or give something.
  private func isMet(_ index: Int, _ frame: SentenceFrame) -> Bool {
    let before = frame.word(index - 1)
    if Self.seeing.contains(before) { return true }
    if Self.goings.contains(before) { return SentenceFrame.homes.contains(frame.word(index + 1)) }
    return Self.toward.contains(before)
      && (index + 1..<min(index + 4, frame.tokens.count)).contains { Self.givings.contains(frame.words[$0]) }
  }

  /// The last one named in an earlier clause, else in an earlier sentence.
  private func person(meantBy index: Int, _ scene: Scene) -> Int? {
    let start = scene.frame.clauseStart(of: index)
    let earlier = scene.sentence.persons.indices.last { scene.sentence.persons[$0].token < start }
    guard let earlier else { return lastPerson }
    return scene.persons[earlier]
  }

  // MARK: Named afterwards

  /// `这是街道举办的第一场“民生议事厅”`: what the sentence before told of gets its name.
  mutating func renameFocus(_ scene: Scene) {
    let frame = scene.frame
    guard let focus, events[focus].isUnnamed, paragraph == lastParagraph,
      frame.word(0) == "这是" || frame.word(0) == "这" && frame.word(1) == "是"
    else { return }
    let end = frame.clauseEnd(of: 1)
    guard let hold = (1..<end).first(where: { frame.tokens[$0].roles.contains(.hold) && frame.word($0 + 1) == "的" }),
      let last = (hold + 2..<max(hold + 2, end)).last(where: {
        frame.tokens[$0].form == .quoted || frame.isEnclosed[$0] || frame.eventHead($0) != nil
      })
    else { return }
    let quoted = (hold + 2...last).first { frame.isEnclosed[$0] || frame.tokens[$0].form == .quoted }
    let first = quoted ?? hold + 2
    events[focus].alternateNames.append(events[focus].name)
    events[focus].name = frame.sentence.passage.string(
      frame.tokens[first].range.lowerBound..<frame.tokens[last].range.upperBound)
    events[focus].isUnnamed = false
    events[focus].ranges.append(frame.sentence.passage.sourceRange(0..<frame.offset(end)))
    for (index, mention) in scene.sentence.organizations.enumerated() where mention.tokens.upperBound <= hold {
      if let body = scene.organizations[index] { events[focus].organizers.append(body) }
    }
  }
}
