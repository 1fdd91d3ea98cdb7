import TestSupport
import Testing

@testable import Extraction

/// The words of each date found in a text.
private func words(_ text: String) -> [String] {
  let scalars = Array(text.unicodeScalars)
  return DateReader.expressions(in: scalars).map { expression in
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars[expression.range])
    return String(view)
  }
}

/// The only date of a text.
private func only(_ text: String) throws -> DateExpression {
  let found = DateReader.expressions(in: Array(text.unicodeScalars))
  try #require(found.count == 1, "\(text): \(found.count) dates")
  return found[0]
}

private func point(_ text: String) throws -> DatePoint? {
  if case .point(let point) = try only(text).kind { return point }
  return nil
}

@Suite("Dates are found in text")
struct DatesReadingTests {
  @Test(
    "A date with year, month and day is read in every notation",
    arguments: [
      "2021年3月5日", "二〇二一年三月五日", "二○二一年三月五日", "二零二一年三月五日", "二O二一年三月五日", "二0二一年三月五日", "2021-03-05", "2021-3-5",
      "2021.3.5", "2021.03.05", "2021/3/5", "2021 年 3 月 5 日", "21年3月5日", "2021年的3月5日", "2021年3月5号", "两千零二十一年三月五日",
    ])
  func fullDate(_ text: String) throws {
    #expect(try point(text) == .calendar(CalendarReference(year: 2021, month: 3, day: 5)))
    #expect(try only(text).range == 0..<text.unicodeScalars.count)
  }

  @Test("An entry may begin with a month and a day of two figures each, and a space")
  func entry() throws {
    #expect(try point("10.15 社区书院揭牌") == .calendar(CalendarReference(month: 10, day: 15)))
    #expect(try point("03.08 茶话会") == .calendar(CalendarReference(month: 3, day: 8)))
    for text in ["10.15万元", "10.15 万元", "10.15", "13.15 开会", "02.31 开会", "3.8 茶话会", "增长10.15 左右"] {
      #expect(DateReader.expressions(in: Array(text.unicodeScalars)).isEmpty, "\(text)")
    }
  }

  @Test(
    "Two days in figures with a hyphen between are a span", arguments: ["2021.03.05-03.11", "2021.03.05-2021.03.11"])
  func spanInFigures(_ text: String) throws {
    guard case .span(let first, let last) = try only(text).kind else {
      Issue.record("no span")
      return
    }
    #expect(first == .calendar(CalendarReference(year: 2021, month: 3, day: 5)))
    #expect(last == .calendar(CalendarReference(year: 2021, month: 3, day: 11)))
  }

  @Test("A month before the word for an issue dates nothing")
  func monthOfIssue() { #expect(DateReader.expressions(in: Array("本报10月刊一文".unicodeScalars)).isEmpty) }

  @Test("A year of the last century may be written with two digits")
  func shortYear() throws {
    #expect(try point("98年5月") == .calendar(CalendarReference(year: 1998, month: 5)))
    #expect(try point("九八年五月") == .calendar(CalendarReference(year: 1998, month: 5)))
    #expect(try point("自03年建成") == .calendar(CalendarReference(year: .given(2003))))
  }

  @Test("A month may be named with a part of it")
  func partOfMonth() throws {
    #expect(try point("8月初") == .calendar(CalendarReference(month: 8, part: .beginning)))
    #expect(try point("8月上旬") == .calendar(CalendarReference(month: 8, part: .early)))
    #expect(try point("8月中旬") == .calendar(CalendarReference(month: 8, part: .middle)))
    #expect(try point("8月下旬") == .calendar(CalendarReference(month: 8, part: .late)))
    #expect(try point("8月底") == .calendar(CalendarReference(month: 8, part: .end)))
    #expect(try point("8月初步完成") == .calendar(CalendarReference(month: 8)))
  }

  @Test("Days written in Chinese numerals are read at the start of a clause")
  func chineseNumerals() throws {
    #expect(try point("十二月三十一日") == .calendar(CalendarReference(month: 12, day: 31)))
    #expect(words("申继兰,二十六日到会。") == ["二十六日"])
    #expect(words("平于九日下午颁奖") == ["九日下午"])
    #expect(words("为期三日的展览") == [])
    #expect(words("一日三餐") == [])
  }

  @Test(
    "A span is read in every notation",
    arguments: ["7月3日至8日", "7月3日-8日", "7月3日—8日", "7月3日——8日", "7月3日~8日", "7月3日到8日", "7月3日至7月8日", "7月3日起至8日"])
  func span(_ text: String) throws {
    let expression = try only(text)
    guard case .span(.calendar(let start), .calendar(let end)) = expression.kind else {
      Issue.record("\(text) is no span")
      return
    }
    #expect(start == CalendarReference(month: 7, day: 3))
    #expect(end.day == 8)
    #expect(expression.range == 0..<text.unicodeScalars.count)
  }

  @Test("A span may say its unit once")
  func spanWithOneUnit() {
    #expect(words("7月3-8日举行,3至5日报名,3、4日复查") == ["7月3-8日", "3至5日", "3、4日"])
  }

  @Test("A span may run over parts of months, months, years and times of day")
  func wideSpans() {
    #expect(words("5月底至6月初") == ["5月底至6月初"])
    #expect(words("今年4月至6月") == ["今年4月至6月"])
    #expect(words("2018-2020年度") == ["2018-2020年度"])
    #expect(words("3月15日上午至17日下午") == ["3月15日上午至17日下午"])
    #expect(words("去年12月至今年3月") == ["去年12月至今年3月"])
  }

  @Test(
    "Relative dates are read",
    arguments: [
      ("昨日", DatePoint.offset(days: -1, from: .issue)), ("昨天", .offset(days: -1, from: .issue)),
      ("今天", .offset(days: 0, from: .issue)), ("前天", .offset(days: -2, from: .issue)),
      ("明天", .offset(days: 1, from: .issue)), ("当天", .offset(days: 0, from: .running)),
      ("当日", .offset(days: 0, from: .running)), ("同日", .offset(days: 0, from: .running)),
      ("次日", .offset(days: 1, from: .running)), ("翌日", .offset(days: 1, from: .running)),
      ("第二天", .offset(days: 1, from: .running)), ("上周五", .weekday(5, week: -1)), ("本周三", .weekday(3, week: 0)),
      ("上星期天", .weekday(7, week: -1)), ("下周一", .weekday(1, week: 1)),
      ("上月", .calendar(CalendarReference(month: .relative(-1)))),
      ("本月15日", .calendar(CalendarReference(month: .relative(0), day: 15))),
      ("当月", .calendar(CalendarReference(month: .running))), ("今年", .calendar(CalendarReference(year: .relative(0)))),
      ("去年12月", .calendar(CalendarReference(year: .relative(-1), month: .given(12)))),
      ("明年", .calendar(CalendarReference(year: .relative(1)))),
      ("年底", .calendar(CalendarReference(year: .relative(0), part: .end))),
    ])
  func relative(_ text: String, _ expected: DatePoint) throws {
    #expect(try point(text) == expected)
  }

  @Test("Words without a date are vague", arguments: ["日前", "近日", "近期", "前不久", "上周"])
  func vague(_ text: String) throws {
    #expect(try only(text).kind == .vague)
  }

  @Test("Time of day and weekday are kept with the date")
  func timeOfDay() throws {
    #expect(try only("2月26日上午").time == TimeOfDay(part: .morning))
    #expect(try only("2月26日下午2时30分").time == TimeOfDay(part: .afternoon, hour: 14, minute: 30))
    #expect(try only("2月26日14:05").time == TimeOfDay(hour: 14, minute: 5))
    #expect(try only("2月26日晚7点半").time == TimeOfDay(part: .evening, hour: 19, minute: 30))
    #expect(try only("二月二十六日上午九时许").time == TimeOfDay(part: .morning, hour: 9))
    #expect(try only("2月26日(星期五)上午").weekday == 5)
    #expect(try only("2月26日 星期五").weekday == 5)
    #expect(try only("昨晚").time == TimeOfDay(part: .evening))
    #expect(words("3月15日14时至16时,") == ["3月15日14时至16时"])
  }

  @Test("Words that begin like a part of day are none")
  func notTimeOfDay() throws {
    #expect(try only("9月5日晚会开始").time == nil)
    #expect(try only("3月5日早已结束").time == nil)
    #expect(try only("3月5日9时段").time == nil)
  }

  @Test("A weekday with its date in brackets is that date")
  func weekdayWithDate() throws {
    #expect(try point("本周日(11月17日),") == .calendar(CalendarReference(month: 11, day: 17)))
  }

  @Test("A deadline, a start, a state of things and what comes after are told apart")
  func bearings() throws {
    #expect(try only("15日前完成").bearing == .before)
    #expect(try only("6月30日之前").bearing == .before)
    #expect(try only("10月底前").bearing == .before)
    #expect(try only("年底前").bearing == .before)
    #expect(try only("8月1日起").bearing == .since)
    #expect(try only("今年以来").bearing == .since)
    #expect(try only("截至6月底").bearing == .asOf)
    #expect(try only("7月1日以后").bearing == .after)
    #expect(try only("将于8月14日结束").bearing == .until)
    #expect(try only("将持续到4月10日").bearing == .until)
    #expect(try only("7月1日来到社区").bearing == .at)
    #expect(try only("7月1日前往社区").bearing == .at)
  }

  @Test(
    "What only looks like a date is none",
    arguments: [
      "12345热线", "3号楼", "铁岭路50弄", "5日内办结", "30日龄", "百日行动", "1日游", "1.2.3版", "2.3.10", "0470-6712345",
      "电话65981234", "1-3月产值", "1至9月", "三天", "2年来", "十年", "近2000年", "3个月", "12月龄", "两月", "第3日", "第九年",
      "98年历史", "工作25年", "1374年", "七八年", "每月15日", "每年12月4日", "每逢3月", "13月", "2月30日", "32日", "暑期", "3日游",
      "比去年同期增长", "80岁以上年龄", "同年级同学", "美好的明天", "节日前", "临近日", "十月革命", "三月三歌会", "八一路", "五一劳动奖章", "“七一”勋章",
      "2021-13-45", "1999-2000-1", "25时", "80年代", "1990年代初期", "增长3·3%", "1·5万元", "光明日报", "抗日前线", "注视一下周围", "十来年", "生日前",
      "同日而语", "超过2000年", "中国话剧90年纪念", "傣历1934年", "3号线", "第3号令", "生日前夕",
    ])
  func noDate(_ text: String) {
    #expect(words(text) == [])
  }

  @Test("Festivals of the Gregorian calendar are weak hints")
  func festivals() throws {
    for (text, month, day) in [
      ("“五一”期间", 5, 1), ("五一小长假", 5, 1), ("“十一”黄金周", 10, 1), ("元旦", 1, 1), ("三八妇女节", 3, 8), ("六一儿童节", 6, 1),
      ("“七一”前夕", 7, 1), ("国庆节", 10, 1), ("“12·4”法制宣传", 12, 4), ("“3.15”晚会", 3, 15), ("3·15", 3, 15), ("教师节", 9, 10),
    ] {
      let expression = try only(text)
      #expect(expression.kind == .point(.calendar(CalendarReference(month: month, day: day))), "\(text)")
      #expect(expression.isWeak, "\(text)")
    }
  }

  @Test("Days of the Chinese calendar are read as such")
  func lunar() throws {
    #expect(try point("正月初十") == .lunar(month: 1, day: 10))
    #expect(try point("农历九月初九") == .lunar(month: 9, day: 9))
    #expect(try point("农历八月十五") == .lunar(month: 8, day: 15))
    #expect(try point("腊月廿三") == .lunar(month: 12, day: 23))
    #expect(words("十月十七日,农历九月初九,举办晚会") == ["十月十七日"])
  }

  @Test("A year of account is weak")
  func yearOfAccount() throws {
    #expect(try only("2020年度热线").isWeak)
    #expect(try !only("2020年热线").isWeak)
  }

  @Test("Words beside a date are not taken for parts of it, nor it for a part of them")
  func neighbours() {
    #expect(words("于18日来华访问") == ["18日"])
    #expect(words("8月来信") == ["8月"])
    #expect(words("徐先生近日到访") == ["近日"])
    #expect(words("元月4日") == ["元月4日"])
    #expect(words("外交部十六日宣布") == ["十六日"])
    #expect(words("指数11月份上升") == ["11月份"])
    #expect(words("元旦、春节期间") == ["元旦", "春节"])
    #expect(words("从前年起") == ["前年起"])
    #expect(words("3月15日晚会") == ["3月15日"])
  }

  @Test("A date inside quotation marks is marked")
  func quoted() throws {
    #expect(try only("“今天来的人真多!”").isQuoted)
    #expect(try !only("“好”,今天他说").isQuoted)
  }

  @Test("A list of dates gives one each")
  func lists() {
    #expect(words("5月10日、12日、6月1日") == ["5月10日", "12日", "6月1日"])
  }

  @Test("Dates never overlap and stay inside the text, whatever the text")
  func hostile() {
    let letters = Array("0123456789一二三十年月日号至-—.:/、农历初廿正今去本上当次节周前起截至第每五“”()的 \u{0}".unicodeScalars)
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<3000 {
      var text: [Unicode.Scalar] = []
      for _ in 0..<24 { text.append(letters[Int.random(in: letters.indices, using: &generator)]) }
      var end = 0
      for expression in DateReader.expressions(in: text) {
        #expect(expression.range.lowerBound >= end && !expression.range.isEmpty)
        end = expression.range.upperBound
      }
      #expect(end <= text.count)
    }
  }

  @Test("A line of nothing but digits, unit signs or half dates is read in linear time")
  func longLines() {
    for unit in ["1", "一", "1-", "年", "3日至", "“", "十", "2021年", "农历", "本月"] {
      let scalars = Array(repeating: Array(unit.unicodeScalars), count: 20_000).flatMap { $0 }
      let clock = ContinuousClock()
      let time = clock.measure { _ = DateReader.expressions(in: scalars) }
      #expect(time < .seconds(10), "\(unit)")
    }
  }
}
