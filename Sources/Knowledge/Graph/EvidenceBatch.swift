/// The evidence that is written inside some nodes, in the order of writing.
///
/// A graph has more evidence than anything else, and what is stated of one segment follows from a few numbers. So
/// segments are kept as such, and are stated some thousand at a time when they are about to be written.
struct EvidenceBatch {
  /// How many segments are stated at the same time.
  private static let size = 2048

  private let map: NodeMap
  private let context: GraphContext
  private let base: String
  /// The segments that are still to come, the next one last.
  private var pending: [Int32]
  /// The nodes of those that are stated, the next one last, and what writes them.
  private var stated: [Int32] = []
  private var writer: NodeWriter?

  /// - Parameter segments: values of the map, in the order of writing.
  init(_ segments: [Int32], of map: NodeMap, context: GraphContext, base: String) {
    pending = segments.reversed()
    self.map = map
    self.context = context
    self.base = base
  }

  /// Writes the members of the next segment.
  mutating func writeNext(to json: inout JSONText) {
    if stated.isEmpty { stateMore() }
    guard let node = stated.popLast(), let writer else { return }
    writer.writeMembers(of: node, to: &json)
  }

  private mutating func stateMore() {
    guard let evidence = map.evidence else { return }
    var statements = NumberedStatements()
    var nodes: [Int32] = []
    for _ in 0..<min(Self.size, pending.count) {
      guard let value = pending.popLast() else { break }
      let segment = map.segment(value)
      let source = statements.node(evidence.iri(ofSource: segment))
      nodes.append(evidence.state(segment, source: source, to: &statements))
    }
    var writer = NodeWriter(NodeMap(statements, context: context), context: context, base: base)
    for node in nodes { writer.place(node) }
    self.writer = writer
    stated = nodes.reversed()
  }
}
