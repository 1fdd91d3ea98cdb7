/// Finds the occasions that a sentence announces.
///
/// A meeting, ceremony, lecture, contest, fair or activity is announced by its name, which ends in a head (座谈会,
/// 启动仪式), beside a verb of holding, or as the setting of what is told (`在…总决赛中`). A visit has no name: its
/// verb (调研, 慰问) and somebody who comes make it.
struct EventGrammar {
  let vocabulary: Vocabulary
  let sentence: ReadSentence
  let dates: [Range<Int>]

  private var tokens: [Token] { sentence.tokens }

  func triggers() -> [EventTrigger] {
    var found = namedTriggers()
    if let visit = visitTrigger(), !found.contains(where: { $0.form == .held && !isOutvoted($0, by: visit) }) {
      found.removeAll { isOutvoted($0, by: visit) }
      found.append(visit)
    }
    if found.isEmpty, let organized = organizedTrigger() { found.append(organized) }
    if found.isEmpty, let taught = taughtTrigger() { found.append(taught) }
    return found.sorted { $0.clause.lowerBound < $1.clause.lowerBound }
  }

  /// `薛某赴街道开展…活动`: the activity is the visit.
  private func isOutvoted(_ trigger: EventTrigger, by visit: EventTrigger) -> Bool {
    trigger.form == .held && trigger.kind == .activity && visit.verb < trigger.verb
      && !sentence.passage.scalars[visit.clause.lowerBound..<trigger.clause.upperBound].contains("。")
      && visitSubject(before: visit.verb) != nil && !tokens[visit.verb].roles.isDisjoint(with: .motion)
  }

  // MARK: Occasions with a name

  private func namedTriggers() -> [EventTrigger] {
    var found: [EventTrigger] = []
    var used: Set<Int> = []
    for index in tokens.indices where tokens[index].roles.contains(.hold) {
      guard let head = head(after: index), !used.contains(head) else { continue }
      guard let trigger = held(verb: index, head: head) else { continue }
      used.insert(head)
      found.append(trigger)
    }
    for index in tokens.indices where !used.contains(index) {
      guard let event = eventHead(index) else { continue }
      if let verb = heldVerb(after: index), let trigger = announced(head: index, event: event, verb: verb) {
        found.append(trigger)
        used.insert(index)
      } else if let trigger = setting(head: index, event: event) {
        found.append(trigger)
        used.insert(index)
      }
    }
    return found
  }

  func eventHead(_ index: Int) -> EventHead? {
    guard tokens.indices.contains(index), tokens[index].entry >= 0 else { return nil }
    guard let event = vocabulary.entries[Int(tokens[index].entry)].event, event.use != .never else { return nil }
    return continuesName(index + 1) ? nil : event
  }

  private static let continuations: Set<String> = [
    "精神", "室", "中心", "方案", "通知", "内容", "材料", "纪要", "要求", "主题", "任务", "办法", "制度", "机制", "现场", "厅", "地点", "时间", "经费",
    "计划", "小组", "领导小组", "办公室", "委员会", "代表", "名单", "公告", "办", "报告", "成果", "经验", "质量", "场地", "平台", "阵地", "基地", "品牌",
  ]

  /// Whether the noun behind a head makes it part of another name: `会议精神`, `活动中心`.
  private func continuesName(_ index: Int) -> Bool {
    guard tokens.indices.contains(index) else { return false }
    if Self.continuations.contains(sentence.text(index)) { return true }
    return vocabulary.entries.indices.contains(Int(tokens[index].entry))
      && vocabulary.entries[Int(tokens[index].entry)].event != nil && tokens[index].range.count > 1
  }

  private func isClauseEnd(_ index: Int) -> Bool {
    guard tokens.indices.contains(index) else { return true }
    guard tokens[index].form == .punctuation else { return false }
    return [",", "。", ";", ":", "!", "?", "…", "—"].contains(sentence.text(index))
  }

  /// The head that a verb of holding governs: the last one before the clause ends.
  private func head(after verb: Int) -> Int? {
    var last: Int?
    var index = verb + 1
    while index < tokens.count, index - verb <= 40, !isClauseEnd(index) {
      if eventHead(index) != nil {
        last = index
        let next = index + 1
        if next < tokens.count, ["上", "中", "后", "并", "时", "期间"].contains(sentence.text(next)) { break }
        if next < tokens.count, tokens[next].roles.contains(.hold) || tokens[next].classes.contains(.conjunction) {
          break
        }
      }
      index += 1
    }
    return last
  }

  private func held(verb: Int, head: Int) -> EventTrigger? {
    guard let event = eventHead(head) else { return nil }
    var start = verb + 1
    while start < head, Self.openers.contains(sentence.text(start)) || isMeasure(start) { start += 1 }
    let isNamed = start < head
    if event.use == .weak, !isSpecific(from: start, to: head) { return nil }
    if isPlural(from: start, to: head) { return nil }
    let name = tokens[start].range.lowerBound..<tokens[head].range.upperBound
    return EventTrigger(
      form: .held, kind: kind(of: event, from: start, to: head), name: name,
      clause: clause(around: verb, to: tokens[head].range.upperBound), verb: verb, head: head, isNamed: isNamed)
  }

  private static let openers: Set<String> = ["了", "过", "的", "着", "一场", "一次", "一个", "首次", "首场", "首届", "本次", "“"]

  private func isMeasure(_ index: Int) -> Bool {
    let text = sentence.text(index)
    return text == "一" || text == "场" || text == "次" || text == "期" && index > 0 && tokens[index - 1].form != .word
  }

  /// Whether the modifiers of a weak head (活动, 培训) say which occasion it is, or the sentence says when.
  private func isSpecific(from start: Int, to head: Int) -> Bool {
    if !dates.isEmpty { return true }
    return (start..<head).contains { tokens[$0].form == .quoted || sentence.text($0) == "主题" }
  }

  /// `各类活动`, `系列培训20余场`: no one occasion.
  private func isPlural(from start: Int, to head: Int) -> Bool {
    let words: Set<String> = [
      "各类", "各种", "多种", "多场", "多次", "丰富多彩", "一系列", "各项", "形式多样", "大量", "每年", "每月", "定期", "不定期", "经常", "余场", "余次",
    ]
    if (start..<head).contains(where: { words.contains(sentence.text($0)) }) { return true }
    let after = (head + 1)..<min(head + 4, tokens.count)
    if after.contains(where: {
      tokens[$0].form == .number && $0 + 1 < tokens.count
        && ["场", "次", "余", "期", "多"].contains(String(sentence.text($0 + 1).prefix(1)))
    }) {
      return true
    }
    return tokens[..<start].contains {
      ["定期", "不定期", "每年", "每月", "每周", "每季度", "经常", "多次", "每两", "每半年", "每逢", "累计"].contains(
        sentence.passage.string($0.range))
    }
  }

  private func kind(of event: EventHead, from start: Int, to head: Int) -> EventKind {
    guard event.kind == .activity || event.kind == .meeting else { return event.kind }
    for index in (start..<head).reversed() {
      let text = sentence.text(index)
      if text.contains("培训") || text.contains("讲座") { return .lecture }
      if text.contains("比赛") || text.contains("大赛") || text.contains("竞赛") { return .contest }
      if text.contains("慰问") || text.contains("走访") { return event.kind == .activity ? .visit : event.kind }
    }
    return event.kind
  }

  // MARK: `座谈会召开`

  private func heldVerb(after head: Int) -> Int? {
    var index = head + 1
    while index < tokens.count, index - head <= 14, !isClauseEnd(index) {
      if tokens[index].roles.contains(.held) {
        return index + 1 < tokens.count && sentence.text(index + 1) == "的" ? nil : index
      }
      if tokens[index].roles.contains(.hold) || eventHead(index) != nil { return nil }
      index += 1
    }
    return nil
  }

  private func announced(head: Int, event: EventHead, verb: Int) -> EventTrigger? {
    let start = nameStart(before: head)
    guard start < head || event.use == .strong else { return nil }
    if event.use == .weak, !isSpecific(from: start, to: head) { return nil }
    if isPlural(from: start, to: head) { return nil }
    let name = tokens[start].range.lowerBound..<tokens[head].range.upperBound
    return EventTrigger(
      form: .announced, kind: kind(of: event, from: start, to: head), name: name,
      clause: clause(around: start, to: tokens[verb].range.upperBound), verb: verb, head: head, isNamed: start < head)
  }

  /// Where a name that ends in a head begins: behind the last mark, date, verb of holding or preposition.
  private func nameStart(before head: Int) -> Int {
    var start = head
    while start > 0 {
      let previous = start - 1
      if isClauseEnd(previous) || tokens[previous].form == .space || tokens[previous].form == .person { break }
      let range = tokens[previous].range
      if dates.contains(where: { $0.upperBound == range.upperBound && isWholeDate($0) }) { break }
      if tokens[previous].roles.contains(.hold) || tokens[previous].roles.contains(.motion) { break }
      if ["在", "于", "由", "上", "对", "为", "将", "是", "参加", "出席", "了", "由于", "随着", "自", "从"].contains(
        sentence.text(previous))
      {
        break
      }
      start = previous
    }
    while start < head, ["的", "了", "、", "和", "随后", "召开"].contains(sentence.text(start)) { start += 1 }
    return start
  }

  /// A date with a day or month: the year alone belongs to the name (`2021年…大会`).
  private func isWholeDate(_ range: Range<Int>) -> Bool {
    sentence.passage.scalars[range].contains { "月日昨今当次上下本近前".unicodeScalars.contains($0) }
  }

  // MARK: `在…总决赛中`

  private func setting(head: Int, event: EventHead) -> EventTrigger? {
    guard head + 1 < tokens.count, ["上", "中", "期间"].contains(sentence.text(head + 1)) else { return nil }
    guard let opener = (0..<head).last(where: { ["在", "于"].contains(sentence.text($0)) }), head - opener <= 24 else {
      return nil
    }
    guard !(opener..<head).contains(where: { isClauseEnd($0) }) else { return nil }
    let start = max(opener + 1, nameStart(before: head))
    let isFollowing = (opener..<head).contains { ["随后", "接下来", "之后"].contains(sentence.text($0)) }
    guard head - start >= 2 || isFollowing || !dates.isEmpty && head > start else { return nil }
    guard event.use == .strong else { return nil }
    let name = tokens[start].range.lowerBound..<tokens[head].range.upperBound
    return EventTrigger(
      form: .setting, kind: event.kind, name: name,
      clause: clause(around: opener, to: tokens[head + 1].range.upperBound), verb: head, head: head,
      isNamed: head > start)
  }

  // MARK: Visits

  private func visitTrigger() -> EventTrigger? {
    for index in tokens.indices where tokens[index].roles.contains(.visit) && !isNominal(index) {
      guard visitSubject(before: index) != nil else { continue }
      let hasGoal = !dates.isEmpty || motion(before: index) != nil || hasObject(after: index)
      guard hasGoal else { continue }
      let end = clauseEnd(from: index)
      let range = clause(around: index, to: end)
      return EventTrigger(
        form: .visit, kind: .visit, name: nameOfVisit(verb: index, end: end), clause: range,
        verb: motion(before: index) ?? index,
        isNamed: true)
    }
    return motionVisit()
  }

  /// `甲一行来我街道座谈交流`: somebody comes with others.
  private func motionVisit() -> EventTrigger? {
    for index in tokens.indices where tokens[index].roles.contains(.motion) {
      guard let subject = visitSubject(before: index), sentence.text(subject) == "一行" || !dates.isEmpty else {
        continue
      }
      guard
        (index + 1..<min(index + 12, tokens.count)).contains(where: {
          tokens[$0].roles.contains(.visit) || ["座谈", "交流", "学习"].contains(sentence.text($0))
        })
      else { continue }
      let end = clauseEnd(from: index)
      return EventTrigger(
        form: .visit, kind: .visit, name: nameOfVisit(verb: index, end: end), clause: clause(around: index, to: end),
        verb: index, isNamed: true)
    }
    return nil
  }

  /// Whether a visit verb stands as a noun: `调研工作`, `检查组`, `…的慰问`.
  private func isNominal(_ index: Int) -> Bool {
    if index > 0, ["的", "听取", "接受", "迎接", "参与", "加强", "通过"].contains(sentence.text(index - 1)) { return true }
    guard index + 1 < tokens.count else { return false }
    let next = sentence.text(index + 1)
    return ["的", "工作", "组", "报告", "活动", "制度", "机制", "力度", "人员", "员", "中", "团", "课题", "基础", "、"].contains(next)
  }

  /// Who comes: a person, `一行`, a group sent out, or people organised, before the verb.
  private func visitSubject(before verb: Int) -> Int? {
    var index = verb - 1
    while index >= 0 {
      if tokens[index].form == .person || sentence.text(index) == "一行" { return index }
      if tokens[index].roles.contains(.lead) { return index }
      if sentence.organizations.contains(where: { $0.tokens.upperBound == index + 1 && Self.isGroup($0) }) {
        return index
      }
      if !dates.isEmpty, sentence.organizations.contains(where: { $0.tokens.upperBound == index + 1 }) { return index }
      if sentence.text(index) == "领导" { return index }
      index -= 1
    }
    return nil
  }

  private static func isGroup(_ mention: OrganizationMention) -> Bool {
    mention.surface.hasSuffix("组") || mention.surface.hasSuffix("团") || mention.surface.hasSuffix("队")
  }

  private func motion(before verb: Int) -> Int? {
    (max(0, verb - 14)..<verb).last {
      tokens[$0].roles.contains(.motion) && !(($0)..<verb).contains(where: { isClauseEnd($0) })
    }
  }

  private func hasObject(after verb: Int) -> Bool {
    let end = min(verb + 8, tokens.count)
    return sentence.organizations.contains { (verb + 1..<max(verb + 2, end)).contains($0.tokens.lowerBound) }
      || (verb + 1..<max(verb + 1, end)).contains { tokens[$0].form == .person || tokens[$0].form == .place }
  }

  private func nameOfVisit(verb: Int, end: Int) -> Range<Int> {
    let subject = visitSubject(before: verb) ?? verb
    return tokens[min(subject, verb)].range.lowerBound..<end
  }

  // MARK: People organised, lessons given

  private func organizedTrigger() -> EventTrigger? {
    guard hasDay else { return nil }
    for index in tokens.indices where tokens[index].roles.contains(.hold) {
      let text = sentence.text(index)
      guard text == "组织" || text == "开展" || text == "举行" || text == "举办" || text == "进行" else { continue }
      let end = clauseEnd(from: index)
      guard sentence.organizations.contains(where: { $0.tokens.upperBound <= index }),
        end > tokens[index].range.upperBound + 3
      else { continue }
      let visits = tokens[index...].contains { $0.roles.contains(.visit) && $0.range.upperBound <= end }
      return EventTrigger(
        form: .organized, kind: visits ? .visit : .activity, name: tokens[index].range.upperBound..<end,
        clause: clause(around: index, to: end), verb: index, isNamed: true)
    }
    return nil
  }

  /// Whether the sentence names a day.
  private var hasDay: Bool {
    dates.contains { sentence.passage.scalars[$0].contains { "日天晚".unicodeScalars.contains($0) } }
  }

  private static let teaching: Set<String> = ["讲授", "主讲", "授课", "讲解", "宣讲"]

  private func taughtTrigger() -> EventTrigger? {
    guard !sentence.persons.isEmpty else { return nil }
    for index in tokens.indices where Self.teaching.contains(sentence.text(index)) {
      guard hasDay || tokens[..<index].contains(where: { $0.roles.contains(.invite) }) else { continue }
      let end = clauseEnd(from: index)
      return EventTrigger(
        form: .taught, kind: .lecture, name: tokens[index].range.lowerBound..<end,
        clause: clause(around: index, to: end), verb: index, isNamed: true)
    }
    return nil
  }

  // MARK: Clauses

  private func clauseEnd(from index: Int) -> Int {
    var place = index
    while place < tokens.count, !isClauseEnd(place) { place += 1 }
    return place < tokens.count ? tokens[place].range.lowerBound : sentence.passage.count
  }

  /// The stretch that announces: from the date before it, or the start of the sentence, to an end.
  private func clause(around index: Int, to end: Int) -> Range<Int> {
    let place = tokens[index].range.lowerBound
    if let date = dates.last(where: { $0.lowerBound <= place }) { return date.lowerBound..<end }
    var start = index
    while start > 0, !isClauseEnd(start - 1) { start -= 1 }
    if let person = sentence.persons.first(where: { $0.range.upperBound <= place }),
      person.range.lowerBound < tokens[start].range.lowerBound
    {
      return person.range.lowerBound..<end
    }
    return tokens[start].range.lowerBound..<end
  }
}
