import QuadStore
import QueryAlgebra
import QueryEngine
import RDF
import TestSupport
import Testing

@Suite("Shortest paths against a naive search")
struct ShortestPathSearchTests {
  private static let name = IRI("http://example.org/name")
  private static let (a, b) = (Variable("a"), Variable("b"))
  private static let bindings = ShortestPath.Bindings(
    text: Variable("text"), length: Variable("length"), nodes: Variable("nodes"))

  /// A graph of a few nodes, named by their numbers, and two properties.
  private struct RandomGraph {
    var edges: Set<[Int]> = []
    let count: Int
    var quads: [Quad] {
      edges.map { Quad(ex("n\($0[0])"), IRI("http://example.org/p\($0[1])"), ex("n\($0[2])")) }
        + (0..<count).map { Quad(ex("n\($0)"), ShortestPathSearchTests.name, .literal(Literal(String($0)))) }
    }

    init(_ generator: inout SeededGenerator) {
      count = Int.random(in: 2...9, using: &generator)
      for _ in 0..<Int.random(in: 0...(2 * count), using: &generator) {
        let ends = (0..<2).map { _ in Int.random(in: 0..<count, using: &generator) }
        edges.insert([ends[0], Int.random(in: 0...1, using: &generator), ends[1]])
      }
    }

    /// The nodes of one edge from a node, each with the text of the edge.
    func hops(_ node: Int, _ steps: [ShortestPath.Step]) -> [(text: String, node: Int)] {
      var found: [(String, Int)] = []
      for step in steps {
        for edge in edges where step.predicate.string.hasSuffix("p\(edge[1])") {
          let (with, against) = ("—\(step.word)→", "←\(step.word)—")
          if step.goesForward, edge[0] == node { found.append((step.isWordReversed ? against : with, edge[2])) }
          if step.goesBackward, edge[2] == node { found.append((step.isWordReversed ? with : against, edge[0])) }
        }
      }
      return found
    }

    /// The texts of all shortest paths between two nodes, by trying every path without a node twice.
    func shortest(_ path: ShortestPath, _ start: Int, _ end: Int) -> [String] {
      if start == end { return path.allowsNoStep ? [String(start)] : [] }
      var found: [(length: Int, text: String)] = []
      func go(_ node: Int, _ visited: Set<Int>, _ text: String) {
        if node == end {
          found.append((visited.count - 1, text))
          return
        }
        guard visited.count <= path.maximum ?? .max else { return }
        for hop in hops(node, path.steps) where !visited.contains(hop.node) {
          go(hop.node, visited.union([hop.node]), "\(text) \(hop.text) \(hop.node)")
        }
      }
      go(start, [start], String(start))
      let least = found.map(\.length).min()
      return found.filter { $0.length == least }.map(\.text)
    }
  }

  private static func path(_ generator: inout SeededGenerator) -> ShortestPath {
    let steps = (0..<Int.random(in: 1...2, using: &generator)).map { number in
      let goesForward = Bool.random(using: &generator)
      return ShortestPath.Step(
        IRI("http://example.org/p\(number)"), goesForward: goesForward,
        goesBackward: !goesForward || Bool.random(using: &generator), word: "w\(number)",
        isWordReversed: Bool.random(using: &generator))
    }
    return ShortestPath(
      from: .variable(a), to: .variable(b), steps: steps, allowsNoStep: Bool.random(using: &generator),
      maximum: Bool.random(using: &generator) ? Int.random(in: 1...4, using: &generator) : nil,
      findsAll: Bool.random(using: &generator), bindings: bindings, naming: [name])
  }

  /// The ends that a query gives: none, one of them, or both.
  private static func ends(_ kind: Int, _ nodes: [Int]) -> GraphPattern {
    let terms = nodes.map { ex("n\($0)") }
    switch kind {
    case 0: return .basic([])
    case 1: return .values([a], terms.map { [$0] })
    case 2: return .values([b], terms.map { [$0] })
    default: return .values([a, b], terms.flatMap { one in terms.map { [one, $0] } })
    }
  }

  @Test("Random graphs have the paths that trying them all finds", arguments: 0..<8)
  func randomGraphs(block: Int) throws {
    var generator = SeededGenerator(seed: UInt64(7000 + block))
    var pathCount = 0
    for number in 0..<60 {
      let graph = RandomGraph(&generator)
      let path = Self.path(&generator)
      let nodes = Array(Set((0..<3).map { _ in Int.random(in: 0..<graph.count, using: &generator) }))
      let pattern = GraphPattern.project(
        Self.ends(number % 4, nodes).joinedForTest(.shortestPath(path)), [Self.a, Self.b] + Self.bindings.variables)
      let engine = QueryEngine(store: try QuadStore(graph.quads))
      guard case .solutions(let solutions) = try engine.run(Query(form: .select, pattern: pattern)) else { continue }
      var found: [[Int]: [String]] = [:]
      for row in try solutions.collect() {
        let pair = row.prefix(2).compactMap {
          $0?.iri.flatMap { Int($0.string.dropFirst("http://example.org/n".count)) }
        }
        let text = row[2]?.literal?.lexicalForm ?? ""
        let names = text.split(separator: " ").enumerated().filter { $0.offset % 2 == 0 }.map { String($0.element) }
        #expect(row[3] == integer(names.count - 1))
        #expect(row[4]?.literal?.lexicalForm == names.joined(separator: ", "))
        found[pair, default: []].append(text)
      }
      let touched = Set(
        graph.edges.filter { edge in path.steps.contains { $0.predicate.string.hasSuffix("p\(edge[1])") } }
          .flatMap { [$0[0], $0[2]] })
      for start in 0..<graph.count where number % 4 != 1 && number % 4 != 3 || nodes.contains(start) {
        for end in 0..<graph.count where number % 4 < 2 || nodes.contains(end) {
          // Where neither end is given, the nodes are those that an edge touches.
          if number % 4 == 0, start == end, !touched.contains(start) { continue }
          let wanted = graph.shortest(path, start, end)
          let own = found.removeValue(forKey: [start, end]) ?? []
          pathCount += own.count
          if path.findsAll {
            #expect(own.sorted() == wanted.sorted(), "block \(block), \(number): \(start) to \(end), \(path)")
          } else {
            #expect(own.count == min(1, wanted.count) && own.allSatisfy(wanted.contains), "block \(block), \(number)")
          }
        }
      }
      #expect(found.isEmpty, "pairs that were not asked for: block \(block), \(number)")
    }
    #expect(pathCount > 100)
  }

  /// Layers of nodes, each connected with all of the next.
  private func layers(_ depth: Int, width: Int) throws -> QuadStore {
    let p = IRI("http://example.org/p0")
    var quads: [Quad] = []
    for layer in 0..<depth {
      for one in 0..<width {
        for other in 0..<width { quads.append(Quad(ex("l\(layer)_\(one)"), p, ex("l\(layer + 1)_\(other)"))) }
      }
    }
    return try QuadStore(quads)
  }

  private func run(_ path: ShortestPath, _ store: QuadStore, limit: Int?, _ limits: QueryLimits) throws -> [Solution] {
    let pattern = GraphPattern.slice(
      .project(.shortestPath(path), path.bindings.variables), offset: 0, limit: limit)
    guard
      case .solutions(let solutions) = try QueryEngine(store: store).run(
        Query(form: .select, pattern: pattern), limits: limits)
    else { return [] }
    return try solutions.collect()
  }

  @Test("A search begins when both ends are known, though nothing else connects them")
  func ends() throws {
    let id = IRI("http://example.org/id")
    let step = ShortestPath.Step(IRI("http://example.org/p0"), goesForward: true, goesBackward: false, word: "p")
    let path = ShortestPath(from: .variable(Self.a), to: .variable(Self.b), steps: [step])
    let ends = [(Self.a, "A"), (Self.b, "B")].map { variable, text in
      TriplePattern(.variable(variable), .term(.iri(id)), .term(.literal(Literal(text))))
    }
    let store = try QuadStore([
      Quad(ex("n1"), id, .literal(Literal("A"))), Quad(ex("n2"), id, .literal(Literal("B"))),
      Quad(ex("n1"), IRI("http://example.org/p0"), ex("n2")),
    ])
    for pattern in [
      GraphPattern.join(.basic(ends), .shortestPath(path)), .join(.shortestPath(path), .basic(ends)),
    ] {
      let query = Query(form: .select, pattern: .project(pattern, [Self.a, Self.b]))
      let plan = QueryEngine(store: store).explain(query).split(separator: "\n").map { $0.drop { $0 == " " } }
      let search = try #require(plan.firstIndex { $0.hasPrefix("ShortestPath") })
      #expect(plan[search...].count { $0.contains("<http://example.org/id>") } == 2, "\(plan)")
    }
  }

  @Test("Paths that are very many end by a limit of rows, of memory or of time")
  func limits() throws {
    let store = try layers(12, width: 6)
    let step = ShortestPath.Step(IRI("http://example.org/p0"), goesForward: true, goesBackward: false, word: "p")
    let path = ShortestPath(
      from: .term(ex("l0_0")), to: .term(ex("l12_0")), steps: [step], findsAll: true, bindings: Self.bindings)
    let first = try run(path, store, limit: 3, QueryLimits())
    #expect(first.map { $0[1] } == [integer(12), integer(12), integer(12)])
    #expect(Set(first.map { $0[0] }).count == 3)
    #expect(throws: QueryError.memoryExceeded(limit: 1 << 20)) {
      try run(path, store, limit: nil, QueryLimits(maximumMemory: 1 << 20))
    }
    #expect(throws: QueryError.timedOut(after: .milliseconds(100))) {
      var counted = path
      counted.bindings = ShortestPath.Bindings(length: Variable("n"))
      _ = try run(counted, store, limit: nil, QueryLimits(timeout: .milliseconds(100)))
    }
    let narrow = ShortestPath(from: .term(ex("l0_0")), to: .variable(Variable("x")), steps: [step])
    #expect(try run(narrow, store, limit: nil, QueryLimits()).count == 72)
    #expect(throws: QueryError.memoryExceeded(limit: 1000)) {
      try run(narrow, store, limit: nil, QueryLimits(maximumMemory: 1000))
    }
  }
}

extension GraphPattern {
  fileprivate func joinedForTest(_ other: GraphPattern) -> GraphPattern {
    self == .basic([]) ? other : .join(self, other)
  }
}
