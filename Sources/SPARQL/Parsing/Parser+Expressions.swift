import QueryAlgebra
import RDF

/// Expressions (rules 68 to 71, 110 to 120), one method a level of precedence.
extension Parser {
  mutating func expression() throws(LocatedError) -> Expression {
    try chain(of: [.or]) { parser throws(LocatedError) in
      try parser.chain(of: [.and]) { parser throws(LocatedError) in try parser.relation() }
    }
  }

  /// Operands with operators of one level between them, from left to right.
  private mutating func chain(
    of symbols: [Symbol], _ operand: (inout Parser) throws(LocatedError) -> Expression
  ) throws(LocatedError) -> Expression {
    var value = try operand(&self)
    var length = 1
    while let symbol = symbols.first(where: { peek($0) }) {
      advance()
      length += 1
      try checkChain(length)
      value = Self.combined(symbol, value, try operand(&self))
    }
    return value
  }

  private static func combined(_ symbol: Symbol, _ left: Expression, _ right: Expression) -> Expression {
    switch symbol {
    case .or: .or(left, right)
    case .and: .and(left, right)
    case .plus: .add(left, right)
    case .minus: .subtract(left, right)
    case .star: .multiply(left, right)
    case .slash: .divide(left, right)
    case .equal: .equal(left, right)
    case .notEqual: .notEqual(left, right)
    case .less: .less(left, right)
    case .lessOrEqual: .lessOrEqual(left, right)
    case .greater: .greater(left, right)
    default: .greaterOrEqual(left, right)
    }
  }

  private static let comparisons: [Symbol] = [.equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual]

  private mutating func relation() throws(LocatedError) -> Expression {
    let left = try sum()
    if let symbol = Self.comparisons.first(where: { peek($0) }) {
      advance()
      let value = Self.combined(symbol, left, try sum())
      if Self.comparisons.contains(where: { peek($0) }) {
        throw error("comparisons cannot follow each other", advice: "join them with &&")
      }
      return value
    }
    if take(keyword: "IN") { return .among(left, try expressionList("after IN")) }
    if peek(keyword: "NOT"), token(after: 1).isKeyword("IN") {
      advance()
      advance()
      return .not(.among(left, try expressionList("after NOT IN")))
    }
    return left
  }

  private mutating func sum() throws(LocatedError) -> Expression {
    try chain(of: [.plus, .minus]) { parser throws(LocatedError) in
      try parser.chain(of: [.star, .slash]) { parser throws(LocatedError) in try parser.unary() }
    }
  }

  private mutating func unary() throws(LocatedError) -> Expression {
    if signsNumber, let literal = try optionalLiteral() { return .term(.literal(literal)) }
    if take(.bang) { return .not(try nested { parser throws(LocatedError) in try parser.unary() }) }
    if take(.plus) { return .unaryPlus(try nested { parser throws(LocatedError) in try parser.primary() }) }
    if take(.minus) { return .unaryMinus(try nested { parser throws(LocatedError) in try parser.primary() }) }
    return try primary()
  }

  private mutating func primary() throws(LocatedError) -> Expression {
    switch current.token {
    case .symbol(.openParenthesis): return try bracketed()
    case .variable(let name):
      advance()
      return .variable(Variable(name))
    case .iri, .prefixedName:
      let iri = try iri("")
      return peek(.openParenthesis) ? .call(.named(iri), try functionArguments()) : .term(.iri(iri))
    case .word(let word) where !current.token.isBoolean:
      return try builtInCall(word)
    default:
      if let literal = try optionalLiteral() { return .term(.literal(literal)) }
      throw unexpected("an expression")
    }
  }

  mutating func bracketed() throws(LocatedError) -> Expression {
    try nested { parser throws(LocatedError) in
      try parser.expect(.openParenthesis, in: "before the expression")
      let value = try parser.expression()
      try parser.expect(.closeParenthesis, in: "after the expression")
      return value
    }
  }

  /// Whether the current token may begin a constraint: what FILTER, HAVING, GROUP BY and ORDER BY take.
  var startsConstraint: Bool {
    switch current.token {
    case .symbol(.openParenthesis): true
    case .iri, .prefixedName: token(after: 1) == .symbol(.openParenthesis)
    case .word(let word): FunctionNames.isCall(word.uppercased())
    default: false
    }
  }

  /// A bracketed expression or a call (rule 69).
  mutating func constraint(_ place: String) throws(LocatedError) -> Expression {
    switch current.token {
    case .symbol(.openParenthesis): return try bracketed()
    case .iri, .prefixedName:
      let iri = try iri(place)
      guard peek(.openParenthesis) else { throw unexpected("'(' after the name of a function") }
      return .call(.named(iri), try functionArguments())
    case .word(let word) where !current.token.isBoolean:
      return try builtInCall(word)
    default: throw unexpected("an expression in ( ) or a function \(place)")
    }
  }

  /// The arguments of a function that is named by an IRI.
  private mutating func functionArguments() throws(LocatedError) -> [Expression] {
    if token(after: 1).isKeyword("DISTINCT") {
      advance()
      throw error("an aggregate of one's own is not known", advice: "use COUNT, SUM, MIN, MAX, AVG, SAMPLE …")
    }
    return try expressionList("after the name of a function")
  }

  /// Expressions in parentheses, perhaps none.
  mutating func expressionList(_ place: String) throws(LocatedError) -> [Expression] {
    try nested { parser throws(LocatedError) in
      try parser.expect(.openParenthesis, in: place)
      var list: [Expression] = []
      if parser.take(.closeParenthesis) { return list }
      repeat { list.append(try parser.expression()) } while parser.take(.comma)
      if !parser.take(.closeParenthesis) { throw parser.unexpected("',' or ')' in the list") }
      return list
    }
  }
}
