/// The hash function SHA-256 (FIPS 180-4, section 6.2).
public enum SHA256 {
  /// The 32 bytes of the hash. O(bytes).
  public static func hash(_ bytes: some Collection<UInt8>) -> [UInt8] {
    var state: SIMD8<UInt32> = [
      0x6A09_E667, 0xBB67_AE85, 0x3C6E_F372, 0xA54F_F53A, 0x510E_527F, 0x9B05_688C, 0x1F83_D9AB, 0x5BE0_CD19,
    ]
    let message = MerkleDamgard.padded(bytes, blockSize: 64)
    let constants = constants
    for block in stride(from: 0, to: message.count, by: 64) {
      let schedule = schedule(of: message, block)
      state &+= compressed(schedule, state, constants)
    }
    return state.indices.flatMap { MerkleDamgard.bigEndianBytes(state[$0]) }
  }

  private typealias Words = InlineArray<64, UInt32>

  /// The message schedule of the block at `start`.
  private static func schedule(of message: [UInt8], _ start: Int) -> Words {
    var schedule = Words(repeating: 0)
    message.withUnsafeBytes { message in
      for t in 0..<16 {
        schedule[t] = UInt32(bigEndian: message.loadUnaligned(fromByteOffset: start + t * 4, as: UInt32.self))
      }
    }
    for t in 16..<64 {
      let (early, late) = (schedule[t - 15], schedule[t - 2])
      let small0 = early.rotatedRight(7) ^ early.rotatedRight(18) ^ (early >> 3)
      let small1 = late.rotatedRight(17) ^ late.rotatedRight(19) ^ (late >> 10)
      schedule[t] = schedule[t - 16] &+ small0 &+ schedule[t - 7] &+ small1
    }
    return schedule
  }

  private static func compressed(
    _ schedule: Words, _ state: SIMD8<UInt32>, _ constants: Words
  ) -> SIMD8<UInt32> {
    var (a, b, c, d) = (state[0], state[1], state[2], state[3])
    var (e, f, g, h) = (state[4], state[5], state[6], state[7])
    for t in 0..<64 {
      let big1 = e.rotatedRight(6) ^ e.rotatedRight(11) ^ e.rotatedRight(25)
      let choice = (e & f) ^ (~e & g)
      let first = h &+ big1 &+ choice &+ constants[t] &+ schedule[t]
      let big0 = a.rotatedRight(2) ^ a.rotatedRight(13) ^ a.rotatedRight(22)
      let majority = (a & b) ^ (a & c) ^ (b & c)
      (h, g, f, e) = (g, f, e, d &+ first)
      (d, c, b, a) = (c, b, a, first &+ big0 &+ majority)
    }
    return [a, b, c, d, e, f, g, h]
  }

  /// The first 32 bits of the fractional parts of the cube roots of the first 64 primes: the high halves of the
  /// constants of SHA-384.
  private static let constants = Words { UInt32(SHA384.constants[$0] >> 32) }
}

/// What SHA-256 and SHA-384 share: the padding of the message and the order of bytes.
enum MerkleDamgard {
  /// The message with a one bit, zeros, and its length in bits at the end of the last block (FIPS 180-4, section 5.1).
  static func padded(_ bytes: some Collection<UInt8>, blockSize: Int) -> [UInt8] {
    let lengthSize = blockSize / 8
    var message = Array(bytes)
    let bitCount = UInt64(message.count) * 8
    message.append(0x80)
    let tail = (blockSize - (message.count + lengthSize) % blockSize) % blockSize
    message.append(contentsOf: repeatElement(0, count: tail + lengthSize - 8))
    message.append(contentsOf: bigEndianBytes(bitCount))
    return message
  }

  static func bigEndianBytes<Word: FixedWidthInteger>(_ word: Word) -> [UInt8] {
    stride(from: Word.bitWidth - 8, through: 0, by: -8).map { UInt8(truncatingIfNeeded: word >> Word($0)) }
  }
}

extension FixedWidthInteger {
  func rotatedRight(_ count: Int) -> Self { (self >> Self(count)) | (self << Self(Self.bitWidth - count)) }
}
