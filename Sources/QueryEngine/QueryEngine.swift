import QuadStore
import QueryAlgebra
import RDF

/// Runs queries over a store.
///
/// The engine holds no state of its own: each run has its own plan, limits and computed terms. Solutions are computed as
/// they are read, so the errors of a run may come with any of them.
public struct QueryEngine: Sendable {
  private let store: QuadStore
  private let service: (any ServiceHandler)?

  /// - Parameter service: asks other endpoints; without one, `SERVICE` is refused.
  public init(store: QuadStore, service: (any ServiceHandler)? = nil) {
    self.store = store
    self.service = service
  }

  /// Runs a query.
  /// - Throws: `QueryError`. For `SELECT` the limits may also end the solutions while they are read.
  public func run(_ query: Query, limits: QueryLimits = QueryLimits()) throws -> QueryResult {
    let run = QueryRun(query, store: store, service: service, limits: limits)
    switch query.form {
    case .select: return .solutions(run.solutions())
    case .ask: return .boolean(try run.ask())
    case .construct(let template): return .graph(try run.construct(template))
    case .describe(let resources): return .graph(try run.describe(resources))
    }
  }

  /// The plan of a query: one operator a line, its inputs indented under it, with the rows that are expected.
  public func explain(_ query: Query) -> String {
    QueryRun(query, store: store, service: service, limits: QueryLimits()).explain()
  }
}
