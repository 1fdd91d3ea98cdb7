import QuadStore
import QueryAlgebra
import RDF
import TestSupport
import Testing

@testable import QueryEngine

@Suite("Patterns that form a cycle")
struct CyclicPatternTests {
  private static let variables = (0..<5).map { Variable("v\($0)") }
  private static let predicates = (0..<3).map { IRI("http://example.org/p\($0)") }

  /// A graph in which few nodes have most of the edges, which is where joins of two patterns grow large.
  private func quads(_ generator: inout SeededGenerator, nodes: Int, edges: Int) -> [Quad] {
    (0..<edges).map { _ in
      func node() -> Term {
        ex("n\(Int.random(in: 0..<nodes, using: &generator) * Int.random(in: 0..<nodes, using: &generator) / nodes)")
      }
      return Quad(
        node(), Self.predicates[Int.random(in: 0..<3, using: &generator)], node(),
        graphName: Int.random(in: 0..<3, using: &generator) == 0 ? ex("g") : nil)
    }
  }

  /// A cycle of three to five variables, and sometimes a chord, a constant, a repeated variable and a pattern beside it.
  private func cycle(_ generator: inout SeededGenerator) -> [TriplePattern] {
    let length = Int.random(in: 3...5, using: &generator)
    func variable(_ index: Int) -> PatternTerm { .variable(Self.variables[index % length]) }
    func edge(_ start: PatternTerm, _ end: PatternTerm) -> TriplePattern {
      let predicate = PatternTerm.term(.iri(Self.predicates[Int.random(in: 0..<3, using: &generator)]))
      return Bool.random(using: &generator)
        ? TriplePattern(start, predicate, end) : TriplePattern(end, predicate, start)
    }
    var patterns = (0..<length).map { edge(variable($0), variable($0 + 1)) }
    switch Int.random(in: 0..<6, using: &generator) {
    case 0: patterns.append(edge(variable(0), variable(2)))
    case 1: patterns.append(edge(variable(1), .term(ex("n0"))))
    case 2: patterns.append(edge(variable(1), variable(1)))
    case 3: patterns.append(edge(variable(2), .variable(Variable("beside"))))
    case 4: patterns[0] = TriplePattern(variable(0), .variable(Variable("edge")), variable(1))
    default: break
    }
    return patterns
  }

  @Test("Random cycles have the solutions that the definitions give, in the default graph and in named ones")
  func randomCycles() throws {
    var leapfrogs = 0
    var matched = 0
    for seed in 0..<150 as Range<UInt64> {
      var generator = SeededGenerator(seed: seed)
      let quads = quads(&generator, nodes: 12, edges: 70)
      let patterns = cycle(&generator)
      var pattern = GraphPattern.basic(patterns)
      if seed % 5 == 0 { pattern = .graph(seed % 2 == 0 ? .variable(Variable("g")) : .term(ex("g")), pattern) }
      let all = pattern.visibleVariables.sorted { $0.name < $1.name }
      // Some variables are not asked for: their solutions count all the same.
      let asked = seed % 3 == 0 ? Array(all.prefix(1)) : all
      let query = Query(form: .select, pattern: .project(pattern, asked))
      let engine = QueryEngine(store: try QuadStore(quads))
      guard case .solutions(let solutions) = try engine.run(query) else { continue }
      let found = try solutions.collect().map { row in row.map { "\($0.map { "\($0)" } ?? "-")" }.joined(separator: "|")
      }
      let wanted = NaiveEvaluator(quads: Set(quads)).solutions(pattern).map { row in
        asked.map { variable in row[variable].map { "\($0)" } ?? "-" }.joined(separator: "|")
      }
      #expect(found.sorted() == wanted.sorted(), "seed \(seed)\n\(engine.explain(query))")
      matched += wanted.isEmpty ? 0 : 1
      leapfrogs += engine.explain(query).contains("Leapfrog") ? 1 : 0
    }
    #expect(matched > 50 && leapfrogs > 30, "\(matched) cycles match, \(leapfrogs) are joined at once")
  }

  @Test("A leapfrog join finds every solution in the order of its variables, whatever its first codes are split into")
  func parts() throws {
    var generator = SeededGenerator(seed: 7)
    let store = try QuadStore(quads(&generator, nodes: 40, edges: 900))
    let predicate = try #require(store.dictionary.id(of: .iri(Self.predicates[0])).flatMap(store.dictionary.code))
    func pattern(_ subject: Slot, _ object: Slot) -> IndexPattern {
      IndexPattern(
        subject: .slot(subject), predicate: .constant(predicate), object: .slot(object),
        scope: .triples(store.defaultGraph), text: "")
    }
    let plan = try #require(LeapfrogPlan([pattern(0, 1), pattern(1, 2), pattern(0, 2)], store))
    func solutions(_ firstCodes: Range<UInt32>, limit: Int) -> [[UInt32]] {
      var join = LeapfrogJoin(plan.accesses, slots: plan.slots, firstCodes: firstCodes)
      var columns: [[UInt32]] = [[], [], []]
      while !join.isAtEnd { _ = join.append(to: &columns, of: [0, 1, 2], limit: limit, steps: 3) }
      return columns[0].indices.map { row in columns.map { $0[row] } }
    }
    let whole = solutions(0..<UInt32.max, limit: 1000)
    #expect(whole.count > 100)
    #expect(whole == whole.sorted { $0.lexicographicallyPrecedes($1) })
    #expect(solutions(0..<10, limit: 1) + solutions(10..<25, limit: 2) + solutions(25..<UInt32.max, limit: 3) == whole)
  }

  @Test("Patterns are cyclic where no order takes them off one by one")
  func reduction() {
    #expect(JoinGraph(edges: [[0, 1], [1, 2], [0, 2]]).cyclicCore == [0, 1, 2])
    #expect(JoinGraph(edges: [[0, 1], [1, 2], [2, 3], [3, 0], [3, 4], [4, 5]]).cyclicCore == [0, 1, 2, 3])
    #expect(JoinGraph(edges: [[0, 1], [1, 2], [2, 3], [1], []]).cyclicCore.isEmpty)
    #expect(JoinGraph(edges: [[0, 1], [0, 1], [0, 1, 2]]).cyclicCore.isEmpty)
    // A pattern with all variables of a cycle takes the cycle away.
    #expect(JoinGraph(edges: [[0, 1], [1, 2], [0, 2], [0, 1, 2]]).cyclicCore.isEmpty)
  }

  @Test("A cycle that few rows lead into is joined from them")
  func selective() throws {
    var generator = SeededGenerator(seed: 3)
    var all = quads(&generator, nodes: 100, edges: 6000)
    all.append(Quad(ex("start"), IRI("http://example.org/first"), ex("n70")))
    all.append(Quad(ex("n70"), IRI("http://example.org/second"), ex("n20")))
    let patterns = [("v0", "p0", "v1"), ("v1", "p0", "v2"), ("v0", "p0", "v2")].map { start, edge, end in
      TriplePattern(
        .variable(Variable(start)), .term(.iri(IRI("http://example.org/\(edge)"))), .variable(Variable(end)))
    }
    let engine = QueryEngine(store: try QuadStore(all))
    #expect(engine.explain(Query(form: .select, pattern: .basic(patterns))).contains("Leapfrog"))
    let start = TriplePattern(
      .term(ex("start")), .term(.iri(IRI("http://example.org/first"))), .variable(Variable("v0")))
    let near = engine.explain(Query(form: .select, pattern: .basic(patterns + [start])))
    #expect(near.contains("Leapfrog [?v0"), "\(near)")
    // From further away, the few rows are looked up in the patterns of the cycle.
    let edge = TriplePattern(.term(ex("start")), .term(.iri(IRI("http://example.org/first"))), .variable(Variable("x")))
    let step = TriplePattern(
      .variable(Variable("x")), .term(.iri(IRI("http://example.org/second"))), .variable(Variable("v0")))
    let far = engine.explain(Query(form: .select, pattern: .basic(patterns + [edge, step])))
    #expect(!far.contains("Leapfrog"), "\(far)")
  }
}
