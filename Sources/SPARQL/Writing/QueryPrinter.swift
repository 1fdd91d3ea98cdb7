import QueryAlgebra
import RDF

/// Prints the parts of one query. The methods that return text end it without a line feed.
struct QueryPrinter {
  private let names: VariableNames
  var terms: TermWriter
  /// What stands in place of the variables of aggregates, in the clauses over a grouping.
  private var aggregateTexts: [Variable: String] = [:]

  init(names: VariableNames, terms: TermWriter) {
    self.names = names
    self.terms = terms
  }

  mutating func body(of query: Query) -> String {
    let dataset = datasetClause(query.dataset)
    switch query.form {
    case .select:
      return select(SelectShape(query.pattern), dataset: dataset, indent: "") + "\n"
    case .ask: return "ASK\n" + unprojected(query.pattern, dataset)
    case .construct(let template):
      var text = "CONSTRUCT {\n"
      for line in statementLines(template.map(Self.statement)) { text += "  " + line + "\n" }
      return text + "}\n" + unprojected(query.pattern, dataset)
    case .describe(let resources):
      let list = resources.map { term($0) }.joined(separator: " ")
      return "DESCRIBE " + (list.isEmpty ? "*" : list) + "\n" + unprojected(query.pattern, dataset)
    }
  }

  private static func statement(_ triple: TriplePattern) -> PatternStatement {
    PatternStatement(subject: triple.subject, verb: .term(triple.predicate), object: triple.object)
  }

  private mutating func unprojected(_ pattern: GraphPattern, _ dataset: String) -> String {
    let shape = SelectShape(pattern, hasProjection: false)
    return dataset + "WHERE " + group(shape.pattern, indent: "") + modifiers(shape, indent: "") + "\n"
  }

  private mutating func datasetClause(_ dataset: DatasetClause?) -> String {
    guard let dataset else { return "" }
    var text = ""
    for graph in dataset.defaultGraphs { text += "FROM \(terms.text(of: graph))\n" }
    for graph in dataset.namedGraphs { text += "FROM NAMED \(terms.text(of: graph))\n" }
    return text
  }

  func name(_ variable: Variable) -> String { names.text(of: variable) }

  mutating func term(_ term: PatternTerm) -> String {
    switch term {
    case .term(let term): terms.text(of: term)
    case .variable(let variable): name(variable)
    }
  }

  func aggregateText(_ variable: Variable) -> String? { aggregateTexts[variable] }

  // MARK: SELECT

  private mutating func select(_ shape: SelectShape, dataset: String, indent: String) -> String {
    let outer = aggregateTexts
    aggregateTexts = [:]
    var texts: [Variable: String] = [:]
    for binding in shape.aggregates { texts[binding.variable] = text(of: binding.aggregate, indent: indent) }
    aggregateTexts = texts
    var text = "SELECT " + (shape.isDistinct ? "DISTINCT " : shape.isReduced ? "REDUCED " : "")
    let items = shape.items.map { item(of: $0.variable, $0.value, indent: indent) }
    text += (items.isEmpty ? "*" : items.joined(separator: " ")) + "\n"
    text += dataset
    aggregateTexts = [:]
    text += indent + "WHERE " + group(shape.pattern, indent: indent)
    text += grouping(shape, indent: indent)
    aggregateTexts = texts
    if let having = shape.having { text += "\n\(indent)HAVING (\(self.text(of: having, indent: indent)))" }
    text += modifiers(shape, indent: indent)
    aggregateTexts = outer
    if let values = shape.values {
      for element in values.groupElements { text += "\n" + lines(of: element, indent: indent).joined(separator: "\n") }
    }
    return text
  }

  private mutating func item(of variable: Variable, _ value: Expression?, indent: String) -> String {
    if let value { return "(\(text(of: value, indent: indent)) AS \(name(variable)))" }
    if let aggregate = aggregateTexts[variable] { return "(\(aggregate) AS \(name(variable)))" }
    return name(variable)
  }

  private mutating func grouping(_ shape: SelectShape, indent: String) -> String {
    guard shape.isGrouped, !shape.groupKeys.isEmpty else { return "" }
    var text = "\n\(indent)GROUP BY"
    for key in shape.groupKeys {
      text += " " + (key.value.map { "(\(self.text(of: $0, indent: indent)))" } ?? name(key.variable))
    }
    return text
  }

  private mutating func modifiers(_ shape: SelectShape, indent: String) -> String {
    var text = ""
    if !shape.order.isEmpty {
      text += "\n\(indent)ORDER BY"
      for condition in shape.order {
        let key = self.text(of: condition.expression, indent: indent)
        if condition.isDescending {
          text += " DESC(\(key))"
        } else if case .variable = condition.expression, !key.hasSuffix(")") {
          text += " " + key
        } else {
          text += " ASC(\(key))"
        }
      }
    }
    if let limit = shape.limit { text += "\n\(indent)LIMIT \(limit)" }
    if shape.offset > 0 || shape.limit == nil && shape.isSliced { text += "\n\(indent)OFFSET \(shape.offset)" }
    return text
  }

  private mutating func text(of aggregate: Aggregate, indent: String) -> String {
    let keyword: String
    var ending = ""
    switch aggregate.operation {
    case .count: keyword = "COUNT"
    case .sum: keyword = "SUM"
    case .min: keyword = "MIN"
    case .max: keyword = "MAX"
    case .average: keyword = "AVG"
    case .sample: keyword = "SAMPLE"
    case .groupConcat(let separator):
      keyword = "GROUP_CONCAT"
      ending = "; SEPARATOR = " + TermWriter.quoted(separator)
    }
    let argument = aggregate.argument.map { text(of: $0, indent: indent) } ?? "*"
    return "\(keyword)(\(aggregate.isDistinct ? "DISTINCT " : "")\(argument)\(ending))"
  }

  // MARK: Groups

  /// A group in braces, over several lines unless it is empty; the closing brace stands at the indent.
  mutating func group(_ pattern: GraphPattern, indent: String) -> String {
    let outer = aggregateTexts
    aggregateTexts = [:]
    defer { aggregateTexts = outer }
    let elements = pattern.groupElements
    guard !elements.isEmpty else { return "{}" }
    var text = "{\n"
    for element in elements {
      for line in lines(of: element, indent: indent + "  ") { text += line + "\n" }
    }
    return text + indent + "}"
  }

  /// The lines of an element, each with its indent; a line may hold line feeds of a nested group.
  private mutating func lines(of element: GroupElement, indent: String) -> [String] {
    switch element {
    case .statements(let statements): return statementLines(statements).map { indent + $0 }
    case .optional(let pattern, let condition): return [indent + "OPTIONAL " + optional(pattern, condition, indent)]
    case .minus(let pattern): return [indent + "MINUS " + group(pattern, indent: indent)]
    case .union(let branches):
      return [indent + branches.map { group($0, indent: indent) }.joined(separator: " UNION ")]
    case .graph(let name, let pattern):
      return [indent + "GRAPH \(term(name)) " + group(pattern, indent: indent)]
    case .service(let name, let pattern, let isSilent):
      return [indent + "SERVICE \(isSilent ? "SILENT " : "")\(term(name)) " + group(pattern, indent: indent)]
    case .bind(let value, let variable):
      return [indent + "BIND(\(text(of: value, indent: indent)) AS \(name(variable)))"]
    case .values(let variables, let rows): return valuesLines(variables, rows).map { indent + $0 }
    case .filter(let condition): return [indent + "FILTER " + constraint(condition, indent: indent)]
    case .group(let pattern): return [indent + group(pattern, indent: indent)]
    case .select(let pattern):
      let inner = indent + "  "
      return [indent + "{", inner + select(SelectShape(pattern), dataset: "", indent: inner), indent + "}"]
    }
  }

  /// A filter that is the optional group's own is a condition of the left join (section 18.2.2.6), so a pattern that is
  /// filtered for itself stands in braces of its own.
  private mutating func optional(_ pattern: GraphPattern, _ condition: Expression?, _ indent: String) -> String {
    let inner = indent + "  "
    guard case .filter = pattern else {
      guard let condition else { return group(pattern, indent: indent) }
      return group(.filter(condition, pattern), indent: indent)
    }
    var text = "{\n" + inner + group(pattern, indent: inner) + "\n"
    if let condition { text += inner + "FILTER " + constraint(condition, indent: inner) + "\n" }
    return text + indent + "}"
  }

  private mutating func constraint(_ condition: Expression, indent: String) -> String {
    let text = text(of: condition, indent: indent)
    switch condition {
    case .exists, .not(.exists): return text
    default: return "(\(text))"
    }
  }

  private mutating func statementLines(_ statements: [PatternStatement]) -> [String] {
    var lines: [String] = []
    for (place, statement) in statements.enumerated() {
      let continues = place > 0 && statements[place - 1].subject == statement.subject
      let isContinued = place + 1 < statements.count && statements[place + 1].subject == statement.subject
      let subject = continues ? " " : term(statement.subject)
      lines.append("\(subject) \(verb(statement.verb)) \(term(statement.object)) \(isContinued ? ";" : ".")")
    }
    return lines
  }

  private mutating func verb(_ verb: PatternStatement.Verb) -> String {
    switch verb {
    case .term(.term(.iri(RDFVocabulary.type))): return "a"
    case .term(let predicate): return term(predicate)
    case .path(let path):
      if case .link = path { return "(\(text(of: path)))" }
      return text(of: path)
    }
  }

  private mutating func valuesLines(_ variables: [Variable], _ rows: [[Term?]]) -> [String] {
    var lines = ["VALUES (" + variables.map { name($0) }.joined(separator: " ") + ") {"]
    for row in rows {
      lines.append("  (" + row.map { $0.map { terms.text(of: $0) } ?? "UNDEF" }.joined(separator: " ") + ")")
    }
    return lines + ["}"]
  }
}
