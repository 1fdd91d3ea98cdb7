import Newsletters

/// A document with everything that was read in it, before facts are made of it.
struct DocumentReading {
  var newsletter: Newsletter
  var items: [ItemReading]
  var organizations: OrganizationRegistry
  var persons: PersonRegistry
}

/// One item with its sentences read and its mentions resolved.
struct ItemReading {
  var item: Item
  var sentences: [ReadSentence]
  /// For each sentence the dates that it words.
  var dates: [[DateExpression]]
  /// For each sentence, the body of each organisation mention.
  var organizations: [[Int?]] = []
  /// For each sentence, the person of each person mention.
  var persons: [[Int?]] = []
  /// For each sentence, the body that each position is of.
  var bodies: [[Int?]] = []

  /// The headline, as printed, with what stands above and below it; the headings between the paragraphs are none of it.
  var headline: String? {
    let headings = item.paragraphs.filter { $0.kind == .headline && $0.rank != .section }
    let lines = headings.flatMap(\.sentences).map { $0.string(0..<$0.count) }
    return lines.isEmpty ? nil : lines.joined(separator: " ")
  }
}
