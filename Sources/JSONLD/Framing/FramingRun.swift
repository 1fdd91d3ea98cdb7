/// What `frame` does around the framing algorithm (JSON-LD 1.1 Framing, section 5.1 `frame`).
struct FramingRun {
  let options: JSONLDOptions
  private let framed: [JSONValue]

  /// Frames an expanded document.
  init(_ expanded: [JSONValue], frame: [JSONValue], usesDefaultGraph: Bool, options: JSONLDOptions) throws {
    self.options = options
    let graph = usesDefaultGraph ? NodeMap.defaultGraph : FrameableMap.mergedGraph
    let map = FrameableMap(try NodeMapBuilder.build(expanded))
    let framer = Framer(options: options, map: map)
    let place = Framer.Place(graph: graph, isEmbedded: false, isTop: true)
    let result = try framer.frame(map.subjects(in: graph), try Frame(expanded: .array(frame)), at: place)
    framed = options.processingMode == .jsonLD10 ? result : FramingRun.withoutLoneBlankNodes(result)
  }

  /// The framed document, compacted.
  func compact(by run: CompactionRun) throws -> JSONObject {
    let compactor = Compactor(contexts: run.contexts)
    let compacted = try compactor.compact(.array(framed), property: nil, in: run.context)
    let graphName = try compactor.iris.compact("@graph", in: run.context)
    let omitsGraph = options.omitGraph ?? (options.processingMode == .jsonLD11)
    var result = JSONObject()
    switch compacted {
    case .object(let object):
      result = omitsGraph ? object : JSONObject(graphName, .array([compacted]))
    case .array(let items) where !items.isEmpty || !omitsGraph:
      result = JSONObject(graphName, compacted)
    default: break
    }
    return run.addingContext(to: FramingRun.replacingNulls(.object(result)).object ?? JSONObject())
  }

  /// Without the identifiers of blank nodes to which nothing else refers.
  private static func withoutLoneBlankNodes(_ nodes: [JSONValue]) -> [JSONValue] {
    var counts: [ExactString: Int] = [:]
    func count(_ value: JSONValue) {
      switch value {
      case .string(let string): if string.isBlankNodeIdentifier { counts[ExactString(string), default: 0] += 1 }
      case .array(let items): items.forEach(count)
      case .object(let object):
        // What a value object says in words is no identifier.
        for member in object.members where member.name != "@value" { count(member.value) }
      default: break
      }
    }
    func remove(_ value: JSONValue) -> JSONValue {
      switch value {
      case .array(let items): return .array(items.map(remove))
      case .object(var object):
        if let id = object["@id"]?.string, counts[ExactString(id)] == 1 { object.removeValue(forName: "@id") }
        return .object(
          JSONObject(
            uniqueMembers: object.members.map { .init($0.name, $0.name == "@value" ? $0.value : remove($0.value)) }))
      default: return value
      }
    }
    nodes.forEach(count)
    return nodes.map(remove)
  }

  /// With `null` for every `@null`; an array of nothing but `null` becomes empty.
  private static func replacingNulls(_ value: JSONValue) -> JSONValue {
    switch value {
    case .string("@null"): return .null
    case .array(let items):
      let replaced = items.map(replacingNulls)
      return .array(replaced.count == 1 && replaced[0].isNull ? [] : replaced)
    case .object(let object):
      return .object(JSONObject(uniqueMembers: object.members.map { .init($0.name, replacingNulls($0.value)) }))
    default: return value
    }
  }
}
