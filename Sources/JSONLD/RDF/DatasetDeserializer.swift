import RDF

/// The algorithms that turn an expanded document into RDF (API, sections 7.1 "Deserialize JSON-LD to RDF" and 6.2 "Node
/// Map Generation" as far as RDF needs it).
///
/// The specification makes a node map first, so that the statements about a node stand together. RDF has no such order,
/// so this type makes the quads while it walks the document, and keeps only what the node map would have told: the
/// blank node labels, the indexes of nodes, and which quads there were. Takes time and memory linear in the document.
struct DatasetDeserializer {
  private let options: JSONLDOptions
  private let emit: (Quad) throws -> Void
  private var blankNodes = BlankNodeIssuer()
  private var terms = TermCache()
  private var seen = QuadSet()
  private var indexes: [IndexKey: JSONValue] = [:]
  private var compoundLiterals: Set<CompoundLiteralKey> = []

  private struct IndexKey: Hashable {
    let graph: UInt32
    let node: UInt32
  }

  private struct CompoundLiteralKey: Hashable {
    let subject: UInt32
    let predicate: UInt32
    let graph: UInt32
    let value: JSONObject
  }

  /// - Parameter emit: takes each quad, once.
  init(options: JSONLDOptions, emit: @escaping (Quad) throws -> Void) {
    self.options = options
    self.emit = emit
  }

  /// Makes the quads of an expanded document, or of a part of one: what is known of blank nodes stays between calls.
  /// - Throws: `JSONLDError`, and what `emit` throws.
  mutating func deserialize(_ expanded: [JSONValue]) throws {
    for item in expanded {
      if case .object(let node) = item { _ = try addNode(node, graph: .default) }
    }
  }

  /// The graph that statements go to.
  private enum Graph {
    case `default`
    case named(TermCache.Entry)
    /// A graph whose name RDF cannot hold: its statements are left out.
    case dropped

    var key: UInt32 {
      switch self {
      case .default: TermCache.noTerm
      case .named(let entry): entry.number
      case .dropped: TermCache.noTerm - 1
      }
    }
  }

  /// Makes the quads of a node and of the nodes in it; returns the node's own term, `nil` where RDF cannot hold its IRI.
  private mutating func addNode(_ node: JSONObject, graph: Graph) throws -> TermCache.Entry? {
    let identifier = node["@id"].map { $0.string ?? "" }
    let isRelabelled = identifier.map(\.isBlankNodeIdentifier) ?? true
    let name = isRelabelled ? blankNodes.issue(for: identifier) : (identifier ?? "")
    let subject = terms.resource(name)
    for member in node.members {
      switch Keyword(member.name) {
      case .type: try addTypes(member.value, subject: subject, graph: graph)
      case .index: try checkIndex(member.value, of: subject, graph: graph)
      case .reverse: try addReverse(member.value, object: subject, graph: graph)
      case .graph: try addGraph(member.value, name: subject)
      case .included: try addIncluded(member.value, graph: graph)
      case .some: continue
      case nil: try addProperty(member, subject: subject, graph: graph)
      }
    }
    return subject
  }

  private mutating func addTypes(_ value: JSONValue, subject: TermCache.Entry?, graph: Graph) throws {
    for type in value.asArray.compactMap(\.string) {
      let name = type.isBlankNodeIdentifier ? blankNodes.issue(for: type) : type
      try add(subject, terms.typePredicate, terms.resource(name), graph)
    }
  }

  private mutating func checkIndex(_ index: JSONValue, of node: TermCache.Entry?, graph: Graph) throws {
    guard let node else { return }
    if let known = indexes.updateValue(index, forKey: IndexKey(graph: graph.key, node: node.number)), known != index {
      throw JSONLDError(.conflictingIndexes, "a node has two different values of @index")
    }
  }

  private mutating func addReverse(_ value: JSONValue, object: TermCache.Entry?, graph: Graph) throws {
    for member in value.object?.members ?? [] {
      let predicate = predicate(member.name)
      for case .object(let node) in member.value.asArray {
        let subject = try addNode(node, graph: graph)
        try add(subject, predicate, object, graph)
      }
    }
  }

  private mutating func addGraph(_ value: JSONValue, name: TermCache.Entry?) throws {
    let graph = name.map { Graph.named($0) } ?? .dropped
    for case .object(let node) in value.asArray { _ = try addNode(node, graph: graph) }
  }

  private mutating func addIncluded(_ value: JSONValue, graph: Graph) throws {
    for case .object(let node) in value.asArray { _ = try addNode(node, graph: graph) }
  }

  private mutating func addProperty(_ member: JSONObject.Member, subject: TermCache.Entry?, graph: Graph) throws {
    let predicate = predicate(member.name)
    for case .object(let item) in member.value.asArray {
      if options.rdfDirection == .compoundLiteral, item.contains("@direction"), let subject, let predicate {
        let key = CompoundLiteralKey(
          subject: subject.number, predicate: predicate.number, graph: graph.key, value: item)
        guard compoundLiterals.insert(key).inserted else { continue }
      }
      try add(subject, predicate, try object(item, graph: graph), graph)
    }
  }

  /// The predicate that a member name means; `nil` where statements with it are left out.
  private mutating func predicate(_ name: String) -> TermCache.Entry? {
    guard name.isBlankNodeIdentifier else { return terms.resource(name) }
    let label = blankNodes.issue(for: name)
    return options.produceGeneralizedRDF ? terms.generalizedPredicate(label) : nil
  }

  /// Object to RDF Conversion (section 7.2).
  private mutating func object(_ item: JSONObject, graph: Graph) throws -> TermCache.Entry? {
    if let list = item["@list"] { return try listHead(list.asArray, graph: graph) }
    if item.isValueObject { return try literal(item, graph: graph) }
    return try addNode(item, graph: graph)
  }

  /// List to RDF Conversion (section 7.3).
  private mutating func listHead(_ items: [JSONValue], graph: Graph) throws -> TermCache.Entry? {
    var head: TermCache.Entry?
    var previous: TermCache.Entry?
    for case .object(let item) in items {
      let cell = terms.resource(blankNodes.issue(for: nil))
      if previous != nil {
        try add(previous, terms.restPredicate, cell, graph)
      } else {
        head = cell
      }
      try add(cell, terms.firstPredicate, try object(item, graph: graph), graph)
      previous = cell
    }
    guard previous != nil else { return terms.nilResource }
    try add(previous, terms.restPredicate, terms.nilResource, graph)
    return head
  }

  private mutating func literal(_ item: JSONObject, graph: Graph) throws -> TermCache.Entry? {
    guard let form = LiteralForm(valueObject: item) else { return nil }
    guard let direction = item["@direction"]?.string, let rdfDirection = options.rdfDirection else {
      return terms.literal(form.literal)
    }
    let language = item["@language"]?.string?.lowercased()
    switch rdfDirection {
    case .i18nDatatype:
      let datatype = IRI("https://www.w3.org/ns/i18n#\(language ?? "")_\(direction)")
      return terms.literal(Literal(form.lexicalForm, datatype: datatype))
    case .compoundLiteral:
      let node = terms.resource(blankNodes.issue(for: nil))
      try add(node, terms.resource(RDFVocabulary.value.string), terms.literal(Literal(form.lexicalForm)), graph)
      if let language {
        try add(node, terms.resource(RDFVocabulary.language.string), terms.literal(Literal(language)), graph)
      }
      try add(node, terms.resource(RDFVocabulary.direction.string), terms.literal(Literal(direction)), graph)
      return node
    }
  }

  /// Emits a quad that was not seen before, unless a part of it is missing.
  private mutating func add(
    _ subject: TermCache.Entry?, _ predicate: TermCache.Entry?, _ object: TermCache.Entry?, _ graph: Graph
  ) throws {
    guard let subject, let predicate, let object, case .iri(let iri) = predicate.term else { return }
    if case .dropped = graph { return }
    let key = QuadSet.Key(
      subject: subject.number, predicate: predicate.number, object: object.number, graph: graph.key)
    guard seen.insert(key) else { return }
    if case .named(let name) = graph {
      try emit(Quad(subject.term, iri, object.term, graphName: name.term))
    } else {
      try emit(Quad(subject.term, iri, object.term))
    }
  }
}
