/// Contests that are told of by who won, took part or judged, and courses by who went to them.
extension EventGrammar {
  // MARK: `荣获…比赛第一名`

  private static let winning: WordSet = ["荣获", "获得", "获", "夺得", "斩获", "取得", "摘得", "参加", "参与", "勇夺", "喜获"]

  func contest(head: Int, event: EventHead) -> EventTrigger? {
    guard event.kind == .contest || event.kind == .election || isCourse(head), event.use == .strong else { return nil }
    let near = max(0, head - SentenceFrame.clauseReach)..<head
    guard let verb = near.last(where: { Self.winning.contains(frame.words[$0]) }), head - verb >= 2,
      head - verb > 2 || frame.words[verb + 1] != "了",
      !(verb..<head).contains(where: { frame.isBreak($0) }), !isPlural(from: verb + 1, to: head),
      !isGameOfOccasion(verb + 1..<head)
    else { return nil }
    return EventTrigger(
      form: .setting, kind: event.kind, name: tokens[verb + 1].range.lowerBound..<tokens[head].range.upperBound,
      clause: clause(around: verb, to: tokens[head].range.upperBound), verb: verb, head: head, isNamed: true)
  }

  /// `上月甲参加市妇联培训班`: a course that somebody goes to, at a time that is said.
  private func isCourse(_ head: Int) -> Bool {
    frame.sentence.passage.scalars[tokens[head].range].last == "班" && (frame.hasOccasionDate || frame.hasVagueDate)
  }

  /// `获包饺子比赛一等奖`, where the item tells of a festival: a contest that is called by what is done in it alone is one of
  /// the games of what was told of.
  private func isGameOfOccasion(_ name: Range<Int>) -> Bool {
    item.hasOccasion && !frame.hasOccasionDate && name.count <= 2
      && name.allSatisfy {
        tokens[$0].form == .word && tokens[$0].range.count <= 3 && frame.organization[$0] == nil
          && !tokens[$0].classes.contains(.placeName) && !frame.holds($0, "届", "杯", "全")
      }
  }

  // MARK: `烤番薯比赛有十二家参加`

  private static let having: WordSet = ["有", "共有", "吸引", "吸引了"]
  private static let entering: WordSet = ["参加", "参赛", "参与", "角逐", "报名", "参赛者"]
  private static let judges: WordSet = ["裁判", "裁判长", "主裁判", "总裁判长", "评委", "裁判员"]

  /// A contest that is told of by how many went in for it, or by who judged it.
  func contested(head: Int, event: EventHead) -> EventTrigger? {
    guard event.kind == .contest, event.use == .strong else { return nil }
    let start = nameStart(before: head)
    let rest = head + 1..<max(head + 1, frame.clauseEnd(of: head))
    let isContested =
      Self.having.contains(frame.word(head + 1)) && rest.contains { Self.entering.contains(frame.words[$0]) }
      || frame.word(head + 1) == "由" && rest.contains { Self.judges.contains(frame.words[$0]) }
    guard isContested, start < head || tokens[head].range.count > 2, !isPlural(from: start, to: head), !frame.isPoint,
      !frame.isGeneral(head)
    else {
      return nil
    }
    return part(named: start, head: head, event: event, behind: start)
  }
}
