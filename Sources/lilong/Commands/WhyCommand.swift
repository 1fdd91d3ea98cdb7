import Drawing

/// `lilong why`: every fact about one thing, and the sentence that it rests on.
enum WhyCommand: Command {
  static let specification = CommandSpecification(
    name: "why", summary: "Print every fact about someone or something, and the sentences it rests on.",
    discussion: "Each sentence stands after its file and the offsets of the words that say it, which are marked in it.",
    positionals: [
      .init(name: "NAME", help: "A person, organisation, event, post or place: a name, a part of it, or an IRI.")
    ],
    options: [GraphFile.option],
    examples: [
      .init(command: "lilong why -g graphs/seeds.jsonld 杜娟", meaning: "everything about her"),
      .init(command: "lilong why -g graphs/seeds.jsonld 市民热线专题会议", meaning: "who came to a meeting, and who says so"),
    ])

  static func run(_ arguments: ParsedArguments, _ console: Console) throws -> ExitCode {
    let view = GraphView(try GraphFile(arguments, console).quads.lazy.map(\.triple))
    let thing = try ThingLookup(view: view)
      .find(arguments.positionals[0], .person, .organization, .event, .post, .place)
    try console.write(Explanation.text(of: thing, view: view, style: console.outputStyle))
    return .success
  }
}
