import Newsletters

/// Finds the words that date events, so that a reader can be shown them.
public enum EventDateWords {
  /// For each event of the facts the source range of the words that give its date: those in the sentences of its
  /// evidence that mean its date, or, where none does by itself (`当天`), the first that depend on what went before.
  ///
  /// - Returns: `nil` for an event without a date, or whose date stands in another sentence.
  /// - Complexity: linear in the text, and in the number of sentences times the number of events.
  public static func ranges(of facts: DocumentFacts, in newsletter: Newsletter) -> [Range<Int>?] {
    let sentences = newsletter.items.flatMap { $0.paragraphs.flatMap(\.sentences) }.filter { $0.count > 0 }
    return facts.events.map { event in
      guard let date = event.startDate else { return nil }
      let near = sentences.filter { sentence in
        let range = sentence.sourceRange(0..<sentence.count)
        return event.evidence.contains { $0.start < range.upperBound && range.lowerBound < $0.end }
      }
      return range(of: date, in: near, context: facts.context)
    }
  }

  private static func range(of date: String, in sentences: [Passage], context: DocumentContext) -> Range<Int>? {
    var dependent: Range<Int>?
    for sentence in sentences {
      for expression in DateReader.expressions(in: sentence.scalars) {
        var resolver = DateResolver(year: context.year, issued: context.issued.flatMap(PartialDate.init(lexicalForm:)))
        let range = sentence.sourceRange(expression.range)
        guard let resolved = resolver.resolve(expression) else {
          if !expression.isWeak, expression.kind != .vague { dependent = dependent ?? range }
          continue
        }
        if resolved.start.lexicalForm == date { return range }
      }
    }
    return dependent
  }
}
