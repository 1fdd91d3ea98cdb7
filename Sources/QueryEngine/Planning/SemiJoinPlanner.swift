import QueryAlgebra

/// Plans `EXISTS`, `NOT EXISTS` and `MINUS` as semi-joins, where that gives the same as testing row after row.
struct SemiJoinPlanner {
  let planner: Planner
  let scope: GraphScope
  let names: NameScope

  /// How many rows can be held and looked up in the time that planning a pattern for one row takes.
  private static let rowsPerTest = 100.0

  /// - Returns: the rows of the input that a condition keeps; `nil` where the condition is no `EXISTS`, or testing its
  ///   rows one after the other is better or has another meaning.
  func plan(_ input: any Operator, _ condition: Expression) -> (any Operator)? {
    let pattern: GraphPattern
    let isNegated: Bool
    switch condition {
    case .exists(let inner): (pattern, isNegated) = (inner, false)
    case .not(.exists(let inner)): (pattern, isNegated) = (inner, true)
    default: return nil
    }
    let known = Set(input.contract.slots)
    let shared = pattern.mentionedVariables.filter { known.contains(names[$0]) }
    let slots = names.slots(of: shared)
    guard !shared.isEmpty, slots.isSubset(of: input.contract.certain), pattern.isJoinedLikeTested(with: shared) else {
      return nil
    }
    if let lookup = lookup(input, pattern, isNegated: isNegated) { return lookup }
    let inner = planner.plan(pattern, scope, names, Demand(needed: slots))
    guard slots.isSubset(of: inner.contract.certain),
      inner.contract.estimate < max(1, input.contract.estimate) * Self.rowsPerTest
    else { return nil }
    return HashJoinOperator(
      isNegated ? .anti : .semi, input, inner, needed: known, estimate: input.contract.estimate * 0.5,
      context: planner.context)
  }

  /// Keeps the rows that one triple pattern matches (or does not), looked up in a permutation; `nil` where the pattern is
  /// more than that.
  func lookup(_ input: any Operator, _ pattern: GraphPattern, isNegated: Bool) -> (any Operator)? {
    guard case .basic(let triples) = pattern, triples.count == 1 else { return nil }
    let triple = JoinPlanner(planner: planner, scope: scope, names: names).indexPattern(triples[0])
    let contract = input.contract
    let shared = Set(triple.slots).intersection(contract.slots)
    guard !triple.isEmpty, !triple.hasRepeatedSlot, !shared.isEmpty, shared.isSubset(of: contract.certain) else {
      return nil
    }
    let store = planner.context.store
    let statistics = PatternStatistics(triple, store)
    let merges = contract.isMerged(with: statistics.count, on: shared)
    guard let access = triple.access(store, bound: shared, constantsFirst: merges) else { return nil }
    let lookup = IndexLookup(access, columns: contract.column(of:), gallops: merges, dictionary: store.dictionary)
    let part = min(1, Double(statistics.count) / max(1, contract.estimate))
    return FilterOperator(
      input, LookupFilter(lookup, isNegated: isNegated),
      text: "\(isNegated ? "not " : "")exists \(triple.text) by \(access.permutation.name)",
      selectivity: max(0.05, isNegated ? 1 - part : part), isDeterministic: true, context: planner.context)
  }
}

extension GraphPattern {
  /// Whether joining a row's terms for some variables with the pattern's solutions tells the same as putting the terms
  /// in the variables' places (SPARQL 1.1, section 18.6): every solution binds the variables, and no part is evaluated
  /// without them that a term in their place would change.
  func isJoinedLikeTested(with shared: Set<Variable>) -> Bool {
    shared.isSubset(of: certainVariables) && hasNoScopeWithout(shared)
  }

  private func hasNoScopeWithout(_ shared: Set<Variable>) -> Bool {
    switch self {
    case .basic, .values: return true
    // A path of no edge leads from any term to itself, but from a variable only where the graph has its term.
    case .path(_, let path, _): return !path.allowsNoEdge
    case .join(let left, let right): return left.hasNoScopeWithout(shared) && right.hasNoScopeWithout(shared)
    case .union(let left, let right):
      return left.isJoinedLikeTested(with: shared) && right.isJoinedLikeTested(with: shared)
    case .filter(let condition, let inner):
      return !condition.containsExists && inner.hasNoScopeWithout(shared)
        && condition.variables.intersection(shared).isSubset(of: inner.certainVariables)
    case .leftJoin(let left, let right, let condition):
      let mentioned = right.mentionedVariables.union(condition?.variables ?? []).intersection(shared)
      return left.hasNoScopeWithout(shared) && right.hasNoScopeWithout(shared) && condition?.containsExists != true
        && mentioned.isSubset(of: left.certainVariables)
    case .graph(_, let inner): return inner.hasNoScopeWithout(shared)
    case .extend(let inner, let variable, let expression):
      return !shared.contains(variable) && !expression.containsExists && inner.hasNoScopeWithout(shared)
        && expression.variables.intersection(shared).isSubset(of: inner.certainVariables)
    case .distinct(let inner), .reduced(let inner), .orderBy(let inner, _): return inner.hasNoScopeWithout(shared)
    // A subquery is evaluated by itself either way.
    case .project, .group: return true
    case .minus, .service, .slice, .shortestPath: return false
    }
  }
}

extension PropertyPath {
  /// Whether the path may lead along no edge at all.
  var allowsNoEdge: Bool {
    switch self {
    case .link, .negatedPropertySet: false
    case .inverse(let path), .oneOrMore(let path): path.allowsNoEdge
    case .sequence(let first, let second): first.allowsNoEdge && second.allowsNoEdge
    case .alternative(let first, let second): first.allowsNoEdge || second.allowsNoEdge
    case .zeroOrMore, .zeroOrOne: true
    }
  }
}
