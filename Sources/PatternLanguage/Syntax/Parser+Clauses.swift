import QueryAlgebra
import RDF

/// Queries and clauses.
extension Parser {
  private static let clauseKeywords = ["MATCH", "OPTIONAL", "WITH", "UNWIND", "RETURN"]

  /// A whole query, to the end of the text.
  mutating func query() throws(LocatedError) -> QuerySyntax {
    var query = QuerySyntax(parts: [try part()], keepsDuplicates: [])
    while take(keyword: "UNION") {
      query.keepsDuplicates.append(take(keyword: "ALL"))
      query.parts.append(try part())
      try checkChain(query.parts.count)
    }
    _ = take(.semicolon)
    guard current.token == .end else {
      throw unexpected(
        "the end of the query",
        keywords: ["WHERE", "ORDER", "SKIP", "OFFSET", "LIMIT", "UNION", "AND", "OR", "AS"] + Self.clauseKeywords)
    }
    return query
  }

  private mutating func part() throws(LocatedError) -> PartSyntax {
    var clauses: [ClauseSyntax] = []
    while true {
      try checkChain(clauses.count)
      if take(keyword: "MATCH") {
        clauses.append(try match(isOptional: false))
      } else if take(keyword: "OPTIONAL") {
        try expect(keyword: "MATCH", in: "after OPTIONAL")
        clauses.append(try match(isOptional: true))
      } else if peek(keyword: "WITH") {
        let projection = try projection()
        clauses.append(.with(projection, condition: try whereClause()))
      } else if take(keyword: "UNWIND") {
        let list = try expression()
        try expect(keyword: "AS", in: "and a name after the list")
        clauses.append(.unwind(list, try name("a name after AS")))
      } else if peek(keyword: "RETURN") {
        return PartSyntax(clauses: clauses, result: try projection())
      } else {
        throw unexpected(
          clauses.isEmpty ? "MATCH to begin a query" : "another clause, and RETURN at the end",
          keywords: Self.clauseKeywords + (clauses.isEmpty ? [] : ["WHERE"]))
      }
    }
  }

  private mutating func match(isOptional: Bool) throws(LocatedError) -> ClauseSyntax {
    var patterns = [try matchedPath()]
    while take(.comma) {
      patterns.append(try matchedPath())
      try checkChain(patterns.count)
    }
    return .match(patterns: patterns, condition: try whereClause(), isOptional: isOptional)
  }

  mutating func pathList() throws(LocatedError) -> [PathSyntax] {
    var patterns = [try path()]
    while take(.comma) {
      patterns.append(try path())
      try checkChain(patterns.count)
    }
    return patterns
  }

  mutating func whereClause() throws(LocatedError) -> ExpressionSyntax? {
    take(keyword: "WHERE") ? try expression() : nil
  }

  /// `RETURN` or `WITH`, the keyword being the current token.
  private mutating func projection() throws(LocatedError) -> ProjectionSyntax {
    var projection = ProjectionSyntax(position: current.start)
    advance()
    projection.isDistinct = take(keyword: "DISTINCT")
    if !take(.star) {
      var items = [try item()]
      while take(.comma) { items.append(try item()) }
      projection.items = items
    }
    if take(keyword: "ORDER") {
      try expect(keyword: "BY", in: "after ORDER")
      repeat { projection.order.append(try orderKey()) } while take(.comma)
    }
    if take(keyword: "SKIP") || take(keyword: "OFFSET") { projection.skip = try expression() }
    if take(keyword: "LIMIT") { projection.limit = try expression() }
    return projection
  }

  private mutating func item() throws(LocatedError) -> ProjectionSyntax.Item {
    let start = current.start
    let value = try expression()
    let written = text(from: start, to: previousEnd)
    let alias = take(keyword: "AS") ? try name("a name after AS") : nil
    return ProjectionSyntax.Item(value: value, alias: alias, text: written, position: start)
  }

  private mutating func orderKey() throws(LocatedError) -> ProjectionSyntax.Key {
    let value = try expression()
    if take(keyword: "DESC") || take(keyword: "DESCENDING") { return .init(value: value, isDescending: true) }
    _ = take(keyword: "ASC") || take(keyword: "ASCENDING")
    return .init(value: value, isDescending: false)
  }
}
