import PatternLanguage
import QueryAlgebra
import RDF
import SPARQL
import Testing

@Suite("Shortest paths of the pattern language")
struct ShortestPathTests {
  private static let cases: [AnswerCase] = [
    .init(
      "MATCH p = ANY SHORTEST (a:Person {name: '李梅'})-[:attended]-+(b:Person {name: '陈一'}) RETURN p, length(p), nodes(p)",
      "李梅 —attended→ 热线会 ←attended— 陈一|2|李梅, 热线会, 陈一"),
    .init(
      "MATCH p = ALL SHORTEST (a:Person {name: '李梅'})-[:attended]-+(b:Person {name: '王建青'}) RETURN p",
      "李梅 —attended→ 热线会 ←attended— 王建青", "李梅 —attended→ 二月会 ←attended— 王建青"),
    .init(
      "MATCH p = ALL SHORTEST (a:Person {name: '李梅'})-[:出席|holds|postIn]-{1,3}(b:Organization) RETURN nodes(p)",
      "李梅, 副书记, 党工委", "李梅, 主任, 办事处"),
    .init(
      "MATCH p = shortestPath((a:ResidentialCommittee)-[:partOf*..2]->(b)) WHERE a.name = $c RETURN p, length(p)",
      "甲居委会 —partOf→ 办事处|1", "甲居委会 —partOf→ 办事处 —partOf→ 某街道|2"),
    .init(
      "MATCH p = allShortestPaths((b)<-[:partOf*0..]-(a {name: '甲居委会'})) RETURN b.name, length(p), p",
      "甲居委会|0|甲居委会", "办事处|1|办事处 ←partOf— 甲居委会", "某街道|2|某街道 ←partOf— 办事处 ←partOf— 甲居委会"),
    .init("MATCH ANY SHORTEST PATH (a:Person)-[:attended]-{1,2}(b:Person) RETURN count(*)", "6"),
    .init("MATCH ANY SHORTEST (a:Person {name: '李梅'})-[:holds]->+(b) RETURN b.name", "副书记", "主任"),
    .init("MATCH p = ANY SHORTEST (a:Person {name: '李梅'})-[:attended]-{1,1}(b:Person) RETURN p"),
    .init(
      """
      MATCH (a:Person) OPTIONAL MATCH p = ANY SHORTEST (a)-[:attended]-+(b:Person {name: '陈一'}) WHERE length(p) < 3
      RETURN a.name, p, length(p)
      """,
      "李梅|李梅 —attended→ 热线会 ←attended— 陈一|2", "王建青|王建青 —attended→ 热线会 ←attended— 陈一|2", "陈一|-|-", "-|-|-"),
    .init(
      """
      MATCH (a:Person {name: '李梅'}) WITH a MATCH p = ANY SHORTEST (a)-[:attended]-+(b:Person)
      WITH b, p, length(p) AS steps RETURN b.name, steps, p ORDER BY steps
      """,
      "王建青|2|李梅 —attended→ 热线会 ←attended— 王建青", "陈一|2|李梅 —attended→ 热线会 ←attended— 陈一"),
    .init(
      "MATCH p = ANY SHORTEST (a:Person {name: '李梅'})-[:`http://example.org/none`]-+(b) RETURN p"),
  ]

  private func compile(_ text: String) throws -> Query {
    try PatternQueryCompiler(
      vocabulary: SampleVocabulary.vocabulary, parameters: ["c": .term(.literal(Literal("甲居委会")))]
    ).compile(text)
  }

  @Test("Each query gives its rows", arguments: cases)
  func answers(answer: AnswerCase) throws {
    #expect(try SampleGraph.rows(try compile(answer.query)) == answer.rows)
  }

  @Test("SPARQL has no such paths, and the algebra shows them")
  func explained() throws {
    let query = try compile("MATCH p = ALL SHORTEST (a)-[:attended|partOf]-{,4}(b) RETURN length(p)")
    #expect(throws: SPARQLWritingError.shortestPath) { try SPARQLWriter().text(of: query) }
    let algebra = AlgebraWriter(prefixes: SampleVocabulary.prefixes).text(of: query)
    #expect(algebra.contains("shortestpath all ?a"), "\(algebra)")
    #expect(algebra.contains("(0 4)") && algebra.contains("(?p_length length)"), "\(algebra)")
  }
}
