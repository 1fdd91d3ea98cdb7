import QuadStore
import QueryAlgebra
import RDF

/// Turns expressions into closures over the rows of one operator.
///
/// Errors are `nil` throughout (SPARQL 1.1, section 17.2); what a closure throws is the end of the query.
struct ExpressionCompiler {
  let context: EvaluationContext
  /// The column of a variable; `nil` where the rows do not have it, so that it is unbound.
  let column: (Variable) -> Int?
  /// Tests an `EXISTS` for a row.
  let exists: (GraphPattern) -> (RowCursor) throws -> Bool

  /// The effective boolean value of an expression; `nil` is an error.
  func compileTest(_ expression: Expression) -> (RowCursor) throws -> Bool? {
    let evaluate = compile(expression)
    let context = context
    return { row in
      guard let operand = try evaluate(row) else { return nil }
      return context.value(of: operand)?.effectiveBoolean
    }
  }

  func compile(_ expression: Expression) -> Evaluator {
    switch expression {
    case .variable(let variable): return compileVariable(variable)
    case .term(let term):
      let operand = Operand.id(context.id(of: term))
      return { _ in operand }
    case .or(let left, let right): return compileOr(left, right)
    case .and(let left, let right): return compileAnd(left, right)
    case .not(let operand):
      let test = compileTest(operand)
      return { row in try test(row).map { .value(.boolean(!$0)) } }
    case .equal(let left, let right): return compileEquality(left, right, isNegated: false)
    case .notEqual(let left, let right): return compileEquality(left, right, isNegated: true)
    case .less(let left, let right): return compileOrder(left, right) { $0 == .less }
    case .lessOrEqual(let left, let right): return compileOrder(left, right) { $0 != .greater }
    case .greater(let left, let right): return compileOrder(left, right) { $0 == .greater }
    case .greaterOrEqual(let left, let right): return compileOrder(left, right) { $0 != .less }
    case .among(let operand, let list): return compileMembership(operand, list)
    case .add(let left, let right): return compileArithmetic(.add, left, right)
    case .subtract(let left, let right): return compileArithmetic(.subtract, left, right)
    case .multiply(let left, let right): return compileArithmetic(.multiply, left, right)
    case .divide(let left, let right): return compileArithmetic(.divide, left, right)
    case .unaryPlus(let operand): return compileNumeric(operand) { $0 }
    case .unaryMinus(let operand): return compileNumeric(operand) { $0.negated() }
    case .exists(let pattern):
      let test = exists(pattern)
      return { row in .value(.boolean(try test(row))) }
    case .bound(let variable):
      guard let column = column(variable) else { return { _ in .value(.boolean(false)) } }
      return { row in .value(.boolean(row.id(column).isBound)) }
    case .coalesce(let list): return compileCoalesce(list)
    case .conditional(let condition, let then, let otherwise):
      let test = compileTest(condition)
      let (first, second) = (compile(then), compile(otherwise))
      return { row in try test(row).flatMap { try $0 ? first(row) : second(row) } }
    case .call(let function, let arguments): return compileCall(function, arguments)
    }
  }

  private func compileVariable(_ variable: Variable) -> Evaluator {
    guard let column = column(variable) else { return { _ in nil } }
    return { row in
      let id = row.id(column)
      return id.isBound ? .id(id) : nil
    }
  }

  /// Three-valued: an error and true is true (section 17.2, the truth table).
  private func compileOr(_ left: Expression, _ right: Expression) -> Evaluator {
    let (first, second) = (compileTest(left), compileTest(right))
    return { row in
      let one = try first(row)
      if one == true { return .value(.boolean(true)) }
      let other = try second(row)
      if other == true { return .value(.boolean(true)) }
      return one == nil || other == nil ? nil : .value(.boolean(false))
    }
  }

  private func compileAnd(_ left: Expression, _ right: Expression) -> Evaluator {
    let (first, second) = (compileTest(left), compileTest(right))
    return { row in
      let one = try first(row)
      if one == false { return .value(.boolean(false)) }
      let other = try second(row)
      if other == false { return .value(.boolean(false)) }
      return one == nil || other == nil ? nil : .value(.boolean(true))
    }
  }

  private func compileEquality(_ left: Expression, _ right: Expression, isNegated: Bool) -> Evaluator {
    let (first, second) = (compile(left), compile(right))
    let context = context
    return { row in
      guard let one = try first(row), let other = try second(row) else { return nil }
      return context.areEqual(one, other).map { .value(.boolean($0 != isNegated)) }
    }
  }

  private func compileOrder(
    _ left: Expression, _ right: Expression, _ accepts: @escaping (Comparison) -> Bool
  ) -> Evaluator {
    let (first, second) = (compile(left), compile(right))
    let context = context
    return { row in
      guard let one = try first(row).flatMap(context.value), let other = try second(row).flatMap(context.value)
      else { return nil }
      if let comparison = Value.compare(one, other) { return .value(.boolean(accepts(comparison))) }
      return Value.areUnordered(one, other) ? .value(.boolean(false)) : nil
    }
  }

  private func compileMembership(_ operand: Expression, _ list: [Expression]) -> Evaluator {
    let operand = compile(operand)
    let members = list.map(compile)
    let context = context
    return { row in
      guard let one = try operand(row) else { return nil }
      var hasError = false
      for member in members {
        guard let other = try member(row), let isEqual = context.areEqual(one, other) else {
          hasError = true
          continue
        }
        if isEqual { return .value(.boolean(true)) }
      }
      return hasError ? nil : .value(.boolean(false))
    }
  }

  private func compileArithmetic(
    _ operation: Numeric.Operation, _ left: Expression, _ right: Expression
  ) -> Evaluator {
    let (first, second) = (compile(left), compile(right))
    let context = context
    return { row in
      guard case .numeric(let one)? = try first(row).flatMap(context.value),
        case .numeric(let other)? = try second(row).flatMap(context.value)
      else { return nil }
      return Numeric.apply(operation, one, other).map { .value(.numeric($0)) }
    }
  }

  private func compileNumeric(_ operand: Expression, _ apply: @escaping (Numeric) -> Numeric?) -> Evaluator {
    let operand = compile(operand)
    let context = context
    return { row in
      guard case .numeric(let number)? = try operand(row).flatMap(context.value) else { return nil }
      return apply(number).map { .value(.numeric($0)) }
    }
  }

  private func compileCoalesce(_ list: [Expression]) -> Evaluator {
    let choices = list.map(compile)
    return { row in
      for choice in choices {
        if let operand = try choice(row) { return operand }
      }
      return nil
    }
  }

  private func compileCall(_ function: Function, _ arguments: [Expression]) -> Evaluator {
    let compiled = arguments.map(compile)
    let library = FunctionLibrary(context: context)
    if function == .concat { return library.concatenation(compiled) }
    let implementation = library.implementation(of: function, constants: arguments.map(Self.constant))
    return { row in
      var operands: [Operand] = []
      operands.reserveCapacity(compiled.count)
      for argument in compiled {
        guard let operand = try argument(row) else { return nil }
        operands.append(operand)
      }
      return implementation(operands, row)
    }
  }

  private static func constant(_ expression: Expression) -> Term? {
    if case .term(let term) = expression { term } else { nil }
  }
}

extension EvaluationContext {
  /// `=`; `nil` is an error.
  func areEqual(_ left: Operand, _ right: Operand) -> Bool? {
    if case .id(let first) = left, case .id(let second) = right {
      if let answer = areEqual(first, second) { return answer }
    }
    guard let first = value(of: left), let second = value(of: right) else { return nil }
    return Value.areEqual(first, second)
  }

  /// What ids alone say about `=`; `nil` where the values must be looked at.
  private func areEqual(_ left: TermID, _ right: TermID) -> Bool? {
    switch (termClass(of: left), termClass(of: right)) {
    case (.literal, .literal): nil
    case (.literal, _), (_, .literal): false
    // A node has one id, whether the store or the query holds it.
    default: left == right
    }
  }
}
