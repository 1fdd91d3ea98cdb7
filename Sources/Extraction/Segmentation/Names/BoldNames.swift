import Newsletters

/// Tells names among what a paper sets in bold type, as many do with whoever is named first.
enum BoldNames {
  private static let usualLengths = 2...4

  /// Whether a stretch in bold is a name: it has the shape of one and is no word, or a title stands before it.
  static func isName(_ bold: BoldText, words: WordMatches) -> Bool {
    let (start, end) = (bold.range.lowerBound, bold.range.upperBound)
    guard usualLengths.contains(end - start) || bold.isNameLike, !words.isTitleOrBody(from: start, to: end),
      !words.isOtherWord(from: start, to: end)
    else { return false }
    if words[start].ending.classes.contains(.position), words[start].ending.uses.contains(.office) { return true }
    return bold.isNameLike && !words.isPlainWord(from: start, to: end) && !words.isCovered(from: start, to: end)
  }
}
