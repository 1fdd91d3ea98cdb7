/// The hash function SHA-256 (FIPS 180-4, section 6.2).
public enum SHA256 {
  /// The 32 bytes of the hash. O(bytes).
  public static func hash(_ bytes: some Collection<UInt8>) -> [UInt8] {
    let known = bytes.withContiguousStorageIfAvailable { Self.hash(of: UnsafeRawBufferPointer($0)) }
    return known ?? Array(bytes).withUnsafeBytes { Self.hash(of: $0) }
  }

  private static func hash(of message: UnsafeRawBufferPointer) -> [UInt8] {
    var state = State()
    let whole = message.count / State.blockSize * State.blockSize
    state.add(UnsafeRawBufferPointer(rebasing: message[..<whole]))
    let rest = MerkleDamgard.padded(message[whole...], blockSize: State.blockSize, after: whole)
    rest.withUnsafeBytes { state.add($0) }
    return state.words.flatMap { MerkleDamgard.bigEndianBytes($0) }
  }

  /// The first 32 bits of the fractional parts of the cube roots of the first 64 primes: the high halves of the
  /// constants of SHA-384.
  fileprivate static let constants = SHA384.constants.prefix(64).map { UInt32($0 >> 32) }

  /// The hash of the blocks so far.
  private struct State {
    static let blockSize = 64

    private var (a, b, c, d): (UInt32, UInt32, UInt32, UInt32) = (0x6A09_E667, 0xBB67_AE85, 0x3C6E_F372, 0xA54F_F53A)
    private var (e, f, g, h): (UInt32, UInt32, UInt32, UInt32) = (0x510E_527F, 0x9B05_688C, 0x1F83_D9AB, 0x5BE0_CD19)

    var words: [UInt32] { [a, b, c, d, e, f, g, h] }

    /// Adds whole blocks.
    mutating func add(_ blocks: UnsafeRawBufferPointer) {
      SHA256.constants.withUnsafeBufferPointer { constants in
        withUnsafeTemporaryAllocation(of: UInt32.self, capacity: constants.count) { schedule in
          for block in stride(from: 0, to: blocks.count, by: Self.blockSize) {
            let words = UnsafeRawBufferPointer(rebasing: blocks[block..<block + Self.blockSize])
            Self.fill(schedule, from: words, constants)
            compress(schedule)
          }
        }
      }
    }

    /// Writes the message schedule of a block, with the constants of the rounds added.
    private static func fill(
      _ schedule: UnsafeMutableBufferPointer<UInt32>, from block: UnsafeRawBufferPointer,
      _ constants: UnsafeBufferPointer<UInt32>
    ) {
      for t in 0..<16 {
        schedule[t] = UInt32(bigEndian: block.loadUnaligned(fromByteOffset: t * 4, as: UInt32.self))
      }
      for t in 16..<constants.count {
        let (early, late) = (schedule[t - 15], schedule[t - 2])
        let small0 = early.rotatedRight(7) ^ early.rotatedRight(18) ^ (early &>> 3)
        let small1 = late.rotatedRight(17) ^ late.rotatedRight(19) ^ (late &>> 10)
        schedule[t] = schedule[t - 16] &+ small0 &+ schedule[t - 7] &+ small1
      }
      for t in 0..<constants.count { schedule[t] &+= constants[t] }
    }

    /// The rounds of one block. After eight of them each variable has its own place again.
    private mutating func compress(_ schedule: UnsafeMutableBufferPointer<UInt32>) {
      let before = self
      for t in stride(from: 0, to: schedule.count, by: 8) {
        Self.round(a, b, c, &d, e, f, g, &h, schedule[t])
        Self.round(h, a, b, &c, d, e, f, &g, schedule[t + 1])
        Self.round(g, h, a, &b, c, d, e, &f, schedule[t + 2])
        Self.round(f, g, h, &a, b, c, d, &e, schedule[t + 3])
        Self.round(e, f, g, &h, a, b, c, &d, schedule[t + 4])
        Self.round(d, e, f, &g, h, a, b, &c, schedule[t + 5])
        Self.round(c, d, e, &f, g, h, a, &b, schedule[t + 6])
        Self.round(b, c, d, &e, f, g, h, &a, schedule[t + 7])
      }
      (a, b, c, d) = (a &+ before.a, b &+ before.b, c &+ before.c, d &+ before.d)
      (e, f, g, h) = (e &+ before.e, f &+ before.f, g &+ before.g, h &+ before.h)
    }

    @inline(__always)
    private static func round(
      _ a: UInt32, _ b: UInt32, _ c: UInt32, _ d: inout UInt32, _ e: UInt32, _ f: UInt32, _ g: UInt32,
      _ h: inout UInt32, _ word: UInt32
    ) {
      let big1 = e.rotatedRight(6) ^ e.rotatedRight(11) ^ e.rotatedRight(25)
      let choice = g ^ (e & (f ^ g))
      let first = h &+ big1 &+ choice &+ word
      let big0 = a.rotatedRight(2) ^ a.rotatedRight(13) ^ a.rotatedRight(22)
      let majority = (a & b) | (c & (a | b))
      d = d &+ first
      h = first &+ big0 &+ majority
    }
  }
}

/// What SHA-256 and SHA-384 share: the padding of the message and the order of bytes.
enum MerkleDamgard {
  /// The message with a one bit, zeros, and its length in bits at the end of the last block (FIPS 180-4, section 5.1).
  /// - Parameter count: how many bytes of whole blocks stand before it.
  static func padded(_ bytes: some Collection<UInt8>, blockSize: Int, after count: Int = 0) -> [UInt8] {
    let lengthSize = blockSize / 8
    var message = Array(bytes)
    let bitCount = UInt64(count + message.count) * 8
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
  @inline(__always)
  func rotatedRight(_ count: Int) -> Self {
    (self &>> Self(truncatingIfNeeded: count)) | (self &<< Self(truncatingIfNeeded: Self.bitWidth - count))
  }
}
