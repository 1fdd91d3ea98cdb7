import Newsletters

/// Words of action, of joining and of direction that stand inside the names of bodies all the same.
extension TokenReader {
  /// `区|水务|和|湖泊|局`, `县|民政|和|社会|事业|局`: what a bureau sees to, in two words or more.
  func isJoinedTask(_ index: Int) -> Bool {
    guard words[index] == "和", isTask(index - 1), isBureau(after: index) else { return false }
    var place = index - 1
    while place >= 0, index - place <= 4, isTask(place) { place -= 1 }
    return place >= 0 && isTerritory(place)
  }

  /// Whether up to three words and then the word for a bureau follow.
  private func isBureau(after index: Int) -> Bool {
    for place in (index + 1)..<max(index + 1, min(index + 5, tokens.count)) {
      if place > index + 1, words[place] == "局" || words[place] == "厅" || words[place] == "委员会" { return true }
      if organization(place) != nil { return place > index && ends(place, in: "局") && isTask(index + 1) }
      guard isTask(place) else { return false }
    }
    return false
  }

  /// A word for what is seen to, no body and nothing that is done.
  private func isTask(_ index: Int) -> Bool {
    guard tokens.indices.contains(index), tokens[index].range.count >= 2 else { return false }
    let token = tokens[index]
    return token.form == .word && token.roles.isEmpty && !isTerritory(index)
      && token.classes.isDisjoint(with: [.organizationHead, .position, .placeName, .time, .pronoun, .generic])
      && !token.classes.isDisjoint(with: [.noun, .verbalNoun])
  }

  private static let compass: WordSet = ["西北", "东北", "西南", "东南", "中南", "华东", "华中", "华南", "华北", "西部", "北方", "南方"]

  /// `西北|政法大学`: the part of the country that a school or works is called by.
  func isCompass(_ index: Int) -> Bool {
    guard Self.compass.contains(words[index]) else { return false }
    for place in [index + 1, index + 2] {
      guard let head = organization(place) else { continue }
      return (head.kind == .school || head.kind == .enterprise || head.kind == .medical)
        && tokens[place].range.count >= 2
    }
    return false
  }

  private static let namingVerbs: WordSet = [
    "前进", "建设", "建国", "解放", "跃进", "奋进", "团结", "胜利", "振兴", "复兴", "兴业", "进步", "发展", "爱国", "卫国", "保卫", "劳动", "奋斗", "兴建",
    "建新", "光明",
  ]

  /// `前进|社区`, `建国|五金|市场|管委会`: a verb that places are called by, where a name can begin and no subject is.
  func isNamingVerb(_ index: Int) -> Bool {
    guard Self.namingVerbs.contains(words[index]), beginsName(index) else { return false }
    guard let head = organization(index + 1) else {
      return words[index] == "建国" && (index + 2...index + 3).contains { organization($0) != nil }
    }
    guard head.kind == .residentialArea || head.kind == .residentialCommittee else {
      return head.kind == .school && tokens[index + 1].range.count == 2
    }
    let next = index + 2
    guard tokens.indices.contains(next) else { return true }
    return tokens[next].classes.contains(.position) || organization(next) != nil
      || [.punctuation, .space].contains(tokens[next].form)
  }

  /// Whether what stands before leaves room for a name: a mark, a preposition or a territory.
  private func beginsName(_ index: Int) -> Bool {
    guard index > 0 else { return true }
    let before = tokens[index - 1]
    return before.form == .punctuation || before.form == .space || isTerritory(index - 1)
      || Self.beforeNames.contains(words[index - 1])
  }

  private static let beforeNames: WordSet = ["和", "与", "及", "在", "到", "由", "了", "至"]

  private static let sections: ScalarSet = "科处股室"

  /// `发展和改革局|对口|支援|科|科长`, `创卫办|督查|三|科`: what a section of the office named before sees to, in up to three
  /// words, with the section's head or a name behind it.
  func isTaskOfSection(_ index: Int) -> Bool {
    guard tokens[index].form == .word,
      tokens[index].classes.isDisjoint(with: [.position, .organizationHead, .particle])
    else { return false }
    var end = index + 1
    while end <= index + 3, end < tokens.count, !isSection(end) {
      guard tokens[end].form == .word, tokens[end].classes.isDisjoint(with: [.position, .organizationHead, .particle])
      else { return false }
      end += 1
    }
    guard end <= index + 3, end + 1 < tokens.count, isSection(end),
      tokens[end + 1].classes.contains(.position) || tokens[end + 1].form == .person
    else { return false }
    var start = index - 1
    while start >= 0, end - start <= 4, organization(start) == nil, tokens[start].form == .word,
      tokens[start].range.count >= 2
    {
      start -= 1
    }
    guard start >= 0, let head = organization(start), tokens[start].range.count >= 2 else { return false }
    return head.kind == .government || head.kind == .party || head.owner == .organ
  }

  private func isSection(_ index: Int) -> Bool {
    tokens.indices.contains(index) && tokens[index].range.count == 1 && Self.sections.contains(first(index))
  }

  private static let chiefs: WordSet = ["院长", "校长", "厂长", "区长", "市长", "县长", "总经理", "董事长", "书记"]
  private static let offices: WordSet = ["办公室", "办"]

  /// `医院|院长|办公室`: the office of whoever heads the body named before.
  func isChiefOfOffice(_ index: Int) -> Bool {
    guard Self.chiefs.contains(words[index]), tokens.indices.contains(index + 1), index > 0 else { return false }
    return Self.offices.contains(words[index + 1]) && organization(index - 1) != nil
  }

  /// Whether a token ends the name of a unit that has parts: `发展和改革局`, `人民检察院`.
  func isUnit(_ index: Int) -> Bool {
    guard let head = organization(index), tokens[index].range.count >= 2 else { return false }
    return head.kind == .government
  }

  private static let halls: WordSet = ["功能", "会议", "展览", "宴会", "报告", "音乐", "多功能", "学术", "议事"]

  /// `多|功能|厅`: a room, no office.
  func isHall(_ index: Int) -> Bool {
    index > 0 && words[index] == "厅" && Self.halls.contains(words[index - 1])
  }

  /// `16支村(社区)代表队`: whether 村 stands alone, so that the bracket behind it only adds another kind.
  func isUnnamedVillage(_ index: Int) -> Bool {
    guard tokens.indices.contains(index), words[index] == "村" || words[index] == "居" || words[index] == "镇" else {
      return false
    }
    guard index > 0 else { return true }
    let before = tokens[index - 1]
    return before.form != .place && before.form != .unknown
      && before.classes.isDisjoint(with: [.placeName, .properName])
  }
}
