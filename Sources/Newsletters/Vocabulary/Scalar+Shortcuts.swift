/// Questions that are asked of every character of a text, answered without the tables of Unicode.
extension Unicode.Scalar {
  /// Whether it is of the block of ideographs that nearly all of a Chinese text is written in: no sign, no space, and its
  /// own form whatever text is folded to.
  @inlinable @inline(__always)
  package var isCommonIdeograph: Bool { value &- 0x4E00 <= 0x9FFF - 0x4E00 }

  /// How many bytes it takes in UTF-8.
  @inlinable @inline(__always)
  package var utf8Length: Int {
    if isCommonIdeograph { return 3 }
    return value < 0x80 ? 1 : value < 0x800 ? 2 : value < 0x10000 ? 3 : 4
  }

  /// Whether it is white space (the property `White_Space` of Unicode, which gets no new members).
  @inlinable
  package var isWhiteSpace: Bool {
    switch value {
    case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }
}

extension UnsafeBufferPointer<Unicode.Scalar> {
  /// Where the run of common ideographs ends that begins at a place; the place itself where none begins there.
  @inlinable @inline(__always)
  package func endOfIdeographs(from start: Int, before end: Int) -> Int {
    var place = start
    while place < end, self[place].isCommonIdeograph { place += 1 }
    return place
  }
}

extension [Unicode.Scalar] {
  /// Where the run of common ideographs ends that begins at a place; the place itself where none begins there.
  /// - Parameter end: no run is looked at beyond it.
  @inlinable @inline(__always)
  package func endOfIdeographs(from start: Int, before end: Int) -> Int {
    withUnsafeBufferPointer { $0.endOfIdeographs(from: start, before: Swift.min(end, $0.count)) }
  }
}
