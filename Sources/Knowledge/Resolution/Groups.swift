/// Things of numbered groups, brought together group by group in the order in which they came. Linear.
struct Groups: Sendable {
  /// The things, group after group.
  private(set) var order: [Int32]
  /// For each group where it ends in `order`.
  private(set) var ends: [Int32]

  /// - Parameters:
  ///   - groups: for each thing its group; things of a negative group are left out.
  ///   - count: how many groups there are.
  init(_ groups: [Int32], count: Int) {
    var starts = [Int32](repeating: 0, count: count + 1)
    for group in groups where group >= 0 { starts[Int(group) + 1] += 1 }
    for group in 0..<count { starts[group + 1] += starts[group] }
    order = [Int32](repeating: 0, count: Int(starts[count]))
    for (thing, group) in groups.enumerated() where group >= 0 {
      order[Int(starts[Int(group)])] = Int32(truncatingIfNeeded: thing)
      starts[Int(group)] += 1
    }
    starts.removeLast()
    ends = starts
  }

  var count: Int { ends.count }

  /// The places of a group in `order`.
  func range(_ group: Int) -> Range<Int> { (group == 0 ? 0 : Int(ends[group - 1]))..<Int(ends[group]) }

  /// The things of a group.
  subscript(group: Int) -> ArraySlice<Int32> { order[range(group)] }
}
