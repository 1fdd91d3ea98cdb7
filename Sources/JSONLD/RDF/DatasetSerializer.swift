import RDF

/// The algorithm that turns an RDF dataset into an expanded document (API, section 7.4 "Serialize RDF as JSON-LD").
/// Takes time linear in the dataset.
struct DatasetSerializer {
  private let options: JSONLDOptions
  private let converter: RDFObjectConverter
  private var graphs: [Graph] = []
  private var positions: [ExactString: Int] = [:]
  /// Which blank nodes are the object of one triple of the dataset, and which of several.
  private var references: [ExactString: Reference] = [:]

  /// The nodes of one graph.
  private final class Graph {
    let name: String
    var nodes: [SerializedNode] = []
    var positions: [ExactString: Int] = [:]
    var compoundLiterals: [String] = []
    var listEnds: [SerializedNode.Usage] = []

    init(_ name: String) {
      self.name = name
    }

    func node(_ id: String) -> SerializedNode {
      let key = ExactString(id)
      if let position = positions[key] { return nodes[position] }
      let node = SerializedNode(id)
      positions[key] = nodes.count
      nodes.append(node)
      return node
    }

    func existingNode(_ id: String) -> SerializedNode? {
      positions[ExactString(id)].map { nodes[$0] }
    }
  }

  private enum Reference {
    case once(SerializedNode.Usage)
    case several
  }

  private init(_ options: JSONLDOptions) {
    self.options = options
    converter = RDFObjectConverter(options: options)
    _ = graphPosition(NodeMap.defaultGraph)
  }

  /// The expanded document of a dataset.
  /// - Throws: `JSONLDError` "invalid JSON literal", "invalid language-tagged string" or "invalid base direction".
  static func serialize(_ quads: some Sequence<Quad>, options: JSONLDOptions) throws -> [JSONValue] {
    var serializer = DatasetSerializer(options)
    for quad in quads { try serializer.add(quad) }
    for graph in serializer.graphs {
      try serializer.foldCompoundLiterals(in: graph)
      try serializer.foldLists(in: graph)
    }
    return try serializer.document()
  }

  private mutating func graphPosition(_ name: String) -> Int {
    let key = ExactString(name)
    if let position = positions[key] { return position }
    positions[key] = graphs.count
    graphs.append(Graph(name))
    return graphs.count - 1
  }

  /// Steps 5.1 to 5.7.
  private mutating func add(_ quad: Quad) throws {
    let name = quad.graphName.map(RDFObjectConverter.identifier) ?? NodeMap.defaultGraph
    let graph = graphs[graphPosition(name)]
    if quad.graphName != nil { _ = graphs[0].node(name) }
    let node = graph.node(RDFObjectConverter.identifier(quad.subject))
    let predicate = quad.predicate.string
    if options.rdfDirection == .compoundLiteral, quad.predicate == RDFVocabulary.direction {
      graph.compoundLiterals.append(node.id)
    }
    if case .literal(let literal) = quad.object {
      node.add(SerializedValue(try converter.object(literal)), to: predicate)
      return
    }
    let object = RDFObjectConverter.identifier(quad.object)
    if object != RDFVocabulary.nil.string { _ = graph.node(object) }
    if quad.predicate == RDFVocabulary.type, !options.useRDFType {
      node.addType(object)
      return
    }
    let value = SerializedValue(JSONObject("@id", .string(object)))
    guard node.add(value, to: predicate) else { return }
    let usage = SerializedNode.Usage(node: node, property: predicate, value: value)
    if object == RDFVocabulary.nil.string {
      graph.listEnds.append(usage)
    } else if quad.object.blankNode != nil {
      let key = ExactString(object)
      references[key] = references[key] == nil ? .once(usage) : .several
    }
  }

  /// Step 6.1: blank nodes that stand for strings with a direction.
  private func foldCompoundLiterals(in graph: Graph) throws {
    for id in graph.compoundLiterals {
      guard let usage = onlyUsage(of: id), let literal = graph.existingNode(id), !literal.isFolded else { continue }
      literal.isFoldedLiteral = true
      usage.value.object = try CompoundLiteral.object(literal)
    }
  }

  /// The only triple that a blank node is the object of; `nil` where there are none or several.
  private func onlyUsage(of id: String) -> SerializedNode.Usage? {
    if case .once(let usage)? = references[ExactString(id)] { usage } else { nil }
  }

  /// Steps 6.2 to 6.4: chains of `rdf:first` and `rdf:rest` that end in `rdf:nil`.
  private func foldLists(in graph: Graph) throws {
    for end in graph.listEnds {
      var usage = end
      var items: [SerializedValue] = []
      var cells: [SerializedNode] = []
      while usage.property == RDFVocabulary.rest.string, let first = usage.node.listItem,
        let next = onlyUsage(of: usage.node.id)
      {
        items.append(first)
        cells.append(usage.node)
        usage = next
        if !usage.node.id.isBlankNodeIdentifier { break }
      }
      guard try !isWithin(cells, usage.node) else { continue }
      for cell in cells { cell.listOwner = usage.node }
      usage.value.listItems = items.reversed()
    }
  }

  /// Whether a node belongs to a list that lies, at whatever depth, in one of these cells: a list in itself, which only
  /// triples can express.
  private func isWithin(_ cells: [SerializedNode], _ node: SerializedNode) throws -> Bool {
    var owner: SerializedNode? = node
    var depth = 0
    while let current = owner {
      if cells.contains(where: { $0 === current }) { return true }
      depth += 1
      guard depth <= options.maximumDepth else {
        throw JSONLDError(.limitExceeded, "lists are nested more than \(options.maximumDepth) deep")
      }
      owner = current.listOwner
    }
    return false
  }

  /// Steps 7 to 9.
  private func document() throws -> [JSONValue] {
    var result: [JSONValue] = []
    for node in sorted(graphs[0].nodes) where !node.isFolded {
      var object = try object(of: node)
      if let position = positions[ExactString(node.id)], position != 0 {
        let nodes = sorted(graphs[position].nodes).filter { !$0.isFolded && !$0.isBare }
        object["@graph"] = .array(try nodes.map { .object(try self.object(of: $0)) })
      } else if node.isBare {
        continue
      }
      result.append(.object(object))
    }
    return result
  }

  private func object(of node: SerializedNode) throws -> JSONObject {
    try node.object(ordered: options.ordered, maximumDepth: options.maximumDepth)
  }

  private func sorted(_ nodes: [SerializedNode]) -> [SerializedNode] {
    options.ordered ? nodes.sorted { $0.id.precedes($1.id) } : nodes
  }
}
