import Extraction
import Newsletters

/// A text with everything that was read in it, stretch by stretch.
struct AnnotatedDocument {
  let newsletter: Newsletter
  let facts: DocumentFacts
  /// In the order of the text; of two that start together, the longer first.
  let annotations: [Annotation]

  init(newsletter: Newsletter, facts: DocumentFacts) {
    self.newsletter = newsletter
    self.facts = facts
    let length = newsletter.text.scalars.count
    var found: Set<Annotation> = []
    func add(_ kind: Annotation.Kind, _ index: Int, _ evidence: [Evidence], participant: Int? = nil) {
      for piece in evidence where 0 <= piece.start && piece.start < piece.end && piece.end <= length {
        found.insert(Annotation(kind: kind, range: piece.start..<piece.end, fact: index, participant: participant))
      }
    }
    for (index, fact) in facts.persons.enumerated() { add(.person, index, fact.evidence) }
    for (index, fact) in facts.organizations.enumerated() { add(.organization, index, fact.evidence) }
    for (index, fact) in facts.posts.enumerated() { add(.post, index, fact.evidence) }
    for (index, fact) in facts.events.enumerated() {
      add(.event, index, fact.evidence)
      for (number, participation) in fact.participants.enumerated() {
        add(.participation, index, participation.evidence, participant: number)
      }
    }
    for (index, range) in EventDateWords.ranges(of: facts, in: newsletter).enumerated() {
      if let range { found.insert(Annotation(kind: .date, range: range, fact: index)) }
    }
    annotations = found.sorted { Self.key($0).lexicographicallyPrecedes(Self.key($1)) }
  }

  private static func key(_ annotation: Annotation) -> [Int] {
    let kind = Annotation.Kind.allCases.firstIndex(of: annotation.kind) ?? 0
    return [
      annotation.range.lowerBound, -annotation.range.upperBound, kind, annotation.fact, annotation.participant ?? 0,
    ]
  }

  /// What an annotation means, in a few words.
  func meaning(of annotation: Annotation) -> String {
    switch annotation.kind {
    case .person:
      let person = facts.persons[annotation.fact]
      return "人物 \(person.name)" + (person.isOnlyByline ? " (byline)" : "")
    case .organization:
      let organization = facts.organizations[annotation.fact]
      let parent = organization.parent.map { ", part of \(facts.organizations[$0].name)" } ?? ""
      return "组织 \(organization.name) (\(organization.kind.rawValue)\(parent))"
    case .post:
      let post = facts.posts[annotation.fact]
      let status = post.status == .current ? "" : " (\(post.status.rawValue))"
      return "职务 \(title(of: post))：\(facts.persons[post.person].name)\(status)"
    case .event:
      let event = facts.events[annotation.fact]
      return
        "活动 \(event.name) (\(([event.kind.rawValue] + [event.startDate].compactMap { $0 }).joined(separator: ", ")))"
    case .date:
      let event = facts.events[annotation.fact]
      return "日期 \(dates(of: event) ?? "") · \(event.name)"
    case .participation:
      let event = facts.events[annotation.fact]
      guard let number = annotation.participant else { return event.name }
      let participation = event.participants[number]
      let roles = participation.roles.map(\.rawValue).joined(separator: ", ")
      return "出席 \(facts.persons[participation.person].name) (\(roles)) · \(event.name)"
    }
  }

  /// The organisation and the position: `桂花街道党工委书记`.
  func title(of post: PostFact) -> String { facts.organizations[post.organization].name + post.position }

  /// `2021-02-26`, or both ends of a span.
  func dates(of event: EventFact) -> String? {
    guard let start = event.startDate else { return nil }
    return event.endDate.map { "\(start) – \($0)" } ?? start
  }
}
