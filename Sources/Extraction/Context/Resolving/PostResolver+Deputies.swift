/// Deputies whose body only the post of somebody else tells: `甲、副主任乙`, `主持人:甲(办事处主任)`, then `出席:乙(副主任)`.
extension PostResolver {
  /// A post that somebody was said to have, in the item or before it.
  struct HeldPost {
    var title: String
    var body: Int
    var status = PostFact.Status.current
  }

  /// Sentences behind a head's post in which a deputy stands in a bracket.
  private static let reachOfBracket = 2
  /// Sentences behind a head's post in which a deputy is named without a body.
  private static let reachOfHead = 4
  /// At least so many posts are kept of anybody, and of all who were named last.
  private static let memory = 32

  /// The body of a deputy whose title has none: that of the head named right before in the list, whose post an earlier
  /// sentence gave, or for a title that fills a bracket that of the head named last.
  mutating func bodyOfHead(before position: PositionMention, in sentence: ReadSentence, _ persons: [Int?]) -> Int? {
    if position.status == .former, position.organization == nil, position.sharesBodyOf == nil, position.token > 0,
      sentence.words[position.token - 1] == "前任"
    {
      // `他是某中心主任。…接了前任主任甲的班。`
      return lastPosts.last { $0.post.title == position.title && number - $0.sentence <= Self.reachOfBracket }?.post
        .body
    }
    guard position.title.hasPrefix("副"), position.organization == nil, position.sharesBodyOf == nil,
      position.status == .current
    else { return nil }
    let stem = Self.stem(position.title)
    guard position.token > 1 else { return lastHead(of: stem, sentencesBefore: 1...Self.reachOfHead) }
    switch sentence.words[position.token - 1] {
    case "、", "和":
      guard let head = sentence.person(at: position.token - 2), head < persons.count,
        sentence.persons[head].positions.isEmpty, let person = persons[head]
      else { return nil }
      if let post = held[person]?.last(where: { $0.title == stem }) { return post.body }
      return stem == "主任" ? held[person]?.last.flatMap { office(besides: $0.body) } : nil
    case "(":
      return lastHead(of: stem, sentencesBefore: 0...Self.reachOfBracket)
    default:
      return lastHead(of: stem, sentencesBefore: 1...Self.reachOfHead)
    }
  }

  /// Sentences behind an election in which whoever was there before is named.
  private static let reachOfSuccessor = 6

  /// `委员甲`, of whom an earlier sentence said where, and `前主任乙`, whose successor one named: the body of a post that no
  /// body stands with.
  func bodyHeldBefore(_ index: Int, in sentence: ReadSentence, _ persons: [Int?]) -> Int? {
    let position = sentence.positions[index]
    guard position.organization == nil, position.sharesBodyOf == nil, !position.isOfRoster,
      let holder = sentence.persons.firstIndex(where: { $0.positions.contains(index) }), holder < persons.count,
      let person = persons[holder], !sentence.persons[holder].isReference
    else { return nil }
    if position.status != .appointed, Self.standsAlone(position, beside: sentence.persons[holder], in: sentence),
      let post = lastPosts.last(where: { $0.post.title == position.title && $0.person == person })
    {
      return post.post.body
    }
    guard position.status == .former, sentence.organizations.isEmpty else { return nil }
    let isSeat = position.title.hasSuffix("委员")
    let successor = lastPosts.last {
      $0.post.status == .appointed && number - $0.sentence <= Self.reachOfSuccessor && $0.sentence < number
        && ($0.post.title == position.title || isSeat && $0.post.title.hasSuffix("委员"))
    }
    guard let body = successor?.post.body else { return nil }
    // Since another body of the kind is told of, its election is meant.
    return recent.last { registry.entities[$0].kind == registry.entities[body].kind } ?? body == body ? body : nil
  }

  /// `由|委员|甲|主持`, `甲|副校长|介绍`: whether nothing but the title stands beside the name.
  private static func standsAlone(
    _ position: PositionMention, beside person: PersonMention, in sentence: ReadSentence
  ) -> Bool {
    if position.token == person.token + 1 { return true }
    guard position.token + 1 == person.token else { return false }
    guard position.token > 0 else { return true }
    let before = sentence.words[position.token - 1]
    return sentence.tokens[position.token - 1].form == .punctuation && before != "、" || before == "由" || before == "的"
      || before == "前"
  }

  /// `某中心:某站站长甲升任副主任,站长由乙接任`: the body that a post is of which somebody else leaves in the same sentence, and
  /// not the one that heads it.
  func bodyOfPredecessor(of position: PositionMention, in sentence: ReadSentence, earlier: [Int?]) -> Int? {
    guard position.token + 1 < sentence.words.count, sentence.words[position.token + 1] == "由",
      position.organization.map({ sentence.organizations[$0].tokens.upperBound < position.token }) ?? true
    else { return nil }
    let predecessor = earlier.indices.last { index in
      sentence.positions[index].title == position.title && sentence.positions[index].status == .former
    }
    return predecessor.flatMap { earlier[$0] }
  }

  /// `主任甲讲话。…,副主任乙主持`: the body of the head who was named last, so many sentences before.
  private func lastHead(of stem: String, sentencesBefore reach: ClosedRange<Int>) -> Int? {
    guard let last = lastPosts.last(where: { $0.post.title == stem }), reach.contains(number - last.sentence) else {
      return nil
    }
    return last.post.body
  }

  /// The office of the subdistrict of whose Party committee or congress somebody is: its deputies come with him.
  private mutating func office(besides body: Int) -> Int? {
    registry.territory(of: body, where: { $0 == .street }).flatMap {
      registry.known(named: registry.entities[$0].name + "办事处")
    }
  }

  /// Notes the posts of a sentence.
  mutating func noteHolders(of sentence: ReadSentence, bodies: [Int?], persons: [Int?]) {
    for (index, mention) in sentence.persons.enumerated() {
      for position in mention.positions where position < bodies.count {
        guard let body = bodies[position], sentence.positions[position].status != .former else { continue }
        let post = HeldPost(
          title: sentence.positions[position].title, body: body, status: sentence.positions[position].status)
        lastPosts.append((post, number, index < persons.count ? persons[index] : nil))
        lastPosts.forget(butLast: Self.memory)
        if index < persons.count, let person = persons[index] {
          held[person, default: []].append(post)
          held[person]?.forget(butLast: Self.memory)
        }
      }
    }
  }
}
