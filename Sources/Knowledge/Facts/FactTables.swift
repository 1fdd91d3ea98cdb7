import Extraction

/// The facts of documents, as tables of numbers: a row a fact, references as places in the tables, names as numbers, and
/// lists as stretches of pools. A fact takes some tens of bytes.
///
/// The rows of one document follow each other, in the order of its facts.
struct FactTables: Sendable {
  private(set) var documents: [DocumentRow] = []
  private(set) var articles: [ArticleRow] = []
  private(set) var persons: [PersonRow] = []
  private(set) var organizations: [OrganizationRow] = []
  private(set) var posts: [PostRow] = []
  private(set) var events: [EventRow] = []
  private(set) var participations: [ParticipationRow] = []
  /// Pool of persons.
  private(set) var authors: [Int32] = []
  /// Pool of names.
  private(set) var alternateNames: [Int32] = []
  /// Pool of segments.
  private(set) var evidence: [Int32] = []
  /// Pool of organisations.
  private(set) var bodies: [Int32] = []
  /// Pool of posts.
  private(set) var capacities: [Int32] = []

  init() {}

  /// The most rows that a table can hold.
  static let limit = Int(Int32.max)

  /// Whether each table and pool holds less than `limit` when those of a document are added.
  func hasRoom(for other: FactTables) -> Bool {
    let sizes = zip(counts, other.counts).map { $0 + $1 }
    return sizes.allSatisfy { $0 < Self.limit }
  }

  private var counts: [Int] {
    [
      articles.count, persons.count, organizations.count, posts.count, events.count, participations.count,
      authors.count, alternateNames.count, evidence.count, bodies.count, capacities.count,
    ]
  }

  // MARK: One document

  /// The tables of one document.
  ///
  /// - Parameters:
  ///   - facts: valid ones.
  ///   - names: takes the names.
  ///   - pieces: takes every piece of evidence; the pool `evidence` has for each its place, until `renumberEvidence`.
  init(_ facts: DocumentFacts, names: inout NameTable, pieces: inout [Evidence]) {
    for article in facts.articles {
      articles.append(
        ArticleRow(
          headline: article.headline, range: Int32(article.start)..<Int32(article.end),
          authors: Self.add(article.authors.lazy.map { Int32($0) }, to: &authors), date: article.date))
    }
    for person in facts.persons {
      persons.append(
        PersonRow(
          document: 0, name: names.number(of: person.name), isOnlyByline: person.isOnlyByline,
          confidence: person.confidence, alternateNames: add(person.alternateNames, &names),
          evidence: add(person.evidence, &pieces)))
    }
    for organization in facts.organizations {
      organizations.append(
        OrganizationRow(
          document: 0, name: names.number(of: organization.name), kind: organization.kind,
          parent: organization.parent.map { Int32($0) } ?? -1, confidence: organization.confidence,
          alternateNames: add(organization.alternateNames, &names), evidence: add(organization.evidence, &pieces)))
    }
    for post in facts.posts {
      posts.append(
        PostRow(
          person: Int32(post.person), position: names.number(of: post.position),
          organization: Int32(post.organization), status: post.status, confidence: post.confidence,
          evidence: add(post.evidence, &pieces)))
    }
    for event in facts.events { add(event, &names, &pieces) }
    documents = [
      DocumentRow(
        file: facts.file, sha256: facts.sha256, context: facts.context, articles: Span(articles.indices),
        persons: Span(persons.indices), organizations: Span(organizations.indices), posts: Span(posts.indices),
        events: Span(events.indices))
    ]
  }

  private mutating func add(_ event: EventFact, _ names: inout NameTable, _ pieces: inout [Evidence]) {
    let first = participations.count
    for participation in event.participants {
      participations.append(
        ParticipationRow(
          person: Int32(participation.person), roles: RoleSet(participation.roles),
          capacities: Self.add(participation.capacities.lazy.map { Int32($0) }, to: &capacities),
          evidence: add(participation.evidence, &pieces)))
    }
    func number(_ text: String?) -> Int32 { text.map { names.number(of: $0) } ?? -1 }
    events.append(
      EventRow(
        document: 0, name: names.number(of: event.name), kind: event.kind, isPlanned: event.isPlanned,
        startDate: number(event.startDate), endDate: number(event.endDate), place: number(event.place),
        superEvent: event.partOf.map { Int32($0) } ?? -1, attendance: event.attendance, confidence: event.confidence,
        organizers: Self.add(event.organizers.lazy.map { Int32($0) }, to: &bodies),
        bodies: Self.add(event.bodies.lazy.map { Int32($0) }, to: &bodies),
        participations: Span(first..<participations.count), alternateNames: add(event.alternateNames, &names),
        evidence: add(event.evidence, &pieces)))
  }

  private static func add(_ numbers: some Collection<Int32>, to pool: inout [Int32]) -> Span {
    pool.append(contentsOf: numbers)
    return Span(pool.count - numbers.count..<pool.count)
  }

  private mutating func add(_ texts: [String], _ names: inout NameTable) -> Span {
    for text in texts { alternateNames.append(names.number(of: text)) }
    return Span(alternateNames.count - texts.count..<alternateNames.count)
  }

  private mutating func add(_ evidence: [Evidence], _ pieces: inout [Evidence]) -> Span {
    let start = pieces.count
    pieces += evidence
    for piece in start..<pieces.count { self.evidence.append(Int32(truncatingIfNeeded: piece)) }
    return Span(start..<pieces.count)
  }

  /// Puts numbers of segments in the place of those of pieces of evidence.
  mutating func renumberEvidence(_ segments: [Int32]) {
    for place in evidence.indices { evidence[place] = segments[Int(evidence[place])] }
  }

  // MARK: Many documents

  /// Adds the tables of a document after those of others.
  ///
  /// - Parameters:
  ///   - names: for each name of the document its number here.
  ///   - firstSegment: the number of the document's first segment.
  mutating func append(_ other: FactTables, names: [Int32], firstSegment: Int32) {
    let move = Move(self, names: names)
    let document = Int32(truncatingIfNeeded: documents.count)
    for var row in other.documents {
      row.articles = row.articles.moved(by: articles.count)
      row.persons = row.persons.moved(by: persons.count)
      row.organizations = row.organizations.moved(by: organizations.count)
      row.posts = row.posts.moved(by: posts.count)
      row.events = row.events.moved(by: events.count)
      documents.append(row)
    }
    for row in other.articles { articles.append(move.applied(to: row)) }
    for row in other.persons { persons.append(move.applied(to: row, in: document)) }
    for row in other.organizations { organizations.append(move.applied(to: row, in: document)) }
    for row in other.posts { posts.append(move.applied(to: row)) }
    for row in other.events { events.append(move.applied(to: row, in: document)) }
    for row in other.participations { participations.append(move.applied(to: row)) }
    for person in other.authors { authors.append(person + move.person) }
    for name in other.alternateNames { alternateNames.append(names[Int(name)]) }
    for segment in other.evidence { evidence.append(segment + firstSegment) }
    for body in other.bodies { bodies.append(body + move.organization) }
    for post in other.capacities { capacities.append(post + move.post) }
  }

  /// Moves rows of a document to where they stand among those of others.
  private struct Move {
    let person: Int32
    let organization: Int32
    let post: Int32
    private let event: Int32
    private let participation: Int
    private let authors: Int
    private let alternateNames: Int
    private let evidence: Int
    private let bodies: Int
    private let capacities: Int
    private let names: [Int32]

    init(_ tables: FactTables, names: [Int32]) {
      person = Int32(truncatingIfNeeded: tables.persons.count)
      organization = Int32(truncatingIfNeeded: tables.organizations.count)
      post = Int32(truncatingIfNeeded: tables.posts.count)
      event = Int32(truncatingIfNeeded: tables.events.count)
      participation = tables.participations.count
      authors = tables.authors.count
      alternateNames = tables.alternateNames.count
      evidence = tables.evidence.count
      bodies = tables.bodies.count
      capacities = tables.capacities.count
      self.names = names
    }

    private func name(_ number: Int32) -> Int32 { number < 0 ? number : names[Int(number)] }

    func applied(to row: ArticleRow) -> ArticleRow {
      var row = row
      row.authors = row.authors.moved(by: authors)
      return row
    }

    func applied(to row: PersonRow, in document: Int32) -> PersonRow {
      var row = row
      row.document = document
      row.name = name(row.name)
      row.alternateNames = row.alternateNames.moved(by: alternateNames)
      row.evidence = row.evidence.moved(by: evidence)
      return row
    }

    func applied(to row: OrganizationRow, in document: Int32) -> OrganizationRow {
      var row = row
      row.document = document
      row.name = name(row.name)
      if row.parent >= 0 { row.parent += organization }
      row.alternateNames = row.alternateNames.moved(by: alternateNames)
      row.evidence = row.evidence.moved(by: evidence)
      return row
    }

    func applied(to row: PostRow) -> PostRow {
      var row = row
      row.person += person
      row.position = name(row.position)
      row.organization += organization
      row.evidence = row.evidence.moved(by: evidence)
      return row
    }

    func applied(to row: EventRow, in document: Int32) -> EventRow {
      var row = row
      row.document = document
      row.name = name(row.name)
      row.startDate = name(row.startDate)
      row.endDate = name(row.endDate)
      row.place = name(row.place)
      if row.superEvent >= 0 { row.superEvent += event }
      row.organizers = row.organizers.moved(by: bodies)
      row.bodies = row.bodies.moved(by: bodies)
      row.participations = row.participations.moved(by: participation)
      row.alternateNames = row.alternateNames.moved(by: alternateNames)
      row.evidence = row.evidence.moved(by: evidence)
      return row
    }

    func applied(to row: ParticipationRow) -> ParticipationRow {
      var row = row
      row.person += person
      row.capacities = row.capacities.moved(by: capacities)
      row.evidence = row.evidence.moved(by: evidence)
      return row
    }
  }
}
