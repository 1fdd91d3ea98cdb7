import Newsletters

/// What stands before and after a quote in its sentence, letter for letter (Web Annotation, section 4.2.4).
public struct SentenceSurroundings: Hashable, Sendable {
  public let before: String
  public let after: String

  /// No side is longer than this, in code points.
  public static let limit = 160

  private static let terminators: ScalarSet = "。!?！？…"
  private static let closers: ScalarSet = "”’」』）)\""

  /// The surroundings of a range of a text, up to the end of the sentence or paragraph.
  /// - Parameter range: code points; what lies outside the text is cut off.
  public init(of range: Range<Int>, in text: SourceText) {
    let scalars = text.scalars
    let inside = range.clamped(to: 0..<scalars.count)
    var start = inside.lowerBound
    while start > 0, inside.lowerBound - start < Self.limit, !Self.endsSentence(scalars, at: start - 1) {
      start -= 1
    }
    while start < inside.lowerBound, scalars[start].properties.isWhitespace { start += 1 }
    var end = inside.upperBound
    let isComplete = inside.upperBound > 0 && Self.terminators.contains(scalars[inside.upperBound - 1])
    while !isComplete, end < scalars.count, end - inside.upperBound < Self.limit,
      !Self.isParagraphBreak(scalars, at: end)
    {
      end += 1
      if Self.endsSentence(scalars, at: end - 1) { break }
    }
    before = text.quote(start..<inside.lowerBound)
    after = text.quote(inside.upperBound..<end)
  }

  /// Whether a sentence is over after a position: a full stop with what closes after it, or a blank line.
  private static func endsSentence(_ scalars: [Unicode.Scalar], at position: Int) -> Bool {
    if isParagraphBreak(scalars, at: position) { return true }
    if terminators.contains(scalars[position]) {
      return position + 1 >= scalars.count || !closers.contains(scalars[position + 1])
    }
    return closers.contains(scalars[position]) && position > 0 && terminators.contains(scalars[position - 1])
  }

  private static func isParagraphBreak(_ scalars: [Unicode.Scalar], at position: Int) -> Bool {
    guard scalars[position] == "\n", position + 1 < scalars.count else { return false }
    let next = scalars[position + 1]
    return next == "\n" || next == "\r" || next == "#"
  }
}
