import Foundation

/// A few keys of the dictionary, end to end: where a search for a key begins.
///
/// The blocks of a large dictionary lie in many pages, and a search by bisection would read one for nearly every
/// comparison. The samples lie in few. Each is the shortest beginning of a block's first key that is above the key
/// before it, of every `blocksPerSample`th block.
struct KeySamples: Sendable {
  static let blocksPerSample = 64

  /// Where each sample ends in `text`.
  let ends: Column<UInt64>
  let text: Column<UInt8>

  /// The blocks that a key may be in, among `blockCount`. O(log samples).
  func blocks(of key: [UInt8], among blockCount: Int) -> Range<Int> {
    var low = 0
    var high = ends.count
    while low < high {
      let middle = (low + high) / 2
      guard let isAbove = isAbove(key, middle) else { return 0..<blockCount }
      if isAbove { high = middle } else { low = middle + 1 }
    }
    let first = max(0, low - 1) * Self.blocksPerSample
    return min(first, blockCount)..<min(first + Self.blocksPerSample, blockCount)
  }

  /// Whether a sample is above a key; `nil` where the ends are damaged.
  private func isAbove(_ key: [UInt8], _ index: Int) -> Bool? {
    let start = index == 0 ? 0 : Int(clamping: ends[index - 1])
    let end = Int(clamping: ends[index])
    guard start <= end, end <= text.count else { return nil }
    return text.withBuffer { text in
      key.withUnsafeBytes { key in
        guard let first = key.baseAddress, let second = text.baseAddress else { return end > start }
        let order = memcmp(first, second + start, min(key.count, end - start))
        return order < 0 || (order == 0 && key.count < end - start)
      }
    }
  }
}
