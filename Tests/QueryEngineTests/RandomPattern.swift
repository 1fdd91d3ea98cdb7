import QueryAlgebra
import RDF
import TestSupport

/// Makes random patterns over a small vocabulary, so that they match now and then.
struct RandomPattern {
  var generator: SeededGenerator
  private var freshCount = 0

  static let nodes = (0..<6).map { ex("n\($0)") }
  static let predicates = (0..<3).map { IRI("http://example.org/p\($0)") }
  static let values: [Term] = (0..<4).map(integer) + [.literal(Literal("甲")), .literal(Literal("乙"))]
  private static let variables = ["a", "b", "c", "d"].map { Variable($0) }

  init(seed: UInt64) {
    generator = SeededGenerator(seed: seed)
  }

  private mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[Int.random(in: 0..<elements.count, using: &generator)]
  }

  private mutating func chance(_ oneIn: Int) -> Bool { Int.random(in: 0..<oneIn, using: &generator) == 0 }

  mutating func quads(_ count: Int) -> [Quad] {
    (0..<count).map { _ in
      Quad(
        pick(Self.nodes), pick(Self.predicates), chance(3) ? pick(Self.values) : pick(Self.nodes),
        graphName: chance(3) ? pick([ex("g1"), ex("g2")]) : nil)
    }
  }

  private mutating func position(_ terms: [Term]) -> PatternTerm {
    chance(4) ? .term(pick(terms)) : .variable(pick(Self.variables))
  }

  private mutating func triple() -> TriplePattern {
    TriplePattern(
      position(Self.nodes),
      chance(6) ? .variable(pick(Self.variables)) : .term(.iri(pick(Self.predicates))),
      position(Self.nodes + Self.values))
  }

  mutating func path(_ depth: Int) -> PropertyPath {
    if depth == 0 { return .link(pick(Self.predicates)) }
    switch Int.random(in: 0..<8, using: &generator) {
    case 0: return .inverse(path(depth - 1))
    case 1: return .sequence(path(depth - 1), path(depth - 1))
    case 2: return .alternative(path(depth - 1), path(depth - 1))
    case 3: return .zeroOrMore(path(depth - 1))
    case 4: return .oneOrMore(path(depth - 1))
    case 5: return .zeroOrOne(path(depth - 1))
    case 6: return .negatedPropertySet(forward: [pick(Self.predicates)], inverse: chance(2) ? [] : nil)
    default: return .link(pick(Self.predicates))
    }
  }

  mutating func pattern(_ depth: Int) -> GraphPattern {
    if depth == 0 {
      if chance(4) { return .path(position(Self.nodes), path(2), position(Self.nodes)) }
      return .basic((0..<Int.random(in: 1...3, using: &generator)).map { _ in triple() })
    }
    switch Int.random(in: 0..<13, using: &generator) {
    case 0, 1: return .join(pattern(depth - 1), pattern(depth - 1))
    case 2: return .leftJoin(pattern(depth - 1), pattern(depth - 1), chance(2) ? condition(1) : nil)
    case 3: return .filter(condition(2), pattern(depth - 1))
    case 4: return .union(pattern(depth - 1), pattern(depth - 1))
    case 5: return .minus(pattern(depth - 1), pattern(depth - 1))
    case 6: return .graph(chance(2) ? .variable(Variable("g")) : .term(ex("g1")), pattern(depth - 1))
    case 7:
      let variable = freshVariable()
      return .extend(pattern(depth - 1), variable, .add(.variable(pick(Self.variables)), .term(integer(1))))
    case 8: return .join(values(), pattern(depth - 1))
    case 9: return .distinct(.project(pattern(depth - 1), [pick(Self.variables), Variable("a")]))
    case 10:
      let variable = freshVariable()
      let count = Aggregate(.count, of: chance(2) ? nil : .variable(pick(Self.variables)), isDistinct: false)
      return .group(pattern(depth - 1), by: [pick(Self.variables)], [AggregateBinding(variable, count)])
    case 11: return .project(pattern(depth - 1), [pick(Self.variables), pick(Self.variables)].uniqued())
    default: return pattern(depth - 1)
    }
  }

  /// A pattern that inline data, or a condition on a variable's terms, keeps few solutions of.
  mutating func patternWithInlineData(_ depth: Int) -> GraphPattern {
    let variables = [pick(Self.variables), pick(Self.variables)].uniqued()
    let rows = (0..<Int.random(in: 1...4, using: &generator)).map { _ in
      variables.map { _ in Optional(pick(Self.nodes)) }
    }
    let data = GraphPattern.values(variables, rows)
    switch Int.random(in: 0..<7, using: &generator) {
    case 0: return .join(data, pattern(depth))
    case 1: return .join(pattern(depth), .filter(condition(1), .join(pattern(1), data)))
    case 2: return .leftJoin(.join(data, pattern(1)), pattern(depth), chance(2) ? condition(1) : nil)
    case 3: return .minus(.join(pattern(1), data), pattern(depth))
    case 4:
      let terms = rows.compactMap(\.[0]).map(Expression.term)
      return .filter(.among(.variable(variables[0]), terms), pattern(depth))
    case 5: return .filter(.equal(.variable(variables[0]), .term(pick(Self.nodes))), pattern(depth))
    default: return .join(.project(.join(data, pattern(1)), [variables[0]]), pattern(depth))
    }
  }

  private mutating func freshVariable() -> Variable {
    freshCount += 1
    return Variable("x\(freshCount)")
  }

  private mutating func values() -> GraphPattern {
    let variables = [pick(Self.variables), pick(Self.variables)].uniqued()
    let rows = (0..<Int.random(in: 1...3, using: &generator)).map { _ in
      variables.map { _ in chance(3) ? nil : pick(Self.nodes) }
    }
    return .values(variables, rows)
  }

  private mutating func operand() -> Expression {
    chance(3) ? .term(pick(Self.values + Self.nodes)) : .variable(pick(Self.variables))
  }

  mutating func condition(_ depth: Int) -> Expression {
    switch Int.random(in: 0..<(depth > 0 ? 8 : 4), using: &generator) {
    case 0: return .bound(pick(Self.variables))
    case 1: return .equal(operand(), operand())
    case 2: return .notEqual(operand(), operand())
    case 3: return .less(operand(), operand())
    case 4: return .and(condition(depth - 1), condition(depth - 1))
    case 5: return .or(condition(depth - 1), condition(depth - 1))
    case 6: return .not(condition(depth - 1))
    default: return .exists(.basic([triple(), triple()]))
    }
  }
}

extension Array where Element: Hashable {
  func uniqued() -> [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
