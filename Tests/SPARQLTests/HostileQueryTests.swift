import QueryAlgebra
import SPARQL
import TestSupport
import Testing

@Suite("Hostile SPARQL")
struct HostileQueryTests {
  @Test(
    "Deep nesting is an error, not an exhausted stack",
    arguments: [
      ("ASK ", "{", ""), ("ASK { FILTER(", "(", "1"), ("ASK { ?s ", "(", "<urn:p>"), ("ASK { ?s ?p ", "[ ?p ", ""),
      ("ASK { ?s ?p ", "(", ""), ("ASK { FILTER(", "!", "1"), ("ASK { FILTER(", "STR(", "1"),
      ("ASK { FILTER ", "EXISTS { FILTER ", ""), ("ASK { ", "OPTIONAL { ", ""), ("ASK { FILTER(", "-(", "1"),
      ("ASK { ", "{ SELECT * ", ""), ("ASK { ?s ", "^(", "<urn:p>"),
    ])
  func deepNesting(start: String, opening: String, end: String) throws {
    let text = start + String(repeating: opening, count: 50_000) + end
    #expect(throws: SPARQLSyntaxError.self) { try SPARQLParser().parse(text) }
  }

  @Test(
    "Endless chains are an error too",
    arguments: [
      ("ASK { FILTER(1", " + 1"), ("ASK { FILTER(1", " || 1"), ("ASK { ?s <urn:p>", "/<urn:p>"),
      ("ASK { {}", " UNION {}"), ("ASK { ", "OPTIONAL {} "), ("ASK { ?s <urn:p>", "|<urn:p>"),
    ])
  func longChains(start: String, part: String) {
    let text = start + String(repeating: part, count: 20_000)
    #expect(throws: SPARQLSyntaxError.self) { try SPARQLParser().parse(text) }
  }

  @Test("The longest chain that is read is also written, and read again")
  func longestChain() throws {
    let text = "ASK { FILTER(1" + String(repeating: " || 1", count: 999) + ") }"
    let query = try SPARQLParser().parse(text)
    #expect(try SPARQLParser().parse(SPARQLWriter().text(of: query)) == query)
  }

  @Test("Many triples and long lists are no chain")
  func manyTriples() throws {
    let triples = String(repeating: "?s ?p ?o . ", count: 5_000)
    #expect(throws: Never.self) { try SPARQLParser().parse("ASK { \(triples) }") }
    let values = String(repeating: "1 ", count: 20_000)
    #expect(throws: Never.self) { try SPARQLParser().parse("ASK { VALUES ?x { \(values) } }") }
  }

  @Test("A query cut off anywhere, or with a byte changed, is read or refused, never more", arguments: 0..<20)
  func mutations(seed: Int) {
    let text = """
      PREFIX e: <http://e/> SELECT ?x (COUNT(DISTINCT ?y) AS ?n) FROM <g> { ?x e:p/^e:q+ ?y ; a [ e:r "a\\n"@en, 1.5e3 ]
      OPTIONAL { ?y !(a|^e:b) ?z FILTER(?z IN (1, 'x') && NOT EXISTS { ?z ?p ?q }) } MINUS { VALUES (?x) { (UNDEF) } } }
      GROUP BY ?x HAVING (COUNT(*) > 1) ORDER BY DESC(?n) LIMIT 5 OFFSET 2
      """
    var generator = SeededGenerator(seed: UInt64(seed))
    let scalars = Array(text.unicodeScalars)
    let strange: [Unicode.Scalar] = [
      "\0", "{", "}", "(", ")", "\"", "\\", "<", "\u{FEFF}", "人", "\u{10FFFF}", "#", ".",
    ]
    for _ in 0..<40 {
      var changed = scalars
      let place = Int.random(in: 0..<changed.count, using: &generator)
      if Bool.random(using: &generator) {
        changed = Array(changed[..<place])
      } else {
        changed[place] = strange.randomElement(using: &generator) ?? "\0"
      }
      let mutated = String(String.UnicodeScalarView(changed))
      guard let query = try? SPARQLParser().parse(mutated) else { continue }
      #expect(throws: Never.self, "\(mutated)") { try SPARQLParser().parse(SPARQLWriter().text(of: query)) }
    }
  }

  @Test("A line of a million characters is refused with a short excerpt")
  func hugeLine() throws {
    let text = "ASK { ?s ?p ?o } " + String(repeating: "x", count: 1_000_000)
    let error = try #require(throws: SPARQLSyntaxError.self) { try SPARQLParser().parse(text) }
    #expect(error.location.excerpt.count < 400)
  }
}
