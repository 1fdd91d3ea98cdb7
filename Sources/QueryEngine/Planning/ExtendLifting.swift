import QueryAlgebra

/// A pattern without the `BIND`s that can as well be computed after it.
///
/// What is bound by an expression keeps the joins below it from being planned together with those above. Where the
/// expression gives the same after the join, the join comes first: few rows are then not joined with many that were
/// computed for nothing.
struct LiftedExtends {
  typealias Binding = (variable: Variable, expression: Expression)

  private(set) var core: GraphPattern
  /// What was lifted, in the order that it is bound in.
  private(set) var bindings: [Binding] = []

  init(_ pattern: GraphPattern) {
    core = pattern
    switch pattern {
    case .extend(let inner, let variable, let expression)
    where expression.isDeterministic && !expression.containsExists:
      let lifted = LiftedExtends(inner)
      (core, bindings) = (lifted.core, lifted.bindings + [(variable, expression)])
    case .filter(let condition, let inner):
      let lifted = LiftedExtends(inner)
      let bound = Set(lifted.bindings.map(\.variable))
      guard !bound.isEmpty, !condition.containsExists, condition.variables.isDisjoint(with: bound) else { return }
      (core, bindings) = (.filter(condition, lifted.core), lifted.bindings)
    case .join(let left, let right):
      let (first, second) = (LiftedExtends(left).unlessChanged(by: right), LiftedExtends(right).unlessChanged(by: left))
      guard !first.bindings.isEmpty || !second.bindings.isEmpty else { return }
      (core, bindings) = (.join(first.core, second.core), first.bindings + second.bindings)
    default: break
    }
  }

  private init(whole: GraphPattern) {
    core = whole
  }

  /// The pattern as it was written, with what is bound above it.
  var whole: GraphPattern { bindings.reduce(core) { .extend($0, $1.variable, $1.expression) } }

  /// The same, with nothing lifted where a join with another pattern would change a value or be changed by it.
  private func unlessChanged(by other: GraphPattern) -> LiftedExtends {
    let visible = other.visibleVariables
    let certain = core.certainVariables
    let isKept = bindings.allSatisfy { binding in
      !visible.contains(binding.variable)
        && binding.expression.variables.intersection(visible).isSubset(of: certain)
    }
    return isKept ? self : LiftedExtends(whole: whole)
  }
}
