/// What kind of occasion a clause tells of that names none.
extension EventGrammar {
  private static let callings: WordSet = ["上门", "登门", "回访", "家访", "踏勘", "实地踏勘", "走访", "入户"]
  private static let presents: WordSet = ["送去", "送上", "送来"]

  /// The kind of what is done by a verb: by the words of its clause, the last first, and by those of the next clause
  /// where the verb only says that somebody comes.
  func kindOfDoing(_ verb: Int) -> EventKind {
    if let kind = kindSaid(from: verb) { return kind }
    let end = frame.clauseEnd(of: verb)
    if tokens[verb].roles.contains(.motion), frame.word(end) == ",", end + 1 < tokens.count {
      if let kind = kindSaid(from: end + 1) { return kind }
    }
    let before = max(0, verb - 6)..<verb
    if before.contains(where: { frame.holds($0, "锦旗", "牌匾", "奖牌") }) { return .ceremony }
    if before.contains(where: { frame.anyHead($0)?.kind == .meeting }) { return .meeting }
    return isCall(verb) ? .visit : .activity
  }

  private func kindSaid(from first: Int) -> EventKind? {
    for index in (first..<max(first + 1, frame.clauseEnd(of: first))).reversed() {
      if frame.holds(index, "讨论", "座谈", "议事", "协商", "会议", "会谈", "开会", "集体学习", "论证") { return .meeting }
      if frame.words[index] == "学习", frame.word(index - 1) == "集体" { return .meeting }
      if frame.words[index] == "开放", frame.word(index - 1) == "正式" { return .ceremony }
      if frame.holds(index, "投票", "直选", "选举") { return .election }
      if frame.holds(index, "选民"), frame.word(index - 1) != "接待" { return .election }
      if frame.words[index] == "讲" && frame.mayTeach(index) || isShowingHow(index)
        || frame.holds(index, "授课", "讲课", "讲解", "宣讲", "开讲")
      {
        return .lecture
      }
      if frame.holds(index, "成立", "宣誓", "挂牌", "揭牌", "落成", "开馆", "开业", "奠基", "锦旗", "颁发", "授牌", "竣工", "启用", "开学") {
        return .ceremony
      }
      if frame.holds(index, "谈话") || frame.words[index] == "反馈" && isToldToBody(index) { return .meeting }
      if tokens[index].form == .quoted, frame.sentence.text(index).hasSuffix("课”") { return .lecture }
      if let head = frame.anyHead(index), head.kind != .activity { return head.kind }
    }
    return nil
  }

  /// `向街道党工委反馈意见`: whether a body is told something.
  private func isToldToBody(_ index: Int) -> Bool {
    (frame.clauseStart(of: index)..<index).contains { frame.words[$0] == "向" && frame.organization[$0 + 1] != nil }
  }

  private static let exercises: WordSet = ["跳", "唱", "打", "做"]

  /// `教大家剪纸`, and not how to dance, which is a pastime.
  private func isShowingHow(_ index: Int) -> Bool {
    frame.words[index] == "教"
      && !(index + 1..<min(index + 5, frame.clauseEnd(of: index))).contains { Self.exercises.contains(frame.words[$0]) }
  }

  /// `到甲家回访`, `为老人送上慰问金`: whether people call on somebody.
  private func isCall(_ verb: Int) -> Bool {
    let clause = frame.clauseStart(of: verb)..<max(verb + 1, frame.clauseEnd(of: verb))
    if clause.contains(where: { Self.services.contains(frame.words[$0]) }) { return false }
    return clause.contains { index in
      if frame.isEnclosed[index] { return false }
      if Self.callings.contains(frame.words[index]) || Self.presents.contains(frame.words[index]) { return true }
      return SentenceFrame.homes.contains(frame.words[index]) && index > 0 && tokens[index - 1].form == .person
        && (clause.lowerBound..<index).contains { tokens[$0].roles.contains(.motion) }
    }
  }
}
