import Extraction

/// Says which organisations of many documents are one.
///
/// Two mentions are one organisation when their names, put in short form and freed of the places written before
/// them, are the same, and the places where the names are at home do not contradict each other. A mention whose
/// document does not say where it is joins the only organisation of its name, or stays alone where there are several.
struct OrganizationResolver {
  let documents: [DocumentFacts]
  let names: OrganizationNames

  /// - Parameter partition: of all organisation mentions; it may hold constraints and joins already.
  func resolve(into partition: inout IdentityPartition) {
    var groups: [String: [Candidate]] = [:]
    for mention in partition.mentions {
      let candidate = Candidate(mention, names[mention], of: documents[mention.document])
      groups[candidate.key, default: []].append(candidate)
    }
    for key in groups.keys.sorted() { join(groups[key, default: []], into: &partition) }
  }

  /// One mention with what is compared of it.
  private struct Candidate {
    let mention: Mention
    let key: String
    let locality: Locality

    init(_ mention: Mention, _ parsed: OrganizationName, of document: DocumentFacts) {
      self.mention = mention
      key = parsed.key
      locality = parsed.locality(in: Locality(document.context))
    }
  }

  private func join(_ candidates: [Candidate], into partition: inout IdentityPartition) {
    guard candidates.count > 1 else { return }
    var byLocality: [Locality: [Candidate]] = [:]
    var order: [Locality] = []
    for candidate in candidates {
      if byLocality[candidate.locality] == nil { order.append(candidate.locality) }
      byLocality[candidate.locality, default: []].append(candidate)
    }
    for locality in order { joinNeighbours(byLocality[locality, default: []], at: locality, into: &partition) }
    let index = LocalityIndex(order)
    for vague in order where index.hasMoreSpecific(than: vague) {
      guard let home = index.onlyMostSpecific(compatibleWith: vague),
        let kept = byLocality[home]?.first, let joined = byLocality[vague]?.first
      else { continue }
      partition.join(kept.mention, joined.mention, because: reason(kept, at: home))
    }
  }

  /// Joins mentions of one name in one locality; two of one document stay apart, for that document tells them apart.
  private func joinNeighbours(
    _ candidates: [Candidate], at locality: Locality, into partition: inout IdentityPartition
  ) {
    var firstOfRank: [Candidate] = []
    var rank = 0
    var document = -1
    for candidate in candidates {
      rank = candidate.mention.document == document ? rank + 1 : 0
      document = candidate.mention.document
      guard rank < firstOfRank.count else {
        firstOfRank.append(candidate)
        continue
      }
      partition.join(firstOfRank[rank].mention, candidate.mention, because: reason(candidate, at: locality))
    }
  }

  private func reason(_ candidate: Candidate, at locality: Locality) -> String {
    guard let place = locality.mostExact else { return "the same name: \(candidate.key)" }
    return "the same name, \(candidate.key), in \(place)"
  }
}
