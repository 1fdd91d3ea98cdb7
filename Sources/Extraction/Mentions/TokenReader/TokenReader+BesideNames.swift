import Newsletters

/// Words beside which a name ends, or runs on, by what they say there: 系, 贵, 退休 and the numbers of yards.
extension TokenReader {
  /// `选出|五|人|业主委员会`: whether a number of persons stands right before what they make up.
  func isCountOfPersons(_ index: Int) -> Bool {
    guard words[index] == "人", index > 0, organization(index + 1) != nil else { return false }
    return tokens[index - 1].form == .number || tokens[index - 1].classes.contains(.numeral)
  }

  private static let addressed: WordSet = ["社区", "街道", "居委会", "单位", "公司", "学校", "医院", "局"]

  /// `是|贵|社区|主任`: the body of whoever is spoken to.
  func isAddressed(_ index: Int) -> Bool {
    words[index] == "贵" && index + 1 < words.count && Self.addressed.contains(words[index + 1])
  }

  /// `作者|系|江州市…中学|教师`, `先生|系|新加坡…公会|主席`: whether 系 says who somebody is, as whoever it is said of stands before
  /// it, or an address and the name of a place behind; not in `中文|系|江州|校友会`.
  func isCopula(_ index: Int) -> Bool {
    guard words[index] == "系", index > 0, tokens.indices.contains(index + 1) else { return false }
    let (before, next) = (tokens[index - 1], tokens[index + 1])
    if before.form == .person || words[index - 1] == "作者" { return true }
    guard next.form == .place || next.classes.contains(.placeName) else { return false }
    return before.form == .punctuation || Self.addresses.contains(words[index - 1]) || words[index - 1] == "本人"
  }

  private static let branchesOfParty: WordSet = ["支部", "党支部", "总支", "党总支", "党小组"]

  /// `退休|党员|第一|支部`: whether those whom a branch of the Party is for have retired.
  func isOfBranch(_ index: Int) -> Bool {
    let behind = (index + 1..<min(index + 4, tokens.count)).prefix { tokens[$0].form != .punctuation }
    guard let branch = behind.first(where: { Self.branchesOfParty.contains(words[$0]) }) else { return false }
    return (index + 1..<branch).allSatisfy { words[$0] == "党员" || first($0) == "第" }
  }

  private static let numbered: WordSet = ["小学", "中学", "初级中学", "高级中学", "幼儿园", "医院", "人民医院"]

  /// `文昌|第二|小学`: a place that could be somebody's name, before one of several schools or hospitals that are called by it.
  func isPlaceOfNumbered(_ index: Int) -> Bool {
    guard tokens.indices.contains(index + 2), first(index + 1) == "第", tokens[index].range.count == 2 else {
      return false
    }
    return Self.numbered.contains(words[index + 2])
  }

  /// `。|14|号|大院|业主委员会`: the number of a yard whose road has been said.
  func isNumberOfYard(_ index: Int) -> Bool {
    guard index >= 0, tokens.indices.contains(index + 3), tokens[index].form == .number, words[index + 1] == "号",
      Self.yards.contains(words[index + 2])
    else { return false }
    return (index == 0 || isBoundary(index - 1)) && organization(index + 3) != nil
  }

  /// What a number of a road is the address of, where it has a committee of its own: `大街|14|号|大院|业主委员会`.
  private static let yards: WordSet = ["大院", "院", "院落", "楼院", "宿舍", "楼"]

  /// Whether the word for a yard stands here.
  func isYard(_ index: Int) -> Bool { Self.yards.contains(words[index]) }
}
