/// Writes the node objects of a knowledge base as JSON, piece by piece in any order. A piece is made of what is known of
/// its things alone, so that no statement of the graph is kept.
struct KnowledgeWriter: Sendable {
  let outline: GraphOutline
  private let graph: GraphThings
  private let context: GraphContext
  private let references: RelativeReferences
  private let identifiers: DocumentIdentifiers

  init(_ graph: GraphThings, context: GraphContext, references: RelativeReferences) {
    self.graph = graph
    self.context = context
    self.references = references
    identifiers = DocumentIdentifiers(graph, references)
    outline = GraphOutline(graph)
  }

  /// How many bytes a piece takes as a rule.
  private static let usualLength = 400 << 10

  /// The text of a piece, in UTF-8.
  /// - Throws: `SpoolFailure` where the words of the evidence cannot be read.
  func text(of piece: GraphOutline.Piece) throws -> [UInt8] {
    var json = JSONText(capacity: Self.usualLength)
    var evidence = EvidenceWriter(graph.knowledge.evidence, identifiers)
    let (start, end) = piece
    // Things of which the piece has the beginning.
    let begun = (start.segment > 0 ? start.thing + 1 : start.thing)..<(end.segment > 0 ? end.thing + 1 : end.thing)
    var statements = NumberedStatements()
    let stating = GraphStatements(graph)
    let nodes = begun.map { stating.state(outline.things[$0], to: &statements) }
    let nodeWriter = NodeWriter(NodeMap(statements, context: context), context: context, references: references)
    var reader = EvidenceReader(graph.knowledge.evidence)
    for place in start.thing..<(end.segment > 0 ? end.thing + 1 : end.thing) {
      let segments = try outline.segments(of: outline.things[place], in: graph, reader: &reader)
      let first = place == start.thing ? start.segment : 0
      let last = place == end.thing ? end.segment : segments.count
      if place >= begun.lowerBound {
        json.append(place == 0 ? NodeWriter.opening : NodeWriter.separatedOpening)
        nodeWriter.writeMembers(of: nodes[place - begun.lowerBound], to: &json)
      }
      try write(segments, first..<last, of: place, &evidence, to: &json)
      if place < end.thing { json.append(" }") }
    }
    return json.bytes
  }

  /// Adds some of the segments that a thing rests on; evidence stands one a line, mere references side by side.
  private func write(
    _ segments: [Int32], _ range: Range<Int>, of place: Int, _ evidence: inout EvidenceWriter, to json: inout JSONText
  ) throws {
    guard !range.isEmpty else { return }
    let isLong = outline.hasSegments[place]
    if range.lowerBound == 0 { json.append(",\n      \"derivedFrom\": ") }
    if segments.count > 1, range.lowerBound == 0 { json.append(isLong ? "[\n        " : "[") }
    for index in range {
      if index > 0 { json.append(isLong ? ",\n        " : ", ") }
      if outline.owners[Int(segments[index])] == place {
        try evidence.write(segments[index], to: &json)
      } else {
        try evidence.writeReference(to: segments[index], in: &json)
      }
    }
    if segments.count > 1, range.upperBound == segments.count { json.append(isLong ? " ]" : "]") }
  }
}
