import QueryAlgebra
import RDF

/// Operators between two values.
extension Compiler {
  mutating func binary(
    _ symbol: BinaryOperator, _ left: ExpressionSyntax, _ right: ExpressionSyntax, _ scope: inout Scope
  ) throws(LocatedError) -> Value {
    if symbol == .among { return try among(left, right, &scope) }
    let first = try expression(left, &scope)
    let second = try expression(right, &scope)
    let mayBeNull = first.mayBeNull || second.mayBeNull
    func truth(_ expression: Expression) -> Value { Value(expression, mayBeNull: mayBeNull) }
    let (a, b) = (first.expression, second.expression)
    switch symbol {
    case .or: return truth(.or(a, b))
    case .and: return truth(.and(a, b))
    case .exclusiveOr: return truth(.and(.or(a, b), .not(.and(a, b))))
    case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual:
      return truth(try compared(symbol, first, second, at: right.position ?? left.position ?? 0))
    case .contains: return truth(.call(.contains, [Self.text(first), Self.text(second)]))
    case .startsWith: return truth(.call(.strStarts, [Self.text(first), Self.text(second)]))
    case .endsWith: return truth(.call(.strEnds, [Self.text(first), Self.text(second)]))
    case .matches: return truth(Self.matches(first, second))
    case .add:
      if Self.isText(first) || Self.isText(second) {
        return Value(.call(.concat, [Self.text(first), Self.text(second)]), .text, mayBeNull: mayBeNull)
      }
      return Value(.add(a, b), .number, mayBeNull: mayBeNull)
    case .subtract: return Value(.subtract(a, b), .number, mayBeNull: mayBeNull)
    case .multiply: return Value(.multiply(a, b), .number, mayBeNull: mayBeNull)
    case .divide: return Value(.divide(a, b), .number, mayBeNull: true)
    case .remainder:
      let whole = Expression.call(.named(XSD.integer), [.divide(a, b)])
      return Value(.subtract(a, .multiply(b, whole)), .number, mayBeNull: true)
    case .among: return truth(.boolean(false))
    }
  }

  private static func isText(_ value: Value) -> Bool { value.kind == .text || value.kind == .taggedText }

  /// A value as an argument of a function of strings: without its language tag, its datatype or, of a node, its kind.
  static func text(_ value: Value) -> Expression {
    switch value.kind {
    case .text: value.expression
    case .date, .number, .node, .taggedText, .unknown: Dates.text(of: value.expression)
    }
  }

  /// `=~` matches the whole text, as in openCypher; `(?i)` at its beginning leaves case out of account.
  private static func matches(_ value: Value, _ pattern: Value) -> Expression {
    guard case .term(.literal(let literal)) = pattern.expression else {
      return .call(.regex, [text(value), .call(.concat, [.string("^("), pattern.expression, .string(")$")])])
    }
    var regex = literal.lexicalForm
    var flags = ""
    if regex.hasPrefix("(?"), let end = regex.firstIndex(of: ")") {
      let letters = regex[regex.index(regex.startIndex, offsetBy: 2)..<end]
      if !letters.isEmpty, letters.allSatisfy({ "imsx".contains($0) }) {
        flags = String(letters)
        regex = String(regex[regex.index(after: end)...])
      }
    }
    let arguments = [text(value), .string("^(" + regex + ")$")] + (flags.isEmpty ? [] : [.string(flags)])
    return .call(.regex, arguments)
  }

  private mutating func among(
    _ left: ExpressionSyntax, _ right: ExpressionSyntax, _ scope: inout Scope
  ) throws(LocatedError) -> Value {
    let value = try expression(left, &scope)
    let position = right.position ?? left.position ?? 0
    if value.kind != .date, value.kind != .taggedText {
      if case .parameter(let word) = right, case .list(let terms) = parameters[word.text] {
        return Value(.among(value.expression, terms.map(Expression.term)), mayBeNull: value.mayBeNull)
      }
    }
    var choices: [Value] = []
    for item in try items(right, at: position) { choices.append(try expression(item, &scope)) }
    if value.kind != .date, value.kind != .taggedText, !choices.contains(where: { $0.kind == .date }) {
      return Value(.among(value.expression, choices.map(\.expression)), mayBeNull: value.mayBeNull)
    }
    var test: Expression?
    for choice in choices {
      let equal = try compared(.equal, value, choice, at: position)
      test = test.map { .or($0, equal) } ?? equal
    }
    return Value(test ?? .boolean(false), mayBeNull: value.mayBeNull)
  }

  /// A comparison: of dates by calendar, of tagged texts by their characters, of other values as SPARQL compares them.
  private func compared(
    _ symbol: BinaryOperator, _ left: Value, _ right: Value, at position: Int
  ) throws(LocatedError) -> Expression {
    if left.kind == .date || right.kind == .date { return try comparedDates(symbol, left, right, at: position) }
    var (a, b) = (left.expression, right.expression)
    if left.kind == .taggedText || right.kind == .taggedText { (a, b) = (Self.text(left), Self.text(right)) }
    switch symbol {
    case .equal: return .equal(a, b)
    case .notEqual: return .notEqual(a, b)
    case .less: return .less(a, b)
    case .lessOrEqual: return .lessOrEqual(a, b)
    case .greater: return .greater(a, b)
    default: return .greaterOrEqual(a, b)
    }
  }

  private func comparedDates(
    _ symbol: BinaryOperator, _ left: Value, _ right: Value, at position: Int
  ) throws(LocatedError) -> Expression {
    for value in [left, right] where value.kind != .date && value.dateText == nil {
      if case .term(.literal(let literal)) = value.expression {
        throw LocatedError(
          "'\(literal.lexicalForm)' is no date", advice: "write 2021-02-01, 2021-02, 2021 or date('--02-01')",
          at: position)
      }
    }
    guard let order = Self.order(symbol) else {
      let same: Expression
      if let constant = right.dateText {
        same = Dates.equal(left.expression, constant: constant)
      } else if let constant = left.dateText {
        same = Dates.equal(right.expression, constant: constant)
      } else {
        same = Dates.equal(left.expression, right.expression)
      }
      return symbol == .equal ? same : .not(same)
    }
    if let constant = right.dateText { return Dates.compare(order, left.expression, constant: constant) }
    if let constant = left.dateText { return Dates.compare(order.flipped, right.expression, constant: constant) }
    return Dates.compare(order, left.expression, right.expression)
  }

  private static func order(_ symbol: BinaryOperator) -> Dates.Order? {
    switch symbol {
    case .less: .less
    case .lessOrEqual: .lessOrEqual
    case .greater: .greater
    case .greaterOrEqual: .greaterOrEqual
    default: nil
    }
  }
}
