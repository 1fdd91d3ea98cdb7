/// The offsets in the source that the characters of a passage were read from.
///
/// Most characters of a text follow each other in the source as well, so only the places are kept where they do not.
public struct SourceOffsets: Hashable, Sendable {
  /// From a position on, each character's offset is its position and a constant.
  private struct Stretch: Hashable {
    var position: Int
    var shift: Int
  }

  /// The number of offsets.
  public private(set) var count = 0
  /// What the first stretch adds to its positions.
  private var firstShift = 0
  /// The stretches after the first, by position; no two neighbours have one shift.
  private var later: [Stretch] = []

  /// No offsets.
  public init() {}

  /// Some offsets. Linear.
  public init(_ offsets: some Sequence<Int>) {
    for offset in offsets { append(offset) }
  }

  /// The offsets of neighbours in the source.
  public init(_ range: Range<Int>) {
    count = range.count
    firstShift = range.isEmpty ? 0 : range.lowerBound
  }

  /// Adds the offset of one more character. Constant time in the mean.
  @inline(__always)
  public mutating func append(_ offset: Int) {
    addStretch(at: count, shift: offset - count)
    count += 1
  }

  /// Adds the offsets of neighbours in the source. Constant time in the mean.
  @inline(__always)
  mutating func append(_ range: Range<Int>) {
    guard !range.isEmpty else { return }
    addStretch(at: count, shift: range.lowerBound - count)
    count += range.count
  }

  /// Adds the offsets of another passage. Linear in its stretches.
  public mutating func append(contentsOf other: SourceOffsets) {
    guard other.count > 0 else { return }
    let start = count
    addStretch(at: start, shift: other.firstShift - start)
    for stretch in other.later { addStretch(at: start + stretch.position, shift: stretch.shift - start) }
    count += other.count
  }

  private mutating func addStretch(at position: Int, shift: Int) {
    if position == 0 {
      firstShift = shift
    } else if shift != later.last?.shift ?? firstShift {
      later.append(Stretch(position: position, shift: shift))
    }
  }

  /// The offsets of some of the characters. Linear in their stretches, logarithmic in those before.
  public func slice(_ range: Range<Int>) -> SourceOffsets {
    guard !range.isEmpty else { return SourceOffsets() }
    var slice = SourceOffsets(self[range.lowerBound]..<self[range.lowerBound] + range.count)
    for stretch in later[firstStretch(after: range.lowerBound)...] {
      if stretch.position >= range.upperBound { break }
      slice.addStretch(at: stretch.position - range.lowerBound, shift: stretch.shift + range.lowerBound)
    }
    return slice
  }

  /// The positions of the characters that do not follow the one before in the source.
  package var leaps: [Int] { later.map(\.position) }

  /// The place in `later` of the first stretch that begins after a position.
  private func firstStretch(after position: Int) -> Int {
    var (low, high) = (0, later.count)
    while low < high {
      let middle = (low + high) / 2
      if later[middle].position <= position { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension SourceOffsets: RandomAccessCollection {
  /// The place of the first offset.
  public var startIndex: Int { 0 }
  /// The place after the last offset.
  public var endIndex: Int { count }

  /// The offset of a character. Logarithmic in the stretches.
  public subscript(position: Int) -> Int {
    precondition(position >= 0 && position < count, "there is no character at \(position)")
    let next = firstStretch(after: position)
    return position + (next == 0 ? firstShift : later[next - 1].shift)
  }
}
