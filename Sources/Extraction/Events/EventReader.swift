import Newsletters

/// Makes the events of a document: which occasions its items tell of, when, where, and who was there.
struct EventReader {
  private let reading: DocumentReading
  private let vocabulary: Vocabulary
  private var dates: DateResolver
  private var events: [EventReading] = []
  /// The events of the item being read, as indices into `events`.
  private var current: [Int] = []
  /// The event that what follows is told of.
  private var focus: Int?

  private init(_ reading: DocumentReading, vocabulary: Vocabulary, dates: DateResolver) {
    self.reading = reading
    self.vocabulary = vocabulary
    self.dates = dates
  }

  static func events(of reading: DocumentReading, vocabulary: Vocabulary, dates: DateResolver) -> [EventReading] {
    var reader = EventReader(reading, vocabulary: vocabulary, dates: dates)
    for index in reading.items.indices { reader.read(item: index) }
    return reader.events
  }

  private mutating func read(item index: Int) {
    dates.beginItem()
    current = []
    focus = nil
    let item = reading.items[index]
    for number in item.sentences.indices where item.sentences[number].kind != .dateline {
      read(sentence: number, of: item, at: index)
    }
  }

  private mutating func read(sentence number: Int, of item: ItemReading, at index: Int) {
    let sentence = item.sentences[number]
    if sentence.kind == .headline { return }
    dates.beginSentence()
    let expressions = DateReader.expressions(in: sentence.passage.scalars)
    let resolved = expressions.map { ($0, dates.resolve($0, isFuture: isPlanned(sentence, at: $0.range.lowerBound))) }
    let grammar = EventGrammar(vocabulary: vocabulary, sentence: sentence, dates: expressions.map(\.range))
    let scene = Scene(item: index, number: number, reading: item, sentence: sentence, dates: resolved)
    var here: [Int] = []
    for trigger in grammar.triggers() {
      here.append(event(of: trigger, in: scene))
    }
    if let first = here.first { focus = mainEvent(here) ?? first }
    addParticipants(scene, triggered: here)
    addAttendance(scene, triggered: here)
  }

  /// One sentence and all that is known of it.
  private struct Scene {
    var item: Int
    var number: Int
    var reading: ItemReading
    var sentence: ReadSentence
    var dates: [(expression: DateExpression, date: ResolvedDate?)]

    var organizations: [Int?] { reading.organizations[number] }
  }

  private func mainEvent(_ here: [Int]) -> Int? {
    here.first { !events[$0].participants.isEmpty || events[$0].startDate != nil }
  }

  private func isPlanned(_ sentence: ReadSentence, at place: Int) -> Bool {
    sentence.tokens.contains { token in
      token.range.lowerBound > place - 4 && token.range.lowerBound < place + 16
        && ["将", "将于", "拟", "定于", "即将"].contains(sentence.passage.string(token.range))
    }
  }

  // MARK: Events

  private mutating func event(of trigger: EventTrigger, in scene: Scene) -> Int {
    let sentence = scene.sentence
    var event = EventReading(
      name: name(of: trigger, in: sentence), kind: trigger.kind, item: scene.item,
      ranges: [sentence.passage.sourceRange(trigger.clause)])
    setDate(of: &event, trigger, scene)
    event.isPlanned = isPlanned(sentence, at: trigger.clause.lowerBound)
    event.place = PlaceReader(sentence: sentence).place(of: trigger)
    event.organizers = organizers(of: trigger, in: scene)
    event.bodies = bodies(of: trigger, in: scene, organizers: event.organizers)
    if let known = sameEvent(event, trigger, scene) {
      events[known].ranges.append(contentsOf: event.ranges)
      if !events[known].alternateNames.contains(event.name), events[known].name != event.name {
        events[known].alternateNames.append(event.name)
      }
      if events[known].startDate == nil {
        events[known].startDate = event.startDate
        events[known].endDate = event.endDate
      }
      return known
    }
    if let parent = parent(of: event, trigger) {
      event.partOf = parent
      if event.startDate == nil { event.startDate = events[parent].startDate }
    }
    events.append(event)
    current.append(events.count - 1)
    return events.count - 1
  }

  private func name(of trigger: EventTrigger, in sentence: ReadSentence) -> String {
    var name = sentence.passage.string(trigger.name)
    let scalars = sentence.passage.scalars
    let end = trigger.name.upperBound
    if !trigger.isNamed, trigger.form == .held, trigger.verb > 0 {
      name = sentence.passage.string(trigger.clause.lowerBound..<end)
    }
    if end < scalars.count, scalars[end] == "”", name.contains("“"), !name.contains("”") { name += "”" }
    return name
  }

  private func setDate(of event: inout EventReading, _ trigger: EventTrigger, _ scene: Scene) {
    let place = trigger.name.lowerBound
    let known = scene.dates.filter { $0.date != nil && !$0.expression.isQuoted && !$0.expression.isWeak }
    let exact = known.filter { $0.date?.start.day != nil }
    let pool = exact.isEmpty ? known : exact
    let within = pool.first { trigger.name.overlaps($0.expression.range) && $0.date?.start.day != nil }
    let before = pool.last { $0.expression.range.lowerBound <= place }
    guard let date = (within ?? before ?? pool.first)?.date else { return }
    event.startDate = date.start.lexicalForm
    event.endDate = date.end?.lexicalForm
  }

  /// The event of the item that a trigger speaks of again.
  private func sameEvent(_ event: EventReading, _ trigger: EventTrigger, _ scene: Scene) -> Int? {
    for index in current.reversed() {
      let known = events[index]
      let sameDate = event.startDate == nil || known.startDate == nil || event.startDate == known.startDate
      guard sameDate else { continue }
      if known.kind == .visit, event.kind == .visit, event.startDate == nil { return index }
      let head = trigger.head.map { scene.sentence.text($0) }
      if let head, known.name.hasSuffix(head), !trigger.isNamed || known.name.contains(event.name) { return index }
      if event.name == known.name { return index }
    }
    return nil
  }

  /// The event of the item that a later one is a part of.
  private func parent(of event: EventReading, _ trigger: EventTrigger) -> Int? {
    guard let first = current.first else { return nil }
    let main = events[first]
    let isSameDay = event.startDate == nil || event.startDate == main.startDate
    guard isSameDay else { return nil }
    return trigger.form == .setting || event.startDate == nil || main.kind == .visit || main.kind == .election
      ? first : nil
  }

  // MARK: Bodies

  /// The bodies before a verb of holding, with those joined to them.
  private func organizers(of trigger: EventTrigger, in scene: Scene) -> [Int] {
    guard trigger.form != .visit, trigger.form != .setting else { return [] }
    let sentence = scene.sentence
    let limit =
      trigger.form == .announced
      ? sentence.tokens.firstIndex { $0.range.lowerBound >= trigger.name.lowerBound } ?? 0 : trigger.verb
    var result: [Int] = []
    var seen = Set<Int>()
    for (index, mention) in sentence.organizations.enumerated() {
      guard mention.tokens.upperBound <= limit,
        mention.range.lowerBound >= trigger.clause.lowerBound || trigger.form == .held,
        !isOffice(index, in: sentence), !isInPlace(mention, sentence),
        !sentence.organizations.contains(where: { $0.parent == index && $0.tokens.upperBound <= limit }),
        let entity = scene.organizations[index], seen.insert(entity).inserted
      else { continue }
      result.append(entity)
    }
    if trigger.form == .announced, result.isEmpty {
      // `四平路街道…座谈会召开`: the holder's name is where the event's begins.
      for (index, mention) in sentence.organizations.enumerated()
      where mention.range.lowerBound == trigger.name.lowerBound && mention.range.upperBound < trigger.name.upperBound {
        if let entity = scene.organizations[index] { return [entity] }
      }
    }
    return result
  }

  /// Whether a body is named only as the one that a post is in.
  private func isOffice(_ mention: Int, in sentence: ReadSentence) -> Bool {
    sentence.positions.contains { $0.organization == mention }
      || sentence.organizations.indices.contains { other in
        sentence.organizations[other].parent == mention && sentence.positions.contains { $0.organization == other }
      }
  }

  private func isInPlace(_ mention: OrganizationMention, _ sentence: ReadSentence) -> Bool {
    let start = mention.tokens.lowerBound
    return start > 0 && ["在", "于", "到", "赴", "至", "来到", "前往", "走进", "深入"].contains(sentence.text(start - 1))
  }

  private func bodies(of trigger: EventTrigger, in scene: Scene, organizers: [Int]) -> [Int] {
    let sentence = scene.sentence
    var result: [Int] = []
    for (index, mention) in sentence.organizations.enumerated() {
      guard !isOffice(index, in: sentence), let entity = scene.organizations[index], !organizers.contains(entity),
        mention.territory == nil || mention.kind == .residentialArea,
        !sentence.organizations.contains(where: { $0.parent == index })
      else { continue }
      if trigger.form == .visit, isInPlace(mention, sentence) { continue }
      if !result.contains(entity) { result.append(entity) }
    }
    return result
  }

  // MARK: Participants

  private mutating func addParticipants(_ scene: Scene, triggered: [Int]) {
    let sentence = scene.sentence
    guard !sentence.persons.isEmpty else { return }
    let roles = RoleReader(sentence: sentence).roles()
    for (index, mention) in sentence.persons.enumerated() {
      guard let person = scene.reading.persons[scene.number][index] else { continue }
      guard let event = self.event(for: mention, triggered: triggered, scene: scene) else { continue }
      var found = roles[index]
      if found.isEmpty, triggered.isEmpty { continue }
      found.insert(.attendee)
      add(person, roles: found, to: event, mention: mention, scene: scene)
    }
  }

  private func event(for mention: PersonMention, triggered: [Int], scene: Scene) -> Int? {
    guard let first = triggered.first else { return focus }
    return triggered.count == 1 ? first : triggered.first { events[$0].kind == .visit } ?? first
  }

  private mutating func add(
    _ person: Int, roles: Set<ParticipantRole>, to event: Int, mention: PersonMention, scene: Scene
  ) {
    let range = scene.sentence.passage.sourceRange(mention.range)
    let capacities =
      mention.isReference
      ? []
      : mention.positions.compactMap { position -> ParticipantReading.Capacity? in
        scene.reading.bodies[scene.number][position].map {
          .init(title: scene.sentence.positions[position].title, body: $0)
        }
      }
    if let known = events[event].participants.firstIndex(where: { $0.person == person }) {
      events[event].participants[known].roles.formUnion(roles)
      events[event].participants[known].ranges.append(range)
      for capacity in capacities where !events[event].participants[known].positions.contains(capacity) {
        events[event].participants[known].positions.append(capacity)
      }
    } else {
      events[event].participants.append(
        ParticipantReading(person: person, roles: roles, positions: capacities, ranges: [range]))
    }
  }

  // MARK: Attendance

  private mutating func addAttendance(_ scene: Scene, triggered: [Int]) {
    guard let event = triggered.first ?? focus, events[event].attendance == nil else { return }
    events[event].attendance = AttendanceReader.attendance(in: scene.sentence.passage.scalars)?.value
  }
}
