/// What stands between a body and a title of it: the part of the body that the holder heads, how many such there are.
extension AppositiveGrammar {
  private static let grids: WordSet = ["网格", "微网格", "片区", "楼栋"]
  private static let counted: WordSet = ["名", "位", "个"]

  /// `石桥社区|第|三|网格|网格长`, `某厂|的|锅炉|班|班长`, `某集团|的|一|名|技术员`: where the words begin that end before a place and
  /// say of which part of a body, or of how many, a title is.
  func startOfShare(endingAt place: Int, of title: Int) -> Int? {
    guard place > 1 else { return nil }
    if Self.counted.contains(sentence.words[place - 1]), sentence.words[place - 2] == "一" { return place - 2 }
    if Self.grids.contains(sentence.words[place - 1]), isCount(place - 2) {
      return place > 2 && sentence.words[place - 3] == "第" ? place - 3 : place - 2
    }
    return place == title ? startOfCrew(endingAt: place, under: title) : nil
  }

  private static let crews: WordSet = ["班", "组", "队", "段"]

  /// `锅炉|班`, `维修|组`: the words for a crew of a body, whose last letter the title of its head shares.
  private func startOfCrew(endingAt place: Int, under title: Int) -> Int? {
    let crew = sentence.words[place - 1]
    guard Self.crews.contains(crew), sentence.words[title] == crew + "长" else { return nil }
    let task = sentence.tokens[place - 2]
    guard task.form == .word, task.range.count >= 2, task.classes.contains(.noun), !task.uses.contains(.position),
      !insideOrganization.contains(place - 2)
    else { return nil }
    return place - 2
  }
}
