import RDF

/// Writes a graph as JSON-LD 1.1, compacted with the graph's own context, for people and version control.
///
/// One node object a thing, one line a property, section by section in a fixed order; evidence stands in one line
/// with the first thing that it speaks for. The same triples give the same bytes, in whatever order they come.
public struct GraphDocumentWriter {
  private let context: GraphContext
  private let base: String

  /// - Parameter base: what most IRIs begin with; they are written relative to it where it ends in `/`.
  public init(base: String = GraphBuilder.defaultBase) {
    context = GraphContext(
      json: KnowledgeResources.context, properties: GraphLayout.properties, classes: GraphLayout.classes)
    self.base = base
  }

  /// Writes the triples of one graph.
  ///
  /// - Parameter sink: takes the text, in UTF-8, piece by piece.
  /// - Complexity: O(n log n) in the number of triples.
  /// - Throws: what the sink throws.
  public func write(_ triples: some Sequence<Triple>, to sink: ([UInt8]) throws -> Void) rethrows {
    try write(NumberedStatements(triples), to: sink)
  }

  /// Writes the graph of a knowledge base, as `GraphBuilder` states it.
  ///
  /// - Parameters:
  ///   - surroundings: gives the rest of the sentence around a quote, where the caller has the text.
  ///   - sink: takes the text, in UTF-8, piece by piece.
  /// - Complexity: O(n log n) in the size of the knowledge base.
  /// - Throws: what the sink throws.
  public func write(
    _ knowledge: KnowledgeBase, surroundings: @escaping GraphBuilder.Surroundings = { _, _ in nil },
    to sink: ([UInt8]) throws -> Void
  ) rethrows {
    let evidence = SegmentStatements(knowledge, base: base, surroundings: surroundings)
    let statements = GraphBuilder.statements(
      of: knowledge, base: base, evidence: evidence, to: NumberedStatements(deferring: evidence))
    try write(statements, to: sink)
  }

  private func write(_ statements: NumberedStatements, to sink: ([UInt8]) throws -> Void) rethrows {
    let map = NodeMap(statements, context: context)
    var writer = NodeWriter(map, context: context, base: base)
    var nodes = map.topLevel()
    for node in nodes { writer.place(node) }
    for node in map.nestedNodes(where: { !writer.isPlaced($0) }) where !writer.isPlaced(node) {
      writer.place(node)
      nodes.append(node)
    }
    try sink(Array(opening.utf8))
    let (order, finished) = (nodes, writer)
    let pieces = Self.pieces(of: order, map)
    for first in stride(from: 0, to: pieces.count, by: Self.piecesAtOnce) {
      let texts = (first..<min(first + Self.piecesAtOnce, pieces.count)).concurrentMap { piece in
        Self.text(of: order, pieces[piece], finished)
      }
      for text in texts { try sink(text) }
    }
    try sink(Array("\n  ]\n}\n".utf8))
  }

  /// How many values are handed to a sink as one piece, more if one node has more, and how many pieces are made at the
  /// same time.
  private static let valuesInPiece = 4096
  private static let piecesAtOnce = 8

  private static func pieces(of nodes: [Int32], _ map: NodeMap) -> [Range<Int>] {
    var pieces: [Range<Int>] = []
    var start = 0
    var values = 0
    for (place, node) in nodes.enumerated() {
      values += map.rows(of: node).count
      guard values >= valuesInPiece || place == nodes.count - 1 else { continue }
      pieces.append(start..<place + 1)
      (start, values) = (place + 1, 0)
    }
    return pieces
  }

  private static func text(of nodes: [Int32], _ range: Range<Int>, _ writer: NodeWriter) -> [UInt8] {
    var json = JSONText()
    writer.write(nodes[range], to: &json)
    return json.bytes
  }

  /// The triples as one text, in UTF-8.
  public func bytes(_ triples: some Sequence<Triple>) -> [UInt8] {
    var bytes: [UInt8] = []
    write(triples) { bytes += $0 }
    return bytes
  }

  /// The triples as one string.
  public func string(_ triples: some Sequence<Triple>) -> String { String(decoding: bytes(triples), as: UTF8.self) }

  /// The context as it is kept, with the base in it, up to the first node.
  private var opening: String {
    let text = KnowledgeResources.context
    let body = text.drop { $0 != "[" && $0 != ":" }.drop { $0 != "{" }.dropFirst()
    let end = body.lastIndex(of: "}").flatMap { body[..<$0].lastIndex(of: "}") } ?? body.endIndex
    let lines = body[..<end].split(separator: "\n").map { "  " + $0 }.joined(separator: "\n")
    let baseLine = base.hasSuffix("/") ? "    \"@base\": \(JSONText.quoted(base)),\n" : ""
    return "{\n  \"@context\": {\n" + baseLine + lines + "\n  },\n  \"@graph\": ["
  }
}
