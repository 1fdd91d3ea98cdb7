import Extraction
import Foundation
import Knowledge
import Newsletters
import RDF
import RDFSyntax

/// From facts to a graph file, as `build` and `assemble` do it.
struct GraphAssembly {
  let base: String
  let corrections: Corrections
  let output: OutputTarget
  let format: GraphFormat

  static let options: [CommandSpecification.Option] = [
    .init(name: "output", short: "o", value: "FILE", help: "Where the graph goes; - for standard output."),
    .init(
      name: "to", value: "FORMAT", help: "Its format; by the file's ending where absent.", choices: GraphFormat.names),
    .init(name: "corrections", short: "c", value: "FILE", help: "What the user knows better."),
    .init(name: "base", value: "IRI", help: "What the graph's own IRIs begin with (\(GraphBuilder.defaultBase))."),
  ]

  /// - Parameters:
  ///   - defaultOutput: where the graph goes when the call does not say.
  ///   - defaultCorrections: read where the call names none and it exists.
  /// - Throws: `CommandError`, `UsageError`, `Corrections.FormatError`; nothing is written then.
  init(_ arguments: ParsedArguments, defaultOutput: String, defaultCorrections: String?) throws {
    let path = arguments.value("output") ?? defaultOutput
    guard let format = Self.format(arguments, path) else {
      throw UsageError(
        "the ending of \(path) tells no format; use .jsonld, .nq, .nt, .ttl or .trig, or say --to FORMAT")
    }
    self.format = format
    base = arguments.value("base") ?? GraphBuilder.defaultBase
    guard base.hasSuffix("/"), URL(string: base)?.scheme != nil, !base.contains(" ") else {
      throw UsageError("--base needs an absolute IRI that ends in /, such as https://example.org/graph/")
    }
    corrections = try Self.corrections(arguments.value("corrections"), or: defaultCorrections)
    output = try OutputTarget(path)
  }

  private static func format(_ arguments: ParsedArguments, _ path: String) -> GraphFormat? {
    if let name = arguments.value("to") { return GraphFormat(name: name) }
    return path == "-" ? .jsonLD : GraphFormat(path: path)
  }

  private static func corrections(_ path: String?, or standard: String?) throws -> Corrections {
    guard let file = path ?? standard.flatMap({ FileManager.default.fileExists(atPath: $0) ? $0 : nil }) else {
      return Corrections()
    }
    do {
      return try Corrections(json: try InputFile.read(file))
    } catch let error as Corrections.FormatError {
      throw CommandError("\(file): \(error.description)", .dataError)
    }
  }

  /// Where temporary files go: beside the output, or where the system has them.
  var temporaryFolder: String {
    switch output {
    case .standardOutput: FileManager.default.temporaryDirectory.path
    case .file(let file): file.folder.path
    }
  }

  /// Writes what came of assembling, and says so.
  func write(_ outcome: Assembler.Outcome, _ console: Console) throws {
    for sentence in outcome.unmatchedCorrections { console.note("correction without effect: \(sentence)") }
    switch format {
    case .jsonLD:
      try output.write(console) { append in
        try GraphDocumentWriter(base: base).write(outcome.knowledge, to: append)
      }
    case .rdf(.nQuads), .rdf(.nTriples):
      var lines = SortedLines()
      try GraphBuilder.forEachQuad(of: outcome.knowledge, base: base) { try lines.append($0) }
      try output.write(console) { append in try lines.write(to: append) }
    case .rdf:
      let quads = try GraphBuilder.quads(of: outcome.knowledge, base: base)
      try output.write(try GraphExport(format: format, base: base).data(quads), console)
    }
    console.note(Self.summary(outcome.knowledge))
  }

  private static func summary(_ knowledge: KnowledgeBase) -> String {
    // Counted where they lie: to copy them all takes longer.
    let uncertain =
      knowledge.persons.count(where: \.identity.isUncertain) + knowledge.tenures.count(where: \.identity.isUncertain)
      + knowledge.organizations.count(where: \.identity.isUncertain)
      + knowledge.events.count(where: \.identity.isUncertain)
    let parts = [
      count(knowledge.issues.count, "document"), count(knowledge.persons.count, "person", "people"),
      count(knowledge.organizations.count, "organisation"), count(knowledge.posts.count, "post"),
      count(knowledge.events.count, "event"), "\(uncertain) facts uncertain",
    ]
    return parts.joined(separator: ", ")
  }

  private static func count(_ number: Int, _ noun: String, _ plural: String? = nil) -> String {
    "\(number) \(number == 1 ? noun : plural ?? noun + "s")"
  }
}

extension Identity {
  fileprivate var isUncertain: Bool { confidence < 1 }
}
