import Newsletters

/// Words of action, of joining and of direction that stand inside the names of bodies all the same.
extension TokenReader {
  /// `区|水务|和|湖泊|局`, `县|民政|和|社会|事业|局`: what a bureau sees to, in two words or more.
  func isJoinedTask(_ index: Int) -> Bool {
    guard words[index] == "和" || words[index] == "与", isTask(index - 1), isBureau(after: index)
    else { return false }
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

  private static let compass: WordSet = ["西北", "东北", "西南", "东南", "中南", "华东", "华中", "华南", "华北", "西部", "北方", "南方", "东方"]

  private static let waters: WordSet = ["海上", "水上", "江上"]

  /// `西北|政法大学`, `海上|救助站`: the part of the country that a school or works is called by.
  func isCompass(_ index: Int) -> Bool {
    if Self.waters.contains(words[index]) { return organization(index + 1) != nil }
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

  // MARK: Units that the title behind them repeats

  private static let echoedHeads: WordMap<OrganizationHead> = [
    "社": .init(kind: .civic, owner: .named), "团": .init(kind: .civic, owner: .named),
    "会": .init(kind: .civic, owner: .named), "队": .init(kind: .civic, owner: .named),
    "厂": .init(kind: .enterprise, owner: .named), "店": .init(kind: .enterprise, owner: .named),
    "行": .init(kind: .enterprise, owner: .named), "场": .init(kind: .enterprise, owner: .named),
    "矿": .init(kind: .enterprise, owner: .named), "馆": .init(kind: .other, owner: .named),
    "院": .init(kind: .other, owner: .named), "园": .init(kind: .school, owner: .named),
    "台": .init(kind: .other, owner: .named), "庭": .init(kind: .government, owner: .organ),
    "所": .init(kind: .government, owner: .named), "站": .init(kind: .government, owner: .named),
    "组": .init(kind: .civic, owner: .organ), "班": .init(kind: .civic, owner: .organ),
    "股": .init(kind: .government, owner: .organ), "科": .init(kind: .government, owner: .organ),
    "段": .init(kind: .enterprise, owner: .named),
  ]

  /// `南音社|社长`, `灯谜社|社长`, `民一庭|庭长`: a body of any sort, as the title behind it begins with its last letter.
  ///
  /// A unit of some body has to be called by more than a word, where nobody says whose it is: `三科科长` names none.
  func echoedHead(_ index: Int, chunkHasOwner: Bool) -> OrganizationHead? {
    guard isEchoed(index), index > 0, !isBoundary(index - 1) || tokens[index].range.count > 1,
      let head = Self.echoedHeads[Word(scalars[tokens[index].range].suffix(1))]
    else { return nil }
    if head.owner == .named || chunkHasOwner { return head }
    return index > 1 && isTask(index - 1) && isTask(index - 2) ? head : nil
  }

  /// Whether the title behind a token begins with its last letter.
  func isEchoed(_ index: Int) -> Bool {
    guard tokens.indices.contains(index + 1), tokens[index + 1].classes.contains(.position),
      tokens[index].form == .word || tokens[index].form == .unknown || tokens[index].form == .place
    else { return false }
    return scalars[tokens[index].range.upperBound - 1] == first(index + 1) && tokens[index + 1].range.count == 2
  }

  private static let judges: WordSet = ["审判员", "法官", "书记员", "庭长", "副庭长", "审判长", "助理审判员", "法官助理", "主审法官"]

  /// `区法院|民|一|庭|审判员`: the division of a court, before those who sit in it.
  func isCourtDivision(_ index: Int) -> Bool {
    tokens.indices.contains(index + 1) && index > 0 && words[index] == "庭" && Self.judges.contains(words[index + 1])
  }

  private static let grades: WordSet = [
    "退休", "离休", "一级", "二级", "三级", "高级", "特级", "青年", "当家", "语文", "数学", "体育", "音乐", "美术",
  ]

  /// `十四中|退休|教师`, `乐团|一级|演奏员`: a word for the rank of somebody, the title behind it.
  func isRankedStaff(_ index: Int) -> Bool {
    tokens.indices.contains(index + 1) && Self.grades.contains(words[index])
      && tokens[index + 1].classes.contains(.position)
  }

  private static let performers: WordSet = ["演奏员", "演员", "花旦", "舞蹈演员", "歌唱演员", "演奏家", "歌唱家", "琴师", "鼓师"]

  /// `音乐|团|一级|演奏员`: the troupe of those who perform in it.
  func isTroupe(_ index: Int) -> Bool {
    guard words[index] == "团", index > 0, tokens.indices.contains(index + 1) else { return false }
    let staff = isRankedStaff(index + 1) ? index + 2 : index + 1
    return tokens.indices.contains(staff) && Self.performers.contains(words[staff])
  }

  func isTitle(_ index: Int) -> Bool {
    tokens.indices.contains(index) && tokens[index].classes.contains(.position)
  }

  /// `市|一|医院`, `县|二|院`: the number that a hospital is called by, behind a territory.
  func isNumberedHospital(_ index: Int) -> Bool {
    guard index > 0, tokens.indices.contains(index + 1), organization(index + 1)?.kind == .medical,
      scalars[tokens[index].range].allSatisfy(Characters.isChineseNumeral)
    else { return false }
    return startsTerritory(index - 1) || isTerritory(index - 1)
  }

  /// `大学|建筑|科学|与|工程学院`: 与 between what a school of a university teaches.
  func isJoinedSchool(_ index: Int) -> Bool {
    guard words[index] == "与" || words[index] == "和", index > 1 else { return false }
    return taught(before: index) && teaches(behind: index)
  }

  private func teaches(behind index: Int) -> Bool {
    let after = (index + 1..<min(index + 4, tokens.count)).first { organization($0) != nil }
    guard let after, organization(after)?.kind == .school, (index + 1..<after).allSatisfy(isSubject) else {
      return false
    }
    return ends(after, in: "学院") || ends(after, in: "系")
  }

  /// Whether a subject stands before, with a university or a list mark before that.
  private func taught(before index: Int) -> Bool {
    var place = index - 1
    while place >= 0, index - place <= 4, isSubject(place) { place -= 1 }
    guard place < index - 1 else { return false }
    return place < 0 || words[place] == "、" || organization(place)?.kind == .school
  }

  /// Whether the word before 与 in the name of a school stands here, whatever it is otherwise.
  func isBeforeJoinedSchool(_ index: Int) -> Bool {
    tokens.indices.contains(index + 1) && isSubject(index) && isJoinedSchool(index + 1)
  }

  /// A word of two letters or more for what is taught.
  private func isSubject(_ index: Int) -> Bool {
    tokens[index].form == .word && organization(index) == nil
      && (tokens[index].range.count >= 2 || words[index] == "学")
      && tokens[index].classes.isDisjoint(with: [.position, .placeName, .time, .pronoun])
  }

  private static let branches: WordSet = ["营业所", "支行", "分公司", "分店", "门市部", "储蓄所", "供电所", "营业部", "服务部", "项目部", "分理处"]

  /// `自来水公司|云集|营业所`: any word between a company and the word for a branch is its name.
  func isBranchName(_ index: Int) -> Bool {
    guard index > 0, tokens.indices.contains(index + 1), tokens[index].range.count == 2,
      Self.branches.contains(words[index + 1])
    else { return false }
    return organization(index - 1)?.kind == .enterprise
  }
}
