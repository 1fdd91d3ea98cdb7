import QueryAlgebra
import RDF

/// Expressions, aggregates and property paths.
extension AlgebraPrinter {
  mutating func expression(of expression: Expression) -> SExpression {
    switch expression {
    case .variable(let variable): return atom(variable)
    case .term(let term): return SExpression(terms.text(of: term))
    case .or(let left, let right): return call("||", [left, right])
    case .and(let left, let right): return call("&&", [left, right])
    case .not(.among(let value, let members)): return call("notin", [value] + members)
    case .not(.exists(let pattern)): return SExpression("notexists", self.expression(of: pattern))
    case .not(let operand): return call("!", [operand])
    case .equal(let left, let right): return call("=", [left, right])
    case .notEqual(let left, let right): return call("!=", [left, right])
    case .less(let left, let right): return call("<", [left, right])
    case .lessOrEqual(let left, let right): return call("<=", [left, right])
    case .greater(let left, let right): return call(">", [left, right])
    case .greaterOrEqual(let left, let right): return call(">=", [left, right])
    case .add(let left, let right): return call("+", [left, right])
    case .subtract(let left, let right): return call("-", [left, right])
    case .multiply(let left, let right): return call("*", [left, right])
    case .divide(let left, let right): return call("/", [left, right])
    case .unaryPlus(let operand): return call("unaryplus", [operand])
    case .unaryMinus(let operand): return call("unaryminus", [operand])
    default: return form(expression)
    }
  }

  /// What is written as a call (rules 121 to 128).
  private mutating func form(_ expression: Expression) -> SExpression {
    switch expression {
    case .among(let value, let members): return call("in", [value] + members)
    case .exists(let pattern): return SExpression("exists", self.expression(of: pattern))
    case .bound(let variable): return SExpression("bound", atom(variable))
    case .coalesce(let operands): return call("coalesce", operands)
    case .conditional(let condition, let then, let otherwise): return call("if", [condition, then, otherwise])
    case .call(.named(let iri), let operands): return call(terms.text(of: iri), operands)
    case .call(let function, let operands):
      return call(FunctionNames.byFunction[function]?.lowercased() ?? "", operands)
    default: return self.expression(of: expression)
    }
  }

  private mutating func call(_ name: String, _ operands: [Expression]) -> SExpression {
    list(name, operands.map { expression(of: $0) })
  }

  mutating func expression(of aggregate: Aggregate) -> SExpression {
    var operands: [SExpression] = aggregate.isDistinct ? [SExpression("distinct")] : []
    if case .groupConcat(let separator) = aggregate.operation {
      operands.append(SExpression("separator", SExpression(TermWriter.quoted(separator))))
    }
    if let argument = aggregate.argument { operands.append(expression(of: argument)) }
    return list(Self.name(of: aggregate.operation), operands)
  }

  private static func name(of operation: Aggregate.Operation) -> String {
    switch operation {
    case .count: "count"
    case .sum: "sum"
    case .min: "min"
    case .max: "max"
    case .average: "avg"
    case .sample: "sample"
    case .groupConcat: "group_concat"
    }
  }

  mutating func expression(of path: PropertyPath) -> SExpression {
    switch path {
    case .link(let iri): return atom(iri)
    case .inverse(let inner): return SExpression("reverse", expression(of: inner))
    case .sequence(let first, let second): return SExpression("seq", expression(of: first), expression(of: second))
    case .alternative(let first, let second): return SExpression("alt", expression(of: first), expression(of: second))
    case .zeroOrMore(let inner): return SExpression("path*", expression(of: inner))
    case .oneOrMore(let inner): return SExpression("path+", expression(of: inner))
    case .zeroOrOne(let inner): return SExpression("path?", expression(of: inner))
    case .negatedPropertySet(let forward, let inverse):
      let members = (forward ?? []).map { atom($0) } + (inverse ?? []).map { SExpression("reverse", atom($0)) }
      return list("notoneof", members)
    }
  }
}
