import Extraction

/// Says which events of many documents are one.
///
/// Two mentions in different documents are one event when they begin on the same date, share an organiser, a
/// place or a participant, and their names are alike.
struct EventResolver {
  let documents: [DocumentFacts]
  let organizationOf: [[Int]]
  let personOf: [[Int]]
  let organizationName: (Int) -> String
  let personName: (Int) -> String

  /// So many accounts of one day that share something are compared with a new one, the first of the corpus.
  private static let mostCompared = 256

  /// The least likeness of names, by what else the events share.
  private static let leastLikeness = 0.4

  /// Something that two accounts of one event have in common.
  private enum Bond: Hashable {
    case organizer(Int)
    case place(String)
    case participant(Int)
  }

  private struct Key: Hashable {
    let date: String
    let bond: Bond
  }

  /// - Parameter partition: of all event mentions; it may hold constraints and joins already.
  func resolve(into partition: inout IdentityPartition) {
    var holders: [Key: [Mention]] = [:]
    for mention in partition.mentions {
      let event = documents[mention.document].events[mention.index]
      guard let date = event.startDate else { continue }
      for bond in bonds(of: event, in: mention.document) {
        let key = Key(date: date, bond: bond)
        let twin = holders[key]?.prefix(Self.mostCompared).first {
          isTwin(mention, $0) && partition.mayJoin($0, mention)
        }
        if let twin {
          partition.join(twin, mention, because: "alike in name, on \(date), with \(describe(bond)) in both")
        } else {
          holders[key, default: []].append(mention)
        }
      }
    }
  }

  private func bonds(of event: EventFact, in document: Int) -> [Bond] {
    var bonds = event.organizers.map { Bond.organizer(organizationOf[document][$0]) }
    if let place = event.place { bonds.append(.place(NameKey.folded(place))) }
    return bonds + event.participants.map { .participant(personOf[document][$0.person]) }
  }

  private func isTwin(_ first: Mention, _ second: Mention) -> Bool {
    guard first.document != second.document else { return false }
    let left = documents[first.document].events[first.index]
    let right = documents[second.document].events[second.index]
    let localities = (Locality(documents[first.document].context), Locality(documents[second.document].context))
    guard localities.0.city == localities.1.city || localities.0.isCompatible(with: localities.1) else { return false }
    return ([left.name] + left.alternateNames).contains { name in
      ([right.name] + right.alternateNames).contains {
        NameKey.likeness(NameKey.folded(name), NameKey.folded($0)) >= Self.leastLikeness
      }
    }
  }

  private func describe(_ bond: Bond) -> String {
    switch bond {
    case .organizer(let organization): organizationName(organization)
    case .place(let name): name
    case .participant(let person): personName(person)
    }
  }
}
