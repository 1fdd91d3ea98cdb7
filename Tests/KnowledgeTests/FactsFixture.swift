import Extraction

/// Facts written by hand, for tests of what is made of them.
enum FactsFixture {
  static func document(
    _ file: String, subdistrict: String? = nil, district: String? = nil, city: String? = nil, issued: String? = nil
  ) -> DocumentFacts {
    var facts = DocumentFacts(file: file, sha256: String(repeating: "0", count: 64))
    facts.context.subdistrict = subdistrict
    facts.context.district = district
    facts.context.city = city
    facts.context.issued = issued
    facts.articles = [ArticleFact(headline: "要闻", start: 0, end: 1000)]
    return facts
  }

  static func evidence(_ quote: String, at start: Int = 0) -> [Evidence] {
    [Evidence(start: start, end: start + quote.unicodeScalars.count, quote: quote)]
  }
}

extension DocumentFacts {
  @discardableResult
  mutating func add(person name: String) -> Int {
    persons.append(PersonFact(name: name, evidence: FactsFixture.evidence(name, at: 10 * persons.count)))
    return persons.count - 1
  }

  @discardableResult
  mutating func add(
    organization name: String, _ kind: OrganizationKind = .government, partOf parent: Int? = nil
  ) -> Int {
    organizations.append(
      OrganizationFact(
        name: name, kind: kind, parent: parent,
        evidence: FactsFixture.evidence(name, at: 200 + 10 * organizations.count)))
    return organizations.count - 1
  }

  @discardableResult
  mutating func add(post position: String, of person: Int, in organization: Int) -> Int {
    posts.append(
      PostFact(
        person: person, position: position, organization: organization,
        evidence: FactsFixture.evidence(position, at: 400 + 10 * posts.count)))
    return posts.count - 1
  }

  @discardableResult
  mutating func add(
    event name: String, on date: String? = nil, by organizers: [Int] = [], with persons: [Int] = [],
    at place: String? = nil
  ) -> Int {
    var event = EventFact(
      name: name, kind: .meeting, evidence: FactsFixture.evidence(name, at: 600 + 20 * events.count))
    event.startDate = date
    event.organizers = organizers
    event.place = place
    event.participants = persons.map {
      ParticipationFact(person: $0, roles: [.chair, .attendee], evidence: FactsFixture.evidence("主持", at: 800 + $0))
    }
    events.append(event)
    return events.count - 1
  }
}
