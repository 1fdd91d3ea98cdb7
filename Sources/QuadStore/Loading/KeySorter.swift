/// Sorts byte strings, eight bytes at a time: keys share long beginnings, which are compared once for a whole run.
enum KeySorter {
  private struct Entry {
    var chunk: UInt64
    var index: UInt32
  }

  /// The numbers of the keys in the order of their bytes.
  /// - Parameters:
  ///   - text: the keys end to end.
  ///   - starts: where each key starts, and the end. The keys differ.
  static func sortedOrder(text: [UInt8], starts: [Int]) -> [UInt32] {
    var entries = (0..<(starts.count - 1)).map { Entry(chunk: 0, index: UInt32($0)) }
    var pending = [(range: entries.startIndex..<entries.endIndex, depth: 0)]
    text.withUnsafeBytes { bytes in
      starts.withUnsafeBufferPointer { starts in
        entries.withUnsafeMutableBufferPointer { entries in
          while let (range, depth) = pending.popLast() {
            if range.count > 1 { sort(range, depth, of: entries, bytes, starts, &pending) }
          }
        }
      }
    }
    return entries.map(\.index)
  }

  /// Sorts a run of keys that agree before `depth` by their next eight bytes, and leaves the runs that still agree.
  private static func sort(
    _ range: Range<Int>, _ depth: Int, of entries: UnsafeMutableBufferPointer<Entry>,
    _ bytes: UnsafeRawBufferPointer, _ starts: UnsafeBufferPointer<Int>,
    _ pending: inout [(range: Range<Int>, depth: Int)]
  ) {
    var isUniform = true
    for position in range {
      let key = Int(entries[position].index)
      entries[position].chunk = chunk(bytes, starts[key] + depth, starts[key + 1])
      if entries[position].chunk != entries[range.lowerBound].chunk { isUniform = false }
    }
    var run = UnsafeMutableBufferPointer(rebasing: entries[range])
    if !isUniform { run.sort { $0.chunk < $1.chunk } }
    var start = 0
    while start < run.count {
      var end = start + 1
      while end < run.count && run[end].chunk == run[start].chunk { end += 1 }
      if end - start > 1 {
        // Keys that end within these bytes differ from each other in length alone, and come before longer ones.
        let longer = run[start..<end].partition { length(of: $0, starts) > depth + 8 }
        run[start..<longer].sort { length(of: $0, starts) < length(of: $1, starts) }
        if end - longer > 1 { pending.append((range.lowerBound + longer..<range.lowerBound + end, depth + 8)) }
      }
      start = end
    }
  }

  private static func length(of entry: Entry, _ starts: UnsafeBufferPointer<Int>) -> Int {
    starts[Int(entry.index) + 1] - starts[Int(entry.index)]
  }

  /// Up to eight bytes as a number whose order is theirs; what is missing counts as zero.
  private static func chunk(_ bytes: UnsafeRawBufferPointer, _ start: Int, _ end: Int) -> UInt64 {
    if end - start >= 8 { return UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: start, as: UInt64.self)) }
    var value: UInt64 = 0
    var shift: UInt64 = 56
    var position = start
    while position < end {
      value |= UInt64(bytes[position]) << shift
      shift &-= 8
      position += 1
    }
    return value
  }
}
