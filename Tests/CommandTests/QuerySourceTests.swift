import Foundation
import Testing

@Suite("What a query is asked of")
struct QuerySourceTests {
  private let count = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"
  private let triple = "<urn:a> <urn:p> _:x .\n"

  private func ask(_ words: [String], in folder: TemporaryFolder, input: String = "") throws -> String {
    let run = try ProgramRun(["query", "-f", "csv"] + words, in: folder.url, input: input)
    #expect(run.status == 0, "\(run.errors)")
    return run.output.replacing("\r\n", with: "\n")
  }

  @Test("Files of every format are asked together, and their blank nodes stay apart")
  func files() throws {
    let folder = try TemporaryFolder()
    for name in ["a.nt", "b.nq", "c.ttl", "d.trig"] { try folder.write(name, triple) }
    try folder.write("e.jsonld", #"{"@id": "urn:a", "urn:p": {"@id": "_:x"}}"#)
    let data = ["a.nt", "b.nq", "c.ttl", "d.trig", "e.jsonld"].flatMap { ["--data", $0] }
    #expect(try ask(data + [count], in: folder) == "n\n5\n")
    #expect(folder.files == ["a.nt", "b.nq", "c.ttl", "d.trig", "e.jsonld"])
    #expect(try ask(["--data", "-", count], in: folder, input: #"{"@id": "urn:a", "urn:p": 1}"#) == "n\n1\n")
  }

  @Test("The words of the pattern language come from the context of the data, wherever it stands in the file")
  func words() throws {
    let folder = try TemporaryFolder()
    let context = #""@context": {"e": "http://e/", "Cat": "e:Cat", "likes": {"@id": "e:likes", "@type": "@id"}}"#
    let graph = #""@graph": [{"@id": "e:tom", "@type": "Cat", "likes": "e:fish"}]"#
    try folder.write("first.jsonld", "{\(context), \(graph)}")
    try folder.write("last.jsonld", "{\(graph), \(context)}")
    try folder.write("far.jsonld", "{\n" + String(repeating: " ", count: 200_000) + "\(context), \(graph)}")
    for file in ["first.jsonld", "last.jsonld", "far.jsonld"] {
      // The second time through the index.
      for _ in 0..<2 {
        #expect(
          try ask(["-d", file, "MATCH (c:Cat)-[:likes]->(x) RETURN elementId(x) AS x"], in: folder)
            == "x\nhttp://e/fish\n")
      }
    }
  }

  @Test("The index is made beside the graph, used while the graph is as it was, and made again when it is not")
  func index() throws {
    let folder = try TemporaryFolder()
    try folder.write("g.nt", triple)
    #expect(try ask(["-g", "g.nt", "--no-index", count], in: folder) == "n\n1\n")
    #expect(folder.files == ["g.nt"])
    #expect(try ask(["-g", "g.nt", count], in: folder) == "n\n1\n")
    #expect(folder.files == ["g.nt", "g.nt.index"])
    let index = try folder.data("g.nt.index")

    try folder.write("g.nt", triple + triple.replacing("urn:a", with: "urn:b"))
    #expect(try ask(["-g", "g.nt", count], in: folder) == "n\n2\n")
    #expect(try folder.data("g.nt.index") != index)

    try folder.write("g.nt.index", Data("damaged".utf8))
    #expect(try ask(["-g", "g.nt", count], in: folder) == "n\n2\n")
    #expect(try folder.data("g.nt.index").count > 100)
  }

  @Test("A fresh index answers in place of the file")
  func indexAnswers() throws {
    let folder = try TemporaryFolder()
    try folder.write("g.nt", triple)
    #expect(try ask(["-g", "g.nt", count], in: folder) == "n\n1\n")
    // Same size and time as the file that the index knows, and another text: only a reader of the file would see it.
    let path = folder.url.appendingPathComponent("g.nt").path
    let text = try folder.data("g.nt")
    var status = stat()
    #expect(stat(path, &status) == 0)
    try folder.write("g.nt", Data(repeating: UInt8(ascii: "#"), count: text.count))
    var times = [status.st_atim, status.st_mtim]
    #expect(utimensat(AT_FDCWD, path, &times, 0) == 0)
    #expect(try ask(["-g", "g.nt", count], in: folder) == "n\n1\n")
    #expect(try ask(["-g", "g.nt", "--no-index", count], in: folder) == "n\n0\n")
  }

  @Test("Where no index can be written the question is answered all the same")
  func unwritable() throws {
    let folder = try TemporaryFolder()
    try folder.write("g.nt", triple)
    // A folder of the index's name: no file can take its place, whoever runs the test.
    try folder.write("g.nt.index/taken", "")
    let run = try ProgramRun(["query", "-g", "g.nt", count], in: folder.url)
    #expect(run.status == 0 && run.errors.isEmpty, "\(run.errors)")
    #expect(folder.files == ["g.nt", "g.nt.index/taken"])
  }

  @Test(
    "Data that cannot be asked is named",
    arguments: [
      (["-d", "none.nt"], 66, "none.nt: there is no such file"), (["-d", "."], 65, "tells no graph format"),
      (["-d", "bad.ttl"], 65, "bad.ttl: "), (["-d", "bad.jsonld"], 65, "bad.jsonld: "),
      (["-d", "ok.nt", "-d", "bad.nq"], 65, "bad.nq: "), (["-d", "ok.nt", "-g", "ok.nt"], 64, "takes the place"),
      (["-d", "-", "-d", "-"], 64, "once"), (["-d", "x.csv"], 65, "tells no graph format"),
    ])
  func badData(words: [String], status: Int32, mention: String) throws {
    let folder = try TemporaryFolder()
    try folder.write("ok.nt", triple)
    try folder.write("bad.ttl", "<a> <b> .")
    try folder.write("bad.nq", "<urn:a> <urn:b>")
    try folder.write("bad.jsonld", #"{"@context": {"a": "#)
    let before = folder.files
    let run = try ProgramRun(["query", count] + words, in: folder.url)
    #expect(run.status == status && run.errors.contains(mention), "\(run.errors)")
    #expect(run.output.isEmpty && folder.files == before)
  }

  @Test("The algebra is shown as an expression of its operators")
  func algebra() throws {
    let folder = try TemporaryFolder()
    try folder.write("ok.nt", triple)
    let words = ["query", "-d", "ok.nt", "--explain", "algebra"]
    let run = try ProgramRun(words + ["SELECT ?s { ?s <urn:p>+ ?o } LIMIT 2"], in: folder.url)
    #expect(run.output == "(slice _ 2 (project (?s) (path ?s (path+ <urn:p>) ?o)))\n", "\(run.errors)")
    let pattern = try ProgramRun(words + ["MATCH (p:Person) RETURN p"], in: folder.url)
    #expect(pattern.output.contains("(project") && pattern.output.contains("(triple ?p rdf:type"), "\(pattern.output)")
    #expect(folder.files == ["ok.nt"])
  }
}
