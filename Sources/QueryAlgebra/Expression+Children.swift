extension Expression {
  /// The expressions that this one is made of; not those inside the pattern of an `EXISTS`.
  public var children: [Expression] {
    switch self {
    case .variable, .term, .exists, .bound: []
    case .not(let operand), .unaryPlus(let operand), .unaryMinus(let operand): [operand]
    case .or(let left, let right), .and(let left, let right), .equal(let left, let right),
      .notEqual(let left, let right), .less(let left, let right), .lessOrEqual(let left, let right),
      .greater(let left, let right), .greaterOrEqual(let left, let right), .add(let left, let right),
      .subtract(let left, let right), .multiply(let left, let right), .divide(let left, let right):
      [left, right]
    case .among(let value, let list): [value] + list
    case .coalesce(let list), .call(_, let list): list
    case .conditional(let condition, let then, let otherwise): [condition, then, otherwise]
    }
  }

  /// The variables that the expression names itself, in order of appearance; the pattern of an `EXISTS` is not
  /// looked into.
  /// - Complexity: O(*n*) in the size of the expression.
  public var variables: VariableSet {
    var set = VariableSet()
    collectVariables(into: &set)
    return set
  }

  private func collectVariables(into set: inout VariableSet) {
    switch self {
    case .variable(let variable), .bound(let variable): set.insert(variable)
    default: for child in children { child.collectVariables(into: &set) }
    }
  }
}
