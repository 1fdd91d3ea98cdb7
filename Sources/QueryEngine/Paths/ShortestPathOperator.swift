import QuadStore
import QueryAlgebra
import RDF

/// Joins each row of its input with the shortest paths between two ends, one or all of each pair of ends.
///
/// An end that the row binds, or that is constant, is where a search starts: where both are it goes on from both at once.
/// Yields the input's needed slots, the ends that it adds, and what is bound of a path. Keeps the input's order.
final class ShortestPathOperator: Operator {
  let contract: OperatorContract
  private let input: any Operator
  private let context: EvaluationContext
  private let item: ShortestPathItem
  private let search: ShortestPathSearch
  private let text: PathText
  private let start: Source
  private let end: Source
  private let keptColumns: [Int]
  private let added: [Slot]

  private var batch = Batch(columns: [], count: 0)
  private var row = 0
  private var pending: (() throws -> FoundPath?)?
  private var capacity = Batch.firstCapacity

  private enum Source {
    case term(TermID)
    case column(Int)
    case free
  }

  /// A path and its two ends.
  private struct FoundPath {
    let start: UInt32
    let end: UInt32
    let hops: [PathHop]
  }

  var inputs: [any Operator] { [input] }

  init(
    _ input: any Operator, _ item: ShortestPathItem, scope: GraphScope, needed: Set<Slot>, context: EvaluationContext
  ) {
    (self.input, self.item, self.context) = (input, item, context)
    let dictionary = context.store.dictionary
    func code(_ iri: IRI) -> UInt32? { dictionary.code(of: context.id(of: Term.iri(iri))) }
    let known = item.path.steps.compactMap { step in code(step.predicate).map { (step: step, code: $0) } }
    let edges = EdgeIndex(scope: scope, store: context.store)
    search = ShortestPathSearch(
      edges: edges,
      steps: known.map {
        CodedPathStep(predicate: $0.code, goesForward: $0.step.goesForward, goesBackward: $0.step.goesBackward)
      }, maximum: item.path.maximum, meter: context.meter)
    text = PathText(
      edges: edges, reader: TermReader(dictionary), steps: known.map { $0.step },
      naming: item.path.naming.compactMap { code($0) })
    let source = input.contract
    func resolve(_ end: PathOperator.End) -> Source {
      switch end {
      case .term(let id): .term(id)
      case .slot(let slot): source.column(of: slot).map(Source.column) ?? .free
      }
    }
    (start, end) = (resolve(item.start), resolve(item.end))
    keptColumns = source.slots.indices.filter { needed.contains(source.slots[$0]) }
    let kept = keptColumns.map { source.slots[$0] }
    added = item.slots.filter { source.column(of: $0) == nil && needed.contains($0) }.sorted()
    let freeEnds = item.endSlots.filter { source.column(of: $0) == nil }.count
    contract = OperatorContract(
      slots: kept + added, certain: source.certain.intersection(kept).union(added),
      order: Array(source.order.prefix { kept.contains($0) }),
      estimate: source.estimate * [1, 1000, 1e6][freeEnds])
  }

  func summary(_ names: SlotNames) -> String {
    func name(_ end: PathOperator.End, _ term: PatternTerm) -> String {
      end.slot.map(names.callAsFunction) ?? term.text
    }
    let least = item.path.allowsNoStep ? 0 : 1
    let most = item.path.maximum.map(String.init) ?? ""
    return "ShortestPath \(item.path.findsAll ? "all" : "any") \(name(item.start, item.path.start)) "
      + "(\(item.path.step?.text ?? "")){\(least),\(most)} \(name(item.end, item.path.end))"
  }

  func next() throws -> Batch? {
    try context.meter.check()
    var rows: [Int32] = []
    var columns: [[TermID]] = added.map { _ in [] }
    while rows.count < capacity {
      if let path = try pending?() {
        rows.append(Int32(row))
        for (index, slot) in added.enumerated() { columns[index].append(try value(of: slot, path)) }
        continue
      }
      if pending != nil {
        pending = nil
        search.release()
        row += 1
      }
      if row >= batch.count {
        if !rows.isEmpty { break }
        guard let more = try input.next() else { return nil }
        (batch, row) = (more, 0)
      }
      pending = try paths()
    }
    capacity = min(capacity * 4, Batch.capacity)
    return Batch(columns: keptColumns.map { Batch.gather(batch.columns[$0], rows) } + columns, count: rows.count)
  }

  /// What a path binds a slot to. Texts are terms of the query, which it holds to its end.
  private func value(of slot: Slot, _ path: FoundPath) throws -> TermID {
    let dictionary = context.store.dictionary
    switch slot {
    case item.length: return InlineTerm.integer(Int64(path.hops.count)) ?? .unbound
    case item.text: return try id(of: text.chain(from: path.start, path.hops))
    case item.nodes: return try id(of: text.nodes(from: path.start, path.hops))
    default: return dictionary.id(ofCode: slot == item.start.slot ? path.start : path.end)
    }
  }

  private func id(of text: String) throws -> TermID {
    try context.meter.charge(bytes: 2 * text.utf8.count + 128)
    return context.id(of: Value.string(text))
  }

  // MARK: Searches

  private func bound(_ source: Source) -> TermID? {
    switch source {
    case .term(let id): id
    case .column(let column): batch.columns[column][row]
    case .free: nil
    }
  }

  /// The paths of the current row, one at a time.
  private func paths() throws -> () throws -> FoundPath? {
    let dictionary = context.store.dictionary
    switch (bound(start), bound(end)) {
    case (let first?, let last?):
      guard let start = dictionary.code(of: first), let end = dictionary.code(of: last) else { return { nil } }
      return try paths(from: start, to: end)
    case (let first?, nil):
      guard let start = dictionary.code(of: first) else { return { nil } }
      return paths(with: try search.reached(from: start, isReversed: false))
    case (nil, let last?):
      guard let end = dictionary.code(of: last) else { return { nil } }
      return paths(with: try search.reached(from: end, isReversed: true))
    case (nil, nil): return try pathsFromEverywhere()
    }
  }

  private func paths(from start: UInt32, to end: UInt32) throws -> () throws -> FoundPath? {
    if start == end { return single(item.path.allowsNoStep ? FoundPath(start: start, end: end, hops: []) : nil) }
    guard let paths = try search.paths(from: start, to: end) else { return { nil } }
    return sequence(paths, from: start, to: end)
  }

  private func sequence(_ paths: ShortestPaths, from start: UInt32, to end: UInt32) -> () throws -> FoundPath? {
    guard item.path.findsAll else { return single(FoundPath(start: start, end: end, hops: paths.first)) }
    var paths = paths
    return { paths.next().map { FoundPath(start: start, end: end, hops: $0) } }
  }

  private func single(_ path: FoundPath?) -> () throws -> FoundPath? {
    var left = path
    return {
      defer { left = nil }
      return left
    }
  }

  /// The paths between the origin of a search and each node that it has reached, nearest first.
  private func paths(with reached: ReachedNodes) -> () throws -> FoundPath? {
    var place = item.path.allowsNoStep ? 0 : 1
    var current: (() throws -> FoundPath?)?
    return { [self] in
      while true {
        if let path = try current?() { return path }
        guard place < reached.order.count else { return nil }
        let node = reached.order[place]
        place += 1
        let (start, end) = reached.isReversed ? (node, reached.origin) : (reached.origin, node)
        if node == reached.origin {
          current = single(FoundPath(start: start, end: end, hops: []))
        } else if item.path.findsAll {
          current = sequence(ShortestPaths(search, reached, with: node), from: start, to: end)
        } else {
          current = single(FoundPath(start: start, end: end, hops: reached.path(with: node)))
        }
      }
    }
  }

  private func pathsFromEverywhere() throws -> () throws -> FoundPath? {
    let starts = origins()
    try context.meter.charge(bytes: starts.count * 4)
    var place = 0
    var current: (() throws -> FoundPath?)?
    return { [self] in
      while true {
        if let path = try current?() { return path }
        search.release()
        guard place < starts.count else { return nil }
        current = paths(with: try search.reached(from: starts[place], isReversed: false))
        place += 1
      }
    }
  }

  /// The nodes that an edge of a step leads from, ascending; every node that it touches where a path may have no step.
  private func origins() -> [UInt32] {
    var found: Set<UInt32> = []
    for step in search.steps {
      search.edges.forEachEdge(over: step.predicate) { subject, object in
        if step.goesForward || item.path.allowsNoStep { found.insert(subject) }
        if step.goesBackward || item.path.allowsNoStep { found.insert(object) }
      }
    }
    return found.sorted()
  }
}
