import Extraction
import RDF

/// States the things of a knowledge base to a sink: what a thing is, its names, and what it has to do with others.
struct GraphStatements: Sendable {
  let things: GraphThings
  private var knowledge: KnowledgeBase { things.knowledge }

  init(_ things: GraphThings) {
    self.things = things
  }

  /// States all of a thing but its evidence.
  /// - Returns: its node.
  @discardableResult
  func state<Sink: StatementSink>(_ thing: Thing, to sink: inout Sink) -> Sink.Node {
    let subject = sink.node(things.iri(of: thing))
    // The sink is handed over and back, for a copy of it would be copied in full when it is added to.
    var statements = NodeStatements(things, subject: subject, sink: consume sink)
    switch thing {
    case .person(let index): statements.add(knowledge.persons[index], index)
    case .organization(let index): statements.add(knowledge.organizations[index])
    case .post(let index): statements.add(knowledge.posts[index], index)
    case .tenure(let index): statements.add(knowledge.tenures[index])
    case .event(let index): statements.add(knowledge.events[index])
    case .participation(let index, let event):
      statements.add(knowledge.events[event].participations[index], at: event)
    case .place(let index): statements.add(knowledge.places[index])
    case .role(let index): statements.addRole(things.roles[index])
    case .issue(let index): statements.add(knowledge.issues[index])
    case .article(let index, let issue):
      statements.add(knowledge.issues[issue].articles[index], in: issue)
    }
    sink = statements.sink
    return subject
  }

  /// States a segment with its source, its position and its quote.
  /// - Returns: its node.
  /// - Throws: `SpoolFailure` where its words cannot be read.
  func state<Sink: StatementSink>(
    segment: Int32, words reader: inout EvidenceReader, to sink: inout Sink
  ) throws -> Sink.Node {
    let row = knowledge.evidence[segment]
    let words = try reader.words(of: segment)
    let path = things.iri(ofSegment: segment)
    let subject = sink.node(path)
    let (position, quote) = (sink.node(path + "/position"), sink.node(path + "/quote"))
    sink.state(subject, type: AnnotationVocabulary.specificResource)
    sink.state(
      subject, AnnotationVocabulary.hasSource, sink.node(things.iri(of: things.source(ofSegment: segment))))
    sink.state(subject, AnnotationVocabulary.hasSelector, position)
    sink.state(subject, AnnotationVocabulary.hasSelector, quote)
    sink.state(position, type: AnnotationVocabulary.textPositionSelector)
    sink.state(position, AnnotationVocabulary.start, Literal(String(row.start), datatype: XSD.integer))
    sink.state(position, AnnotationVocabulary.end, Literal(String(row.end), datatype: XSD.integer))
    sink.state(quote, type: AnnotationVocabulary.textQuoteSelector)
    for (predicate, text) in [
      (AnnotationVocabulary.prefix, words.prefix), (AnnotationVocabulary.suffix, words.suffix),
    ] where !text.isEmpty {
      sink.state(quote, predicate, Literal(String(decoding: text, as: UTF8.self)))
    }
    sink.state(quote, AnnotationVocabulary.exact, Literal(String(decoding: words.quote, as: UTF8.self)))
    return subject
  }
}

/// States what is known of one thing.
private struct NodeStatements<Sink: StatementSink> {
  let things: GraphThings
  let subject: Sink.Node
  var sink: Sink

  init(_ things: GraphThings, subject: Sink.Node, sink: Sink) {
    self.things = things
    self.subject = subject
    self.sink = sink
  }

  private mutating func state(_ predicate: IRI, _ object: Thing) {
    sink.state(subject, predicate, sink.node(things.iri(of: object)))
  }

  private mutating func state(_ predicate: IRI, text: String?) {
    guard let text, !text.isEmpty else { return }
    sink.state(subject, predicate, Literal(text))
  }

  private mutating func state(_ predicate: IRI, date: String?) {
    guard let date else { return }
    sink.state(subject, predicate, XSDDate.literal(date))
  }

  private mutating func state(type: IRI) { sink.state(subject, type: type) }

  /// Its confidence where that is less than certain, and why it is one.
  private mutating func stateGrounds(_ identity: Identity) {
    if identity.confidence < 1 {
      let hundredths = Int((max(0, identity.confidence) * 100).rounded())
      if hundredths < 100 {
        let digits = String(hundredths)
        let decimal = "0." + (digits.count == 1 ? "0" : "") + digits
        sink.state(subject, LilongVocabulary.confidence, Literal(decimal, datatype: XSD.decimal))
      }
    }
    for reason in identity.reasons { state(LilongVocabulary.identityReason, text: reason) }
  }

  private mutating func stateNames(_ identity: Identity) {
    state(SchemaVocabulary.name, text: identity.name)
    for name in identity.alternateNames { state(SchemaVocabulary.alternateName, text: name) }
  }

  // MARK: Documents

  mutating func add(_ issue: Issue) {
    state(type: SchemaVocabulary.publicationIssue)
    state(LilongVocabulary.file, text: issue.file)
    state(LilongVocabulary.sha256, text: issue.sha256)
    state(SchemaVocabulary.publisher, text: issue.publisher)
    state(SchemaVocabulary.datePublished, date: issue.issued)
  }

  mutating func add(_ article: Article, in issue: Int) {
    let whole = things.knowledge.issues[issue]
    state(type: SchemaVocabulary.newsArticle)
    state(SchemaVocabulary.headline, text: article.headline)
    for author in article.authors { state(SchemaVocabulary.author, .person(author)) }
    state(SchemaVocabulary.datePublished, date: article.date ?? whole.issued)
    state(SchemaVocabulary.publisher, text: whole.publisher)
    state(SchemaVocabulary.isPartOf, .issue(issue))
  }

  // MARK: Who is who

  mutating func add(_ organization: Organization) {
    state(type: OrgVocabulary.organizationClass)
    if let type = organization.kind.graphClass { state(type: type) }
    stateNames(organization.identity)
    for parent in organization.parents { state(OrgVocabulary.subOrganizationOf, .organization(parent)) }
    stateGrounds(organization.identity)
  }

  mutating func add(_ person: Person, _ index: Int) {
    state(type: SchemaVocabulary.person)
    stateNames(person.identity)
    for tenure in things.tenures(ofPerson: index) {
      state(OrgVocabulary.holds, .post(tenure.post))
      guard tenure.status != .former else { continue }
      state(OrgVocabulary.memberOf, .organization(things.knowledge.posts[tenure.post].organization))
    }
    stateGrounds(person.identity)
  }

  mutating func addRole(_ name: String) {
    state(type: OrgVocabulary.roleClass)
    state(SchemaVocabulary.name, text: name)
  }

  mutating func add(_ post: Post, _ index: Int) {
    state(type: OrgVocabulary.post)
    stateNames(post.identity)
    state(OrgVocabulary.role, .role(things.role(named: post.role)))
    state(OrgVocabulary.postIn, .organization(post.organization))
    for tenure in things.tenures(ofPost: index) { state(OrgVocabulary.heldBy, .person(tenure.person)) }
    stateGrounds(post.identity)
  }

  mutating func add(_ tenure: Tenure) {
    let post = things.knowledge.posts[tenure.post]
    state(type: OrgVocabulary.membership)
    state(OrgVocabulary.member, .person(tenure.person))
    state(OrgVocabulary.organization, .organization(post.organization))
    state(OrgVocabulary.role, .role(things.role(named: post.role)))
    if tenure.status != .current { state(LilongVocabulary.tenureStatus, text: tenure.status.rawValue) }
    state(LilongVocabulary.firstSeen, date: tenure.firstSeen)
    state(LilongVocabulary.lastSeen, date: tenure.lastSeen)
    stateGrounds(tenure.identity)
  }

  // MARK: Places and events

  mutating func add(_ place: Place) {
    state(type: SchemaVocabulary.place)
    stateNames(place.identity)
    if let container = place.container { state(SchemaVocabulary.containedInPlace, .place(container)) }
    stateGrounds(place.identity)
  }

  mutating func add(_ event: Event) {
    state(type: SchemaVocabulary.eventClass)
    state(type: event.kind.graphClass)
    stateNames(event.identity)
    state(SchemaVocabulary.startDate, date: event.startDate)
    state(SchemaVocabulary.endDate, date: event.endDate)
    if let place = event.place { state(SchemaVocabulary.location, .place(place)) }
    for organizer in event.organizers { state(SchemaVocabulary.organizer, .organization(organizer)) }
    for body in event.bodies { state(SchemaVocabulary.attendee, .organization(body)) }
    if let whole = event.superEvent { state(SchemaVocabulary.superEvent, .event(whole)) }
    if let attendance = event.attendance {
      sink.state(subject, LilongVocabulary.attendance, Literal(String(attendance), datatype: XSD.integer))
    }
    if event.isPlanned {
      sink.state(subject, LilongVocabulary.planned, Literal("true", datatype: XSD.boolean))
    }
    for participation in event.participations {
      state(SchemaVocabulary.attendee, .person(participation.person))
      for role in participation.roles where role != .attendee {
        state(LilongVocabulary.term(role.rawValue), .person(participation.person))
      }
    }
    stateGrounds(event.identity)
  }

  mutating func add(_ participation: Participation, at event: Int) {
    state(type: LilongVocabulary.participation)
    state(LilongVocabulary.event, .event(event))
    state(LilongVocabulary.participant, .person(participation.person))
    for role in participation.roles { state(LilongVocabulary.roleName, text: role.rawValue) }
    for post in participation.capacities { state(LilongVocabulary.capacity, .post(post)) }
  }
}
