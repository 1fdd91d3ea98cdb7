/// Those who are named in a story without being at the occasion: who left a post, whom to ask, who wrote or built something.
extension RoleReader {
  // MARK: Before a name

  /// Words before those who are not there: one who left or got a post, one to ask.
  private static let absent: WordSet = [
    "免去", "任命", "联系人", "咨询人", "咨询电话", "联系电话", "报名电话", "监督电话", "举报电话", "投诉电话", "服务电话",
    "请假", "缺席", "请假人员",
  ]

  /// Whether a word says that whoever is named behind it is not there: `联系人甲`, but `任命的甲`, `新任命甲`.
  func saysAbsence(_ index: Int) -> Bool {
    Self.absent.contains(frame.words[index]) && frame.word(index + 1) != "的" && frame.word(index - 1) != "新"
  }

  private static let contacting: WordSet = ["向", "与", "找", "交", "联系", "咨询", "致电"]

  /// `请向甲反映`: whether readers are told whom they may ask.
  func asksToContact(_ index: Int) -> Bool {
    if frame.words[index] == "找", isRequest(index) { return true }
    return Self.contacting.contains(frame.words[index]) && frame.word(index - 1) == "请"
  }

  private static let requests: WordSet = ["问题", "报名", "咨询", "联系", "登记", "领取", "办理", "反映", "投诉", "报修"]

  /// `水电有问题找甲`, `报名找乙`, `请到后勤组找丙领取`: whether a clause tells readers whom to turn to.
  private func isRequest(_ index: Int) -> Bool {
    (frame.clauseStart(of: index)..<frame.clauseEnd(of: index)).contains { Self.requests.contains(frame.words[$0]) }
      && frame.speech > index
  }

  /// `联系人:`, in one word or two.
  func isContact(before colon: Int) -> Bool {
    Self.absent.contains(frame.word(colon - 1)) || Self.absent.contains(frame.word(colon - 2) + frame.word(colon - 1))
  }

  // MARK: Behind a name

  static let leaving: WordSet = [
    "辞去", "不再", "免去", "去世", "逝世", "免职", "离任", "因病", "缺席", "请假", "辞职", "不再担任", "不再兼任", "调任", "调离",
  ]
  private static let comings: WordSet = ["到场", "到会", "与会", "前来", "赶到", "参加", "出席", "参会"]

  /// Whether whoever is named before a word left, or did not come: `甲因病…`, `甲未能到会`.
  func staysAway(_ index: Int) -> Bool {
    Self.leaving.contains(frame.words[index])
      || frame.words[index] == "未能" && Self.comings.contains(frame.word(index + 1))
  }

  private static let originators: WordSet = ["由", "系"]
  private static let buildings: WordSet = ["兴建", "修建", "建造", "捐建", "创建", "创办", "始建", "建成", "建"]

  /// `学校由甲捐资兴建`: who a building or a body goes back to, which is no part of what the item tells.
  func isBuilder(_ group: Group) -> Bool {
    let start = group.tokens.lowerBound
    guard (max(0, start - 4)..<start).contains(where: { Self.originators.contains(frame.words[$0]) }),
      let predicate = group.predicates.first
    else { return false }
    for index in predicate.prefix(14) {
      if Self.buildings.contains(frame.words[index]) { return true }
      if frame.isBreak(index) { return false }
    }
    return false
  }

  private static let asking: WordSet = ["询问", "问", "问起", "询问了"]
  private static let kin: WordSet = [
    "母亲", "父亲", "妻子", "丈夫", "爱人", "老伴", "儿子", "女儿", "家属", "家人", "孙子", "孙女", "遗孀", "子女", "父母", "爸爸", "妈妈", "儿媳", "后代",
    "女婿", "哥哥", "弟弟", "姐姐", "妹妹", "亲属", "遗属", "侄子", "侄女", "侄孙", "外孙", "曾孙", "后人",
  ]

  private static let offspring: WordSet = ["之子", "之女", "之妻", "之孙"]

  /// `甲的母亲`, `甲之子`: whether somebody is only named to say whose mother or son is there.
  func ownsKin(_ group: Group) -> Bool {
    let next = group.tokens.upperBound
    if Self.offspring.contains(frame.word(next)) || Self.offspring.contains(frame.word(next) + frame.word(next + 1)) {
      return true
    }
    guard frame.word(next) == "的" else { return false }
    return Self.kin.contains(frame.word(next + 1)) || Self.kin.contains(frame.word(next + 1) + frame.word(next + 2))
  }

  private static let addresses: WordSet = ["同志", "先生", "女士", "老人", "烈士", "教授", "老师"]
  private static let farewells = ["遗体", "追悼", "骨灰", "告别仪式", "葬礼", "遗愿", "遗嘱", "遗志"].map { Array($0.unicodeScalars) }

  /// `甲同志遗体告别仪式`: whether somebody has died, and others take leave.
  func isMourned(_ group: Group) -> Bool {
    let next = group.tokens.upperBound
    let place = Self.addresses.contains(frame.word(next)) ? next + 1 : next
    guard tokens.indices.contains(place) else { return false }
    let behind = frame.sentence.passage.scalars[tokens[place].range.lowerBound...]
    return Self.farewells.contains { behind.starts(with: $0) }
  }

  private static let performing: WordSet = [
    "朗诵", "朗诵了", "诵读", "诵读了", "吟诵", "吟诵了", "演唱", "演唱了", "朗读", "朗读了", "欣赏", "欣赏了",
  ]

  /// `朗诵了甲的家书`: whether somebody only wrote what is recited.
  func isAuthor(_ group: Group) -> Bool {
    guard frame.word(group.tokens.upperBound) == "的" else { return false }
    let before = frame.word(group.tokens.lowerBound - 1)
    return Self.performing.contains(before)
      || before == "了" && Self.performing.contains(frame.word(group.tokens.lowerBound - 2))
  }

  private static let showing: WordSet = ["展出", "展出了", "陈列", "陈列着", "陈列了"]
  private static let pictures: WordSet = ["合影", "照片", "画像", "肖像", "旧照"]

  /// `展出甲的铜煤铲、乙的门板`, `其中一张是甲和乙的合影`: whether only what somebody owned, or a picture, is there to be seen.
  func isShown(_ group: Group) -> Bool {
    let start = frame.clauseStart(of: group.tokens.lowerBound)
    if frame.word(group.tokens.upperBound) == "的",
      (start..<group.tokens.lowerBound).contains(where: { Self.showing.contains(frame.words[$0]) })
    {
      return true
    }
    let end = frame.clauseEnd(of: group.tokens.upperBound)
    return end > group.tokens.upperBound && Self.pictures.contains(frame.word(end - 1)) && frame.word(end - 2) == "的"
      && (start..<group.tokens.lowerBound).contains { frame.words[$0] == "是" }
  }

  private static let works: WordSet = ["论文", "文章", "教案", "小说", "散文", "专著", "调查报告"]
  private static let again: WordSet = ["每周", "每天", "每日", "每月", "每逢", "每年", "每晚", "每季度", "常年", "长年", "天天"]

  /// `志愿者队每周六教老人用电脑,领队为甲`: whether what is told before is done again and again.
  func isAgain(before token: Int) -> Bool {
    frame.words[..<token].suffix(SentenceFrame.wideReach).contains { Self.again.contains($0) || $0 == "每" }
  }

  /// `甲的论文获奖`, `甲每天为老人送早餐`: what is no part of an occasion that is told of.
  func isElsewhere(_ group: Group) -> Bool {
    guard let predicate = group.predicates.first, !predicate.isEmpty else { return false }
    let first = predicate.lowerBound
    if frame.words[first] == "的", predicate.prefix(4).contains(where: { Self.works.contains(frame.words[$0]) }) {
      return true
    }
    guard group.part.roles.isEmpty, !Self.asking.contains(frame.word(group.tokens.lowerBound - 1)) else { return false }
    for index in predicate.prefix(6) {
      let isAgain = frame.words[index] == "每" && Self.again.contains(frame.words[index] + frame.word(index + 1))
      if isAgain || Self.again.contains(frame.words[index]) { return true }
      if frame.isBreak(index) || tokens[index].classes.contains(.verb) { return false }
    }
    return false
  }
}
