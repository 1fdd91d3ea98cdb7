/// Which row of a weight table a feature has.
struct FeatureHash: Sendable {
  private let shift: UInt64

  /// - Parameter rowBits: the binary logarithm of the number of rows.
  init(rowBits: Int) { shift = UInt64(64 - rowBits) }

  /// The row of a feature: below two to the power of the row bits.
  @inline(__always)
  func row(_ template: UInt64, _ first: UInt64, _ second: UInt64 = 0, _ third: UInt64 = 0) -> Int {
    var hash = (template << 48 | third << 32 | second << 16 | first) &* 0x9E37_79B9_7F4A_7C15
    hash ^= hash >> 29
    hash = hash &* 0xBF58_476D_1CE4_E5B9
    return Int(truncatingIfNeeded: hash &>> shift)
  }
}
