import RDF

/// Who met whom: a person a node, larger the more others they met; a line a pair, thicker the more often they met.
struct CoAttendanceNetwork {
  private let view: GraphView
  private let options: CoAttendanceOptions

  private struct Pair: Hashable {
    let first: Int
    let second: Int
  }

  init(_ view: GraphView, _ options: CoAttendanceOptions) {
    self.view = view
    self.options = options
  }

  func graph() -> DOTGraph {
    let people = view.things(of: SchemaVocabulary.person)
    let meetings = countMeetings(people)
    let chosen = choose(from: meetings)
    let shown = meetings.filter { chosen.contains($0.key.first) && chosen.contains($0.key.second) }
    let kept = Set(shown.keys.flatMap { [$0.first, $0.second] })
    let used = Set(kept.map { entry(of: people[$0]) })
    let scope = options.organization.map { view.name(of: $0) + " · " } ?? ""
    var graph = DOTGraph(
      isDirected: false,
      attributes: Sheet.attributes(
        title: scope + "共同出席网络", subtitle: "\(kept.count) 人 · \(shown.count) 对 · 线越粗,同场次数越多",
        legend: [(Palette.organizations + [Palette.otherOrganization]).filter(used.contains)],
        .text("layout", "neato"), .text("mode", "sgd"), .text("model", "shortpath"), .text("start", "7"),
        .text("overlap", "prism"), .text("overlap_scaling", "-4"), .text("sep", "+14"), .text("esep", "+6"),
        .text("splines", "true")),
      nodeAttributes: Sheet.nodeAttributes, edgeAttributes: Sheet.edgeAttributes)
    for index in kept.sorted() {
      let acquaintances = shown.keys.count { $0.first == index || $0.second == index }
      graph.node("p\(index + 1)", .label(label(people[index], acquaintances: acquaintances)))
    }
    for (pair, count) in shown.sorted(by: { ($0.key.first, $0.key.second) < ($1.key.first, $1.key.second) }) {
      graph.edge(
        "p\(pair.first + 1)", "p\(pair.second + 1)", .text("penwidth", "\(min(5, 1 + Double(count - 1)))"),
        .text("color", count > 1 ? Palette.quiet : Palette.line), .text("len", "2.2"))
    }
    return graph
  }

  /// How often each pair attended one event, as often at least as the options ask.
  private func countMeetings(_ people: [Term]) -> [Pair: Int] {
    let numbers = Dictionary(uniqueKeysWithValues: people.enumerated().map { ($1, $0) })
    let scope = options.organization.map(everything(in:))
    var counts: [Pair: Int] = [:]
    for event in view.things(of: SchemaVocabulary.eventClass) {
      let attendees = view.objects(event, SchemaVocabulary.attendee)
      if let scope, !concerns(event, attendees, scope) { continue }
      let present = attendees.compactMap { numbers[$0] }.sorted()
      for (position, first) in present.enumerated() {
        for second in present[(position + 1)...] { counts[Pair(first: first, second: second), default: 0] += 1 }
      }
    }
    return counts.filter { $0.value >= options.leastMeetings }
  }

  /// The persons to show: those who met most others.
  private func choose(from meetings: [Pair: Int]) -> Set<Int> {
    var acquaintances: [Int: Int] = [:]
    for pair in meetings.keys {
      acquaintances[pair.first, default: 0] += 1
      acquaintances[pair.second, default: 0] += 1
    }
    let ranked = acquaintances.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    return Set(ranked.prefix(options.most).map(\.key))
  }

  private func everything(in organization: Term) -> Set<Term> {
    var seen: Set<Term> = [organization]
    var open = [organization]
    while let next = open.popLast() {
      for part in view.subjects(OrgVocabulary.subOrganizationOf, next) where seen.insert(part).inserted {
        open.append(part)
      }
    }
    return seen
  }

  private func concerns(_ event: Term, _ attendees: [Term], _ scope: Set<Term>) -> Bool {
    let bodies = view.objects(event, SchemaVocabulary.organizer) + attendees
    if bodies.contains(where: scope.contains) { return true }
    return attendees.contains { person in
      view.objects(person, OrgVocabulary.memberOf).contains(where: scope.contains)
    }
  }

  // MARK: Nodes

  /// The post that best says who a person is: the highest.
  private func mainPost(of person: Term) -> Term? {
    view.objects(person, OrgVocabulary.holds).min { left, right in
      let (first, second) = (title(of: left), title(of: right))
      return (Seniority.rank(first), view.name(of: left)) < (Seniority.rank(second), view.name(of: right))
    }
  }

  private func title(of post: Term) -> String {
    view.objects(post, OrgVocabulary.role).first.map { view.name(of: $0) } ?? view.name(of: post)
  }

  private func entry(of person: Term) -> Palette.Entry {
    let organization = mainPost(of: person).flatMap { view.objects($0, OrgVocabulary.postIn).first }
    return organization.map { Palette.organization(view.types(of: $0)) } ?? Palette.otherOrganization
  }

  private func label(_ person: Term, acquaintances: Int) -> HTMLLabel {
    let size = min(20, 13 + acquaintances / 3)
    var rows: [[HTMLLabel.Cell]] = [
      [
        .init(
          label: .text(
            view.name(of: person), size: size, color: Palette.white, isBold: true, columns: 16, alignment: .center),
          fill: entry(of: person).color, alignment: .center, padding: 6)
      ]
    ]
    if let post = mainPost(of: person) {
      rows.append([
        .init(
          label: .text(view.name(of: post), size: 10, color: Palette.quiet, columns: 18, alignment: .center),
          alignment: .center, padding: 4)
      ])
    }
    return .table(rows, frame: entry(of: person).color)
  }
}
