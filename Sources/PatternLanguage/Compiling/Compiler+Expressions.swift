import QueryAlgebra
import RDF

/// Expressions.
extension Compiler {
  mutating func expression(_ syntax: ExpressionSyntax, _ scope: inout Scope) throws(LocatedError) -> Value {
    switch syntax {
    case .literal(let literal): return constant(literal)
    case .node(let term): return Value(.term(term), .node)
    case .date(let word): return try date(word)
    case .null: return Value(.null, mayBeNull: true)
    case .list:
      throw LocatedError("a list cannot be a value", advice: "use it after IN or UNWIND", at: syntax.position ?? 0)
    case .parameter(let word): return try parameter(word)
    case .variable(let word): return try variable(word, &scope)
    case .property(let owner, let word): return try property(owner, word, &scope)
    case .hasLabel(let word, let label): return try hasLabel(word, label, &scope)
    case .not(let operand): return Value(.not(try expression(operand, &scope).expression), mayBeNull: true)
    case .negative(let operand): return try negative(operand, &scope)
    case .binary(let symbol, let left, let right): return try binary(symbol, left, right, &scope)
    case .isNull(let operand): return try isNull(operand, &scope)
    case .call(let function, let arguments, let isDistinct, let isStar):
      return try call(function, arguments, isDistinct: isDistinct, isStar: isStar, &scope)
    case .cases(let subject, let branches, let otherwise): return try cases(subject, branches, otherwise, &scope)
    case .exists(let patterns, let condition): return try exists(patterns, condition, &scope)
    case .quantified(let function, let name, let list, let condition):
      return try quantified(function, name, list, condition, &scope)
    }
  }

  private func constant(_ literal: Literal) -> Value {
    var value = Value(.term(.literal(literal)), Self.kind(of: literal))
    if Dates.isDate(literal.lexicalForm) { value.dateText = literal.lexicalForm }
    return value
  }

  private static func kind(of literal: Literal) -> QueryVocabulary.ValueKind {
    if isNumber(literal) { return .number }
    switch literal.datatype {
    case XSD.string: return .text
    case RDFVocabulary.langString: return .taggedText
    case XSD.date, XSD.dateTime, XSD.gYear, XSD.gYearMonth, XSD.gMonthDay: return .date
    default: return .unknown
    }
  }

  func date(_ word: Word) throws(LocatedError) -> Value {
    guard Dates.isDate(word.text) else {
      throw LocatedError(
        "'\(word.text)' is no date", advice: "write 2021-02-01, 2021-02, 2021 or --02-01", at: word.position)
    }
    let literal = Dates.literal(word.text)
    var value = Value(.term(.literal(literal)), .date)
    value.dateText = word.text
    return value
  }

  private func parameter(_ word: Word) throws(LocatedError) -> Value {
    switch parameters[word.text] {
    case .term(.literal(let literal)): return constant(literal)
    case .term(let term): return Value(.term(term), .node)
    case .list:
      throw LocatedError("$\(word.text) is a list", advice: "use it after IN or UNWIND", at: word.position)
    case nil: throw unknownParameter(word)
    }
  }

  private func unknownParameter(_ word: Word) -> LocatedError {
    let near = NearestWords.nearest(to: word.text, among: parameters.keys)
    let advice = near.isEmpty ? "give it a value" : "did you mean $\(near.joined(separator: " or $"))?"
    return LocatedError("the parameter $\(word.text) has no value", advice: advice, at: word.position)
  }

  private mutating func variable(_ word: Word, _ scope: inout Scope) throws(LocatedError) -> Value {
    if let constant = scope.constants[word.text] { return try expression(constant, &scope) }
    guard let state = scope.variables[word.text] else { throw unknownName(word, scope) }
    return Value(.variable(state.variable), state.kind, mayBeNull: !state.isCertain)
  }

  private mutating func property(
    _ owner: ExpressionSyntax, _ word: Word, _ scope: inout Scope
  ) throws(LocatedError) -> Value {
    if case .variable(let name) = owner, scope.constants[name.text] == nil, !isDatePart((name.text, word), scope) {
      guard scope.variables[name.text] != nil else { throw unknownName(name, scope) }
      let (variable, mayBeNull) = try propertyVariable(of: name.text, word, &scope)
      let kind = try property(word).isReverse ? .node : try property(word).values
      return Value(.variable(variable), kind, mayBeNull: mayBeNull)
    }
    guard let part = DatePart(word.text) else {
      let near = NearestWords.nearest(to: word.text, among: DatePart.words)
      throw LocatedError(
        "a date has no part '\(word.text)'",
        advice: near.isEmpty
          ? "its parts are year, month, day, hour, minute and second"
          : "did you mean \(near.joined(separator: " or "))?",
        at: word.position)
    }
    let date = try expression(owner, &scope)
    return Value(Dates.part(part, of: date.expression), .number, mayBeNull: true)
  }

  private mutating func hasLabel(
    _ word: Word, _ label: LabelSyntax, _ scope: inout Scope
  ) throws(LocatedError) -> Value {
    guard let state = scope.variables[word.text] else { throw unknownName(word, scope) }
    let subject = state.isCertain ? state.variable : standIn(for: word.text, state, &scope)
    return Value(try labelCondition(label, of: subject))
  }

  private mutating func negative(_ operand: ExpressionSyntax, _ scope: inout Scope) throws(LocatedError) -> Value {
    if case .literal(let literal) = operand, Self.isNumber(literal), !literal.lexicalForm.hasPrefix("-") {
      return Value(.term(.literal(Literal("-" + literal.lexicalForm, datatype: literal.datatype))), .number)
    }
    let value = try expression(operand, &scope)
    return Value(.unaryMinus(value.expression), .number, mayBeNull: value.mayBeNull)
  }

  private mutating func isNull(_ operand: ExpressionSyntax, _ scope: inout Scope) throws(LocatedError) -> Value {
    let value = try expression(operand, &scope)
    if case .variable(let variable) = value.expression { return Value(.not(.bound(variable))) }
    // What has a value equals itself; an error becomes true.
    return Value(
      .not(.coalesce([.equal(.call(.str, [value.expression]), .call(.str, [value.expression])), .boolean(false)])))
  }

  private mutating func cases(
    _ subject: ExpressionSyntax?, _ branches: [(when: ExpressionSyntax, then: ExpressionSyntax)],
    _ otherwise: ExpressionSyntax?, _ scope: inout Scope
  ) throws(LocatedError) -> Value {
    var value = try otherwise.map { other throws(LocatedError) in try expression(other, &scope) }
    var kind = value?.kind
    for branch in branches.reversed() {
      let condition = subject.map { ExpressionSyntax.binary(.equal, $0, branch.when) } ?? branch.when
      let test = Expression.coalesce([try expression(condition, &scope).expression, .boolean(false)])
      let then = try expression(branch.then, &scope)
      if kind == nil { kind = then.kind }
      if kind != then.kind { kind = .unknown }
      value = Value(
        .conditional(test, then: then.expression, otherwise: value?.expression ?? .null), kind ?? .unknown,
        mayBeNull: then.mayBeNull || value?.mayBeNull ?? true)
    }
    return value ?? Value(.null, mayBeNull: true)
  }

  private mutating func exists(
    _ patterns: [PathSyntax], _ condition: ExpressionSyntax?, _ scope: inout Scope
  ) throws(LocatedError) -> Value {
    let outer = aggregates
    aggregates = nil
    defer { aggregates = outer }
    var inner = try innerScope(for: patterns, &scope)
    let conditions = try body(patterns, condition, &inner)
    guard let filter = Expression.conjunction(conditions) else { return Value(.exists(inner.pattern)) }
    return Value(.exists(.filter(filter, inner.pattern)))
  }

  private mutating func quantified(
    _ function: Word, _ name: Word, _ list: ExpressionSyntax, _ condition: ExpressionSyntax, _ scope: inout Scope
  ) throws(LocatedError) -> Value {
    let outer = scope.constants[name.text]
    var tests: [Expression] = []
    for item in try items(list, at: function.position) {
      scope.constants[name.text] = item
      tests.append(try expression(condition, &scope).expression)
    }
    scope.constants[name.text] = outer
    let any = tests.dropFirst().reduce(tests.first ?? .boolean(false)) { .or($0, $1) }
    switch function.text.uppercased() {
    case "ANY": return Value(any)
    case "NONE": return Value(.not(any))
    case "ALL": return Value(Expression.conjunction(tests) ?? .boolean(true))
    default:
      let counts = tests.map { Expression.conditional($0, then: .integer(1), otherwise: .integer(0)) }
      return Value(.equal(counts.dropFirst().reduce(counts.first ?? .integer(0)) { .add($0, $1) }, .integer(1)))
    }
  }

  /// The items of a list that is written, or given as a parameter.
  func items(_ list: ExpressionSyntax, at position: Int) throws(LocatedError) -> [ExpressionSyntax] {
    switch list {
    case .list(let items): return items
    case .parameter(let word):
      guard case .list(let terms) = parameters[word.text] else {
        if parameters[word.text] == nil { throw unknownParameter(word) }
        throw LocatedError("$\(word.text) is no list", at: word.position)
      }
      return terms.map { $0.literal.map(ExpressionSyntax.literal) ?? .node($0) }
    default:
      throw LocatedError("a list must be written out here", advice: "write ['a', 'b'] or a parameter", at: position)
    }
  }

  /// The terms of a list.
  func constants(_ list: ExpressionSyntax, at position: Int) throws(LocatedError) -> [Term] {
    if case .parameter(let word) = list, case .list(let terms) = parameters[word.text] { return terms }
    return try items(list, at: position).map { item throws(LocatedError) in
      switch item {
      case .literal(let literal): return .literal(literal)
      case .date(let word): return .literal(Dates.literal(word.text))
      case .negative(.literal(let literal)):
        return .literal(Literal("-" + literal.lexicalForm, datatype: literal.datatype))
      case .parameter(let word):
        guard case .term(let term) = parameters[word.text] else { throw unknownParameter(word) }
        return term
      default: throw LocatedError("a list may hold constants only here", at: item.position ?? position)
      }
    }
  }
}

extension ExpressionSyntax {
  /// Where the expression stands, as near as its words tell.
  var position: Int? {
    switch self {
    case .date(let word), .parameter(let word), .variable(let word), .hasLabel(let word, _): word.position
    case .property(_, let word), .call(let word, _, _, _), .quantified(let word, _, _, _): word.position
    default: children.lazy.compactMap(\.position).first
    }
  }
}
