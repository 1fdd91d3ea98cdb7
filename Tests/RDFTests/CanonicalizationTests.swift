import TestSupport
import Testing

@testable import RDF

@Suite("Canonicalisation and isomorphism")
struct CanonicalizationTests {
  private let predicates = (0..<3).map { IRI("urn:p\($0)") }

  private func node(_ label: String) -> Term { .blankNode(BlankNode(label)) }

  /// A small random dataset with blank nodes `n0`, `n1`, … in all places.
  private func randomDataset(_ random: inout SeededGenerator) -> [Quad] {
    let nodeCount = Int.random(in: 1...6, using: &random)
    let terms: [Term] = (0..<nodeCount).map { node("n\($0)") } + [.iri("urn:i")]
    let objects = terms + [.literal(Literal("x")), .literal(Literal("x", language: "zh"))]
    return (0..<Int.random(in: 1...9, using: &random)).map { _ in
      Quad(
        terms.randomElement(using: &random) ?? terms[0], predicates.randomElement(using: &random) ?? predicates[0],
        objects.randomElement(using: &random) ?? terms[0],
        graphName: Bool.random(using: &random) ? nil : terms.randomElement(using: &random))
    }
  }

  /// The quads in another order and with other labels.
  private func disguised(_ quads: [Quad], _ random: inout SeededGenerator) -> [Quad] {
    let numbers = (0..<10).shuffled(using: &random)
    func renamed(_ term: Term) -> Term {
      guard let label = term.blankNode?.label, let number = Int(label.dropFirst()) else { return term }
      return node("m\(numbers[number])")
    }
    return quads.shuffled(using: &random).map {
      Quad(renamed($0.subject), $0.predicate, renamed($0.object), graphName: $0.graphName.map(renamed))
    }
  }

  @Test("Relabelling and reordering change neither the canonical form nor isomorphism")
  func invariance() throws {
    var random = SeededGenerator(seed: 1)
    for _ in 0..<150 {
      let quads = randomDataset(&random)
      let other = disguised(quads, &random)
      #expect(try CanonicalDataset(quads).nQuads == CanonicalDataset(other).nQuads)
      #expect(try Dataset(quads).isIsomorphic(to: Dataset(other)))
    }
  }

  @Test("Two datasets are isomorphic exactly where their canonical forms are equal")
  func agreement() throws {
    var random = SeededGenerator(seed: 2)
    var isomorphicCount = 0
    for _ in 0..<300 {
      let quads = randomDataset(&random)
      // One quad is changed in its subject, which often gives a dataset that only looks alike.
      var other = disguised(quads, &random)
      let place = Int.random(in: other.indices, using: &random)
      let subject = other[Int.random(in: other.indices, using: &random)].subject
      other[place] = Quad(subject, other[place].predicate, other[place].object, graphName: other[place].graphName)
      let isIsomorphic = try Dataset(quads).isIsomorphic(to: Dataset(other))
      #expect(try isIsomorphic == (CanonicalDataset(quads).nQuads == CanonicalDataset(other).nQuads))
      isomorphicCount += isIsomorphic ? 1 : 0
    }
    #expect(isomorphicCount > 20 && isomorphicCount < 280)
  }

  @Test("A cycle of six nodes differs from two cycles of three, although every node looks alike")
  func cycles() throws {
    func cycle(_ labels: [String]) -> [Quad] {
      zip(labels, labels.dropFirst() + labels.prefix(1)).map { Quad(node($0), predicates[0], node($1)) }
    }
    let six = cycle(["a", "b", "c", "d", "e", "f"])
    let threes = cycle(["a", "b", "c"]) + cycle(["d", "e", "f"])
    #expect(try !Dataset(six).isIsomorphic(to: Dataset(threes)))
    #expect(try Dataset(six).isIsomorphic(to: Dataset(cycle(["e", "a", "f", "c", "b", "d"]))))
    #expect(try CanonicalDataset(six).nQuads != CanonicalDataset(threes).nQuads)
  }

  @Test("A loop is not a link to another node of the same colour")
  func loops() throws {
    let loops: Dataset = [
      Quad(node("a"), predicates[0], node("a")), Quad(node("b"), predicates[0], node("b")),
    ]
    let links: Dataset = [
      Quad(node("a"), predicates[0], node("b")), Quad(node("b"), predicates[0], node("a")),
    ]
    #expect(try !loops.isIsomorphic(to: links))
  }

  @Test("A clique of blank nodes exceeds the limit instead of running for ever")
  func poison() {
    let clique = (0..<10).flatMap { from in
      (0..<10).filter { $0 != from }.map { Quad(node("n\(from)"), predicates[0], node("n\($0)")) }
    }
    var limits = CanonicalDataset.Limits()
    limits.work = 2_000
    #expect(throws: CanonicalDataset.LimitExceeded.self) { try CanonicalDataset(clique, limits: limits) }
    #expect(throws: Dataset.IsomorphismLimitExceeded.self) {
      try Dataset(clique).isIsomorphic(to: Dataset(clique), workLimit: 100)
    }
  }

  @Test("Hundreds of parts that look alike are compared and canonicalised in time that grows with their number")
  func manyParts() throws {
    func parts(_ prefix: String, oddOne: Bool) -> [Quad] {
      (0..<600).flatMap { number in
        let (one, two) = (node("\(prefix)\(number)"), node("\(prefix)\(number)x"))
        let last = oddOne && number == 300 ? one : two
        return [Quad(one, predicates[0], two), Quad(two, predicates[0], one), Quad(last, predicates[1], last)]
      }
    }
    let dataset = Dataset(parts("a", oddOne: false))
    #expect(try dataset.isIsomorphic(to: Dataset(parts("b", oddOne: true).reversed())))
    #expect(
      try !dataset.isIsomorphic(
        to: Dataset(
          parts("b", oddOne: false).dropLast(3)
            + parts("c", oddOne: false).suffix(3).map {
              Quad($0.subject, predicates[2], $0.object)
            })))
    #expect(try CanonicalDataset(dataset).labels.count == 1_200)
  }

  @Test("A long chain of nodes that look alike stops at the limit of depth")
  func depth() {
    let cycle = (0..<3_000).map { Quad(node("n\($0)"), predicates[0], node("n\(($0 + 1) % 3_000)")) }
    #expect(throws: CanonicalDataset.LimitExceeded.self) { try CanonicalDataset(cycle) }
  }

  @Test("Labels follow the order of the hashes, and lines the order of code points")
  func example() throws {
    // The first example of RDF Dataset Canonicalization (section 4.2.1): two unique nodes.
    let quads = [
      Quad(.iri("http://example.com/#p"), IRI("http://example.com/#q"), node("e0")),
      Quad(.iri("http://example.com/#p"), IRI("http://example.com/#r"), node("e1")),
      Quad(node("e0"), IRI("http://example.com/#s"), .iri("http://example.com/#u")),
      Quad(node("e1"), IRI("http://example.com/#t"), .iri("http://example.com/#u")),
    ]
    let canonical = try CanonicalDataset(quads)
    #expect(canonical.labels == [BlankNode("e0"): "c14n0", BlankNode("e1"): "c14n1"])
    #expect(
      canonical.nQuads == """
        <http://example.com/#p> <http://example.com/#q> _:c14n0 .
        <http://example.com/#p> <http://example.com/#r> _:c14n1 .
        _:c14n0 <http://example.com/#s> <http://example.com/#u> .
        _:c14n1 <http://example.com/#t> <http://example.com/#u> .

        """)
  }

  @Test("A dataset keeps each quad once, in the order of insertion")
  func dataset() {
    let quads = (0..<3).map { Quad(.iri("urn:s\($0)"), predicates[0], node("a")) }
    var dataset = Dataset(quads + quads)
    #expect(dataset.quads == quads)
    let isNew = dataset.insert(quads[1])
    #expect(!isNew)
    #expect(dataset.contains(quads[2]))
    #expect(dataset == Dataset(quads.reversed()))
  }

  @Test("All orders come up, each once")
  func permutations() {
    for count in 0...6 {
      let orders = Permutations(Array(0..<count)).map { $0 }
      #expect(orders.count == (0..<count).reduce(1) { $0 * ($1 + 1) })
      #expect(Set(orders).count == orders.count)
    }
  }
}
