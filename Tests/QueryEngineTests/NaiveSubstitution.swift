import QueryAlgebra
import RDF

/// Puts the terms of a row into the places of their variables (SPARQL 1.1, section 18.6). A subquery, which is evaluated
/// by itself, is joined with the row instead.
struct NaiveSubstitution {
  let row: NaiveEvaluator.Binding

  func callAsFunction(_ pattern: GraphPattern) -> GraphPattern {
    switch pattern {
    case .basic(let patterns):
      .basic(patterns.map { TriplePattern(position($0.subject), position($0.predicate), position($0.object)) })
    case .path(let start, let path, let end): .path(position(start), path, position(end))
    case .join(let left, let right): .join(self(left), self(right))
    case .leftJoin(let left, let right, let condition): .leftJoin(self(left), self(right), condition.map(expression))
    case .filter(let condition, let inner): .filter(expression(condition), self(inner))
    case .union(let left, let right): .union(self(left), self(right))
    case .minus(let left, let right): .minus(self(left), self(right))
    case .graph(let name, let inner): .graph(position(name), self(inner))
    case .extend(let inner, let variable, let value): .extend(self(inner), variable, expression(value))
    case .distinct(let inner): .distinct(self(inner))
    case .values, .project, .group, .service, .orderBy, .reduced, .slice, .shortestPath: joined(pattern)
    }
  }

  private func joined(_ pattern: GraphPattern) -> GraphPattern {
    let shared = pattern.inScopeVariables.ordered.filter { row[$0] != nil }
    return .join(.values(shared, [shared.map { row[$0] }]), pattern)
  }

  private func position(_ term: PatternTerm) -> PatternTerm {
    term.variable.flatMap { row[$0] }.map(PatternTerm.term) ?? term
  }

  private func expression(_ expression: Expression) -> Expression {
    switch expression {
    case .variable(let variable): row[variable].map(Expression.term) ?? expression
    case .bound(let variable): row[variable] == nil ? expression : .equal(.term(ex("same")), .term(ex("same")))
    case .exists(let pattern): .exists(self(pattern))
    case .and(let left, let right): .and(self.expression(left), self.expression(right))
    case .or(let left, let right): .or(self.expression(left), self.expression(right))
    case .not(let operand): .not(self.expression(operand))
    case .equal(let left, let right): .equal(self.expression(left), self.expression(right))
    case .notEqual(let left, let right): .notEqual(self.expression(left), self.expression(right))
    case .less(let left, let right): .less(self.expression(left), self.expression(right))
    case .add(let left, let right): .add(self.expression(left), self.expression(right))
    default: expression
    }
  }
}
