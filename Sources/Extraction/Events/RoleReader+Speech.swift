/// What somebody says at an occasion: the nouns of speeches with the verbs that give them, who is heard, who is cited.
extension RoleReader {
  private static let nouns: WordSet = [
    "精神", "稿", "工作", "会", "材料", "单位", "组", "会议", "制度", "员", "团", "队", "情况", "效果",
  ]

  func isNominal(_ index: Int) -> Bool {
    if ["工作", "情况"].contains(frame.word(index + 1)), tokens[index].roles.contains(.speak), frame.word(index - 1) != "的",
      frame.word(index - 1) != "听取"
    {
      return false
    }
    if Self.nouns.contains(frame.word(index + 1)) { return true }
    if ["听取", "的", "听", "按照", "根据", "符合", "学习"].contains(frame.word(index - 1)) {
      return !["作", "作了"].contains(frame.word(index - 2))
    }
    if frame.words[index] == "要求", ["按照", "根据", "提出", "的"].contains(frame.word(index - 1)) { return true }
    return frame.word(index - 2) == "听取" && frame.word(index - 1) == "了"
  }

  static let speaking: WordSet = [
    "报告", "工作报告", "讲话", "发言", "讲座", "宣讲", "辅导", "授课", "动员", "点评", "总结", "介绍", "汇报", "表态", "交流", "讲解", "安排", "部署", "致辞",
    "课",
    "第一课", "科普课", "健康课", "党课", "经验交流", "表态发言", "交流发言", "动员讲话", "动员报告", "重要讲话", "总结讲话", "补充汇报", "解读", "说明", "要求", "意见",
    "建议",
    "感谢",
    "体会", "心得体会", "感受", "看法", "想法", "收获", "谈话", "廉政谈话", "集体谈话", "欢迎", "新年祝词", "祝词", "祝酒词", "倡议", "心得", "欢迎词", "答谢词",
    "回应", "肯定", "寄语", "安排部署", "专题报告", "述职报告", "中心发言", "演讲",
  ]
  private static let giving: WordSet = [
    "谈", "谈了", "畅谈", "畅谈了", "分享", "分享了", "作", "作了", "做", "做了", "致", "上", "上了", "进行", "进行了", "提出", "予以", "给予", "表示",
    "发表", "分别作", "分别作了", "提",
  ]

  /// `作了“国旗下的宣讲”`, `交流了经验`.
  func isTitledSpeech(_ index: Int) -> Bool {
    if frame.words[index] == "交流" { return frame.word(index + 1) == "了" }
    return [.quoted, .work].contains(tokens[index].form) && ["作", "作了", "讲了", "上了"].contains(frame.word(index - 1))
  }

  /// `作…报告`, `提出三点要求`, `表示热烈欢迎`: a verb that says little, and then what is said.
  func isSpeech(_ index: Int, in range: Range<Int>) -> Bool {
    guard Self.speaking.contains(frame.words[index]) else { return false }
    var place = index - 1
    while place >= range.lowerBound, index - place <= SentenceFrame.phraseReach {
      if Self.giving.contains(frame.words[place]) { return true }
      if frame.isBreak(place) { return false }
      if ["听取", "听", "参加", "观看"].contains(frame.words[place]) { return false }
      place -= 1
    }
    return false
  }

  // MARK: `听取甲的汇报`

  private static let hearing: WordSet = ["听取", "听取了", "聆听", "聆听了", "听了", "听"]

  /// `听取了主任甲的汇报`, `听取甲关于经费的报告`: whether those whom a verb of hearing stands before speak.
  func isHeard(_ group: Range<Int>, after verb: Int) -> Bool {
    guard Self.hearing.contains(frame.words[verb]) else { return false }
    for index in (group.upperBound..<max(group.upperBound, frame.clauseEnd(of: group.upperBound))).prefix(
      SentenceFrame.phraseReach)
    {
      if Self.reports.contains(frame.words[index]) || [.work, .quoted].contains(tokens[index].form) { return true }
      if frame.words[index] == "和" || frame.words[index] == "后" { return false }
    }
    return false
  }

  private static let reports: WordSet = [
    "汇报", "介绍", "报告", "工作报告", "讲解", "说明", "讲座", "讲述", "发言", "讲话", "宣讲", "通报", "述职", "情况介绍", "工作汇报", "情况汇报", "专题报告",
    "财务报告", "意见", "建议", "讲", "党课",
  ]

  static let exchanges: WordSet = ["各抒己见", "畅所欲言", "踊跃发言", "纷纷发言", "你一言我一语"]

  /// `甲、乙各抒己见`: what those of a list do who all speak.
  func isExchange(_ index: Int) -> Bool { Self.exchanges.contains(frame.words[index]) }

  // MARK: `甲握着乙的手说`

  private static let addressing: WordSet = ["对", "向", "握", "拉", "牵", "握着", "拉着", "握住", "拉住", "紧握", "跟", "搂着"]
  private static let telling: WordSet = ["说", "表示", "讲", "强调", "叮嘱", "道", "说道", "嘱咐", "介绍"]

  /// `甲对值班员乙说`, `甲握着乙的手说`: whether a list only says whom the one before it speaks to.
  func isAddressed(_ group: Group, after subject: Group) -> Bool {
    let between = subject.tokens.upperBound..<max(subject.tokens.upperBound, group.tokens.lowerBound)
    guard between.count <= 12,
      let first = between.first(where: { !tokens[$0].classes.contains(.position) }),
      Self.addressing.contains(frame.words[first]),
      !between.contains(where: { frame.isBreak($0) })
    else { return false }
    return (group.tokens.upperBound..<tokens.count).prefix(3).contains { Self.telling.contains(frame.words[$0]) }
  }

  // MARK: `为居民讲垃圾分类`

  /// `给学生讲垃圾分类`: the verb 讲 with what is taught.
  func isTeaching(_ index: Int) -> Bool {
    let word = frame.words[index]
    guard word == "讲" || word == "讲了" || word == "开讲", !frame.isBreak(index + 1) || word == "开讲" else { return false }
    return frame.mayTeach(index) && !["听", "的"].contains(frame.word(index - 1))
  }

  // MARK: `甲在讲话中说`

  /// How far from a name stands the verb that cites it.
  static let citingReach = 6
  private static let speeches: WordSet = ["讲话", "致辞", "致词", "发言", "总结", "报告", "会", "会议", "点评", "座谈会", "交流"]

  /// Whether a verb of citing follows the speech that it is taken from: `在致辞中说`, `在会上说`.
  func isAtSpeech(_ verb: Int, in range: Range<Int>) -> Bool {
    let near = max(range.lowerBound, verb - 5)..<verb
    return near.contains { frame.words[$0] == "在" || frame.words[$0] == "在会上" }
      && near.contains {
        Self.speeches.contains(frame.words[$0]) || frame.anyHead($0) != nil || frame.words[$0] == "会上"
      }
  }
}
