import Extraction
import Testing

@testable import Knowledge

@Suite("Resolution of organisations across documents")
struct OrganizationResolutionTests {
  private func names(_ documents: [DocumentFacts]) throws -> [String] {
    try Assembler().assemble(documents).knowledge.organizations.map(\.identity.path)
  }

  @Test("One name in one district is one organisation, whatever was written before it")
  func oneNameOneDistrict() throws {
    var first = FactsFixture.document("a.txt", subdistrict: "桂花街道", district: "青石区", city: "云川市")
    first.add(organization: "桂花街道")
    var second = FactsFixture.document("b.txt", district: "青石区", city: "云川市")
    second.add(organization: "云川市青石区桂花街道")
    #expect(try names([first, second]) == ["organization/青石区/桂花街道"])
  }

  @Test("One name in two districts is two organisations")
  func twoDistricts() throws {
    var first = FactsFixture.document("a.txt", subdistrict: "人民路街道", district: "青石区", city: "云川市")
    first.add(organization: "人民路街道")
    var second = FactsFixture.document("b.txt", subdistrict: "人民路街道", district: "白沙区", city: "云川市")
    second.add(organization: "人民路街道")
    #expect(try names([first, second]) == ["organization/青石区/人民路街道", "organization/白沙区/人民路街道"])
  }

  @Test("An office that every subdistrict has is one in each")
  func commonOffice() throws {
    var first = FactsFixture.document("a.txt", subdistrict: "桂花街道", district: "青石区")
    first.add(organization: "社区党建办", .party)
    var second = FactsFixture.document("b.txt", subdistrict: "梧桐街道", district: "青石区")
    second.add(organization: "社区党建办", .party)
    #expect(try names([first, second]).count == 2)
  }

  @Test("A national body is one wherever it is mentioned")
  func national() throws {
    var first = FactsFixture.document("a.txt", subdistrict: "桂花街道", district: "青石区", city: "云川市")
    first.add(organization: "中国侨联", .civic)
    var second = FactsFixture.document("b.txt", subdistrict: "梧桐街道", district: "白沙区", city: "海州市")
    second.add(organization: "中国侨联", .civic)
    #expect(try names([first, second]) == ["organization/中国侨联"])
  }

  @Test(
    "Long and short forms of a name are one organisation",
    arguments: [
      ("中共青石区委员会", "青石区委"), ("青石区人民政府", "青石区政府"), ("桂花街道党工作委员会", "桂花街道党工委"),
      ("兰亭社区居民委员会", "兰亭社区居委会"),
    ])
  func longForms(long: String, short: String) throws {
    var first = FactsFixture.document("a.txt", subdistrict: "桂花街道", district: "青石区")
    first.add(organization: long)
    var second = FactsFixture.document("b.txt", subdistrict: "桂花街道", district: "青石区")
    second.add(organization: short)
    #expect(try names([first, second]).count == 1)
  }

  @Test("A document that does not say where it is joins the only organisation of the name, and none of several")
  func vagueDocument() throws {
    var known = FactsFixture.document("a.txt", subdistrict: "人民路街道", district: "青石区")
    known.add(organization: "人民路街道")
    var vague = FactsFixture.document("b.txt")
    vague.add(organization: "人民路街道")
    #expect(try names([known, vague]).count == 1)
    var other = FactsFixture.document("c.txt", subdistrict: "人民路街道", district: "白沙区")
    other.add(organization: "人民路街道")
    #expect(try names([known, vague, other]).count == 3)
  }

  @Test("A whole that contains another whole of the same part is left out")
  func structureIsReduced() throws {
    var first = FactsFixture.document("a.txt", subdistrict: "桂花街道", district: "青石区")
    let street = first.add(organization: "桂花街道")
    first.add(organization: "兰亭居委会", .residentialCommittee, partOf: street)
    var second = FactsFixture.document("b.txt", subdistrict: "桂花街道", district: "青石区")
    let whole = second.add(organization: "桂花街道")
    let area = second.add(organization: "兰亭居民区", .residentialArea, partOf: whole)
    second.add(organization: "兰亭居委会", .residentialCommittee, partOf: area)
    let knowledge = try Assembler().assemble([first, second]).knowledge
    let committee = try #require(knowledge.organizations.first { $0.identity.name == "兰亭居委会" })
    #expect(committee.parents.map { knowledge.organizations[$0].identity.name } == ["兰亭居民区"])
  }
}

@Suite("Resolution of persons across documents")
struct PersonResolutionTests {
  private func document(_ file: String, _ subdistrict: String?, office: String?, _ kind: OrganizationKind = .government)
    -> DocumentFacts
  {
    var facts = FactsFixture.document(file, subdistrict: subdistrict, district: "青石区")
    let person = facts.add(person: "王伟")
    if let office { facts.add(post: "主任", of: person, in: facts.add(organization: office, kind)) }
    return facts
  }

  private func persons(_ documents: [DocumentFacts]) throws -> [Person] {
    try Assembler().assemble(documents).knowledge.persons
  }

  @Test("A full name alone does not make one person of two")
  func nameAlone() throws {
    #expect(try persons([document("a.txt", nil, office: nil), document("b.txt", nil, office: nil)]).count == 2)
    #expect(try persons([document("a.txt", "桂花街道", office: nil), document("b.txt", "梧桐街道", office: nil)]).count == 2)
  }

  @Test("The same name and the same organisation are one person, and the reason is kept")
  func sharedOrganization() throws {
    let knowledge = try Assembler().assemble([
      document("a.txt", "桂花街道", office: "青石区政府"), document("b.txt", "梧桐街道", office: "青石区政府"),
    ]).knowledge
    #expect(knowledge.persons.count == 1)
    let found = try #require(knowledge.persons.first).identity
    #expect(found.reasons == ["the same full name, and both in 青石区政府"])
    #expect(try knowledge.segments(of: found).map(\.issue) == [0, 1])
  }

  @Test("The same name in one subdistrict is one person, unless they belong to different neighbourhoods")
  func neighbourhoods() throws {
    #expect(try persons([document("a.txt", "桂花街道", office: nil), document("b.txt", "桂花街道", office: nil)]).count == 1)
    let apart = [
      document("a.txt", "桂花街道", office: "兰亭居委会", .residentialCommittee),
      document("b.txt", "桂花街道", office: "竹苑居委会", .residentialCommittee),
    ]
    #expect(try persons(apart).count == 2)
  }

  @Test("Two of one name whom one document tells apart stay apart")
  func oneDocument() throws {
    var facts = FactsFixture.document("a.txt", subdistrict: "桂花街道")
    facts.add(person: "王伟")
    facts.add(person: "王伟")
    let found = try persons([facts])
    #expect(found.map(\.identity.path) == ["person/桂花街道/王伟", "person/桂花街道/王伟~2"])
  }

  @Test("Adding documents leaves the identifiers of the others' things as they were")
  func stableIdentifiers() throws {
    let first = document("b.txt", "桂花街道", office: "桂花街道办事处")
    let more = [document("a.txt", "梧桐街道", office: "梧桐街道办事处"), document("c.txt", "桂花街道", office: nil)]
    let before = try Assembler().assemble([first]).knowledge
    let after = try Assembler().assemble([first] + more).knowledge
    #expect(Set(before.persons.map(\.identity.path)).isSubset(of: after.persons.map(\.identity.path)))
    #expect(Set(before.posts.map(\.identity.path)).isSubset(of: after.posts.map(\.identity.path)))
    #expect(Set(before.tenures.map(\.identity.path)).isSubset(of: after.tenures.map(\.identity.path)))
  }
}

@Suite("Resolution of events across documents")
struct EventResolutionTests {
  private func document(_ file: String, _ name: String, on date: String?, organizer: String) -> DocumentFacts {
    var facts = FactsFixture.document(file, subdistrict: "桂花街道", district: "青石区")
    facts.add(event: name, on: date, by: [facts.add(organization: organizer)])
    return facts
  }

  private func count(_ documents: DocumentFacts...) throws -> Int {
    try Assembler().assemble(documents).knowledge.events.count
  }

  @Test("Alike in name, on one date, by one organiser: one event")
  func oneEvent() throws {
    let first = document("a.txt", "垃圾分类工作推进会", on: "2020-05-06", organizer: "桂花街道")
    #expect(try count(first, document("b.txt", "街道垃圾分类工作推进会", on: "2020-05-06", organizer: "桂花街道")) == 1)
    #expect(try count(first, document("b.txt", "垃圾分类工作推进会", on: "2020-05-07", organizer: "桂花街道")) == 2)
    #expect(try count(first, document("b.txt", "垃圾分类工作推进会", on: "2020-05-06", organizer: "青石区政府")) == 2)
    #expect(try count(first, document("b.txt", "重阳节敬老慰问", on: "2020-05-06", organizer: "桂花街道")) == 2)
    #expect(try count(first, document("b.txt", "垃圾分类工作推进会", on: nil, organizer: "桂花街道")) == 2)
  }
}

@Suite("Names as they are compared")
struct NameTests {
  @Test(
    "Marks, spaces and forms of letters make no other name",
    arguments: ["艾力·买买提", "艾力•买买提", "艾力・买买提", "艾力･买买提", "“艾力”(买买提)", "艾力 买\u{3000}买\u{1F}提"])
  func marks(_ name: String) {
    #expect(NameKey.folded(name) == "艾力买买提")
    #expect(NameKey.scalars(of: name) == Array("艾力买买提".unicodeScalars))
  }

  @Test("Letters of full width are those of half width, and other letters stay")
  func forms() { #expect(NameKey.folded("Ｃ座１０１·é") == "C座101é") }

  @Test("The unit that a name begins with is found, and words that look like one are not")
  func heads() {
    #expect(AdministrativeHead(of: "青石区政府").map { "\($0.unit)" } == "district")
    #expect(AdministrativeHead(of: "云川市侨联").map { "\($0.unit)" } == "city")
    #expect(AdministrativeHead(of: "桂花街道党工委").map { "\($0.unit)" } == "subdistrict")
    #expect(AdministrativeHead(of: "社区党建办") == nil)
    #expect(AdministrativeHead(of: "街道总工会") == nil)
  }

  @Test("A path keeps letters of every script and escapes what an IRI may not hold")
  func paths() {
    var minter = PathMinter()
    #expect(minter.mint("event", ["2021-02-26", "“12345”热线 会议/甲"]) == "event/2021-02-26/“12345”热线%20会议%2F甲")
    #expect(minter.mint("person", [".."]) == "person/%2E%2E")
    #expect(minter.mint("person", ["甲"]) == "person/甲")
    #expect(minter.mint("person", ["甲"]) == "person/甲~2")
  }
}
