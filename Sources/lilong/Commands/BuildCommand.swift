import Extraction
import Foundation
import Knowledge
import Newsletters

/// `lilong build`: newsletters in, graph out.
enum BuildCommand: Command {
  static let specification = CommandSpecification(
    name: "build", summary: "Read newsletters and build their graph.",
    discussion: """
      Reads every file of a folder (plain text, Markdown or saved web pages; UTF-8, UTF-16 or GB18030), finds people,
      posts, organisations and events, decides which mentions are one, and writes the graph with the evidence of
      every fact. corpus.json in the folder may say of files what their texts do not; corrections.json there is applied.
      A file that cannot be read is reported, the rest is built, and the exit code is 65.
      """,
    positionals: [.init(name: "INPUT", help: "A folder of newsletters, or files.", count: .oneOrMore)],
    options: GraphAssembly.options + [VocabularyOption.specification],
    examples: [
      .init(command: "lilong build seeds", meaning: "builds graphs/seeds.jsonld"),
      .init(command: "lilong build seeds -o seeds.nq", meaning: "writes N-Quads instead"),
      .init(command: "lilong build news -c fixes.json -o news.jsonld", meaning: "applies corrections"),
    ])

  static func run(_ arguments: ParsedArguments, _ console: Console) throws -> ExitCode {
    VocabularyOption.beginLoading()
    let corpus = try Corpus(arguments.positionals)
    let input = arguments.positionals[0]
    let name = input == "-" ? "graph" : URL(fileURLWithPath: input).deletingPathExtension().lastPathComponent
    let assembly = try GraphAssembly(
      arguments, defaultOutput: "graphs/\(name).jsonld",
      defaultCorrections: arguments.positionals.count == 1 ? input + "/" + Corrections.fileName : nil)
    let extractor = try VocabularyOption.extractor(arguments)
    for remark in corpus.remarks { console.note(remark) }
    let assembler = Assembler(corrections: assembly.corrections)
    var documents = Assembly(assembler, spoolingTo: assembly.temporaryFolder)
    let failures = try CorpusReader(extractor: extractor)
      .read(corpus, progress: console.progress("reading", total: corpus.files.count)) {
        try assembler.record($0.facts, text: $0.text)
      } take: {
        try documents.add($0)
      }
    guard !documents.isEmpty else { throw CommandError(failures.joined(separator: "\n"), .dataError) }
    try assembly.write(documents.finish(), console)
    for failure in failures { console.note("not read: \(failure)") }
    return failures.isEmpty ? .success : .dataError
  }
}
