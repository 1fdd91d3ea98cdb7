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
    if isPlural(from: start, to: head) || frame.isPoint { return nil }
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

  // MARK: `学校汇报会由…主持`

  /// An occasion of a known one that is first told of by who chairs it.
  func chaired(head: Int, event: EventHead) -> EventTrigger? {
    guard event.use == .strong, item.hasOccasion || frame.hasDay, frame.word(head + 1) == "由" else { return nil }
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
}
