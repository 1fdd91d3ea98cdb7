/// Finds the known word that a misspelt one was meant to be.
enum Spelling {
  /// The nearest of the known words, where one is near enough; the first of several that are equally near.
  static func nearest(to word: String, among known: [String]) -> String? {
    let scored = known.map { (distance(word, $0), $0) }
    guard let best = scored.min(by: { $0.0 < $1.0 }), best.0 <= max(1, word.count / 3) else { return nil }
    return best.1
  }

  /// Letters to insert, delete, replace or swap with their neighbour (optimal string alignment). O(n·m).
  static func distance(_ first: String, _ second: String) -> Int {
    let (left, right) = (Array(first), Array(second))
    if left.isEmpty || right.isEmpty { return max(left.count, right.count) }
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for row in 1...left.count {
      var current = [row]
      for column in 1...right.count {
        let cost = left[row - 1] == right[column - 1] ? 0 : 1
        var best = min(last[column] + 1, current[column - 1] + 1, last[column - 1] + cost)
        if row > 1, column > 1, left[row - 1] == right[column - 2], left[row - 2] == right[column - 1] {
          best = min(best, beforeLast[column - 2] + 1)
        }
        current.append(best)
      }
      (beforeLast, last) = (last, current)
    }
    return last[right.count]
  }
}
