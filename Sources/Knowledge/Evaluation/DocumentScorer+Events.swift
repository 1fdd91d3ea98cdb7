import RDF

// Events are aligned with those of gold first; then each pair is compared.
extension DocumentScorer {
  mutating func scoreEvents() {
    let alignment = EventAlignment(gold: gold, graph: graph, text: text)
    for (row, event) in zip(gold.events, alignment.events) {
      if let event {
        score(row, event)
      } else if !row.isOptional {
        missEvent(row)
      }
    }
    for event in alignment.unmatched {
      let name = graph.title(of: event)
      falseHit(.events, [name], from: [event])
      for person in graph.nodes(event, SchemaVocabulary.attendee) where graph.isA(SchemaVocabulary.person, person) {
        falseHit(.participation, [graph.title(of: person), name], from: evidence(of: person, at: event))
      }
    }
  }

  private mutating func missEvent(_ row: GoldDocument.Event) {
    miss(.events, [row.name], at: text.range(of: [row.quote]))
    for (_, participant) in Self.participants(of: row) where !participant.isOptional { miss(participant, of: row) }
  }

  private mutating func miss(_ participant: GoldDocument.Participant, of row: GoldDocument.Event) {
    let quote = text.range(of: [row.quote])
    let place = quote.flatMap { text.range(of: [participant.person], after: $0.lowerBound) }
    miss(.participation, [participant.person, row.name], at: place ?? text.range(of: [participant.person]))
  }

  private static func participants(
    of row: GoldDocument.Event
  ) -> [(key: String, row: GoldDocument.Participant)] {
    keyed(row.participants) { NameKey.folded($0.person) }
  }

  /// The participation of a person, where the graph has one, then the event.
  private func evidence(of person: Node, at event: Node) -> [Node] {
    let participations = Set(graph.subjects(LilongVocabulary.participant, person))
    return graph.subjects(LilongVocabulary.event, event).filter(participations.contains) + [event]
  }

  private mutating func score(_ row: GoldDocument.Event, _ event: Node) {
    if !row.isOptional {
      hit(.events)
      scoreAttributes(row, event)
    }
    var found: [String: Node] = [:]
    var names: [String] = []
    for person in graph.nodes(event, SchemaVocabulary.attendee) where graph.isA(SchemaVocabulary.person, person) {
      guard let name = graph.mainName(of: person) else { continue }
      if found.updateValue(person, forKey: name) == nil { names.append(name) }
    }
    guard !row.isOptional else { return }
    let rows = Self.participants(of: row)
    for (name, participant) in rows where !participant.isOptional {
      guard let person = found[name] else {
        miss(participant, of: row)
        continue
      }
      hit(.participation)
      scoreRoles(participant, person, row, event)
    }
    let wanted = Set(rows.map(\.key))
    for name in names where !wanted.contains(name) {
      guard let person = found[name] else { continue }
      falseHit(.participation, [graph.title(of: person), row.name], from: evidence(of: person, at: event))
    }
  }

  // MARK: Attributes

  private mutating func count(
    _ attribute: Evaluation.Attribute, _ isRight: Bool, _ row: GoldDocument.Event, expected: String,
    found: [String]
  ) {
    evaluation[attribute].total += 1
    guard !isRight else {
      evaluation[attribute].right += 1
      return
    }
    let answer = found.isEmpty ? "nothing" : found.joined(separator: ", ")
    note(.wrong(attribute), [row.name, "\(expected), not \(answer)"], at: text.range(of: [row.quote]))
  }

  private mutating func scoreAttributes(_ row: GoldDocument.Event, _ event: Node) {
    let classes = graph.classNames(event)
    let kind = row.kind.prefix(1).uppercased() + row.kind.dropFirst().lowercased()
    count(
      .kind, graph.isA(LilongVocabulary.term(kind), event), row, expected: row.kind,
      found: classes.filter { $0 != "Event" }.map { $0.lowercased() })
    if let date = row.date, !date.isEmpty {
      let (starts, ends) = (
        graph.texts(event, SchemaVocabulary.startDate), graph.texts(event, SchemaVocabulary.endDate)
      )
      count(.date, Self.isDate(date, starts: starts, ends: ends), row, expected: date, found: starts + ends)
    }
    if let place = row.place, !place.isEmpty { scorePlace(place, row, event) }
    let organizers = graph.nodes(event, SchemaVocabulary.organizer)
    if !row.organizers.isEmpty {
      let isRight = organizers.contains { node in row.organizers.contains { isOrganization(node, $0) } }
      count(
        .organizer, isRight, row, expected: row.organizers.joined(separator: " / "), found: organizers.map(graph.title))
    }
    let present = graph.nodes(event, SchemaVocabulary.attendee) + organizers
    for body in row.bodies {
      let bodies = present.filter { !graph.isA(SchemaVocabulary.person, $0) }
      let isRight = present.contains { isOrganization($0, body) }
      count(.bodies, isRight, row, expected: body, found: bodies.map(graph.title).withoutRepeats())
    }
  }

  private mutating func scorePlace(_ place: String, _ row: GoldDocument.Event, _ event: Node) {
    let wanted = NameKey.folded(place)
    let locations = graph.nodes(event, SchemaVocabulary.location)
    let texts = graph.texts(event, SchemaVocabulary.location)
    let names = locations.flatMap { graph.names(of: $0) } + texts.map(NameKey.folded)
    let isRight = names.contains { !$0.isEmpty && ($0.holds(wanted) || wanted.holds($0)) }
    count(.place, isRight, row, expected: place, found: locations.map(graph.title) + texts)
  }

  private mutating func scoreRoles(
    _ participant: GoldDocument.Participant, _ person: Node, _ row: GoldDocument.Event, _ event: Node
  ) {
    let known = Self.roles.filter { graph.nodes(event, LilongVocabulary.term($0)).contains(person) }
    for role in Self.roles where participant.roles.contains(role) {
      count(
        .role, known.contains(role), row, expected: "\(participant.person) \(role)",
        found: known.isEmpty ? ["attendee"] : known)
    }
  }

  /// Whether a graph's dates are the one of gold, or both ends of its span. A time of day makes no difference.
  static func isDate(_ wanted: String, starts: [String], ends: [String]) -> Bool {
    let parts = wanted.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    let (first, last) = (parts[0], parts.count > 1 ? parts[1] : "")
    let startsRight = starts.contains { Self.day(of: $0) == first || $0.hasPrefix(first + "T") }
    return startsRight && (last.isEmpty || ends.contains { Self.day(of: $0) == last })
  }

  private static func day(of date: String) -> String {
    String(String.UnicodeScalarView(date.unicodeScalars.prefix(10)))
  }
}
