/// A node map (API, section 6.2): the nodes of every graph of a document, each with all that is said of it there.
final class NodeMap {
  static let defaultGraph = "@default"

  /// The graphs in the order in which they were first mentioned; the default graph first.
  private(set) var graphNames: [String] = []
  private var graphs: [ExactString: Graph] = [:]

  /// The nodes of one graph.
  final class Graph {
    /// The nodes in the order in which they were first mentioned.
    private(set) var nodes: [Node] = []
    private var positions: [ExactString: Int] = [:]

    /// The node with an identifier, made where it is missing.
    func node(_ id: String) -> Node {
      let key = ExactString(id)
      if let position = positions[key] { return nodes[position] }
      let node = Node(id)
      positions[key] = nodes.count
      nodes.append(node)
      return node
    }

    /// The node with an identifier, where there is one.
    func existingNode(_ id: String) -> Node? {
      positions[ExactString(id)].map { nodes[$0] }
    }
  }

  init() {
    _ = graph(NodeMap.defaultGraph)
  }

  /// The graph with a name, made where it is missing.
  func graph(_ name: String) -> Graph {
    let key = ExactString(name)
    if let known = graphs[key] { return known }
    let graph = Graph()
    graphs[key] = graph
    graphNames.append(name)
    return graph
  }

  /// The graph with a name, where there is one.
  func existingGraph(_ name: String) -> Graph? {
    graphs[ExactString(name)]
  }

  /// All graphs as one (API, section 6.3 "Merge Node Maps").
  func merged() -> Graph {
    let result = Graph()
    for name in graphNames {
      for node in existingGraph(name)?.nodes ?? [] { result.node(node.id).merge(node) }
    }
    return result
  }
}

extension NodeMap {
  /// A node and what is said of it. Adding a value takes constant time on average.
  final class Node {
    let id: String
    private(set) var index: JSONValue?
    private var types = ValueList()
    private(set) var propertyNames: [String] = []
    private var properties: [ExactString: ValueList] = [:]

    init(_ id: String) {
      self.id = id
    }

    func addType(_ type: JSONValue) {
      types.insert(type)
    }

    /// Sets the index; returns `false` where another is set already.
    func setIndex(_ new: JSONValue) -> Bool {
      if let index, index != new { return false }
      index = new
      return true
    }

    /// Makes sure that a property exists, if only without values.
    func addProperty(_ property: String) {
      guard properties[ExactString(property)] == nil else { return }
      propertyNames.append(property)
      properties[ExactString(property)] = ValueList()
    }

    /// Adds a value unless it is there already; lists are added always.
    func add(_ value: JSONValue, to property: String) {
      addProperty(property)
      if value.isListObject {
        properties[ExactString(property)]?.append(value)
      } else {
        properties[ExactString(property)]?.insert(value)
      }
    }

    func values(of property: String) -> [JSONValue] {
      properties[ExactString(property)]?.values ?? []
    }

    func merge(_ other: Node) {
      if index == nil { index = other.index }
      for type in other.types.values { types.insert(type) }
      for property in other.propertyNames {
        addProperty(property)
        for value in other.values(of: property) { add(value, to: property) }
      }
    }

    /// Whether nothing is said of the node.
    var isBare: Bool { index == nil && types.values.isEmpty && propertyNames.isEmpty }

    /// The node object of flattened form; properties in code point order where that is asked for.
    func object(ordered: Bool) -> JSONObject {
      var members = [JSONObject.Member("@id", .string(id))]
      if !types.values.isEmpty { members.append(.init("@type", .array(types.values))) }
      if let index { members.append(.init("@index", index)) }
      for property in ordered ? propertyNames.sorted(by: { $0.precedes($1) }) : propertyNames {
        members.append(.init(property, .array(values(of: property))))
      }
      return JSONObject(uniqueMembers: members)
    }
  }

  /// Values without repetitions, in order. Many values carry a set, so that none is searched for.
  private struct ValueList {
    private static let largestUnindexedCount = 16

    private(set) var values: [JSONValue] = []
    private var known: Set<JSONValue> = []

    mutating func append(_ value: JSONValue) {
      values.append(value)
      if !known.isEmpty { known.insert(value) }
    }

    mutating func insert(_ value: JSONValue) {
      if known.isEmpty {
        guard !values.contains(value) else { return }
      } else {
        guard !known.contains(value) else { return }
      }
      append(value)
      if known.isEmpty && values.count > ValueList.largestUnindexedCount { known = Set(values) }
    }
  }
}
