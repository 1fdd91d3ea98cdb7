/// The words that a sentence could be made of, and the cheapest way through them.
struct Lattice {
  struct Edge {
    fileprivate var from: Int32
    fileprivate var to: Int32
    var cost: Float
    var entry: Int32
    /// The next edge from the same place, or -1.
    fileprivate var next: Int32 = -1
    var form: Token.Form

    var start: Int { Int(from) }
    var end: Int { Int(to) }

    init(start: Int, end: Int, cost: Float, entry: Int32, form: Token.Form) {
      from = Int32(truncatingIfNeeded: start)
      to = Int32(truncatingIfNeeded: end)
      self.cost = cost
      self.entry = entry
      self.form = form
    }
  }

  private let count: Int
  private var edges: [Edge] = []
  /// For each place the first and the last edge from it, or -1.
  private var chains: [(first: Int32, last: Int32)]

  init(count: Int) {
    self.count = count
    edges.reserveCapacity(count * 4)
    chains = Array(repeating: (-1, -1), count: count + 1)
  }

  mutating func add(_ edge: Edge) {
    let index = Int32(truncatingIfNeeded: edges.count)
    let last = chains[edge.start].last
    if last < 0 { chains[edge.start].first = index } else { edges[Int(last)].next = index }
    chains[edge.start].last = index
    edges.append(edge)
  }

  /// The edges of the cheapest path from the first character to behind the last; of two that cost the same the one
  /// added first. Linear in the edges.
  func cheapestPath() -> [Edge] {
    guard count > 0 else { return [] }
    var best = Array(repeating: (cost: Float.infinity, edge: Int32(-1)), count: count + 1)
    best[0].cost = 0
    for place in 0..<count where best[place].cost < .infinity {
      let before = best[place].cost
      var index = chains[place].first
      while index >= 0 {
        let edge = edges[Int(index)]
        let cost = before + edge.cost
        if cost < best[edge.end].cost { best[edge.end] = (cost, index) }
        index = edge.next
      }
    }
    var path: [Edge] = []
    var place = count
    while place > 0, best[place].edge >= 0 {
      let edge = edges[Int(best[place].edge)]
      path.append(edge)
      place = edge.start
    }
    return path.reversed()
  }
}
