import RDF
import RDFSyntax

/// The options that the commands for documents of any format share.
enum ConversionOptions {
  static let output = CommandSpecification.Option(
    name: "output", short: "o", value: "FILE", help: "Where it goes; standard output where absent.")
  static let base = CommandSpecification.Option(
    name: "base", value: "IRI", help: "What relative IRIs are resolved against; the document's own base goes before.")

  /// The base that a call gives.
  /// - Throws: `UsageError` where it is no absolute IRI.
  static func base(_ arguments: ParsedArguments) throws -> IRIReference? {
    guard let text = arguments.value("base") else { return nil }
    let base = IRIReference(text)
    guard base.isAbsolute, base.isValid else {
      throw UsageError("--base needs an absolute IRI, such as https://example.org/, not \"\(text)\"")
    }
    return base
  }

  /// The format of a file: the one that an option names, or else by the file's ending.
  /// - Throws: `UsageError` where neither tells it.
  static func format(_ option: String, _ arguments: ParsedArguments, path: String) throws -> GraphFormat {
    if let format = arguments.value(option).flatMap({ GraphFormat(name: $0) }) ?? GraphFormat(path: path) {
      return format
    }
    let what = path == "-" ? "say the format" : "the ending of \(path) tells no format; say it"
    throw UsageError("\(what) with --\(option) \(GraphFormat.names.joined(separator: "|"))")
  }
}
