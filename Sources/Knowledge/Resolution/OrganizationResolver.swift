import Extraction

/// Says which organisations of many documents are one.
///
/// Two mentions are one organisation when their names, put in short form and freed of the places written before
/// them, are the same, and the places where the names are at home do not contradict each other. A mention whose
/// document does not say where it is joins the only organisation of its name, or stays alone where there are several.
struct OrganizationResolver {
  private let facts: FactTables
  private let names: OrganizationNames
  /// What a mention is compared by, as numbers.
  private let keys: KeyTable
  private let localities: LocalityTable

  /// - Parameter localities: those of the documents.
  init(facts: FactTables, names: OrganizationNames, localities: [Locality]) {
    self.facts = facts
    self.names = names
    keys = KeyTable(names)
    self.localities = LocalityTable(facts, names, documents: localities)
  }

  /// - Parameter partition: of all organisation mentions; it may hold constraints and joins already.
  func resolve(into partition: inout IdentityPartition) {
    let groups = Groups(names.indices.map { keys.keyOfName[Int($0)] }, count: keys.texts.count)
    for key in 0..<groups.count { join(groups[key], called: keys.texts.names[key], into: &partition) }
  }

  /// The short forms of names, numbered.
  private struct KeyTable {
    private(set) var texts = NameTable()
    private(set) var keyOfName: [Int32] = []

    init(_ names: OrganizationNames) {
      for name in names.parsed { keyOfName.append(texts.number(of: name.key)) }
    }
  }

  /// The places where mentions are at home, numbered.
  private struct LocalityTable {
    private(set) var all: [Locality] = []
    /// For each mention.
    private(set) var localityOf: [Int32] = []
    private var numbers: [Locality: Int32] = [:]

    init(_ facts: FactTables, _ names: OrganizationNames, documents: [Locality]) {
      let homes = documents.map { number(of: $0) }
      var known: [UInt64: Int32] = [:]
      localityOf.reserveCapacity(facts.organizations.count)
      for (mention, fact) in facts.organizations.enumerated() {
        let name = names.indices[mention]
        let home = homes[Int(fact.document)]
        let key = UInt64(home) << 32 | UInt64(name)
        if let locality = known[key] {
          localityOf.append(locality)
          continue
        }
        let locality = number(of: names.parsed[Int(name)].locality(in: documents[Int(fact.document)]))
        known[key] = locality
        localityOf.append(locality)
      }
    }

    private mutating func number(of locality: Locality) -> Int32 {
      if let number = numbers[locality] { return number }
      let number = Int32(truncatingIfNeeded: all.count)
      numbers[locality] = number
      all.append(locality)
      return number
    }
  }

  private func join(_ mentions: ArraySlice<Int32>, called key: String, into partition: inout IdentityPartition) {
    guard mentions.count > 1 else { return }
    var places: [Int32: Int] = [:]
    var neighbours: [(locality: Locality, mentions: [Int32])] = []
    for mention in mentions {
      let locality = localities.localityOf[Int(mention)]
      if let place = places[locality] {
        neighbours[place].mentions.append(mention)
      } else {
        places[locality] = neighbours.count
        neighbours.append((localities.all[Int(locality)], [mention]))
      }
    }
    for (locality, mentions) in neighbours {
      joinNeighbours(mentions, because: Self.reason(key, at: locality), into: &partition)
    }
    // Of localities that know the same levels none says more than another.
    guard let levels = neighbours.first?.locality.levels,
      neighbours.contains(where: { $0.locality.levels != levels })
    else { return }
    let index = LocalityIndex(neighbours.map(\.locality))
    for (vague, mentions) in neighbours where index.hasMoreSpecific(than: vague) {
      guard let place = index.place(ofOnlyMostSpecificCompatibleWith: vague) else { continue }
      let home = neighbours[place]
      partition.join(home.mentions[0], mentions[0], because: Self.reason(key, at: home.locality))
    }
  }

  /// Joins mentions of one name in one locality; two of one document stay apart, for that document tells them apart.
  private func joinNeighbours(
    _ mentions: [Int32], because reason: String, into partition: inout IdentityPartition
  ) {
    guard mentions.count > 1 else { return }
    let reason = partition.reason(reason)
    var firstOfRank: [Int32] = []
    var rank = 0
    var document: Int32 = -1
    for mention in mentions {
      let own = facts.organizations[Int(mention)].document
      rank = own == document ? rank + 1 : 0
      document = own
      guard rank < firstOfRank.count else {
        firstOfRank.append(mention)
        continue
      }
      partition.join(firstOfRank[rank], mention, because: reason)
    }
  }

  private static func reason(_ key: String, at locality: Locality) -> String {
    guard let place = locality.mostExact else { return "the same name: \(key)" }
    return "the same name, \(key), in \(place)"
  }
}
