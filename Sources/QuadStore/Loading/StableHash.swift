/// A hash of bytes that is the same in every process: for tables of terms, and as the checksum of index files.
///
/// It finds damage and change, not forgery.
enum StableHash {
  private static let multiplier: UInt64 = 0x9FB2_1C65_1E98_DF25
  private static let increment: UInt64 = 0xA076_1D64_78BD_642F

  /// The hash of the bytes, eight at a time.
  static func hash(_ bytes: Slice<UnsafeRawBufferPointer>) -> UInt64 {
    hash(UnsafeRawBufferPointer(rebasing: bytes))
  }

  /// The hash of the bytes, eight at a time.
  static func hash(_ bytes: UnsafeRawBufferPointer, seed: UInt64 = 0) -> UInt64 {
    var state = increment ^ seed ^ UInt64(bytes.count) &* multiplier
    var offset = 0
    while offset + 8 <= bytes.count {
      state = mix(state, bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
      offset += 8
    }
    var rest: UInt64 = 0
    while offset < bytes.count {
      rest = rest << 8 | UInt64(bytes[offset])
      offset += 1
    }
    return mix(mix(state, rest), multiplier)
  }

  private static func mix(_ state: UInt64, _ word: UInt64) -> UInt64 {
    let product = (state ^ word).multipliedFullWidth(by: multiplier)
    return (product.high ^ product.low) &+ increment
  }
}
