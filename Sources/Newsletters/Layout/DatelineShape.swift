/// Lines that date an issue: `2003年11月30日 星期日 第22期 …主办`, `第9期 1998年9月25日`, `第四版 社区·民生`.
enum DatelineShape {
  static func isDateline(_ scalars: [Unicode.Scalar]) -> Bool {
    guard scalars.count <= 120, scalars.contains(where: { issueSigns.contains($0) }),
      !scalars.contains(where: { $0 == "。" || $0 == "“" })
    else { return false }
    // `6月20日 纳凉晚会,公园广场,街道文化站承办`: a line of a calendar.
    if TextOpening(scalars).startsWithDate, scalars.contains(","), !scalars.contains("年") { return false }
    let words = scalars.split { $0 == " " || $0 == "|" || $0 == "(" || $0 == ")" || $0 == "," }
    let signs = words.filter { isIssueWord(Array($0)) }.count
    let others = words.filter { !isIssueWord(Array($0)) && !CreditWords.isNeutral(Array($0)) }.count
    return signs >= 1 && others <= signs + 2
  }

  /// Characters of which a date line has at least one.
  private static let issueSigns: ScalarSet = "年月期版号办印管-./"
  private static let publishing: WordList = "主办 承办 编印 主管 印发"

  /// Whether a line is a date with its year and nothing else.
  static func isWholeDate(_ scalars: [Unicode.Scalar]) -> Bool {
    var scanner = PrintedDateScanner(Passage(scalars: scalars, offsets: SourceOffsets(scalars.indices)))
    guard let date = scanner.next() else { return false }
    return date.year != nil && date.range == 0..<scalars.count
  }

  private static func isIssueWord(_ word: [Unicode.Scalar]) -> Bool {
    if publishing.suffixLength(of: word) != nil { return true }
    if let last = word.last, Signs.issueUnits.contains(last), word.count <= 16, word.contains("第") {
      return true
    }
    return isWholeDate(word)
  }
}
