/// The titles of those who look after a part of a neighbourhood: a grid, a house, a lane.
enum Wardens {
  /// Of the houses of an estate, their yards and their stairs.
  static let ofHouses = WordSet(titlesOfHouses.map { Word($0) })

  /// All of them.
  static let all = WordSet(titles.map { Word($0) })

  /// All of them, as text that a longer title may end in.
  static let titles = titlesOfHouses + ["网格员", "网格长", "网格助理", "巷长", "胡同长", "中心户长", "联户长", "小巷管家", "片长", "片区长"]

  private static let titlesOfHouses = ["单元长", "楼栋长", "栋长", "楼长", "楼门长", "楼组长", "门栋长", "楼院长", "院落长"]
}
