/// How many of something a text says there were.
struct CountMention: Hashable, Sendable {
  /// From `近` or the numeral to the unit; `左右` and `以上` after it included.
  var range: Range<Int>
  var value: Int
  var unit: CountUnit
  /// `近50户`, `180多名`, `百余人`.
  var isApproximate: Bool
  /// Whether the unit, or the word after it, says that people are counted.
  var isPersons: Bool
}

/// What a count counts in.
enum CountUnit: String, Hashable, Sendable, CaseIterable {
  case people = "人"
  case named = "名"
  case honoured = "位"
  /// Visits, each person as often as they came.
  case attendances = "人次"
  case mouths = "口"
  case pieces = "个"
  case households = "户"
  case bodies = "家"
  case groups = "组"
  case teams = "支"
  case pairs = "对"
}
