import QueryAlgebra

/// Which basic graph pattern each label of a blank node belongs to: a label may not be used in two (section 5.1.1).
struct BlankNodeScopes {
  private var owners: [String: Int] = [:]
  private var currentPattern = 0
  private var lastPattern = 0

  /// Begins a new basic graph pattern.
  mutating func beginPattern() {
    lastPattern += 1
    currentPattern = lastPattern
  }

  /// Whether a label may be used here; it belongs to the current pattern from now on.
  mutating func claim(_ label: String) -> Bool {
    let owner = owners[label] ?? currentPattern
    owners[label] = owner
    return owner == currentPattern
  }
}

/// The aggregates met in one query or sub-query, each bound to a variable that stands in its place (section 18.2.4.1).
struct AggregateScope {
  var bindings: [AggregateBinding] = []
  /// Whether an argument of an aggregate is being read, in which no other may stand.
  var isInsideAggregate = false

  /// The variable of an aggregate; equal aggregates share one.
  mutating func variable(for aggregate: Aggregate, fresh: () -> Variable) -> Variable {
    if let known = bindings.first(where: { $0.aggregate == aggregate }) { return known.variable }
    let variable = fresh()
    bindings.append(AggregateBinding(variable, aggregate))
    return variable
  }
}
