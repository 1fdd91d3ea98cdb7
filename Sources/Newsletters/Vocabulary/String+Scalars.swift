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

extension UnsafeMutableBufferPointer<UInt8> {
  /// Writes a code point in UTF-8 at a place, after which there must be room for it, and moves the place behind it.
  @inlinable @inline(__always)
  package func put(_ scalar: Unicode.Scalar, at place: inout Int) {
    let value = scalar.value
    func put(_ byte: UInt32) {
      self[place] = UInt8(truncatingIfNeeded: byte)
      place += 1
    }
    switch value {
    case 0..<0x80: put(value)
    case 0x80..<0x800:
      put(0xC0 | value >> 6)
      put(0x80 | value & 0x3F)
    case 0x800..<0x10000:
      put(0xE0 | value >> 12)
      put(0x80 | value >> 6 & 0x3F)
      put(0x80 | value & 0x3F)
    default:
      put(0xF0 | value >> 18)
      put(0x80 | value >> 12 & 0x3F)
      put(0x80 | value >> 6 & 0x3F)
      put(0x80 | value & 0x3F)
    }
  }
}
