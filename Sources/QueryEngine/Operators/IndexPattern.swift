import QuadStore

/// The graphs that a pattern is matched in.
enum GraphScope {
  /// The default graph of the query's dataset. Held once, since patterns are copied often.
  indirect case triples(TripleIndex)
  /// One named graph.
  case named(UInt32)
  /// Every named graph, whose name is bound to the slot.
  case every(Slot)
  /// A graph that does not exist.
  case none
}

/// What stands in a position of a pattern.
enum PatternPosition {
  case constant(UInt32)
  /// A term that the store does not hold, so that nothing matches.
  case absent
  case slot(Slot)

  var slot: Slot? { if case .slot(let slot) = self { slot } else { nil } }
}

/// A triple pattern with its terms as codes and its variables as slots.
struct IndexPattern {
  let subject: PatternPosition
  let predicate: PatternPosition
  let object: PatternPosition
  let scope: GraphScope
  let text: String

  subscript(position: Position) -> PatternPosition {
    switch position {
    case .subject: subject
    case .predicate: predicate
    case .object: object
    case .graph:
      switch scope {
      case .named(let code): .constant(code)
      case .every(let slot): .slot(slot)
      case .triples, .none: .absent
      }
    }
  }

  /// The positions that a row of the pattern's index has.
  var positions: [Position] {
    if case .triples = scope { [.subject, .predicate, .object] } else { [.subject, .predicate, .object, .graph] }
  }

  /// Whether no triple can match.
  var isEmpty: Bool {
    if case .none = scope { return true }
    return positions.contains { if case .absent = self[$0] { true } else { false } }
  }

  /// The slots, each once.
  var slots: [Slot] {
    var found: [Slot] = []
    for position in positions {
      if let slot = self[position].slot, !found.contains(slot) { found.append(slot) }
    }
    return found
  }

  private static let tripleOrders: [[Position]] = [
    [.subject, .predicate, .object], [.predicate, .subject, .object], [.predicate, .object, .subject],
    [.object, .subject, .predicate],
  ]
  private static let quadOrders = tripleOrders.map { $0 + [.graph] } + tripleOrders.map { [.graph] + $0 }

  /// What the permutations of the pattern's index are sorted on.
  var orders: [[Position]] {
    switch scope {
    case .triples: Self.tripleOrders
    case .none: []
    case .named, .every: Self.quadOrders
    }
  }

  /// The permutation of one of the `orders`.
  func permutation(_ number: Int, _ store: QuadStore) -> Permutation {
    if case .triples(let index) = scope {
      return switch number {
      case 0: index.spo
      case 1: index.pso
      case 2: index.pos
      default: index.osp
      }
    }
    let graphs = store.namedGraphs
    return switch number {
    case 0: graphs.spog
    case 1: graphs.psog
    case 2: graphs.posg
    case 3: graphs.ospg
    case 4: graphs.gspo
    case 5: graphs.gpso
    case 6: graphs.gpos
    default: graphs.gosp
    }
  }

  /// A permutation whose order starts with the positions that are constants or among `bound` slots, and goes on with
  /// the slots of `wanted` as far as it can.
  func access(_ store: QuadStore, bound: Set<Slot>, wanted: [Slot] = [], constantsFirst: Bool = true) -> IndexAccess? {
    var fixed = PositionSet()
    for position in positions {
      switch self[position] {
      case .constant: fixed.insert(position)
      case .absent: return nil
      case .slot(let slot): if bound.contains(slot) { fixed.insert(position) }
      }
    }
    var best: (number: Int, score: Int)?
    for (number, order) in orders.enumerated() where fixed.isPrefix(of: order) {
      let score = score(order, fixed.count, wanted, constantsFirst)
      if best.map({ score > $0.score }) ?? true { best = (number, score) }
    }
    return best.map {
      IndexAccess(pattern: self, permutation: permutation($0.number, store), prefixLength: fixed.count)
    }
  }

  /// How well an order serves: the higher the better.
  private func score(_ order: [Position], _ fixedCount: Int, _ wanted: [Slot], _ constantsFirst: Bool) -> Int {
    var score = 0
    // Constants first: their rows are one range, to be merged with. Otherwise the slot first: it finds its rows in
    // the directory.
    for place in 0..<fixedCount {
      guard case .constant = self[order[place]] else { break }
      score += constantsFirst ? 10 : -10
    }
    for (slot, place) in zip(wanted, fixedCount..<order.count) {
      guard self[order[place]].slot == slot else { break }
      score += 1
    }
    return score
  }

  /// How many triples match, when only the constants are given. Exact but for repeated variables.
  func count(_ store: QuadStore) -> Int {
    guard !isEmpty, let access = access(store, bound: []) else { return 0 }
    return access.permutation.rows(prefix: access.constantPrefix).count
  }
}

/// Some positions of a pattern.
struct PositionSet {
  private var bits: UInt8 = 0

  mutating func insert(_ position: Position) { bits |= 1 << UInt8(position.rawValue) }

  var count: Int { bits.nonzeroBitCount }

  /// Whether an order starts with just these positions.
  func isPrefix(of order: [Position]) -> Bool {
    var rest = bits
    for place in 0..<min(count, order.count) { rest &= ~(1 << UInt8(order[place].rawValue)) }
    return rest == 0
  }
}

/// A pattern and the permutation that it is read from.
struct IndexAccess {
  let pattern: IndexPattern
  let permutation: Permutation
  /// How many leading positions are given: constants and bound slots.
  let prefixLength: Int

  var prefix: [PatternPosition] { permutation.order.prefix(prefixLength).map { pattern[$0] } }

  /// The slots after the prefix, in the order that rows are sorted by.
  var freeSlots: [Slot] { permutation.order.dropFirst(prefixLength).compactMap { pattern[$0].slot } }

  /// The codes of the constants that the prefix starts with.
  var constantPrefix: [UInt32] {
    var codes: [UInt32] = []
    for position in prefix {
      guard case .constant(let code) = position else { break }
      codes.append(code)
    }
    return codes
  }

  /// The column of a position after the leading one.
  func column(of position: Position) -> Column<UInt32>? {
    guard let index = permutation.order.firstIndex(of: position), index > 0 else { return nil }
    return permutation.columns[index - 1]
  }

  /// The columns of the free slots that `wanted` has, each slot's first column only.
  func outputs(_ wanted: (Slot) -> Bool) -> [(slot: Slot, position: Position)] {
    var found: [(slot: Slot, position: Position)] = []
    for position in permutation.order.dropFirst(prefixLength) {
      guard let slot = pattern[position].slot, wanted(slot), !found.contains(where: { $0.slot == slot }) else {
        continue
      }
      found.append((slot, position))
    }
    return found
  }

  /// Pairs of positions after the prefix that one variable stands in, so that their codes must be equal.
  var equalities: [(Position, Position)] {
    let free = Array(permutation.order.dropFirst(prefixLength))
    var pairs: [(Position, Position)] = []
    for (index, position) in free.enumerated() {
      guard let slot = pattern[position].slot else { continue }
      if let other = free[..<index].first(where: { pattern[$0].slot == slot }) { pairs.append((other, position)) }
    }
    return pairs
  }
}

extension TermDictionary {
  /// The ids of some rows of a column.
  func ids(_ column: Column<UInt32>, rows: Range<Int>) -> [TermID] {
    [TermID](unsafeUninitializedCapacity: rows.count) { target, count in
      column.withBuffer { codes in
        let limit = UInt32(clamping: dictionaryCount)
        for (index, row) in rows.enumerated() {
          let code = codes[row]
          target[index] = code < limit ? TermID(rawValue: UInt64(code)) : id(ofCode: code)
        }
      }
      count = rows.count
    }
  }

  /// The ids of single rows of a column.
  func ids(_ column: Column<UInt32>, rows: [Int32]) -> [TermID] {
    [TermID](unsafeUninitializedCapacity: rows.count) { target, count in
      column.withBuffer { codes in
        let limit = UInt32(clamping: dictionaryCount)
        for index in rows.indices {
          let code = codes[Int(UInt32(bitPattern: rows[index]))]
          target[index] = code < limit ? TermID(rawValue: UInt64(code)) : id(ofCode: code)
        }
      }
      count = rows.count
    }
  }
}
