/// Verbs that say who takes a post that was named before: `主席由甲担任`, `由乙接任`.
enum SuccessionWords {
  /// Verbs that name the post behind them as often as they are said of one named before.
  static let takings: WordSet = ["担任", "兼任", "出任", "任", "当选", "兼着"]
  /// Verbs of which the one who had the post before is an argument.
  static let successions: WordSet = ["接任", "继任", "接替", "接班"]
  static let all = WordSet(joining: [takings, successions])
}
