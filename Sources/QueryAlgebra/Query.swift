import RDF

/// What a query returns (SPARQL 1.1, section 16).
public enum QueryForm: Hashable, Sendable {
  /// The pattern ends in a projection to the variables to show.
  case select
  case ask
  case construct([TriplePattern])
  case describe([PatternTerm])
}

/// The graphs that a query is asked of (SPARQL 1.1, section 13).
public struct DatasetClause: Hashable, Sendable {
  public var defaultGraphs: [IRI]
  public var namedGraphs: [IRI]

  public init(defaultGraphs: [IRI] = [], namedGraphs: [IRI] = []) {
    self.defaultGraphs = defaultGraphs
    self.namedGraphs = namedGraphs
  }
}

/// A query: the value that every query language compiles to and that the engine runs.
public struct Query: Hashable, Sendable {
  public var form: QueryForm
  public var pattern: GraphPattern
  /// `nil` where the query names no graphs: then it is asked of the store as it is.
  public var dataset: DatasetClause?
  public var base: IRI?

  public init(form: QueryForm, pattern: GraphPattern, dataset: DatasetClause? = nil, base: IRI? = nil) {
    self.form = form
    self.pattern = pattern
    self.dataset = dataset
    self.base = base
  }
}
