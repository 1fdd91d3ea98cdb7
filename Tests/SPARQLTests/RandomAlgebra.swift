import QueryAlgebra
import RDF

/// Random algebra that SPARQL can say: no variable is bound twice, and projections are where a sub-query may stand.
struct RandomAlgebra<Generator: RandomNumberGenerator> {
  var generator: Generator
  private var counter = 0

  init(generator: Generator) {
    self.generator = generator
  }

  private mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[Int.random(in: 0..<elements.count, using: &generator)]
  }

  private mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &generator) < percent }

  private mutating func variable() -> Variable { Variable(pick(["a", "b", "c", "d", "名", "x1"])) }

  private mutating func fresh() -> Variable {
    counter += 1
    return Variable("new\(counter)")
  }

  private mutating func iri() -> IRI {
    IRI(pick(["http://e/", "http://e/a", "http://e/x#y", "http://other/名", "urn:a:b", "http://e/a.b-c", "http://e/1"]))
  }

  private mutating func literal() -> Literal {
    let strings = ["", "a", "热线", "\"q\" \\ \n\r\t", "1", "-1", "1.5", "1e3", "true", "é\u{301}", "{?x}", "\u{1F600}"]
    switch Int.random(in: 0..<5, using: &generator) {
    case 0: return Literal(pick(strings), language: pick(["en", "zh-Hans"]))
    case 1: return Literal(pick(strings), datatype: pick([XSD.integer, XSD.decimal, XSD.double, XSD.boolean]))
    case 2: return Literal(pick(strings), datatype: iri())
    default: return Literal(pick(strings))
    }
  }

  private mutating func term() -> Term { chance(50) ? .iri(iri()) : .literal(literal()) }

  private mutating func node() -> PatternTerm {
    chance(70) ? .variable(variable()) : .term(term())
  }

  mutating func path(_ depth: Int) -> PropertyPath {
    guard depth > 0 else { return .link(chance(20) ? RDFVocabulary.type : iri()) }
    switch Int.random(in: 0..<8, using: &generator) {
    case 0: return .inverse(path(depth - 1))
    case 1: return .sequence(path(depth - 1), path(depth - 1))
    case 2: return .alternative(path(depth - 1), path(depth - 1))
    case 3: return .zeroOrMore(path(depth - 1))
    case 4: return .oneOrMore(path(depth - 1))
    case 5: return .zeroOrOne(path(depth - 1))
    case 6: return .negatedPropertySet(forward: [iri()], inverse: chance(50) ? [iri(), iri()] : nil)
    default: return .link(iri())
    }
  }

  /// A path that the translation of SPARQL leaves as it is at the top.
  private mutating func wholePath() -> PropertyPath {
    while true {
      let candidate = path(3)
      switch candidate {
      case .link, .inverse, .sequence: continue
      default: return candidate
      }
    }
  }

  private mutating func basic() -> GraphPattern {
    let count = Int.random(in: 1...3, using: &generator)
    return .basic(
      (0..<count).map { _ in
        TriplePattern(node(), chance(80) ? .term(.iri(iri())) : .variable(variable()), node())
      })
  }

  mutating func pattern(_ depth: Int) -> GraphPattern {
    guard depth > 0 else { return basic() }
    switch Int.random(in: 0..<13, using: &generator) {
    case 0: return .join(pattern(depth - 1), pattern(depth - 1))
    case 1: return .leftJoin(pattern(depth - 1), pattern(depth - 1), chance(50) ? expression(2) : nil)
    case 2: return .filter(expression(3), pattern(depth - 1))
    case 3: return .union(pattern(depth - 1), pattern(depth - 1))
    case 4: return .graph(chance(50) ? .variable(variable()) : .term(.iri(iri())), pattern(depth - 1))
    case 5: return .extend(pattern(depth - 1), fresh(), expression(3))
    case 6: return .minus(pattern(depth - 1), pattern(depth - 1))
    case 7: return .values([fresh(), fresh()], [[term(), nil], [term(), term()]])
    case 8: return .service(.term(.iri(iri())), pattern(depth - 1), isSilent: chance(50))
    case 9: return select(depth - 1)
    case 10: return .path(node(), wholePath(), node())
    default: return basic()
    }
  }

  /// A projection with any modifiers.
  mutating func select(_ depth: Int) -> GraphPattern {
    var inner = pattern(depth)
    var shown = inner.inScopeVariables.visible
    if chance(30) {
      let keys = Array(shown.prefix(2))
      let aggregate = Variable("_:g\(fresh().name)")
      inner = .group(inner, by: keys, [AggregateBinding(aggregate, self.aggregate())])
      if chance(30) { inner = .filter(.greater(.variable(aggregate), .term(.literal(literal()))), inner) }
      let total = fresh()
      inner = .extend(inner, total, .variable(aggregate))
      shown = keys + [total]
    } else if chance(30) {
      let extra = fresh()
      inner = .extend(inner, extra, expression(2))
      shown.append(extra)
    }
    if chance(30), let key = shown.first {
      inner = .orderBy(inner, [OrderCondition(.variable(key), isDescending: chance(50))])
    }
    if shown.isEmpty {
      let one = fresh()
      inner = .extend(inner, one, .term(term()))
      shown = [one]
    }
    inner = .project(inner, shown)
    if chance(20) { inner = .distinct(inner) } else if chance(10) { inner = .reduced(inner) }
    if chance(20) {
      inner = .slice(inner, offset: Int.random(in: 0...3, using: &generator), limit: chance(50) ? 5 : nil)
    }
    return inner
  }

  private mutating func aggregate() -> Aggregate {
    let operations: [Aggregate.Operation] = [
      .count, .sum, .min, .max, .average, .sample, .groupConcat(separator: " "), .groupConcat(separator: "\"\n"),
    ]
    let operation = pick(operations)
    let argument: Expression? = operation == .count && chance(50) ? nil : expression(1)
    return Aggregate(operation, of: argument, isDistinct: chance(50))
  }

  mutating func expression(_ depth: Int) -> Expression {
    guard depth > 0 else { return chance(60) ? .variable(variable()) : .term(term()) }
    let left = expression(depth - 1)
    let right = expression(depth - 1)
    switch Int.random(in: 0..<22, using: &generator) {
    case 0: return .or(left, right)
    case 1: return .and(left, right)
    case 2: return .not(left)
    case 3: return .equal(left, right)
    case 4: return .notEqual(left, right)
    case 5: return .less(left, right)
    case 6: return .lessOrEqual(left, right)
    case 7: return .greater(left, right)
    case 8: return .greaterOrEqual(left, right)
    case 9: return .among(left, chance(20) ? [] : [right, left])
    case 10: return .add(left, right)
    case 11: return .subtract(left, right)
    case 12: return .multiply(left, right)
    case 13: return .divide(left, right)
    case 14: return .unaryMinus(left)
    case 15: return .unaryPlus(left)
    case 16: return chance(50) ? .exists(pattern(1)) : .not(.exists(pattern(1)))
    case 17: return .bound(variable())
    case 18: return .coalesce(chance(20) ? [] : [left, right])
    case 19: return .conditional(left, then: right, otherwise: left)
    case 20: return .call(pick([.str, .lang, .isIRI, .ucase, .md5, .year]), [left])
    default: return .call(pick([.contains, .strlang, .sameTerm, .named(iri())]), [left, right])
    }
  }

  mutating func query() -> Query {
    let dataset = chance(20) ? DatasetClause(defaultGraphs: [iri()], namedGraphs: [iri()]) : nil
    switch Int.random(in: 0..<6, using: &generator) {
    case 0: return Query(form: .ask, pattern: pattern(3), dataset: dataset)
    case 1:
      guard case .basic(let template) = basic() else { return query() }
      return Query(form: .construct(template), pattern: pattern(3), dataset: dataset)
    case 2:
      return Query(form: .describe([.variable(variable()), .term(.iri(iri()))]), pattern: pattern(2), dataset: dataset)
    default: return Query(form: .select, pattern: select(3), dataset: dataset)
    }
  }
}
