import QueryAlgebra
import RDF

/// Expressions, with parentheses only where the precedence of the grammar asks for them (rules 110 to 119).
extension QueryPrinter {
  private enum Level: Int {
    case or, and, relation, sum, product, unary, primary

    var next: Level { Level(rawValue: rawValue + 1) ?? .primary }
  }

  /// - Parameter indent: of the line that the expression stands on, for the groups inside `EXISTS`.
  mutating func text(of expression: Expression, indent: String) -> String {
    text(of: expression, at: .or, indent)
  }

  private mutating func text(of expression: Expression, at level: Level, _ indent: String) -> String {
    let (text, own) = bare(expression, indent)
    return own.rawValue < level.rawValue ? "(\(text))" : text
  }

  private mutating func binary(
    _ left: Expression, _ symbol: String, _ right: Expression, _ level: Level, _ indent: String
  ) -> (String, Level) {
    // Comparisons stand alone; the others gather from the left.
    let leftLevel = level == .relation ? level.next : level
    let leftText = text(of: left, at: leftLevel, indent)
    return (leftText + " \(symbol) " + text(of: right, at: level.next, indent), level)
  }

  private mutating func bare(_ expression: Expression, _ indent: String) -> (String, Level) {
    switch expression {
    case .or(let left, let right): binary(left, "||", right, .or, indent)
    case .and(let left, let right): binary(left, "&&", right, .and, indent)
    case .equal(let left, let right): binary(left, "=", right, .relation, indent)
    case .notEqual(let left, let right): binary(left, "!=", right, .relation, indent)
    case .less(let left, let right): binary(left, "<", right, .relation, indent)
    case .lessOrEqual(let left, let right): binary(left, "<=", right, .relation, indent)
    case .greater(let left, let right): binary(left, ">", right, .relation, indent)
    case .greaterOrEqual(let left, let right): binary(left, ">=", right, .relation, indent)
    case .add(let left, let right): binary(left, "+", right, .sum, indent)
    case .subtract(let left, let right): binary(left, "-", right, .sum, indent)
    case .multiply(let left, let right): binary(left, "*", right, .product, indent)
    case .divide(let left, let right): binary(left, "/", right, .product, indent)
    case .among(let value, let list): among(value, "IN", list, indent)
    case .not(.among(let value, let list)): among(value, "NOT IN", list, indent)
    case .not(.exists(let pattern)): ("NOT EXISTS " + group(pattern, indent: indent), .primary)
    case .not(let operand): ("!" + text(of: operand, at: .primary, indent), .unary)
    case .unaryPlus(let operand): ("+" + signed(operand, indent), .unary)
    case .unaryMinus(let operand): ("-" + signed(operand, indent), .unary)
    default: (primary(expression, indent), .primary)
    }
  }

  private mutating func among(
    _ value: Expression, _ keyword: String, _ list: [Expression], _ indent: String
  ) -> (String, Level) {
    (text(of: value, at: .sum, indent) + " \(keyword) " + arguments(list, indent), .relation)
  }

  /// The operand of a sign: in parentheses where it is a number, which the sign would become part of.
  private mutating func signed(_ operand: Expression, _ indent: String) -> String {
    if case .term(.literal) = operand { return "(\(text(of: operand, at: .or, indent)))" }
    return text(of: operand, at: .primary, indent)
  }

  private mutating func arguments(_ list: [Expression], _ indent: String) -> String {
    "(" + list.map { text(of: $0, indent: indent) }.joined(separator: ", ") + ")"
  }

  private mutating func primary(_ expression: Expression, _ indent: String) -> String {
    switch expression {
    case .variable(let variable): return aggregateText(variable) ?? name(variable)
    case .term(let term): return terms.text(of: term)
    case .bound(let variable): return "BOUND(\(name(variable)))"
    case .exists(let pattern): return "EXISTS " + group(pattern, indent: indent)
    case .coalesce(let list): return "COALESCE" + arguments(list, indent)
    case .conditional(let condition, let then, let otherwise):
      return "IF" + arguments([condition, then, otherwise], indent)
    case .call(.named(let iri), let list): return terms.text(of: iri) + arguments(list, indent)
    case .call(let function, let list): return (FunctionNames.byFunction[function] ?? "") + arguments(list, indent)
    default: return "(\(text(of: expression, indent: indent)))"
    }
  }
}
