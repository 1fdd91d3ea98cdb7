import Newsletters

/// What the letters at the ends of a name, and right beside them, say of it.
extension NameSurroundings {
  /// Whether a letter stands at a place that is hardly a word and begins none.
  func isStrange(at end: Int) -> Bool {
    end < scalars.count && isRare(at: end) && !words.contains(beginningAt: end) { $0.length >= 2 }
  }

  private static let rareCost: Float = 11

  /// Whether a letter is hardly ever a word by itself.
  func isRare(at place: Int) -> Bool {
    Characters.isHan(scalars[place])
      && words.cost(from: place, to: place + 1) ?? .infinity >= Self.rareCost
  }

  /// `主席由甲担任`: whether 由 is no family name, for a title stands before it and a verb of taking over behind the name.
  func isAwarded(from start: Int, to end: Int) -> Bool {
    guard scalars[start] == "由", end + 1 < scalars.count,
      words[start].ending.classes.contains(.position)
    else {
      return false
    }
    return Self.takings.contains(Word(scalars[end...end + 1]))
  }

  private static let takings: WordSet = ["担任", "兼任", "接任", "出任", "继任"]

  /// Whether a number in letters goes on across a place.
  func isInNumber(_ place: Int) -> Bool {
    place > 0 && place < scalars.count && Characters.isChineseNumeral(scalars[place - 1])
      && Characters.isChineseNumeral(scalars[place])
  }

  private static let placeEnds: ScalarSet = "村镇乡县区市路街巷桥弄里坊屯寨堡湾港庄苑城墟垭"

  /// Whether what ends at a place is rather the name of a place or a company (`石桥村`, or `永安` before 社区).
  func isPlace(endingAt end: Int) -> Bool {
    if companies.contains(end) || Self.placeEnds.contains(scalars[end - 1]) { return true }
    return words[end].beginning.uses.contains(.noPersonBefore)
      || (end < scalars.count && Self.roadEnds.contains(scalars[end]))
  }

  private static let roadEnds: ScalarSet = "路街巷弄"
}
