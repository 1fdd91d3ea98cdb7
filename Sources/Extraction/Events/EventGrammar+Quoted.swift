import Newsletters

/// Occasions called by nothing but a name in quotation marks: `老人协会摆“敬老宴”`.
extension EventGrammar {
  private static let kinds: [(endings: ScalarSet, kind: EventKind)] = [
    ("会话谈议", .meeting), ("课", .lecture), ("赛", .contest), ("宴节", .activity), ("集市", .fair),
  ]

  /// The kind of occasion that a name in quotation marks is of by its last letter.
  func kindOfQuoted(_ index: Int) -> EventKind? {
    guard tokens[index].form == .quoted, tokens[index].range.count > 4,
      let letter = frame.sentence.passage.scalars[tokens[index].range].dropLast().last
    else { return nil }
    return Self.kinds.first { $0.endings.contains(letter) }?.kind
  }

  private static let holding: WordSet = ["摆", "摆了", "摆起", "摆下", "摆出", "摆出了", "开", "开了", "办", "办了", "搞", "搞了", "支起"]

  /// `各社区摆出了88桌“百家宴”`, `组织这场“邻里节”的,是书记甲`: what is held ends in the quotation marks.
  func quotedTrigger() -> EventTrigger? {
    guard frame.hasDay || item.hasDayBefore || frame.isSequel && item.hasOccasion, !frame.isPoint,
      frame.tokenKinds.contains(.quoted)
    else { return nil }
    for index in tokens.indices.prefix(frame.speech) {
      guard let kind = kindOfQuoted(index), frame.isBreak(index + 1) || frame.word(index + 1) == "的",
        let verb = (max(frame.clauseStart(of: index), index - 8)..<index).last(where: { holds($0) }),
        !(verb..<index).contains(where: { tokens[$0].form == .person || frame.words[$0] == "的" }),
        !frame.isGeneral(verb), !isPlural(from: verb + 1, to: index), frame.organization[verb] == nil
      else { continue }
      return EventTrigger(
        form: .held, kind: kind, name: tokens[index].range,
        clause: clause(around: verb, to: tokens[index].range.upperBound), verb: verb, isNamed: true)
    }
    return nil
  }

  private func holds(_ index: Int) -> Bool {
    tokens[index].roles.contains(.hold) || Self.holding.contains(frame.words[index])
      || frame.word(index + 1).initial == "了" && Self.holding.contains(frame.words[index])
  }
}
