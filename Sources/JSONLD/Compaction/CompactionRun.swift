/// One call of `compact`: the context, and the shape of the whole (API, section 9.1 `compact`).
struct CompactionRun {
  let contexts: ContextProcessor
  let options: JSONLDOptions
  /// The context as it was given, without an `@context` around it; `nil` for none.
  private let local: JSONValue?
  let context: ActiveContext

  /// - Parameters:
  ///   - context: the context, or an object that holds it as `@context`.
  ///   - contextBase: against what references to contexts are resolved.
  ///   - documentURL: where the document was found, to which IRIs can be made relative.
  init(contexts: ContextProcessor, context given: JSONValue?, contextBase: String?, documentURL: String?) throws {
    self.contexts = contexts
    options = contexts.options
    try JSONLDError.checkDepth(of: given, options)
    local = given.map { $0.object?["@context"] ?? $0 }
    // References in the context are resolved as in the document; afterwards the base is that of the output.
    let initial = ActiveContext(base: contextBase, originalBaseURL: contextBase)
    let active = try contexts.process(initial, local ?? .object(JSONObject()), baseURL: contextBase)
    if let base = options.base {
      if !CompactionRun.setsBase(local) { active.base = base }
    } else if !options.compactToRelative {
      active.base = nil
    } else if !CompactionRun.setsBase(local) {
      active.base = documentURL
    }
    context = active
  }

  private static func setsBase(_ local: JSONValue?) -> Bool {
    local?.asArray.contains { $0.object?.contains("@base") ?? false } ?? false
  }

  /// The compact document.
  /// - Parameter hasGraph: whether even a single node stands in `@graph`.
  func compact(_ expanded: [JSONValue], hasGraph: Bool = false) throws -> JSONObject {
    let compactor = Compactor(contexts: contexts)
    let compacted = try compactor.compact(.array(expanded), property: nil, in: context)
    var result: JSONObject
    switch compacted {
    case .object(let object) where !hasGraph: result = object
    case .array([]) where !hasGraph: result = JSONObject()
    default:
      result = JSONObject(try compactor.iris.compact("@graph", in: context), .array(compacted.asArray))
    }
    return addingContext(to: result)
  }

  /// The result with the context in front, unless there is none or it is empty.
  func addingContext(to result: JSONObject) -> JSONObject {
    guard let local, local != .object(JSONObject()), local != .array([]) else { return result }
    return JSONObject(uniqueMembers: [JSONObject.Member("@context", local)] + result.members)
  }
}
