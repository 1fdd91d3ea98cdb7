import Newsletters
import RDF

/// Scores a graph against gold, document by document.
///
/// Everything is compared by name, never by IRI, and within each document by what the graph derives from that document.
public struct Evaluator: Sendable {
  private let graph: EvaluationGraph
  /// What the documents scored so far give together.
  public private(set) var evaluation = Evaluation()

  /// - Complexity: O(n) in the statements.
  public init(_ quads: some Sequence<Quad>) {
    graph = EvaluationGraph(quads)
  }

  /// Scores one document.
  /// - Parameter text: the document's text, which aligns the events' quotes with the graph's offsets.
  /// - Complexity: linear in the text for each thing missed; for events the product of those of gold and graph.
  public mutating func score(_ gold: GoldDocument, text: SourceText) {
    var scorer = DocumentScorer(graph: graph, gold: gold, text: SearchableText(text), evaluation: evaluation)
    scorer.score()
    evaluation = scorer.evaluation
  }

  /// Whether the graph derives anything from a document.
  public func knows(_ document: String) -> Bool { !graph.nodes(from: document).isEmpty }
}
