import Testing

@testable import Extraction

@Suite("Days that an occasion lasts, issues numbered by year and days named with their weekday")
struct DatesDurationTests {
  private func dates(_ text: String) throws -> [String] {
    try read(text).facts.events.map { "\($0.startDate ?? "-")/\($0.endDate ?? "-")" }
  }

  @Test("The days that an occasion is said to last give it a last day")
  func duration() throws {
    #expect(
      try dates("青石街道简报\n2019年7月15日\n\n街道办班\n\n7月8日,青石街道举办为期五天的书记培训班。") == ["2019-07-08/2019-07-12"])
    #expect(
      try dates("青石街道简报\n2019年7月15日\n\n街道办班\n\n7月8日,青石街道举办为期五个月的书记培训班。") == ["2019-07-08/-"])
  }

  @Test("The bracket before the number of an issue gives its year; before the number of a document it does not")
  func issue() throws {
    #expect(
      try dates("青石街道信息快报\n\n〔2011〕第27期（总第113期）\n\n街道开会\n\n8月5日,青石街道召开安全工作会议。") == ["2011-08-05/-"])
    #expect(try dates("青石街道通知\n\n街道开会\n\n8月5日,青石街道召开会议,学习〔2011〕27号文件。") == ["--08-05/-"])
  }

  @Test("A day without its month is the one that falls on the weekday said beside it")
  func weekday() throws {
    let head = "青石街道简报\n1999年1月1日\n\n街道活动\n\n"
    #expect(try dates(head + "青石街道13日(周日)在青石路举办咨询活动。") == ["1998-12-13/-"])
  }

  @Test("A festival with 当天 is the day itself; alone it dates nothing")
  func festival() throws {
    let head = "青石街道简报\n2008年6月10日\n\n街道动态\n\n"
    #expect(try dates(head + "儿童节当天,青石社区举办跳蚤市场活动。") == ["2008-06-01/-"])
    #expect(try dates(head + "6月3日,青石社区举办儿童节跳蚤市场活动。") == ["2008-06-03/-"])
  }
}
