/// Parts that a bracket, a label or the clause behind a citation says.
extension RoleReader {
  private static let roleLabels: [(label: Word, role: ParticipantRole)] = [
    ("领队", .lead), ("带队", .lead), ("带队人", .lead), ("主持人", .chair), ("主持", .chair), ("主讲人", .speaker), ("主讲", .speaker),
    ("讲解人", .speaker), ("授课", .speaker), ("讲师", .speaker),
  ]

  /// `医疗队(领队:护士长甲)`, `(会议主持人:主任甲)`: what a bracket says that somebody is at the occasion.
  func bracketedRole(of person: Int) -> ParticipantRole? {
    (max(0, person - 8)..<person).last { frame.words[$0] == ":" }.flatMap(role(labelledBefore:))
  }

  /// `主讲:民警甲`, `领队:团支部书记乙`: what a label says that those behind it are at the occasion.
  func roleOfLabel(before start: Int) -> ParticipantRole? {
    // A label that is a title too (`领队`) stands within the list.
    let own = frame.word(start + 1) == ":" ? start + 1 : nil
    return (own ?? labelColon(before: start)).flatMap(role(labelledBefore:))
  }

  /// What the label that ends at a colon says.
  private func role(labelledBefore colon: Int) -> ParticipantRole? {
    guard colon > 0 else { return nil }
    let label = frame.label(before: colon)
    return Self.roleLabels.first { $0.label == label }?.role
  }

  /// `主讲 江州大学教授 甲`: a label that only a space parts from whom it is about, behind a mark.
  private func isLabel(before space: Int) -> Bool {
    guard frame.tokens[space].form == .space, role(labelledBefore: space) != nil else { return false }
    let first = frame.words[space - 1] == "人" ? space - 2 : space - 1
    return frame.isBreak(first - 1) || frame.tokens[first - 1].form == .space || frame.words[first - 1] == "("
  }

  private static let bynames: WordSet = [
    "大妈", "大爷", "老伯", "奶奶", "爷爷", "大姐", "大哥", "阿姨", "老太", "师傅", "老师", "大娘", "大叔", "婆婆",
  ]

  /// `王大妈(王桂兰)反映`: whether a bracket only gives the name of whoever stands before it.
  func isByname(_ person: Int) -> Bool {
    guard frame.word(person - 1) == "(", frame.word(person + 1) == ")", person > 2 else { return false }
    let family = frame.words[person].initial
    return Self.bynames.contains(frame.words[person - 2])
      || (max(0, person - 3)..<person - 1).contains { frame.words[$0].initial == family && !frame.isEnclosed[$0] }
  }

  /// How far from its colon the first name of a label stands.
  private static let labelReach = 8

  /// The colon of the label that a list of names stands behind, with nothing but a body between.
  func labelColon(before start: Int) -> Int? {
    for place in (max(0, start - Self.labelReach)..<start).reversed() {
      if frame.words[place] == ":" || place > 1 && isLabel(before: place) { return place }
      guard frame.organization[place] != nil || frame.tokens[place].form == .space else { return nil }
    }
    return nil
  }

  private static let doing: WordSet = ["发言说", "发言", "补充", "当场", "现场", "作了", "做了", "回应", "回应说", "宣布", "答复", "补充说"]

  /// `甲提出,希望保留老树,设计师乙当场表示采纳`: whoever a clause behind a citation begins with, by title, and who
  /// speaks next.
  func partBehindSpeech(of mention: PersonMention) -> ParticipantRole? {
    let next = mention.token + 1
    guard Self.doing.contains(frame.word(next)), !frame.isEnclosed[mention.token], !mention.positions.isEmpty else {
      return nil
    }
    let start = frame.clauseStart(of: mention.token)
    let isAlone = !(start..<mention.token).contains { frame.tokens[$0].form == .person }
    return start > frame.speech && isAlone ? .speaker : nil
  }
}
