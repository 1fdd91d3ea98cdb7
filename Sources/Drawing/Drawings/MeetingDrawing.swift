import RDF

/// One event: what, when and where on a card, and the people beside it by what they did.
struct MeetingDrawing {
  private let view: GraphView
  private let event: Term

  /// The roles in the order in which a report names them, with their words.
  static let roles: [(property: IRI, name: String, word: String)] = [
    (LilongVocabulary.term("chair"), "chair", "主持"), (LilongVocabulary.term("speaker"), "speaker", "讲话"),
    (LilongVocabulary.term("lead"), "lead", "带队"), (LilongVocabulary.term("companion"), "companion", "陪同"),
    (LilongVocabulary.term("guest"), "guest", "嘉宾"),
  ]

  init(_ view: GraphView, event: Term) {
    self.view = view
    self.event = event
  }

  func graph() -> DOTGraph {
    let details = EventDetails(view, event)
    let attendees = view.objects(event, SchemaVocabulary.attendee)
    let people = attendees.filter { view.types(of: $0).contains(SchemaVocabulary.person) }
    let bodies = attendees.filter { !view.types(of: $0).contains(SchemaVocabulary.person) }
    let subtitle = [details.date, details.place, "\(people.count) 人有名字"].compactMap { $0 }.joined(separator: " · ")
    var graph = DOTGraph(
      attributes: Sheet.attributes(
        title: details.name, subtitle: subtitle, legend: [[details.entry]], .text("rankdir", "LR"),
        .text("ordering", "out"),
        .text("nodesep", "0.25"), .text("ranksep", "0.45")),
      nodeAttributes: Sheet.nodeAttributes, edgeAttributes: Sheet.edgeAttributes)
    graph.node("event", .label(details.card(leastWidth: 220)))
    var groups: [(name: String, card: (_ leastWidth: Int) -> HTMLLabel)] = []
    for role in Self.roles {
      let those = view.objects(event, role.property)
      if !those.isEmpty { groups.append((role.name, { group(role.word, those, details.entry.color, leastWidth: $0) })) }
    }
    let shown = Set(Self.roles.flatMap { view.objects(event, $0.property) })
    let others = people.filter { !shown.contains($0) }
    if !others.isEmpty {
      let word = shown.isEmpty ? "出席" : "其他出席者"
      groups.append(("attendee", { group(word, others, Palette.quiet, leastWidth: $0) }))
    }
    if !bodies.isEmpty { groups.append(("bodies", { bodiesCard(bodies, leastWidth: $0) })) }
    for (index, part) in view.subjects(SchemaVocabulary.superEvent, event).enumerated() {
      groups.append(("part\(index + 1)", { EventDetails(view, part).card(leastWidth: $0) }))
    }
    for (group, card) in zip(groups, Sheet.aligned(groups.map(\.card))) { graph.node(group.name, .label(card)) }
    graph.bracket("event", groups.map(\.name))
    return graph
  }

  private func group(_ word: String, _ people: [Term], _ color: String, leastWidth: Int) -> HTMLLabel {
    let head = Sheet.head("\(word) (\(people.count))", color: color)
    if people.count > 12 { return twoColumns(head, people) }
    return .card(head: head, rows: people.map(personCells), frame: Palette.line, leastWidth: leastWidth)
  }

  /// A long list, down the first column and then down the second.
  private func twoColumns(_ head: HTMLLabel.Cell, _ people: [Term]) -> HTMLLabel {
    let height = (people.count + 1) / 2
    var head = head
    head.span = 4
    let rows = (0..<height).map { row in
      personCells(people[row])
        + (row + height < people.count
          ? personCells(people[row + height]) : [.init(label: .gap(1)), .init(label: .gap(1))])
    }
    return .table([[head]] + rows, frame: Palette.line)
  }

  private func personCells(_ person: Term) -> [HTMLLabel.Cell] {
    let posts = capacities(of: person).map { view.name(of: $0) }
    let office = posts.isEmpty ? " " : posts.joined(separator: "、")
    return [
      .init(label: .text(view.name(of: person), size: 14, isBold: true, columns: 16)),
      .init(label: .text(office, size: 11, color: Palette.quiet, columns: 34)),
    ]
  }

  /// The posts in which a person came; the posts that they hold where the text does not say.
  private func capacities(of person: Term) -> [Term] {
    let participations = view.subjects(LilongVocabulary.participant, person)
      .filter { view.objects($0, LilongVocabulary.event).contains(event) }
    let said = participations.flatMap { view.objects($0, LilongVocabulary.capacity) }
    return view.sorted(said.isEmpty ? view.objects(person, OrgVocabulary.holds) : said)
  }

  private func bodiesCard(_ bodies: [Term], leastWidth: Int) -> HTMLLabel {
    let rows = bodies.map { body -> [HTMLLabel.Cell] in
      let entry = Palette.organization(view.types(of: body))
      return [
        .init(label: .text("■", color: entry.color)), .init(label: .text(view.name(of: body), columns: 36)),
      ]
    }
    let head = Sheet.head("与会单位 (\(bodies.count))", color: Palette.quiet)
    return .card(head: head, rows: rows, frame: Palette.line, leastWidth: leastWidth)
  }
}

/// What a card says of an event.
struct EventDetails {
  let name: String
  let date: String?
  let place: String?
  let organizers: [String]
  let attendance: String?
  let isPlanned: Bool
  let entry: Palette.Entry

  init(_ view: GraphView, _ event: Term) {
    name = view.name(of: event)
    let (start, end) = (view.text(event, SchemaVocabulary.startDate), view.text(event, SchemaVocabulary.endDate))
    date = start.map { first in CalendarText.chinese(first) + (end.map { " 至 " + CalendarText.chinese($0) } ?? "") }
    place = view.objects(event, SchemaVocabulary.location).first.map { view.name(of: $0) }
    organizers = view.objects(event, SchemaVocabulary.organizer).map { view.name(of: $0) }
    attendance = view.text(event, LilongVocabulary.attendance)
    isPlanned = view.text(event, LilongVocabulary.planned) == "true"
    entry = Palette.event(view.types(of: event))
  }

  /// A card: the name on the colour of its kind, and a line each for what is known.
  func card(leastWidth: Int) -> HTMLLabel {
    var rows: [[HTMLLabel.Cell]] = []
    let lines: [(String, String?)] = [
      ("时间", date), ("地点", place), ("主办", organizers.isEmpty ? nil : organizers.joined(separator: "、")),
      ("人数", attendance), ("状态", isPlanned ? "计划中" : nil),
    ]
    for case (let word, let value?) in lines {
      rows.append([
        .init(label: .text(word, size: 11, color: Palette.quiet)), .init(label: .text(value, size: 12, columns: 30)),
      ])
    }
    return .card(
      head: Sheet.head(name, color: entry.color, size: 15), rows: rows, frame: entry.color, leastWidth: leastWidth)
  }
}

/// Dates as a Chinese reader writes them.
enum CalendarText {
  /// `2021年2月26日` for `2021-02-26`; `2月26日` for `--02-26`; other forms as they are.
  static func chinese(_ lexicalForm: String) -> String {
    let day = lexicalForm.prefix { $0 != "T" }
    let fields = day.split(separator: "-").compactMap { Int($0) }
    switch (day.hasPrefix("--"), fields.count) {
    case (true, 2): return "\(fields[0])月\(fields[1])日"
    case (false, 3): return "\(fields[0])年\(fields[1])月\(fields[2])日"
    case (false, 2): return "\(fields[0])年\(fields[1])月"
    case (false, 1): return "\(fields[0])年"
    default: return lexicalForm
    }
  }
}
