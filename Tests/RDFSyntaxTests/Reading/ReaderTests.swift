import RDF
import Testing

@testable import RDFSyntax

@Suite("Readers")
struct ReaderTests {
  /// The quads of `text` as lines of N-Quads.
  private func lines(_ text: String, _ format: RDFFormat, base: String? = nil) throws -> [String] {
    try RDFDocument(parsing: text, format: format, options: .init(base: base.map { IRIReference($0) })).quads
      .map(\.description)
  }

  @Test("Turtle's abbreviations stand for the triples that they abbreviate")
  func turtle() throws {
    let text = """
      @prefix : <http://e/> . BASE <http://b/c/>
      :s a :T ; :p 1, -2.5, 1e3, true, "x"@en-GB, '''a"
      b''', <d>, "2"^^<http://dt> ;; .
      [ :q [] ] :r () . (:i [:j :k]) :l :m.n .
      """
    #expect(
      try lines(text, .turtle) == [
        "<http://e/s> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://e/T> .",
        "<http://e/s> <http://e/p> \"1\"^^<http://www.w3.org/2001/XMLSchema#integer> .",
        "<http://e/s> <http://e/p> \"-2.5\"^^<http://www.w3.org/2001/XMLSchema#decimal> .",
        "<http://e/s> <http://e/p> \"1e3\"^^<http://www.w3.org/2001/XMLSchema#double> .",
        "<http://e/s> <http://e/p> \"true\"^^<http://www.w3.org/2001/XMLSchema#boolean> .",
        "<http://e/s> <http://e/p> \"x\"@en-GB .",
        #"<http://e/s> <http://e/p> "a\"\nb" ."#,
        "<http://e/s> <http://e/p> <http://b/c/d> .",
        "<http://e/s> <http://e/p> \"2\"^^<http://dt> .",
        "_:genid1 <http://e/q> _:genid2 .",
        "_:genid1 <http://e/r> <http://www.w3.org/1999/02/22-rdf-syntax-ns#nil> .",
        "_:genid3 <http://www.w3.org/1999/02/22-rdf-syntax-ns#first> <http://e/i> .",
        "_:genid3 <http://www.w3.org/1999/02/22-rdf-syntax-ns#rest> _:genid4 .",
        "_:genid4 <http://www.w3.org/1999/02/22-rdf-syntax-ns#first> _:genid5 .",
        "_:genid5 <http://e/j> <http://e/k> .",
        "_:genid4 <http://www.w3.org/1999/02/22-rdf-syntax-ns#rest> <http://www.w3.org/1999/02/22-rdf-syntax-ns#nil> .",
        "_:genid3 <http://e/l> <http://e/m.n> .",
      ])
  }

  @Test("TriG's graphs name the graph of the triples within them")
  func triG() throws {
    let text = """
      PREFIX : <http://e/> { :a :b :c } :g { :a :b :d . :e :f "x" } GRAPH _:h { [] :b (1) . } [] { :a :b :e }
      :a :b :f .
      """
    #expect(
      try lines(text, .triG) == [
        "<http://e/a> <http://e/b> <http://e/c> .",
        "<http://e/a> <http://e/b> <http://e/d> <http://e/g> .",
        "<http://e/e> <http://e/f> \"x\" <http://e/g> .",
        "_:genid1 <http://e/b> _:genid2 _:h .",
        "_:genid2 <http://www.w3.org/1999/02/22-rdf-syntax-ns#first> \"1\"^^<http://www.w3.org/2001/XMLSchema#integer> _:h .",
        "_:genid2 <http://www.w3.org/1999/02/22-rdf-syntax-ns#rest> <http://www.w3.org/1999/02/22-rdf-syntax-ns#nil> _:h .",
        "<http://e/a> <http://e/b> <http://e/e> _:genid3 .",
        "<http://e/a> <http://e/b> <http://e/f> .",
      ])
  }

  @Test("Labels, lexical forms and language tags are kept as written")
  func asWritten() throws {
    let text =
      "_:B.1 <urn:p> \"007\"^^<http://www.w3.org/2001/XMLSchema#integer> <urn:g> .\n_:B.1 <urn:p> \"x\"@zh-hANS .\n"
    #expect(try lines(text, .nQuads) == text.split(separator: "\n").map(String.init))
  }

  @Test("A generated label never equals a written one")
  func generatedLabels() throws {
    let quads = try RDFDocument(parsing: "_:genid1 <urn:p> [], _:genid1x, _:genid .", format: .turtle).quads
    let labels = quads.flatMap { [$0.subject.blankNode?.label, $0.object.blankNode?.label] }
    #expect(Set(labels) == ["genid1x", "genid1", "genid1xx", "genid"])
  }

  @Test("The scope keeps the blank nodes of two documents apart", arguments: [RDFFormat.nTriples, .turtle])
  func scope(format: RDFFormat) throws {
    let document = try RDFDocument(
      parsing: "_:a <urn:p> _:b .", format: format, options: .init(blankNodeScope: "f1."))
    #expect(document.quads.map(\.description) == ["_:f1.a <urn:p> _:f1.b ."])
  }

  @Test("A byte order mark is passed over")
  func byteOrderMark() throws {
    #expect(try lines("\u{FEFF}<urn:s> <urn:p> <urn:o> .", .nTriples).count == 1)
    #expect(try lines("\u{FEFF}", .turtle).isEmpty)
  }

  @Test("The prefixes and the base that a document declares can be asked for")
  func declarations() throws {
    let reader = QuadReader(format: .turtle)
    try reader.feed(
      Array("@prefix a: <urn:1> . @prefix b: <urn:2> . @prefix a: <urn:longer> . @base <http://x/> .".utf8)
    ) { _ in }
    try reader.finish { _ in }
    #expect(reader.prefixes == ["a": "urn:longer", "b": "urn:2"])
    #expect(reader.base?.string == "http://x/")
  }

  @Test("Formats are known by file ending and media type")
  func formats() {
    for format in RDFFormat.allCases {
      #expect(RDFFormat(fileExtension: format.fileExtension.uppercased()) == format)
      #expect(RDFFormat(mediaType: format.mediaType + "; charset=utf-8") == format)
    }
    #expect(RDFFormat(fileExtension: "txt") == nil)
    #expect(RDFFormat(mediaType: "text/plain") == nil)
  }

  @Test("A reader can be asked for its prefixes and its place while it hands on a quad")
  func askedWithinHandler() throws {
    let reader = QuadReader(format: .triG)
    var prefixCounts: [Int] = []
    let text = "@prefix a: <urn:a:> . a:s a:p a:o . @prefix b: <urn:b:> . a:s b:p a:o ."
    try reader.feed(Array(text.utf8)) { _ in
      prefixCounts.append(reader.prefixes.entries.count)
      #expect(reader.base == nil && reader.position.line == 1)
    }
    try reader.finish { _ in }
    #expect(prefixCounts == [1, 2])
  }
}
