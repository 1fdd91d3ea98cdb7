import RDF

/// Whether two small datasets are the same up to the labels of blank nodes, found by trying.
struct Isomorphism {
  private let right: Set<String>
  private let left: [Quad]
  private var steps = 0

  static func holds(_ left: [Quad], _ right: [Quad]) -> Bool {
    let left = Array(Set(left))
    let right = Array(Set(right))
    guard left.count == right.count else { return false }
    let leftColours = colours(left)
    let rightColours = colours(right)
    guard leftColours.values.sorted() == rightColours.values.sorted() else { return false }
    var search = Isomorphism(right: Set(right.map { text($0) { $0 } }), left: left)
    let nodes = leftColours.keys.sorted()
    return search.match(nodes[...], leftColours, rightColours, [:])
  }

  private mutating func match(
    _ nodes: ArraySlice<String>, _ leftColours: [String: String], _ rightColours: [String: String],
    _ mapping: [String: String]
  ) -> Bool {
    steps += 1
    guard steps < 20_000 else { return false }
    guard let node = nodes.first else {
      return left.allSatisfy { right.contains(Isomorphism.text($0) { mapping[$0] ?? "?" }) }
    }
    let used = Set(mapping.values)
    for (candidate, colour) in rightColours where colour == leftColours[node] && !used.contains(candidate) {
      var extended = mapping
      extended[node] = candidate
      if match(nodes.dropFirst(), leftColours, rightColours, extended) { return true }
    }
    return false
  }

  /// What surrounds each blank node, in as many rounds as tell the nodes of these tests apart.
  private static func colours(_ quads: [Quad]) -> [String: String] {
    var colours: [String: String] = [:]
    for node in Set(quads.flatMap(nodes)) { colours[node] = "" }
    for _ in 0..<min(colours.count, 12) {
      var next: [String: String] = [:]
      for (node, colour) in colours {
        let lines = quads.filter { nodes($0).contains(node) }
          .map { text($0) { $0 == node ? "self" : colours[$0] ?? "" } }.sorted()
        var hasher = Hasher()
        hasher.combine(colour)
        hasher.combine(lines)
        next[node] = String(hasher.finalize())
      }
      colours = next
    }
    return colours
  }

  private static func nodes(_ quad: Quad) -> [String] {
    let terms = [quad.subject, quad.object, quad.graphName].compactMap { $0?.blankNode?.label }
    let predicate = quad.predicate.string
    return terms + (predicate.hasPrefix("_:") ? [String(predicate.dropFirst(2))] : [])
  }

  private static func text(_ quad: Quad, _ name: (String) -> String) -> String {
    func text(_ term: Term?) -> String {
      switch term {
      case .iri(let iri): "<\(iri.string)>"
      case .blankNode(let node): "_:" + name(node.label)
      case .literal(let literal):
        "\"\(literal.lexicalForm)\"^^\(literal.datatype.string)@\(literal.language?.lowercased() ?? "")"
      case nil: ""
      }
    }
    let predicate = quad.predicate.string
    let shown = predicate.hasPrefix("_:") ? "_:" + name(String(predicate.dropFirst(2))) : predicate
    return [text(quad.subject), shown, text(quad.object), text(quad.graphName)].joined(separator: " ")
  }
}

/// The N-Quads of a dataset, for messages about what differs.
func nquads(_ quads: [Quad]) -> String {
  func text(_ term: Term) -> String {
    switch term {
    case .iri(let iri): "<\(iri.string)>"
    case .blankNode(let node): "_:\(node.label)"
    case .literal(let literal):
      "\"\(literal.lexicalForm)\"" + (literal.language.map { "@" + $0 } ?? "^^<\(literal.datatype.string)>")
    }
  }
  return quads.map { quad in
    [quad.subject, .iri(quad.predicate), quad.object, quad.graphName].compactMap { $0.map(text) }.joined(separator: " ")
  }.sorted().joined(separator: "\n")
}
