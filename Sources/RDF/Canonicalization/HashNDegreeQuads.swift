/// What Hash N-Degree Quads gives: a hash of the paths from a blank node, and the identifiers issued on them.
struct NDegreeResult {
  let hash: String
  let issuer: IdentifierIssuer
}

extension CanonicalizationState {
  /// Hash N-Degree Quads (RDF Dataset Canonicalization, section 4.8.3).
  mutating func nDegreeHash(
    of node: BlankNode, _ startIssuer: IdentifierIssuer, depth: Int
  ) throws(CanonicalDataset.LimitExceeded) -> NDegreeResult {
    guard depth < limits.depth else { throw CanonicalDataset.LimitExceeded() }
    var issuer = startIssuer
    let relatedByHash = relatedNodes(of: node, issuer)
    var data = ""
    for relatedHash in relatedByHash.keys.sortedByCodePoint() {
      data += relatedHash
      var chosen: (path: String, issuer: IdentifierIssuer)?
      for order in Permutations(relatedByHash[relatedHash] ?? []) {
        try spend()
        if let candidate = try path(along: order, issuer, shorterThan: chosen?.path, depth: depth) {
          chosen = candidate
        }
      }
      if let chosen {
        data += chosen.path
        issuer = chosen.issuer
      }
    }
    return NDegreeResult(hash: algorithm.hexadecimalHash(of: data), issuer: issuer)
  }

  /// The path through `order` and the issuer after it; `nil` where it does not come before `best` (steps 5.4 and 5.5).
  private mutating func path(
    along order: [BlankNode], _ startIssuer: IdentifierIssuer, shorterThan best: String?, depth: Int
  ) throws(CanonicalDataset.LimitExceeded) -> (path: String, issuer: IdentifierIssuer)? {
    var issuer = startIssuer
    var path = ""
    var recursion: [BlankNode] = []
    func isWorse() -> Bool {
      guard let best else { return false }
      return path.utf8.count >= best.utf8.count && best.precedesInCodePointOrder(path)
    }
    for node in order {
      if let identifier = canonicalIssuer[node] {
        path += "_:" + identifier
      } else {
        if issuer[node] == nil { recursion.append(node) }
        path += "_:" + issuer.issue(for: node)
      }
      if isWorse() { return nil }
    }
    for node in recursion {
      let result = try nDegreeHash(of: node, issuer, depth: depth + 1)
      path += "_:" + issuer.issue(for: node)
      path += "<" + result.hash + ">"
      issuer = result.issuer
      if isWorse() { return nil }
    }
    if let best, !path.precedesInCodePointOrder(best) { return nil }
    return (path, issuer)
  }

  /// The blank nodes beside `node`, by the hash of how they are related to it (step 3).
  private mutating func relatedNodes(of node: BlankNode, _ issuer: IdentifierIssuer) -> [String: [BlankNode]] {
    var related: [String: [BlankNode]] = [:]
    for quad in quadsOf[node] ?? [] {
      let places = [("s", quad.subject.blankNode), ("o", quad.object.blankNode), ("g", quad.graphName?.blankNode)]
      for case (let position, let other?) in places where other != node {
        let hash = relatedHash(of: other, quad.predicate, issuer, position: position)
        related[hash, default: []].append(other)
      }
    }
    return related
  }

  /// Hash Related Blank Node (section 4.7.3).
  private mutating func relatedHash(
    of node: BlankNode, _ predicate: IRI, _ issuer: IdentifierIssuer, position: String
  ) -> String {
    var input = position
    if position != "g" { input += "<" + predicate.string + ">" }
    if let identifier = canonicalIssuer[node] ?? issuer[node] {
      input += "_:" + identifier
    } else {
      input += firstDegreeHash(of: node)
    }
    return algorithm.hexadecimalHash(of: input)
  }
}
