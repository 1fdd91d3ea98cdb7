import Newsletters

/// First letters that are words of grammar more often than they begin the name of a place.
extension PlaceEdges {
  /// Letters that new estates are called by with 和.
  static let partnersOfHarmony: ScalarSet = "美谐睦雅馨畅悦润"

  /// `甲同|铁北居委会`, `一周内|转区城管委`, `甲,任|文昌社区书记`: a first letter that joins, bounds or governs more often than it begins
  /// a name there.
  func startsLikeGrammar(_ start: Int, length: Int, in scalars: [Unicode.Scalar]) -> Bool {
    if Self.takesOffice(start..<start + length, in: scalars) { return true }
    if Self.joinsTerritories(start..<start + length, in: scalars) { return true }
    if length >= 3, Self.isDismissed(start, in: scalars) { return true }
    guard start > 0, Characters.isHan(scalars[start - 1]), !Self.levels.contains(scalars[start - 1]) else {
      return false
    }
    return scalars[start] == "内" || (scalars[start] == "同" || scalars[start] == "交") && length >= 3
  }

  /// `没有不吵的。可|球场社区|的居民…`: whether 可 says that something is otherwise, as it does before names of two letters and more;
  /// `可园社区` and names spelled by sound (`可克达拉市`) begin with it.
  static func isConcession(_ start: Int, length: Int, in scalars: [Unicode.Scalar]) -> Bool {
    scalars[start] == "可" && length >= 3 && !NameLikelihood.transliteration.contains(scalars[start + 1])
  }

  /// `青石区|和|柳湾镇`: whether 和 stands behind a territory and before a name of two letters or more that it is hardly part of.
  static func joinsTerritories(_ range: Range<Int>, in scalars: [Unicode.Scalar]) -> Bool {
    let start = range.lowerBound
    return scalars[start] == "和" && range.count >= 3 && start > 0 && upperLevels.contains(scalars[start - 1])
      && !partnersOfHarmony.contains(scalars[start + 1])
  }

  private static let dismissals = [["解", "聘"], ["免", "去"], ["聘", "任"], ["免", "除"]] as [[Unicode.Scalar]]

  /// `解聘|甲|镇文化站站长`: whether what goes before says that somebody gets or loses a post, of whom the name stands there.
  private static func isDismissed(_ start: Int, in scalars: [Unicode.Scalar]) -> Bool {
    start >= 2 && dismissals.contains { $0.elementsEqual(scalars[start - 2..<start]) }
  }

  /// `甲,|任|文昌社区党委书记`: whether the verb of taking office begins a clause, and no name of a place (`任家桥村`).
  static func takesOffice(_ range: Range<Int>, in scalars: [Unicode.Scalar]) -> Bool {
    let start = range.lowerBound
    return scalars[start] == "任" && range.count >= 3 && start > 0 && scalars[start - 1] == ","
      && scalars[start + 1] != "家"
  }

  /// `社区党委|同|启明|服务中心`: whether 同 stands behind the name of a body, and so joins another to it.
  func joinsBodies(_ start: Int, words: WordMatches, in scalars: [Unicode.Scalar]) -> Bool {
    scalars[start] == "同"
      && words.contains(endingAt: start) { $0.length >= 2 && $0.uses.contains(.organization) }
  }
}
