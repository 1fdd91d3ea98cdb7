import TestSupport
import Testing

@testable import Extraction

/// The dates of a text resolved in order, as lexical forms.
private func resolved(
  _ text: String, issued: String? = nil, year: Int? = nil, item: String? = nil, isFuture: Bool = false
) -> [String?] {
  var resolver = DateResolver(year: year, issued: issued.flatMap { PartialDate(lexicalForm: $0) })
  resolver.beginItem(dated: item.flatMap { PartialDate(lexicalForm: $0) })
  return text.unicodeScalars.split(separator: "。").flatMap { sentence -> [String?] in
    resolver.beginSentence()
    return DateReader.expressions(in: Array(sentence)).map { expression -> String? in
      guard let date = resolver.resolve(expression, isFuture: isFuture), let start = date.start.lexicalForm else {
        return nil
      }
      return date.end?.lexicalForm.map { start + "/" + $0 } ?? start
    }
  }
}

@Suite("Dates are resolved")
struct DatesResolvingTests {
  @Test("A date with its year needs no context")
  func absolute() {
    #expect(resolved("2021年2月26日") == ["2021-02-26"])
    #expect(resolved("2021年2月") == ["2021-02"])
    #expect(resolved("2021年") == ["2021"])
  }

  @Test("A date of no knowable year carries none")
  func withoutYear() {
    #expect(resolved("11月30日") == ["--11-30"])
    #expect(resolved("今年4月") == ["--04"])
    #expect(resolved("今年") == [nil])
  }

  @Test("The year of the document is the year of its dates")
  func documentYear() {
    #expect(resolved("7月13日", year: 2012) == ["2012-07-13"])
    #expect(resolved("今年4月", year: 2012) == ["2012-04"])
    #expect(resolved("去年12月", year: 2012) == ["2011-12"])
    #expect(resolved("明年", year: 2012) == ["2013"])
    #expect(resolved("8月中旬", year: 2012) == ["2012-08"])
  }

  @Test("A date more than a month after the issue lies in the year before, unless it is to come")
  func yearBefore() {
    #expect(resolved("12月28日", issued: "2021-01-10") == ["2020-12-28"])
    #expect(resolved("1月28日", issued: "2021-01-10") == ["2021-01-28"])
    #expect(resolved("3月5日", issued: "2021-03-01") == ["2021-03-05"])
    #expect(resolved("7月28日", issued: "2021-05-01", isFuture: true) == ["2021-07-28"])
    #expect(resolved("1月5日", issued: "2021-12-20", isFuture: true) == ["2022-01-05"])
    #expect(resolved("1月5日", issued: "2021-12-20") == ["2021-01-05"])
    #expect(resolved("12月5日", issued: "2021-02") == ["2020-12-05"])
    #expect(resolved("12月5日", issued: "2021") == ["2021-12-05"])
    #expect(resolved("12月31日前完成", issued: "2021-02-10") == ["2021-12-31"])
  }

  @Test("A bare day goes on from the last date named")
  func bareDay() {
    #expect(resolved("7月28日结束。29日张贴", year: 2012) == ["2012-07-28", "2012-07-29"])
    #expect(resolved("7月28日开始。2日结束", year: 2012) == ["2012-07-28", "2012-08-02"])
    #expect(resolved("12月31日开始。2日结束", year: 2012) == ["2012-12-31", "2013-01-02"])
    #expect(
      resolved("7月12日开会。于3日至8日推选。10日张贴", year: 2012) == [
        "2012-07-12", "2012-07-03/2012-07-08", "2012-07-10",
      ])
    #expect(resolved("11月30日开会。29日通知") == ["--11-30", "--11-29"])
  }

  @Test("A bare day before any date is of the paper's month or the month before")
  func bareDayOfPaper() {
    #expect(resolved("10日上午", issued: "2003-11-30") == ["2003-11-10"])
    #expect(resolved("28日上午", issued: "2003-11-05") == ["2003-10-28"])
    #expect(resolved("31日", issued: "2003-12-05") == [nil])
    #expect(resolved("10日上午") == [nil])
    #expect(resolved("2日将举行", issued: "2003-11-28", isFuture: true) == ["2003-12-02"])
  }

  @Test("Days relative to the paper need its date")
  func relativeToPaper() {
    #expect(resolved("昨日", issued: "2003-11-30") == ["2003-11-29"])
    #expect(resolved("昨日", issued: "2004-03-01") == ["2004-02-29"])
    #expect(resolved("今日", issued: "2003-11-30") == ["2003-11-30"])
    #expect(resolved("明天", issued: "2003-12-31") == ["2004-01-01"])
    #expect(resolved("昨日") == [nil])
    #expect(resolved("昨日", issued: "2003-11") == [nil])
    #expect(resolved("昨日", issued: "2003-12-05", item: "2003-12-01") == ["2003-11-30"])
    #expect(resolved("28日", issued: "2003-12-05", item: "2003-12-01") == ["2003-11-28"])
  }

  @Test("A weekday is of the week of the paper, which begins on Monday")
  func weekdays() {
    #expect(resolved("上周五", issued: "2021-09-13") == ["2021-09-10"])
    #expect(resolved("本周三", issued: "2021-09-13") == ["2021-09-15"])
    #expect(resolved("上周日", issued: "2021-09-19") == ["2021-09-12"])
    #expect(resolved("下周一", issued: "2021-12-31") == ["2022-01-03"])
    #expect(resolved("上周五") == [nil])
  }

  @Test("Months relative to the paper roll over the year")
  func relativeMonths() {
    #expect(resolved("上月15日", issued: "2021-01-10") == ["2020-12-15"])
    #expect(resolved("下月", issued: "2021-12-10") == ["2022-01"])
    #expect(resolved("本月二十六日", issued: "1999-10-20") == ["1999-10-26"])
    #expect(resolved("本月31日", issued: "1999-11-20") == [nil])
  }

  @Test("The same day and the next count from the last date named")
  func running() {
    #expect(resolved("8月1日开会。当天下午走访", year: 2014) == ["2014-08-01", "2014-08-01"])
    #expect(resolved("7月28日升旗。次日走访", year: 2014) == ["2014-07-28", "2014-07-29"])
    #expect(resolved("12月31日升旗。翌日走访", year: 2014) == ["2014-12-31", "2015-01-01"])
    #expect(resolved("7月28日升旗。次日走访") == ["--07-28", "--07-29"])
    #expect(resolved("2月28日升旗。次日走访") == ["--02-28", nil])
    #expect(resolved("当天下午走访", year: 2014) == [nil])
    #expect(resolved("5月1日开会。当月完成", year: 2014) == ["2014-05-01", "2014-05"])
    #expect(resolved("2006年3月入团。同年5月毕业", year: 2008) == ["2006-03", "2006-05"])
  }

  @Test("A month named in between does not hide the day")
  func dayBehindMonth() {
    #expect(resolved("6月3日补选。于今年3月辞职。当晚开会", year: 2018) == ["2018-06-03", "2018-03", "2018-06-03"])
  }

  @Test("A start and an end named apart in a sentence are one span")
  func startAndEnd() {
    var resolver = DateResolver(year: 2011)
    resolver.beginItem()
    let dates = resolver.resolve(
      sentence: DateReader.expressions(in: Array("比赛从4月30日开始,5月2日结束,5月4日颁奖".unicodeScalars)))
    #expect(dates.map { $0?.start.lexicalForm } == ["2011-04-30", "2011-05-02", "2011-05-04"])
    #expect(dates.map { $0?.end?.lexicalForm } == ["2011-05-02", nil, nil])
    let donation = resolver.resolve(
      sentence: DateReader.expressions(in: Array("自8月23日起,开展活动,至9月10日活动结束".unicodeScalars)))
    #expect(donation.first??.end?.lexicalForm == "2011-09-10")
  }

  @Test("A new item forgets the dates of the last")
  func newItem() throws {
    var resolver = DateResolver(year: 2014)
    let date = try #require(DateReader.expressions(in: Array("8月1日".unicodeScalars)).first)
    let sameDay = try #require(DateReader.expressions(in: Array("当天".unicodeScalars)).first)
    resolver.beginItem()
    #expect(resolver.resolve(date) != nil)
    resolver.beginItem()
    #expect(resolver.resolve(sameDay) == nil)
  }

  @Test("Within quotation marks today is the day told of")
  func quotedToday() {
    #expect(resolved("8月1日开会。“今天真高兴”", issued: "2014-08-06") == ["2014-08-01", "2014-08-01"])
  }

  @Test("A date of years ago draws only what follows it in its sentence with it")
  func history() {
    #expect(resolved("2006年3月入住,4月5日开馆。5月8日评选", issued: "2008-07-31") == ["2006-03", "2006-04-05", "2008-05-08"])
    #expect(resolved("2006年3月入住。8日评选", issued: "2008-07-31") == ["2006-03", "2008-07-08"])
  }

  @Test("A span's end takes year and month from its start and is not before it")
  func spans() {
    #expect(resolved("7月3日至8日", year: 2012) == ["2012-07-03/2012-07-08"])
    #expect(resolved("7月28日至2日", year: 2012) == ["2012-07-28/2012-08-02"])
    #expect(resolved("12月28日至1月3日", issued: "2022-01-10") == ["2021-12-28/2022-01-03"])
    #expect(resolved("5月底至6月初", year: 2012) == ["2012-05/2012-06"])
    #expect(resolved("2011年5月10日至11日") == ["2011-05-10/2011-05-11"])
    #expect(resolved("2018-2020年") == ["2018/2020"])
    #expect(resolved("7月3日-8日") == ["--07-03/--07-08"])
    #expect(resolved("去年12月至今年3月", year: 2012) == ["2011-12/2012-03"])
  }

  @Test("Days of the Chinese calendar are found once the year is known")
  func lunar() {
    #expect(resolved("正月初十", issued: "2016-02-29") == ["2016-02-17"])
    #expect(resolved("腊月廿三", issued: "2016-02-29") == ["2016-02-01"])
    #expect(resolved("中秋节", year: 2021) == ["2021-09-21"])
    #expect(resolved("重阳节", year: 1999) == ["1999-10-17"])
    #expect(resolved("正月初十") == [nil])
  }

  @Test("Every day of four decades is read back from every notation")
  func roundTrip() throws {
    var generator = SeededGenerator(seed: 5)
    let first = try #require(CivilDate(year: 1990, month: 1, day: 1))
    for _ in 0..<500 {
      let day = try #require(first.adding(days: .random(in: 0..<14_600, using: &generator)))
      let expected = try #require(PartialDate(day).lexicalForm)
      let issue = try #require(day.adding(days: .random(in: 0...300, using: &generator)))
      let issued = PartialDate(issue).lexicalForm
      let (month, inMonth) = (Self.chinese(day.month), Self.chinese(day.day))
      #expect(resolved("\(day.year)年\(day.month)月\(day.day)日") == [expected])
      #expect(resolved(expected) == [expected])
      #expect(resolved("\(day.year)/\(day.month)/\(day.day)") == [expected])
      #expect(resolved("\(Self.digits(day.year))年\(month)月\(inMonth)日") == [expected])
      #expect(resolved("\(day.month)月\(day.day)日", issued: issued) == [expected])
      #expect(resolved("\(month)月\(inMonth)日", issued: issued) == [expected])
    }
  }

  private static let numerals = ["〇", "一", "二", "三", "四", "五", "六", "七", "八", "九"]

  private static func digits(_ number: Int) -> String {
    String(number).compactMap { $0.wholeNumberValue }.map { numerals[$0] }.joined()
  }

  private static func chinese(_ number: Int) -> String {
    let tens = number >= 20 ? numerals[number / 10] + "十" : number >= 10 ? "十" : ""
    return tens + (number % 10 == 0 ? "" : numerals[number % 10])
  }

  @Test("Words without a date give none")
  func vague() {
    #expect(resolved("近日,日前", issued: "2016-02-29") == [nil, nil])
  }
}
