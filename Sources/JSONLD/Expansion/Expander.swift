/// The expansion algorithm (API, section 5.1).
///
/// Expansion takes time linear in the size of the document, apart from the contexts, which are processed anew wherever
/// the document repeats them.
final class Expander {
  let contexts: ContextProcessor
  let options: JSONLDOptions
  /// The URL of the document, against which references to contexts are resolved.
  let baseURL: String?
  let isFrame: Bool
  /// Whether members are processed in code point order.
  let ordered: Bool
  private var depth = 0

  init(contexts: ContextProcessor, baseURL: String?, isFrame: Bool, ordered: Bool) {
    self.contexts = contexts
    self.options = contexts.options
    self.baseURL = baseURL
    self.isFrame = isFrame
    self.ordered = ordered
  }

  /// Where an element stands.
  struct Place {
    var context: ActiveContext
    /// The active property; `nil` at the top.
    var property: String?
    /// Whether the element is a value of an index, id or type map.
    var isFromMap = false
    /// Whether the forms of frames are allowed.
    var isFrame: Bool
  }

  var isVersion10: Bool { contexts.isVersion10 }

  /// The expanded form of an element; `nil` where nothing remains of it.
  /// - Throws: `JSONLDError`.
  func expand(_ element: JSONValue, at place: Place) throws -> JSONValue? {
    depth += 1
    defer { depth -= 1 }
    guard depth <= options.maximumDepth * 2 else {
      throw JSONLDError(.limitExceeded, "values are nested more than \(options.maximumDepth) deep")
    }
    switch element {
    case .null:
      return nil
    case .string, .number, .boolean:
      return try expandScalar(element, at: place)
    case .array(let items):
      return .array(try expandArray(items, at: place))
    case .object(let object):
      var place = place
      if place.property == "@default" { place.isFrame = false }
      return try expandObject(object, at: place)
    }
  }

  /// Step 4.
  private func expandScalar(_ element: JSONValue, at place: Place) throws -> JSONValue? {
    guard let property = place.property, property != "@graph" else { return nil }
    var context = place.context
    if let definition = context.definition(of: property), definition.content.context != nil {
      context = try contexts.processScoped(definition, in: context)
    }
    return .object(context.expandValue(element, of: property))
  }

  /// Step 5.
  private func expandArray(_ items: [JSONValue], at place: Place) throws -> [JSONValue] {
    var result: [JSONValue] = []
    result.reserveCapacity(items.count)
    let isList = place.context.container(of: place.property).contains(.list)
    for (position, item) in items.enumerated() {
      guard let expanded = try inside(String(position), { try expand(item, at: place) }) else { continue }
      if case .array(let parts) = expanded {
        if isList {
          result.append(.object(JSONObject("@list", expanded)))
        } else {
          result.append(contentsOf: parts)
        }
      } else {
        result.append(expanded)
      }
    }
    return result
  }

  /// Steps 6 to 19: the expanded form of an object.
  private func expandObject(_ element: JSONObject, at place: Place) throws -> JSONValue? {
    var place = place
    var context = try revertedContext(for: element, at: place)
    if let property = place.property, let definition = place.context.definition(of: property),
      definition.content.context != nil
    {
      context = try contexts.processScoped(definition, in: context, overrideProtected: true)
    }
    if let local = element["@context"] {
      let outer = context
      context = try inside("@context") { try contexts.processEmbedded(outer, local, baseURL: baseURL) }
    }
    let typeScoped = context
    let types = typeEntries(of: element, in: typeScoped)
    for type in types.flatMap({ $0.value.asArray.compactMap(\.string).sorted { $0.precedes($1) } }) {
      guard let definition = typeScoped.definition(of: type), definition.content.context != nil else { continue }
      context = try contexts.processScoped(definition, in: context, propagate: false)
    }
    place.context = context
    place.isFromMap = false
    var expansion = ObjectExpansion(place: place, typeScoped: typeScoped, inputType: inputType(of: types, in: context))
    try expandMembers(of: element, into: &expansion)
    return try finish(expansion.result, at: place)
  }

  /// Step 7: the context that holds where the one before does not propagate to this object.
  private func revertedContext(for element: JSONObject, at place: Place) throws -> ActiveContext {
    let context = place.context
    guard let previous = context.previous, !place.isFromMap else { return context }
    let names = element.names.map { context.expandedName($0).keyword }
    if names.contains(.value) || (names.count == 1 && names.first == .id) { return context }
    return previous
  }

  /// The members whose names mean `@type`, in code point order.
  private func typeEntries(of element: JSONObject, in context: ActiveContext) -> [JSONObject.Member] {
    var entries: [JSONObject.Member] = []
    for member in element.members where context.expandedName(member.name).keyword == .type { entries.append(member) }
    return entries.count < 2 ? entries : entries.sorted { $0.name.precedes($1.name) }
  }

  /// Step 12: what the last value of the first type entry means.
  private func inputType(of types: [JSONObject.Member], in context: ActiveContext) -> String? {
    guard let last = types.first?.value.asArray.last?.string else { return nil }
    return context.expandIRI(last, vocab: true)
  }
}

/// What expanding the members of one object, and of the `@nest` objects in it, builds and needs.
struct ObjectExpansion {
  var place: Expander.Place
  /// The context before the type-scoped ones, by which the values of `@type` are read.
  let typeScoped: ActiveContext
  let inputType: String?
  var result = JSONObject()
}
