import RDF

/// The triples of a graph by subject and property, with a note of which subjects have been written.
struct NodeMap {
  private struct Node {
    var classes: [IRI] = []
    var properties: [IRI: [Term]] = [:]
  }

  private let context: GraphContext
  private var nodes: [Term: Node] = [:]
  private var written: Set<Term> = []
  /// The nodes that are written where they are first referred to.
  private var nested: Set<Term> = []
  private let sections: [String: Int]

  init(_ triples: some Sequence<Triple>, context: GraphContext) {
    self.context = context
    sections = Dictionary(uniqueKeysWithValues: GraphLayout.classes.enumerated().map { ($1, $0) })
    let nestedClasses = context.classes(named: GraphLayout.nested)
    var candidates: Set<Term> = []
    for triple in triples {
      if triple.predicate == RDFVocabulary.type, let type = triple.object.iri {
        nodes[triple.subject, default: Node()].classes.append(type)
        if nestedClasses.contains(type) { candidates.insert(triple.subject) }
      } else {
        nodes[triple.subject, default: Node()].properties[triple.predicate, default: []].append(triple.object)
      }
    }
    for node in nodes.values where !candidates.isEmpty {
      for objects in node.properties.values {
        for object in objects where object.literal == nil && candidates.contains(object) { nested.insert(object) }
      }
    }
  }

  /// What a term is ordered by: what it says, as bytes, with every run of digits padded to eight, so that `9` comes
  /// before `10`; the text itself follows, to keep texts apart that differ in leading zeros.
  private static func sortKey(_ term: Term) -> [UInt8] {
    switch term {
    case .iri(let iri): return padded(iri.string, after: 0)
    case .blankNode(let node): return padded(node.label, after: 1)
    case .literal(let literal):
      return padded(literal.lexicalForm, after: 2) + [0] + Array(literal.datatype.string.utf8) + [0]
        + Array((literal.language ?? "").utf8)
    }
  }

  private static func padded(_ text: String, after rank: UInt8) -> [UInt8] {
    let bytes = Array(text.utf8)
    var key: [UInt8] = [rank]
    key.reserveCapacity(bytes.count * 2 + 16)
    var index = 0
    while index < bytes.count {
      let start = index
      while index < bytes.count, (0x30...0x39).contains(bytes[index]) { index += 1 }
      if index == start {
        key.append(bytes[index])
        index += 1
      } else {
        for _ in 0..<max(0, 8 - (index - start)) { key.append(0x30) }
        key += bytes[start..<index]
      }
    }
    key.append(0)
    return key + bytes
  }

  // MARK: Reading

  /// The subjects that are not nested, section by section and by name within one.
  func topLevel() -> [Term] { ordered(nodes.keys.filter { !nested.contains($0) }) }

  /// What is left when the top level is written: nested nodes that only refer to each other.
  func leftovers() -> [Term] { ordered(nested.filter { !written.contains($0) }) }

  private func ordered(_ subjects: some Sequence<Term>) -> [Term] {
    let keyed = subjects.map { (section: section(of: $0), key: Self.sortKey($0), term: $0) }
    return keyed.sorted { left, right in
      left.section == right.section ? left.key.lexicographicallyPrecedes(right.key) : left.section < right.section
    }.map(\.term)
  }

  private func section(of subject: Term) -> Int {
    classes(of: subject).compactMap { sections[$0] }.min() ?? sections.count
  }

  /// Whether a node is written where it is first referred to.
  func isNested(_ subject: Term) -> Bool { nested.contains(subject) }

  /// The words for the classes of a node: those that the layout knows first, in its order.
  func classes(of subject: Term) -> [String] {
    let words = Set(nodes[subject]?.classes.map { context.word(forClass: $0) } ?? [])
    return words.sorted { (sections[$0] ?? .max, $0) < (sections[$1] ?? .max, $1) }
  }

  func properties(of subject: Term) -> [IRI] { nodes[subject].map { Array($0.properties.keys) } ?? [] }

  /// The values of a property, each once, in the order of what they say.
  func objects(of subject: Term, _ property: IRI) -> [Term] {
    guard let objects = nodes[subject]?.properties[property], objects.count > 1 else {
      return nodes[subject]?.properties[property] ?? []
    }
    let keyed = Set(objects).map { (key: Self.sortKey($0), term: $0) }
    return keyed.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map(\.term)
  }

  func isWritten(_ subject: Term) -> Bool { written.contains(subject) }

  mutating func markWritten(_ subject: Term) { written.insert(subject) }
}
