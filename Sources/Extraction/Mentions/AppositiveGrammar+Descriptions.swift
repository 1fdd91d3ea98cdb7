/// What a bracket or a comma behind a name goes on to say of whoever bears it: `甲(社区书记)`, `甲,女,某校校长`.
extension AppositiveGrammar {
  /// Words for what somebody was, as a description behind the name says it: `甲,原某某局局长`.
  static let formerly: WordSet = ["原", "时任", "原任", "前任", "现任"]
  private static let stops: WordSet = [",", "。", ";"]
  private static let appositionEnds: WordSet = [",", "。", "、", ";"]

  /// Follows brackets and commas behind a name: `甲(社区书记)`, `甲,社区书记,`.
  mutating func readDescription(_ text: Word) -> Bool {
    switch text {
    case "(":
      described = lastPersonIsAdjacent ? lastPerson : nil
      isInBracket = described != nil
      return isInBracket
    case ")":
      let wasInBracket = isInBracket
      isInBracket = false
      if wasInBracket { lastPersonIsAdjacent = true }
      described = nil
      return wasInBracket
    case ",":
      // `甲(女,某校教师)` goes on with whom the bracket describes.
      if !isInBracket { described = lastPersonIsAdjacent ? lastPerson : nil }
      return false
    case "男", "女":
      if !isInBracket { subject = described }
      return false
    case "。", ";":
      described = nil
      subject = nil
      if text == "。" { profiled = nil }
      return false
    default:
      if !isInBracket, !Coordination.persons.contains(text), !Self.formerly.contains(text) { described = nil }
      return false
    }
  }

  /// `甲:街道党工委书记,主持全面工作。`, `甲 街道办事处副主任,负责民政;`: whether a line, or a part of it that a semicolon ends, begins
  /// with a name and says behind a colon, a dash, or a space where it has no other name, who that is.
  func isEntry(of person: Int, before index: Int) -> Bool {
    let (words, token) = (sentence.words, persons[person].token)
    let isSpace = sentence.tokens[index].form == .space
    guard isSpace || words[index] == ":" || words[index] == "—" else { return false }
    let start = words[..<token].lastIndex(of: ";").map { $0 + 1 } ?? 0
    guard beginsEntry(token, from: start) else { return false }
    guard isSpace else { return true }
    let entry = index..<(words[index...].firstIndex(of: ";") ?? words.count)
    let last = entry.upperBound - 1
    let isWhole =
      words[entry].contains(",") || entry.upperBound < words.count || words[last] == "。"
      || sentence.tokens[last].classes.contains(.position)
    return isWhole && !sentence.tokens[entry].contains { $0.form == .person }
  }

  /// Whether nothing but a number stands before a name, where a line or a part of it begins.
  private func beginsEntry(_ token: Int, from start: Int) -> Bool {
    token <= start + 2
      && (start..<token).allSatisfy { isMark($0) || isCount($0) || sentence.tokens[$0].form == .space }
  }

  /// Words in the number of the house or group that a title is of, `甲,|3|号|楼|楼组长,`: they go on with what describes somebody.
  static let partsOfAddress: WordSet = ["号", "号楼", "楼", "栋", "幢", "单元", "组", "第", "网格", "片区"]

  /// Whether a title stands in apposition behind a name and a comma: a comma or the end follows it.
  func describes(_ index: Int) -> Bool {
    guard index + 1 < sentence.tokens.count else { return true }
    let next = sentence.tokens[index + 1].form == .space && sentence.comma(at: index + 2) ? index + 2 : index + 1
    return Self.appositionEnds.contains(sentence.words[next]) && !nameFollowsSoon(index)
  }

  /// Whether a name ends the list of titles that begins here.
  func nameFollowsSoon(_ index: Int) -> Bool {
    for place in (index + 1)..<min(index + 12, sentence.tokens.count) {
      if sentence.tokens[place].form == .person { return true }
      if Self.stops.contains(sentence.words[place]) { return false }
    }
    return false
  }
}
