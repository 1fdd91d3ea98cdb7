import Extraction
import Foundation
import Newsletters
import RDF
import TestSupport
import Testing

@testable import Knowledge

@Suite("The graph of a knowledge base")
struct GraphTests {
  private func documents() -> [DocumentFacts] {
    var facts = FactsFixture.document("新闻/a.txt", subdistrict: "桂花街道", district: "青石区", issued: "2020-03")
    let (chair, author) = (facts.add(person: "王伟"), facts.add(person: "李明"))
    let street = facts.add(organization: "桂花街道")
    let office = facts.add(organization: "桂花街道办事处", .government, partOf: street)
    let post = facts.add(post: "主任", of: chair, in: office)
    facts.add(event: "“平安”会议", on: "2020-01-02", by: [street], with: [chair], at: "三楼会议室")
    facts.events[0].participants[0].capacities = [post]
    facts.events[0].confidence = 0.856
    facts.articles[0].authors = [author]
    return [facts]
  }

  private func triples() throws -> [Triple] {
    try GraphBuilder.quads(of: try Assembler().assemble(documents()).knowledge).map(\.triple)
  }

  private func subjects(_ triples: [Triple], of type: IRI) -> [Term] {
    triples.filter { $0.predicate == RDFVocabulary.type && $0.object == .iri(type) }.map(\.subject)
  }

  @Test("Every person, organisation, post, tenure, event and participation rests on a segment with offsets in a file")
  func evidence() throws {
    let triples = try triples()
    let types = [
      SchemaVocabulary.person, OrgVocabulary.organizationClass, OrgVocabulary.post, OrgVocabulary.membership,
      SchemaVocabulary.eventClass, LilongVocabulary.participation,
    ]
    for type in types {
      let found = subjects(triples, of: type)
      #expect(!found.isEmpty, "\(type.string)")
      for subject in found {
        let segment = try #require(
          triples.first { $0.subject == subject && $0.predicate == ProvVocabulary.wasDerivedFrom }?.object)
        let source = triples.first { $0.subject == segment && $0.predicate == AnnotationVocabulary.hasSource }?.object
        let issue = triples.first { $0.subject == source && $0.predicate == SchemaVocabulary.isPartOf }?.object
        #expect(triples.contains { $0.subject == issue && $0.predicate == LilongVocabulary.file })
        let selectors = triples.filter { $0.subject == segment && $0.predicate == AnnotationVocabulary.hasSelector }
        #expect(selectors.count == 2)
      }
    }
  }

  @Test("A role at an event stands beside plain attendance")
  func roles() throws {
    let triples = try triples()
    let event = try #require(subjects(triples, of: SchemaVocabulary.eventClass).first)
    let chair = triples.first { $0.subject == event && $0.predicate == LilongVocabulary.term("chair") }
    #expect(chair != nil)
    #expect(
      triples.contains {
        $0.subject == event && $0.predicate == SchemaVocabulary.attendee && $0.object == chair?.object
      })
    #expect(
      triples.contains(
        Triple(event, LilongVocabulary.confidence, .literal(Literal("0.86", datatype: XSD.decimal)))))
  }

  @Test(
    "Dates are as exact as the text",
    arguments: [
      ("2020-01-02", "date"), ("2020-01", "gYearMonth"), ("2020", "gYear"), ("--11-30", "gMonthDay"),
      ("2020-01-02T09:30:00", "dateTime"),
    ])
  func dates(form: String, datatype: String) throws {
    var facts = documents()
    facts[0].events[0].startDate = form
    let quads = try GraphBuilder.quads(of: try Assembler().assemble(facts).knowledge)
    let start = quads.first { $0.predicate == SchemaVocabulary.startDate }
    #expect(start?.object == .literal(Literal(form, datatype: IRI(XSD.namespace + datatype))))
  }

  @Test("The file is the same whatever the order of the triples")
  func deterministic() throws {
    var shuffled = try triples()
    let text = GraphDocumentWriter().string(shuffled)
    var random = SeededGenerator(seed: 7)
    for _ in 0..<5 {
      shuffled.shuffle(using: &random)
      #expect(GraphDocumentWriter().string(shuffled) == text)
    }
  }

  /// A text in which every third character ends a sentence, and some must be escaped in JSON.
  private static let text = SourceText(
    (0..<16_000).map { $0 % 9 == 5 ? "\"" : $0 % 9 == 7 ? "\\" : $0 % 3 == 2 ? "。" : "街" }.joined())

  @Test("The file of a knowledge base is that of its triples, also where one body has thousands of pieces of evidence")
  func directWriting() throws {
    var facts = documents()
    facts[0].organizations[0].evidence = (0..<5000).map { number in
      Evidence(start: number * 3, end: number * 3 + 2, quote: Self.text.quote(number * 3..<number * 3 + 2))
    }
    facts[0].persons[1].evidence = Array(facts[0].organizations[0].evidence.prefix(2500).reversed())
    let knowledge = try Assembler().assemble(facts, texts: [facts[0].file: Self.text]).knowledge
    var written: [UInt8] = []
    try GraphDocumentWriter().write(knowledge) { written += $0 }
    let quads = try GraphBuilder.quads(of: knowledge)
    #expect(quads.contains { $0.predicate == AnnotationVocabulary.prefix })
    #expect(String(decoding: written, as: UTF8.self) == GraphDocumentWriter().string(quads.map(\.triple)))
    var forwarded: [Quad] = []
    try GraphBuilder.forEachQuad(of: knowledge) { forwarded.append($0) }
    #expect(forwarded == quads)
  }

  @Test(
    "The file of a knowledge base is that of its triples, whatever the files are called and whatever the base is",
    arguments: ["https://example.org/graph/", "https://example.org/graph#", "https://example.org/1/"])
  func directWritingOfManyFiles(base: String) throws {
    let files = [
      "2.txt", "10.txt", "010.txt", "9/第 1 期.txt", "..", "a\"b?.txt", "100000000.txt", "99999999.txt", "é.txt",
    ]
    let facts = files.map { file in
      var facts = documents()[0]
      facts.file = file
      facts.organizations[0].evidence += FactsFixture.evidence("不在文中", at: 3)
      facts.articles[0].end = 500
      return facts
    }
    let knowledge = try Assembler().assemble(facts, texts: ["10.txt": Self.text, "..": SourceText("")]).knowledge
    #expect(knowledge.issues.count == files.count && knowledge.organizations.count == 2)
    var written: [UInt8] = []
    try GraphDocumentWriter(base: base).write(knowledge) { written += $0 }
    let triples = try GraphBuilder.quads(of: knowledge, base: base).map(\.triple)
    #expect(String(decoding: written, as: UTF8.self) == GraphDocumentWriter(base: base).string(triples))
  }

  @Test("The file is JSON with one object a thing, and holds its own context")
  func json() throws {
    let text = GraphDocumentWriter(base: "https://example.org/graph/").string(try triples())
    let root = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    let context = try #require(root["@context"] as? [String: Any])
    #expect(context["@base"] as? String == "https://example.org/graph/")
    #expect(context["出席"] as? [String: String] == ["@reverse": "schema:attendee", "@type": "@id"])
    let nodes = try #require(root["@graph"] as? [[String: Any]])
    let identifiers = nodes.compactMap { $0["id"] as? String }
    #expect(identifiers.count == nodes.count && Set(identifiers).count == nodes.count)
  }

  @Test("Facts whose indices point at nothing are refused")
  func invalid() throws {
    var facts = documents()
    facts[0].posts[0].person = 9
    let error = #expect(throws: InvalidFacts.self) { try Assembler().assemble(facts) }
    #expect(error?.reference == "posts[0].person")
    facts = documents()
    facts[0].events[0].evidence = []
    #expect(throws: InvalidFacts.self) { try Assembler().assemble(facts) }
    facts = documents()
    facts[0].persons[0].evidence[0].end = Int(Int32.max) + 1
    #expect(throws: InvalidFacts.self) { try Assembler().assemble(facts) }
  }

  @Test("The surroundings of a quote reach to the ends of its sentence")
  func surroundings() {
    let text = SourceText("昨日下雨。2日,王伟主持“平安”会议!”会后散步。\n\n下一段")
    let sentences = SentenceIndex(text)
    func around(_ range: Range<Int>) -> SentenceSurroundings { .init(of: range, in: text, sentences: sentences) }
    #expect(around(9..<11).before == "2日,王")
    #expect(around(8..<10).before == "2日,")
    #expect(around(8..<10).after == "主持“平安”会议!”")
    #expect(around(100..<120) == around(31..<31))
  }
}

@Suite("The ontology and the context")
struct ResourceTests {
  @Test("Every word of the project's own namespace in the context is declared in the ontology")
  func declared() throws {
    let root = try JSONSerialization.jsonObject(with: Data(KnowledgeResources.context.utf8)) as? [String: Any]
    let context = try #require(root?["@context"] as? [String: Any])
    let names = context.values.compactMap { value -> String? in
      let definition = value as? [String: Any]
      return value as? String ?? definition?["@id"] as? String ?? definition?["@reverse"] as? String
    }.filter { $0.hasPrefix("lilong:") }
    #expect(names.count > 40)
    for name in Set(names) {
      #expect(KnowledgeResources.ontology.contains("\n\(name) a owl:"), "\(name)")
    }
  }
}
