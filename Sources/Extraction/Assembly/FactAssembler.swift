import Newsletters

/// Makes the facts of a document from its reading: numbers them, and gives each the text it rests on.
struct FactAssembler {
  private let reading: DocumentReading
  private var facts: DocumentFacts
  /// By the number of the entity, where a fact is made of it.
  private var organizationIndex: [Int?] = []
  private var postIndex: [PostKey: Int] = [:]

  private struct PostKey: Hashable {
    var person: Int
    var position: String
    var organization: Int
  }

  init(_ reading: DocumentReading) {
    self.reading = reading
    self.facts = DocumentFacts(file: reading.newsletter.path, sha256: reading.newsletter.sha256)
  }

  static func facts(of reading: DocumentReading, events: [EventReading], context: DocumentContext) -> DocumentFacts {
    var assembler = FactAssembler(reading)
    assembler.facts.context = context
    assembler.addOrganizations()
    assembler.addPersons()
    assembler.addArticles()
    assembler.addPosts()
    assembler.addEvents(events)
    return assembler.facts
  }

  private func evidence(_ range: Range<Int>) -> Evidence { Self.evidence(range, in: reading.newsletter.text) }

  private static func evidence(_ range: Range<Int>, in text: SourceText) -> Evidence {
    Evidence(start: range.lowerBound, end: range.upperBound, quote: text.quote(range))
  }

  // MARK: Organisations

  private mutating func addOrganizations() {
    let entities = reading.organizations.entities
    let text = reading.newsletter.text
    organizationIndex = Array(repeating: nil, count: entities.count)
    for (index, entity) in entities.enumerated() where entity.isBody && !entity.mentions.isEmpty {
      organizationIndex[index] = facts.organizations.count
      let ranges = Self.once(entity.mentions.map(\.range))
      facts.organizations.append(
        OrganizationFact(
          name: entity.name, alternateNames: entity.surfaces.filter { $0 != entity.name }, kind: entity.kind,
          evidence: ranges.map { Self.evidence($0, in: text) }))
    }
    for (index, number) in organizationIndex.enumerated() {
      guard let number else { continue }
      facts.organizations[number].parent = entities[index].parent.flatMap { organizationIndex[$0] }
    }
  }

  /// Ranges without those that came before. Those in the order of the text, as most are, need no set to tell.
  private static func once(_ ranges: [Range<Int>]) -> [Range<Int>] {
    if zip(ranges, ranges.dropFirst()).allSatisfy({ $0.lowerBound < $1.lowerBound }) { return ranges }
    var seen: Set<Range<Int>> = []
    return ranges.filter { seen.insert($0).inserted }
  }

  // MARK: Persons and articles

  private mutating func addPersons() {
    let text = reading.newsletter.text
    facts.persons = reading.persons.entities.map { entity in
      PersonFact(
        name: entity.name, alternateNames: entity.alternateNames, isOnlyByline: entity.isOnlyByline,
        evidence: entity.mentions.map { Self.evidence($0.range, in: text) }, confidence: entity.confidence)
    }
  }

  private mutating func addArticles() {
    var authorsOfItem: [Int: [Int]] = [:]
    for (person, entity) in reading.persons.entities.enumerated() {
      for mention in entity.mentions where authorsOfItem[mention.item]?.last != person {
        let isByline = reading.items[mention.item].item.bylines.contains { $0.range == mention.range }
        if isByline { authorsOfItem[mention.item, default: []].append(person) }
      }
    }
    for (index, item) in reading.items.enumerated() {
      let authors = authorsOfItem[index] ?? []
      facts.articles.append(
        ArticleFact(
          headline: item.headline, start: item.item.range.lowerBound, end: item.item.range.upperBound, authors: authors,
          date: item.date?.lexicalForm))
    }
  }

  // MARK: Posts

  private mutating func addPosts() {
    // `副市长甲和乙`, where the text has said who 乙 is: he shares no title with 甲.
    var introduced: Set<Int> = []
    for item in reading.items {
      for (number, sentence) in item.sentences.enumerated() {
        for (place, mention) in sentence.persons.enumerated() {
          guard let person = item.persons[number][place], !mention.isSharing || !introduced.contains(person) else {
            continue
          }
          if !mention.isSharing, !mention.isReference, !mention.positions.isEmpty { introduced.insert(person) }
          // The title of `陈律师` only says who is meant.
          let given =
            mention.isReference && !mention.isPronoun && !mention.isElder
            ? mention.positions.dropFirst() : mention.positions[...]
          for position in given {
            addPost(of: person, sentence.positions[position], body: item.bodies[number][position], mention, sentence)
          }
        }
      }
    }
  }

  private mutating func addPost(
    of person: Int, _ position: PositionMention, body: Int?, _ mention: PersonMention, _ sentence: ReadSentence
  ) {
    guard let body, let organization = organizationIndex[body] else { return }
    let isRepresentative = position.title == "代表" && facts.organizations[organization].name.hasSuffix("大")
    // `区融媒体中心记者甲为通讯员上课`: a journalist in the story, and no writer of it.
    let isJournalist =
      position.description.titleClass == .writer && position.organization != nil && sentence.kind == .body
      && !reading.persons.entities[person].isOnlyByline
    guard
      position.description.titleClass == .office || position.description.titleClass == .profession || isRepresentative
        || isJournalist
    else { return }
    let start = min(position.range.lowerBound, mention.range.lowerBound)
    let end = max(position.range.upperBound, mention.range.upperBound)
    let begin = position.organization.map { min(start, sentence.organizations[$0].range.lowerBound) } ?? start
    let ground = evidence(sentence.passage.sourceRange(begin..<end))
    let key = PostKey(person: person, position: position.title, organization: organization)
    if let known = postIndex[key] {
      facts.posts[known].evidence.append(ground)
      return
    }
    postIndex[key] = facts.posts.count
    facts.posts.append(
      PostFact(
        person: person, position: position.title, organization: organization, status: position.status,
        evidence: [ground]))
  }

  // MARK: Events

  private mutating func addEvents(_ events: [EventReading]) {
    let text = reading.newsletter.text
    for event in events {
      var fact = EventFact(
        name: event.name, kind: event.kind, evidence: event.ranges.map { Self.evidence($0, in: text) })
      fact.alternateNames = event.alternateNames
      fact.startDate = event.startDate
      fact.endDate = event.endDate
      fact.place = event.place
      fact.organizers = unique(event.organizers.compactMap { organizationIndex[$0] })
      fact.bodies = unique(event.bodies.compactMap { organizationIndex[$0] }).filter { !fact.organizers.contains($0) }
      fact.attendance = event.attendance
      fact.partOf = event.partOf
      fact.isPlanned = event.isPlanned
      fact.article = event.item
      fact.participants = event.participants.rows.map { participant in
        let capacities = participant.positions.compactMap { position in
          organizationIndex[position.body].flatMap {
            postIndex[PostKey(person: participant.person, position: position.title, organization: $0)]
          }
        }
        return ParticipationFact(
          person: participant.person, roles: ParticipantRole.allCases.filter { participant.roles.contains($0) },
          capacities: unique(capacities), evidence: participant.ranges.map { Self.evidence($0, in: text) })
      }
      facts.events.append(fact)
    }
  }

  private func unique(_ indices: [Int]) -> [Int] {
    if indices.count < 2 { return indices }
    var seen: Set<Int> = []
    return indices.filter { seen.insert($0).inserted }
  }
}
