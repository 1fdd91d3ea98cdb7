/// Who gets and who loses a post by a verb: `选出主任甲,副主任乙`, `甲、乙分别任…`, `免去甲的…职务`, `副主席依次为甲、乙`.
extension AppositiveGrammar {
  /// Within so many words before a colon 宣布 stands.
  private static let reachOfDecree = 6

  /// `甲宣布:乙任书记`, `甲宣布镇党委决定:…`: whether what somebody makes known of others follows a colon.
  func isOfDecree(_ colon: Int) -> Bool {
    sentence.words[max(0, colon - Self.reachOfDecree)..<colon].contains("宣布")
  }

  /// Follows pronouns and the words that give somebody named before a post.
  mutating func readAppointment(_ text: Word, _ index: Int) -> Bool {
    guard Self.appointing.contains(text) || !sentence.tokens[index].roles.isDisjoint(with: [.appoint, .elect]) else {
      return false
    }
    if AppointmentState.pronouns.contains(text) || isWriter(index) {
      appointment.pronoun = index
      group = []
    }
    if AppointmentState.awards.contains(text),
      !AppointmentState.awardsToName.contains(text) || sentence.tokens[(index + 1)...].first?.form == .person
        || listsHolders(index),
      let last = positions.indices.last, isAward(last, before: index)
    {
      let isList = isSharable(positions[last])
      let besides = text == "由" ? pending.filter { $0 != last } : []
      appointment.award(last, besides: besides, with: text, isList: isList)
      pending.removeAll { $0 == last || besides.contains($0) }
      if text != "由" { return true }
    }
    if invites(index), let last = pending.last {
      appointment.award(last, with: "由", isList: false)
      pending = []
      return true
    }
    if appointment.isTaking(text), lastPersonIsAdjacent || isSentToTake(index),
      index + 1 >= sentence.tokens.count || isMark(index + 1)
    {
      inherit(group, status: .appointed)
      appointment.endAward()
      return true
    }
    if wins(index) {
      inherit(group, status: .appointed)
      return true
    }
    if isLeaving(index) {
      inherit(group, status: .former)
      return true
    }
    if text == "的" {
      if takesBodyBehind(index) { return true }
      if losesPost(index) { appointment.dismiss() }
    }
    return beginsAppointment(text, index)
  }

  private static let invitings: WordSet = ["聘请", "邀请", "特邀", "请", "特聘"]

  /// `首任院长|聘请|某大学教授甲|担任,`: whether a title stands right before a verb of inviting, and whoever is named behind takes the
  /// post; in `主任聘请甲担任顾问` the title is of whoever invites.
  private func invites(_ index: Int) -> Bool {
    guard Self.invitings.contains(sentence.words[index]), let last = pending.last, positions[last].token == index - 1
    else { return false }
    let clause = (index + 1..<sentence.words.count).prefix { !isMark($0) || sentence.words[$0] == "、" }
    guard let end = clause.last, SuccessionWords.takings.contains(sentence.words[end]) else { return false }
    return sentence.tokens[end - 1].form == .person
  }

  private static let sendings: WordSet = ["下派", "挂职", "随即", "随后", "正式", "光荣", "暂时", "临时"]

  /// `副所长甲|下|派|接任`: whether only how somebody comes to a post stands between his name and the verb of taking it.
  private func isSentToTake(_ index: Int) -> Bool {
    guard let last = persons.last, last.token < index - 1, index - last.token <= 3 else { return false }
    let between = sentence.words[(last.token + 1)..<index].reduce(Word("")) { $0 + $1 }
    return Self.sendings.contains(between)
  }

  /// All words that give or take a post, besides the verbs of appointing and choosing.
  private static let appointing = WordSet(joining: [AppointmentState.words, victories])

  private mutating func beginsAppointment(_ text: Word, _ index: Int) -> Bool {
    let roles = sentence.tokens[index].roles
    // `新当选的村委会主任甲`: said of who is named behind.
    if roles.contains(.appoint), index + 1 < sentence.tokens.count, sentence.words[index + 1] == "的" { return false }
    // `来自某区的|挂职|干部甲`: said of who is named behind.
    if Self.secondments.contains(text), nameFollowsSoon(index) { return false }
    if roles.contains(.elect), choosesOffice(index) { appointment.isElecting = true }
    let hasSubject = (!group.isEmpty || appointment.pronoun != nil) && !isCleft(index)
    let workplace = hasSubject && !group.isEmpty ? workplace(before: index) : nil
    guard
      roles.contains(.appoint)
        || hasSubject
          && (text == "为" && !isForSomebody(index) || text == "是" || isCopula(index) || workplace != nil
            || isInOffice(index)
            || takesOffice(index))
        || (text == "的" && appointment.isDismissing && !group.isEmpty)
    else { return false }
    let isRespective =
      group.count > 1 && index > 0
      && (Self.distributions.contains(sentence.words[index - 1]) || isDistributedToGroup)
    appointment.begin(with: text, workplace: workplace, isRespective: isRespective)
    pending = []
    shared = []
    continuesGroup = false
    lastPersonIsAdjacent = false
    return true
  }

  private static let beforeWorks: WordSet = [",", "先", "又", "曾", "后来", "一直", "先后"]

  /// `甲到居委会工作,先|当|调解委员`: whether a verb of work that begins a clause has an office for its object, and nobody
  /// is named behind it.
  private func isInOffice(_ verb: Int) -> Bool {
    AppointmentState.works.contains(sentence.words[verb]) && verb > 0
      && Self.beforeWorks.contains(sentence.words[verb - 1]) && verb + 1 < sentence.tokens.count
      && title(at: verb + 1)?.titleClass == .office && !insideOrganization.contains(verb + 1) && !nameFollows(verb + 1)
  }

  private static let secondments: WordSet = ["挂职", "派驻", "下派", "选派"]

  // MARK: What a verb says of the title behind it

  /// `选出主任甲`, `补选镇人大副主席1名`: whether a verb of choosing has the office for its object, so that those named behind
  /// have won it; in `推选书记甲为主任` the office is what somebody holds who is chosen for another.
  private func choosesOffice(_ verb: Int) -> Bool {
    var place = verb + 1
    while place < sentence.tokens.count, place < verb + 14 {
      if title(at: place) != nil, !insideOrganization.contains(place) { return !isHeld(place) }
      guard insideOrganization.contains(place) || Self.fillers.contains(sentence.words[place]) || isCount(place) else {
        return false
      }
      place += 1
    }
    return false
  }

  /// Whether the one named behind an office is chosen for another.
  private func isHeld(_ office: Int) -> Bool {
    for place in (office + 1)..<max(office + 1, min(office + 9, sentence.tokens.count)) {
      if sentence.tokens[place].roles.contains(.appoint) || sentence.words[place] == "为" { return true }
      if isMark(place) { return false }
    }
    return false
  }

  /// Words between a verb of choosing and the office.
  private static let fillers: WordSet = ["了", "出", "产生", "新", "新一届", "一届", "届", "首届", "第一"]

  /// `补选副主任1名,甲当选`: whether the one named before wins an office that the sentence has said to be vacant.
  private func wins(_ index: Int) -> Bool {
    appointment.isElecting && !group.isEmpty && Self.victories.contains(sentence.words[index])
      && (index + 1 >= sentence.tokens.count || isMark(index + 1))
  }

  /// `甲为社区书记乙颁奖`: whether what follows 为 is somebody for whom something is done, and nobody has been chosen.
  private func isForSomebody(_ index: Int) -> Bool {
    guard !sentence.tokens[..<index].contains(where: { !$0.roles.isDisjoint(with: [.elect, .appoint]) }) else {
      return false
    }
    let reach = (index + 1)..<min(index + Self.reachOfFor, sentence.tokens.count)
    let clause = reach.prefix { !isMark($0) || sentence.words[$0] == "、" }
    guard let title = clause.last(where: { title(at: $0) != nil && !insideOrganization.contains($0) }),
      nameFollows(title)
    else { return false }
    return title + 2 < sentence.tokens.count && !Self.awarded.contains(sentence.words[title + 2])
  }

  /// Within so many tokens of 为 stands the name of whoever something is done for.
  private static let reachOfFor = 14
  private static let awarded: WordSet = ["为", "任", "担任"]

  /// `当选|委员|的|还有|甲、乙`, `当选|委员|的|还有|妇女主任|甲`: whether the post is that of those named behind, who may have others.
  func isLabelOfNames(_ index: Int) -> Bool {
    guard index + 2 < sentence.tokens.count, sentence.words[index + 1] == "的",
      Self.namings.contains(sentence.words[index + 2])
    else { return false }
    return nameFollows(index + 2) || title(at: index + 3) != nil && nameFollows(index + 3)
  }

  private static let namings: WordSet = ["还有", "有", "是", "分别是", "为"]

  /// Keeps a post for the names behind it.
  mutating func awardBehind(_ post: PositionMention) {
    var post = post
    post.status = appointment.status(of: post) ?? .appointed
    positions.append(post)
    appointment.award(positions.count - 1, with: "是", isList: true)
    group = []
  }

  static let victories: WordSet = ["当选", "高票当选", "全票当选", "成功当选", "顺利当选"]

  private static let givings: WordSet = ["聘为", "聘请为", "聘任为", "任命为", "推选为", "选聘为", "选举为"]

  /// `甲在某厂当过司机`, `甲被某居委会聘为宣传员`: the body that stands between 在 and a verb of work, or 被 and one of giving, which
  /// a post follows.
  private func workplace(before verb: Int) -> Int? {
    guard let body = organization(endingAt: verb) else { return nil }
    let isGiven = Self.givings.contains(sentence.words[verb])
    guard isGiven || AppointmentState.works.contains(sentence.words[verb]) else { return nil }
    var start = sentence.organizations[body].tokens.lowerBound
    var named = sentence.organizations[body]
    while let parent = named.parent, parent < sentence.organizations.count {
      named = sentence.organizations[parent]
      start = min(start, named.tokens.lowerBound)
    }
    guard start > 0, isGiven ? sentence.words[start - 1] == "被" : Self.places.contains(sentence.words[start - 1]) else {
      return nil
    }
    return workFollows(verb) ? body : nil
  }

  /// `在某厂|当过|车间主任|的|甲`: whether a verb of work stands between a body and a title whose holder is named behind 的.
  func isWorkOfHolder(_ verb: Int, as title: Int) -> Bool {
    AppointmentState.works.contains(sentence.words[verb]) && organization(endingAt: verb) != nil
      && title + 1 < sentence.words.count && sentence.words[title + 1] == "的" && nameFollows(title + 1)
  }

  /// Whether a verb of work has a post for its object, and nobody is named behind it.
  private func workFollows(_ verb: Int) -> Bool {
    for place in (verb + 1)..<max(verb + 1, min(verb + 7, sentence.tokens.count)) {
      if let title = title(at: place) {
        return title.titleClass != .social && !insideOrganization.contains(place) && !nameFollows(place)
      }
      if isMark(place) || insideOrganization.contains(place) || sentence.tokens[place].form == .person { return false }
    }
    return false
  }

  private static let places: WordSet = ["在", "曾在", "于", "先后在", "到", "来到", "赴", "去", "调到", "派到", "回到", "前往"]

  /// `甲的某某局局长职务`: whether what follows 的 is a post that its holder loses; nobody is given one in these words.
  private func losesPost(_ index: Int) -> Bool {
    guard lastPersonIsAdjacent, !appointment.isUnderway else { return false }
    for place in (index + 1)..<max(index + 1, min(index + 24, sentence.tokens.count)) {
      if Self.duties.contains(sentence.words[place]) { return title(at: place - 1) != nil }
      if isMark(place), sentence.words[place] != "、" { return false }
    }
    return false
  }

  /// `卸任书记甲`: whether a word says that whoever is named behind a title leaves the post.
  func leavesPost(_ text: Word, _ index: Int) -> Bool {
    Self.leavings.contains(text) && index + 1 < sentence.tokens.count && title(at: index + 1) != nil
      && nameFollows(index + 1)
  }

  func nextIsTitleOrBody(_ index: Int) -> Bool {
    guard index + 1 < sentence.tokens.count else { return false }
    return title(at: index + 1) != nil || insideOrganization.contains(index + 1)
  }

  private static let duties: WordSet = ["职务", "一职", "职"]

  /// `主任候选人`: a post that somebody stands for, and does not hold.
  func isCandidacy(_ index: Int) -> Bool {
    index + 1 < sentence.tokens.count && Self.candidates.contains(sentence.words[index + 1])
  }

  private static let candidates: WordSet = ["候选人", "人选", "初步候选人", "正式候选人", "差额候选人", "拟任人选", "提名人选"]

  // MARK: One post each

  /// Words by which each of some has one of some others.
  static let distributions: WordSet = ["分别", "依次"]

  /// Adds a title that the names of the list hold in turn: `甲、乙分别任主任、副主任`.
  mutating func giveRespectively(_ position: PositionMention) {
    positions.append(position)
    appointment.distributed.append(positions.count - 1)
    if appointment.distributed.count == 1 { appointment.holders = group }
  }

  /// Gives the titles of a list to the names of the list before, one each; the last one to all that are left.
  mutating func distribute() {
    guard !appointment.distributed.isEmpty else { return }
    let holders = appointment.holders
    let shares = shares(of: appointment.distributed, among: holders.count)
    for (number, holder) in holders.enumerated() {
      persons[holder].positions += shares[min(number, shares.count - 1)]
    }
    appointment.distributed = []
  }

  /// The titles of each: where there are more titles than names, those that share a body go together.
  private func shares(of titles: [Int], among count: Int) -> [[Int]] {
    if titles.count <= count { return titles.map { [$0] } }
    var shares: [[Int]] = []
    for title in titles {
      if positions[title].organization == nil, !shares.isEmpty {
        shares[shares.count - 1].append(title)
      } else {
        shares.append([title])
      }
    }
    return shares.count == count ? shares : [[]]
  }
}
