/// Occasions that are told of as where something is said or done, or by who chairs them.
extension EventGrammar {
  // MARK: `在…总决赛中`

  func setting(head: Int, event: EventHead) -> EventTrigger? {
    guard ["上", "中", "期间"].contains(frame.word(head + 1)), event.use == .strong else { return nil }
    let near = max(0, head - SentenceFrame.wideReach)..<head
    let opener = near.last { (frame.words[$0] == "在" || frame.words[$0] == "于") && !frame.isEnclosed[$0] }
    let first = frame.clauseStart(of: head)
    let from = opener ?? first
    guard !(from..<head).contains(where: { frame.isBreak($0) }) else { return nil }
    let start = max(opener.map { $0 + 1 } ?? first, nameStart(before: head))
    let isFollowing = (from..<head).contains { ["随后", "接下来", "之后", "召开", "举行"].contains(frame.words[$0]) }
    let isDated =
      start > 0
      && (frame.date[start - 1].map { frame.dates[$0].isDay } ?? (frame.words[start - 1] == "的" && frame.hasDay))
    let isPart = isPartOfKnown(head, event)
    guard isFollowing || isDated || isPart || head - start >= 1 && (opener == nil || head - start >= 2 || frame.hasDay)
    else { return nil }
    guard opener != nil || head > start || isDated || isPart else { return nil }
    if isPlural(from: start, to: head) || frame.isPoint || isLookedBackOn(start, head) { return nil }
    return EventTrigger(
      form: .setting, kind: kind(of: event, from: start, to: head),
      name: tokens[start].range.lowerBound..<tokens[head].range.upperBound,
      clause: clause(around: from, to: tokens[head + 1].range.upperBound), verb: head, head: head,
      isNamed: head > start)
  }

  /// `在反馈会上`: a meeting of a kind of its own after what the item has told of.
  private func isPartOfKnown(_ head: Int, _ event: EventHead) -> Bool {
    item.hasOccasion && event.kind == .meeting && tokens[head].range.count >= 3
  }

  private static let earlier: WordSet = ["去年", "前年", "往年", "历年", "历届", "上届", "上一届", "上次", "往届"]

  /// `通报了去年邻里节期间的情况`: whether an occasion is only looked back on.
  private func isLookedBackOn(_ start: Int, _ head: Int) -> Bool {
    frame.word(head + 1) == "期间" && (max(0, start - 1)..<head).contains { Self.earlier.contains(frame.words[$0]) }
  }

  // MARK: `主持了对歌赛`, `参加了汇报会`

  private static let shown: Set<EventKind> = [.contest, .lecture, .ceremony, .fair]

  /// `甲用方言主持了对歌赛`: a part of an occasion that is told of by who chaired it.
  func hosted(head: Int, event: EventHead) -> EventTrigger? {
    let near = max(frame.clauseStart(of: head), head - 8)..<head
    guard event.use == .strong, item.hasOccasion || frame.hasDay, Self.shown.contains(event.kind),
      let verb = near.last(where: { tokens[$0].roles.contains(.chair) }), frame.word(verb + 1) == "了",
      head > verb + 2 || event.kind == .contest, !isPlural(from: verb + 2, to: head), !frame.isPoint
    else { return nil }
    return part(named: verb + 2, head: head, event: event, behind: verb)
  }

  /// `甲、乙及各社区书记参加了汇报会`: a meeting that followed what the item told of, said of those who were there.
  func joined(head: Int, event: EventHead) -> EventTrigger? {
    guard event.use == .strong, event.kind == .meeting, item.hasOccasion, tokens[head].range.count >= 3,
      frame.isBreak(head + 1), head > 1, frame.words[head - 1] == "了", tokens[head - 2].roles.contains(.attend),
      (0..<head).contains(where: { tokens[$0].form == .person })
    else { return nil }
    return part(named: head, head: head, event: event, behind: head - 2)
  }

  func part(named start: Int, head: Int, event: EventHead, behind verb: Int) -> EventTrigger {
    EventTrigger(
      form: .setting, kind: kind(of: event, from: start, to: head),
      name: tokens[start].range.lowerBound..<tokens[head].range.upperBound,
      clause: clause(around: verb, to: tokens[head].range.upperBound), verb: head, head: head, isNamed: start < head)
  }

  // MARK: `学校汇报会由…主持`

  /// An occasion of a known one that is first told of by who chairs it.
  func chaired(head: Int, event: EventHead) -> EventTrigger? {
    guard event.use == .strong, item.hasOccasion || frame.hasDay || item.hasDayBefore, frame.word(head + 1) == "由"
    else {
      return nil
    }
    let start = nameStart(before: head)
    let end = frame.clauseEnd(of: head)
    guard start < head || isPartOfKnown(head, event), !isPlural(from: start, to: head), !frame.isPoint,
      (head + 1..<end).contains(where: { tokens[$0].roles.contains(.chair) })
    else { return nil }
    return EventTrigger(
      form: .setting, kind: kind(of: event, from: start, to: head),
      name: tokens[start].range.lowerBound..<tokens[head].range.upperBound,
      clause: clause(around: start, to: tokens[head].range.upperBound), verb: head, head: head, isNamed: head > start)
  }

  private static let counting: WordSet = ["算是", "算作", "权当", "便是", "就算"]

  /// `大家一起吃了一顿面,算是竣工仪式`: what is told of gets a name at its end.
  func countedAs(head: Int, event: EventHead) -> EventTrigger? {
    guard event.use == .strong, frame.isBreak(head + 1), tokens[head].range.count > 2,
      let verb = (max(frame.clauseStart(of: head), head - 6)..<head).last(where: {
        Self.counting.contains(frame.words[$0])
      }),
      tokens[..<verb].contains(where: { $0.form == .person })
    else { return nil }
    var trigger = part(named: verb + 1, head: head, event: event, behind: verb)
    trigger.clause = 0..<tokens[head].range.upperBound
    return trigger
  }

  private static let ofTheDay: WordSet = ["当天", "当日", "当晚", "这天", "那天"]

  /// `当天的重开仪式只用了七分钟`: an occasion of the day that was named, of which something is told.
  func ofDay(head: Int, event: EventHead) -> EventTrigger? {
    guard event.use == .strong, event.kind != .activity, frame.word(1) == "的", Self.ofTheDay.contains(frame.word(0)),
      head <= 8, head > 2 || head == 2 && (item.hasDayBefore || frame.hasDay) && tokens[head].range.count > 2,
      !(2..<head).contains(where: { frame.isBreak($0) || !tokens[$0].roles.isEmpty }),
      frame.word(head + 1) != "的", !isPlural(from: 2, to: head)
    else { return nil }
    return part(named: 2, head: head, event: event, behind: 2)
  }
}
