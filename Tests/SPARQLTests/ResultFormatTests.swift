import Foundation
import QueryAlgebra
import RDF
import SPARQL
import TestSupport
import Testing

@Suite("The formats of results")
struct ResultFormatTests {
  private static let variables = ["x", "名", "z"].map(Variable.init)

  private static func randomTerm(_ generator: inout SeededGenerator) -> Term? {
    let texts = [
      "", "a", "热线", "a,b", "a\"b", "line\nfeed", "tab\there", "cr\r\nlf", "back\\slash", "<&>'", "\u{1F600}", " x ",
      "1",
    ]
    let text = texts.randomElement(using: &generator) ?? ""
    switch Int.random(in: 0..<7, using: &generator) {
    case 0: return nil
    case 1: return .iri("http://e/" + String(Int.random(in: 0..<9, using: &generator)))
    case 2: return .blankNode(BlankNode("b\(Int.random(in: 0..<9, using: &generator))"))
    case 3: return .literal(Literal(text, language: "zh-Hans"))
    case 4: return .literal(Literal(text, datatype: IRI("http://e/type")))
    case 5: return .literal(Literal("42", datatype: XSD.integer))
    default: return .literal(Literal(text))
    }
  }

  private func written(_ rows: [Solution], as format: ResultFormat) throws -> String {
    var text = ""
    try ResultWriter(format: format).write(Solutions(variables: Self.variables, rows: rows), to: &text)
    return text
  }

  @Test("Random solutions read back as they were", arguments: [ResultFormat.json, .xml, .tsv], 0..<40)
  func roundTrip(format: ResultFormat, seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    let rows = (0..<10).map { _ in Self.variables.map { _ in Self.randomTerm(&generator) } }
    let text = try written(rows, as: format)
    guard case .solutions(let again) = try ResultReader(format: format).read(Data(text.utf8)) else {
      Issue.record("no solutions in \(text)")
      return
    }
    #expect(again.variables == Self.variables)
    #expect(try again.collect() == rows, "\(text)")
  }

  @Test("CSV keeps the text of every value", arguments: 0..<40)
  func csv(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    let rows = (0..<10).map { _ in Self.variables.map { _ in Self.randomTerm(&generator) } }
    let data = Data(try written(rows, as: .csv).utf8)
    guard case .solutions(let again) = try ResultReader(format: .csv).read(data) else {
      Issue.record("no solutions")
      return
    }
    func text(_ term: Term?) -> String {
      switch term {
      case .iri(let iri): iri.string
      case .blankNode(let node): "_:" + node.label
      case .literal(let literal): literal.lexicalForm
      case nil: ""
      }
    }
    #expect(try again.collect().map { $0.map(text) } == rows.map { $0.map(text) })
  }

  @Test("The answer to ASK reads back in every format", arguments: ResultFormat.allCases, [true, false])
  func boolean(format: ResultFormat, answer: Bool) throws {
    var text = ""
    ResultWriter(format: format).write(answer, to: &text)
    guard case .boolean(let again) = try ResultReader(format: format).read(Data(text.utf8)) else {
      Issue.record("no answer in \(text)")
      return
    }
    #expect(again == answer)
  }

  @Test("Rows are written as they come, and an error in the middle is passed on")
  func streaming() throws {
    struct Interrupted: Error {}
    var count = 0
    let solutions = Solutions(variables: [Variable("x")]) {
      count += 1
      if count > 2 { throw Interrupted() }
      return [.literal(Literal("row \(count)"))]
    }
    var text = ""
    #expect(throws: Interrupted.self) { try ResultWriter(format: .csv).write(solutions, to: &text) }
    #expect(text == "x\r\nrow 1\r\nrow 2\r\n")
  }

  @Test("Media types name their formats, with parameters or without")
  func mediaTypes() {
    for format in ResultFormat.allCases {
      #expect(ResultFormat(mediaType: format.mediaType + "; charset=utf-8") == format)
    }
    #expect(ResultFormat(mediaType: "text/html") == nil)
  }

  @Test(
    "What is no result is refused with a reason",
    arguments: [
      (ResultFormat.json, "{}"), (.json, "{"), (.json, ""),
      (.json, #"{"head":{"vars":[]},"results":{"bindings":[{"x":{"type":"uri","value":"a"}}]}}"#),
      (.json, #"{"head":{"vars":["x"]},"results":{"bindings":[{"x":{"type":"odd","value":"a"}}]}}"#),
      (.xml, ""), (.xml, "<html/>"), (.xml, "<sparql><head/>"), (.xml, "<sparql><boolean>maybe</boolean></sparql>"),
      (.xml, "<!DOCTYPE x [<!ENTITY a \"b\">]><sparql/>"), (.xml, "<sparql>&odd;</sparql>"),
      (.xml, "<sparql></head></sparql>"),
      (.xml, "<sparql><results><result><binding name=\"x\"/></result></results></sparql>"),
      (.csv, ""), (.csv, "x\r\n\"a"), (.csv, "x,y\r\n1\r\n"), (.tsv, "?x\nnot a term\n"), (.tsv, "?x\n<a> <b>\n"),
      (.tsv, "?x\t?y\n1\n"),
    ])
  func malformed(format: ResultFormat, text: String) {
    #expect(throws: ResultFormatError.self) { try ResultReader(format: format).read(Data(text.utf8)) }
  }

  @Test("Bytes that are no UTF-8 are refused", arguments: ResultFormat.allCases)
  func invalidBytes(format: ResultFormat) {
    #expect(throws: ResultFormatError.self) { try ResultReader(format: format).read(Data([0x78, 0xFF, 0xFE])) }
  }

  @Test("Results of other engines are read: other prefixes, CDATA, comments, empty elements")
  func foreignXML() throws {
    let text = """
      <?xml version='1.0'?><!-- from elsewhere --><s:sparql xmlns:s='http://www.w3.org/2005/sparql-results#'>
      <s:head><s:variable name='x'/><s:link href='y'/></s:head><s:results ordered='true'><s:result>
      <s:binding name='x'><s:literal xml:lang='en'>a<![CDATA[<b>]]>&#x43;&amp;</s:literal></s:binding>
      </s:result><s:result/></s:results></s:sparql>
      """
    guard case .solutions(let solutions) = try ResultReader(format: .xml).read(Data(text.utf8)) else {
      Issue.record("no solutions")
      return
    }
    #expect(try solutions.collect() == [[.literal(Literal("a<b>C&", language: "en"))], [nil]])
  }
}

@Suite("Results as a table")
struct ResultTableTests {
  private func table(_ rows: [Solution], _ names: [String], maximum: Int? = nil) throws -> String {
    var text = ""
    let table = ResultTable(prefixes: ["e": IRI("http://e/")], maximumColumnWidth: maximum)
    try table.write(Solutions(variables: names.map(Variable.init), rows: rows), to: &text)
    return text
  }

  private func string(_ text: String) -> Term { .literal(Literal(text)) }

  @Test("Columns align with full-width characters, numbers to the right, nulls empty")
  func alignment() throws {
    let rows: [Solution] = [
      [string("杜娟"), .literal(Literal("5", datatype: XSD.integer)), .iri("http://e/a")],
      [string("Anna"), .literal(Literal("12", datatype: XSD.integer)), nil],
    ]
    #expect(
      try table(rows, ["name", "count", "who"]) == """
        name  count  who
        ────────────────
        杜娟      5  e:a
        Anna     12

        """)
  }

  @Test("Every line of a table is as wide as its rule, or shorter", arguments: 0..<20)
  func widths(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    let texts = ["", "a", "热线", "e\u{301}", "😀 x", "line\nfeed", "\u{200B}", "ｱ"]
    let rows = (0..<6).map { _ in (0..<3).map { _ in Optional(string(texts.randomElement(using: &generator) ?? "")) } }
    let lines = try table(rows, ["a", "b", "c"]).split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count == 6 + 2 + 1)
    let width = DisplayWidth.columns(of: String(lines[1]))
    #expect(lines.allSatisfy { DisplayWidth.columns(of: String($0)) <= width })
  }

  @Test("Nothing is cut unless a width is asked for")
  func cutting() throws {
    let long = String(repeating: "长", count: 300)
    #expect(try table([[string(long)]], ["x"]).contains(long))
    let cut = try table([[string(long)]], ["x"], maximum: 7)
    #expect(cut.contains("长长长…\n"))
    #expect(!cut.contains("长长长长"))
  }

  @Test("Controls are shown, so that a value cannot disturb the terminal or break a row")
  func controls() throws {
    let text = try table([[string("a\u{1B}[31m\nb\u{202E}c")]], ["x"])
    #expect(text.contains("a␛[31m␊b\u{FFFD}c\n"))
  }

  @Test("Without columns there are rows and no table")
  func empty() throws {
    var text = ""
    let rows = try ResultTable().write(Solutions(variables: [], rows: [[], []]), to: &text)
    #expect(rows == 2)
  }
}
