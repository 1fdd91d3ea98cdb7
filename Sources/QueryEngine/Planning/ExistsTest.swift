import QuadStore
import QueryAlgebra
import RDF

/// Tests `EXISTS` for a row: whether the pattern, with the row's terms in the place of its variables, has a solution
/// (SPARQL 1.1, section 18.6). Rows with the same terms are tested once.
final class ExistsTest {
  private let pattern: GraphPattern
  private let planner: Planner
  private let scope: GraphScope
  private let variables: [(variable: Variable, column: Int)]
  private var known: [[TermID]: Bool] = [:]

  init(_ pattern: GraphPattern, planner: Planner, scope: GraphScope, column: (Variable) -> Int?) {
    (self.pattern, self.planner, self.scope) = (pattern, planner, scope)
    variables = pattern.mentionedVariables.sorted { $0.name < $1.name }.compactMap { variable in
      column(variable).map { (variable, $0) }
    }
  }

  func test(_ row: RowCursor) throws -> Bool {
    let key = variables.map { row.id($0.column) }
    if let answer = known[key] { return answer }
    var terms: [Variable: Term] = [:]
    for (index, entry) in variables.enumerated() where key[index].isBound {
      terms[entry.variable] = planner.context.term(of: key[index])
    }
    let bound = Substitution(terms: terms)(pattern)
    let plan = planner.plan(bound, scope, NameScope(planner.table), Demand(needed: [], limit: 1))
    let answer = try plan.next() != nil
    if known.count >= 1 << 18 { known = [:] }
    known[key] = answer
    return answer
  }
}
