import Extraction

/// Says which persons of many documents are one.
///
/// A full name alone never suffices. Two mentions are one person when they also belong to one organisation,
/// or to organisations of which one is a part of the other below the district, or when their documents are of
/// one subdistrict (or of one publisher) and they do not belong to different neighbourhoods of it.
struct PersonResolver {
  private let facts: FactTables
  private let names: NameTable
  /// The subdistricts of the documents, where they are known.
  private let homes: NumberedKeys<Locality>
  private let publishers: NumberedKeys<String>
  /// For each row of the table of organisations its organisation.
  private let organizationOf: [Int32]
  private let organizations: [ResolvedOrganization]
  /// For each person mention its posts.
  private let postsOf: Groups
  /// What each organisation is a part of, found when first asked for.
  private var lines: [Line?]

  init(
    facts: FactTables, names: NameTable, localities: [Locality], organizationOf: [Int32],
    organizations: [ResolvedOrganization]
  ) {
    self.facts = facts
    self.names = names
    homes = NumberedKeys(localities.map { $0.subdistrict == nil ? nil : $0 })
    publishers = NumberedKeys(facts.documents.map(\.context.publisher))
    self.organizationOf = organizationOf
    self.organizations = organizations
    postsOf = Groups(facts.posts.map(\.person), count: facts.persons.count)
    lines = Array(repeating: nil, count: organizations.count)
  }

  /// What resolution needs to know of a resolved organisation.
  struct ResolvedOrganization {
    var name: String
    var parents: [Int]
    /// Whether it covers no more than a subdistrict.
    var isLocal: Bool
    var isResidential: Bool
  }

  /// What an organisation is a part of, itself included.
  private struct Line {
    /// Up to the subdistrict.
    var local: [Int]
    /// The outermost residential area.
    var neighbourhood: Int?
  }

  /// - Parameter partition: of all person mentions; it may hold constraints and joins already.
  mutating func resolve(into partition: inout IdentityPartition) {
    let folded = FoldedNames(facts.persons.lazy.map(\.name), in: names)
    let groups = Groups(facts.persons.map { folded.number(of: $0.name) }, count: folded.texts.count)
    for group in 0..<groups.count {
      let mentions = groups[group]
      guard mentions.count > 1 else { continue }
      var namesakes = Namesakes(mentions.map { profile(of: $0) })
      namesakes.join(
        into: &partition, office: { organizations[$0].name }, home: { homes.keys[$0].mostExact ?? "one place" },
        publisher: { publishers.keys[$0] })
    }
  }

  private mutating func profile(of mention: Int32) -> PersonProfile {
    let document = Int(facts.persons[Int(mention)].document)
    var offices: [Int] = []
    var wider: [Int] = []
    var neighbourhoods: Set<Int> = []
    for post in postsOf[Int(mention)] {
      let office = Int(organizationOf[Int(facts.posts[Int(post)].organization)])
      guard !offices.contains(office) else { continue }
      offices.append(office)
      let line = line(of: office)
      wider += line.local
      if let neighbourhood = line.neighbourhood { neighbourhoods.insert(neighbourhood) }
    }
    return PersonProfile(
      mention: mention, document: document, offices: offices.sorted(), wider: wider.sorted().withoutNeighbours(),
      neighbourhoods: neighbourhoods, home: homes[document], publisher: publishers[document])
  }

  private mutating func line(of organization: Int) -> Line {
    if let known = lines[organization] { return known }
    let all = lineage(of: organization)
    let line = Line(
      local: all.filter { organizations[$0].isLocal }, neighbourhood: all.last { organizations[$0].isResidential })
    lines[organization] = line
    return line
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

/// What some things have in common, in numbers, so that comparing does not compare texts.
private struct NumberedKeys<Key: Hashable> {
  /// Each once.
  private(set) var keys: [Key] = []
  private var numbers: [[Int]] = []

  /// - Parameter keys: for each thing its key, where it has one.
  init(_ keys: [Key?]) {
    var known: [Key: Int] = [:]
    for key in keys {
      guard let key else {
        numbers.append([])
        continue
      }
      let number = known[key] ?? self.keys.count
      if number == self.keys.count {
        known[key] = number
        self.keys.append(key)
      }
      numbers.append([number])
    }
  }

  /// The number of the key of a thing, alone; nothing where it has none.
  subscript(thing: Int) -> [Int] { numbers[thing] }
}

extension [Int] {
  /// The numbers but for those that are the same as the one before.
  fileprivate func withoutNeighbours() -> [Int] {
    var kept: [Int] = []
    kept.reserveCapacity(count)
    for number in self where kept.last != number { kept.append(number) }
    return kept
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
  /// The number of the document's subdistrict, where it is known.
  let home: [Int]
  /// The number of the document's publisher, where it is known.
  let publisher: [Int]
}

/// The mentions of one name, joined by the strongest evidence first.
struct Namesakes {
  private let profiles: [PersonProfile]
  private var neighbourhoods: [Int32: Set<Int>] = [:]

  init(_ profiles: [PersonProfile]) {
    self.profiles = profiles
  }

  /// - Parameters:
  ///   - office: the name of an organisation.
  ///   - home: the name of a subdistrict by its number.
  ///   - publisher: the name of a publisher by its number.
  mutating func join(
    into partition: inout IdentityPartition, office: (Int) -> String, home: (Int) -> String,
    publisher: (Int) -> String
  ) {
    for profile in profiles where !profile.neighbourhoods.isEmpty {
      neighbourhoods[profile.mention] = profile.neighbourhoods
    }
    link(
      by: \.offices, weak: false, into: &partition, because: { "the same full name, and both in \(office($0))" })
    link(
      by: \.wider, weak: true, into: &partition, because: { "the same full name, and both within \(office($0))" })
    link(
      by: \.home, weak: true, into: &partition, because: { "the same full name in documents of \(home($0))" })
    link(
      by: \.publisher, weak: true, into: &partition,
      because: { "the same full name in documents published by \(publisher($0))" })
  }

  /// Joins the mentions that share a key with the first that has it. Linear in mentions and keys.
  private mutating func link(
    by keys: (PersonProfile) -> [Int], weak: Bool, into partition: inout IdentityPartition,
    because reason: (Int) -> String
  ) {
    // For each key the places of the first mentions that have it and were not joined.
    var holders: [Int: [Int]] = [:]
    for (place, profile) in profiles.enumerated() {
      for key in keys(profile) {
        let joined = holders[key]?.contains { holder in
          joinUnlessApart(profiles[holder], profile, weak: weak, into: &partition, because: reason(key))
        }
        if joined != true { holders[key, default: []].append(place) }
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
