import Foundation
import JSONLD
import QuadStore
import RDF
import RDFSyntax

/// The files that a query is asked of.
///
/// One file is asked through the index beside it, `FILE.index`, which is made where there is none or the file has
/// changed since. Several files are read each time, into one graph; their blank nodes stay apart.
struct QuerySource {
  private let paths: [String]
  private let usesIndex: Bool

  static let options: [CommandSpecification.Option] = [
    .init(
      name: "data", short: "d", value: "FILE",
      help: "Ask this file instead of the graph; .jsonld, .nq, .nt, .ttl or .trig, several together.",
      isRepeatable: true),
    .init(name: "no-index", help: "Neither use nor write the index beside the file (FILE.index)."),
  ]

  /// - Throws: `UsageError`.
  init(_ arguments: ParsedArguments, _ console: Console) throws {
    let data = arguments.values("data")
    if !data.isEmpty, arguments.value("graph") != nil {
      throw UsageError("--data takes the place of --graph; use --data for every file")
    }
    paths = data.isEmpty ? [try GraphFile.path(arguments, console)] : data
    guard paths.count(where: { $0 == "-" }) < 2 else {
      throw UsageError("standard input can be read once only")
    }
    usesIndex = paths.count == 1 && !arguments.has("no-index")
  }

  /// Reads what the questions need: the words of the files' contexts, and later the store.
  /// - Throws: `CommandError`.
  func open() throws -> (context: JSONObject?, store: () throws -> QuadStore) {
    let files = try paths.map { try DataFile($0) }
    var members: [JSONObject.Member] = []
    for file in files.reversed() { members += try file.context()?.members ?? [] }
    return (members.isEmpty ? nil : JSONObject(members), { try store(of: files) })
  }

  private func store(of files: [DataFile]) throws -> QuadStore {
    guard usesIndex, let file = files.first, let source = file.url else { return try load(files) }
    let index = URL(fileURLWithPath: source.path + ".index")
    if let store = try QuadStore.open(indexFile: index, builtFrom: source) { return store }
    // Taken before the file is read, so that a change while it is read makes the index stale.
    let fingerprint = try? SourceFingerprint(of: source)
    let store = try load(files)
    // A folder that cannot be written to is no fault of the question: the next one loads the file again.
    if let fingerprint { try? store.writeIndexFile(to: index, builtFrom: fingerprint) }
    return store
  }

  private func load(_ files: [DataFile]) throws -> QuadStore {
    var builder = QuadStoreBuilder()
    for (number, file) in files.enumerated() {
      try file.load(into: &builder, blankNodeScope: files.count == 1 ? "" : "f\(number + 1)_")
    }
    return try builder.finish()
  }
}

/// A file of RDF or JSON-LD.
private struct DataFile {
  private let path: String
  private let format: GraphFormat
  /// What standard input held, which can be read once only.
  private let input: Data?

  /// The file; `nil` for standard input.
  var url: URL? { input == nil ? URL(fileURLWithPath: path) : nil }

  /// - Parameter path: `-` for JSON-LD on standard input.
  init(_ path: String) throws {
    self.path = path
    format = try GraphFormat(input: path)
    if path == "-" {
      input = try InputFile.read(path)
    } else {
      input = nil
      try InputFile.requireFile(path)
    }
  }

  /// The JSON-LD context; `nil` where the file has none.
  func context() throws -> JSONObject? {
    guard format == .jsonLD else { return nil }
    return try FaultyDocument.naming(path) {
      if let input { return try JSONReader.read([UInt8](input)).object?["@context"]?.object }
      return try ContextPeek(try InputFile.open(path)).context()
    }
  }

  /// Adds all quads to a store.
  func load(into builder: inout QuadStoreBuilder, blankNodeScope scope: String) throws {
    try FaultyDocument.naming(path) {
      switch format {
      case .rdf(let format):
        let reader = QuadReader(format: format, options: .init(blankNodeScope: scope))
        try reader.read(from: try InputFile.open(path)) { builder.add($0) }
      case .jsonLD:
        let bytes = [UInt8](try input ?? InputFile.read(path))
        try JSONLDProcessor().toRDF(.text(bytes)) { builder.add(scope.isEmpty ? $0 : Self.scoped($0, scope)) }
      }
    }
  }

  private static func scoped(_ quad: Quad, _ scope: String) -> Quad {
    func scoped(_ term: Term) -> Term {
      if case .blankNode(let node) = term { .blankNode(BlankNode(scope + node.label)) } else { term }
    }
    return Quad(
      scoped(quad.subject), quad.predicate, scoped(quad.object), graphName: quad.graphName.map(scoped))
  }
}
