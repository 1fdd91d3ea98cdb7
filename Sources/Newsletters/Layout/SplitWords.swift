/// Tells from the text itself whether a line break cuts a word in two.
///
/// Where a text mostly writes `作` after `工`, a line that ends in `工` above one that begins with `作` is broken there.
struct SplitWords {
  /// Later parts of a very long text are not counted: the beginning is sample enough.
  private static let sampleLength = 300_000

  private var pairs: [UInt64: Int] = [:]
  private var firsts: [Unicode.Scalar: Int] = [:]

  /// - Complexity: linear in the text, at most in the sample.
  init(_ blocks: [TextBlock]) {
    for (block, next) in zip(blocks, blocks.dropFirst()) {
      guard let last = block.scalars.last, let first = next.scalars.first, last.isHan, first.isHan,
        !block.shape.hasFullStop || !block.isFinished
      else { continue }
      pairs[Self.key(last, first)] = 0
      firsts[last] = 0
    }
    if !pairs.isEmpty { count(blocks) }
  }

  private mutating func count(_ blocks: [TextBlock]) {
    var counted = 0
    let asked = ScalarSet(firsts.keys)
    for block in blocks.indices where counted < Self.sampleLength {
      let scalars = blocks[block].scalars
      counted += scalars.count
      for (index, scalar) in scalars.enumerated() where asked.contains(scalar) {
        guard let first = firsts.index(forKey: scalar) else { continue }
        firsts.values[first] += 1
        if index + 1 < scalars.count, let pair = pairs.index(forKey: Self.key(scalar, scalars[index + 1])) {
          pairs.values[pair] += 1
        }
      }
    }
  }

  /// Whether the two characters, apart at a break, are one word elsewhere.
  func isSplit(_ last: Unicode.Scalar?, _ first: Unicode.Scalar?) -> Bool {
    guard let last, let first, let together = pairs[Self.key(last, first)], let all = firsts[last] else { return false }
    return together >= 2 && together * 10 >= all * 3
  }

  private static func key(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> UInt64 {
    UInt64(first.value) << 32 | UInt64(second.value)
  }
}
