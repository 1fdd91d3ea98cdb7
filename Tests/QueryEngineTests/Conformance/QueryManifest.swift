import Foundation
import QueryAlgebra
import RDF
import RDFSyntax

/// A manifest of the W3C's query tests.
struct QueryManifest {
  /// One test that evaluates a query.
  struct Entry {
    let name: String
    let query: URL
    let data: [URL]
    let namedGraphs: [URL]
    let result: URL
  }

  static let manifestNamespace = "http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#"
  static let queryNamespace = "http://www.w3.org/2001/sw/DataAccess/tests/test-query#"

  private(set) var entries: [Entry] = []
  private var statements: [Term: [IRI: [Term]]] = [:]

  /// - Parameter url: the manifest's file, whose folder its IRIs are taken to lie in.
  init(_ url: URL) throws {
    for quad in try Self.quads(of: url) {
      statements[quad.subject, default: [:]][quad.predicate, default: []].append(quad.object)
    }
    for (node, facts) in statements {
      let kind = facts[RDFVocabulary.type]?.first?.iri?.string ?? ""
      guard kind.hasSuffix("#QueryEvaluationTest") || kind.hasSuffix("#CSVResultFormatTest"),
        let action = facts[IRI(Self.manifestNamespace + "action")]?.first,
        let query = files(action, Self.queryNamespace + "query").first,
        let result = files(node, Self.manifestNamespace + "result").first
      else { continue }
      entries.append(
        Entry(
          name: node.iri?.string.split(separator: "#").last.map(String.init) ?? "", query: query,
          data: files(action, Self.queryNamespace + "data"),
          namedGraphs: files(action, Self.queryNamespace + "graphData"), result: result))
    }
    entries.sort { $0.name < $1.name }
  }

  private func files(_ node: Term, _ property: String) -> [URL] {
    (statements[node]?[IRI(property)] ?? []).compactMap { $0.iri.flatMap { URL(string: $0.string) } }
  }

  /// The quads of a file of any format that the tests have.
  static func quads(of url: URL) throws -> [Quad] {
    let data = try Data(contentsOf: url)
    if url.pathExtension == "rdf" {
      guard let quads = RDFXMLFixture.quads(data, base: url.absoluteString) else {
        throw CocoaError(.fileReadCorruptFile)
      }
      return quads
    }
    var options = QuadReader.Options(base: IRIReference(url.absoluteString))
    options.blankNodeScope = String(url.lastPathComponent.filter(\.isLetter))
    let format = RDFFormat(fileExtension: url.pathExtension) ?? .turtle
    return try RDFDocument(parsing: data, format: format, options: options).quads
  }
}
