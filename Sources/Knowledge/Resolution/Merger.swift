import Extraction

/// Makes the things of resolved facts: one of each, with all that any document says of it.
struct Merger {
  let documents: [DocumentFacts]
  let resolution: Resolution
  /// For each document its articles, to find in which a piece of evidence lies.
  private let articles: [ArticleIndex]
  private var minter = PathMinter()
  private var base = KnowledgeBase()
  private var postIndex: [PostKey: Int] = [:]
  /// For each document and post fact, the index of its post.
  private var postOf: [[Int]] = []
  private var placeIndex: [PlaceKey: Int] = [:]

  private struct PostKey: Hashable {
    let organization: Int
    let role: String
  }

  private struct PlaceKey: Hashable {
    let locality: String
    let name: String
  }

  init(_ documents: [DocumentFacts], _ resolution: Resolution) {
    self.documents = documents
    self.resolution = resolution
    articles = documents.map { ArticleIndex($0.articles) }
  }

  mutating func merge() -> KnowledgeBase {
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
    for (index, document) in documents.enumerated() {
      let articles = document.articles.map { article in
        Article(
          headline: article.headline, range: article.start..<article.end,
          authors: article.authors.map { resolution.personOf[index][$0] }.withoutRepeats(), date: article.date)
      }
      base.issues.append(
        Issue(
          file: document.file, sha256: document.sha256, publisher: document.context.publisher,
          issued: document.context.issued, articles: articles))
    }
  }

  private func segments(_ evidence: [Evidence], in document: Int) -> [Segment] {
    evidence.map { piece in
      Segment(
        issue: document, article: articles[document][piece.start], start: piece.start, end: piece.end,
        quote: piece.quote)
    }
  }

  // MARK: Organisations and persons

  private mutating func addOrganizations() {
    for set in resolution.organizations {
      let facts = set.mentions.map { documents[$0.document].organizations[$0.index] }
      guard let first = set.mentions.first else { continue }
      let parsed = resolution.organizationNames[first]
      let home = parsed.locality(in: Locality(documents[first.document].context)).mostExact
      let names = Names(facts.map { ($0.name, $0.alternateNames) })
      let identity = Identity(
        path: minter.mint("organization", [home.map(NameKey.folded) ?? "", parsed.key]), name: names.name,
        alternateNames: names.others,
        segments: Self.ordered(zip(set.mentions, facts).flatMap { segments($1.evidence, in: $0.document) }),
        confidence: facts.map(\.confidence).max() ?? 1, reasons: set.reasons)
      let parents = zip(set.mentions, facts).compactMap { mention, fact in
        fact.parent.map { resolution.organizationOf[mention.document][$0] }
      }
      let own = base.organizations.count
      base.organizations.append(
        Organization(
          identity: identity, kind: Self.mostFrequent(facts.map(\.kind)) ?? .other,
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
    for set in resolution.persons {
      let facts = set.mentions.map { documents[$0.document].persons[$0.index] }
      guard let first = set.mentions.first, let anchor = facts.first else { continue }
      let home = Locality(documents[first.document].context).mostExact
      let names = Names(facts.map { ($0.name, $0.alternateNames) })
      let identity = Identity(
        path: minter.mint("person", [home ?? "", NameKey.folded(anchor.name)]), name: names.name,
        alternateNames: names.others,
        segments: Self.ordered(zip(set.mentions, facts).flatMap { segments($1.evidence, in: $0.document) }),
        confidence: facts.map(\.confidence).max() ?? 1, reasons: set.reasons)
      base.persons.append(Person(identity: identity, isOnlyByline: facts.allSatisfy(\.isOnlyByline)))
    }
  }

  // MARK: Posts and tenures

  private mutating func addPosts() {
    for (index, document) in documents.enumerated() {
      postOf.append(
        document.posts.map { fact in
          let key = PostKey(organization: resolution.organizationOf[index][fact.organization], role: fact.position)
          let found = segments(fact.evidence, in: index)
          if let known = postIndex[key] {
            base.posts[known].identity.segments += found
            base.posts[known].identity.confidence = max(base.posts[known].identity.confidence, fact.confidence)
            return known
          }
          let organization = base.organizations[key.organization].identity
          let path = minter.mint("post", under: Self.tail(organization.path), [key.role])
          let identity = Identity(
            path: path, name: organization.name + key.role, alternateNames: [], segments: found,
            confidence: fact.confidence, reasons: [])
          postIndex[key] = base.posts.count
          base.posts.append(Post(identity: identity, organization: key.organization, role: key.role))
          return base.posts.count - 1
        })
    }
    for index in base.posts.indices {
      base.posts[index].identity.segments = Self.ordered(base.posts[index].identity.segments)
    }
  }

  private mutating func addTenures() {
    struct Key: Hashable {
      let person: Int
      let post: Int
    }
    var index: [Key: Int] = [:]
    for (document, facts) in documents.enumerated() {
      let dates = SightingDates(facts)
      for (row, fact) in facts.posts.enumerated() {
        let key = Key(person: resolution.personOf[document][fact.person], post: postOf[document][row])
        let found = segments(fact.evidence, in: document)
        let seen = dates.ofPost(row)
        guard let known = index[key] else {
          index[key] = base.tenures.count
          base.tenures.append(newTenure(key.person, key.post, fact, found, seen))
          continue
        }
        base.tenures[known].merge(fact, segments: found, seen: seen)
      }
    }
    for row in base.tenures.indices {
      base.tenures[row].identity.segments = Self.ordered(base.tenures[row].identity.segments)
    }
  }

  private mutating func newTenure(
    _ person: Int, _ post: Int, _ fact: PostFact, _ segments: [Segment], _ seen: [String]
  ) -> Tenure {
    let holder = base.persons[person].identity
    let office = base.posts[post].identity
    let path = minter.mint("tenure", under: Self.tail(holder.path) + Self.tail(office.path).suffix(2), [])
    return Tenure(
      identity: Identity(
        path: path, name: holder.name + " " + office.name, alternateNames: [], segments: segments,
        confidence: fact.confidence, reasons: []),
      person: person, post: post, status: fact.status, firstSeen: seen.min(), lastSeen: seen.max())
  }

  // MARK: Events

  private mutating func addEvents() {
    for set in resolution.events {
      let facts = set.mentions.map { documents[$0.document].events[$0.index] }
      guard let first = set.mentions.first, let anchor = facts.first else { continue }
      let home = Locality(documents[first.document].context).mostExact
      let names = Names(facts.map { ($0.name, $0.alternateNames) })
      let start = facts.compactMap(\.startDate).max { $0.count < $1.count }
      let path = minter.mint("event", [start ?? "undated", home ?? "", NameKey.folded(anchor.name)])
      let identity = Identity(
        path: path, name: names.name, alternateNames: names.others,
        segments: Self.ordered(zip(set.mentions, facts).flatMap { segments($1.evidence, in: $0.document) }),
        confidence: facts.map(\.confidence).max() ?? 1, reasons: set.reasons)
      let pairs = Array(zip(set.mentions, facts))
      let place = pairs.compactMap { mention, fact in fact.place.map { (mention, fact, $0) } }.first
      var event = Event(
        identity: identity, kind: Self.mostFrequent(facts.map(\.kind)) ?? .activity, startDate: start,
        endDate: facts.compactMap(\.endDate).first, place: nil,
        organizers: pairs.flatMap { organizations($1.organizers, in: $0.document) }.withoutRepeats(),
        bodies: pairs.flatMap { organizations($1.bodies, in: $0.document) }.withoutRepeats(),
        attendance: facts.compactMap(\.attendance).max(),
        superEvent: pairs.compactMap { mention, fact in
          fact.partOf.map { resolution.eventOf[mention.document][$0] }
        }.first { $0 != base.events.count },
        isPlanned: facts.allSatisfy(\.isPlanned), participations: [])
      if let (mention, fact, name) = place { event.place = addPlace(name, of: fact, in: mention.document) }
      event.participations = participations(pairs, at: identity)
      base.events.append(event)
    }
    for index in base.places.indices {
      base.places[index].identity.segments = Self.ordered(base.places[index].identity.segments)
    }
  }

  private func organizations(_ indices: [Int], in document: Int) -> [Int] {
    indices.map { resolution.organizationOf[document][$0] }
  }

  private mutating func participations(_ accounts: [(Mention, EventFact)], at event: Identity) -> [Participation] {
    var index: [Int: Int] = [:]
    var rows: [Participation] = []
    for (mention, fact) in accounts {
      for said in fact.participants {
        let person = resolution.personOf[mention.document][said.person]
        let capacities = said.capacities.map { postOf[mention.document][$0] }
        let found = segments(said.evidence, in: mention.document)
        if let known = index[person] {
          let roles = Set(rows[known].roles + said.roles)
          rows[known].roles = ParticipantRole.allCases.filter(roles.contains)
          rows[known].capacities = (rows[known].capacities + capacities).withoutRepeats()
          rows[known].identity.segments += found
          continue
        }
        let name = base.persons[person].identity.name
        let path = minter.mint("participation", under: Self.tail(event.path), [name])
        index[person] = rows.count
        rows.append(
          Participation(
            identity: Identity(
              path: path, name: name + " " + event.name, alternateNames: [], segments: found,
              confidence: 1, reasons: []),
            person: person, roles: said.roles, capacities: capacities.withoutRepeats()))
      }
    }
    for row in rows.indices { rows[row].identity.segments = Self.ordered(rows[row].identity.segments) }
    return rows
  }

  // MARK: Places

  private mutating func addPlace(_ name: String, of event: EventFact, in document: Int) -> Int {
    let home = Locality(documents[document].context).mostExact ?? ""
    let key = PlaceKey(locality: home, name: NameKey.folded(name))
    let found = segments(event.evidence, in: document)
    if let known = placeIndex[key] {
      base.places[known].identity.segments += found
      return known
    }
    let path = minter.mint("place", [home, key.name])
    placeIndex[key] = base.places.count
    base.places.append(
      Place(
        identity: Identity(
          path: path, name: name, alternateNames: [], segments: found, confidence: 1, reasons: []),
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

  private static func ordered(_ segments: [Segment]) -> [Segment] {
    segments.withoutRepeats().sorted()
  }

  private static func mostFrequent<Value: Hashable>(_ values: [Value]) -> Value? {
    var counts: [Value: Int] = [:]
    for value in values { counts[value, default: 0] += 1 }
    let highest = counts.values.max()
    return values.first { counts[$0] == highest }
  }
}
