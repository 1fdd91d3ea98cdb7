/// Visits: somebody comes and sees. They have no name of their own.
extension EventGrammar {
  func visitTrigger() -> EventTrigger? {
    guard !frame.tokenKinds.roles.isDisjoint(with: [.visit, .motion, .lead]) else { return nil }
    let mayLook = frame.sentence.letterMarks.mayHold("看")
    for index in tokens.indices
    where (tokens[index].roles.contains(.visit) || mayLook && isLooking(index)) && isVisiting(index) {
      guard let subject = visitSubject(before: index) else { continue }
      if tokens[index].roles.contains(.companion) { continue }
      guard isLooking(index) || hasGoal(index) else { continue }
      let end = frame.offset(frame.clauseEnd(of: index))
      let start = motion(before: index) ?? index
      return EventTrigger(
        form: .visit, kind: .visit, name: frame.offset(min(subject, start))..<end,
        clause: clause(around: start, to: end), verb: start, isNamed: true)
    }
    return motionVisit()
  }

  /// `会后,甲一行到工地看了…`: a party that looks at something on a day or after what was told.
  private func isLooking(_ index: Int) -> Bool {
    guard frame.words[index] == "看" && frame.word(index + 1) == "了" || frame.words[index] == "看了",
      frame.hasDay || frame.isSequel && item.hasOccasion
    else { return false }
    return (frame.clauseStart(of: index)..<index).contains { frame.words[$0] == "一行" }
  }

  private func isVisiting(_ index: Int) -> Bool {
    if frame.isEnclosed[index] || isNominal(index) || frame.isGeneral(index) || isOnSite(index) { return false }
    if frame.words[index] == "来" || frame.words[index] == "去", Self.givings.contains(frame.word(index - 1)) {
      return false
    }
    return index < frame.speech && !isAgreed(index) && !isCitedFor(index)
  }

  /// `据街道办回访,…`: what a report goes by.
  private func isCitedFor(_ index: Int) -> Bool { frame.word(frame.clauseStart(of: index)) == "据" }

  private static let agreeing: WordSet = ["约定", "商定", "相约", "议定"]

  /// `双方座谈,并约定九月|回访`: whether those who sit together only agree on a visit.
  private func isAgreed(_ index: Int) -> Bool {
    (frame.clauseStart(of: index)..<index).contains { Self.agreeing.contains(frame.words[$0]) }
  }

  /// Verbs with which 来 says that something comes: `送来书包`.
  private static let givings: WordSet = ["送", "带", "寄", "捐", "搬", "端", "拉", "运", "请", "发", "传", "拿"]

  private static let sites: WordSet = ["现场", "到场", "到会", "大会", "会议", "会场", "仪式", "到会指导", "到场指导", "比赛", "演出", "晚会"]

  /// `到现场看望了…`, `莅临大会指导`, `甲陪同|参观了…`: what guests of an occasion told of before do, and who goes with them.
  private func isOnSite(_ index: Int) -> Bool {
    guard item.hasOccasion || !frame.hasDay else { return false }
    if item.hasOccasion, !frame.hasDay, frame.word(index - 1) == "陪同" { return true }
    if frame.isSequel, Self.sites.contains(frame.words[index]) || frame.word(index - 1) == "现场" { return false }
    if Self.sites.contains(frame.words[index]) || item.hasOccasion && isOfEverybody(index) { return true }
    let isWatching = ["观看", "观摩", "指导"].contains(frame.words[index])
    return (max(0, index - 4)..<index).contains { Self.sites.contains(frame.words[$0]) }
      || isWatching && (index..<min(index + 5, tokens.count)).contains { frame.anyHead($0) != nil }
  }

  /// `前来看望大家`: whether those are called on who are there.
  private func isOfEverybody(_ verb: Int) -> Bool {
    let object = frame.word(verb + 1) == "了" ? verb + 2 : verb + 1
    return frame.word(object) == "大家" || frame.word(verb - 1) == "大家" && ["为", "给", "向"].contains(frame.word(verb - 2))
  }

  private func hasGoal(_ index: Int) -> Bool {
    if isPlural(index) { return frame.hasDay && motion(before: index) != nil }
    if frame.hasDay || isAccompanied(index) { return true }
    let isComing = motion(before: index) != nil
    // `上午,甲率调研组到…调研`: the day is that of the entry before.
    if isComing, frame.beginsWithHour,
      tokens[..<index].suffix(SentenceFrame.clauseReach).contains(where: { $0.roles.contains(.lead) })
    {
      return true
    }
    // `7月,主席甲到石桥社区走访`: a month is enough where somebody comes.
    if isComing, frame.hasOccasionDate, visitSubject(before: index).map({ tokens[$0].form == .person }) ?? false {
      return true
    }
    let isPerson = (max(frame.clauseStart(of: index), index - SentenceFrame.phraseReach)..<index).contains {
      tokens[$0].form == .person || tokens[$0].roles.contains(.lead)
    }
    if frame.hasVagueDate || item.isCaption,
      isPerson || tokens[..<index].suffix(SentenceFrame.clauseReach).contains(where: { $0.roles.contains(.lead) })
    {
      return true
    }
    if isAfterOccasion(index) { return true }
    if frame.hasVagueDate || item.isCaption || item.hasOccasion {
      return isComing || hasObject(after: index) || frame.hasVagueDate && hasTarget(before: index)
    }
    return frame.word(index + 1) == "了" && hasObject(after: index) && (isComing || item.hasOccasion)
  }

  private static let accompanied: WordSet = ["陪同下", "的陪同下"]

  /// `甲在乙陪同下,看望了丙`: a visit that somebody went along on, whatever day it was.
  private func isAccompanied(_ index: Int) -> Bool {
    (max(0, index - SentenceFrame.phraseReach)..<index).contains {
      Self.accompanied.contains(frame.words[$0])
        && (max(0, $0 - SentenceFrame.phraseReach)..<$0).contains { tokens[$0].form == .person }
    } && visitSubject(before: index).map { tokens[$0].form == .person } ?? false
  }

  /// `揭牌仪式后,甲带领居民代表参观了…`, `会后,甲陪乙看了…`: what somebody shows others when the occasion is over.
  private func isAfterOccasion(_ index: Int) -> Bool {
    guard item.hasOccasion, frame.isSequel, frame.word(index + 1) == "了" else { return false }
    let clause = frame.clauseStart(of: index)..<index
    return clause.contains { tokens[$0].form == .person }
      && clause.contains { !tokens[$0].roles.isDisjoint(with: [.lead, .companion]) }
  }

  /// `先后走访慰问老人84户`: a sum of many visits.
  private func isPlural(_ index: Int) -> Bool {
    guard !frame.hasDay else { return false }
    let end = frame.clauseEnd(of: index)
    return (index..<end).contains {
      tokens[$0].form == .number && ["户", "余户", "件", "家", "人次", "次"].contains(frame.word($0 + 1))
    }
      && !(max(0, index - SentenceFrame.clauseReach)..<index).contains {
        tokens[$0].form == .person || frame.words[$0] == "一行"
      }
  }

  private static let behindRates: WordSet = ["由", "从", "为", "达", "达到", "超过", "近", "约", "均", "提高", "下降", "上升", "升"]

  /// `赞成率由61%升到88%`: a letter that only ends a word for a share.
  private func isRate(_ index: Int) -> Bool {
    frame.words[index] == "率" && Self.behindRates.contains(frame.word(index + 1))
  }

  private static let exchanges: WordSet = ["座谈", "交流", "学习", "座谈交流", "对接", "洽谈", "结对", "了解"]

  /// `甲一行来我街道座谈交流`, `甲一行又来到…`: somebody comes with others.
  private func motionVisit() -> EventTrigger? {
    for index in tokens.indices where tokens[index].roles.contains(.motion) && isVisiting(index) {
      guard let subject = visitSubject(before: index) else { continue }
      let isParty = (max(0, subject)..<index).contains {
        frame.words[$0] == "一行" || tokens[$0].roles.contains(.lead) && !isRate($0)
      }
      guard isParty || frame.hasDay || goesToHome(index) || bringsGifts(index, subject) else { continue }
      let near = index + 1..<min(index + 20, tokens.count)
      guard
        isParty && (item.hasOccasion || frame.hasDay)
          || near.contains(where: {
            tokens[$0].roles.contains(.visit) && !isNominal($0) || Self.exchanges.contains(frame.words[$0])
              || Self.bringing.contains(frame.words[$0])
              || SentenceFrame.homes.contains(frame.words[$0]) && (frame.isBreak($0 + 1) || goesToHome(index))
          })
      else { continue }
      let end = frame.offset(frame.clauseEnd(of: index))
      return EventTrigger(
        form: .visit, kind: isService(index) ? .activity : .visit, name: frame.offset(min(subject, index))..<end,
        clause: clause(around: index, to: end), verb: index, isNamed: true)
    }
    return nil
  }

  /// `会后,甲与乙一起到居民丙家中…`: whether somebody goes to where somebody lives when the occasion is over.
  private func goesToHome(_ index: Int) -> Bool {
    guard item.hasOccasion, frame.isSequel,
      let home = (index + 1..<min(index + Self.homeReach, tokens.count)).first(where: {
        SentenceFrame.homes.contains(frame.words[$0])
      })
    else { return false }
    return (index + 1..<home).contains { tokens[$0].form == .person || tokens[$0].classes.contains(.position) }
      && (frame.clauseStart(of: index)..<index).contains { tokens[$0].form == .person }
  }

  private static let bringing: WordSet = ["送去", "送去了", "送上", "送上了", "送来", "送来了"]

  /// `日前,甲到石桥村,给特困户送去棉被`: whether somebody named comes, no day being said, and brings something.
  private func bringsGifts(_ index: Int, _ subject: Int) -> Bool {
    frame.hasVagueDate && tokens[subject].form == .person
      && (index + 1..<min(index + 20, tokens.count)).contains { Self.bringing.contains(frame.words[$0]) }
  }

  /// Within so many tokens of the verb stands the home that somebody comes to.
  private static let homeReach = 8

  /// What is done for people where they are, and calls on nobody.
  static let services: WordSet = [
    "大扫除", "义诊", "体检", "植树", "义务植树", "演出", "理发", "宣传", "宣讲", "免费检查", "清理", "打扫", "测量", "量血压",
  ]
  private static let calls: WordSet = [
    "慰问", "看望", "调研", "考察", "检查", "交流", "走访", "参观", "指导", "督查", "视察", "座谈", "验收", "学习",
  ]

  /// `带领民警到小学开展交通安全宣传`: whether those who come do what has no need of a host.
  func isService(_ verb: Int) -> Bool {
    let clause = verb..<min(frame.clauseEnd(of: verb), verb + SentenceFrame.phraseReach)
    return clause.contains { Self.services.contains(frame.words[$0]) }
      && !clause.contains { Self.calls.contains(frame.words[$0]) }
  }

  /// Words that take a noun behind them.
  private static let governing: WordSet = ["的", "听取", "接受", "迎接", "参与", "加强"]
  /// Words that take a noun behind them, unless somebody does something before them.
  private static let governingAlone: WordSet = ["通过", "监督", "为", "做好", "安全"]
  private static let nounsAfter: WordSet = [
    "的", "工作", "组", "报告", "活动", "制度", "机制", "力度", "人员", "员", "中", "团", "课题", "基础", "、", "小组", "结果", "情况", "对象", "金",
    "品", "成果", "意见", "思想", "下",
    "方案", "过程", "标准", "站", "点", "服务", "学校",
  ]

  /// Whether a visit verb stands as a noun: `调研工作`, `检查组`, `…的慰问`.
  func isNominal(_ index: Int) -> Bool {
    if let mention = frame.organization[index], frame.sentence.organizations[mention].tokens.upperBound - 1 > index {
      return true
    }
    let before = frame.word(index - 1)
    if Self.governing.contains(before) { return true }
    if Self.governingAlone.contains(before), !Self.carrying.contains(frame.word(index - 2)),
      frame.words[index].count == 2
    {
      return true
    }
    // `实践队指导教师甲`, `指导居民安装…`: whoever teaches how something is done where many are.
    if frame.words[index] == "指导" {
      if Self.staff.contains(frame.word(index + 1)) { return true }
      if !frame.hasDay, Self.pupils.contains(frame.word(index + 1)), !frame.isBreak(index + 2) { return true }
    }
    if isOfGroup(index) { return true }
    return Self.nounsAfter.contains(frame.word(index + 1))
  }

  /// `区委第三指导|检查组组长甲`: whether a verb says what a group is for that somebody is of.
  private func isOfGroup(_ index: Int) -> Bool {
    let next = index + 1
    guard tokens.indices.contains(next), frame.sentence.passage.scalars[tokens[next].range].last == "组",
      tokens[next].range.count > 1, tokens.indices.contains(next + 1)
    else { return false }
    return tokens[next + 1].classes.contains(.position) || tokens[next + 1].form == .person
  }

  private static let staff: WordSet = ["教师", "老师", "专家", "人", "教练", "医师", "医生"]

  private static let pupils: WordSet = [
    "居民", "职工", "群众", "员工", "学生", "孩子", "孩子们", "老人", "老人们", "村民", "学员", "队员", "志愿者", "大家", "家长", "商户", "业主", "同学",
    "同学们", "小朋友",
    "小朋友们", "居民们", "村民们",
  ]

  private static let carrying: WordSet = ["进行", "开展", "了"]

  private static let parties: WordSet = [
    "领导", "代表们", "委员们", "代表团", "检查组", "考察团", "调研组", "与会人员", "书记", "代表",
    "客人", "客人们", "乡亲们", "来宾", "来宾们", "嘉宾们", "学员们", "委员", "谒祖团", "参访团", "访问团", "探亲团", "慰问团", "督查组", "督导组",
  ]

  /// Who comes: a person, `一行`, a group sent out, or people organised, before the verb.
  func visitSubject(before verb: Int) -> Int? {
    var index = verb - 1
    let limit = max(0, verb - SentenceFrame.reach)
    while index >= limit {
      let word = frame.words[index]
      if tokens[index].form == .person || word == "一行" || tokens[index].roles.contains(.lead) { return index }
      if let mention = frame.organizationBefore[index + 1] {
        let surface = frame.sentence.organizations[mention].surface
        if surface.hasSuffix("组") || surface.hasSuffix("团") || surface.hasSuffix("队") { return index }
        if frame.hasDay || item.isCaption || frame.hasVagueDate {
          return frame.sentence.organizations[mention].tokens.lowerBound
        }
      }
      if Self.parties.contains(word) { return index }
      index -= 1
    }
    return nil
  }

  private func motion(before verb: Int) -> Int? {
    var place = verb - 1
    while place >= 0, verb - place <= SentenceFrame.clauseReach, !(frame.isBreak(place) && frame.words[place] != ",") {
      if tokens[place].roles.contains(.motion), place < verb, frame.date[place] == nil { return place }
      if frame.isBreak(place), verb - place > SentenceFrame.phraseReach { return nil }
      place -= 1
    }
    return nil
  }

  /// `对12家市场开展|检查`
  private func hasTarget(before verb: Int) -> Bool {
    frame.words[frame.clauseStart(of: verb)..<verb].contains("对")
  }

  private func hasObject(after verb: Int) -> Bool {
    let end = min(frame.clauseEnd(of: verb), verb + 14)
    guard verb + 1 < end else { return false }
    return (verb + 1..<end).contains {
      frame.organization[$0] != nil || tokens[$0].form == .person || tokens[$0].form == .place
    }
  }
}
