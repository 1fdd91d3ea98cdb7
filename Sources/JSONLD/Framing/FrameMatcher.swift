/// The frame matching algorithm (JSON-LD 1.1 Framing, section 4.2).
struct FrameMatcher {
  let map: FrameableMap
  let graph: String

  /// Whether a node matches a frame.
  func matches(_ node: JSONObject, _ frame: Frame, requireAll: Bool) throws -> Bool {
    let names = frame.matchedNames
    if names.isEmpty { return true }
    var matchesAny = false
    for name in names {
      let pattern = frame.object[name]?.asArray ?? []
      if name == "@id" || name == "@type" {
        let matches = name == "@id" ? matchesID(node, pattern) : matchesType(node, pattern)
        if !requireAll || !matches { return matches }
        matchesAny = true
        continue
      }
      switch try match(node[name]?.asArray ?? [], pattern, requireAll: requireAll) {
      case .forbids: return false
      case .defaulted: continue
      case .holds: matchesAny = true
      case .fails: if requireAll { return false }
      }
    }
    return matchesAny
  }

  /// What a property says about a match.
  private enum Verdict {
    case holds
    case fails
    /// The node lacks the property, and the frame has a default for it.
    case defaulted
    /// The frame wants no value, and the node has one.
    case forbids
  }

  private func matchesID(_ node: JSONObject, _ pattern: [JSONValue]) -> Bool {
    if pattern.isEmpty || pattern.first?.object?.isEmpty == true { return true }
    return node["@id"].map { pattern.contains($0) } ?? false
  }

  private func matchesType(_ node: JSONObject, _ pattern: [JSONValue]) -> Bool {
    let types = node["@type"]?.asArray ?? []
    guard let first = pattern.first else { return types.isEmpty }
    if first.object?.isEmpty == true { return !types.isEmpty }
    return pattern.contains { $0.object?.contains("@default") == true || types.contains($0) }
  }

  private func match(_ values: [JSONValue], _ pattern: [JSONValue], requireAll: Bool) throws -> Verdict {
    guard let first = pattern.first else { return values.isEmpty ? .holds : .forbids }
    let frame = try Frame(expanded: .array([first]))
    if values.isEmpty, frame.object.contains("@default") { return .defaulted }
    if frame.object.isValueObject {
      let valuePattern = ValuePattern(frame.object)
      return values.contains { $0.object.map(valuePattern.matches) ?? false } ? .holds : .fails
    }
    if let list = frame.object["@list"] {
      return try matchesList(values, list, requireAll: requireAll) ? .holds : .fails
    }
    if frame.matchedNames.isEmpty { return values.isEmpty ? .fails : .holds }
    return try values.contains { try matchesNode($0, frame, requireAll: requireAll) } ? .holds : .fails
  }

  /// Whether a reference leads to a node that matches a node pattern.
  private func matchesNode(_ value: JSONValue, _ frame: Frame, requireAll: Bool) throws -> Bool {
    guard let id = value.object?["@id"]?.string, let node = map.node(id, in: graph) else { return false }
    return try matches(node, frame, requireAll: requireAll)
  }

  private func matchesList(_ values: [JSONValue], _ pattern: JSONValue, requireAll: Bool) throws -> Bool {
    guard let items = values.first?.object?["@list"]?.asArray else { return false }
    switch try match(items, pattern.asArray, requireAll: requireAll) {
    case .holds, .defaulted: return true
    case .fails, .forbids: return false
    }
  }
}

/// The value pattern matching algorithm (JSON-LD 1.1 Framing, section 4.3).
struct ValuePattern {
  private let value: [JSONValue]
  private let type: [JSONValue]
  private let language: [JSONValue]

  init(_ pattern: JSONObject) {
    value = pattern["@value"]?.asArray ?? []
    type = pattern["@type"]?.asArray ?? []
    language = (pattern["@language"]?.asArray ?? []).map(ValuePattern.lowercased)
  }

  /// Whether a value object has the values, types and languages of the pattern; a pattern of none of these matches all.
  func matches(_ object: JSONObject) -> Bool {
    if value.isEmpty && type.isEmpty && language.isEmpty { return true }
    return ValuePattern.matches(object["@value"], value) && ValuePattern.matches(object["@type"], type)
      && ValuePattern.matches(object["@language"].map(ValuePattern.lowercased), language)
  }

  private static func matches(_ value: JSONValue?, _ pattern: [JSONValue]) -> Bool {
    guard let value else { return pattern.isEmpty }
    return pattern.contains(value) || pattern.first?.object?.isEmpty == true
  }

  private static func lowercased(_ value: JSONValue) -> JSONValue {
    value.string.map { .string($0.lowercased()) } ?? value
  }
}
