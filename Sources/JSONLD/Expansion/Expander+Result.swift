/// Steps 15 to 19 of expansion (API, section 5.1.2): what becomes of an object when its members are expanded.
extension Expander {
  func finish(_ result: JSONObject, at place: Place) throws -> JSONValue? {
    var result = result
    if result.contains("@value") {
      guard try checkValueObject(result, isFrame: place.isFrame) else { return nil }
    } else if let type = result["@type"], type.array == nil {
      result["@type"] = .array([type])
    } else if result.contains("@set") || result.contains("@list") {
      if let only = try setOrList(result) { return dropFreeFloating(only, at: place) }
    }
    if result.count == 1 && result.contains("@language") { return nil }
    return dropFreeFloating(.object(result), at: place)
  }

  /// Step 15. Returns `false` where nothing remains of the object.
  private func checkValueObject(_ result: JSONObject, isFrame: Bool) throws -> Bool {
    let hasType = result.contains("@type")
    for name in result.names {
      switch Keyword(name) {
      case .value, .type, .index: continue
      case .language, .direction:
        if !hasType { continue }
        throw JSONLDError(.invalidValueObject, "a value object cannot have both @type and \(name)")
      default:
        if isFrame, let keyword = Keyword(name), keyword.isMemberOfFrames { continue }
        throw JSONLDError(.invalidValueObject, "a value object cannot have the member “\(name.shortened)”")
      }
    }
    if result["@type"] == "@json" { return true }
    let value = result["@value"] ?? .null
    if value.isNull || (value == .array([]) && !isFrame) { return false }
    if isFrame { return true }
    if value.string == nil && result.contains("@language") {
      throw JSONLDError(.invalidLanguageTaggedValue, "only strings can have a language")
    }
    if let type = result["@type"] {
      guard let iri = type.string, iri.hasSchemeForm, iri.isUsableDatatype else {
        throw JSONLDError(.invalidTypedValue, "the type of a value must be an IRI")
      }
    }
    return true
  }

  /// Step 17. Returns the value of a set object; `nil` for a list object, which stays.
  private func setOrList(_ result: JSONObject) throws -> JSONValue? {
    guard result.members.allSatisfy({ $0.name == "@set" || $0.name == "@list" || $0.name == "@index" }),
      !(result.contains("@set") && result.contains("@list"))
    else {
      throw JSONLDError(.invalidSetOrListObject, "beside @set or @list only @index can stand")
    }
    return result["@set"]
  }

  /// Step 19.
  private func dropFreeFloating(_ value: JSONValue, at place: Place) -> JSONValue? {
    guard place.property == nil || place.property == "@graph", case .object(let object) = value else { return value }
    if object.isEmpty { return place.isFrame ? value : nil }
    if object.isValueObject || object.isListObject { return nil }
    if object.count == 1 && object.contains("@id") && !place.isFrame { return nil }
    return value
  }
}

extension String {
  /// Whether this string holds no white space, which no datatype IRI can.
  fileprivate var isUsableDatatype: Bool {
    !utf8.contains { $0 <= 0x20 }
  }
}
