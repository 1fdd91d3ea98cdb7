import RDF

/// A small graph of an invented subdistrict, written by hand.
struct GraphFixture {
  private(set) var triples: [Triple] = []

  static func node(_ path: String) -> Term { .iri("https://example.org/" + path) }

  mutating func add(_ path: String, _ name: String, _ types: IRI...) {
    for type in types { link(path, RDFVocabulary.type, .iri(type)) }
    text(path, SchemaVocabulary.name, name)
  }

  mutating func link(_ path: String, _ property: IRI, _ object: Term) {
    triples.append(Triple(Self.node(path), property, object))
  }

  mutating func link(_ path: String, _ property: IRI, to other: String) { link(path, property, Self.node(other)) }

  mutating func text(_ path: String, _ property: IRI, _ text: String) {
    link(path, property, .literal(Literal(text)))
  }

  mutating func post(_ organization: String, _ role: String, heldBy person: String?, status: String? = nil) {
    let post = "post/\(organization)/\(role)"
    add(post, organization + role, OrgVocabulary.post)
    add("role/" + role, role, OrgVocabulary.roleClass)
    link(post, OrgVocabulary.role, to: "role/" + role)
    link(post, OrgVocabulary.postIn, to: "org/" + organization)
    guard let person else { return }
    let tenure = "tenure/\(person)/\(organization)/\(role)"
    link(post, OrgVocabulary.heldBy, to: "person/" + person)
    link("person/" + person, OrgVocabulary.holds, to: post)
    link(tenure, RDFVocabulary.type, .iri(OrgVocabulary.membership))
    link(tenure, OrgVocabulary.member, to: "person/" + person)
    link(tenure, OrgVocabulary.organization, to: "org/" + organization)
    link(tenure, OrgVocabulary.role, to: "role/" + role)
    if let status { text(tenure, LilongVocabulary.tenureStatus, status) }
  }

  mutating func event(_ name: String, on date: String?, chair: String?, _ others: [String]) {
    add("event/" + name, name, SchemaVocabulary.eventClass, LilongVocabulary.term("Meeting"))
    if let date { text("event/" + name, SchemaVocabulary.startDate, date) }
    link("event/" + name, SchemaVocabulary.organizer, to: "org/桂花街道")
    for person in [chair].compactMap({ $0 }) + others {
      link("event/" + name, SchemaVocabulary.attendee, to: "person/" + person)
    }
    if let chair { link("event/" + name, LilongVocabulary.term("chair"), to: "person/" + chair) }
  }

  static let subdistrict: GraphFixture = {
    var graph = GraphFixture()
    for person in ["王伟", "李明", "赵六", "孙七"] { graph.add("person/" + person, person, SchemaVocabulary.person) }
    let organizations: [(String, String, String?)] = [
      ("桂花街道", "Government", nil), ("桂花街道党工委", "Party", "桂花街道"), ("桂花街道办事处", "Government", "桂花街道"),
      ("兰亭居民区", "ResidentialArea", "桂花街道"), ("兰亭居委会", "ResidentialCommittee", "兰亭居民区"),
    ]
    for (name, type, whole) in organizations {
      graph.add("org/" + name, name, OrgVocabulary.organizationClass, LilongVocabulary.term(type))
      if let whole { graph.link("org/" + name, OrgVocabulary.subOrganizationOf, to: "org/" + whole) }
    }
    graph.text("org/桂花街道办事处", SchemaVocabulary.alternateName, "办事处")
    graph.post("桂花街道党工委", "副书记", heldBy: "李明")
    graph.post("桂花街道党工委", "书记", heldBy: "王伟")
    graph.post("桂花街道办事处", "主任", heldBy: nil)
    graph.post("兰亭居委会", "主任", heldBy: "赵六", status: "former")
    graph.event("“平安”建设会议", on: "2020-05-06", chair: "王伟", ["李明", "孙七"])
    graph.event("消防演练", on: "2020-04-01", chair: nil, ["王伟", "李明"])
    graph.event("邻里节", on: nil, chair: nil, ["赵六", "孙七"])
    return graph
  }()
}
