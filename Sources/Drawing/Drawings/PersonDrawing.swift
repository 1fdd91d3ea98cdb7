import RDF

/// One person in the middle, the organisations they serve on the left, the events they attended on the right.
struct PersonDrawing {
  private let view: GraphView
  private let person: Term

  init(_ view: GraphView, person: Term) {
    self.view = view
    self.person = person
  }

  func graph() -> DOTGraph {
    let posts = view.objects(person, OrgVocabulary.holds)
    let events = ordered(view.subjects(SchemaVocabulary.attendee, person))
    let organizations = view.sorted(posts.flatMap { view.objects($0, OrgVocabulary.postIn) })
    let entries = Set(
      organizations.map { Palette.organization(view.types(of: $0)) } + events.map { Palette.event(view.types(of: $0)) })
    let legend = [
      (Palette.organizations + [Palette.otherOrganization]).filter(entries.contains),
      (Palette.events + [Palette.otherEvent]).filter(entries.contains),
    ]
    var graph = DOTGraph(
      attributes: Sheet.attributes(
        title: view.name(of: person), subtitle: "\(posts.count) 个职务 · \(events.count) 场活动", legend: legend,
        .text("rankdir", "LR"), .text("nodesep", "0.2"), .text("ranksep", "0.4")),
      nodeAttributes: Sheet.nodeAttributes, edgeAttributes: Sheet.edgeAttributes)
    graph.node("person", .label(card()))
    let offices = Sheet.aligned(
      organizations.map { organization in
        { organizationCard(organization, posts, leastWidth: $0) }
      })
    for (index, card) in offices.enumerated() { graph.node("o\(index + 1)", .label(card)) }
    let occasions = Sheet.aligned(events.map { event in { eventCard(event, leastWidth: $0) } })
    for (index, card) in occasions.enumerated() { graph.node("e\(index + 1)", .label(card)) }
    graph.bracket("person", organizations.indices.map { "o\($0 + 1)" }, on: .left)
    graph.bracket("person", events.indices.map { "e\($0 + 1)" })
    return graph
  }

  private func ordered(_ events: [Term]) -> [Term] {
    events.enumerated().map { (view.text($1, SchemaVocabulary.startDate) ?? "~", $0, $1) }
      .sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map(\.2)
  }

  private func card() -> HTMLLabel {
    let name = HTMLLabel.text(view.name(of: person), size: 22, color: Palette.white, isBold: true, alignment: .center)
    var rows = [[HTMLLabel.Cell(label: name, fill: Palette.ink, alignment: .center, padding: 12)]]
    let others = view.texts(person, SchemaVocabulary.alternateName)
    if !others.isEmpty {
      let forms = "又作 " + others.joined(separator: "、")
      rows.append([.init(label: .text(forms, size: 11, color: Palette.quiet, columns: 24))])
    }
    return .table(rows, frame: Palette.ink)
  }

  private func organizationCard(_ organization: Term, _ posts: [Term], leastWidth: Int) -> HTMLLabel {
    let tenures = view.subjects(OrgVocabulary.member, person)
      .filter { view.objects($0, OrgVocabulary.organization).contains(organization) }
    let rows = posts.filter { view.objects($0, OrgVocabulary.postIn).contains(organization) }
      .map { post -> [HTMLLabel.Cell] in
        let role = view.objects(post, OrgVocabulary.role).first
        let tenure = tenures.first { tenure in
          role.map { view.objects(tenure, OrgVocabulary.role).contains($0) } ?? true
        }
        return [
          .init(label: .text(view.name(of: role ?? post), size: 13, isBold: true, columns: 20)),
          .init(label: .text(tenure.map(period) ?? "", size: 11, color: Palette.quiet, columns: 30)),
        ]
      }
    let entry = Palette.organization(view.types(of: organization))
    return .card(
      head: Sheet.head(view.name(of: organization), color: entry.color), rows: rows, frame: Palette.line,
      leastWidth: leastWidth)
  }

  private func period(_ tenure: Term) -> String {
    let first = view.text(tenure, LilongVocabulary.firstSeen).map(CalendarText.chinese)
    let last = view.text(tenure, LilongVocabulary.lastSeen).map(CalendarText.chinese)
    let status = ["former": "原任", "appointed": "新任"][view.text(tenure, LilongVocabulary.tenureStatus) ?? ""]
    let span = first == last ? first : [first, last].compactMap { $0 }.joined(separator: " – ")
    return [status, span].compactMap { $0 }.joined(separator: " · ")
  }

  private func eventCard(_ event: Term, leastWidth: Int) -> HTMLLabel {
    let details = EventDetails(view, event)
    let roles = MeetingDrawing.roles.filter { view.objects(event, $0.property).contains(person) }.map(\.word)
    let facts = [details.date, details.place].compactMap { $0 }.joined(separator: " · ")
    return .card(
      head: Sheet.head(details.name, color: details.entry.color, size: 13, columns: 40),
      rows: [
        [
          .init(label: .text(roles.isEmpty ? "出席" : roles.joined(separator: "、"), isBold: true)),
          .init(label: .text(facts, size: 11, color: Palette.quiet, columns: 40)),
        ]
      ], frame: Palette.line, leastWidth: leastWidth)
  }
}
