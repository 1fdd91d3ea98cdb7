import RDF

/// Events from top to bottom in the order of time, each a card beside an axis of months.
struct Timeline {
  private let view: GraphView
  private let options: TimelineOptions

  init(_ view: GraphView, _ options: TimelineOptions) {
    self.view = view
    self.options = options
  }

  func graph() -> DOTGraph {
    let events = chosen()
    let used = Set(events.map { Palette.event(view.types(of: $0.event)) })
    let scope = options.about.map { view.name(of: $0) + " · " } ?? ""
    var graph = DOTGraph(
      attributes: Sheet.attributes(
        title: scope + "大事记", subtitle: "\(events.count) 场活动",
        legend: [(Palette.events + [Palette.otherEvent]).filter(used.contains)], .text("rankdir", "TB"),
        .text("nodesep", "0.35"), .text("ranksep", "0.22")),
      nodeAttributes: Sheet.nodeAttributes, edgeAttributes: Sheet.edgeAttributes)
    var month: String?
    var previous: String?
    for (index, dated) in events.enumerated() {
      let heading = Self.month(of: dated.date)
      let (label, dot, card) = ("m\(index + 1)", "t\(index + 1)", "e\(index + 1)")
      let color = Palette.event(view.types(of: dated.event)).color
      graph.node(label, .label(monthLabel(heading == month ? "" : heading)))
      graph.node(
        dot, .text("shape", "circle"), .text("style", "filled"), .text("color", color), .text("fillcolor", color),
        .text("width", "0.16"), .text("fixedsize", "true"), .text("label", ""), .text("group", "axis"))
      graph.node(card, .label(self.card(dated.event)))
      graph.sameRank([label, dot, card])
      graph.edge(label, dot, .text("style", "invis"))
      graph.edge(dot, card, .text("penwidth", "1"))
      if let previous { graph.edge(previous, dot, .text("weight", "1000"), .text("penwidth", "2")) }
      (month, previous) = (heading, dot)
    }
    return graph
  }

  private func chosen() -> [(event: Term, date: String?)] {
    let all = options.about.map(events(of:)) ?? view.things(of: SchemaVocabulary.eventClass)
    let rows = all.map { (event: $0, date: view.text($0, SchemaVocabulary.startDate)) }
    let ordered = rows.enumerated()
      .sorted { (Self.key($0.element.date), $0.offset) < (Self.key($1.element.date), $1.offset) }.map(\.element)
    let dated = ordered.filter { $0.date != nil }.suffix(options.most)
    return Array(dated) + ordered.filter { $0.date == nil }.prefix(options.most - dated.count)
  }

  private func events(of thing: Term) -> [Term] {
    view.sorted(view.subjects(SchemaVocabulary.attendee, thing) + view.subjects(SchemaVocabulary.organizer, thing))
  }

  /// Orders dates with a year by time, then days of no known year, then what has no date.
  private static func key(_ date: String?) -> String {
    guard let date else { return "2" }
    return (date.hasPrefix("--") ? "1" : "0") + date
  }

  private static func month(of date: String?) -> String {
    guard let date else { return "日期不详" }
    if date.hasPrefix("--") { return "年份不详" }
    return CalendarText.chinese(String(date.prefix(7)))
  }

  private func monthLabel(_ heading: String) -> HTMLLabel {
    .table(
      [[.init(label: .text(heading, size: 13, isBold: true), alignment: .right, padding: 2, width: 90)]], frame: nil)
  }

  private func card(_ event: Term) -> HTMLLabel {
    let details = EventDetails(view, event)
    let people = view.objects(event, SchemaVocabulary.attendee).filter {
      view.types(of: $0).contains(SchemaVocabulary.person)
    }
    let facts = [
      details.organizers.isEmpty ? nil : details.organizers.joined(separator: "、"), details.place,
      people.isEmpty
        ? nil : people.prefix(6).map { view.name(of: $0) }.joined(separator: "、") + (people.count > 6 ? " 等" : ""),
    ].compactMap { $0 }
    var cells: [[HTMLLabel.Cell]] = [
      [
        .init(
          label: .text(details.date ?? "", size: 11, color: details.entry.color, isBold: true), padding: 4,
          width: 120),
        .init(label: .text(details.name, size: 13, isBold: true, columns: 60), padding: 4, width: 420),
      ]
    ]
    if !facts.isEmpty {
      cells.append([
        .init(label: .text(details.isPlanned ? "计划中" : " ", size: 10, color: Palette.vacantInk), padding: 3),
        .init(label: .text(facts.joined(separator: "  |  "), size: 11, color: Palette.quiet, columns: 72), padding: 3),
      ])
    }
    return .table(cells, frame: Palette.line, fill: Palette.wash)
  }
}
