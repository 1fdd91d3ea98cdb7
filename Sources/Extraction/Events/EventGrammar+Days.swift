/// Occasions that are told by a day, by somebody, and by what he does on it.
extension EventGrammar {
  private static let causes: WordSet = ["因", "因为", "由于", "为", "受", "面对", "针对", "为了", "应对"]
  private static let equatingVerbs: WordSet = ["是", "正值", "正是", "恰逢", "适逢", "为"]

  /// `9月12日,物资由甲送到…`: a day, somebody, and a verb.
  func dayTrigger() -> EventTrigger? {
    guard let number = frame.dates.firstIndex(where: \.isDay), !frame.isPoint else { return nil }
    let day = frame.dates[number].expression.range
    guard let first = firstToken(from: day.upperBound).flatMap(behindFeast), first < frame.speech else { return nil }
    var hasActor = isActor(beforeDay: day) || frame.word(first) == "双方"
    var index = first
    let limit = min(tokens.count, first + SentenceFrame.reach)
    if isRecord(first..<limit) || isLetter || isAside(number, behind: first, in: first..<limit) { return nil }
    if isOfNature(behindMarks(first)) {
      guard let clause = clauseOfThoseWhoCame(behind: first, before: limit) else { return nil }
      index = clause
    }
    while index < limit {
      if tokens[index].form == .person || frame.organization[index] != nil { hasActor = true }
      // `甲调任局长,副部长乙来街道宣布…`: what is on record, and then what was done.
      if Self.recording.contains(frame.words[index]) {
        index = max(index + 1, frame.clauseEnd(of: index))
        continue
      }
      if hasActor, isPredicate(index), !frame.isGeneral(index), !isDoneByNobody(index) {
        if isOfNature(index) { return nil }
        let end = frame.offset(frame.clauseEnd(of: index))
        return EventTrigger(
          form: isReported(day: day, by: index) ? .cited : .act, kind: kindOfDoing(index),
          name: day.upperBound < end ? nameOfAct(first, index)..<end : day.lowerBound..<end,
          clause: day.lowerBound..<end, verb: index, isNamed: true)
      }
      index += 1
    }
    return nil
  }

  func behindMarks(_ first: Int) -> Int {
    (first..<tokens.count).first { tokens[$0].form != .punctuation && tokens[$0].form != .space } ?? first
  }

  private static let reporting: WordSet = ["通报", "汇报", "通报了", "汇报了", "反馈", "反馈了", "回顾", "回顾了"]

  /// `通报了8月20日模拟测评的情况`: whether somebody reports here on what was done that day.
  private func isReported(day: Range<Int>, by verb: Int) -> Bool {
    guard let first = firstToken(from: day.lowerBound) else { return false }
    let isReport = (max(0, first - 3)..<first).contains { Self.reporting.contains(frame.words[$0]) }
    return isReport && (first..<max(first, frame.clauseEnd(of: verb))).contains { frame.words[$0] == "情况" }
  }

  private static let recording: WordSet = [
    "任命", "任命为", "免去", "调任", "升任", "接任", "调离", "逝世", "去世", "病逝", "辞世", "病故", "批复", "印发", "下发", "出台",
    "作出", "拨付", "支付", "到账", "入账", "缴纳", "汇入", "走失", "失踪", "遗失", "丢失", "失窃", "被盗", "男尸", "女尸",
    "被评为", "获评", "评为", "辞职",
  ]
  private static let deciding: WordSet = ["决定", "研究决定", "研究", "会议决定"]
  private static let installing: WordSet = ["任", "兼任", "担任", "任命", "免去", "不再"]

  private static let writing: WordSet = ["致电", "来电", "来信", "致信", "写信", "投书"]
  private static let papers: WordSet = ["编辑部", "本报", "本刊", "我刊", "我报"]

  /// Whether a dated sentence only puts on record what was decided or befell: an appointment, a decision, a death, a
  /// payment.
  private func isRecord(_ range: Range<Int>) -> Bool {
    // `来街道宣布任免决定:任命甲为…`: somebody comes and says so.
    if range.contains(where: { frame.words[$0] == "宣布" && isComing(before: $0) }) { return false }
    for index in range {
      if frame.words[index] == "。" || frame.words[index] == ";" { return false }
      if isRecording(index, first: range.lowerBound), !frame.isEnclosed[index] { return true }
      if frame.words[index] == "获", frame.word(index + 1) == "评" { return true }
      if frame.words[index] == "称号",
        !tokens[..<index].suffix(SentenceFrame.reach).contains(where: { $0.form == .person })
      {
        return true
      }
      if Self.writing.contains(frame.words[index]), Self.papers.contains(frame.word(index + 1)) { return true }
      if frame.words[index] == "退休", frame.isBreak(index + 1) { return true }
      if frame.words[index] == "归", frame.word(index - 1) == "未" { return true }
      if Self.deciding.contains(frame.words[index]), [",", ":"].contains(frame.word(index + 1)),
        !(range.lowerBound..<index).contains(where: { tokens[$0].roles.contains(.motion) || frame.words[$0] == "宣布" }),
        (index..<range.upperBound).prefix(SentenceFrame.clauseReach).contains(where: {
          Self.installing.contains(frame.words[$0])
        })
      {
        return true
      }
    }
    return false
  }

  private static let publishing: WordSet = ["发布", "编发", "推送", "出版", "出刊", "印制", "刊发", "编印"]

  /// Whether a word puts something on record, or right behind the day two that the reader took apart: `3月11日走|失的老人`.
  private func isRecording(_ index: Int, first: Int) -> Bool {
    Self.recording.contains(frame.words[index])
      // `2021年3月8日18:00发布`: when the paper came out.
      || index == first && Self.publishing.contains(frame.words[index])
        && (frame.isBreak(index + 1) || frame.word(index + 1) == "(" || frame.tokens[index + 1].form == .space)
      || index == first && tokens[index].range.count == 1 && frame.word(index + 1).count == 1
        && Self.recording.contains(frame.words[index] + frame.word(index + 1))
  }

  private func isComing(before index: Int) -> Bool {
    (frame.clauseStart(of: index)..<index).contains { tokens[$0].roles.contains(.motion) }
  }

  private static let ownWords: WordSet = ["我", "我家", "我们家", "我妈", "我爸", "我父亲", "我母亲", "我老伴", "俺", "俺家"]

  /// `5月2日我在医院住院,…`: whether somebody writes of himself.
  private var isLetter: Bool {
    frame.tokens.indices.contains {
      Self.ownWords.contains(frame.words[$0]) && !frame.isEnclosed[$0] && $0 < frame.speech
        && frame.organization[$0] == nil
        && !(frame.words[$0] == "我" && Self.ownBodies.contains(frame.word($0 + 1).initial))
    }
  }

  /// What `我` stands before where a body writes of itself.
  private static let ownBodies: WordSet = [
    "街", "镇", "乡", "村", "区", "市", "县", "省", "国", "校", "院", "办", "局", "社", "馆", "厂", "所", "站", "司", "党", "军", "队",
  ]

  private static let forcesOfNature: WordSet = [
    "暴雨", "大暴雨", "洪峰", "水位", "特大暴雨", "大雨", "强降雨", "降雨", "雷雨", "大雪", "暴雪", "降雪", "台风", "大风", "寒潮", "冰雹", "洪水", "洪灾",
    "山洪",
    "内涝", "地震", "滑坡", "泥石流", "旱情",
  ]

  /// `我乡普降大暴雨,…`, `台风在海门登陆,…`: whether the clause tells of the weather, in which nobody does anything.
  private func isOfNature(_ verb: Int) -> Bool {
    let clause = frame.clauseStart(of: verb)..<min(frame.clauseEnd(of: verb), tokens.count)
    return clause.contains { Self.forcesOfNature.contains(frame.words[$0]) }
      && !clause.contains { Self.causes.contains(frame.words[$0]) }
      && !clause.contains { tokens[$0].form == .person || tokens[$0].roles.contains(.hold) }
  }

  /// `8月5日夜里下暴雨,民兵连长甲带领乙、丙疏通水沟`: where the clause begins that tells who went out in the weather.
  private func clauseOfThoseWhoCame(behind first: Int, before limit: Int) -> Int? {
    var clause = first
    while clause < min(limit, frame.speech) {
      let end = frame.clauseEnd(of: clause)
      let verb = (clause..<min(end, limit)).first {
        !tokens[$0].roles.isDisjoint(with: [.lead, .motion, .hold])
          || frame.word($0) == "带" && frame.word($0 + 1) == "着"
      }
      if clause > first, let verb, (clause..<verb).contains(where: { tokens[$0].form == .person }) { return clause }
      clause = end + 1
    }
    return nil
  }

  private static let feasts: WordSet = ["日", "节", "之际", "节日", "纪念日"]

  /// Where what is done begins: behind `是世界环境日,` where a clause only says what day it is; `nil` where it says
  /// anything else of the day.
  private func behindFeast(_ first: Int) -> Int? {
    guard Self.equatingVerbs.contains(frame.words[first]) else { return first }
    let end = frame.clauseEnd(of: first)
    guard frame.word(end) == ",", end + 1 < tokens.count, end - first <= 10, end > first,
      Self.feasts.contains(frame.words[end - 1]) || frame.holds(end - 1, "日", "节"),
      (end..<min(end + SentenceFrame.reach, tokens.count)).contains(where: { tokens[$0].roles.contains(.motion) })
    else { return nil }
    return end + 1
  }

  func firstToken(from offset: Int) -> Int? {
    var low = 0
    var high = tokens.count
    while low < high {
      let middle = (low + high) / 2
      if tokens[middle].range.lowerBound < offset { low = middle + 1 } else { high = middle }
    }
    return low < tokens.count ? low : nil
  }

  private func isActor(beforeDay day: Range<Int>) -> Bool {
    guard let first = firstToken(from: day.lowerBound) else { return false }
    return (max(0, first - 8)..<first).contains {
      tokens[$0].form == .person || frame.organizationBefore[$0 + 1] != nil
    }
  }

  private static let noPredicates: WordSet = [
    "是", "有", "为", "达", "达到", "共", "正值", "正是", "据", "至", "到", "在", "由", "经", "因", "来自", "起", "前", "被", "成", "成为", "没有",
    "没", "成了",
    "还有",
  ]

  private static let afterDeeds: WordSet = ["了", "到", "来", "给", "上"]

  /// Verbs of one letter that say what somebody does, where most only help another verb.
  private static let deeds: WordSet = [
    "讲", "教", "办", "演", "唱", "扭", "摆", "赛", "评", "选", "拍", "写", "画", "包", "种", "捐", "修", "搬", "挂", "贴", "查", "学", "跳",
    "扫", "铲",
    "栽", "送",
  ]

  /// `教师甲在社区教孩子们剪纸`: a verb of one letter with what is done behind it.
  private func isDeed(_ index: Int) -> Bool {
    tokens[index].range.count == 1 && Self.deeds.contains(frame.words[index]) && !frame.isBreak(index + 1)
      && frame.word(index + 1) != "的"
  }

  /// A verb that something is done with, not what is, has been, or will be counted.
  func isPredicate(_ index: Int) -> Bool {
    guard frame.organization[index] == nil, !frame.isEnclosed[index], frame.date[index] == nil else { return false }
    let token = tokens[index]
    guard token.form == .word, !token.classes.contains(.position), frame.word(index + 1) != "下" else { return false }
    if frame.words[index] == "到" || frame.words[index] == "来" {
      return frame.organization[index + 1] != nil || frame.tokens.dropFirst(index + 1).first?.form == .place
        || frame.word(index + 1) == "了"
    }
    if Self.noPredicates.contains(frame.words[index]) { return false }
    if isDeed(index) { return true }
    if token.classes.contains(.verb), token.range.count == 1, Self.afterDeeds.contains(frame.word(index + 1)) {
      return true
    }
    if !token.roles.isDisjoint(with: [.motion, .lead, .present, .attend, .speak, .hold]) { return true }
    return token.classes.contains(.verb) && token.classes.isDisjoint(with: [.noun, .organizationHead, .preposition])
      && token.range.count > 1
  }
}
