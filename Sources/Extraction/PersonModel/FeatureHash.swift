/// Which row of a weight table a feature has.
struct FeatureHash: Sendable {
  private let shift: UInt64

  /// - Parameter rowBits: the binary logarithm of the number of rows.
  init(rowBits: Int) { shift = UInt64(64 - rowBits) }

  private static let multiplier: UInt64 = 0x9E37_79B9_7F4A_7C15

  /// Up to three characters or classes of at most sixteen bits each, which features of several templates are made of.
  ///
  /// They are multiplied as they are put together, which is the same as all at once, modulo two to the power of 64.
  struct Values {
    fileprivate let product: UInt64

    @inline(__always)
    init(_ first: UInt64) { product = first &* FeatureHash.multiplier }

    @inline(__always)
    fileprivate init(product: UInt64) { self.product = product }

    /// This one value and a second.
    @inline(__always)
    func and(_ second: Values) -> Values { Values(product: product &+ second.product &<< 16) }

    /// These two values and a third.
    @inline(__always)
    func with(third: Values) -> Values { Values(product: product &+ third.product &<< 32) }
  }

  /// The row of a feature: below two to the power of the row bits.
  @inline(__always)
  func row(_ template: UInt64, of values: Values) -> Int {
    var hash = (template << 48) &* Self.multiplier &+ values.product
    hash ^= hash >> 29
    hash = hash &* 0xBF58_476D_1CE4_E5B9
    return Int(truncatingIfNeeded: hash &>> shift)
  }

  /// The row of a feature of values that no other feature shares.
  @inline(__always)
  func row(_ template: UInt64, _ first: UInt64, _ second: UInt64 = 0, _ third: UInt64 = 0) -> Int {
    row(template, of: Values(third << 32 | second << 16 | first))
  }
}

/// Takes the rows of the features of a character, one after another.
///
/// It is passed on from function to function by value, so that it stays in registers.
protocol RowSink {
  mutating func add(_ row: Int)
}
