import Foundation
import Knowledge

/// `lilong evaluate`: how much of what people read in some texts a graph has, and how much besides.
enum EvaluateCommand: Command {
  static let specification = CommandSpecification(
    name: "evaluate", summary: "Score a graph against facts that people have written down.",
    discussion: """
      GOLD has a JSON file for each document with the facts that a careful reader takes from it; docs/evaluation.md says
      what such a file holds and what counts as right. For persons, organizations, structure, posts, events and
      participation the table has precision, recall, F1 and the counts of hits, false hits and misses; for what is said of
      events the share that is right.
      """,
    positionals: [
      .init(name: "GRAPH", help: "The graph: .jsonld, .nq, .nt, .ttl or .trig; - for JSON-LD on standard input."),
      .init(name: "GOLD", help: "The folder of gold files."),
    ],
    options: [
      .init(
        name: "texts", value: "FOLDER",
        help: "The documents themselves; where absent GOLD, then the folder texts beside it."),
      .init(name: "show", help: "List what is missed, made up or wrong, each with its sentence."),
      .init(name: "format", short: "f", value: "FORMAT", help: "How it is printed.", choices: ["table", "json"]),
    ],
    examples: [
      .init(
        command: "lilong evaluate graphs/seeds.jsonld gold --texts seeds", meaning: "prints the table of scores"),
      .init(
        command: "lilong evaluate --show graph.nq Tests/Fixtures/evaluation/gold",
        meaning: "the project's small example, with file, line, column and sentence of each mistake"),
      .init(command: "lilong evaluate --format json graph.nq gold", meaning: "prints one JSON object"),
    ])

  static func run(_ arguments: ParsedArguments, _ console: Console) throws -> ExitCode {
    let folder = try GoldFolder(arguments.positionals[1], texts: arguments.value("texts"))
    var evaluator = Evaluator(try GraphFile(path: arguments.positionals[0]).quads)
    try folder.readEach { document in
      if !evaluator.knows(document.gold.document) {
        console.note("\(document.path): the graph has nothing of \(document.gold.document)")
      }
      for remark in document.gold.remarks(on: document.text) { console.note("\(document.path): \(remark)") }
      evaluator.score(document.gold, text: document.text)
    }
    let evaluation = evaluator.evaluation
    if arguments.value("format") == "json" {
      let object = EvaluationObject(evaluation: evaluation, hasFindings: arguments.has("show"))
      try console.write(Data(object.bytes))
    } else {
      let table = EvaluationTable(style: console.outputStyle)
      try console.write(table.scores(evaluation) + (arguments.has("show") ? table.findings(evaluation) : ""))
    }
    return .success
  }
}
