import RDF
import TestSupport
import Testing

@testable import RDFSyntax

@Suite("Round trips and random documents")
struct RoundTripTests {
  private func randomTerm(_ random: inout SeededGenerator, isObject: Bool) -> Term {
    let texts = ["", "a", "居委会", "a\"b\\c", "line\nline", "\u{1F3E0}\u{0}\u{7F}", "1.5", "true", "'''\"\"\""]
    let iris = ["urn:a", "http://e/x", "http://e/居", "http://e/a.b", "http://e/#", "http://f/a-b"]
    let datatypes = [XSD.string, XSD.integer, XSD.decimal, XSD.double, XSD.boolean, IRI("http://e/dt")]
    switch Int.random(in: 0..<(isObject ? 5 : 2), using: &random) {
    case 0: return .blankNode(BlankNode("b\(Int.random(in: 0..<8, using: &random))"))
    case 1, 2: return .iri(iris.randomElement(using: &random) ?? "urn:a")
    case 3: return .literal(Literal(texts.randomElement(using: &random) ?? "", language: "zh-Hans"))
    default:
      return .literal(
        Literal(
          texts.randomElement(using: &random) ?? "", datatype: datatypes.randomElement(using: &random) ?? XSD.string))
    }
  }

  private func randomQuads(_ random: inout SeededGenerator) -> [Quad] {
    let predicates = [
      IRI("http://e/p"), RDFVocabulary.type, RDFVocabulary.first, RDFVocabulary.rest, IRI("urn:q"),
    ]
    return (0..<Int.random(in: 0...20, using: &random)).map { _ in
      let isInGraph = Int.random(in: 0..<4, using: &random) == 0
      return Quad(
        randomTerm(&random, isObject: false), predicates.randomElement(using: &random) ?? predicates[0],
        randomTerm(&random, isObject: true), graphName: isInGraph ? randomTerm(&random, isObject: false) : nil)
    }
  }

  @Test("Random datasets read back the same from each format and each writer")
  func roundTrip() throws {
    var random = SeededGenerator(seed: 11)
    let prefixes: PrefixMap = ["": "http://e/", "f": "http://f/", "rdf": RDFVocabulary.namespace]
    for _ in 0..<200 {
      let quads = randomQuads(&random)
      let document = RDFDocument(quads: quads, prefixes: prefixes)
      #expect(try RDFDocument(parsing: document.serialized(as: .nQuads), format: .nQuads).quads == quads)
      let output = ByteOutput()
      var writer = RDFFormat.triG.writer(to: output, prefixes: prefixes)
      try writer.write(contentsOf: quads)
      try writer.finish()
      #expect(try RDFDocument(parsing: output.text, format: .triG).quads == quads)
      let nested = try document.serialized(as: .triG)
      let again = try RDFDocument(parsing: nested, format: .triG)
      #expect(again.prefixes == prefixes)
      #expect(try Dataset(again.quads).isIsomorphic(to: Dataset(quads)), "\(nested)")
    }
  }

  /// The quads and the error of reading `bytes` in pieces of `pieceSize`.
  private func read(_ bytes: [UInt8], _ format: RDFFormat, pieceSize: Int) -> (quads: [Quad], error: RDFSyntaxError?) {
    let reader = QuadReader(format: format, options: .init(base: IRIReference("http://e/base")))
    var quads: [Quad] = []
    do {
      for start in stride(from: 0, to: bytes.count, by: pieceSize) {
        try reader.feed(Array(bytes[start..<min(start + pieceSize, bytes.count)])) { quads.append($0.quad) }
      }
      try reader.finish { quads.append($0.quad) }
      return (quads, nil)
    } catch {
      return (quads, error as? RDFSyntaxError)
    }
  }

  @Test(
    "However a document is damaged and cut, a reader gives the same quads and the same error",
    arguments: RDFFormat.allCases)
  func damagedDocuments(format: RDFFormat) throws {
    let tokens = [
      "<urn:a>", "<b>", "_:c", "_:c.d", "p:e.f", "p:\\-%41", ":", "a", "true", "1", "-2.5", ".5e-3", "4.", "\"s\"",
      "'t'",
      "\"\"\"u\"v\"\"\"", "\"w\\u5c45\\n\"", "@zh-CN", "^^", "[", "]", "(", ")", "{", "}", ".", ";", ",", "#c\n", "\n",
      "@prefix p: <urn:p> .", "PREFIX p: <urn:q>", "@base <x/> .", "GRAPH", "居", "\u{0}", "\\", "\r", "\"", "<", "_:",
      "@",
    ]
    var random = SeededGenerator(seed: 7)
    var readCount = 0
    for _ in 0..<600 {
      var text = format.hasPrefixes ? "@prefix p: <urn:p> . @prefix : <urn:> .\n" : ""
      if Bool.random(using: &random) {
        text += try RDFDocument(quads: randomQuads(&random).map { Quad($0.subject, $0.predicate, $0.object) })
          .serialized(as: format)
      }
      for _ in 0..<Int.random(in: 0...6, using: &random) {
        text += (tokens.randomElement(using: &random) ?? "") + (Bool.random(using: &random) ? " " : "")
      }
      var bytes = Array(text.utf8)
      for _ in 0..<Int.random(in: 0...2, using: &random) where !bytes.isEmpty {
        bytes[Int.random(in: bytes.indices, using: &random)] = UInt8.random(in: 0...255, using: &random)
      }
      let whole = read(bytes, format, pieceSize: max(bytes.count, 1))
      let cut = read(bytes, format, pieceSize: Int.random(in: 1...5, using: &random))
      #expect(whole.quads == cut.quads && whole.error == cut.error, "\(String(decoding: bytes, as: UTF8.self))")
      readCount += whole.error == nil ? 1 : 0
    }
    #expect(readCount > 25)
  }
}
