import Foundation
import RDF
import TestSupport
import Testing

@testable import Drawing

@Suite("Drawings of a graph")
struct DrawingTests {
  private let view = GraphView(GraphFixture.subdistrict.triples)

  private func all(_ view: GraphView) -> [Drawing] {
    [
      .organizationChart(of: GraphFixture.node("org/桂花街道")), .meeting(GraphFixture.node("event/“平安”建设会议")),
      .coAttendance(CoAttendanceOptions()), .timeline(TimelineOptions()), .person(GraphFixture.node("person/王伟")),
    ]
  }

  @Test("The chart of an organisation holds its parts, posts and holders, heads before deputies")
  func chart() throws {
    let text = Drawing.organizationChart(of: GraphFixture.node("org/桂花街道")).graph(of: view).text
    for name in ["桂花街道党工委", "桂花街道办事处", "兰亭居民区", "兰亭居委会", "王伟", "李明"] {
      #expect(text.contains(name), "\(name)")
    }
    #expect(text.contains("5 个机构 · 4 个职务 · 2 个空缺"))
    let head = try #require(text.range(of: "王伟"))
    let deputy = try #require(text.range(of: "李明"))
    #expect(head.lowerBound < deputy.lowerBound)
  }

  @Test("A post that nobody holds is vacant, and so is one whose holder's time is over")
  func vacant() {
    let box = OrganizationBox(view, GraphFixture.node("org/桂花街道办事处"))
    #expect(box.rows.map(\.isVacant) == [true] && box.rows.map(\.holders) == [[]])
    let former = OrganizationBox(view, GraphFixture.node("org/兰亭居委会"))
    #expect(former.rows.map(\.isVacant) == [true] && former.rows.map(\.holders) == [["原 赵六"]])
  }

  @Test("A meeting shows who chaired apart from who else came")
  func meeting() {
    let text = Drawing.meeting(GraphFixture.node("event/“平安”建设会议")).graph(of: view).text
    #expect(text.contains("主持 (1)") && text.contains("其他出席者 (2)"))
    #expect(text.contains("2020年5月6日"))
  }

  @Test("The network links those who met, the more often the thicker, and can ask for more than one meeting")
  func network() {
    let text = Drawing.coAttendance(CoAttendanceOptions()).graph(of: view).text
    #expect(text.contains("4 人 · 4 对") && text.contains("penwidth=\"2.0\""))
    let repeated = Drawing.coAttendance(CoAttendanceOptions(leastMeetings: 2)).graph(of: view).text
    #expect(repeated.contains("2 人 · 1 对"))
    #expect(Drawing.coAttendance(CoAttendanceOptions(most: 2)).graph(of: view).text.contains("2 人 · 1 对"))
  }

  @Test("The timeline goes by date, and what has none comes last")
  func timeline() throws {
    let text = Drawing.timeline(TimelineOptions()).graph(of: view).text
    let places = ["消防演练", "“平安”建设会议", "邻里节"].map { text.range(of: $0)?.lowerBound }
    #expect(places.compactMap { $0 }.count == 3)
    #expect(zip(places, places.dropFirst()).allSatisfy { ($0 ?? text.endIndex) < ($1 ?? text.startIndex) })
    let about = TimelineOptions(about: GraphFixture.node("person/赵六"))
    #expect(Drawing.timeline(about).graph(of: view).text.contains("1 场活动"))
  }

  @Test("The same triples in any order give the same drawing")
  func deterministic() {
    var triples = GraphFixture.subdistrict.triples
    var random = SeededGenerator(seed: 11)
    let texts = all(view).map { $0.graph(of: view).text }
    for _ in 0..<5 {
      triples.shuffle(using: &random)
      let shuffled = GraphView(triples)
      #expect(all(shuffled).map { $0.graph(of: shuffled).text } == texts)
    }
  }

  @Test("A ring of organisations that are parts of each other is drawn once each")
  func ring() {
    var graph = GraphFixture.subdistrict
    graph.link("org/桂花街道", OrgVocabulary.subOrganizationOf, to: "org/兰亭居委会")
    let ring = GraphView(graph.triples)
    let text = Drawing.organizationChart(of: GraphFixture.node("org/桂花街道")).graph(of: ring).text
    #expect(text.contains("5 个机构"))
  }
}

@Suite("Finding things by name")
struct FindingTests {
  private let view = GraphView(GraphFixture.subdistrict.triples)

  private func find(_ name: String) -> [String] {
    switch view.find(name, types: [OrgVocabulary.organizationClass, SchemaVocabulary.eventClass]) {
    case .one(let thing): [view.name(of: thing)]
    case .several(let things): things.map { view.name(of: $0) }
    case .none(let nearest): nearest.map { "?" + $0 }
    }
  }

  @Test("By name, by another form, by a part, by IRI, and with the nearest names where there is none")
  func find() {
    #expect(find("桂花街道") == ["桂花街道"])
    #expect(find("办事处") == ["桂花街道办事处"])
    #expect(find("平安建设会议") == ["“平安”建设会议"])
    #expect(find("https://example.org/org/兰亭居委会") == ["兰亭居委会"])
    #expect(find("org/兰亭居委会") == ["兰亭居委会"])
    #expect(find("兰亭") == ["兰亭居委会", "兰亭居民区"])
    #expect(find("桂华街道").contains("?桂花街道"))
    #expect(find("xyz").isEmpty)
  }
}

@Suite("Labels")
struct LabelTests {
  @Test("Chinese breaks anywhere but before closing marks and after opening ones, words only between")
  func wrapping() {
    #expect(LineWrapping(columns: 8).lines(of: "一二三四五") == ["一二三", "四五"])
    #expect(LineWrapping(columns: 8).lines(of: "一二三四、五") == ["一二三", "四、五"])
    #expect(LineWrapping(columns: 8).lines(of: "一二三(四)") == ["一二三", "(四)"])
    #expect(LineWrapping(columns: 10).lines(of: "hello wide world") == ["hello wide", "world"])
    #expect(LineWrapping(columns: 4).lines(of: "incomprehensible") == ["incomprehensible"])
    #expect(LineWrapping(columns: 4).lines(of: "") == [""])
  }

  @Test("No line is wider than asked, and nothing is lost")
  func wrappingProperty() {
    var random = SeededGenerator(seed: 3)
    let letters = Array("街道委员会主任王伟、,。“”()《》ab1 2-")
    for _ in 0..<500 {
      let text = String(
        (0..<Int.random(in: 0...40, using: &random)).map { _ in letters.randomElement(using: &random) ?? "街" })
      let lines = LineWrapping(columns: 16).lines(of: text)
      #expect(lines.joined().filter { $0 != " " } == text.filter { $0 != " " })
    }
  }

  @Test("Markup is escaped, in labels and in quoted names")
  func escaping() {
    #expect(HTMLLabel.escaped("a<b>&\"\u{0}") == "a&lt;b&gt;&amp;&quot; ")
    #expect(DOTGraph.quoted("a\"b\\c\nd") == "\"a\\\"b\\\\cd\"")
    #expect(HTMLLabel.text("   ").markup.contains("&#160;"))
  }

  @Test(
    "Dates read as Chinese",
    arguments: [
      ("2021-02-26", "2021年2月26日"), ("2021-02", "2021年2月"), ("2021", "2021年"), ("--11-30", "11月30日"),
      ("2021-02-26T09:30:00", "2021年2月26日"), ("soon", "soon"),
    ])
  func dates(form: String, chinese: String) {
    #expect(CalendarText.chinese(form) == chinese)
  }
}

@Suite("Calling Graphviz")
struct GraphvizTests {
  private let drawing = Drawing.timeline(TimelineOptions()).graph(of: GraphView(GraphFixture.subdistrict.triples))

  /// A folder with a program `dot` that does as told.
  private func folder(with script: String) throws -> URL {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("dot-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let program = folder.appendingPathComponent("dot")
    try Data("#!/bin/sh\n\(script)\n".utf8).write(to: program)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: program.path)
    return folder
  }

  @Test("Without Graphviz the error says what to install")
  func missing() throws {
    let error = #expect(throws: GraphvizRenderer.Failure.self) {
      try GraphvizRenderer(searchPath: "/nonexistent").render(drawing, as: .svg)
    }
    #expect(error == .notInstalled && error?.description.contains("apt-get install graphviz fonts-noto-cjk") == true)
  }

  @Test("A program that hangs is stopped, and one that fails is quoted")
  func failures() throws {
    let slow = try folder(with: "exec sleep 30")
    defer { try? FileManager.default.removeItem(at: slow) }
    #expect(throws: GraphvizRenderer.Failure.timedOut(seconds: 1)) {
      try GraphvizRenderer(searchPath: slow.path, timeout: 1).render(drawing, as: .png)
    }
    let broken = try folder(with: "echo 'no such font' >&2; exit 3")
    defer { try? FileManager.default.removeItem(at: broken) }
    #expect(throws: GraphvizRenderer.Failure.failed(message: "no such font")) {
      try GraphvizRenderer(searchPath: broken.path).render(drawing, as: .pdf)
    }
  }

  @Test("What the program writes is what comes back")
  func output() throws {
    let fake = try folder(with: "cp \"$4\" \"$3\"")
    defer { try? FileManager.default.removeItem(at: fake) }
    let data = try GraphvizRenderer(searchPath: fake.path + ":/usr/bin:/bin").render(drawing, as: .svg)
    #expect(String(decoding: data, as: UTF8.self) == drawing.text)
  }
}
