/// Words that several grammars of events look for.
extension SentenceFrame {
  /// Where somebody lives: `来到甲家中`.
  static let homes: WordSet = ["家", "家中", "家里"]

  private static let afterNoTeaching: WordSet = ["究", "过", "的", "话", "台", "堂", "师", "义"]

  /// Whether the word behind 讲 leaves it a verb of teaching: not `讲过笑话`, `讲话`, `讲究`.
  func mayTeach(_ index: Int) -> Bool { !Self.afterNoTeaching.contains(word(index + 1)) }

  /// The label that ends before a colon or space: `领队`, and `主讲人` of one token or two.
  func label(before end: Int) -> Word {
    let last = word(end - 1)
    return last == "人" ? word(end - 2) + last : last
  }
}
