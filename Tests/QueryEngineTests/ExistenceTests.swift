import QuadStore
import QueryAlgebra
import QueryEngine
import RDF
import SPARQL
import TestSupport
import Testing

@Suite("Existence and absence")
struct ExistenceTests {
  private func solutions(_ engine: QueryEngine, _ pattern: GraphPattern, _ variables: [Variable]) throws -> [String] {
    let query = Query(form: .select, pattern: .project(pattern, variables))
    guard case .solutions(let solutions) = try engine.run(query) else { return [] }
    return try solutions.collect().map { "\($0)" }.sorted()
  }

  @Test("Tests of random patterns keep the rows that the definitions keep, joined or tested one by one")
  func randomTests() throws {
    var joins = 0
    var matched = 0
    for seed in 0..<400 as Range<UInt64> {
      var random = RandomPattern(seed: seed + 50_000)
      let quads = random.quads(60)
      let outer = random.pattern(Int.random(in: 0...1, using: &random.generator))
      let inner = random.pattern(Int.random(in: 0...2, using: &random.generator))
      let tested: GraphPattern
      switch seed % 4 {
      case 0: tested = .filter(.exists(inner), outer)
      case 1: tested = .filter(.not(.exists(inner)), outer)
      case 2: tested = .minus(outer, inner)
      default:
        let added = inner.inScopeVariables.ordered.first { !outer.inScopeVariables.contains($0) } ?? Variable("zz")
        tested = .filter(.not(.bound(added)), .leftJoin(outer, inner, nil))
      }
      let naive = NaiveEvaluator(quads: Set(quads))
      let expected = naive.solutions(tested)
      guard expected.count < 3000 else { continue }
      matched += expected.isEmpty ? 0 : 1
      let variables = tested.inScopeVariables.ordered
      let engine = QueryEngine(store: try QuadStore(quads))
      let wanted = expected.map { row in "\(variables.map { row[$0] })" }.sorted()
      let plan = engine.explain(Query(form: .select, pattern: tested))
      let found = try solutions(engine, tested, variables)
      if found != wanted { Issue.record("seed \(seed): \(found) instead of \(wanted)\n\(tested)\n\(plan)") }
      joins += plan.contains("SemiJoin") || plan.contains("AntiJoin") || plan.contains("exists (") ? 1 : 0
    }
    #expect(matched > 100 && joins > 60, "\(matched) tests keep something, \(joins) are joined")
  }

  private func plan(_ text: String) throws -> String {
    let store = try QuadStore(
      (0..<200).map { Quad(ex("n\($0)"), IRI("http://example.org/p"), ex("n\($0 / 2)")) }
        + (0..<50).map { Quad(ex("n\($0)"), IRI("http://example.org/q"), ex("m\($0)")) })
    return QueryEngine(store: store).explain(try SPARQLParser().parse("PREFIX : <http://example.org/> " + text))
  }

  @Test("One pattern is looked up, several are joined, and what depends on the row in another way is tested")
  func plans() throws {
    #expect(try plan("SELECT * { ?a :p ?b FILTER NOT EXISTS { ?a :q ?c } }").contains("not exists (?a"))
    #expect(try plan("SELECT * { ?a :p ?b MINUS { ?a :q ?c } }").contains("not exists (?a"))
    #expect(try plan("SELECT * { ?a :p ?b OPTIONAL { ?a :q ?c } FILTER(!BOUND(?c)) }").contains("not exists (?a"))
    #expect(try plan("SELECT * { ?a :p ?b FILTER EXISTS { ?a :q ?c . ?c :p ?d } }").contains("HashSemiJoin"))
    #expect(try plan("SELECT * { ?a :p ?b FILTER EXISTS { ?x :q ?c FILTER(?x = ?a) } }").contains("exists {…}"))
    #expect(try plan("SELECT * { ?a :p ?b FILTER EXISTS { ?a :q* ?c } }").contains("exists {…}"))
  }

  @Test("Counts of one pattern come from the runs of a permutation, and are those of the rows")
  func counts() throws {
    var generator = SeededGenerator(seed: 4)
    let quads = (0..<500).map { _ in
      Quad(
        ex("s\(Int.random(in: 0..<20, using: &generator))"),
        IRI("http://example.org/p\(Int.random(in: 0..<3, using: &generator))"),
        integer(Int.random(in: 0..<30, using: &generator)),
        graphName: Bool.random(using: &generator) ? ex("g\(Int.random(in: 0..<3, using: &generator))") : nil)
    }
    let engine = QueryEngine(store: try QuadStore(quads))
    func run(_ text: String) throws -> (rows: [String], plan: String) {
      let query = try SPARQLParser().parse("PREFIX : <http://example.org/> " + text)
      guard case .solutions(let solutions) = try engine.run(query) else { return ([], "") }
      return (try solutions.collect().map { "\($0)" }.sorted(), engine.explain(query))
    }
    let patterns = [
      "?s :p1 ?o", "?s ?p ?o", ":s1 ?p ?o", "?s :p1 7", "GRAPH ?g { ?s :p1 ?o }", "GRAPH :g1 { ?s ?p ?o }",
    ]
    for pattern in patterns {
      for (select, group) in [
        ("(COUNT(*) AS ?n)", ""), ("(COUNT(DISTINCT ?s) AS ?n)", ""), ("?s (COUNT(?o) AS ?n)", "GROUP BY ?s"),
        ("?o (COUNT(*) AS ?n) (COUNT(DISTINCT ?s) AS ?m)", "GROUP BY ?o"), ("?p (COUNT(*) AS ?n)", "GROUP BY ?p"),
        ("(COUNT(DISTINCT ?o) AS ?n) (COUNT(?s) AS ?m)", ""),
      ] {
        // A filter that is always true keeps the rows from being counted in the permutation.
        let fast = try run("SELECT \(select) { \(pattern) } \(group)")
        let slow = try run("SELECT \(select) { \(pattern) FILTER(1 = 1) } \(group)")
        #expect(fast.rows == slow.rows, "\(select) { \(pattern) } \(group)\n\(fast.plan)")
        #expect(!slow.plan.contains("CountRuns"))
      }
    }
    #expect(try run("SELECT ?s (COUNT(?o) AS ?n) { ?s :p1 ?o } GROUP BY ?s").plan.contains("CountRuns"))
    #expect(try !run("SELECT (COUNT(DISTINCT ?s) AS ?n) { ?s :p1 ?o }").plan.contains("Scan"))
  }
}
