import Newsletters
import Testing

@testable import Extraction

@Suite("Occasions in rows of tables, and those that are only spoken of")
struct TableRowTests {
  private func facts(_ text: String, path: String = "issue.md") throws -> DocumentFacts {
    let newsletter = try NewsletterReader().read(
      Array(text.utf8), path: path, sha256: String(repeating: "0", count: 64), manifest: ManifestEntry())
    return Extractor(vocabulary: .standard).extract(newsletter)
  }

  private let table = """
    # 石桥街道简讯 2021年6月

    | 日期 | 社区 | 内容 | 参与人 |
    | --- | --- | --- | --- |
    | 6月8日 | 柳林社区 | “绿芽”旧物换花 | 石桥小学教师 沈立诚 |
    | 6月12日 | 白塔社区 | 楼道消防演练 | 石桥消防站站长 方小芹 |
    """

  @Test("Each row that begins with a day is an occasion with those named in it")
  func rows() throws {
    let found = try facts(table)
    let people = found.events.map { event in event.participants.map { found.persons[$0.person].name } }
    #expect(found.events.map(\.startDate) == ["2021-06-08", "2021-06-12"], "\(found.events)")
    #expect(people == [["沈立诚"], ["方小芹"]], "\(people)")
    #expect(found.events.first?.name.contains("旧物换花") ?? false)
  }

  @Test("A row without a day tells of no occasion")
  func noDay() throws {
    let found = try facts("# 石桥街道通讯录\n\n| 社区 | 电话 | 书记 |\n| --- | --- | --- |\n| 柳林社区 | 5513 | 沈立诚 |\n")
    #expect(found.events.isEmpty, "\(found.events)")
  }

  @Test("An act that is over when something else is done is no new occasion")
  func afterwards() throws {
    let found = try read("石桥街道社区报 2015年6月20日\n\n一周要闻\n\n6月3日,社区书屋竣工剪彩。剪彩之后,社区主任沈立诚介绍了藏书。").facts
    #expect(found.events.allSatisfy { !$0.name.contains("之后") }, "\(found.events.map(\.name))")
  }

  @Test("Who reports on what was done on a day was not there for that")
  func reported() throws {
    let found = try read("石桥街道社区报 2015年6月20日\n\n一周要闻\n\n街道办事处副主任沈立诚通报了6月3日区文明办第三次模拟测评的情况。").facts
    #expect(found.events.allSatisfy { $0.participants.isEmpty }, "\(found.events)")
  }

  @Test("A part of a month begins an entry of a chronicle as a day does")
  func partOfMonth() throws {
    let text = """
      石桥街道2001年大事记

      3月2日  街道召开工会代表会议,沈立诚出席。
      4月8日  街道商会成立,方小芹当选会长。
      5月中旬  街道普查准备组成立,何文静任组长。
      6月1日  街道举办邻里节,沈立诚致辞。
      7月3日  街道召开总结会,沈立诚讲话。
      """
    let found = try read(text).facts
    let chamber = try #require(found.events.first { $0.startDate == "2001-04-08" })
    #expect(chamber.participants.allSatisfy { found.persons[$0.person].name != "何文静" })
  }
}
