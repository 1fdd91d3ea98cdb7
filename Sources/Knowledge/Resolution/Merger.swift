import Extraction

/// Makes the things of resolved facts: one of each, with all that any document says of it.
struct Merger: Sendable {
  private var facts: FactTables
  let names: NameTable
  let resolution: Resolution
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
    base.evidence = evidence
    homes = facts.documents.map { Locality($0.context).mostExact }
  }

  mutating func merge() -> KnowledgeBase {
    addIssues()
    addOrganizations()
    reduceStructure()
    addPersons()
    addPosts()
    addTenures()
    facts.releaseAllButEvents()
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
    base.organizations = (0..<resolution.organizations.count).concurrentMap { [self] in organization($0) }
    for own in base.organizations.indices {
      guard let first = resolution.organizations[own].first else { continue }
      let parsed = resolution.organizationNames[first]
      let document = facts.documents[Int(facts.organizations[Int(first)].document)]
      let home = parsed.locality(in: Locality(document.context)).mostExact
      base.organizations[own].identity.path = minter.mint(
        "organization", [home.map(NameKey.folded) ?? "", parsed.key])
    }
  }

  /// What all mentions say of an organisation, but for its path.
  private func organization(_ own: Int) -> Organization {
    let (rows, sets) = (facts.organizations, resolution.organizations)
    let mentions = sets[own]
    let names = Names(
      mentions.map { (rows[Int($0)].name, facts.alternateNames[rows[Int($0)].alternateNames.range]) }, in: names)
    let identity = Identity(
      path: "", name: names.name, alternateNames: names.others,
      segments: segments(mentions.lazy.map { rows[Int($0)].evidence }),
      confidence: mentions.lazy.map { rows[Int($0)].confidence }.max()?.value ?? 1, reasons: sets.reasons[own])
    let parents = mentions.lazy.map { rows[Int($0)].parent }.filter { $0 >= 0 }.map { Int(sets.setOf[Int($0)]) }
    return Organization(
      identity: identity, kind: Self.mostFrequent(mentions.lazy.map { rows[Int($0)].kind }) ?? .other,
      parents: parents.filter { $0 != own }.withoutRepeats())
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
        confidence: mentions.lazy.map { rows[Int($0)].confidence }.max()?.value ?? 1, reasons: sets.reasons[own])
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
        base.posts[known].identity.confidence = max(base.posts[known].identity.confidence, fact.confidence.value)
        postOf.append(Int32(truncatingIfNeeded: known))
        continue
      }
      let owner = base.organizations[Int(organization)].identity
      let role = names[fact.position]
      let identity = Identity(
        path: minter.mint("post", under: Self.tail(owner.path), [role]), name: owner.name + role,
        alternateNames: [], segments: Array(facts.evidence[fact.evidence.range]), confidence: fact.confidence.value,
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
    for (row, fact) in facts.posts.enumerated() {
      let key = Key(person: resolution.persons.setOf[Int(fact.person)], post: postOf[row])
      if let known = index[key] {
        base.tenures[known].merge(
          fact, segments: facts.evidence[fact.evidence.range], firstSeen: name(fact.firstSeen),
          lastSeen: name(fact.lastSeen))
      } else {
        index[key] = base.tenures.count
        base.tenures.append(newTenure(Int(key.person), Int(key.post), fact))
      }
    }
    for row in base.tenures.indices { Self.order(&base.tenures[row].identity.segments) }
  }

  private mutating func newTenure(_ person: Int, _ post: Int, _ fact: PostRow) -> Tenure {
    let holder = base.persons[person].identity
    let office = base.posts[post].identity
    let path = minter.mint("tenure", under: Self.tail(holder.path) + Self.tail(office.path).suffix(2), [])
    return Tenure(
      identity: Identity(
        path: path, name: holder.name + " " + office.name, alternateNames: [],
        segments: Array(facts.evidence[fact.evidence.range]), confidence: fact.confidence.value, reasons: []),
      person: person, post: post, status: fact.status, firstSeen: name(fact.firstSeen),
      lastSeen: name(fact.lastSeen))
  }

  // MARK: Events

  private mutating func addEvents() {
    base.events = (0..<resolution.events.count).concurrentMap { [self] in event($0) }
    for set in base.events.indices {
      let accounts = resolution.events[set]
      guard let first = accounts.first else { continue }
      let anchor = facts.events[Int(first)]
      base.events[set].identity.path = minter.mint(
        "event",
        [
          base.events[set].startDate ?? "undated", homes[Int(anchor.document)] ?? "",
          NameKey.folded(names[anchor.name]),
        ])
      if let account = accounts.first(where: { facts.events[Int($0)].place >= 0 }) {
        base.events[set].place = addPlace(of: facts.events[Int(account)])
      }
    }
    for index in base.places.indices { Self.order(&base.places[index].identity.segments) }
  }

  /// What all accounts say of an event, but for its path and its place.
  private func event(_ set: Int) -> Event {
    let accounts = resolution.events[set].map { facts.events[Int($0)] }
    let names = Names(accounts.map { ($0.name, facts.alternateNames[$0.alternateNames.range]) }, in: names)
    let identity = Identity(
      path: "", name: names.name, alternateNames: names.others, segments: segments(accounts.lazy.map(\.evidence)),
      confidence: accounts.map(\.confidence).max()?.value ?? 1, reasons: resolution.events.reasons[set])
    return Event(
      identity: identity, kind: Self.mostFrequent(accounts.lazy.map(\.kind)) ?? .activity,
      startDate: accounts.compactMap { name($0.startDate) }.max { $0.count < $1.count },
      endDate: accounts.first { $0.endDate >= 0 }.flatMap { name($0.endDate) }, place: nil,
      organizers: organizations(accounts.lazy.map(\.organizers)), bodies: organizations(accounts.lazy.map(\.bodies)),
      attendance: accounts.compactMap(\.attendance).max(),
      superEvent: accounts.lazy.filter { $0.superEvent >= 0 }
        .map { [resolution] in Int(resolution.events.setOf[Int($0.superEvent)]) }.first { $0 != set },
      isPlanned: accounts.allSatisfy(\.isPlanned), participations: participations(accounts))
  }

  /// The text of a name, or `nil` for -1.
  private func name(_ number: Int32) -> String? { number < 0 ? nil : names[number] }

  private func organizations(_ spans: some Sequence<Span>) -> [Int] {
    let bodies = spans.flatMap { facts.bodies[$0.range] }.map { Int(resolution.organizations.setOf[Int($0)]) }
    return bodies.count > 1 ? bodies.withoutRepeats() : bodies
  }

  private func participations(_ accounts: [EventRow]) -> [Participation] {
    var index: [Int32: Int] = [:]
    var namesakes: [String: Int32] = [:]
    var rows: [Participation] = []
    for said in accounts.lazy.flatMap({ [facts] in facts.participations[$0.participations.range] }) {
      let person = resolution.persons.setOf[Int(said.person)]
      let capacities = facts.capacities[said.capacities.range].map { Int(postOf[Int($0)]) }
      let found = facts.evidence[said.evidence.range]
      if let known = index[person] {
        rows[known].roleSet.formUnion(said.roles)
        rows[known].capacities += capacities
        rows[known].segments += found
        continue
      }
      index[person] = rows.count
      namesakes[base.persons[Int(person)].identity.name, default: 0] += 1
      rows.append(
        Participation(
          person: Int(person), capacities: capacities, segments: Array(found), roleSet: said.roles,
          number: namesakes[base.persons[Int(person)].identity.name] ?? 1))
    }
    for row in rows.indices {
      if rows[row].capacities.count > 1 { rows[row].capacities = rows[row].capacities.withoutRepeats() }
      Self.order(&rows[row].segments)
    }
    return rows
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
  private static func tail(_ path: String) -> [Substring] {
    path.utf8.split(separator: UInt8(ascii: "/")).dropFirst().map { Substring($0) }
  }

  /// The segments of some evidence, ascending and without repeats.
  private func segments(_ spans: some Sequence<Span>) -> [Int32] {
    var segments: [Int32] = []
    segments.reserveCapacity(spans.reduce(0) { $0 + Int($1.count) })
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
