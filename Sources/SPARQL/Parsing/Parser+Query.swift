import QueryAlgebra
import RDF

/// The prologue and the query forms (rules 1 to 16 of the grammar).
extension Parser {
  /// A whole query, to the end of the text.
  mutating func query() throws(LocatedError) -> Query {
    try prologue()
    let forms = ["SELECT", "CONSTRUCT", "DESCRIBE", "ASK"]
    var query: Query
    if peek(keyword: "SELECT") {
      let select = try selectQuery()
      query = Query(form: .select, pattern: select.pattern, dataset: select.dataset)
    } else if take(keyword: "CONSTRUCT") {
      query = try constructQuery()
    } else if take(keyword: "DESCRIBE") {
      query = try describeQuery()
    } else if take(keyword: "ASK") {
      query = try askQuery()
    } else {
      throw unexpected("SELECT, CONSTRUCT, DESCRIBE or ASK", keywords: forms + ["PREFIX", "BASE"])
    }
    guard current.token == .end else {
      throw unexpected(
        "the end of the query",
        keywords: ["WHERE", "GROUP", "HAVING", "ORDER", "LIMIT", "OFFSET", "VALUES", "FROM", "NAMED"])
    }
    query.base = base.map(IRI.init)
    return query
  }

  private mutating func prologue() throws(LocatedError) {
    while true {
      if take(keyword: "BASE") {
        guard case .iri(let iri) = current.token else { throw unexpected("an IRI in < > after BASE") }
        base = resolved(iri)
        advance()
      } else if take(keyword: "PREFIX") {
        guard case .prefixedName(let prefix, "") = current.token else {
          throw unexpected("a prefix and a colon after PREFIX")
        }
        advance()
        guard case .iri(let iri) = current.token else { throw unexpected("an IRI in < > for the prefix") }
        prefixes[prefix] = resolved(iri)
        advance()
      } else {
        return
      }
    }
  }

  func resolved(_ reference: String) -> String {
    guard let base else { return reference }
    return IRIReference(base).resolve(reference)
  }

  private mutating func datasetClause() throws(LocatedError) -> DatasetClause? {
    var dataset: DatasetClause?
    while take(keyword: "FROM") {
      var clause = dataset ?? DatasetClause()
      if take(keyword: "NAMED") {
        clause.namedGraphs.append(try iri("after FROM NAMED"))
      } else {
        clause.defaultGraphs.append(try iri("after FROM"))
      }
      dataset = clause
    }
    return dataset
  }

  private mutating func selectQuery() throws(LocatedError) -> (pattern: GraphPattern, dataset: DatasetClause?) {
    var select = SelectClauses()
    select.clause = try selectClause(&select)
    let dataset = try datasetClause()
    select.pattern = try whereClause()
    try solutionModifiers(&select)
    try valuesClause(&select)
    return (try translate(select), dataset)
  }

  /// A sub-query, without its braces (rule 8).
  mutating func subSelect() throws(LocatedError) -> GraphPattern {
    let outer = aggregates
    let (pattern, dataset) = try selectQuery()
    aggregates = outer
    if dataset != nil { throw error("a sub-query cannot name its dataset", advice: "write FROM on the outer query") }
    return pattern
  }

  private mutating func whereClause() throws(LocatedError) -> GraphPattern {
    _ = take(keyword: "WHERE")
    guard peek(.openBrace) else { throw unexpected("WHERE and a group in { }", keywords: ["WHERE", "FROM"]) }
    return try groupGraphPattern().pattern
  }

  private mutating func askQuery() throws(LocatedError) -> Query {
    var select = SelectClauses()
    let dataset = try datasetClause()
    select.pattern = try whereClause()
    try solutionModifiers(&select)
    try valuesClause(&select)
    return Query(form: .ask, pattern: try translate(select), dataset: dataset)
  }

  private mutating func describeQuery() throws(LocatedError) -> Query {
    var select = SelectClauses()
    var resources: [PatternTerm] = []
    let isAll = take(.star)
    while !isAll, let resource = try variableOrIRI() { resources.append(resource) }
    if !isAll, resources.isEmpty { throw unexpected("*, variables or IRIs after DESCRIBE") }
    let dataset = try datasetClause()
    if peek(keyword: "WHERE") || peek(.openBrace) {
      select.pattern = try whereClause()
    }
    let visible = select.pattern.inScopeVariables.visible
    try solutionModifiers(&select)
    try valuesClause(&select)
    let form = QueryForm.describe(isAll ? visible.map(PatternTerm.variable) : resources)
    return Query(form: form, pattern: try translate(select), dataset: dataset)
  }

  private mutating func constructQuery() throws(LocatedError) -> Query {
    var select = SelectClauses()
    let dataset: DatasetClause?
    let template: [TriplePattern]
    if peek(.openBrace) {
      template = try constructTemplate()
      dataset = try datasetClause()
      select.pattern = try whereClause()
    } else {
      dataset = try datasetClause()
      try expect(keyword: "WHERE", in: "or a template in { } after CONSTRUCT")
      blankNodes.beginPattern()
      let triples = try bracedTriples()
      select.pattern = triples.isEmpty ? .basic([]) : .basic(triples)
      template = withOwnBlankNodes(triples)
    }
    try solutionModifiers(&select)
    try valuesClause(&select)
    return Query(form: .construct(template), pattern: try translate(select), dataset: dataset)
  }

  private mutating func constructTemplate() throws(LocatedError) -> [TriplePattern] {
    let outer = blankNodes
    blankNodes = BlankNodeScopes()
    blankNodes.beginPattern()
    let triples = try bracedTriples()
    blankNodes = outer
    return withOwnBlankNodes(triples)
  }

  private mutating func bracedTriples() throws(LocatedError) -> [TriplePattern] {
    try expect(.openBrace, in: "before the triples")
    var triples: [TriplePattern] = []
    while !peek(.closeBrace) {
      triples += try triplesSameSubject()
      if !take(.dot) { break }
    }
    if !take(.closeBrace) { throw unexpected("'.' or '}' after a triple") }
    return triples
  }

  /// The labels of a template are its own (section 16.2), so its blank nodes get variables of their own.
  private mutating func withOwnBlankNodes(_ triples: [TriplePattern]) -> [TriplePattern] {
    var names: [Variable: Variable] = [:]
    func renamed(_ term: PatternTerm, _ parser: inout Parser) -> PatternTerm {
      guard let variable = term.variable, variable.isBlankNode else { return term }
      let own = names[variable] ?? parser.freshVariable()
      names[variable] = own
      return .variable(own)
    }
    return triples.map {
      TriplePattern(renamed($0.subject, &self), renamed($0.predicate, &self), renamed($0.object, &self))
    }
  }
}
