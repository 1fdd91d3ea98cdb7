import Synchronization

/// What a query may use before it ends with a `QueryError`.
public struct QueryLimits: Sendable {
  /// How long the query may run, from the moment that it is planned; `nil` for no limit.
  public var timeout: Duration?
  /// How many bytes the query may hold in its tables at one time; `nil` for no limit.
  public var maximumMemory: Int?
  /// How many solutions the query may yield; `nil` for no limit.
  public var maximumRows: Int?
  /// Ends the query from another thread.
  public var cancellation: QueryCancellation?

  /// - Parameter maximumMemory: in bytes; two gibibytes unless told otherwise.
  public init(
    timeout: Duration? = nil, maximumMemory: Int? = 2 << 30, maximumRows: Int? = nil,
    cancellation: QueryCancellation? = nil
  ) {
    self.timeout = timeout
    self.maximumMemory = maximumMemory
    self.maximumRows = maximumRows
    self.cancellation = cancellation
  }
}

/// A switch that ends the queries that were given it.
public final class QueryCancellation: Sendable {
  private let flag = Atomic<Bool>(false)

  public init() {}

  /// Ends the queries at their next batch of rows.
  public func cancel() { flag.store(true, ordering: .relaxed) }

  public var isCancelled: Bool { flag.load(ordering: .relaxed) }
}

/// Counts what one query uses, on all its threads.
final class ResourceMeter: Sendable {
  private let limits: QueryLimits
  private let deadline: ContinuousClock.Instant?
  private let memory = Atomic<Int>(0)
  private let reads = Atomic<Int>(0)
  private let onLargeRead: @Sendable () -> Void

  /// After how many places of the store a query is known to read more than here and there.
  private static let lookUpReads = 128

  /// - Parameter onLargeRead: is called once, when the query has read many rows, expected or not.
  init(_ limits: QueryLimits, onLargeRead: @escaping @Sendable () -> Void) {
    self.limits = limits
    self.onLargeRead = onLargeRead
    deadline = limits.timeout.map { ContinuousClock.now.advanced(by: $0) }
  }

  /// Call once a batch of rows.
  /// - Parameter places: of the store, far from each other, that the batch is about to be read from.
  func check(reading places: Int = 8) throws(QueryError) {
    let (before, after) = reads.add(places, ordering: .relaxed)
    if before < Self.lookUpReads, after >= Self.lookUpReads { onLargeRead() }
    if let cancellation = limits.cancellation, cancellation.isCancelled { throw .cancelled }
    if let deadline, let timeout = limits.timeout, ContinuousClock.now >= deadline { throw .timedOut(after: timeout) }
  }

  /// Counts bytes that a table is about to hold.
  func charge(bytes: Int) throws(QueryError) {
    let held = memory.add(bytes, ordering: .relaxed).newValue
    if let limit = limits.maximumMemory, held > limit { throw .memoryExceeded(limit: limit) }
    try check()
  }

  func release(bytes: Int) { memory.subtract(bytes, ordering: .relaxed) }
}
