/// The compaction algorithm (API, section 5.1 of the compaction algorithms).
final class Compactor {
  let contexts: ContextProcessor
  let options: JSONLDOptions
  let iris: IRICompactor
  private var depth = 0

  init(contexts: ContextProcessor) {
    self.contexts = contexts
    options = contexts.options
    iris = IRICompactor(options: options)
  }

  /// The compact form of an expanded element.
  /// - Throws: `JSONLDError`.
  func compact(_ element: JSONValue, property: String?, in context: ActiveContext) throws -> JSONValue {
    depth += 1
    defer { depth -= 1 }
    guard depth <= options.maximumDepth * 2 else {
      throw JSONLDError(.limitExceeded, "values are nested more than \(options.maximumDepth) deep")
    }
    switch element {
    case .null, .boolean, .number, .string: return element
    case .array(let items): return try compactArray(items, property: property, in: context)
    case .object(let object): return try compactObject(object, property: property, in: context)
    }
  }

  /// Step 3.
  private func compactArray(_ items: [JSONValue], property: String?, in context: ActiveContext) throws -> JSONValue {
    var result: [JSONValue] = []
    result.reserveCapacity(items.count)
    for item in items {
      let compacted = try compact(item, property: property, in: context)
      if !compacted.isNull { result.append(compacted) }
    }
    guard result.count == 1, options.compactArrays, property != "@graph", property != "@set",
      context.container(of: property).isDisjoint(with: [.list, .set])
    else { return .array(result) }
    return result[0]
  }

  /// Steps 5 to 12.
  private func compactObject(_ element: JSONObject, property: String?, in outer: ActiveContext) throws -> JSONValue {
    let typeScoped = outer
    var context = outer
    if let previous = context.previous, !element.isValueObject, !(element.count == 1 && element.contains("@id")) {
      context = previous
    }
    if let property, let definition = outer.definition(of: property), definition.content.context != nil {
      context = try contexts.processScoped(definition, in: context, overrideProtected: true)
    }
    if element.isValueObject || element.contains("@id") {
      let compacted = try compactValue(element, of: property, in: context)
      let type = property.flatMap { context.definition(of: $0)?.content.type }
      if compacted.isScalar || type == "@json" { return compacted }
    }
    if let list = element["@list"], context.container(of: property).contains(.list) {
      return try compact(list, property: property, in: context)
    }
    context = try typeScopedContext(for: element, typeScoped: typeScoped, in: context)
    let object = ObjectCompaction(context: context, typeScoped: typeScoped, property: property)
    return .object(try compactMembers(of: element, object))
  }

  /// Step 11: the context with those of the types applied.
  private func typeScopedContext(for element: JSONObject, typeScoped: ActiveContext, in context: ActiveContext) throws
    -> ActiveContext
  {
    guard let types = element["@type"] else { return context }
    var context = context
    let names = try types.asArray.compactMap(\.string).map { try iris.compact($0, in: typeScoped) }
    for name in names.sorted(by: { $0.precedes($1) }) {
      guard let definition = typeScoped.definition(of: name), definition.content.context != nil else { continue }
      context = try contexts.processScoped(definition, in: context, propagate: false)
    }
    return context
  }
}

/// What compacting the members of one object needs.
struct ObjectCompaction {
  let context: ActiveContext
  /// The context before the type-scoped ones, by which types are written.
  let typeScoped: ActiveContext
  let property: String?

  var isInsideReverse: Bool { property == "@reverse" }
}
