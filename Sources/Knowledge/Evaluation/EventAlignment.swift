import RDF

/// Which event of the graph is which of gold: by the stretch of text, then by name and by who was there.
///
/// Pairs are taken greedily, the best first, each event once. Of equal pairs the first row of gold wins, then the event
/// that the graph has first.
struct EventAlignment {
  typealias Node = EvaluationGraph.Node

  /// For each event of gold, the event of the graph; `nil` where it has none.
  let events: [Node?]
  /// The events that the graph has of the document besides.
  let unmatched: [Node]

  /// An event of the graph, with what it is compared by.
  private struct Found {
    let event: Node
    let spans: [EvaluationGraph.Span]
    let names: [Set<UInt64>]
    /// All names of everyone and every body present.
    let present: Set<String>
  }

  /// An event of gold likewise; its stretch is `start..<end`.
  private struct Wanted {
    let start: Int
    let end: Int
    let names: [Set<UInt64>]
    let people: Set<String>
  }

  private struct Candidate {
    let score: Double
    let row: Int
    let found: Int
  }

  /// More than this makes names alike enough to pair events that share no text.
  private static let alikeness = 0.6

  init(gold: GoldDocument, graph: EvaluationGraph, text: SearchableText) {
    let found = graph.events(from: gold.document).map { event, spans in
      Found(
        event: event, spans: spans, names: graph.names(of: event).map(NameKey.pairs),
        present: graph.nodes(event, SchemaVocabulary.attendee).reduce(into: []) { $0.formUnion(graph.names(of: $1)) })
    }
    var candidates: [Candidate] = []
    for (row, event) in gold.events.enumerated() {
      // A quote that the text does not have starts at -1, before any stretch: its event is found by its name.
      let start = text.offset(ofQuote: event.quote)
      let wanted = Wanted(
        start: start, end: start + event.quote.unicodeScalars.count,
        names: Set(([event.name] + event.alternateNames).map(NameKey.folded)).map(NameKey.pairs),
        people: Set(event.participants.map { NameKey.folded($0.person) }))
      for (index, candidate) in found.enumerated() {
        guard let score = Self.score(wanted, candidate) else { continue }
        candidates.append(Candidate(score: score, row: row, found: index))
      }
    }
    var events: [Node?] = Array(repeating: nil, count: gold.events.count)
    var taken: Set<Int> = []
    for candidate in candidates.sorted(by: Self.precedes)
    where events[candidate.row] == nil && !taken.contains(candidate.found) {
      events[candidate.row] = found[candidate.found].event
      taken.insert(candidate.found)
    }
    self.events = events
    unmatched = found.indices.filter { !taken.contains($0) }.map { found[$0].event }
  }

  private static func precedes(_ first: Candidate, _ second: Candidate) -> Bool {
    if first.score != second.score { return first.score > second.score }
    return (first.row, first.found) < (second.row, second.found)
  }

  /// How well two events go together; `nil` where they share neither text nor name.
  private static func score(_ wanted: Wanted, _ found: Found) -> Double? {
    let overlaps = found.spans.contains { $0.start < wanted.end && wanted.start < $0.end }
    let likeness = found.names.flatMap { name in wanted.names.map { name.likeness(to: $0) } }.max() ?? 0
    guard overlaps || likeness > alikeness else { return nil }
    let tightness = overlaps ? found.spans.map { Self.tightness(wanted, $0) }.max() ?? 0 : 0
    let company = wanted.people.likeness(to: found.present)
    return 2 * tightness + likeness + company + (overlaps ? 0.5 : 0)
  }

  /// How much two stretches share of the longer one; less than 0 where they lie apart.
  private static func tightness(_ wanted: Wanted, _ span: EvaluationGraph.Span) -> Double {
    let shared = min(wanted.end, span.end) - max(wanted.start, span.start)
    let longer = max(wanted.end - wanted.start, span.end - span.start)
    return longer == 0 ? 0 : Double(shared) / Double(longer)
  }
}

extension Set {
  /// The Jaccard index of two sets: what they share of what they have, 0 to 1; 0 for two empty sets.
  fileprivate func likeness(to other: Set) -> Double {
    let shared = count { other.contains($0) }
    let all = count + other.count - shared
    return all == 0 ? 0 : Double(shared) / Double(all)
  }
}
