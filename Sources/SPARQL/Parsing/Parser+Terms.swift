import QueryAlgebra
import RDF

/// Terms, variables, inline data (rules 61 to 65, 107 to 109, 128 to 138).
extension Parser {
  mutating func variable(_ place: String) throws(LocatedError) -> Variable {
    guard case .variable(let name) = current.token else { throw unexpected("a variable \(place)") }
    advance()
    return Variable(name)
  }

  mutating func variableOrIRI() throws(LocatedError) -> PatternTerm? {
    if case .variable(let name) = current.token {
      advance()
      return .variable(Variable(name))
    }
    return try optionalIRI().map { .term(.iri($0)) }
  }

  mutating func iri(_ place: String) throws(LocatedError) -> IRI {
    guard let iri = try optionalIRI() else { throw unexpected("an IRI \(place)") }
    return iri
  }

  /// An IRI or a prefixed name, where one stands here.
  mutating func optionalIRI() throws(LocatedError) -> IRI? {
    switch current.token {
    case .iri(let reference):
      advance()
      return IRI(resolved(reference))
    case .prefixedName(let prefix, let local):
      guard let namespace = prefixes[prefix] else { throw unknownPrefix(prefix) }
      advance()
      return IRI(namespace + local)
    default: return nil
    }
  }

  private func unknownPrefix(_ prefix: String) -> LocatedError {
    let near = NearestWords.nearest(to: prefix, among: prefixes.keys)
    let advice =
      near.isEmpty
      ? "declare it: PREFIX \(prefix): <…>" : "did you mean \(near.map { $0 + ":" }.joined(separator: " or "))?"
    return error("the prefix \(prefix): is not declared", advice: advice)
  }

  /// A literal, where one stands here; a sign belongs to a number that follows it at once.
  mutating func optionalLiteral() throws(LocatedError) -> Literal? {
    switch current.token {
    case .string(let text):
      advance()
      return try qualified(text)
    case .integer, .decimal, .double:
      return number(sign: "")
    case .symbol(.plus), .symbol(.minus):
      guard signsNumber else { return nil }
      let sign = peek(.minus) ? "-" : "+"
      advance()
      return number(sign: sign)
    case .word(let word) where current.token.isBoolean:
      advance()
      return Literal(word.lowercased(), datatype: XSD.boolean)
    default: return nil
    }
  }

  /// Whether the current token is a sign with a number right after it.
  var signsNumber: Bool {
    guard peek(.plus) || peek(.minus), isFollowedAtOnce else { return false }
    switch token(after: 1) {
    case .integer, .decimal, .double: return true
    default: return false
    }
  }

  mutating func number(sign: String) -> Literal? {
    let literal: Literal
    switch current.token {
    case .integer(let digits): literal = Literal(sign + digits, datatype: XSD.integer)
    case .decimal(let digits): literal = Literal(sign + digits, datatype: XSD.decimal)
    case .double(let digits): literal = Literal(sign + digits, datatype: XSD.double)
    default: return nil
    }
    advance()
    return literal
  }

  private mutating func qualified(_ text: String) throws(LocatedError) -> Literal {
    if case .languageTag(let tag) = current.token {
      advance()
      return Literal(text, language: tag)
    }
    if take(.doubleCaret) { return Literal(text, datatype: try iri("of a datatype after ^^")) }
    return Literal(text)
  }

  /// `VALUES`, after the keyword: an inline table (rules 61 to 65).
  mutating func dataBlock() throws(LocatedError) -> GraphPattern {
    if case .variable(let name) = current.token {
      advance()
      try expect(.openBrace, in: "before the values")
      var rows: [[Term?]] = []
      while !take(.closeBrace) { rows.append([try dataValue()]) }
      return .values([Variable(name)], rows)
    }
    try expect(.openParenthesis, in: "or a variable after VALUES")
    var variables: [Variable] = []
    while !take(.closeParenthesis) {
      let position = current.start
      let variable = try variable("or ')' after VALUES")
      if variables.contains(variable) { throw error("?\(variable.name) stands twice in VALUES", at: position) }
      variables.append(variable)
    }
    try expect(.openBrace, in: "before the rows")
    var rows: [[Term?]] = []
    while !take(.closeBrace) { rows.append(try dataRow(of: variables.count)) }
    return .values(variables, rows)
  }

  private mutating func dataRow(of count: Int) throws(LocatedError) -> [Term?] {
    let position = current.start
    try expect(.openParenthesis, in: "before a row, or '}' after the last")
    var row: [Term?] = []
    while !take(.closeParenthesis) { row.append(try dataValue()) }
    guard row.count == count else {
      throw error(
        "a row of \(row.count) values for \(count) variables", advice: "write UNDEF for a value that is not there",
        at: position)
    }
    return row
  }

  private mutating func dataValue() throws(LocatedError) -> Term? {
    if take(keyword: "UNDEF") { return nil }
    if let iri = try optionalIRI() { return .iri(iri) }
    if let literal = try optionalLiteral() { return .literal(literal) }
    throw unexpected("an IRI, a literal or UNDEF", keywords: ["UNDEF", "true", "false"])
  }
}
