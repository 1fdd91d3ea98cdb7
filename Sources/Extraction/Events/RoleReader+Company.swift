/// Those who come with others: guests, those who lead, those who are listed behind what they do.
extension RoleReader {
  private static let lessons: WordSet = ["讲课", "授课", "主讲", "发言", "作报告", "讲座", "介绍经验"]
  private static let listing: WordSet = ["有", "还有", "是", "包括"]

  /// `陪同检查的还有甲、乙`: what those do who are listed behind a verb of it.
  func rolesOfThoseListed(after verb: Int, before start: Int) -> Set<ParticipantRole>? {
    let roles = tokens[verb].roles
    let isLesson = Self.lessons.contains(frame.words[verb])
    guard isLesson || !roles.isDisjoint(with: [.companion, .attend, .present, .guest, .lead, .chair]),
      let end = (verb + 1..<start).first(where: { frame.words[$0] == "的" }),
      (end + 1..<start).prefix(3).contains(where: { Self.listing.contains(frame.words[$0]) })
    else { return nil }
    if roles.contains(.lead) { return [.lead, .attendee] }
    if roles.contains(.chair) { return [.chair, .attendee] }
    if roles.contains(.companion) { return [.companion, .attendee] }
    if isLesson { return [.speaker, .attendee] }
    return roles.contains(.guest) ? [.guest, .attendee] : [.attendee]
  }

  static let guests: WordSet = ["嘉宾", "来宾", "贵宾", "客人"]

  /// `甲、乙等嘉宾`: what a list sums up.
  func isAmongGuests(_ index: Int, in range: Range<Int>) -> Bool {
    Self.guests.contains(frame.words[index]) && index - range.lowerBound <= 2
  }

  /// `甲应学校邀请`, `甲应社区之邀`: whether a word says that somebody came because he was asked to.
  func isAsked(_ index: Int) -> Bool {
    guard frame.words[index] == InvitationWords.opening, index + 1 < tokens.count else { return false }
    return (index + 1..<min(index + 10, frame.clauseEnd(of: index))).contains {
      InvitationWords.wishes.contains(frame.words[$0])
    }
  }

  static let taking: WordSet = ["组织", "领着", "发动", "组织了"]
  private static let followers: WordSet = [
    "名", "位", "人", "余名", "多名", "学生", "队员", "志愿者", "党员", "师生", "居民", "青年", "民兵", "干部", "职工", "医护人员", "团员", "同学", "教师",
    "代表", "徒弟", "弟子", "会员", "群众", "姐妹", "小朋友", "孩子", "孩子们", "战士", "官兵", "保安", "队伍", "医疗队", "医疗小组", "专家", "全体", "少先队员",
    "徒弟们", "消防车", "同事", "学员", "家长", "妇女", "老人",
  ]

  private static let shares: WordSet = ["一队", "队", "一组", "组", "一路", "路"]

  /// `甲领队`, `由甲、乙各带一队`: whether somebody is said to lead at the end of his clause.
  func isLeadingOut(_ index: Int) -> Bool {
    if frame.words[index] == "领队" {
      return frame.isBreak(index + 1) && index > 0 && tokens[index - 1].form == .person
    }
    return frame.words[index] == "带" && frame.word(index - 1) == "各"
      && (Self.shares.contains(frame.word(index + 1)) || Self.shares.contains(frame.word(index + 2)))
  }

  /// `站长甲组织48名队员…`, `乙带着徒弟…`: whether somebody takes others along, right behind his name.
  func leadsPeople(_ index: Int) -> Bool {
    let isTaking =
      frame.words[index] == "带着" || frame.words[index] == "领着"
      || frame.words[index] == "带" && (frame.word(index + 1) == "着" || index > 0 && tokens[index - 1].form == .person)
    guard isTaking || Self.taking.contains(frame.words[index]) && index > 0 && tokens[index - 1].form == .person else {
      return false
    }
    return (index + 1..<min(index + 9, frame.clauseEnd(of: index))).contains {
      Self.followers.contains(frame.words[$0]) || tokens[$0].form == .person
    }
  }
}
