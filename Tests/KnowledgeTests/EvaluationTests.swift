import Foundation
import Knowledge
import Newsletters
import RDF
import Testing

@Suite("Scoring who and what against gold")
struct EvaluationTests {
  @Test("A person is hit by the full name, however it is spaced; optional ones count neither way")
  func persons() {
    var graph = EvaluationFixture(text: "王伟和李明,还有赵云、陈某某、小张。")
    for name in ["王伟", "李明", "赵云", "小张"] { _ = graph.person(name) }
    let evaluation = graph.scored { gold in
      gold.persons = [
        .init("王伟"), .init("李 明"), .init("陈刚"), .init("赵云", isOptional: true), .init("周五", isOptional: true),
      ]
    }
    #expect(evaluation[.persons].counts == [2, 1, 1])
    #expect(evaluation[.persons].precision == 2.0 / 3 && evaluation[.persons].recall == 2.0 / 3)
    #expect(evaluation.findings.map(\.names) == [["陈刚"], ["小张"]])
    #expect(evaluation.findings.map(\.kind) == [.missed(.persons), .falseHit(.persons)])
  }

  @Test("Nothing sought and nothing found is perfect; nothing found of something is not")
  func empty() {
    let nothing = EvaluationFixture(text: "空").scored { _ in }
    #expect(nothing[.persons].precision == 1 && nothing[.persons].f1 == 1 && nothing[.date].ratio == 1)
    let missed = EvaluationFixture(text: "空").scored { $0.persons = [.init("王伟")] }
    #expect(missed[.persons].precision == 1 && missed[.persons].recall == 0 && missed[.persons].f1 == 0)
  }

  @Test("What rests on another document is not looked at, and documents add up")
  func documents() {
    var first = EvaluationFixture(file: "a.txt", text: "王伟")
    var second = EvaluationFixture(file: "b.txt", text: "李明")
    _ = first.person("王伟")
    _ = second.person("李明")
    var evaluator = Evaluator(first.quads + second.quads)
    for (file, name) in [("a.txt", "王伟"), ("b.txt", "李明"), ("c.txt", "周五")] {
      var gold = GoldDocument(document: file)
      gold.persons = [.init(name)]
      evaluator.score(gold, text: SourceText(name))
    }
    #expect(evaluator.evaluation[.persons].counts == [2, 0, 1])
    #expect(evaluator.knows("a.txt") && !evaluator.knows("c.txt"))
  }

  @Test("A body may go by any of its forms; one that is called so goes before one that was called so once")
  func organizations() {
    var graph = EvaluationFixture(text: "街道党工委、(办事处)和区委、街道办、党工委")
    _ = graph.organization("桂花街道党工委", also: ["街道党工委"])
    _ = graph.organization("桂花街道办事处", also: ["办事处"])
    _ = graph.organization("街道办", also: ["街道办", "桂花街道党工委"])
    let evaluation = graph.scored { gold in
      gold.organizations = [
        .init("桂花街道党工委", also: ["街道党工委"]), .init("“办事处”"), .init("区政府"),
        .init("区委", isOptional: true),
      ]
    }
    #expect(evaluation[.organizations].counts == [2, 1, 1])
    #expect(evaluation.findings.map(\.names) == [["区政府"], ["街道办"]])
  }

  @Test("Structure is compared by all forms of both ends, by either property")
  func structure() {
    var graph = EvaluationFixture(text: "街道、党工委、办事处、居委会")
    let street = graph.organization("桂花街道", also: ["街道"])
    let party = graph.organization("桂花街道党工委", also: ["党工委"])
    let office = graph.organization("办事处")
    let committee = graph.organization("居委会")
    graph.state(party, OrgVocabulary.subOrganizationOf, street)
    graph.state(office, OrgVocabulary.unitOf, street)
    graph.state(committee, OrgVocabulary.subOrganizationOf, street)
    graph.state(street, OrgVocabulary.subOrganizationOf, office)
    let evaluation = graph.scored { gold in
      gold.organizations = [
        .init("街道党工委", also: ["党工委"]), .init("桂花街道"), .init("办事处"), .init("居委会"),
      ]
      gold.structure = [
        .init("街道党工委", of: "桂花街道"), .init("办事处", of: "桂花街道"), .init("居委会", of: "桂花街道", isOptional: true),
        .init("居委会", of: "办事处"),
      ]
    }
    #expect(evaluation[.structure].counts == [2, 1, 1])
  }

  @Test("A post is hit by person, position and body, each in any form; what only another document says is passed over")
  func posts() {
    var graph = EvaluationFixture(file: "a.txt", text: "党工委书记王伟,主任李明,队长赵云")
    let party = graph.organization("桂花街道党工委", also: ["党工委"])
    let (wei, ming, yun) = (graph.person("王伟"), graph.person("李明"), graph.person("赵云"))
    graph.post("党工委书记", of: wei, in: party, tenure: "党工委书记王伟")
    graph.post("主任", of: ming, in: party)
    graph.post("队长", of: yun, in: party, tenure: "不在这里")
    let gold = { (gold: inout GoldDocument) in
      gold.organizations = [.init("街道党工委", also: ["桂花街道党工委"])]
      gold.posts = [
        .init("王伟", ["书记", "党工委书记"], of: ["桂花街道", "街道党工委"]), .init("李明", ["副主任"], of: ["街道党工委"]),
      ]
    }
    let evaluation = graph.scored(gold)
    #expect(evaluation[.posts].counts == [1, 1, 1])
    let missed = evaluation.findings.first { $0.kind == .missed(.posts) }
    let made = evaluation.findings.first { $0.kind == .falseHit(.posts) }
    #expect(missed?.names == ["李明", "副主任", "街道党工委"] && missed?.place?.quote == "李明")
    #expect(made?.names == ["李明", "主任", "桂花街道党工委"])
  }

  @Test("Datatypes and repeated statements make no difference, and named graphs are one")
  func statements() {
    var graph = EvaluationFixture(text: "王伟")
    let person = graph.person("王伟")
    graph.state(person, SchemaVocabulary.name, .literal(Literal("王伟", language: "zh")))
    let repeated = graph.quads.map {
      Quad($0.subject, $0.predicate, $0.object, graphName: .iri("http://graph.example/"))
    }
    graph.quads += repeated
    #expect(graph.scored { $0.persons = [.init("王伟")] }[.persons].counts == [1, 0, 0])
  }

  @Test("Findings say line, column and sentence, over line breaks in a name")
  func places() throws {
    var graph = EvaluationFixture(text: "第一行。\r\n会议由王\n伟主持。李明到会。\n")
    _ = graph.person("李明")
    let findings = graph.scored { $0.persons = [.init("王伟"), .init("张三")] }.findings
    let missed = try #require(findings.first?.place)
    #expect(missed.line == 2 && missed.column == 4 && missed.range == 9..<12 && missed.quote == "王\n伟")
    #expect(missed.surroundings.before == "会议由" && missed.surroundings.after == "主持。")
    #expect(findings[1].names == ["张三"] && findings[1].place == nil)
    let made = try #require(findings.last?.place)
    #expect(made.line == 3 && made.column == 5 && made.quote == "李明")
  }

  @Test("A graph with offsets outside the text, or none that are numbers, is scored all the same")
  func damagedGraph() {
    var graph = EvaluationFixture(text: "王伟")
    let person = graph.add(SchemaVocabulary.person, "李明", quote: "无")
    graph.rest(person, on: 900, 4)
    graph.rest(person, on: -5, 70)
    let event = graph.event("会", "Meeting", quote: "无")
    graph.rest(event, on: 7, 7)
    graph.state(graph.iri("issue"), SchemaVocabulary.isPartOf, graph.iri("issue"))
    let broken = graph.iri("p-broken")
    graph.state(graph.iri("s-broken"), AnnotationVocabulary.hasSelector, broken)
    graph.state(broken, AnnotationVocabulary.start, text: "seven")
    graph.state(event, ProvVocabulary.wasDerivedFrom, graph.iri("s-broken"))
    let evaluation = graph.scored { $0.events = [.init("别的", kind: "meeting", quote: "")] }
    #expect(evaluation[.persons].counts == [0, 1, 0] && evaluation[.events].counts == [0, 1, 1])
    #expect(evaluation.findings.first?.place?.range == 0..<2)
  }
}
