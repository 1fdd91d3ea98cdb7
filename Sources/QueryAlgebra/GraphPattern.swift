import RDF

/// A query variable. A blank node of a query is a variable too, one that no projection shows.
public struct Variable: Hashable, Sendable {
  /// The name without `?`. The names of blank nodes start with `_:`.
  public let name: String

  /// A variable of a name, which is given without `?`.
  public init(_ name: String) {
    self.name = name
  }

  /// Whether this stands for a blank node of the query, which `SELECT *` leaves out.
  public var isBlankNode: Bool { name.hasPrefix("_:") }
}

/// A term or a variable, in a position of a pattern.
public enum PatternTerm: Hashable, Sendable {
  /// Only this term fits.
  case term(Term)
  /// Any term fits, the same wherever the variable stands.
  case variable(Variable)

  /// The variable, where this is one.
  public var variable: Variable? {
    if case .variable(let variable) = self { variable } else { nil }
  }
}

/// A triple pattern (SPARQL 1.1, section 18.1.5).
public struct TriplePattern: Hashable, Sendable {
  /// What the triple says something of.
  public var subject: PatternTerm
  /// What it says: a term, or a variable.
  public var predicate: PatternTerm
  /// The value that it gives.
  public var object: PatternTerm

  /// A pattern of three positions.
  public init(_ subject: PatternTerm, _ predicate: PatternTerm, _ object: PatternTerm) {
    self.subject = subject
    self.predicate = predicate
    self.object = object
  }
}

/// A property path expression (SPARQL 1.1, section 18.1.7).
public indirect enum PropertyPath: Hashable, Sendable {
  /// One edge of a property, from subject to object.
  case link(IRI)
  /// `^`: a path walked from its end to its start.
  case inverse(PropertyPath)
  /// `/`: one path, then another.
  case sequence(PropertyPath, PropertyPath)
  /// `|`: one path or another; a pair that both connect counts twice.
  case alternative(PropertyPath, PropertyPath)
  /// `*`: any number of steps, each pair of nodes once.
  case zeroOrMore(PropertyPath)
  /// `+`: at least one step, each pair of nodes once.
  case oneOrMore(PropertyPath)
  /// `?`: a step or none, each pair of nodes once.
  case zeroOrOne(PropertyPath)
  /// `!(a|^b)`: any edge forward that is none of `forward`, or backward that is none of `inverse`.
  /// A `nil` direction is not walked at all.
  case negatedPropertySet(forward: [IRI]?, inverse: [IRI]?)
}

/// One key of `ORDER BY`.
public struct OrderCondition: Hashable, Sendable {
  /// What solutions are ordered by.
  public var expression: Expression
  /// Whether the greatest comes first: `DESC`.
  public var isDescending: Bool

  /// A key, ascending where nothing else is said.
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
  /// A property path between two terms (section 18.1.7).
  case path(PatternTerm, PropertyPath, PatternTerm)
  /// The shortest paths between two nodes, a solution each; nothing of SPARQL says this.
  case shortestPath(ShortestPath)
  /// Solutions of both sides that agree on all variables that they share (section 18.5).
  case join(GraphPattern, GraphPattern)
  /// `OPTIONAL`, with the filter of the optional group where it has one.
  case leftJoin(GraphPattern, GraphPattern, Expression?)
  /// `FILTER`: the solutions for which the expression is true.
  case filter(Expression, GraphPattern)
  /// `UNION`: the solutions of both sides, one after the other.
  case union(GraphPattern, GraphPattern)
  /// `GRAPH`: a pattern within the named graph that the term names, or in turn in every one.
  case graph(PatternTerm, GraphPattern)
  /// `BIND`, and `AS` in a projection: a variable more, left unbound where the expression is an error.
  case extend(GraphPattern, Variable, Expression)
  /// `MINUS`: the solutions of the first side that agree with none of the second with which they share a variable.
  case minus(GraphPattern, GraphPattern)
  /// `VALUES`; `nil` in a row is `UNDEF`.
  case values([Variable], [[Term?]])
  /// `SERVICE`: the solutions that a server gives; one empty solution where it fails and `isSilent` holds.
  case service(PatternTerm, GraphPattern, isSilent: Bool)
  /// Groups by variables (expressions are bound by `extend` first); each aggregate binds its variable.
  case group(GraphPattern, by: [Variable], [AggregateBinding])
  /// `ORDER BY`: sorted by the first condition, then by the next.
  case orderBy(GraphPattern, [OrderCondition])
  /// The solutions with these variables only, in this order.
  case project(GraphPattern, [Variable])
  /// `DISTINCT`: each solution once.
  case distinct(GraphPattern)
  /// `REDUCED`: repeated solutions may be left out.
  case reduced(GraphPattern)
  /// `OFFSET` and `LIMIT`: solutions from a place on, at most so many; `nil` for all.
  case slice(GraphPattern, offset: Int, limit: Int?)
}

/// An aggregate and the variable that its value is bound to.
public struct AggregateBinding: Hashable, Sendable {
  /// What the value is bound to.
  public var variable: Variable
  /// What is computed for each group.
  public var aggregate: Aggregate

  /// Binds the value of an aggregate.
  public init(_ variable: Variable, _ aggregate: Aggregate) {
    self.variable = variable
    self.aggregate = aggregate
  }
}
