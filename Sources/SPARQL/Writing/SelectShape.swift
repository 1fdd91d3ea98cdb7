import QueryAlgebra

/// A pattern cut into the clauses of a SELECT query: the reverse of SPARQL 1.1, section 18.2.4.
///
/// What does not fit the order of the clauses stays in the pattern of the WHERE clause, as a sub-query there.
struct SelectShape {
  var isDistinct = false
  var isReduced = false
  var items: [(variable: Variable, value: Expression?)] = []
  var pattern: GraphPattern
  var groupKeys: [(variable: Variable, value: Expression?)] = []
  var isGrouped = false
  var aggregates: [AggregateBinding] = []
  var having: Expression?
  var order: [OrderCondition] = []
  /// Whether there is a LIMIT or an OFFSET, if only one of zero.
  var isSliced = false
  var offset = 0
  var limit: Int?
  var values: GraphPattern?

  /// - Parameter hasProjection: false for the forms without a SELECT clause, whose pattern is not projected.
  init(_ whole: GraphPattern, hasProjection: Bool = true) {
    pattern = whole
    if case .slice(let inner, let offset, let limit) = pattern {
      isSliced = true
      self.offset = offset
      self.limit = limit
      pattern = inner
    }
    if hasProjection { takeProjection() } else { takeOrder() }
  }

  private mutating func takeProjection() {
    var inner = pattern
    if case .distinct(let projected) = inner {
      isDistinct = true
      inner = projected
    } else if case .reduced(let projected) = inner {
      isReduced = true
      inner = projected
    }
    if case .project(let projected, let variables) = inner {
      pattern = projected
      takeOrder()
      takeValues(for: variables)
    } else {
      // A modifier without a projection, or a group by itself: all variables are shown.
      pattern = inner
      let variables = inner.inScopeVariables.ordered
      takeOrder()
      takeValues(for: variables)
    }
  }

  private mutating func takeOrder() {
    if case .orderBy(let inner, let conditions) = pattern {
      order = conditions
      pattern = inner
    }
  }

  /// Takes the expressions of the SELECT clause, and the grouping under them where all that is shown comes from it.
  private mutating func takeValues(for variables: [Variable]) {
    var rest = pattern
    var bound: [Variable: Expression] = [:]
    var chain: [Variable] = []
    while case .extend(let inner, let variable, let value) = rest, variables.contains(variable) {
      bound[variable] = value
      chain.append(variable)
      rest = inner
    }
    // The clause binds from left to right, so its expressions must stand in the order of their binding.
    let isInOrder = chain.reversed() == variables.filter { bound[$0] != nil }
    var grouping = SelectShape(grouping: isInOrder ? rest : pattern)
    let known = Set(isInOrder ? chain : [])
    let isShown = variables.allSatisfy { variable in
      known.contains(variable) || grouping?.shows(variable) == true
    }
    if !isShown { grouping = nil }
    if let grouping {
      pattern = grouping.pattern
      groupKeys = grouping.groupKeys
      isGrouped = true
      aggregates = grouping.aggregates
      having = grouping.having
      values = grouping.values
    } else if isInOrder {
      pattern = rest
    }
    let values = isInOrder ? bound : [:]
    items = variables.map { ($0, values[$0]) }
  }

  private func shows(_ variable: Variable) -> Bool {
    groupKeys.contains { $0.variable == variable && $0.value == nil }
      || aggregates.contains { $0.variable == variable }
  }

  /// The grouping of a pattern that is `GROUP BY`, perhaps with HAVING and a trailing VALUES over it.
  private init?(grouping whole: GraphPattern) {
    self.pattern = whole
    if case .join(let inner, let block) = whole, case .values = block {
      values = block
      pattern = inner
    }
    if case .filter(let condition, let inner) = pattern {
      having = condition
      pattern = inner
    }
    guard case .group(var inner, let keys, let aggregates) = pattern else { return nil }
    var computed: [Variable: Expression] = [:]
    while case .extend(let source, let variable, let value) = inner, variable.isBlankNode, keys.contains(variable) {
      computed[variable] = value
      inner = source
    }
    if keys.isEmpty, aggregates.isEmpty { return nil }
    pattern = inner
    isGrouped = true
    self.aggregates = aggregates
    groupKeys = keys.map { ($0, computed[$0]) }
  }
}
