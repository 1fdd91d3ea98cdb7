import RDF

/// What a graph's quads say about each subject, and which blank nodes can be written within another's brackets.
struct GraphShape {
  /// What is said of one subject, by predicate, in the order of first appearance with `rdf:type` first.
  struct Description {
    var predicates: [IRI] = []
    var objects: [IRI: [Term]] = [:]

    mutating func add(_ predicate: IRI, _ object: Term) {
      if objects[predicate] == nil {
        if predicate == RDFVocabulary.type { predicates.insert(predicate, at: 0) } else { predicates.append(predicate) }
      }
      objects[predicate, default: []].append(object)
    }

    /// The one object of the only two predicates of a list's cell; `nil` where this is no cell.
    var cell: (first: Term, rest: Term)? {
      guard predicates.count == 2, let first = objects[RDFVocabulary.first], let rest = objects[RDFVocabulary.rest],
        first.count == 1, rest.count == 1
      else { return nil }
      return (first[0], rest[0])
    }
  }

  /// The subjects in the order of first appearance.
  private(set) var subjects: [Term] = []
  private(set) var descriptions: [Term: Description] = [:]
  /// How often each blank node is an object.
  private var references: [BlankNode: Int] = [:]
  /// Blank nodes that need a label because something outside the graph names them.
  private let shared: Set<BlankNode>

  init(_ quads: [Quad], shared: Set<BlankNode>) {
    self.shared = shared
    var seen = Set<Quad>(minimumCapacity: quads.count)
    for quad in quads where seen.insert(quad).inserted {
      if let node = quad.object.blankNode { references[node, default: 0] += 1 }
      if descriptions[quad.subject] == nil { subjects.append(quad.subject) }
      descriptions[quad.subject, default: Description()].add(quad.predicate, quad.object)
    }
  }

  /// Whether `node` can be written in brackets where it is an object: once, and nowhere else.
  func canBeNested(_ node: BlankNode) -> Bool { references[node] == 1 && !shared.contains(node) }

  /// Whether nothing refers to `node`, so that it needs no label as a subject.
  func isUnreferenced(_ node: BlankNode) -> Bool { references[node] == nil && !shared.contains(node) }

  /// What follows from a blank node by `rdf:rest`.
  struct Chain {
    /// The `rdf:first` of each cell.
    var items: [Term] = []
    var cells: [BlankNode] = []
    /// Whether the chain is a list from end to end that can be written in parentheses.
    var isList = false
  }

  /// The cells from `head` on, up to the first thing that is no cell of a list. O(cells).
  func chain(from head: BlankNode) -> Chain {
    var chain = Chain()
    var visited: Set<BlankNode> = []
    var node = head
    while canBeNested(node), visited.insert(node).inserted, let cell = descriptions[.blankNode(node)]?.cell {
      chain.items.append(cell.first)
      chain.cells.append(node)
      chain.isList = cell.rest == .iri(RDFVocabulary.nil)
      guard !chain.isList, let next = cell.rest.blankNode else { break }
      node = next
    }
    return chain
  }
}
