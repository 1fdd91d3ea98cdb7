/// What keeps a query from being written as SPARQL.
public enum SPARQLWritingError: Error, Hashable, Sendable {
  /// The query asks for shortest paths: SPARQL tells that nodes are connected, not how or how far.
  case shortestPath
}
