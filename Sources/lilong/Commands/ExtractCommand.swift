import Extraction
import Foundation

/// `lilong extract`: one document in, its facts out, a line each. It holds no state, so that any engine that runs a
/// program over files can run it over millions.
enum ExtractCommand: Command {
  static let specification = CommandSpecification(
    name: "extract", summary: "Print the facts of documents, one JSON object a line.",
    discussion: """
      The lines of any number of calls, in any order, are what lilong assemble takes. What corpus.json says of a file is
      taken from the folder that is given, or for a file from the one that it lies in.
      """,
    positionals: [.init(name: "INPUT", help: "Files or a folder; - for standard input.", count: .oneOrMore)],
    options: [VocabularyOption.specification],
    examples: [
      .init(command: "lilong extract seeds > facts.jsonl", meaning: "prints the facts of every document"),
      .init(
        command: "ls seeds/*.txt | parallel lilong extract | lilong assemble -o graph.jsonld",
        meaning: "spreads the work over all cores or machines"),
    ])

  static func run(_ arguments: ParsedArguments, _ console: Console) throws -> ExitCode {
    let corpus = try Corpus(arguments.positionals)
    for remark in corpus.remarks { console.note(remark) }
    let reader = CorpusReader(extractor: try VocabularyOption.extractor(arguments))
    let failures = try reader.read(corpus, progress: console.progress("reading", total: corpus.files.count)) {
      reading in
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
      return try encoder.encode(reading.facts) + Data("\n".utf8)
    } take: { line in
      try console.write(line)
    }
    for failure in failures { console.note("not read: \(failure)") }
    return failures.isEmpty ? .success : .dataError
  }
}
