import RDF
import Testing

@testable import JSONLD

@Suite("The JSON-LD processor")
struct ProcessorTests {
  private let processor = JSONLDProcessor()
  private let document = JSONLDInput.text(
    """
    {
      "@context": {
        "@vocab": "https://schema.org/", "@language": "zh", "出席": {"@reverse": "attendee", "@type": "@id"},
        "names": {"@id": "name", "@container": "@language"}, "posts": {"@id": "hasPart", "@container": "@list"}
      },
      "@id": "urn:p", "@type": "Person", "names": {"zh": "杜娟", "en": ["Du", "Juan"]},
      "出席": "urn:m", "posts": ["主任", 3, 2.5, true]
    }
    """)

  @Test("Expansion spells everything out")
  func expands() throws {
    let expected: JSONValue = [
      [
        "@id": "urn:p", "@type": ["https://schema.org/Person"],
        "https://schema.org/name": [
          ["@value": "杜娟", "@language": "zh"], ["@value": "Du", "@language": "en"],
          ["@value": "Juan", "@language": "en"],
        ],
        "@reverse": ["https://schema.org/attendee": [["@id": "urn:m"]]],
        "https://schema.org/hasPart": [
          [
            "@list": [
              ["@value": "主任", "@language": "zh"], ["@value": 3], ["@value": .number(JSONNumber(trusted: "2.5"))],
              ["@value": true],
            ]
          ]
        ],
      ]
    ]
    #expect(JSONValue.array(try processor.expand(document)) == expected)
  }

  @Test("Compaction by the document's own context gives the document back, and flattening gathers every node")
  func compactsAndFlattens() throws {
    guard case .text(let bytes) = document else { return }
    let original = try JSONReader.read(bytes)
    let context = try #require(original.object?["@context"])
    #expect(JSONValue.object(try processor.compact(document, context: context)) == original)
    let flattened = try processor.flatten(document)
    #expect(flattened.array?.compactMap { $0.object?["@id"] } == ["urn:p", "urn:m"])
    #expect(flattened.array?.last?.object?["https://schema.org/attendee"] == [["@id": "urn:p"]])
  }

  @Test("Framing turns a graph into the tree that the frame shows")
  func frames() throws {
    let input = JSONLDInput.value([
      [
        "@id": "urn:m", "@type": ["urn:Meeting"], "urn:attendee": [["@id": "urn:p"], ["@id": "urn:q"]],
        "urn:chair": [["@id": "urn:p"]],
      ],
      ["@id": "urn:p", "urn:name": ["@value": "杜娟"]], ["@id": "urn:q", "urn:name": ["@value": "蒋青峰"]],
    ])
    let frame = JSONLDInput.value([
      "@context": ["@vocab": "urn:"], "@type": "Meeting", "attendee": ["name": "杜娟"], "place": ["@default": "unknown"],
    ])
    let expected: JSONValue = [
      "@context": ["@vocab": "urn:"], "@id": "urn:m", "@type": "Meeting",
      "attendee": ["@id": "urn:p", "name": "杜娟"], "chair": ["@id": "urn:p"], "place": "unknown",
    ]
    #expect(JSONValue.object(try processor.frame(input, frame: frame)) == expected)
  }

  @Test("RDF is written as JSON-LD with lists, native types and directions, and read back the same")
  func writesRDF() throws {
    let text = """
      <urn:s> <urn:list> _:a .
      _:a <http://www.w3.org/1999/02/22-rdf-syntax-ns#first> "1"^^<http://www.w3.org/2001/XMLSchema#integer> .
      _:a <http://www.w3.org/1999/02/22-rdf-syntax-ns#rest> _:b .
      _:b <http://www.w3.org/1999/02/22-rdf-syntax-ns#first> "x"^^<https://www.w3.org/ns/i18n#ar_rtl> .
      _:b <http://www.w3.org/1999/02/22-rdf-syntax-ns#rest> <http://www.w3.org/1999/02/22-rdf-syntax-ns#nil> .
      <urn:s> <urn:json> "{\\"b\\":1,\\"a\\":[]}"^^<http://www.w3.org/1999/02/22-rdf-syntax-ns#JSON> <urn:g> .
      """
    let quads = try SmallNQuadsReader.read(text)
    var options = JSONLDOptions()
    options.useNativeTypes = true
    options.rdfDirection = .i18nDatatype
    let written = try JSONLDProcessor(options).fromRDF(quads)
    let expected: JSONValue = [
      [
        "@id": "urn:s",
        "urn:list": [["@list": [["@value": 1], ["@value": "x", "@language": "ar", "@direction": "rtl"]]]],
      ],
      [
        "@id": "urn:g",
        "@graph": [["@id": "urn:s", "urn:json": [["@type": "@json", "@value": ["a": [], "b": 1]]]]],
      ],
    ]
    #expect(JSONValue.array(written) == expected)
    let back = try JSONLDProcessor(options).toRDF(.value(.array(written)))
    let canonical = text.replacing(#"{\"b\":1,\"a\":[]}"#, with: #"{\"a\":[],\"b\":1}"#)
    #expect(Isomorphism.holds(back, try SmallNQuadsReader.read(canonical)))
  }

  @Test("A list that contains itself stays triples")
  func keepsCyclicLists() throws {
    let quads = try SmallNQuadsReader.read(
      """
      _:a <http://www.w3.org/1999/02/22-rdf-syntax-ns#first> _:a .
      _:a <http://www.w3.org/1999/02/22-rdf-syntax-ns#rest> <http://www.w3.org/1999/02/22-rdf-syntax-ns#nil> .
      _:x <http://www.w3.org/1999/02/22-rdf-syntax-ns#first> _:y .
      _:x <http://www.w3.org/1999/02/22-rdf-syntax-ns#rest> <http://www.w3.org/1999/02/22-rdf-syntax-ns#nil> .
      _:y <http://www.w3.org/1999/02/22-rdf-syntax-ns#first> _:x .
      _:y <http://www.w3.org/1999/02/22-rdf-syntax-ns#rest> <http://www.w3.org/1999/02/22-rdf-syntax-ns#nil> .
      """)
    let back = try processor.toRDF(.value(.array(try processor.fromRDF(quads))))
    #expect(Isomorphism.holds(back, quads))
  }

  @Test("Errors say where in the document they lie")
  func pointsAtErrors() throws {
    let text = #"{"@context": {"@vocab": "urn:"}, "@graph": [{"a": 1}, {"b/c": [{"@id": 5}]}]}"#
    for input in [JSONLDInput.text(text), .value(try JSONReader.read(text))] {
      let error = try #require(throws: JSONLDError.self) { try processor.toRDF(input) }
      #expect(error.code == .invalidIDValue)
      #expect(error.pointer == "/@graph/1/b~1c/0/@id")
    }
    let contextError = try #require(throws: JSONLDError.self) {
      try processor.expand(.text(#"{"@context": [{"a": "urn:a", "b": {"@id": 1}}]}"#))
    }
    #expect(contextError.pointer == "/@context/b")
    let syntaxError = try #require(throws: JSONLDError.self) { try processor.toRDF(.text("[{\"a\": 1},\n {\"b\" 2}]")) }
    #expect(syntaxError.code == .loadingDocumentFailed)
    #expect(syntaxError.syntaxError?.line == 2)
  }

  @Test("A text that is read piece by piece means what the whole does")
  func streamsAsTheWhole() throws {
    let texts = [
      #"[{"@id": "urn:a", "urn:p": "x"}, {"@id": "_:n", "urn:p": {"@id": "_:m"}}, [{"@id": "_:m", "urn:q": 1}]]"#,
      #"{"@context": {"@vocab": "urn:"}, "@graph": [{"@id": "urn:a", "p": "x"}, {"p": ["x", "x"]}]}"#,
      #"{"g": [{"@id": "urn:a", "p": "x"}], "@context": {"@vocab": "urn:", "g": "@graph"}}"#,
      #"{"@context": {"@vocab": "urn:"}, "@id": "urn:graph", "@graph": [{"@id": "urn:a", "p": "x"}]}"#,
      #"{"@context": {"@vocab": "urn:"}, "@graph": {"@id": "urn:a", "p": "x"}}"#,
      #"{"@graph": []}"#, #"[]"#, #"{}"#, #" {"@id": "urn:x", "urn:p": {"@graph": []}} "#,
    ]
    for text in texts {
      let whole = try processor.toRDF(.value(try JSONReader.read(text)))
      #expect(Isomorphism.holds(try processor.toRDF(.text(text)), whole))
    }
    for text in [#"{"@graph": [] "#, #"{"@graph": []}}"#, #"{"@graph": [], }"#, "[{}] x", #"{"@graph": [1,]}"#] {
      #expect(throws: JSONLDError.self) { try processor.toRDF(.text(text)) }
    }
  }

  @Test("Names with the form of a keyword are ignored, keywords cannot be redefined")
  func treatsKeywordForms() throws {
    let text = #"{"@context": {"@default": "urn:d", "@foo": "urn:f", "a": "urn:a"}, "@foo": 1, "@default": 2, "a": 3}"#
    #expect(try processor.expand(.text(text)) == [["urn:a": [["@value": 3]]]])
    let error = try #require(throws: JSONLDError.self) {
      try processor.expand(.text(#"{"@context": {"@id": "urn:x"}}"#))
    }
    #expect(error.code == .keywordRedefinition)
    #expect(error.pointer == "/@context/@id")
  }

  @Test("Native numbers keep the digits of large integers")
  func keepsIntegers() throws {
    let text = #"{"@id": "urn:a", "urn:p": [12345678901234567890, 1.0, 1e21, -0, 0.1, 1e400]}"#
    let forms = try processor.toRDF(.text(text)).compactMap { $0.object.literal?.lexicalForm }
    #expect(forms == ["12345678901234567890", "1", "1.0E21", "0", "1.0E-1", "INF"])
  }

  @Test("Strings that differ only in Unicode normalisation stay different values")
  func keepsNormalisationForms() throws {
    let text = "{\"@id\": \"urn:a\", \"urn:p\": [\"\u{E9}\", \"e\u{301}\", \"\u{E9}\"]}"
    #expect(try processor.toRDF(.text(text)).count == 2)
    #expect(try processor.flatten(.text(text)).array?.first?.object?["urn:p"]?.array?.count == 2)
  }
}
