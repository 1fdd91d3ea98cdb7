import Newsletters

/// Schools and hospitals: those called by a number, and what is taught.
extension TokenReader {
  /// `市|十九|中`, `三十八|中`, `娄桥|二|小`: a school called by its number, before a title or a mark.
  func isNumberedSchool(_ index: Int) -> Bool {
    guard index > 0, index < tokens.count, isSchoolLetter(index),
      isBoundary(index + 1) || words[index + 1] == "的" || isRankedStaff(index + 1) || isYear(index + 1)
        || words[index + 1] == "代表队" || isOrganOfSchool(index + 1)
    else { return false }
    return isNumber(index - 1)
  }

  /// Whether a token is a number, in digits or in letters.
  func isNumber(_ index: Int) -> Bool {
    tokens[index].form == .number || scalars[tokens[index].range].allSatisfy(Characters.isChineseNumeral)
  }

  /// `七|中|团委`: an organ that schools have too.
  private func isOrganOfSchool(_ index: Int) -> Bool {
    guard let organ = organization(index), organ.owner == .organ else { return false }
    return organ.kind == .party || organ.kind == .civic || organ.kind == .school
  }

  private static let years: WordSet = ["高一", "高二", "高三", "初一", "初二", "初三", "七年级", "八年级", "九年级"]

  /// `九|中|高三`: the year of a pupil.
  private func isYear(_ index: Int) -> Bool { tokens.indices.contains(index) && Self.years.contains(words[index]) }

  func isSchoolLetter(_ index: Int) -> Bool {
    words[index] == "中" || words[index] == "小" || words[index] == "校" && isNumberOfOneSchool(index - 1)
  }

  /// `启工|二|校`: a number that tells one school of a place from the others, and does not count them (`甲、乙、丙三校`).
  private func isNumberOfOneSchool(_ index: Int) -> Bool {
    guard index > 0, tokens[index].range.count == 1, Characters.isChineseNumeral(first(index)),
      words[index - 1] != "第", !Self.counting.contains(words[index - 1])
    else { return false }
    let before = tokens[index - 1]
    guard
      before.form == .place || before.form == .unknown
        || before.range.count == 1 && before.form == .word && !before.classes.contains(.particle)
        || organization(index - 1)?.kind == .residentialArea
    else { return false }
    return (max(0, index - 8)..<index).count { words[$0] == "、" } < 2
  }

  private static let counting: WordSet = [
    "这", "那", "我", "该", "各", "全", "共", "等", "本", "有", "在", "和", "与", "两", "市", "区", "县",
  ]

  /// `市|一|医院`, `县|二|院`: the number that a hospital is called by, behind a territory.
  func isNumberedHospital(_ index: Int) -> Bool {
    guard index > 0, tokens.indices.contains(index + 1), organization(index + 1)?.kind == .medical,
      scalars[tokens[index].range].allSatisfy(Characters.isChineseNumeral)
    else { return false }
    return startsTerritory(index - 1) || isTerritory(index - 1)
  }

  /// `河北|联合|大学`: a word for doing something together, inside the name of a school.
  func isJoinedName(_ index: Int) -> Bool {
    words[index] == "联合" && organization(index + 1)?.kind == .school && index > 0
      && tokens[index - 1].classes.contains(.placeName)
  }

  /// `大学|建筑|科学|与|工程学院`: 与 between what a school of a university teaches.
  func isJoinedSchool(_ index: Int) -> Bool {
    guard words[index] == "与" || words[index] == "和", index > 1 else { return false }
    return taught(before: index) && teaches(behind: index)
  }

  private func teaches(behind index: Int) -> Bool {
    let after = (index + 1..<min(index + 4, tokens.count)).first { organization($0) != nil }
    guard let after, organization(after)?.kind == .school, (index + 1..<after).allSatisfy(isSubject) else {
      return false
    }
    return ends(after, in: "学院") || ends(after, in: "系")
  }

  /// Whether a subject stands before, with a university or a list mark before that.
  private func taught(before index: Int) -> Bool {
    var place = index - 1
    while place >= 0, index - place <= 4, isSubject(place) { place -= 1 }
    guard place < index - 1 else { return false }
    return place < 0 || words[place] == "、" || organization(place)?.kind == .school
  }

  /// Whether the word before 与 in the name of a school stands here, whatever it is otherwise.
  func isBeforeJoinedSchool(_ index: Int) -> Bool {
    tokens.indices.contains(index + 1) && isSubject(index) && isJoinedSchool(index + 1)
  }

  /// A word of two letters or more for what is taught.
  private func isSubject(_ index: Int) -> Bool {
    tokens[index].form == .word && organization(index) == nil
      && (tokens[index].range.count >= 2 || words[index] == "学")
      && tokens[index].classes.isDisjoint(with: [.position, .placeName, .time, .pronoun])
  }
}
