import Newsletters

/// Talks of two sides who have met: `双方在二楼会议室座谈`.
extension EventGrammar {
  private static let talks: WordSet = ["座谈", "交流", "会谈", "座谈交流", "交流座谈", "洽谈", "会商"]
  /// Last letters of words for where people sit together.
  private static let ends: ScalarSet = "室厅楼院部馆所站心里场堂园区"
  /// Within so many tokens the sentence says who talks.
  private static let opening = 6

  /// The talk of both sides of an occasion that the item has told of, where the sentence says in which room they talked.
  func talkTrigger() -> EventTrigger? {
    guard item.hasOccasion, let sides = frame.words.prefix(Self.opening).firstIndex(of: "双方"),
      frame.word(sides + 1) == "在"
    else { return nil }
    let clause = (sides + 2)..<max(sides + 2, frame.clauseEnd(of: sides))
    guard let talk = clause.first(where: { Self.talks.contains(frame.words[$0]) }), talk > sides + 2,
      let place = frame.sentence.passage.scalars[..<frame.offset(talk)].last, Self.ends.contains(place)
    else { return nil }
    let end = frame.offset(frame.clauseEnd(of: talk))
    return EventTrigger(
      form: .held, kind: .meeting, name: frame.offset(sides)..<end, clause: frame.offset(0)..<end, verb: talk,
      isNamed: true)
  }
}
