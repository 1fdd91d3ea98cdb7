/// Deputies whose body only the post of somebody else tells: `甲、副主任乙`, `主持人:甲(办事处主任)`, then `出席:乙(副主任)`.
extension PostResolver {
  /// A post that somebody was said to have, in the item or before it.
  struct HeldPost {
    var title: String
    var body: Int
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
        let post = HeldPost(title: sentence.positions[position].title, body: body)
        lastPosts.append((post, number))
        lastPosts.forget(butLast: Self.memory)
        if index < persons.count, let person = persons[index] {
          held[person, default: []].append(post)
          held[person]?.forget(butLast: Self.memory)
        }
      }
    }
  }
}
