import Newsletters

/// Finds the words that date events, so that a reader can be shown them.
public enum EventDateWords {
  /// For each event of the facts the source range of the words that give its date: those in the sentences of its
  /// evidence that mean its date, or, where none does by itself (`当天`), the first that depend on what went before.
  ///
  /// - Returns: `nil` for an event without a date, or whose date stands in another sentence.
  /// - Complexity: linear in the text, and for each event in the sentences of its evidence.
  public static func ranges(of facts: DocumentFacts, in newsletter: Newsletter) -> [Range<Int>?] {
    let sentences = PassageIndex(newsletter)
    var expressions: [Int: [DateExpression]] = [:]
    return facts.events.map { event in
      guard let date = event.startDate else { return nil }
      let near = Set(event.evidence.flatMap { sentences.numbers(from: $0.start, to: $0.end) }).sorted()
      for number in near where expressions[number] == nil {
        expressions[number] = DateReader.expressions(in: sentences[number].scalars)
      }
      let found = near.map { (passage: sentences[$0], expressions: expressions[$0] ?? []) }
      return range(of: date, in: found, context: facts.context)
    }
  }

  private static func range(
    of date: String, in sentences: [(passage: Passage, expressions: [DateExpression])], context: DocumentContext
  ) -> Range<Int>? {
    var dependent: Range<Int>?
    for (sentence, expressions) in sentences {
      for expression in expressions {
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

/// The sentences of a document by where they stand. A sentence that print broke may stand around others.
private struct PassageIndex {
  /// In the order of reading.
  private let sentences: [Passage]
  /// Numbers of sentences, by where they begin.
  private let order: [Int]
  private let starts: [Int]
  /// For each place in `order`, how far any sentence up to it reaches.
  private let reach: [Int]

  init(_ newsletter: Newsletter) {
    sentences = newsletter.items.flatMap { $0.paragraphs.flatMap(\.sentences) }.filter { $0.count > 0 }
    let ranges = sentences.map { $0.sourceRange(0..<$0.count) }
    order = sentences.indices.sorted { (ranges[$0].lowerBound, $0) < (ranges[$1].lowerBound, $1) }
    starts = order.map { ranges[$0].lowerBound }
    var furthest = 0
    reach = order.map { number in
      furthest = max(furthest, ranges[number].upperBound)
      return furthest
    }
  }

  subscript(number: Int) -> Passage { sentences[number] }

  /// The sentences that share anything with a stretch of the file. O(log n), and linear in what is found.
  func numbers(from start: Int, to end: Int) -> [Int] {
    var (low, high) = (0, starts.count)
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] < end { low = middle + 1 } else { high = middle }
    }
    var found: [Int] = []
    var place = low - 1
    while place >= 0, reach[place] > start {
      let sentence = sentences[order[place]]
      if sentence.sourceRange(0..<sentence.count).upperBound > start { found.append(order[place]) }
      place -= 1
    }
    return found
  }
}
