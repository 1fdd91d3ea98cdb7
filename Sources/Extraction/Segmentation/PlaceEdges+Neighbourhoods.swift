import Newsletters

/// Names of communities and villages whose letters are words elsewhere, told by where they can begin.
extension PlaceEdges {
  /// What makes another word with 村: `山村`, `新村`.
  private static let partnersOfVillage: ScalarSet = "山新乡渔"
  /// Letters that say of what size or sort such a village is: `穷山村`, `建新村`.
  private static let sortsOfVillages: ScalarSet = "小大深老古荒穷偏建造各全这那两本该我新旧"
  /// Places that one letter says, which 和 joins to a community: `在家和社区`.
  private static let placesOfOneLetter: ScalarSet = "家校街区县市省镇乡村站所院厂店园路馆"
  /// Letters that a name stands behind.
  private static let beforeNames: ScalarSet = "在到由了自与向为"

  /// The cost of two letters as a name before 村 or 社区; `nil` where the usual rules for names of two letters hold.
  func costOfNeighbourhood(before end: Int, in scalars: [Unicode.Scalar], words: WordMatches) -> Float? {
    guard canBegin(at: end - 2, in: scalars) else { return nil }
    if isVillage(end, in: scalars) { return 4 }
    return isCommunityOfPeace(end, in: scalars) && words.cost(from: end - 2, to: end) == nil ? 8 : nil
  }

  /// Whether nothing, a mark or a letter that names stand behind is before a place.
  private func canBegin(at start: Int, in scalars: [Unicode.Scalar]) -> Bool {
    start == 0 || !Characters.isHan(scalars[start - 1]) || Self.beforeNames.contains(scalars[start - 1])
  }

  /// `南山|村`, `东新|村`: a name whose last letter makes a word with 村.
  private func isVillage(_ end: Int, in scalars: [Unicode.Scalar]) -> Bool {
    scalars[end] == "村" && Self.partnersOfVillage.contains(scalars[end - 1])
      && !Self.sortsOfVillages.contains(scalars[end - 2]) && !Self.excluded.contains(scalars[end - 2])
  }

  /// `来自|万和|社区`: a letter alone before 和, which then joins nothing.
  private func isCommunityOfPeace(_ end: Int, in scalars: [Unicode.Scalar]) -> Bool {
    scalars[end] == "社" && scalars[end - 1] == "和" && isCommunity(at: end, in: scalars)
      && !Self.placesOfOneLetter.contains(scalars[end - 2]) && !Self.excluded.contains(scalars[end - 2])
  }

  /// `国际城|社区`: whether the word for a community or estate begins at a place.
  func isCommunity(at place: Int, in scalars: [Unicode.Scalar]) -> Bool {
    place + 1 < scalars.count && scalars[place + 1] == "区" && (scalars[place] == "社" || scalars[place] == "小")
  }
}
