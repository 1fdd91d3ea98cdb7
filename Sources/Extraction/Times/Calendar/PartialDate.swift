/// A date as exact as a text makes it: a day, a month or a year, with or without knowable year.
struct PartialDate: Hashable, Sendable {
  var year: Int?
  /// 1 to 12.
  var month: Int?
  /// 1 to 31.
  var day: Int?

  init(year: Int? = nil, month: Int? = nil, day: Int? = nil) {
    self.year = year
    self.month = month
    self.day = day
  }

  init(_ civil: CivilDate) {
    self.init(year: civil.year, month: civil.month, day: civil.day)
  }

  /// Reads `2021`, `2021-02`, `2021-02-26`, `--02` and `--02-26`; `nil` for anything else and for days that no
  /// calendar has.
  init?(lexicalForm text: some StringProtocol) {
    let hasNoYear = text.hasPrefix("--")
    let parts = text.dropFirst(hasNoYear ? 2 : 0).split(separator: "-", omittingEmptySubsequences: false)
    var fields: [Int] = []
    for (index, part) in parts.enumerated() {
      let width = index == 0 && !hasNoYear ? 4 : 2
      guard part.utf8.count == width, part.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let value = Int(part)
      else { return nil }
      fields.append(value)
    }
    if hasNoYear { fields.insert(2000, at: 0) }
    guard fields.count <= 3, fields.count >= (hasNoYear ? 2 : 1) else { return nil }
    let (month, day) = (fields.count > 1 ? fields[1] : nil, fields.count > 2 ? fields[2] : nil)
    guard CivilDate(year: fields[0], month: month ?? 1, day: day ?? 1) != nil else { return nil }
    self.init(year: hasNoYear ? nil : fields[0], month: month, day: day)
  }

  /// The day, where year, month and day are known.
  var civilDate: CivilDate? {
    guard let year, let month, let day else { return nil }
    return CivilDate(year: year, month: month, day: day)
  }

  /// The XML Schema form (`date`, `gYearMonth`, `gYear`, `gMonthDay` or `gMonth`); `nil` where nothing but a day of an
  /// unknown month is known.
  var lexicalForm: String? {
    guard month != nil || (year != nil && day == nil) else { return nil }
    var text = year.map { Self.padded($0, to: 4) } ?? "-"
    if let month { text += "-" + Self.padded(month, to: 2) }
    if let day { text += "-" + Self.padded(day, to: 2) }
    return text
  }

  private static func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
