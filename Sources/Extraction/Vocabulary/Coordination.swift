/// The words and marks that join what is told together. What a word may join differs: `同` stands between names, and
/// before a body it says with whom something is done.
enum Coordination {
  /// Between the titles of one holder, of which the second says no body: `书记、主任`, `书记兼主任`.
  static let titles: WordSet = ["、", "兼", "和"]
  /// Between titles that share the body before the first.
  static let titlesOfBody: WordSet = ["、", "兼", "和", "及"]
  /// Between bodies.
  static let bodies: WordSet = ["、", "和", "与", "及", "以及"]
  /// Between persons, with their titles.
  static let persons: WordSet = ["、", "和", "与", "及", "以及", "兼", "跟", "同"]
}
