import RDF
import TestSupport
import Testing

@testable import QuadStore

@Suite("Ids of terms")
struct TermIDTests {
  private static let canonical: [Literal] =
    ["0", "1", "-1", "42", "36028797018963967", "-36028797018963968"].map { Literal($0, datatype: XSD.integer) }
    + ["0.0", "1.5", "-0.000001", "31.230416", "9999999999.999999"].map { Literal($0, datatype: XSD.decimal) }
    + ["true", "false"].map { Literal($0, datatype: XSD.boolean) }
    + ["2021-02-01", "2020-02-29", "0001-01-01", "-0044-03-15", "2021-02-01Z", "2021-02-01+08:00", "12021-01-01"]
    .map { Literal($0, datatype: XSD.date) }
    + ["2021-02-01T00:00:00", "1969-12-31T23:59:59Z", "2021-02-01T12:30:59-05:00"]
    .map { Literal($0, datatype: XSD.dateTime) }

  @Test("A canonical literal of a common type is held inline and comes back as it was", arguments: canonical)
  func inlineRoundTrip(literal: Literal) throws {
    let id = try #require(InlineTerm.id(of: .literal(literal)))
    #expect(InlineTerm.term(id) == .literal(literal))
  }

  @Test(
    "A literal that is not canonical is not held inline",
    arguments: [
      Literal("01", datatype: XSD.integer), Literal("+1", datatype: XSD.integer), Literal("-0", datatype: XSD.integer),
      Literal("36028797018963968", datatype: XSD.integer), Literal("1.50", datatype: XSD.decimal),
      Literal("1", datatype: XSD.decimal), Literal("1", datatype: XSD.boolean),
      Literal("2021-02-30", datatype: XSD.date), Literal("2021-2-1", datatype: XSD.date),
      Literal("2021-02-01+15:00", datatype: XSD.date), Literal("2021-02-01-00:00", datatype: XSD.date),
      Literal("2021-02-01T24:00:00", datatype: XSD.dateTime), Literal("2021-02-01T00:00:00.5", datatype: XSD.dateTime),
      Literal("", datatype: XSD.integer), Literal("1", datatype: XSD.string), Literal("1", language: "en"),
    ])
  func notInline(literal: Literal) {
    #expect(InlineTerm.id(of: .literal(literal)) == nil)
  }

  @Test("Blank nodes with a number are held inline, others are not")
  func blankNodes() throws {
    let id = try #require(InlineTerm.id(of: .blankNode(BlankNode("b17"))))
    #expect(InlineTerm.term(id) == .blankNode(BlankNode("b17")))
    for label in ["b", "b01", "c1", "b1x", "b99999999999999999"] {
      #expect(InlineTerm.id(of: .blankNode(BlankNode(label))) == nil)
    }
  }

  @Test("The order of inline ids is the order of the numbers and days")
  func order() throws {
    func ids(_ texts: [String], _ datatype: IRI) throws -> [TermID] {
      try texts.map { try #require(InlineTerm.id(of: .literal(Literal($0, datatype: datatype)))) }
    }
    for sorted in [
      try ids(["-100", "-1", "0", "7", "100"], XSD.integer),
      try ids(["-2.5", "-0.1", "0.0", "0.25", "10.0"], XSD.decimal),
      try ids(["-0001-01-01", "1969-12-31", "1970-01-01", "2021-02-01"], XSD.date),
    ] {
      #expect(sorted == sorted.sorted())
    }
  }

  @Test("Days and dates agree for a thousand years")
  func civilDates() {
    var expected = CivilDate(year: 1600, month: 1, day: 1)
    for number in expected.dayNumber..<(expected.dayNumber + 400_000) {
      let date = CivilDate(dayNumber: number)
      guard date == expected && date.dayNumber == number else {
        Issue.record("day \(number) is \(date)")
        return
      }
      let isLastDay = date.day == CivilDate.dayCount(ofMonth: date.month, year: date.year)
      let isLastMonth = isLastDay && date.month == 12
      expected = CivilDate(
        year: isLastMonth ? date.year + 1 : date.year,
        month: isLastDay ? (isLastMonth ? 1 : date.month + 1) : date.month, day: isLastDay ? 1 : date.day + 1)
    }
  }
}
