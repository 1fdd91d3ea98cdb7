import Extraction

/// When a document's facts were true, as far as it says: the dates of the events and items that mention them.
struct SightingDates {
  private var byPost: [Int: [String]] = [:]
  private let facts: DocumentFacts
  private let articles: ArticleIndex

  init(_ facts: DocumentFacts) {
    self.facts = facts
    articles = ArticleIndex(facts.articles)
    for event in facts.events {
      guard let date = event.startDate, Self.hasYear(date) else { continue }
      for participation in event.participants {
        for post in participation.capacities { byPost[post, default: []].append(date) }
      }
    }
  }

  /// Dates on which a post was held: of the events to which its holder came in it; else of the items that
  /// mention it; else of the issue.
  func ofPost(_ index: Int) -> [String] {
    if let dates = byPost[index] { return dates }
    let items = facts.posts[index].evidence.compactMap { piece in
      articles[piece.start].flatMap { facts.articles[$0].date }
    }.filter(Self.hasYear)
    if !items.isEmpty { return items }
    if let issued = facts.context.issued { return [issued] }
    return facts.context.year.map { [XSDDate.year($0)] } ?? []
  }

  private static func hasYear(_ date: String) -> Bool { !date.hasPrefix("--") }
}
