/// Gathers what a document says of its own year and date of issue, passage by passage, and concludes.
///
/// The masthead or date line counts first. Without one, a year counts that the text itself writes from: the latest that
/// is neither a plan (`到2025年`), nor the number of a document (`〔2021〕3号`), nor history (`1958年建厂`), nor said of a time
/// that merely lies before (`比2019年增长`). What names no such year concludes nothing.
struct YearEvidence: Sendable {
  struct Conclusion: Hashable, Sendable {
    /// The year in which the document was written.
    var year: Int?
    /// The date of the issue, as exact as its date line.
    var issued: PartialDate?
  }

  /// Years outside these are no years of newsletters.
  static let plausibleYears = 1949...2099

  private var mastheads: [PartialDate] = []
  private var mentions: [YearMention] = []
  private var passageCount = 0

  init() {}

  /// Takes the next passage of the document. Linear in the passage.
  ///
  /// - Parameters:
  ///   - scalars: a sentence or line.
  ///   - expressions: the dates that `DateReader` finds in it.
  ///   - isDateline: whether the layout marks the passage as a date line.
  mutating func read(_ scalars: [Unicode.Scalar], dates expressions: [DateExpression], isDateline: Bool = false) {
    passageCount += 1
    if let masthead = Masthead.date(in: scalars, dates: expressions, isDateline: isDateline) {
      mastheads.append(masthead)
      return
    }
    mentions += YearMention.mentions(in: scalars, dates: expressions)
  }

  func conclude() -> Conclusion {
    if let issued = mastheadDate { return Conclusion(year: issued.year, issued: issued) }
    return Conclusion(year: yearOfText, issued: nil)
  }

  /// The first masthead, made more exact by another of the same year; by the last of the days, where none says that it is
  /// of the whole paper (notices are signed on different days).
  private var mastheadDate: PartialDate? {
    guard let first = mastheads.first(where: { $0.year != nil }) else { return nil }
    guard first.day == nil else { return first }
    let others = mastheads.filter { $0.year == first.year && (first.month == nil || $0.month == first.month) }
    let days = others.filter { $0.day != nil }
    return days.max { ($0.month ?? 0, $0.day ?? 0) < ($1.month ?? 0, $1.day ?? 0) } ?? others.first { $0.month != nil }
      ?? first
  }

  private var yearOfText: Int? {
    if let stated = mentions.lazy.filter({ $0.use == .present }).map(\.year).max() { return stated }
    let own = mentions.lazy.filter { $0.use == .own }.map(\.year).max()
    guard let own else { return nil }
    let before = mentions.lazy.filter { $0.use == .before }.map(\.year).max() ?? own
    return max(own, before)
  }
}
