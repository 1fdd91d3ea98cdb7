import Newsletters

/// Reads titles and persons and binds them: `街道党工委书记、人大工委主任乔某`, `副主任甲、乙`, `甲书记`, `甲(主任)`.
///
/// Titles wait until a name comes; a list of names shares the titles before it, unless the post is one that only one
/// person holds. A title behind a name belongs to that name unless another name follows it.
struct AppositiveGrammar {
  let vocabulary: Vocabulary
  let sentence: ReadSentence
  var positions: [PositionMention] = []
  var persons: [PersonMention] = []
  /// Titles read that wait for a name.
  var pending: [Int] = []
  /// The titles of the last name, for the names that follow it in a list.
  var shared: [Int] = []
  /// What the word before the next title says of it: `原`, `新任`.
  var status: PostFact.Status = .current
  var lastPerson: Int?
  var lastPersonIsAdjacent = false
  /// The names of the last list, which a title behind a verb of appointing is said of.
  var group: [Int] = []
  /// Whether only a list mark stands between the last name and here.
  var continuesGroup = false
  /// The person that a bracket, or a comma, after the name goes on to describe.
  var described: Int?
  var isInBracket = false
  /// The person whose life the sentence tells: `甲,女,1960年生,…`.
  var subject: Int?
  /// The person whom the sentence introduces, each clause by a title: `甲,53岁,某社区主任,…`.
  var profiled: Int?
  /// Where the last bracket began that describes no name.
  var bracketStart = Int.max
  /// Where the bracket ends that stands between a title and its name: `第一书记(某局派驻)甲`.
  var asideEnd = -1
  /// The next title of the list of titles that waits for its name; the words before it belong to the list.
  private var nextTitle = 0
  var appointment = AppointmentState()
  /// `主任:甲社区乙、丙社区丁`: the title before a colon, which each name has in the body right before it.
  var label: Int?
  /// For each token the body whose name ends before it, or -1; empty where the sentence names none.
  private(set) var organizationEnds: [Int32] = []
  var insideOrganization = PlaceSet()
  // Held here, as they are asked of nearly every word.
  private let noted = Self.allNoted
  private let heeded = Self.allHeeded

  init(vocabulary: Vocabulary, sentence: ReadSentence) {
    self.vocabulary = vocabulary
    self.sentence = sentence
    if !sentence.organizations.isEmpty {
      organizationEnds = .filled(with: -1, count: sentence.tokens.count + 1)
    }
    for index in sentence.organizations.indices {
      let tokens = sentence.organizations[index].tokens
      organizationEnds[tokens.upperBound] = Int32(truncatingIfNeeded: index)
      for token in tokens { insideOrganization.insert(token) }
    }
  }

  /// The first step: reads the titles and persons of a sentence whose bodies are known; `nil` where there can be none.
  static func reading(_ sentence: ReadSentence, vocabulary: Vocabulary) -> AppositiveGrammar? {
    let kinds = sentence.tokenKinds
    let mayHold =
      kinds.contains(.person) || kinds.uses.contains(.position)
      || !sentence.organizations.isEmpty && sentence.words.contains("长")
    guard mayHold else { return nil }
    var grammar = AppositiveGrammar(vocabulary: vocabulary, sentence: sentence)
    for index in sentence.tokens.indices { grammar.read(index) }
    return grammar
  }

  /// The titles and persons of a sentence.
  typealias Found = (positions: [PositionMention], persons: [PersonMention])

  /// The second step: gives the titles that the end of the sentence decides on, and gives away what was found.
  mutating func finish() -> Found {
    distribute()
    sharePostsInTurn()
    giveTitlesBehindColon()
    defer { (positions, persons) = ([], []) }
    return (positions, persons)
  }

  private mutating func read(_ index: Int) {
    let token = sentence.tokens[index]
    if token.form == .person {
      if insideOrganization.contains(index) { return }
      readPerson(index)
    } else if mayBeTitle(index), var title = title(at: index),
      !insideOrganization.contains(index)
    {
      if isCandidacy(index) { title.titleClass = .social }
      readPosition(index, title)
    } else if insideOrganization.contains(index) {
      if isInBracket, let described { takeBracketedBody(index, of: described) }
      lastPersonIsAdjacent = false
    } else {
      readOther(index)
    }
  }

  @inline(__always)
  private func mayBeTitle(_ index: Int) -> Bool {
    let word = sentence.words[index]
    // The last two are titles behind the name of a body only.
    return sentence.tokens[index].uses.contains(.position) || word == "长" || word == "成员"
      || index + 1 < sentence.tokens.count && sentence.tokens[index + 1].form == .person
  }

  /// Posts that many have at a time, so that a list behind one is of those who have it.
  private static let seats: WordSet = ["委员", "常委", "理事", "监事", "成员", "代表"]

  /// The body whose name ends before a token.
  func organization(endingAt index: Int) -> Int? {
    guard index < organizationEnds.count, organizationEnds[index] >= 0 else { return nil }
    return Int(organizationEnds[index])
  }

  // MARK: Persons

  private mutating func readPerson(_ index: Int) {
    distribute()
    let range = sentence.tokens[index].range
    let name = sentence.passage.scalars[range].text(without: Characters.isSpace)
    var person = PersonMention(range: range, token: index, name: name)
    if let post = labelledPost(of: index) {
      positions.append(post)
      person.positions = [positions.count - 1]
      (pending, shared) = ([], [])
    } else if !pending.isEmpty {
      person.positions = pending
      shared = pending
      pending = []
    } else if lastPerson != nil {
      person.positions = shared.filter { isSharable(positions[$0]) }
      person.isSharing = !person.positions.allSatisfy {
        positions[$0].isLabel(in: sentence.words) || Self.seats.contains(Word(positions[$0].title))
      }
    }
    if let awarded = appointment.takeAwardedByName(isListed: continuesGroup || isListedByDeed(index)) {
      person.positions.append(awarded)
    }
    person.positions += postsOfShortName(before: index)
    persons.append(person)
    if index > 0, person.positions.isEmpty,
      Self.predecessors.contains(sentence.words[index - 1]) || isReplaced(index)
    {
      inherit([persons.count - 1], status: .former)
    }
    if isPredecessor(index) {
      appointment.predecessor = persons.count - 1
    } else {
      if !continuesGroup { group = [] }
      group.append(persons.count - 1)
      appointment.predecessor = nil
    }
    continuesGroup = false
    lastPerson = persons.count - 1
    lastPersonIsAdjacent = true
    profiled = isProfiled(index) ? persons.count - 1 : nil
    status = .current
    appointment.endAtName()
  }

  // MARK: Titles

  private mutating func readPosition(_ index: Int, _ title: PositionTitle) {
    if headsTitles(index) { return }
    var mention = mention(of: title, at: index)
    status = .current
    let isPost = title.titleClass != .social
    let isBehindNames = !nameFollows(index)
    if isPost, appointment.isUnderway, isLabelOfNames(index) { return awardBehind(mention) }
    if isBehindNames {
      if isPost, isStage(mention, endingAt: index) || isCapacity(mention, endingAt: index), let holder = group.last {
        return give(mention, to: [holder])
      }
      if isPost, !group.isEmpty, closesList(before: index) { return give(mention, to: group.filter(hasNoPost)) }
      if isPost { nameByPronoun() }
      if !group.isEmpty, let status = appointment.status(of: mention) {
        mention.status = status
        takeFromPredecessor(mention)
        if isPost, let bodies = bodiesInTurn() ?? neighbourhoodsBeside(mention) {
          return give(mention, to: group, in: bodies)
        }
        guard appointment.isRespective else { return give(mention, to: group) }
        let bodies = mention.organization.map(neighbourhoods(listedUpTo:)) ?? []
        return bodies.count == group.count ? give(mention, to: group, in: bodies) : giveRespectively(mention)
      }
    }
    if let person = described, isInBracket || describes(index) { return give(mention, to: [person]) }
    if let subject, isPost, isBehindNames, !nameFollowsSoon(index) { return give(mention, to: [subject]) }
    if let profiled, isPost, isBehindNames, fillsClause(mention, endingAt: index) {
      return give(mention, to: [profiled])
    }
    if isPost, isBehindNames, lastPersonIsAdjacent, mention.organization == nil, let person = lastPerson {
      if persons[person].positions.isEmpty { mention.organization = organization(before: persons[person].token) }
      return give(mention, to: [person])
    }
    if title.titleClass == .profession { forgetBareOffice(before: mention) }
    positions.append(mention)
    if isPost, mention.isLabel(in: sentence.words) { label = positions.count - 1 }
    if let reference = familyNameReference(index, title) {
      persons.append(reference)
      pending = []
      // `聘请陈老师担任辅导员`: what is said behind is said of whoever is meant.
      group = continuesGroup ? group + [persons.count - 1] : [persons.count - 1]
      continuesGroup = false
    } else {
      pending.append(positions.count - 1)
      shared = []
    }
    lastPerson = nil
    lastPersonIsAdjacent = false
  }

  /// `主任和|片警甲`: an office without a body is not held by whoever is named behind 和 by what he does.
  private mutating func forgetBareOffice(before mention: PositionMention) {
    let start = mention.organization.map { sentence.organizations[$0].tokens.lowerBound } ?? mention.token
    guard start > 0, Self.companions.contains(sentence.words[start - 1]), let last = pending.last,
      positions[last].description.titleClass == .office, positions[last].organization == nil,
      positions[last].sharesBodyOf == nil
    else { return }
    pending.removeLast()
  }

  private static let companions: WordSet = ["和", "与", "及"]

  private func mention(of title: PositionTitle, at index: Int) -> PositionMention {
    let start = craftStart(endingAt: index) ?? index
    let range = sentence.tokens[start].range.lowerBound..<sentence.tokens[index].range.upperBound
    var mention = PositionMention(
      range: range, token: index, title: titleText(range, at: index), description: title,
      organization: organization(before: start), status: status)
    guard mention.organization == nil else { return mention }
    if let workplace = appointment.workplace {
      mention.organization = workplace
      return mention
    }
    mention.sharesBodyOf = bodySharer(index) ?? officeBefore(index)
    if mention.sharesBodyOf == nil {
      mention.organization = sentence.header(before: index)
      if appointment.isElecting, mention.organization == nil, status == .current { mention.status = .appointed }
    }
    return mention
  }

  /// The title before this one in the same list, whose body this one shares.
  private func bodySharer(_ index: Int) -> Int? {
    guard index > 0 else { return nil }
    if let last = pending.last, positions[last].token == index - 1 { return last }
    if let leader = leader(before: index) { return leader.positions.last }
    // `应急办主任甲和物业经理乙`: who looks after houses is of no office named before.
    guard Coordination.titlesOfBody.contains(sentence.words[index - 1]), sentence.words[index] != "物业经理" else {
      return nil
    }
    if let last = pending.last { return last }
    // `免去甲的镇党委副书记、委员职务`
    // `当过甲社区委员、副主任`
    if appointment.isDismissing || appointment.isUnderway, let last = positions.indices.last,
      positions[last].token == index - 2
    {
      return last
    }
    if let person = lastPerson ?? described { return persons[person].positions.last }
    return nil
  }

  private static let leadings: WordSet = ["带领", "率领", "率", "偕"]

  /// `站长甲带领|技术员乙`, `站长甲|带着|技术员乙`: whoever is named right before a verb of leading.
  private func leader(before title: Int) -> PersonMention? {
    guard let person = persons.last else { return nil }
    let between = sentence.words[person.token + 1..<max(person.token + 1, title)]
    let isLeading =
      between.count == 1 && Self.leadings.contains(between[between.startIndex]) || between.elementsEqual(["带", "着"])
    return isLeading ? person : nil
  }

  func nameFollows(_ index: Int) -> Bool {
    var place = index + 1
    while place < sentence.tokens.count, sentence.tokens[place].form == .space || sentence.words[place] == ":" {
      place += 1
    }
    return place < sentence.tokens.count && sentence.tokens[place].form == .person
  }

  // MARK: Everything else

  static let statusWords: WordMap<PostFact.Status> = [
    "原": .former, "前": .former, "时任": .former, "原任": .former, "前任": .former, "老": .former, "上届": .former,
    "新任": .appointed, "新当选": .appointed, "候任": .appointed, "拟任": .appointed, "现任": .current, "当选": .appointed,
  ]
  /// Words that may stand between a body and a title, or a title and a name.
  private static let transparent = WordSet(joining: [
    [
      "专职", "兼职", "的", "新", "首任", "历任", "第一", "兼", "党员", "岁", "今年", "现年", "年", "现", "高级", "优秀", "资深", "退休", "离休",
      "特邀", "著名", "乡村", "全科", "社区", "户籍", "主治", "首席", "一线", "基层", "知名", "国家", "二级", "一级", "三级", "老", "年轻", "女", "男",
      "青年", "派驻", "选派", "下派", "挂职", "驻点",
      "身为", "作为", "籍", "等", "一名", "单位", "本", "分管", "主管", "语文", "数学", "英语", "体育", "美术", "音乐", "志愿", "现在",
    ], TroopUnits.markers,
  ])
  /// Whether a word may stand there without being part of the title.
  static func isTransparent(_ word: Word) -> Bool {
    transparent.contains(word) || statusWords[word] != nil
  }
  static let leavings: WordSet = ["卸任", "离任"]
  private static let predecessors: WordSet = ["前任", "原任"]

  private mutating func readOther(_ index: Int) {
    if index < asideEnd { return }
    let text = sentence.words[index]
    let token = sentence.tokens[index]
    if text == "同志", lastPersonIsAdjacent { return }
    if pending.isEmpty, token.form == .word, token.roles.isDisjoint(with: [.appoint, .elect]),
      !noted.contains(text)
    {
      return passOver(text)
    }
    if pending.isEmpty, token.form == .punctuation, passesMark(text) { return }
    // Between the cells of a row.
    if token.form == .space, sentence.comma(at: index - 1) || sentence.comma(at: index + 1) { return }
    if heeded.contains(text) || !token.roles.isDisjoint(with: [.appoint, .elect]) {
      if readHeeded(text, index) { return }
    } else if !isInBracket, text != "退休", !Self.partsOfAddress.contains(text), token.form != .number {
      described = nil
    }
    if lastPersonIsAdjacent, let lastPerson, isEntry(of: lastPerson, before: index) {
      described = lastPerson
      return
    }
    if token.form == .space { return }
    if !pending.isEmpty, isCount(index) { return }
    if readBracket(text, index) || index == asideEnd { return }
    lastPersonIsAdjacent = false
    if Self.transparent.contains(text) || token.form == .number || token.form == .quoted {
      if text == "的" || text == "等" { shared = [] }
      return
    }
    if text == ";" || text == "。" || text == ":" && isOfDecree(index) { group = [] }
    if text == "。" { label = nil }
    if !pending.isEmpty, index < nextTitle || isCallingBeforeName(index) { return }
    if !pending.isEmpty { pending = [] }
    if !shared.isEmpty { shared = [] }
    lastPerson = nil
    status = .current
  }

  /// The words that say something of a post or a person: of most words, which are not among them, one look tells.
  private static let allHeeded = WordSet(joining: [
    ["(", ")", ",", "。", ";", "男", "女"], formerly, leavings, victories, AppointmentState.words, statusWords.words,
    Coordination.persons,
  ])

  /// All words that are more than what ends a list of names or a title's wait.
  private static let allNoted = WordSet(joining: [allHeeded, transparent, [":"]])

  /// Passes over a word that says nothing of posts or persons, where no title waits for a name.
  private mutating func passOver(_ text: Word) {
    if !isInBracket, described != nil, !Self.partsOfAddress.contains(text) { described = nil }
    lastPersonIsAdjacent = false
    if !shared.isEmpty { shared = [] }
    lastPerson = nil
    status = .current
  }

  /// Follows a word that says something of a post or a person. Whether nothing else is to be read of it.
  private mutating func readHeeded(_ text: Word, _ index: Int) -> Bool {
    if readDescription(text) { return true }
    if text == "老", isElder(index) {
      group = [addElder(index)]
      return true
    }
    // A mark gives and takes no post itself.
    let isMark = sentence.tokens[index].form == .punctuation
    if !isMark, leavesPost(text, index) {
      status = .former
      return true
    }
    if appointment.endsList(text) { distribute() }
    appointment.read(text)
    if !isMark, readAppointment(text, index) { return true }
    // `上届居委会主任甲`: of which committee he is, and not whether he still is.
    let isOfTerm = text == "上届" && insideOrganization.contains(index + 1)
    if !isMark, !isOfTerm, let status = Self.statusWords[text], nextIsTitleOrBody(index) {
      self.status = status
      return true
    }
    if Coordination.persons.contains(text) {
      if !pending.isEmpty, let title = titleAhead(of: index) { nextTitle = title }
      continuesGroup = lastPersonIsAdjacent
      lastPersonIsAdjacent = false
      return true
    }
    return false
  }
}
