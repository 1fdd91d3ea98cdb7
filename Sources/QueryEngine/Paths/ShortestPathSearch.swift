import QuadStore

/// The edges of one property that a shortest path may walk, with the property as a code.
struct CodedPathStep {
  let predicate: UInt32
  let goesForward: Bool
  let goesBackward: Bool
}

/// A step of a path that was found: over the edges of which property, which way, and to which node.
struct PathHop {
  let step: Int
  let isBackward: Bool
  let node: UInt32
}

/// The nodes that a search has reached from one node, or that it has found to lead to one, level by level.
struct ReachedNodes {
  /// How a node was first reached: in how many steps, from which node, and over which edge.
  struct Visit {
    let depth: Int
    let neighbour: UInt32
    let step: Int
    let isBackward: Bool
  }

  let origin: UInt32
  /// Whether edges are walked against their direction: the nodes lead to the origin.
  let isReversed: Bool
  private(set) var visits: [UInt32: Visit]
  /// The nodes in the order that they were reached, the origin first.
  private(set) var order: [UInt32]
  private(set) var depth = 0
  /// Where the nodes of the last level start in `order`.
  private var levelStart = 0

  /// About how many bytes a node takes.
  static let bytesPerNode = 64

  init(from origin: UInt32, isReversed: Bool) {
    (self.origin, self.isReversed) = (origin, isReversed)
    visits = [origin: Visit(depth: 0, neighbour: origin, step: 0, isBackward: false)]
    order = [origin]
  }

  /// The nodes of the last level.
  var frontier: ArraySlice<UInt32> { order[levelStart...] }

  /// Goes one level further, and counts the nodes that it keeps.
  mutating func expand(_ search: ShortestPathSearch) throws {
    try search.meter.check(reading: frontier.count)
    let (start, end) = (levelStart, order.count)
    depth += 1
    levelStart = end
    for place in start..<end {
      let node = order[place]
      let count = order.count
      search.forEachHop(of: node, isReversed: isReversed) { hop in
        guard visits[hop.node] == nil else { return }
        visits[hop.node] = Visit(depth: depth, neighbour: node, step: hop.step, isBackward: hop.isBackward)
        order.append(hop.node)
      }
      if order.count > count { try search.meter.charge(bytes: (order.count - count) * Self.bytesPerNode) }
    }
  }

  /// The first path that was found between the origin and a node, from where it starts to where it ends.
  func path(with node: UInt32) -> [PathHop] {
    var hops: [PathHop] = []
    var current = node
    while current != origin, let visit = visits[current] {
      hops.append(
        PathHop(step: visit.step, isBackward: visit.isBackward, node: isReversed ? visit.neighbour : current))
      current = visit.neighbour
    }
    return isReversed ? hops : hops.reversed()
  }
}

/// Finds shortest paths, breadth first, over codes.
///
/// Between two nodes from both of them in turn, from that with the fewer nodes at its edge; from one node level by level.
/// What is reached counts against the limits of the query, until `release`.
final class ShortestPathSearch {
  let edges: EdgeIndex
  let steps: [CodedPathStep]
  let maximum: Int
  let meter: ResourceMeter
  private var held = 0

  init(edges: EdgeIndex, steps: [CodedPathStep], maximum: Int?, meter: ResourceMeter) {
    (self.edges, self.steps, self.meter) = (edges, steps, meter)
    self.maximum = maximum ?? .max
  }

  /// Calls `body` with the hops from a node, or with `isReversed` those that lead to it: then the node of a hop is where
  /// it comes from.
  func forEachHop(of node: UInt32, isReversed: Bool, _ body: (PathHop) -> Void) {
    for (number, step) in steps.enumerated() {
      if step.goesForward {
        edges.forEachNeighbour(of: node, over: step.predicate, isInverse: isReversed) {
          body(PathHop(step: number, isBackward: false, node: $0))
        }
      }
      if step.goesBackward {
        edges.forEachNeighbour(of: node, over: step.predicate, isInverse: !isReversed) {
          body(PathHop(step: number, isBackward: true, node: $0))
        }
      }
    }
  }

  /// All nodes that a path leads to from a node, or that lead to it, nearest first.
  func reached(from origin: UInt32, isReversed: Bool) throws -> ReachedNodes {
    var reached = ReachedNodes(from: origin, isReversed: isReversed)
    while reached.depth < maximum && !reached.frontier.isEmpty { try reached.expand(self) }
    hold(reached)
    return reached
  }

  /// The shortest paths between two different nodes; `nil` where there is none.
  func paths(from start: UInt32, to end: UInt32) throws -> ShortestPaths? {
    var forward = ReachedNodes(from: start, isReversed: false)
    var backward = ReachedNodes(from: end, isReversed: true)
    defer {
      hold(forward)
      hold(backward)
    }
    while forward.depth + backward.depth < maximum {
      let expandsForward = forward.frontier.count <= backward.frontier.count
      if expandsForward { try forward.expand(self) } else { try backward.expand(self) }
      if forward.frontier.isEmpty || backward.frontier.isEmpty { return nil }
      // The first level at which the two meet is the shortest; no node that they share is nearer.
      let meeting =
        expandsForward
        ? forward.frontier.filter { backward.visits[$0] != nil }
        : backward.frontier.filter { forward.visits[$0] != nil }
      if !meeting.isEmpty { return ShortestPaths(self, forward, backward, meeting: meeting.sorted()) }
    }
    return nil
  }

  private func hold(_ reached: ReachedNodes) { held += (reached.order.count - 1) * ReachedNodes.bytesPerNode }

  /// Gives back what the nodes reached until now were counted with.
  func release() {
    meter.release(bytes: held)
    held = 0
  }
}

/// The shortest paths between two nodes, one after the other.
///
/// Half of each path lies among the nodes that were reached from its start, and the other half among those that lead to
/// its end; they meet in nodes that both have.
struct ShortestPaths {
  private let search: ShortestPathSearch
  private let forward: ReachedNodes
  private let backward: ReachedNodes
  private let meeting: [UInt32]
  private let forwardDepth: Int
  private let length: Int
  /// For each step of the first half, the nodes that lead on to where the halves meet.
  private var leading: [Set<UInt32>] = []
  /// The hops that are left to try at each step of the path that is being built.
  private var untried: [[PathHop]] = []
  private var path: [PathHop] = []

  fileprivate init(
    _ search: ShortestPathSearch, _ forward: ReachedNodes, _ backward: ReachedNodes, meeting: [UInt32]
  ) {
    (self.search, self.forward, self.backward, self.meeting) = (search, forward, backward, meeting)
    forwardDepth = meeting.first.flatMap { forward.visits[$0]?.depth } ?? 0
    length = forwardDepth + (meeting.first.flatMap { backward.visits[$0]?.depth } ?? 0)
  }

  /// The paths between the origin of a search and a node that it has reached.
  init(_ search: ShortestPathSearch, _ reached: ReachedNodes, with node: UInt32) {
    let other = ReachedNodes(from: node, isReversed: !reached.isReversed)
    self =
      reached.isReversed
      ? ShortestPaths(search, other, reached, meeting: [node]) : ShortestPaths(search, reached, other, meeting: [node])
  }

  /// One of the paths.
  var first: [PathHop] {
    guard let middle = meeting.first else { return [] }
    return forward.path(with: middle) + backward.path(with: middle)
  }

  /// The next of all paths; `nil` at the end.
  mutating func next() -> [PathHop]? {
    if leading.isEmpty {
      findLeading()
      untried = [hops(of: forward.origin, at: 0)]
    }
    while true {
      while untried.count > 1, untried[untried.count - 1].isEmpty { untried.removeLast() }
      guard let hop = untried[untried.count - 1].last else { return nil }
      untried[untried.count - 1].removeLast()
      path.removeLast(path.count - (untried.count - 1))
      path.append(hop)
      if path.count == length { return path }
      untried.append(hops(of: hop.node, at: path.count))
    }
  }

  private mutating func findLeading() {
    leading = [Set<UInt32>](repeating: [], count: forwardDepth + 1)
    leading[forwardDepth] = Set(meeting)
    for depth in stride(from: forwardDepth - 1, through: 0, by: -1) {
      for node in leading[depth + 1] {
        search.forEachHop(of: node, isReversed: true) { hop in
          if forward.visits[hop.node]?.depth == depth { leading[depth].insert(hop.node) }
        }
      }
    }
  }

  /// The hops with which a shortest path goes on from its node after some steps, the last to be tried first.
  private func hops(of node: UInt32, at count: Int) -> [PathHop] {
    var hops: [PathHop] = []
    search.forEachHop(of: node, isReversed: false) { hop in
      let leadsOn =
        count < forwardDepth
        ? leading[count + 1].contains(hop.node) : backward.visits[hop.node]?.depth == length - count - 1
      if leadsOn { hops.append(hop) }
    }
    return hops.reversed()
  }
}
