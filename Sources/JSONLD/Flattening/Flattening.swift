/// The flattening algorithm (API, section 6.1).
extension NodeMap {
  /// The nodes of the default graph, those that name graphs with the nodes of these graphs.
  func flattened(ordered: Bool) -> [JSONValue] {
    let names = graphNames.filter { $0 != NodeMap.defaultGraph }
    let defaultGraph = graph(NodeMap.defaultGraph)
    for name in names { _ = defaultGraph.node(name) }
    let graphs = Set(names.map { ExactString($0) })
    var result: [JSONValue] = []
    for node in NodeMap.sorted(defaultGraph.nodes, ordered) {
      let namesGraph = graphs.contains(ExactString(node.id))
      if node.isBare && !namesGraph { continue }
      var object = node.object(ordered: ordered)
      if namesGraph, let graph = existingGraph(node.id) {
        let nodes = NodeMap.sorted(graph.nodes, ordered).filter { !$0.isBare }
        object["@graph"] = .array(nodes.map { .object($0.object(ordered: ordered)) })
      }
      result.append(.object(object))
    }
    return result
  }

  private static func sorted(_ nodes: [Node], _ ordered: Bool) -> [Node] {
    ordered ? nodes.sorted { $0.id.precedes($1.id) } : nodes
  }
}
