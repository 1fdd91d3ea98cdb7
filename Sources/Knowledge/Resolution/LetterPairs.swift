/// The pairs of neighbouring letters of names, for comparing names with each other.
struct LetterPairs {
  /// The pairs of all names, those of each name ascending and without repeats.
  private var pairs: [UInt64] = []
  private var ends: [Int] = []

  init(_ names: [String]) {
    for name in names {
      let letters = name.unicodeScalars.lazy.map { UInt64($0.value) }
      var last: UInt64?
      for pair in zip(letters, letters.dropFirst()).map({ $0 << 32 | $1 }).sorted() where pair != last {
        pairs.append(pair)
        last = pair
      }
      ends.append(pairs.count)
    }
  }

  private func range(_ name: Int32) -> Range<Int> { (name == 0 ? 0 : ends[Int(name) - 1])..<ends[Int(name)] }

  /// Whether two names are so alike at least: the Jaccard index of their pairs, 0 to 1. Names without pairs are alike where
  /// they are the same.
  func areAlike(_ first: Int32, _ second: Int32, atLeast least: Double) -> Bool {
    if first == second { return true }
    let (left, right) = (range(first), range(second))
    let most = Double(min(left.count, right.count)) / Double(max(left.count, right.count))
    guard most >= least else { return false }
    var shared = 0
    var (mine, other) = (left.lowerBound, right.lowerBound)
    while mine < left.upperBound, other < right.upperBound {
      if pairs[mine] == pairs[other] {
        shared += 1
        mine += 1
        other += 1
      } else if pairs[mine] < pairs[other] {
        mine += 1
      } else {
        other += 1
      }
    }
    let union = left.count + right.count - shared
    return union > 0 && Double(shared) / Double(union) >= least
  }
}
