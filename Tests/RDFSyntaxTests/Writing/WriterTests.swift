import Foundation
import RDF
import Testing

@testable import RDFSyntax

@Suite("Writers")
struct WriterTests {
  private let prefixes: PrefixMap = ["": "http://e/", "x": "http://e/x/", "xsd": XSD.namespace]

  /// `text`, read as TriG with the prefixes of this suite.
  private func document(_ text: String) throws -> RDFDocument {
    try RDFDocument(
      parsing: prefixes.entries.map { "PREFIX \($0.prefix): <\($0.namespace)>\n" }.joined() + text, format: .triG)
  }

  @Test("A document is written with prefixes, groups, nested blank nodes, lists and bare numbers")
  func wholeDocument() throws {
    let text = """
      :s :p 1, 2.50, 1e0, true, "x"@zh, "2021-01-01"^^xsd:date ; a :T ; :q [ :r "a" ; :t [] ] .
      x:居 :list (1 (:a) [ :b :c ]) . _:n :p _:n, _:m . _:k :p _:m . :g { :s :p () }
      """
    let written = try document(text).serialized(as: .triG)
    #expect(
      written == """
        @prefix : <http://e/> .
        @prefix x: <http://e/x/> .
        @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .

        :s a :T ;
            :p 1,
                2.50,
                1e0,
                true,
                "x"@zh,
                "2021-01-01"^^xsd:date ;
            :q [
                :r "a" ;
                :t []
            ] .

        x:居 :list (1 (:a) [
                :b :c
            ]) .

        [] :p _:m .

        _:n :p _:n,
                _:m .

        :g {
            :s :p () .
        }

        """)
  }

  @Test("Names that the grammar does not allow after a prefix are written in full")
  func localNames() throws {
    let locals = ["a.b", "a.", "-a", "a/b", "1", "a:b", "居", "·a", "a·", "a%20", "(a)"]
    let quads = locals.map { Quad(.iri("http://e/" + $0), IRI("http://e/p"), .iri("http://e/o")) }
    let text = try RDFDocument(quads: quads, prefixes: ["": "http://e/"]).serialized(as: .turtle)
    #expect(try RDFDocument(parsing: text, format: .turtle).quads == quads)
    let subjects = text.split(separator: "\n").dropFirst().map { String($0.prefix { $0 != " " }) }
    #expect(
      subjects == [
        ":a.b", "<http://e/a.>", "<http://e/-a>", "<http://e/a/b>", ":1", ":a:b", ":居", "<http://e/·a>", ":a·",
        "<http://e/a%20>", "<http://e/(a)>",
      ])
  }

  @Test("Only what reads back as the same literal loses its quotation marks")
  func bareLiterals() throws {
    let cases: [(String, IRI, Bool)] = [
      ("1", XSD.integer, true), ("-01", XSD.integer, true), ("1.", XSD.decimal, false), (".5", XSD.decimal, true),
      ("1", XSD.decimal, false), ("1.0", XSD.double, false), ("1.E3", XSD.double, true), ("INF", XSD.double, false),
      ("true", XSD.boolean, true), ("1", XSD.boolean, false), ("", XSD.integer, false), (" 1", XSD.integer, false),
      ("1e3", XSD.float, false), ("+", XSD.integer, false),
    ]
    for (text, datatype, isBare) in cases {
      let quad = Quad(.iri("urn:s"), IRI("urn:p"), .literal(Literal(text, datatype: datatype)))
      let written = try RDFDocument(quads: [quad]).serialized(as: .turtle)
      #expect(written.contains("\"") != isBare, "\(text)")
      #expect(try RDFDocument(parsing: written, format: .turtle).quads == [quad])
    }
  }

  @Test("Strings of several lines keep their lines, and every string reads back")
  func strings() throws {
    let texts = ["a\nb", "\"", "\n\"", "\"\"\"\n\"\"", "\\\n\r", "\u{1}\n\t\u{7F}", "里\n弄", "a\"\"b\n\"c", "\t"]
    for text in texts {
      let quad = Quad(.iri("urn:s"), IRI("urn:p"), .literal(Literal(text)))
      let written = try RDFDocument(quads: [quad]).serialized(as: .turtle)
      #expect(written.contains("\"\"\"") == text.contains("\n"))
      #expect(try RDFDocument(parsing: written, format: .turtle).quads == [quad])
    }
  }

  @Test("Lists that are shared, open or circular are written triple by triple")
  func brokenLists() throws {
    let rdf = "PREFIX rdf: <\(RDFVocabulary.namespace)>\n"
    let documents = [
      "_:a rdf:first 1 ; rdf:rest _:a . :s :p _:a .",
      "_:a rdf:first 1 ; rdf:rest _:b . _:b rdf:first 2 ; rdf:rest rdf:nil . :s :p _:a, _:b .",
      "_:a rdf:first 1, 2 ; rdf:rest rdf:nil . :s :p _:a .",
      "_:a rdf:first 1 . :s :p _:a .",
      "_:a rdf:first 1 ; rdf:rest rdf:nil ; a :T . :s :p _:a .",
      "_:a rdf:first _:b ; rdf:rest rdf:nil . _:b rdf:first _:a ; rdf:rest rdf:nil .",
      "_:a :p [ :q _:a ] .",
      ":g { _:a rdf:first 1 ; rdf:rest rdf:nil } :s :p _:a .",
      "_:g { :s :p _:g } _:g :p 1 .",
    ]
    for text in documents {
      let document = try document(rdf + text)
      let again = try RDFDocument(parsing: document.serialized(as: .triG), format: .triG)
      #expect(try Dataset(again.quads).isIsomorphic(to: Dataset(document.quads)), "\(text)")
    }
  }

  @Test("The streaming writer groups what follows each other")
  func streaming() throws {
    let output = ByteOutput()
    var writer = TurtleWriter(format: .triG, output: output, prefixes: ["": "http://e/"])
    try writer.write(contentsOf: document(":s a :T ; :p :a, :b . :g { :s :p 1 . :t :p 2 } :s :p 3 .").quads)
    try writer.finish()
    #expect(
      output.text
        == """
        @prefix : <http://e/> .

        :s a :T ;
            :p :a,
                :b .
        :g {
            :s :p 1 .
            :t :p 2 .
        }
        :s :p 3 .

        """)
  }

  @Test("What a format cannot say is refused")
  func refused() throws {
    let iri = Term.iri("urn:s")
    let predicate = IRI("urn:p")
    let cases: [(Quad, QuadWritingError)] = [
      (Quad(.iri("a b"), predicate, iri), .invalidIRI("a b")),
      (Quad(iri, IRI("<"), iri), .invalidIRI("<")),
      (Quad(iri, predicate, .literal(Literal("x", datatype: IRI(">")))), .invalidIRI(">")),
      (Quad(.literal(Literal("x")), predicate, iri), .misplacedLiteral("x")),
      (Quad(iri, predicate, iri, graphName: .literal(Literal("x"))), .misplacedLiteral("x")),
      (Quad(.blankNode(BlankNode("a b")), predicate, iri), .invalidLabel("a b")),
      (Quad(.blankNode(BlankNode("a.")), predicate, iri), .invalidLabel("a.")),
      (Quad(.blankNode(BlankNode("")), predicate, iri), .invalidLabel("")),
      (Quad(iri, predicate, .literal(Literal("x", language: "zh_CN"))), .invalidLanguageTag("zh_CN")),
      (Quad(iri, predicate, .literal(Literal("x", language: ""))), .invalidLanguageTag("")),
    ]
    for (quad, error) in cases {
      for format in [RDFFormat.nQuads, .triG] {
        #expect(throws: error) { try RDFDocument(quads: [quad]).serialized(as: format) }
      }
    }
    let named = Quad(iri, predicate, iri, graphName: iri)
    for format in [RDFFormat.nTriples, .turtle] {
      #expect(throws: QuadWritingError.namedGraph("<urn:s>", format: format)) {
        try RDFDocument(quads: [named]).serialized(as: format)
      }
    }
  }

  @Test("A conversion streams from file to file", arguments: RDFFormat.allCases)
  func conversion(target: RDFFormat) throws {
    let directory = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: directory) }
    let (source, destination) = (directory.appendingPathComponent("in"), directory.appendingPathComponent("out"))
    // More than the readers' and writers' buffers hold, so that both are filled and emptied.
    let lines = (0..<20_000).map { "<urn:s\($0 / 3)> <urn:p> \"居民\($0)\"@zh .\n" }
    try Data(lines.joined().utf8).write(to: source)
    #expect(FileManager.default.createFile(atPath: destination.path, contents: nil))
    let (input, output) = (try FileHandle(forReadingFrom: source), try FileHandle(forWritingTo: destination))
    try RDFConversion.convert(from: input, .turtle, to: output, target)
    try output.close()
    let document = try RDFDocument(parsing: Data(contentsOf: destination), format: target)
    #expect(document.quads.map { "\($0)\n" } == lines)
  }

  @Test("A conversion from Turtle to TriG takes over the prefixes as they are declared")
  func prefixesInConversion() throws {
    let source = """
      @prefix a: <urn:a:> . a:s a:p a:o . @prefix b: <urn:b:> . a:s b:p 1 . @prefix a: <urn:c:> . a:s a:p <urn:a:o> .
      """
    let (input, output) = (Pipe(), Pipe())
    input.fileHandleForWriting.write(Data(source.utf8))
    try input.fileHandleForWriting.close()
    try RDFConversion.convert(from: input.fileHandleForReading, .turtle, to: output.fileHandleForWriting, .triG)
    try output.fileHandleForWriting.close()
    #expect(
      String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self) == """
        @prefix a: <urn:a:> .

        a:s a:p a:o .
        @prefix b: <urn:b:> .

        a:s b:p 1 .
        @prefix a: <urn:c:> .

        a:s a:p <urn:a:o> .

        """)
  }
}
