import QueryAlgebra
import RDF

/// What is read of a query around its pattern, before it is translated in the order of section 18.2.4.
struct SelectClauses {
  enum Item {
    case variable(Variable)
    case expression(Expression, Variable)
  }

  enum Clause {
    case all
    case items([Item])
  }

  var clause: Clause?
  var isDistinct = false
  var isReduced = false
  var pattern: GraphPattern = .basic([])
  /// `nil` without `GROUP BY`.
  var groupKeys: [(Expression, Variable?)]?
  var having: [Expression] = []
  var order: [OrderCondition] = []
  var limit: Int?
  var offset: Int?
  var values: GraphPattern?
  /// The aggregates of all clauses.
  var aggregates: [AggregateBinding] = []
  /// Where the clause stands, for errors that are found when all is read.
  var clausePosition = 0
}

/// The SELECT clause and the solution modifiers (rules 9, 18 to 28), and their translation (section 18.2.4).
extension Parser {
  mutating func selectClause(_ select: inout SelectClauses) throws(LocatedError) -> SelectClauses.Clause {
    try expect(keyword: "SELECT", in: "to begin a query")
    select.clausePosition = current.start
    if take(keyword: "DISTINCT") {
      select.isDistinct = true
    } else if take(keyword: "REDUCED") {
      select.isReduced = true
    }
    if take(.star) { return .all }
    aggregates = AggregateScope()
    var items: [SelectClauses.Item] = []
    var names: Set<Variable> = []
    while true {
      if case .variable(let name) = current.token {
        advance()
        items.append(.variable(Variable(name)))
      } else if take(.openParenthesis) {
        let value = try nested { parser throws(LocatedError) in try parser.expression() }
        try expect(keyword: "AS", in: "and a variable after the expression")
        let position = current.start
        let variable = try variable("after AS")
        if !names.insert(variable).inserted {
          throw error("?\(variable.name) is given two values", advice: "name it otherwise", at: position)
        }
        items.append(.expression(value, variable))
        try expect(.closeParenthesis, in: "after the variable")
      } else if items.isEmpty {
        throw unexpected(
          "*, variables or (expression AS ?variable) after SELECT", keywords: ["DISTINCT", "REDUCED"])
      } else {
        break
      }
    }
    select.aggregates = aggregates?.bindings ?? []
    aggregates = nil
    return .items(items)
  }

  mutating func solutionModifiers(_ select: inout SelectClauses) throws(LocatedError) {
    if take(keyword: "GROUP") {
      try expect(keyword: "BY", in: "after GROUP")
      select.groupKeys = try groupConditions()
    }
    aggregates = AggregateScope(bindings: select.aggregates)
    if take(keyword: "HAVING") {
      repeat { select.having.append(try constraint("after HAVING")) } while startsConstraint
    }
    if take(keyword: "ORDER") {
      try expect(keyword: "BY", in: "after ORDER")
      select.order = try orderConditions()
    }
    select.aggregates = aggregates?.bindings ?? []
    aggregates = nil
    while true {
      if select.limit == nil, take(keyword: "LIMIT") {
        select.limit = try count("after LIMIT")
      } else if select.offset == nil, take(keyword: "OFFSET") {
        select.offset = try count("after OFFSET")
      } else {
        return
      }
    }
  }

  private mutating func count(_ place: String) throws(LocatedError) -> Int {
    guard case .integer(let digits) = current.token else { throw unexpected("a whole number \(place)") }
    guard let value = Int(digits) else { throw error("the number \(place) is too large") }
    advance()
    return value
  }

  private mutating func groupConditions() throws(LocatedError) -> [(Expression, Variable?)] {
    var keys: [(Expression, Variable?)] = []
    while true {
      if case .variable(let name) = current.token {
        advance()
        keys.append((.variable(Variable(name)), nil))
      } else if take(.openParenthesis) {
        let value = try nested { parser throws(LocatedError) in try parser.expression() }
        let name = take(keyword: "AS") ? try variable("after AS") : nil
        try expect(.closeParenthesis, in: "after the expression")
        keys.append((value, name))
      } else if startsConstraint {
        keys.append((try constraint("after GROUP BY"), nil))
      } else if keys.isEmpty {
        throw unexpected("variables or expressions after GROUP BY")
      } else {
        return keys
      }
    }
  }

  private mutating func orderConditions() throws(LocatedError) -> [OrderCondition] {
    var conditions: [OrderCondition] = []
    while true {
      if peek(keyword: "ASC") || peek(keyword: "DESC") {
        let isDescending = peek(keyword: "DESC")
        advance()
        try expect(.openParenthesis, in: "after ASC or DESC")
        let value = try nested { parser throws(LocatedError) in try parser.expression() }
        try expect(.closeParenthesis, in: "after the expression")
        conditions.append(OrderCondition(value, isDescending: isDescending))
      } else if case .variable(let name) = current.token {
        advance()
        conditions.append(OrderCondition(.variable(Variable(name))))
      } else if startsConstraint {
        conditions.append(OrderCondition(try constraint("after ORDER BY")))
      } else if conditions.isEmpty {
        throw unexpected("ASC( ), DESC( ), a variable or an expression after ORDER BY", keywords: ["ASC", "DESC"])
      } else {
        return conditions
      }
    }
  }

  mutating func valuesClause(_ select: inout SelectClauses) throws(LocatedError) {
    if take(keyword: "VALUES") { select.values = try dataBlock() }
  }

  /// The algebra of a query, in the order of section 18.2.4.
  mutating func translate(_ select: SelectClauses) throws(LocatedError) -> GraphPattern {
    var pattern = select.pattern
    let isGrouped = select.groupKeys != nil || !select.aggregates.isEmpty
    let inner = pattern.inScopeVariables
    if isGrouped {
      pattern = try grouped(pattern, select, inScope: inner)
    }
    if let filter = Expression.conjunction(select.having) { pattern = .filter(filter, pattern) }
    if let values = select.values { pattern = Self.joined(pattern, values) }
    let projection = try projected(&pattern, select, inScope: inner, isGrouped: isGrouped)
    if !select.order.isEmpty { pattern = .orderBy(pattern, select.order) }
    if let projection { pattern = .project(pattern, projection) }
    if select.isDistinct { pattern = .distinct(pattern) }
    if select.isReduced { pattern = .reduced(pattern) }
    if select.limit != nil || select.offset != nil {
      pattern = .slice(pattern, offset: select.offset ?? 0, limit: select.limit)
    }
    return pattern
  }

  private mutating func grouped(
    _ pattern: GraphPattern, _ select: SelectClauses, inScope: VariableSet
  ) throws(LocatedError) -> GraphPattern {
    var pattern = pattern
    var inScope = inScope
    var keys: [Variable] = []
    for (expression, name) in select.groupKeys ?? [] {
      if name == nil, case .variable(let variable) = expression {
        keys.append(variable)
        continue
      }
      let variable = name ?? freshVariable()
      if inScope.contains(variable) {
        throw error("?\(variable.name) of GROUP BY is already bound", at: select.clausePosition)
      }
      inScope.insert(variable)
      pattern = .extend(pattern, variable, expression)
      keys.append(variable)
    }
    return .group(pattern, by: keys, select.aggregates)
  }

  /// Binds the expressions of the SELECT clause and gives the variables to project to; `nil` for the other forms.
  private mutating func projected(
    _ pattern: inout GraphPattern, _ select: SelectClauses, inScope: VariableSet, isGrouped: Bool
  ) throws(LocatedError) -> [Variable]? {
    switch select.clause {
    case nil: return nil
    case .all:
      if isGrouped {
        throw error("SELECT * cannot stand with GROUP BY", advice: "name the variables", at: select.clausePosition)
      }
      return pattern.inScopeVariables.visible
    case .items(let items):
      var known = isGrouped ? pattern.inScopeVariables : VariableSet()
      var projection = VariableSet()
      for item in items {
        switch item {
        case .variable(let variable):
          if isGrouped, !known.contains(variable) { throw notGrouped(variable, select) }
          projection.insert(variable)
        case .expression(let expression, let variable):
          if isGrouped, let stray = expression.variables.ordered.first(where: { !known.contains($0) }) {
            throw notGrouped(stray, select)
          }
          if inScope.contains(variable) || projection.contains(variable) {
            throw error(
              "?\(variable.name) is already bound in the pattern", advice: "name the value otherwise",
              at: select.clausePosition)
          }
          pattern = .extend(pattern, variable, expression)
          known.insert(variable)
          projection.insert(variable)
        }
      }
      return projection.ordered
    }
  }

  private func notGrouped(_ variable: Variable, _ select: SelectClauses) -> LocatedError {
    error(
      "?\(variable.name) is neither grouped by nor aggregated",
      advice: "add it to GROUP BY, or write an aggregate such as SAMPLE(?\(variable.name))", at: select.clausePosition)
  }
}

extension Expression {
  /// The conjunction of expressions from left to right; `nil` of none.
  static func conjunction(_ expressions: [Expression]) -> Expression? {
    guard let first = expressions.first else { return nil }
    return expressions.dropFirst().reduce(first) { .and($0, $1) }
  }
}
