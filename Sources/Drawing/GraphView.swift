import RDF

/// A graph in memory, looked up by subject or object: as much as drawing and explaining need.
public struct GraphView: Sendable {
  private var forward: [Term: [IRI: [Term]]] = [:]
  private var backward: [Term: [IRI: [Term]]] = [:]
  private var byType: [IRI: [Term]] = [:]

  /// - Complexity: O(n) in the number of triples.
  public init(_ triples: some Sequence<Triple>) {
    for triple in triples {
      forward[triple.subject, default: [:]][triple.predicate, default: []].append(triple.object)
      guard triple.object.literal == nil else { continue }
      backward[triple.object, default: [:]][triple.predicate, default: []].append(triple.subject)
      if triple.predicate == RDFVocabulary.type, let type = triple.object.iri {
        byType[type, default: []].append(triple.subject)
      }
    }
  }

  /// Everything of a class, in the order of names.
  public func things(of type: IRI) -> [Term] { sorted(byType[type] ?? []) }

  /// Whether anything is said of a thing.
  public func contains(_ thing: Term) -> Bool { forward[thing] != nil }

  /// The classes of a thing, as the graph states them.
  public func types(of thing: Term) -> Set<IRI> {
    Set(forward[thing]?[RDFVocabulary.type]?.compactMap(\.iri) ?? [])
  }

  /// The nodes that a thing points at with a property, in the order of names.
  public func objects(_ thing: Term, _ property: IRI) -> [Term] {
    sorted(forward[thing]?[property]?.filter { $0.literal == nil } ?? [])
  }

  /// The nodes that point at a thing with a property, in the order of names.
  public func subjects(_ property: IRI, _ thing: Term) -> [Term] { sorted(backward[thing]?[property] ?? []) }

  /// The lexical forms of a thing's literals, ascending.
  public func texts(_ thing: Term, _ property: IRI) -> [String] {
    (forward[thing]?[property]?.compactMap { $0.literal?.lexicalForm } ?? []).sorted()
  }

  /// The first of `texts`, where there is one.
  public func text(_ thing: Term, _ property: IRI) -> String? { texts(thing, property).first }

  /// The name of a thing, or the end of its IRI where it has none.
  public func name(of thing: Term) -> String {
    if let name = text(thing, SchemaVocabulary.name) ?? text(thing, SchemaVocabulary.headline) { return name }
    switch thing {
    case .iri(let iri): return iri.string.split(separator: "/").last.map(String.init) ?? iri.string
    case .blankNode(let node): return node.label
    case .literal(let literal): return literal.lexicalForm
    }
  }

  /// Each thing once, by name and then by identity.
  public func sorted(_ things: some Sequence<Term>) -> [Term] {
    Set(things).map { (name: name(of: $0), key: Self.key($0), term: $0) }
      .sorted { ($0.name, $0.key) < ($1.name, $1.key) }.map(\.term)
  }

  private static func key(_ term: Term) -> String {
    switch term {
    case .iri(let iri): iri.string
    case .blankNode(let node): "_:" + node.label
    case .literal(let literal): literal.lexicalForm
    }
  }
}

// MARK: Finding things by what people call them

extension GraphView {
  /// What a name leads to.
  public enum Match: Sendable {
    /// Just one thing has the name.
    case one(Term)
    /// Several things have the name.
    case several([Term])
    /// Nothing has it; these names are the most like it.
    case none(nearest: [String])
  }

  /// Finds a thing by IRI, by the end of its IRI after a slash, by name, or by another form of its name.
  ///
  /// - Parameter types: of any of which it is to be.
  public func find(_ name: String, types: [IRI]) -> Match {
    let candidates = types.flatMap { byType[$0] ?? [] }
    let tests: [(Term) -> Bool] = [
      { $0.iri?.string == name || ($0.iri.map { $0.string.hasSuffix("/" + name) } ?? false && name.contains("/")) },
      { self.texts($0, SchemaVocabulary.name).contains(name) },
      { self.names(of: $0).map(Self.folded).contains(Self.folded(name)) },
      { thing in self.names(of: thing).contains { Self.folded($0).contains(Self.folded(name)) } },
    ]
    for test in tests {
      let found = sorted(candidates.filter(test))
      if found.count == 1 { return .one(found[0]) }
      if !found.isEmpty { return .several(found) }
    }
    let names = Set(candidates.map { self.name(of: $0) })
    return .none(nearest: NearestNames.of(name, among: names))
  }

  private func names(of thing: Term) -> [String] {
    texts(thing, SchemaVocabulary.name) + texts(thing, SchemaVocabulary.alternateName)
  }

  private static let marks = Set("“”‘’\"'「」『』()() 〔〕[]《》〈〉·".unicodeScalars)

  /// A name without the marks that people leave out when they type it.
  private static func folded(_ name: String) -> String {
    String(String.UnicodeScalarView(name.unicodeScalars.filter { !marks.contains($0) }))
  }
}

/// Names that are like another: for "did you mean". Whole names differ by words that are left out or put elsewhere, so
/// that shared letters say more than letters to change.
enum NearestNames {
  /// At most so many names, the most alike first; only those that share a fair part of their letters.
  static func of(_ name: String, among names: some Sequence<String>, limit: Int = 3) -> [String] {
    let wanted = Set(name.unicodeScalars)
    let ranked = names.map { other in (score(wanted, Set(other.unicodeScalars)), other) }
    return ranked.filter { $0.0 >= 0.4 }.sorted { ($1.0, $0.1) < ($0.0, $1.1) }.prefix(limit).map(\.1)
  }

  private static func score(_ first: Set<Unicode.Scalar>, _ second: Set<Unicode.Scalar>) -> Double {
    let longer = max(first.count, second.count)
    return longer == 0 ? 0 : Double(first.intersection(second).count) / Double(longer)
  }
}
