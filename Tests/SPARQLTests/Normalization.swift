import QueryAlgebra
import RDF

/// Renames the variables of an algebra in the order in which they are met.
private struct Renaming {
  private var names: [Variable: Variable] = [:]

  mutating func callAsFunction(_ variable: Variable) -> Variable {
    guard variable.name.hasPrefix("_") else { return variable }
    let name = names[variable] ?? Variable("_:\(names.count)")
    names[variable] = name
    return name
  }

  mutating func callAsFunction(_ term: PatternTerm) -> PatternTerm {
    if case .variable(let variable) = term { .variable(self(variable)) } else { term }
  }

  mutating func callAsFunction(_ triple: TriplePattern) -> TriplePattern {
    TriplePattern(self(triple.subject), self(triple.predicate), self(triple.object))
  }

  mutating func callAsFunction(_ pattern: GraphPattern) -> GraphPattern {
    switch pattern {
    case .basic(let triples): .basic(triples.map { self($0) })
    case .path(let subject, let path, let object): .path(self(subject), path, self(object))
    case .shortestPath: pattern
    case .join(let left, let right): Self.joined(self(left), self(right))
    case .leftJoin(let left, let right, let condition): .leftJoin(self(left), self(right), condition.map { self($0) })
    case .filter(let condition, let inner): .filter(self(condition), self(inner))
    case .union(let left, let right): .union(self(left), self(right))
    case .graph(let name, let inner): .graph(self(name), self(inner))
    case .extend(let inner, let variable, let value): .extend(self(inner), self(variable), self(value))
    case .minus(let left, let right): .minus(self(left), self(right))
    case .values(let variables, let rows): .values(variables.map { self($0) }, rows)
    case .service(let name, let inner, let isSilent): .service(self(name), self(inner), isSilent: isSilent)
    case .group(let inner, let keys, let aggregates):
      .group(
        self(inner), by: keys.map { self($0) },
        aggregates.map { binding in
          var aggregate = binding.aggregate
          aggregate.argument = aggregate.argument.map { self($0) }
          return AggregateBinding(self(binding.variable), aggregate)
        })
    case .orderBy(let inner, let conditions):
      .orderBy(self(inner), conditions.map { OrderCondition(self($0.expression), isDescending: $0.isDescending) })
    case .project(let inner, let variables): .project(self(inner), variables.map { self($0) })
    case .distinct(let inner): .distinct(self(inner))
    case .reduced(let inner): .reduced(self(inner))
    case .slice(let inner, let offset, let limit): .slice(self(inner), offset: offset, limit: limit)
    }
  }

  /// Joins of basic graph patterns with each other are one basic graph pattern.
  private static func joined(_ left: GraphPattern, _ right: GraphPattern) -> GraphPattern {
    switch (left, right) {
    case (.basic([]), _): right
    case (_, .basic([])): left
    case (.basic(let first), .basic(let second)): .basic(first + second)
    case (.join(let rest, .basic(let first)), .basic(let second)): .join(rest, .basic(first + second))
    default: .join(left, right)
    }
  }

  mutating func callAsFunction(_ expression: Expression) -> Expression {
    switch expression {
    case .variable(let variable): .variable(self(variable))
    case .bound(let variable): .bound(self(variable))
    case .term: expression
    case .or(let left, let right): .or(self(left), self(right))
    case .and(let left, let right): .and(self(left), self(right))
    case .not(let operand): .not(self(operand))
    case .equal(let left, let right): .equal(self(left), self(right))
    case .notEqual(let left, let right): .notEqual(self(left), self(right))
    case .less(let left, let right): .less(self(left), self(right))
    case .lessOrEqual(let left, let right): .lessOrEqual(self(left), self(right))
    case .greater(let left, let right): .greater(self(left), self(right))
    case .greaterOrEqual(let left, let right): .greaterOrEqual(self(left), self(right))
    case .among(let value, let list): .among(self(value), list.map { self($0) })
    case .add(let left, let right): .add(self(left), self(right))
    case .subtract(let left, let right): .subtract(self(left), self(right))
    case .multiply(let left, let right): .multiply(self(left), self(right))
    case .divide(let left, let right): .divide(self(left), self(right))
    case .unaryPlus(let operand): .unaryPlus(self(operand))
    case .unaryMinus(let operand): .unaryMinus(self(operand))
    case .exists(let pattern): .exists(self(pattern))
    case .coalesce(let list): .coalesce(list.map { self($0) })
    case .conditional(let condition, let then, let otherwise):
      .conditional(self(condition), then: self(then), otherwise: self(otherwise))
    case .call(let function, let list): .call(function, list.map { self($0) })
    }
  }
}

extension Query {
  /// The query with its blank nodes and helper variables (those whose names begin with `_`) named in order, and its
  /// adjacent basic graph patterns joined: equal for queries that mean the same word by word.
  var normalized: Query {
    var rename = Renaming()
    var query = self
    query.pattern = rename(pattern)
    switch form {
    case .select, .ask: break
    case .construct(let template): query.form = .construct(template.map { rename($0) })
    case .describe(let resources): query.form = .describe(resources.map { rename($0) })
    }
    return query
  }
}
