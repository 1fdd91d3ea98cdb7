import Extraction

/// When the posts of a document were held, as far as it says: the dates of the events and items that mention them.
struct SightingDates {
  private let facts: FactTables
  private let names: NameTable
  private let document: DocumentRow
  private let evidence: EvidenceStore
  /// For posts in which persons came to events the dates of these.
  private var byPost: [Int32: [String]] = [:]

  init(_ document: DocumentRow, facts: FactTables, names: NameTable, evidence: EvidenceStore) {
    self.document = document
    self.facts = facts
    self.names = names
    self.evidence = evidence
    for event in facts.events[document.events.range] where event.startDate >= 0 {
      let date = names[event.startDate]
      guard Self.hasYear(date) else { continue }
      for participation in facts.participations[event.participations.range] {
        for post in facts.capacities[participation.capacities.range] { byPost[post, default: []].append(date) }
      }
    }
  }

  /// Dates on which a post was held: of the events to which its holder came in it; else of the items that
  /// mention it; else of the issue.
  func ofPost(_ row: Int) -> [String] {
    if let dates = byPost[Int32(truncatingIfNeeded: row)] { return dates }
    let articles = facts.articles[document.articles.range]
    let items = facts.evidence[facts.posts[row].evidence.range].compactMap { segment -> String? in
      let article = evidence[segment].article
      return article < 0 ? nil : articles[articles.startIndex + Int(article)].date
    }.filter(Self.hasYear)
    if !items.isEmpty { return items }
    if let issued = document.context.issued { return [issued] }
    return document.context.year.map { [XSDDate.year($0)] } ?? []
  }

  private static func hasYear(_ date: String) -> Bool { !date.hasPrefix("--") }
}
