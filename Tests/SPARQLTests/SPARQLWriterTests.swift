import QueryAlgebra
import RDF
import SPARQL
import TestSupport
import Testing

@Suite("Writing the algebra as SPARQL")
struct SPARQLWriterTests {
  private let prefixes = ["": IRI("http://e/"), "o": IRI("http://other/")]

  @Test("A random query reads back as itself", arguments: 0..<400)
  func roundTrip(seed: Int) throws {
    var random = RandomAlgebra(generator: SeededGenerator(seed: UInt64(seed)))
    let query = random.query()
    let text = try SPARQLWriter(prefixes: prefixes).text(of: query)
    do {
      let again = try SPARQLParser().parse(text)
      #expect(again.normalized == query.normalized, "\(text)")
    } catch {
      Issue.record("\(error)\n\(text)")
    }
  }

  @Test(
    "A query keeps its text's meaning through its algebra",
    arguments: [
      "SELECT * { ?s ?p ?o . FILTER(?o > 1) ?o ?q ?r }",
      "SELECT * { OPTIONAL { { ?s ?p ?o FILTER(?o > 1) } } }",
      "SELECT * { OPTIONAL { ?s ?p ?o FILTER(?o > 1) } }",
      "SELECT * { ?a <urn:p> [ <urn:q> ?b ; <urn:r> ( 1 ?c ) ] }",
      "SELECT ?x (COUNT(*) AS ?n) { ?x ?p ?y } GROUP BY ?x HAVING (COUNT(*) > 1) ORDER BY DESC(COUNT(*)) LIMIT 3",
      "SELECT (STR(?y) AS ?z) { ?x ?p ?y } GROUP BY (STR(?y) AS ?y2) ?y",
      "SELECT (COUNT(?x) AS ?n) { ?x ?p ?y } GROUP BY (STR(?y))",
      "SELECT ?n { { SELECT (MAX(?y) AS ?n) { ?x ?p ?y } } } VALUES ?n { 1 UNDEF }",
      "SELECT * { ?s (<urn:a>|^<urn:b>)+/!(<urn:c>|^<urn:d>)? ?o }",
      "ASK { ?s ?p ?o } ORDER BY ?s LIMIT 2",
      "CONSTRUCT { [] ?p _:b . _:b <urn:q> ?o } WHERE { ?s ?p ?o }",
      "CONSTRUCT WHERE { ?s ?p _:o }",
      "DESCRIBE * { ?s ?p ?o }",
      "DESCRIBE <urn:a>",
      "SELECT * { ?s ?p -1, - 1 , +2.0, 1e-3 }".replacing("- 1 , ", with: ""),
      "SELECT (-?x - -1 AS ?y) { ?x ?p ?o }",
      "SELECT * {} OFFSET 0",
    ])
  func examples(text: String) throws {
    let query = try SPARQLParser().parse(text)
    let written = try SPARQLWriter().text(of: query)
    let again = try SPARQLParser().parse(written)
    #expect(again.normalized == query.normalized, "\(written)")
  }

  @Test("Only the prefixes that are used are declared, and the longer namespace wins")
  func prefixDeclarations() throws {
    let query = try SPARQLParser().parse("SELECT * { ?s <http://e/x/y> <http://e/z> }")
    let writer = SPARQLWriter(prefixes: [
      "e": IRI("http://e/"), "x": IRI("http://e/x/"), "unused": IRI("http://unused/"),
    ])
    #expect(
      try writer.text(of: query)
        == "PREFIX e: <http://e/>\nPREFIX x: <http://e/x/>\nSELECT ?s\nWHERE {\n  ?s x:y e:z .\n}\n")
  }

  @Test("An IRI that no query can hold is percent-encoded rather than breaking the text")
  func hostileIRI() throws {
    let pattern = GraphPattern.basic([
      TriplePattern(.variable(Variable("s")), .term(.iri("urn:p")), .term(.iri("http://e/a> } # \n\u{0}")))
    ])
    let text = try SPARQLWriter().text(of: Query(form: .ask, pattern: pattern))
    let again = try SPARQLParser().parse(text)
    guard case .basic(let triples) = again.pattern else {
      Issue.record("\(text)")
      return
    }
    #expect(triples[0].object == .term(.iri("http://e/a%3E%20%7D%20#%20%0A%00")))
  }
}
