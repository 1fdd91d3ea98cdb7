/// The node map generation algorithm (API, section 6.2).
struct NodeMapBuilder {
  let map = NodeMap()
  private var blankNodes = BlankNodeIssuer()

  /// The node map of an expanded document. Takes time linear in its size, apart from sorting the members of each node.
  /// - Throws: `JSONLDError` "conflicting indexes".
  static func build(_ expanded: [JSONValue]) throws -> NodeMap {
    var builder = NodeMapBuilder()
    for item in expanded {
      if case .object(let object) = item { _ = try builder.add(object, to: NodeMap.defaultGraph) }
    }
    return builder.map
  }

  /// Adds an element to a graph; returns what stands for it as a value: itself, or a reference to it.
  private mutating func add(_ element: JSONObject, to graph: String) throws -> JSONValue {
    if element.isValueObject { return .object(relabelled(element)) }
    if let list = element["@list"] {
      var items: [JSONValue] = []
      for case .object(let item) in list.asArray { items.append(try add(item, to: graph)) }
      return .object(JSONObject("@list", .array(items)))
    }
    return .object(JSONObject("@id", .string(try addNode(element, to: graph))))
  }

  /// Step 3, for a value object.
  private mutating func relabelled(_ value: JSONObject) -> JSONObject {
    guard case .string(let type)? = value["@type"], type.isBlankNodeIdentifier else { return value }
    var value = value
    value["@type"] = .string(blankNodes.issue(for: type))
    return value
  }

  private mutating func name(_ identifier: String?) -> String {
    guard let identifier, !identifier.isBlankNodeIdentifier else { return blankNodes.issue(for: identifier) }
    return identifier
  }

  /// Step 6; returns the identifier of the node.
  private mutating func addNode(_ element: JSONObject, to graph: String) throws -> String {
    let types = (element["@type"]?.asArray ?? []).compactMap(\.string).map { name($0) }
    let id = name(element["@id"]?.string)
    let node = map.graph(graph).node(id)
    for type in types { node.addType(.string(type)) }
    if let index = element["@index"], !node.setIndex(index) {
      throw JSONLDError(.conflictingIndexes, "the node <\(id.shortened)> has two different values of @index")
    }
    try addReverse(element["@reverse"], of: id, to: graph)
    try addAll(element["@graph"], to: id)
    if element.contains("@graph") { _ = map.graph(id) }
    try addAll(element["@included"], to: graph)
    for member in element.sortedMembers() where Keyword(member.name) == nil {
      let property = member.name.isBlankNodeIdentifier ? blankNodes.issue(for: member.name) : member.name
      node.addProperty(property)
      for case .object(let item) in member.value.asArray {
        node.add(try add(item, to: graph), to: property)
      }
    }
    return id
  }

  private mutating func addAll(_ items: JSONValue?, to graph: String) throws {
    for case .object(let item) in items?.asArray ?? [] { _ = try add(item, to: graph) }
  }

  /// Step 6.9.
  private mutating func addReverse(_ reverse: JSONValue?, of id: String, to graph: String) throws {
    for member in reverse?.object?.members ?? [] {
      let property = member.name.isBlankNodeIdentifier ? blankNodes.issue(for: member.name) : member.name
      for case .object(let item) in member.value.asArray {
        let subject = try addNode(item, to: graph)
        map.graph(graph).node(subject).add(.object(JSONObject("@id", .string(id))), to: property)
      }
    }
  }
}
