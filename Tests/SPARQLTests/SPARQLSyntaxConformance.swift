import Foundation
import SPARQL
import Testing

/// Where the W3C's tests are staged, and whether to run them.
enum W3CTests {
  static var isEnabled: Bool { ProcessInfo.processInfo.environment["LILONG_CONFORMANCE"] == "1" }

  static var root: URL {
    let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    if let path = ProcessInfo.processInfo.environment["LILONG_W3C"] { return URL(fileURLWithPath: path) }
    return package.appendingPathComponent("../shared/w3c").standardizedFileURL
  }

  /// Writes the line of a suite to the table of passes.
  static func record(suite: String, entries: Int, passed: Int) throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("docs/conformance")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data("\(suite)\t\(entries)\t\(passed)\n".utf8).write(to: folder.appendingPathComponent("\(suite).tsv"))
  }
}

/// An entry of a manifest that asks whether a query can be read.
struct SyntaxEntry {
  var name: String
  var file: URL
  var isPositive: Bool
}

@Suite("Conformance: the syntax of SPARQL 1.1", .enabled(if: W3CTests.isEnabled))
struct SPARQLSyntaxConformance {
  /// The syntax entries of a manifest. Manifests of this suite write each entry as one statement that ends in a dot at
  /// the end of a line, which is all that this reads; a manifest written otherwise yields no entry, which fails.
  private func entries(of manifest: URL) throws -> [SyntaxEntry] {
    let text = try String(contentsOf: manifest, encoding: .utf8)
    let kind = try Regex(#"(?:rdf:type|a)\s+mf:(Positive|Negative)SyntaxTest(?:11)?\b"#)
    let action = try Regex(#"mf:action\s+<([^>]+)>"#)
    var entries: [SyntaxEntry] = []
    var statement = ""
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) where !line.hasPrefix("#") {
      statement += line + "\n"
      guard line.trimmingCharacters(in: .whitespaces).hasSuffix(".") else { continue }
      if let kindMatch = statement.firstMatch(of: kind), let actionMatch = statement.firstMatch(of: action),
        let kindText = kindMatch.output[1].substring, let file = actionMatch.output[1].substring
      {
        entries.append(
          SyntaxEntry(
            name: String(file), file: manifest.deletingLastPathComponent().appendingPathComponent(String(file)),
            isPositive: kindText == "Positive"))
      }
      statement = ""
    }
    return entries
  }

  /// The number of statements of a manifest that say that they are syntax tests.
  private func announced(in manifest: URL) throws -> Int {
    let text = try String(contentsOf: manifest, encoding: .utf8)
    return text.components(separatedBy: "SyntaxTest").count - 1
  }

  private func passes(_ entry: SyntaxEntry) throws -> Bool {
    let text = try String(contentsOf: entry.file, encoding: .utf8)
    do {
      _ = try SPARQLParser().parse(text)
      if !entry.isPositive { Issue.record("\(entry.name) is read, though it is wrong") }
      return entry.isPositive
    } catch {
      if entry.isPositive { Issue.record("\(entry.name): \(error)") }
      return !entry.isPositive
    }
  }

  @Test("Every query that the W3C calls right is read, and every one that it calls wrong is not")
  func syntaxEntries() throws {
    let root = W3CTests.root.appendingPathComponent("rdf-tests/sparql/sparql11")
    var total = 0
    var passed = 0
    for folder in try FileManager.default.contentsOfDirectory(atPath: root.path).sorted() {
      let manifest = root.appendingPathComponent("\(folder)/manifest.ttl")
      guard FileManager.default.fileExists(atPath: manifest.path) else { continue }
      let entries = try entries(of: manifest)
      #expect(entries.count == (try announced(in: manifest)), "not every syntax entry of \(folder) was found")
      for entry in entries {
        total += 1
        if try passes(entry) { passed += 1 }
      }
    }
    #expect(total > 0, "no syntax entry under \(root.path)")
    #expect(passed == total)
    try W3CTests.record(suite: "sparql11-syntax", entries: total, passed: passed)
  }
}

@Suite("Conformance: every query of the SPARQL 1.1 tests", .enabled(if: W3CTests.isEnabled))
struct SPARQLQueryFilesConformance {
  @Test("Every query that can be read is read again from its own text, and those that cannot are few")
  func everyQueryFile() throws {
    let root = W3CTests.root.appendingPathComponent("rdf-tests/sparql/sparql11")
    let enumerator = FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)
    var files = 0
    var refused = 0
    while let file = enumerator?.nextObject() as? URL {
      guard file.pathExtension == "rq" else { continue }
      files += 1
      guard let query = try? SPARQLParser().parse(String(contentsOf: file, encoding: .utf8)) else {
        refused += 1
        continue
      }
      let text = try SPARQLWriter().text(of: query)
      do {
        let again = try SPARQLParser().parse(text)
        #expect(again.normalized == query.normalized, "\(file.lastPathComponent):\n\(text)")
      } catch {
        Issue.record("\(file.lastPathComponent): \(error)\n\(text)")
      }
    }
    #expect(files > 0, "no query under \(root.path)")
    // Forty queries are wrong; nine, which no manifest names, count the steps of paths as an early draft did.
    #expect(refused == 49)
  }
}
