import QuadStore
import QueryAlgebra
import QueryEngine
import RDF
import SPARQL
import Synchronization
import Testing

@Suite("Running a query")
struct QueryRunTests {
  private static let p = IRI("http://example.org/p")

  /// A thousand nodes that are each connected to the next.
  private func chain(_ count: Int = 1000) throws -> QuadStore {
    try QuadStore((0..<count).map { Quad(ex("n\($0)"), Self.p, ex("n\($0 + 1)")) })
  }

  private func run(
    _ text: String, _ store: QuadStore, limits: QueryLimits = QueryLimits(), service: (any ServiceHandler)? = nil
  ) throws -> [Solution] {
    let query = try SPARQLParser().parse("PREFIX : <http://example.org/> " + text)
    guard case .solutions(let solutions) = try QueryEngine(store: store, service: service).run(query, limits: limits)
    else { return [] }
    return try solutions.collect()
  }

  // MARK: Limits

  @Test("A cross product ends by the time limit, with what it was given")
  func timeout() throws {
    let store = try chain()
    let limits = QueryLimits(timeout: .milliseconds(50))
    #expect(throws: QueryError.timedOut(after: .milliseconds(50))) {
      try run("SELECT (COUNT(*) AS ?n) { ?a :p ?b . ?c :p ?d . ?e :p ?f . ?g :p ?h }", store, limits: limits)
    }
  }

  @Test("A query that would hold too much ends by the memory limit")
  func memory() throws {
    let limits = QueryLimits(maximumMemory: 100_000)
    #expect(throws: QueryError.memoryExceeded(limit: 100_000)) {
      try run("SELECT DISTINCT * { ?a :p ?b . ?c :p ?d }", try chain(), limits: limits)
    }
    #expect(throws: QueryError.memoryExceeded(limit: 100_000)) {
      try run("SELECT * { ?a :p ?b . ?c :p ?d } ORDER BY ?a", try chain(), limits: limits)
    }
  }

  @Test("A cross product of a hundred thousand by a hundred thousand ends by its limits, and its memory comes back")
  func explosion() throws {
    let store = try chain(100_000)
    let product = "{ ?a :p ?b . ?c :p ?d }"
    let before = residentMegabytes()
    let limits = QueryLimits(timeout: .milliseconds(500), maximumMemory: 64 << 20)
    for form in ["SELECT *", "SELECT DISTINCT *", "SELECT (COUNT(*) AS ?n)"] {
      let order = form == "SELECT *" ? " ORDER BY ?d" : ""
      do {
        _ = try run("\(form) \(product)\(order)", store, limits: limits)
        Issue.record("\(form) ends")
      } catch let error as QueryError {
        let isLimit = error == .memoryExceeded(limit: 64 << 20) || error == .timedOut(after: .milliseconds(500))
        #expect(isLimit, "\(error)")
      }
    }
    #expect(residentMegabytes() - before < 150, "what the queries held is not given back")
  }

  private func residentMegabytes() -> Int {
    let text = (try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8)) ?? ""
    return (text.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0) * 4096 >> 20
  }

  @Test("A query ends by the row limit, and when it is cancelled")
  func rowsAndCancellation() throws {
    let store = try chain()
    #expect(throws: QueryError.tooManyRows(limit: 10)) {
      try run("SELECT * { ?a :p ?b }", store, limits: QueryLimits(maximumRows: 10))
    }
    let cancellation = QueryCancellation()
    cancellation.cancel()
    #expect(throws: QueryError.cancelled) {
      try run("SELECT * { ?a :p ?b }", store, limits: QueryLimits(cancellation: cancellation))
    }
  }

  @Test("A limit reads little of a cross product, and a top of a large result keeps little")
  func earlyStop() throws {
    let limits = QueryLimits(timeout: .seconds(20), maximumMemory: 2_000_000)
    #expect(try run("SELECT * { ?a :p ?b . ?c :p ?d . ?e :p ?f } LIMIT 5", try chain(), limits: limits).count == 5)
    let top = try run(
      "SELECT ?a { ?a :p ?b . ?c :p ?d FILTER(?c = :n1 || ?c = :n2) } ORDER BY DESC(?a) LIMIT 3", try chain(),
      limits: limits)
    #expect(top.map { $0[0] } == [ex("n999"), ex("n999"), ex("n998")])
  }

  // MARK: Forms

  @Test("CONSTRUCT leaves out what is no triple, makes blank nodes for each solution, and has no triple twice")
  func construct() throws {
    let text = """
      PREFIX : <http://example.org/>
      CONSTRUCT { ?a :q _:x . _:x :of ?a . ?a :all :same . ?unbound :q ?a . :same :all :same . "a" :q ?a }
      WHERE { VALUES ?a { :n1 :n2 1 } }
      """
    // A literal subject is no triple, so the template that has one is refused or leaves nothing of it.
    let query = try SPARQLParser().parse(text.replacing("\"a\" :q ?a", with: "?a :q ?a"))
    guard case .graph(let triples) = try QueryEngine(store: try chain()).run(query) else {
      Issue.record("no graph")
      return
    }
    #expect(triples.filter { $0.predicate.string.hasSuffix("all") }.count == 3)
    let nodes = Set(triples.filter { $0.predicate.string.hasSuffix("of") }.map(\.subject))
    #expect(nodes.count == 3)
    #expect(triples.allSatisfy { $0.subject.literal == nil })
  }

  @Test("DESCRIBE gives the triples of a resource, and those of its blank nodes")
  func describe() throws {
    let node = Term.blankNode(BlankNode("x"))
    let store = try QuadStore([
      Quad(ex("a"), Self.p, node), Quad(node, Self.p, ex("b")), Quad(ex("b"), Self.p, ex("c")),
    ])
    let query = try SPARQLParser().parse("DESCRIBE <http://example.org/a>")
    guard case .graph(let triples) = try QueryEngine(store: store).run(query) else {
      Issue.record("no graph")
      return
    }
    #expect(Set(triples) == [Triple(ex("a"), Self.p, node), Triple(node, Self.p, ex("b"))])
  }

  @Test("ORDER BY puts unbound before blank nodes, IRIs, and literals by value")
  func order() throws {
    let rows = try run(
      """
      SELECT ?v { VALUES ?v { 10 "b" :z UNDEF 9.5 "a" 1e1 "2021-02-01"^^<http://www.w3.org/2001/XMLSchema#date> :y -1 } }
      ORDER BY ?v
      """, try QuadStore([]))
    let texts = rows.map { row in row[0].map { $0.iri?.string ?? $0.literal?.lexicalForm ?? "" } ?? "-" }
    #expect(
      texts == ["-", "http://example.org/y", "http://example.org/z", "-1", "9.5", "10", "1e1", "a", "b", "2021-02-01"])
  }

  @Test("FROM merges the named graphs into the default graph, and FROM NAMED limits GRAPH")
  func dataset() throws {
    let quads = ["g1", "g2", "g3"].flatMap { graph in
      [Quad(ex("s"), Self.p, ex("same"), graphName: ex(graph)), Quad(ex("s"), Self.p, ex(graph), graphName: ex(graph))]
    }
    let store = try QuadStore(quads)
    #expect(try run("SELECT * FROM :g1 FROM :g2 { ?s :p ?o }", store).count == 3)
    #expect(try run("SELECT * { ?s :p ?o }", store).isEmpty)
    #expect(try run("SELECT * { GRAPH ?g { ?s :p ?o } }", store).count == 6)
    #expect(try run("SELECT * FROM NAMED :g1 { GRAPH ?g { ?s :p ?o } }", store).count == 2)
    #expect(try run("SELECT * FROM NAMED :g1 { GRAPH :g2 { ?s :p ?o } }", store).isEmpty)
    #expect(try run("SELECT * { GRAPH ?g {} }", store).count == 3)
  }

  // MARK: Services

  /// Answers every pattern with one row, and counts how often it is asked.
  private final class Endpoint: ServiceHandler {
    let count = Atomic<Int>(0)

    func solutions(of pattern: GraphPattern, at endpoint: IRI) throws -> Solutions {
      count.add(1, ordering: .relaxed)
      if endpoint.string.hasSuffix("bad") { throw QueryError.cancelled }
      return Solutions(variables: [Variable("b"), Variable("x")], rows: [[ex("n1"), ex("remote")]])
    }
  }

  @Test("SERVICE is refused without a handler, joins what the handler answers, and may fail in silence")
  func service() throws {
    let store = try chain(3)
    #expect(throws: QueryError.serviceRefused(endpoint: "http://example.org/e")) {
      try run("SELECT * { ?a :p ?b SERVICE :e { ?b :q ?x } }", store)
    }
    #expect(try run("SELECT * { ?a :p ?b SERVICE SILENT :e { ?b :q ?x } }", store).count == 3)
    let endpoint = Endpoint()
    let rows = try run("SELECT ?a ?b ?x { ?a :p ?b SERVICE :e { ?b :q ?x } }", store, service: endpoint)
    #expect(rows == [[ex("n0"), ex("n1"), ex("remote")]])
    #expect(endpoint.count.load(ordering: .relaxed) == 1)
  }

  // MARK: Plans

  @Test("VALUES after a BIND is joined before the BIND, unless they bind the same")
  func liftedBind() throws {
    func plan(_ text: String) throws -> [String] {
      let query = try SPARQLParser().parse("PREFIX : <http://example.org/> SELECT * { \(text) }")
      return QueryEngine(store: try chain()).explain(query).split(separator: "\n").map(String.init)
    }
    let values = "VALUES ?a { :n1 }"
    let lifted = try plan("?a :p ?b BIND(STR(?b) AS ?x) \(values)")
    #expect(lifted.first?.hasPrefix("Extend [?x]") == true, "\(lifted)")
    #expect(try plan("?a :p ?b BIND(STR(?b) AS ?x) VALUES ?x { 'a' }").first?.hasPrefix("Extend") == false)
    #expect(try plan("?a :p ?b BIND(RAND() AS ?x) \(values)").first?.hasPrefix("Extend") == false)
    #expect(try run("SELECT ?x { ?a :p ?b BIND(STR(?b) AS ?x) \(values) FILTER(?a != :n9) }", try chain()).count == 1)
    #expect(try run("SELECT ?x { ?a :p ?b BIND(STR(?b) AS ?x) \(values) FILTER(?x = 'q') }", try chain()).isEmpty)
  }

  @Test("Sorted rows are merged with a pattern where they are many, and looked up where they are few")
  func mergesOrLooksUp() throws {
    var quads: [Quad] = []
    for number in 0..<2000 {
      quads.append(Quad(ex("n\(number)"), Self.p, ex("n\(number + 1)")))
      let hub = IRI("http://example.org/" + (number < 20 ? "few" : "many"))
      quads.append(Quad(ex("hub"), hub, ex("n\(number)")))
    }
    let store = try QuadStore(quads)
    func plan(_ text: String) throws -> String {
      QueryEngine(store: store).explain(try SPARQLParser().parse("PREFIX : <http://example.org/> SELECT * " + text))
    }
    #expect(try plan("{ :hub :few ?a . ?a :p ?b }").contains("LookupJoin (?a <http://example.org/p> ?b) by SPO"))
    #expect(try plan("{ :hub :many ?a . ?a :p ?b }").contains("MergeJoin (?a <http://example.org/p> ?b) by PSO"))
    #expect(try run("SELECT * { :hub :few ?a . ?a :p ?b }", store).count == 20)
  }

  @Test(
    "Inline data is joined inside what is planned by itself",
    arguments: [
      "?a :p ?b BIND(STR(?b) AS ?x) FILTER(?x != 'q') VALUES ?a { :n1 }",
      "{ SELECT ?a (COUNT(?b) AS ?x) { ?a :p ?b . ?b :p ?c } GROUP BY ?a } VALUES ?a { :n1 }",
      "?a :p ?b OPTIONAL { SELECT DISTINCT ?a ?x { ?a :p ?c . ?c :p ?x } ORDER BY ?x } VALUES ?a { :n1 }",
      "{ ?a :p ?x } UNION { ?x :p ?a } FILTER(?a = :n1)",
      "?a :p ?b MINUS { ?a :p ?b . ?b :p ?c BIND(1 AS ?x) FILTER(?x < 1) } FILTER(?a IN (:n1))",
    ])
  func inlineData(text: String) throws {
    let query = try SPARQLParser().parse("PREFIX : <http://example.org/> SELECT * { \(text) }")
    let plan = QueryEngine(store: try chain()).explain(query)
    #expect(!plan.contains("~1000 rows"), "nothing reads all of the chain:\n\(plan)")
    #expect(try (1...2).contains(run("SELECT * { \(text) }", try chain()).count))
  }

  @Test("What only some rows of a union bind is not expected to pair them, and is joined when little is left")
  func sometimesBound() throws {
    let union = "{ { ?c :p ?d } UNION { ?e :p ?d } }"
    let query = try SPARQLParser().parse(
      "PREFIX : <http://example.org/> SELECT * { ?a :p ?b . ?b :p ?d . \(union) VALUES ?c { :n2 } }")
    let engine = QueryEngine(store: try chain())
    let plan = engine.explain(query)
    #expect(!plan.contains("HashJoin on []  ~1 rows"), "a cross product is not small:\n\(plan)")
    guard case .solutions(let solutions) = try engine.run(query, limits: QueryLimits()) else {
      Issue.record("a SELECT gives solutions")
      return
    }
    #expect(try solutions.collect().count == 1000, "all of one branch, with ?c of the row alone, and one of the other")
  }

  @Test("A plan names its operators and what they are sorted on")
  func explain() throws {
    let query = try SPARQLParser().parse(
      "SELECT ?a { ?a <http://example.org/p> ?b . ?b <http://example.org/p> ?c } ORDER BY ?a LIMIT 3")
    let plan = QueryEngine(store: try chain()).explain(query)
    #expect(plan.contains("Top 3"))
    #expect(plan.contains("Join"))
    #expect(plan.contains("sorted on"))
  }
}
