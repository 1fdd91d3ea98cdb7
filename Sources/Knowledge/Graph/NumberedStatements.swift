import RDF

/// Statements of one graph as numbers, in the order in which they come.
struct NumberedStatements {
  /// A value: the number of a node, or the complement of a literal's.
  typealias Value = Int32
  typealias Statement = (subject: Int32, property: Int32, value: Value)

  private(set) var nodes = NodeNumbers()
  private(set) var literals: [Literal] = []
  private(set) var statements: [Statement] = []
  /// The classes of nodes, apart from all other statements.
  private(set) var types: [(subject: Int32, type: Int32)] = []
  private var predicateNumbers = NodeNumbers()
  private var classNumbers = NodeNumbers()
  private var lastSubject: (term: Term, number: Int32)?

  var predicates: [IRI] { predicateNumbers.terms.compactMap(\.iri) }
  var classes: [IRI] { classNumbers.terms.compactMap(\.iri) }

  init() {}

  init(_ triples: some Sequence<Triple>) {
    for triple in triples { add(triple) }
  }

  private mutating func add(_ triple: Triple) {
    let subject = subjectNumber(triple.subject)
    switch triple.object {
    case .literal(let literal): state(subject, triple.predicate, literal)
    case .iri(let type) where triple.predicate == RDFVocabulary.type: state(subject, type: type)
    case .iri, .blankNode: state(subject, triple.predicate, nodes.number(of: triple.object))
    }
  }

  private mutating func subjectNumber(_ subject: Term) -> Int32 {
    if let lastSubject, lastSubject.term == subject { return lastSubject.number }
    let number = nodes.number(of: subject)
    lastSubject = (subject, number)
    return number
  }
}

extension NumberedStatements: StatementSink {
  /// Nodes are not compared: an IRI that comes again gets a node of its own, which serves as a value, not as a subject.
  mutating func node(_ iri: String) -> Int32 { nodes.append(.iri(iri)) }

  mutating func state(_ subject: Int32, type: IRI) {
    types.append((subject, classNumbers.number(of: .iri(type))))
  }

  mutating func state(_ subject: Int32, _ predicate: IRI, _ object: Int32) {
    statements.append((subject, predicateNumbers.number(of: .iri(predicate)), object))
  }

  mutating func state(_ subject: Int32, _ predicate: IRI, _ literal: Literal) {
    state(subject, predicate, ~Int32(truncatingIfNeeded: literals.count))
    literals.append(literal)
  }
}
