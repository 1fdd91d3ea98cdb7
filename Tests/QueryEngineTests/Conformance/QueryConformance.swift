import Foundation
import QuadStore
import QueryAlgebra
import QueryEngine
import RDF
import RDFSyntax
import SPARQL
import Testing

/// Where the W3C's tests are staged, and whether to run them.
enum W3CTests {
  static var isEnabled: Bool { ProcessInfo.processInfo.environment["LILONG_CONFORMANCE"] == "1" }

  private static var package: URL {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
  }

  static var root: URL {
    if let path = ProcessInfo.processInfo.environment["LILONG_W3C"] { return URL(fileURLWithPath: path) }
    return package.appendingPathComponent("../shared/w3c").standardizedFileURL
  }

  /// Writes the line of a suite to the table of passes.
  static func record(suite: String, entries: Int, passed: Int) throws {
    let folder = package.appendingPathComponent("docs/conformance")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data("\(suite)\t\(entries)\t\(passed)\n".utf8).write(to: folder.appendingPathComponent("\(suite).tsv"))
  }
}

@Suite("Conformance: the evaluation of SPARQL 1.1", .enabled(if: W3CTests.isEnabled))
struct QueryConformance {
  /// The folders under the staged suites that have a manifest.
  private static func manifests() -> [URL] {
    let root = W3CTests.root.appendingPathComponent("rdf-tests/sparql")
    let enumerator = FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)
    var found: [URL] = []
    while let file = enumerator?.nextObject() as? URL {
      if file.lastPathComponent == "manifest.ttl" { found.append(file) }
    }
    return found.sorted { $0.path < $1.path }
  }

  /// The number of tests that a manifest's text says it has.
  private func announced(in manifest: URL) throws -> Int {
    let text = try String(contentsOf: manifest, encoding: .utf8)
    return try ["QueryEvaluationTest", "CSVResultFormatTest"].reduce(0) { count, kind in
      count + text.matches(of: try Regex(#"(?m)^[^#\n]*(?:rdf:type|\ba)\s+mf:"# + kind)).count
    }
  }

  @Test("Every query of the W3C gives the W3C's answer")
  func evaluation() throws {
    var total = 0
    var passed = 0
    for manifest in Self.manifests() {
      let entries = try QueryManifest(manifest).entries
      #expect(entries.count == (try announced(in: manifest)), "not every entry of \(manifest.path) was found")
      for entry in entries {
        total += 1
        let folder = manifest.deletingLastPathComponent().lastPathComponent
        do {
          if let difference = try QueryTest(entry).difference() {
            Issue.record("\(folder)/\(entry.name): \(difference)")
          } else {
            passed += 1
          }
        } catch {
          Issue.record("\(folder)/\(entry.name): \(error)")
        }
      }
    }
    #expect(total > 0, "no query under \(W3CTests.root.path)")
    try W3CTests.record(suite: "sparql11-query", entries: total, passed: passed)
  }
}

/// One test: its data loaded, its query run, its answer compared.
struct QueryTest {
  let entry: QueryManifest.Entry

  init(_ entry: QueryManifest.Entry) {
    self.entry = entry
  }

  /// What is wrong with the answer, or `nil`.
  func difference() throws -> String? {
    let text = try String(contentsOf: entry.query, encoding: .utf8)
    let query = try SPARQLParser(base: IRI(entry.query.absoluteString)).parse(text)
    var quads = try entry.data.flatMap(QueryManifest.quads)
    var named = entry.namedGraphs
    if let dataset = query.dataset {
      named += (dataset.defaultGraphs + dataset.namedGraphs).compactMap { URL(string: $0.string) }
    }
    for file in Set(named) {
      quads += try QueryManifest.quads(of: file).map {
        Quad($0.subject, $0.predicate, $0.object, graphName: .iri(file.absoluteString))
      }
    }
    let engine = QueryEngine(store: try QuadStore(quads))
    let actual = try engine.run(query)
    switch actual {
    case .graph(let triples):
      let expected = try QueryManifest.quads(of: entry.result)
      let found = triples.map { Quad($0.subject, $0.predicate, $0.object) }
      return try Dataset(found).isIsomorphic(to: Dataset(expected)) ? nil : "\(found) instead of \(expected)"
    case .boolean(let answer):
      guard case .boolean(let expected) = try expectedResult() else { return "an answer where rows were expected" }
      return answer == expected ? nil : "\(answer) instead of \(expected)"
    case .solutions(let solutions):
      guard case .solutions(let expected) = try expectedResult() else { return "rows where an answer was expected" }
      return try compare(solutions, expected)
    }
  }

  private func compare(_ actual: Solutions, _ expected: Solutions) throws -> String? {
    let isCSV = entry.result.pathExtension == "csv"
    let found = try ResultRows(actual, isPlain: isCSV)
    let wanted = try ResultRows(expected, isPlain: isCSV)
    guard Set(found.variables) == Set(wanted.variables) else { return "\(found.variables) not \(wanted.variables)" }
    return try Dataset(found.quads).isIsomorphic(to: Dataset(wanted.quads))
      ? nil : "\(found.text)instead of\n\(wanted.text)"
  }

  private func expectedResult() throws -> QueryResult {
    let data = try Data(contentsOf: entry.result)
    switch entry.result.pathExtension {
    case "srx": return try ResultReader(format: .xml).read(data)
    case "srj": return try ResultReader(format: .json).read(data)
    case "csv": return try ResultReader(format: .csv).read(data)
    case "tsv": return try ResultReader(format: .tsv).read(data)
    default: return try ResultGraph(QueryManifest.quads(of: entry.result)).result
    }
  }
}

/// Solutions written as a graph, a node a row, so that blank nodes are compared up to their labels.
struct ResultRows {
  let variables: [Variable]
  private(set) var quads: [Quad] = []
  private(set) var text = ""

  /// - Parameter isPlain: whether only the text of a term counts, as in CSV.
  init(_ solutions: Solutions, isPlain: Bool) throws {
    variables = solutions.variables
    for (number, row) in try solutions.collect().enumerated() {
      let node = Term.blankNode(BlankNode("row\(number)"))
      quads.append(Quad(node, IRI("urn:row"), .literal(Literal(""))))
      for (variable, term) in zip(variables, row) {
        guard let term else { continue }
        quads.append(Quad(node, IRI("urn:" + variable.name), isPlain ? Self.plain(term) : Self.comparable(term)))
      }
      text += zip(variables, row).map { "\($0.name)=\($1.map { "\($0)" } ?? "-")" }.joined(separator: " ") + "\n"
    }
  }

  private static func plain(_ term: Term) -> Term {
    switch term {
    case .iri(let iri): .literal(Literal(iri.string))
    case .literal(let literal): .literal(Literal(number(literal.lexicalForm)))
    case .blankNode: term
    }
  }

  /// Numbers are the same where their values are: the suite writes 2.0 for what another canonical form calls 2.
  private static func comparable(_ term: Term) -> Term {
    // Language tags that differ in case are the same (RDF 1.1 Concepts, section 3.3).
    if let literal = term.literal, let tag = literal.language {
      return .literal(Literal(literal.lexicalForm, language: tag.lowercased()))
    }
    guard let literal = term.literal, [XSD.decimal, XSD.double, XSD.float].contains(literal.datatype) else {
      return term
    }
    return .literal(Literal(number(literal.lexicalForm), datatype: literal.datatype))
  }

  private static func number(_ text: String) -> String { Double(text).map { "\($0)" } ?? text }
}

/// Solutions written in the result set vocabulary of the first suites.
struct ResultGraph {
  private static let namespace = "http://www.w3.org/2001/sw/DataAccess/tests/result-set#"
  let result: QueryResult

  init(_ quads: [Quad]) throws {
    func objects(_ subject: Term, _ name: String) -> [Term] {
      quads.filter { $0.subject == subject && $0.predicate.string == Self.namespace + name }.map(\.object)
    }
    let type = Term.iri(Self.namespace + "ResultSet")
    guard let set = quads.first(where: { $0.predicate == RDFVocabulary.type && $0.object == type })?.subject else {
      throw CocoaError(.fileReadCorruptFile)
    }
    if let answer = objects(set, "boolean").first {
      result = .boolean(answer.literal?.lexicalForm == "true")
      return
    }
    let variables = objects(set, "resultVariable").compactMap { $0.literal.map { Variable($0.lexicalForm) } }
    let rows = objects(set, "solution").map { solution in
      variables.map { variable -> Term? in
        objects(solution, "binding").first { objects($0, "variable").first?.literal?.lexicalForm == variable.name }
          .flatMap { objects($0, "value").first }
      }
    }
    result = .solutions(Solutions(variables: variables, rows: rows))
  }
}
