import Newsletters
import TestSupport
import Testing

@testable import Extraction

/// Reading must take time in proportion to the text, whatever stands in it. Work that is quadratic in one of the things
/// that these texts repeat takes eight times as long for each character of the longer text.
@Suite("Texts made to be slow", .timeLimit(.minutes(2)))
struct HostileTextTests {
  private static let extractor = Extractor()

  private static func read(_ text: String) throws -> Newsletter {
    try NewsletterReader().read(Array(text.utf8), path: "a.txt", sha256: "")
  }

  /// A text that repeats something, numbered so that every time can be different.
  struct Repetition: CustomTestStringConvertible, Sendable {
    let name: String
    var opening = ""
    var ending = ""
    /// How often, in the longer text.
    var count = 320
    let unit: @Sendable (Int) -> String

    var testDescription: String { name }

    func text(_ count: Int) -> String { opening + (0..<count).map(unit).joined() + ending }
  }

  /// Two characters that differ for every number up to 10,000.
  private static func word(_ number: Int) -> String {
    let scalars = [0x4E00 + number % 100 * 97, 0x4E11 + number / 100 * 101].compactMap { Unicode.Scalar(UInt32($0)) }
    return scalars.map { String($0) }.joined()
  }

  private static func person(_ number: Int) -> String { "王" + word(number) }

  static let repetitions: [Repetition] = [
    .init(name: "events of one day", count: 1000) { "3月5日,街道召开\(word($0))工作推进会。" },
    .init(name: "parts of one event", opening: "3月5日,街道召开代表大会。", count: 1000) { "会议期间举行了\(word($0))座谈会。" },
    .init(name: "visits") { "3月\($0 % 28 + 1)日,主任\(person($0))走访慰问困难群众。" },
    .init(name: "participants of one event", opening: "3月5日,街道召开工作会议。") { "主任\(person($0))出席会议。" },
    .init(name: "bodies at one event", opening: "3月5日,街道召开工作会议。") { "\(word($0))社区居委会负责人参加。" },
    .init(name: "a list of names", opening: "3月5日,街道召开会议,", ending: "参加。") { "\(person($0))、" },
    .init(name: "references to one of many") { "# 会议\n\n主任\(person($0))讲话。王主任强调安全。\n\n" },
    .init(name: "references in one item") { "主任\(person($0))讲话。王主任强调安全。" },
    .init(name: "bodies of one ending") { "\(word($0))街道工作组来了。工作组走了。" },
    .init(name: "titles without a body") { "\(word($0))社区来人。校长\(person($0))到场。" },
    .init(name: "subdistricts") { "# \(word($0))街道召开会议\n\n\(word($0))街道召开会议,\(word($0))社区参加。\n\n" },
    .init(name: "items with writers") { "# 会议\n\n街道召开会议,主任\(person($0))讲话。\n\n(通讯员 \(person($0)))\n\n" },
    .init(name: "one-line items") { "\(word($0))社区开展活动。\n\n" },
    .init(name: "headlines over one event", opening: "街道召开会议。\n") { "## \(word($0))会议召开\n" },
    .init(name: "dates") { "\($0 % 12 + 1)月\($0 % 28 + 1)日," },
    .init(name: "years") { "\(1950 + $0 % 70)年\($0 % 12 + 1)月," },
  ]

  @Test("Time grows with the text", arguments: repetitions)
  func linear(_ repetition: Repetition) throws {
    let growth = try Growth.ratio(from: repetition.count / 8, to: repetition.count) { count in
      let newsletter = try Self.read(repetition.text(count))
      let facts = Self.extractor.extract(newsletter)
      _ = EventDateWords.ranges(of: facts, in: newsletter)
    }
    #expect(growth < 3, "each character takes \(growth) times as long")
  }

  @Test(
    "Text without sentences is read in linear time too",
    arguments: [
      "(", "()", "“", "“‘王国强主任’”", "5", "五", "、", ",", "王国强、", "王国强", "会", "王", "街道召开会议,", "主任王国强、", " ", "年", "第",
    ])
  func endless(_ unit: String) throws {
    let growth = try Growth.ratio(from: 2_000, to: 16_000) { length in
      let text = String(repeating: unit, count: length / unit.count) + "街道"
      _ = Self.extractor.extract(try Self.read(text))
    }
    #expect(growth < 3, "each character takes \(growth) times as long")
  }

  @Test("Words in any order are read, and every offset is in order and in the text", arguments: 0..<20)
  func wordSalad(seed: UInt64) throws {
    let words = [
      "他", "王国强", "陈律师", "李主任", "欧阳修", "街道", "桂花街道党工委", "区委", "居委会", "派出所", "书记", "主任", "副主任", "律师", "当选", "任", "是",
      "由",
      "担任", "认", "选", "免去", "原", "新任", "接任", "说", "主持", "讲话", "走访", "慰问", "召开", "会议", "座谈会", "开幕式", "3月5日", "当天", "上周五",
      "3日至8日",
      "2021年", "四十六人", "一行", "双方", "与会人员", "、", ",", "。", ";", ":", "“", "”", "(", ")", "和", "的", "在", "了", "等", "将",
      "为", "\n", "\n\n", "# ",
      "■", "□", "通讯员", "文/图", "图为", " ", "本报讯", "《", "》", "!", "·", "记者", "陪同下", "率队", "邀请",
    ]
    var random = SeededGenerator(seed: seed)
    let text = (0..<1500).compactMap { _ in words.randomElement(using: &random) }.joined()
    let newsletter = try Self.read(text)
    let facts = Self.extractor.extract(newsletter)
    _ = EventDateWords.ranges(of: facts, in: newsletter)
    for piece in Findings(facts: facts).evidence {
      try #require(0 <= piece.start && piece.start <= piece.end && piece.end <= newsletter.text.scalars.count)
      #expect(newsletter.text.quote(piece.start..<piece.end) == piece.quote)
    }
  }

  @Test("Somebody who is meant by a word before others are named stays in the order of the text")
  func pronounBeforeReference() throws {
    let newsletter = try Self.read("选人杜传他认,陈律师是书记任陈凯庭")
    #expect(Self.extractor.extract(newsletter).persons.contains { $0.name == "陈凯庭" })
  }

  @Test("The sentences of many events are found in linear time")
  func manyDatedEvents() throws {
    let growth = try Growth.ratio(from: 400, to: 3_200) { count in
      let sentences = (0..<count).map { "\($0 % 12 + 1)月5日,街道开会。" }
      let newsletter = try Self.read(sentences.joined(separator: "\n\n"))
      var facts = DocumentFacts(file: "a.txt", sha256: "")
      for sentence in newsletter.items.flatMap({ $0.paragraphs.flatMap(\.sentences) }) {
        let range = sentence.sourceRange(0..<sentence.count)
        let evidence = Evidence(start: range.lowerBound, end: range.upperBound, quote: newsletter.text.quote(range))
        var event = EventFact(name: "会", kind: .meeting, evidence: [evidence])
        event.startDate = "--12-05"
        facts.events.append(event)
      }
      let found = EventDateWords.ranges(of: facts, in: newsletter).compactMap { $0 }
      #expect(found.count == count / 12)
    }
    #expect(growth < 3, "each event takes \(growth) times as long")
  }

  @Test("A reference finds one of many namesakes in constant time, in the item first")
  func manyNamesakes() {
    let growth = Growth.ratio(from: 1_000, to: 8_000) { count in
      var registry = PersonRegistry(names: Vocabulary.standard.names)
      for number in 0..<count {
        _ = registry.person(
          named: Self.person(number), at: number..<number + 3, item: number / 2, isByline: false,
          titles: [number % 2 == 0 ? "主任" : "书记"])
      }
      for number in 0..<count {
        let title = number % 2 == 0 ? "主任" : "书记"
        #expect(registry.referent(familyName: "王", title: title, item: number / 2) == number)
        #expect(registry.referent(familyName: "王", title: "主任", item: count) == count - 2)
      }
    }
    #expect(growth < 3, "each reference takes \(growth) times as long")
  }

  @Test("The short name of one of many subdistricts is found by the names that begin so")
  func manyStreets() {
    let growth = Growth.ratio(from: 1_000, to: 8_000) { count in
      let stems = StreetStems((0..<count).map { Self.word($0) + "路街道" })
      for number in 0..<count {
        #expect(stems.beginnings(of: Self.word(number) + "社区").map(\.street) == [Self.word(number) + "路街道"])
        #expect(stems.street(of: Self.word(number)) == Self.word(number) + "路街道")
      }
    }
    #expect(growth < 3, "each name takes \(growth) times as long")
  }

  @Test("The words that date an event are found among sentences that a line break stands in")
  func dateWords() throws {
    let newsletter = try Self.read("# 会议\n\n3月5日上午,街道召开平安\n建设推进会。当天,街道召开座谈会。\n\n4月1日,街道召开表彰会。")
    let facts = Self.extractor.extract(newsletter)
    let words = EventDateWords.ranges(of: facts, in: newsletter).map { $0.map(newsletter.text.quote) }
    let dated = Dictionary(zip(facts.events.map(\.name), words), uniquingKeysWith: { first, _ in first })
    #expect(dated["平安建设推进会"] == "3月5日上午", "\(dated)")
    #expect(dated["表彰会"] == "4月1日" || dated["街道表彰会"] == "4月1日", "\(dated)")
  }
}
