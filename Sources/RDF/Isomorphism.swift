extension Dataset {
  /// Whether two datasets could not be told isomorphic or different within the limit of work.
  public struct IsomorphismLimitExceeded: Error, Equatable, Sendable, CustomStringConvertible {
    /// What is wrong, and what to do.
    public var description: String {
      "the blank nodes are connected so evenly that comparing the datasets takes too much work; raise the limit"
    }
  }

  /// Whether the datasets differ only in the labels of blank nodes (RDF 1.1 Concepts, section 3.6).
  ///
  /// `workLimit` bounds how many quads are looked at in all. Blank nodes that are connected with each other are
  /// compared together; O(n) for each round of refinement, of which few are needed unless connected blank nodes look
  /// alike.
  public func isIsomorphic(
    to other: Dataset, workLimit: Int = 20_000_000
  ) throws(IsomorphismLimitExceeded) -> Bool {
    guard count == other.count else { return false }
    guard quads.allSatisfy({ !$0.blankNodes.isEmpty || other.contains($0) }) else { return false }
    var unmatched: [BlankGraph.Signature: [BlankGraph]] = [:]
    for component in other.blankComponents() { unmatched[component.signature, default: []].append(component) }
    var workLeft = workLimit
    for component in blankComponents() {
      var candidates = unmatched.removeValue(forKey: component.signature) ?? []
      guard let match = try component.firstMatch(in: candidates, workLeft: &workLeft) else { return false }
      candidates.swapAt(match, candidates.count - 1)
      candidates.removeLast()
      if !candidates.isEmpty { unmatched[component.signature] = candidates }
    }
    return unmatched.isEmpty
  }

  /// The quads with blank nodes, split so that no blank node is in two parts. O(n log n).
  private func blankComponents() -> [BlankGraph] {
    var parents: [BlankNode: BlankNode] = [:]
    func root(of node: BlankNode) -> BlankNode {
      var node = node
      while let parent = parents[node], parent != node {
        let grandparent = parents[parent] ?? parent
        parents[node] = grandparent
        node = grandparent
      }
      return node
    }
    for quad in quads {
      let nodes = quad.blankNodes
      for node in nodes.dropFirst() { parents[root(of: node)] = root(of: nodes[0]) }
    }
    var components: [BlankNode: [Quad]] = [:]
    for quad in quads {
      if let node = quad.blankNodes.first { components[root(of: node), default: []].append(quad) }
    }
    return components.values.map { BlankGraph($0) }
  }
}

extension BlankGraph {
  /// What isomorphic graphs have in common: the sizes, and the colours after two rounds of refinement.
  struct Signature: Hashable {
    let quadCount: Int
    let colors: [Int]
  }

  /// The place of the first graph that is isomorphic to this one.
  fileprivate func firstMatch(
    in candidates: [BlankGraph], workLeft: inout Int
  ) throws(Dataset.IsomorphismLimitExceeded) -> Int? {
    for (place, candidate) in candidates.enumerated() {
      var search = IsomorphismSearch(left: self, right: candidate, workLimit: workLeft)
      defer { workLeft = search.workLeft }
      if try search.run() { return place }
    }
    return nil
  }
}
