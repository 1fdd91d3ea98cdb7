import Newsletters

/// Names of places that are a word, and behind it a letter for what the land is like or the number of a road.
extension PlaceEdges {
  /// Letters for what the land is like, which end names of places (`团结坝`, `建设坡`).
  static let terrain: ScalarSet = "坝坡山湾桥岭沟河湖港塘井寺庙庄门岗坪冲洼垭坑埠渡浦滩岛洲圩堰渠泉池台嘴坳崖寨堡营屯里苑园坊巷弄"

  /// `建设|坡`, `和平|山`: any word, and then what the land is like.
  func addWordAndTerrain(
    to end: Int, scalars: [Unicode.Scalar], words: WordMatches, lattice: inout Lattice
  ) {
    let start = end - 3
    guard start >= 0, !(scalars[start] == "自" && start > 0 && scalars[start - 1] == "来"),
      Self.terrain.contains(scalars[end - 1]) || scalars[end - 1] == "城" && isCommunity(at: end, in: scalars),
      words.cost(from: start, to: end - 1) != nil,
      words.cost(from: end - 1, to: end + 1) == nil,
      !words.contains(beginningAt: start, where: { $0.length == 2 && $0.uses.contains(.position) })
    else { return }
    lattice.add(.init(start: start, end: end, cost: 12, entry: -1, form: .place))
  }

  private static let numbersOfRoads: ScalarSet = "一二三四五六七八九十东西南北中"

  /// `前进|四路|街`, `建设|二路|派出所`: any word, and which of several roads of that name.
  func addNumberedRoad(
    to end: Int, scalars: [Unicode.Scalar], words: WordMatches, lattice: inout Lattice
  ) {
    let start = end - 4
    guard start >= 0, scalars[end - 1] == "路", Self.numbersOfRoads.contains(scalars[end - 2]),
      words.contains(
        beginningAt: start,
        where: { $0.length == 2 && $0.uses.isDisjoint(with: [.organization, .position]) && $0.roles.isEmpty })
    else { return }
    lattice.add(.init(start: start, end: end, cost: 12, entry: -1, form: .place))
  }
}
