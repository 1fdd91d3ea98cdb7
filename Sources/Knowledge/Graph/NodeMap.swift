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
  private var referenced: Set<Term> = []
  private let sections: [String: Int]

  init(_ triples: some Sequence<Triple>, context: GraphContext) {
    self.context = context
    sections = Dictionary(uniqueKeysWithValues: GraphLayout.classes.enumerated().map { ($1, $0) })
    for triple in triples {
      if triple.predicate == RDFVocabulary.type, let type = triple.object.iri {
        nodes[triple.subject, default: Node()].classes.append(type)
      } else {
        nodes[triple.subject, default: Node()].properties[triple.predicate, default: []].append(triple.object)
        if triple.object.literal == nil { referenced.insert(triple.object) }
      }
    }
    for subject in nodes.keys { sortObjects(of: subject) }
  }

  private mutating func sortObjects(of subject: Term) {
    guard var node = nodes[subject] else { return }
    for (property, objects) in node.properties where objects.count > 1 {
      let keyed = Set(objects).map { (key: Self.sortKey($0), term: $0) }
      node.properties[property] = keyed.sorted { $0.key < $1.key }.map(\.term)
    }
    nodes[subject] = node
  }

  /// Orders terms by what they say; runs of digits are compared as numbers of equal length would be.
  private static func sortKey(_ term: Term) -> String {
    switch term {
    case .iri(let iri): return "0" + padded(iri.string)
    case .blankNode(let node): return "1" + padded(node.label)
    case .literal(let literal):
      return "2" + padded(literal.lexicalForm) + "\u{0}" + literal.datatype.string + "\u{0}" + (literal.language ?? "")
    }
  }

  /// The text with every run of digits padded to eight, so that `9` comes before `10`; the text itself follows, to
  /// keep texts apart that differ in leading zeros.
  private static func padded(_ text: String) -> String {
    var key = ""
    var digits = ""
    for scalar in text.unicodeScalars {
      if (0x30...0x39).contains(scalar.value) {
        digits.unicodeScalars.append(scalar)
        continue
      }
      key += padding(digits) + digits
      digits = ""
      key.unicodeScalars.append(scalar)
    }
    return key + padding(digits) + digits + "\u{0}" + text
  }

  private static func padding(_ digits: String) -> String {
    digits.isEmpty ? "" : String(repeating: "0", count: max(0, 8 - digits.utf8.count))
  }

  // MARK: Reading

  /// The subjects, section by section and by name within one; those that will be nested come last.
  func topLevel() -> [Term] {
    let keyed = nodes.keys.map { (section: section(of: $0), key: Self.sortKey($0), term: $0) }
    return keyed.sorted { ($0.section, $0.key) < ($1.section, $1.key) }.map(\.term)
  }

  private func section(of subject: Term) -> Int {
    if isNested(subject) { return sections.count + 1 }
    return classes(of: subject).compactMap { sections[$0] }.min() ?? sections.count
  }

  /// Whether a node is written where it is first referred to.
  func isNested(_ subject: Term) -> Bool {
    guard referenced.contains(subject), let node = nodes[subject] else { return false }
    return node.classes.contains { GraphLayout.nested.contains(context.word(forClass: $0)) }
  }

  /// The words for the classes of a node: those that the layout knows first, in its order.
  func classes(of subject: Term) -> [String] {
    let words = Set(nodes[subject]?.classes.map { context.word(forClass: $0) } ?? [])
    return words.sorted { (sections[$0] ?? .max, $0) < (sections[$1] ?? .max, $1) }
  }

  func properties(of subject: Term) -> [IRI] { nodes[subject].map { Array($0.properties.keys) } ?? [] }

  func objects(of subject: Term, _ property: IRI) -> [Term] {
    nodes[subject]?.properties[property] ?? []
  }

  func isWritten(_ subject: Term) -> Bool { written.contains(subject) }

  mutating func markWritten(_ subject: Term) { written.insert(subject) }
}
