/// In which order the things of a knowledge base stand in a graph file, which of them has a segment inside, and how the
/// file is cut into pieces.
struct GraphOutline: Sendable {
  /// The things in the order of the file.
  let things: [Thing]
  /// For each segment the place, in that order, of the first thing that rests on it, which has it inside; -1 for none.
  private(set) var owners: [Int32]
  /// For each thing whether it has a segment inside.
  private(set) var hasSegments: [Bool]
  private(set) var pieces: [Piece] = []
  private let segmentOrder: SegmentOrder

  /// A place in the file: before a segment of a thing, or before the thing itself.
  struct Cursor: Sendable {
    var thing: Int
    var segment: Int
  }

  typealias Piece = (start: Cursor, end: Cursor)

  /// How many values make a piece. A thing counts for some values besides its segments.
  private static let valuesInPiece = 1024
  private static let valuesOfThing = 8

  /// - Complexity: O(n log n) in the size of the knowledge base.
  init(_ graph: GraphThings) {
    let sections = graph.sections
    let sorted = (0..<sections.count).concurrentMap { Self.sorted(sections[$0], in: graph) }
    things = Array(sorted.joined())
    segmentOrder = SegmentOrder(graph)
    owners = [Int32](repeating: -1, count: graph.knowledge.evidence.count)
    hasSegments = [Bool](repeating: false, count: things.count)
    var start = Cursor(thing: 0, segment: 0)
    var values = 0
    for (place, thing) in things.enumerated() {
      let segments = graph.segments(of: thing)
      for segment in segments where owners[Int(segment)] < 0 {
        owners[Int(segment)] = Int32(truncatingIfNeeded: place)
        hasSegments[place] = true
      }
      values += Self.valuesOfThing
      var written = 0
      while values + segments.count - written >= Self.valuesInPiece {
        written += max(1, Self.valuesInPiece - values)
        let end =
          written < segments.count ? Cursor(thing: place, segment: written) : Cursor(thing: place + 1, segment: 0)
        pieces.append((start, end))
        (start, values) = (end, 0)
        if written >= segments.count { break }
      }
      values += max(0, segments.count - written)
    }
    if start.thing < things.count { pieces.append((start, Cursor(thing: things.count, segment: 0))) }
  }

  /// The segments of a thing in the order of the file.
  func segments(of thing: Thing, in graph: GraphThings) -> [Int32] {
    segmentOrder.sorted(graph.segments(of: thing))
  }

  private static func sorted(_ things: [Thing], in graph: GraphThings) -> [Thing] {
    var keys = TermOrderKeys()
    // All IRIs begin with the base, and it ends in no digit, so that the paths have the order of the IRIs.
    for thing in things { keys.append(.iri(graph.path(of: thing))) }
    return things.indices.sorted { keys.areInOrder($0, $1) }.map { things[$0] }
  }
}

/// The order of the IRIs of segments: by file, and in one file by offsets.
private struct SegmentOrder: Sendable {
  /// For each document its place by the padded form of its path, the same for those of one form, and its place by the path.
  private let ranks: [(padded: Int, exact: Int)]
  /// Whether the numbers of segments have this order, as they do where the numbers in file names are of one length.
  private let isByNumber: Bool
  private let evidence: EvidenceStore

  init(_ graph: GraphThings) {
    evidence = graph.knowledge.evidence
    let prefixes = graph.knowledge.issues.indices.map { graph.segmentPrefix(inIssue: $0) }
    let padded = prefixes.map { TermOrderKeys.padded($0) }
    let order = prefixes.indices.sorted { left, right in
      padded[left] == padded[right]
        ? prefixes[left].utf8.lexicographicallyPrecedes(prefixes[right].utf8)
        : padded[left].lexicographicallyPrecedes(padded[right])
    }
    var ranks = [(padded: Int, exact: Int)](repeating: (0, 0), count: order.count)
    var form = 0
    for (place, document) in order.enumerated() {
      if place > 0, padded[document] != padded[order[place - 1]] { form += 1 }
      ranks[document] = (form, place)
    }
    self.ranks = ranks
    isByNumber = ranks.enumerated().allSatisfy { $0.offset == $0.element.padded }
  }

  func sorted(_ segments: [Int32]) -> [Int32] {
    guard !isByNumber, segments.count > 1 else { return segments }
    let keyed = segments.map { segment in
      let (rank, row) = (ranks[evidence.document(of: segment)], evidence[segment])
      return (segment: segment, key: (rank.padded, row.start, row.end, rank.exact))
    }
    return keyed.sorted { $0.key < $1.key }.map(\.segment)
  }
}
