import QueryAlgebra
import RDF

/// Calls of functions and aggregates.
extension Compiler {
  static let aggregateNames = ["count", "sum", "avg", "min", "max", "collect"]
  private static let arity: [String: ClosedRange<Int>] = [
    "tolower": 1...1, "lower": 1...1, "toupper": 1...1, "upper": 1...1, "trim": 1...1, "ltrim": 1...1, "rtrim": 1...1,
    "size": 1...1, "length": 1...1, "char_length": 1...1, "character_length": 1...1, "substring": 2...3,
    "left": 2...2, "right": 2...2, "replace": 3...3, "tostring": 1...1, "tointeger": 1...1, "tofloat": 1...1,
    "toboolean": 1...1, "abs": 1...1, "ceil": 1...1, "ceiling": 1...1, "floor": 1...1, "round": 1...1,
    "coalesce": 1...100, "id": 1...1, "elementid": 1...1, "type": 1...1, "date": 0...1, "datetime": 0...1,
  ]
  /// The functions as they are written, for advice.
  private static let names = [
    "toLower", "lower", "toUpper", "upper", "trim", "ltrim", "rtrim", "size", "char_length", "substring", "left",
    "right", "replace", "toString", "toInteger", "toFloat", "toBoolean", "abs", "ceil", "floor", "round", "coalesce",
    "elementId", "type", "date", "datetime", "length", "nodes", "any", "all", "none", "single", "exists",
  ]

  mutating func call(
    _ function: Word, _ arguments: [ExpressionSyntax], isDistinct: Bool, isStar: Bool, _ scope: inout Scope
  ) throws(LocatedError) -> Value {
    let name = function.text.lowercased()
    if Self.aggregateNames.contains(name) {
      return try aggregate(function, arguments, isDistinct: isDistinct, isStar: isStar, &scope)
    }
    if let value = try pathFunction(function, arguments, scope) { return value }
    guard let arity = Self.arity[name] else {
      let near = NearestWords.nearest(to: function.text, among: Self.names + Self.aggregateNames)
      throw LocatedError(
        "there is no function '\(function.text)'",
        advice: near.isEmpty ? nil : "did you mean \(near.joined(separator: " or "))?", at: function.position)
    }
    guard !isDistinct, !isStar, arity.contains(arguments.count) else {
      let count =
        arity.lowerBound == arity.upperBound ? "\(arity.lowerBound)" : "\(arity.lowerBound) to \(arity.upperBound)"
      throw LocatedError("\(function.text) takes \(count) values", at: function.position)
    }
    if name == "size", case .list(let items)? = arguments.first { return Value(.integer(items.count), .number) }
    if name == "date" || name == "datetime" { return try dateCall(function, arguments.first, &scope) }
    var values: [Value] = []
    for argument in arguments { values.append(try expression(argument, &scope)) }
    return try apply(name, values, at: function.position)
  }

  private mutating func dateCall(
    _ function: Word, _ argument: ExpressionSyntax?, _ scope: inout Scope
  ) throws(LocatedError) -> Value {
    guard let argument else {
      let now = Expression.call(.str, [.call(.now, [])])
      let isDay = function.text.lowercased() == "date"
      return Value(.call(.substr, [now, .integer(1), .integer(isDay ? 10 : 19)]), .date)
    }
    var value = try expression(argument, &scope)
    if case .term(.literal(let literal)) = value.expression {
      return try date(Word(text: literal.lexicalForm, position: function.position))
    }
    value.kind = .date
    return value
  }

  private func apply(_ name: String, _ values: [Value], at position: Int) throws(LocatedError) -> Value {
    guard let first = values.first else { return Value(.null, mayBeNull: true) }
    let mayBeNull = values.contains(where: \.mayBeNull)
    func text(_ expression: Expression) -> Value { Value(expression, .text, mayBeNull: mayBeNull) }
    func number(_ expression: Expression) -> Value { Value(expression, .number, mayBeNull: mayBeNull) }
    let own = first.expression
    switch name {
    case "tolower", "lower": return text(.call(.lcase, [Self.text(first)]))
    case "toupper", "upper": return text(.call(.ucase, [Self.text(first)]))
    case "trim": return text(Self.trimmed(Self.text(first), "^\\s+|\\s+$"))
    case "ltrim": return text(Self.trimmed(Self.text(first), "^\\s+"))
    case "rtrim": return text(Self.trimmed(Self.text(first), "\\s+$"))
    case "size", "length", "char_length", "character_length": return number(.call(.strlen, [Self.text(first)]))
    case "substring": return text(Self.substring(values))
    case "left": return text(.call(.substr, [Self.text(first), .integer(1), values[1].expression]))
    case "right":
      let start = Expression.add(.subtract(.call(.strlen, [Self.text(first)]), values[1].expression), .integer(1))
      return text(.call(.substr, [Self.text(first), start]))
    case "replace": return text(try Self.replaced(values, at: position))
    case "tostring", "id", "elementid": return text(.call(.str, [own]))
    case "type": return text(.call(.replace, [.call(.str, [own]), .string("^.*[/#]"), .string("")]))
    case "tointeger": return Value(.call(.named(XSD.integer), [own]), .number, mayBeNull: true)
    case "tofloat": return Value(.call(.named(XSD.double), [own]), .number, mayBeNull: true)
    case "toboolean": return Value(.call(.named(XSD.boolean), [own]), mayBeNull: true)
    case "abs": return number(.call(.abs, [own]))
    case "ceil", "ceiling": return number(.call(.ceil, [own]))
    case "floor": return number(.call(.floor, [own]))
    case "round": return number(.call(.round, [own]))
    default:
      let kinds = Set(values.map(\.kind))
      return Value(
        .coalesce(values.map(\.expression)), kinds.count == 1 ? first.kind : .unknown,
        mayBeNull: values.allSatisfy(\.mayBeNull))
    }
  }

  private static func trimmed(_ text: Expression, _ pattern: String) -> Expression {
    .call(.replace, [text, .string(pattern), .string("")])
  }

  /// openCypher counts from zero, SPARQL from one.
  private static func substring(_ values: [Value]) -> Expression {
    var start = Expression.add(values[1].expression, .integer(1))
    if case .term(.literal(let literal)) = values[1].expression, let number = Int(literal.lexicalForm), number < Int.max
    {
      start = .integer(number + 1)
    }
    return .call(.substr, [text(values[0]), start] + values.dropFirst(2).map(\.expression))
  }

  /// openCypher replaces a plain text, SPARQL what a regular expression matches.
  private static func replaced(_ values: [Value], at position: Int) throws(LocatedError) -> Expression {
    guard case .term(.literal(let search)) = values[1].expression, !search.lexicalForm.isEmpty,
      case .term(.literal(let replacement)) = values[2].expression
    else {
      throw LocatedError("replace needs two plain texts after the first value", at: position)
    }
    func escaped(_ text: String, _ special: String) -> String {
      text.map { special.contains($0) ? "\\\($0)" : String($0) }.joined()
    }
    return .call(
      .replace,
      [
        text(values[0]), .string(escaped(search.lexicalForm, "\\^$.|?*+()[]{}-")),
        .string(escaped(replacement.lexicalForm, "\\$")),
      ])
  }
}

/// Aggregates. Values that are null are left out, as in openCypher; SPARQL's own aggregates would have no value then.
extension Compiler {
  private mutating func aggregate(
    _ function: Word, _ arguments: [ExpressionSyntax], isDistinct: Bool, isStar: Bool, _ scope: inout Scope
  ) throws(LocatedError) -> Value {
    let name = function.text.lowercased()
    guard aggregates != nil else {
      throw LocatedError(
        "\(name) cannot stand here", advice: "aggregate in WITH or RETURN, and test the value in a WHERE after WITH",
        at: function.position)
    }
    if isInsideAggregate { throw LocatedError("an aggregate inside an aggregate", at: function.position) }
    if isStar, name == "count" { return Value(bind(.init(.count, of: nil)), .number) }
    guard arguments.count == 1, !isStar, let argument = arguments.first else {
      throw LocatedError("\(name) takes one value", at: function.position)
    }
    isInsideAggregate = true
    defer { isInsideAggregate = false }
    let value = try expression(argument, &scope)
    func bound(_ operation: Aggregate.Operation, _ argument: Expression) -> Expression {
      bind(Aggregate(operation, of: argument, isDistinct: isDistinct))
    }
    switch name {
    case "count": return Value(bound(.count, counted(value)), .number)
    case "sum": return Value(bound(.sum, Self.orZero(value)), .number)
    case "avg":
      if !value.mayBeNull { return Value(bound(.average, value.expression), .number, mayBeNull: true) }
      return Value(
        .divide(bound(.sum, Self.orZero(value)), bound(.count, counted(value))), .number, mayBeNull: true)
    case "collect": return Value(collected(value, isDistinct: isDistinct), .text)
    default: return extreme(value, isMaximum: name == "max")
    }
  }

  /// The variable that stands for an aggregate; equal aggregates share one.
  private mutating func bind(_ aggregate: Aggregate) -> Expression {
    if let known = aggregates?.first(where: { $0.aggregate == aggregate }) { return .variable(known.variable) }
    let variable = anonymousVariable("aggregate")
    aggregates?.append(AggregateBinding(variable, aggregate))
    return .variable(variable)
  }

  /// What `COUNT` is asked of. `COUNT` passes over errors, but several engines give no count where an expression has one;
  /// all pass over the rows in which a variable is unbound.
  private mutating func counted(_ value: Value) -> Expression {
    if !value.mayBeNull { return value.expression }
    if case .variable = value.expression { return value.expression }
    if let known = aggregateOperands.first(where: { $0.expression == value.expression }) {
      return .variable(known.variable)
    }
    let variable = anonymousVariable("counted")
    aggregateOperands.append((variable, value.expression))
    return .variable(variable)
  }

  private static func orZero(_ value: Value) -> Expression {
    value.mayBeNull ? .coalesce([value.expression, .integer(0)]) : value.expression
  }

  /// The texts of the values, a comma and a space between them.
  private mutating func collected(_ value: Value, isDistinct: Bool) -> Expression {
    let separator = ", "
    let text = Self.text(value)
    guard value.mayBeNull else {
      return bind(Aggregate(.groupConcat(separator: separator), of: text, isDistinct: isDistinct))
    }
    // Each value brings its own separator, so that nulls bring none; the first separator is cut off.
    let part = Expression.coalesce([.call(.concat, [.string(separator), text]), .string("")])
    let all = bind(Aggregate(.groupConcat(separator: ""), of: part, isDistinct: isDistinct))
    return .call(.substr, [all, .integer(separator.count + 1)])
  }

  /// The least or greatest value; of dates, their texts, since engines do not order dates of different precision alike.
  private mutating func extreme(_ value: Value, isMaximum: Bool) -> Value {
    let operation: Aggregate.Operation = isMaximum ? .max : .min
    let own = value.kind == .date || value.kind == .taggedText ? Dates.text(of: value.expression) : value.expression
    guard value.mayBeNull else { return Value(bind(Aggregate(operation, of: own)), value.kind, mayBeNull: true) }
    // Nulls are counted as something that comes after, or before, every value; alone, they leave no value.
    let isNumber = value.kind == .number
    let beyond: Expression =
      isNumber
      ? .term(.literal(Literal(isMaximum ? "-INF" : "INF", datatype: XSD.double)))
      : .string(isMaximum ? "" : "\u{10FFFD}")
    let compared = isNumber ? own : Dates.text(of: own)
    let found = bind(Aggregate(operation, of: .coalesce([compared, beyond])))
    let count = bind(Aggregate(.count, of: counted(value)))
    return Value(
      .conditional(.greater(count, .integer(0)), then: found, otherwise: .null), value.kind, mayBeNull: true)
  }
}
