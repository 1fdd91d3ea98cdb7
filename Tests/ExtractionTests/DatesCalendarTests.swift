import Testing

@testable import Extraction

@Suite("Calendar arithmetic")
struct DatesCalendarTests {
  @Test("Every day of eight centuries follows the one before it")
  func succession() throws {
    var day = try #require(CivilDate(year: 1599, month: 12, day: 31))
    let first = day
    var weekday = day.weekday
    for count in 1...292_194 {
      let next = try #require(day.adding(days: 1))
      let isSuccessor =
        next.day == day.day + 1 && next.month == day.month && next.year == day.year
        || next.day == 1 && day.day == CivilDate.length(ofMonth: day.month, year: day.year)
          && (next.month == day.month + 1 && next.year == day.year
            || next.month == 1 && day.month == 12 && next.year == day.year + 1)
      weekday = weekday % 7 + 1
      guard isSuccessor, next.weekday == weekday, first.days(until: next) == count else {
        Issue.record("\(day) is followed by \(next)")
        return
      }
      day = next
    }
  }

  @Test("Known days fall on their weekdays")
  func weekdays() {
    #expect(CivilDate(year: 2003, month: 11, day: 30)?.weekday == 7)
    #expect(CivilDate(year: 2008, month: 7, day: 31)?.weekday == 4)
    #expect(CivilDate(year: 2021, month: 9, day: 10)?.weekday == 5)
  }

  @Test("Days that no calendar has are refused")
  func impossible() {
    #expect(CivilDate(year: 2021, month: 2, day: 29) == nil)
    #expect(CivilDate(year: 1900, month: 2, day: 29) == nil)
    #expect(CivilDate(year: 2000, month: 2, day: 29) != nil)
    #expect(CivilDate(year: 2021, month: 13, day: 1) == nil)
    #expect(CivilDate(year: 0, month: 1, day: 1) == nil)
    #expect(CivilDate(year: 9999, month: 12, day: 31)?.adding(days: 1) == nil)
    #expect(CivilDate(year: 1, month: 1, day: 1)?.adding(days: -1) == nil)
    #expect(CivilDate(year: 1, month: 1, day: 1)?.adding(days: .max) == nil)
  }

  @Test("A partial date is written as XML Schema writes it and read back")
  func lexicalForms() {
    for text in ["2021", "2021-02", "2021-02-26", "--02", "--11-30", "--02-29", "0098-01-01"] {
      #expect(PartialDate(lexicalForm: text)?.lexicalForm == text)
    }
    #expect(PartialDate(day: 3).lexicalForm == nil)
    #expect(PartialDate().lexicalForm == nil)
    #expect(PartialDate(year: 2021, day: 3).lexicalForm == nil)
  }

  @Test(
    "What is no partial date is refused",
    arguments: [
      "", "-", "--", "21", "2021-2", "2021-02-30", "2021-13", "2021-02-26T00:00", "２０２１", "--13", "2021--02", "+021",
    ])
  func wrongForms(_ text: String) {
    #expect(PartialDate(lexicalForm: text) == nil)
  }

  @Test("New years and festivals of the Chinese calendar fall on their days")
  func lunar() {
    for (year, month, day) in [
      (1998, 1, 28), (2000, 2, 5), (2008, 2, 7), (2012, 1, 23), (2020, 1, 25), (2021, 2, 12), (2023, 1, 22),
      (2025, 1, 29),
      (2033, 1, 31), (2050, 1, 23),
    ] {
      #expect(LunarCalendar.civilDate(year: year, month: 1, day: 1) == CivilDate(year: year, month: month, day: day))
    }
    #expect(LunarCalendar.civilDate(year: 2020, month: 8, day: 15) == CivilDate(year: 2020, month: 10, day: 1))
    #expect(LunarCalendar.civilDate(year: 2023, month: 5, day: 5) == CivilDate(year: 2023, month: 6, day: 22))
    #expect(LunarCalendar.civilDate(year: 1989, month: 1, day: 1) == nil)
    #expect(LunarCalendar.civilDate(year: 2051, month: 1, day: 1) == nil)
  }

  @Test("Each year of the Chinese calendar ends where the next begins")
  func lunarYears() throws {
    for year in 1990..<2050 {
      let next = try #require(LunarCalendar.civilDate(year: year + 1, month: 1, day: 1))
      let lasts = [29, 30].compactMap { LunarCalendar.civilDate(year: year, month: 12, day: $0) }
      #expect(lasts.last?.adding(days: 1) == next, "\(year)")
    }
  }
}
