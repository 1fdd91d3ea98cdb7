import Foundation
import Testing

@Suite("Asking a SPARQL server")
struct EndpointTests {
  private static let rows = """
    {"head": {"vars": ["name"]},
     "results": {"bindings": [{"name": {"type": "literal", "value": "杜娟"}}, {}]}}
    """
  private static let resultType = "application/sparql-results+json"

  private func ask(
    _ words: [String], response: String?
  ) throws -> (run: ProgramRun, requests: [String], url: String) {
    let server = try LoopbackServer(response: response)
    defer { server.stop() }
    let folder = try TemporaryFolder()
    let run = try ProgramRun(
      ["query", "--endpoint", server.url] + words, in: folder.url, environment: ["NO_PROXY": "*"])
    return (run, server.requests, server.url)
  }

  @Test("The pattern language is sent as SPARQL in a form, and the rows are printed in the format asked for")
  func pattern() throws {
    let (run, requests, _) = try ask(
      ["MATCH (p:Person) WHERE p.name CONTAINS '杜&+' RETURN p.name AS name", "-f", "tsv"],
      response: LoopbackServer.ok(Self.resultType, Self.rows))
    #expect(run.status == 0 && run.output == "?name\n\"杜娟\"\n\n", "\(run.output)\(run.errors)")
    let request = try #require(requests.first)
    #expect(requests.count == 1 && request.hasPrefix("POST /query HTTP/1.1\r\n"))
    #expect(request.contains("Content-Type: application/x-www-form-urlencoded\r\n"))
    #expect(request.contains("Accept: application/sparql-results+json"))
    let body = try #require(request.components(separatedBy: "\r\n\r\n").last)
    #expect(body.hasPrefix("query=") && body.contains("%E6%9D%9C%26%2B") && !body.contains(" "))
    let text = try #require(body.dropFirst(6).removingPercentEncoding)
    #expect(text.contains("SELECT") && text.contains("CONTAINS("))
  }

  @Test("Yes, no and graphs come back too, in every syntax that was asked for")
  func forms() throws {
    let xml =
      "<?xml version=\"1.0\"?><sparql xmlns=\"http://www.w3.org/2005/sparql-results#\"><head/><boolean>true</boolean>"
      + "</sparql>"
    let yes = try ask(["ASK {}"], response: LoopbackServer.ok("application/sparql-results+xml", xml))
    #expect(yes.run.output == "yes\n", "\(yes.run.errors)")
    for type in ["application/n-triples", "text/turtle; charset=utf-8"] {
      let graph = try ask(
        ["CONSTRUCT WHERE { ?s ?p ?o }"], response: LoopbackServer.ok(type, "<urn:a> <urn:p> <urn:b> .\n"))
      #expect(graph.run.output.contains("<urn:a> <urn:p> <urn:b>"), "\(graph.run.errors)")
      #expect(graph.requests.first?.contains("Accept: application/n-triples") == true)
    }
  }

  @Test(
    "What a server does wrong is said with its address",
    arguments: [
      (
        LoopbackServer.answer("400 Bad Request", "X: y", "no such\u{1B}[31m prefix"), 65,
        "refused the query: no such[31m"
      ),
      (LoopbackServer.answer("503 Service Unavailable", "X: y", ""), 69, "status 503"),
      (LoopbackServer.answer("301 Moved Permanently", "Location: http://127.0.0.1:1/x", ""), 69, "has moved"),
      (LoopbackServer.ok("text/html", "<html>"), 65, "is it a SPARQL endpoint?"),
      (LoopbackServer.ok(resultType, "{\"head\":"), 65, "faulty"),
      (LoopbackServer.ok(resultType, "{\"head\": {}, \"boolean\": true}"), 65, "yes or no"),
      ("HTTP/1.1 200 OK\r\nContent-Length: 9999\r\nContent-Type: \(resultType)\r\n\r\n{", 69, "cannot be reached"),
      (nil, 69, "did not answer within 1 seconds"),
    ])
  func faults(response: String?, status: Int32, mention: String) throws {
    let (run, _, url) = try ask(["SELECT * { ?s ?p ?o }", "--timeout", "1"], response: response)
    #expect(run.status == status && run.errors.contains(mention) && run.errors.contains(url), "\(run.errors)")
    #expect(run.output.isEmpty && !run.errors.contains("\u{1B}"))
  }

  @Test("A server that is not there, and calls that do not go together, are told apart")
  func calls() throws {
    let folder = try TemporaryFolder()
    let server = try LoopbackServer(response: "")
    let url = server.url
    server.stop()
    let absent = try ProgramRun(["query", "--endpoint", url, "ASK {}"], in: folder.url, environment: ["NO_PROXY": "*"])
    #expect(absent.status == 69 && absent.errors.contains("Is the server running"), "\(absent.errors)")
    for words in [
      ["--endpoint", "ftp://a/"], ["--endpoint", "nowhere"], ["--endpoint", url, "-d", "a.nt"],
      ["--endpoint", url, "--explain", "plan"],
    ] {
      #expect(try ProgramRun(["query", "ASK {}"] + words, in: folder.url).status == 64)
    }
    let nowhere = try ProgramRun(["query", "ASK {}", "--endpoint", "nowhere"], in: folder.url)
    #expect(nowhere.errors == "lilong: --endpoint: \"nowhere\" is no http or https URL\nSee lilong query --help\n")
  }

  /// Asks a file of one triple and a service together.
  private func askService(
    _ words: [String], response: String?, silent: Bool = false
  ) throws -> (run: ProgramRun, requests: [String], url: String) {
    let server = try LoopbackServer(response: response)
    defer { server.stop() }
    let folder = try TemporaryFolder()
    try folder.write("a.nt", "<urn:a> <urn:p> <urn:b> .\n")
    let text =
      "SELECT ?s ?name { ?s <urn:p> ?o SERVICE \(silent ? "SILENT " : "")<\(server.url)> { ?x <urn:name> ?name } }"
    let run = try ProgramRun(
      ["query", "--data", "a.nt", "--no-index", "-f", "csv", text] + words, in: folder.url,
      environment: ["NO_PROXY": "*"])
    return (run, server.requests, server.url)
  }

  @Test("SERVICE asks its server where that is allowed, and no server at all where it is not")
  func service() throws {
    let rows = LoopbackServer.ok(
      Self.resultType,
      """
      {"head": {"vars": ["x", "name"]}, "results": {"bindings": [
        {"x": {"type": "bnode", "value": "b1"}, "name": {"type": "literal", "value": "杜娟"}}]}}
      """)
    let allowed = try askService(["--allow-service"], response: rows)
    #expect(allowed.run.status == 0 && allowed.run.output == "s,name\r\nurn:a,杜娟\r\n", "\(allowed.run.errors)")
    #expect(allowed.requests.count == 1 && allowed.requests[0].contains("query=SELECT"))
    let refused = try askService([], response: rows)
    #expect(refused.run.status == 70 && refused.run.errors.contains("--allow-service"), "\(refused.run.errors)")
    #expect(refused.requests.isEmpty && refused.run.output.isEmpty)
  }

  @Test("A SERVICE that fails ends the query, unless it is SILENT")
  func failingService() throws {
    let fault = LoopbackServer.answer("503 Service Unavailable", "X: y", "")
    let failed = try askService(["--allow-service"], response: fault)
    #expect(failed.run.status == 69 && failed.run.errors.contains(failed.url), "\(failed.run.errors)")
    let silent = try askService(["--allow-service"], response: fault, silent: true)
    #expect(silent.run.status == 0 && silent.run.output == "s,name\r\nurn:a,\r\n", "\(silent.run.errors)")
    let folder = try TemporaryFolder()
    try folder.write("a.nt", "<urn:a> <urn:p> <urn:b> .\n")
    for address in ["ftp://127.0.0.1/query", "http:///query"] {
      let call = [
        "query", "-d", "a.nt", "--no-index", "--allow-service", "SELECT * { SERVICE <\(address)> { ?s ?p ?o } }",
      ]
      let run = try ProgramRun(call, in: folder.url)
      #expect(
        run.status == 69
          && run.errors == "lilong: a SERVICE of the query failed: \"\(address)\" is no http or https URL\n",
        "\(run.errors)")
    }
    let late = try askService(["--allow-service", "--timeout", "1"], response: nil)
    #expect(late.run.status != 0 && late.run.errors.contains("within 1 seconds"), "\(late.run.errors)")
    #expect(late.requests.count == 1)
  }
}
