import Foundation
import RDF
import TestSupport
import Testing

@testable import RDFSyntax

@Suite("W3C RDF Dataset Canonicalization test suite", .enabled(if: ConformanceReport.isRequested))
struct CanonicalizationConformance {
  @Test("Every test of the suite passes")
  func suite() throws {
    let url = ConformanceReport.suites.appendingPathComponent("rdf-canon/tests/manifest.ttl")
    let entries = try Manifest(url, base: "https://w3c.github.io/rdf-canon/tests/").entries
    #expect(entries.count == 86, "the manifest \(url.path) yields \(entries.count) tests")
    var passed = 0
    for entry in entries {
      do {
        if let failure = try failure(of: entry) {
          Issue.record("\(entry.name): \(failure)")
        } else {
          passed += 1
        }
      } catch {
        Issue.record("\(entry.name): \(error)")
      }
    }
    #expect(passed == entries.count)
    try ConformanceReport.record(suite: "rdf-canon", entries: entries.count, passed: passed)
  }

  /// Why the test fails; `nil` where it passes.
  private func failure(of entry: Manifest.Entry) throws -> String? {
    let quads = try RDFDocument(parsing: Data(contentsOf: entry.action), format: .nQuads).quads
    let algorithm: CanonicalDataset.HashAlgorithm = entry.hashAlgorithm == "SHA384" ? .sha384 : .sha256
    if entry.kind == "RDFC10NegativeEvalTest" {
      let outcome = Result { try CanonicalDataset(quads, hash: algorithm) }
      guard case .failure(let error) = outcome, error is CanonicalDataset.LimitExceeded else {
        return "canonicalises a dataset that takes too much work"
      }
      return nil
    }
    guard let result = entry.result else { return "no result" }
    let canonical = try CanonicalDataset(quads, hash: algorithm)
    switch entry.kind {
    case "RDFC10EvalTest":
      let expected = try String(contentsOf: result, encoding: .utf8)
      return canonical.nQuads == expected ? nil : "gives\n\(canonical.nQuads)"
    case "RDFC10MapTest":
      let expected = try JSONDecoder().decode([String: String].self, from: Data(contentsOf: result))
      let labels = Dictionary(uniqueKeysWithValues: canonical.labels.map { ($0.key.label, $0.value) })
      return labels == expected ? nil : "gives \(labels)"
    default:
      return "unknown class"
    }
  }
}
