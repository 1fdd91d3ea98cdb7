import QueryAlgebra
import RDF
import SPARQL
import TestSupport
import Testing

@Suite("Writing the algebra as S-expressions")
struct AlgebraWriterTests {
  private let writer = AlgebraWriter(prefixes: ["": IRI("http://e/")])

  @Test(
    "Every operator has its name, its variables and its order of operands",
    arguments: [
      ("SELECT ?s { ?s ?p 1 . ?s ?q 'x'@en }", #"(project (?s) (bgp (triple ?s ?p 1) (triple ?s ?q "x"@en)))"#),
      ("ASK { ?s !(:a|^:b)* ?o }", "(ask (path ?s (path* (notoneof :a (reverse :b))) ?o))"),
      (
        "SELECT DISTINCT ?s { { ?s :a ?b } UNION { ?s :c ?b } } ORDER BY DESC(?b) OFFSET 3",
        "(slice 3 _\n  (distinct\n    (project (?s) (order ((desc ?b)) (union (bgp (triple ?s :a ?b)) "
          + "(bgp (triple ?s :c ?b)))))))"
      ),
      (
        "SELECT * { VALUES (?a ?b) { (1 UNDEF) } MINUS { ?a :p ?b } }",
        "(project (?a ?b) (minus (table (vars ?a ?b) (row (?a 1))) (bgp (triple ?a :p ?b))))"
      ),
      (
        "SELECT * { ?a :p ?b OPTIONAL { ?b :q ?c FILTER(?c != -?a && BOUND(?b)) } }",
        "(project (?a ?b ?c)\n  (leftjoin (bgp (triple ?a :p ?b)) (bgp (triple ?b :q ?c)) "
          + "(&& (!= ?c (unaryminus ?a)) (bound ?b))))"
      ),
    ])
  func operators(query: String, expected: String) throws {
    let text = writer.text(of: try SPARQLParser(prefixes: writer.prefixes).parse(query))
    let body = text.split(separator: "\n").filter { !$0.hasPrefix("PREFIX") }.joined(separator: "\n")
    #expect(body == expected)
  }

  @Test("The expression of a random query is balanced and holds each of its variables", arguments: 0..<100)
  func balanced(seed: Int) {
    var random = RandomAlgebra(generator: SeededGenerator(seed: UInt64(seed)))
    let query = random.query()
    let text = writer.text(of: query)
    for variable in query.pattern.inScopeVariables.visible { #expect(text.contains("?" + variable.name)) }
    var depth = 0
    var isQuoted = false
    var isEscaped = false
    for scalar in text.unicodeScalars {
      if isEscaped {
        isEscaped = false
      } else if isQuoted, scalar == "\\" {
        isEscaped = true
      } else if scalar == "\"" {
        isQuoted.toggle()
      } else if !isQuoted {
        depth += scalar == "(" ? 1 : scalar == ")" ? -1 : 0
        #expect(depth >= 0)
      }
    }
    #expect(depth == 0 && !isQuoted)
  }
}
