import RDF

/// What ends a query before its answer is complete.
public enum QueryError: Error, Hashable, Sendable {
  /// The query ran longer than `QueryLimits.timeout`.
  case timedOut(after: Duration)
  /// The query would have held more than `QueryLimits.maximumMemory` bytes.
  case memoryExceeded(limit: Int)
  /// The query yielded more than `QueryLimits.maximumRows` solutions.
  case tooManyRows(limit: Int)
  /// The query was cancelled by its `QueryCancellation`.
  case cancelled
  /// The query asks another endpoint and the engine was given no `ServiceHandler`.
  case serviceRefused(endpoint: String)
  /// Another endpoint did not answer; `reason` is what the handler said.
  case serviceFailed(endpoint: String, reason: String)
  /// `SERVICE ?variable` where nothing binds the variable to an IRI.
  case serviceWithoutEndpoint
}
