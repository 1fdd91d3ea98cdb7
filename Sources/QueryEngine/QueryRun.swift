import QuadStore
import QueryAlgebra
import RDF

/// One run of a query: its plan, and how its form turns rows into an answer.
final class QueryRun {
  private let query: Query
  private let context: EvaluationContext
  private let dataset: ActiveDataset
  private let table = SlotTable()
  private let names: NameScope
  private let limits: QueryLimits

  init(_ query: Query, store: QuadStore, service: (any ServiceHandler)?, limits: QueryLimits) {
    self.query = query
    self.limits = limits
    context = EvaluationContext(store: store, limits: limits, base: query.base, service: service)
    dataset = ActiveDataset(query.dataset, store: store)
    names = NameScope(table)
  }

  /// The plan that yields the given variables.
  private func plan(_ variables: [Variable], limit: Int? = nil) -> any Operator {
    let plan = Planner(context: context, dataset: dataset, table: table).plan(
      query.pattern, .triples(dataset.defaultGraph), names, Demand(needed: names.slots(of: variables), limit: limit))
    if plan.totalCost > Self.lookUpCost { context.store.expectLargeReads() }
    return plan
  }

  /// What a query may be expected to cost that reads only here and there, where reading a row costs 1.
  private static let lookUpCost = 1000.0

  // MARK: Forms

  /// The solutions of `SELECT`, computed as they are read.
  func solutions() -> Solutions {
    let variables = query.pattern.resultVariables
    let plan = plan(variables)
    let columns = variables.map { plan.contract.column(of: names[$0]) }
    let reader = SolutionReader(plan, columns: columns, context: context, maximumRows: limits.maximumRows)
    return Solutions(variables: variables) { try reader.next() }
  }

  func ask() throws -> Bool { try plan([], limit: 1).next() != nil }

  /// The triples of `CONSTRUCT`: the template with each solution's terms, those that are no triples left out
  /// (SPARQL 1.1, section 16.2).
  func construct(_ template: [TriplePattern]) throws -> [Triple] {
    let variables = Array(Set(template.flatMap { [$0.subject, $0.predicate, $0.object].compactMap(\.variable) }))
    let plan = plan(variables.filter { !$0.isBlankNode })
    let columns = Dictionary(
      uniqueKeysWithValues: variables.compactMap { variable in
        plan.contract.column(of: names[variable]).map { (variable, $0) }
      })
    var graph = TripleCollector(context: context, maximumCount: limits.maximumRows)
    while let batch = try plan.next() {
      for row in 0..<batch.count {
        var blankNodes: [Variable: TermID] = [:]
        func id(_ position: PatternTerm) -> TermID {
          switch position {
          case .term(.blankNode(let node)): return fresh(Variable("_:" + node.label))
          case .term(let term): return context.id(of: term)
          case .variable(let variable):
            if let column = columns[variable] { return batch.columns[column][row] }
            return variable.isBlankNode ? fresh(variable) : .unbound
          }
        }
        func fresh(_ variable: Variable) -> TermID {
          if let known = blankNodes[variable] { return known }
          let node = context.id(of: Value.blankNode(context.freshBlankNodeLabel()))
          blankNodes[variable] = node
          return node
        }
        for triple in template { try graph.insert(id(triple.subject), id(triple.predicate), id(triple.object)) }
      }
    }
    return graph.triples
  }

  /// The triples of `DESCRIBE`: those that each resource is the subject of, and so on through blank nodes: the concise
  /// bounded description.
  func describe(_ resources: [PatternTerm]) throws -> [Triple] {
    let variables = resources.compactMap(\.variable)
    var pending: [TermID] = resources.compactMap { resource in
      if case .term(let term) = resource { context.id(of: term) } else { nil }
    }
    let plan = plan(variables)
    let columns = variables.compactMap { plan.contract.column(of: names[$0]) }
    while let batch = try plan.next() {
      for column in columns { pending += batch.columns[column].filter(\.isBound) }
    }
    pending.reverse()
    var described: Set<TermID> = []
    var graph = TripleCollector(context: context, maximumCount: limits.maximumRows)
    while let resource = pending.popLast() {
      guard described.insert(resource).inserted, let code = context.store.dictionary.code(of: resource) else {
        continue
      }
      let index = dataset.defaultGraph.spo
      for row in index.rows(leading: code) {
        let object = context.store.dictionary.id(ofCode: index.columns[1][row])
        try graph.insert(resource, context.store.dictionary.id(ofCode: index.columns[0][row]), object)
        if context.termClass(of: object) == .blankNode { pending.append(object) }
      }
    }
    return graph.triples
  }

  // MARK: Explanation

  func explain() -> String {
    var variables = query.pattern.resultVariables
    if case .construct(let template) = query.form {
      variables = template.flatMap { [$0.subject, $0.predicate, $0.object].compactMap(\.variable) }
    }
    let plan = plan(variables)
    let slotNames = SlotNames(names: table.names)
    var lines: [String] = []
    func describe(_ step: any Operator, depth: Int) {
      let estimate = Int(min(max(step.contract.estimate, 0), 1e18).rounded(.up))
      lines.append(String(repeating: "  ", count: depth) + step.summary(slotNames) + "  ~\(estimate) rows")
      for input in step.inputs { describe(input, depth: depth + 1) }
    }
    describe(plan, depth: 0)
    return lines.joined(separator: "\n") + "\n"
  }
}

/// Turns batches of ids into solutions, one at a time.
private final class SolutionReader {
  private let plan: any Operator
  private let columns: [Int?]
  private let context: EvaluationContext
  private let maximumRows: Int?
  private var batch = Batch(columns: [], count: 0)
  private var row = 0
  private var count = 0
  /// The last term of each column: neighbouring rows often repeat it.
  private var last: [(id: TermID, term: Term?)]

  init(_ plan: any Operator, columns: [Int?], context: EvaluationContext, maximumRows: Int?) {
    (self.plan, self.columns, self.context, self.maximumRows) = (plan, columns, context, maximumRows)
    last = columns.map { _ in (.unbound, nil) }
  }

  func next() throws -> Solution? {
    if row == batch.count {
      guard let more = try plan.next() else { return nil }
      (batch, row) = (more, 0)
    }
    count += 1
    if let maximumRows, count > maximumRows { throw QueryError.tooManyRows(limit: maximumRows) }
    defer { row += 1 }
    return columns.enumerated().map { index, column in
      guard let column else { return nil }
      let id = batch.columns[column][row]
      if id != last[index].id { last[index] = (id, id.isBound ? context.term(of: id) : nil) }
      return last[index].term
    }
  }
}

/// The different triples of a graph, in the order that they come.
private struct TripleCollector {
  private struct Key: Hashable {
    let subject: TermID
    let predicate: TermID
    let object: TermID
  }

  let context: EvaluationContext
  let maximumCount: Int?
  private var seen: Set<Key> = []
  private(set) var triples: [Triple] = []

  init(context: EvaluationContext, maximumCount: Int?) {
    (self.context, self.maximumCount) = (context, maximumCount)
  }

  /// Adds a triple, unless a term is unbound or may not stand where it does.
  mutating func insert(_ subject: TermID, _ predicate: TermID, _ object: TermID) throws {
    guard subject.isBound, predicate.isBound, object.isBound,
      seen.insert(Key(subject: subject, predicate: predicate, object: object)).inserted,
      let first = context.term(of: subject), first.literal == nil, let second = context.term(of: predicate)?.iri,
      let third = context.term(of: object)
    else { return }
    if let maximumCount, triples.count >= maximumCount { throw QueryError.tooManyRows(limit: maximumCount) }
    try context.meter.charge(bytes: 200)
    triples.append(Triple(first, second, third))
  }
}

extension GraphPattern {
  /// The columns of a `SELECT`: its projection, or else every variable in scope by name.
  var resultVariables: [Variable] {
    switch self {
    case .project(_, let variables): variables
    case .slice(let inner, _, _), .distinct(let inner), .reduced(let inner), .orderBy(let inner, _):
      inner.resultVariables
    default: visibleVariables.filter { !$0.isBlankNode }.sorted { $0.name < $1.name }
    }
  }
}
