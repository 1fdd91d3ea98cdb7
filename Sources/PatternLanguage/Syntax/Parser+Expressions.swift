import QueryAlgebra
import RDF

/// Expressions, one method a level of precedence, as in openCypher.
extension Parser {
  mutating func expression() throws(LocatedError) -> ExpressionSyntax {
    try nested { parser throws(LocatedError) in try parser.disjunction() }
  }

  private mutating func chain(
    _ operators: [(String, BinaryOperator)], _ operand: (inout Parser) throws(LocatedError) -> ExpressionSyntax
  ) throws(LocatedError) -> ExpressionSyntax {
    var value = try operand(&self)
    var length = 1
    while let known = operators.first(where: { peek(keyword: $0.0) }) {
      advance()
      length += 1
      try checkChain(length)
      value = .binary(known.1, value, try operand(&self))
    }
    return value
  }

  private mutating func disjunction() throws(LocatedError) -> ExpressionSyntax {
    try chain([("OR", .or)]) { parser throws(LocatedError) in
      try parser.chain([("XOR", .exclusiveOr)]) { parser throws(LocatedError) in
        try parser.chain([("AND", .and)]) { parser throws(LocatedError) in try parser.negation() }
      }
    }
  }

  private mutating func negation() throws(LocatedError) -> ExpressionSyntax {
    guard take(keyword: "NOT") else { return try comparison() }
    return .not(try nested { parser throws(LocatedError) in try parser.negation() })
  }

  private static let comparisons: [Symbol: BinaryOperator] = [
    .equal: .equal, .notEqual: .notEqual, .less: .less, .lessOrEqual: .lessOrEqual, .greater: .greater,
    .greaterOrEqual: .greaterOrEqual,
  ]

  /// Comparisons may follow each other: `a < b < c` is `a < b AND b < c`, as in openCypher.
  private mutating func comparison() throws(LocatedError) -> ExpressionSyntax {
    var left = try predicate()
    var result: ExpressionSyntax?
    var length = 1
    while case .symbol(let symbol) = current.token, let known = Self.comparisons[symbol] {
      advance()
      length += 1
      try checkChain(length)
      let right = try predicate()
      let compared = ExpressionSyntax.binary(known, left, right)
      result = result.map { .binary(.and, $0, compared) } ?? compared
      left = right
    }
    return result ?? left
  }

  /// `IN`, `CONTAINS`, `STARTS WITH`, `ENDS WITH`, `=~`, `IS NULL`, `IS NOT NULL`, and a label after a variable.
  private mutating func predicate() throws(LocatedError) -> ExpressionSyntax {
    var value = try sum()
    while true {
      if take(keyword: "IN") {
        value = .binary(.among, value, try sum())
      } else if take(keyword: "CONTAINS") {
        value = .binary(.contains, value, try sum())
      } else if take(.matches) {
        value = .binary(.matches, value, try sum())
      } else if take(keyword: "STARTS") {
        try expect(keyword: "WITH", in: "after STARTS")
        value = .binary(.startsWith, value, try sum())
      } else if take(keyword: "ENDS") {
        try expect(keyword: "WITH", in: "after ENDS")
        value = .binary(.endsWith, value, try sum())
      } else if take(keyword: "IS") {
        let isNegated = take(keyword: "NOT")
        try expect(keyword: "NULL", in: "after IS")
        value = isNegated ? .not(.isNull(value)) : .isNull(value)
      } else if case .variable(let variable) = value, take(.colon) {
        value = .hasLabel(variable, try label())
      } else {
        return value
      }
    }
  }

  private mutating func sum() throws(LocatedError) -> ExpressionSyntax {
    var value = try product()
    var length = 1
    while peek(.plus) || peek(.minus) {
      let known: BinaryOperator = peek(.plus) ? .add : .subtract
      advance()
      length += 1
      try checkChain(length)
      value = .binary(known, value, try product())
    }
    return value
  }

  private mutating func product() throws(LocatedError) -> ExpressionSyntax {
    var value = try unary()
    var length = 1
    while peek(.star) || peek(.slash) || peek(.percent) {
      let known: BinaryOperator = peek(.star) ? .multiply : peek(.slash) ? .divide : .remainder
      advance()
      length += 1
      try checkChain(length)
      value = .binary(known, value, try unary())
    }
    return value
  }

  private mutating func unary() throws(LocatedError) -> ExpressionSyntax {
    if take(.minus) { return .negative(try nested { parser throws(LocatedError) in try parser.unary() }) }
    if take(.plus) { return try nested { parser throws(LocatedError) in try parser.unary() } }
    var value = try primary()
    var length = 0
    while take(.dot) {
      length += 1
      try checkChain(length)
      value = .property(value, try name("a property after '.'"))
    }
    return value
  }

  private mutating func primary() throws(LocatedError) -> ExpressionSyntax {
    switch current.token {
    case .string(let text): return literal(Literal(text))
    case .integer(let digits): return literal(Literal(digits, datatype: XSD.integer))
    case .decimal(let digits):
      let isDouble = digits.contains { $0 == "e" || $0 == "E" }
      return literal(Literal(digits, datatype: isDouble ? XSD.double : XSD.decimal))
    case .date(let text):
      let word = Word(text: text, position: current.start)
      advance()
      return .date(word)
    case .parameter(let name):
      let word = Word(text: name, position: current.start)
      advance()
      return .parameter(word)
    case .symbol(.openBracket): return try list()
    case .symbol(.openParenthesis): return try bracketed()
    case .quotedWord: return .variable(try name("a name"))
    case .word(let word): return try wordExpression(word)
    default: throw unexpected("an expression")
    }
  }

  private mutating func literal(_ literal: Literal) -> ExpressionSyntax {
    advance()
    return .literal(literal)
  }

  private mutating func list() throws(LocatedError) -> ExpressionSyntax {
    advance()
    var items: [ExpressionSyntax] = []
    if take(.closeBracket) { return .list(items) }
    repeat { items.append(try expression()) } while take(.comma)
    try expect(.closeBracket, in: "at the end of a list")
    return .list(items)
  }

  /// A value in parentheses, or a pattern that must be there: `(a)-[:knows]->(b)`.
  private mutating func bracketed() throws(LocatedError) -> ExpressionSyntax {
    if isPatternPredicate() { return .exists([try path()], nil) }
    try expect(.openParenthesis, in: "before an expression")
    let value = try expression()
    try expect(.closeParenthesis, in: "after an expression")
    return value
  }

  /// Whether a node and then an edge stand here; tried on a copy of the state.
  private func isPatternPredicate() -> Bool {
    var trial = self
    guard (try? trial.node()) != nil, trial.startsEdge else { return false }
    let offset = trial.peek(.less) ? 2 : 1
    switch trial.token(after: offset) {
    case .symbol(.openBracket), .symbol(.minus): return true
    default: return false
    }
  }

  private static let literals = ["TRUE", "FALSE", "NULL"]
  private static let reserved: Set<String> = [
    "MATCH", "WHERE", "RETURN", "WITH", "ORDER", "LIMIT", "SKIP", "UNION", "OPTIONAL", "AND", "OR", "XOR", "IN", "AS",
    "CONTAINS", "STARTS", "ENDS", "THEN", "WHEN", "ELSE", "END", "BY",
  ]

  private mutating func wordExpression(_ word: String) throws(LocatedError) -> ExpressionSyntax {
    let keyword = word.uppercased()
    if token(after: 1) == .symbol(.openParenthesis) { return try call() }
    switch keyword {
    case "TRUE", "FALSE": return literal(Literal(word.lowercased(), datatype: XSD.boolean))
    case "NULL":
      advance()
      return .null
    case "CASE": return try caseExpression()
    case "EXISTS" where token(after: 1) == .symbol(.openBrace): return try existsExpression()
    default:
      if Self.reserved.contains(keyword) { throw unexpected("an expression") }
      return .variable(try name("a name"))
    }
  }

  private mutating func existsExpression() throws(LocatedError) -> ExpressionSyntax {
    try nested { parser throws(LocatedError) in
      parser.advance()
      try parser.expect(.openBrace, in: "after EXISTS")
      _ = parser.take(keyword: "MATCH")
      let patterns = try parser.pathList()
      let condition = try parser.whereClause()
      if parser.take(keyword: "RETURN") { _ = try parser.expression() }
      try parser.expect(.closeBrace, in: "at the end of EXISTS")
      return .exists(patterns, condition)
    }
  }

  private mutating func call() throws(LocatedError) -> ExpressionSyntax {
    let function = try name("a function")
    advance()
    if function.text.uppercased() == "EXISTS", peek(.openParenthesis) {
      let path = try path()
      try expect(.closeParenthesis, in: "after the pattern")
      return .exists([path], nil)
    }
    if case .word = current.token, token(after: 1).isKeyword("IN"),
      ["ANY", "ALL", "NONE", "SINGLE"].contains(function.text.uppercased())
    {
      return try quantified(function)
    }
    if take(.star) {
      try expect(.closeParenthesis, in: "after '*'")
      return .call(function, [], isDistinct: false, isStar: true)
    }
    let isDistinct = take(keyword: "DISTINCT")
    var arguments: [ExpressionSyntax] = []
    if !peek(.closeParenthesis) {
      repeat { arguments.append(try expression()) } while take(.comma)
    }
    if !take(.closeParenthesis) { throw unexpected("',' or ')' in the arguments of \(function.text)") }
    return .call(function, arguments, isDistinct: isDistinct, isStar: false)
  }

  private mutating func quantified(_ function: Word) throws(LocatedError) -> ExpressionSyntax {
    let variable = try name("a name")
    advance()
    let list = try sum()
    try expect(keyword: "WHERE", in: "after the list")
    let condition = try expression()
    try expect(.closeParenthesis, in: "after the condition")
    return .quantified(function, variable: variable, list: list, condition: condition)
  }

  private mutating func caseExpression() throws(LocatedError) -> ExpressionSyntax {
    try nested { parser throws(LocatedError) in
      parser.advance()
      let subject = parser.peek(keyword: "WHEN") ? nil : try parser.expression()
      var branches: [(when: ExpressionSyntax, then: ExpressionSyntax)] = []
      while parser.take(keyword: "WHEN") {
        let condition = try parser.expression()
        try parser.expect(keyword: "THEN", in: "after the condition")
        branches.append((condition, try parser.expression()))
        try parser.checkChain(branches.count)
      }
      if branches.isEmpty { throw parser.unexpected("WHEN after CASE", keywords: ["WHEN"]) }
      let otherwise = parser.take(keyword: "ELSE") ? try parser.expression() : nil
      try parser.expect(keyword: "END", in: "of CASE")
      return .cases(subject: subject, branches, otherwise)
    }
  }
}
