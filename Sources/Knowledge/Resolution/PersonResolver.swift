import Extraction

/// Says which persons of many documents are one.
///
/// A full name alone never suffices. Two mentions are one person when they also belong to one organisation,
/// or to organisations of which one is a part of the other below the district, or when their documents are of
/// one subdistrict (or of one publisher) and they do not belong to different neighbourhoods of it.
struct PersonResolver {
  private let facts: FactTables
  private let names: NameTable
  /// The localities of the documents.
  private let localities: [Locality]
  /// For each row of the table of organisations its organisation.
  private let organizationOf: [Int32]
  private let organizations: [ResolvedOrganization]
  /// For each person mention its posts.
  private let postsOf: Groups

  init(
    facts: FactTables, names: NameTable, localities: [Locality], organizationOf: [Int32],
    organizations: [ResolvedOrganization]
  ) {
    self.facts = facts
    self.names = names
    self.localities = localities
    self.organizationOf = organizationOf
    self.organizations = organizations
    postsOf = Groups(facts.posts.map(\.person), count: facts.persons.count)
  }

  /// What resolution needs to know of a resolved organisation.
  struct ResolvedOrganization {
    var name: String
    var parents: [Int]
    /// Whether it covers no more than a subdistrict.
    var isLocal: Bool
    var isResidential: Bool
  }

  /// - Parameter partition: of all person mentions; it may hold constraints and joins already.
  func resolve(into partition: inout IdentityPartition) {
    let folded = FoldedNames(facts.persons.lazy.map(\.name), in: names)
    let groups = Groups(facts.persons.map { folded.number(of: $0.name) }, count: folded.texts.count)
    for group in 0..<groups.count {
      let mentions = groups[group]
      guard mentions.count > 1 else { continue }
      var namesakes = Namesakes(mentions.map { profile(of: $0) })
      namesakes.join(into: &partition, naming: { organizations[$0].name })
    }
  }

  private func profile(of mention: Int32) -> PersonProfile {
    let fact = facts.persons[Int(mention)]
    let document = Int(fact.document)
    let offices = Set(
      postsOf[Int(mention)].map { Int(organizationOf[Int(facts.posts[Int($0)].organization)]) })
    var wider: Set<Int> = []
    var neighbourhoods: Set<Int> = []
    for office in offices {
      let line = lineage(of: office)
      wider.formUnion(line.filter { organizations[$0].isLocal })
      if let top = line.last(where: { organizations[$0].isResidential }) { neighbourhoods.insert(top) }
    }
    let home = localities[document]
    return PersonProfile(
      mention: mention, document: document, offices: offices.sorted(), wider: wider.sorted(),
      neighbourhoods: neighbourhoods, home: home.subdistrict == nil ? nil : home,
      publisher: facts.documents[document].context.publisher)
  }

  /// The organisation and all that it is a part of, nearest first; cycles are cut.
  private func lineage(of organization: Int) -> [Int] {
    var seen: Set<Int> = [organization]
    var line = [organization]
    var next = 0
    while next < line.count {
      for parent in organizations[line[next]].parents where seen.insert(parent).inserted { line.append(parent) }
      next += 1
    }
    return line
  }
}

/// What is compared of one mention of a person.
struct PersonProfile {
  let mention: Int32
  let document: Int
  /// Organisations in which the person holds a post, ascending.
  let offices: [Int]
  /// `offices` and what they are parts of, up to the subdistrict, ascending.
  let wider: [Int]
  /// The residential areas that the person belongs to.
  let neighbourhoods: Set<Int>
  /// The subdistrict of the document, where it is known.
  let home: Locality?
  let publisher: String?
}

/// The mentions of one name, joined by the strongest evidence first.
struct Namesakes {
  private let profiles: [PersonProfile]
  private var neighbourhoods: [Int32: Set<Int>] = [:]

  init(_ profiles: [PersonProfile]) {
    self.profiles = profiles
  }

  mutating func join(into partition: inout IdentityPartition, naming name: (Int) -> String) {
    for profile in profiles where !profile.neighbourhoods.isEmpty {
      neighbourhoods[profile.mention] = profile.neighbourhoods
    }
    link(
      by: \.offices, weak: false, into: &partition, because: { "the same full name, and both in \(name($0))" })
    link(
      by: \.wider, weak: true, into: &partition, because: { "the same full name, and both within \(name($0))" })
    link(
      by: { $0.home.map { [$0] } ?? [] }, weak: true, into: &partition,
      because: { "the same full name in documents of \($0.mostExact ?? "one place")" })
    link(
      by: { $0.publisher.map { [$0] } ?? [] }, weak: true, into: &partition,
      because: { "the same full name in documents published by \($0)" })
  }

  /// Joins the mentions that share a key with the first that has it. Linear in mentions and keys.
  private mutating func link<Key: Hashable>(
    by keys: (PersonProfile) -> [Key], weak: Bool, into partition: inout IdentityPartition,
    because reason: (Key) -> String
  ) {
    // For each key the places of the first mentions that have it and were not joined.
    var holders: [Key: [Int]] = [:]
    for (place, profile) in profiles.enumerated() {
      for key in keys(profile) {
        let joined = holders[key, default: []].contains { holder in
          joinUnlessApart(profiles[holder], profile, weak: weak, into: &partition, because: reason(key))
        }
        if !joined { holders[key, default: []].append(place) }
      }
    }
  }

  private mutating func joinUnlessApart(
    _ first: PersonProfile, _ second: PersonProfile, weak: Bool, into partition: inout IdentityPartition,
    because reason: @autoclosure () -> String
  ) -> Bool {
    let left = partition.representative(of: first.mention)
    let right = partition.representative(of: second.mention)
    if left == right { return true }
    guard first.document != second.document else { return false }
    let (mine, theirs) = (neighbourhoods[left] ?? [], neighbourhoods[right] ?? [])
    if weak, !mine.isEmpty, !theirs.isEmpty, mine.isDisjoint(with: theirs) { return false }
    guard partition.join(first.mention, second.mention, because: reason()) else { return false }
    if !mine.isEmpty || !theirs.isEmpty {
      neighbourhoods[partition.representative(of: first.mention)] = mine.union(theirs)
    }
    return true
  }
}
