/// The names that a sentence could hold, and the cheapest way through them and its words.
struct Lattice {
  /// A word or name, from one place of the sentence to another.
  struct Edge {
    fileprivate var from: Int32
    fileprivate var to: Int32
    var cost: Float
    /// The vocabulary's, or -1.
    var entry: Int32
    /// The next edge from the same place, or -1.
    fileprivate var next: Int32 = -1
    var form: Token.Form

    var start: Int { Int(from) }
    var end: Int { Int(to) }

    @inline(__always)
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
    edges.reserveCapacity(count)
    chains = .filled(with: (-1, -1), count: count + 1)
  }

  mutating func add(_ edge: Edge) {
    let index = Int32(truncatingIfNeeded: edges.count)
    let last = chains[edge.start].last
    if last < 0 { chains[edge.start].first = index } else { edges[Int(last)].next = index }
    chains[edge.start].last = index
    edges.append(edge)
  }

  /// The edges of the cheapest path from the first character to behind the last; of two that cost the same the one
  /// that comes first. Linear in the edges.
  ///
  /// - Parameter addWords: adds the edges from a place that are not in the lattice, as they need not be kept; they come
  ///   before the others.
  @inline(__always)
  func cheapestPath(_ addWords: (Int, Ways) -> Void) -> [Edge] {
    guard count > 0 else { return [] }
    return withUnsafeTemporaryAllocation(of: Edge.self, capacity: count + 1) { best in
      best.initialize(repeating: Edge(start: -1, end: -1, cost: .infinity, entry: -1, form: .unknown))
      best[0].cost = 0
      for place in 0..<count where best[place].cost < .infinity {
        let ways = Ways(best: best, before: best[place].cost)
        addWords(place, ways)
        var index = chains[place].first
        while index >= 0 {
          let edge = edges[Int(index)]
          ways.add(edge)
          index = edge.next
        }
      }
      return path(back: best)
    }
  }

  /// The cheapest ways known, as they are found.
  struct Ways {
    /// The edge by which each place is reached at the least cost, with the cost of the whole way.
    fileprivate let best: UnsafeMutableBufferPointer<Edge>
    /// What the way to the place costs that edges are added from.
    fileprivate let before: Float

    /// Goes by an edge where that is cheaper than the way known.
    @inline(__always)
    func add(_ edge: Edge) {
      let cost = before + edge.cost
      let end = edge.end
      guard end < best.count, cost < best[end].cost else { return }
      best[end] = edge
      best[end].cost = cost
    }
  }

  private func path(back best: UnsafeMutableBufferPointer<Edge>) -> [Edge] {
    var length = 0
    var place = count
    while place > 0, best[place].start >= 0 {
      length += 1
      place = best[place].start
    }
    return [Edge](unsafeUninitializedCapacity: length) { path, initialized in
      var place = count
      for step in (0..<length).reversed() {
        path.initializeElement(at: step, to: best[place])
        place = best[place].start
      }
      initialized = length
    }
  }
}
