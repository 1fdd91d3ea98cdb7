import Newsletters

/// Where a sentence ends, as evidence is cut.
enum SentenceEnd {
  static func isTerminator(_ letter: Unicode.Scalar) -> Bool {
    switch letter {
    case "。", "!", "?", "！", "？", "…": true
    default: false
    }
  }

  private static func isCloser(_ letter: Unicode.Scalar) -> Bool {
    switch letter {
    case "”", "’", "」", "』", "）", ")", "\"": true
    default: false
    }
  }

  /// Whether a sentence is over after a position: a full stop with what closes after it, or a blank line.
  static func isEnd(_ scalars: [Unicode.Scalar], at position: Int) -> Bool {
    let scalar = scalars[position]
    // Most of a text are ideographs, and none ends a sentence.
    if scalar.isCommonIdeograph { return false }
    if isParagraphBreak(scalars, at: position) { return true }
    // Nor do the marks within one, which are the most of the rest.
    if scalar == "，" || scalar == "," || scalar == "、" { return false }
    if isTerminator(scalar) {
      return position + 1 >= scalars.count || !isCloser(scalars[position + 1])
    }
    return isCloser(scalar) && position > 0 && isTerminator(scalars[position - 1])
  }

  /// Whether a paragraph ends at a line break: a blank line or a headline follows.
  static func isParagraphBreak(_ scalars: [Unicode.Scalar], at position: Int) -> Bool {
    guard scalars[position] == "\n", position + 1 < scalars.count else { return false }
    let next = scalars[position + 1]
    return next == "\n" || next == "\r" || next == "#"
  }
}
