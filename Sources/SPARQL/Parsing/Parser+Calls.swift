import QueryAlgebra
import RDF

/// Built-in calls and aggregates (rules 121 to 127).
extension Parser {
  mutating func builtInCall(_ word: String) throws(LocatedError) -> Expression {
    let keyword = word.uppercased()
    let position = current.start
    if FunctionNames.aggregates.contains(keyword) {
      advance()
      return try aggregate(keyword, at: position)
    }
    if let signature = FunctionNames.byKeyword[keyword] {
      advance()
      let arguments = try expressionList("after \(keyword)")
      guard signature.arguments.contains(arguments.count) else {
        throw error(
          "\(keyword) takes \(Self.described(signature.arguments)), not \(arguments.count)", at: position)
      }
      return .call(signature.function, arguments)
    }
    switch keyword {
    case "BOUND": return try bound()
    case "COALESCE":
      advance()
      return .coalesce(try expressionList("after COALESCE"))
    case "IF":
      advance()
      let arguments = try expressionList("after IF")
      guard arguments.count == 3 else { throw error("IF takes 3 arguments, not \(arguments.count)", at: position) }
      return .conditional(arguments[0], then: arguments[1], otherwise: arguments[2])
    case "EXISTS":
      advance()
      return .exists(try existsPattern())
    case "NOT":
      advance()
      try expect(keyword: "EXISTS", in: "after NOT")
      return .not(.exists(try existsPattern()))
    default:
      throw unexpected(
        "an expression",
        keywords: FunctionNames.byKeyword.keys + FunctionNames.aggregates + FunctionNames.special)
    }
  }

  private static func described(_ count: ClosedRange<Int>) -> String {
    let number =
      count.lowerBound == count.upperBound ? "\(count.lowerBound)" : "\(count.lowerBound) or \(count.upperBound)"
    return number + (count.upperBound == 1 && count.lowerBound == 1 ? " argument" : " arguments")
  }

  private mutating func existsPattern() throws(LocatedError) -> GraphPattern {
    try groupGraphPattern().pattern
  }

  private mutating func bound() throws(LocatedError) -> Expression {
    advance()
    try expect(.openParenthesis, in: "after BOUND")
    let variable = try variable("in BOUND")
    try expect(.closeParenthesis, in: "after the variable")
    return .bound(variable)
  }

  private mutating func aggregate(_ keyword: String, at position: Int) throws(LocatedError) -> Expression {
    guard var scope = aggregates else {
      throw error(
        "\(keyword) cannot stand here", advice: "aggregates stand in SELECT, HAVING and ORDER BY", at: position)
    }
    if scope.isInsideAggregate {
      throw error("an aggregate inside an aggregate", advice: "compute the inner one in a sub-query", at: position)
    }
    try expect(.openParenthesis, in: "after \(keyword)")
    let isDistinct = take(keyword: "DISTINCT")
    var argument: Expression?
    if keyword != "COUNT" || !take(.star) {
      aggregates?.isInsideAggregate = true
      argument = try nested { parser throws(LocatedError) in try parser.expression() }
      aggregates?.isInsideAggregate = false
    }
    let operation = try operation(keyword)
    try expect(.closeParenthesis, in: "after the argument of \(keyword)")
    scope = aggregates ?? scope
    let aggregate = Aggregate(operation, of: argument, isDistinct: isDistinct)
    let variable = scope.variable(for: aggregate) { freshVariable() }
    aggregates = scope
    return .variable(variable)
  }

  private mutating func operation(_ keyword: String) throws(LocatedError) -> Aggregate.Operation {
    switch keyword {
    case "COUNT": return .count
    case "SUM": return .sum
    case "MIN": return .min
    case "MAX": return .max
    case "AVG": return .average
    case "SAMPLE": return .sample
    default: return .groupConcat(separator: try separator())
    }
  }

  private mutating func separator() throws(LocatedError) -> String {
    guard take(.semicolon) else { return " " }
    try expect(keyword: "SEPARATOR", in: "after ';'")
    try expect(.equal, in: "after SEPARATOR")
    guard case .string(let text) = current.token else { throw unexpected("a string after SEPARATOR =") }
    advance()
    return text
  }
}
