/// Parts that a bracket, a label or the clause behind a citation says.
extension RoleReader {
  private static let bracketLabels: [(label: Word, role: ParticipantRole)] = [
    ("领队", .lead), ("带队", .lead), ("带队人", .lead), ("主持人", .chair), ("主持", .chair), ("主讲人", .speaker), ("主讲", .speaker),
  ]

  /// `医疗队(领队:护士长甲)`, `(会议主持人:主任甲)`: what a bracket says that somebody is at the occasion.
  func bracketedRole(of person: Int) -> ParticipantRole? {
    guard let colon = (max(0, person - 8)..<person).last(where: { frame.words[$0] == ":" }), colon > 0 else {
      return nil
    }
    return Self.bracketLabels.first { $0.label == frame.words[colon - 1] }?.role
  }

  private static let bynames: WordSet = [
    "大妈", "大爷", "老伯", "奶奶", "爷爷", "大姐", "大哥", "阿姨", "老太", "师傅", "老师", "大娘", "大叔", "婆婆",
  ]

  /// `王大妈(王桂兰)反映`: whether a bracket only gives the name of whoever stands before it.
  func isByname(_ person: Int) -> Bool {
    guard frame.word(person - 1) == "(", frame.word(person + 1) == ")", person > 2 else { return false }
    let family = frame.words[person].initial
    return Self.bynames.contains(frame.words[person - 2])
      || (max(0, person - 3)..<person - 1).contains { frame.words[$0].initial == family && !frame.isEnclosed[$0] }
  }

  /// How far from its colon the first name of a label stands.
  private static let labelReach = 8

  /// The colon of the label that a list of names stands behind, with nothing but a body between.
  func labelColon(before start: Int) -> Int? {
    for place in (max(0, start - Self.labelReach)..<start).reversed() {
      if frame.words[place] == ":" { return place }
      guard frame.organization[place] != nil || frame.tokens[place].form == .space else { return nil }
    }
    return nil
  }

  private static let doing: WordSet = ["当场", "现场", "作了", "做了", "回应", "回应说", "宣布", "答复", "补充说"]

  /// `甲提出,希望保留老树,设计师乙当场表示采纳`: whoever a clause behind a citation begins with, by title, and who
  /// speaks next.
  func partBehindSpeech(of mention: PersonMention) -> ParticipantRole? {
    let next = mention.token + 1
    guard Self.doing.contains(frame.word(next)), !frame.isEnclosed[mention.token], !mention.positions.isEmpty else {
      return nil
    }
    let start = frame.clauseStart(of: mention.token)
    let isAlone = !(start..<mention.token).contains { frame.tokens[$0].form == .person }
    return start > frame.speech && isAlone ? .speaker : nil
  }

  // MARK: Guests and those who lead

  private static let guests: WordSet = ["嘉宾", "来宾", "贵宾", "客人"]

  /// `甲、乙等嘉宾`: what a list sums up.
  func isAmongGuests(_ index: Int, in range: Range<Int>) -> Bool {
    Self.guests.contains(frame.words[index]) && index - range.lowerBound <= 2
  }

  /// `甲应学校邀请`, `甲应社区之邀`: whether a word says that somebody came because he was asked to.
  func isAsked(_ index: Int) -> Bool {
    guard frame.words[index] == "应", index + 1 < tokens.count else { return false }
    return (index + 1..<min(index + 10, frame.clauseEnd(of: index))).contains {
      frame.words[$0] == "邀请" || frame.words[$0] == "之邀" || frame.words[$0] == "邀" || frame.words[$0] == "约请"
    }
  }

  private static let taking: WordSet = ["组织", "领着", "发动", "组织了"]
  private static let followers: WordSet = [
    "名", "位", "人", "余名", "多名", "学生", "队员", "志愿者", "党员", "师生", "居民", "青年", "民兵", "干部", "职工", "医护人员", "团员", "同学", "教师",
    "代表", "徒弟", "弟子", "会员", "群众", "姐妹", "小朋友", "孩子", "孩子们", "战士", "官兵", "学员", "家长", "妇女", "老人",
  ]

  /// `站长甲组织48名队员…`, `乙带着徒弟…`: whether somebody takes others along, right behind his name.
  func leadsPeople(_ index: Int) -> Bool {
    let isTaking = frame.words[index] == "带着" || frame.words[index] == "带" && frame.word(index + 1) == "着"
    guard isTaking || Self.taking.contains(frame.words[index]) && index > 0 && tokens[index - 1].form == .person else {
      return false
    }
    return (index + 1..<min(index + 9, frame.clauseEnd(of: index))).contains {
      Self.followers.contains(frame.words[$0]) || tokens[$0].form == .person
    }
  }
}
