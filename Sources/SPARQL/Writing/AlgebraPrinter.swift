import QueryAlgebra
import RDF

/// Turns the algebra into S-expressions.
struct AlgebraPrinter {
  var terms: TermWriter

  mutating func expression(of query: Query) -> SExpression {
    let pattern = expression(of: query.pattern)
    let form: SExpression
    switch query.form {
    case .select: form = pattern
    case .ask: form = SExpression("ask", pattern)
    case .construct(let template): form = SExpression("construct", SExpression(template.map { triple($0) }), pattern)
    case .describe(let resources): form = SExpression("describe", SExpression(resources.map { term($0) }), pattern)
    }
    let asked = query.dataset.map { dataset($0, form) } ?? form
    return query.base.map { SExpression("base", SExpression("<\($0.string)>"), asked) } ?? asked
  }

  private mutating func dataset(_ clause: DatasetClause, _ inner: SExpression) -> SExpression {
    let graphs = clause.defaultGraphs.map { SExpression("graph", atom($0)) }
    let named = clause.namedGraphs.map { SExpression("namedgraph", atom($0)) }
    return SExpression("dataset", SExpression(graphs + named), inner)
  }

  mutating func expression(of pattern: GraphPattern) -> SExpression {
    switch pattern {
    case .basic(let triples): return list("bgp", triples.map { triple($0) })
    case .path(let subject, let path, let object):
      return SExpression("path", term(subject), expression(of: path), term(object))
    case .shortestPath(let path): return shortestPath(path)
    case .join(let left, let right): return SExpression("join", expression(of: left), expression(of: right))
    case .leftJoin(let left, let right, let condition):
      let operands = [expression(of: left), expression(of: right)]
      return list("leftjoin", operands + (condition.map { [expression(of: $0)] } ?? []))
    case .filter(let condition, let inner):
      return SExpression("filter", expression(of: condition), expression(of: inner))
    case .union(let left, let right): return SExpression("union", expression(of: left), expression(of: right))
    case .graph(let name, let inner): return SExpression("graph", term(name), expression(of: inner))
    case .extend(let inner, let variable, let value):
      let binding = SExpression([atom(variable), expression(of: value)])
      return SExpression("extend", SExpression([binding]).heading, expression(of: inner))
    case .minus(let left, let right): return SExpression("minus", expression(of: left), expression(of: right))
    case .values(let variables, let rows): return table(variables, rows)
    case .service(let endpoint, let inner, let isSilent):
      let silent = isSilent ? [SExpression("silent")] : []
      return list("service", silent + [term(endpoint), expression(of: inner)])
    default: return modifier(pattern)
    }
  }

  /// `(shortestpath any start step end (1 _) ((?n length) …))`: which paths, from where by what to where, how many steps
  /// they have at least and at most, and what is bound of them.
  private mutating func shortestPath(_ path: ShortestPath) -> SExpression {
    let step = path.step.map { expression(of: $0) } ?? SExpression([])
    let counts = SExpression(
      [path.allowsNoStep ? "0" : "1", path.maximum.map(String.init) ?? "_"].map { SExpression($0) })
    let named: [(Variable?, String)] = [
      (path.bindings.text, "text"), (path.bindings.length, "length"), (path.bindings.nodes, "nodes"),
    ]
    let bindings = named.compactMap { variable, part in
      variable.map { SExpression([atom($0), SExpression(part)]) }
    }
    return list(
      "shortestpath",
      [
        SExpression(path.findsAll ? "all" : "any"), term(path.start), step, term(path.end), counts,
        SExpression(bindings),
      ])
  }

  /// Groups and the solution modifiers (section 18.2.4).
  private mutating func modifier(_ pattern: GraphPattern) -> SExpression {
    switch pattern {
    case .group(let inner, let keys, let aggregates):
      let bindings = aggregates.map { SExpression([atom($0.variable), expression(of: $0.aggregate)]) }
      return SExpression("group", variables(keys), SExpression(bindings).heading, expression(of: inner))
    case .orderBy(let inner, let conditions):
      let keys = conditions.map { condition in
        let key = expression(of: condition.expression)
        return condition.isDescending ? SExpression("desc", key) : SExpression("asc", key)
      }
      return SExpression("order", SExpression(keys).heading, expression(of: inner))
    case .project(let inner, let shown): return SExpression("project", variables(shown), expression(of: inner))
    case .distinct(let inner): return SExpression("distinct", expression(of: inner))
    case .reduced(let inner): return SExpression("reduced", expression(of: inner))
    case .slice(let inner, let offset, let limit):
      let length = SExpression(limit.map(String.init) ?? "_")
      return SExpression("slice", SExpression(offset == 0 ? "_" : String(offset)), length, expression(of: inner))
    default: return expression(of: pattern)
    }
  }

  private mutating func table(_ names: [Variable], _ rows: [[Term?]]) -> SExpression {
    var lines = [list("vars", names.map { atom($0) })]
    for row in rows {
      var cells: [SExpression] = []
      for (name, term) in zip(names, row) {
        guard let term else { continue }
        cells.append(SExpression([atom(name), SExpression(terms.text(of: term))]))
      }
      lines.append(list("row", cells))
    }
    return list("table", lines)
  }

  private mutating func triple(_ pattern: TriplePattern) -> SExpression {
    SExpression("triple", term(pattern.subject), term(pattern.predicate), term(pattern.object))
  }

  private mutating func term(_ term: PatternTerm) -> SExpression {
    switch term {
    case .term(let term): SExpression(terms.text(of: term))
    case .variable(let variable): atom(variable)
    }
  }

  func atom(_ variable: Variable) -> SExpression {
    SExpression(variable.isBlankNode ? variable.name : "?" + variable.name)
  }

  mutating func atom(_ iri: IRI) -> SExpression { SExpression(terms.text(of: iri)) }

  private func variables(_ list: [Variable]) -> SExpression { SExpression(list.map { atom($0) }).heading }

  func list(_ operatorName: String, _ operands: [SExpression]) -> SExpression {
    SExpression([SExpression(operatorName)] + operands)
  }
}
