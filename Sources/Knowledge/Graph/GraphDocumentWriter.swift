import RDF

/// Writes a graph as JSON-LD 1.1, compacted with the graph's own context, for people and version control.
///
/// One node object a thing, one line a property, section by section in a fixed order; evidence stands in one line
/// with the first thing that it speaks for. The same triples give the same bytes, in whatever order they come.
public struct GraphDocumentWriter: Sendable {
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
  /// - Parameter sink: takes the text, in UTF-8, piece by piece, on the calling thread.
  /// - Complexity: O(n log n) in the size of the knowledge base; made on all processors, with few pieces at any time.
  /// - Throws: what the sink throws; `SpoolFailure` where the words of the evidence cannot be read.
  public func write(_ knowledge: KnowledgeBase, to sink: ([UInt8]) throws -> Void) throws {
    let writer = KnowledgeWriter(
      GraphThings(knowledge, base: base), context: context, references: RelativeReferences(base: base))
    try sink(Array(opening.utf8))
    try OrderedWork.run(count: writer.outline.pieces.count) { number in
      Result { try writer.text(of: writer.outline.pieces[number]) }
    } take: { text in
      try sink(try text.get())
    }
    try sink(Array(Self.closing.utf8))
  }

  private func write(_ statements: NumberedStatements, to sink: ([UInt8]) throws -> Void) rethrows {
    let map = NodeMap(statements, context: context)
    var writer = NodeWriter(map, context: context, references: RelativeReferences(base: base))
    var nodes = map.topLevel()
    for node in nodes { writer.place(node) }
    for node in map.nestedNodes(where: { !writer.isPlaced($0) }) where !writer.isPlaced(node) {
      writer.place(node)
      nodes.append(node)
    }
    try sink(Array(opening.utf8))
    let (order, finished) = (nodes, writer)
    let pieces = Self.pieces(of: order, map)
    try OrderedWork.run(count: pieces.count) { piece in
      Self.text(of: order, pieces[piece], finished)
    } take: { text in
      try sink(text)
    }
    try sink(Array(Self.closing.utf8))
  }

  private static let closing = "\n  ]\n}\n"

  /// How many values are handed to a sink as one piece, more if one node has more.
  private static let valuesInPiece = 4096

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
