import QuadStore
import QueryAlgebra
import RDF

/// The graphs that a query sees (SPARQL 1.1, section 13).
struct ActiveDataset {
  let defaultGraph: TripleIndex
  /// The codes of the named graphs, or `nil` where they are all the store's.
  let namedGraphs: Set<UInt32>?

  /// - Parameter clause: the graphs that the query names; the default graph is then the merge of its default graphs.
  init(_ clause: DatasetClause?, store: QuadStore) {
    guard let clause else {
      defaultGraph = store.defaultGraph
      namedGraphs = nil
      return
    }
    func codes(_ graphs: [IRI]) -> Set<UInt32> {
      Set(graphs.compactMap { store.dictionary.id(of: .iri($0)).flatMap(store.dictionary.code) })
    }
    defaultGraph = store.merge(ofGraphs: codes(clause.defaultGraphs).sorted())
    namedGraphs = codes(clause.namedGraphs).intersection(store.graphCodes)
  }

  func scope(ofGraph name: Term, _ context: EvaluationContext) -> GraphScope {
    guard let code = context.store.dictionary.code(of: context.id(of: name)) else { return .none }
    if let namedGraphs { return namedGraphs.contains(code) ? .named(code) : .none }
    return context.store.namedGraphs.gspo.rows(leading: code).isEmpty ? .none : .named(code)
  }

  /// The codes of the named graphs, ascending.
  func graphCodes(_ store: QuadStore) -> [UInt32] { namedGraphs?.sorted() ?? store.graphCodes }
}
