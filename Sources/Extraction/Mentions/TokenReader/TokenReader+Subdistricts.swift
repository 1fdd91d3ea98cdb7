/// Subdistricts that are called by 街 alone (`汉水桥街`), where a road may be meant as well.
extension TokenReader {
  /// Whether 街 is the word for a subdistrict behind its name: it holds something, an organ of its own follows, or the
  /// head of a paper says whose it is.
  func isSubdistrictForShort(_ index: Int) -> Bool {
    beginsClauseBeforeHolding(index) || isBeforeOwnUnit(index) || endsMasthead(index) || isInTitleOfPaper(index)
      || isBetweenDistrictAndCommunity(index)
  }

  /// `武汉市|江岸|区|花桥铺|街|球场里|社区居委会`: between the district and one of its communities stands the subdistrict.
  private func isBetweenDistrictAndCommunity(_ index: Int) -> Bool {
    guard index >= 3, Self.references[words[index - 2]] == .district,
      [.place, .unknown].contains(tokens[index - 1].form) || tokens[index - 1].classes.contains(.placeName)
    else { return false }
    return (index + 2..<index + 4).contains { place in
      organization(place).map { $0.kind == .residentialArea || $0.kind == .residentialCommittee } ?? false
        && (index + 1..<place).allSatisfy { tokens[$0].form == .place || tokens[$0].form == .unknown }
    }
  }

  /// `解放|街|办事处`, `石桥|街|简报`: whether a word of the vocabulary is the name of the subdistrict that 街 ends, as an organ
  /// of it or the title of its paper tells.
  func isSubdistrictNamedByWord(_ start: Int, _ index: Int) -> Bool {
    words[index] == "街" && start + 1 == index && (isBeforeOwnUnit(index) || isInTitleOfPaper(index))
      && tokens[start].form == .word
      && tokens[start].range.count >= 2
      && tokens[start].classes.isDisjoint(with: [.generic, .pronoun, .numeral, .measure, .time, .preposition])
  }

  /// `石湾|镇|街道|办事处`: whether the word for a town is of the name of a subdistrict that was one, as a unit of it, what it
  /// does or the end of the line behind tells; not in `石湾镇街道两侧`.
  func endsNameOfSubdistrict(_ index: Int) -> Bool {
    let next = index + 2
    guard index > 0, words[index] == "镇" || words[index] == "乡", index + 1 < tokens.count, words[index + 1] == "街道",
      [.place, .unknown].contains(tokens[index - 1].form)
        || !tokens[index - 1].classes.isDisjoint(with: [.placeName, .placeWord])
    else { return false }
    return next == tokens.count || tokens[next].form == .space || organization(next) != nil || isTitle(next)
      || !tokens[next].roles.isEmpty || Self.papers.contains(words[next])
  }

  private func isBeforeOwnUnit(_ index: Int) -> Bool {
    guard let head = organization(index + 1) else { return false }
    return head.owner == .street || (head.owner == .organ && Self.massOrgans.contains(words[index + 1]))
  }

  /// `武汉市|硚口|区|汉水桥|街|  第38期`: whether a line, or what spaces set apart in it, is nothing but the names of a
  /// district and of a subdistrict in it.
  private func endsMasthead(_ index: Int) -> Bool {
    guard index + 1 == tokens.count || tokens[index + 1].form == .space, index >= 3,
      Self.references[words[index - 2]] == .district
    else { return false }
    var place = index - 2
    while place > 0, isPartOfAddress(place - 1) { place -= 1 }
    return place == 0 || tokens[place - 1].form == .space
  }

  private func isPartOfAddress(_ index: Int) -> Bool {
    tokens[index].form == .place || tokens[index].form == .unknown || startsTerritory(index) || words[index] == "中国"
  }

  /// `解放|街|工作|简报`: whether a line begins with the name and is the title of a paper.
  private func isInTitleOfPaper(_ index: Int) -> Bool {
    guard index == 1, tokens[0].range.count >= 2 else { return false }
    let title = tokens[2...].prefix { $0.form != .space }
    return (1...3).contains(title.count) && Self.papers.contains(words[title.endIndex - 1])
  }

  private static let papers = WordSet(EvidentPlaces.papers.map { Word($0) })

  /// Whether a stretch of letters begins the sentence or a clause, ends here and holds something: `昌华街举办邻里节`.
  private func beginsClauseBeforeHolding(_ index: Int) -> Bool {
    guard tokens.indices.contains(index + 1), isHolding(from: index + 1), index > 0,
      tokens[index - 1].form == .place || tokens[index - 1].form == .unknown
    else { return false }
    return index == 1 || [.punctuation, .space].contains(tokens[index - 2].form)
  }

  /// Whether a verb of holding stands here, or behind a place: `召开`, `在|会议室|召开`.
  private func isHolding(from index: Int) -> Bool {
    if tokens[index].roles.contains(.hold) { return true }
    guard words[index] == "在" || words[index] == "于" else { return false }
    let near = tokens[(index + 1)...].prefix(12).prefix { $0.form != .punctuation }
    return near.contains { $0.roles.contains(.hold) }
  }

  private static let massOrgans: WordSet = [
    "残联", "妇联", "工会", "总工会", "团委", "侨联", "纪委", "党委", "人大", "武装部", "商会", "红十字会", "科协", "关工委", "机关",
    "工会联合会", "工作委员会", "委员会",
  ]
}
