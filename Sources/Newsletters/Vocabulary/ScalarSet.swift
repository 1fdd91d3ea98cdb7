/// A set of code points that is asked once a character: a bit for each of the basic multilingual plane.
///
/// It is public because methods of a package's own types are not inlined in its other modules.
public struct ScalarSet: Sendable, ExpressibleByStringLiteral {
  @usableFromInline let bits: [UInt64]

  /// The code points of a string.
  public init(stringLiteral value: String) { self.init(value.unicodeScalars) }

  /// Some code points; those beyond the basic multilingual plane are left out.
  public init(_ scalars: some Sequence<Unicode.Scalar>) {
    var bits = [UInt64](repeating: 0, count: 1024)
    for scalar in scalars where scalar.value < 0x10000 {
      bits[Int(scalar.value >> 6)] |= 1 << UInt64(scalar.value & 63)
    }
    self.bits = bits
  }

  private init(bits: [UInt64]) { self.bits = bits }

  /// The code points that are not of another set.
  public func subtracting(_ other: ScalarSet) -> ScalarSet {
    ScalarSet(bits: zip(bits, other.bits).map { $0 & ~$1 })
  }

  /// The code points of either set.
  public func union(_ other: ScalarSet) -> ScalarSet { ScalarSet(bits: zip(bits, other.bits).map { $0 | $1 }) }

  /// Where the first code point of the set stands in a text, at or behind a place; the text's end where none does.
  public func firstPlace(in scalars: [Unicode.Scalar], from start: Int) -> Int {
    scalars.withUnsafeBufferPointer { scalars in
      bits.withUnsafeBufferPointer { bits in
        var place = start
        while place < scalars.count {
          let value = scalars[place].value
          // A set has as many bits as code points that it may hold.
          if value < 0x10000, bits[Int(truncatingIfNeeded: value &>> 6)] &>> UInt64(value & 63) & 1 == 1 { break }
          place += 1
        }
        return place
      }
    }
  }

  /// Whether a code point is of the set. Constant time.
  @inlinable @inline(__always)
  public func contains(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x10000 && bits[Int(scalar.value >> 6)] >> UInt64(scalar.value & 63) & 1 == 1
  }
}
