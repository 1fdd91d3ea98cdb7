import Newsletters

/// What an occasion is called that only a clause tells of: the predicate, without those who did it and without what is
/// left of the words before it.
struct OccasionName {
  private let frame: SentenceFrame
  private let trigger: EventTrigger
  /// The first token of the clause's name as the trigger has it.
  private let first: Int

  /// The scalars of the passage that name an occasion.
  static func range(of trigger: EventTrigger, in frame: SentenceFrame) -> Range<Int> {
    switch trigger.form {
    case .held, .announced, .setting, .taught, .cited: return trigger.name
    case .act, .visit, .organized: break
    }
    let name = OccasionName(frame: frame, trigger: trigger)
    return name.subjectOfHolding() ?? name.settingOfAct() ?? name.predicate()
  }

  private init(frame: SentenceFrame, trigger: EventTrigger) {
    self.frame = frame
    self.trigger = trigger
    var index = min(trigger.verb, frame.tokens.count - 1)
    while index > 0, frame.tokens[index - 1].range.upperBound > trigger.name.lowerBound { index -= 1 }
    first = index
  }

  // MARK: What is said to be held

  /// Verbs that say of an occasion that it is held, begins or ends.
  private static let holding: WordSet = [
    "举行", "举办", "召开", "开幕", "闭幕", "落幕", "打响", "开打", "开锣", "开赛", "收官", "开展", "上演", "登场", "开播", "开讲", "拉开", "落下", "启动",
    "开场", "鸣锣", "完成", "结束",
  ]
  private static let curtain: WordSet = ["帷幕", "大幕", "序幕", "战幕"]
  private static let adverbs: WordSet = [
    "将", "将于", "定于", "于", "在", "日前", "近日", "正式", "圆满", "顺利", "已", "如期", "隆重", "成功",
  ]

  /// `首届邻里运动会5月3日在体育馆打响`: what stands before the day, where the clause behind it only says that it is held.
  private func subjectOfHolding() -> Range<Int>? {
    guard saysThatItIsHeld else { return nil }
    var end = first
    while end > 0, isBeforeDay(end - 1) { end -= 1 }
    guard end > 0, end < first else { return nil }
    let opening = frame.clauseStart(of: end - 1)
    guard frame.organization[end - 1] == nil,
      !(opening..<end).contains(where: { frame.tokens[$0].form == .person || frame.word($0) == "的" })
    else { return nil }
    let range = frame.offset(opening)..<frame.tokens[end - 1].range.upperBound
    return range.count >= 3 ? range : nil
  }

  /// Whether a verb of holding ends the clause, with only a place before it.
  private var saysThatItIsHeld: Bool {
    let end = frame.clauseEnd(of: trigger.verb)
    guard end > first, Self.adverbs.contains(frame.words[first]) || end - first <= 2 else { return false }
    let verb = Self.curtain.contains(frame.word(end - 1)) ? frame.word(end - 2) : frame.word(end - 1)
    return Self.holding.contains(verb)
  }

  private func isBeforeDay(_ index: Int) -> Bool {
    frame.date[index] != nil || Self.adverbs.contains(frame.words[index]) || frame.tokens[index].form == .space
      || frame.words[index] == "(" || frame.words[index] == ")"
  }

  // MARK: Where it is done

  private static let settingEnds: WordSet = ["上", "中", "现场", "期间", "一次", "已", "在", "于", "如期", "圆满", "顺利"]

  /// `5月3日的“邻里故事会”上,甲讲…`: the occasion that the day is said to be of.
  private func settingOfAct() -> Range<Int>? {
    guard frame.words[first] == "的", first > 0, frame.date[first - 1] != nil else { return nil }
    let start = first + 1
    let end = (start..<max(start, min(first + 12, frame.clauseEnd(of: first)))).first {
      !frame.isEnclosed[$0] && Self.settingEnds.contains(frame.words[$0])
    }
    guard let end, end > start else { return nil }
    return frame.offset(start)..<frame.tokens[end - 1].range.upperBound
  }

  // MARK: What is done

  private static let leading: WordSet = ["的", "至", "、", ",", ":", ")", "又", "还", "则", "便", "也", "都"]
  private static let party: WordSet = ["一行", "等", "同志", "先生", "女士"]

  /// `甲、街道主任乙一行3人到…慰问`: from behind those who did it, where nothing else stands before them.
  private func predicate() -> Range<Int> {
    let verb = trigger.verb
    var start = first
    while start < verb, Self.leading.contains(frame.words[start]) || frame.tokens[start].form == .space { start += 1 }
    if let behind = behindActors(from: start), behind <= verb { start = behind }
    let lower = max(trigger.name.lowerBound, frame.offset(start))
    return trigger.name.upperBound - lower >= 3 ? lower..<trigger.name.upperBound : trigger.name
  }

  /// The token behind the last person of those whom a clause opens with, and behind the words that go with them.
  private func behindActors(from start: Int) -> Int? {
    var index = start
    var end: Int?
    while index < trigger.verb, isActor(index) {
      if frame.tokens[index].form == .person || frame.words[index] == "一行" { end = index + 1 }
      index += 1
    }
    guard var end else { return nil }
    while end < trigger.verb, isOfParty(end) { end += 1 }
    return end
  }

  /// Whether a token is of a list of persons, with their titles and bodies, and with what brackets say of them.
  private func isActor(_ index: Int) -> Bool {
    let token = frame.tokens[index]
    if token.form == .person || frame.organization[index] != nil { return true }
    if token.form == .space || Coordination.persons.contains(frame.words[index]) { return true }
    return token.classes.contains(.position) || Self.party.contains(frame.words[index]) || isInBracket(index)
  }

  private func isInBracket(_ index: Int) -> Bool {
    if frame.words[index] == ")" { return true }
    guard frame.isEnclosed[index] else { return false }
    let opening = (max(0, index - 8)...index).last { !frame.isEnclosed[$0] || frame.words[$0] == "(" }
    return opening.map { frame.words[$0] == "(" } ?? false
  }

  private static let counters: WordSet = ["人", "名", "位", "余", "多", "人士", "陪同", "陪同下", "下", "一起", "一同", "还", "又"]
  private static let numerals: ScalarSet = "一二两三四五六七八九十几数"
  private static let counted: ScalarSet = "人名位"

  /// Whether a token goes with the persons before it: `等6位专家`, `一行三人,`, `陪同下`.
  private func isOfParty(_ index: Int) -> Bool {
    let (word, token) = (frame.words[index], frame.tokens[index])
    if Self.party.contains(word) || Self.counters.contains(word) || Self.leading.contains(word) { return true }
    if token.form == .number || token.form == .space || isInBracket(index) { return true }
    if token.classes.contains(.position), index > 0, Self.counters.contains(frame.words[index - 1]) { return true }
    let letters = frame.sentence.passage.scalars[token.range]
    return letters.count <= 3 && letters.allSatisfy { Self.numerals.contains($0) || Self.counted.contains($0) }
  }
}
