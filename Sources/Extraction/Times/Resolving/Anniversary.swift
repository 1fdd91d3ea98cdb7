/// Years that a document's own words count out: `新中国成立70周年` is 2019.
enum Anniversary {
  static func mentions(in scalars: [Unicode.Scalar]) -> [YearMention] {
    var found: [YearMention] = []
    for at in scalars.indices where scalars[at] == "周" {
      guard at + 1 < scalars.count, scalars[at + 1] == "年", let count = number(in: scalars, before: at),
        let founding = foundings.match(in: scalars, before: count.start), count.value > 0,
        YearEvidence.plausibleYears.contains(founding.meaning + count.value)
      else { continue }
      let isThisYear = thisYear.matches(in: scalars, before: count.start - founding.length)
      found.append(YearMention(year: founding.meaning + count.value, use: isThisYear ? .present : .own))
    }
    return found
  }

  /// The number that ends right before an offset.
  private static func number(in scalars: [Unicode.Scalar], before end: Int) -> (value: Int, start: Int)? {
    var start = end
    while start > 0, end - start < 6, NumeralSign(scalars[start - 1]) != nil { start -= 1 }
    guard start < end, let numeral = Numeral.short(in: scalars, at: start), numeral.range.upperBound == end else {
      return nil
    }
    return (numeral.value, start)
  }

  private static let thisYear = PhraseSet("今年是 今年正值 今年恰逢 今年适逢 今年迎来 今年")
  private static let foundings = PhraseTable<Int>([
    ("新中国成立 新中国 中华人民共和国成立 建国 共和国成立 祖国成立", 1949), ("建党 中国共产党成立 党的生日", 1921),
    ("建军 解放军建军 中国人民解放军建军", 1927), ("五四运动 五四运动”", 1919), ("改革开放", 1978),
    ("抗战胜利 抗日战争胜利", 1945), ("长征胜利", 1936), ("香港回归 香港回归祖国", 1997), ("澳门回归 澳门回归祖国", 1999),
  ])
}
