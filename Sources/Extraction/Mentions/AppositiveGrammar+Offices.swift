import Newsletters

/// Offices of which everyday words say who has them: `甲当主任,乙兼会计`, `委员有开面馆的甲、教书的乙和楼长丙`.
extension AppositiveGrammar {
  // MARK: Taken by a verb of work

  private static let takings: WordSet = ["当", "当上", "做", "兼"]
  /// Words by which what follows an office is told of the time when somebody had it, or of something that is his.
  private static let times: WordSet = ["时", "时候", "的", "那", "那年", "期间", "以来", "以后", "之后", "前", "后", "起", "以前", "之前"]
  /// Words before a name by which the office is only wished for.
  private static let wishes: WordSet = ["想", "想让", "希望", "要是", "如果", "若", "假如", "愿意", "不让", "同意"]
  private static let reachOfWish = 3
  /// The longest body between the verb and the office.
  private static let longestBody = 14

  /// `推选|甲|当|主任,乙|当|副主任`, `推|他|当|某委员会主任`, `会长甲|兼|中心主任`: whether a verb of work stands right behind whoever
  /// has, from then on, the office behind it, behind which nobody is named; `甲当主任时` tells of a time.
  func takesOffice(_ verb: Int) -> Bool {
    guard verb > 0, Self.takings.contains(sentence.words[verb]),
      sentence.tokens[verb - 1].form == .person || isSubjectOfSentence(verb - 1),
      !sentence.words[max(0, verb - 1 - Self.reachOfWish)..<verb - 1].contains(where: Self.wishes.contains),
      let office = office(behind: verb)
    else { return false }
    return !nameFollows(office)
      && (office + 1 >= sentence.words.count || !Self.times.contains(sentence.words[office + 1]))
  }

  /// `老书记甲退下来后,大家推|他|…`: whether a pronoun means whom the sentence tells of; in `书记甲请她当楼长` and
  /// `甲找到她,请她…` it means somebody else.
  private func isSubjectOfSentence(_ pronoun: Int) -> Bool {
    guard AppointmentState.pronouns.contains(sentence.words[pronoun]),
      !sentence.words[..<pronoun].contains(where: AppointmentState.pronouns.contains)
    else { return false }
    let start = sentence.words[..<pronoun].lastIndex(of: ",") ?? 0
    return !sentence.tokens[start..<pronoun].contains { $0.form == .person }
  }

  /// The office that stands right behind a verb, or behind the body there.
  private func office(behind verb: Int) -> Int? {
    let reach = (verb + 1)..<min(verb + 1 + Self.longestBody, sentence.tokens.count)
    guard let office = reach.first(where: { !insideOrganization.contains($0) }) else { return nil }
    return title(at: office)?.titleClass == .office ? office : nil
  }

  // MARK: Told by what somebody does

  private static let manySeats = ["委员", "理事", "监事", "成员", "代表"]

  /// `委员|有|开面馆的甲、教书的乙和楼长丙`: whether 有 stands right behind seats of which a body has many, and behind it somebody
  /// is named by what he does.
  func listsHolders(_ verb: Int) -> Bool {
    guard sentence.words[verb] == "有", let last = positions.last, last.token == verb - 1,
      Self.manySeats.contains(where: last.title.hasSuffix) || last.title.hasPrefix("副")
    else { return false }
    let clause = (verb + 1..<sentence.tokens.count).prefix { !isMark($0) || sentence.words[$0] == "、" }
    guard let name = clause.first(where: { sentence.tokens[$0].form == .person }), name > verb + 1 else { return false }
    return isTold(name)
  }

  /// Whether 的, or a title, stands right before a name.
  private func isTold(_ name: Int) -> Bool {
    sentence.words[name - 1] == "的" || sentence.tokens[name - 1].classes.contains(.position)
      || title(at: name - 1) != nil
  }

  /// `开面馆的甲|、|教书的|乙|和|楼长|丙`: whether a name, told by what its bearer does, goes on with the list that the name before
  /// it is in.
  func isListedByDeed(_ name: Int) -> Bool {
    guard let last = persons.last, last.token + 1 < name - 1,
      Coordination.persons.contains(sentence.words[last.token + 1]), sentence.words[last.token + 1] != "兼"
    else { return false }
    return isTold(name) && !(last.token + 2..<name).contains(where: isMark)
  }
}
