/// A set of Unicode scalars, as ascending ranges that do not touch.
struct ScalarSet: Hashable {
  private(set) var ranges: [ClosedRange<UInt32>]

  private static let last: UInt32 = 0x10FFFF

  /// - Parameter ranges: in any order, overlapping or not.
  init(_ ranges: [ClosedRange<UInt32>]) {
    self.ranges = []
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let previous = self.ranges.last, range.lowerBound <= previous.upperBound &+ 1 {
        self.ranges[self.ranges.count - 1] = previous.lowerBound...max(previous.upperBound, range.upperBound)
      } else {
        self.ranges.append(range)
      }
    }
  }

  init(_ scalar: Unicode.Scalar) { ranges = [scalar.value...scalar.value] }

  static let all = ScalarSet([0...last])

  var complement: ScalarSet {
    var gaps: [ClosedRange<UInt32>] = []
    var next: UInt32 = 0
    for range in ranges {
      if range.lowerBound > next { gaps.append(next...(range.lowerBound - 1)) }
      next = range.upperBound + 1
    }
    if next <= Self.last { gaps.append(next...Self.last) }
    return ScalarSet(gaps)
  }

  /// The decimal digits of all scripts: general category Nd, of which the planes above the first two have none.
  static let decimalDigits: ScalarSet = {
    func isDigit(_ value: UInt32) -> Bool {
      Unicode.Scalar(value)?.properties.generalCategory == .decimalNumber
    }
    // The digits of a script follow each other, so that one in ten is looked at to find them all.
    var runs: [ClosedRange<UInt32>] = []
    for value in stride(from: UInt32(10), to: 0x20000, by: 10) where isDigit(value) {
      var (first, last) = (value, value)
      while isDigit(first - 1) { first -= 1 }
      while isDigit(last + 1) { last += 1 }
      runs.append(first...last)
    }
    return ScalarSet(runs)
  }()
}
