import Newsletters
import Testing

@testable import Extraction

private func roles(_ name: String, _ text: String) throws -> [ParticipantRole]? {
  let newsletter = try NewsletterReader().read(
    [UInt8](text.utf8), path: "a.txt", sha256: String(repeating: "0", count: 64))
  let facts = Extractor().extract(newsletter)
  return facts.events.flatMap(\.participants).first { facts.persons[$0.person].name == name }?.roles
}

@Suite("What people do at an occasion is read")
struct RoleReaderTests {
  private static let meeting = "3月5日,清泉街道召开安全生产工作会议。"

  @Test(
    "Chairing, speaking, leading, going along and being invited",
    arguments: [
      ("会议由街道党工委副书记刘志明主持。", "刘志明", [ParticipantRole.chair, .attendee]),
      ("街道党工委书记刘志明主持会议并讲话。", "刘志明", [.chair, .speaker, .attendee]),
      ("街道党工委书记刘志明强调,要落实责任。", "刘志明", [.speaker, .attendee]),
      ("街道办事处副主任刘志明通报了一季度情况。", "刘志明", [.speaker, .attendee]),
      ("街道办事处副主任刘志明对下一步工作作了安排。", "刘志明", [.speaker, .attendee]),
      ("街道办事处副主任刘志明出席会议。", "刘志明", [.attendee]), ("区应急局副局长刘志明应邀出席会议。", "刘志明", [.guest, .attendee]),
    ])
  func atMeeting(_ text: String, _ name: String, _ expected: [ParticipantRole]) throws {
    #expect(try roles(name, Self.meeting + text) == expected)
  }

  @Test("Everybody in a list does what the list does")
  func lists() throws {
    let text = Self.meeting + "街道党工委书记刘志明,办事处主任王建国,副主任陈晓东、李国强等出席会议,各社区书记参加。"
    for name in ["刘志明", "王建国", "陈晓东", "李国强"] { #expect(try roles(name, text) == [.attendee]) }
  }

  @Test("In somebody's company: the one goes along, the other leads")
  func company() throws {
    let text = "3月5日,副区长王建国在街道党工委书记刘志明的陪同下到青松社区看望慰问困难职工陈晓东。"
    #expect(try roles("王建国", text) == [.lead, .attendee])
    #expect(try roles("刘志明", text) == [.companion, .attendee])
    #expect(try roles("陈晓东", text) == [.attendee])
  }

  @Test("Those whom the leader brings do not lead")
  func brought() throws {
    let text = "3月5日,副区长王建国率区农业局局长刘志明、副局长陈晓东等一行8人到青松村调研春耕生产。"
    #expect(try roles("王建国", text)?.contains(.lead) == true)
    #expect(try roles("刘志明", text) == [.attendee])
    #expect(try roles("陈晓东", text) == [.attendee])
  }

  @Test("Who is only quoted or has left is nobody's guest")
  func absent() throws {
    #expect(try roles("王建国", Self.meeting + "原主任王建国因年龄原因不再提名。") == nil)
    #expect(try roles("王建国", Self.meeting + "刘志明说:“要向王建国学习。”") == nil)
  }

  @Test("Who hears a report does not give it", arguments: ["听取了汇报", "听取汇报", "认真听取了介绍"])
  func hearsReport(_ words: String) throws {
    #expect(try roles("刘志明", Self.meeting + "街道党工委书记刘志明参加会议,\(words)。") == [.attendee])
  }

  @Test("`他` at the head of a sentence goes on with the speaker")
  func pronoun() throws {
    let text = "3月5日,副区长王建国到青松社区调研养老服务工作。王建国察看了食堂。他强调,要做好服务。"
    #expect(try roles("王建国", text) == [.speaker, .lead, .attendee])
  }
}
