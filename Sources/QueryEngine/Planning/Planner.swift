import QuadStore
import QueryAlgebra
import RDF

/// What the operator above wants of a pattern.
struct Demand {
  /// The slots that have to be in the rows. Others may be left out.
  var needed: Set<Slot>
  /// How many of the first rows are wanted, where that is known.
  var limit: Int?
  /// The slots that it would be good to have the rows sorted on.
  var order: [Slot] = []

  func adding(_ slots: some Sequence<Slot>) -> Demand { Demand(needed: needed.union(slots), order: order) }
}

/// Turns the algebra into operators.
///
/// Joins, basic patterns, paths and their filters that belong together are planned as one group (see `JoinPlanner`);
/// every other form of the algebra is one operator over the plans of its parts.
final class Planner {
  let context: EvaluationContext
  let dataset: ActiveDataset
  let table: SlotTable

  init(context: EvaluationContext, dataset: ActiveDataset, table: SlotTable) {
    (self.context, self.dataset, self.table) = (context, dataset, table)
  }

  func plan(_ pattern: GraphPattern, _ scope: GraphScope, _ names: NameScope, _ demand: Demand) -> any Operator {
    if case .none = scope { return RowsOperator.empty(slots: Array(demand.needed)) }
    switch pattern {
    case .basic, .path, .shortestPath, .join, .filter, .service:
      let lifted = LiftedExtends(pattern)
      if !lifted.bindings.isEmpty { return planExtend(lifted.whole, scope, names, demand) }
      return JoinPlanner(planner: self, scope: scope, names: names).plan(pattern, demand)
    case .leftJoin(let left, let right, let condition):
      return planLeftJoin(left, right, condition, scope, names, demand)
    case .union: return planUnion(pattern, scope, names, demand)
    case .graph(let name, let inner): return planGraph(name, inner, names, demand)
    case .extend: return planExtend(pattern, scope, names, demand)
    case .minus(let left, let right): return planMinus(left, right, scope, names, demand)
    case .values(let variables, let rows): return planValues(variables, rows, names)
    case .group(let inner, let keys, let aggregates):
      return planGroup(inner, keys, aggregates, scope, names)
    case .orderBy(let inner, let conditions): return planOrder(inner, conditions, scope, names, demand)
    case .project(let inner, let variables):
      let innerNames = names.inner(projecting: variables)
      let slots = unique(variables.map { names[$0] }).filter(demand.needed.contains)
      let input = plan(
        inner, scope, innerNames, Demand(needed: Set(slots), limit: demand.limit, order: demand.order))
      return input.contract.slots == slots ? input : ProjectOperator(input, slots: slots)
    case .distinct(let inner):
      let slots = names.slots(of: inner.visibleVariables)
      return DistinctOperator(
        exactly(slots, plan(inner, scope, names, Demand(needed: slots, order: demand.order))), context: context)
    case .reduced(let inner): return plan(inner, scope, names, demand)
    case .slice(let inner, let offset, let limit):
      let total = limit.map { $0.addingReportingOverflow(offset) }.flatMap { $0.overflow ? nil : $0.partialValue }
      let input = plan(inner, scope, names, Demand(needed: demand.needed, limit: total, order: demand.order))
      return SliceOperator(input, offset: offset, limit: limit)
    }
  }

  private func unique(_ slots: [Slot]) -> [Slot] {
    slots.enumerated().filter { index, slot in slots.firstIndex(of: slot) == index }.map(\.element)
  }

  /// Drops the slots that were not asked for, where they would count.
  private func exactly(_ slots: Set<Slot>, _ input: any Operator) -> any Operator {
    let kept = input.contract.slots.filter(slots.contains)
    return kept.count == input.contract.slots.count ? input : ProjectOperator(input, slots: kept)
  }

  // MARK: Expressions

  /// A compiler of expressions over rows with these slots.
  func compiler(_ slots: [Slot], _ scope: GraphScope, _ names: NameScope) -> ExpressionCompiler {
    let column: (Variable) -> Int? = { slots.firstIndex(of: names[$0]) }
    return ExpressionCompiler(context: context, column: column) { [self] pattern in
      ExistsTest(pattern, planner: self, scope: scope, column: column).test
    }
  }

  // MARK: Operators

  private func planLeftJoin(
    _ left: GraphPattern, _ right: GraphPattern, _ condition: Expression?, _ scope: GraphScope, _ names: NameScope,
    _ demand: Demand
  ) -> any Operator {
    let shared = names.slots(of: left.visibleVariables.intersection(right.visibleVariables))
    let conditionSlots = names.slots(of: condition?.variables ?? [])
    let inner = Demand(needed: demand.needed.union(shared).union(conditionSlots))
    let input = plan(left, scope, names, Demand(needed: inner.needed, order: demand.order))
    if condition == nil,
      let joined = JoinPlanner(planner: self, scope: scope, names: names).planOptional(input, right, demand)
    {
      return joined
    }
    let optional = plan(
      right.restricted(byDataOf: [left]).searching(fromEndsIn: left), scope, names, inner)
    let joinCondition = condition.map { condition in
      let slots = Array(conditionSlots)
      return JoinCondition(
        slots: slots, left: input.contract, right: optional.contract,
        test: compiler(slots, scope, names).compileTest(condition))
    }
    return HashJoinOperator(
      .left, input, optional, needed: demand.needed, condition: joinCondition,
      estimate: max(input.contract.estimate, 1), context: context)
  }

  private func planUnion(
    _ pattern: GraphPattern, _ scope: GraphScope, _ names: NameScope, _ demand: Demand
  ) -> any Operator {
    var branches: [GraphPattern] = []
    func collect(_ pattern: GraphPattern) {
      guard case .union(let left, let right) = pattern else {
        branches.append(pattern)
        return
      }
      collect(left)
      collect(right)
    }
    collect(pattern)
    return UnionOperator(
      branches.map { plan($0, scope, names, Demand(needed: demand.needed)) }, needed: demand.needed)
  }

  private func planGraph(
    _ name: PatternTerm, _ inner: GraphPattern, _ names: NameScope, _ demand: Demand
  ) -> any Operator {
    switch name {
    case .term(let term): return plan(inner, dataset.scope(ofGraph: term, context), names, demand)
    case .variable(let variable):
      if dataset.namedGraphs == nil && inner.matchesGraphByGraph {
        // The parts of the pattern are joined on the graph too, whether or not its name is asked for.
        let all = Demand(needed: demand.needed.union([names[variable]]), limit: demand.limit, order: demand.order)
        let solutions = plan(inner, .every(names[variable]), names, all)
        return demand.needed.contains(names[variable])
          ? solutions : ProjectOperator(solutions, slots: solutions.contract.slots.filter(demand.needed.contains))
      }
      let slots = names.slots(of: inner.visibleVariables.union([variable])).intersection(demand.needed)
      return GraphLoopOperator(
        variable: variable, pattern: inner, slots: slots.sorted(), graphSlot: names[variable], names: names,
        planner: self)
    }
  }

  private func planExtend(
    _ pattern: GraphPattern, _ scope: GraphScope, _ names: NameScope, _ demand: Demand
  ) -> any Operator {
    // Expressions that follow each other are computed together, so that one row's blank nodes are shared.
    var bindings: [(variable: Variable, expression: Expression)] = []
    var inner = pattern
    while case .extend(let next, let variable, let expression) = inner {
      bindings.insert((variable, expression), at: 0)
      inner = next
    }
    var needed = demand.needed
    for binding in bindings { needed.formUnion(names.slots(of: binding.expression.variables)) }
    needed.subtract(bindings.map { names[$0.variable] })
    let input = plan(inner, scope, names, Demand(needed: needed, order: demand.order))
    var slots = input.contract.slots
    var compiled: [ExtendOperator.Binding] = []
    for (variable, expression) in bindings {
      var column: Int?
      if case .variable(let source) = expression { column = slots.firstIndex(of: names[source]) }
      compiled.append(
        ExtendOperator.Binding(
          slot: names[variable], evaluate: compiler(slots, scope, names).compile(expression), column: column))
      slots.append(names[variable])
    }
    return ExtendOperator(input, compiled, context: context)
  }

  private func planMinus(
    _ left: GraphPattern, _ right: GraphPattern, _ scope: GraphScope, _ names: NameScope, _ demand: Demand
  ) -> any Operator {
    let shared = names.slots(of: left.visibleVariables.intersection(right.visibleVariables))
    let input = plan(left, scope, names, demand.adding(shared))
    guard !shared.isEmpty else { return input }
    let isCertain =
      shared.isSubset(of: input.contract.certain) && shared.isSubset(of: names.slots(of: right.certainVariables))
    let semiJoins = SemiJoinPlanner(planner: self, scope: scope, names: names)
    if isCertain, let lookup = semiJoins.lookup(input, right, isNegated: true) { return lookup }
    let removed = plan(right.restricted(byDataOf: [left]), scope, names, Demand(needed: shared))
    return HashJoinOperator(
      .minus, input, removed, needed: demand.needed, estimate: input.contract.estimate, context: context)
  }

  private func planValues(_ variables: [Variable], _ rows: [[Term?]], _ names: NameScope) -> any Operator {
    let slots = variables.map { names[$0] }
    let columns = slots.indices.map { column in
      rows.map { row in column < row.count ? row[column].map(context.id(of:)) ?? .unbound : .unbound }
    }
    let certain = zip(slots, columns).filter { $1.allSatisfy(\.isBound) }.map(\.0)
    return RowsOperator(
      Batch(columns: columns, count: rows.count),
      contract: OperatorContract(slots: slots, certain: Set(certain), estimate: Double(rows.count)))
  }

  private func planOrder(
    _ inner: GraphPattern, _ conditions: [OrderCondition], _ scope: GraphScope, _ names: NameScope, _ demand: Demand
  ) -> any Operator {
    var needed = demand.needed
    for condition in conditions { needed.formUnion(names.slots(of: condition.expression.variables)) }
    func ordered(_ input: any Operator, _ context: EvaluationContext) -> any Operator {
      let compiler = forked(over: context).compiler(input.contract.slots, scope, names)
      let keys = conditions.map { condition in
        var column: Int?
        if case .variable(let variable) = condition.expression { column = input.contract.column(of: names[variable]) }
        return OrderOperator.Key(
          evaluate: compiler.compile(condition.expression), column: column, isDescending: condition.isDescending)
      }
      return OrderOperator(input, keys, limit: demand.limit, context: context)
    }
    let input = plan(inner, scope, names, Demand(needed: needed))
    guard demand.limit != nil, conditions.allSatisfy({ $0.expression.isDeterministic }),
      let parts = PartitionedPlan(
        of: input, context, plan: { ordered(forked(over: $0).plan(inner, scope, names, Demand(needed: needed)), $0) })
    else { return ordered(input, context) }
    return ordered(GatherOperator(parts, input.contract, context: context), context)
  }

  /// The same planner for plans that another thread runs.
  private func forked(over context: EvaluationContext) -> Planner {
    context === self.context ? self : Planner(context: context, dataset: dataset, table: table)
  }

  private func planGroup(
    _ inner: GraphPattern, _ keys: [Variable], _ aggregates: [AggregateBinding], _ scope: GraphScope,
    _ names: NameScope
  ) -> any Operator {
    let keySlots = unique(keys.map { names[$0] })
    var needed = Set(keySlots)
    for binding in aggregates {
      if let argument = binding.aggregate.argument {
        needed.formUnion(names.slots(of: argument.variables))
      } else if binding.aggregate.isDistinct {
        needed.formUnion(names.slots(of: inner.visibleVariables.filter { !$0.isBlankNode }))
      }
    }
    if let counts = planRunCount(inner, keySlots, aggregates, scope, names) { return counts }
    let certain = names.slots(of: inner.certainVariables)
    // A variable that is bound in every row need not be there to be counted.
    for binding in aggregates where !binding.aggregate.isDistinct && binding.aggregate.operation == .count {
      if case .variable(let variable)? = binding.aggregate.argument, certain.contains(names[variable]),
        !keySlots.contains(names[variable]), !isUsedElsewhere(variable, aggregates)
      {
        needed.remove(names[variable])
      }
    }
    let innerDemand = Demand(needed: needed, order: preferredOrder(keySlots, aggregates, names))
    let input = exactly(needed, plan(inner, scope, names, innerDemand))
    if keys.isEmpty, needed.isEmpty, aggregates.allSatisfy({ $0.aggregate.countsRows }),
      let parts = PartitionedPlan(
        of: input, context, plan: { forked(over: $0).plan(inner, scope, names, innerDemand) })
    {
      return PartitionedCountOperator(parts, slots: aggregates.map { names[$0.variable] }, context: context)
    }
    let factory = AggregateFactory(
      context: context, compiler: compiler(input.contract.slots, scope, names), input: input.contract,
      slot: { names[$0] }, certain: certain)
    return GroupOperator(
      input, keys: keySlots, aggregates: aggregates.map { (names[$0.variable], factory.accumulator($0.aggregate)) },
      isGrouped: !keys.isEmpty, context: context)
  }

  /// Counts the matches of one triple pattern from the runs of a permutation; `nil` where something else is asked for.
  private func planRunCount(
    _ inner: GraphPattern, _ keys: [Slot], _ aggregates: [AggregateBinding], _ scope: GraphScope, _ names: NameScope
  ) -> (any Operator)? {
    guard case .basic(let triples) = inner, triples.count == 1, keys.count <= 1 else { return nil }
    let pattern = JoinPlanner(planner: self, scope: scope, names: names).indexPattern(triples[0])
    guard !pattern.isEmpty, !pattern.hasRepeatedSlot else { return nil }
    var plan = RunCountPlan(pattern, key: keys.first)
    for binding in aggregates {
      guard plan.add(binding.aggregate, as: names[binding.variable], slot: { names[$0] }) else { return nil }
    }
    return plan.operator(context)
  }

  private func isUsedElsewhere(_ variable: Variable, _ aggregates: [AggregateBinding]) -> Bool {
    aggregates.contains { binding in
      if case .variable(variable)? = binding.aggregate.argument, binding.aggregate.operation == .count,
        !binding.aggregate.isDistinct
      {
        return false
      }
      return binding.aggregate.argument?.variables.contains(variable) ?? binding.aggregate.isDistinct
    }
  }

  /// Rows sorted on the keys, or on what is counted once, are grouped with hardly any hashing.
  private func preferredOrder(_ keys: [Slot], _ aggregates: [AggregateBinding], _ names: NameScope) -> [Slot] {
    if !keys.isEmpty { return keys }
    for binding in aggregates where binding.aggregate.isDistinct {
      if case .variable(let variable)? = binding.aggregate.argument { return [names[variable]] }
    }
    return []
  }
}

extension GraphPattern {
  /// The right side of a left join, joined with the ends that the left side gives its shortest paths, so that they are
  /// searched from there and not from everywhere.
  fileprivate func searching(fromEndsIn left: GraphPattern) -> GraphPattern {
    guard containsShortestPath else { return self }
    let ends = left.certainVariables.intersection(certainVariables).sorted { $0.name < $1.name }
    return ends.isEmpty ? self : .join(.distinct(.project(left, ends)), self)
  }
}

extension Aggregate {
  /// Whether this is the number of rows, where its variable is bound in all of them.
  fileprivate var countsRows: Bool {
    guard case .count = operation, !isDistinct else { return false }
    if let argument { if case .variable = argument { return true } else { return false } }
    return true
  }
}

/// Makes the accumulators of a group.
struct AggregateFactory {
  let context: EvaluationContext
  let compiler: ExpressionCompiler
  let input: OperatorContract
  let slot: (Variable) -> Slot
  /// The slots that are bound in every row, whether or not the rows have them.
  let certain: Set<Slot>

  func accumulator(_ aggregate: Aggregate) -> any Accumulator {
    let argument = aggregate.argument.map(argument)
    if case .count = aggregate.operation, !aggregate.isDistinct { return CountAccumulator(argument) }
    let base: any ValueAccumulator =
      switch aggregate.operation {
      case .count: TermCount()
      case .sum: NumberSum(isAverage: false, context: context)
      case .average: NumberSum(isAverage: true, context: context)
      case .min: Extreme(isMaximum: false, context: context)
      case .max: Extreme(isMaximum: true, context: context)
      case .sample: FirstTerm()
      case .groupConcat(let separator): TextConcatenation(separator: separator, context: context)
      }
    if aggregate.isDistinct || argument == nil {
      return DistinctAccumulator(
        argument, base, columnCount: input.slots.count, dictionaryCount: context.store.dictionary.dictionaryCount)
    }
    return argument.map { EveryAccumulator($0, base) } ?? CountAccumulator(nil)
  }

  private func argument(_ expression: Expression) -> AggregateArgument {
    var column: Int?
    var isAlwaysBound = false
    if case .variable(let variable) = expression {
      column = input.column(of: slot(variable))
      isAlwaysBound = certain.contains(slot(variable))
    }
    return AggregateArgument(
      column: column, isAlwaysBound: isAlwaysBound, evaluate: compiler.compile(expression), context: context)
  }
}

extension GraphPattern {
  /// Whether matching each triple in any graph, and the graph's name as one more variable, gives what matching the
  /// pattern in one graph after the other does.
  var matchesGraphByGraph: Bool {
    switch self {
    case .basic(let triples): !triples.isEmpty
    // Inline data joined with such a pattern is of no graph and keeps it so.
    case .join(.values, let inner), .join(let inner, .values): inner.matchesGraphByGraph
    case .join(let left, let right), .union(let left, let right):
      left.matchesGraphByGraph && right.matchesGraphByGraph
    case .leftJoin(let left, let right, let condition):
      left.matchesGraphByGraph && right.matchesGraphByGraph && condition?.containsExists != true
    case .filter(let condition, let inner): inner.matchesGraphByGraph && !condition.containsExists
    case .extend(let inner, _, let expression): inner.matchesGraphByGraph && !expression.containsExists
    default: false
    }
  }
}
