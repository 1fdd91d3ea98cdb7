import Foundation
import JSONLD
import RDF
import RDFSyntax

/// A graph read from a file.
struct GraphFile {
  var quads: [Quad]
  /// The file's own JSON-LD context, where it has one.
  var context: JSONObject?

  static let option = CommandSpecification.Option(
    name: "graph", short: "g", value: "FILE",
    help: "The graph to read. Else $LILONG_GRAPH, else the only .jsonld file in graphs/.")

  /// Reads the graph that a call means.
  /// - Throws: `CommandError`.
  init(_ arguments: ParsedArguments, _ console: Console) throws {
    try self.init(path: try Self.path(arguments, console))
  }

  /// The file that a call means.
  /// - Throws: `UsageError` where it says none and there is not one alone.
  static func path(_ arguments: ParsedArguments, _ console: Console) throws -> String {
    if let path = arguments.value("graph") ?? console.environment["LILONG_GRAPH"] { return path }
    let found =
      (try? FileManager.default.contentsOfDirectory(atPath: "graphs"))?.filter { $0.hasSuffix(".jsonld") } ?? []
    guard found.count == 1 else {
      throw UsageError("name the graph to read with -g FILE, or build one first: lilong build FOLDER")
    }
    return "graphs/" + found[0]
  }

  /// - Parameter path: `-` for JSON-LD on standard input.
  /// - Throws: `CommandError` that names the file and the place.
  init(path: String) throws {
    let format = try GraphFormat(input: path)
    let data = try InputFile.read(path)
    (quads, context) = try FaultyDocument.naming(path) {
      switch format {
      case .jsonLD:
        let value = try JSONReader.read([UInt8](data))
        return (try JSONLDProcessor().toRDF(.value(value)), value.object?["@context"]?.object)
      case .rdf(let format):
        return (try RDFDocument(parsing: data, format: format).quads, nil)
      }
    }
  }

  /// The base that the file's IRIs are written relative to, where it says so.
  var base: String? { context?["@base"]?.string }
}
