import Extraction

/// Which facts of many documents speak of one thing.
struct Resolution: Sendable {
  let organizations: ResolvedSets
  let persons: ResolvedSets
  let events: ResolvedSets
  /// What the organisations are called.
  let organizationNames: OrganizationNames

  init(_ facts: FactTables, names: NameTable, constraints: inout IdentityConstraints) {
    let localities = facts.documents.map { Locality($0.context) }
    organizationNames = OrganizationNames(facts, names)
    var partition = IdentityPartition(count: facts.organizations.count)
    constraints.applyToOrganizations(&partition)
    OrganizationResolver(facts: facts, names: organizationNames, localities: localities).resolve(into: &partition)
    organizations = partition.sets()

    partition = IdentityPartition(count: facts.persons.count)
    constraints.applyToPersons(&partition)
    var personResolver = PersonResolver(
      facts: facts, names: names, localities: localities, organizationOf: organizations.setOf,
      organizations: Self.profiles(of: organizations, facts, names, organizationNames))
    personResolver.resolve(into: &partition)
    persons = partition.sets()

    partition = IdentityPartition(count: facts.events.count)
    constraints.applyToEvents(&partition)
    var resolver = EventResolver(
      facts: facts, names: names, localities: localities, organizations: organizations, persons: persons)
    resolver.resolve(into: &partition)
    events = partition.sets()
  }

  private static func profiles(
    of organizations: ResolvedSets, _ facts: FactTables, _ names: NameTable, _ organizationNames: OrganizationNames
  ) -> [PersonResolver.ResolvedOrganization] {
    (0..<organizations.count).map { number in
      let mentions = organizations[number]
      var parents: Set<Int> = []
      var reach = OrganizationName.Reach.subdistrict
      var isResidential = false
      for mention in mentions {
        let fact = facts.organizations[Int(mention)]
        if fact.parent >= 0 { parents.insert(Int(organizations.setOf[Int(fact.parent)])) }
        reach = max(reach, organizationNames[mention].reach)
        isResidential = isResidential || fact.kind == .residentialArea || fact.kind == .residentialCommittee
      }
      return PersonResolver.ResolvedOrganization(
        name: mentions.first.map { names[facts.organizations[Int($0)].name] } ?? "", parents: parents.sorted(),
        isLocal: reach <= .district, isResidential: isResidential)
    }
  }
}
