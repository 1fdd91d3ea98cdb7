import RDF
import Testing

@testable import RDFSyntax

@Suite("Errors of the readers")
struct SyntaxErrorTests {
  /// The error of reading `bytes`, whether fed whole or byte by byte.
  private func error(_ bytes: [UInt8], _ format: RDFFormat) -> RDFSyntaxError? {
    var errors: [RDFSyntaxError?] = []
    for pieceSize in [max(bytes.count, 1), 1] {
      let reader = QuadReader(format: format)
      do {
        for start in stride(from: 0, to: bytes.count, by: pieceSize) {
          try reader.feed(Array(bytes[start..<min(start + pieceSize, bytes.count)])) { _ in }
        }
        try reader.finish { _ in }
        errors.append(nil)
      } catch {
        errors.append(error as? RDFSyntaxError)
      }
    }
    #expect(errors[0] == errors[1])
    return errors[0]
  }

  private func error(_ text: String, _ format: RDFFormat) -> RDFSyntaxError? { error(Array(text.utf8), format) }

  @Test("A place is given by line, column, code points and bytes")
  func positions() throws {
    let found = try #require(error("<urn:居> <urn:p> \"居委会\" .\r\n# 里弄\r<urn:s> <urn:居> ! .\n", .nTriples))
    #expect(found.position.line == 3)
    #expect(found.position.column == 17)
    #expect(found.position.codePointOffset == 46)
    #expect(found.position.byteOffset == 60)
    #expect(found.problem == .unexpected(found: "\"!\"", expected: "an object (an IRI, a blank node or a literal)"))
    #expect(found.description.hasPrefix("line 3, column 17 (offset 46): found \"!\" where an object"))
  }

  @Test(
    "Each mistake has its own message",
    arguments: [
      (RDFFormat.nTriples, "<s> <urn:p> <urn:o> .", RDFSyntaxError.Problem.relativeIRI("s", mayHaveBase: false)),
      (.turtle, "<s> <urn:p> <urn:o> .", .relativeIRI("s", mayHaveBase: true)),
      (.turtle, "a:b a:c a:d .", .undeclaredPrefix("a")),
      (.nTriples, "<urn:s> <urn:p> \"\\x\" .", .invalidEscape("\\x")),
      (.nTriples, "<urn:s> <urn:p> \"\\uD800\" .", .invalidEscape("\\uD800")),
      (.turtle, "<urn:s> <urn:p> \"\\U00110000\" .", .invalidEscape("\\U00110000")),
      (.turtle, "<urn:s> <urn:p> \"a\n\" .", .lineBreakInString),
      (.turtle, "<urn: s> <urn:p> 1 .", .characterInIRI("the character U+0020")),
      (.turtle, "<urn:\\u0020s> <urn:p> 1 .", .characterInIRI("the character U+0020")),
      (.turtle, "<urn:s\0> <urn:p> 1 .", .characterInIRI("the character U+0000")),
      (.nTriples, "<urn:s> <urn:p> <urn:o>", .unexpectedEnd(expected: "the dot after a statement")),
      (.turtle, "<urn:s> <urn:p> (1", .unexpectedEnd(expected: "an item or )")),
      (.turtle, "<urn:s> <urn:p> \"\"\"1", .unexpectedEnd(expected: "the quotation marks that close a long string")),
      (.triG, "{ <urn:s> <urn:p> 1 ", .unexpectedEnd(expected: "\",\", \";\", a dot or }")),
      (.triG, "{ @prefix a: <urn:a> . }", .directiveInGraph),
      (.turtle, "@prefx a: <urn:a> .", .unexpected(found: "\"@prefx\"", expected: "@prefix or @base")),
      (
        .turtle, "<urn:s> a1 <urn:o> .",
        .unexpected(found: "\"a\"", expected: "a verb (an IRI, a prefixed name or \"a\")")
      ),
      (.turtle, "<urn:s> <urn:p> truex .", .unexpected(found: "\"t\"", expected: "an object")),
      (.nTriples, "<urn:s> <urn:p> \"\"@1 .", .unexpected(found: "\"1\"", expected: "a language tag")),
      (
        .nQuads, "<urn:s> <urn:p> <urn:o> \"g\" .",
        .unexpected(found: "\"\"\"", expected: "a graph name or the dot after a statement")
      ),
      (.nTriples, "<urn:s> <urn:p> <urn:o> . <urn:s>", .unexpected(found: "\"<\"", expected: "the end of the line")),
    ])
  func messages(format: RDFFormat, text: String, problem: RDFSyntaxError.Problem) throws {
    let found = try #require(error(text, format))
    #expect(found.problem == problem)
    #expect(!found.message.isEmpty && !found.advice.isEmpty)
  }

  @Test(
    "Bytes that are not UTF-8 are refused wherever they are",
    arguments: [
      [0xC0, 0x80], [0xE0, 0x80, 0x80], [0xF0, 0x80, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80],
      [0x80], [0xFF], [0xE4, 0xB8], [0xF5, 0x80, 0x80, 0x80],
    ] as [[UInt8]])
  func invalidUTF8(sequence: [UInt8]) {
    let places: [(String, String)] = [
      ("<urn:", "> <urn:p> <urn:o> ."), ("<urn:s> <urn:p> \"", "\" ."), ("# ", "\n"), ("_:a", " <urn:p> <urn:o> ."),
      ("", ""),
    ]
    for (before, after) in places {
      for format in RDFFormat.allCases {
        let found = error(Array(before.utf8) + sequence + Array(after.utf8), format)
        #expect(found?.problem == .invalidUTF8, "\(before) \(format)")
        #expect(found?.position.byteOffset == before.utf8.count)
      }
    }
  }

  @Test("NUL is a character of a literal, and nothing else")
  func nul() throws {
    let document = try RDFDocument(parsing: "<urn:s> <urn:p> \"a\0b\\u0000\" .", format: .nTriples)
    #expect(document.quads[0].object == .literal(Literal("a\0b\0")))
    #expect(error("\0", .turtle) != nil)
    #expect(error("<urn:s>\0<urn:p> <urn:o> .", .turtle) != nil)
  }

  @Test("A reader that has failed stays failed")
  func failed() {
    let reader = QuadReader(format: .nTriples)
    #expect(throws: RDFSyntaxError.self) {
      try reader.feed(Array("!".utf8)) { _ in }
      try reader.finish { _ in }
    }
    #expect(throws: RDFSyntaxError.self) { try reader.feed(Array("<urn:s> <urn:p> <urn:o> .".utf8)) { _ in } }
  }

  @Test("An error of the consumer comes through as it is")
  func consumerError() {
    struct Stop: Error {}
    for format in RDFFormat.allCases {
      let reader = QuadReader(format: format)
      #expect(throws: Stop.self) {
        try reader.feed(Array("<urn:s> <urn:p> <urn:o> .\n".utf8)) { _ in throw Stop() }
      }
    }
  }
}
