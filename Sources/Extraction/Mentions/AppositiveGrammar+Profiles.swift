/// People whom a line introduces: `甲 68岁,某协会会长。`, `大名甲,53岁,某警务室警长,…`, `甲身兼数职:某支部书记、某队队长`.
extension AppositiveGrammar {
  // MARK: Behind what somebody is by birth

  /// Whether a name begins the account of who somebody is: his age, birthplace, nation or schooling fills the clause behind
  /// it, or it begins a line that has no other name, as in `甲 家庭医生,某中心组长;…`.
  func isProfiled(_ name: Int) -> Bool {
    let next = name + 1
    guard next < sentence.tokens.count else { return false }
    if name > 0, Self.callings.contains(sentence.words[name - 1]) { return true }
    if sentence.words[next] == "," { return isOfBirth(clauseFrom: next + 1) }
    // `甲——某集团董事长,…`
    if sentence.words[next] == "—" { return true }
    guard sentence.tokens[next].form == .space || sentence.words[next] == ")", beginsLine(name) else { return false }
    return sentence.words[next...].contains(",") && !sentence.tokens[next...].contains { $0.form == .person }
  }

  /// Whether no word of the language stands before a name in its line; `Lim Beng Hock(甲)` begins with what he is called
  /// elsewhere.
  private func beginsLine(_ name: Int) -> Bool {
    sentence.tokens[..<name].allSatisfy { $0.form == .letters || $0.form == .space || $0.form == .punctuation }
      && !sentence.words[..<name].contains { Self.clauseEnds.contains($0) }
  }

  private static let callings: WordSet = ["大名", "全名", "本名", "真名"]
  private static let clauseEnds: WordSet = [",", "。", ";", ":", "、"]
  private static let longestOrigin = 8

  private static let origins: WordSet = ["人", "族", "岁", "党员", "中共党员", "毕业", "出生", "生", "后", "出身", "生人", "群众"]

  /// `53|岁`, `江州|石桥|人`, `90|后`: whether a clause ends as what somebody is by birth or schooling does.
  private func isOfBirth(clauseFrom start: Int) -> Bool {
    let clause = (start..<sentence.words.count).prefix { !Self.clauseEnds.contains(sentence.words[$0]) }
    guard let last = clause.last, clause.count <= Self.longestOrigin,
      clause.count > 1 || last + 1 == sentence.words.count,
      last + 1 < sentence.words.count, sentence.words[last + 1] == ","
    else { return false }
    return Self.origins.contains(sentence.words[last])
      && !clause.contains { sentence.tokens[$0].uses.contains(.position) || sentence.tokens[$0].form == .person }
  }

  /// `…,某警务室警长,…`: whether a title, with the body that it is of, fills a clause or an item of a list.
  func fillsClause(_ title: PositionMention, endingAt index: Int) -> Bool {
    guard describes(index) else { return false }
    var start = craftStart(endingAt: index) ?? index
    if let body = title.organization, sentence.organizations[body].tokens.upperBound <= start,
      organization(before: start) == body
    {
      start = sentence.organizations[body].tokens.lowerBound
    }
    while start > 0, Self.isTransparent(sentence.words[start - 1]) || Self.leading.contains(sentence.words[start - 1]) {
      start -= 1
    }
    return start > 0
      && (isMark(start - 1) || sentence.words[start - 1] == "—" || sentence.tokens[start - 1].form == .space)
  }

  /// Words that begin the clause for what somebody is or was.
  private static let leading: WordSet = [
    "是", "也", "又", "还", "现任", "曾任", "兼任", "兼", "兼着", "任", "着", "退休", "前", "后", "如今", "从前", "生前", "原先",
  ]

  // MARK: Behind a colon

  /// Words of what is said of somebody who has many posts.
  private static let headings = [
    "身兼", "头衔", "职务", "名片", "官", "帽子", "角色", "多职", "数职", "身份",
  ]

  /// `他身兼数职:某支部书记、某委员会委员、某队队长。`, `甲多了一个头衔——…`: gives the titles that alone stand behind a colon or dash, and have
  /// no name, to whoever is named before it.
  mutating func giveTitlesBehindColon() {
    guard let colon = sentence.words.lastIndex(where: { $0 == ":" || $0 == "—" }), colon + 1 < sentence.words.count,
      !sentence.tokens[colon...].contains(where: { $0.form == .person })
    else { return }
    let start = sentence.words[..<colon].lastIndex { $0 == "。" || $0 == ";" || $0 == ":" } ?? 0
    let clause = sentence.tokens[start].range.lowerBound..<sentence.tokens[colon].range.lowerBound
    let said = String(String.UnicodeScalarView(sentence.passage.scalars[clause]))
    guard Self.headings.contains(where: said.contains) else { return }
    let behind = positions.indices.filter { positions[$0].token > colon }
    guard !behind.isEmpty, behind.allSatisfy({ isItem(positions[$0]) }),
      !persons.contains(where: { !Set($0.positions).isDisjoint(with: behind) })
    else { return }
    let named = persons.lastIndex { $0.token < colon && $0.token >= start }
    guard let holder = named ?? pronoun(in: start..<colon) else { return }
    persons[holder].positions += behind
  }

  /// Whether a mark follows a title.
  private func isItem(_ title: PositionMention) -> Bool {
    title.description.titleClass != .social && (title.token + 1 >= sentence.words.count || isMark(title.token + 1))
  }

  /// The person whom the only pronoun of a clause means.
  private mutating func pronoun(in clause: Range<Int>) -> Int? {
    guard let place = clause.first(where: { AppointmentState.pronouns.contains(sentence.words[$0]) }),
      persons.last.map({ $0.token < place }) ?? true
    else { return nil }
    return addReference(by: place)
  }

  // MARK: By stages

  private static let rises: WordSet = ["干到", "做到", "当到", "升到", "干起", "做起", "当起", "走到", "一步步"]

  /// `从某科干事一直干到某科科长`, `从班长做起`: whether a title is where somebody began or what he has come to.
  func isStage(_ title: PositionMention, endingAt index: Int) -> Bool {
    guard !nameFollows(index) else { return false }
    var start = title.organization.map { sentence.organizations[$0].tokens.lowerBound } ?? index
    if start > index { start = index }
    let behind = sentence.words[(index + 1)...].prefix(3)
    if start > 0, sentence.words[start - 1] == "从" { return isRise(behind) }
    return isRise(sentence.words[max(0, start - 2)..<start])
      && sentence.words[max(0, start - Self.reachOfRise)..<start].contains("从")
  }

  private static let reachOfRise = 12

  private func isRise(_ words: ArraySlice<Word>) -> Bool {
    words.contains(where: Self.rises.contains)
      || zip(words, words.dropFirst()).contains { Self.rises.contains($0 + $1) }
  }

  /// `甲以某小组组长(的)身份宣布`: whether a title is that by which somebody named before does something.
  func isCapacity(_ title: PositionMention, endingAt index: Int) -> Bool {
    let behind = sentence.words[(index + 1)...].prefix(2)
    guard behind.first == "身份" || behind.elementsEqual(["的", "身份"]) else { return false }
    let start = min(index, title.organization.map { sentence.organizations[$0].tokens.lowerBound } ?? index)
    return sentence.words[max(0, start - 2)..<start].contains { $0 == "以" || $0 == "用" }
  }
}
