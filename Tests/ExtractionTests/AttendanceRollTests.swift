import Testing

@testable import Extraction

@Suite("Who was there, and who is only named")
struct AttendanceRollTests {
  private func participants(_ text: String) throws -> [String: Set<String>] {
    let facts = try read("江州市青石区石桥镇\n\n" + text).facts
    return facts.events.reduce(into: [:]) { names, event in
      names[event.name, default: []].formUnion(event.participants.map { facts.persons[$0.person].name })
    }
  }

  @Test("The roll at the end of the minutes is of the meeting that they begin with")
  func roll() throws {
    let found = try participants(
      """
      5月6日上午,镇长葛庆丰主持召开镇长办公会,研究防汛工作。
      会议听取了副镇长沈立诚的汇报。
      5月4日,县教育局副局长段秉坤一行到石桥小学走访。
      出席:葛庆丰 沈立诚 宋远航
      列席:民政所所长禄金花
      请假:副镇长方大进
      """)
    let meeting = try #require(found.first { $0.key.hasSuffix("办公会") })
    #expect(meeting.value.isSuperset(of: ["葛庆丰", "沈立诚", "宋远航", "禄金花"]), "\(found)")
    #expect(!found.values.contains { $0.contains("方大进") }, "\(found)")
  }

  @Test("Who gets a post by a decision was not at the meeting for that")
  func decision() throws {
    let found = try participants(
      "5月6日,镇党委书记葛庆丰主持召开党委扩大会议。会议决定成立石桥镇突击队,由副镇长沈立诚任队长。葛庆丰作了讲话。")
    #expect(found.values.contains { $0 == ["葛庆丰"] }, "\(found)")
  }

  @Test("Who speaks to a decision was there")
  func speakerOnDecision() throws {
    let found = try participants("5月6日,石桥镇召开防汛工作会议。会议决定成立突击队,副镇长沈立诚主持会议。")
    #expect(found.values.contains { $0.contains("沈立诚") }, "\(found)")
  }

  @Test(
    "Who could not come, who may be asked, whose names are put up and who built the place were not there",
    arguments: [
      "骨科主任沈立诚因手术未能到场。", "如有疑问,请向居委会副主任沈立诚反映。", "新一届业委会名单正在公示:主任沈立诚。", "卫生院由乡贤沈立诚捐资三十万元兴建。",
    ])
  func absent(sentence: String) throws {
    let found = try participants("5月6日,石桥镇卫生院举行义诊,院长葛庆丰参加。" + sentence)
    #expect(found.values.contains { $0.contains("葛庆丰") }, "\(found)")
    #expect(!found.values.contains { $0.contains("沈立诚") }, "\(found)")
  }

  @Test("未能 before something else than coming says nothing of who was there")
  func notElected() throws {
    let found = try participants("5月6日,石桥镇卫生院举行义诊,院长葛庆丰参加,骨科主任沈立诚介绍了未能办成的事。")
    #expect(found.values.contains { $0.contains("沈立诚") }, "\(found)")
  }

  @Test("A visit told from an hour on is one of a day told before")
  func hour() throws {
    let found = try participants("上午,县民政局局长沈立诚率调研组到镇养老中心调研,镇长葛庆丰陪同。")
    #expect(found.values.contains { $0 == ["沈立诚", "葛庆丰"] }, "\(found)")
  }
}
