/// Steps 12.8.3 to 12.8.10 of compaction (API, section 5.1.2 of the compaction algorithms): one value of a property.
struct ItemCompaction {
  private let expanded: JSONValue
  private let expandedObject: JSONObject
  private let compacted: JSONValue
  private let name: String
  private let compactor: Compactor
  private let context: ActiveContext
  private let container: Container
  private let asArray: Bool

  /// Compacts the value.
  init(_ expanded: JSONValue, name: String, compactor: Compactor, context: ActiveContext) throws {
    self.expanded = expanded
    self.name = name
    self.compactor = compactor
    self.context = context
    expandedObject = expanded.object ?? JSONObject()
    container = context.container(of: name)
    asArray = container.contains(.set) || name == "@graph" || name == "@list" || !compactor.options.compactArrays
    var inner = expanded
    if let list = expandedObject["@list"] {
      inner = list
    } else if expandedObject.isGraphObject, let graph = expandedObject["@graph"] {
      inner = graph
    }
    compacted = try compactor.compact(inner, property: name, in: context)
  }

  /// Adds the value to the object that takes the values of the term.
  func add(to result: inout JSONObject) throws {
    if expandedObject.isListObject {
      try addList(to: &result)
    } else if expandedObject.isGraphObject {
      try addGraph(to: &result)
    } else if !container.isDisjoint(with: [.language, .index, .id, .type]), !container.contains(.graph) {
      try addToMap(in: &result)
    } else {
      result.add(compacted, to: name, asArray: asArray)
    }
  }

  private func compact(_ iri: String, vocab: Bool = true) throws -> String {
    try compactor.iris.compact(iri, in: context, vocab: vocab)
  }

  /// Step 12.8.7.
  private func addList(to result: inout JSONObject) throws {
    let items = JSONValue.array(compacted.asArray)
    if container.contains(.list) {
      result[name] = items
      return
    }
    var list = JSONObject(try compact("@list"), items)
    if let index = expandedObject["@index"] { list[try compact("@index")] = index }
    result.add(.object(list), to: name, asArray: asArray)
  }

  /// Step 12.8.8.
  private func addGraph(to result: inout JSONObject) throws {
    if container.contains([.graph, .id]) {
      let id = expandedObject["@id"]?.string
      let key = try id.map { try compact($0, vocab: false) } ?? compact("@none")
      result.updateObject(name) { $0.add(compacted, to: key, asArray: asArray) }
    } else if container.contains([.graph, .index]), expandedObject.isSimpleGraphObject {
      let key = try expandedObject["@index"]?.string ?? compact("@none")
      result.updateObject(name) { $0.add(compacted, to: key, asArray: asArray) }
    } else if container.contains(.graph), expandedObject.isSimpleGraphObject {
      var item = compacted
      if case .array(let items) = compacted, items.count > 1 {
        item = .object(JSONObject(try compact("@included"), compacted))
      } else if compacted == .array([]) {
        // To add an empty array would be to add nothing; a node of which nothing is said keeps the graph.
        item = .object(JSONObject())
      }
      result.add(item, to: name, asArray: asArray)
    } else {
      var graph = JSONObject(try compact("@graph"), compacted)
      if let id = expandedObject["@id"]?.string {
        graph[try compact("@id")] = .string(try compact(id, vocab: false))
      }
      if let index = expandedObject["@index"] { graph[try compact("@index")] = index }
      result.add(.object(graph), to: name, asArray: asArray)
    }
  }

  /// Step 12.8.9.
  private func addToMap(in result: inout JSONObject) throws {
    var (key, item) = try keyAndItem()
    if let object = item.object, object.count == 1, let only = object.members.first,
      context.expandedName(only.name).keyword == .id, container.contains(.type)
    {
      let reference = JSONObject("@id", expandedObject["@id"] ?? only.value)
      item = try compactor.compact(.object(reference), property: name, in: context)
    }
    let mapKey = try key ?? compact("@none")
    result.updateObject(name) { $0.add(item, to: mapKey, asArray: asArray) }
  }

  /// The key of the map under which the value goes, and the value without what the key says.
  private func keyAndItem() throws -> (key: String?, item: JSONValue) {
    if container.contains(.language) {
      return (expandedObject["@language"]?.string, expandedObject["@value"] ?? compacted)
    }
    let indexKey = context.definition(of: name)?.content.index ?? "@index"
    if container.contains(.index) {
      if indexKey == "@index" { return (expandedObject["@index"]?.string, compacted) }
      return takingFirst(of: try memberName(for: indexKey))
    }
    if container.contains(.id) {
      guard var object = compacted.object else { return (nil, compacted) }
      let id = object.removeValue(forName: try compact("@id"))
      return (id?.string, .object(object))
    }
    return takingFirst(of: try compact("@type"))
  }

  /// The name by which the compacted object has the property that an index key means. The term that was selected for the
  /// property may be the index key itself, or another one that suits its values better.
  private func memberName(for indexKey: String) throws -> String {
    let iri = context.expandIRI(indexKey, vocab: true) ?? indexKey
    let names = compacted.object.map { Array($0.names) } ?? []
    if names.contains(where: { $0.isExactly(indexKey) }) { return indexKey }
    return try names.first { context.expandedName($0).iri?.isExactly(iri) ?? false } ?? compact(iri)
  }

  /// The first value of a member of the compacted object, and the object without it.
  private func takingFirst(of member: String) -> (key: String?, item: JSONValue) {
    guard var object = compacted.object, let values = object[member]?.asArray, let key = values.first?.string else {
      return (nil, compacted)
    }
    object.removeValue(forName: member)
    object.add(.array(Array(values.dropFirst())), to: member, asArray: false)
    return (key, .object(object))
  }
}
