import Newsletters

/// Words of the language that places are called by: `前进|街道`, `团结|镇`, `胜利|社区`.
///
/// Such a word is a name where one can begin before the word for the level (a mark, a territory, a preposition, a verb
/// of going there) and the place's own organ or officer follows: `北岭区前进街道办事处`, not `建设街道文化站`.
enum PlaceWords {
  /// The word before a word for a level that is a name there, or `nil`.
  ///
  /// - Parameter end: where the word for the level begins.
  static func name(before end: Int, in scalars: [Unicode.Scalar], words: WordMatches) -> Range<Int>? {
    guard words[end].ending.classes.contains(.placeWord), end >= 2,
      let level = levels.first(where: { scalars[end...].starts(with: $0) })
    else { return nil }
    var length = 0
    guard
      words.contains(
        endingAt: end,
        where: { word in
          guard word.classes.contains(.placeWord) else { return false }
          length = word.length
          return true
        })
    else { return nil }
    let start = end - length
    let isBehindTerritory = endsTerritory(at: start, in: scalars)
    guard isBehindTerritory || beginsName(at: start, in: scalars, words: words) else { return nil }
    let next = end + level.count
    return isOwn(next, behind: level, in: scalars, words: words)
      || isBehindTerritory && mayAct(next, in: scalars, words: words) ? start..<end : nil
  }

  /// Whether the word for a level begins at a place and the territory's own organ or officer behind it: `村|党支部`, `镇|长`.
  static func isBeforeOrgan(_ place: Int, in scalars: [Unicode.Scalar], words: WordMatches) -> Bool {
    guard let level = levels.first(where: { scalars[place...].starts(with: $0) }) else { return false }
    return isOwn(place + level.count, behind: level, in: scalars, words: words)
  }

  private static let levels = ["街道", "社区", "居委会", "镇", "乡", "村"].map { Array($0.unicodeScalars) }
  private static let territories: ScalarSet = "区县市旗州镇乡道"
  /// Letters before 区 or 市 that say which is meant without naming it.
  private static let pointing: ScalarSet = "我本全该各两社城小片园山校"
  /// Letters that a name stands behind.
  private static let prepositions: ScalarSet = "在到由和与及至往赴从"

  private static func endsTerritory(at place: Int, in scalars: [Unicode.Scalar]) -> Bool {
    place >= 3 && territories.contains(scalars[place - 1]) && Characters.isHan(scalars[place - 2])
      && Characters.isHan(scalars[place - 3]) && !pointing.contains(scalars[place - 2])
  }

  private static func beginsName(at place: Int, in scalars: [Unicode.Scalar], words: WordMatches) -> Bool {
    guard place > 0 else { return true }
    return !Characters.isHan(scalars[place - 1]) || prepositions.contains(scalars[place - 1])
      || !words[place].ending.roles.isDisjoint(with: [.visit, .motion, .invite, .lead, .companion])
  }

  /// What only a place itself has, and nobody builds or develops.
  private static let organs = [
    "办事处", "党", "人大", "纪", "武装部", "团工委", "团委", "妇联", "总工会", "政府", "人民政府", "居委会", "居民委员会", "村委会", "村民委员会", "委员会", "两委",
    "总支",
    "支部", "支书",
  ].map { Array($0.unicodeScalars) }
  private static let works = ["党群", "党建", "党员"].map { Array($0.unicodeScalars) }

  private static func isOwn(
    _ next: Int, behind level: [Unicode.Scalar], in scalars: [Unicode.Scalar], words: WordMatches
  ) -> Bool {
    guard next < scalars.count else { return false }
    if level.count == 1, scalars[next] == "长" { return true }
    if words[next].beginning.uses.contains(.office) { return true }
    let rest = scalars[next...]
    return organs.contains { rest.starts(with: $0) } && !works.contains { rest.starts(with: $0) }
      || scalars[next] == ":" || level.count == 3 && scalars[next] == "、"
  }

  /// Whether a territory that another one is printed before may end here: a mark, a verb of what it does or 的 follows.
  private static func mayAct(_ next: Int, in scalars: [Unicode.Scalar], words: WordMatches) -> Bool {
    next >= scalars.count || !Characters.isHan(scalars[next]) || scalars[next] == "的"
      || !words[next].beginning.roles.isEmpty
  }
}
