import QuadStore
import QueryAlgebra
import QueryEngine
import RDF
import TestSupport
import Testing

@Suite("The engine against the definitions")
struct DifferentialTests {
  /// The rows of a query as text, sorted, so that bags can be compared.
  private func rows(_ engine: QueryEngine, _ pattern: GraphPattern, _ variables: [Variable]) throws -> [String] {
    let query = Query(form: .select, pattern: .project(pattern, variables))
    guard case .solutions(let solutions) = try engine.run(query) else { return [] }
    return try solutions.collect().map { row in row.map(text).joined(separator: " | ") }.sorted()
  }

  private func text(_ term: Term?) -> String { term.map { "\($0)" } ?? "-" }

  @Test("Random patterns have the solutions that the definitions give", arguments: 0..<12)
  func randomPatterns(block: Int) throws {
    var matched = 0
    for number in 0..<60 {
      let seed = UInt64(block * 1000 + number)
      var random = RandomPattern(seed: seed)
      let quads = random.quads(40)
      let pattern = random.pattern(Int.random(in: 0...3, using: &random.generator))
      let naive = NaiveEvaluator(quads: Set(quads))
      let expected = naive.solutions(pattern)
      guard expected.count < 3000 else { continue }
      if !expected.isEmpty { matched += 1 }
      let variables = Array(Set(expected.flatMap(\.keys)).union([Variable("a")])).sorted { $0.name < $1.name }
      let wanted = expected.map { row in variables.map { text(row[$0]) }.joined(separator: " | ") }.sorted()
      let engine = QueryEngine(store: try QuadStore(quads))
      let found = try rows(engine, pattern, variables)
      if found != wanted {
        let plan = engine.explain(Query(form: .select, pattern: .project(pattern, variables)))
        Issue.record("seed \(seed): \(found.count) rows instead of \(wanted.count)\n\(pattern)\n\(plan)")
      }
    }
    #expect(matched > 10, "too few patterns match to tell anything")
  }

  @Test("Inline data keeps the same solutions of random patterns, wherever it is joined", arguments: 0..<6)
  func inlineData(block: Int) throws {
    var matched = 0
    for number in 0..<100 {
      let seed = UInt64(80_000 + block * 1000 + number)
      var random = RandomPattern(seed: seed)
      let quads = random.quads(40)
      let pattern = random.patternWithInlineData(Int.random(in: 1...3, using: &random.generator))
      let expected = NaiveEvaluator(quads: Set(quads)).solutions(pattern)
      guard expected.count < 3000 else { continue }
      if !expected.isEmpty { matched += 1 }
      let variables = Array(Set(expected.flatMap(\.keys)).union([Variable("a")])).sorted { $0.name < $1.name }
      let wanted = expected.map { row in variables.map { text(row[$0]) }.joined(separator: " | ") }.sorted()
      let found = try rows(QueryEngine(store: try QuadStore(quads)), pattern, variables)
      #expect(found == wanted, "seed \(seed): \(pattern)")
    }
    #expect(matched > 10, "too few patterns match to tell anything")
  }

  @Test("Random patterns in each named graph have their solutions, when few variables are asked for", arguments: 0..<4)
  func randomPatternsInGraphs(block: Int) throws {
    var matched = 0
    for number in 0..<60 {
      let seed = UInt64(50_000 + block * 1000 + number)
      var random = RandomPattern(seed: seed)
      let quads = random.quads(40).map {
        Quad($0.subject, $0.predicate, $0.object, graphName: $0.graphName ?? ex("g1"))
      }
      let depth = Int.random(in: 1...3, using: &random.generator)
      let pattern = GraphPattern.graph(.variable(Variable("g")), random.pattern(depth))
      let expected = NaiveEvaluator(quads: Set(quads)).solutions(pattern)
      guard expected.count < 3000 else { continue }
      if !expected.isEmpty { matched += 1 }
      let variables = [[Variable("a")], [Variable("g")], [Variable("b"), Variable("g")]][number % 3]
      let wanted = expected.map { row in variables.map { text(row[$0]) }.joined(separator: " | ") }.sorted()
      let found = try rows(QueryEngine(store: try QuadStore(quads)), pattern, variables)
      #expect(found == wanted, "seed \(seed): \(pattern)")
    }
    #expect(matched > 10, "too few patterns match to tell anything")
  }
}
