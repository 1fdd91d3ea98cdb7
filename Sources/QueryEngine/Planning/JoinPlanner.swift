import QuadStore
import QueryAlgebra
import RDF

/// Plans a group of joined patterns: in which order, by which operator, and where each filter is tested.
struct JoinPlanner {
  let planner: Planner
  let scope: GraphScope
  let names: NameScope

  private var context: EvaluationContext { planner.context }

  func plan(_ pattern: GraphPattern, _ demand: Demand) -> any Operator {
    let translation = PathTranslation { [names] in Variable("_:path\(names.hiddenSlot())") }
    var group = JoinGroup(pattern, translation: translation)
    group.joinConditions(onCertain: pattern.certainVariables)
    let filterSlots = names.slots(of: group.filters.flatMap(\.variables))
    var items: [JoinItem] = group.triples.map { .triple(indexPattern($0)) }
    items += group.paths.map { .path(pathItem($0.start, $0.path, $0.end)) }
    items += group.shortestPaths.map { .shortestPath(shortestPathItem($0)) }
    items += planned(group, demand.needed.union(filterSlots))
    return assemble(items, group.filters, demand)
  }

  // MARK: Items

  private func planned(_ group: JoinGroup, _ needed: Set<Slot>) -> [JoinItem] {
    let graph: Set<Slot> = if case .every(let slot) = scope { [slot] } else { [] }
    let visible = group.patterns.map { names.slots(of: $0.visibleVariables).union(graph) }
    var others = names.slots(of: GraphPattern.basic(group.triples).visibleVariables)
    others.formUnion(names.slots(of: group.shortestPaths.flatMap(\.endVariables)))
    for (start, _, end) in group.paths { others.formUnion(names.slots(of: [start, end].compactMap(\.variable))) }
    return group.patterns.indices.map { index in
      if case .service(let name, let inner, let isSilent) = group.patterns[index] {
        return .service(name, inner, isSilent: isSilent)
      }
      let wanted = visible.enumerated().reduce(into: needed.union(others)) { result, entry in
        if entry.offset != index { result.formUnion(entry.element) }
      }
      let endpoints = group.patterns.compactMap { pattern -> Variable? in
        if case .service(let name, _, _) = pattern { name.variable } else { nil }
      }
      let others = group.patterns.indices.lazy.filter { $0 != index }.map { group.patterns[$0] }
      return .plan(
        planner.plan(
          group.patterns[index].restricted(byDataOf: others), scope, names,
          Demand(needed: wanted.union(names.slots(of: endpoints)).intersection(visible[index]))))
    }
  }

  func indexPattern(_ triple: TriplePattern) -> IndexPattern {
    func position(_ term: PatternTerm) -> PatternPosition {
      switch term {
      case .variable(let variable): .slot(names[variable])
      case .term(let term):
        context.store.dictionary.code(of: context.id(of: term)).map(PatternPosition.constant) ?? .absent
      }
    }
    let text = [triple.subject, triple.predicate, triple.object].map(\.text).joined(separator: " ")
    return IndexPattern(
      subject: position(triple.subject), predicate: position(triple.predicate), object: position(triple.object),
      scope: scope, text: "(\(text))")
  }

  private func pathEnd(_ term: PatternTerm) -> PathOperator.End {
    switch term {
    case .variable(let variable): .slot(names[variable])
    case .term(let term): .term(context.id(of: term))
    }
  }

  private func shortestPathItem(_ path: ShortestPath) -> ShortestPathItem {
    ShortestPathItem(
      path: path, start: pathEnd(path.start), end: pathEnd(path.end), text: path.bindings.text.map { names[$0] },
      length: path.bindings.length.map { names[$0] }, nodes: path.bindings.nodes.map { names[$0] })
  }

  private func pathItem(_ start: PatternTerm, _ path: PropertyPath, _ end: PatternTerm) -> PathItem {
    let coded = CodedPath(path) { predicate in
      context.store.dictionary.code(of: context.id(of: .iri(predicate)))
    }
    return PathItem(
      start: pathEnd(start), path: coded, end: pathEnd(end), text: "\(start.text) \(path.text) \(end.text)")
  }

  private func slots(_ item: JoinItem) -> Set<Slot> {
    switch item {
    case .triple(let pattern): Set(pattern.slots)
    case .cycle(let plan): Set(plan.slots)
    case .path(let path): path.slots
    case .shortestPath(let path): path.slots
    case .plan(let plan): Set(plan.contract.slots)
    case .service(let name, let inner, _):
      names.slots(of: inner.visibleVariables.union([name].compactMap(\.variable)))
    }
  }

  // MARK: Assembly

  private func assemble(_ all: [JoinItem], _ filters: [Expression], _ demand: Demand) -> any Operator {
    let sampler = FilterSampler(context: context, names: names)
    let sampled = filters.filter { !$0.containsExists }.map { ($0, sampler.estimate(of: $0, over: all)) }
    let (items, order) = arranged(all, sampled.map(\.1))
    let selectivities = Dictionary(sampled.map { ($0.0, $0.1.selectivity) }, uniquingKeysWith: { first, _ in first })
    var filters = filters
    var current: (any Operator)?
    for (position, index) in order.enumerated() {
      let rest = order[(position + 1)...]
      var needed = demand.needed
      for other in rest { needed.formUnion(slots(items[other])) }
      for filter in filters { needed.formUnion(names.slots(of: filter.variables)) }
      let next = rest.first.map { slots(items[$0]) } ?? []
      current = join(
        current, items[index], needed, wanted: next.isEmpty ? demand.order : Array(next), filters, selectivities)
      current = current.map { applyFilters($0, &filters, selectivities, isLast: rest.isEmpty) }
    }
    let joined = current ?? applyFilters(RowsOperator.unit(), &filters, selectivities, isLast: true)
    let extra = joined.contract.slots.filter { !demand.needed.contains($0) }
    return extra.isEmpty
      ? joined : ProjectOperator(joined, slots: joined.contract.slots.filter(demand.needed.contains))
  }

  /// The items to join and their order. Patterns that form a cycle are one item where that costs less.
  private func arranged(_ items: [JoinItem], _ estimates: [FilterEstimate]) -> (items: [JoinItem], order: [Int]) {
    guard items.count > 1 else { return (items, Array(items.indices)) }
    let pairwise = JoinOrder(items: items, slots: items.map(slots), filters: estimates, context: context).best
    guard let joined = joiningCycle(of: items) else { return (items, pairwise.sequence) }
    let leapfrog = JoinOrder(items: joined, slots: joined.map(slots), filters: estimates, context: context).best
    return leapfrog.cost < pairwise.cost ? (joined, leapfrog.sequence) : (items, pairwise.sequence)
  }

  /// The items with the triple patterns that form a cycle, and those on its variables alone, in one; `nil` where there
  /// is no cycle, or no order to join it in.
  private func joiningCycle(of items: [JoinItem]) -> [JoinItem]? {
    let patterns = items.map { item in if case .triple(let pattern) = item { pattern } else { nil as IndexPattern? } }
    let core = JoinGraph(edges: patterns.map { Set($0?.slots ?? []) }).cyclicCore
    guard !core.isEmpty else { return nil }
    let slots = core.reduce(into: Set<Slot>()) { $0.formUnion(patterns[$1]?.slots ?? []) }
    func isJoined(_ pattern: IndexPattern?) -> Bool {
      pattern.map { !$0.slots.isEmpty && slots.isSuperset(of: $0.slots) && !$0.hasRepeatedSlot } ?? false
    }
    guard let plan = LeapfrogPlan(patterns.compactMap { isJoined($0) ? $0 : nil }, context.store),
      plan.slots.count == slots.count
    else { return nil }
    return [.cycle(plan)] + zip(items, patterns).filter { !isJoined($0.1) }.map(\.0)
  }

  /// Tests the filters whose variables are all bound by now; at the end, all that are left.
  /// - Parameter selectivities: the part of the rows that each filter is expected to keep.
  private func applyFilters(
    _ input: any Operator, _ filters: inout [Expression], _ selectivities: [Expression: Double], isLast: Bool
  ) -> any Operator {
    var result = input
    var left: [Expression] = []
    for filter in filters {
      let used = names.slots(of: filter.variables)
      guard isLast || (used.isSubset(of: result.contract.certain) && !filter.containsExists) else {
        left.append(filter)
        continue
      }
      let semiJoin = SemiJoinPlanner(planner: planner, scope: scope, names: names).plan(result, filter)
      if let semiJoin {
        result = semiJoin
        continue
      }
      let compiler = planner.compiler(result.contract.slots, scope, names)
      result = FilterOperator(
        result, FilterFactory(compiler: compiler, input: result.contract, names: names).filter(filter),
        text: filter.text,
        selectivity: selectivities[filter] ?? FilterSampler.assumed, isDeterministic: filter.isDeterministic,
        context: context)
    }
    filters = left
    return result
  }

  private func join(
    _ current: (any Operator)?, _ item: JoinItem, _ needed: Set<Slot>, wanted: [Slot], _ filters: [Expression],
    _ selectivities: [Expression: Double]
  ) -> any Operator {
    switch item {
    case .triple(let pattern): return joinTriple(current, pattern, needed, wanted: wanted, filters, selectivities)
    case .cycle(let plan):
      let solutions = LeapfrogOperator(
        plan, needed: needed.union(current.map { Set($0.contract.slots) } ?? []), context: context)
      return current.map { hashJoin($0, solutions, needed) } ?? solutions
    case .path(let path):
      let input = current ?? RowsOperator.unit()
      let shared = path.slots.intersection(input.contract.slots)
      if shared.isSubset(of: input.contract.certain) { return pathOperator(input, path, needed) }
      return hashJoin(input, pathOperator(RowsOperator.unit(), path, path.slots), needed)
    case .shortestPath(let item):
      let input = current ?? RowsOperator.unit()
      let shared = item.slots.intersection(input.contract.slots)
      if shared.isSubset(of: input.contract.certain.intersection(item.endSlots)) {
        return ShortestPathOperator(input, item, scope: scope, needed: needed, context: context)
      }
      let paths = ShortestPathOperator(
        RowsOperator.unit(), item, scope: scope, needed: item.slots, context: context)
      return hashJoin(input, paths, needed)
    case .plan(let plan): return current.map { hashJoin($0, plan, needed) } ?? plan
    case .service(let name, let inner, let isSilent):
      return ServiceOperator(
        current ?? RowsOperator.unit(), endpoint: name, pattern: inner, isSilent: isSilent, names: names,
        context: context)
    }
  }

  private func pathOperator(_ input: any Operator, _ path: PathItem, _ needed: Set<Slot>) -> any Operator {
    PathOperator(
      input, from: path.start, path.path, to: path.end, scope: scope, needed: needed, text: path.text,
      context: context)
  }

  private func hashJoin(_ left: any Operator, _ right: any Operator, _ needed: Set<Slot>) -> any Operator {
    let (first, second) = (left.contract, right.contract)
    // A slot that a row may leave unbound pairs it with every row.
    let shared = first.certain.intersection(second.certain)
    let divisor = shared.isEmpty ? 1 : max(1, max(first.estimate, second.estimate))
    let estimate = first.estimate * second.estimate / divisor
    // The smaller side is the one that is held.
    return first.estimate < second.estimate
      ? HashJoinOperator(.inner, right, left, needed: needed, estimate: estimate, context: context)
      : HashJoinOperator(.inner, left, right, needed: needed, estimate: estimate, context: context)
  }

  private func joinTriple(
    _ current: (any Operator)?, _ pattern: IndexPattern, _ needed: Set<Slot>, wanted: [Slot],
    _ filters: [Expression], _ selectivities: [Expression: Double]
  ) -> any Operator {
    guard !pattern.isEmpty else {
      return RowsOperator.empty(slots: Array(needed.intersection(pattern.slots).union(current?.contract.slots ?? [])))
    }
    let shared = Set(pattern.slots).intersection(current?.contract.slots ?? [])
    guard let current, !shared.isEmpty, shared.isSubset(of: current.contract.certain) else {
      return current.map { hashJoin($0, scan(pattern, needed.union(shared), wanted), needed) }
        ?? scan(pattern, needed, wanted)
    }
    let statistics = PatternStatistics(pattern, context.store)
    let estimate = current.contract.estimate * statistics.fanOut(given: shared)
    let merges = current.contract.isMerged(with: statistics.count, on: shared)
    let isCheap = merges || current.contract.estimate < 0.3 * Double(statistics.count) || statistics.count < 1000
    if isCheap || !statistics.isSmallEnoughToHash,
      let access = pattern.access(context.store, bound: shared, constantsFirst: merges)
    {
      return IndexJoinOperator(current, access, needed: needed, estimate: estimate, context: context)
    }
    // What a filter drops need not be held.
    var tested = filters.filter { !$0.containsExists && names.slots(of: $0.variables).isSubset(of: pattern.slots) }
    let table = applyFilters(scan(pattern, needed.union(shared), []), &tested, selectivities, isLast: false)
    return HashJoinOperator(.inner, current, table, needed: needed, estimate: estimate, context: context)
  }

  private func scan(_ pattern: IndexPattern, _ needed: Set<Slot>, _ wanted: [Slot]) -> any Operator {
    let order = wanted.filter { pattern.slots.contains($0) }
    guard let access = pattern.access(context.store, bound: [], wanted: order) else {
      return RowsOperator.empty(slots: Array(needed.intersection(pattern.slots)))
    }
    return ScanOperator(access, needed: needed, context: context)
  }

  /// A left join whose right side is one triple pattern that can be looked up for each row; `nil` where it is not.
  func planOptional(_ input: any Operator, _ right: GraphPattern, _ demand: Demand) -> (any Operator)? {
    guard case .basic(let triples) = right, triples.count == 1 else { return nil }
    let pattern = indexPattern(triples[0])
    let shared = Set(pattern.slots).intersection(input.contract.slots)
    guard !pattern.isEmpty, !shared.isEmpty, shared.isSubset(of: input.contract.certain) else { return nil }
    let statistics = PatternStatistics(pattern, context.store)
    let merges = input.contract.isMerged(with: statistics.count, on: shared)
    guard let access = pattern.access(context.store, bound: shared, constantsFirst: merges) else { return nil }
    let fanOut = statistics.fanOut(given: shared)
    return IndexJoinOperator(
      input, access, needed: demand.needed, isOptional: true, estimate: input.contract.estimate * max(1, fanOut),
      context: context)
  }
}

extension OperatorContract {
  /// Whether these rows are better merged with the matches of a pattern than looked up one by one: they are sorted on the
  /// one slot that both have, and not so few that a search skips nearly all matches.
  /// - Parameter count: the number of matches.
  func isMerged(with count: Int, on shared: Set<Slot>) -> Bool {
    shared.count == 1 && order.first.map(shared.contains) == true && estimate * 64 >= Double(count)
  }
}

extension PatternTerm {
  /// The term or variable as a query writes it.
  var text: String {
    switch self {
    case .variable(let variable): "?" + variable.name
    case .term(let term): term.text
    }
  }
}

extension Term {
  /// The term as a query writes it.
  var text: String {
    switch self {
    case .iri(let iri): return "<\(iri.string)>"
    case .blankNode(let node): return "_:\(node.label)"
    case .literal(let literal):
      let quoted = "\"\(literal.lexicalForm)\""
      switch literal.qualifier {
      case .language(let tag): return "\(quoted)@\(tag)"
      case .datatype(XSD.string): return quoted
      case .datatype(let datatype): return "\(quoted)^^<\(datatype.string)>"
      }
    }
  }
}
