/// A date as a text words it, found by `DateReader`; `DateResolver` says which date it is.
struct DateExpression: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    case point(DatePoint)
    /// From the first to the second, both included.
    case span(DatePoint, DatePoint)
    /// Said without a date: `日前`, `近日`, `上周`.
    case vague
  }

  /// How what is said lies to the date.
  enum Bearing: String, Hashable, Sendable {
    case at
    /// `15日前`: not later than.
    case before
    /// `7月1日起`, `今年以来`.
    case since
    /// `8月14日结束`, `持续到4月10日`.
    case until
    /// `截至6月底`: a state of things on that day.
    case asOf
    /// `7月1日后`.
    case after
  }

  /// The scalars that it was read from: time of day, weekday and bearing included.
  var range: Range<Int>
  var kind: Kind
  var time: TimeOfDay?
  /// The weekday said beside the date, 1 for Monday to 7 for Sunday.
  var weekday: Int?
  var bearing = Bearing.at
  /// A hint only: a festival (`“五一”`), a year of account (`2020年度`).
  var isWeak = false
  /// Within quotation marks, where `今天` is the speaker's day and not the paper's.
  var isQuoted = false

  init(range: Range<Int>, kind: Kind) {
    self.range = range
    self.kind = kind
  }
}

/// One date as worded, before anything is known of the day it is said on.
enum DatePoint: Hashable, Sendable {
  /// `2021年3月5日`, `去年12月`, `本月8日`, `10日`, `8月下旬`.
  case calendar(CalendarReference)
  /// A number of days from the day of the paper (`昨日`) or from the last date named (`次日`).
  case offset(days: Int, from: DateAnchor)
  /// A day (1 for Monday to 7) of a week: 0 this week, −1 the last.
  case weekday(Int, week: Int)
  /// A day of the Chinese calendar: `正月初十`.
  case lunar(month: Int, day: Int)
}

/// What a relative date counts from.
enum DateAnchor: String, Hashable, Sendable {
  case issue, running
}

enum YearReference: Hashable, Sendable {
  case given(Int)
  /// From the year of the paper: 去年 is −1.
  case relative(Int)
  /// 当年, 同年: the year of the last date named.
  case running
}

enum MonthReference: Hashable, Sendable {
  case given(Int)
  /// From the month of the paper: 上月 is −1.
  case relative(Int)
  /// 当月, 同月: the month of the last date named.
  case running
}

/// A part of a month or a year, which no XML Schema form can say.
enum PartOfPeriod: String, Hashable, Sendable {
  /// 初
  case beginning
  /// 上旬
  case early
  /// 中, 中旬
  case middle
  /// 下旬
  case late
  /// 底, 末
  case end
}

/// Year, month and day, each as far as it is said.
struct CalendarReference: Hashable, Sendable {
  var year: YearReference?
  var month: MonthReference?
  var day: Int?
  var part: PartOfPeriod?

  init(year: YearReference? = nil, month: MonthReference? = nil, day: Int? = nil, part: PartOfPeriod? = nil) {
    self.year = year
    self.month = month
    self.day = day
    self.part = part
  }

  init(year: Int? = nil, month: Int, day: Int? = nil, part: PartOfPeriod? = nil) {
    self.init(year: year.map(YearReference.given), month: .given(month), day: day, part: part)
  }
}
