/// A date as it is printed, with the parts that are there.
struct PrintedDate: Hashable, Sendable {
  /// Four digits; a printed two-digit year (`98年`) is read into 1950–2049.
  var year: Int?
  /// 1 to 12.
  var month: Int?
  /// 1 to 31.
  var day: Int?
  /// Where it stands: positions of the passage that was scanned.
  var range: Range<Int>
}

/// Finds printed dates: `2021年3月5日`, `１９９８年９月`, `二〇二一年三月五日`, `3月5日`, `2021-03-05`, `2021.3.5`, `2021/3/5`.
///
/// Ranges of the dates are positions in the passage. One pass, no backtracking beyond a date's length.
struct PrintedDateScanner: Sequence, IteratorProtocol, Sendable {
  private let scalars: [Unicode.Scalar]
  private var position = 0

  /// A scanner at the beginning of a passage.
  init(_ passage: Passage) {
    self.scalars = passage.scalars
  }

  /// The next date, or `nil` after the last.
  mutating func next() -> PrintedDate? {
    while position < scalars.count {
      let start = position
      guard isDigit(start) else {
        position += 1
        continue
      }
      if let date = chineseDate(at: start) ?? numericDate(at: start) {
        position = date.range.upperBound
        if isLunar(at: start) { continue }
        return date
      }
      while position < scalars.count, isDigit(position) { position += 1 }
    }
    return nil
  }

  /// A date of the lunar calendar says so right before.
  private func isLunar(at start: Int) -> Bool {
    let before = scalars[Swift.max(0, start - 3)..<start]
    return before.contains("历") && (before.contains("农") || before.contains("阴") || before.contains("夏"))
  }

  private func isDigit(_ index: Int) -> Bool {
    index < scalars.count && (scalars[index].isASCIIDigit || ChineseNumber.isDigit(scalars[index]))
  }

  /// The number at a position and the position after it.
  private func number(at start: Int) -> (value: Int, digits: Int, end: Int)? {
    var end = start
    while end < scalars.count, end - start < 6, isDigit(end) { end += 1 }
    guard end > start, let value = ChineseNumber.value(scalars[start..<end]) else { return nil }
    return (value, end - start, end)
  }

  private func skipSpace(_ index: Int) -> Int {
    index < scalars.count && scalars[index] == " " ? index + 1 : index
  }

  private func unit(_ sign: Unicode.Scalar, at index: Int) -> Int? {
    let position = skipSpace(index)
    return position < scalars.count && scalars[position] == sign ? position + 1 : nil
  }

  private func chineseDate(at start: Int) -> PrintedDate? {
    guard let first = number(at: start) else { return nil }
    var date = PrintedDate(range: start..<first.end)
    var next = first
    if let afterYear = unit("年", at: first.end) {
      guard let year = Self.year(first.value, digits: first.digits) else { return nil }
      date.year = year
      date.range = start..<afterYear
      guard let month = number(at: skipSpace(afterYear)) else { return date }
      next = month
    }
    guard let afterMonth = unit("月", at: next.end), (1...12).contains(next.value) else {
      return date.year == nil ? nil : date
    }
    date.month = next.value
    date.range = start..<afterMonth
    guard let day = number(at: skipSpace(afterMonth)), (1...31).contains(day.value),
      let afterDay = unit("日", at: day.end) ?? unit("号", at: day.end)
    else { return date }
    date.day = day.value
    date.range = start..<afterDay
    return date
  }

  /// `2021-03-05` and its kin; the year must have four digits.
  private func numericDate(at start: Int) -> PrintedDate? {
    guard let year = number(at: start), year.digits == 4, (1900...2100).contains(year.value),
      year.end < scalars.count, Signs.dateSeparators.contains(scalars[year.end]),
      let month = number(at: year.end + 1), (1...12).contains(month.value),
      month.end < scalars.count, scalars[month.end] == scalars[year.end],
      let day = number(at: month.end + 1), (1...31).contains(day.value)
    else { return nil }
    return PrintedDate(year: year.value, month: month.value, day: day.value, range: start..<day.end)
  }

  private static func year(_ value: Int, digits: Int) -> Int? {
    if digits == 2 { return value >= 50 ? 1900 + value : 2000 + value }
    return digits == 4 && (1900...2100).contains(value) ? value : nil
  }
}

/// Numbers in Chinese or Arabic digits, as dates use them.
enum ChineseNumber {
  static func isDigit(_ scalar: Unicode.Scalar) -> Bool { digit(scalar) != nil || scalar == "十" || scalar == "廿" }

  /// `21`, `二十一`, `二〇二一`, `廿三`; `nil` for mixtures that are no number.
  static func value(_ scalars: ArraySlice<Unicode.Scalar>) -> Int? {
    if scalars.contains(where: { $0 == "十" || $0 == "廿" }) { return withTens(Array(scalars)) }
    var value = 0
    for scalar in scalars {
      guard let digit = digit(scalar) else { return nil }
      value = value * 10 + digit
    }
    return value
  }

  private static func withTens(_ scalars: [Unicode.Scalar]) -> Int? {
    guard scalars.count <= 3, let tens = scalars.firstIndex(where: { $0 == "十" || $0 == "廿" }) else { return nil }
    var value = scalars[tens] == "廿" ? 20 : 10
    if tens == 1, let digit = digit(scalars[0]) { value = digit * 10 }
    if tens > 1 { return nil }
    let rest = scalars[(tens + 1)...]
    guard rest.count <= 1 else { return nil }
    if let last = rest.first {
      guard let digit = digit(last) else { return nil }
      value += digit
    }
    return value
  }

  private static func digit(_ scalar: Unicode.Scalar) -> Int? {
    if scalar.isASCIIDigit { return Int(scalar.value - 0x30) }
    switch scalar {
    case "〇", "零", "○": return 0
    case "一": return 1
    case "二": return 2
    case "三": return 3
    case "四": return 4
    case "五": return 5
    case "六": return 6
    case "七": return 7
    case "八": return 8
    case "九": return 9
    default: return nil
    }
  }
}
