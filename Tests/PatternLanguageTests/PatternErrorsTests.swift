import PatternLanguage
import RDF
import SPARQL
import TestSupport
import Testing

@Suite("Errors of the pattern language")
struct PatternErrorsTests {
  private func error(_ text: String) throws -> PatternLanguageError {
    try #require(throws: PatternLanguageError.self) { try SampleGraph.compile(text) }
  }

  @Test(
    "A misspelt word gets the nearest known ones, at its place",
    arguments: [
      ("MATCH (p:Persn) RETURN p", 10, "did you mean Person?"),
      ("MATCH (p:人) RETURN p", 10, "did you mean 人物?"),
      ("MATCH (p:Person)-[:atended]->(m) RETURN p", 20, "did you mean attended or attendee?"),
      ("MATCH (p:Person) RETURN p.nam", 27, "did you mean name?"),
      ("MATCH (person:Person) RETURN persn", 30, "did you mean person?"),
      ("MATCH (p:Person) WERE p.name = 'x' RETURN p", 18, "did you mean WHERE?"),
      ("MATCH (p:Person) RETURN toLowr(p.name)", 25, "did you mean toLower?"),
      ("MATCH (m:Meeting) RETURN m.date.yaer", 33, "did you mean year?"),
      ("MATCH (p:Person) WHERE p.name = $nme RETURN p", 33, "did you mean $name?"),
      ("MATCH (p:attended) RETURN p", 10, "it names a property: write it in an edge or after a dot"),
      ("MATCH (p)-[:Person]->(x) RETURN p", 13, "it names a class"),
      ("MATCH (p:Person) WHERE p.name == 'x' RETURN p", 32, "write one ="),
      ("MATCH (p:Person) WHERE p.name != 'x' RETURN p", 31, "write <>"),
      ("MATCH (p：Person) RETURN p", 9, "write the plain :"),
      ("MATCH (p:Person) RETURN p.name AS p-name", 36, nil),
    ])
  func misspelt(text: String, column: Int, advice: String?) throws {
    let error = try error(text)
    #expect(error.location.column == column, "\(error)")
    #expect(error.advice == advice, "\(error)")
  }

  @Test("A syntax error shows its line with a caret under the place, whatever the width of what is before")
  func caret() throws {
    let error = try error("MATCH (人:人物)\nWHERE 人.姓名 == '张' RETURN 人")
    #expect(error.location.line == 2)
    #expect(error.location.excerpt == "WHERE 人.姓名 == '张' RETURN 人\n               ^")
  }

  @Test(
    "What has no meaning is an error with a reason",
    arguments: [
      "", "MATCH", "MATCH (p:Person)", "RETURN", "MATCH (p:Person) RETURN", "MATCH (p:Person RETURN p",
      "MATCH (p:Person) WHERE count(p) > 1 RETURN p", "MATCH (p:Person) RETURN count(sum(p))",
      "MATCH (p:Person) RETURN p.name, count(*) + p.attendance AS x", "MATCH (p:Person) RETURN p.name AS x, p AS x",
      "MATCH (p:Person) RETURN p LIMIT x", "MATCH (p:Person) RETURN p LIMIT -1", "MATCH (p:Person) RETURN p SKIP 'a'",
      "MATCH (p:Person) RETURN p AS a UNION MATCH (p:Person) RETURN p AS b",
      "MATCH (p)-[:knows]->{3,2}(q) RETURN p", "MATCH (p)-[:knows]->{1,99999}(q) RETURN p", "MATCH (p)-->+(q) RETURN p",
      "MATCH (p)-[r:knows]->+(q) RETURN p", "MATCH x = (p)-[:knows]->(q) RETURN x",
      "MATCH x = ANY (p)-[:knows]->+(q) RETURN x", "MATCH x = ANY SHORTEST (p)-[:knows]->(q) RETURN x",
      "MATCH x = ANY SHORTEST (p) RETURN x", "MATCH x = ANY SHORTEST (p)-[:knows]->+(q)-[:knows]->+(r) RETURN x",
      "MATCH x = ANY SHORTEST (p)-[:knows]->{2,3}(q) RETURN x", "MATCH x = ANY SHORTEST (p)-[:knows]->{0}(q) RETURN x",
      "MATCH x = ANY SHORTEST (p)-[]->+(q) RETURN x", "MATCH x = ANY SHORTEST (p)-[r:knows]->+(q) RETURN x",
      "MATCH x = ANY SHORTEST (p)-[:knows]->+(p) RETURN x", "MATCH p = ANY SHORTEST (p)-[:knows]->+(q) RETURN p",
      "MATCH x = shortestPath((p)-[:knows*]->(q) RETURN x", "MATCH (p)-[:knows]->(q) RETURN nodes(p)",
      "MATCH x = ANY SHORTEST (p)-[:knows]->+(q) WITH x RETURN length(x)", "MATCH (p) RETURN nodes('a')",
      "MATCH (p:Person) WHERE EXISTS { ANY SHORTEST (p)-[:knows]->+(q) } RETURN p",
      "MATCH (p)-[:knows {since: 1}]->(q) RETURN p",
      "MATCH (p:Person) RETURN ['a']", "MATCH (p:Person) WHERE p.name IN p RETURN p", "MATCH (p:Person) RETURN $names",
      "MATCH (p:Person) RETURN $absent", "MATCH (m:Meeting) WHERE m.date > 'soon' RETURN m",
      "RETURN date('never') AS d",
      "MATCH (p:Person) WITH p.name RETURN p", "MATCH (p:Person) RETURN DISTINCT p ORDER BY p.name",
      "MATCH (p:Person) RETURN count(p) ORDER BY p.name", "MATCH (p:Person) RETURN toLower()", "MATCH () RETURN *",
      "MATCH (p:Person) WHERE p.name = 'unclosed RETURN p", "MATCH (p:Person) /* RETURN p",
      "MATCH (p:Person) RETURN `p",
      "MATCH (p:Person) RETURN \"\\x\"", "CREATE (p:Person) RETURN p", "MATCH (p:Person) DELETE p",
      "MATCH (`a b`:Person) RETURN *",
      "MATCH (p:Person) RETURN p UNION ALL MATCH (p:Place) RETURN p UNION MATCH (p:Place) RETURN p",
    ])
  func meaningless(text: String) throws {
    #expect(try !error(text).message.isEmpty)
  }
}

@Suite("Hostile queries of the pattern language")
struct HostilePatternTests {
  @Test(
    "Deep nesting and endless chains are errors, not an exhausted stack",
    arguments: [
      ("MATCH (p) WHERE ", "("), ("MATCH (p) WHERE ", "NOT "), ("RETURN ", "-"), ("RETURN ", "["),
      ("RETURN ", "toLower("),
      ("MATCH (p:", "("), ("MATCH (p:", "!"), ("MATCH (p) WHERE ", "EXISTS { (p) WHERE "), ("RETURN ", "CASE "),
      ("RETURN 1", " + 1"), ("MATCH (p) WHERE true", " AND true"), ("MATCH (p)", "--()"), ("MATCH (p)", ", (p)"),
      ("", "MATCH (p:Person) "), ("MATCH (p:Person) RETURN p", " UNION MATCH (p:Person) RETURN p"),
      ("RETURN p", ".name"),
      ("MATCH (p:Person", "|Person"), ("MATCH (p:Person", "&Person"),
    ])
  func limits(start: String, part: String) {
    let text = start + String(repeating: part, count: 20_000)
    #expect(throws: PatternLanguageError.self) { try SampleGraph.compile(text) }
  }

  @Test("A query cut off anywhere, or with a character changed, is compiled or refused, never more", arguments: 0..<20)
  func mutations(seed: Int) throws {
    let text = """
      MATCH (p:Person {name: '李'})-[:attended|chaired]->(m:Meeting&!Visit)<-[r]-(q WHERE q.name =~ '(?i)a.*')
      OPTIONAL MATCH (m)-[:partOf]->{1,3}(o) WHERE o.date >= 2021-02 AND NOT EXISTS { (o)--(p) }
      WITH p, m, count(DISTINCT q.name) AS n, collect(o.name) AS all WHERE n > 1 OR any(x IN ['a'] WHERE all CONTAINS x)
      RETURN DISTINCT p.name AS 姓名, CASE n WHEN 1 THEN 'x' ELSE -n END AS k, m.date.year ORDER BY 姓名 DESC SKIP 1 LIMIT 2
      """
    var generator = SeededGenerator(seed: UInt64(seed))
    let scalars = Array(text.unicodeScalars)
    let strange: [Unicode.Scalar] = [
      "\0", "{", "}", "(", ")", "'", "\\", "<", "-", "\u{FEFF}", "人", "\u{10FFFF}", "`", ".",
    ]
    for _ in 0..<40 {
      var changed = scalars
      let place = Int.random(in: 0..<changed.count, using: &generator)
      if Bool.random(using: &generator) {
        changed = Array(changed[..<place])
      } else {
        changed[place] = strange.randomElement(using: &generator) ?? "\0"
      }
      guard let query = try? SampleGraph.compile(String(String.UnicodeScalarView(changed))) else { continue }
      let printed = try SPARQLWriter().text(of: query)
      #expect(throws: Never.self, "\(printed)") { try SPARQLParser().parse(printed) }
    }
  }
}

@Suite("The vocabulary of a context")
struct VocabularyTests {
  @Test("Capital letters name classes, other terms properties, reverse terms properties read backward")
  func context() {
    let vocabulary = QueryVocabulary(context: [
      .init(word: "Person", iri: IRI("https://schema.org/Person")),
      .init(word: "人物", iri: IRI("https://schema.org/Person")),
      .init(word: "name", iri: IRI("https://schema.org/name"), type: XSD.string.string),
      .init(word: "date", iri: IRI("https://schema.org/startDate"), type: XSD.date.string),
      .init(word: "label", iri: IRI("http://e/label"), hasLanguage: true),
      .init(word: "attended", iri: IRI("https://schema.org/attendee"), isReverse: true),
      .init(word: "holds", iri: IRI("http://www.w3.org/ns/org#holds"), type: "@id"),
    ])
    #expect(Set(vocabulary.classes.keys) == ["Person", "人物"])
    #expect(vocabulary.properties["name"]?.values == .text)
    #expect(vocabulary.properties["date"]?.values == .date)
    #expect(vocabulary.properties["label"]?.values == .taggedText)
    #expect(vocabulary.properties["holds"]?.values == .node)
    #expect(vocabulary.properties["attended"]?.isReverse == true)
  }

  @Test("A label stands for its sub-classes and a word for its sub-properties, with no row twice")
  func narrower() throws {
    var vocabulary = SampleVocabulary.vocabulary
    let event = IRI("https://schema.org/Event")
    vocabulary.subclasses[event] = [IRI("https://w3id.org/lilong#Meeting"), IRI("https://w3id.org/lilong#Visit")]
    let attendee = IRI("https://schema.org/attendee")
    vocabulary.subproperties[attendee] = [IRI("https://w3id.org/lilong#chair"), IRI("https://w3id.org/lilong#speaker")]
    let compiler = PatternQueryCompiler(vocabulary: vocabulary)
    #expect(try SampleGraph.rows(compiler.compile("MATCH (e:Event) RETURN count(*)")) == ["6"])
    let people = try compiler.compile("MATCH (p)-[:attended]->(e {name: '热线会'}) RETURN p.name")
    #expect(try SampleGraph.rows(people) == ["李梅", "王建青", "陈一"])
    let both = try compiler.compile("MATCH (e {name: '二月会'})-[:attendee]->(p) RETURN p.name")
    #expect(try SampleGraph.rows(both) == ["李梅", "王建青"])
  }
}
