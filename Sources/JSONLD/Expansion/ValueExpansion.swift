/// Value expansion (API, section 5.3).
extension ActiveContext {
  /// The expanded form of a scalar that is a value of a property.
  func expandValue(_ value: JSONValue, of property: String) -> JSONObject {
    let definition = definition(of: property)
    let type = definition?.content.type
    if case .string(let string) = value {
      if type == "@id" {
        return JSONObject("@id", .string(expandIRI(string, documentRelative: true) ?? string))
      }
      if type == "@vocab" {
        return JSONObject("@id", .string(expandIRI(string, documentRelative: true, vocab: true) ?? string))
      }
    }
    var result = JSONObject("@value", value)
    if let type, type != "@id", type != "@vocab", type != "@none" {
      result["@type"] = .string(type)
    } else if case .string = value {
      if let language = (definition?.content.language ?? .absent).resolved(default: language) {
        result["@language"] = .string(language)
      }
      if let direction = (definition?.content.direction ?? .absent).resolved(default: direction) {
        result["@direction"] = .string(direction.rawValue)
      }
    }
    return result
  }
}
