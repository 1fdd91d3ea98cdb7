import Newsletters

/// What stands before and after a quote in its sentence, letter for letter (Web Annotation, section 4.2.4).
public struct SentenceSurroundings: Hashable, Sendable {
  public let before: String
  public let after: String

  /// No side is longer than this, in code points.
  public static let limit = 160

  /// The surroundings of a range of a text, up to the end of the sentence or paragraph.
  /// - Parameters:
  ///   - range: code points; what lies outside the text is cut off.
  ///   - sentences: those of the text.
  init(of range: Range<Int>, in text: SourceText, sentences: SentenceIndex) {
    let (inside, whole) = sentences.surroundings(of: range)
    before = text.quote(whole.lowerBound..<inside.lowerBound)
    after = text.quote(inside.upperBound..<whole.upperBound)
  }
}
