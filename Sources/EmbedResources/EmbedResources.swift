import Foundation

/// Writes a Swift file that holds each given text file as a static string literal.
///
/// String literals lie in the binary's read-only data: they cost nothing to load, and the compiler
/// takes them in milliseconds where an array literal of the same bytes takes minutes.
@main
struct EmbedResources {
  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst()
    guard let output = arguments.first else {
      throw CocoaError(.fileNoSuchFile)
    }
    var source = "/// The files of this module's `Resources` folder, by name.\nenum EmbeddedResources {\n"
    for path in arguments.dropFirst() {
      let url = URL(fileURLWithPath: path)
      let text = try String(contentsOf: url, encoding: .utf8)
      source += "  static let \(identifier(for: url)): StaticString = ####\"\"\"\n\(text)\n\"\"\"####\n"
    }
    source += "}\n"
    // An unchanged file keeps its time of change, so that nothing is compiled again for it.
    if (try? String(contentsOfFile: output, encoding: .utf8)) == source { return }
    try source.write(toFile: output, atomically: true, encoding: .utf8)
  }

  /// `person-model.txt` becomes `personModel`.
  static func identifier(for url: URL) -> String {
    let words = url.deletingPathExtension().lastPathComponent.split { !$0.isLetter && !$0.isNumber }
    return words.enumerated().map { index, word in
      index == 0 ? String(word) : word.prefix(1).uppercased() + word.dropFirst()
    }.joined()
  }
}
