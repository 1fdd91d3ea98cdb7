import Extraction
import RDF

/// States a knowledge base as RDF, in the vocabulary of the graph.
///
/// The same knowledge gives the same statements in the same order. All nodes are named: there are no blank nodes.
public enum GraphBuilder {
  /// The base under which everything gets its IRI where the user sets no other.
  public static let defaultBase = "https://w3id.org/lilong/id/"

  /// Gives what stands before and after a range of a file in the same sentence.
  public typealias Surroundings = @Sendable (_ file: String, _ range: Range<Int>) -> SentenceSurroundings?

  /// The statements of the knowledge base.
  ///
  /// - Parameters:
  ///   - base: an absolute IRI that ends in `/` or `#`.
  ///   - surroundings: gives the rest of the sentence around a quote, where the caller has the text.
  /// - Complexity: linear in the size of the knowledge base.
  public static func quads(
    of knowledge: KnowledgeBase, base: String = GraphBuilder.defaultBase,
    surroundings: @escaping Surroundings = { _, _ in nil }
  ) -> [Quad] {
    let evidence = SegmentStatements(knowledge, base: base, surroundings: surroundings)
    return statements(of: knowledge, base: base, evidence: evidence, to: QuadSink()).quads
  }

  /// Hands the statements of the knowledge base on, one after another, as `quads` has them.
  ///
  /// - Complexity: linear in the size of the knowledge base; no statement is kept.
  /// - Throws: the first error of the body, after which it is not called again.
  public static func forEachQuad(
    of knowledge: KnowledgeBase, base: String = GraphBuilder.defaultBase,
    surroundings: @escaping Surroundings = { _, _ in nil }, _ body: (Quad) throws -> Void
  ) throws {
    let evidence = SegmentStatements(knowledge, base: base, surroundings: surroundings)
    try withoutActuallyEscaping(body) { body in
      let sink = statements(of: knowledge, base: base, evidence: evidence, to: ForwardingSink(body))
      if let error = sink.error { throw error }
    }
  }

  /// States the knowledge base to a sink.
  static func statements<Sink: StatementSink>(
    of knowledge: KnowledgeBase, base: String, evidence: SegmentStatements, to sink: Sink
  ) -> Sink {
    var statements = GraphStatements(knowledge, base: base, evidence: evidence, sink: sink)
    statements.build()
    return statements.sink
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
