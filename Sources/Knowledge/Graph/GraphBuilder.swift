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
  private var writtenSegments: Set<String> = []
  private var nodes: [String: Term] = [:]
  private var writtenRoles: Set<String> = []

  private init(_ knowledge: KnowledgeBase, base: String, surroundings: @escaping Surroundings) {
    self.base = base
    self.knowledge = knowledge
    self.surroundings = surroundings
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
    for organization in knowledge.organizations { add(organization) }
    for person in knowledge.persons { add(person) }
    for post in knowledge.posts { add(post) }
    for tenure in knowledge.tenures { add(tenure) }
    for place in knowledge.places { add(place) }
    for event in knowledge.events { add(event) }
  }

  // MARK: Statements

  private func node(_ path: String) -> Term { .iri(base + path) }

  /// The node of a thing; made once, so that statements share its text.
  private mutating func node(_ identity: Identity) -> Term {
    if let known = nodes[identity.path] { return known }
    let made = node(identity.path)
    nodes[identity.path] = made
    return made
  }

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
  private mutating func stateGrounds(_ identity: Identity) {
    let subject = node(identity)
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

  private mutating func stateNames(_ identity: Identity) {
    state(node(identity), SchemaVocabulary.name, text: identity.name)
    for name in identity.alternateNames { state(node(identity), SchemaVocabulary.alternateName, text: name) }
  }

  // MARK: Documents and evidence

  private func issuePath(_ issue: Int) -> String { "issue/" + PathMinter.file(knowledge.issues[issue].file) }

  private func articlePath(_ issue: Int, _ article: Int) -> String {
    "article/\(PathMinter.file(knowledge.issues[issue].file))/\(article + 1)"
  }

  private mutating func addIssue(_ index: Int) {
    let issue = knowledge.issues[index]
    let subject = node(issuePath(index))
    state(subject, types: SchemaVocabulary.publicationIssue)
    state(subject, LilongVocabulary.file, text: issue.file)
    state(subject, LilongVocabulary.sha256, text: issue.sha256)
    state(subject, SchemaVocabulary.publisher, text: issue.publisher)
    state(subject, SchemaVocabulary.datePublished, date: issue.issued)
    for (number, article) in issue.articles.enumerated() {
      let item = node(articlePath(index, number))
      state(item, types: SchemaVocabulary.newsArticle)
      state(item, SchemaVocabulary.headline, text: article.headline)
      for author in article.authors {
        state(item, SchemaVocabulary.author, node(knowledge.persons[author].identity))
      }
      state(item, SchemaVocabulary.datePublished, date: article.date ?? issue.issued)
      state(item, SchemaVocabulary.publisher, text: issue.publisher)
      state(item, SchemaVocabulary.isPartOf, subject)
    }
  }

  /// The node of a segment; stated when it is first used.
  private mutating func addSegment(_ segment: Segment) -> Term {
    let file = PathMinter.file(knowledge.issues[segment.issue].file)
    let path = "segment/\(file)/\(segment.start)-\(segment.end)"
    let subject = node(path)
    guard writtenSegments.insert(path).inserted else { return subject }
    let source = segment.article.map { articlePath(segment.issue, $0) } ?? issuePath(segment.issue)
    let (position, quote) = (node(path + "/position"), node(path + "/quote"))
    state(subject, types: AnnotationVocabulary.specificResource)
    state(subject, AnnotationVocabulary.hasSource, node(source))
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

  private mutating func add(_ organization: Organization) {
    let subject = node(organization.identity)
    state(subject, types: OrgVocabulary.organizationClass)
    if let type = organization.kind.graphClass { state(subject, types: type) }
    stateNames(organization.identity)
    for parent in organization.parents {
      state(subject, OrgVocabulary.subOrganizationOf, node(knowledge.organizations[parent].identity))
    }
    stateGrounds(organization.identity)
  }

  private mutating func add(_ person: Person) {
    state(node(person.identity), types: SchemaVocabulary.person)
    stateNames(person.identity)
    stateGrounds(person.identity)
  }

  private mutating func role(named name: String) -> Term {
    let path = "role/" + PathMinter.segment(name)
    if writtenRoles.insert(path).inserted {
      state(node(path), types: OrgVocabulary.roleClass)
      state(node(path), SchemaVocabulary.name, text: name)
    }
    return node(path)
  }

  private mutating func add(_ post: Post) {
    let subject = node(post.identity)
    state(subject, types: OrgVocabulary.post)
    stateNames(post.identity)
    state(subject, OrgVocabulary.role, role(named: post.role))
    state(subject, OrgVocabulary.postIn, node(knowledge.organizations[post.organization].identity))
    stateGrounds(post.identity)
  }

  private mutating func add(_ tenure: Tenure) {
    let subject = node(tenure.identity)
    let person = node(knowledge.persons[tenure.person].identity)
    let post = knowledge.posts[tenure.post]
    let organization = node(knowledge.organizations[post.organization].identity)
    state(node(post.identity), OrgVocabulary.heldBy, person)
    state(person, OrgVocabulary.holds, node(post.identity))
    if tenure.status != .former { state(person, OrgVocabulary.memberOf, organization) }
    state(subject, types: OrgVocabulary.membership)
    state(subject, OrgVocabulary.member, person)
    state(subject, OrgVocabulary.organization, organization)
    state(subject, OrgVocabulary.role, role(named: post.role))
    if tenure.status != .current { state(subject, LilongVocabulary.tenureStatus, text: tenure.status.rawValue) }
    state(subject, LilongVocabulary.firstSeen, date: tenure.firstSeen)
    state(subject, LilongVocabulary.lastSeen, date: tenure.lastSeen)
    stateGrounds(tenure.identity)
  }

  // MARK: Places and events

  private mutating func add(_ place: Place) {
    let subject = node(place.identity)
    state(subject, types: SchemaVocabulary.place)
    stateNames(place.identity)
    if let container = place.container {
      state(subject, SchemaVocabulary.containedInPlace, node(knowledge.places[container].identity))
    }
    stateGrounds(place.identity)
  }

  private mutating func add(_ event: Event) {
    let subject = node(event.identity)
    state(subject, types: SchemaVocabulary.eventClass, event.kind.graphClass)
    stateNames(event.identity)
    state(subject, SchemaVocabulary.startDate, date: event.startDate)
    state(subject, SchemaVocabulary.endDate, date: event.endDate)
    if let place = event.place { state(subject, SchemaVocabulary.location, node(knowledge.places[place].identity)) }
    for organizer in event.organizers {
      state(subject, SchemaVocabulary.organizer, node(knowledge.organizations[organizer].identity))
    }
    for body in event.bodies {
      state(subject, SchemaVocabulary.attendee, node(knowledge.organizations[body].identity))
    }
    if let whole = event.superEvent {
      state(subject, SchemaVocabulary.superEvent, node(knowledge.events[whole].identity))
    }
    if let attendance = event.attendance { state(subject, LilongVocabulary.attendance, integer: attendance) }
    if event.isPlanned {
      state(subject, LilongVocabulary.planned, .literal(Literal("true", datatype: XSD.boolean)))
    }
    stateGrounds(event.identity)
    for participation in event.participations { add(participation, at: subject) }
  }

  private mutating func add(_ participation: Participation, at event: Term) {
    let subject = node(participation.identity)
    let person = node(knowledge.persons[participation.person].identity)
    state(event, SchemaVocabulary.attendee, person)
    for role in participation.roles where role != .attendee {
      state(event, LilongVocabulary.term(role.rawValue), person)
    }
    state(subject, types: LilongVocabulary.participation)
    state(subject, LilongVocabulary.event, event)
    state(subject, LilongVocabulary.participant, person)
    for role in participation.roles { state(subject, LilongVocabulary.roleName, text: role.rawValue) }
    for post in participation.capacities {
      state(subject, LilongVocabulary.capacity, node(knowledge.posts[post].identity))
    }
    stateGrounds(participation.identity)
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
