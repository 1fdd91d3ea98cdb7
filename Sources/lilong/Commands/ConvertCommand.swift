import JSONLD
import RDF
import RDFSyntax

/// `lilong convert`: any graph format to any other.
enum ConvertCommand: Command {
  static let specification = CommandSpecification(
    name: "convert", summary: "Convert N-Triples, N-Quads, Turtle, TriG and JSON-LD into each other.",
    discussion: """
      Formats are told by the endings of files (.nt .nq .ttl .trig .jsonld) or by --from and --to. Between the RDF
      syntaxes documents of any size are converted as a stream in constant memory. JSON-LD is written in expanded form;
      lilong jsonld has its other forms. Contexts that a document refers to are not loaded.
      """,
    positionals: [.init(name: "IN", help: "The document; - for standard input.")],
    options: [
      ConversionOptions.output,
      .init(
        name: "from", short: "f", value: "FORMAT", help: "The format of IN; by its ending where absent.",
        choices: GraphFormat.names),
      .init(
        name: "to", short: "t", value: "FORMAT", help: "The format to write; by the ending of FILE where absent.",
        choices: GraphFormat.names),
      ConversionOptions.base,
      .init(
        name: "prefix", short: "p", value: "NAME=IRI",
        help: "A prefix for Turtle and TriG, besides the document's own.",
        isRepeatable: true),
      .init(
        name: "nest",
        help: "Nest blank nodes and lists in Turtle and TriG and group each subject; holds the whole document."),
    ],
    examples: [
      .init(command: "lilong convert graph.nt -o graph.nq", meaning: "takes both formats from the endings"),
      .init(command: "lilong convert - --from turtle --to ntriples", meaning: "from standard input to standard output"),
      .init(
        command: "lilong convert graphs/seeds.jsonld -o seeds.ttl -p schema=https://schema.org/",
        meaning: "JSON-LD as Turtle with a prefix"),
      .init(command: "lilong convert a.ttl --to turtle --nest", meaning: "the same graph in a tidy layout"),
    ])

  static func run(_ arguments: ParsedArguments, _ console: Console) throws -> ExitCode {
    let input = arguments.positionals[0]
    let path = arguments.value("output") ?? "-"
    let source = try ConversionOptions.format("from", arguments, path: input)
    let target = try ConversionOptions.format("to", arguments, path: path)
    var converter = DocumentConverter(source: source, target: target)
    converter.base = try ConversionOptions.base(arguments)
    converter.processor.options.base = converter.base?.string
    converter.prefixes = PrefixMap(try arguments.values("prefix").map(prefix))
    converter.isNested = arguments.has("nest")
    if converter.isNested || !converter.prefixes.entries.isEmpty {
      guard case .rdf(let format) = target, format.hasPrefixes else {
        throw UsageError("--nest and --prefix are for turtle and trig")
      }
    }
    let output = try OutputTarget(path)
    try ConversionFailure.naming(input) {
      try output.stream { try converter.convert(input, to: $0) }
    }
    return .success
  }

  private static func prefix(_ text: String) throws -> (String, String) {
    guard let equals = text.firstIndex(of: "=") else {
      throw UsageError("--prefix needs NAME=IRI, not \"\(text)\"")
    }
    let (name, namespace) = (String(text[..<equals]), String(text[text.index(after: equals)...]))
    let iri = IRIReference(namespace)
    let isName = name.allSatisfy { $0.isLetter || $0.isASCII && $0.isNumber } && !(name.first?.isNumber ?? false)
    guard isName, iri.isAbsolute, iri.isValid else {
      throw UsageError("--prefix needs a name of letters and digits, and an absolute IRI")
    }
    return (name, namespace)
  }
}
