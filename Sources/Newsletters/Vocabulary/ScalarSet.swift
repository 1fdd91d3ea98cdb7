/// A set of code points that is asked once a character: a bit for each of the basic multilingual plane.
package struct ScalarSet: Sendable, ExpressibleByStringLiteral {
  @usableFromInline let bits: [UInt64]

  package init(stringLiteral value: String) { self.init(value.unicodeScalars) }

  package init(_ scalars: some Sequence<Unicode.Scalar>) {
    var bits = [UInt64](repeating: 0, count: 1024)
    for scalar in scalars where scalar.value < 0x10000 {
      bits[Int(scalar.value >> 6)] |= 1 << UInt64(scalar.value & 63)
    }
    self.bits = bits
  }

  private init(bits: [UInt64]) { self.bits = bits }

  /// The code points that are not of another set.
  package func subtracting(_ other: ScalarSet) -> ScalarSet {
    ScalarSet(bits: zip(bits, other.bits).map { $0 & ~$1 })
  }

  package func union(_ other: ScalarSet) -> ScalarSet { ScalarSet(bits: zip(bits, other.bits).map { $0 | $1 }) }

  @inlinable @inline(__always)
  package func contains(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x10000 && bits[Int(scalar.value >> 6)] >> UInt64(scalar.value & 63) & 1 == 1
  }
}
