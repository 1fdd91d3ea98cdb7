import Extraction
import RDF

/// States a knowledge base to a sink: one node a thing, its names, what it is part of, and its evidence.
struct GraphStatements<Sink: StatementSink> {
  typealias Node = Sink.Node

  private let base: String
  private let knowledge: KnowledgeBase
  private let evidence: SegmentStatements
  private(set) var sink: Sink
  private var segments: [SegmentKey: Node] = [:]
  private var roles: [String: Node] = [:]
  /// The nodes of what is referred to again and again, made once so that statements share their text.
  private let nodes: Nodes

  private struct SegmentKey: Hashable {
    let issue: Int
    let range: Range<Int>
  }

  private struct Nodes {
    let issues: [Node]
    let articles: [[Node]]
    let organizations: [Node]
    let persons: [Node]
    let posts: [Node]
    let places: [Node]
    let events: [Node]

    init(_ knowledge: KnowledgeBase, base: String, evidence: SegmentStatements, sink: inout Sink) {
      issues = knowledge.issues.indices.map { sink.node(evidence.iri(ofIssue: $0)) }
      articles = knowledge.issues.enumerated().map { index, issue in
        issue.articles.indices.map { sink.node(evidence.iri(ofArticle: $0, in: index)) }
      }
      organizations = knowledge.organizations.map { sink.node(base + $0.identity.path) }
      persons = knowledge.persons.map { sink.node(base + $0.identity.path) }
      posts = knowledge.posts.map { sink.node(base + $0.identity.path) }
      places = knowledge.places.map { sink.node(base + $0.identity.path) }
      events = knowledge.events.map { sink.node(base + $0.identity.path) }
    }
  }

  init(_ knowledge: KnowledgeBase, base: String, evidence: SegmentStatements, sink: Sink) {
    self.base = base
    self.knowledge = knowledge
    self.evidence = evidence
    self.sink = sink
    nodes = Nodes(knowledge, base: base, evidence: evidence, sink: &self.sink)
  }

  mutating func build() {
    for index in knowledge.issues.indices { addIssue(index) }
    for (index, organization) in knowledge.organizations.enumerated() {
      add(organization, as: nodes.organizations[index])
    }
    for (index, person) in knowledge.persons.enumerated() { add(person, as: nodes.persons[index]) }
    for (index, post) in knowledge.posts.enumerated() { add(post, as: nodes.posts[index]) }
    for tenure in knowledge.tenures { add(tenure, as: node(tenure.identity.path)) }
    for (index, place) in knowledge.places.enumerated() { add(place, as: nodes.places[index]) }
    for (index, event) in knowledge.events.enumerated() { add(event, as: nodes.events[index]) }
  }

  // MARK: Statements

  private mutating func node(_ path: String) -> Node { sink.node(base + path) }

  private mutating func state(_ subject: Node, _ predicate: IRI, _ object: Node) {
    sink.state(subject, predicate, object)
  }

  private mutating func state(_ subject: Node, _ predicate: IRI, text: String?) {
    guard let text, !text.isEmpty else { return }
    sink.state(subject, predicate, Literal(text))
  }

  private mutating func state(_ subject: Node, _ predicate: IRI, date: String?) {
    guard let date else { return }
    sink.state(subject, predicate, XSDDate.literal(date))
  }

  private mutating func state(_ subject: Node, type: IRI) { sink.state(subject, type: type) }

  /// What every thing has: its confidence where that is less than certain, why it is one, and its evidence.
  private mutating func stateGrounds(_ identity: Identity, of subject: Node) {
    if identity.confidence < 1 {
      let hundredths = Int((max(0, identity.confidence) * 100).rounded())
      if hundredths < 100 {
        let digits = String(hundredths)
        let decimal = "0." + (digits.count == 1 ? "0" : "") + digits
        sink.state(subject, LilongVocabulary.confidence, Literal(decimal, datatype: XSD.decimal))
      }
    }
    for reason in identity.reasons { state(subject, LilongVocabulary.identityReason, text: reason) }
    for segment in identity.segments { state(subject, ProvVocabulary.wasDerivedFrom, addSegment(segment)) }
  }

  private mutating func stateNames(_ identity: Identity, of subject: Node) {
    state(subject, SchemaVocabulary.name, text: identity.name)
    for name in identity.alternateNames { state(subject, SchemaVocabulary.alternateName, text: name) }
  }

  // MARK: Documents and evidence

  private mutating func addIssue(_ index: Int) {
    let issue = knowledge.issues[index]
    let subject = nodes.issues[index]
    state(subject, type: SchemaVocabulary.publicationIssue)
    state(subject, LilongVocabulary.file, text: issue.file)
    state(subject, LilongVocabulary.sha256, text: issue.sha256)
    state(subject, SchemaVocabulary.publisher, text: issue.publisher)
    state(subject, SchemaVocabulary.datePublished, date: issue.issued)
    for (number, article) in issue.articles.enumerated() {
      let item = nodes.articles[index][number]
      state(item, type: SchemaVocabulary.newsArticle)
      state(item, SchemaVocabulary.headline, text: article.headline)
      for author in article.authors {
        state(item, SchemaVocabulary.author, nodes.persons[author])
      }
      state(item, SchemaVocabulary.datePublished, date: article.date ?? issue.issued)
      state(item, SchemaVocabulary.publisher, text: issue.publisher)
      state(item, SchemaVocabulary.isPartOf, subject)
    }
  }

  /// The node of a segment; stated, or left to the sink, when it is first used.
  private mutating func addSegment(_ segment: Segment) -> Node {
    let key = SegmentKey(issue: segment.issue, range: segment.start..<segment.end)
    if let known = segments[key] { return known }
    let subject: Node
    if let deferred = sink.node(deferring: segment) {
      subject = deferred
    } else {
      let source = segment.article.map { nodes.articles[segment.issue][$0] } ?? nodes.issues[segment.issue]
      subject = evidence.state(segment, source: source, to: &sink)
    }
    segments[key] = subject
    return subject
  }

  // MARK: Who is who

  private mutating func add(_ organization: Organization, as subject: Node) {
    state(subject, type: OrgVocabulary.organizationClass)
    if let type = organization.kind.graphClass { state(subject, type: type) }
    stateNames(organization.identity, of: subject)
    for parent in organization.parents {
      state(subject, OrgVocabulary.subOrganizationOf, nodes.organizations[parent])
    }
    stateGrounds(organization.identity, of: subject)
  }

  private mutating func add(_ person: Person, as subject: Node) {
    state(subject, type: SchemaVocabulary.person)
    stateNames(person.identity, of: subject)
    stateGrounds(person.identity, of: subject)
  }

  private mutating func role(named name: String) -> Node {
    if let known = roles[name] { return known }
    let role = node("role/" + PathMinter.segment(name))
    roles[name] = role
    state(role, type: OrgVocabulary.roleClass)
    state(role, SchemaVocabulary.name, text: name)
    return role
  }

  private mutating func add(_ post: Post, as subject: Node) {
    state(subject, type: OrgVocabulary.post)
    stateNames(post.identity, of: subject)
    state(subject, OrgVocabulary.role, role(named: post.role))
    state(subject, OrgVocabulary.postIn, nodes.organizations[post.organization])
    stateGrounds(post.identity, of: subject)
  }

  private mutating func add(_ tenure: Tenure, as subject: Node) {
    let person = nodes.persons[tenure.person]
    let post = knowledge.posts[tenure.post]
    let organization = nodes.organizations[post.organization]
    state(nodes.posts[tenure.post], OrgVocabulary.heldBy, person)
    state(person, OrgVocabulary.holds, nodes.posts[tenure.post])
    if tenure.status != .former { state(person, OrgVocabulary.memberOf, organization) }
    state(subject, type: OrgVocabulary.membership)
    state(subject, OrgVocabulary.member, person)
    state(subject, OrgVocabulary.organization, organization)
    state(subject, OrgVocabulary.role, role(named: post.role))
    if tenure.status != .current { state(subject, LilongVocabulary.tenureStatus, text: tenure.status.rawValue) }
    state(subject, LilongVocabulary.firstSeen, date: tenure.firstSeen)
    state(subject, LilongVocabulary.lastSeen, date: tenure.lastSeen)
    stateGrounds(tenure.identity, of: subject)
  }

  // MARK: Places and events

  private mutating func add(_ place: Place, as subject: Node) {
    state(subject, type: SchemaVocabulary.place)
    stateNames(place.identity, of: subject)
    if let container = place.container {
      state(subject, SchemaVocabulary.containedInPlace, nodes.places[container])
    }
    stateGrounds(place.identity, of: subject)
  }

  private mutating func add(_ event: Event, as subject: Node) {
    state(subject, type: SchemaVocabulary.eventClass)
    state(subject, type: event.kind.graphClass)
    stateNames(event.identity, of: subject)
    state(subject, SchemaVocabulary.startDate, date: event.startDate)
    state(subject, SchemaVocabulary.endDate, date: event.endDate)
    if let place = event.place { state(subject, SchemaVocabulary.location, nodes.places[place]) }
    for organizer in event.organizers {
      state(subject, SchemaVocabulary.organizer, nodes.organizations[organizer])
    }
    for body in event.bodies {
      state(subject, SchemaVocabulary.attendee, nodes.organizations[body])
    }
    if let whole = event.superEvent {
      state(subject, SchemaVocabulary.superEvent, nodes.events[whole])
    }
    if let attendance = event.attendance {
      sink.state(subject, LilongVocabulary.attendance, Literal(String(attendance), datatype: XSD.integer))
    }
    if event.isPlanned {
      sink.state(subject, LilongVocabulary.planned, Literal("true", datatype: XSD.boolean))
    }
    stateGrounds(event.identity, of: subject)
    for participation in event.participations { add(participation, at: subject) }
  }

  private mutating func add(_ participation: Participation, at event: Node) {
    let subject = node(participation.identity.path)
    let person = nodes.persons[participation.person]
    state(event, SchemaVocabulary.attendee, person)
    for role in participation.roles where role != .attendee {
      state(event, LilongVocabulary.term(role.rawValue), person)
    }
    state(subject, type: LilongVocabulary.participation)
    state(subject, LilongVocabulary.event, event)
    state(subject, LilongVocabulary.participant, person)
    for role in participation.roles { state(subject, LilongVocabulary.roleName, text: role.rawValue) }
    for post in participation.capacities {
      state(subject, LilongVocabulary.capacity, nodes.posts[post])
    }
    stateGrounds(participation.identity, of: subject)
  }
}
