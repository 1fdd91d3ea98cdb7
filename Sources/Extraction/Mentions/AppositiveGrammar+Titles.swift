import Newsletters

/// What is a title: a word of the vocabulary, the last letter of a unit's head, a seat in a body of members, a craft.
extension AppositiveGrammar {
  /// The title that a token ends; `nil` where it ends none.
  func title(at index: Int) -> PositionTitle? {
    if isHeadOfUnit(index) || isMember(index) { return PositionTitle(titleClass: .office, body: .unsaid) }
    let token = sentence.tokens[index]
    // `轮值主席单位某某公司`: what a body is; `为队员们颁奖`: all who are such.
    if index + 1 < sentence.words.count, sentence.words[index + 1] == "单位" || sentence.words[index + 1] == "们" {
      return nil
    }
    guard token.uses.contains(.position) else {
      return craftStart(endingAt: index).map { _ in PositionTitle(titleClass: .profession, body: .unsaid) }
    }
    return vocabulary.entries[Int(token.entry)].position
  }

  private static let unitEnds: ScalarSet = "科局所部处站院校队组厅室馆股村镇乡"

  /// `民政科|长`: the head of the unit named just before, whose last letter the title shares.
  private func isHeadOfUnit(_ index: Int) -> Bool {
    guard sentence.words[index] == "长", let mention = organization(endingAt: index),
      let last = sentence.organizations[mention].surface.lastLetter
    else { return false }
    return Self.unitEnds.contains(last)
  }

  /// `党组|成员`, `议事会|成员|甲`: a seat in a Party committee, or of whoever is named behind in another body of members.
  private func isMember(_ index: Int) -> Bool {
    guard sentence.words[index] == "成员" else { return false }
    if isLabelOfMembers(index) || introducesMembers(index) { return true }
    guard let mention = organization(endingAt: index) else { return false }
    let body = sentence.organizations[mention]
    return body.kind == .party
      || (nameFollows(index) || isMark(index + 1, "、") && nameFollowsSoon(index))
        && Self.bodiesOfMembers.contains(where: body.surface.hasSuffix)
  }

  /// `成员:甲、乙`: the seats in a list of posts that semicolons or lines part, of the body that the list is of.
  private func isLabelOfMembers(_ index: Int) -> Bool {
    (index == 0 || sentence.words[index - 1] == ";") && index + 1 < sentence.words.count
      && sentence.words[index + 1] == ":"
  }

  /// `组长由甲担任,成员有乙、丙`, `主任甲,成员乙、丙`: the seats of those named behind in the body that the clause before is of.
  private func introducesMembers(_ index: Int) -> Bool {
    guard isMark(index - 1, ",") || isMark(index - 1, ";") else { return false }
    let isSpace = index + 2 < sentence.words.count && sentence.tokens[index + 1].form == .space
    let next = isSpace ? index + 2 : index + 1
    guard next < sentence.words.count else { return false }
    return sentence.tokens[next].form == .person
      || Self.introductions.contains(sentence.words[next]) && next + 1 < sentence.words.count
        && sentence.tokens[next + 1].form == .person
  }

  /// `班子成员:主任甲,…`: whether a title only says that the titles of those it is said of follow.
  func headsTitles(_ index: Int) -> Bool {
    Self.membership.contains(sentence.words[index]) && isMark(index + 1, ":")
      && sentence.tokens.dropFirst(index + 2).first?.uses.contains(.office) ?? false
  }

  private static let membership: WordSet = ["成员", "班子成员", "委员"]

  private static let introductions: WordSet = ["有", "为", "是", "包括", "分别是", "分别为"]

  private func isMark(_ index: Int, _ mark: Word) -> Bool {
    sentence.words.indices.contains(index) && sentence.words[index] == mark
  }

  private static let bodiesOfMembers = ["会", "小组", "筹备组", "工作组", "队", "团", "社"]

  /// A title as it is shown: without spaces, and with the letter of the unit that 长 heads.
  func titleText(_ range: Range<Int>, at index: Int) -> String {
    guard isHeadOfUnit(index), let mention = organization(endingAt: index),
      let last = sentence.organizations[mention].surface.lastLetter
    else { return sentence.passage.scalars[range].text(without: Characters.isSpace) }
    return "\(last)长"
  }
}
