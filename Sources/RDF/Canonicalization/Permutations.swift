/// All orders of a few items, one after another, by Heap's algorithm. Memory O(items).
struct Permutations<Element>: Sequence, IteratorProtocol {
  private var items: [Element]
  private var counters: [Int]
  private var level = 0
  private var isFirst = true

  init(_ items: [Element]) {
    self.items = items
    self.counters = Array(repeating: 0, count: items.count)
  }

  mutating func next() -> [Element]? {
    if isFirst {
      isFirst = false
      return items
    }
    while level < items.count {
      if counters[level] < level {
        items.swapAt(level.isMultiple(of: 2) ? 0 : counters[level], level)
        counters[level] += 1
        level = 0
        return items
      }
      counters[level] = 0
      level += 1
    }
    return nil
  }
}
