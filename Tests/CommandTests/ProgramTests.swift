import Foundation
import Testing

@testable import lilong

@Suite("The program as it is called")
struct ProgramTests {
  private func corpus() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write("news/a.txt", SampleText.newsletter)
    return folder
  }

  /// The graph of the sample, built once for all tests that only read it.
  private static let graph = Result<Data, any Error> {
    let folder = try TemporaryFolder()
    try folder.write("news/a.txt", SampleText.newsletter)
    let run = try ProgramRun(["build", "news", "-o", "g.nq"], in: folder.url)
    try #require(run.status == 0, "\(run.errors)")
    return try folder.data("g.nq")
  }

  @Test("Build, ask, draw, explain and export, twice to the same bytes")
  func wholeWay() throws {
    let folder = try corpus()
    let build = try ProgramRun(["build", "news"], in: folder.url)
    #expect(build.status == 0, "\(build.errors)")
    #expect(build.errors.hasPrefix("1 document, ") && build.output.isEmpty)
    let graph = try folder.data("graphs/news.jsonld")
    #expect(try ProgramRun(["build", "news", "-o", "again.jsonld"], in: folder.url).status == 0)
    #expect(try folder.data("again.jsonld") == graph)

    let why = try ProgramRun(["why", "王国强"], in: folder.url)
    #expect(why.status == 0 && why.output.contains("【王国强】") && why.output.contains("a.txt:"))
    let query = try ProgramRun(
      [
        "query", "MATCH (p:Person)-[:holds]->(o:Post) RETURN p.name AS name, o.name AS post ORDER BY name", "-f", "csv",
      ],
      in: folder.url)
    #expect(query.output.contains("李秀兰,桂花街道办事处主任"), "\(query.output)\(query.errors)")
    let chart = try ProgramRun(["draw", "chart", "桂花街道"], in: folder.url)
    #expect(chart.status == 0 && chart.output.hasPrefix("digraph") && chart.output.contains("李秀兰"))
    for format in ["nquads", "ntriples", "turtle", "trig", "jsonld"] {
      let export = try ProgramRun(["export", "--to", format, "-o", "x." + format], in: folder.url)
      #expect(export.status == 0, "\(export.errors)")
    }
    #expect(try folder.data("x.jsonld") == graph)
    #expect(try folder.data("x.nquads") == folder.data("x.ntriples"))
  }

  @Test("Extracting and assembling gives what building gives")
  func pipeline() throws {
    let folder = try corpus()
    #expect(try ProgramRun(["build", "news", "-o", "built.nq"], in: folder.url).status == 0)
    let facts = try ProgramRun(["extract", "news"], in: folder.url)
    #expect(facts.output.split(separator: "\n").count == 1)
    let assembled = try ProgramRun(
      ["assemble", "--corpus", "news", "--to", "nquads"], in: folder.url, input: facts.output)
    #expect(Data(assembled.output.utf8) == (try folder.data("built.nq")))
  }

  @Test("One file that cannot be read does not stop the others, and the exit code says so")
  func partly() throws {
    let folder = try corpus()
    try folder.write("news/b.txt", Data([0, 1, 2, 0xFF, 0xFE, 0]))
    let run = try ProgramRun(["build", "news", "-o", "g.nq"], in: folder.url)
    #expect(run.status == 65 && run.errors.contains("not read: b.txt") && run.errors.contains("1 document"))
    #expect(folder.files.contains("g.nq"))
  }

  @Test(
    "Bad input gives one clear sentence and its exit code, and touches nothing",
    arguments: [
      (["build", "missing"], 66, "there is no such file or folder"), (["build", "empty"], 66, "holds no newsletters"),
      (["build", "binary.txt"], 65, "binary.txt"), (["build", "nothing.txt"], 65, "is empty"),
      (["build", "badutf8.txt"], 65, "badutf8.txt"),
      (["build", "news", "-o", "/proc/none/g.nq"], 73, "cannot be made"),
      (["build", "news", "-o", "g.doc"], 64, "tells no format"),
      (["build", "news", "--base", "x"], 64, "absolute IRI"),
      (["build", "news", "-c", "bad.json"], 65, "bad.json: "),
      (["build", "news", "-c", "none.json"], 66, "no such file"),
      (["draw", "-g", "g.nq", "chart", "桂华街道", "-o", "c.dot"], 65, "nearest names are 桂花街道"),
      (["draw", "-g", "g.nq", "chart", "-o", "c.svg"], 64, "say the name"),
      (["draw", "-g", "g.nq", "chart", "桂花街道", "-o", "c.bmp"], 64, "tells no format"),
      (["draw", "-g", "g.nq", "chart", "桂花街道", "--least", "2"], 64, "chart takes no --least"),
      (["draw", "-g", "g.nq", "person", "王国强", "--most", "2"], 64, "person takes no --most"),
      (["draw", "-g", "g.nq", "timeline", "--least", "2"], 64, "timeline takes no --least"),
      (["draw", "-g", "g.nq", "network", "--most", "0"], 64, "--most needs a whole number"),
      (["query", "-g", "g.nq", "MATCH (p:Persn) RETURN p"], 65, "did you mean Person?"),
      (["query", "-g", "g.nq", "SELECT ?x WHERE { ?x a }"], 65, "^"),
      (["query", "-g", "g.nq", "none.gql"], 66, "no such file"),
      (["query", "-g", "broken.jsonld", "ASK {}"], 65, "line 1"),
      (["query", "-g", "broken.ttl", "ASK {}"], 65, "line 1"),
      (["why", "-g", "g.nq", "无此人"], 65, "has no"), (["why", "王国强"], 64, "-g FILE"),
      (["exprot"], 64, "did you mean export?"), (["export", "-g", "g.nq"], 64, "--to"),
    ])
  func badInput(words: [String], status: Int32, mention: String) throws {
    let folder = try corpus()
    try folder.write("empty/.keep", "")
    try folder.write("binary.txt", Data([0x7F, 0x45, 0x4C, 0x46, 0, 0, 0, 1, 2, 3]))
    try folder.write("nothing.txt", "")
    try folder.write("badutf8.txt", Data("街道".utf8) + Data([0xC3, 0x28, 0xFF]) + Data("办事处".utf8))
    try folder.write("bad.json", "{\"sames\": []}")
    try folder.write("broken.jsonld", "{")
    try folder.write("broken.ttl", "<a> <b> .")
    try folder.write("g.nq", try Self.graph.get())
    let before = try folder.files.map { try folder.data($0) }
    let run = try ProgramRun(words, in: folder.url)
    #expect(run.status == status, "\(run.errors)")
    #expect(run.errors.hasPrefix("lilong: ") && run.errors.contains(mention), "\(run.errors)")
    if status == 64 {
      let help = Lilong.commands.contains { $0.specification.name == words[0] } ? "\(words[0]) --help" : "--help"
      #expect(run.errors.hasSuffix("\nSee lilong \(help)\n"), "\(run.errors)")
    }
    #expect(run.output.isEmpty)
    #expect(try folder.files.map { try folder.data($0) } == before)
  }

  @Test("Without Graphviz DOT still works, and the others say what to install")
  func withoutGraphviz() throws {
    let folder = try corpus()
    try folder.write("g.nq", try Self.graph.get())
    let draw = ["draw", "-g", "g.nq", "chart", "桂花街道", "-o"]
    let svg = try ProgramRun(draw + ["c.svg"], in: folder.url, environment: ["PATH": "/nonexistent"])
    #expect(svg.status == 69 && svg.errors.contains("apt-get install graphviz"))
    #expect(!folder.files.contains("c.svg"))
    let dot = try ProgramRun(draw + ["c.dot"], in: folder.url, environment: ["PATH": "/nonexistent"])
    #expect(dot.status == 0 && folder.files.contains("c.dot"))
  }

  @Test("Help, version and completion go to standard output; a bare call to standard error")
  func help() throws {
    let folder = try TemporaryFolder()
    for words in [["--help"], ["help", "build"], ["build", "--help"], ["--version"], ["completion", "bash"]] {
      let run = try ProgramRun(words, in: folder.url)
      #expect(run.status == 0 && !run.output.isEmpty && run.errors.isEmpty)
      #expect(!run.output.contains("\u{1B}"))
    }
    let bare = try ProgramRun([], in: folder.url)
    #expect(bare.status == 64 && bare.output.isEmpty && bare.errors.contains("Commands:"))
  }
}
