/// The slots of patterns as the edges of a hypergraph.
struct JoinGraph {
  let edges: [Set<Slot>]

  /// The edges that form cycles, or none: what is left when slots of one edge alone, and edges within others, are taken
  /// off as long as there are any (the reduction of Graham, and of Yu and Özsoyoğlu). A join without cycles needs no more
  /// than two patterns at a time.
  var cyclicCore: [Int] {
    var left = edges
    var remaining = edges.indices.filter { !edges[$0].isEmpty }
    var isChanged = true
    while isChanged {
      isChanged = false
      for index in remaining {
        let others = remaining.filter { $0 != index }
        let shared = left[index].filter { slot in others.contains { left[$0].contains(slot) } }
        if shared.count < left[index].count {
          left[index] = shared
          isChanged = true
        }
        if shared.isEmpty || others.contains(where: { shared.isSubset(of: left[$0]) }) {
          remaining = others
          isChanged = true
          break
        }
      }
    }
    return remaining
  }
}
