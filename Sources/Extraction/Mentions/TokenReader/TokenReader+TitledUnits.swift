import Newsletters

/// Units that are told by the title behind them: it repeats their last letter, or only they have such staff.
extension TokenReader {
  /// Whether a token may be such a unit; `staffedHead` and `echoedHead` say which.
  func mayBeTitled(_ index: Int) -> Bool {
    isTitle(index + 1) && (isEchoed(index) || isTradeWithOfficer(index))
      || tokens[index].range.count == 1 && (isCourtDivision(index) || isTroupe(index))
  }

  /// The unit that only those who serve in it tell.
  func staffedHead(_ index: Int) -> OrganizationHead? {
    if isCourtDivision(index) { return OrganizationHead(kind: .government, owner: .organ) }
    if isTradeWithOfficer(index) { return OrganizationHead(kind: .enterprise, owner: .named) }
    return isTroupe(index) ? OrganizationHead(kind: .civic, owner: .named) : nil
  }

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
    "段": .init(kind: .enterprise, owner: .named), "处": .init(kind: .government, owner: .organ),
    "部": .init(kind: .government, owner: .organ), "里": .init(kind: .residentialArea, owner: .named),
  ]

  /// `南音社|社长`, `灯谜社|社长`, `民一庭|庭长`: a body of any sort, as the title behind it begins with its last letter.
  ///
  /// A unit of some body has to be called by more than a word, where nobody says whose it is: `三科科长` names none.
  func echoedHead(_ index: Int, chunkHasOwner: Bool) -> OrganizationHead? {
    guard isEchoed(index), index > 0,
      !isBoundary(index - 1) || tokens[index].range.count > 1 || isInEchoedUnit(index - 1),
      let head = Self.echoedHeads[Word(scalars[tokens[index].range].suffix(1))]
    else { return nil }
    if words[index] == "里", tokens[index - 1].range.count > 2 || tokens[index - 1].form == .person { return nil }
    if head.owner == .named || chunkHasOwner || isUnitOfHolder(index) { return head }
    return index > 1 && isTask(index - 1) && isTask(index - 2) ? head : nil
  }

  /// `就业|科|科长|甲`, `一|组|组长|乙`: whether a word or, for a group of a village, a number stands before the letter, and
  /// whoever heads the unit is named behind the title.
  private func isUnitOfHolder(_ index: Int) -> Bool {
    guard index + 2 < tokens.count, tokens[index + 2].form == .person, tokens[index].form == .word else { return false }
    let letters = scalars[tokens[index].range]
    if letters.count == 2, letters.last == "组" {
      return letters.allSatisfy { $0 == "组" || Characters.isChineseNumeral($0) }
    }
    guard letters.count == 1, index == 1 || Self.echoedHeads[words[index - 2]] == nil else { return false }
    let before = tokens[index - 1]
    if words[index] == "组", isNumber(index - 1) { return true }
    return before.range.count > 1 && before.form == .word && before.roles.isEmpty
      && mayStandInUnit(index - 1, mayAct: false)
  }

  /// Whether the title behind a token begins with its last letter.
  private func isEchoed(_ index: Int) -> Bool {
    guard isTitle(index + 1),
      tokens[index].form == .word || tokens[index].form == .unknown || tokens[index].form == .place
    else { return false }
    let last = scalars[tokens[index].range.upperBound - 1]
    let title = scalars[tokens[index + 1].range]
    if title.count == 2 { return title.first == last }
    // `指导|科|副科长`: a word for a deputy stands before the letter.
    return title.count == 3 && title.first == "副" && title[title.startIndex + 1] == last
  }

  /// Units that people go out in to look into something.
  private static let parties: WordSet = ["组", "团", "队"]

  /// `组织部|干部|科|科长`, `县|人口|和|计划生育|局|局长`, `镇|选举|指导|组|组长`: a word of any kind behind a body and before
  /// the one letter for a unit of it that the title repeats.
  func isInEchoedUnit(_ index: Int) -> Bool {
    var unit = index
    while unit < tokens.count, unit - index <= 4 {
      if unit > index, tokens[unit].range.count == 1, isEchoed(unit) {
        let mayAct = Self.parties.contains(words[unit])
        return (index..<unit).allSatisfy { place in
          mayStandInUnit(place, mayAct: mayAct) && (place + 1 == unit || !Self.hostings.contains(words[place]))
        }
      }
      unit += 1
    }
    return false
  }

  private func mayStandInUnit(_ index: Int, mayAct: Bool) -> Bool {
    let token = tokens[index]
    if words[index] == "和" || words[index] == "与" || scalars[token.range].allSatisfy(Characters.isChineseNumeral) {
      return true
    }
    guard token.form == .word || token.form == .unknown || token.form == .number,
      token.classes.isDisjoint(with: [.preposition, .particle, .pronoun, .adverb, .conjunction]),
      entry(index)?.position?.titleClass != .office,
      token.range.count > 1 || token.classes.isDisjoint(with: .verb) || isDoneInUnit(index)
    else { return false }
    return mayAct || token.roles.isDisjoint(with: [.invite, .visit, .lead, .companion, .attend, .motion, .appoint])
  }

  /// `供电局|抄|表|班|班长`: a verb of one letter right behind a body or another such, which says what the unit does.
  private func isDoneInUnit(_ index: Int) -> Bool {
    guard index > 0, tokens[index].roles.isEmpty, !Self.closed.contains(first(index)),
      !Self.callings.contains(words[index])
    else { return false }
    return organization(index - 1).map { $0.owner != .territory }
      ?? (tokens[index - 1].range.count == 1 && isDoneInUnit(index - 1))
  }

  /// Verbs of one letter whose object is whoever a body calls or sends: `派出所|派|班长`.
  private static let callings: WordSet = ["派", "请", "邀", "叫", "送", "约", "陪", "同", "找", "查", "问"]

  /// Verbs of what one does for others, whose object a team before its head is.
  static let hostings: WordSet = ["接待", "欢迎", "迎接", "陪同", "邀请", "感谢", "支持", "帮助", "表彰", "慰问", "看望", "走访"]

  /// `街道|接待|考察团|团长`: a team that somebody is host to or thanks, and not one that is for that.
  func isHostOfTeam(_ index: Int) -> Bool {
    guard Self.hostings.contains(words[index]), index + 2 < tokens.count, tokens[index + 1].range.count > 1 else {
      return false
    }
    if organization(index + 1) != nil { return isEchoed(index + 1) }
    return (words[index + 2] == "团" || words[index + 2] == "组") && isEchoed(index + 2)
  }

  private static let judges: WordSet = ["审判员", "法官", "书记员", "庭长", "副庭长", "审判长", "助理审判员", "法官助理", "主审法官"]

  /// `区法院|民|一|庭|审判员`: the division of a court, before those who sit in it.
  func isCourtDivision(_ index: Int) -> Bool {
    tokens.indices.contains(index + 1) && index > 0 && words[index] == "庭" && Self.judges.contains(words[index + 1])
  }

  private static let tasksOfSquads: WordSet = ["执法", "巡防", "巡逻", "巡特警", "治安", "特勤", "监察"]
  private static let squads: WordSet = ["中队", "大队"]

  /// `法院|民事|审判|一|庭|庭长`, `城管局|执法|三|中队`: what the division of a court or a squad does, before its number.
  func isNumberedDivision(_ index: Int) -> Bool {
    if words[index] == "审判" { return isCourtDivision(index + 2) }
    guard Self.tasksOfSquads.contains(words[index]), tokens.indices.contains(index + 2) else { return false }
    return Self.squads.contains(words[index + 2]) && isNumber(index + 1)
  }

  private static let grades: WordSet = [
    "退休", "离休", "一级", "二级", "三级", "高级", "特级", "青年", "当家", "语文", "数学", "体育", "音乐", "美术",
  ]

  /// `十四中|退休|教师`, `乐团|一级|演奏员`: a word for the rank of somebody, the title behind it.
  func isRankedStaff(_ index: Int) -> Bool {
    isTitle(index + 1) && Self.grades.contains(words[index])
  }

  private static let performers: WordSet = [
    "演奏员", "演员", "花旦", "舞蹈演员", "歌唱演员", "演奏家", "歌唱家", "琴师", "鼓师",
    "国家一级演员", "国家二级演员", "国家三级演员", "国家一级演奏员", "国家二级演奏员",
  ]

  /// `音乐|团|一级|演奏员`: the troupe of those who perform in it.
  private func isTroupe(_ index: Int) -> Bool {
    guard words[index] == "团", index > 0, tokens.indices.contains(index + 1) else { return false }
    let staff = isRankedStaff(index + 1) ? index + 2 : index + 1
    return tokens.indices.contains(staff) && Self.performers.contains(words[staff])
  }

  /// `鲁|泰|纺织|工程师`, `恒泰|建材|负责人`: a company that is called by its trade alone, before a title that companies give.
  private func isTradeWithOfficer(_ index: Int) -> Bool {
    guard index > 0, tokens[index].range.count == 2, Trades.words.contains(words[index]), isTitle(index + 1),
      Trades.officers.contains(words[index + 1]) || ends(index + 1, in: "总监")
    else { return false }
    let place = index > 1 && Trades.fields.contains(words[index - 1]) ? index - 2 : index - 1
    let name = tokens[place]
    if name.form == .place || name.form == .unknown || name.classes.contains(.placeName) { return true }
    guard name.form == .word, name.range.count == 1, name.roles.isEmpty, place > 0,
      !Self.closed.contains(first(place))
    else { return false }
    let before = tokens[place - 1]
    // `、|顺|达|汽配|总经理`: two letters that are words elsewhere, where a name can begin.
    let isPair =
      before.form == .word && before.range.count == 1 && before.roles.isEmpty && !Self.closed.contains(first(place - 1))
      && (place == 1 || isBoundary(place - 2))
    return before.form == .unknown || isPair
  }

  /// `嘉|远|建材|负责人`: the last letter of such a company's name, whatever word it is elsewhere.
  func endsNameBeforeTrade(_ index: Int) -> Bool {
    tokens[index].range.count == 1 && tokens.indices.contains(index + 1) && isTradeWithOfficer(index + 1)
  }
}
