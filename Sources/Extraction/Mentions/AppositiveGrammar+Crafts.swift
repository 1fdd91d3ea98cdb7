import Newsletters

/// Titles that no list has: between a body and a name stands what the named one is there, `区医院|心理|治疗|师|甲`,
/// `环卫处|道路|清扫工|甲`.
extension AppositiveGrammar {
  /// Letters that end a word for whoever does something for a living.
  private static let agents: ScalarSet = "员师工警医"
  /// Words of such an ending for no trade in particular.
  private static let people: WordSet = ["人员", "官员", "成员", "职员", "党员", "团员", "老师", "职工", "员工", "民工", "义工", "社工"]
  /// Bodies in general, whose officer a title then is.
  private static let bodies: WordSet = ["党组织", "团组织", "领导班子", "单位", "企业", "机关", "部门"]
  private static let longestCraft = 8

  /// Where the title begins that ends with this token, a body right before it and a name right behind it; `nil` for a
  /// title that its own word says, and where none stands.
  ///
  /// What may stand in it are nouns, and a verb before the letter for who does it; another title, a word for when, for
  /// how, or for what is done to somebody ends the search, as in `镇政府|邀请|律师|甲` or `医院|昨天|派|医生|甲`.
  func craftStart(endingAt index: Int) -> Int? {
    guard !organizationEnds.isEmpty, index + 1 < sentence.tokens.count, sentence.tokens[index + 1].form == .person
    else { return nil }
    let isTitle = sentence.tokens[index].uses.contains(.office)
    guard isTitle ? !headsUnit(index) : endsCraft(index) else { return nil }
    let end = sentence.tokens[index].range.upperBound
    var place = index
    while organization(endingAt: place) == nil {
      guard place > 0, end - sentence.tokens[place - 1].range.lowerBound <= Self.longestCraft,
        maySayCraft(place - 1, mayBeVerb: place == index && sentence.tokens[index].range.count == 1)
      else { return nil }
      place -= 1
    }
    if place == index, isTitle || sentence.tokens[index].range.count == 1 { return nil }
    return place
  }

  /// `街道|安监|中队长`: whether a title is of whoever heads a unit, which the words before it then name.
  private func headsUnit(_ index: Int) -> Bool {
    let range = sentence.tokens[index].range
    return sentence.passage.scalars[range.upperBound - 1] == "长"
      || Self.heads.contains(Word(sentence.passage.scalars[range].suffix(2)))
  }

  private static let heads: WordSet = ["主任", "书记", "主席"]

  private func endsCraft(_ index: Int) -> Bool {
    let token = sentence.tokens[index]
    guard token.form == .word || token.form == .unknown, token.range.count <= 4,
      !token.uses.contains(.position), token.roles.isEmpty,
      Self.agents.contains(sentence.passage.scalars[token.range.upperBound - 1])
    else { return false }
    return !Self.people.contains(sentence.words[index]) && !insideOrganization.contains(index)
  }

  /// Whether a token may say what the holder of a title does; a verb may right before a letter for who does it.
  private func maySayCraft(_ index: Int, mayBeVerb: Bool) -> Bool {
    let token = sentence.tokens[index]
    return (token.form == .word || token.form == .unknown) && !token.uses.contains(.position) && token.roles.isEmpty
      && !insideOrganization.contains(index) && !Self.isTransparent(sentence.words[index])
      && !Self.bodies.contains(sentence.words[index])
      && !Characters.isChineseNumeral(sentence.passage.scalars[token.range.lowerBound])
      && token.classes.isDisjoint(with: Self.foreignToCrafts)
      && (mayBeVerb || token.classes.isDisjoint(with: .verb))
  }

  private static let foreignToCrafts: WordClass = [
    .particle, .preposition, .pronoun, .conjunction, .adverb, .time, .adjective, .idiom, .generic, .locative, .measure,
    .organizationHead,
  ]
}
