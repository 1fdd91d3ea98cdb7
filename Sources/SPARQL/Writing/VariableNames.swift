import QueryAlgebra

/// How each variable of a query is written: its name, or for those that stand for blank nodes a label where they occur
/// in one basic graph pattern only, and a name of their own where they do not.
struct VariableNames {
  private var texts: [Variable: String] = [:]
  private var places: [Variable: Int] = [:]
  private var order: [Variable] = []
  private var taken: Set<String> = []
  private var block = 0

  init(of query: Query) {
    switch query.form {
    case .select: visit(select: SelectShape(query.pattern))
    case .describe(let resources):
      visit(unprojected: query.pattern)
      for resource in resources { resource.variable.map { note($0, in: Self.everywhere) } }
    case .ask, .construct: visit(unprojected: query.pattern)
    }
    var next = 1
    for variable in order {
      guard variable.isBlankNode else { continue }
      if places[variable] == Self.everywhere {
        while taken.contains("_\(next)") { next += 1 }
        texts[variable] = "?_\(next)"
        next += 1
      } else {
        texts[variable] = "_:b\(texts.count + 1)"
      }
    }
  }

  func text(of variable: Variable) -> String {
    if let text = texts[variable] { return text }
    return variable.isBlankNode ? "_:t\(variable.name.dropFirst(2).filter { $0 != "." })" : "?" + variable.name
  }

  private static let everywhere = -1

  private mutating func note(_ variable: Variable, in place: Int) {
    taken.insert(variable.name)
    if let known = places[variable] {
      if known != place { places[variable] = Self.everywhere }
    } else {
      places[variable] = place
      order.append(variable)
    }
  }

  private mutating func visit(unprojected pattern: GraphPattern) {
    let shape = SelectShape(pattern, hasProjection: false)
    visit(shape.pattern)
    for condition in shape.order { visit(condition.expression) }
  }

  private mutating func visit(_ pattern: GraphPattern) {
    for element in pattern.groupElements { visit(element) }
  }

  private mutating func visit(_ element: GroupElement) {
    block += 1
    switch element {
    case .statements(let statements):
      for statement in statements {
        for variable in statement.variables { note(variable, in: block) }
        // A blank node cannot stand as a predicate.
        if case .term(.variable(let predicate)) = statement.verb { note(predicate, in: Self.everywhere) }
      }
    case .optional(let pattern, let condition):
      visit(pattern)
      if let condition { visit(condition) }
    case .minus(let pattern), .group(let pattern): visit(pattern)
    case .union(let branches): for branch in branches { visit(branch) }
    case .graph(let name, let pattern), .service(let name, let pattern, _):
      if let variable = name.variable { note(variable, in: Self.everywhere) }
      visit(pattern)
    case .bind(let value, let variable):
      note(variable, in: Self.everywhere)
      visit(value)
    case .values(let variables, _): for variable in variables { note(variable, in: Self.everywhere) }
    case .filter(let condition): visit(condition)
    case .select(let pattern): visit(select: SelectShape(pattern))
    }
  }

  private mutating func visit(select shape: SelectShape) {
    for item in shape.items {
      note(item.variable, in: Self.everywhere)
      if let value = item.value { visit(value) }
    }
    for key in shape.groupKeys {
      note(key.variable, in: Self.everywhere)
      if let value = key.value { visit(value) }
    }
    for binding in shape.aggregates {
      if let argument = binding.aggregate.argument { visit(argument) }
    }
    for condition in shape.order { visit(condition.expression) }
    if let having = shape.having { visit(having) }
    if let values = shape.values { visit(values) }
    visit(shape.pattern)
  }

  private mutating func visit(_ expression: Expression) {
    switch expression {
    case .variable(let variable), .bound(let variable): note(variable, in: Self.everywhere)
    case .exists(let pattern): visit(pattern)
    default: for child in expression.children { visit(child) }
    }
  }
}
