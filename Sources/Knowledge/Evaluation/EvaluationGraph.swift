import RDF

/// A graph as scoring looks at it: who is of which kind, is called what, and rests on which stretches of which files.
///
/// Names of graphs, datatypes and language tags make no difference; what is stated twice is stated once. Values are in
/// the order in which they are stated.
struct EvaluationGraph {
  /// A node by its number.
  typealias Node = Int

  /// A stretch of a file that a node is derived from. Nothing says that a graph's numbers are in order.
  struct Span: Hashable {
    let file: String
    let start: Int
    let end: Int
  }

  private struct Key: Hashable {
    let node: Node
    let property: IRI
  }

  private struct Statement: Hashable {
    let key: Key
    let object: Node
  }

  /// IRIs, blank nodes, and literals by their text alone.
  private var terms: [Term] = []
  private var numbers: [Term: Node] = [:]
  private var statements: Set<Statement> = []
  private var objects: [Key: [Node]] = [:]
  private var subjects: [Key: [Node]] = [:]
  private var typedNodes: [Node] = []
  private var names: [Node: Set<String>] = [:]
  /// For each file, the nodes that are derived from a stretch of it.
  private var nodesByFile: [String: [Node]] = [:]
  private var eventsByFile: [String: [(event: Node, spans: [Span])]] = [:]

  /// Reads the statements. O(n) in their number.
  init(_ quads: some Sequence<Quad>) {
    for quad in quads where Self.readProperties.contains(quad.predicate) { add(quad) }
    for node in terms.indices {
      let found = texts(node, SchemaVocabulary.name, SchemaVocabulary.alternateName)
      if !found.isEmpty { names[node] = Set(found.map(NameKey.folded)) }
      for file in Set(spans(of: node).map(\.file)) { nodesByFile[file, default: []].append(node) }
    }
    for event in nodes(of: SchemaVocabulary.eventClass) {
      for (file, spans) in Dictionary(grouping: spans(of: event), by: \.file) {
        eventsByFile[file, default: []].append((event, spans))
      }
    }
  }

  private static let readProperties: Set<IRI> = Set(
    [
      RDFVocabulary.type, SchemaVocabulary.name, SchemaVocabulary.alternateName, ProvVocabulary.wasDerivedFrom,
      AnnotationVocabulary.hasSource, AnnotationVocabulary.hasSelector, AnnotationVocabulary.start,
      AnnotationVocabulary.end, LilongVocabulary.file, SchemaVocabulary.isPartOf, OrgVocabulary.subOrganizationOf,
      OrgVocabulary.unitOf, OrgVocabulary.heldBy, OrgVocabulary.holds, OrgVocabulary.member, OrgVocabulary.role,
      OrgVocabulary.postIn, OrgVocabulary.organization, SchemaVocabulary.startDate, SchemaVocabulary.endDate,
      SchemaVocabulary.location, SchemaVocabulary.organizer, SchemaVocabulary.attendee, LilongVocabulary.event,
      LilongVocabulary.participant,
    ] + DocumentScorer.roles.map(LilongVocabulary.term))

  /// The properties that are followed from the object to the subject.
  private static let invertedProperties: Set<IRI> = [
    OrgVocabulary.holds, OrgVocabulary.heldBy, OrgVocabulary.member, LilongVocabulary.event,
    LilongVocabulary.participant,
  ]

  private mutating func add(_ quad: Quad) {
    let (subject, object) = (number(of: quad.subject), number(of: quad.object))
    let key = Key(node: subject, property: quad.predicate)
    guard statements.insert(Statement(key: key, object: object)).inserted else { return }
    if quad.predicate == RDFVocabulary.type, objects[key] == nil { typedNodes.append(subject) }
    objects[key, default: []].append(object)
    if Self.invertedProperties.contains(quad.predicate) {
      subjects[Key(node: object, property: quad.predicate), default: []].append(subject)
    }
  }

  private mutating func number(of term: Term) -> Node {
    let term = term.literal.map { Term.literal(Literal($0.lexicalForm)) } ?? term
    if let known = numbers[term] { return known }
    numbers[term] = terms.count
    terms.append(term)
    return terms.count - 1
  }

  // MARK: Statements

  /// The things that are objects of any of the properties.
  func nodes(_ subject: Node, _ properties: IRI...) -> [Node] {
    properties.flatMap { objects[Key(node: subject, property: $0)] ?? [] }.filter { terms[$0].literal == nil }
  }

  /// The literals that are objects of any of the properties.
  func texts(_ subject: Node, _ properties: IRI...) -> [String] {
    properties.flatMap { objects[Key(node: subject, property: $0)] ?? [] }.compactMap {
      terms[$0].literal?.lexicalForm
    }
  }

  /// The things of which an object is stated, for the properties that are followed backwards.
  func subjects(_ property: IRI, _ object: Node) -> [Node] { subjects[Key(node: object, property: property)] ?? [] }

  func isA(_ type: IRI, _ node: Node) -> Bool {
    guard let type = numbers[.iri(type)] else { return false }
    return statements.contains(Statement(key: Key(node: node, property: RDFVocabulary.type), object: type))
  }

  /// The local names of all classes of a node.
  func classNames(_ node: Node) -> [String] {
    nodes(node, RDFVocabulary.type).compactMap { type in
      terms[type].iri?.string.split { $0 == "#" || $0 == "/" }.last.map(String.init)
    }
  }

  /// All names proper of a node, comparable.
  func mainNames(of node: Node) -> Set<String> { Set(texts(node, SchemaVocabulary.name).map(NameKey.folded)) }

  /// In the order in which the nodes first get a class.
  private func nodes(of type: IRI) -> [Node] { typedNodes.filter { isA(type, $0) } }

  // MARK: Names

  /// All names of a node, comparable.
  func names(of node: Node) -> Set<String> { names[node] ?? [] }

  /// The first of the names proper of a node, comparable.
  func mainName(of node: Node) -> String? { texts(node, SchemaVocabulary.name).first.map(NameKey.folded) }

  /// What to call a node: its name, or its IRI.
  func title(of node: Node) -> String {
    if let name = texts(node, SchemaVocabulary.name).first { return name }
    switch terms[node] {
    case .iri(let iri): return iri.string
    case .blankNode(let blank): return "_:" + blank.label
    case .literal(let literal): return literal.lexicalForm
    }
  }

  // MARK: Evidence

  /// The nodes that are derived from a file.
  func nodes(from file: String) -> [Node] { nodesByFile[file] ?? [] }

  /// The events that are derived from a file, each with its stretches of that file.
  func events(from file: String) -> [(event: Node, spans: [Span])] { eventsByFile[file] ?? [] }

  /// Every stretch that a node is derived from.
  func spans(of node: Node) -> [Span] {
    var spans: [Span] = []
    for segment in nodes(node, ProvVocabulary.wasDerivedFrom) {
      let files = nodes(segment, AnnotationVocabulary.hasSource).flatMap { self.files(of: $0) }.withoutRepeats()
      for selector in nodes(segment, AnnotationVocabulary.hasSelector) {
        guard let start = texts(selector, AnnotationVocabulary.start).first.flatMap({ Int($0) }),
          let end = texts(selector, AnnotationVocabulary.end).first.flatMap({ Int($0) })
        else { continue }
        spans += files.map { Span(file: $0, start: start, end: end) }
      }
    }
    return spans
  }

  /// The file of a document, or of what the document is a part of.
  private func files(of document: Node, depth: Int = 0) -> [String] {
    let own = texts(document, LilongVocabulary.file)
    guard own.isEmpty, depth < 3 else { return own }
    return nodes(document, SchemaVocabulary.isPartOf).flatMap { files(of: $0, depth: depth + 1) }
  }
}
