import RDF
import TestSupport
import Testing

@testable import JSONLD

/// Makes documents at random that use every construct of JSON-LD.
struct DocumentGenerator {
  var random: SeededGenerator

  private let context: JSONValue = [
    "@vocab": "urn:v/", "id": "@id", "kind": "@type", "p": "http://example.org/",
    "ref": ["@id": "p:ref", "@type": "@id"], "list": ["@container": "@list"], "set": ["@container": "@set"],
    "words": ["@container": "@language"], "byIndex": ["@container": "@index"], "byID": ["@container": "@id"],
    "byType": ["@container": "@type"], "graph": ["@container": "@graph"], "of": ["@reverse": "p:of"],
    "json": ["@type": "@json"], "date": ["@type": "p:date"], "nested": "@nest", "plain": ["@language": "zh"],
    "Scoped": ["@context": ["plain": "p:other"]],
  ]

  private mutating func pick<Element>(_ items: [Element]) -> Element {
    items[Int.random(in: 0..<items.count, using: &random)]
  }

  mutating func document() -> JSONValue {
    let nodes = (0..<Int.random(in: 1...3, using: &random)).map { _ in node(depth: 3) }
    return ["@context": context, "@graph": .array(nodes)]
  }

  private mutating func identifier() -> String { pick(["_:a", "_:b", "p:x", "p:y", "urn:z", "_:c"]) }

  private mutating func node(depth: Int) -> JSONValue {
    var object = JSONObject()
    if Int.random(in: 0..<4, using: &random) > 0 { object["id"] = .string(identifier()) }
    if Bool.random(using: &random) { object["kind"] = .array([.string(pick(["A", "p:B", "Scoped", "_:t"]))]) }
    for _ in 0..<Int.random(in: 1...4, using: &random) {
      var name = pick([
        "ref", "list", "set", "words", "byIndex", "byID", "byType", "graph", "of", "json", "date", "nested", "plain",
        "free", "p:q",
      ])
      // Flattening brings together what is said of a node in several places. Compaction as it is specified loses all but
      // one of several lists of a term for lists, and makes one JSON array of several JSON literals.
      if name == "json" || name == "list", object.contains("id") { name = "free" }
      object[name] = value(of: name, depth: depth - 1)
    }
    return .object(object)
  }

  private mutating func nodes(depth: Int) -> JSONValue {
    depth > 0 ? node(depth: depth) : ["id": .string(identifier())]
  }

  private mutating func value(of name: String, depth: Int) -> JSONValue {
    switch name {
    case "ref": return .string(identifier())
    case "words": return [pick(["zh", "en-GB", "@none"]): .array(["x", .string(pick(["字", "y"]))])]
    // Without identifiers, for one node must not have two indexes.
    case "byIndex": return [pick(["i", "j"]): ["free": scalar()], "@none": scalar()]
    case "byID": return [identifier(): ["free": scalar()]]
    case "byType": return [pick(["A", "Scoped"]): ["plain": "x"]]
    case "graph": return depth > 0 ? node(depth: depth) : ["id": .string(identifier()), "free": scalar()]
    case "of": return nodes(depth: depth)
    case "json": return ["b": [scalar(), [:]], "a": scalar()]
    case "nested": return ["free": scalar()]
    case "date": return "2021-03-02"
    case "list": return .array([scalar(), nodes(depth: depth), ["@list": [scalar()]]])
    default: return .array([scalar(), nodes(depth: depth)])
    }
  }

  private mutating func scalar() -> JSONValue {
    pick(["x", "字", "", 1, -7, true, .number(JSONNumber(trusted: "2.50")), ["@value": "v", "@type": "p:t"]])
  }
}

@Suite("Generated JSON-LD")
struct FuzzTests {
  private let processor = JSONLDProcessor()

  @Test("Every form of a document means the same RDF", arguments: 0..<30)
  func formsMeanTheSame(seed: UInt64) throws {
    var generator = DocumentGenerator(random: SeededGenerator(seed: seed))
    let document = generator.document()
    let context = document.object?["@context"]
    let quads = try processor.toRDF(.value(document))
    func means(_ value: JSONValue) throws -> Bool { Isomorphism.holds(try processor.toRDF(.value(value)), quads) }
    #expect(try means(.array(try processor.expand(.value(document)))))
    #expect(try means(.object(try processor.compact(.value(document), context: context))))
    #expect(try means(try processor.flatten(.value(document))))
    #expect(try means(try processor.flatten(.value(document), context: context)))
    #expect(try means(.array(try processor.fromRDF(quads))))
    #expect(Isomorphism.holds(try processor.toRDF(.text(JSONWriter.bytes(document))), quads))
  }

  @Test("Compaction followed by expansion gives back what expansion gave", arguments: 0..<30)
  func compactionIsReversible(seed: UInt64) throws {
    var generator = DocumentGenerator(random: SeededGenerator(seed: 1_000 + seed))
    let document = generator.document()
    let expanded = JSONValue.array(try processor.expand(.value(document)))
    let compacted = try processor.compact(.value(expanded), context: document.object?["@context"])
    let again = JSONValue.array(try processor.expand(.value(.object(compacted))))
    #expect(JSONComparison.equal(again, expanded))
  }

  @Test("Texts with bytes changed, removed or doubled give a result or an error of this module", arguments: 0..<10)
  func survivesDamage(seed: UInt64) throws {
    var generator = DocumentGenerator(random: SeededGenerator(seed: 2_000 + seed))
    let original = JSONWriter.bytes(generator.document(), layout: .compact)
    let interesting = Array("{}[]\":,\\@_/#\u{0}e9-. \n".utf8) + [0xFF, 0xC0, 0xED]
    for _ in 0..<30 {
      var bytes = original
      for _ in 0..<Int.random(in: 1...4, using: &generator.random) {
        let position = Int.random(in: 0..<bytes.count, using: &generator.random)
        switch Int.random(in: 0..<4, using: &generator.random) {
        case 0: bytes[position] = interesting[Int.random(in: 0..<interesting.count, using: &generator.random)]
        case 1: bytes.remove(at: position)
        case 2: bytes.insert(contentsOf: bytes[position..<min(position + 12, bytes.count)], at: position)
        default: bytes.removeSubrange(position..<min(position + 40, bytes.count))
        }
        if bytes.isEmpty { bytes = [0x20] }
      }
      do {
        let quads = try processor.toRDF(.text(bytes))
        _ = try processor.fromRDF(quads)
        _ = try processor.frame(.text(bytes), frame: .text(original))
        _ = try processor.compact(.text(original), context: try? JSONReader.read(bytes))
      } catch let error as JSONLDError {
        #expect(!error.message.isEmpty)
      }
    }
  }
}
