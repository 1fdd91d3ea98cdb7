import Newsletters
import Testing

@testable import Extraction

/// What one item in the style of the genre says of its events.
private struct Told {
  let facts: DocumentFacts

  init(_ text: String) throws {
    let newsletter = try NewsletterReader().read(
      [UInt8](text.utf8), path: "a.txt", sha256: String(repeating: "0", count: 64))
    facts = Extractor().extract(newsletter)
  }

  var events: [EventFact] { facts.events }

  func roles(_ name: String, at event: Int = 0) -> [ParticipantRole]? {
    guard events.indices.contains(event) else { return nil }
    return events[event].participants.first { facts.persons[$0.person].name == name }?.roles
  }

  func names(_ event: Int = 0) -> Set<String> {
    guard events.indices.contains(event) else { return [] }
    return Set(events[event].participants.map { facts.persons[$0.person].name })
  }
}

@Suite("Occasions are told from what is no occasion")
struct EventReaderTests {
  @Test(
    "A named occasion beside a verb of holding is an event",
    arguments: [
      ("3月5日上午,清泉街道召开安全生产工作会议。", EventKind.meeting), ("3月5日,清泉街道安全生产工作会议在街道礼堂召开。", .meeting),
      ("3月5日,清泉街道举行志愿服务站揭牌仪式。", .ceremony), ("3月5日,清泉街道举办防诈骗知识讲座。", .lecture),
      ("3月5日,清泉街道举办象棋比赛。", .contest), ("3月5日,清泉街道举办春季招聘会。", .fair), ("3月5日,清泉街道开展义诊活动。", .activity),
      ("日前,清泉街道举行文艺晚会。", .activity), ("3月5日,清泉街道召开居委会换届选举大会。", .election),
    ])
  func held(_ text: String, _ kind: EventKind) throws {
    let told = try Told(text)
    #expect(told.events.map(\.kind) == [kind])
  }

  @Test(
    "Duties, sums, wishes and what recurs are no events",
    arguments: [
      "街道定期召开居民代表会议,听取意见。", "三是举办特色活动,搭建展示平台。", "今年以来,街道共开展各类活动20余场。", "要通过座谈会等方式听取居民意见。",
      "社区每月组织一次集中学习。", "街道坚持开展走访慰问活动。", "截至6月底,全镇新增就业300人。", "下一步,街道将继续开展丰富多彩的活动。",
    ])
  func none(_ text: String) throws {
    #expect(try Told(text).events.isEmpty)
  }

  @Test("A day dates the event, and a month of account does not")
  func dates() throws {
    #expect(try Told("2019年3月5日,清泉街道召开安全生产工作会议。").events.first?.startDate == "2019-03-05")
    #expect(try Told("2019年3月5日至7日,清泉街道举办干部培训班。").events.first?.endDate == "2019-03-07")
    #expect(try Told("3月5日,清泉街道召开安全生产工作会议,总结2018年工作。").events.first?.startDate?.hasSuffix("-03-05") == true)
  }

  @Test("The place is where it is held or where they go")
  func places() throws {
    #expect(try Told("3月5日,清泉街道在街道礼堂召开安全生产工作会议。").events.first?.place == "清泉街道礼堂")
    #expect(try Told("3月5日,副区长王建国到青松社区调研养老服务工作。").events.first?.place == "青松社区")
    #expect(try Told("3月5日,清泉街道于上午召开安全生产工作会议。").events.first?.place == nil)
  }

  @Test("A meeting cited with its own day is an event nobody here was at")
  func cited() throws {
    let told = try Told("3月5日,清泉街道召开安全生产工作会议。会上,街道办事处副主任王建国传达了3月1日区安全生产工作会议精神。")
    #expect(told.events.map(\.startDate) == ["--03-05", "--03-01"])
    #expect(told.names(0) == ["王建国"])
    #expect(told.names(1).isEmpty)
  }

  @Test("What follows the main occasion is a part of it with its day")
  func parts() throws {
    let told = try Told("3月5日,副区长王建国赴清泉街道调研养老服务工作。在随后召开的座谈会上,街道党工委书记刘志明汇报了工作。")
    #expect(told.events.map(\.kind) == [.visit, .meeting])
    #expect(told.events.last?.partOf == 0)
    #expect(told.events.last?.startDate == "--03-05")
    #expect(told.roles("刘志明", at: 1) == [.speaker, .attendee])
  }

  @Test("An item of the same day told again is the same event")
  func again() throws {
    let told = try Told("3月5日,清泉街道召开安全生产工作会议。会议由街道党工委副书记刘志明主持。会议要求,各社区要落实责任。")
    #expect(told.events.count == 1)
    #expect(told.roles("刘志明") == [.chair, .attendee])
  }

  @Test("What is to come is planned")
  func planned() throws {
    let told = try Told("3月20日,清泉街道将在人民广场举办春季招聘会。")
    #expect(told.events.map(\.isPlanned) == [true])
  }

  @Test("Thousands of clauses without an end are read in bounded time")
  func hostile() throws {
    let text = String(repeating: "3月5日,街道召开会议,王建国主持会议,", count: 2000)
    #expect(try Told(text).facts.events.count < 5000)
  }
}
