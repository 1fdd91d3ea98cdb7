import RDF

/// States segments of the documents of a knowledge base: each a node with its source, its position and its quote.
struct SegmentStatements: Sendable {
  private let base: String
  /// For each issue its file as given, and as it stands in paths.
  private let files: [(given: String, escaped: String)]
  private let surroundings: GraphBuilder.Surroundings

  init(_ knowledge: KnowledgeBase, base: String, surroundings: @escaping GraphBuilder.Surroundings) {
    self.base = base
    files = knowledge.issues.map { ($0.file, PathMinter.file($0.file)) }
    self.surroundings = surroundings
  }

  /// The IRI of an issue.
  func iri(ofIssue issue: Int) -> String { base + "issue/" + files[issue].escaped }

  /// The IRI of an article, by its place in its issue.
  func iri(ofArticle article: Int, in issue: Int) -> String {
    base + "article/" + files[issue].escaped + "/" + String(article + 1)
  }

  /// The IRI of a segment.
  func iri(of segment: Segment) -> String {
    base + "segment/" + files[segment.issue].escaped + "/" + String(segment.start) + "-" + String(segment.end)
  }

  /// The IRI of what a segment is cut from.
  func iri(ofSource segment: Segment) -> String {
    segment.article.map { iri(ofArticle: $0, in: segment.issue) } ?? iri(ofIssue: segment.issue)
  }

  /// States a segment to a sink that does not know it yet.
  /// - Returns: its node.
  func state<Sink: StatementSink>(_ segment: Segment, source: Sink.Node, to sink: inout Sink) -> Sink.Node {
    let path = iri(of: segment)
    let subject = sink.node(path)
    let (position, quote) = (sink.node(path + "/position"), sink.node(path + "/quote"))
    sink.state(subject, type: AnnotationVocabulary.specificResource)
    sink.state(subject, AnnotationVocabulary.hasSource, source)
    sink.state(subject, AnnotationVocabulary.hasSelector, position)
    sink.state(subject, AnnotationVocabulary.hasSelector, quote)
    sink.state(position, type: AnnotationVocabulary.textPositionSelector)
    sink.state(position, AnnotationVocabulary.start, Literal(String(segment.start), datatype: XSD.integer))
    sink.state(position, AnnotationVocabulary.end, Literal(String(segment.end), datatype: XSD.integer))
    sink.state(quote, type: AnnotationVocabulary.textQuoteSelector)
    if let around = surroundings(files[segment.issue].given, segment.start..<segment.end) {
      if !around.before.isEmpty { sink.state(quote, AnnotationVocabulary.prefix, Literal(around.before)) }
      if !around.after.isEmpty { sink.state(quote, AnnotationVocabulary.suffix, Literal(around.after)) }
    }
    sink.state(quote, AnnotationVocabulary.exact, Literal(segment.quote))
    return subject
  }
}
