/// Posts that pass from one to another, and lists that a count closes.
extension AppositiveGrammar {
  /// Whether a title closes a list of names: `甲、乙等12名楼栋长`.
  func closesList(before index: Int) -> Bool {
    var place = index - 1
    while place > 0, isCount(place) { place -= 1 }
    return place > 0 && sentence.words[place] == "等" && sentence.tokens[place - 1].form == .person
  }

  /// Whether no title but a social one is said of somebody, so that the one that closes the list tells who he is:
  /// `站长甲、医生乙等八位医务人员` says nothing more of either.
  func hasNoPost(_ person: Int) -> Bool {
    persons[person].positions.allSatisfy { positions[$0].description.titleClass == .social }
  }

  /// Posts of which a body has one: a list of names after them does not share them.
  private static let singular: WordSet = ["书记", "主任", "主席", "经理", "总经理", "董事长", "会长", "理事长", "秘书长"]

  /// Heads of parts of a neighbourhood, of which there are many.
  private static let manyHeads = ["楼长", "栋长", "网格长", "楼组长", "小组长", "单元长", "巷长", "河长", "路长", "户长", "门长"]

  func isSharable(_ position: PositionMention) -> Bool {
    guard position.description.titleClass == .office else { return true }
    if Self.singular.contains(Word(position.title)) { return false }
    return !position.title.hasSuffix("长") || position.title.contains("副")
      || Self.manyHeads.contains { position.title.hasSuffix($0) }
  }

  func onlyCount(from start: Int, to end: Int) -> Bool { start <= end && (start..<end).allSatisfy(isCount) }

  func isMark(_ index: Int) -> Bool { sentence.tokens[index].form == .punctuation }

  func isCount(_ index: Int) -> Bool {
    let token = sentence.tokens[index]
    return token.form == .number || token.classes.contains(.numeral) || token.classes.contains(.measure)
      || Self.counted.contains(sentence.words[index])
  }

  /// `…主任一职由甲接任`, `前任甲`: the post named last, for the one who had it before or has it after.
  mutating func inherit(_ persons: [Int], status: PostFact.Status) {
    let held = Set(persons.flatMap { self.persons[$0].positions })
    guard let last = appointment.awarded ?? positions.indices.last(where: { !held.contains($0) }) else { return }
    let source = postLeft(for: last) ?? last
    guard positions[source].description.titleClass == .office else { return }
    for post in appointment.awardedBesides + [source] {
      var position = positions[post]
      position.sharesBodyOf = position.organization == nil ? post : nil
      position.status = status
      give(position, to: persons)
    }
  }

  private static let transfers: WordSet = ["调任", "升任", "转任", "改任", "提任", "调", "调到", "调往", "调入", "调至"]

  /// `书记甲调任…副部长,其职务由乙接任`: the post that somebody has left for another.
  private func postLeft(for post: Int) -> Int? {
    guard let verb = sentence.words[..<positions[post].token].lastIndex(where: Self.transfers.contains),
      let holder = persons.first(where: { $0.positions.contains(post) })
    else { return nil }
    return holder.positions.last { positions[$0].token < verb }
  }

  /// `甲接替乙任…`, `甲|接替|退休|的|乙|,|担任…`: whether the name is of the one who had the post before.
  func isPredecessor(_ index: Int) -> Bool {
    guard index > 0, !group.isEmpty,
      Self.replacings.contains(sentence.words[index - 1]) || replacing(before: index) != nil
    else { return false }
    let next = index + 1 < sentence.words.count && sentence.words[index + 1] == "," ? index + 2 : index + 1
    return next < sentence.tokens.count && sentence.tokens[next].roles.contains(.appoint)
  }

  /// The verb of replacing whose clause reaches to a name.
  private func replacing(before name: Int) -> Int? {
    let clause = sentence.words[max(0, name - Self.reachOfReplacing)..<name]
    guard let verb = clause.lastIndex(of: "接替"),
      !(verb..<name).contains(where: { isMark($0) || sentence.tokens[$0].form == .person })
    else { return nil }
    return verb
  }

  /// Within so many tokens of a verb of replacing its clause ends with the name.
  private static let reachOfReplacing = 8

  /// `甲当选主任,接替|到龄|退休|的|乙。`, `甲任主任,接替|乙。`: whether the name ends a clause that says whom somebody has replaced, behind the
  /// post that passed.
  func isReplaced(_ index: Int) -> Bool {
    guard index + 1 >= sentence.tokens.count || isMark(index + 1) else { return false }
    guard let verb = replacing(before: index), let post = positions.last, post.token < verb else { return false }
    return post.status == .appointed || post.status == .current && post.token + 2 == verb && isMark(verb - 1)
  }

  private static let replacings: WordSet = ["接替", "接", "代替", "继"]

  /// The post that somebody takes over is one that another has had.
  mutating func takeFromPredecessor(_ position: PositionMention) {
    guard let predecessor = appointment.predecessor else { return }
    appointment.predecessor = nil
    var former = position
    former.status = .former
    give(former, to: [predecessor])
  }

  /// Adds a title that some persons hold.
  mutating func give(_ position: PositionMention, to holders: [Int]) {
    positions.append(position)
    for person in holders { persons[person].positions.append(positions.count - 1) }
  }

  /// Adds a title that each of some persons holds in a body of his own.
  mutating func give(_ position: PositionMention, to holders: [Int], in bodies: [Int]) {
    for (person, body) in zip(holders, bodies) {
      var own = position
      own.organization = body
      own.sharesBodyOf = nil
      give(own, to: [person])
    }
  }

  /// Whether a title stands right before 由 or 是, so that the one who holds it follows: `校长由甲担任`, `教务长是甲`.
  func isAward(_ position: Int, before index: Int) -> Bool {
    var place = index - 1
    while place > 0, Self.offices.contains(sentence.words[place]) || isCount(place) { place -= 1 }
    let titleClass = positions[position].description.titleClass
    // `放映员叫甲`: whoever is called so by name may have any post.
    let isCalled = AppointmentState.callings.contains(sentence.words[index])
    // `指挥是某学院教师甲`: and so may the one whom a clause tells that begins with what he does.
    let isTold =
      sentence.words[index] == "是" && positions[position].token == index - 1 && index > 1 && isMark(index - 2)
      && titledNameFollows(index)
    return positions[position].token == place
      && (titleClass == .office || (isCalled || isTold) && titleClass == .profession)
      && !persons.contains { $0.positions.contains(position) }
  }

  /// Whether the next name in the clause has a title right before it, or stands here.
  private func titledNameFollows(_ index: Int) -> Bool {
    let clause = sentence.tokens[(index + 1)...].prefix {
      $0.form != .punctuation || sentence.passage.scalars[$0.range.lowerBound] == "、"
    }
    guard let name = clause.firstIndex(where: { $0.form == .person }) else { return false }
    return name == index + 1 || title(at: name - 1) != nil
  }

  /// The next title of the list that a mark goes on with, where only a body's letters stand before it.
  func titleAhead(of mark: Int) -> Int? {
    guard Coordination.titles.contains(sentence.words[mark]) else { return nil }
    for place in (mark + 1)..<max(mark + 1, min(mark + 9, sentence.tokens.count)) {
      if sentence.tokens[place].form == .punctuation || sentence.tokens[place].form == .person { return nil }
      if title(at: place) != nil { return place }
      if !insideOrganization.contains(place), Self.notInTitles.contains(sentence.words[place]) { return nil }
    }
    return nil
  }

  /// Words that no list of titles runs across.
  private static let notInTitles: WordSet = ["的", "在", "到", "向", "与", "由", "对", "为", "将", "把", "从", "了", "等", "来"]

  /// `甲不再担任该职务`: whether the one named before gives up the post named last.
  func isLeaving(_ index: Int) -> Bool {
    guard AppointmentState.past.contains(sentence.words[index]), lastPersonIsAdjacent, index + 1 < sentence.tokens.count
    else {
      return false
    }
    return Self.thatPost.contains(sentence.words[index + 1])
  }

  private static let thatPost: WordSet = ["该", "该职", "该职务", "此", "此职", "职务", "上述", "这一"]

  /// `为他颁奖的是某某大学教授、专家乙`, `…甲,另一位是某某医院医师、专家乙`: whether 是 tells who it was, so that the posts behind it are of a
  /// name to come.
  func isCleft(_ index: Int) -> Bool {
    guard sentence.words[index] == "是", index > 0, nameFollowsSoon(index) else { return false }
    if sentence.words[index - 1] == "的" { return true }
    let start = sentence.words[..<index].lastIndex { Self.ends.contains($0) }.map { $0 + 1 } ?? 0
    // Something else than those named before is the subject of the clause.
    return start < index - 1
      && (start..<index).contains {
        sentence.tokens[$0].classes.contains(.noun) || sentence.tokens[$0].form == .quoted
          || sentence.tokens[$0].uses.contains(.position) || sentence.words[$0] == "位"
      }
      && !(start..<index).contains {
        sentence.tokens[$0].form == .person || AppointmentState.pronouns.contains(sentence.words[$0])
      }
  }

  private static let ends: WordSet = [",", "。", ";", ":"]

  /// `学院院长甲教授`: the post before the name, whose body a scholar's rank behind it shares.
  func officeBefore(_ index: Int) -> Int? {
    guard lastPersonIsAdjacent, Self.ranks.contains(sentence.words[index]), let lastPerson else { return nil }
    return persons[lastPerson].positions.last { positions[$0].organization != nil }
  }

  private static let ranks: WordSet = ["教授", "副教授", "研究员", "副研究员"]

  private static let counted: WordSet = ["名", "位", "人", "多", "余"]

  private static let offices: WordSet = ["一", "职", "一职", "职务", ",", "分别", "依次", "他们", "她们", "仍", "仍然", "继续", "暂"]

  // MARK: Marks

  /// Follows a comma or a list mark where no title waits for a name, as most do: what `readOther` makes of it, at once.
  mutating func passesMark(_ mark: Word) -> Bool {
    if mark == "、" {
      continuesGroup = lastPersonIsAdjacent
      lastPersonIsAdjacent = false
      return true
    }
    guard mark == "," else { return false }
    if !isInBracket { described = lastPersonIsAdjacent ? lastPerson : nil }
    appointment.read(mark)
    lastPersonIsAdjacent = false
    if !shared.isEmpty { shared = [] }
    lastPerson = nil
    status = .current
    return true
  }
}
