import Extraction

/// Makes the things of resolved facts: one of each, with all that any document says of it.
struct Merger {
  let facts: FactTables
  let names: NameTable
  let resolution: Resolution
  private let evidence: EvidenceStore
  /// For each document the most exact place known.
  private let homes: [String?]
  private var minter = PathMinter()
  private var base = KnowledgeBase()
  private var postIndex: [PostKey: Int] = [:]
  /// For each row of the table of posts its post.
  private var postOf: [Int32] = []
  private var placeIndex: [PlaceKey: Int] = [:]

  private struct PostKey: Hashable {
    let organization: Int32
    let position: Int32
  }

  private struct PlaceKey: Hashable {
    let locality: String
    let name: String
  }

  init(_ facts: FactTables, names: NameTable, _ resolution: Resolution, evidence: EvidenceStore) {
    self.facts = facts
    self.names = names
    self.resolution = resolution
    self.evidence = evidence
    homes = facts.documents.map { Locality($0.context).mostExact }
  }

  mutating func merge() -> KnowledgeBase {
    base.evidence = evidence
    addIssues()
    addOrganizations()
    reduceStructure()
    addPersons()
    addPosts()
    addTenures()
    addEvents()
    linkPlaces()
    return base
  }

  // MARK: Issues

  private mutating func addIssues() {
    for document in facts.documents {
      let articles = facts.articles[document.articles.range].map { article in
        Article(
          headline: article.headline, range: Int(article.range.lowerBound)..<Int(article.range.upperBound),
          authors: facts.authors[article.authors.range].map { Int(resolution.persons.setOf[Int($0)]) }.withoutRepeats(),
          date: article.date)
      }
      base.issues.append(
        Issue(
          file: document.file, sha256: document.sha256, publisher: document.context.publisher,
          issued: document.context.issued, articles: articles))
    }
  }

  // MARK: Organisations and persons

  private mutating func addOrganizations() {
    let (rows, sets) = (facts.organizations, resolution.organizations)
    for own in 0..<sets.count {
      let mentions = sets[own]
      guard let first = mentions.first else { continue }
      let anchor = rows[Int(first)]
      let parsed = resolution.organizationNames[first]
      let home = parsed.locality(in: Locality(facts.documents[Int(anchor.document)].context)).mostExact
      let names = Names(
        mentions.map { (rows[Int($0)].name, facts.alternateNames[rows[Int($0)].alternateNames.range]) }, in: names)
      let identity = Identity(
        path: minter.mint("organization", [home.map(NameKey.folded) ?? "", parsed.key]), name: names.name,
        alternateNames: names.others, segments: segments(mentions.lazy.map { rows[Int($0)].evidence }),
        confidence: mentions.lazy.map { rows[Int($0)].confidence }.max() ?? 1, reasons: sets.reasons[own])
      let parents = mentions.lazy.map { rows[Int($0)].parent }.filter { $0 >= 0 }.map { Int(sets.setOf[Int($0)]) }
      base.organizations.append(
        Organization(
          identity: identity, kind: Self.mostFrequent(mentions.lazy.map { rows[Int($0)].kind }) ?? .other,
          parents: parents.filter { $0 != own }.withoutRepeats()))
    }
  }

  /// Leaves out a whole that another whole of the same part is itself a part of: documents say it at either level.
  private mutating func reduceStructure() {
    let parents = base.organizations.map(\.parents)
    for (index, direct) in parents.enumerated() where direct.count > 1 {
      base.organizations[index].parents.removeAll { candidate in
        direct.contains { other in
          other != candidate && Self.isPart(other, of: candidate, parents)
            && !Self.isPart(candidate, of: other, parents)
        }
      }
    }
  }

  /// Whether a whole is reached from a part by going up; cycles are cut.
  private static func isPart(_ part: Int, of whole: Int, _ parents: [[Int]]) -> Bool {
    var seen: Set<Int> = [part]
    var open = [part]
    while let next = open.popLast() {
      for parent in parents[next] where seen.insert(parent).inserted {
        if parent == whole { return true }
        open.append(parent)
      }
    }
    return false
  }

  private mutating func addPersons() {
    let (rows, sets) = (facts.persons, resolution.persons)
    for own in 0..<sets.count {
      let mentions = sets[own]
      guard let first = mentions.first else { continue }
      let anchor = rows[Int(first)]
      let path = minter.mint(
        "person", [homes[Int(anchor.document)] ?? "", NameKey.folded(self.names[anchor.name])])
      let names = Names(
        mentions.map { (rows[Int($0)].name, facts.alternateNames[rows[Int($0)].alternateNames.range]) }, in: names)
      let identity = Identity(
        path: path, name: names.name, alternateNames: names.others,
        segments: segments(mentions.lazy.map { rows[Int($0)].evidence }),
        confidence: mentions.lazy.map { rows[Int($0)].confidence }.max() ?? 1, reasons: sets.reasons[own])
      base.persons.append(
        Person(identity: identity, isOnlyByline: mentions.allSatisfy { rows[Int($0)].isOnlyByline }))
    }
  }

  // MARK: Posts and tenures

  private mutating func addPosts() {
    for fact in facts.posts {
      let organization = resolution.organizations.setOf[Int(fact.organization)]
      let key = PostKey(organization: organization, position: fact.position)
      if let known = postIndex[key] {
        base.posts[known].identity.segments += facts.evidence[fact.evidence.range]
        base.posts[known].identity.confidence = max(base.posts[known].identity.confidence, fact.confidence)
        postOf.append(Int32(truncatingIfNeeded: known))
        continue
      }
      let owner = base.organizations[Int(organization)].identity
      let role = names[fact.position]
      let identity = Identity(
        path: minter.mint("post", under: Self.tail(owner.path), [role]), name: owner.name + role,
        alternateNames: [], segments: Array(facts.evidence[fact.evidence.range]), confidence: fact.confidence,
        reasons: [])
      postIndex[key] = base.posts.count
      postOf.append(Int32(truncatingIfNeeded: base.posts.count))
      base.posts.append(Post(identity: identity, organization: Int(organization), role: role))
    }
    for index in base.posts.indices { Self.order(&base.posts[index].identity.segments) }
  }

  private mutating func addTenures() {
    struct Key: Hashable {
      let person: Int32
      let post: Int32
    }
    var index: [Key: Int] = [:]
    for document in facts.documents {
      let dates = SightingDates(document, facts: facts, names: names, evidence: evidence)
      for row in document.posts.range {
        let fact = facts.posts[row]
        let key = Key(person: resolution.persons.setOf[Int(fact.person)], post: postOf[row])
        let seen = dates.ofPost(row)
        if let known = index[key] {
          base.tenures[known].merge(fact, segments: facts.evidence[fact.evidence.range], seen: seen)
        } else {
          index[key] = base.tenures.count
          base.tenures.append(newTenure(Int(key.person), Int(key.post), fact, seen))
        }
      }
    }
    for row in base.tenures.indices { Self.order(&base.tenures[row].identity.segments) }
  }

  private mutating func newTenure(_ person: Int, _ post: Int, _ fact: PostRow, _ seen: [String]) -> Tenure {
    let holder = base.persons[person].identity
    let office = base.posts[post].identity
    let path = minter.mint("tenure", under: Self.tail(holder.path) + Self.tail(office.path).suffix(2), [])
    return Tenure(
      identity: Identity(
        path: path, name: holder.name + " " + office.name, alternateNames: [],
        segments: Array(facts.evidence[fact.evidence.range]), confidence: fact.confidence, reasons: []),
      person: person, post: post, status: fact.status, firstSeen: seen.min(), lastSeen: seen.max())
  }

  // MARK: Events

  private mutating func addEvents() {
    for set in 0..<resolution.events.count {
      let accounts = resolution.events[set].map { facts.events[Int($0)] }
      guard let anchor = accounts.first else { continue }
      let names = Names(
        accounts.map { ($0.name, facts.alternateNames[$0.alternateNames.range]) }, in: names)
      let start = accounts.compactMap { name($0.startDate) }.max { $0.count < $1.count }
      let path = minter.mint(
        "event", [start ?? "undated", homes[Int(anchor.document)] ?? "", NameKey.folded(self.names[anchor.name])])
      let identity = Identity(
        path: path, name: names.name, alternateNames: names.others,
        segments: segments(accounts.lazy.map(\.evidence)), confidence: accounts.map(\.confidence).max() ?? 1,
        reasons: resolution.events.reasons[set])
      var event = Event(
        identity: identity, kind: Self.mostFrequent(accounts.lazy.map(\.kind)) ?? .activity, startDate: start,
        endDate: accounts.first { $0.endDate >= 0 }.flatMap { name($0.endDate) }, place: nil,
        organizers: organizations(accounts.lazy.map(\.organizers)), bodies: organizations(accounts.lazy.map(\.bodies)),
        attendance: accounts.compactMap(\.attendance).max(),
        superEvent: accounts.lazy.filter { $0.superEvent >= 0 }
          .map { [resolution] in Int(resolution.events.setOf[Int($0.superEvent)]) }.first { $0 != set },
        isPlanned: accounts.allSatisfy(\.isPlanned), participations: [])
      if let account = accounts.first(where: { $0.place >= 0 }) { event.place = addPlace(of: account) }
      event.participations = participations(accounts, at: identity)
      base.events.append(event)
    }
    for index in base.places.indices { Self.order(&base.places[index].identity.segments) }
  }

  /// The text of a name, or `nil` for -1.
  private func name(_ number: Int32) -> String? { number < 0 ? nil : names[number] }

  private func organizations(_ spans: some Sequence<Span>) -> [Int] {
    spans.flatMap { facts.bodies[$0.range] }.map { Int(resolution.organizations.setOf[Int($0)]) }.withoutRepeats()
  }

  private mutating func participations(_ accounts: [EventRow], at event: Identity) -> [Participation] {
    var index: [Int32: Int] = [:]
    var rows: [(participation: Participation, roles: RoleSet)] = []
    for said in accounts.lazy.flatMap({ [facts] in facts.participations[$0.participations.range] }) {
      let person = resolution.persons.setOf[Int(said.person)]
      let capacities = facts.capacities[said.capacities.range].map { Int(postOf[Int($0)]) }
      let found = facts.evidence[said.evidence.range]
      if let known = index[person] {
        rows[known].roles.formUnion(said.roles)
        rows[known].participation.capacities += capacities
        rows[known].participation.segments += found
        continue
      }
      let path = minter.mint(
        "participation", under: Self.tail(event.path), [base.persons[Int(person)].identity.name])
      index[person] = rows.count
      rows.append(
        (
          Participation(
            path: path, person: Int(person), roles: [], capacities: capacities, segments: Array(found)),
          said.roles
        ))
    }
    return rows.map { row in
      var participation = row.participation
      participation.roles = row.roles.roles
      participation.capacities = participation.capacities.withoutRepeats()
      Self.order(&participation.segments)
      return participation
    }
  }

  // MARK: Places

  private mutating func addPlace(of event: EventRow) -> Int {
    let name = names[event.place]
    let key = PlaceKey(locality: homes[Int(event.document)] ?? "", name: NameKey.folded(name))
    let found = facts.evidence[event.evidence.range]
    if let known = placeIndex[key] {
      base.places[known].identity.segments += found
      return known
    }
    let path = minter.mint("place", [key.locality, key.name])
    placeIndex[key] = base.places.count
    base.places.append(
      Place(
        identity: Identity(
          path: path, name: name, alternateNames: [], segments: Array(found), confidence: 1, reasons: []),
        container: nil))
    return base.places.count - 1
  }

  /// A place whose name is another's with something after it lies in that other.
  private mutating func linkPlaces() {
    for (key, index) in placeIndex {
      var prefix = key.name.dropLast()
      while prefix.count > 2 {
        if let container = placeIndex[PlaceKey(locality: key.locality, name: String(prefix))] {
          base.places[index].container = container
          break
        }
        prefix = prefix.dropLast()
      }
    }
  }

  // MARK: Small helpers

  /// The segments of a path after its kind, for use in longer paths.
  private static func tail(_ path: String) -> [Substring] { Array(path.split(separator: "/").dropFirst()) }

  /// The segments of some evidence, ascending and without repeats.
  private func segments(_ spans: some Sequence<Span>) -> [Int32] {
    var segments: [Int32] = []
    for span in spans { segments += facts.evidence[span.range] }
    Self.order(&segments)
    return segments
  }

  private static func order(_ segments: inout [Int32]) {
    guard segments.count > 1 else { return }
    segments.sort()
    var last: Int32 = -1
    segments.removeAll { segment in
      defer { last = segment }
      return segment == last
    }
  }

  private static func mostFrequent<Value: Hashable>(_ values: some Sequence<Value>) -> Value? {
    var counts: [(value: Value, count: Int)] = []
    for value in values {
      if let place = counts.firstIndex(where: { $0.value == value }) {
        counts[place].count += 1
      } else {
        counts.append((value, 1))
      }
    }
    let highest = counts.map(\.count).max()
    return counts.first { $0.count == highest }?.value
  }
}
