/// The canonicalisation state (RDF Dataset Canonicalization, section 4.3), and the algorithm over it (section 4.4.3).
struct CanonicalizationState {
  let algorithm: CanonicalDataset.HashAlgorithm
  let limits: CanonicalDataset.Limits
  /// The quads in which each blank node is.
  private(set) var quadsOf: [BlankNode: [Quad]] = [:]
  var canonicalIssuer = IdentifierIssuer(prefix: "c14n")
  /// The first-degree hashes that are known.
  private var firstDegreeHashes: [BlankNode: String] = [:]
  private var work = 0

  init(_ quads: [Quad], algorithm: CanonicalDataset.HashAlgorithm, limits: CanonicalDataset.Limits) {
    self.algorithm = algorithm
    self.limits = limits
    for quad in quads {
      for node in Set(quad.blankNodes) { quadsOf[node, default: []].append(quad) }
    }
  }

  /// The canonical label of each blank node.
  mutating func canonicalLabels() throws(CanonicalDataset.LimitExceeded) -> [BlankNode: String] {
    var nodesByHash: [String: [BlankNode]] = [:]
    for node in quadsOf.keys { nodesByHash[firstDegreeHash(of: node), default: []].append(node) }
    let hashes = nodesByHash.keys.sortedByCodePoint()
    for hash in hashes {
      if let nodes = nodesByHash[hash], nodes.count == 1 { canonicalIssuer.issue(for: nodes[0]) }
    }
    for hash in hashes {
      if let nodes = nodesByHash[hash], nodes.count > 1 { try labelAlike(nodes) }
    }
    return canonicalIssuer.issued
  }

  /// Labels blank nodes that share a first-degree hash (section 4.4.3, step 5).
  private mutating func labelAlike(_ nodes: [BlankNode]) throws(CanonicalDataset.LimitExceeded) {
    var results: [NDegreeResult] = []
    for node in nodes where canonicalIssuer[node] == nil {
      var issuer = IdentifierIssuer(prefix: "b")
      issuer.issue(for: node)
      results.append(try nDegreeHash(of: node, issuer, depth: 0))
    }
    results.sort { $0.hash.precedesInCodePointOrder($1.hash) }
    for result in results {
      for node in result.issuer.nodes { canonicalIssuer.issue(for: node) }
    }
  }

  /// Hash First Degree Quads (section 4.6.3).
  mutating func firstDegreeHash(of node: BlankNode) -> String {
    if let known = firstDegreeHashes[node] { return known }
    let lines = (quadsOf[node] ?? []).map { quad in
      var line = ""
      quad.appendCanonicalForm(to: &line) { $0 == node ? "a" : "z" }
      return line + "\n"
    }
    let hash = algorithm.hexadecimalHash(of: lines.sortedByCodePoint().joined())
    firstDegreeHashes[node] = hash
    return hash
  }

  /// Counts one step of work. Throws once the limit is reached.
  mutating func spend() throws(CanonicalDataset.LimitExceeded) {
    work += 1
    if work > limits.work + limits.workPerNode * quadsOf.count { throw CanonicalDataset.LimitExceeded() }
  }
}

extension Quad {
  /// The blank nodes of this quad, in the order subject, object, graph name.
  var blankNodes: [BlankNode] { [subject.blankNode, object.blankNode, graphName?.blankNode].compactMap { $0 } }
}
