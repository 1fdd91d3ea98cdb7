/// The nodes that framing chooses from, as objects, graph by graph.
final class FrameableMap {
  static let mergedGraph = "@merged"

  private let map: NodeMap
  private var graphs: [ExactString: Graph] = [:]

  private final class Graph {
    let subjects: [String]
    let nodes: [ExactString: JSONObject]
    /// The subjects that refer to a node by a property; made when first asked for.
    lazy var referrers: [Reference: [String]] = makeReferrers()

    struct Reference: Hashable {
      let property: ExactString
      let object: ExactString
    }

    init(_ graph: NodeMap.Graph) {
      subjects = graph.nodes.map(\.id)
      var nodes: [ExactString: JSONObject] = [:]
      for node in graph.nodes { nodes[ExactString(node.id)] = node.object(ordered: false) }
      self.nodes = nodes
    }

    private func makeReferrers() -> [Reference: [String]] {
      var result: [Reference: [String]] = [:]
      for subject in subjects {
        for member in nodes[ExactString(subject)]?.members ?? [] where Keyword(member.name) == nil {
          for item in member.value.asArray {
            guard let id = item.object?["@id"]?.string else { continue }
            result[Reference(property: ExactString(member.name), object: ExactString(id)), default: []].append(subject)
          }
        }
      }
      return result
    }
  }

  init(_ map: NodeMap) {
    self.map = map
  }

  /// Whether a graph has this name.
  func isGraph(_ name: String) -> Bool {
    map.existingGraph(name) != nil
  }

  /// The identifiers of the nodes of a graph, in the order of the document.
  func subjects(in graph: String) -> [String] {
    content(of: graph)?.subjects ?? []
  }

  func node(_ id: String, in graph: String) -> JSONObject? {
    content(of: graph)?.nodes[ExactString(id)]
  }

  /// The nodes that refer to a node by a property. Takes time linear in the graph once, then constant time.
  func subjects(referringTo id: String, by property: String, in graph: String) -> [String] {
    content(of: graph)?.referrers[.init(property: ExactString(property), object: ExactString(id))] ?? []
  }

  private func content(of name: String) -> Graph? {
    let key = ExactString(name)
    if let known = graphs[key] { return known }
    let source = name == FrameableMap.mergedGraph ? map.merged() : map.existingGraph(name)
    guard let source else { return nil }
    let graph = Graph(source)
    graphs[key] = graph
    return graph
  }
}
