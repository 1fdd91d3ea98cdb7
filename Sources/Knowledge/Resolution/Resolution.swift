import Extraction

/// Which facts of many documents speak of one thing.
struct Resolution {
  /// A thing: the facts that speak of it, and why they were joined.
  typealias Set = (mentions: [Mention], reasons: [String])

  private(set) var organizations: [Set] = []
  private(set) var persons: [Set] = []
  private(set) var events: [Set] = []
  /// What the organisations are called.
  let organizationNames: OrganizationNames
  /// For each document and fact, the index of its thing.
  private(set) var organizationOf: [[Int]] = []
  private(set) var personOf: [[Int]] = []
  private(set) var eventOf: [[Int]] = []

  init(_ documents: [DocumentFacts], constraints: inout IdentityConstraints) {
    organizationNames = OrganizationNames(documents)
    var partition = IdentityPartition(Self.mentions(documents) { $0.organizations.count })
    constraints.applyToOrganizations(&partition)
    OrganizationResolver(documents: documents, names: organizationNames).resolve(into: &partition)
    organizations = partition.sets()
    organizationOf = Self.index(organizations, documents) { $0.organizations.count }

    partition = IdentityPartition(Self.mentions(documents) { $0.persons.count })
    constraints.applyToPersons(&partition)
    PersonResolver(
      documents: documents, organizationOf: organizationOf, organizations: profiles(of: documents)
    ).resolve(into: &partition)
    persons = partition.sets()
    personOf = Self.index(persons, documents) { $0.persons.count }

    partition = IdentityPartition(Self.mentions(documents) { $0.events.count })
    constraints.applyToEvents(&partition)
    EventResolver(
      documents: documents, organizationOf: organizationOf, personOf: personOf,
      organizationName: { [organizations] in name(of: organizations[$0]) { documents[$0].organizations[$1].name } },
      personName: { [persons] in name(of: persons[$0]) { documents[$0].persons[$1].name } }
    ).resolve(into: &partition)
    events = partition.sets()
    eventOf = Self.index(events, documents) { $0.events.count }
  }

  private static func mentions(_ documents: [DocumentFacts], count: (DocumentFacts) -> Int) -> [Mention] {
    documents.enumerated().flatMap { document, facts in
      (0..<count(facts)).map { Mention(document: document, index: $0) }
    }
  }

  private static func index(
    _ sets: [Set], _ documents: [DocumentFacts], count: (DocumentFacts) -> Int
  ) -> [[Int]] {
    var index = documents.map { Array(repeating: 0, count: count($0)) }
    for (number, set) in sets.enumerated() {
      for mention in set.mentions { index[mention.document][mention.index] = number }
    }
    return index
  }

  private func profiles(of documents: [DocumentFacts]) -> [PersonResolver.ResolvedOrganization] {
    organizations.map { set in
      let facts = set.mentions.map { (document: $0.document, fact: documents[$0.document].organizations[$0.index]) }
      let parents = facts.compactMap { fact in fact.fact.parent.map { organizationOf[fact.document][$0] } }
      let kinds = facts.map(\.fact.kind)
      let reach = set.mentions.map { organizationNames[$0].reach }.max() ?? .subdistrict
      return PersonResolver.ResolvedOrganization(
        name: facts.first?.fact.name ?? "", parents: Array(Swift.Set(parents)).sorted(), isLocal: reach <= .district,
        isResidential: kinds.contains { $0 == .residentialArea || $0 == .residentialCommittee })
    }
  }
}

/// What a thing is called where it is first mentioned.
private func name(of set: Resolution.Set, in documents: (Int, Int) -> String) -> String {
  set.mentions.first.map { documents($0.document, $0.index) } ?? ""
}
