/// Step 13.4 of expansion (API, section 5.1.2): the members whose names mean keywords.
extension Expander {
  /// Steps 13.4.1 and 13.4.2.
  func checkKeyword(_ keyword: Keyword, in expansion: ObjectExpansion) throws {
    if expansion.place.property == "@reverse" {
      throw JSONLDError(.invalidReversePropertyMap, "\(keyword.rawValue) cannot stand in a reverse property map")
    }
    let mayRepeat = (keyword == .included || keyword == .type) && !isVersion10
    if !mayRepeat && expansion.result.contains(keyword.rawValue) {
      throw JSONLDError(.collidingKeywords, "two members mean \(keyword.rawValue)")
    }
  }

  /// Steps 13.4.3 to 13.4.17.
  func expandKeyword(_ keyword: Keyword, _ value: JSONValue, into expansion: inout ObjectExpansion) throws {
    try checkKeyword(keyword, in: expansion)
    switch keyword {
    case .id: try set(keyword, try expandID(value, at: expansion.place), in: &expansion)
    case .type: try addType(value, into: &expansion)
    case .graph: try set(keyword, .array(try items(of: value, under: "@graph", expansion)), in: &expansion)
    case .included: try addIncluded(value, into: &expansion)
    case .value: try setValue(value, in: &expansion)
    case .language: try set(keyword, try expandLanguage(value, at: expansion.place), in: &expansion)
    case .direction: try set(keyword, try expandDirection(value, at: expansion.place), in: &expansion)
    case .index:
      guard value.string != nil else { throw JSONLDError(.invalidIndexValue, "the value of @index must be a string") }
      try set(keyword, value, in: &expansion)
    case .list:
      guard let property = expansion.place.property, property != "@graph" else { return }
      try set(keyword, .array(try items(of: value, under: property, expansion)), in: &expansion)
    case .set: try set(keyword, try expand(value, at: expansion.place), in: &expansion)
    case .reverse: try addReverseMap(value, into: &expansion)
    default:
      guard expansion.place.isFrame, keyword.isMemberOfFrames else { return }
      try set(keyword, try expandFramingKeyword(keyword, value, at: expansion.place), in: &expansion)
    }
  }

  private func set(_ keyword: Keyword, _ value: JSONValue?, in expansion: inout ObjectExpansion) throws {
    if let value { expansion.result[keyword.rawValue] = value }
  }

  private func items(of value: JSONValue, under property: String?, _ expansion: ObjectExpansion) throws -> [JSONValue] {
    var place = expansion.place
    place.property = property
    return try expand(value, at: place)?.asArray ?? []
  }

  /// Step 13.4.3.
  private func expandID(_ value: JSONValue, at place: Place) throws -> JSONValue? {
    let context = place.context
    if case .string(let string) = value {
      let iri = context.expandIRI(string, documentRelative: true).map { JSONValue.string($0) } ?? .null
      return place.isFrame ? .array([iri]) : iri
    }
    if place.isFrame {
      if case .object(let object) = value, object.isEmpty { return .array([value]) }
      if case .array(let items) = value, !items.isEmpty, items.allSatisfy({ $0.string != nil }) {
        return .array(
          items.compactMap(\.string).compactMap { context.expandIRI($0, documentRelative: true) }.map { .string($0) })
      }
    }
    throw JSONLDError(.invalidIDValue, "the value of @id must be a string")
  }

  /// Step 13.4.4.
  private func addType(_ value: JSONValue, into expansion: inout ObjectExpansion) throws {
    let expanded = try expandType(value, expansion)
    if let own = expansion.result["@type"] {
      expansion.result["@type"] = .array(own.asArray + expanded.asArray)
    } else {
      expansion.result["@type"] = expanded
    }
  }

  private func expandType(_ value: JSONValue, _ expansion: ObjectExpansion) throws -> JSONValue {
    func expandIRI(_ string: String) -> JSONValue {
      expansion.typeScoped.expandIRI(string, documentRelative: true, vocab: true).map { .string($0) } ?? .null
    }
    switch value {
    case .string(let string):
      return expandIRI(string)
    case .array(let items) where items.allSatisfy({ $0.string != nil }):
      return .array(items.compactMap(\.string).map(expandIRI).filter { !$0.isNull })
    case .object(let object) where expansion.place.isFrame && object.isEmpty:
      return value
    case .array(let items) where expansion.place.isFrame && items == [.object([:])]:
      return value
    case .object(let object) where expansion.place.isFrame && object.count == 1:
      if let types = object["@default"]?.asArray, types.allSatisfy({ $0.string != nil }) {
        let expanded = types.compactMap(\.string).map(expandIRI)
        return .object(JSONObject("@default", expanded.count == 1 ? expanded[0] : .array(expanded)))
      }
    default: break
    }
    throw JSONLDError(.invalidTypeValue, "the value of @type must be a string or an array of strings")
  }

  /// Step 13.4.6.
  private func addIncluded(_ value: JSONValue, into expansion: inout ObjectExpansion) throws {
    if isVersion10 { return }
    // Expanded as if they were values of a property, so that values which are no nodes are still there to be refused.
    let items = try items(of: value, under: "@included", expansion)
    guard items.allSatisfy(\.isNodeObject) else {
      throw JSONLDError(.invalidIncludedValue, "the value of @included must be a node or an array of nodes")
    }
    let included = items.filter { $0.object.map { !$0.isEmpty && !($0.count == 1 && $0.contains("@id")) } ?? false }
    expansion.result["@included"] = .array((expansion.result["@included"]?.asArray ?? []) + included)
  }

  /// Step 13.4.7.
  private func setValue(_ value: JSONValue, in expansion: inout ObjectExpansion) throws {
    if expansion.inputType == "@json" {
      if isVersion10 {
        throw JSONLDError(.invalidValueObjectValue, "JSON literals are not part of JSON-LD 1.0")
      }
      expansion.result["@value"] = value
    } else if value.isNull || value.isScalar {
      expansion.result["@value"] = expansion.place.isFrame && !value.isNull ? .array([value]) : value
    } else if expansion.place.isFrame, let pattern = framePattern(value, allows: { $0.isScalar }) {
      expansion.result["@value"] = pattern
    } else {
      throw JSONLDError(.invalidValueObjectValue, "the value of @value must be a string, number, true, false or null")
    }
  }

  /// Step 13.4.8.
  private func expandLanguage(_ value: JSONValue, at place: Place) throws -> JSONValue {
    if value.string != nil { return place.isFrame ? .array([value]) : value }
    if place.isFrame, let pattern = framePattern(value, allows: { $0.string != nil }) { return pattern }
    throw JSONLDError(.invalidLanguageTaggedString, "the value of @language must be a string")
  }

  /// Step 13.4.9.
  private func expandDirection(_ value: JSONValue, at place: Place) throws -> JSONValue? {
    if isVersion10 { return nil }
    if value == "ltr" || value == "rtl" { return place.isFrame ? .array([value]) : value }
    if place.isFrame, let pattern = framePattern(value, allows: { $0 == "ltr" || $0 == "rtl" }) { return pattern }
    throw JSONLDError(.invalidBaseDirection, "the value of @direction must be “ltr” or “rtl”")
  }

  /// A value pattern of a frame: the wildcard `{}`, or an array of allowed values or of the wildcard.
  private func framePattern(_ value: JSONValue, allows isAllowed: (JSONValue) -> Bool) -> JSONValue? {
    if value == .object([:]) { return .array([value]) }
    guard case .array(let items) = value, items.allSatisfy({ isAllowed($0) || $0 == .object([:]) }) else { return nil }
    return value
  }

  /// Step 13.4.13.
  private func addReverseMap(_ value: JSONValue, into expansion: inout ObjectExpansion) throws {
    guard case .object = value else {
      throw JSONLDError(.invalidReverseValue, "the value of @reverse must be an object")
    }
    var place = expansion.place
    place.property = "@reverse"
    guard let expanded = try expand(value, at: place)?.object else { return }
    for member in expanded["@reverse"]?.object?.members ?? [] {
      expansion.result.append(contentsOf: member.value, to: member.name)
    }
    for member in expanded.members where member.name != "@reverse" {
      try addReverse(member.value.asArray, to: member.name, in: &expansion.result)
    }
  }

  /// Step 13.4.15: the flags and defaults of frames. Flags stay as they are written, as value objects.
  private func expandFramingKeyword(_ keyword: Keyword, _ value: JSONValue, at place: Place) throws -> JSONValue? {
    guard keyword == .default else {
      return .array(value.asArray.map { $0.isValueObject ? $0 : .object(JSONObject("@value", $0)) })
    }
    var inner = place
    inner.isFrame = false
    return try expand(value, at: inner).map { .array($0.asArray) }
  }
}
