import QuadStore
import QueryAlgebra
import RDF

/// Chooses how a filter is tested.
struct FilterFactory {
  let compiler: ExpressionCompiler
  let input: OperatorContract
  let names: NameScope

  func filter(_ expression: Expression) -> any RowFilter {
    let test = compiler.compileTest(expression)
    if let bound = boundTest(expression) ?? comparison(expression, test) { return bound }
    let variables = expression.variables
    if expression.isDeterministic, variables.count == 1, let variable = variables.first,
      let column = input.column(of: names[variable])
    {
      return RememberingFilter(
        test, textTest: textTest(expression), column: column,
        dictionaryCount: compiler.context.store.dictionary.dictionaryCount)
    }
    return ExpressionFilter(test)
  }

  private func boundTest(_ expression: Expression) -> (any RowFilter)? {
    switch expression {
    case .bound(let variable):
      return input.column(of: names[variable]).map { BoundFilter(column: $0, isNegated: false) }
    case .not(.bound(let variable)):
      return input.column(of: names[variable]).map { BoundFilter(column: $0, isNegated: true) }
    default: return nil
    }
  }

  private func textTest(_ expression: Expression) -> TextTest? {
    guard case .call(let function, let arguments) = expression, let test = test(function, arguments.dropFirst()) else {
      return nil
    }
    let takesAnyTerm: Bool
    switch arguments[0] {
    case .variable: takesAnyTerm = false
    case .call(.str, let inner):
      guard case .variable? = inner.first else { return nil }
      takesAnyTerm = true
    default: return nil
    }
    return TextTest(test: test, takesAnyTerm: takesAnyTerm, reader: compiler.context.reader)
  }

  /// What a function tests of a text, given its other arguments.
  private func test(_ function: Function, _ arguments: ArraySlice<Expression>) -> TextTest.Test? {
    let texts = arguments.compactMap { argument -> String? in
      guard case .term(.literal(let literal)) = argument, literal.qualifier == .datatype(XSD.string) else { return nil }
      return literal.lexicalForm
    }
    guard texts.count == arguments.count, let sought = texts.first else { return nil }
    switch function {
    case .contains: return .contains(Array(sought.utf8))
    case .strStarts: return .starts(Array(sought.utf8))
    case .strEnds: return .ends(Array(sought.utf8))
    case .regex:
      let flags = texts.count > 1 ? texts[1] : ""
      return RegularExpression(sought, flags: flags)?.automaton.map(TextTest.Test.matches)
    default: return nil
    }
  }

  private typealias Accepted = (less: Bool, same: Bool, greater: Bool)

  private func comparison(_ expression: Expression, _ test: @escaping (RowCursor) throws -> Bool?) -> (any RowFilter)? {
    let accepts: Accepted
    let operands: (Expression, Expression)
    var isEquality = false
    switch expression {
    case .less(let left, let right): (accepts, operands) = ((true, false, false), (left, right))
    case .lessOrEqual(let left, let right): (accepts, operands) = ((true, true, false), (left, right))
    case .greater(let left, let right): (accepts, operands) = ((false, false, true), (left, right))
    case .greaterOrEqual(let left, let right): (accepts, operands) = ((false, true, true), (left, right))
    case .equal(let left, let right): (accepts, operands, isEquality) = ((false, true, false), (left, right), true)
    case .notEqual(let left, let right): (accepts, operands, isEquality) = ((true, false, true), (left, right), true)
    default: return nil
    }
    guard let (first, firstIsText) = side(operands.0), let (second, secondIsText) = side(operands.1) else { return nil }
    let isConstant = operands.0.isTerm || operands.1.isTerm
    guard isConstant ? !(firstIsText || secondIsText) : firstIsText == secondIsText else { return nil }
    return ComparisonFilter(
      first, second, accepts: accepts,
      order: IDOrder(
        compiler.context.store.dictionary, comparesText: firstIsText, comparesEquality: isEquality),
      fallback: test)
  }

  /// A variable, the text of a variable, or a constant.
  private func side(_ expression: Expression) -> (ComparisonFilter.Side, isText: Bool)? {
    switch expression {
    case .variable(let variable): return input.column(of: names[variable]).map { (.column($0), false) }
    case .call(.str, let arguments):
      guard case .variable(let variable)? = arguments.first else { return nil }
      return input.column(of: names[variable]).map { (.column($0), true) }
    case .term(let term): return (.constant(compiler.context.id(of: term)), false)
    default: return nil
    }
  }
}

extension Expression {
  fileprivate var isTerm: Bool { if case .term = self { true } else { false } }

  /// The expression for `explain`: its structure, with terms and variables as a query writes them.
  var text: String {
    switch self {
    case .variable(let variable): "?" + variable.name
    case .term(let term): term.text
    case .bound(let variable): "bound(?\(variable.name))"
    case .exists: "exists {…}"
    case .call(let function, let list): "\(function)(\(list.map(\.text).joined(separator: ", ")))"
    case .not(let operand): "!\(operand.text)"
    default: "\(name)(\(operands.map(\.text).joined(separator: ", ")))"
    }
  }

  private var name: String {
    switch self {
    case .or: "or"
    case .and: "and"
    case .equal: "="
    case .notEqual: "!="
    case .less: "<"
    case .lessOrEqual: "<="
    case .greater: ">"
    case .greaterOrEqual: ">="
    case .among: "in"
    case .add: "+"
    case .subtract, .unaryMinus: "-"
    case .multiply: "*"
    case .divide: "/"
    case .coalesce: "coalesce"
    case .conditional: "if"
    default: ""
    }
  }
}
