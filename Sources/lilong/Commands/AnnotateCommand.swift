import Extraction
import Foundation

/// `lilong annotate`: what was read in one text, and where.
enum AnnotateCommand: Command {
  static let specification = CommandSpecification(
    name: "annotate", summary: "Show what is read in one text, with highlights or as JSON Lines.",
    discussion: """
      JSON Lines have one object for each mention of a person or organisation and each stretch that says a post, an event,
      a date or who took part: kind, start and end (code points of the decoded file), text, and what it means. The page
      needs nothing besides itself; what no sentence holds is shown pale.
      """,
    positionals: [.init(name: "FILE", help: "The text; - for standard input.")],
    options: [
      .init(
        name: "to", short: "t", value: "FORMAT", help: "By the output's ending, else jsonl.",
        choices: ["jsonl", "html"]),
      .init(name: "output", short: "o", value: "FILE", help: "Where it goes; standard output where absent."),
      VocabularyOption.specification,
    ],
    examples: [
      .init(command: "lilong annotate seeds/news.txt", meaning: "prints JSON Lines"),
      .init(command: "lilong annotate seeds/news.txt -o news.html", meaning: "writes a page with highlights"),
    ])

  static func run(_ arguments: ParsedArguments, _ console: Console) throws -> ExitCode {
    let path = arguments.positionals[0]
    let destination = arguments.value("output") ?? "-"
    let isPage = arguments.value("to").map { $0 == "html" } ?? [".html", ".htm"].contains(where: destination.hasSuffix)
    let reader = CorpusReader(extractor: try VocabularyOption.extractor(arguments))
    let document = try reader.annotated(try Corpus.File(path))
    let output = try OutputTarget(destination)
    try output.write(
      isPage ? AnnotationPage(document: document).data : AnnotationLines(document: document).data, console)
    return .success
  }
}
