import Newsletters

/// Makes the events of a document: which occasions its items tell of, when, where, and who was there.
struct EventReader {
  let reading: DocumentReading
  /// So many events of an item are kept in mind. An item with more is a list, in which nothing far above is meant.
  static let memory = 64
  let vocabulary: Vocabulary
  /// The people's congresses of the document, and their standing committees; of very many, the first.
  let assemblies: [Int]
  var dates: DateResolver
  var events: [EventReading] = []
  /// The events of the item being read, as indices into `events`.
  var current: [Int] = []
  /// Those of them that a sentence may speak of again: the last ones, of many.
  var recent: ArraySlice<Int> { current.suffix(Self.memory) }
  /// The event that what follows is told of.
  var focus: Int?
  /// The sentence's paragraph, and the last paragraph that told of an event.
  var paragraph = 0
  var lastParagraph = 0
  /// Whom `他` at the head of the next sentence means, and at which event.
  var subject: (person: Int, event: Int)?
  /// The persons whom the last sentence with persons put at an event.
  var lastGroup: [Int] = []
  /// The persons whom the last sentence with persons names, but for those who left.
  var lastNamed: [Int] = []
  /// The last person named.
  var lastPerson: Int?
  private(set) var headline = ""
  /// The last heading: short news without one stand below it.
  private(set) var columnTitle = "" {
    didSet { (isPlan, isOfToday) = (Self.announcesPlan(columnTitle), Self.isOfToday(columnTitle)) }
  }
  /// Whether it says that what stands below is to come, or was today: asked of every sentence.
  private(set) var isPlan = false
  private(set) var isOfToday = false
  /// So many letters of a heading say what stands below it.
  private static let titleLength = 40
  /// The body that the item's headline is nothing but the name of.
  var headingBody: Int?
  /// The events of the item's sheets, by the numbers of the sheets.
  var sheetEvents: [Int: Int] = [:]
  /// The election whose results the headings of the item give.
  var resultsOf: Int?
  /// The list of people that the item gives right now.
  var list: OpenList?
  /// Whether the item has more than headlines.
  private var hasBody = true
  /// The last day named in the item.
  var lastDay: String?
  /// Where in the file it is named.
  var dayRange: Range<Int>?
  /// The paragraph that names it.
  var dayParagraph: Int?
  /// The day that a heading gives to what stands below it.
  var section: DaySection?
  /// Whether the next sentence is the first of a paragraph below it.
  var beginsSection = false

  private init(_ reading: DocumentReading, vocabulary: Vocabulary, dates: DateResolver) {
    self.reading = reading
    self.vocabulary = vocabulary
    self.dates = dates
    let entities = reading.organizations.entities
    assemblies = Array(entities.indices.filter { Self.isAssembly(entities[$0].name) }.prefix(Self.memory))
  }

  static func events(of reading: DocumentReading, vocabulary: Vocabulary, dates: DateResolver) -> [EventReading] {
    var reader = EventReader(reading, vocabulary: vocabulary, dates: dates)
    for index in reading.items.indices { reader.read(item: index) }
    return reader.events
  }

  private mutating func read(item index: Int) {
    let item = reading.items[index]
    dates.beginItem(dated: item.date)
    let open = listGoingOn(in: item)
    let goingOn = open ?? electionGoingOn(in: item)
    beginEntry()
    if let goingOn {
      current = [goingOn]
      focus = goingOn
      lastParagraph = 0
    }
    list = open.map { OpenList(event: $0, paragraph: 0) }
    headline = item.headline ?? ""
    if !headline.isEmpty { columnTitle = String(headline.prefix(Self.titleLength)) }
    headingBody = bodyOfHeading(item)
    sheetEvents = [:]
    resultsOf = nil
    lastDay = nil
    dayParagraph = nil
    section = nil
    hasBody = item.sentences.contains { $0.kind == .body || $0.kind == .caption }
    let paragraphs = item.item.paragraphs.enumerated().flatMap { number, paragraph in
      paragraph.sentences.map { _ in number }
    }
    let entries = Chronicle.entries(of: item, paragraphs: paragraphs)
    let sheets = MeetingSheet.sheets(of: item)
    let sheetOfLine = Dictionary(
      sheets.flatMap { sheet in sheet.entries.map { ($0.line, sheet) } }, uniquingKeysWith: { first, _ in first })
    paragraph = -1
    for number in item.sentences.indices {
      if item.sentences[number].kind == .dateline {
        startMonth(item.sentences[number], item.dates[number])
        continue
      }
      let last = paragraph
      paragraph = paragraphs.indices.contains(number) ? paragraphs[number] : number
      if paragraph != last, entries.contains(paragraph) { beginEntry() }
      if paragraph != last { beginParagraphOfSection() }
      if let sheet = sheetOfLine[number] {
        read(line: number, of: sheet, in: item, at: index)
      } else {
        read(sentence: number, of: item, at: index)
      }
    }
    if sheets.count == 1 { leaveOutUnlisted(sheets[0], of: item) }
    passHoldersToParts()
    if entries.isEmpty, open == nil { nameAfterHeadline(item) }
  }

  /// Whether a line that stands among headings is one of a plan of days.
  private func isPlanLine(_ sentence: ReadSentence, _ expressions: [DateExpression]) -> Bool {
    guard let first = expressions.first, first.range.lowerBound <= 2 else { return false }
    var resolver = dates
    let dates = resolver.resolve(sentence: expressions, isFuture: isPlan)
    let dated = zip(expressions, dates).map { DatedExpression(expression: $0, date: $1) }
    let frame = SentenceFrame(sentence: sentence, vocabulary: vocabulary, dates: dated)
    return PlanLine(frame, in: beginning(frame)) != nil
  }

  /// Forgets what the item told of before: an entry of a chronicle begins.
  mutating func beginEntry() {
    current = []
    focus = nil
    subject = nil
    lastGroup = []
    lastNamed = []
    lastPerson = nil
    list = nil
  }

  mutating func read(sentence number: Int, of item: ItemReading, at index: Int) {
    let sentence = item.sentences[number]
    if sentence.kind == .headline, list != nil, isListLine(sentence) {
      let scene = Scene(
        item: index, number: number, reading: item,
        frame: SentenceFrame(sentence: sentence, vocabulary: vocabulary, dates: []))
      addListed(scene)
      return
    }
    if sentence.kind == .headline, hasBody, !isResultHeading(sentence, item.dates[number]),
      !isPlanLine(sentence, item.dates[number])
    {
      columnTitle = sentence.passage.string(0..<min(sentence.passage.count, Self.titleLength))
      startMonth(sentence, item.dates[number])
      startPeriod(sentence, item.dates[number])
      followResults(sentence)
      return
    }
    let frame = SentenceFrame(sentence: sentence, vocabulary: vocabulary, dates: datesOf(sentence, item.dates[number]))
    let scene = Scene(item: index, number: number, reading: item, frame: frame)
    let isWholeItem = item.sentences.count <= 2 && headline.isEmpty
    var told = beginning(frame)
    told.isCaption = sentence.kind == .caption || isWholeItem || !hasBody
    told.headline = headline
    told.hasOccasion = recent.contains { events[$0].isTimed }
    told.hasDayBefore = isOnlyDated
    told.isOnlyDated = current.isEmpty && lastDay != nil
    var here: [SceneEvent] = []
    for trigger in EventGrammar(frame: frame, item: told).triggers() {
      if let known = toldAlready(trigger, frame) {
        here.append(SceneEvent(event: known, trigger: trigger))
        continue
      }
      let event = event(of: trigger, in: scene)
      if trigger.form != .cited { here.append(SceneEvent(event: event, trigger: trigger)) }
    }
    if here.isEmpty { addLateDate(scene) }
    if let main = here.first(where: { !events[$0.event].isPlanned }) ?? here.first, !here.isEmpty {
      if focus == nil || !events[main.event].isPlanned || events[focus ?? main.event].isPlanned { focus = main.event }
      lastParagraph = paragraph
    }
    noteElection(scene, here)
    if here.isEmpty { renameFocus(scene) }
    addParticipants(scene, here)
    addHolders(scene, here)
    addHosts(scene, here)
    addAttendance(scene, here)
    if let day = frame.dates.last(where: { $0.isOccasion && $0.date?.start.day != nil }) {
      lastDay = day.date?.start.lexicalForm
      dayRange = sentence.passage.sourceRange(day.expression.range)
      dayParagraph = paragraph
    }
  }

  static let planning: WordSet = ["将", "将于", "拟", "定于", "定在", "即将", "届时"]

  /// One sentence and all that is known of it.
  struct Scene {
    let item: Int
    let number: Int
    let frame: SentenceFrame
    /// The body of each organisation mention.
    let organizations: [Int?]
    /// The person of each person mention.
    let persons: [Int?]

    var sentence: ReadSentence { frame.sentence }

    init(item: Int, number: Int, reading: ItemReading, frame: SentenceFrame) {
      self.item = item
      self.number = number
      self.frame = frame
      organizations = reading.organizations[number]
      persons = reading.persons[number]
    }
  }

  /// An event that a sentence announces.
  struct SceneEvent {
    var event: Int
    var trigger: EventTrigger
  }

  // MARK: Events

  private mutating func event(of trigger: EventTrigger, in scene: Scene) -> Int {
    let sentence = scene.sentence
    var event = EventReading(
      name: name(of: trigger, in: scene), kind: trigger.kind, item: scene.item,
      ranges: [sentence.passage.sourceRange(trigger.clause)])
    setDate(of: &event, trigger, scene)
    let isOfThatDay =
      paragraph == dayParagraph && (isOnlyDated || isOnThatDay(scene.frame))
      || current.isEmpty && EventGrammar.these.contains(scene.frame.word(0))
    if event.startDate == nil, isOfThatDay {
      event.startDate = lastDay
      if let dayRange { event.ranges.append(dayRange) }
    }
    event.isTimed = event.startDate != nil || scene.frame.hasVagueDate || scene.frame.hasOccasionDate
    event.isUnnamed = trigger.form == .act
    let plan = trigger.form == .setting ? PlanLine(scene.frame, in: beginning(scene.frame)) : nil
    event.isPlanned = plan != nil && !isOver(scene.frame) || isPlanned(trigger, scene.frame)
    event.isDecision = isDecision(trigger, scene.frame)
    event.place =
      plan?.place.flatMap { places(in: scene).place(in: $0) } ?? places(in: scene).place(of: trigger).flatMap {
        placeMeant($0, scene)
      } ?? schoolComeTo(trigger, scene)
    let said = [holders(of: plan, scene), inviters(before: trigger.verb, in: scene)].first { !$0.isEmpty }
    var named = said ?? organizers(of: trigger, in: scene)
    if event.kind == .meeting, let assembly = assembly(of: event.name, among: named) { named = [assembly] }
    if named.isEmpty, let headingBody, isWithoutSubject(trigger, scene) { named = [headingBody] }
    let inOffice = named.isEmpty ? holdersInOffice(of: trigger, in: scene) : []
    let organizers = named.isEmpty ? UniqueList(inOffice.map(wholeOfDepartment)).elements : named
    event.organizers.append(organizers)
    event.bodies.append(inOffice.filter { !organizers.contains($0) })
    event.bodies.append(bodies(of: trigger, in: scene, organizers: organizers))
    if let known = sameEvent(event, trigger, scene) {
      merge(event, into: known)
      return known
    }
    if let announced = announcedBefore(event) {
      merge(event, into: announced)
      events[announced].isPlanned = false
      current.append(announced)
      return announced
    }
    if event.place == nil, let holder = named.first { event.place = house(of: holder, for: event.kind) }
    if event.place == nil { event.place = placeServed(trigger, scene) }
    if let parent = parent(of: event, trigger, scene) {
      event.partOf = parent
      if event.startDate == nil {
        event.startDate = inheritedDate(of: parent)
        event.isDateInherited = true
      }
      event.isTimed = event.isTimed || events[parent].isTimed
      if event.place == nil, trigger.form == .setting, event.kind == .meeting, events[parent].kind == .visit {
        event.place = events[parent].place
      }
    }
    events.append(event)
    if trigger.form != .cited { current.append(events.count - 1) }
    return events.count - 1
  }

  /// Whether the paragraph began with a day, not that of what was told of before, on which nothing was told of so far.
  private var isOnlyDated: Bool {
    guard let lastDay, paragraph == dayParagraph else { return false }
    guard let focus, !current.isEmpty else { return true }
    return lastParagraph < paragraph && events[focus].endDate == nil && events[focus].startDate != lastDay
  }

  /// `完工那天下午,…`: whether a sentence begins with the day named before.
  private func isOnThatDay(_ frame: SentenceFrame) -> Bool {
    frame.words.prefix(3).contains { EventGrammar.thatDay.contains($0) }
  }

  /// The last day named while the parent lasts, else the parent's own.
  private func inheritedDate(of parent: Int) -> String? {
    guard let start = events[parent].startDate, let end = events[parent].endDate, let lastDay, lastDay >= start,
      lastDay <= end
    else { return events[parent].startDate }
    return lastDay
  }

  private mutating func merge(_ event: EventReading, into known: Int) {
    if event.kind != .visit { events[known].ranges.append(contentsOf: event.ranges) }
    if events[known].name != event.name { note(name: event.name, of: known) }
    if events[known].startDate == nil || events[known].isDateInherited, event.startDate != nil {
      events[known].startDate = event.startDate
      events[known].endDate = event.endDate
      events[known].isDateInherited = false
    }
    if events[known].isUnnamed, !event.isUnnamed {
      events[known].alternateNames.removeAll { $0 == event.name }
      events[known].alternateNames.append(events[known].name)
      events[known].name = event.name
      events[known].isUnnamed = false
      if event.kind == .ceremony { events[known].kind = .ceremony }
    }
    events[known].isTimed = events[known].isTimed || event.isTimed
    if events[known].place == nil { events[known].place = event.place }
    events[known].organizers.append(event.organizers)
    events[known].bodies.append(event.bodies)
  }

  /// Keeps another name of an event; of very many, the first.
  mutating func note(name: String, of event: Int) {
    guard events[event].alternateNames.count < Self.memory, !events[event].alternateNames.contains(name) else { return }
    events[event].alternateNames.append(name)
  }

  private func isPlanned(_ trigger: EventTrigger, _ frame: SentenceFrame) -> Bool {
    let end = max(trigger.verb, trigger.head ?? 0)
    return (max(0, end - SentenceFrame.wideReach)..<min(end + 10, frame.tokens.count)).contains {
      Self.planning.contains(frame.words[$0])
    }
  }

  /// `经3月6日会议研究决定:…`
  private func isDecision(_ trigger: EventTrigger, _ frame: SentenceFrame) -> Bool {
    let words = frame.words[trigger.verb...].prefix(SentenceFrame.phraseReach)
    return trigger.kind == .meeting
      && (words.contains("研究决定") || words.contains("研究") && (words.contains("决定") || words.contains("现将")))
  }

  private func name(of trigger: EventTrigger, in scene: Scene) -> String {
    let sentence = scene.sentence
    let range = OccasionName.range(of: trigger, in: scene.frame)
    var name = sentence.passage.string(range)
    let scalars = sentence.passage.scalars
    let end = range.upperBound
    if trigger.form == .act, !trigger.isNamed { return name + (headline.contains("换届") ? "换届选举" : "选举") }
    if !trigger.isNamed, trigger.form == .held {
      // `驻村工作组召开座谈会`: a bare head is named by who holds it.
      let holders = organizers(of: trigger, in: scene).prefix(1).map { reading.organizations.entities[$0].name }
      name = (holders.first ?? "") + name
    }
    if end < scalars.count, scalars[end] == "”" || scalars[end] == "\"" {
      if name.contains("“"), !name.contains("”") { name += "”" }
      if name.filter({ $0 == "\"" }).count == 1 { name += "\"" }
    }
    return name
  }
}
