import Newsletters

/// What stands before and after a quote in its sentence, letter for letter (Web Annotation, section 4.2.4).
public struct SentenceSurroundings: Hashable, Sendable {
  public let before: String
  public let after: String

  /// No side is longer than this, in code points.
  public static let limit = 160

  /// The surroundings of a range of a text, up to the end of the sentence or paragraph.
  /// - Parameter range: code points; what lies outside the text is cut off.
  public init(of range: Range<Int>, in text: SourceText) {
    let scalars = text.scalars
    let inside = range.clamped(to: 0..<scalars.count)
    var start = inside.lowerBound
    while start > 0, inside.lowerBound - start < Self.limit, !SentenceEnd.isEnd(scalars, at: start - 1) {
      start -= 1
    }
    while start < inside.lowerBound, scalars[start].isWhiteSpace { start += 1 }
    var end = inside.upperBound
    let isComplete = inside.upperBound > 0 && SentenceEnd.terminators.contains(scalars[inside.upperBound - 1])
    while !isComplete, end < scalars.count, end - inside.upperBound < Self.limit,
      !SentenceEnd.isParagraphBreak(scalars, at: end)
    {
      end += 1
      if SentenceEnd.isEnd(scalars, at: end - 1) { break }
    }
    before = text.quote(start..<inside.lowerBound)
    after = text.quote(inside.upperBound..<end)
  }
}
