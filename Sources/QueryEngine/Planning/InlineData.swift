import QuadStore
import QueryAlgebra
import RDF

/// Rows of terms that are written out in a query, as a restriction: a solution passes where its terms for the variables
/// are those of a row.
///
/// A join with `VALUES`, or a filter that a variable is one of some IRIs, keeps few solutions of the other side. Where that side is planned by itself, because a subquery,
/// a `BIND`, an `OPTIONAL` or a `MINUS` is between them, the data is joined inside it as well, so that what would be
/// dropped afterwards is not computed.
struct InlineData: Hashable {
  let variables: [Variable]
  /// Different rows, in each of which all variables are bound.
  let rows: [[Term]]

  /// More rows than these are not worth being joined twice.
  private static let rowLimit = 1000

  /// The restriction to some variables; `nil` where a row does not bind them, or the rows are many.
  private init?(_ variables: [Variable], _ rows: [[Term?]], keeping kept: (Variable) -> Bool) {
    let columns = variables.indices.filter { column in
      kept(variables[column]) && rows.allSatisfy { column < $0.count && $0[column] != nil }
    }
    guard !columns.isEmpty, rows.count <= Self.rowLimit else { return nil }
    self.variables = columns.map { variables[$0] }
    var seen: Set<[Term]> = []
    self.rows = rows.map { row in columns.compactMap { row[$0]?.normalizingLanguage } }.filter {
      seen.insert($0).inserted
    }
  }

  init?(_ variables: [Variable], _ rows: [[Term?]]) { self.init(variables, rows) { _ in true } }

  /// What a condition says of one variable, where it says that it is one of some IRIs and the variable is bound.
  init?(_ condition: Expression) {
    switch condition {
    case .equal(.variable(let variable), .term(let term)), .equal(.term(let term), .variable(let variable)):
      guard case .iri = term else { return nil }
      self.init([variable], [[term]])
    case .call(.sameTerm, let operands):
      guard operands.count == 2, case .variable(let variable) = operands[0], case .term(let term) = operands[1] else {
        return nil
      }
      self.init([variable], [[term]])
    case .among(.variable(let variable), let list):
      let terms = list.compactMap { item in if case .term(.iri(let iri)) = item { Term.iri(iri) } else { nil } }
      guard terms.count == list.count else { return nil }
      self.init([variable], terms.map { [$0] })
    default: return nil
    }
  }

  /// The part that restricts some variables; `nil` where it restricts none of them.
  func restricting(_ kept: Set<Variable>) -> InlineData? {
    variables.allSatisfy(kept.contains) ? self : InlineData(variables, rows) { kept.contains($0) }
  }

  var pattern: GraphPattern { .values(variables, rows) }
}

extension GraphPattern {
  /// The data that every solution of the pattern agrees with.
  var inlineData: [InlineData] {
    switch self {
    case .values(let variables, let rows): return InlineData(variables, rows).map { [$0] } ?? []
    case .join(let left, let right): return left.inlineData + right.inlineData
    case .filter(let condition, let inner):
      let certain = inner.certainVariables
      return inner.inlineData
        + condition.conjuncts.compactMap(InlineData.init).filter { $0.variables.allSatisfy(certain.contains) }
    case .extend(let inner, _, _), .leftJoin(let inner, _, _), .minus(let inner, _),
      .distinct(let inner), .reduced(let inner), .orderBy(let inner, _), .slice(let inner, _, _), .graph(_, let inner):
      return inner.inlineData
    case .project(let inner, let variables):
      let visible = Set(variables)
      return inner.inlineData.compactMap { $0.restricting(visible) }
    case .basic, .path, .union, .service, .group: return []
    }
  }

  /// A pattern that has the solutions of this one that agree with the data, as often as they are here, and perhaps
  /// others besides.
  func restricted(by data: InlineData) -> GraphPattern {
    guard let data = data.restricting(certainVariables) else { return self }
    switch self {
    case .basic, .path, .join: return .join(data.pattern, self)
    case .filter(let condition, let inner): return .filter(condition, inner.restricted(by: data))
    case .extend(let inner, let variable, let expression):
      return .extend(inner.restricted(by: data), variable, expression)
    case .leftJoin(let left, let right, let condition): return .leftJoin(left.restricted(by: data), right, condition)
    case .minus(let left, let right): return .minus(left.restricted(by: data), right)
    case .union(let left, let right): return .union(left.restricted(by: data), right.restricted(by: data))
    case .graph(let name, let inner): return .graph(name, inner.restricted(by: data))
    case .group(let inner, let keys, let aggregates):
      guard let data = data.restricting(Set(keys)), !inner.isOneTriple(ofPredicate: keys) else { return self }
      return .group(inner.restricted(by: data), by: keys, aggregates)
    case .orderBy(let inner, let conditions): return .orderBy(inner.restricted(by: data), conditions)
    case .project(let inner, let variables): return .project(inner.restricted(by: data), variables)
    case .distinct(let inner): return .distinct(inner.restricted(by: data))
    case .reduced(let inner): return .reduced(inner.restricted(by: data))
    case .values, .slice, .service: return self
    }
  }

  /// The pattern restricted by the data of patterns that it is joined with, as far as it does not have it itself.
  func restricted(byDataOf others: some Sequence<GraphPattern>) -> GraphPattern {
    let own = inlineData
    var data: [InlineData] = []
    for found in others.flatMap(\.inlineData) where !own.contains(found) && !data.contains(found) { data.append(found) }
    return data.reduce(self) { $0.restricted(by: $1) }
  }

  /// Whether this is one triple pattern whose predicate is the one key of a group: groups of that kind are counted from
  /// the runs of a permutation, all in less time than the rows of a few take.
  private func isOneTriple(ofPredicate keys: [Variable]) -> Bool {
    guard case .basic(let triples) = self, triples.count == 1, keys.count == 1 else { return false }
    return triples[0].predicate.variable == keys[0]
  }
}
