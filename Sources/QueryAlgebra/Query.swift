import RDF

/// What a query returns (SPARQL 1.1, section 16).
public enum QueryForm: Hashable, Sendable {
  /// The pattern ends in a projection to the variables to show.
  case select
  /// Whether the pattern has a solution.
  case ask
  /// A graph: the template filled in for each solution (section 16.2).
  case construct([TriplePattern])
  /// A graph of what is known about terms, and about the values of variables (section 16.4).
  case describe([PatternTerm])
}

/// The graphs that a query is asked of (SPARQL 1.1, section 13).
public struct DatasetClause: Hashable, Sendable {
  /// `FROM`: the graphs that together are the default graph.
  public var defaultGraphs: [IRI]
  /// `FROM NAMED`: the graphs that `GRAPH` finds.
  public var namedGraphs: [IRI]

  /// A dataset of these graphs and no others.
  public init(defaultGraphs: [IRI] = [], namedGraphs: [IRI] = []) {
    self.defaultGraphs = defaultGraphs
    self.namedGraphs = namedGraphs
  }
}

/// A query: the value that every query language compiles to and that the engine runs.
public struct Query: Hashable, Sendable {
  /// What is made of the solutions.
  public var form: QueryForm
  /// What the solutions are of, with projection, order and limit around it.
  public var pattern: GraphPattern
  /// `nil` where the query names no graphs: then it is asked of the store as it is.
  public var dataset: DatasetClause?
  /// What relative IRIs of the text were resolved against, and those that `IRI()` makes are.
  public var base: IRI?

  /// A query of a pattern.
  public init(form: QueryForm, pattern: GraphPattern, dataset: DatasetClause? = nil, base: IRI? = nil) {
    self.form = form
    self.pattern = pattern
    self.dataset = dataset
    self.base = base
  }
}
