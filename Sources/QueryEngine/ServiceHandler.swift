import QueryAlgebra
import RDF

/// Asks other endpoints for the engine (SPARQL 1.1 Federated Query). An engine without one refuses `SERVICE`.
public protocol ServiceHandler: Sendable {
  /// The solutions of a pattern at an endpoint.
  /// - Throws: anything; the engine reports it as `QueryError.serviceFailed`, or as one empty solution where the
  ///   query said `SILENT`.
  func solutions(of pattern: GraphPattern, at endpoint: IRI) throws -> Solutions
}
