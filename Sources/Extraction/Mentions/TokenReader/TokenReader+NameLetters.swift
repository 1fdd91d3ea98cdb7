import Newsletters

/// Single letters that are words elsewhere and stand inside the names of bodies.
extension TokenReader {
  /// `卫生防疫站|消|杀|科`: the first of two letters for what a unit sees to, between its body and the word for it.
  func isInitialOfUnit(_ index: Int) -> Bool {
    tokens.indices.contains(index + 2) && isInitialOfUnit(index, before: index + 2) && endsUnit(index + 2)
  }

  func isInitialOfUnit(_ index: Int, before unit: Int) -> Bool {
    guard tokens[index].range.count == 1, index > 0, tokens[index + 1].range.count == 1,
      let owner = organization(index - 1)
    else { return false }
    return owner.owner != .territory && owner.kind != .residentialArea
      && (index..<unit).allSatisfy { Characters.isHan(first($0)) && !Characters.isChineseNumeral(first($0)) }
  }

  private static let levels: ScalarSet = "省市区县镇乡村街州盟旗党团工妇男女老少中我本该各全两三四五六七八九十双众"
  /// Verbs that stand alone before the name of a body.
  private static let deeds: ScalarSet = "赴访办建设找约请派驻赠捐扶帮助护守爱进抵返离游逛租借买卖送献问谢庆贺祝创评获得夺赢领率携陪邀"

  /// `望|牛|岗|工商所`, `通|明|中心小学`: letters strange to each other, in a row of two or three between the head of a body
  /// or a mark and a head of two letters or more, are a name whatever words they are elsewhere.
  func isInRowOfLetters(_ index: Int) -> Bool {
    guard isLetter(index) else { return false }
    var start = index
    while start > 0, index - start < 2, isLetter(start - 1) { start -= 1 }
    var end = index + 1
    while end < tokens.count, end - start < 4, isLetter(end) { end += 1 }
    if end + 1 < tokens.count, isNumberOfHospital(end) { end += 1 }
    guard (2...3).contains(end - start), end < tokens.count, !Self.deeds.contains(first(start)),
      mayFollowLetters(end)
    else { return false }
    guard start > 0 else { return true }
    let before = tokens[start - 1]
    return [.punctuation, .space].contains(before.form) || organization(start - 1) != nil && before.range.count >= 2
      || !before.classes.isDisjoint(with: [.preposition, .conjunction]) && before.roles.isEmpty
      || before.range.count == 1 && (words[start - 1] == "是" || words[start - 1] == "在")
      || before.roles.contains(.invite)
  }

  /// `云|岭|三|医院`: the number that tells one hospital of a name from the others.
  private func isNumberOfHospital(_ index: Int) -> Bool {
    tokens[index].range.count == 1 && Characters.isChineseNumeral(first(index))
      && organization(index + 1)?.kind == .medical
  }

  /// Whether a head that is called by letters stands here: `工商所`, `二校`, `里` before its `里长`.
  private func mayFollowLetters(_ end: Int) -> Bool {
    if isNumberedSchool(end + 1) && words[end + 1] == "校" || isWard(end) { return true }
    if words[end] == "实验" { return organization(end + 1)?.kind == .school }
    guard let head = organization(end), tokens[end].range.count >= 2 else { return false }
    return (head.owner == .named || head.owner == .street || head.kind == .enterprise)
      && head.kind != .residentialCommittee && head.kind != .party
  }

  /// `福安|里|里长`: a ward as Taiwan has them, before its head.
  private func isWard(_ index: Int) -> Bool {
    words[index] == "里" && tokens.indices.contains(index + 1) && words[index + 1] == "里长"
  }

  private func isLetter(_ index: Int) -> Bool {
    let token = tokens[index]
    guard token.range.count == 1, token.form == .word || token.form == .unknown, Characters.isHan(first(index)) else {
      return false
    }
    return token.roles.isEmpty
      && token.classes.isDisjoint(with: [.pronoun, .conjunction, .numeral, .organizationHead, .position])
      && !Self.closed.contains(first(index)) && !Self.levels.contains(first(index))
      && !PlaceEdges.hardFunctionLetters.contains(first(index))
  }

  static let forces: WordSet = ["交警", "武警", "消防", "刑警", "巡警", "特警", "巡特警", "边防"]
  private static let detachments: WordSet = ["大队", "支队", "中队", "总队"]

  /// `交警|云|岭|大队`, `武警|江州|支队`: the branch of a force that a detachment is called by, before its place.
  func isForceBeforePlace(_ index: Int) -> Bool {
    guard Self.forces.contains(words[index]) else { return false }
    var end = index + 1
    while end < tokens.count, end - index <= 3, mayBePlace(end) { end += 1 }
    return end > index + 1 && end < tokens.count && Self.detachments.contains(words[end])
  }

  /// Whether what looks like a person's name is such a place.
  func isPlaceOfForce(_ index: Int) -> Bool {
    index > 0 && tokens.indices.contains(index + 1) && Self.detachments.contains(words[index + 1])
      && Self.forces.contains(words[index - 1])
  }

  private func mayBePlace(_ index: Int) -> Bool {
    let token = tokens[index]
    switch token.form {
    case .place, .unknown, .person: return true
    case .word:
      return token.classes.contains(.placeName)
        || token.range.count == 1 && token.roles.isEmpty
          && token.classes.isDisjoint(with: [.organizationHead, .particle, .pronoun])
          && !Self.closed.contains(first(index))
    default: return false
    }
  }

  /// `第六|次|全国|人口|普查|领导小组`: which of several censuses a command sees to.
  func isCensus(_ index: Int) -> Bool {
    guard words[index] == "次", index > 0, first(index - 1) == "第" || index > 1 && first(index - 2) == "第" else {
      return false
    }
    let near = index + 1..<min(index + 5, tokens.count)
    guard let census = near.first(where: { words[$0] == "普查" || ends($0, in: "普查") }) else { return false }
    return (census + 1..<min(census + 4, tokens.count)).contains { organization($0) != nil }
  }

  /// `纪委监委|派驻|第三|纪检监察组`: a verb between a body and the group that it sends.
  func isSendingOfGroup(_ index: Int) -> Bool {
    guard words[index] == "派驻" || words[index] == "驻", index > 0, organization(index - 1)?.kind == .party else {
      return false
    }
    return (index + 1...index + 3).contains { organization($0)?.kind == .party && ends($0, in: "组") }
  }

  private static let aids: WordSet = ["帮扶", "援建", "支援", "协作", "援助"]

  /// The tokens of the places before `驻` or `对口帮扶`, which ends at a token; `nil` where neither does.
  func sender(before start: Int) -> Range<Int>? {
    var end = start - 1
    guard end > 0 else { return nil }
    if words[end] != "驻" {
      guard end > 1, Self.aids.contains(words[end]), words[end - 1] == "对口" else { return nil }
      end -= 1
    }
    var first = end
    while first > 0,
      tokens[first - 1].classes.contains(.placeName) || tokens[first - 1].form == .place
        || isTerritory(first - 1)
    {
      first -= 1
    }
    return first..<end
  }

  private static let cities: ScalarSet = "京沪津渝穗深杭宁汉蓉榕厦"

  /// `云岭|驻|沪|流动|党委`: between a place and the city where people from it have a body.
  func isStationedInCity(_ index: Int) -> Bool {
    guard words[index] == "驻", index > 0, tokens.indices.contains(index + 1), tokens[index + 1].range.count == 1,
      Self.cities.contains(first(index + 1)), tokens[index - 1].form != .person
    else { return false }
    return nextHeadDistance(index + 1) <= 3
  }

  /// `派出所|3|号|警务站`: the number of a post of the body named before; behind an estate it is the number of a house.
  func isNumberOfPost(_ index: Int) -> Bool {
    guard words[index] == "号" || tokens.indices.contains(index + 1) && words[index + 1] == "号" else { return false }
    let number = words[index] == "号" ? index - 1 : index
    guard number > 0, let whole = organization(number - 1), whole.kind != .residentialArea,
      tokens[number - 1].range.count >= 2, let head = organization(number + 2)
    else { return false }
    return tokens[number + 2].range.count >= 3 && head.owner != .territory && head.kind != .residentialCommittee
  }
}
