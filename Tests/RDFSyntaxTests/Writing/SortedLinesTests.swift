import Foundation
import RDF
import RDFSyntax
import TestSupport
import Testing

@Suite("Sorted lines")
struct SortedLinesTests {
  private func text(_ quads: [Quad]) throws -> String {
    var lines = SortedLines()
    for quad in quads { try lines.append(quad) }
    var data = Data()
    try lines.write { data += $0 }
    return String(decoding: data, as: UTF8.self)
  }

  @Test("Lines come in the order of their bytes, each once, as sorting the text of the document gives them")
  func sorted() throws {
    var random = SeededGenerator(seed: 3)
    let terms: [Term] = [
      .iri("http://a.example/12-15"), .iri("http://a.example/12-15/quote"), .iri("http://a.example/12-150"),
      .blankNode(BlankNode("b1")), .blankNode(BlankNode("b10")),
    ]
    let literals = ["会", "会议", "a\"b\n", "", "1"].flatMap { text in
      [Literal(text), Literal(text, language: "zh"), Literal(text, datatype: XSD.integer)].map(Term.literal)
    }
    for size in [0, 1, 2, 400] {
      let quads = (0..<size).compactMap { _ -> Quad? in
        guard let subject = terms.randomElement(using: &random),
          let object = (terms + literals).randomElement(using: &random)
        else { return nil }
        let graph: Term? = Bool.random(using: &random) ? nil : .iri("http://a.example/g")
        return Quad(subject, IRI("http://a.example/p\(size % 7)"), object, graphName: graph)
      }
      let document = try RDFDocument(quads: quads).serialized(as: .nQuads)
      let expected = Set(document.split(separator: "\n").map(String.init)).sorted {
        $0.utf8.lexicographicallyPrecedes($1.utf8)
      }
      #expect(try text(quads) == expected.map { $0 + "\n" }.joined())
      var lines = SortedLines()
      for quad in quads { try lines.append(quad) }
      let ordered = lines.order().map { quads[$0] }
      #expect(try RDFDocument(quads: ordered).serialized(as: .nQuads) == (try text(quads)))
    }
  }

  @Test("A term without a form in N-Quads is refused")
  func invalid() throws {
    var lines = SortedLines()
    #expect(throws: QuadWritingError.self) {
      try lines.append(Quad(.iri("http://a.example/a b"), IRI("http://a.example/p"), .iri("http://a.example/c")))
    }
  }
}
