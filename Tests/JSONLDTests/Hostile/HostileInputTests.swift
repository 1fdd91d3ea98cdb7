import RDF
import Testing

@testable import JSONLD

@Suite("Hostile JSON-LD")
struct HostileInputTests {
  private let processor = JSONLDProcessor()

  private func nested(_ depth: Int, _ open: String, _ inner: String, _ close: String) -> String {
    String(repeating: open, count: depth) + inner + String(repeating: close, count: depth)
  }

  @Test("Values that nest 100,000 deep are refused")
  func refusesDeepNesting() throws {
    let texts = [
      nested(100_000, "[", "", "]"), nested(100_000, "{\"urn:a\":", "1", "}"), nested(100_000, "[", "", ""),
      nested(100_000, "{\"@context\":", "{}", "}"), nested(100_000, "{\"@graph\":[", "", "]}"),
    ]
    for text in texts {
      let error = try #require(throws: JSONLDError.self) { try processor.toRDF(.text(text)) }
      #expect(error.syntaxError?.message.contains("nested") == true)
      #expect(throws: JSONLDError.self) { try processor.expand(.text(text)) }
    }
  }

  @Test("Values that nest as deep as the limit allows pass through every algorithm or are refused by it")
  func survivesTheLimit() throws {
    let shapes = [
      nested(250, "{\"urn:a\":", "\"x\"", "}"), nested(120, "{\"urn:a\":[", "", "]}"),
      nested(250, "{\"@list\":", "[]", "}"), "{\"urn:a\":" + nested(240, "{\"@list\":", "[1]", "}") + "}",
      nested(250, "{\"@graph\":", "{\"urn:b\":1}", "}"), nested(250, "{\"@nest\":", "{\"urn:b\":1}", "}"),
      nested(250, "{\"@included\":", "{\"urn:b\":1}", "}"), nested(120, "{\"@reverse\":{\"urn:a\":", "{}", "}}"),
      "{\"@context\":" + nested(120, "{\"urn:a\":{\"@id\":\"urn:a\",\"@context\":", "{}", "}}") + "}",
      "{\"@context\":{\"j\":{\"@id\":\"urn:j\",\"@type\":\"@json\"}},\"j\":" + nested(250, "[", "1", "]") + "}",
      "{\"@context\":{\"g\":{\"@id\":\"urn:g\",\"@container\":\"@graph\"}},\"urn:x\":"
        + nested(250, "{\"g\":", "{}", "}")
        + "}",
    ]
    for text in shapes {
      #expect(throws: Never.self) { try tolerating { _ = try processor.expand(.text(text)) } }
      #expect(throws: Never.self) { try tolerating { _ = try processor.toRDF(.text(text)) } }
      #expect(throws: Never.self) { try tolerating { _ = try processor.flatten(.text(text), context: [:]) } }
      #expect(throws: Never.self) { try tolerating { _ = try processor.compact(.text(text), context: [:]) } }
      #expect(throws: Never.self) { try tolerating { _ = try processor.frame(.text(text), frame: .text("{}")) } }
      #expect(throws: Never.self) { try tolerating { _ = try processor.frame(.text("{}"), frame: .text(text)) } }
    }
  }

  /// Lets the errors of this module pass, and no others.
  private func tolerating(_ body: () throws -> Void) throws {
    do { try body() } catch is JSONLDError {}
  }

  @Test("A value made by hand that nests too deep is refused as well")
  func refusesDeepValues() throws {
    var value: JSONValue = [:]
    for _ in 0..<2_000 { value = ["@nest": value] }
    let error = try #require(throws: JSONLDError.self) { try processor.expand(.value(value)) }
    #expect(error.code == .limitExceeded)
    #expect(throws: JSONLDError.self) { try processor.compact(.value([]), context: value) }
  }

  @Test("Contexts that lead to themselves or to each other end in “context overflow”")
  func stopsRecursiveContexts() throws {
    let fetcher = MemoryFetcher(documents: [
      "http://h/self": #"{"@context": "http://h/self"}"#,
      "http://h/a": #"{"@context": ["http://h/b", {"x": "urn:x"}]}"#, "http://h/b": #"{"@context": ["http://h/a"]}"#,
    ])
    for url in ["http://h/self", "http://h/a"] {
      let error = try #require(throws: JSONLDError.self) {
        try fetcher.processor.expand(.text("{\"@context\": \"\(url)\"}"))
      }
      #expect(error.code == .contextOverflow)
      #expect(fetcher.count(of: url) == 1)
    }
  }

  @Test("Contexts that name the next one twice do not double the work each time")
  func stopsExponentialContexts() throws {
    var documents: [String: String] = ["http://h/30": #"{"@context": {"x": "urn:x"}}"#]
    for number in 0..<30 {
      let next = "\"http://h/\(number + 1)\""
      documents["http://h/\(number)"] = "{\"@context\": [\(next), \(next)]}"
    }
    let error = try #require(throws: JSONLDError.self) {
      try MemoryFetcher(documents: documents).processor.expand(.text(#"{"@context": "http://h/0", "x": 1}"#))
    }
    #expect(error.code == .contextOverflow)
  }

  @Test("A scoped context that refers to its own document is read without end in sight, as far as it is used")
  func allowsRecursiveScopedContexts() throws {
    let fetcher = MemoryFetcher(documents: [
      "http://h/c": #"{"@context": {"@vocab": "urn:", "next": {"@id": "urn:next", "@context": "http://h/c"}}}"#
    ])
    let text = #"{"@context": "http://h/c", "next": {"next": {"next": {"name": "x"}}}}"#
    #expect(try fetcher.processor.toRDF(.text(text)).count == 4)
    #expect(fetcher.count(of: "http://h/c") == 1)
  }

  @Test("Terms that depend on themselves, and chains of terms without end, are refused")
  func stopsTermCycles() throws {
    let error = try #require(throws: JSONLDError.self) {
      try processor.expand(.text(#"{"@context": {"a": "b:x", "b": "c:x", "c": "a:x"}}"#))
    }
    #expect(error.code == .cyclicIRIMapping)
    let chain = (0..<50_000).map { "\"t\($0)\": \"t\($0 + 1):x\"" }.joined(separator: ",")
    #expect(throws: JSONLDError.self) { try processor.expand(.text("{\"@context\": {\(chain)}}")) }
  }

  @Test("Framing a chain of nodes without end is refused, not followed until the stack overflows")
  func stopsDeepFraming() throws {
    let chain = (0..<20_000).map { "{\"@id\": \"urn:\($0)\", \"urn:next\": {\"@id\": \"urn:\($0 + 1)\"}}" }
    let error = try #require(throws: JSONLDError.self) {
      try processor.frame(
        .text("[\(chain.joined(separator: ","))]"),
        frame: .text(#"{"@id": "urn:0", "urn:next": {"@embed": "@always"}}"#))
    }
    #expect(error.code == .limitExceeded)
  }

  @Test("RDF lists that nest or run without end are refused or kept, in linear time")
  func handlesLongLists() throws {
    let first = RDFVocabulary.first
    let rest = RDFVocabulary.rest
    let end = Term.iri(RDFVocabulary.nil)
    func node(_ number: Int) -> Term { .blankNode(BlankNode("n\(number)")) }
    var long: [Quad] = [Quad(.iri("urn:s"), IRI("urn:p"), node(0))]
    var deep = long
    for number in 0..<20_000 {
      long.append(Quad(node(number), first, .literal(Literal("\(number)"))))
      long.append(Quad(node(number), rest, number == 19_999 ? end : node(number + 1)))
      deep.append(Quad(node(number), first, number == 19_999 ? end : node(number + 1)))
      deep.append(Quad(node(number), rest, end))
    }
    let list = try processor.fromRDF(long).first?.object?["urn:p"]?.array?.first?.object?["@list"]?.array
    #expect(list?.count == 20_000)
    #expect(list?.last == ["@value": "19999"])
    let error = try #require(throws: JSONLDError.self) { try processor.fromRDF(deep) }
    #expect(error.code == .limitExceeded)
    #expect(throws: JSONLDError.self) { try processor.fromRDF(deep.reversed()) }
  }

  @Test("A hub with many values, many types and a huge string takes linear time")
  func handlesHubs() throws {
    let values = (0..<20_000).map { "{\"@id\": \"urn:v\($0 % 15_000)\"}" }.joined(separator: ",")
    let types = (0..<5_000).map { "\"urn:t\($0)\"" }.joined(separator: ",")
    let huge = String(repeating: "字", count: 500_000)
    let text = "[{\"@id\": \"urn:hub\", \"@type\": [\(types)], \"urn:p\": [\(values)], \"urn:q\": \"\(huge)\"}]"
    #expect(try processor.toRDF(.text(text)).count == 20_001)
    #expect(try processor.flatten(.text(text)).array?.first?.object?["urn:p"]?.array?.count == 15_000)
  }
}
