import Extraction
import Foundation
import Knowledge
import Testing

@Suite("Corrections")
struct CorrectionsTests {
  private func documents() -> [DocumentFacts] {
    ["a.txt", "b.txt"].map { file in
      var facts = FactsFixture.document(file, subdistrict: file == "a.txt" ? "桂花街道" : "梧桐街道", district: "青石区")
      let person = facts.add(person: "王伟")
      let office = facts.add(organization: "青石区政府")
      facts.add(post: "主任", of: person, in: office)
      facts.add(event: "安全会议", on: "2020-01-02", with: [person])
      return facts
    }
  }

  private func assemble(_ json: String) throws -> Assembler.Outcome {
    let corrections = try Corrections(json: Data(json.utf8))
    return try Assembler(corrections: corrections).assemble(documents())
  }

  @Test("What is said to be different stays apart")
  func different() throws {
    #expect(try assemble("{}").knowledge.persons.count == 1)
    let outcome = try assemble(
      #"{"different": [{"members": [{"person": "王伟", "file": "a.txt"}, {"person": "王伟", "file": "b.txt"}]}]}"#)
    #expect(outcome.knowledge.persons.count == 2)
    #expect(outcome.unmatchedCorrections.isEmpty)
  }

  @Test("What is said to be the same is one, with the reason given")
  func same() throws {
    var apart = documents()
    for index in apart.indices {
      apart[index].posts = []
      apart[index].events = []
    }
    let corrections = try Corrections(
      json: Data(
        #"{"same": [{"members": [{"person": "王伟", "file": "a.txt"}, {"person": "王伟", "file": "b.txt"}], "why": "她调任"}]}"#
          .utf8))
    #expect(try Assembler().assemble(apart).knowledge.persons.count == 2)
    let persons = try Assembler(corrections: corrections).assemble(apart).knowledge.persons
    #expect(persons.map(\.identity.reasons) == [["a correction: 她调任"]])
  }

  @Test("A new name takes the place of the old one, which stays as another form")
  func rename() throws {
    let outcome = try assemble(#"{"rename": [{"organization": "青石区政府", "to": "青石区人民政府"}]}"#)
    let organization = try #require(outcome.knowledge.organizations.first)
    #expect(organization.identity.name == "青石区人民政府")
    #expect(organization.identity.alternateNames == ["青石区政府"])
  }

  @Test("A dropped person leaves no post and no participation; a dropped post leaves the person")
  func drop() throws {
    let person = try assemble(#"{"drop": [{"person": "王伟"}]}"#).knowledge
    #expect(person.persons.isEmpty && person.posts.isEmpty && person.tenures.isEmpty)
    #expect(person.events.flatMap(\.participations).isEmpty)
    let post = try assemble(#"{"drop": [{"person": "王伟", "position": "主任", "organization": "青石区政府"}]}"#).knowledge
    #expect(!post.persons.isEmpty && post.posts.isEmpty)
    let participation = try assemble(#"{"drop": [{"person": "王伟", "event": "安全会议"}]}"#).knowledge
    #expect(participation.events.flatMap(\.participations).isEmpty && participation.tenures.count == 1)
  }

  @Test("An added fact rests on the words that say it")
  func add() throws {
    let outcome = try assemble(
      #"{"add": [{"person": "李明", "position": "副主任", "organization": "青石区政府", "file": "a.txt", "quote": "安全"}]}"#)
    #expect(outcome.unmatchedCorrections.isEmpty)
    let tenure = try #require(outcome.knowledge.tenures.first { $0.identity.name == "李明 青石区政府副主任" })
    let segments = try outcome.knowledge.segments(of: tenure.identity)
    #expect(segments.map(\.quote) == ["安全"])
    #expect(segments.map(\.start) == [600])
  }

  @Test(
    "A correction that matches nothing is reported, and the rest is applied",
    arguments: [
      #"{"rename": [{"person": "赵六", "to": "赵七"}]}"#, #"{"drop": [{"event": "没有的会"}]}"#,
      #"{"add": [{"person": "李明", "file": "z.txt", "quote": "李明"}]}"#,
      #"{"add": [{"person": "李明", "file": "a.txt", "quote": "没有的话"}]}"#,
      #"{"same": [{"members": [{"person": "王伟"}, {"person": "赵六"}]}]}"#,
      #"{"different": [{"members": [{"person": "王伟"}, {"organization": "青石区政府"}]}]}"#,
    ])
  func unmatched(json: String) throws {
    let outcome = try assemble(json)
    #expect(outcome.unmatchedCorrections.count == 1)
    #expect(outcome.knowledge.persons.count == 1)
  }

  @Test(
    "A misspelt list or key is an error that names the place",
    arguments: [
      (#"{"sames": []}"#, "sames"), (#"{"drop": [{"persn": "王伟"}]}"#, "drop[0]"),
      (#"{"same": [{"members": [{"person": 3}]}]}"#, "same[0].members[0].person"), ("{", "not valid JSON"),
    ])
  func malformed(json: String, mention: String) throws {
    let error = #expect(throws: Corrections.FormatError.self) { try Corrections(json: Data(json.utf8)) }
    #expect(error?.description.contains(mention) == true)
  }
}
