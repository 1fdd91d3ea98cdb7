import Foundation
import PatternLanguage
import QueryAlgebra
import RDF
import SPARQL
import Testing

@Suite("The saved queries")
struct SavedQueriesTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("queries")

  private static func files(_ ending: String) throws -> [URL] {
    try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      .filter { $0.pathExtension == ending }.sorted { $0.path < $1.path }
  }

  @Test("Every one in the pattern language begins with its question and means a SPARQL query that can be read")
  func patternQueries() throws {
    let files = try Self.files("gql")
    #expect(files.count >= 12)
    for file in files {
      let text = try String(contentsOf: file, encoding: .utf8)
      #expect(text.hasPrefix("// "), "\(file.lastPathComponent)")
      let names = Set(text.split(separator: "$").dropFirst().map { String($0.prefix { $0.isLetter }) })
      let parameters = names.map { ($0, PatternQueryCompiler.Parameter.term(.literal(Literal("李梅")))) }
      let compiler = PatternQueryCompiler(
        vocabulary: SampleVocabulary.vocabulary, parameters: Dictionary(uniqueKeysWithValues: parameters))
      let query = try compiler.compile(text)
      if query.pattern.containsShortestPath {
        #expect(throws: SPARQLWritingError.shortestPath) { try SPARQLWriter().text(of: query) }
        continue
      }
      let sparql = try SPARQLWriter(prefixes: SampleVocabulary.prefixes).text(of: query)
      if let folder = ProcessInfo.processInfo.environment["LILONG_SHOW"] {
        try sparql.write(toFile: folder + "/" + file.lastPathComponent + ".rq", atomically: true, encoding: .utf8)
      }
      #expect(throws: Never.self, "\(sparql)") { try SPARQLParser().parse(sparql) }
    }
  }

  @Test("Every one in SPARQL begins with its question and can be read")
  func sparqlQueries() throws {
    let files = try Self.files("rq")
    #expect(files.count >= 2)
    for file in files {
      let text = try String(contentsOf: file, encoding: .utf8)
      #expect(text.hasPrefix("# "), "\(file.lastPathComponent)")
      #expect(throws: Never.self, "\(file.lastPathComponent)") { try SPARQLParser().parse(text) }
    }
  }
}
