import Testing

@testable import RDF

@Suite("Terms")
struct TermTests {
  @Test("Terms are equal only where their code points are")
  func codePoints() {
    let composed = "caf\u{E9}"
    let decomposed = "cafe\u{301}"
    #expect(composed == decomposed)
    #expect(IRI(composed) != IRI(decomposed))
    #expect(BlankNode(composed) != BlankNode(decomposed))
    #expect(Literal(composed) != Literal(decomposed))
    #expect(Literal("x", language: composed) != Literal("x", language: decomposed))
    #expect(Set([Term.iri(composed), .iri(decomposed), .iri(composed)]).count == 2)
  }

  @Test("A term's description is its canonical N-Quads form")
  func description() {
    let quad = Quad(
      .blankNode(BlankNode("b")), IRI("http://e/p"), .literal(Literal("a\"\\\n\u{1}\u{7F}居")),
      graphName: .iri("http://e/g"))
    #expect(quad.description == #"_:b <http://e/p> "a\"\\\n\u0001\u007F居" <http://e/g> ."#)
    #expect(Term.literal(Literal("x", language: "zh-Hans")).description == #""x"@zh-Hans"#)
    #expect(Term.literal(Literal("1", datatype: XSD.integer)).description == "\"1\"^^<\(XSD.integer.string)>")
  }

  @Test(
    "A term goes through a view unchanged",
    arguments: [
      Term.iri("http://e/居委会"), .blankNode(BlankNode("x")), .literal(Literal("")), .literal(Literal("a\0b")),
      .literal(Literal("1", datatype: XSD.integer)), .literal(Literal("长宁", language: "zh")),
    ])
  func views(term: Term) {
    #expect(term.withView { $0.term } == term)
    #expect(term.withView { $0.isSame(as: $0) })
    let quad = Quad(.iri("http://e/s"), IRI("http://e/p"), term, graphName: .iri("http://e/g"))
    #expect(quad.withView { $0.quad } == quad)
  }

  @Test("A prefix map keeps the order of declaration and splits at the longest namespace")
  func prefixes() {
    var map: PrefixMap = ["a": "http://e/", "b": "http://e/x/"]
    map["a"] = "http://f/"
    map["c"] = "http://e/"
    #expect(map.entries.map(\.prefix) == ["a", "b", "c"])
    #expect(map.expand("b:y") == IRI("http://e/x/y"))
    #expect(map.expand("z:y") == nil)
    #expect(map.split(IRI("http://e/x/y")).map { [$0.prefix, $0.localName] } == ["b", "y"])
    map["b"] = nil
    #expect(map.split(IRI("http://e/x/y")).map { [$0.prefix, $0.localName] } == ["c", "x/y"])
    #expect(map.split(IRI("urn:x")) == nil)
  }
}
