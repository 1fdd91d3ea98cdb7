/// What stands between a body and a title of it: the part of the body that the holder heads, how many such there are.
extension AppositiveGrammar {
  /// The body that ends where a title begins, words such as 原 and 专职 between them left out.
  func organization(before index: Int) -> Int? {
    var place = index
    while place > 0 {
      if let mention = organization(endingAt: place) {
        // `驻镇|某部|教导员`: where troops are, and not whose.
        let isGarrison = place < index && TroopUnits.markers.contains(sentence.words[place])
        return isGarrison && sentence.organizations[mention].territory != nil ? nil : mention
      }
      // `某某居委会(主任甲)`
      if place == index, sentence.words[place - 1] == "(", nameFollows(index) {
        return organization(endingAt: place - 1)
      }
      if let charge = startOfCharge(endingAt: place) {
        place = charge
        continue
      }
      if isWorkOfHolder(place - 1, as: index) {
        place -= 1
        continue
      }
      if let start = startOfShare(endingAt: place, of: index) {
        place = start
        continue
      }
      guard Self.isTransparent(sentence.words[place - 1]) else { return nil }
      place -= 1
    }
    return nil
  }

  private static let charges: WordSet = ["分管", "主管", "负责", "主抓", "协管"]
  private static let longestCharge = 6

  /// `街道|分管|城建|的|副主任`: where the words begin that say what somebody sees to, which end with 的 before a place.
  private func startOfCharge(endingAt place: Int) -> Int? {
    guard sentence.words[place - 1] == "的" else { return nil }
    let reach = max(0, place - 1 - Self.longestCharge)..<(place - 1)
    guard let start = reach.last(where: { Self.charges.contains(sentence.words[$0]) }),
      !(start..<place - 1).contains(where: { isMark($0) && sentence.words[$0] != "、" })
    else { return nil }
    return start
  }

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
    // `公交二公司|18|路|驾驶员`: the line that somebody works on.
    if Self.lines.contains(sentence.words[place - 1]), sentence.tokens[place - 2].form == .number { return place - 2 }
    return place == title ? startOfCrew(endingAt: place, under: title) : nil
  }

  private static let lines: WordSet = ["路", "次", "号线"]

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
