/// The operations of `lilong jsonld`, each with the options that it takes.
enum JSONLDOperation: String, CaseIterable {
  case expand, compact, flatten, frame
  case toRDF = "to-rdf"
  case fromRDF = "from-rdf"
  case canonize

  /// Options that mean something to every operation.
  private static let common: Set<String> = ["output", "mode"]
  /// Options of operations that read JSON-LD.
  private static let reading: Set<String> = ["base", "expand-context", "allow-remote", "allow-files"]
  /// Options of operations that write compact JSON-LD.
  private static let compacting: Set<String> = ["context", "keep-arrays", "keep-absolute"]
  /// Options of operations that give JSON-LD of JSON-LD. To RDF all scripts of a page are converted in any case.
  private static let rewriting: Set<String> = ["all-scripts", "ordered"]

  /// The names of all options that this operation takes.
  var options: Set<String> {
    let own: Set<String> =
      switch self {
      case .expand: Self.reading.union(Self.rewriting)
      case .compact: Self.reading.union(Self.rewriting).union(Self.compacting)
      case .flatten: Self.reading.union(Self.rewriting).union(Self.compacting)
      case .frame:
        Self.reading.union(Self.rewriting).union([
          "frame", "keep-arrays", "keep-absolute", "embed", "explicit", "require-all", "omit-default",
          "omit-graph",
        ])
      case .toRDF: Self.reading.union(["to", "direction", "generalized"])
      case .fromRDF: ["from", "base", "direction", "native-types", "rdf-type", "ordered"]
      case .canonize: Self.reading.union(["from", "direction", "hash"])
      }
    return Self.common.union(own)
  }

  /// The operations that take an option, for its help; nothing where all do.
  static func taking(_ option: String) -> String {
    let others = allCases.filter { !$0.options.contains(option) }
    switch others.count {
    case 0: return ""
    case 1: return "not \(others[0].rawValue): "
    default:
      return allCases.filter { $0.options.contains(option) }.map(\.rawValue).joined(separator: ", ") + ": "
    }
  }

  /// - Throws: `UsageError` for an option that this operation does not take.
  func check(_ arguments: ParsedArguments, _ specification: CommandSpecification) throws {
    try arguments.require(only: options, for: rawValue, of: specification)
  }
}
