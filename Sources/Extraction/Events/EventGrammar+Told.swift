/// Occasions that no verb of holding announces: by who came to them on their day, or by who taught.
extension EventGrammar {
  private static let filling: WordSet = ["来", "来了", "到", "到了", "有", "吸引", "吸引了", "坐满", "座无虚席", "请来", "请来了", "从", "一直"]

  /// `9月17日上午的追思会,来了两百多人`: a sentence that begins with a day and the occasion of that day.
  func ofNamedDay(head: Int, event: EventHead) -> EventTrigger? {
    guard event.use == .strong, frame.hasDay, frame.word(head + 1) == "," || Self.filling.contains(frame.word(head + 1))
    else { return nil }
    let start = nameStart(before: head)
    guard start >= 2, frame.words[start - 1] == "的", let day = frame.date[start - 2], frame.dates[day].isDay,
      frame.dates[day].expression.range.lowerBound == frame.offset(frame.clauseStart(of: head)),
      !(start..<head).contains(where: { !tokens[$0].roles.isEmpty }), !isPlural(from: start, to: head), !frame.isPoint
    else { return nil }
    return part(named: start, head: head, event: event, behind: start)
  }

  private static let lecturing: WordSet = ["讲课", "授课", "主讲", "讲授", "宣讲", "开讲"]
  private static let equating: WordSet = ["是", "为"]

  /// `9月16日下午,老年学校里笑声一片。讲课的是民警甲`: a lesson on the day that the paragraph began with, told of by who gives it.
  func lecturerTrigger() -> EventTrigger? {
    guard item.hasDayBefore || frame.hasDay && !item.hasOccasion, frame.tokenKinds.contains(.person) else { return nil }
    for index in tokens.indices.prefix(frame.speech)
    where Self.lecturing.contains(frame.words[index]) && !frame.isEnclosed[index] {
      guard frame.word(index + 1) == "的", Self.equating.contains(frame.word(index + 2)), !frame.isGeneral(index),
        tokens[index...].prefix(SentenceFrame.phraseReach).contains(where: { $0.form == .person })
      else { continue }
      return EventTrigger(
        form: .taught, kind: .lecture, name: tokens[index].range,
        clause: clause(around: index, to: frame.offset(frame.clauseEnd(of: index))), verb: index, isNamed: true)
    }
    return nil
  }

  private static let comings: WordSet = ["来了", "到了", "来", "到"]

  /// `9月11日晚,院坝里摆起了长凳。书记甲来了,站长乙也来了`: those who come on the day that the paragraph began with; what to is said
  /// afterwards.
  func comersTrigger() -> EventTrigger? {
    guard item.hasDayBefore, frame.tokenKinds.contains(.person) else { return nil }
    for index in tokens.indices.prefix(min(SentenceFrame.reach, frame.speech))
    where Self.comings.contains(frame.words[index]) {
      let end = frame.words[index].count == 2 ? index + 1 : index + 2
      guard end == index + 1 || frame.word(index + 1) == "了", frame.isBreak(end), index > 0,
        tokens[index - 1].form == .person || frame.words[index - 1] == "也" || frame.words[index - 1] == "都"
      else { continue }
      let limit = frame.offset(end)
      return EventTrigger(
        form: .act, kind: .meeting, name: 0..<limit, clause: 0..<limit, verb: index, isNamed: true)
    }
    return nil
  }

  static let these: WordSet = ["此次", "本次", "这次", "此届", "本届"]

  /// `6月17日,是社区的大日子。…此次选举,共登记选民1486人`: what the day was that the item named first.
  func ofThisTime(head: Int, event: EventHead) -> EventTrigger? {
    guard item.isOnlyDated, event.use == .strong || event.kind == .election, Self.these.contains(frame.word(0)),
      (1...4).contains(head), frame.isBreak(head + 1) || Self.filling.contains(frame.word(head + 1)),
      !(1..<head).contains(where: { frame.isBreak($0) })
    else { return nil }
    return part(named: 1, head: head, event: event, behind: 1)
  }
}
