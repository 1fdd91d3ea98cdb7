import QueryAlgebra

/// Chooses how a filter is tested.
struct FilterFactory {
  let compiler: ExpressionCompiler
  let input: OperatorContract
  let names: NameScope

  func filter(_ expression: Expression) -> any RowFilter {
    ExpressionFilter(compiler.compileTest(expression))
  }
}

extension Expression {
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
