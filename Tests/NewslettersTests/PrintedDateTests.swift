import Testing

@testable import Newsletters

@Suite("Printed dates")
struct PrintedDateTests {
  private func dates(_ text: String) throws -> [PrintedDate] {
    let scalars = Array(text.unicodeScalars)
    return Array(PrintedDateScanner(Passage(scalars: scalars, offsets: SourceOffsets(scalars.indices))))
  }

  @Test(
    "The usual forms give year, month and day",
    arguments: [
      "2021年3月5日", "二〇二一年三月五日", "二零二一年三月五日", "2021-03-05", "2021.3.5", "2021/03/05", "2021 年 3 月 5 日", "2021年3月5号",
      "二○二一年三月五日",
    ])
  func fullDates(_ text: String) throws {
    let date = try #require(try dates("刊于\(text)第3版").first)
    #expect([date.year, date.month, date.day] == [2021, 3, 5])
    #expect(date.range == 2..<2 + text.unicodeScalars.count)
  }

  @Test("Parts that are not printed are not there")
  func partial() throws {
    #expect(try dates("3月5日") == [PrintedDate(month: 3, day: 5, range: 0..<4)])
    #expect(try dates("2021年3月") == [PrintedDate(year: 2021, month: 3, range: 0..<7)])
    #expect(try dates("2021年") == [PrintedDate(year: 2021, range: 0..<5)])
    #expect(try dates("98年5月") == [PrintedDate(year: 1998, month: 5, range: 0..<5)])
    #expect(try dates("十二月二十三日") == [PrintedDate(month: 12, day: 23, range: 0..<7)])
  }

  @Test("Several dates of a text are all found")
  func several() throws {
    #expect(try dates("自3月5日起,至4月10日止").map(\.day) == [5, 10])
  }

  @Test(
    "What is no date is none",
    arguments: ["13月5日", "12345", "第3期", "5日", "2021-13-05", "0532-8387", "农历九月初九", "3.5公里", "一月份牌"])
  func none(_ text: String) throws {
    #expect(try dates(text).filter { $0.day != nil || $0.year != nil } == [])
  }
}
