extension String {
  /// The text of some code points. Linear.
  @inlinable
  package init(scalars: some Collection<Unicode.Scalar>) {
    // A short text takes no memory of its own where no more room is asked for than it needs.
    let length = scalars.reduce(0) { $0 + $1.utf8Length }
    self.init(unsafeUninitializedCapacity: length) { bytes in
      var length = 0
      for scalar in scalars { bytes.put(scalar, at: &length) }
      return length
    }
  }
}

extension ArraySlice<Unicode.Scalar> {
  /// The text without its characters of one sort, of which most texts have none.
  package func text(without isLeftOut: (Unicode.Scalar) -> Bool) -> String {
    contains(where: isLeftOut) ? String(scalars: filter { !isLeftOut($0) }) : String(scalars: self)
  }
}

extension UnsafeMutableBufferPointer<UInt8> {
  /// Writes a code point in UTF-8 at a place, after which there must be room for it, and moves the place behind it.
  @inlinable @inline(__always)
  package func put(_ scalar: Unicode.Scalar, at place: inout Int) {
    let value = scalar.value
    if scalar.isCommonIdeograph {
      self[place] = UInt8(truncatingIfNeeded: 0xE0 | value >> 12)
      self[place + 1] = UInt8(truncatingIfNeeded: 0x80 | value >> 6 & 0x3F)
      self[place + 2] = UInt8(truncatingIfNeeded: 0x80 | value & 0x3F)
      place += 3
      return
    }
    let length = scalar.utf8Length
    if length == 1 {
      self[place] = UInt8(truncatingIfNeeded: value)
    } else {
      var rest = value
      // From the last byte to the second, six bits in each.
      for offset in stride(from: length - 1, to: 0, by: -1) {
        self[place + offset] = 0x80 | UInt8(truncatingIfNeeded: rest & 0x3F)
        rest >>= 6
      }
      // As many ones as there are bytes, and a zero, before the highest bits.
      self[place] = UInt8(truncatingIfNeeded: 0xF00 >> UInt32(length) | rest)
    }
    place += length
  }
}
