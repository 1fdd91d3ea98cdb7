import QueryAlgebra
import RDF

extension GraphPattern {
  /// The variables in scope of the pattern's solutions (SPARQL 1.1, section 18.2.1), blank nodes among them.
  var visibleVariables: Set<Variable> {
    switch self {
    case .basic(let triples):
      return Set(triples.flatMap { [$0.subject, $0.predicate, $0.object].compactMap(\.variable) })
    case .path(let subject, _, let object): return Set([subject, object].compactMap(\.variable))
    case .shortestPath(let path): return Set(path.variables)
    case .join(let left, let right), .leftJoin(let left, let right, _), .union(let left, let right):
      return left.visibleVariables.union(right.visibleVariables)
    case .filter(_, let inner), .orderBy(let inner, _), .distinct(let inner), .reduced(let inner),
      .slice(let inner, _, _), .minus(let inner, _):
      return inner.visibleVariables
    case .graph(let name, let inner), .service(let name, let inner, _):
      return inner.visibleVariables.union([name].compactMap(\.variable))
    case .extend(let inner, let variable, _): return inner.visibleVariables.union([variable])
    case .values(let variables, _): return Set(variables)
    case .group(_, let keys, let aggregates): return Set(keys).union(aggregates.map(\.variable))
    case .project(_, let variables): return Set(variables)
    }
  }

  /// The variables that every solution binds.
  var certainVariables: Set<Variable> {
    switch self {
    case .basic, .path, .shortestPath: return visibleVariables
    case .join(let left, let right): return left.certainVariables.union(right.certainVariables)
    case .leftJoin(let left, _, _), .minus(let left, _): return left.certainVariables
    case .union(let left, let right): return left.certainVariables.intersection(right.certainVariables)
    case .filter(_, let inner), .orderBy(let inner, _), .distinct(let inner), .reduced(let inner),
      .slice(let inner, _, _), .extend(let inner, _, _):
      return inner.certainVariables
    case .graph(let name, let inner): return inner.certainVariables.union([name].compactMap(\.variable))
    case .service: return []
    case .values(let variables, let rows):
      return Set(
        variables.enumerated().filter { index, _ in rows.allSatisfy { index < $0.count && $0[index] != nil } }
          .map(\.element))
    case .group(let inner, let keys, _): return inner.certainVariables.intersection(keys)
    case .project(let inner, let variables): return inner.certainVariables.intersection(variables)
    }
  }

  /// Every variable that the pattern names anywhere that an outer binding could reach: what `EXISTS` depends on.
  var mentionedVariables: Set<Variable> {
    switch self {
    case .basic, .path, .shortestPath, .values: return visibleVariables
    case .join(let left, let right), .union(let left, let right), .minus(let left, let right):
      return left.mentionedVariables.union(right.mentionedVariables)
    case .leftJoin(let left, let right, let condition):
      return left.mentionedVariables.union(right.mentionedVariables).union(condition?.variables ?? [])
    case .filter(let condition, let inner): return inner.mentionedVariables.union(condition.variables)
    case .graph(let name, let inner), .service(let name, let inner, _):
      return inner.mentionedVariables.union([name].compactMap(\.variable))
    case .extend(let inner, let variable, let expression):
      return inner.mentionedVariables.union(expression.variables).union([variable])
    case .orderBy(let inner, let conditions):
      return conditions.reduce(into: inner.mentionedVariables) { $0.formUnion($1.expression.variables) }
    case .distinct(let inner), .reduced(let inner), .slice(let inner, _, _): return inner.mentionedVariables
    case .group(_, let keys, let aggregates): return Set(keys).union(aggregates.map(\.variable))
    case .project(_, let variables): return Set(variables)
    }
  }
}

extension Expression {
  /// The operands of the expression.
  var operands: [Expression] {
    switch self {
    case .variable, .term, .exists, .bound: []
    case .or(let left, let right), .and(let left, let right), .equal(let left, let right),
      .notEqual(let left, let right), .less(let left, let right), .lessOrEqual(let left, let right),
      .greater(let left, let right), .greaterOrEqual(let left, let right), .add(let left, let right),
      .subtract(let left, let right), .multiply(let left, let right), .divide(let left, let right):
      [left, right]
    case .not(let operand), .unaryPlus(let operand), .unaryMinus(let operand): [operand]
    case .among(let operand, let list): [operand] + list
    case .coalesce(let list), .call(_, let list): list
    case .conditional(let condition, let then, let otherwise): [condition, then, otherwise]
    }
  }

  /// The variables that the expression's value depends on.
  var variables: Set<Variable> {
    switch self {
    case .variable(let variable), .bound(let variable): [variable]
    case .exists(let pattern): pattern.mentionedVariables
    default: operands.reduce(into: []) { $0.formUnion($1.variables) }
    }
  }

  /// Whether an `EXISTS` is somewhere in the expression.
  var containsExists: Bool {
    if case .exists = self { return true }
    return operands.contains(where: \.containsExists)
  }

  /// Whether the expression gives the same for the same bindings, in every row.
  var isDeterministic: Bool {
    switch self {
    case .exists: false
    case .call(.rand, _), .call(.uuid, _), .call(.struuid, _), .call(.blankNode, _): false
    default: operands.allSatisfy(\.isDeterministic)
    }
  }

  /// The expressions that are all true where this one is.
  var conjuncts: [Expression] {
    if case .and(let left, let right) = self { left.conjuncts + right.conjuncts } else { [self] }
  }
}
