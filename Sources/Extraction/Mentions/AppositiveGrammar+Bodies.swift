/// Bodies that a sentence names apart from the posts in them: behind 的, in a bracket behind the name, or before 分别由.
extension AppositiveGrammar {
  // MARK: Behind their posts

  /// `由甲任组长、乙任副组长的防汛领导小组`: gives the posts of this part of the sentence the body behind 的.
  mutating func takesBodyBehind(_ index: Int) -> Bool {
    guard let last = positions.indices.last, let body = bodyBehind(index) else { return false }
    let surface = sentence.organizations[body].surface
    if leads(index) {
      guard positions[last].organization == nil, Self.isHeaded(surface, by: positions[last].title) else { return false }
      positions[last].organization = body
      positions[last].sharesBodyOf = nil
      return true
    }
    guard appointment.isUnderway, positions[last].token == index - 1, positions[last].organization == nil,
      Self.isHeaded(surface, by: positions[last].title)
    else { return false }
    for place in positions.indices
    where positions[place].organization == nil && Self.isHeaded(surface, by: positions[place].title) {
      positions[place].organization = body
      positions[place].sharesBodyOf = nil
    }
    return true
  }

  /// The body whose name begins behind a token.
  private func bodyBehind(_ index: Int) -> Int? {
    guard index + 1 < sentence.tokens.count, insideOrganization.contains(index + 1) else { return nil }
    return sentence.organizations.lastIndex { $0.tokens.lowerBound == index + 1 }
  }

  /// `队长甲带领的巡逻队`: whether 的 stands behind a verb of leading and somebody with one title only.
  private func leads(_ index: Int) -> Bool {
    guard index > 1, Self.leadings.contains(sentence.words[index - 1]), let person = persons.last,
      person.token == index - 2, let position = person.positions.last
    else { return false }
    return person.positions.count == 1 && position == positions.indices.last
  }

  private static let leadings: WordSet = ["带领", "率领", "带队"]
  private static let postsOfCommands: WordSet = ["召集人", "副召集人", "成员", "指挥长", "副指挥长", "总指挥", "副总指挥", "政委"]

  /// Whether a title can be of the body: the name ends as the title of its head begins (`小组` and `副组长`), or the body
  /// is a command.
  private static func isHeaded(_ surface: String, by title: String) -> Bool {
    let letters = title.unicodeScalars
    if letters.ends(in: "书记") { return ["党委", "支部", "总支"].contains(where: surface.contains) }
    if postsOfCommands.contains(Word(letters)) { return CommandNames.isCommand(surface) }
    guard letters.last == "长", letters.count >= 2 else { return false }
    if surface.hasSuffix("专班") { return letters.suffix(2).first == "组" || letters.suffix(2).first == "班" }
    return surface.unicodeScalars.last == letters[letters.index(letters.endIndex, offsetBy: -2)]
  }

  // MARK: In a bracket

  /// `楼长:甲(石桥社区)`: gives the post that a name has from before it the body that alone fills the bracket behind it.
  mutating func takeBracketedBody(_ index: Int, of person: Int) {
    guard let body = Self.bracketedBody(behind: persons[person].token, in: sentence) else { return }
    for place in persons[person].positions.indices {
      var position = positions[persons[person].positions[place]]
      guard position.organization == nil, Self.isLocal(position.title) else { continue }
      position.organization = body
      position.sharesBodyOf = nil
      positions.append(position)
      persons[person].positions[place] = positions.count - 1
      persons[person].isSharing = false
    }
  }

  /// The neighbourhood that alone fills the bracket behind a name.
  static func bracketedBody(behind name: Int, in sentence: ReadSentence) -> Int? {
    guard name + 2 < sentence.words.count, sentence.words[name + 1] == "(" else { return nil }
    return sentence.organizations.lastIndex { body in
      body.tokens.contains(name + 2) && body.tokens.upperBound < sentence.words.count
        && sentence.words[body.tokens.upperBound] == ")" && isNeighbourhood(body)
    }
  }

  /// Whether a body is a community or village, or the committee of one.
  static func isNeighbourhood(_ body: OrganizationMention) -> Bool {
    body.territory == .community || body.kind == .residentialArea || body.kind == .residentialCommittee
  }

  private static let localPosts =
    Wardens.titles + [
      "书记", "主任", "调解员", "社区工作者", "社工", "民警", "村医", "小组长", "队长", "专委", "专干", "信息员", "宣传员",
      "护林员", "保洁员", "巡防队员", "联防队员", "巡逻员", "协管员", "安全员",
    ]

  /// Whether a post is one that neighbourhoods have; of an association's officers the bracket says where they come from.
  static func isLocal(_ title: String) -> Bool { localPosts.contains { title.hasSuffix($0) } }

  // MARK: In turn

  /// `下设舞蹈队、合唱队,分别由甲、乙任队长`: the bodies listed before 分别由, one for each of the names behind it.
  func bodiesInTurn() -> [Int]? {
    guard group.count > 1, let first = group.first, isDistributedToGroup else { return nil }
    let start = persons[first].token
    guard var body = sentence.organizations.lastIndex(where: { $0.tokens.upperBound <= start - 2 }) else { return nil }
    let end = sentence.organizations[body].tokens.upperBound
    guard start - 2 - end <= 4, (end..<start - 2).allSatisfy({ isMark($0) || isCount($0) || isUnitWord($0) }) else {
      return nil
    }
    var bodies = [body]
    while bodies.count < group.count {
      let mark = sentence.organizations[body].tokens.lowerBound - 1
      guard mark > 0, Coordination.bodies.contains(sentence.words[mark]),
        let before = sentence.organizations.lastIndex(where: { $0.tokens.upperBound == mark })
      else { return nil }
      bodies.append(before)
      body = before
    }
    return bodies.reversed()
  }

  /// `甲村乙、丙村丁连任书记`: the neighbourhoods that stand right before the names of a list, for a post that each of them
  /// has its own of; of a post in a committee that is elected, only what several have is sure to be theirs.
  func neighbourhoodsBeside(_ position: PositionMention) -> [Int]? {
    guard position.organization == nil, position.sharesBodyOf == nil,
      Self.headsOfNeighbourhoods.contains(Word(position.title)),
      group.count > 1 || position.title.hasSuffix("书记")
    else { return nil }
    let bodies = group.compactMap { person -> Int? in
      guard let body = organization(before: persons[person].token), Self.isNeighbourhood(sentence.organizations[body])
      else { return nil }
      return body
    }
    return bodies.count == group.count ? bodies : nil
  }

  private static let headsOfNeighbourhoods: WordSet = [
    "书记", "党支部书记", "支部书记", "总支书记", "支书", "村支书", "主任", "村主任", "村委会主任",
  ]

  /// `桥东、桥西社区书记甲、乙`: gives each name of a list the post before it in one of the neighbourhoods before that, where
  /// these are as many.
  mutating func sharePostsInTurn() {
    for first in persons.indices {
      guard persons[first].positions.count == 1, let index = persons[first].positions.first,
        positions[index].status == .current, let last = positions[index].organization,
        persons[first].token == positions[index].token + 1
      else { continue }
      let bodies = neighbourhoods(listedUpTo: last)
      guard bodies.count > 1, let holders = namesAlone(from: first, count: bodies.count) else { continue }
      for person in holders { persons[person].positions = [] }
      give(positions[index], to: holders, in: bodies)
    }
  }

  /// The neighbourhoods, or organs of neighbourhoods, of a list of nothing else that ends with one.
  func neighbourhoods(listedUpTo last: Int) -> [Int] {
    var bodies = [last]
    while let first = bodies.last {
      let mark = sentence.organizations[first].tokens.lowerBound - 1
      guard mark > 0, Coordination.bodies.contains(sentence.words[mark]), let body = organization(endingAt: mark),
        sentence.organizations[body].sharedHead != nil || Self.isNeighbourhood(sentence.organizations[body])
      else { break }
      bodies.append(body)
    }
    return bodies.reversed()
  }

  /// So many names with nothing but marks between them, of which only the first has a title.
  private func namesAlone(from first: Int, count: Int) -> [Int]? {
    let names = Array(persons.indices[first...].prefix(count))
    guard names.count == count,
      zip(names, names.dropFirst()).allSatisfy({ name, next in
        persons[next].token == persons[name].token + 2
          && Coordination.persons.contains(sentence.words[persons[name].token + 1])
          && (persons[next].positions.isEmpty || persons[next].isSharing)
      })
    else { return nil }
    let end = persons[first + count - 1].token + 1
    return end < sentence.words.count && sentence.words[end] == "、" ? nil : names
  }

  /// Whether 分别由 stands before the names of the list.
  var isDistributedToGroup: Bool {
    guard let first = group.first else { return false }
    let start = persons[first].token
    return start > 2 && sentence.words[start - 1] == "由" && Self.distributions.contains(sentence.words[start - 2])
  }

  /// Words that count bodies: `三个分队`, `两支队伍`.
  private func isUnitWord(_ index: Int) -> Bool { Self.unitWords.contains(sentence.words[index]) }

  private static let unitWords: WordSet = ["个", "支", "分队", "队伍", "小组", "部门", "组", "机构", "委员会", "团队", "分会"]
}
