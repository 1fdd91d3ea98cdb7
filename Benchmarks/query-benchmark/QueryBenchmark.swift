import Foundation
import QuadStore
import QueryAlgebra
import QueryEngine
import RDF
import RDFSyntax
import SPARQL

/// Loads one file and times the queries of a folder, as the peers' scripts do: a JSON object a line.
///
///     query-benchmark DATA QUERIES [REPEAT]
@main
struct QueryBenchmark {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count >= 3 else {
      FileHandle.standardError.write(Data("usage: query-benchmark DATA QUERIES [REPEAT]\n".utf8))
      exit(2)
    }
    let data = URL(fileURLWithPath: arguments[1])
    let start = ContinuousClock.now
    let store = try load(data)
    report(["step": "load", "seconds": seconds(since: start), "rss_mb": residentMegabytes(), "quads": store.count])
    let folder = URL(fileURLWithPath: arguments[2])
    let repeats = arguments.count > 3 ? Int(arguments[3]) ?? 3 : 3
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".rq") }.sorted()
    for name in names {
      let text = try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
      try time(name, text, store, repeats)
    }
    report(["step": "end", "rss_mb": residentMegabytes()])
  }

  private static func load(_ file: URL) throws -> QuadStore {
    let format = RDFFormat(fileExtension: file.pathExtension) ?? .nTriples
    var builder = QuadStoreBuilder()
    let handle = try FileHandle(forReadingFrom: file)
    try QuadReader(format: format).read(from: handle) { builder.add($0) }
    return try builder.finish()
  }

  private static func time(_ name: String, _ text: String, _ store: QuadStore, _ repeats: Int) throws {
    let engine = QueryEngine(store: store)
    var times: [Double] = []
    var rows: [Solution] = []
    for _ in 0...repeats {
      let start = ContinuousClock.now
      let query = try SPARQLParser().parse(text)
      guard case .solutions(let solutions) = try engine.run(query) else { return }
      rows = try solutions.collect()
      times.append(seconds(since: start))
    }
    if ProcessInfo.processInfo.environment["EXPLAIN"] != nil {
      FileHandle.standardError.write(Data("\(name)\n\(engine.explain(try SPARQLParser().parse(text)))".utf8))
    }
    report([
      "step": "query", "query": name, "cold": times[0], "warm": times.dropFirst().min() ?? times[0], "rows": rows.count,
      "first": rows.first.map { row in row.map(plain).joined(separator: "|") } ?? "",
      "check": check(rows, isOrdered: text.contains("ORDER BY")),
    ])
  }

  private static func plain(_ term: Term?) -> String {
    switch term {
    case .iri(let iri)?: iri.string
    case .literal(let literal)?: literal.lexicalForm
    case .blankNode(let node)?: "_:" + node.label
    case nil: ""
    }
  }

  /// The rows' text, hashed (FNV-1a) as the peers' scripts do: in their order, or sorted where that is not certain.
  private static func check(_ rows: [Solution], isOrdered: Bool) -> String {
    var state: UInt64 = 0xCBF2_9CE4_8422_2325
    var lines = rows.map { Array(($0.map(plain).joined(separator: "\t") + "\n").utf8) }
    if !isOrdered { lines.sort { $0.lexicographicallyPrecedes($1) } }
    for line in lines {
      for byte in line { state = (state ^ UInt64(byte)) &* 0x100_0000_01B3 }
    }
    return String(state, radix: 16)
  }

  private static func seconds(since start: ContinuousClock.Instant) -> Double {
    let (seconds, attoseconds) = (ContinuousClock.now - start).components
    return Double(seconds) + Double(attoseconds) * 1e-18
  }

  private static func residentMegabytes() -> Double {
    guard let text = try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8),
      let pages = text.split(separator: " ").dropFirst().first.flatMap({ Double($0) })
    else { return 0 }
    return pages * 4096 / 1e6
  }

  private static func report(_ step: [String: Any]) {
    guard let data = try? JSONSerialization.data(withJSONObject: step, options: [.sortedKeys]) else { return }
    FileHandle.standardOutput.write(data + Data("\n".utf8))
  }
}
