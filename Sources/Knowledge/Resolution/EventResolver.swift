import Extraction

/// Says which events of many documents are one.
///
/// Two mentions in different documents are one event when they begin on the same date, share an organiser, a
/// place or a participant, and their names are alike.
struct EventResolver {
  private let facts: FactTables
  private let names: NameTable
  private let localities: [Locality]
  private let organizations: ResolvedSets
  private let persons: ResolvedSets
  /// The names of events and places as they are compared.
  private let folded: FoldedNames
  private let pairs: LetterPairs

  /// So many accounts of one day that share something are compared with a new one, the first of the corpus.
  private static let mostCompared = 256

  /// The least likeness of names, by what else the events share.
  private static let leastLikeness = 0.4

  /// Something that accounts of one day have in common.
  private struct Bond: Hashable {
    enum Kind: UInt64 { case organizer, place, participant }

    /// The kind in two bits, and then in 31 each the number and the date.
    private let bits: UInt64

    /// - Parameters:
    ///   - number: of an organisation, a folded name, or a person.
    ///   - date: the number of a name.
    init(_ kind: Kind, _ number: Int32, on date: Int32) {
      bits = kind.rawValue << 62 | UInt64(number) << 31 | UInt64(date)
    }

    var kind: Kind? { Kind(rawValue: bits >> 62) }
    var number: Int32 { Int32(truncatingIfNeeded: bits >> 31 & 0x7FFF_FFFF) }
    var date: Int32 { Int32(truncatingIfNeeded: bits & 0x7FFF_FFFF) }
  }

  /// An account with the place of the next one of its bond, or -1.
  private typealias Account = (mention: Int32, next: Int32)

  init(
    facts: FactTables, names: NameTable, localities: [Locality], organizations: ResolvedSets, persons: ResolvedSets
  ) {
    self.facts = facts
    self.names = names
    self.localities = localities
    self.organizations = organizations
    self.persons = persons
    let alternates = facts.events.lazy.flatMap { [facts] in facts.alternateNames[$0.alternateNames.range] }
    var used = facts.events.map(\.name)
    used += alternates
    used += facts.events.lazy.map(\.place)
    folded = FoldedNames(used, in: names)
    pairs = LetterPairs(folded.texts.names)
  }

  /// - Parameter partition: of all event mentions; it may hold constraints and joins already.
  mutating func resolve(into partition: inout IdentityPartition) {
    // Where the accounts that have a bond begin and end.
    var holders: [Bond: (first: Int32, last: Int32)] = [:]
    var accounts: [Account] = []
    for mention in partition.mentions {
      for bond in bonds(of: facts.events[Int(mention)]) {
        let known = holders[bond]
        if let twin = twin(of: mention, from: known?.first ?? -1, in: accounts, &partition) {
          partition.join(twin, mention, because: reason(bond))
          continue
        }
        let own = Int32(truncatingIfNeeded: accounts.count)
        if let known { accounts[Int(known.last)].next = own }
        holders[bond] = (known?.first ?? own, own)
        accounts.append((mention, -1))
      }
    }
  }

  /// The first account that may be of the same event, among the first of a bond.
  private func twin(
    of mention: Int32, from first: Int32, in accounts: [Account], _ partition: inout IdentityPartition
  ) -> Int32? {
    var place = first
    var compared = 0
    while place >= 0, compared < Self.mostCompared {
      let other = accounts[Int(place)].mention
      if isTwin(mention, other), partition.mayJoin(other, mention) { return other }
      place = accounts[Int(place)].next
      compared += 1
    }
    return nil
  }

  private func bonds(of event: EventRow) -> [Bond] {
    let date = event.startDate
    guard date >= 0 else { return [] }
    var bonds = facts.bodies[event.organizers.range].map { body in
      Bond(.organizer, organizations.setOf[Int(body)], on: date)
    }
    if event.place >= 0 { bonds.append(Bond(.place, folded.number(of: event.place), on: date)) }
    for participation in facts.participations[event.participations.range] {
      bonds.append(Bond(.participant, persons.setOf[Int(participation.person)], on: date))
    }
    return bonds
  }

  private func isTwin(_ first: Int32, _ second: Int32) -> Bool {
    let (left, right) = (facts.events[Int(first)], facts.events[Int(second)])
    guard left.document != right.document else { return false }
    let (mine, theirs) = (localities[Int(left.document)], localities[Int(right.document)])
    guard mine.city == theirs.city || mine.isCompatible(with: theirs) else { return false }
    if areAlike(left.name, right.name) { return true }
    guard left.alternateNames.count > 0 || right.alternateNames.count > 0 else { return false }
    let others = facts.alternateNames[right.alternateNames.range]
    return others.contains { areAlike(left.name, $0) }
      || facts.alternateNames[left.alternateNames.range].contains { name in
        areAlike(name, right.name) || others.contains { areAlike(name, $0) }
      }
  }

  private func areAlike(_ first: Int32, _ second: Int32) -> Bool {
    pairs.areAlike(folded.number(of: first), folded.number(of: second), atLeast: Self.leastLikeness)
  }

  private func reason(_ bond: Bond) -> String {
    let shared =
      switch bond.kind {
      case .organizer: name(of: organizations, Int(bond.number)) { names[facts.organizations[$0].name] }
      case .place: folded.texts[bond.number]
      case .participant, nil: name(of: persons, Int(bond.number)) { names[facts.persons[$0].name] }
      }
    return "alike in name, on \(names[bond.date]), with \(shared) in both"
  }

  /// What a thing is called where it is first mentioned.
  private func name(of sets: ResolvedSets, _ thing: Int, _ name: (Int) -> String) -> String {
    sets[thing].first.map { name(Int($0)) } ?? ""
  }
}
