/// Value compaction (API, section 5.3 of the compaction algorithms).
extension Compactor {
  /// The compact form of a value object or a node reference as a value of a property.
  func compactValue(_ value: JSONObject, of property: String?, in context: ActiveContext) throws -> JSONValue {
    let definition = property.flatMap { context.definition(of: $0) }
    let type = definition?.content.type
    let hasFreeIndex = !value.contains("@index") || definition?.content.container.contains(.index) ?? false
    if let id = value["@id"]?.string, value.count == 1 || (value.count == 2 && value.contains("@index")) {
      if type == "@id", hasFreeIndex { return .string(try iris.compact(id, in: context, vocab: false)) }
      if type == "@vocab", hasFreeIndex { return .string(try iris.compact(id, in: context)) }
    } else if let content = value["@value"], hasFreeIndex {
      if let own = value["@type"] {
        if let type, own == .string(type) { return content }
      } else if type != "@none" {
        if content.string == nil { return content }
        let language = (definition?.content.language ?? .absent).resolved(default: context.language)
        let direction = (definition?.content.direction ?? .absent).resolved(default: context.direction)
        if value["@language"]?.string?.lowercased() == language?.lowercased(),
          value["@direction"]?.string == direction?.rawValue
        {
          return content
        }
      }
    }
    return .object(try compactNames(value, in: context))
  }

  private func compactNames(_ value: JSONObject, in context: ActiveContext) throws -> JSONObject {
    var result = JSONObject()
    for member in value.members {
      let name = try iris.compact(member.name, in: context)
      if member.name == "@type" {
        result[name] = try compactType(member.value, in: context)
      } else {
        result[name] = member.value
      }
    }
    return result
  }

  private func compactType(_ value: JSONValue, in context: ActiveContext) throws -> JSONValue {
    switch value {
    case .string(let type): return .string(try iris.compact(type, in: context))
    case .array(let items): return .array(try items.map { try compactType($0, in: context) })
    default: return value
    }
  }
}
