import Drawing
import RDF

/// Every fact about one thing, each with the sentences that it rests on, as text.
struct Explanation {
  private let view: GraphView
  private let style: TextStyle
  private let sentences: Sentences
  private var lines: [String] = []

  init(view: GraphView, style: TextStyle) {
    self.view = view
    self.style = style
    sentences = Sentences(view: view, style: style)
  }

  /// The explanation of a person, organisation, event, place or post.
  static func text(of thing: Term, view: GraphView, style: TextStyle) -> String {
    var explanation = Explanation(view: view, style: style)
    explanation.explain(thing)
    return explanation.lines.joined(separator: "\n") + "\n"
  }

  private mutating func explain(_ thing: Term) {
    addHead(thing)
    let types = view.types(of: thing)
    if types.contains(SchemaVocabulary.person) { addPerson(thing) }
    if types.contains(OrgVocabulary.organizationClass) { addOrganization(thing) }
    if types.contains(SchemaVocabulary.eventClass) { addEvent(thing) }
    if types.contains(OrgVocabulary.post) { addHolders(of: thing) }
    if types.contains(SchemaVocabulary.place) {
      add("Events there", view.subjects(SchemaVocabulary.location, thing)) { [view] in Self.title(of: $0, view) }
    }
  }

  private mutating func addHead(_ thing: Term) {
    lines.append(style.bold(view.name(of: thing)))
    let kinds = view.types(of: thing).compactMap { $0.string.split { $0 == "#" || $0 == "/" }.last }.sorted()
    lines.append("  \(kinds.joined(separator: ", "))  \(style.dim(thing.iri?.string ?? ""))")
    let others = view.texts(thing, SchemaVocabulary.alternateName)
    if !others.isEmpty { lines.append("  also written \(others.joined(separator: ", "))") }
    for reason in view.texts(thing, LilongVocabulary.identityReason) {
      lines.append("  taken for one because: \(reason)")
    }
    if let confidence = view.text(thing, LilongVocabulary.confidence) { lines.append("  confidence \(confidence)") }
    addSentences(for: thing)
  }

  // MARK: Kinds of things

  private mutating func addPerson(_ person: Term) {
    let tenures = view.subjects(OrgVocabulary.member, person).filter {
      view.types(of: $0).contains(OrgVocabulary.membership)
    }
    add("Posts", tenures) { [view] tenure in
      let organizations = view.objects(tenure, OrgVocabulary.organization).map { view.name(of: $0) }
      let roles = view.objects(tenure, OrgVocabulary.role).map { view.name(of: $0) }
      return (organizations + roles).joined(separator: " ") + Self.span(of: tenure, view)
    }
    let participations = view.subjects(LilongVocabulary.participant, person)
    add("Events", participations.sorted { Self.eventTitle(of: $0, view) < Self.eventTitle(of: $1, view) }) { [view] in
      Self.eventTitle(of: $0, view) + Self.part(of: $0, view)
    }
    add("Wrote", view.subjects(SchemaVocabulary.author, person)) { [view] in view.name(of: $0) }
  }

  private mutating func addOrganization(_ organization: Term) {
    add("Part of", view.objects(organization, OrgVocabulary.subOrganizationOf), evidence: false) { [view] in
      view.name(of: $0)
    }
    add("Parts", view.subjects(OrgVocabulary.subOrganizationOf, organization)) { [view] in view.name(of: $0) }
    for post in view.subjects(OrgVocabulary.postIn, organization) { addHolders(of: post) }
    let events = view.sorted(
      view.subjects(SchemaVocabulary.organizer, organization) + view.subjects(SchemaVocabulary.attendee, organization))
    add("Events", events.sorted { Self.title(of: $0, view) < Self.title(of: $1, view) }) { [view] in
      Self.title(of: $0, view)
    }
  }

  private mutating func addEvent(_ event: Term) {
    let facts: [(String, String?)] = [
      ("when", view.text(event, SchemaVocabulary.startDate)), ("until", view.text(event, SchemaVocabulary.endDate)),
      ("where", view.objects(event, SchemaVocabulary.location).first.map { view.name(of: $0) }),
      ("by", Self.list(view.objects(event, SchemaVocabulary.organizer).map { view.name(of: $0) })),
      ("part of", view.objects(event, SchemaVocabulary.superEvent).first.map { view.name(of: $0) }),
      ("how many", view.text(event, LilongVocabulary.attendance)),
      ("planned", view.text(event, LilongVocabulary.planned)),
    ]
    for case (let word, let value?) in facts { lines.append("  \(word): \(value)") }
    add("Participants", view.subjects(LilongVocabulary.event, event)) { [view] participation in
      let person = view.objects(participation, LilongVocabulary.participant).first.map { view.name(of: $0) } ?? "?"
      return person + Self.part(of: participation, view)
    }
    let bodies = view.objects(event, SchemaVocabulary.attendee).filter {
      view.types(of: $0).contains(OrgVocabulary.organizationClass)
    }
    add("Bodies present", bodies, evidence: false) { [view] in view.name(of: $0) }
  }

  private mutating func addHolders(of post: Term) {
    let organizations = view.objects(post, OrgVocabulary.postIn)
    let roles = view.objects(post, OrgVocabulary.role)
    let tenures = organizations.flatMap { view.subjects(OrgVocabulary.organization, $0) }.filter { tenure in
      view.objects(tenure, OrgVocabulary.role).contains(where: roles.contains)
    }
    add(view.name(of: post), tenures) { [view] tenure in
      Self.list(view.objects(tenure, OrgVocabulary.member).map { view.name(of: $0) }).map {
        $0 + Self.span(of: tenure, view)
      } ?? "?"
    }
    if tenures.isEmpty { lines.append("\n\(style.cyan(view.name(of: post)))\n  vacant") }
  }

  // MARK: Lines

  private mutating func add(
    _ heading: String, _ things: [Term], evidence: Bool = true, describe: (Term) -> String
  ) {
    guard !things.isEmpty else { return }
    lines.append("")
    lines.append(style.cyan(heading))
    for thing in things {
      lines.append("  " + describe(thing))
      if evidence { addSentences(for: thing) }
    }
  }

  private mutating func addSentences(for thing: Term) {
    lines += sentences.lines(for: thing).map { "      " + $0 }
  }

  private static func list(_ names: [String]) -> String? { names.isEmpty ? nil : names.joined(separator: ", ") }

  private static func title(of event: Term, _ view: GraphView) -> String {
    let date = view.text(event, SchemaVocabulary.startDate).map { $0 + "  " } ?? ""
    return date + view.name(of: event)
  }

  private static func eventTitle(of participation: Term, _ view: GraphView) -> String {
    view.objects(participation, LilongVocabulary.event).first.map { title(of: $0, view) } ?? "?"
  }

  /// What a person did at an event, and in which office.
  private static func part(of participation: Term, _ view: GraphView) -> String {
    let roles = view.texts(participation, LilongVocabulary.roleName)
    let offices = view.objects(participation, LilongVocabulary.capacity).map { view.name(of: $0) }
    let capacity = offices.isEmpty ? "" : ", as \(offices.joined(separator: ", "))"
    return "  (\(roles.joined(separator: ", "))\(capacity))"
  }

  private static func span(of tenure: Term, _ view: GraphView) -> String {
    let dates = [LilongVocabulary.firstSeen, LilongVocabulary.lastSeen].compactMap { view.text(tenure, $0) }
    let status = view.text(tenure, LilongVocabulary.tenureStatus)
    let said = [status, dates.first == dates.last ? dates.first : dates.joined(separator: " – ")].compactMap { $0 }
    return said.isEmpty ? "" : "  (\(said.joined(separator: ", ")))"
  }
}
