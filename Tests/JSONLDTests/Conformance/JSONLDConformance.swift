import Foundation
import RDF
import Testing

@testable import JSONLD

/// The W3C suites `json-ld-api` and `json-ld-framing`; runs only when the environment variable `LILONG_CONFORMANCE` is 1.
@Suite("The W3C JSON-LD suites", .serialized, .enabled(if: Manifest.isRequested))
struct JSONLDConformance {
  @Test(
    "Every entry for JSON-LD 1.1 passes",
    arguments: [
      ("json-ld-api", "expand"), ("json-ld-api", "toRdf"), ("json-ld-api", "compact"), ("json-ld-api", "flatten"),
      ("json-ld-api", "fromRdf"), ("json-ld-framing", "frame"), ("json-ld-api", "html"),
      ("json-ld-api", "remote-doc"),
    ])
  func everyEntryPasses(suite: String, name: String) throws {
    let manifest = try Manifest(suite: suite, name: name)
    try #require(!manifest.entries.isEmpty, "the manifest \(name) of \(suite) yields no entry")
    var failures: [String] = []
    for entry in manifest.entries {
      if let failure = EntryRun(manifest: manifest, entry: entry).failure() {
        failures.append("\(entry.id): \(failure)")
      }
    }
    try Report.write(
      suite: "\(suite)-\(name)", entries: manifest.entries.count, passed: manifest.entries.count - failures.count)
    #expect(
      failures.isEmpty, "\(failures.count) of \(manifest.entries.count) fail:\n\(failures.joined(separator: "\n"))")
  }
}

/// The pass counts, a file a suite, from which the conformance table is made.
enum Report {
  static func write(suite: String, entries: Int, passed: Int) throws {
    let folder = Manifest.packageRoot.appending(path: "docs/conformance")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data("\(suite)\t\(entries)\t\(passed)\n".utf8).write(to: folder.appending(path: suite + ".tsv"))
  }
}
