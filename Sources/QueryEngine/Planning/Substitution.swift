import QueryAlgebra
import RDF

/// Puts terms in the place of variables: how `EXISTS` sees the row that it is tested for, and how a pattern sees the
/// graph that it is matched in (SPARQL 1.1, section 18.6, substitute).
struct Substitution {
  let terms: [Variable: Term]

  func callAsFunction(_ pattern: GraphPattern) -> GraphPattern {
    switch pattern {
    case .basic(let triples): return .basic(triples.map(triple))
    case .path(let subject, let path, let object): return .path(position(subject), path, position(object))
    case .shortestPath(let path): return shortestPath(path)
    case .join(let left, let right): return .join(self(left), self(right))
    case .leftJoin(let left, let right, let condition):
      return .leftJoin(self(left), self(right), condition.map(expression))
    case .filter(let condition, let inner): return .filter(expression(condition), self(inner))
    case .union(let left, let right): return .union(self(left), self(right))
    case .graph(let name, let inner): return .graph(position(name), self(inner))
    case .extend(let inner, let variable, let value):
      guard let term = terms[variable] else { return .extend(self(inner), variable, expression(value)) }
      return .filter(.call(.sameTerm, [expression(value), .term(term)]), self(inner))
    case .minus(let left, let right): return .minus(self(left), self(right))
    case .values(let variables, let rows): return values(variables, rows)
    case .service(let name, let inner, let isSilent): return .service(position(name), self(inner), isSilent: isSilent)
    case .group(let inner, let keys, let aggregates):
      // The keys keep their names: they are joined with the row from outside.
      return joined(.group(inner, by: keys, aggregates), keys)
    case .project(let inner, let variables): return joined(.project(inner, variables), variables)
    case .orderBy(let inner, let conditions):
      return .orderBy(
        self(inner), conditions.map { OrderCondition(expression($0.expression), isDescending: $0.isDescending) })
    case .distinct(let inner): return .distinct(self(inner))
    case .reduced(let inner): return .reduced(self(inner))
    case .slice(let inner, let offset, let limit):
      // A limit counts the solutions of the subquery by itself.
      return joined(.slice(inner, offset: offset, limit: limit), Array(inner.visibleVariables))
    }
  }

  /// A subquery is evaluated by itself, and its solutions must agree with the terms.
  private func joined(_ pattern: GraphPattern, _ variables: [Variable]) -> GraphPattern {
    let shared = variables.filter { terms[$0] != nil }
    return shared.isEmpty ? pattern : .join(.values(shared, [shared.map { terms[$0] }]), pattern)
  }

  /// What is bound of a path keeps its names: it is joined with the row from outside.
  private func shortestPath(_ path: ShortestPath) -> GraphPattern {
    var bound = path
    bound.start = position(path.start)
    bound.end = position(path.end)
    return joined(.shortestPath(bound), path.bindings.variables)
  }

  private func values(_ variables: [Variable], _ rows: [[Term?]]) -> GraphPattern {
    let kept = rows.filter { row in
      zip(variables, row).allSatisfy { variable, term in
        guard let given = terms[variable], let term else { return true }
        return given == term
      }
    }
    return .values(variables, kept)
  }

  private func triple(_ triple: TriplePattern) -> TriplePattern {
    TriplePattern(position(triple.subject), position(triple.predicate), position(triple.object))
  }

  private func position(_ position: PatternTerm) -> PatternTerm {
    position.variable.flatMap { terms[$0] }.map(PatternTerm.term) ?? position
  }

  func expression(_ expression: Expression) -> Expression {
    switch expression {
    case .variable(let variable): return terms[variable].map(Expression.term) ?? expression
    case .bound(let variable): return terms[variable] == nil ? expression : .term(Self.true)
    case .exists(let pattern): return .exists(self(pattern))
    case .term: return expression
    default: return expression.mappingOperands(self.expression)
    }
  }

  private static let `true` = Term.literal(Literal("true", datatype: XSD.boolean))
}

extension Expression {
  /// The same expression with each operand replaced.
  func mappingOperands(_ map: (Expression) -> Expression) -> Expression {
    switch self {
    case .variable, .term, .exists, .bound: self
    case .or(let left, let right): .or(map(left), map(right))
    case .and(let left, let right): .and(map(left), map(right))
    case .not(let operand): .not(map(operand))
    case .equal(let left, let right): .equal(map(left), map(right))
    case .notEqual(let left, let right): .notEqual(map(left), map(right))
    case .less(let left, let right): .less(map(left), map(right))
    case .lessOrEqual(let left, let right): .lessOrEqual(map(left), map(right))
    case .greater(let left, let right): .greater(map(left), map(right))
    case .greaterOrEqual(let left, let right): .greaterOrEqual(map(left), map(right))
    case .among(let operand, let list): .among(map(operand), list.map(map))
    case .add(let left, let right): .add(map(left), map(right))
    case .subtract(let left, let right): .subtract(map(left), map(right))
    case .multiply(let left, let right): .multiply(map(left), map(right))
    case .divide(let left, let right): .divide(map(left), map(right))
    case .unaryPlus(let operand): .unaryPlus(map(operand))
    case .unaryMinus(let operand): .unaryMinus(map(operand))
    case .coalesce(let list): .coalesce(list.map(map))
    case .conditional(let condition, let then, let otherwise):
      .conditional(map(condition), then: map(then), otherwise: map(otherwise))
    case .call(let function, let list): .call(function, list.map(map))
    }
  }
}
