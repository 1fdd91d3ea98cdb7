import QueryAlgebra
import RDF
import Testing

@Suite("The variables of patterns and expressions")
struct VariablesTests {
  private let a = Variable("a")
  private let b = Variable("b")
  private let c = Variable("c")

  private func triple(_ subject: Variable, _ object: Variable) -> GraphPattern {
    .basic([TriplePattern(.variable(subject), .term(.iri("urn:p")), .variable(object))])
  }

  @Test("Variables come in order of appearance, each once")
  func order() {
    #expect(GraphPattern.join(triple(b, a), triple(a, c)).inScopeVariables.ordered == [b, a, c])
  }

  @Test("What MINUS takes away and what a filter asks is not in scope")
  func notInScope() {
    #expect(GraphPattern.minus(triple(a, a), triple(b, c)).inScopeVariables.ordered == [a])
    #expect(GraphPattern.filter(.exists(triple(b, c)), triple(a, a)).inScopeVariables.ordered == [a])
  }

  @Test("A projection and a grouping hide what they do not name")
  func hiding() {
    #expect(GraphPattern.project(triple(a, b), [b]).inScopeVariables.ordered == [b])
    let group = GraphPattern.group(triple(a, b), by: [a], [AggregateBinding(c, Aggregate(.count, of: nil))])
    #expect(group.inScopeVariables.ordered == [a, c])
  }

  @Test("Variables that stand for blank nodes are not visible")
  func blankNodes() {
    #expect(triple(Variable("_:x"), a).inScopeVariables.visible == [a])
  }

  @Test("An expression names its variables, but not those inside EXISTS")
  func expressions() {
    let expression = Expression.or(
      .equal(.variable(b), .variable(a)), .and(.bound(c), .exists(triple(a, Variable("d")))))
    #expect(expression.variables.ordered == [b, a, c])
  }
}
