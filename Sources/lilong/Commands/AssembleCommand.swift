import Extraction
import Foundation
import Knowledge
import Newsletters

/// `lilong assemble`: the facts of many documents in, one graph out.
enum AssembleCommand: Command {
  static let specification = CommandSpecification(
    name: "assemble", summary: "Build one graph of facts that lilong extract has printed.",
    positionals: [
      .init(name: "FACTS", help: "Files of facts, one JSON object a line; standard input where absent.", count: .any)
    ],
    options: GraphAssembly.options + [
      .init(
        name: "corpus", value: "FOLDER",
        help: "The documents, to state with each piece of evidence the sentence that it stands in.")
    ],
    examples: [
      .init(command: "lilong assemble facts.jsonl -o graph.jsonld", meaning: "resolves and merges"),
      .init(command: "lilong extract seeds | lilong assemble --to nquads", meaning: "prints N-Quads"),
    ])

  static func run(_ arguments: ParsedArguments, _ console: Console) throws -> ExitCode {
    let assembly = try GraphAssembly(arguments, defaultOutput: "-", defaultCorrections: nil)
    let paths = arguments.positionals.isEmpty ? ["-"] : arguments.positionals
    let facts = try paths.flatMap { try Self.facts(in: $0) }
    guard !facts.isEmpty else { throw CommandError("there are no facts in the input", .dataError) }
    var texts: [String: SourceText] = [:]
    if let folder = arguments.value("corpus") { texts = try Self.texts(of: facts.map(\.file), in: folder) }
    let assembler = Assembler(corrections: assembly.corrections)
    try assembly.write(try assembler.assemble(facts, texts: texts), console)
    return .success
  }

  private static func facts(in path: String) throws -> [DocumentFacts] {
    let decoder = JSONDecoder()
    var facts: [DocumentFacts] = []
    for (index, line) in try InputFile.read(path).split(separator: UInt8(ascii: "\n")).enumerated() {
      do {
        facts.append(try decoder.decode(DocumentFacts.self, from: Data(line)))
      } catch {
        throw CommandError(
          "\(InputFile.name(of: path)), line \(index + 1): this is no line that lilong extract prints", .dataError)
      }
    }
    return facts
  }

  private static func texts(of files: [String], in folder: String) throws -> [String: SourceText] {
    let reader = NewsletterReader()
    var texts: [String: SourceText] = [:]
    for file in files {
      let bytes = [UInt8](try InputFile.read(folder + "/" + file))
      texts[file] = try reader.read(bytes, path: file, sha256: "").text
    }
    return texts
  }
}
