/// The words with which a sentence goes on to what came after.
enum Sequels {
  private static let common: [Word] = ["随后", "会后", "接着", "当晚", "之后", "同日", "次日"]

  /// Before an occasion that is another one than that told of last.
  static let ofOccasion = WordSet(common + ["又", "结束后", "当天", "另外", "期间", "此外"])
  /// At the head of a sentence that tells of an occasion's surroundings.
  static let ofSentence = WordSet(common + ["课后", "会前", "此前", "席间"])
}
