import RDF

/// A query variable. A blank node of a query is a variable too, one that no projection shows.
public struct Variable: Hashable, Sendable {
  /// The name without `?`. The names of blank nodes start with `_:`.
  public let name: String

  public init(_ name: String) {
    self.name = name
  }

  /// Whether this stands for a blank node of the query, which `SELECT *` leaves out.
  public var isBlankNode: Bool { name.hasPrefix("_:") }
}

/// A term or a variable, in a position of a pattern.
public enum PatternTerm: Hashable, Sendable {
  case term(Term)
  case variable(Variable)

  public var variable: Variable? {
    if case .variable(let variable) = self { variable } else { nil }
  }
}

/// A triple pattern (SPARQL 1.1, section 18.1.5).
public struct TriplePattern: Hashable, Sendable {
  public var subject: PatternTerm
  public var predicate: PatternTerm
  public var object: PatternTerm

  public init(_ subject: PatternTerm, _ predicate: PatternTerm, _ object: PatternTerm) {
    self.subject = subject
    self.predicate = predicate
    self.object = object
  }
}

/// A property path expression (SPARQL 1.1, section 18.1.7).
public indirect enum PropertyPath: Hashable, Sendable {
  case link(IRI)
  case inverse(PropertyPath)
  case sequence(PropertyPath, PropertyPath)
  case alternative(PropertyPath, PropertyPath)
  case zeroOrMore(PropertyPath)
  case oneOrMore(PropertyPath)
  case zeroOrOne(PropertyPath)
  /// `!(a|^b)`: any edge forward that is none of `forward`, or backward that is none of `inverse`.
  /// A `nil` direction is not walked at all.
  case negatedPropertySet(forward: [IRI]?, inverse: [IRI]?)
}

/// One key of `ORDER BY`.
public struct OrderCondition: Hashable, Sendable {
  public var expression: Expression
  public var isDescending: Bool

  public init(_ expression: Expression, isDescending: Bool = false) {
    self.expression = expression
    self.isDescending = isDescending
  }
}

/// A graph pattern: the SPARQL algebra (SPARQL 1.1, section 18.2), which both query languages compile to, and one thing
/// that SPARQL does not have: shortest paths.
public indirect enum GraphPattern: Hashable, Sendable {
  /// A basic graph pattern; the empty one has one empty solution.
  case basic([TriplePattern])
  case path(PatternTerm, PropertyPath, PatternTerm)
  case shortestPath(ShortestPath)
  case join(GraphPattern, GraphPattern)
  /// `OPTIONAL`, with the filter of the optional group where it has one.
  case leftJoin(GraphPattern, GraphPattern, Expression?)
  case filter(Expression, GraphPattern)
  case union(GraphPattern, GraphPattern)
  case graph(PatternTerm, GraphPattern)
  case extend(GraphPattern, Variable, Expression)
  case minus(GraphPattern, GraphPattern)
  /// `VALUES`; `nil` in a row is `UNDEF`.
  case values([Variable], [[Term?]])
  case service(PatternTerm, GraphPattern, isSilent: Bool)
  /// Groups by variables (expressions are bound by `extend` first); each aggregate binds its variable.
  case group(GraphPattern, by: [Variable], [AggregateBinding])
  case orderBy(GraphPattern, [OrderCondition])
  case project(GraphPattern, [Variable])
  case distinct(GraphPattern)
  case reduced(GraphPattern)
  case slice(GraphPattern, offset: Int, limit: Int?)
}

/// An aggregate and the variable that its value is bound to.
public struct AggregateBinding: Hashable, Sendable {
  public var variable: Variable
  public var aggregate: Aggregate

  public init(_ variable: Variable, _ aggregate: Aggregate) {
    self.variable = variable
    self.aggregate = aggregate
  }
}
