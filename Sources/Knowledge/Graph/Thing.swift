/// A thing of a knowledge base that has a node of its own in the graph, by its place.
enum Thing: Hashable, Sendable {
  case person(Int)
  case organization(Int)
  case post(Int)
  case tenure(Int)
  case event(Int)
  case participation(Int, at: Int)
  case place(Int)
  /// A title that posts have, by its place among `GraphThings.roles`.
  case role(Int)
  case issue(Int)
  case article(Int, in: Int)
}

/// The things of a knowledge base, with what the graph needs besides: their IRIs and how they are looked up.
struct GraphThings: Sendable {
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
    tenuresOfPersons[person].lazy.map { knowledge.tenures[Int($0)] }
  }

  func tenures(ofPost post: Int) -> some Sequence<Tenure> {
    tenuresOfPosts[post].lazy.map { knowledge.tenures[Int($0)] }
  }

  /// The number of a title that some post has.
  func role(named name: String) -> Int { roleNumbers[name] ?? 0 }

  /// All things, kind by kind in the order in which a graph file has them.
  var sections: [[Thing]] {
    [
      knowledge.persons.indices.map { .person($0) }, knowledge.organizations.indices.map { .organization($0) },
      knowledge.posts.indices.map { .post($0) }, knowledge.tenures.indices.map { .tenure($0) },
      knowledge.events.indices.map { .event($0) },
      knowledge.events.indices.flatMap { event in
        knowledge.events[event].participations.indices.map { .participation($0, at: event) }
      },
      knowledge.places.indices.map { .place($0) }, roles.indices.map { .role($0) },
      knowledge.issues.indices.map { .issue($0) },
      knowledge.issues.indices.flatMap { issue in
        knowledge.issues[issue].articles.indices.map { .article($0, in: issue) }
      },
    ]
  }

  // MARK: Identifiers

  /// The IRI of a thing.
  func iri(of thing: Thing) -> String { base + path(of: thing) }

  /// What follows the base in the IRI of a thing.
  func path(of thing: Thing) -> String {
    switch thing {
    case .person(let index): knowledge.persons[index].identity.path
    case .organization(let index): knowledge.organizations[index].identity.path
    case .post(let index): knowledge.posts[index].identity.path
    case .tenure(let index): knowledge.tenures[index].identity.path
    case .event(let index): knowledge.events[index].identity.path
    case .participation(let index, let event): knowledge.events[event].participations[index].path
    case .place(let index): knowledge.places[index].identity.path
    case .role(let index): "role/" + PathMinter.segment(roles[index])
    case .issue(let index): "issue/" + files[index]
    case .article(let index, let issue): "article/" + files[issue] + "/" + String(index + 1)
    }
  }

  /// What the IRIs of the articles of an issue begin with, up to their numbers.
  func articlePrefix(inIssue issue: Int) -> String { base + "article/" + files[issue] + "/" }

  /// What the IRIs of the segments of an issue begin with, up to their offsets.
  func segmentPrefix(inIssue issue: Int) -> String { base + "segment/" + files[issue] + "/" }

  /// The IRI of a segment.
  func iri(ofSegment segment: Int32) -> String {
    let row = knowledge.evidence[segment]
    let prefix = segmentPrefix(inIssue: knowledge.evidence.document(of: segment))
    return prefix + String(row.start) + "-" + String(row.end)
  }

  /// What a segment is cut from.
  func source(ofSegment segment: Int32) -> Thing {
    let issue = knowledge.evidence.document(of: segment)
    let article = knowledge.evidence[segment].article
    return article < 0 ? .issue(issue) : .article(Int(article), in: issue)
  }

  // MARK: Evidence

  /// The segments that a thing rests on, ascending.
  func segments(of thing: Thing) -> [Int32] {
    switch thing {
    case .person(let index): knowledge.persons[index].identity.segments
    case .organization(let index): knowledge.organizations[index].identity.segments
    case .post(let index): knowledge.posts[index].identity.segments
    case .tenure(let index): knowledge.tenures[index].identity.segments
    case .event(let index): knowledge.events[index].identity.segments
    case .participation(let index, let event): knowledge.events[event].participations[index].segments
    case .place(let index): knowledge.places[index].identity.segments
    case .role, .issue, .article: []
    }
  }
}
