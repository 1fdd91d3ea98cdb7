import QueryAlgebra
import RDF

/// A part of a date, and where its digits stand in the lexical forms of XML Schema's date types.
enum DatePart {
  case year, month, day, hour, minute, second

  /// The part that a word after a dot names, as openCypher names it, or in Chinese.
  init?(_ word: String) {
    switch word {
    case "year", "年": self = .year
    case "month", "月": self = .month
    case "day", "日": self = .day
    case "hour", "时": self = .hour
    case "minute", "分": self = .minute
    case "second", "秒": self = .second
    default: return nil
    }
  }

  static let words = ["year", "month", "day", "hour", "minute", "second", "年", "月", "日", "时", "分", "秒"]
}

/// Dates by their lexical forms, which begin alike in `xsd:gYear`, `xsd:gYearMonth`, `xsd:date` and `xsd:dateTime`
/// (`2021`, `2021-02`, `2021-02-01`, `2021-02-01T09:30:00`), with `xsd:gMonthDay` (`--11-30`) apart. Engines compare
/// values of different types in different ways or not at all; strings they all compare alike. Time zones are left out
/// of account: dates are those of the calendar that the text was written by.
enum Dates {
  private static func digits(_ text: Expression, _ start: Int, _ length: Int) -> Expression {
    .call(.substr, [text, .integer(start), .integer(length)])
  }

  /// The lexical form of a date.
  static func text(of date: Expression) -> Expression {
    if case .call(.str, _) = date { return date }
    return .call(.str, [date])
  }

  private static func hasNoYear(_ text: Expression) -> Expression { .call(.strStarts, [text, .string("--")]) }

  /// A part of a date as an integer; without a value where the date is not so exact.
  static func part(_ part: DatePart, of date: Expression) -> Expression {
    let text = text(of: date)
    let found: Expression
    switch part {
    case .year: found = digits(text, 1, 4)
    case .month: found = .conditional(hasNoYear(text), then: digits(text, 3, 2), otherwise: digits(text, 6, 2))
    case .day: found = .conditional(hasNoYear(text), then: digits(text, 6, 2), otherwise: digits(text, 9, 2))
    case .hour: found = digits(text, 12, 2)
    case .minute: found = digits(text, 15, 2)
    case .second: found = digits(text, 18, 2)
    }
    return .call(.named(XSD.integer), [found])
  }

  /// The month and day, `11-30`; shorter where the date is not so exact.
  private static func monthDay(_ text: Expression) -> Expression {
    .conditional(hasNoYear(text), then: digits(text, 3, 5), otherwise: digits(text, 6, 5))
  }

  /// The first instant of a date: `2021-02` becomes `2021-02-01T00:00:00`.
  private static func firstInstant(_ text: Expression) -> Expression {
    let rest = Expression.call(
      .substr, [.string("0000-01-01T00:00:00"), .add(.call(.strlen, [text]), .integer(1))])
    return .call(.concat, [text, rest])
  }

  /// Whether a text can be read as a date.
  static func isDate(_ text: String) -> Bool {
    let shapes = ["0000", "0000-00", "0000-00-00", "0000-00-00T00:00", "0000-00-00T00:00:00", "--00-00"]
    return shapes.contains { shape in
      shape.unicodeScalars.count == text.unicodeScalars.count
        && zip(shape.unicodeScalars, text.unicodeScalars).allSatisfy { $0 == "0" ? Lexer.isDigit($1) : $0 == $1 }
    }
  }

  /// The literal of a date that was written as a constant.
  static func literal(_ text: String) -> Literal {
    if text.hasPrefix("--") { return Literal(text, datatype: XSD.gMonthDay) }
    switch text.unicodeScalars.count {
    case 4: return Literal(text, datatype: XSD.gYear)
    case 7: return Literal(text, datatype: XSD.gYearMonth)
    case 10: return Literal(text, datatype: XSD.date)
    case 16: return Literal(text + ":00", datatype: XSD.dateTime)
    default: return Literal(text, datatype: XSD.dateTime)
    }
  }

  enum Order {
    case less, lessOrEqual, greater, greaterOrEqual

    var flipped: Order {
      switch self {
      case .less: .greater
      case .lessOrEqual: .greaterOrEqual
      case .greater: .less
      case .greaterOrEqual: .lessOrEqual
      }
    }

    func callAsFunction(_ left: Expression, _ right: Expression) -> Expression {
      switch self {
      case .less: .less(left, right)
      case .lessOrEqual: .lessOrEqual(left, right)
      case .greater: .greater(left, right)
      case .greaterOrEqual: .greaterOrEqual(left, right)
      }
    }
  }

  /// Whether a date falls in the constant: `2021-02-15` in `2021-02`.
  static func equal(_ date: Expression, constant: String) -> Expression {
    let text = text(of: date)
    if constant.hasPrefix("--") { return .equal(monthDay(text), .string(String(constant.dropFirst(2)))) }
    return .call(.strStarts, [text, .string(constant)])
  }

  /// Whether one of two dates falls in the other.
  static func equal(_ left: Expression, _ right: Expression) -> Expression {
    let (first, second) = (text(of: left), text(of: right))
    return .or(.call(.strStarts, [first, second]), .call(.strStarts, [second, first]))
  }

  /// Whether a date, as exact as the constant is, comes before or after it; a date without a year compares only with
  /// another.
  static func compare(_ order: Order, _ date: Expression, constant: String) -> Expression {
    let text = text(of: date)
    if constant.hasPrefix("--") {
      let own = monthDay(text)
      return .and(
        .equal(.call(.strlen, [own]), .integer(5)), order(own, .string(String(constant.dropFirst(2)))))
    }
    let length = constant.unicodeScalars.count
    let instant = length == 4 ? text : firstInstant(text)
    return .and(.not(hasNoYear(text)), order(digits(instant, 1, length), .string(constant)))
  }

  /// Whether the first instant of one date comes before or after that of another.
  static func compare(_ order: Order, _ left: Expression, _ right: Expression) -> Expression {
    let (first, second) = (text(of: left), text(of: right))
    return .and(
      .equal(hasNoYear(first), hasNoYear(second)),
      order(digits(firstInstant(first), 1, 19), digits(firstInstant(second), 1, 19)))
  }
}
