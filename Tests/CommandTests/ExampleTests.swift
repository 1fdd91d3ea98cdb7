import Foundation
import Testing

@testable import lilong

@Suite("The examples of the help")
struct ExampleTests {
  private static let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// The words of a line as a shell reads them; the examples quote with `'` only.
  private static func words(_ line: String) -> [String] {
    var words = [""]
    var isQuoted = false
    for letter in line {
      switch letter {
      case "'": isQuoted.toggle()
      case " " where !isQuoted: words.append("")
      default: words[words.count - 1].append(letter)
      }
    }
    return words.filter { !$0.isEmpty }
  }

  @Test("Every example is a call that its command takes")
  func calls() throws {
    for command in Lilong.commands {
      for example in command.specification.examples {
        for program in Self.words(example.command).split(separator: "|") where program.first == "lilong" {
          let arguments = program.dropFirst().prefix { $0 != ">" }
          let name = try #require(arguments.first)
          let called = try #require(Lilong.commands.first { $0.specification.name == name }, "\(name)")
          #expect(throws: Never.self, "\(example.command)") {
            try ArgumentParser.parse(arguments.dropFirst(), for: called.specification)
          }
        }
      }
    }
  }

  @Test("Every example of a query is answered, over the graph of the samples")
  func queries() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "graphs/seeds.jsonld", try Data(contentsOf: Self.package.appendingPathComponent("graphs/seeds.jsonld")))
    try FileManager.default.createSymbolicLink(
      at: folder.url.appendingPathComponent("queries"),
      withDestinationURL: Self.package.appendingPathComponent("queries")
    )
    try folder.write("a.ttl", "<urn:a> <urn:p> <urn:b> .\n")
    try folder.write("b.nq", "<urn:b> <urn:p> <urn:c> .\n")
    let server = try LoopbackServer(
      response: LoopbackServer.ok(
        "application/sparql-results+json",
        """
        {"head": {"vars": ["x", "n"]}, "results": {"bindings": [
          {"x": {"type": "uri", "value": "urn:x"}, "n": {"type": "literal", "value": "杜娟", "xml:lang": "zh"}}]}}
        """))
    defer { server.stop() }
    for example in QueryCommand.specification.examples {
      let words = Self.words(example.command.replacing("http://127.0.0.1:7878/query", with: server.url))
      let run = try ProgramRun(Array(words.dropFirst()), in: folder.url, environment: ["NO_PROXY": "*"])
      #expect(run.status == 0 && run.errors.isEmpty, "\(example.command)\n\(run.errors)")
      #expect(run.output.split(whereSeparator: \.isNewline).count > 1, "\(example.command)\n\(run.output)")
    }
  }
}
