/// The Chinese calendar from 1990 to 2050, the years that newsletters are of.
enum LunarCalendar {
  /// The Gregorian day of a day of the Chinese calendar, of no leap month; `nil` outside the table and for a 30th of a
  /// month of 29 days.
  static func civilDate(year: Int, month: Int, day: Int) -> CivilDate? {
    guard years.indices.contains(year - firstYear), (1...12).contains(month), (1...30).contains(day) else { return nil }
    let record = years[year - firstYear]
    let leapMonth = Int(record >> 13 & 0xF)
    let index = leapMonth > 0 && month > leapMonth ? month : month - 1
    guard day <= length(of: index, in: record) else { return nil }
    let daysBefore = (0..<index).reduce(0) { $0 + length(of: $1, in: record) }
    return CivilDate(year: year, month: 1, day: 1)?.adding(days: Int(record >> 17) + daysBefore + day - 1)
  }

  private static func length(of index: Int, in record: UInt32) -> Int { record >> UInt32(index) & 1 == 1 ? 30 : 29 }

  private static let firstYear = 1990

  /// A year each: bits 0 to 12 the lengths of its months in order, the leap month among them (1 for 30 days), bits 13
  /// to 16 the number of the month that the leap month follows (0 for none), from bit 17 the days from 1 January to
  /// its new year.
  private static let years: [UInt32] = [
    0x34BE92, 0x5A0E92, 0x440D26, 0x2C6A56, 0x500A57, 0x3D14D6, 0x62035A, 0x4A06D5,
    0x36B6C9, 0x5C0749, 0x460693, 0x2E952B, 0x54052B, 0x3E0A5B, 0x2A555A, 0x4E056A,
    0x38FB55, 0x600BA4, 0x4A0B49, 0x32BA93, 0x580A95, 0x42052D, 0x2C8AAD, 0x500AB5,
    0x3D35AA, 0x6205D2, 0x4C0DA5, 0x36DD4A, 0x5C0D4A, 0x460C95, 0x30952E, 0x540556,
    0x3E0AB5, 0x2A55B2, 0x5006D2, 0x38CEA5, 0x5E0725, 0x48064B, 0x32AC97, 0x560CAB,
    0x42055A, 0x2C6AD6, 0x520B69, 0x3D7752, 0x620B52, 0x4C0B25, 0x36DA4B, 0x5A0A4B,
    0x4404AB, 0x2EA55B, 0x5405AD, 0x3E0B6A, 0x2A5B52, 0x500D92, 0x3AFD25, 0x5E0D25,
    0x480A55, 0x32B4AD, 0x5804B6, 0x4005B5, 0x2C6DAA,
  ]
}
