import RDF
import Testing

@testable import RDFSyntax

@Suite("Hostile input")
struct HostileInputTests {
  /// Feeds `unit` over and over, and gives the error and how many bytes were taken before it.
  private func flood(
    _ start: String, _ unit: String, format: RDFFormat, limits: ReaderLimits, maximum: Int = 8 << 20
  ) -> (error: RDFSyntaxError?, bytes: Int) {
    let reader = QuadReader(format: format, options: .init(limits: limits))
    let piece = Array(String(repeating: unit, count: max(1, 65_536 / unit.utf8.count)).utf8)
    var bytes = 0
    do {
      try reader.feed(Array(start.utf8)) { _ in }
      while bytes < maximum {
        try reader.feed(piece) { _ in }
        bytes += piece.count
      }
      return (nil, bytes)
    } catch {
      return (error as? RDFSyntaxError, bytes)
    }
  }

  private var smallLimits: ReaderLimits {
    var limits = ReaderLimits()
    limits.tokenBytes = 1 << 20
    limits.prefixBytes = 1 << 16
    return limits
  }

  @Test(
    "A token without end is refused at the limit",
    arguments: [
      (RDFFormat.nTriples, "<urn:s> <urn:p> \"", "长宁"), (.nQuads, "<urn:", "x"), (.nTriples, "_:", "b"),
      (.nTriples, "<urn:s> <urn:p>", " "), (.turtle, "<urn:s> <urn:p> \"\"\"", "line\n"),
      (.turtle, "<urn:s> <urn:p> ", "1"),
      (.turtle, "a", "b"), (.triG, "<urn:s> <urn:p> \"x\"@", "en-"), (.turtle, "<urn:s> <urn:p> \"\\t", "\\u5c45"),
    ])
  func endlessToken(format: RDFFormat, start: String, unit: String) {
    let (error, bytes) = flood(start, unit, format: format, limits: smallLimits)
    #expect(error?.problem == .tooLong(limit: 1 << 20) || (unit == "en-" && error != nil))
    #expect(bytes < 3 << 20)
  }

  @Test(
    "Comments, whitespace and statements without end need no memory",
    arguments: [
      (RDFFormat.nTriples, "#", "里弄 "), (.turtle, "#", "里弄 "), (.turtle, "<urn:s>", " \n"), (.nQuads, "", "\n"),
      (.turtle, "<urn:s> <urn:p> 1", ", 2"), (.turtle, "<urn:s> <urn:p> (", "1 "), (.triG, "{", "<urn:s> <urn:p> [] ."),
      (.turtle, "", "@prefix a: <urn:a> . "), (.turtle, "", "@prefix a: <urn:a> . @prefix a: <urn:bb> . "),
      (.turtle, "", "BASE <urn:a> "),
    ])
  func endlessDocument(format: RDFFormat, start: String, unit: String) {
    let (error, _) = flood(start, unit, format: format, limits: smallLimits, maximum: 1 << 19)
    #expect(error == nil)
  }

  @Test(
    "Brackets and parentheses nested 100,000 deep are refused at the limit",
    arguments: ["[<urn:p> ", "(", "([<urn:p> "])
  func deepNesting(unit: String) {
    for start in ["<urn:s> <urn:p> ", ""] {
      let text = start + String(repeating: unit, count: 100_000)
      #expect {
        try RDFDocument(parsing: text, format: .turtle)
      } throws: { error in
        (error as? RDFSyntaxError)?.problem == .nestedTooDeeply(limit: 10_000)
      }
    }
  }

  @Test("Nesting up to the limit is read and written again")
  func allowedNesting() throws {
    let depth = 5_000
    let text =
      "<urn:s> <urn:p> " + String(repeating: "[<urn:p> (", count: depth) + "1"
      + String(repeating: ")]", count: depth) + " ."
    let document = try RDFDocument(parsing: text, format: .turtle)
    #expect(document.quads.count == 1 + depth * 3)
    let again = try RDFDocument(parsing: document.serialized(as: .turtle), format: .turtle)
    #expect(again.quads.count == document.quads.count)
  }

  @Test("Declarations of prefixes are refused at the limit")
  func prefixes() {
    let reader = QuadReader(format: .turtle, options: .init(limits: smallLimits))
    #expect {
      for number in 0..<10_000 {
        try reader.feed(Array("PREFIX p\(number): <urn:x>\n".utf8)) { _ in }
      }
    } throws: { error in
      (error as? RDFSyntaxError)?.problem == .tooManyPrefixes(limit: 1 << 16)
    }
  }

  @Test("A list of 20,000 cells that never ends in rdf:nil is written in time that grows with its length")
  func openList() throws {
    let cells = (0..<20_000).flatMap { number in
      [
        Quad(.blankNode(BlankNode("c\(number)")), RDFVocabulary.first, .literal(Literal("x"))),
        Quad(
          .blankNode(BlankNode("c\(number)")), RDFVocabulary.rest, .blankNode(BlankNode("c\(number + 1)"))),
      ]
    }
    let text = try RDFDocument(quads: cells).serialized(as: .turtle)
    #expect(try RDFDocument(parsing: text, format: .turtle).quads.count == cells.count)
  }

  @Test("A subject with 20,000 objects is written in time that grows with their number")
  func manyObjects() throws {
    let quads = (0..<20_000).map { Quad(.iri("urn:s"), IRI("urn:p"), .iri("urn:o\($0)")) }
    let text = try RDFDocument(quads: quads + quads).serialized(as: .turtle)
    #expect(try RDFDocument(parsing: text, format: .turtle).quads == quads)
  }
}
