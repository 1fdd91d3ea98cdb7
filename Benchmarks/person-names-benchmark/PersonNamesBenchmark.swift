import Extraction
import Foundation
import Newsletters

/// Marks the persons' names in each line of standard input: `start end` pairs, as `PersonModel.annotation(ofLine:)`
/// writes them. Names are found by the model alone, or with `whole` by the whole extractor, each line a document of its
/// own, or with `grammar` by the whole extractor without the model.
@main
struct PersonNamesBenchmark {
  static func main() throws {
    let annotate: (String) throws -> String
    switch CommandLine.arguments.dropFirst().first {
    case "whole": annotate = annotator(Extractor())
    case "grammar": annotate = annotator(Extractor(personModel: nil))
    default:
      let model = PersonModel.standard
      annotate = { model.annotation(ofLine: $0) }
    }
    while let line = readLine() {
      try FileHandle.standardOutput.write(contentsOf: Data((annotate(line) + "\n").utf8))
    }
  }

  private static func annotator(_ extractor: Extractor) -> (String) throws -> String {
    { line in
      guard let newsletter = try? NewsletterReader().read(Array(line.utf8), path: "line.txt", sha256: "") else {
        return ""
      }
      let names = extractor.extract(newsletter).persons.flatMap { person in
        person.evidence.filter { $0.quote.filter { !$0.isWhitespace } == person.name }
      }
      return Set(names.map { "\($0.start) \($0.end)" }).sorted().joined(separator: "\t")
    }
  }
}
