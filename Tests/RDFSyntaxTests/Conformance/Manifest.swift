import Foundation
import RDF

@testable import RDFSyntax

/// A manifest of the W3C's RDF tests, read with the Turtle reader that it tests.
struct Manifest {
  /// One test.
  struct Entry {
    let name: String
    /// The local name of the test's class, such as `TestTurtleEval`.
    let kind: String
    let action: URL
    /// The IRI of the document to read.
    let actionIRI: String
    let result: URL?
    let hashAlgorithm: String?
  }

  private static let manifestNamespace = "http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#"

  let entries: [Entry]

  /// Reads the manifest at `url`; the tests' documents are taken to lie under `base` where the manifest says none.
  init(_ url: URL, base: String) throws {
    let text = try Data(contentsOf: url)
    let options = QuadReader.Options(base: IRIReference(base + url.lastPathComponent))
    let quads = try RDFDocument(parsing: text, format: .turtle, options: options).quads
    let directory = url.deletingLastPathComponent()
    var statements: [Term: [IRI: Term]] = [:]
    for quad in quads { statements[quad.subject, default: [:]][quad.predicate] = quad.object }
    let assumedBase = quads.first { $0.predicate == Self.term("assumedTestBase") }?.object.iri?.string ?? base
    entries = Self.list(quads.first { $0.predicate == Self.term("entries") }?.object, statements).compactMap { test in
      guard let facts = statements[test], let kind = facts[RDFVocabulary.type]?.iri?.string,
        let action = facts[Self.term("action")]?.iri?.string
      else { return nil }
      let path = action.dropFirst(base.count)
      let result = facts[Self.term("result")]?.iri.map {
        directory.appendingPathComponent("\($0.string.dropFirst(base.count))")
      }
      return Entry(
        name: test.iri?.string ?? "", kind: String(kind.split(separator: "#").last ?? ""),
        action: directory.appendingPathComponent("\(path)"), actionIRI: assumedBase + path, result: result,
        hashAlgorithm: facts[IRI("https://w3c.github.io/rdf-canon/tests/vocab#hashAlgorithm")]?.literal?.lexicalForm)
    }
  }

  private static func term(_ name: String) -> IRI { IRI(manifestNamespace + name) }

  private static func list(_ head: Term?, _ statements: [Term: [IRI: Term]]) -> [Term] {
    var items: [Term] = []
    var cell = head
    while let current = cell, let item = statements[current]?[RDFVocabulary.first] {
      items.append(item)
      cell = statements[current]?[RDFVocabulary.rest]
    }
    return items
  }
}
