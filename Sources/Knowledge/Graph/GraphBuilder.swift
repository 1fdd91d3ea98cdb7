import Extraction
import RDF

/// States a knowledge base as RDF, in the vocabulary of the graph.
///
/// The same knowledge gives the same statements in the same order. All nodes are named: there are no blank nodes.
public struct GraphBuilder {
  /// The base under which everything gets its IRI where the user sets no other.
  public static let defaultBase = "https://w3id.org/lilong/id/"

  /// Gives what stands before and after a range of a file in the same sentence.
  public typealias Surroundings = (_ file: String, _ range: Range<Int>) -> SentenceSurroundings?

  private let base: String
  private let knowledge: KnowledgeBase
  private let surroundings: Surroundings
  private var quads: [Quad] = []
  private var segments: [SegmentKey: Term] = [:]
  private var roles: [String: Term] = [:]
  /// The nodes of what is referred to again and again, made once so that statements share their text.
  private let nodes: Nodes

  private struct SegmentKey: Hashable {
    let issue: Int
    let range: Range<Int>
  }

  private struct Nodes {
    /// For each issue the path of its file, escaped.
    let files: [String]
    let issues: [Term]
    let articles: [[Term]]
    let organizations: [Term]
    let persons: [Term]
    let posts: [Term]
    let places: [Term]
    let events: [Term]

    init(_ knowledge: KnowledgeBase, base: String) {
      func node(_ path: String) -> Term { .iri(base + path) }
      let files = knowledge.issues.map { PathMinter.file($0.file) }
      self.files = files
      issues = files.map { node("issue/" + $0) }
      articles = zip(knowledge.issues, files).map { issue, file in
        issue.articles.indices.map { node("article/\(file)/\($0 + 1)") }
      }
      organizations = knowledge.organizations.map { node($0.identity.path) }
      persons = knowledge.persons.map { node($0.identity.path) }
      posts = knowledge.posts.map { node($0.identity.path) }
      places = knowledge.places.map { node($0.identity.path) }
      events = knowledge.events.map { node($0.identity.path) }
    }
  }

  private init(_ knowledge: KnowledgeBase, base: String, surroundings: @escaping Surroundings) {
    self.base = base
    self.knowledge = knowledge
    self.surroundings = surroundings
    nodes = Nodes(knowledge, base: base)
  }

  /// The statements of the knowledge base.
  ///
  /// - Parameters:
  ///   - base: an absolute IRI that ends in `/` or `#`.
  ///   - surroundings: gives the rest of the sentence around a quote, where the caller has the text.
  /// - Complexity: linear in the size of the knowledge base.
  public static func quads(
    of knowledge: KnowledgeBase, base: String = GraphBuilder.defaultBase, surroundings: Surroundings = { _, _ in nil }
  ) -> [Quad] {
    withoutActuallyEscaping(surroundings) { surroundings in
      var builder = GraphBuilder(knowledge, base: base, surroundings: surroundings)
      builder.build()
      return builder.quads
    }
  }

  private mutating func build() {
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

  private func node(_ path: String) -> Term { .iri(base + path) }

  private mutating func state(_ subject: Term, _ predicate: IRI, _ object: Term) {
    quads.append(Quad(subject, predicate, object))
  }

  private mutating func state(_ subject: Term, _ predicate: IRI, text: String?) {
    guard let text, !text.isEmpty else { return }
    state(subject, predicate, .literal(Literal(text)))
  }

  private mutating func state(_ subject: Term, _ predicate: IRI, date: String?) {
    guard let date else { return }
    state(subject, predicate, XSDDate.literal(date))
  }

  private mutating func state(_ subject: Term, _ predicate: IRI, integer: Int) {
    state(subject, predicate, .literal(Literal(String(integer), datatype: XSD.integer)))
  }

  private mutating func state(_ subject: Term, types: IRI...) {
    for type in types { state(subject, RDFVocabulary.type, .iri(type)) }
  }

  /// What every thing has: its confidence where that is less than certain, why it is one, and its evidence.
  private mutating func stateGrounds(_ identity: Identity, of subject: Term) {
    if identity.confidence < 1 {
      let hundredths = Int((max(0, identity.confidence) * 100).rounded())
      if hundredths < 100 {
        let digits = String(hundredths)
        let decimal = "0." + (digits.count == 1 ? "0" : "") + digits
        state(subject, LilongVocabulary.confidence, .literal(Literal(decimal, datatype: XSD.decimal)))
      }
    }
    for reason in identity.reasons { state(subject, LilongVocabulary.identityReason, text: reason) }
    for segment in identity.segments { state(subject, ProvVocabulary.wasDerivedFrom, addSegment(segment)) }
  }

  private mutating func stateNames(_ identity: Identity, of subject: Term) {
    state(subject, SchemaVocabulary.name, text: identity.name)
    for name in identity.alternateNames { state(subject, SchemaVocabulary.alternateName, text: name) }
  }

  // MARK: Documents and evidence

  private mutating func addIssue(_ index: Int) {
    let issue = knowledge.issues[index]
    let subject = nodes.issues[index]
    state(subject, types: SchemaVocabulary.publicationIssue)
    state(subject, LilongVocabulary.file, text: issue.file)
    state(subject, LilongVocabulary.sha256, text: issue.sha256)
    state(subject, SchemaVocabulary.publisher, text: issue.publisher)
    state(subject, SchemaVocabulary.datePublished, date: issue.issued)
    for (number, article) in issue.articles.enumerated() {
      let item = nodes.articles[index][number]
      state(item, types: SchemaVocabulary.newsArticle)
      state(item, SchemaVocabulary.headline, text: article.headline)
      for author in article.authors {
        state(item, SchemaVocabulary.author, nodes.persons[author])
      }
      state(item, SchemaVocabulary.datePublished, date: article.date ?? issue.issued)
      state(item, SchemaVocabulary.publisher, text: issue.publisher)
      state(item, SchemaVocabulary.isPartOf, subject)
    }
  }

  /// The node of a segment; stated when it is first used.
  private mutating func addSegment(_ segment: Segment) -> Term {
    let key = SegmentKey(issue: segment.issue, range: segment.start..<segment.end)
    if let known = segments[key] { return known }
    let path = base + "segment/" + nodes.files[segment.issue] + "/" + String(segment.start) + "-" + String(segment.end)
    let subject = Term.iri(path)
    segments[key] = subject
    let source = segment.article.map { nodes.articles[segment.issue][$0] } ?? nodes.issues[segment.issue]
    let (position, quote) = (Term.iri(path + "/position"), Term.iri(path + "/quote"))
    state(subject, types: AnnotationVocabulary.specificResource)
    state(subject, AnnotationVocabulary.hasSource, source)
    state(subject, AnnotationVocabulary.hasSelector, position)
    state(subject, AnnotationVocabulary.hasSelector, quote)
    state(position, types: AnnotationVocabulary.textPositionSelector)
    state(position, AnnotationVocabulary.start, integer: segment.start)
    state(position, AnnotationVocabulary.end, integer: segment.end)
    state(quote, types: AnnotationVocabulary.textQuoteSelector)
    if let around = surroundings(knowledge.issues[segment.issue].file, segment.start..<segment.end) {
      state(quote, AnnotationVocabulary.prefix, text: around.before)
      state(quote, AnnotationVocabulary.suffix, text: around.after)
    }
    state(quote, AnnotationVocabulary.exact, .literal(Literal(segment.quote)))
    return subject
  }

  // MARK: Who is who

  private mutating func add(_ organization: Organization, as subject: Term) {
    state(subject, types: OrgVocabulary.organizationClass)
    if let type = organization.kind.graphClass { state(subject, types: type) }
    stateNames(organization.identity, of: subject)
    for parent in organization.parents {
      state(subject, OrgVocabulary.subOrganizationOf, nodes.organizations[parent])
    }
    stateGrounds(organization.identity, of: subject)
  }

  private mutating func add(_ person: Person, as subject: Term) {
    state(subject, types: SchemaVocabulary.person)
    stateNames(person.identity, of: subject)
    stateGrounds(person.identity, of: subject)
  }

  private mutating func role(named name: String) -> Term {
    if let known = roles[name] { return known }
    let role = node("role/" + PathMinter.segment(name))
    roles[name] = role
    state(role, types: OrgVocabulary.roleClass)
    state(role, SchemaVocabulary.name, text: name)
    return role
  }

  private mutating func add(_ post: Post, as subject: Term) {
    state(subject, types: OrgVocabulary.post)
    stateNames(post.identity, of: subject)
    state(subject, OrgVocabulary.role, role(named: post.role))
    state(subject, OrgVocabulary.postIn, nodes.organizations[post.organization])
    stateGrounds(post.identity, of: subject)
  }

  private mutating func add(_ tenure: Tenure, as subject: Term) {
    let person = nodes.persons[tenure.person]
    let post = knowledge.posts[tenure.post]
    let organization = nodes.organizations[post.organization]
    state(nodes.posts[tenure.post], OrgVocabulary.heldBy, person)
    state(person, OrgVocabulary.holds, nodes.posts[tenure.post])
    if tenure.status != .former { state(person, OrgVocabulary.memberOf, organization) }
    state(subject, types: OrgVocabulary.membership)
    state(subject, OrgVocabulary.member, person)
    state(subject, OrgVocabulary.organization, organization)
    state(subject, OrgVocabulary.role, role(named: post.role))
    if tenure.status != .current { state(subject, LilongVocabulary.tenureStatus, text: tenure.status.rawValue) }
    state(subject, LilongVocabulary.firstSeen, date: tenure.firstSeen)
    state(subject, LilongVocabulary.lastSeen, date: tenure.lastSeen)
    stateGrounds(tenure.identity, of: subject)
  }

  // MARK: Places and events

  private mutating func add(_ place: Place, as subject: Term) {
    state(subject, types: SchemaVocabulary.place)
    stateNames(place.identity, of: subject)
    if let container = place.container {
      state(subject, SchemaVocabulary.containedInPlace, nodes.places[container])
    }
    stateGrounds(place.identity, of: subject)
  }

  private mutating func add(_ event: Event, as subject: Term) {
    state(subject, types: SchemaVocabulary.eventClass, event.kind.graphClass)
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
    if let attendance = event.attendance { state(subject, LilongVocabulary.attendance, integer: attendance) }
    if event.isPlanned {
      state(subject, LilongVocabulary.planned, .literal(Literal("true", datatype: XSD.boolean)))
    }
    stateGrounds(event.identity, of: subject)
    for participation in event.participations { add(participation, at: subject) }
  }

  private mutating func add(_ participation: Participation, at event: Term) {
    let subject = node(participation.identity.path)
    let person = nodes.persons[participation.person]
    state(event, SchemaVocabulary.attendee, person)
    for role in participation.roles where role != .attendee {
      state(event, LilongVocabulary.term(role.rawValue), person)
    }
    state(subject, types: LilongVocabulary.participation)
    state(subject, LilongVocabulary.event, event)
    state(subject, LilongVocabulary.participant, person)
    for role in participation.roles { state(subject, LilongVocabulary.roleName, text: role.rawValue) }
    for post in participation.capacities {
      state(subject, LilongVocabulary.capacity, nodes.posts[post])
    }
    stateGrounds(participation.identity, of: subject)
  }
}

extension OrganizationKind {
  /// The class of the kind, beside `org:Organization`; `nil` for a body of no particular kind.
  var graphClass: IRI? {
    self == .other ? nil : LilongVocabulary.term(rawValue.prefix(1).uppercased() + rawValue.dropFirst())
  }
}

extension EventKind {
  /// The class of the kind, beside `schema:Event`.
  var graphClass: IRI { LilongVocabulary.term(rawValue.prefix(1).uppercased() + rawValue.dropFirst()) }
}
