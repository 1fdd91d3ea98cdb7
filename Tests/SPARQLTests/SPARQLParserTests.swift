import QueryAlgebra
import RDF
import SPARQL
import Testing

@Suite("Reading SPARQL")
struct SPARQLParserTests {
  private func pattern(_ text: String) throws -> GraphPattern { try SPARQLParser().parse(text).pattern }

  private func triple(_ subject: String, _ predicate: String, _ object: String) -> TriplePattern {
    func term(_ text: String) -> PatternTerm {
      text.hasPrefix("?") ? .variable(Variable(String(text.dropFirst()))) : .term(.iri(text))
    }
    return TriplePattern(term(subject), term(predicate), term(object))
  }

  private func variable(_ name: String) -> Expression { .variable(Variable(name)) }

  @Test("A filter holds for its whole group, wherever it stands")
  func filterScope() throws {
    let expected = GraphPattern.project(
      .filter(.bound(Variable("c")), .basic([triple("?a", "urn:p", "?b"), triple("?b", "urn:p", "?c")])),
      ["a", "b", "c"].map(Variable.init))
    #expect(try pattern("SELECT * { ?a <urn:p> ?b FILTER(BOUND(?c)) ?b <urn:p> ?c }") == expected)
  }

  @Test("The filter of an optional group is the condition of the left join; that of a group within is not")
  func optionalFilter() throws {
    let inner = GraphPattern.basic([triple("?a", "urn:p", "?b")])
    let outer = try pattern("ASK { OPTIONAL { ?a <urn:p> ?b FILTER(?b) } }")
    #expect(outer == .leftJoin(.basic([]), inner, variable("b")))
    let nested = try pattern("ASK { OPTIONAL { { ?a <urn:p> ?b FILTER(?b) } } }")
    #expect(nested == .leftJoin(.basic([]), .filter(variable("b"), inner), nil))
  }

  @Test("Paths of single properties become triples, as the standard translates them")
  func pathTranslation() throws {
    #expect(try pattern("ASK { ?a ^<urn:p> ?b }") == .basic([triple("?b", "urn:p", "?a")]))
    guard case .basic(let triples) = try pattern("ASK { ?a <urn:p>/^<urn:q> ?b }") else {
      Issue.record("not a basic graph pattern")
      return
    }
    #expect(triples.count == 2)
    #expect(triples[0].object == triples[1].object)
    #expect(triples[0].object.variable?.isBlankNode == true)
    #expect(triples[1].subject == .variable(Variable("b")))
  }

  @Test("Escapes of code points are read before the grammar, those of strings after")
  func escapes() throws {
    let query = try SPARQLParser().parse(#"ASK { ?\u0061 <urn:\u0070> "\u4eba\t\\u0041\U0001F600" }"#)
    let object = PatternTerm.term(.literal(Literal("人\t\\u0041😀")))
    #expect(query.pattern == .basic([TriplePattern(.variable(Variable("a")), .term(.iri("urn:p")), object)]))
  }

  @Test("IRIs are resolved against the base that is in force")
  func base() throws {
    let query = try SPARQLParser(base: IRI("http://e/a/b")).parse(
      "PREFIX : <c#> ASK { <> :x <../d> } ")
    #expect(query.pattern == .basic([triple("http://e/a/b", "http://e/a/c#x", "http://e/d")]))
    let own = try SPARQLParser().parse("BASE <http://e/> ASK { <x> a <y> }")
    #expect(own.base == IRI("http://e/"))
    #expect(own.pattern == .basic([triple("http://e/x", RDFVocabulary.type.string, "http://e/y")]))
  }

  @Test("Prefixed names keep their escapes, dots and percent signs apart")
  func prefixedNames() throws {
    let query = try SPARQLParser().parse("PREFIX e: <urn:> ASK { e:a.b e:c\\~d e:e%20f. }")
    #expect(query.pattern == .basic([triple("urn:a.b", "urn:c~d", "urn:e%20f")]))
  }

  @Test(
    "An error says where it is and what may be meant",
    arguments: [
      ("SELCT * {}", 1, 1, "did you mean SELECT?"),
      ("SELECT * {\n  ?s ?p ?o\n  FILTR(?o)\n}", 3, 3, "did you mean FILTER?"),
      ("SELECT * { FILTER(STRSTART(?a, 'x')) }", 1, 19, "did you mean STRSTARTS?"),
      ("PREFIX schema: <urn:> SELECT * { ?s shema:name ?o }", 1, 37, "did you mean schema:?"),
      ("SELECT * { ?s ?p “x” }", 1, 18, "write plain quotes"),
      ("SELECT * { BIND(1 AS ?x) BIND(2 AS ?x) }", 1, 36, "bind to another name"),
      ("SELECT ?x { ?x ?p ?y } GROUP BY ?y", 1, 8, "add it to GROUP BY, or write an aggregate such as SAMPLE(?x)"),
      ("ASK { ?s ?p \"abc }", 1, 13, "close it on its line, or begin and end it with three quotes"),
    ])
  func errors(text: String, line: Int, column: Int, advice: String) throws {
    let error = try #require(throws: SPARQLSyntaxError.self) { try SPARQLParser().parse(text) }
    #expect(error.location.line == line)
    #expect(error.location.column == column)
    #expect(error.advice == advice)
  }

  @Test(
    "What the grammar or its notes forbid is an error",
    arguments: [
      "SELECT * { _:a ?p ?o OPTIONAL { _:a ?q ?r } }",
      "SELECT * { _:a ?p ?o . ?x ?y ?z MINUS { ?x ?y _:a } }",
      "SELECT (COUNT(?x) AS ?n) (SUM(COUNT(?y)) AS ?m) {}",
      "SELECT * { FILTER(COUNT(?x) > 1) }",
      "SELECT * { ?s ?p ?o } GROUP BY ?s",
      "SELECT (1 AS ?x) (2 AS ?x) {}",
      "SELECT (?y AS ?x) { ?x ?p ?y }",
      "CONSTRUCT { ?s <urn:a>/<urn:b> ?o } WHERE { ?s ?p ?o }",
      "CONSTRUCT WHERE { ?s ?p ?o FILTER(?o) }",
      "SELECT * { { SELECT * FROM <urn:g> {} } }",
      "SELECT * { VALUES (?a ?a) {} }",
      "ASK { ?s ?p ?o ?q }", "ASK { ?s }", "ASK {", "ASK", "", "ASK {} ASK {}", "ASK { 1 2 3 }",
      "ASK { FILTER(1 = 2 = 3) }", "ASK { FILTER(SUBSTR(?x)) }", "ASK { FILTER ?x }", "SELECT * {} LIMIT -1",
      "SELECT * {} LIMIT 99999999999999999999", "ASK { ?s ?p ?o } LIMIT 1 LIMIT 2", #"ASK { ?s ?p "\uD800" }"#,
      #"ASK { ?s ?p "\q" }"#, "ASK { ?s ?p <a b> }", "ASK { [] }", "ASK { UNION {} }", "ASK { {} UNION }",
    ])
  func forbidden(text: String) {
    #expect(throws: SPARQLSyntaxError.self) { try SPARQLParser().parse(text) }
  }

  @Test(
    "What the grammar allows is read",
    arguments: [
      "select*{}", "ASK{}", "SELECT * { {} . {} }", "SELECT * { ?s ?p ?o ; ; . }", "ASK { () ?p ?o }",
      "ASK { (1) . [ ?p ?o ] . }", "ASK { [] ?p ?o }", "ASK { ?s a ?o ; a ?p , ?q }", "ASK { FILTER NOT EXISTS {} }",
      "SELECT * { ?s !() ?o }", "SELECT(1+1 AS ?x){}", "ASK { FILTER(?a<?b && ?c>?d) }", "ASK { FILTER(?x IN ()) }",
      "SELECT DISTINCT ?x ?x { ?x ?p ?o } ORDER BY ASC(?x) DESC(STR(?x)) LIMIT 0 OFFSET 0",
      "SELECT (GROUP_CONCAT(DISTINCT ?x; separator='') AS ?y) {}", "ASK { VALUES () { () () } }",
      "SELECT ?x { ?x ?p ?y } GROUP BY ?x HAVING (SUM(?y) > 1) (MIN(?y) > 0)", "ASK { ?s ?p 'a'@zh-Hans-CN }",
      "SELECT (COUNT(*) AS ?n) { SELECT * { ?s ?p ?o } } HAVING (COUNT(*) > 0)", "ASK { ?s ?p '''a'b''c\n''' }",
      "DESCRIBE ?x <urn:y> FROM <urn:g> WHERE { ?x ?p ?o }", "# only a comment\nASK {} # and another",
      "ASK { SERVICE SILENT <urn:s> {} }", "ASK { ?s ?p 1.e0, .5, 1 . }", "\u{9}ASK\u{D}{}",
    ])
  func allowed(text: String) {
    #expect(throws: Never.self) { try SPARQLParser().parse(text) }
  }
}
