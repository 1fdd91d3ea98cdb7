extension String {
  /// The text of some code points. Linear.
  package init(scalars: some Collection<Unicode.Scalar>) {
    self.init(unsafeUninitializedCapacity: scalars.count * 4) { bytes in
      var length = 0
      func put(_ byte: UInt32) {
        bytes[length] = UInt8(truncatingIfNeeded: byte)
        length += 1
      }
      for scalar in scalars {
        let value = scalar.value
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
      return length
    }
  }
}
