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
    guard let format = path == "-" ? .jsonLD : GraphFormat(path: path) else {
      throw CommandError(
        "\(path): the ending tells no graph format; use .jsonld, .nq, .nt, .ttl or .trig", .dataError)
    }
    let data = try InputFile.read(path)
    do {
      switch format {
      case .jsonLD:
        let value = try JSONReader.read([UInt8](data))
        quads = try JSONLDProcessor().toRDF(.value(value))
        context = value.object?["@context"]?.object
      case .rdf(let format):
        quads = try RDFDocument(parsing: data, format: format).quads
        context = nil
      }
    } catch let error as JSONSyntaxError {
      throw CommandError("\(path): \(error)", .dataError)
    } catch let error as JSONLDError {
      throw CommandError("\(path): \(error)", .dataError)
    } catch let error as RDFSyntaxError {
      throw CommandError("\(path): \(error)", .dataError)
    }
  }

  /// The base that the file's IRIs are written relative to, where it says so.
  var base: String? { context?["@base"]?.string }
}
