import Newsletters

/// Institutions that are called by a usual word: `平安|派出所`, `向阳|小学`.
extension TokenReader {
  private static let institutions: WordSet = [
    "派出所", "司法所", "工商所", "税务所", "财政所", "供电所", "警务室", "警务站", "小学", "中学", "幼儿园", "医院", "卫生院", "卫生所",
    "菜市场", "农贸市场", "市场", "超市", "商场", "酒店", "宾馆", "饭店", "敬老院", "养老院", "福利院", "托老所", "储蓄所",
  ]

  /// Words that say what sort of an institution it is.
  private static let sorts: WordSet = ["人民", "中心", "学院", "大学", "民办", "公办", "农村", "城市", "乡村"]

  /// What makes a road or an estate of the word before: `平安|路|小学`, `新兴|花园|业委会`.
  private static let roads: WordSet = ["路", "街", "巷", "里", "桥", "新村"]
  private static let estates: WordSet = ["小区", "花园", "家园", "公寓"]

  /// `平安|派出所|所长`, `向阳|路|小学|校长`, `新兴|花园|业委会|主任`: a word that places are called by, before the word for an
  /// institution, or for an estate and its organ, in which somebody has the post behind it; where a name can begin, or the
  /// object of a verb.
  func namesInstitution(_ index: Int) -> Bool {
    guard tokens[index].classes.contains(.placeWord), tokens.indices.contains(index + 2),
      !Self.sorts.contains(words[index]), isInstitutionWithPost(index + 1) || isEstateWithOrgan(index + 1)
    else { return false }
    return beginsName(index) || isGoverned(index)
  }

  private func isInstitutionWithPost(_ index: Int) -> Bool {
    let head = Self.roads.contains(words[index]) ? index + 1 : index
    return tokens.indices.contains(head) && Self.institutions.contains(words[head]) && isTitle(head + 1)
  }

  private func isEstateWithOrgan(_ index: Int) -> Bool {
    Self.estates.contains(words[index]) && organization(index + 1) != nil && isTitle(index + 2)
  }

  private static let assembling: WordSet = ["召开", "举行", "首次", "首届"]
  private static let partsOfDates: WordSet = ["年", "月", "日", "号"]
  private static let lettersOfEstates: ScalarSet = "苑园寓"

  /// `翠湖|花园|召开|业主大会`, `东苑|业主|代表`: a housing estate by its name alone, where its owners meet or are named behind it.
  func isEstateOfOwners(_ index: Int) -> Bool {
    let token = tokens[index]
    guard endsEstate(token), tokens.indices.contains(index + 1) else { return false }
    var next = index + 1
    // `翠湖园今年3月15日|召开|首届|业主大会`
    while next < tokens.count, next < index + 7,
      tokens[next].form == .number || tokens[next].classes.contains(.time) || Self.partsOfDates.contains(words[next])
    {
      next += 1
    }
    while next < tokens.count, Self.assembling.contains(words[next]) { next += 1 }
    guard tokens.indices.contains(next) else { return false }
    let start = tokens[next].range.lowerBound
    // `翠湖园业主之家` is the name of a club.
    return scalars[start...].starts(with: ["业", "主"]) && !scalars[start...].starts(with: ["业", "主", "之"])
  }

  private func endsEstate(_ token: Token) -> Bool {
    Self.lettersOfEstates.contains(scalars[token.range.upperBound - 1])
      && (token.form == .place || Self.estates.contains(Word(scalars[token.range])) || token.range.count == 1)
  }

  /// Whether a verb, a preposition or 的 stands before.
  private func isGoverned(_ index: Int) -> Bool {
    let before = tokens[index - 1]
    return before.form == .word
      && (!before.roles.isEmpty || !before.classes.isDisjoint(with: [.verb, .preposition, .particle]))
  }
}
