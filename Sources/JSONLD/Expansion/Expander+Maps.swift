/// Steps 13.7 and 13.8 of expansion (API, section 5.1.2): language maps, and maps by index, id, type or graph.
extension Expander {
  /// Step 13.7.
  func expandLanguageMap(_ map: JSONObject, _ name: ExpandedName, in context: ActiveContext) throws -> [JSONValue] {
    var result: [JSONValue] = []
    let direction = (name.definition?.content.direction ?? .absent).resolved(default: context.direction)
    for member in ordered ? map.sortedMembers() : map.members {
      let isNone = context.expandedName(member.name).keyword == Keyword.none
      for item in member.value.asArray where !item.isNull {
        guard item.string != nil else {
          throw JSONLDError(.invalidLanguageMapValue, "the values of a language map must be strings").inside(
            member.name)
        }
        var value = JSONObject("@value", item)
        if !isNone { value["@language"] = .string(member.name) }
        if let direction { value["@direction"] = .string(direction.rawValue) }
        result.append(.object(value))
      }
    }
    return result
  }

  /// Step 13.8.
  func expandIndexMap(
    _ map: JSONObject, of property: String, _ container: Container, _ name: ExpandedName, at place: Place
  ) throws -> [JSONValue] {
    var result: [JSONValue] = []
    let indexKey = name.definition?.content.index ?? "@index"
    for member in ordered ? map.sortedMembers() : map.members {
      let entry = IndexEntry(
        index: member.name, expandedIndex: place.context.expandIRI(member.name, vocab: true), container: container,
        indexKey: indexKey)
      let mapContext = try self.mapContext(for: member.name, container, in: place.context)
      let itemPlace = Place(context: mapContext, property: property, isFromMap: true, isFrame: place.isFrame)
      let values = try inside(member.name) { try expand(.array(member.value.asArray), at: itemPlace) }
      for item in values?.asArray ?? [] {
        result.append(try indexed(item, entry, in: place.context))
      }
    }
    return result
  }

  /// Where in a map a value stood.
  private struct IndexEntry {
    let index: String
    let expandedIndex: String?
    let container: Container
    let indexKey: String

    var isNone: Bool { expandedIndex == "@none" }
  }

  /// Steps 13.8.3.1 to 13.8.3.3: the context of a map's value.
  private func mapContext(for index: String, _ container: Container, in context: ActiveContext) throws
    -> ActiveContext
  {
    guard !container.isDisjoint(with: [.id, .type]) else { return context }
    let outer = context.previous ?? context
    guard container.contains(.type), let definition = outer.definition(of: index),
      definition.content.context != nil
    else { return outer }
    return try contexts.processScoped(definition, in: outer)
  }

  /// Step 13.8.3.7: an item with what its place in the map says of it.
  private func indexed(_ item: JSONValue, _ entry: IndexEntry, in context: ActiveContext) throws -> JSONValue {
    var item = item
    if entry.container.contains(.graph), !item.isGraphObject {
      item = .object(JSONObject("@graph", .array(item.asArray)))
    }
    guard case .object(var object) = item else { return item }
    if entry.isNone { return item }
    if entry.container.contains(.index), entry.indexKey != "@index" {
      try addIndexProperty(entry, to: &object, in: context)
    } else if entry.container.contains(.index) {
      if !object.contains("@index") { object["@index"] = .string(entry.index) }
    } else if entry.container.contains(.id) {
      if !object.contains("@id") {
        let id = context.expandIRI(entry.index, documentRelative: true)
        object["@id"] = id.map { .string($0) } ?? .null
      }
    } else if entry.container.contains(.type) {
      let own = object["@type"]?.asArray ?? []
      object["@type"] = .array([.string(entry.expandedIndex ?? entry.index)] + own)
    }
    return .object(object)
  }

  /// Step 13.8.3.7.2: an index that is the value of a property.
  private func addIndexProperty(_ entry: IndexEntry, to object: inout JSONObject, in context: ActiveContext) throws {
    let value = context.expandValue(.string(entry.index), of: entry.indexKey)
    guard let property = context.expandIRI(entry.indexKey, vocab: true) else { return }
    object[property] = .array([.object(value)] + (object[property]?.asArray ?? []))
    if object.isValueObject {
      throw JSONLDError(.invalidValueObject, "a value object cannot take the index property <\(property.shortened)>")
    }
  }
}
