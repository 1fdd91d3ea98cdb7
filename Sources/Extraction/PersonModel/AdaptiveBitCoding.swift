/// The odds of a bit, learnt from the bits coded so far: the chance of a zero in units of 1/4096.
private struct AdaptiveBit {
  static let precision: UInt32 = 12
  private(set) var zeroChance: UInt16 = 2048

  mutating func learn(_ bit: Bool) {
    if bit {
      zeroChance -= zeroChance >> 5
    } else {
      zeroChance += (4096 - zeroChance) >> 5
    }
  }
}

/// The odds of a byte, one bit after the other, a zero byte being one bit.
struct AdaptiveByte {
  fileprivate var isNonzero = AdaptiveBit()
  /// The odds of each bit, by the bits above it.
  fileprivate var tree = InlineArray<256, AdaptiveBit>(repeating: AdaptiveBit())
}

/// Writes bytes in as few bits as their odds allow: a binary range coder with adaptive odds, as in LZMA.
struct AdaptiveEncoder {
  private var low: UInt64 = 0
  private var range: UInt32 = .max
  private var cache: UInt8 = 0
  private var pendingCount = 1
  private var bytes: [UInt8] = []

  mutating func encode(_ byte: UInt8, with model: inout AdaptiveByte) {
    encode(byte != 0, with: &model.isNonzero)
    guard byte != 0 else { return }
    var node = 1
    for shift in stride(from: 7, through: 0, by: -1) {
      let bit = byte >> UInt8(shift) & 1 == 1
      encode(bit, with: &model.tree[node])
      node = node << 1 | (bit ? 1 : 0)
    }
  }

  /// Ends the code; nothing may be encoded after.
  mutating func finish() -> [UInt8] {
    for _ in 0..<5 { shiftLow() }
    return bytes
  }

  private mutating func encode(_ bit: Bool, with odds: inout AdaptiveBit) {
    let bound = (range >> AdaptiveBit.precision) * UInt32(odds.zeroChance)
    if bit {
      low += UInt64(bound)
      range -= bound
    } else {
      range = bound
    }
    odds.learn(bit)
    while range < 1 << 24 {
      range <<= 8
      shiftLow()
    }
  }

  /// Moves the highest byte out, with the carry that may still run through the bytes held back.
  private mutating func shiftLow() {
    if low < 0xFF00_0000 || low > 0xFFFF_FFFF {
      let carry = UInt8(truncatingIfNeeded: low >> 32)
      bytes.append(cache &+ carry)
      for _ in 1..<pendingCount { bytes.append(0xFF &+ carry) }
      pendingCount = 0
      cache = UInt8(truncatingIfNeeded: low >> 24)
    }
    pendingCount += 1
    low = (low & 0x00FF_FFFF) << 8
  }
}

/// Reads what `AdaptiveEncoder` wrote. Of damaged bytes it gives wrong values, but always ends.
struct AdaptiveDecoder {
  private let bytes: [UInt8]
  private var next = 0
  private var code: UInt32 = 0
  private var range: UInt32 = .max

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    for _ in 0..<5 { code = code << 8 | UInt32(nextByte()) }
  }

  /// Whether more was read than there is.
  var isExhausted: Bool { next > bytes.count }

  mutating func decode(with model: inout AdaptiveByte) -> UInt8 {
    decode(with: &model.isNonzero) ? decodeNonzero(with: &model) : 0
  }

  /// Passes over zeros, as far as they go and at most so many; behind fewer there is a byte that is none, of which only
  /// that is read.
  mutating func skipZeros(atMost limit: Int, with model: inout AdaptiveByte) -> Int {
    var count = 0
    while count < limit, !decode(with: &model.isNonzero) { count += 1 }
    return count
  }

  /// The byte before which `skipZeros` stopped.
  mutating func decodeNonzero(with model: inout AdaptiveByte) -> UInt8 {
    var node = 1
    // In a copy, which stays in registers.
    var decoder = self
    while node < 256 {
      node = node << 1 | (decoder.decode(with: &model.tree[node]) ? 1 : 0)
    }
    (next, code, range) = (decoder.next, decoder.code, decoder.range)
    return UInt8(truncatingIfNeeded: node)
  }

  @inline(__always)
  private mutating func decode(with odds: inout AdaptiveBit) -> Bool {
    let bound = (range >> AdaptiveBit.precision) &* UInt32(odds.zeroChance)
    let bit = code >= bound
    if bit {
      code &-= bound
      range &-= bound
    } else {
      range = bound
    }
    odds.learn(bit)
    while range < 1 << 24 {
      range <<= 8
      code = code << 8 | UInt32(nextByte())
    }
    return bit
  }

  @inline(__always)
  private mutating func nextByte() -> UInt8 {
    defer { next += 1 }
    return next < bytes.count ? bytes[next] : 0
  }
}
