import Extraction
import Foundation

/// Marks the persons' names that the model alone finds in each line of standard input: `start end` pairs, as
/// `PersonModel.annotation(ofLine:)` writes them.
@main
struct PersonNamesBenchmark {
  static func main() throws {
    let model = PersonModel.standard
    while let line = readLine() {
      try FileHandle.standardOutput.write(contentsOf: Data((model.annotation(ofLine: line) + "\n").utf8))
    }
  }
}
