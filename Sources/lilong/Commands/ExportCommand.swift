import Knowledge

/// `lilong export`: the graph in another format.
enum ExportCommand: Command {
  static let specification = CommandSpecification(
    name: "export", summary: "Write the graph in another format.",
    options: [
      GraphFile.option,
      .init(name: "to", short: "t", value: "FORMAT", help: "The format.", choices: GraphFormat.names),
      .init(name: "output", short: "o", value: "FILE", help: "Where it goes; standard output where absent."),
    ],
    examples: [
      .init(command: "lilong export -g graphs/seeds.jsonld --to turtle", meaning: "prints Turtle"),
      .init(command: "lilong export -g graphs/seeds.jsonld -o seeds.nq", meaning: "takes the format from the ending"),
    ])

  static func run(_ arguments: ParsedArguments, _ console: Console) throws -> ExitCode {
    let path = arguments.value("output") ?? "-"
    guard let format = arguments.value("to").flatMap({ GraphFormat(name: $0) }) ?? GraphFormat(path: path) else {
      throw UsageError("say the format with --to \(GraphFormat.names.joined(separator: "|"))")
    }
    let output = try OutputTarget(path)
    let graph = try GraphFile(arguments, console)
    let export = GraphExport(format: format, base: graph.base ?? GraphBuilder.defaultBase)
    try output.write(try export.data(graph.quads), console)
    return .success
  }
}
