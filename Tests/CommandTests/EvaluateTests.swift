import Foundation
import Testing

@Suite("Evaluating a graph")
struct EvaluateTests {
  private static let fixture = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Fixtures/evaluation")

  /// A folder with the project's example, `gold` and `texts`, and its graph.
  private func example() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    for name in ["gold", "texts"] {
      try FileManager.default.copyItem(
        at: Self.fixture.appendingPathComponent(name), to: folder.url.appendingPathComponent(name))
    }
    let run = try ProgramRun(["build", "texts", "-o", "graph.nq"], in: folder.url)
    try #require(run.status == 0, "\(run.errors)")
    return folder
  }

  @Test("The table has a line for each measure and attribute, the same for N-Quads and JSON-LD")
  func table() throws {
    let folder = try example()
    let run = try ProgramRun(["evaluate", "graph.nq", "gold"], in: folder.url)
    #expect(run.status == 0 && run.errors.isEmpty, "\(run.errors)")
    let lines = run.output.split(separator: "\n").map { String($0.prefix(18)).trimmingCharacters(in: .whitespaces) }
    #expect(
      lines.dropFirst() == [
        "persons", "organizations", "structure", "posts", "events", "participation", "event kind", "event date",
        "event place", "event organizer", "event bodies", "participant role",
      ])
    #expect(run.output.contains("events              1.000  1.000  1.000     2     0     0"))
    #expect(try ProgramRun(["build", "texts", "-o", "graph.jsonld"], in: folder.url).status == 0)
    let other = try ProgramRun(["evaluate", "graph.jsonld", "gold/", "--texts", "texts"], in: folder.url)
    #expect(other.output == run.output)
  }

  @Test("What is missed stands with file, line, column and sentence; as JSON too")
  func show() throws {
    let folder = try example()
    let gold = try String(decoding: folder.data("gold/willow-2019-04.json"), as: UTF8.self)
    // Gold that wants one more person than a graph has, and one fewer.
    try folder.write(
      "gold/willow-2019-04.json",
      gold.replacingOccurrences(of: "{\"name\": \"陶景行\"}", with: "{\"name\": \"退休教师\"}"))
    let run = try ProgramRun(["evaluate", "--show", "graph.nq", "gold"], in: folder.url)
    #expect(run.output.contains("persons, missed\n  退休教师\n      willow-2019-04.txt:12:9  【退休教师】老周带来了自己写的春联。"))
    #expect(run.output.contains("  陶景行\n      willow-2019-04.txt:6:45  会议由街道办事处副主任【陶景行】主持"))
    let json = try ProgramRun(["evaluate", "--show", "-f", "json", "graph.nq", "gold"], in: folder.url)
    let object = try #require(try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
    #expect((object["persons"] as? [String: Any])?["fn"] as? Int == 1)
    let findings = try #require(object["findings"] as? [[String: Any]])
    #expect(findings.contains { $0["verdict"] as? String == "missed" && $0["line"] as? Int == 12 })
    #expect(
      !(try ProgramRun(["evaluate", "-f", "json", "graph.nq", "gold"], in: folder.url)).output.contains("findings"))
  }

  @Test(
    "Bad gold gives one clear sentence and its exit code",
    arguments: [
      ("{\"document\": \"a.txt\", \"persons\": [{}]}", [], 65, "gold/a.json: persons[0]: \"name\" is missing"),
      ("{", [], 65, "gold/a.json: this is not valid JSON"),
      (bare("z.txt"), [], 66, "there is no text z.txt in gold or gold/../texts; name the folder of the texts"),
      (bare("a.txt"), ["--texts", "none"], 66, "none: there is no such folder"),
      (bare("a.txt"), ["--texts", "graph.nq"], 66, "graph.nq is a file, not a folder"),
      (nil, [], 66, "gold holds no gold files"),
    ] as [(String?, [String], Int32, String)])
  func badGold(json: String?, options: [String], status: Int32, mention: String) throws {
    let folder = try TemporaryFolder()
    try folder.write("graph.nq", "")
    try folder.write("gold/corpus.json", "{}")
    try folder.write("gold/a.txt", "街道召开会议。")
    if let json { try folder.write("gold/a.json", json) }
    let run = try ProgramRun(["evaluate", "graph.nq", "gold"] + options, in: folder.url)
    #expect(run.status == status && run.output.isEmpty, "\(run.output)")
    #expect(run.errors.hasPrefix("lilong: ") && run.errors.contains(mention), "\(run.errors)")
  }

  private static func bare(_ document: String) -> String {
    """
    {"document": "\(document)", "persons": [], "organizations": [], "structure": [], "posts": [], "events": []}
    """
  }

  @Test("A document of which the graph has nothing is scored as missed, and said")
  func unknownDocument() throws {
    let folder = try TemporaryFolder()
    try folder.write("graph.nq", "")
    try folder.write("gold/a.txt", "王伟来了。")
    try folder.write(
      "gold/a.json",
      Self.bare("a.txt").replacingOccurrences(of: "\"persons\": []", with: "\"persons\": [{\"name\": \"王伟\"}]"))
    let run = try ProgramRun(["evaluate", "graph.nq", "gold"], in: folder.url)
    #expect(run.status == 0 && run.errors.contains("gold/a.json: the graph has nothing of a.txt"))
    #expect(run.output.contains("persons             1.000  0.000  0.000     0     0     1"))
  }
}
