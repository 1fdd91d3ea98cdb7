/// The quads of a dataset that have blank nodes, with these numbered.
struct BlankGraph {
  /// A quad in which the parts that are no blank nodes have become one hash.
  struct Edge: Hashable {
    /// The predicate and the terms that are no blank nodes.
    let ground: [Term?]
    /// The numbers of the subject, object and graph name; -1 where that is no blank node.
    let nodes: [Int]
  }

  let nodeCount: Int
  let quads: [Edge]
  private let groundHashes: [Int]

  /// What is compared before anything else.
  let signature: Signature

  init(_ quads: [Quad]) {
    var nodes: [BlankNode: Int] = [:]
    var edges: [Edge] = []
    for quad in quads {
      let terms: [Term?] = [quad.subject, quad.object, quad.graphName]
      guard terms.contains(where: { $0?.blankNode != nil }) else { continue }
      let numbers = terms.map { term in
        guard let node = term?.blankNode else { return -1 }
        if let number = nodes[node] { return number }
        nodes[node] = nodes.count
        return nodes.count - 1
      }
      let ground = [.iri(quad.predicate)] + terms.map { $0?.blankNode == nil ? $0 : nil }
      edges.append(Edge(ground: ground, nodes: numbers))
    }
    self.nodeCount = nodes.count
    self.quads = edges
    self.groundHashes = edges.map(\.ground.hashValue)
    var colors = [Int](repeating: 0, count: nodes.count)
    for _ in 0..<2 { colors = Self.refined(colors, edges, groundHashes) }
    self.signature = Signature(quadCount: edges.count, colors: colors.sorted())
  }

  /// One round of refinement: each node's colour with those of its neighbours.
  func refined(_ colors: [Int]) -> [Int] { Self.refined(colors, quads, groundHashes) }

  private static func refined(_ colors: [Int], _ quads: [Edge], _ groundHashes: [Int]) -> [Int] {
    var sums = [Int](repeating: 0, count: colors.count)
    for (edge, groundHash) in zip(quads, groundHashes) {
      let around = edge.nodes.map { $0 < 0 ? 0 : colors[$0] }
      for (place, node) in edge.nodes.enumerated() where node >= 0 {
        var hasher = Hasher()
        hasher.combine(place)
        hasher.combine(groundHash)
        hasher.combine(around)
        // Which places are this very node tells a loop from a link between two nodes of one colour.
        hasher.combine(edge.nodes.map { $0 == node })
        sums[node] &+= hasher.finalize()
      }
    }
    return zip(colors, sums).map { color, sum in
      var hasher = Hasher()
      hasher.combine(color)
      hasher.combine(sum)
      return hasher.finalize()
    }
  }
}

/// Looks for a bijection of blank nodes: colours are refined until they tell no more nodes apart, then one node is
/// paired with each candidate of its colour in turn.
struct IsomorphismSearch {
  /// A pairing that has been tried, with what is needed to try the next.
  private struct Choice {
    let leftColors: [Int]
    let rightColors: [Int]
    let leftNode: Int
    var candidates: [Int]
  }

  private let left: BlankGraph
  private let right: BlankGraph
  private let rightEdges: Set<BlankGraph.Edge>
  private(set) var workLeft: Int

  init(left: BlankGraph, right: BlankGraph, workLimit: Int) {
    self.left = left
    self.right = right
    self.rightEdges = Set(right.quads)
    self.workLeft = workLimit
  }

  mutating func run() throws(Dataset.IsomorphismLimitExceeded) -> Bool {
    var choices: [Choice] = []
    var pair: (left: [Int], right: [Int])? = (
      [Int](repeating: 0, count: left.nodeCount), [Int](repeating: 0, count: right.nodeCount)
    )
    while true {
      if let colors = pair, let refined = try refine(colors.left, colors.right) {
        if let choice = nextChoice(refined.left, refined.right) {
          choices.append(choice)
        } else if isBijection(refined.left, refined.right) {
          return true
        }
      }
      while let last = choices.last, last.candidates.isEmpty { choices.removeLast() }
      guard var choice = choices.popLast(), let candidate = choice.candidates.popLast() else { return false }
      choices.append(choice)
      pair = individualized(choice, candidate)
    }
  }

  /// Refines both colourings until they are stable; `nil` where they come apart.
  private mutating func refine(
    _ leftColors: [Int], _ rightColors: [Int]
  ) throws(Dataset.IsomorphismLimitExceeded) -> (left: [Int], right: [Int])? {
    var (leftColors, rightColors) = (leftColors, rightColors)
    var colorCount = Set(leftColors).count
    while true {
      workLeft -= left.quads.count + right.quads.count + 1
      if workLeft < 0 { throw Dataset.IsomorphismLimitExceeded() }
      leftColors = left.refined(leftColors)
      rightColors = right.refined(rightColors)
      if leftColors.sorted() != rightColors.sorted() { return nil }
      let newCount = Set(leftColors).count
      if newCount == colorCount { return (leftColors, rightColors) }
      colorCount = newCount
    }
  }

  /// The node of the smallest colour class that is shared, with its candidates; `nil` where all colours differ.
  private func nextChoice(_ leftColors: [Int], _ rightColors: [Int]) -> Choice? {
    let classes = Dictionary(grouping: leftColors.indices, by: { leftColors[$0] }).values.filter { $0.count > 1 }
    guard let smallest = classes.min(by: { ($0.count, $0[0]) < ($1.count, $1[0]) }) else { return nil }
    let color = leftColors[smallest[0]]
    return Choice(
      leftColors: leftColors, rightColors: rightColors, leftNode: smallest[0],
      candidates: rightColors.indices.filter { rightColors[$0] == color })
  }

  private func individualized(_ choice: Choice, _ candidate: Int) -> (left: [Int], right: [Int]) {
    var (leftColors, rightColors) = (choice.leftColors, choice.rightColors)
    let color = [leftColors[choice.leftNode], 1].hashValue
    leftColors[choice.leftNode] = color
    rightColors[candidate] = color
    return (leftColors, rightColors)
  }

  /// Whether nodes of one colour, one in each graph, make the same quads.
  private func isBijection(_ leftColors: [Int], _ rightColors: [Int]) -> Bool {
    var rightNodes: [Int: Int] = [:]
    for (node, color) in rightColors.enumerated() { rightNodes[color] = node }
    return left.quads.allSatisfy { edge in
      let nodes = edge.nodes.map { $0 < 0 ? -1 : rightNodes[leftColors[$0]] ?? -2 }
      return rightEdges.contains(BlankGraph.Edge(ground: edge.ground, nodes: nodes))
    }
  }
}
