import Newsletters

/// Occasions that a sheet of labelled lines tells of.
extension EventReader {
  /// Reads a line of a sheet into the event of the sheet, which is made at its first line.
  ///
  /// A list of those present makes no event: where the text has told of no meeting, its lines are read as others are.
  mutating func read(line number: Int, of sheet: MeetingSheet, in item: ItemReading, at index: Int) {
    let sentence = item.sentences[number]
    let frame = SentenceFrame(sentence: sentence, vocabulary: vocabulary, dates: datesOf(sentence, item.dates[number]))
    let scene = Scene(item: index, number: number, reading: item, frame: frame)
    guard let event = sheet.isAttendance ? minuted(by: sheet) : event(of: sheet, in: scene) else {
      read(sentence: number, of: item, at: index)
      return
    }
    focus = event
    lastParagraph = paragraph
    let range = sentence.passage.sourceRange(0..<sentence.passage.count)
    let entries = sheet.entries.filter { $0.line == number }
    if entries.allSatisfy({ $0.field == .content }) {
      addParticipants(scene, [])
    } else {
      events[event].ranges.append(range)
      for entry in entries { add(entry, to: event, in: scene) }
    }
    addAttendance(scene, [])
  }

  /// The meeting whose minutes end with a list of those present: the first that the item tells of.
  private mutating func minuted(by sheet: MeetingSheet) -> Int? {
    if sheetEvents[sheet.number] == nil { sheetEvents[sheet.number] = current.first { events[$0].kind == .meeting } }
    return sheetEvents[sheet.number]
  }

  /// So many names make a list of those present complete.
  private static let completeList = 3

  /// `到会议事代表:21人`: whether a line of the list only says how many others were there.
  private static func countsOthers(_ sentence: ReadSentence) -> Bool {
    guard let colon = sentence.words.prefix(8).firstIndex(of: ":"),
      sentence.words[0].initial == "到" || sentence.words[0].initial == "参",
      sentence.tokens.indices.contains(colon + 1), sentence.persons.isEmpty
    else { return false }
    return sentence.tokens[colon + 1].form == .number && sentence.words[(colon + 2)...].first?.initial == "人"
  }

  /// Leaves out those whom minutes speak of without listing them: who is told to do something need not be there.
  mutating func leaveOutUnlisted(_ sheet: MeetingSheet, of item: ItemReading) {
    guard sheet.isAttendance, let event = sheetEvents[sheet.number] else { return }
    let lines = Set(sheet.entries.map(\.line)).map { item.sentences[$0] }
    if lines.contains(where: { $0.words.contains("等") }) || item.sentences.contains(where: Self.countsOthers) { return }
    let ranges = lines.map { $0.passage.sourceRange(0..<$0.passage.count) }
    func isListed(_ participant: ParticipantReading) -> Bool {
      participant.ranges.contains { range in ranges.contains { $0.overlaps(range) } }
    }
    guard events[event].participants.rows.count(where: isListed) >= Self.completeList else { return }
    events[event].participants.keep { $0.roles.contains(.chair) || isListed($0) }
  }

  /// The event of a sheet: the one told of before that lacks a date or has the same, or one of its own.
  private mutating func event(of sheet: MeetingSheet, in scene: Scene) -> Int {
    if let known = sheetEvents[sheet.number] { return known }
    let date = date(of: sheet, in: reading.items[scene.item])
    if let focus, current.contains(focus),
      events[focus].startDate == nil || events[focus].startDate == date?.start.lexicalForm,
      !sheet.has(.name), !sheet.has(.chair)
    {
      sheetEvents[sheet.number] = focus
      if events[focus].startDate == nil { events[focus].setDate(date) }
      return focus
    }
    let holder = holder(of: sheet, in: reading.items[scene.item])
    let name = name(of: sheet, holder: holder, in: reading.items[scene.item])
    var event = EventReading(name: name, kind: kind(of: sheet, name: name), item: scene.item, ranges: [])
    event.setDate(date)
    if let holder { event.organizers.append(holder) }
    event.isTimed = true
    event.isPlanned = sheet.has(.entry) || !sheet.has(.attendee) && headline.contains("预告")
    events.append(event)
    current.append(events.count - 1)
    sheetEvents[sheet.number] = events.count - 1
    return events.count - 1
  }

  /// What stands behind the label of time, which may be on a later line.
  private func date(of sheet: MeetingSheet, in item: ItemReading) -> ResolvedDate? {
    guard let entry = sheet.entries.first(where: { $0.field == .time }) else { return nil }
    let sentence = item.sentences[entry.line]
    guard let first = sentence.tokens[entry.tokens].first, let last = sentence.tokens[entry.tokens].last else {
      return nil
    }
    var ahead = self
    let dates = ahead.datesOf(sentence, item.dates[entry.line])
    let stretch = first.range.lowerBound..<last.range.upperBound
    return dates.first { stretch.contains($0.expression.range.lowerBound) && $0.date != nil }?.date
  }

  private mutating func add(_ entry: MeetingSheet.Entry, to event: Int, in scene: Scene) {
    switch entry.field {
    case .place:
      if events[event].place == nil { events[event].place = places(in: scene).place(in: entry.tokens) }
    case .chair: addPersons(of: entry, [.chair, .attendee], to: event, in: scene)
    case .speaker: addPersons(of: entry, [.speaker, .attendee], to: event, in: scene)
    case .guest: addPersons(of: entry, [.guest, .attendee], to: event, in: scene)
    case .attendee, .recorder:
      addPersons(of: entry, [.attendee], to: event, in: scene)
      addBodies(scene, to: event)
    case .holder:
      for (index, mention) in scene.sentence.organizations.enumerated()
      where mention.tokens.overlaps(entry.tokens) {
        if let entity = scene.organizations[index] { events[event].organizers.append(entity) }
      }
    case .time, .absent, .name, .content, .attendance, .entry: break
    }
  }

  private mutating func addPersons(
    of entry: MeetingSheet.Entry, _ roles: Set<ParticipantRole>, to event: Int, in scene: Scene
  ) {
    for (index, mention) in scene.sentence.persons.enumerated() where entry.tokens.contains(mention.token) {
      guard let person = scene.persons[index], !scene.frame.isEnclosed[mention.token] else { continue }
      add(person, roles: roles, to: event, mention: mention, scene: scene)
    }
  }

  // MARK: Name and kind

  /// Who holds the occasion: the body that a label says, or the one that the chair is of.
  private func holder(of sheet: MeetingSheet, in item: ItemReading) -> Int? {
    for entry in sheet.entries where entry.field == .holder {
      for (index, mention) in item.sentences[entry.line].organizations.enumerated()
      where mention.tokens.overlaps(entry.tokens) {
        if let entity = item.organizations[entry.line][index] { return entity }
      }
    }
    for entry in sheet.entries where entry.field == .chair {
      let sentence = item.sentences[entry.line]
      for mention in sentence.persons where entry.tokens.contains(mention.token) {
        if let body = mention.positions.lazy.compactMap({ item.bodies[entry.line][$0] }).first { return body }
      }
      // `主持人:甲(某支部书记)`: the post stands in brackets behind the name.
      for (index, position) in sentence.positions.enumerated() where entry.tokens.contains(position.token) {
        if let body = item.bodies[entry.line][index] { return body }
      }
    }
    return nil
  }

  private static let papers = ["会议纪要", "会议记录", "纪要", "记录", "的通知", "通知", "公告", "预告", "启事", "通报"]
  private static let openings = ["关于召开", "关于举办", "关于举行", "关于开展", "关于"]
  private static let nameEnds: ScalarSet = "会座训赛节式典演展讲课动议"

  /// What a label calls it, else the headline without the word for the paper, else the body that met.
  private func name(of sheet: MeetingSheet, holder: Int?, in item: ItemReading) -> String {
    for entry in sheet.entries where entry.field == .name {
      let tokens = item.sentences[entry.line].tokens[entry.tokens].filter { $0.form != .space }
      if let first = tokens.first, let last = tokens.last(where: { $0.form != .punctuation }) {
        return item.sentences[entry.line].passage.string(first.range.lowerBound..<last.range.upperBound)
      }
    }
    let body = holder.map { reading.organizations.entities[$0].name } ?? ""
    var title = String(headline.prefix { $0 != "(" })
    for paper in Self.papers where title.hasSuffix(paper) {
      title = String(title.dropLast(paper.count)) + (paper.hasPrefix("会议") ? "会议" : "")
      break
    }
    for opening in Self.openings where title.hasPrefix(opening) {
      title = String(title.dropFirst(opening.count))
      break
    }
    guard let last = title.unicodeScalars.last, Self.nameEnds.contains(last) else {
      return body + (sheet.has(.speaker) ? "讲座" : sheet.has(.chair) || sheet.has(.absent) ? "会议" : "活动")
    }
    // `党支部会议` of `第三党支部`: the whole name of the body, and what follows it.
    let shared = (2..<max(2, title.count)).reversed().first { body.hasSuffix(title.prefix($0)) }
    return shared.map { body + title.dropFirst($0) } ?? title
  }

  private static let kinds: [(EventKind, [String])] = [
    (.election, ["选举"]), (.lecture, ["讲座", "培训", "课", "宣讲"]), (.contest, ["赛", "比武"]), (.ceremony, ["仪式", "典礼"]),
    (.fair, ["招聘", "市集", "集市"]), (.meeting, ["会"]),
  ]

  private func kind(of sheet: MeetingSheet, name: String) -> EventKind {
    if let told = Self.kinds.first(where: { $0.1.contains { name.contains($0) } }) { return told.0 }
    if sheet.has(.speaker) { return .lecture }
    return sheet.has(.chair) || sheet.has(.absent) ? .meeting : .activity
  }
}
