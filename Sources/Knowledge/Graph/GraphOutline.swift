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
  private static let valuesInPiece = 512
  private static let valuesOfThing = 8

  /// - Complexity: O(n log n) in the size of the knowledge base.
  init(_ graph: GraphThings) {
    let kinds = Thing.Kind.allCases
    things = Array((0..<kinds.count).concurrentMap { Self.sorted(graph.things(kinds[$0]), in: graph) }.joined())
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
  /// - Throws: `SpoolFailure` where they cannot be read.
  func segments(of thing: Thing, in graph: GraphThings, reader: inout EvidenceReader) throws -> [Int32] {
    try segmentOrder.sorted(graph.segments(of: thing), &reader)
  }

  private static func sorted(_ things: [Thing], in graph: GraphThings) -> [Thing] {
    var keys = PathKeys()
    for thing in things { keys.append(graph.path(of: thing)) }
    return things.indices.sorted { left, right in
      switch keys.order(left, right) {
      case 0: graph.path(of: things[left]).utf8.lexicographicallyPrecedes(graph.path(of: things[right]).utf8)
      case let order: order < 0
      }
    }.map { things[$0] }
  }

  /// What paths are ordered by first. All IRIs of a graph begin with the base, which ends in no digit, so that paths have
  /// the order of `TermOrderKeys`.
  private struct PathKeys {
    private var bytes: [UInt8] = []
    private var ends: [Int] = []

    mutating func append(_ path: String) {
      TermOrderKeys.append(path, paddedTo: &bytes)
      ends.append(bytes.count)
    }

    private func range(_ key: Int) -> Range<Int> { (key == 0 ? 0 : ends[key - 1])..<ends[key] }

    /// Less than 0 where the first key comes before the second, 0 where they are the same.
    func order(_ first: Int, _ second: Int) -> Int {
      bytes.withUnsafeBytes { bytes in
        UnsafeRawBufferPointer(rebasing: bytes[range(first)])
          .order(UnsafeRawBufferPointer(rebasing: bytes[range(second)]))
      }
    }
  }
}

/// The order of the IRIs of segments: by file, and in one file by offsets.
private struct SegmentOrder: Sendable {
  /// For each document its place by the padded form of its path, the same for those of one form, and its place by the path.
  private let ranks: [(padded: Int, exact: Int)]
  /// Whether the numbers of segments have this order, as they do where the numbers in file names are of one length.
  private let isByNumber: Bool

  init(_ graph: GraphThings) {
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

  func sorted(_ segments: [Int32], _ reader: inout EvidenceReader) throws -> [Int32] {
    guard !isByNumber, segments.count > 1 else { return segments }
    let keyed = try segments.map { segment in
      let (row, document) = try reader.row(of: segment)
      return (segment: segment, key: (ranks[document].padded, row.start, row.end, ranks[document].exact))
    }
    return keyed.sorted { $0.key < $1.key }.map(\.segment)
  }
}
