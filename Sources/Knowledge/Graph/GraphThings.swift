/// The things of a knowledge base, with what the graph needs besides: their IRIs and how they are looked up.
///
/// It never changes, and is handed on as a reference: it would be copied once a thing, on several threads, and each copy
/// counts the references to all its tables.
final class GraphThings: Sendable {
  let knowledge: KnowledgeBase
  private let base: String
  /// For each issue its file as it stands in paths.
  private let files: [String]
  /// The titles that posts have, in the order of first appearance.
  let roles: [String]
  private let roleNumbers: [String: Int]
  private let tenuresOfPersons: Groups
  private let tenuresOfPosts: Groups

  init(_ knowledge: KnowledgeBase, base: String) {
    self.knowledge = knowledge
    self.base = base
    files = knowledge.issues.map { PathMinter.file($0.file) }
    let roles = knowledge.posts.lazy.map(\.role).withoutRepeats()
    self.roles = roles
    roleNumbers = Dictionary(uniqueKeysWithValues: roles.enumerated().map { ($1, $0) })
    tenuresOfPersons = Groups(
      knowledge.tenures.map { Int32(truncatingIfNeeded: $0.person) }, count: knowledge.persons.count)
    tenuresOfPosts = Groups(
      knowledge.tenures.map { Int32(truncatingIfNeeded: $0.post) }, count: knowledge.posts.count)
  }

  func tenures(ofPerson person: Int) -> some Sequence<Tenure> {
    tenuresOfPersons[person].lazy.map { self.knowledge.tenures[Int($0)] }
  }

  func tenures(ofPost post: Int) -> some Sequence<Tenure> {
    tenuresOfPosts[post].lazy.map { self.knowledge.tenures[Int($0)] }
  }

  /// The number of a title that some post has.
  func role(named name: String) -> Int { roleNumbers[name] ?? 0 }

  /// The things of a kind, as the knowledge base has them.
  func things(_ kind: Thing.Kind) -> [Thing] {
    switch kind {
    case .person: knowledge.persons.indices.map { .person($0) }
    case .organization: knowledge.organizations.indices.map { .organization($0) }
    case .post: knowledge.posts.indices.map { .post($0) }
    case .tenure: knowledge.tenures.indices.map { .tenure($0) }
    case .event: knowledge.events.indices.map { .event($0) }
    case .participation:
      knowledge.events.indices.flatMap { event in
        knowledge.events[event].participations.indices.map { .participation($0, at: event) }
      }
    case .place: knowledge.places.indices.map { .place($0) }
    case .role: roles.indices.map { .role($0) }
    case .issue: knowledge.issues.indices.map { .issue($0) }
    case .article:
      knowledge.issues.indices.flatMap { issue in
        knowledge.issues[issue].articles.indices.map { .article($0, in: issue) }
      }
    }
  }

  // MARK: Identifiers

  /// The IRI of a thing.
  func iri(of thing: Thing) -> String { base + path(of: thing) }

  /// What follows the base in the IRI of a thing.
  func path(of thing: Thing) -> String {
    let index = thing.index
    return switch thing.kind {
    case .person: knowledge.persons[index].identity.path
    case .organization: knowledge.organizations[index].identity.path
    case .post: knowledge.posts[index].identity.path
    case .tenure: knowledge.tenures[index].identity.path
    case .event: knowledge.events[index].identity.path
    case .participation:
      path(of: knowledge.events[thing.container].participations[index], at: thing.container)
    case .place: knowledge.places[index].identity.path
    case .role: "role/" + PathMinter.segment(roles[index])
    case .issue: "issue/" + files[index]
    case .article: "article/" + files[thing.container] + "/" + String(index + 1)
    }
  }

  /// No two participations have one path: those in one event are told apart by their names and numbers.
  private func path(of participation: Participation, at event: Int) -> String {
    let name = PathMinter.segment(knowledge.persons[participation.person].identity.name)
    let occasion = Substring(knowledge.events[event].identity.path.utf8.drop { $0 != UInt8(ascii: "/") })
    return "participation" + occasion + "/" + name + (participation.number > 1 ? "~\(participation.number)" : "")
  }

  /// What the IRIs of the articles of an issue begin with, up to their numbers.
  func articlePrefix(inIssue issue: Int) -> String { base + "article/" + files[issue] + "/" }

  /// What the IRIs of the segments of an issue begin with, up to their offsets.
  func segmentPrefix(inIssue issue: Int) -> String { base + "segment/" + files[issue] + "/" }

  /// The IRI of a segment.
  func iri(of segment: SegmentRow, in issue: Int) -> String {
    segmentPrefix(inIssue: issue) + String(segment.start) + "-" + String(segment.end)
  }

  /// What a segment is cut from.
  func source(of segment: SegmentRow, in issue: Int) -> Thing {
    segment.article < 0 ? .issue(issue) : .article(Int(segment.article), in: issue)
  }

  // MARK: Evidence

  /// The segments that a thing rests on, ascending.
  func segments(of thing: Thing) -> [Int32] {
    let index = thing.index
    return switch thing.kind {
    case .person: knowledge.persons[index].identity.segments
    case .organization: knowledge.organizations[index].identity.segments
    case .post: knowledge.posts[index].identity.segments
    case .tenure: knowledge.tenures[index].identity.segments
    case .event: knowledge.events[index].identity.segments
    case .participation: knowledge.events[thing.container].participations[index].segments
    case .place: knowledge.places[index].identity.segments
    case .role, .issue, .article: []
    }
  }
}
