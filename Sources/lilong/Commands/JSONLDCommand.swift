import Foundation
import JSONLD
import RDF
import RDFSyntax

/// `lilong jsonld`: the algorithms of JSON-LD 1.1, and RDFC-1.0.
enum JSONLDCommand: Command {
  static let specification = CommandSpecification(
    name: "jsonld", summary: "Expand, compact, flatten or frame JSON-LD, convert it from and to RDF, canonize it.",
    discussion: """
      expand    every name as its IRI, every value in full
      compact   the short names of a context (--context)
      flatten   one object a node; compacted where there is a context
      frame     the nodes that match a frame (--frame), nested as it says
      to-rdf    the quads that a document means
      from-rdf  expanded JSON-LD of a document in N-Triples, N-Quads, Turtle or TriG
      canonize  canonical N-Quads (RDFC-1.0) of JSON-LD or of any of these
      A page (.html) is read by its scripts. Nothing else is loaded, from files or the network, unless an option allows it.
      """,
    positionals: [
      .init(name: "OPERATION", help: "What to do.", choices: JSONLDOperation.allCases.map(\.rawValue)),
      .init(name: "IN", help: "The document; - for standard input."),
    ],
    options: [ConversionOptions.output] + JSONLDArguments.options,
    examples: [
      .init(command: "lilong jsonld expand graphs/seeds.jsonld", meaning: "prints the expanded document"),
      .init(
        command: "lilong jsonld compact a.jsonld --context context.json -o b.jsonld", meaning: "by another context"),
      .init(command: "lilong jsonld frame a.jsonld --frame frame.json --embed always", meaning: "shaped by a frame"),
      .init(command: "lilong jsonld to-rdf a.jsonld --allow-files .", meaning: "with contexts in files beside it"),
      .init(
        command: "lilong jsonld from-rdf a.ttl | lilong jsonld compact - --context context.json",
        meaning: "Turtle as JSON-LD"),
      .init(command: "lilong jsonld canonize a.ttl --hash sha384", meaning: "to compare two graphs, byte by byte"),
    ])

  static func run(_ arguments: ParsedArguments, _ console: Console) throws -> ExitCode {
    guard let operation = JSONLDOperation(rawValue: arguments.positionals[0]) else { return .usage }
    try operation.check(arguments, specification)
    let call = try Call(operation, arguments)
    try ConversionFailure.naming(call.path, mayLoad: call.options.mayLoad) {
      try call.output.stream { try call.run(to: $0) }
    }
    return .success
  }

  /// One call, checked as far as is possible without reading the document.
  private struct Call {
    let path: String
    let options: JSONLDArguments
    let output: OutputTarget
    private let operation: JSONLDOperation
    private let arguments: ParsedArguments
    private let processor: JSONLDProcessor

    init(_ operation: JSONLDOperation, _ arguments: ParsedArguments) throws {
      self.operation = operation
      self.arguments = arguments
      path = arguments.positionals[1]
      options = JSONLDArguments(arguments)
      let needed = operation == .compact ? "context" : operation == .frame ? "frame" : nil
      if let needed, arguments.value(needed) == nil {
        throw UsageError("\(operation.rawValue) needs --\(needed) FILE")
      }
      processor = JSONLDProcessor(try options.processorOptions())
      output = try OutputTarget(arguments.value("output") ?? "-")
    }

    func run(to file: FileHandle) throws {
      switch operation {
      case .expand: try write(.array(try processor.expand(input())), to: file)
      case .compact: try write(.object(try processor.compact(input(), context: options.context())), to: file)
      case .flatten: try write(try processor.flatten(input(), context: options.context()), to: file)
      case .frame:
        let frame = try options.input(arguments.value("frame") ?? "", operation: operation)
        try write(.object(try processor.frame(input(), frame: frame)), to: file)
      case .toRDF: try DocumentConverter.write(input(), processor, to: file, outputFormat())
      case .fromRDF: try write(.array(try processor.fromRDF(quads())), to: file)
      case .canonize:
        let hash: CanonicalDataset.HashAlgorithm = arguments.value("hash") == "sha384" ? .sha384 : .sha256
        try file.write(contentsOf: Data(CanonicalDataset(try quads(), hash: hash).nQuads.utf8))
      }
    }

    private func input() throws -> JSONLDInput { try options.input(path, operation: operation) }

    private func write(_ value: JSONValue, to file: FileHandle) throws {
      try file.write(contentsOf: JSONOutput.data(value))
    }

    /// Of `to-rdf`: as told, or by the ending of the output, or N-Quads.
    private func outputFormat() throws -> RDFFormat {
      let named = arguments.value("to").flatMap { GraphFormat(name: $0) }
      switch named ?? arguments.value("output").flatMap({ GraphFormat(path: $0) }) {
      case .rdf(let format): return format
      case .jsonLD: throw UsageError("to-rdf writes RDF; expand writes JSON-LD")
      case nil: return .nQuads
      }
    }

    /// Of `from-rdf` and `canonize`: the quads of the input in any format.
    private func quads() throws -> [Quad] {
      let isPage = JSONLDArguments.isRemote(path) || JSONLDSource(path).isHTML
      let format: GraphFormat =
        isPage && arguments.value("from") == nil
        ? .jsonLD : try ConversionOptions.format("from", arguments, path: path)
      if operation == .canonize, format == .jsonLD { return try processor.toRDF(input()) }
      var converter = DocumentConverter(source: format, target: .jsonLD)
      converter.base = try ConversionOptions.base(arguments)
      guard format != .jsonLD else {
        throw UsageError("from-rdf reads RDF; \(path) is JSON-LD")
      }
      return try converter.document(path).quads
    }
  }
}
