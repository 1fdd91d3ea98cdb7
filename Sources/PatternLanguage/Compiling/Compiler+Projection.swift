import QueryAlgebra
import RDF

/// A column of `RETURN` or `WITH`.
struct Column {
  var name: String
  var value: Value
  var syntax: ExpressionSyntax
  var text: String
  var isAggregate: Bool

  var variable: Variable { Variable(name) }
}

/// `RETURN` and `WITH`.
extension Compiler {
  mutating func with(
    _ projection: ProjectionSyntax, _ condition: ExpressionSyntax?, _ scope: Scope
  ) throws(LocatedError) -> Scope {
    var inner = scope
    let (pattern, columns) = try project(projection, &inner, isLast: false)
    var outer = Scope()
    outer.pattern = pattern
    for column in columns {
      var state = VariableState(
        variable: column.variable, kind: column.value.kind, isCertain: !column.value.mayBeNull)
      if case .variable(let word) = column.syntax, scope.variables[word.text]?.path != nil {
        state.path = PathVariables()
      }
      outer.declare(column.name, state)
    }
    if let condition {
      let filter = try expression(condition, &outer).expression
      outer.pattern = .filter(filter, outer.pattern)
    }
    return outer
  }

  /// The pattern of a projection and its columns.
  mutating func project(
    _ projection: ProjectionSyntax, _ scope: inout Scope, isLast: Bool
  ) throws(LocatedError) -> (GraphPattern, [Column]) {
    aggregates = []
    aggregateOperands = []
    let columns = try self.columns(projection, &scope, isLast: isLast)
    let order = try self.order(projection, columns, &scope)
    let bindings = aggregates ?? []
    aggregates = nil
    var pattern = scope.pattern
    let plain = columns.filter { !$0.isAggregate }
    for column in plain { Self.bind(column, &pattern) }
    if !bindings.isEmpty {
      for (variable, expression) in aggregateOperands { pattern = .extend(pattern, variable, expression) }
      pattern = .group(pattern, by: plain.map(\.variable), bindings)
      for column in columns where column.isAggregate { Self.bind(column, &pattern) }
      try check(order, against: columns, bindings, at: projection.position)
    }
    if !order.isEmpty { pattern = .orderBy(pattern, order) }
    pattern = .project(pattern, columns.map(\.variable))
    if projection.isDistinct { pattern = .distinct(pattern) }
    let offset = try projection.skip.map { skip throws(LocatedError) in try count(skip, "SKIP", &scope) }
    let limit = try projection.limit.map { limit throws(LocatedError) in try count(limit, "LIMIT", &scope) }
    if offset != nil || limit != nil { pattern = .slice(pattern, offset: offset ?? 0, limit: limit) }
    return (pattern, columns)
  }

  /// Binds a column to its value, where it is not the variable of the value itself.
  private static func bind(_ column: Column, _ pattern: inout GraphPattern) {
    if column.value.expression == .variable(column.variable) { return }
    pattern = .extend(pattern, column.variable, column.value.expression)
  }

  private mutating func columns(
    _ projection: ProjectionSyntax, _ scope: inout Scope, isLast: Bool
  ) throws(LocatedError) -> [Column] {
    guard let items = projection.items else {
      guard !scope.names.isEmpty else {
        throw LocatedError("there is nothing to return", advice: "name a node in MATCH", at: projection.position)
      }
      return scope.names.compactMap { name in
        guard let state = scope.variables[name] else { return nil }
        let value = Value(.variable(state.variable), state.kind, mayBeNull: !state.isCertain)
        let word = Word(text: name, position: projection.position)
        return Column(name: name, value: value, syntax: .variable(word), text: name, isAggregate: false)
      }
    }
    var columns: [Column] = []
    var used: Set<String> = []
    for item in items {
      let before = aggregates?.count ?? 0
      let known = Set(aggregates?.map(\.variable) ?? [])
      let value = try expression(item.value, &scope)
      let isAggregate =
        (aggregates?.count ?? 0) > before || value.expression.variables.ordered.contains { known.contains($0) }
      let name = try columnName(of: item, value, scope, used, isLast: isLast)
      used.insert(name)
      columns.append(
        Column(name: name, value: value, syntax: item.value, text: item.text, isAggregate: isAggregate))
    }
    for column in columns where column.isAggregate {
      try checkGrouping(column.value.expression, columns, at: projection.position)
    }
    return columns
  }

  private mutating func columnName(
    of item: ProjectionSyntax.Item, _ value: Value, _ scope: Scope, _ used: Set<String>, isLast: Bool
  ) throws(LocatedError) -> String {
    if let alias = item.alias {
      try checkName(alias)
      if used.contains(alias.text) {
        throw LocatedError("two columns are named '\(alias.text)'", advice: "name one otherwise", at: alias.position)
      }
      let own = Expression.variable(Variable(alias.text))
      if let state = scope.variables[alias.text], own == .variable(state.variable), value.expression != own {
        throw LocatedError(
          "'\(alias.text)' is the name of something else", advice: "choose another name", at: alias.position)
      }
      return alias.text
    }
    if case .variable(let word) = item.value {
      if used.contains(word.text) { throw LocatedError("'\(word.text)' is returned twice", at: word.position) }
      return word.text
    }
    guard isLast else {
      throw LocatedError("a value in WITH needs a name", advice: "write AS and a name after it", at: item.position)
    }
    if case .variable(let variable) = value.expression, !variable.isBlankNode, !used.contains(variable.name) {
      return variable.name
    }
    return freshVariable(Self.columnName(item.text)).name
  }

  /// That a name can be the name of a variable of SPARQL.
  func checkName(_ word: Word) throws(LocatedError) {
    if Self.columnName(word.text) == word.text.drop(while: { $0 == "_" }) { return }
    throw LocatedError(
      "'\(word.text)' cannot be a name", advice: "names are made of letters, digits and single _", at: word.position)
  }

  private mutating func order(
    _ projection: ProjectionSyntax, _ columns: [Column], _ scope: inout Scope
  ) throws(LocatedError) -> [OrderCondition] {
    var conditions: [OrderCondition] = []
    for key in projection.order {
      let value = try orderValue(key.value, columns, &scope)
      if projection.isDistinct, !columns.contains(where: { value.expression == .variable($0.variable) }) {
        throw LocatedError(
          "with DISTINCT, the order can only follow what is returned", advice: "return it too",
          at: key.value.position ?? projection.position)
      }
      if value.mayBeNull, case .variable(let variable) = value.expression {
        // Nulls come last, as in openCypher, and first where the order is turned.
        conditions.append(OrderCondition(.not(.bound(variable)), isDescending: key.isDescending))
      }
      let isByText = value.kind == .date || value.kind == .taggedText
      let expression = isByText ? Dates.text(of: value.expression) : value.expression
      conditions.append(OrderCondition(expression, isDescending: key.isDescending))
    }
    return conditions
  }

  /// The value of a key: a column, by its name or by its expression, or an expression of its own.
  private mutating func orderValue(
    _ syntax: ExpressionSyntax, _ columns: [Column], _ scope: inout Scope
  ) throws(LocatedError) -> Value {
    func of(_ column: Column) -> Value {
      Value(.variable(column.variable), column.value.kind, mayBeNull: column.value.mayBeNull)
    }
    if case .variable(let word) = syntax, let column = columns.first(where: { $0.name == word.text }) {
      return of(column)
    }
    var visible = scope
    for column in columns where visible.variables[column.name] == nil {
      visible.declare(
        column.name,
        VariableState(variable: column.variable, kind: column.value.kind, isCertain: !column.value.mayBeNull))
    }
    let value = try expression(syntax, &visible)
    scope.pattern = visible.pattern
    scope.properties = visible.properties
    scope.standIns = visible.standIns
    return columns.first { $0.value.expression == value.expression }.map(of) ?? value
  }

  /// That what stands beside an aggregate is grouped by.
  private func checkGrouping(_ expression: Expression, _ columns: [Column], at position: Int) throws(LocatedError) {
    let grouped = Set(columns.filter { !$0.isAggregate }.map(\.variable) + (aggregates ?? []).map(\.variable))
    let stray = expression.variables.ordered.first { !grouped.contains($0) }
    if let stray {
      throw LocatedError(
        "'\(stray.name)' stands beside an aggregate but is no column of its own", advice: "return it as a column too",
        at: position)
    }
  }

  private func check(
    _ order: [OrderCondition], against columns: [Column], _ bindings: [AggregateBinding], at position: Int
  ) throws(LocatedError) {
    let known = Set(columns.map(\.variable) + bindings.map(\.variable))
    for condition in order {
      if let stray = condition.expression.variables.ordered.first(where: { !known.contains($0) }) {
        throw LocatedError(
          "after an aggregate, the order cannot follow '\(stray.name)'", advice: "return it as a column too",
          at: position)
      }
    }
  }

  private mutating func count(
    _ syntax: ExpressionSyntax, _ clause: String, _ scope: inout Scope
  ) throws(LocatedError) -> Int {
    let value = try expression(syntax, &scope)
    guard case .term(.literal(let literal)) = value.expression, let number = Int(literal.lexicalForm), number >= 0
    else {
      throw LocatedError("\(clause) needs a whole number", at: syntax.position ?? 0)
    }
    return number
  }
}
