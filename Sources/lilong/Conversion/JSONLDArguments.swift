import Foundation
import JSONLD

/// The options of the JSON-LD algorithms as a call gives them.
struct JSONLDArguments {
  private let arguments: ParsedArguments

  init(_ arguments: ParsedArguments) { self.arguments = arguments }

  static let options: [CommandSpecification.Option] =
    [
      option("context", value: "FILE", "The context to compact by; with --allow-remote also a URL."),
      option("frame", value: "FILE", "The frame."),
      option("expand-context", value: "FILE", "A context that goes before those of the document."),
      option("base", value: "IRI", "What relative IRIs are resolved against."),
      option("mode", value: "MODE", "The version of JSON-LD (json-ld-1.1).", ["json-ld-1.1", "json-ld-1.0"]),
      option("ordered", "Members and nodes in the order of their code points."),
      option("keep-arrays", "An array also where there is one value."),
      option("keep-absolute", "No IRIs relative to the document."),
      option("all-scripts", "All scripts of a page, not the first."),
      option(
        "embed", value: "WHEN", "Which references show a node in full (once).", ["always", "once", "last", "never"]),
      option("explicit", "Only the properties that the frame names."),
      option("require-all", "Only nodes that match all properties of the frame."),
      option("omit-default", "Leave out properties without value."),
      option("omit-graph", value: "WHEN", "Whether a single node stands without @graph (yes).", ["yes", "no"]),
      option(
        "direction", value: "FORM", "How RDF says the base direction of text.", ["i18n-datatype", "compound-literal"]),
      option("generalized", "Keep triples whose predicate is a blank node."),
      option("native-types", "Numbers and truth values as those of JSON."),
      option("rdf-type", "rdf:type as a property, not as @type."),
      option("hash", value: "ALGORITHM", "The hash function (sha256).", ["sha256", "sha384"]),
      option("from", value: "FORMAT", "The format of IN; by its ending where absent.", GraphFormat.names),
      option("to", value: "FORMAT", "The format to write (nquads).", GraphFormat.names.filter { $0 != "jsonld" }),
      option(
        "allow-files", value: "FOLDER", "Load contexts from files below this folder; IN is known by its file: URL."),
      option("allow-remote", "Load contexts and IN by HTTP."),
    ]

  private static func option(
    _ name: String, value: String? = nil, _ help: String, _ choices: [String] = []
  ) -> CommandSpecification.Option {
    .init(name: name, value: value, help: JSONLDOperation.taking(name) + help, choices: choices)
  }

  /// Whether documents may refer to others that are then loaded.
  var mayLoad: Bool { arguments.has("allow-remote") || mayReadFiles }
  private var mayReadFiles: Bool { arguments.value("allow-files") != nil }

  /// The document that a path or, for a page of the web, a URL names.
  /// - Throws: `CommandError`, `JSONLDError`.
  func input(_ path: String, operation: JSONLDOperation) throws -> JSONLDInput {
    if Self.isRemote(path) { return .url(path) }
    let readsRDF = operation == .toRDF || operation == .canonize
    return try JSONLDSource(path).input(
      base: arguments.value("base"), isLocated: mayReadFiles,
      extractsAllScripts: arguments.has("all-scripts") || readsRDF)
  }

  /// The context that an option names, or `nil` where it is absent.
  /// - Throws: `CommandError`.
  func context(_ option: String = "context") throws -> JSONValue? {
    guard let path = arguments.value(option) else { return nil }
    return Self.isRemote(path) ? .string(path) : try JSONLDSource(path).value()
  }

  /// - Throws: `UsageError`, `CommandError`.
  func processorOptions() throws -> JSONLDOptions {
    var options = JSONLDOptions()
    options.base = try ConversionOptions.base(arguments)?.string
    options.processingMode = arguments.value("mode").flatMap { .init(rawValue: $0) } ?? .jsonLD11
    options.ordered = arguments.has("ordered")
    options.compactArrays = !arguments.has("keep-arrays")
    options.compactToRelative = !arguments.has("keep-absolute")
    options.extractAllScripts = arguments.has("all-scripts") ? true : nil
    options.expandContext = try context("expand-context")
    options.embed = arguments.value("embed").flatMap { .init(rawValue: "@" + $0) } ?? .once
    options.explicit = arguments.has("explicit")
    options.requireAll = arguments.has("require-all")
    options.omitDefault = arguments.has("omit-default")
    options.omitGraph = arguments.value("omit-graph").map { $0 == "yes" }
    options.rdfDirection = arguments.value("direction").flatMap { .init(rawValue: $0) }
    options.produceGeneralizedRDF = arguments.has("generalized")
    options.useNativeTypes = arguments.has("native-types")
    options.useRDFType = arguments.has("rdf-type")
    if mayLoad { options.documentLoader = try loader() }
    return options
  }

  private func loader() throws -> any DocumentLoader {
    let files = try arguments.value("allow-files").map { path in
      var isDirectory: ObjCBool = false
      guard FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory), isDirectory.boolValue else {
        throw CommandError("\(path): there is no such folder", .noInput)
      }
      return FileFetcher(folder: URL(fileURLWithPath: path))
    }
    let network = arguments.has("allow-remote") ? HTTPFetcher() : nil
    return ResourceDocumentLoader(SchemeFetcher(files: files, network: network))
  }

  /// Whether a path is the URL of a page on the web.
  static func isRemote(_ path: String) -> Bool {
    ["http://", "https://"].contains { path.lowercased().hasPrefix($0) }
  }
}
