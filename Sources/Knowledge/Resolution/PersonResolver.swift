import Extraction

/// Says which persons of many documents are one.
///
/// A full name alone never suffices. Two mentions are one person when they also belong to one organisation,
/// or to organisations of which one is a part of the other below the district, or when their documents are of
/// one subdistrict (or of one publisher) and they do not belong to different neighbourhoods of it.
struct PersonResolver {
  let documents: [DocumentFacts]
  /// For each document the resolved organisation of each of its organisation facts.
  let organizationOf: [[Int]]
  let organizations: [ResolvedOrganization]
  /// For each document the posts of each of its persons who has any.
  private let postsOf: [[Int: [Int]]]

  init(documents: [DocumentFacts], organizationOf: [[Int]], organizations: [ResolvedOrganization]) {
    self.documents = documents
    self.organizationOf = organizationOf
    self.organizations = organizations
    postsOf = documents.map { facts in Dictionary(grouping: facts.posts.indices) { facts.posts[$0].person } }
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
    var groups: [String: [Mention]] = [:]
    for mention in partition.mentions {
      let name = documents[mention.document].persons[mention.index].name
      groups[NameKey.folded(name), default: []].append(mention)
    }
    for name in groups.keys.sorted() {
      guard let mentions = groups[name], mentions.count > 1 else { continue }
      var namesakes = Namesakes(mentions.map { profile(of: $0) })
      namesakes.join(into: &partition, naming: { organizations[$0].name })
    }
  }

  private func profile(of mention: Mention) -> PersonProfile {
    let document = documents[mention.document]
    let offices = Set(
      (postsOf[mention.document][mention.index] ?? []).map {
        organizationOf[mention.document][document.posts[$0].organization]
      })
    var wider: Set<Int> = []
    var neighbourhoods: Set<Int> = []
    for office in offices {
      let line = lineage(of: office)
      wider.formUnion(line.filter { organizations[$0].isLocal })
      if let top = line.last(where: { organizations[$0].isResidential }) { neighbourhoods.insert(top) }
    }
    let context = Locality(document.context)
    return PersonProfile(
      mention: mention, offices: offices, wider: wider, neighbourhoods: neighbourhoods,
      home: context.subdistrict == nil ? nil : context, publisher: document.context.publisher)
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
  let mention: Mention
  /// Organisations in which the person holds a post.
  let offices: Set<Int>
  /// `offices` and what they are parts of, up to the subdistrict.
  let wider: Set<Int>
  /// The residential areas that the person belongs to.
  let neighbourhoods: Set<Int>
  /// The subdistrict of the document, where it is known.
  let home: Locality?
  let publisher: String?
}

/// The mentions of one name, joined by the strongest evidence first.
struct Namesakes {
  private let profiles: [PersonProfile]
  private var neighbourhoods: [Mention: Set<Int>] = [:]

  init(_ profiles: [PersonProfile]) {
    self.profiles = profiles
  }

  mutating func join(into partition: inout IdentityPartition, naming name: (Int) -> String) {
    for profile in profiles { neighbourhoods[profile.mention] = profile.neighbourhoods }
    link(
      by: { $0.offices.sorted() }, weak: false, into: &partition,
      because: { "the same full name, and both in \(name($0))" })
    link(
      by: { $0.wider.sorted() }, weak: true, into: &partition,
      because: { "the same full name, and both within \(name($0))" })
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
    var holders: [Key: [Mention]] = [:]
    for profile in profiles {
      for key in keys(profile) {
        let joined = holders[key, default: []].contains { holder in
          joinUnlessApart(holder, profile.mention, weak: weak, into: &partition, because: reason(key))
        }
        if !joined { holders[key, default: []].append(profile.mention) }
      }
    }
  }

  private mutating func joinUnlessApart(
    _ first: Mention, _ second: Mention, weak: Bool, into partition: inout IdentityPartition, because reason: String
  ) -> Bool {
    let left = partition.representative(of: first)
    let right = partition.representative(of: second)
    if left == right { return true }
    guard first.document != second.document else { return false }
    let (mine, theirs) = (neighbourhoods[left] ?? [], neighbourhoods[right] ?? [])
    if weak, !mine.isEmpty, !theirs.isEmpty, mine.isDisjoint(with: theirs) { return false }
    guard partition.join(first, second, because: reason) else { return false }
    neighbourhoods[partition.representative(of: first)] = mine.union(theirs)
    return true
  }
}
