import Foundation
import RDF
import TestSupport
import Testing

@testable import RDFSyntax

@Suite("W3C RDF 1.1 test suites", .enabled(if: ConformanceReport.isRequested))
struct SyntaxConformance {
  @Test(
    "Every test of the suite passes",
    arguments: [
      (RDFFormat.nTriples, "rdf-n-triples", 70), (.nQuads, "rdf-n-quads", 87), (.turtle, "rdf-turtle", 313),
      (.triG, "rdf-trig", 356),
    ])
  func suite(format: RDFFormat, directory: String, expected: Int) throws {
    let url = ConformanceReport.suites.appendingPathComponent("rdf-tests/rdf/rdf11/\(directory)/manifest.ttl")
    let base = "https://w3c.github.io/rdf-tests/rdf/rdf11/\(directory)/"
    let entries = try Manifest(url, base: base).entries
    #expect(entries.count == expected, "the manifest \(url.path) yields \(entries.count) tests")
    var passed = 0
    for entry in entries {
      // The input is read whole and byte by byte, since a reader must give the same however its input is cut.
      let failures = [Int.max, 1].compactMap { failure(of: entry, format, pieceSize: $0) }
      for failure in failures { Issue.record("\(entry.name): \(failure)") }
      if failures.isEmpty { passed += 1 }
    }
    #expect(passed == entries.count)
    try ConformanceReport.record(suite: directory, entries: entries.count, passed: passed)
  }

  /// Why the test fails; `nil` where it passes.
  private func failure(of entry: Manifest.Entry, _ format: RDFFormat, pieceSize: Int) -> String? {
    let outcome = Result {
      try Dataset(read(Data(contentsOf: entry.action), format, base: entry.actionIRI, pieceSize: pieceSize))
    }
    if entry.kind.hasSuffix("NegativeSyntax") || entry.kind.hasSuffix("NegativeEval") {
      guard case .failure(let error) = outcome else { return "reads a document that is wrong" }
      return error is RDFSyntaxError ? nil : "\(error)"
    }
    do {
      let dataset = try outcome.get()
      guard entry.kind.hasSuffix("Eval") else { return entry.kind.hasSuffix("PositiveSyntax") ? nil : "unknown class" }
      guard let result = entry.result else { return "no result" }
      let expected = try Dataset(read(Data(contentsOf: result), .nQuads, base: entry.actionIRI, pieceSize: pieceSize))
      return try dataset.isIsomorphic(to: expected) ? nil : "gives another graph"
    } catch {
      return "\(error)"
    }
  }

  private func read(_ data: Data, _ format: RDFFormat, base: String, pieceSize: Int) throws -> [Quad] {
    let reader = QuadReader(format: format, options: .init(base: IRIReference(base)))
    var quads: [Quad] = []
    var rest = data[...]
    while !rest.isEmpty {
      try reader.feed(rest.prefix(pieceSize)) { quads.append($0.quad) }
      rest = rest.dropFirst(pieceSize)
    }
    try reader.finish { quads.append($0.quad) }
    return quads
  }
}
