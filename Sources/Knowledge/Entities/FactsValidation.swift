import Extraction

/// Facts that cannot be assembled, because an index points at nothing.
public struct InvalidFacts: Error, Hashable, Sendable, CustomStringConvertible {
  /// The document whose facts these are.
  public let file: String
  /// Which reference points at nothing (`posts[3].person`).
  public let reference: String

  public var description: String { "\(file): \(reference) points at nothing" }
}

extension DocumentFacts {
  /// No document is longer, in code points.
  private static let farthest = Int(Int32.max)

  /// Checks every index and offset of the facts; facts read from a file may be anything.
  /// - Throws: `InvalidFacts` for the first index that points at nothing.
  func validate() throws {
    for (index, article) in articles.enumerated() {
      try check(article.authors, persons.count, "articles[\(index)].authors")
      try require(
        0 <= article.start && article.start <= article.end && article.end <= Self.farthest, "articles[\(index)].end")
    }
    for (index, organization) in organizations.enumerated() {
      try check(organization.parent, organizations.count, "organizations[\(index)].parent")
      try check(organization.evidence, "organizations[\(index)].evidence")
    }
    for (index, person) in persons.enumerated() { try check(person.evidence, "persons[\(index)].evidence") }
    for (index, post) in posts.enumerated() {
      try check(post.person, persons.count, "posts[\(index)].person")
      try check(post.organization, organizations.count, "posts[\(index)].organization")
      try check(post.evidence, "posts[\(index)].evidence")
    }
    for (index, event) in events.enumerated() { try validate(event, "events[\(index)]") }
  }

  private func validate(_ event: EventFact, _ place: @autoclosure () -> String) throws {
    try check(event.evidence, "\(place()).evidence")
    try check(event.organizers, organizations.count, "\(place()).organizers")
    try check(event.bodies, organizations.count, "\(place()).bodies")
    try check(event.partOf, events.count, "\(place()).partOf")
    for (row, participation) in event.participants.enumerated() {
      try check(participation.person, persons.count, "\(place()).participants[\(row)].person")
      try check(participation.capacities, posts.count, "\(place()).participants[\(row)].capacities")
      try check(participation.evidence, "\(place()).participants[\(row)].evidence")
    }
  }

  private func check(_ index: Int?, _ count: Int, _ reference: @autoclosure () -> String) throws {
    try require(index.map { $0 >= 0 && $0 < count } ?? true, reference())
  }

  private func check(_ indices: [Int], _ count: Int, _ reference: @autoclosure () -> String) throws {
    try require(indices.allSatisfy { $0 >= 0 && $0 < count }, reference())
  }

  private func check(_ evidence: [Evidence], _ reference: @autoclosure () -> String) throws {
    try require(
      !evidence.isEmpty && evidence.allSatisfy { 0 <= $0.start && $0.start <= $0.end && $0.end <= Self.farthest },
      reference())
  }

  /// - Parameter reference: is spelt only where it points at nothing, for there are very many.
  private func require(_ condition: Bool, _ reference: @autoclosure () -> String) throws {
    if !condition { throw InvalidFacts(file: file, reference: reference()) }
  }
}
