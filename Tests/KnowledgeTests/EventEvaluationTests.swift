import Foundation
import Knowledge
import Newsletters
import RDF
import Testing

@Suite("Scoring events against gold")
struct EventEvaluationTests {
  private static let text = "3月5日上午,街道召开平安建设推进会。会议由王伟主持,李明讲话。3月8日,街道举行趣味运动会,王伟到场。"

  @Test("Events are aligned by their stretch of text first, whatever they are called")
  func byText() {
    var graph = EvaluationFixture(text: Self.text)
    _ = graph.event("运动会", "Contest", quote: "3月8日,街道举行趣味运动会")
    _ = graph.event("会议", "Meeting", quote: "街道召开平安建设推进会")
    let evaluation = graph.scored { gold in
      gold.events = [
        .init("推进会", kind: "meeting", quote: "3月5日上午,街道召开平安建设推进会"),
        .init("趣味赛", kind: "contest", quote: "3月8日,街道举行趣味运动会"),
      ]
    }
    #expect(evaluation[.events].counts == [2, 0, 0] && evaluation[.kind].counts == [2, 2])
  }

  @Test("Where no text is shared an alike name will do, and one that is hardly alike will not")
  func byName() {
    var graph = EvaluationFixture(text: Self.text)
    _ = graph.event("街道平安建设推进会", "Meeting", quote: "李明讲话")
    let evaluation = graph.scored { gold in
      gold.events = [
        .init("平安建设推进会", kind: "visit", quote: "3月5日"), .init("平安推进工作", kind: "meeting", quote: "上午"),
      ]
    }
    #expect(evaluation[.events].counts == [1, 0, 1] && evaluation[.kind].counts == [0, 1])
  }

  @Test("A quote that the text does not have leaves the event to its name")
  func unknownQuote() {
    var graph = EvaluationFixture(text: Self.text)
    _ = graph.event("平安建设推进会", "Meeting", quote: "街道召开平安建设推进会")
    let hit = graph.scored { $0.events = [.init("平安建设推进会", kind: "meeting", quote: "无此句")] }
    #expect(hit[.events].counts == [1, 0, 0])
    let missed = graph.scored { $0.events = [.init("别的", kind: "meeting", quote: "无此句")] }
    #expect(missed[.events].counts == [0, 1, 1])
  }

  @Test("Of events on one stretch the better name and company win; of equal ones the first of gold and of the graph")
  func ties() {
    var graph = EvaluationFixture(text: Self.text)
    let (wei, ming) = (graph.person("王伟"), graph.person("李明"))
    let quote = "街道召开平安建设推进会"
    _ = graph.event("会", "Visit", quote: quote, with: [ming])
    _ = graph.event("会", "Meeting", quote: quote, with: [wei])
    let byCompany = graph.scored { gold in
      var event = GoldDocument.Event("会", kind: "meeting", quote: quote)
      event.participants = [.init("王伟")]
      gold.events = [event]
    }
    #expect(byCompany[.kind].counts == [1, 1] && byCompany[.events].counts == [1, 1, 0])
    // The event that is left over, and who was there, are made up.
    #expect(byCompany[.participation].counts == [1, 1, 0])
    let equal = graph.scored { gold in
      gold.events = [.init("会", kind: "visit", quote: quote), .init("会", kind: "meeting", quote: quote)]
    }
    #expect(equal[.events].counts == [2, 0, 0] && equal[.kind].counts == [2, 2])
  }

  @Test("An optional event costs nothing, hit or missed, and neither do those who came to it")
  func optional() {
    var graph = EvaluationFixture(text: Self.text)
    let person = graph.person("王伟")
    _ = graph.event("推进会", "Visit", quote: "街道召开平安建设推进会", with: [person])
    let evaluation = graph.scored { gold in
      var met = GoldDocument.Event("推进会", kind: "meeting", quote: "街道召开平安建设推进会")
      met.participants = [.init("李明")]
      met.isOptional = true
      var missed = GoldDocument.Event("运动会", kind: "contest", quote: "街道举行趣味运动会")
      missed.isOptional = true
      missed.participants = [.init("王伟")]
      gold.events = [met, missed]
    }
    #expect(evaluation[.events].counts == [0, 0, 0] && evaluation[.participation].counts == [0, 0, 0])
    #expect(evaluation[.kind].counts == [0, 0])
  }

  @Test("Who was there is compared name by name, and of those who were, what they did")
  func participation() {
    var graph = EvaluationFixture(text: Self.text)
    let (wei, ming, body) = (graph.person("王伟"), graph.person("李明"), graph.organization("街道"))
    let event = graph.event("推进会", "Meeting", quote: "街道召开平安建设推进会", with: [wei, ming, body])
    graph.state(event, LilongVocabulary.term("chair"), wei)
    let evaluation = graph.scored { gold in
      var row = GoldDocument.Event("推进会", kind: "meeting", quote: "街道召开平安建设推进会")
      row.participants = [
        .init("王伟", roles: ["chair", "speaker", "attendee"]), .init("周五"), .init("赵六", isOptional: true),
      ]
      row.bodies = ["街道", "派出所"]
      gold.events = [row]
    }
    #expect(evaluation[.participation].counts == [1, 1, 1])
    #expect(evaluation[.role].counts == [1, 2] && evaluation[.bodies].counts == [1, 2])
  }

  @Test(
    "A date is as exact as gold has it, a time of day aside, and a span has both ends right",
    arguments: [
      ("2021-03-05", ["2021-03-05"], [], true), ("2021-03-05", ["2021-03-05T09:00:00"], [], true),
      ("2021-03-05", ["2021-03"], [], false), ("2021-03", ["2021-03-05"], [], false),
      ("2021-03", ["2021-03"], [], true),
      ("--03-05", ["--03-05"], [], true), ("--03-05", ["2021-03-05"], [], false),
      ("2021-03-05", ["2021-03-05"], ["2021-03-06"], true), ("2021-03-05/2021-03-08", ["2021-03-05"], [], false),
      ("2021-03-05/2021-03-08", ["2021-03-05"], ["2021-03-08T17:00:00"], true),
      ("2021-03-05/2021-03-08", ["2021-03-04"], ["2021-03-08"], false), ("2021-03-05", [], [], false),
      ("2021-03-05", ["2021-03-04", "2021-03-05"], [], true),
    ])
  func dates(wanted: String, starts: [String], ends: [String], isRight: Bool) {
    var graph = EvaluationFixture(text: Self.text)
    let event = graph.event("推进会", "Meeting", quote: "街道召开平安建设推进会")
    for date in starts { graph.state(event, SchemaVocabulary.startDate, .literal(Literal(date, datatype: XSD.date))) }
    for date in ends { graph.state(event, SchemaVocabulary.endDate, text: date) }
    let evaluation = graph.scored { gold in
      gold.events = [.init("推进会", kind: "meeting", quote: "街道召开平安建设推进会")]
      gold.events[0].date = wanted
    }
    #expect(evaluation[.date].counts == [isRight ? 1 : 0, 1])
  }

  @Test("A place is right where one name holds the other; an organiser where any of them is right")
  func placeAndOrganizer() {
    var graph = EvaluationFixture(text: Self.text)
    let event = graph.event("推进会", "Meeting", quote: "街道召开平安建设推进会")
    let place = graph.iri("place")
    graph.state(place, SchemaVocabulary.name, text: "桂花街道三楼会议室")
    graph.state(event, SchemaVocabulary.location, place)
    graph.state(event, SchemaVocabulary.organizer, graph.organization("桂花街道", also: ["街道"]))
    func scored(place: String?, organizers: [String]) -> Evaluation {
      graph.scored { gold in
        gold.events = [.init("推进会", kind: "meeting", quote: "街道召开平安建设推进会")]
        gold.events[0].place = place
        gold.events[0].organizers = organizers
      }
    }
    let right = scored(place: "三楼 会议室", organizers: ["区委", "街道"])
    #expect(right[.place].counts == [1, 1] && right[.organizer].counts == [1, 1])
    let wrong = scored(place: "四楼会议室", organizers: ["区委"])
    #expect(wrong[.place].counts == [0, 1] && wrong[.organizer].counts == [0, 1])
    #expect(wrong.findings.contains { $0.names == ["推进会", "四楼会议室, not 桂花街道三楼会议室"] })
    let unasked = scored(place: nil, organizers: [])
    #expect(unasked[.place].counts == [0, 0] && unasked[.organizer].counts == [0, 0])
  }
}

@Suite("Reading gold files")
struct GoldDocumentTests {
  private func read(_ json: String) throws -> GoldDocument { try GoldDocument(json: Data(json.utf8)) }

  @Test("Every key of a row is read, and what is not for scoring is passed over")
  func rows() throws {
    let gold = try read(
      """
      {"document": "a.txt", "context": {"year": null}, "persons": [{"name": "王伟", "inName": true}, {"name": "李明"}],
       "organizations": [{"name": "街道", "also": ["桂花街道"], "kind": "government", "optional": true}],
       "structure": [{"part": "a", "whole": "b"}],
       "posts": [{"person": "李明", "position": "主任", "organization": "街道", "also_position": ["副主任"],
                  "also_organization": ["区委"], "optional": false}],
       "events": [{"id": "x", "name": "会", "kind": "meeting", "date": null, "quote": "开会", "attendance": 46,
                   "participants": [{"person": "李明"}, {"person": "王伟", "roles": ["chair"], "optional": true}]}]}
      """)
    #expect(gold.persons.map(\.isOptional) == [true, false] && gold.organizations[0].alternateNames == ["桂花街道"])
    #expect(gold.posts[0].positions == ["主任", "副主任"] && gold.posts[0].organizations == ["街道", "区委"])
    #expect(gold.organizations[0].isOptional && !gold.posts[0].isOptional && !gold.structure[0].isOptional)
    let event = gold.events[0]
    #expect(event.date == nil && event.place == nil && event.bodies.isEmpty && event.participants[1].isOptional)
    #expect(event.participants[0].roles == ["attendee"])
  }

  @Test(
    "A file that is no gold says where and what belongs there",
    arguments: [
      ("{", "not valid JSON"), ("[]", "an object is expected here"), ("{}", "\"document\" is missing"),
      (#"{"document": 3}"#, "document: a text is expected here"),
      (#"{"document": "a", "persons": {}}"#, "persons: a list is expected here"),
      (#"{"document": "a", "persons": [{"nane": "b"}]}"#, "persons[0]: \"name\" is missing; a person has \"name\""),
      (#"{"document": "a", "persons": [{"name": "b", "optional": "yes"}]}"#, "persons[0].optional: true or false"),
      (#"{"document": "a", "persons": []}"#, "\"organizations\" is missing; a gold file has"),
      (
        #"{"document":"a","persons":[],"organizations":[],"structure":[],"posts":[],"events":[{"name":"b","kind":"c"}]}"#,
        "events[0]: \"quote\" is missing; an event has"
      ),
    ])
  func faults(json: String, mention: String) {
    let error = #expect(throws: GoldDocument.FormatError.self) { try read(json) }
    #expect(error?.description.contains(mention) == true, "\(error?.description ?? "")")
  }

  @Test(
    "What can never be hit is remarked on: an unknown kind or role, a date in another form, a quote not in the text")
  func remarks() {
    var gold = GoldDocument(document: "a.txt")
    var event = GoldDocument.Event("会", kind: "gathering", quote: "开大会")
    event.date = "2021-3-5"
    event.participants = [.init("王伟", roles: ["chairs", "attendee"])]
    gold.events = [.init("会", kind: "meeting", quote: "开\n会"), event]
    gold.events[0].date = "2021-03-05/2021-04"
    let remarks = gold.remarks(on: SourceText("开\r\n会"))
    #expect(remarks.count == 4)
    for (place, remark) in zip(["quote", "kind", "date", "participants[0].roles"], remarks) {
      #expect(remark.hasPrefix("events[1].\(place): "))
    }
  }
}
