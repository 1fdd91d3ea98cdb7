import QuadStore
import QueryAlgebra
import RDF
import SPARQL
import Testing

@testable import QueryEngine

@Suite("Running on several cores")
struct ParallelTests {
  private static let count = 60_000

  /// Nodes that are each connected to the next.
  private static let chain = Result {
    try QuadStore(
      (0..<count).map { Quad(ex("n\($0)"), IRI("http://example.org/p"), ex("n\($0 + 1)")) })
  }

  private func run(_ text: String, _ limits: QueryLimits = QueryLimits()) throws -> (rows: [Solution], plan: String) {
    let query = try SPARQLParser().parse("PREFIX : <http://example.org/> " + text)
    let engine = QueryEngine(store: try Self.chain.get())
    guard case .solutions(let solutions) = try engine.run(query, limits: limits) else { return ([], "") }
    return (try solutions.collect(), engine.explain(query))
  }

  @Test("Rows that are counted in parts are as many as there are")
  func counts() throws {
    let (rows, plan) = try run("SELECT (COUNT(*) AS ?n) (COUNT(?a) AS ?m) { ?a :p ?b . ?b :p ?c }")
    #expect(rows == [[integer(Self.count - 1), integer(Self.count - 1)]])
    #expect(plan.contains("of \(ConcurrentWork.width) parts") || ConcurrentWork.width == 1, "\(plan)")
    let cycle = try run("SELECT (COUNT(*) AS ?n) { ?a :p ?b . ?b :p ?c . ?a :p ?c }")
    #expect(cycle.rows == [[integer(0)]])
    let sum = try run("SELECT (SUM(1) AS ?n) { ?a :p ?b . ?b :p ?c }")
    #expect(sum.rows == [[integer(Self.count - 1)]] && !sum.plan.contains("parts"))
  }

  @Test("The first rows of parts are the first rows of all, equal ones in the order that they come in")
  func top() throws {
    let pattern = "{ ?a :p ?b . ?b :p ?c } ORDER BY STRLEN(STR(?c))"
    let whole = try run("SELECT ?a ?c \(pattern)")
    let (rows, plan) = try run("SELECT ?a ?c \(pattern) LIMIT 40")
    #expect(rows == Array(whole.rows.prefix(40)))
    #expect(plan.contains("Gather") || ConcurrentWork.width == 1, "\(plan)")
    #expect(!whole.plan.contains("Gather"))
  }

  @Test("The limits hold on every core")
  func limits() throws {
    let text = "SELECT (COUNT(*) AS ?n) { ?a :p ?b . ?b :p ?c . ?c :p ?d . ?d :p ?e }"
    #expect(throws: QueryError.timedOut(after: .microseconds(1))) {
      try run(text, QueryLimits(timeout: .microseconds(1)))
    }
    let cancellation = QueryCancellation()
    cancellation.cancel()
    #expect(throws: QueryError.cancelled) { try run(text, QueryLimits(cancellation: cancellation)) }
    #expect(throws: QueryError.memoryExceeded(limit: 1000)) {
      try run("SELECT ?a ?c { ?a :p ?b . ?b :p ?c } ORDER BY ?c LIMIT 100", QueryLimits(maximumMemory: 1000))
    }
  }

  @Test("Work on many cores gives its values in order, and the first error of all")
  func work() throws {
    struct Odd: Error, Equatable { let number: Int }
    #expect(try ConcurrentWork.map(count: 50) { $0 * $0 } == (0..<50).map { $0 * $0 })
    #expect(throws: Odd(number: 3)) {
      _ = try ConcurrentWork.map(count: 20) { number in
        if number >= 3 { throw Odd(number: number) }
        return number
      }
    }
  }
}
