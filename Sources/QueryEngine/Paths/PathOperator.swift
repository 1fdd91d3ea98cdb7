import QuadStore

/// Joins each row of its input with the pairs of nodes that a path connects (SPARQL 1.1, section 18.4).
///
/// Each pair once for a row. An end that the row binds, or that is constant, is where the search starts; where both are
/// given the search from the start tells whether they are connected; where neither is, every node is a start. Yields the
/// input's needed slots and then the ends that it adds. Keeps the input's order.
final class PathOperator: Operator {
  /// An end of the path.
  enum End {
    case term(TermID)
    case slot(Slot)

    var slot: Slot? { if case .slot(let slot) = self { slot } else { nil } }
  }

  let contract: OperatorContract
  private let input: any Operator
  private let context: EvaluationContext
  private let path: CodedPath
  private let reversed: CodedPath
  private let allowsEmpty: Bool
  private let search: PathSearch
  private let start: Source
  private let end: Source
  private let keptColumns: [Int]
  private let added: [Slot]
  private let text: String

  private var reached: [TermID: [TermID]] = [:]
  private var reachedCount = 0
  private var batch = Batch(columns: [], count: 0)
  private var row = 0
  private var pendingPairs: [(TermID, TermID)] = []
  private var pendingPosition = 0

  private enum Source {
    case term(TermID)
    case column(Int)
    case free(Slot)

    var isColumn: Bool { if case .column = self { true } else { false } }
    var isTerm: Bool { if case .term = self { true } else { false } }
  }

  var inputs: [any Operator] { [input] }

  init(
    _ input: any Operator, from start: End, _ path: CodedPath, to end: End, scope: GraphScope, needed: Set<Slot>,
    text: String, context: EvaluationContext
  ) {
    (self.input, self.context, self.path, self.text) = (input, context, path, text)
    reversed = path.reversed
    allowsEmpty = path.allowsEmpty
    search = PathSearch(edges: EdgeIndex(scope: scope, store: context.store), meter: context.meter)
    let source = input.contract
    func resolve(_ end: End) -> Source {
      switch end {
      case .term(let id): .term(id)
      case .slot(let slot): source.column(of: slot).map(Source.column) ?? .free(slot)
      }
    }
    self.start = resolve(start)
    self.end = resolve(end)
    keptColumns = source.slots.indices.filter { needed.contains(source.slots[$0]) }
    let kept = keptColumns.map { source.slots[$0] }
    var added: [Slot] = []
    for case .slot(let slot) in [start, end]
    where source.column(of: slot) == nil && !added.contains(slot) && needed.contains(slot) { added.append(slot) }
    self.added = added
    contract = OperatorContract(
      slots: kept + added, certain: source.certain.intersection(kept).union(added),
      order: Array(source.order.prefix { kept.contains($0) }), estimate: source.estimate * (added.isEmpty ? 0.5 : 20))
  }

  func summary(_ names: SlotNames) -> String { "Path \(text)" }

  func next() throws -> Batch? {
    var rows: [Int32] = []
    var columns: [[TermID]] = added.map { _ in [] }
    while rows.count < Batch.capacity {
      if pendingPosition < pendingPairs.count {
        let count = min(Batch.capacity - rows.count, pendingPairs.count - pendingPosition)
        append(pendingPairs[pendingPosition..<(pendingPosition + count)], &rows, &columns)
        pendingPosition += count
        if pendingPosition == pendingPairs.count { row += 1 }
        continue
      }
      if row == batch.count {
        if !rows.isEmpty { break }
        guard let more = try input.next() else { return nil }
        (batch, row) = (more, 0)
      }
      try context.meter.check()
      pendingPairs = try pairs()
      pendingPosition = 0
      if pendingPairs.isEmpty { row += 1 }
    }
    return rows.isEmpty
      ? nil : Batch(columns: keptColumns.map { Batch.gather(batch.columns[$0], rows) } + columns, count: rows.count)
  }

  private func append(_ pairs: ArraySlice<(TermID, TermID)>, _ rows: inout [Int32], _ columns: inout [[TermID]]) {
    for (first, last) in pairs {
      rows.append(Int32(row))
      for (index, slot) in added.enumerated() {
        if case .free(slot) = start { columns[index].append(first) } else { columns[index].append(last) }
      }
    }
  }

  private func bound(_ source: Source) -> TermID? {
    switch source {
    case .term(let id): return id
    case .column(let column):
      let id = batch.columns[column][row]
      return id.isBound ? id : nil
    case .free: return nil
    }
  }

  /// The pairs for the current row.
  private func pairs() throws -> [(TermID, TermID)] {
    switch (bound(start), bound(end)) {
    case (let first?, _) where allowsEmpty && start.isColumn && !end.isTerm && !search.isNode(first, context): return []
    case (_, let last?) where allowsEmpty && end.isColumn && !start.isTerm && !search.isNode(last, context): return []
    case (let first?, let last?):
      return try ends(from: first, path).contains(last) ? [(first, last)] : []
    case (let first?, nil): return try ends(from: first, path).map { (first, $0) }
    case (nil, let last?): return try ends(from: last, reversed).map { ($0, last) }
    case (nil, nil):
      let isLoop: Bool = if case .free(let one) = start, case .free(let other) = end { one == other } else { false }
      var found: [(TermID, TermID)] = []
      for code in search.starts(of: path).sorted() {
        let first = context.store.dictionary.id(ofCode: code)
        let ends = try computeEnds(from: first, path)
        try context.meter.charge(bytes: ends.count * 16)
        found += isLoop ? (ends.contains(first) ? [(first, first)] : []) : ends.map { (first, $0) }
      }
      return found
    }
  }

  /// The ends of the path from a node, remembered for the next row that starts there.
  private func ends(from node: TermID, _ path: CodedPath) throws -> [TermID] {
    if let known = reached[node] { return known }
    let found = try computeEnds(from: node, path)
    if reachedCount > 1 << 20 {
      reached = [:]
      reachedCount = 0
    }
    reachedCount += found.count + 1
    reached[node] = found
    return found
  }

  private func computeEnds(from node: TermID, _ path: CodedPath) throws -> [TermID] {
    let dictionary = context.store.dictionary
    guard let code = dictionary.code(of: node) else { return allowsEmpty ? [node] : [] }
    return try search.ends(of: path, from: code).map { dictionary.id(ofCode: $0) }
  }
}

extension PathSearch {
  /// Whether a term is a subject or object of the graph. Only then does a path of no edge lead from a variable that
  /// another pattern bound to it.
  fileprivate func isNode(_ id: TermID, _ context: EvaluationContext) -> Bool {
    guard let code = context.store.dictionary.code(of: id) else { return false }
    var isFound = false
    edges.forEachEdge(of: code, isInverse: false) { _, _ in isFound = true }
    if !isFound { edges.forEachEdge(of: code, isInverse: true) { _, _ in isFound = true } }
    return isFound
  }
}

extension CodedPath {
  /// Whether a path of no edge at all matches.
  var allowsEmpty: Bool {
    switch self {
    case .link, .negated: false
    case .inverse(let path), .oneOrMore(let path): path.allowsEmpty
    case .sequence(let first, let second): first.allowsEmpty && second.allowsEmpty
    case .alternative(let first, let second): first.allowsEmpty || second.allowsEmpty
    case .zeroOrMore, .zeroOrOne: true
    }
  }
}
