import Foundation
import Testing

@Suite("How two people are connected")
struct ConnectionTests {
  private static let query = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("queries/connection.gql").path
  private static let turtle = """
    @prefix schema: <https://schema.org/> .
    @prefix org: <http://www.w3.org/ns/org#> .
    @prefix : <http://example.org/> .
    :du a schema:Person ; schema:name "杜娟" .
    :wang a schema:Person ; schema:name "王莉静" .
    :li a schema:Person ; schema:name "李梅" ; org:holds :post .
    :m1 a schema:Event ; schema:name "座谈会" ; schema:attendee :du, :li .
    :m2 a schema:Event ; schema:name "热线会" ; schema:attendee :wang .
    :post a org:Post ; schema:name "主任" ; org:postIn :office .
    :vice a org:Post ; schema:name "副主任" ; org:postIn :office .
    :wang org:holds :vice .
    :office a org:Organization ; schema:name "办事处" .
    """

  private func ask(_ words: [String]) throws -> ProgramRun {
    let folder = try TemporaryFolder()
    try folder.write("g.ttl", Self.turtle)
    return try ProgramRun(
      ["query", "-d", "g.ttl", "--no-index", Self.query, "-p", "a=杜娟", "-p", "b=王莉静"] + words, in: folder.url)
  }

  @Test("The saved query draws the path as a chain of names and words")
  func table() throws {
    let run = try ask([])
    #expect(run.status == 0 && run.errors.isEmpty, "\(run.errors)")
    let lines = run.output.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
    #expect(lines.count == 3)
    #expect(
      lines.last?.hasPrefix(
        "杜娟 —attended→ 座谈会 ←attended— 李梅 —holds→ 主任 —postIn→ 办事处 ←postIn— 副主任 ←holds— 王莉静") == true,
      "\(run.output)")
    #expect(lines.last?.hasSuffix(" 6") == true)
    #expect(try ask(["-f", "csv"]).output.contains("←holds— 王莉静,6\r\n"))
  }

  @Test(
    "What SPARQL cannot say is neither printed as SPARQL nor sent to a server, and can be explained otherwise",
    arguments: [
      (["--explain", "sparql"], 65, "SPARQL cannot say a shortest path"),
      (["--explain", "algebra"], 0, "(shortestpath all"), (["--explain", "plan"], 0, "ShortestPath all ?a"),
    ] as [([String], Int32, String)])
  func explained(words: [String], status: Int32, mention: String) throws {
    let run = try ask(words)
    #expect(run.status == status)
    #expect((status == 0 ? run.output : run.errors).contains(mention), "\(run.output)\(run.errors)")
  }

  @Test("A server is not asked")
  func endpoint() throws {
    let folder = try TemporaryFolder()
    let run = try ProgramRun(
      ["query", "--endpoint", "http://127.0.0.1:9/none", Self.query, "-p", "a=a", "-p", "b=b"], in: folder.url)
    #expect(run.status == 65 && run.errors.contains("SPARQL cannot say a shortest path"), "\(run.errors)")
  }
}
