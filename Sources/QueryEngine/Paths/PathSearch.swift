import QuadStore

/// A property path with its predicates as codes (SPARQL 1.1, section 18.1.7).
indirect enum CodedPath {
  /// `nil` for a predicate that the store does not have.
  case link(UInt32?)
  case inverse(CodedPath)
  case sequence(CodedPath, CodedPath)
  case alternative(CodedPath, CodedPath)
  case zeroOrMore(CodedPath)
  case oneOrMore(CodedPath)
  case zeroOrOne(CodedPath)
  case negated(forward: Set<UInt32>?, inverse: Set<UInt32>?)

  /// The path walked from its end to its start.
  var reversed: CodedPath {
    switch self {
    case .link: .inverse(self)
    case .inverse(let path): path
    case .sequence(let first, let second): .sequence(second.reversed, first.reversed)
    case .alternative(let first, let second): .alternative(first.reversed, second.reversed)
    case .zeroOrMore(let path): .zeroOrMore(path.reversed)
    case .oneOrMore(let path): .oneOrMore(path.reversed)
    case .zeroOrOne(let path): .zeroOrOne(path.reversed)
    case .negated(let forward, let inverse): .negated(forward: inverse, inverse: forward)
    }
  }
}

/// The triples of one graph, as edges to walk.
struct EdgeIndex {
  let scope: GraphScope
  let store: QuadStore

  /// Appends the ends of the edges of one predicate from all nodes of a frontier, those that were not visited: a step of
  /// a search with the columns at hand.
  /// - Returns: whether the step is one predicate, and the graph the default graph.
  func appendNeighbours(
    of frontier: [UInt32], over step: CodedPath, notIn visited: VisitedSet, to next: inout [UInt32]
  ) -> Bool {
    guard case .triples(let index) = scope else { return false }
    switch step {
    case .link(let predicate?):
      let (predicates, ends) = (index.spo.columns[0], index.spo.columns[1])
      for node in frontier {
        let rows = predicates.equalRange(of: predicate, in: index.spo.rows(leading: node))
        for row in rows where visited.insert(ends[row]) { next.append(ends[row]) }
      }
    case .inverse(.link(let predicate?)):
      let (objects, starts) = (index.pos.columns[0], index.pos.columns[1])
      let all = index.pos.rows(leading: predicate)
      for node in frontier {
        for row in objects.equalRange(of: node, in: all) where visited.insert(starts[row]) { next.append(starts[row]) }
      }
    default: return false
    }
    return true
  }

  /// Calls `body` with the end of every edge of a predicate from a node, or to it.
  func forEachNeighbour(of node: UInt32, over predicate: UInt32, isInverse: Bool, _ body: (UInt32) -> Void) {
    if case .triples(let index) = scope {
      let permutation = isInverse ? index.pos : index.spo
      let rows = isInverse ? permutation.rows(leading: predicate, node) : permutation.rows(leading: node, predicate)
      let ends = permutation.columns[1]
      for row in rows { body(ends[row]) }
      return
    }
    let position = isInverse ? Position.object : .subject
    guard let (permutation, rows) = rows([position: node, .predicate: predicate]) else { return }
    emit(permutation, rows, isInverse ? .subject : .object, body)
  }

  /// Calls `body` with the predicate and the end of every edge from a node, or to it.
  func forEachEdge(of node: UInt32, isInverse: Bool, _ body: (_ predicate: UInt32, _ node: UInt32) -> Void) {
    guard let (permutation, rows) = rows([isInverse ? .object : .subject: node]),
      let predicates = column(.predicate, permutation),
      let nodes = column(isInverse ? .subject : .object, permutation)
    else { return }
    for row in rows { body(predicates[row], nodes[row]) }
  }

  /// Calls `body` with the start and the end of every edge, of one predicate or of all.
  func forEachEdge(over predicate: UInt32?, _ body: (UInt32, UInt32) -> Void) {
    if let predicate {
      guard let (permutation, rows) = rows([.predicate: predicate]), let starts = column(.subject, permutation),
        let ends = column(.object, permutation)
      else { return }
      for row in rows { body(starts[row], ends[row]) }
      return
    }
    switch scope {
    case .triples(let index):
      for (subject, rows) in index.spo.leadingCodes {
        for row in rows { body(subject, index.spo.columns[1][row]) }
      }
    case .named(let graph):
      let permutation = store.namedGraphs.gspo
      for row in permutation.rows(leading: graph) { body(permutation.columns[0][row], permutation.columns[2][row]) }
    case .every, .none: break
    }
  }

  private func emit(_ permutation: Permutation, _ rows: Range<Int>, _ position: Position, _ body: (UInt32) -> Void) {
    guard let column = column(position, permutation) else { return }
    for row in rows { body(column[row]) }
  }

  private func column(_ position: Position, _ permutation: Permutation) -> Column<UInt32>? {
    permutation.order.firstIndex(of: position).flatMap { $0 > 0 ? permutation.columns[$0 - 1] : nil }
  }

  private func rows(_ given: [Position: UInt32]) -> (Permutation, Range<Int>)? {
    let permutation: Permutation
    var prefix: [UInt32] = []
    switch (scope, given[.subject], given[.object]) {
    case (.triples(let index), let subject, let object):
      permutation =
        subject != nil ? index.spo : object == nil ? index.pso : given[.predicate] == nil ? index.osp : index.pos
    case (.named(let graph), let subject, let object):
      let graphs = store.namedGraphs
      prefix = [graph]
      permutation =
        subject != nil
        ? graphs.gspo : object == nil ? graphs.gpso : given[.predicate] == nil ? graphs.gosp : graphs.gpos
    default: return nil
    }
    for position in permutation.order.dropFirst(prefix.count) {
      guard let code = given[position] else { break }
      prefix.append(code)
    }
    return (permutation, permutation.rows(prefix: prefix))
  }
}

/// Finds the nodes that a path leads to, breadth first, over codes.
struct PathSearch {
  let edges: EdgeIndex
  let meter: ResourceMeter
  private let visitedSets = VisitedSets()

  init(edges: EdgeIndex, meter: ResourceMeter) {
    (self.edges, self.meter) = (edges, meter)
  }

  /// The nodes at the end of a path from a node. A node may be visited more than once unless the path is a closure.
  func forEachEnd(of path: CodedPath, from node: UInt32, _ body: (UInt32) -> Void) throws {
    switch path {
    case .link(let predicate):
      if let predicate { edges.forEachNeighbour(of: node, over: predicate, isInverse: false, body) }
    case .inverse(.link(let predicate)):
      if let predicate { edges.forEachNeighbour(of: node, over: predicate, isInverse: true, body) }
    case .inverse(let path): try forEachEnd(of: path.reversed, from: node, body)
    case .sequence(let first, let second):
      for middle in try ends(of: first, from: node) { try forEachEnd(of: second, from: middle, body) }
    case .alternative(let first, let second):
      try forEachEnd(of: first, from: node, body)
      try forEachEnd(of: second, from: node, body)
    case .zeroOrMore(let step): for end in try closure(of: step, from: node, includesStart: true) { body(end) }
    case .oneOrMore(let step): for end in try closure(of: step, from: node, includesStart: false) { body(end) }
    case .zeroOrOne(let step):

      body(node)
      for end in try ends(of: step, from: node) where end != node { body(end) }
    case .negated(let forward, let inverse):
      if let forward {
        edges.forEachEdge(of: node, isInverse: false) { if !forward.contains($0) { body($1) } }
      }
      if let inverse {
        edges.forEachEdge(of: node, isInverse: true) { if !inverse.contains($0) { body($1) } }
      }
    }
  }

  /// The different nodes at the end of a path from a node.
  func ends(of path: CodedPath, from node: UInt32) throws -> [UInt32] {
    if case .oneOrMore(let step) = path { return try closure(of: step, from: node, includesStart: false) }
    if case .zeroOrMore(let step) = path { return try closure(of: step, from: node, includesStart: true) }
    let visited = visitedSets.take(count: edges.store.dictionary.count)
    defer { visitedSets.giveBack(visited) }
    var found: [UInt32] = []
    try forEachEnd(of: path, from: node) { if visited.insert($0) { found.append($0) } }
    return found
  }

  /// The nodes that one or more steps lead to (with `includesStart`, zero or more), nearest first.
  private func closure(of step: CodedPath, from node: UInt32, includesStart: Bool) throws -> [UInt32] {
    let visited = visitedSets.take(count: edges.store.dictionary.count)
    defer { visitedSets.giveBack(visited) }
    var reached: [UInt32] = []
    if includesStart && visited.insert(node) { reached.append(node) }
    var frontier = [node]
    while !frontier.isEmpty {
      try meter.check(reading: frontier.count)
      var next: [UInt32] = []
      if !edges.appendNeighbours(of: frontier, over: step, notIn: visited, to: &next) {
        for start in frontier {
          try forEachEnd(of: step, from: start) { if visited.insert($0) { next.append($0) } }
        }
      }
      reached += next
      frontier = next
    }
    return reached
  }

  /// The nodes from which a path can start, as far as its first step tells; every node where it may be empty.
  func starts(of path: CodedPath) -> Set<UInt32> {
    var found: Set<UInt32> = []
    switch path {
    case .link(let predicate):
      if let predicate { edges.forEachEdge(over: predicate) { start, _ in found.insert(start) } }
    case .inverse(.link(let predicate)):
      if let predicate { edges.forEachEdge(over: predicate) { _, end in found.insert(end) } }
    case .inverse(let path): return starts(of: path.reversed)
    case .sequence(let first, _): return starts(of: first)
    case .alternative(let first, let second): return starts(of: first).union(starts(of: second))
    case .oneOrMore(let step): return starts(of: step)
    case .zeroOrMore, .zeroOrOne, .negated: return nodes()
    }
    return found
  }

  /// Every subject and object of the graph.
  func nodes() -> Set<UInt32> {
    var found: Set<UInt32> = []
    edges.forEachEdge(over: nil) { start, end in
      found.insert(start)
      found.insert(end)
    }
    return found
  }
}

/// A set of codes that is emptied in O(1): each search marks what it meets with its own number.
final class VisitedSet {
  private var marks: [UInt32]
  private var search: UInt32 = 0

  init(count: Int) {
    marks = [UInt32](repeating: 0, count: count)
  }

  func removeAll() {
    if search == .max {
      marks = [UInt32](repeating: 0, count: marks.count)
      search = 0
    }
    search += 1
  }

  /// Whether the code was not there yet.
  func insert(_ code: UInt32) -> Bool {
    guard Int(code) < marks.count, marks[Int(code)] != search else { return false }
    marks[Int(code)] = search
    return true
  }
}

/// Sets to use again: a search within a search needs one of its own.
private final class VisitedSets {
  private var free: [VisitedSet] = []

  func take(count: Int) -> VisitedSet {
    let set = free.popLast() ?? VisitedSet(count: count)
    set.removeAll()
    return set
  }

  func giveBack(_ set: VisitedSet) { free.append(set) }
}
