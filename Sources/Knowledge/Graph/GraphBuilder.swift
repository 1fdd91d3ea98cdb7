import Extraction
import RDF

/// States a knowledge base as RDF, in the vocabulary of the graph.
///
/// The same knowledge gives the same statements in the same order. All nodes are named: there are no blank nodes.
public enum GraphBuilder {
  /// The base under which everything gets its IRI where the user sets no other.
  public static let defaultBase = "https://w3id.org/lilong/id/"

  /// The statements of the knowledge base.
  ///
  /// - Parameter base: an absolute IRI that ends in `/` or `#`.
  /// - Complexity: linear in the size of the knowledge base.
  /// - Throws: `SpoolFailure` where the words of its evidence cannot be read.
  public static func quads(of knowledge: KnowledgeBase, base: String = GraphBuilder.defaultBase) throws -> [Quad] {
    var sink = QuadSink()
    try state(knowledge, base: base, to: &sink) { _ in }
    return sink.quads
  }

  /// Hands the statements of the knowledge base on, one after another, as `quads` has them.
  ///
  /// - Complexity: linear in the size of the knowledge base; no statement is kept.
  /// - Throws: the first error of the body, after which it is not called again; `SpoolFailure`.
  public static func forEachQuad(
    of knowledge: KnowledgeBase, base: String = GraphBuilder.defaultBase, _ body: (Quad) throws -> Void
  ) throws {
    var sink = QuadSink()
    try state(knowledge, base: base, to: &sink) { sink in
      for quad in sink.quads { try body(quad) }
      sink.removeAll()
    }
  }

  /// States everything to a sink, and each segment after the first thing that it speaks for.
  /// - Parameter afterEach: is called when a thing is stated.
  private static func state<Sink: StatementSink>(
    _ knowledge: KnowledgeBase, base: String, to sink: inout Sink, afterEach: (inout Sink) throws -> Void
  ) throws {
    let things = GraphThings(knowledge, base: base)
    let statements = GraphStatements(things)
    var words = EvidenceReader(knowledge.evidence)
    var isStated = [Bool](repeating: false, count: knowledge.evidence.count)
    for thing in things.sections.joined() {
      let subject = statements.state(thing, to: &sink)
      for segment in things.segments(of: thing) {
        let node: Sink.Node
        if isStated[Int(segment)] {
          node = sink.node(things.iri(ofSegment: segment))
        } else {
          node = try statements.state(segment: segment, words: &words, to: &sink)
          isStated[Int(segment)] = true
        }
        sink.state(subject, ProvVocabulary.wasDerivedFrom, node)
      }
      try afterEach(&sink)
    }
  }
}

extension OrganizationKind {
  /// The class of the kind, beside `org:Organization`; `nil` for a body of no particular kind.
  var graphClass: IRI? {
    self == .other ? nil : LilongVocabulary.term(rawValue.prefix(1).uppercased() + rawValue.dropFirst())
  }
}

extension EventKind {
  /// The class of the kind, beside `schema:Event`.
  var graphClass: IRI { LilongVocabulary.term(rawValue.prefix(1).uppercased() + rawValue.dropFirst()) }
}
