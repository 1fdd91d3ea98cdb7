import RDF

/// An immutable set of quads, indexed for queries. Safe to share between threads.
public final class QuadStore: Sendable {
  /// The terms that the codes of the indexes stand for.
  public let dictionary: TermDictionary
  /// The triples of the default graph.
  public let defaultGraph: TripleIndex
  /// The quads of the named graphs.
  public let namedGraphs: QuadIndex
  /// The index file that all of it lies in, where it does.
  let file: MappedFile?

  init(dictionary: TermDictionary, defaultGraph: TripleIndex, namedGraphs: QuadIndex, file: MappedFile? = nil) {
    self.dictionary = dictionary
    self.defaultGraph = defaultGraph
    self.namedGraphs = namedGraphs
    self.file = file
  }

  /// Indexes quads.
  /// - Throws: `QuadStoreError.tooLarge`.
  public convenience init(_ quads: some Sequence<Quad>) throws(QuadStoreError) {
    var builder = QuadStoreBuilder()
    for quad in quads { builder.add(quad) }
    let store = try builder.finish()
    self.init(dictionary: store.dictionary, defaultGraph: store.defaultGraph, namedGraphs: store.namedGraphs)
  }

  /// Says that much of the store is going to be read.
  ///
  /// An index file is at first read page by page, which answers a question about a few things soonest; from here on the
  /// system reads ahead.
  public func expectLargeReads() { file?.expect(.large) }

  /// The number of quads, in all graphs.
  public var count: Int { defaultGraph.count + namedGraphs.count }

  /// The names of the named graphs, as codes, ascending.
  public var graphCodes: [UInt32] { namedGraphs.gspo.leadingCodes.map(\.code) }

  /// An index of the merge of some named graphs: the default graph of a query that names its graphs.
  /// O(triples of those graphs + terms).
  public func merge(ofGraphs codes: some Sequence<UInt32>) -> TripleIndex {
    var rows: [CodeRow<3>] = []
    for graph in codes {
      let permutation = namedGraphs.gspo
      for row in permutation.rows(leading: graph) {
        rows.append([permutation.columns[0][row], permutation.columns[1][row], permutation.columns[2][row]])
      }
    }
    return TripleIndex(rows: rows, codeCount: dictionary.count)
  }

  /// All quads, in the order of the default graph's subjects and then of the graphs. O(n).
  public func quads() -> [Quad] {
    func term(_ code: UInt32) -> Term? { dictionary.term(of: dictionary.id(ofCode: code)) }
    var quads: [Quad] = []
    for (subjectCode, rows) in defaultGraph.spo.leadingCodes {
      for row in rows {
        guard let subject = term(subjectCode), let predicate = term(defaultGraph.spo.columns[0][row])?.iri,
          let object = term(defaultGraph.spo.columns[1][row])
        else { continue }
        quads.append(Quad(subject, predicate, object))
      }
    }
    for (graph, rows) in namedGraphs.gspo.leadingCodes {
      for row in rows {
        guard let subject = term(namedGraphs.gspo.columns[0][row]),
          let predicate = term(namedGraphs.gspo.columns[1][row])?.iri,
          let object = term(namedGraphs.gspo.columns[2][row])
        else { continue }
        quads.append(Quad(subject, predicate, object, graphName: term(graph)))
      }
    }
    return quads
  }
}
