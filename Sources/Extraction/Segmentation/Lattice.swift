/// The words that a sentence could be made of, and the cheapest way through them.
struct Lattice {
  struct Edge {
    var start: Int
    var end: Int
    var cost: Float
    var entry: Int32
    var form: Token.Form
  }

  private let count: Int
  private var edges: [Edge] = []

  init(count: Int) {
    self.count = count
    edges.reserveCapacity(count * 4)
  }

  mutating func add(_ edge: Edge) {
    edges.append(edge)
  }

  /// The edges of the cheapest path from the first character to behind the last; linear in the edges.
  func cheapestPath() -> [Edge] {
    guard count > 0 else { return [] }
    var firsts = Array(repeating: Int32(0), count: count + 2)
    for edge in edges { firsts[edge.start + 1] += 1 }
    for index in 0..<count { firsts[index + 1] += firsts[index] }
    var order = Array(repeating: Int32(0), count: edges.count)
    var fill = firsts
    for (index, edge) in edges.enumerated() {
      order[Int(fill[edge.start])] = Int32(index)
      fill[edge.start] += 1
    }
    var best = Array(repeating: Float.infinity, count: count + 1)
    var back = Array(repeating: Int32(-1), count: count + 1)
    best[0] = 0
    for place in 0..<count where best[place] < .infinity {
      for index in firsts[place]..<firsts[place + 1] {
        let edge = edges[Int(order[Int(index)])]
        let cost = best[place] + edge.cost
        if cost < best[edge.end] {
          best[edge.end] = cost
          back[edge.end] = order[Int(index)]
        }
      }
    }
    var path: [Edge] = []
    var place = count
    while place > 0, back[place] >= 0 {
      let edge = edges[Int(back[place])]
      path.append(edge)
      place = edge.start
    }
    return path.reversed()
  }
}
