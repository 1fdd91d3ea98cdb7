/// Elections: assemblies that elect, and the lists of those elected.
extension EventReader {
  private static let assemblies = ["业主大会", "业主大会会议", "居民代表大会", "居民代表会议", "居民大会", "村民大会", "妇女代表大会"]
  private static let congresses = ["会员大会", "会员代表大会", "党员大会", "党员代表会议", "妇女代表会议", "选举大会"]
  private static let associations = ["工会", "侨眷", "妇女", "协会", "商会", "学会", "联合会"]

  /// Whether an assembly is one of those who are members of something, and elect its committee. Deputies of the people
  /// and of the Party meet for more than that.
  private static func isAssemblyOfMembers(_ name: String) -> Bool {
    if assemblies.contains(where: { name.hasSuffix($0) }) || congresses.contains(where: { name.hasSuffix($0) }) {
      return true
    }
    return name.hasSuffix("代表大会") && associations.contains { name.contains($0) }
  }

  private static let electing: WordSet = ["当选", "选出", "选举产生", "选举", "当选为", "推选出", "投票产生"]

  /// An assembly at which people are elected is an election.
  mutating func noteElection(_ scene: Scene, _ here: [SceneEvent]) {
    for (number, place) in here.enumerated() {
      let next = number + 1 < here.count ? here[number + 1].trigger.verb : scene.frame.speech
      noteElection(at: place.event, scene, here, words: place.trigger.verb..<max(place.trigger.verb, next))
    }
    guard here.isEmpty, let focus else { return }
    noteElection(at: focus, scene, here, words: 0..<scene.frame.speech)
  }

  private mutating func noteElection(at event: Int, _ scene: Scene, _ here: [SceneEvent], words: Range<Int>) {
    guard paragraph - lastParagraph <= 1 else { return }
    if events[event].kind == .election { followBallot(scene, here) }
    let isFounding = events[event].kind == .ceremony && events[event].name.hasSuffix("成立大会")
    guard events[event].kind == .meeting || isFounding,
      words.clamped(to: 0..<scene.frame.tokens.count).contains(where: { Self.electing.contains(scene.frame.words[$0]) })
    else { return }
    events[event].hasElected = true
    if isFounding { events[event].kind = .meeting }
    if here.isEmpty, scene.sentence.persons.isEmpty, scene.frame.words.last == ":" { lastParagraph = paragraph }
    if Self.isAssemblyOfMembers(events[event].name) { events[event].kind = .election }
  }

  private static let ballots: WordSet = ["选区", "应选", "选民", "选票", "投票", "得票", "有效票", "当选"]

  /// `应选代表2名,选民总数4826人`: a line between the heading of an election and those elected keeps to it.
  private mutating func followBallot(_ scene: Scene, _ here: [SceneEvent]) {
    guard here.isEmpty, scene.sentence.persons.isEmpty,
      scene.frame.words.prefix(SentenceFrame.reach).contains(where: { Self.ballots.contains($0) })
    else { return }
    lastParagraph = paragraph
  }

  /// The lines below the heading of a district in which it says what was voted on.
  private static let opening = 3

  /// The election that an item goes on with whose heading is only of a district or of those elected: its first lines
  /// count the votes.
  func electionGoingOn(in item: ItemReading) -> Int? {
    guard let last = events.indices.last, events[last].kind == .election, item.sentences.count > 1 else { return nil }
    let body = item.sentences.filter { $0.kind == .body }.prefix(Self.opening)
    let isCounted = body.contains { $0.persons.isEmpty && $0.words.contains(where: Self.counts.contains) }
    return isCounted && !body.contains { $0.words.contains("举行") || $0.words.contains("召开") } ? last : nil
  }

  private static let counts: WordSet = ["应选", "选民", "选票", "选民总数"]

  /// Whether a heading tells of the election that the items above it began, or of one of its own in a list of results.
  func isResultHeading(_ sentence: ReadSentence, _ dates: [DateExpression]) -> Bool {
    if sentence.words.first == "当选", sentence.words.count > 1, sentence.words[1] == ":" { return true }
    return !dates.isEmpty && !sentence.organizations.isEmpty && sentence.words.contains("(")
      && sentence.words.contains { Self.polls.contains($0) }
  }

  private static let results = ["选举结果", "当选名单", "当选人员", "换届结果"]

  /// `二、社区党组织选举结果`: the lists below a heading are of the election told of before; a heading that names neither results
  /// nor a body ends them.
  mutating func followResults(_ sentence: ReadSentence) {
    let scalars = sentence.passage.scalars
    if scalars.count <= 40,
      Self.results.contains(where: { sentence.passage.string(0..<sentence.passage.count).contains($0) })
    {
      resultsOf = election(called: scalars)
      guard let resultsOf else { return }
      current = [resultsOf]
      focus = resultsOf
      lastParagraph = paragraph
    } else if resultsOf != nil {
      if sentence.organizations.isEmpty {
        resultsOf = nil
        beginEntry()
      } else {
        lastParagraph = paragraph
      }
    }
  }

  /// The last election told of, of the Party's members where a heading says so, else of the residents.
  private func election(called heading: [Unicode.Scalar]) -> Int? {
    let isOfParty = heading.contains("党")
    let elections = events.indices.suffix(Self.memory).filter { events[$0].kind == .election || events[$0].hasElected }
    return elections.last { events[$0].name.contains("党") == isOfParty }
  }

  private static let polls: WordSet = ["选民", "投票", "选票", "得票"]

  /// Whether a line is of a list of those elected: `委员:甲、乙`, `理  事 甲 乙`.
  func isResult(_ frame: SentenceFrame) -> Bool {
    guard let focus, events[focus].kind == .election || events[focus].hasElected else { return false }
    let isLabelled = frame.sentence.positions.contains { position in
      position.token <= 1 && frame.tokens.indices.contains(position.token + 1)
        && frame.tokens[position.token + 1].form == .space
    }
    if isLabelled { return true }
    guard let colon = frame.words.prefix(5).firstIndex(of: ":") else { return false }
    return !frame.tokens[..<colon].contains { $0.form == .punctuation }
  }
}

extension EventGrammar {
  private static let turnouts: WordSet = ["选民", "投票", "参加投票", "选票", "得票", "候选人"]

  /// `一、柳林社区(5月19日,选民2183名,参加投票1946名)`: a heading in a list of results is an election of its own.
  func resultTrigger() -> EventTrigger? {
    guard frame.hasDay, let body = frame.sentence.organizations.first,
      body.kind == .residentialArea || body.kind == .residentialCommittee, body.tokens.lowerBound <= 4,
      frame.word(body.tokens.upperBound) == "(", let day = frame.dates.first?.expression.range,
      day.lowerBound <= frame.offset(body.tokens.upperBound + 1)
    else { return nil }
    let bracket = body.tokens.upperBound..<min(body.tokens.upperBound + SentenceFrame.reach, tokens.count)
    guard bracket.contains(where: { Self.turnouts.contains(frame.words[$0]) }) else { return nil }
    return EventTrigger(
      form: .act, kind: .election, name: body.range, clause: body.range.lowerBound..<day.upperBound,
      verb: body.tokens.upperBound, isNamed: false)
  }
}
