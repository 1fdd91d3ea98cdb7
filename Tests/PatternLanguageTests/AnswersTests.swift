import Foundation
import PatternLanguage
import RDF
import SPARQL
import TestSupport
import Testing

@Suite("The answers of the pattern language")
struct AnswersTests {
  @Test("Each query gives its rows", arguments: AnswerCase.all)
  func answers(answer: AnswerCase) throws {
    let query = try SampleGraph.compile(answer.query)
    let sparql = try SPARQLWriter().text(of: query)
    #expect(try SampleGraph.rows(query) == answer.rows, "\(sparql)")
  }

  @Test("The SPARQL that a query means gives the same rows", arguments: AnswerCase.all)
  func printed(answer: AnswerCase) throws {
    let text = try SPARQLWriter(prefixes: SampleVocabulary.prefixes).text(of: try SampleGraph.compile(answer.query))
    #expect(try SampleGraph.rows(try SPARQLParser().parse(text)) == answer.rows, "\(text)")
  }

  @Test("Rows come in the order asked for, nulls last, dates by calendar")
  func order() throws {
    let people = try SampleGraph.compile("MATCH (p:Person) RETURN p.name ORDER BY p.name")
    #expect(try SampleGraph.orderedRows(people) == ["李梅", "王建青", "陈一", "-"])
    let turned = try SampleGraph.compile("MATCH (p:Person) RETURN p.name ORDER BY p.name DESC")
    #expect(try SampleGraph.orderedRows(turned) == ["-", "陈一", "王建青", "李梅"])
    let events = try SampleGraph.compile("MATCH (e:Event) RETURN e.name ORDER BY e.date, e.name")
    #expect(try SampleGraph.orderedRows(events) == ["某日会", "旧会", "二月会", "热线会", "早会", "走访"])
  }

  @Test(
    "Columns are named as the query names them",
    arguments: [
      ("MATCH (p:Person) RETURN p.name, p.name AS 姓名, p, count(*)", ["p_name", "姓名", "p", "count"]),
      ("MATCH (p:Person) RETURN *", ["p"]), ("MATCH (p:Person)-[:holds]->(x) RETURN *", ["p", "x"]),
      ("MATCH (p_name:Person) RETURN p_name.name", ["p_name_name"]),
      ("MATCH (p:Person), (p_name:Post) RETURN p.name, p_name", ["p_name_2", "p_name"]),
    ])
  func columns(text: String, names: [String]) throws {
    guard case .project(_, let variables) = try SampleGraph.compile(text).pattern else {
      Issue.record("no projection")
      return
    }
    #expect(variables.map(\.name) == names)
  }

  @Test(
    "Oxigraph gives the same rows to the SPARQL that each query means",
    .enabled(if: ProcessInfo.processInfo.environment["LILONG_PYTHON"] != nil))
  func oxigraph() throws {
    let python = try #require(ProcessInfo.processInfo.environment["LILONG_PYTHON"])
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data(SampleGraph.turtle.utf8).write(to: folder.appendingPathComponent("graph.ttl"))
    for (number, answer) in AnswerCase.all.enumerated() {
      let text = try SPARQLWriter().text(of: try SampleGraph.compile(answer.query))
      try Data(text.utf8).write(to: folder.appendingPathComponent("\(number).rq"))
    }
    let script = """
      import sys, pyoxigraph as ox
      folder = sys.argv[1]
      store = ox.Store()
      store.load(open(folder + "/graph.ttl", "rb").read(), format=ox.RdfFormat.TURTLE)
      for number in range(int(sys.argv[2])):
          answer = store.query(open(f"{folder}/{number}.rq", encoding="utf-8").read())
          with open(f"{folder}/{number}.json", "wb") as output:
              output.write(answer.serialize(format=ox.QueryResultsFormat.JSON))
      """
    let process = Process()
    process.executableURL = URL(fileURLWithPath: python)
    process.arguments = ["-c", script, folder.path, String(AnswerCase.all.count)]
    try process.run()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0)
    for (number, answer) in AnswerCase.all.enumerated() {
      let data = try Data(contentsOf: folder.appendingPathComponent("\(number).json"))
      guard case .solutions(let solutions) = try ResultReader(format: .json).read(data) else {
        Issue.record("no solutions of \(answer.query)")
        continue
      }
      #expect(try solutions.collect().map(SampleGraph.text).sorted() == answer.rows, "\(answer.query)")
    }
  }
}
