/// The framing algorithm (JSON-LD 1.1 Framing, section 4.1).
final class Framer {
  let options: JSONLDOptions
  let map: FrameableMap
  private var path: [PathEntry] = []
  /// The nodes that were shown in full so far, under one node of the top.
  private var embedded: Set<GraphNode> = []

  /// A node in one of the graphs.
  private struct GraphNode: Hashable {
    let graph: ExactString
    let id: ExactString
  }

  private typealias PathEntry = GraphNode

  /// Where nodes are framed.
  struct Place {
    var graph: String
    /// Whether the nodes are values of a property, not members of a graph.
    var isEmbedded: Bool
    var isTop: Bool
  }

  init(options: JSONLDOptions, map: FrameableMap) {
    self.options = options
    self.map = map
  }

  /// The node objects that a frame makes of the nodes that match it.
  /// - Throws: `JSONLDError` "invalid frame", "invalid @embed value" or "limit exceeded".
  func frame(_ subjects: [String], _ pattern: Frame, at place: Place) throws -> [JSONValue] {
    let flags = try FrameFlags(pattern, defaults: options)
    guard path.count < options.maximumDepth else {
      throw JSONLDError(
        .limitExceeded, "framing embeds nodes more than \(options.maximumDepth) deep; set @embed to @never or @once")
    }
    let matcher = FrameMatcher(map: map, graph: place.graph)
    var result: [JSONValue] = []
    for id in options.ordered ? subjects.sorted(by: { $0.precedes($1) }) : subjects {
      guard let node = map.node(id, in: place.graph), try matcher.matches(node, pattern, requireAll: flags.requireAll)
      else { continue }
      if let output = try frameNode(node, id: id, pattern, flags, at: place) { result.append(.object(output)) }
    }
    return result
  }

  /// Steps 4.1 to 4.8: the output for a node that matches; `nil` where it is left out.
  private func frameNode(_ node: JSONObject, id: String, _ pattern: Frame, _ flags: FrameFlags, at place: Place) throws
    -> JSONObject?
  {
    if place.isTop { embedded.removeAll() }
    let entry = GraphNode(graph: ExactString(place.graph), id: ExactString(id))
    let reference = JSONObject("@id", .string(id))
    let isShown = embedded.contains(entry)
    if !place.isEmbedded && isShown { return nil }
    if place.isEmbedded {
      if flags.embed == .never || path.contains(entry) { return reference }
      if flags.embed != .always && isShown { return reference }
    }
    embedded.insert(entry)
    path.append(entry)
    defer { path.removeLast() }
    var output = reference
    try addGraph(of: id, pattern, at: place, to: &output)
    if let included = pattern.object["@included"] {
      let inner = Place(graph: place.graph, isEmbedded: false, isTop: false)
      output["@included"] = .array(try frame(map.subjects(in: place.graph), try Frame(expanded: included), at: inner))
    }
    try addMembers(of: node, pattern, flags, at: place, to: &output)
    try addDefaults(pattern, to: &output)
    try addReverse(of: id, pattern, at: place, to: &output)
    return output
  }

  /// Step 4.5: the graph that the node names.
  private func addGraph(of id: String, _ pattern: Frame, at place: Place, to output: inout JSONObject) throws {
    guard map.isGraph(id) else { return }
    let subframe: Frame
    if let graph = pattern.object["@graph"] {
      guard id != FrameableMap.mergedGraph, id != NodeMap.defaultGraph else { return }
      subframe = graph.asArray.first?.object.map { Frame($0) } ?? Frame(JSONObject())
    } else {
      guard place.graph != FrameableMap.mergedGraph else { return }
      subframe = Frame(JSONObject())
    }
    let inner = Place(graph: id, isEmbedded: false, isTop: false)
    let nodes = try frame(map.subjects(in: id), subframe, at: inner)
    if !nodes.isEmpty { output["@graph"] = .array(nodes) }
  }

  /// Step 4.7: the members of the node.
  ///
  /// To embed a node where it is referred to last (`@last`, of JSON-LD 1.0) is to embed it once when the references are
  /// visited from the last to the first.
  private func addMembers(
    of node: JSONObject, _ pattern: Frame, _ flags: FrameFlags, at place: Place, to output: inout JSONObject
  ) throws {
    let members = options.ordered ? node.sortedMembers() : node.members
    let order = flags.embed == .last ? Array(members.reversed()) : members
    var framed: [JSONObject.Member] = []
    for member in order {
      if Keyword(member.name) != nil {
        framed.append(member)
      } else if !flags.explicit || pattern.object.contains(member.name) {
        let values = try frameValues(member, pattern, flags, at: place)
        if !values.isEmpty { framed.append(.init(member.name, .array(values))) }
      }
    }
    for member in flags.embed == .last ? framed.reversed() : framed { output[member.name] = member.value }
  }

  /// Step 4.7.3: the values of a property.
  private func frameValues(_ member: JSONObject.Member, _ pattern: Frame, _ flags: FrameFlags, at place: Place) throws
    -> [JSONValue]
  {
    let subframe = try pattern.object[member.name].map { try Frame(expanded: $0) } ?? flags.implicitFrame
    let listFrame = try subframe.object["@list"].map { try Frame(expanded: $0) } ?? flags.implicitFrame
    return try inEmbeddingOrder(member.value.asArray, flags) { item in
      if let list = item.object?["@list"] {
        let items = try inEmbeddingOrder(list.asArray, flags) { try frameValue($0, listFrame, at: place) ?? [$0] }
        return [.object(JSONObject("@list", .array(items)))]
      }
      if let nodes = try frameValue(item, subframe, at: place) { return nodes }
      return ValuePattern(subframe.object).matches(item.object ?? JSONObject()) ? [item] : []
    }
  }

  /// Transforms items in the order in which nodes are to be embedded, and returns the results in the items' order.
  private func inEmbeddingOrder(
    _ items: [JSONValue], _ flags: FrameFlags, _ transform: (JSONValue) throws -> [JSONValue]
  ) throws -> [JSONValue] {
    guard flags.embed == .last else { return try items.flatMap(transform) }
    return try items.reversed().map(transform).reversed().flatMap { $0 }
  }

  /// What a reference to a node becomes; `nil` where the value is no reference.
  private func frameValue(_ item: JSONValue, _ subframe: Frame, at place: Place) throws -> [JSONValue]? {
    guard let object = item.object, object.count == 1, let id = object["@id"]?.string else { return nil }
    return try frame([id], subframe, at: Place(graph: place.graph, isEmbedded: true, isTop: false))
  }

  /// Step 4.7.4: the properties of the frame that the node lacks.
  private func addDefaults(_ pattern: Frame, to output: inout JSONObject) throws {
    for member in options.ordered ? pattern.object.sortedMembers() : pattern.object.members {
      let next = member.value.asArray.first?.object ?? JSONObject()
      if member.name == "@type" {
        guard next.contains("@default") else { continue }
      } else if Keyword(member.name) != nil {
        continue
      }
      if output.contains(member.name) { continue }
      if try FrameFlags.omitDefault(of: next, defaults: options) { continue }
      output[member.name] = .array(next["@default"]?.asArray ?? ["@null"])
    }
  }

  /// Step 4.7.5: the nodes that refer to this one by the reverse properties of the frame.
  private func addReverse(of id: String, _ pattern: Frame, at place: Place, to output: inout JSONObject) throws {
    guard let reverse = pattern.object["@reverse"]?.object else { return }
    var result = JSONObject()
    for member in options.ordered ? reverse.sortedMembers() : reverse.members {
      let subframe = try Frame(expanded: member.value)
      let inner = Place(graph: place.graph, isEmbedded: true, isTop: false)
      for subject in map.subjects(referringTo: id, by: member.name, in: place.graph) {
        for node in try frame([subject], subframe, at: inner) { result.append(node, to: member.name) }
      }
    }
    if !result.isEmpty { output["@reverse"] = .object(result) }
  }
}
