/// Step 13 of expansion (API, section 5.1.2): the members of an object.
extension Expander {
  /// Expands members into the result, then those of the nested objects (step 14).
  func expandMembers(of element: JSONObject, into expansion: inout ObjectExpansion) throws {
    var nests: [String] = []
    for member in ordered ? element.sortedMembers() : element.members {
      if member.name == "@context" { continue }
      let name = expansion.place.context.expandedName(member.name)
      guard let iri = name.iri else { continue }
      if let keyword = name.keyword {
        if keyword == .nest {
          try checkKeyword(keyword, in: expansion)
          nests.append(member.name)
        } else {
          try inside(member.name) { try expandKeyword(keyword, member.value, into: &expansion) }
        }
      } else if iri.utf8.contains(UInt8(ascii: ":")) {
        try inside(member.name) { try expandProperty(member, name, iri, into: &expansion) }
      }
    }
    if ordered { nests.sort { $0.precedes($1) } }
    for nest in nests {
      try inside(nest) { try expandNest(nest, element[nest] ?? .null, into: &expansion) }
    }
  }

  /// Step 14: the values of a term that means `@nest`.
  private func expandNest(_ name: String, _ value: JSONValue, into expansion: inout ObjectExpansion) throws {
    let outer = expansion.place
    defer { expansion.place = outer }
    for item in value.asArray {
      expansion.place = outer
      // Steps 3 and 8 for the nesting term.
      if let definition = outer.context.definition(of: name), definition.content.context != nil {
        expansion.place.context = try contexts.processScoped(definition, in: outer.context, overrideProtected: true)
      }
      let context = expansion.place.context
      guard case .object(let nested) = item,
        !nested.names.contains(where: { context.expandedName($0).keyword == .value })
      else {
        throw JSONLDError(.invalidNestValue, "a nested value must be an object without @value")
      }
      try expandMembers(of: nested, into: &expansion)
    }
  }

  /// Steps 13.5 to 13.15: a member whose name is a term or an IRI.
  private func expandProperty(
    _ member: JSONObject.Member, _ name: ExpandedName, _ iri: String, into expansion: inout ObjectExpansion
  ) throws {
    let container = name.definition?.content.container ?? []
    guard var expanded = try expandPropertyValue(member, name, container, in: expansion) else { return }
    if container.contains(.list), !expanded.isListObject {
      expanded = .object(JSONObject("@list", .array(expanded.asArray)))
    }
    if container.contains(.graph), container.isDisjoint(with: [.id, .index]) {
      expanded = .array(expanded.asArray.map { .object(JSONObject("@graph", .array($0.asArray))) })
    }
    if name.definition?.content.isReverse == true {
      try addReverse(expanded.asArray, to: iri, in: &expansion.result)
    } else {
      expansion.result.append(contentsOf: expanded, to: iri)
    }
  }

  /// Steps 13.6 to 13.9.
  private func expandPropertyValue(
    _ member: JSONObject.Member, _ name: ExpandedName, _ container: Container, in expansion: ObjectExpansion
  ) throws -> JSONValue? {
    if name.definition?.content.type == "@json" {
      return .object(JSONObject(uniqueMembers: [.init("@value", member.value), .init("@type", "@json")]))
    }
    if case .object(let map) = member.value {
      if container.contains(.language) {
        return .array(try expandLanguageMap(map, name, in: expansion.place.context))
      }
      if !container.isDisjoint(with: [.index, .type, .id]) {
        return .array(try expandIndexMap(map, of: member.name, container, name, at: expansion.place))
      }
    }
    var place = expansion.place
    place.property = member.name
    return try expand(member.value, at: place)
  }

  /// Adds nodes to a property of the reverse map.
  func addReverse(_ items: [JSONValue], to property: String, in result: inout JSONObject) throws {
    var reverse = result["@reverse"]?.object ?? JSONObject()
    if result.contains("@reverse") { result["@reverse"] = .null }
    for item in items {
      if item.isValueObject || item.isListObject {
        throw JSONLDError(.invalidReversePropertyValue, "the value of a reverse property must be a node")
      }
      reverse.append(item, to: property)
    }
    result["@reverse"] = .object(reverse)
  }
}
