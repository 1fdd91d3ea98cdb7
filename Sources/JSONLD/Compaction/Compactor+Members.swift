/// Step 12 of compaction (API, section 5.1.2 of the compaction algorithms): the members of an object.
extension Compactor {
  func compactMembers(of element: JSONObject, _ object: ObjectCompaction) throws -> JSONObject {
    var result = JSONObject()
    for member in options.ordered ? element.sortedMembers() : element.members {
      switch Keyword(member.name) {
      case .id: try addID(member.value, object, to: &result)
      case .type: try addTypes(member.value, object, to: &result)
      case .reverse: try addReverse(member.value, object, to: &result)
      case .index:
        if object.context.container(of: object.property).contains(.index) { continue }
        result[try iris.compact("@index", in: object.context)] = member.value
      case .direction, .language, .value:
        result[try iris.compact(member.name, in: object.context)] = member.value
      default: try addProperty(member, object, to: &result)
      }
    }
    return result
  }

  /// Step 12.1.
  private func addID(_ value: JSONValue, _ object: ObjectCompaction, to result: inout JSONObject) throws {
    let alias = try iris.compact("@id", in: object.context)
    guard case .string(let id) = value else {
      result[alias] = value
      return
    }
    result[alias] = .string(try iris.compact(id, in: object.context, vocab: false))
  }

  /// Step 12.2.
  private func addTypes(_ value: JSONValue, _ object: ObjectCompaction, to result: inout JSONObject) throws {
    let alias = try iris.compact("@type", in: object.context)
    let types = try value.asArray.map { type -> JSONValue in
      guard case .string(let iri) = type else { return type }
      return .string(try iris.compact(iri, in: object.typeScoped))
    }
    let isSet = !contexts.isVersion10 && object.context.container(of: alias).contains(.set)
    let asArray = isSet || !options.compactArrays
    let isSingle = types.count == 1 || value.array == nil
    result.add(isSingle ? types[0] : .array(types), to: alias, asArray: asArray || types.count != 1)
  }

  /// Step 12.3.
  private func addReverse(_ value: JSONValue, _ object: ObjectCompaction, to result: inout JSONObject) throws {
    let context = object.context
    var rest: [JSONObject.Member] = []
    for member in try compact(value, property: "@reverse", in: context).object?.members ?? [] {
      guard context.definition(of: member.name)?.content.isReverse == true else {
        rest.append(member)
        continue
      }
      let asArray = context.container(of: member.name).contains(.set) || !options.compactArrays
      result.add(member.value, to: member.name, asArray: asArray)
    }
    if !rest.isEmpty {
      result[try iris.compact("@reverse", in: context)] = .object(JSONObject(uniqueMembers: rest))
    }
  }

  /// Steps 12.7 and 12.8.
  private func addProperty(_ member: JSONObject.Member, _ object: ObjectCompaction, to result: inout JSONObject) throws
  {
    let items = member.value.asArray
    if items.isEmpty {
      let name = try iris.compact(
        member.name, in: object.context, value: member.value, reverse: object.isInsideReverse)
      try nesting(name, object.context, in: &result) { $0.add(.array([]), to: name, asArray: true) }
      return
    }
    for item in items {
      let name = try iris.compact(member.name, in: object.context, value: item, reverse: object.isInsideReverse)
      let compaction = try ItemCompaction(item, name: name, compactor: self, context: object.context)
      try nesting(name, object.context, in: &result) { try compaction.add(to: &$0) }
    }
  }

  /// Runs a change on the object that takes the values of a term: the result, or the one of the `@nest` in it that the
  /// term names.
  private func nesting(
    _ term: String, _ context: ActiveContext, in result: inout JSONObject, _ change: (inout JSONObject) throws -> Void
  ) throws {
    guard let nest = context.definition(of: term)?.content.nest else { return try change(&result) }
    guard nest == "@nest" || context.expandedName(nest).keyword == .nest else {
      throw JSONLDError(.invalidNestValue, "the term “\(nest.shortened)” does not mean @nest")
    }
    try result.updateObject(nest, change)
  }
}
