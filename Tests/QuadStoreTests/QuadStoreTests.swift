import RDF
import TestSupport
import Testing

@testable import QuadStore

/// Random quads over few terms, so that many share positions; some come twice.
func randomQuads(_ count: Int, seed: UInt64, graphs: Int = 3) -> [Quad] {
  var generator = SeededGenerator(seed: seed)
  let nodes: [Term] =
    (0..<12).map { .iri("http://example.org/节点/\($0)") } + [.blankNode(BlankNode("b3")), .blankNode(BlankNode("x"))]
  let objects =
    nodes
    + [
      Literal("a"), Literal("ab"), Literal(""), Literal("a", language: "zh"), Literal("a\u{0}", language: "en"),
      Literal("5", datatype: XSD.integer), Literal("05", datatype: XSD.integer), Literal("1.5", datatype: XSD.decimal),
      Literal("2021-02-01", datatype: XSD.date), Literal("x", datatype: IRI("http://example.org/type")),
      Literal("true", datatype: XSD.boolean), Literal("1e0", datatype: XSD.double),
    ].map(Term.literal)
  let predicates = (0..<4).map { IRI("http://example.org/p\($0)") }
  return (0..<count).map { _ in
    let graph = Int.random(in: 0...graphs, using: &generator)
    return Quad(
      nodes.randomElement(using: &generator) ?? nodes[0], predicates.randomElement(using: &generator) ?? predicates[0],
      objects.randomElement(using: &generator) ?? objects[0],
      graphName: graph == 0 ? nil : .iri("http://example.org/g\(graph)"))
  }
}

@Suite("A store of quads")
struct QuadStoreTests {
  @Test("A store gives back the set of quads that it was loaded with", arguments: [1, 2, 3] as [UInt64])
  func roundTrip(seed: UInt64) throws {
    let quads = randomQuads(600, seed: seed)
    let store = try QuadStore(quads)
    #expect(Set(store.quads()) == Set(quads))
    #expect(store.count == Set(quads).count)
  }

  @Test("An empty store has no quads and no terms")
  func empty() throws {
    let store = try QuadStore([])
    #expect(store.quads().isEmpty)
    #expect(store.dictionary.count == 0)
    #expect(store.dictionary.id(of: .iri("http://example.org/")) == nil)
    #expect(store.defaultGraph.pso.rows(leading: 0).isEmpty)
  }

  @Test("Dictionary ids are in the order of the terms' keys, and lead back to the terms")
  func dictionaryOrder() throws {
    let store = try QuadStore(randomQuads(600, seed: 9))
    let dictionary = store.dictionary
    let terms = (0..<UInt32(dictionary.count)).compactMap { dictionary.term(of: dictionary.id(ofCode: $0)) }
    #expect(terms.count == dictionary.count)
    for (code, term) in terms.enumerated() {
      let id = try #require(dictionary.id(of: term))
      #expect(dictionary.code(of: id) == UInt32(code))
    }
    let keys = terms.prefix(dictionary.dictionaryCount).map(TermKey.bytes)
    #expect(zip(keys, keys.dropFirst()).allSatisfy { $0.lexicographicallyPrecedes($1) })
    for kind in DictionaryKind.allCases {
      #expect(dictionary.codes(of: kind).allSatisfy { keys[$0].first == kind.rawValue })
    }
    #expect(DictionaryKind.allCases.map { dictionary.codes(of: $0).count }.reduce(0, +) == dictionary.dictionaryCount)
  }

  @Test("Literals whose language tags differ in the case of letters are one term, with the tag in small letters")
  func languageTags() throws {
    let p = IRI("http://example.org/p")
    let tags = ["zh-Hans", "ZH-HANS", "zh-hans", "en"]
    let quads = tags.map { Quad(.iri("http://example.org/s"), p, .literal(Literal("里弄", language: $0))) }
    let store = try QuadStore(quads)
    #expect(store.count == 2)
    let chinese = try #require(store.dictionary.id(of: .literal(Literal("里弄", language: "Zh-haNs"))))
    #expect(store.dictionary.term(of: chinese) == .literal(Literal("里弄", language: "zh-hans")))
    #expect(store.dictionary.id(of: .literal(Literal("里弄", language: "zh"))) == nil)
  }

  @Test("Many terms with long common beginnings are sorted and found again")
  func largeDictionary() throws {
    let terms = (0..<3000).map { Term.iri("http://example.org/a/long/common/beginning/\($0)") }
    let store = try QuadStore(terms.map { Quad($0, IRI("http://example.org/p"), .literal(Literal("值"))) })
    for term in terms {
      let id = try #require(store.dictionary.id(of: term))
      #expect(store.dictionary.term(of: id) == term)
    }
  }

  @Test("A term is found, or known to be absent, in a dictionary of many blocks whose search begins with samples")
  func sampledDictionary() throws {
    // Three samples' blocks, with long and short keys, some the beginnings of others.
    let count = 3 * KeySamples.blocksPerSample * TermDictionary.blockSize - 5
    func iri(_ number: Int) -> String {
      "http://example.org/" + String(repeating: "里弄/", count: number % 7) + String(number * 2)
    }
    let quads = (0..<count).map { Quad(.iri(iri($0)), IRI("http://example.org/p"), .iri(iri(0))) }
    let store = try QuadStore(quads)
    #expect(store.dictionary.samples.ends.count == 3)
    for number in 0..<count {
      #expect(store.dictionary.id(of: .iri(iri(number))) != nil)
      #expect(store.dictionary.id(of: .iri(iri(number) + "1")) == nil)
    }
    #expect(store.dictionary.id(of: .iri("")) == nil)
    #expect(store.dictionary.id(of: .iri("zzz")) == nil)
    #expect(store.dictionary.id(of: .literal(Literal("http://example.org/0"))) == nil)
  }

  @Test("Every permutation finds what a search of all quads finds, for every prefix", arguments: [4, 5] as [UInt64])
  func prefixes(seed: UInt64) throws {
    let quads = Set(randomQuads(400, seed: seed))
    let store = try QuadStore(quads)
    func code(_ term: Term?) throws -> UInt32 {
      let id = try #require(term.flatMap(store.dictionary.id(of:)))
      return try #require(store.dictionary.code(of: id))
    }
    let defaults = try quads.filter { $0.graphName == nil }.map {
      [try code($0.subject), try code(.iri($0.predicate)), try code($0.object)]
    }
    let named = try quads.filter { $0.graphName != nil }.map {
      [try code($0.subject), try code(.iri($0.predicate)), try code($0.object), try code($0.graphName)]
    }
    for permutation in store.defaultGraph.permutations { check(permutation, against: defaults) }
    for permutation in store.namedGraphs.permutations { check(permutation, against: named) }
  }

  private func check(_ permutation: Permutation, against rows: [[UInt32]]) {
    let ordered = rows.map { row in permutation.order.map { row[$0.rawValue] } }
    for length in 0...permutation.order.count {
      for (prefix, group) in Dictionary(grouping: ordered, by: { Array($0.prefix(length)) }) {
        let found = permutation.rows(prefix: prefix)
        #expect(found.count == group.count)
        let tails = found.map { row in permutation.columns.map { $0[row] } }
        let expected = group.map { Array($0.dropFirst()) }
        if length > 0 { #expect(Set(tails) == Set(expected)) }
        if length == 1 { #expect(tails == expected.sorted { $0.lexicographicallyPrecedes($1) }) }
      }
    }
    #expect(permutation.rows(prefix: [UInt32.max]).isEmpty)
    #expect(permutation.distinctLeadingCount == Set(ordered.map { $0[0] }).count)
    for (leading, group) in Dictionary(grouping: ordered, by: { $0[0] }) {
      if let distinct = permutation.distinctSecondCount(leading: leading) {
        #expect(distinct == Set(group.map { $0[1] }).count)
      }
    }
  }

  @Test("Galloping search finds the first element that is not below")
  func lowerBound() {
    var generator = SeededGenerator(seed: 11)
    let values = (0..<200).map { _ in UInt32.random(in: 0..<100, using: &generator) }.sorted()
    let column = Column(values)
    for start in stride(from: 0, through: 200, by: 7) {
      for value in UInt32(0)...101 {
        let expected = values[start...].firstIndex { $0 >= value } ?? 200
        #expect(column.lowerBound(of: value, in: start..<200) == expected)
        let equal = column.equalRange(of: value, in: 0..<200)
        #expect(equal.count == values.filter { $0 == value }.count)
      }
    }
  }

  @Test("The merge of graphs holds each of their triples once")
  func merges() throws {
    let quads = randomQuads(400, seed: 21)
    let store = try QuadStore(quads)
    let names = ["http://example.org/g1", "http://example.org/g2"].map(Term.iri)
    let codes = names.compactMap(store.dictionary.id(of:)).compactMap(store.dictionary.code)
    let expected = Set(quads.filter { $0.graphName.map(names.contains) == true }.map(\.triple))
    #expect(store.merge(ofGraphs: codes).count == expected.count)
  }
}
