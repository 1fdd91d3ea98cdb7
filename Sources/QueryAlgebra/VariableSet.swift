/// Variables in the order in which they first appear, each once.
public struct VariableSet: Hashable, Sendable {
  /// The variables, in order of first appearance.
  public private(set) var ordered: [Variable] = []
  private var members: Set<Variable> = []

  /// The empty set.
  public init() {}

  /// Whether the variable is in the set. - Complexity: O(1).
  public func contains(_ variable: Variable) -> Bool { members.contains(variable) }

  /// Adds a variable, at the end where it is new. - Complexity: O(1).
  public mutating func insert(_ variable: Variable) {
    if members.insert(variable).inserted { ordered.append(variable) }
  }

  /// Adds the variable of a position that holds one.
  public mutating func insert(_ term: PatternTerm) {
    if let variable = term.variable { insert(variable) }
  }

  /// Adds variables in their order.
  public mutating func formUnion(_ variables: some Sequence<Variable>) {
    for variable in variables { insert(variable) }
  }

  /// The variables that stand for no blank node: what `SELECT *` shows.
  public var visible: [Variable] { ordered.filter { !$0.isBlankNode } }
}

extension TriplePattern {
  /// The variables of the pattern, in the order of its positions.
  public var variables: [Variable] { [subject.variable, predicate.variable, object.variable].compactMap { $0 } }
}

extension GraphPattern {
  /// The variables that are in scope in this pattern (SPARQL 1.1, section 18.2.1), in order of appearance, those that
  /// stand for blank nodes included.
  /// - Complexity: O(*n*) in the size of the pattern.
  public var inScopeVariables: VariableSet {
    var set = VariableSet()
    collectInScopeVariables(into: &set)
    return set
  }

  private func collectInScopeVariables(into set: inout VariableSet) {
    switch self {
    case .basic(let triples):
      for triple in triples { set.formUnion(triple.variables) }
    case .path(let subject, _, let object):
      set.insert(subject)
      set.insert(object)
    case .shortestPath(let path): set.formUnion(path.variables)
    case .join(let left, let right), .leftJoin(let left, let right, _), .union(let left, let right):
      left.collectInScopeVariables(into: &set)
      right.collectInScopeVariables(into: &set)
    case .graph(let name, let pattern), .service(let name, let pattern, _):
      set.insert(name)
      pattern.collectInScopeVariables(into: &set)
    case .extend(let pattern, let variable, _):
      pattern.collectInScopeVariables(into: &set)
      set.insert(variable)
    case .values(let variables, _), .project(_, let variables):
      set.formUnion(variables)
    case .group(_, let keys, let aggregates):
      set.formUnion(keys)
      set.formUnion(aggregates.map(\.variable))
    case .minus(let pattern, _), .filter(_, let pattern), .orderBy(let pattern, _), .distinct(let pattern),
      .reduced(let pattern), .slice(let pattern, _, _):
      pattern.collectInScopeVariables(into: &set)
    }
  }
}
