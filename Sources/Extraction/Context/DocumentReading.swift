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

  /// The day that the item bears: that of the first of its date lines that says one with its year.
  var date: PartialDate? {
    for (sentence, expressions) in zip(sentences, dates) where sentence.kind == .dateline {
      let date = Masthead.date(in: sentence.passage.scalars, dates: expressions, isDateline: true)
      if let date, date.day != nil { return date }
    }
    return nil
  }

  /// Whether it names a group, which is of the body that a line above its roster gives.
  var namesGroups: Bool { sentences.contains { $0.organizations.contains(where: \.isGroup) } }

  /// Whether it gives posts in a roster or by labels, which are in the body that a line above gives.
  var givesPostsByLabels: Bool {
    sentences.contains { sentence in
      sentence.positions.contains { $0.isOfRoster || $0.isLabel(in: sentence.words) }
    }
  }

  /// The headline, as printed, with what stands above and below it; the headings between the paragraphs are none of it.
  var headline: String? {
    let headings = item.paragraphs.filter { $0.kind == .headline && $0.rank != .section }
    let lines = headings.flatMap(\.sentences).map { $0.string(0..<$0.count) }
    return lines.isEmpty ? nil : lines.joined(separator: " ")
  }
}
