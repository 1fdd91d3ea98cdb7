import Newsletters

/// What units see to and whom they are for: words of action and for people that stand inside the names of bodies.
extension TokenReader {
  /// `区|经济|促进|局|副局长`, `区|自然资源|分局`: what a unit sees to, right before the word for one, a title behind it.
  func isTaskOfUnit(_ index: Int) -> Bool {
    let token = tokens[index]
    guard token.range.count >= 2, token.form == .word, index > 1 else { return false }
    if token.classes.contains(.idiom) {
      return isTerritory(index - 1) && organization(index + 1)?.owner == .organ
    }
    return token.classes.contains(.verb) && endsUnit(index + 1) && (isTerritory(index - 2) || isUnit(index - 2))
  }

  /// `区|水务|和|湖泊|局`, `县|民政|和|社会|事业|局`: what a bureau sees to, in two words or more.
  func isJoinedTask(_ index: Int) -> Bool {
    guard words[index] == "和" || words[index] == "与", index > 0,
      isTask(index - 1) || Self.works.contains(words[index - 1]), !Self.people.contains(words[index - 1]),
      isBureau(after: index)
    else { return false }
    var place = index - 1
    while place >= 0, index - place <= 4, isTask(place) || Self.works.contains(words[place]) { place -= 1 }
    return place >= 0 && (isTerritory(place) || organization(place)?.kind == .civic)
  }

  /// What bureaus do, and where, with what they see to: `区|城市|管理|和|综合执法局`.
  private static let works: WordSet = [
    "综合", "建设", "管理", "规划", "保护", "保障", "发展", "监督", "交通", "运输", "城市", "城乡", "农业", "农村",
  ]

  /// Words that the names of centres and sections end in which may see to two things.
  private static let centres: [Word] = ["中心", "服务站", "工作部"]

  /// Those who come together with somebody of a bureau: `县领导和体育局局长`.
  private static let people: WordSet = ["领导", "干部", "代表", "群众", "职工", "官兵", "居民", "村民", "嘉宾", "企业"]

  /// Whether up to three words and then the word for a bureau follow.
  private func isBureau(after index: Int) -> Bool {
    for place in (index + 1)..<max(index + 1, min(index + 5, tokens.count)) {
      if place > index + 1, words[place] == "局" || words[place] == "厅" || words[place] == "委员会" { return true }
      if let head = organization(place) {
        if ends(place, in: "局") { return place == index + 1 || isTask(index + 1) }
        return head.owner != .named && (place > index + 1 || tokens[place].range.count >= 6)
          && Self.centres.contains { ends(place, in: $0) }
      }
      guard isTask(place) else { return false }
    }
    return false
  }

  /// A word for what is seen to, no body and nothing that is done.
  func isTask(_ index: Int) -> Bool {
    guard tokens.indices.contains(index), tokens[index].range.count >= 2 else { return false }
    let token = tokens[index]
    return token.form == .word && token.roles.isEmpty && !isTerritory(index)
      && token.classes.isDisjoint(with: [.organizationHead, .position, .placeName, .time, .pronoun, .generic])
      && !token.classes.isDisjoint(with: [.noun, .verbalNoun])
  }

  /// `发展和改革局|对口|支援|科|科长`, `创卫办|督查|三|科`: what a section of the office named before sees to, in up to three
  /// words, with the section's head or a name behind it.
  func isTaskOfSection(_ index: Int) -> Bool {
    var end = index + 1
    while end <= index + 3, end < tokens.count, !isSection(end) { end += 1 }
    guard end <= index + 3, end + 1 < tokens.count,
      tokens[end + 1].classes.contains(.position) || tokens[end + 1].form == .person,
      (index..<end).allSatisfy(maySayTask)
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

  private func maySayTask(_ index: Int) -> Bool {
    tokens[index].form == .word && tokens[index].classes.isDisjoint(with: [.organizationHead, .particle])
      && (!isTitle(index) || words[index] == "指导")
  }

  /// Whether the word for a section of an office stands here: `科`.
  func isSection(_ index: Int) -> Bool {
    tokens.indices.contains(index) && tokens[index].range.count == 1 && BodyNames.isLastOfSections(first(index))
  }

  static let chiefs: WordSet = ["院长", "校长", "厂长", "区长", "市长", "县长", "总经理", "董事长", "书记"]
  private static let offices: WordSet = ["办公室", "办"]

  /// `医院|院长|办公室`: the office of whoever heads the body named before.
  func isChiefOfOffice(_ index: Int) -> Bool {
    guard Self.chiefs.contains(words[index]), tokens.indices.contains(index + 1), index > 0 else { return false }
    return Self.offices.contains(words[index + 1]) && organization(index - 1) != nil
  }

  /// Whether a token ends the name of a unit that has parts: `发展和改革局`, `人民检察院`.
  private func isUnit(_ index: Int) -> Bool {
    guard let head = organization(index), tokens[index].range.count >= 2 else { return false }
    return head.kind == .government
  }

  // MARK: For whom a body is

  static let ages: WordSet = ["老年", "中年", "暑期", "寒假"]

  /// `社区|老年|合唱团`: for whom, or for what season, something was founded.
  func isAgeOfUnit(_ index: Int) -> Bool { Self.ages.contains(words[index]) && nextHeadDistance(index) <= 3 }

  /// `党员服务中心`, `志愿者协会`: a word for people that describes a body.
  func isSocialModifier(_ index: Int) -> Bool {
    guard let entry = entry(index), entry.position?.titleClass != .office else { return false }
    return nextHeadDistance(index) <= 2 && !startsTerritory(index + 1)
      && organization(index + 1)?.owner != .district
  }

  /// `社区|慢|病|管理`: whether a letter that only a longer word begins with stands here.
  private func isLetterOfTopic(_ index: Int) -> Bool {
    tokens.indices.contains(index) && tokens[index].range.count == 1 && tokens[index].form == .word
      && tokens[index].classes.contains(.adjective)
  }

  private static let levelsAbove: WordSet = ["区", "县", "市", "省", "州"]

  /// `青石|区|社区|健康|协会`: communities in general, which a body of the district sees to; none has the district's name.
  func isTopicOfDistrict(_ index: Int, from start: Int) -> Bool {
    index > start && words[index] == "社区" && Self.levelsAbove.contains(words[index - 1])
      && (nextHeadDistance(index) <= 3 || isTask(index + 1) || isUnknown(index + 1) || isLetterOfTopic(index + 1))
  }
}
