import RDF

/// One solution: a term, or `nil` where unbound, for each variable of its `Solutions`, in their order.
public typealias Solution = [Term?]

/// A sequence of solutions, computed as it is read. It can be read once.
public struct Solutions {
  /// The variables, in the order of the columns.
  public let variables: [Variable]
  private let produce: () throws -> Solution?

  /// - Parameter produce: gives the next solution, or `nil` at the end; it may throw at any row.
  public init(variables: [Variable], produce: @escaping () throws -> Solution?) {
    self.variables = variables
    self.produce = produce
  }

  /// Solutions that are there already.
  public init(variables: [Variable], rows: [Solution]) {
    var iterator = rows.makeIterator()
    self.init(variables: variables) { iterator.next() }
  }

  /// The next solution, or `nil` at the end.
  /// - Throws: what the engine throws: a time or memory limit, a cancellation, a failed service.
  public func next() throws -> Solution? { try produce() }

  /// All that is left, as an array.
  public func collect() throws -> [Solution] {
    var rows: [Solution] = []
    while let row = try produce() { rows.append(row) }
    return rows
  }
}

/// The answer to a query.
public enum QueryResult {
  /// Of `SELECT`: rows, which are computed as they are read.
  case solutions(Solutions)
  /// Of `ASK`: yes or no.
  case boolean(Bool)
  /// Of `CONSTRUCT` and `DESCRIBE`: triples, each once.
  case graph([Triple])
}
