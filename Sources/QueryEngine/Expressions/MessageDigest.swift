import Foundation

/// The message digests that SPARQL names beside SHA-256 and SHA-384: MD5 (RFC 1321), SHA-1 and SHA-512 (FIPS 180-4).
enum MessageDigest {
  // MARK: Padding

  /// The message with a one bit, zeros, and its length in bits at the end of the last block.
  private static func padded(_ message: [UInt8], block: Int, lengthBytes: Int, isBigEndian: Bool) -> [UInt8] {
    var bytes = message
    bytes.append(0x80)
    while bytes.count % block != block - lengthBytes { bytes.append(0) }
    let length = UInt64(message.count) &* 8
    let low = (0..<8).map { UInt8(truncatingIfNeeded: length >> UInt64($0 * 8)) }
    let padding = [UInt8](repeating: 0, count: lengthBytes - 8)
    bytes += isBigEndian ? padding + low.reversed() : low + padding
    return bytes
  }

  private static func word32(_ bytes: ArraySlice<UInt8>) -> UInt32 {
    bytes.reduce(0) { $0 << 8 | UInt32($1) }
  }

  private static func bytes<Word: FixedWidthInteger>(_ words: some Sequence<Word>) -> [UInt8] {
    words.flatMap { word in
      stride(from: Word.bitWidth - 8, through: 0, by: -8).map { UInt8(truncatingIfNeeded: word >> Word($0)) }
    }
  }

  // MARK: MD5

  private static let md5Shifts: [[UInt32]] = [[7, 12, 17, 22], [5, 9, 14, 20], [4, 11, 16, 23], [6, 10, 15, 21]]
  private static let md5Constants: [UInt32] = (0..<64).map { UInt32(Foundation.sin(Double($0 + 1)).magnitude * 0x1p32) }

  static func md5(_ message: [UInt8]) -> [UInt8] {
    let input = padded(message, block: 64, lengthBytes: 8, isBigEndian: false)
    var state: [UInt32] = [0x6745_2301, 0xEFCD_AB89, 0x98BA_DCFE, 0x1032_5476]
    for start in stride(from: 0, to: input.count, by: 64) {
      let words = (0..<16).map { word32(ArraySlice(input[(start + $0 * 4)..<(start + $0 * 4 + 4)].reversed())) }
      var (a, b, c, d) = (state[0], state[1], state[2], state[3])
      for step in 0..<64 {
        let mixed: UInt32
        let index: Int
        switch step / 16 {
        case 0: (mixed, index) = ((b & c) | (~b & d), step)
        case 1: (mixed, index) = ((d & b) | (~d & c), (5 * step + 1) % 16)
        case 2: (mixed, index) = (b ^ c ^ d, (3 * step + 5) % 16)
        default: (mixed, index) = (c ^ (b | ~d), 7 * step % 16)
        }
        let sum = a &+ mixed &+ md5Constants[step] &+ words[index]
        let shift = md5Shifts[step / 16][step % 4]
        (a, d, c, b) = (d, c, b, b &+ (sum << shift | sum >> (32 - shift)))
      }
      state = [state[0] &+ a, state[1] &+ b, state[2] &+ c, state[3] &+ d]
    }
    return bytes(state.map(\.byteSwapped))
  }

  // MARK: SHA-1

  static func sha1(_ message: [UInt8]) -> [UInt8] {
    let input = padded(message, block: 64, lengthBytes: 8, isBigEndian: true)
    var state: [UInt32] = [0x6745_2301, 0xEFCD_AB89, 0x98BA_DCFE, 0x1032_5476, 0xC3D2_E1F0]
    for start in stride(from: 0, to: input.count, by: 64) {
      var words = (0..<16).map { word32(input[(start + $0 * 4)..<(start + $0 * 4 + 4)]) }
      for index in 16..<80 {
        words.append(rotatedLeft(words[index - 3] ^ words[index - 8] ^ words[index - 14] ^ words[index - 16], 1))
      }
      var (a, b, c, d, e) = (state[0], state[1], state[2], state[3], state[4])
      for step in 0..<80 {
        let (mixed, constant): (UInt32, UInt32) =
          switch step / 20 {
          case 0: ((b & c) | (~b & d), 0x5A82_7999)
          case 1: (b ^ c ^ d, 0x6ED9_EBA1)
          case 2: ((b & c) | (b & d) | (c & d), 0x8F1B_BCDC)
          default: (b ^ c ^ d, 0xCA62_C1D6)
          }
        let sum = rotatedLeft(a, 5) &+ mixed &+ e &+ constant &+ words[step]
        (e, d, c, b, a) = (d, c, rotatedLeft(b, 30), a, sum)
      }
      state = [state[0] &+ a, state[1] &+ b, state[2] &+ c, state[3] &+ d, state[4] &+ e]
    }
    return bytes(state)
  }

  private static func rotatedLeft(_ word: UInt32, _ shift: UInt32) -> UInt32 { word << shift | word >> (32 - shift) }

  // MARK: SHA-512

  /// The first primes, from whose roots the constants are taken.
  private static let primes: [Int] = {
    var found: [Int] = []
    var candidate = 2
    while found.count < 80 {
      if !found.contains(where: { candidate % $0 == 0 }) { found.append(candidate) }
      candidate += 1
    }
    return found
  }()

  /// The first 64 bits of the fraction of the square or cube root of a prime, found by bisection on integers.
  private static func rootFraction(of prime: Int, degree: Int) -> UInt64 {
    // Finds the largest r with (r / 2⁶⁴)^degree ≤ prime, one bit at a time, comparing in wide arithmetic.
    var root = WideNumber(0)
    let target = WideNumber(UInt64(prime)).shiftedLeft(words: degree * 2)
    for bit in stride(from: 69, through: 0, by: -1) {
      let candidate = root.settingBit(bit)
      var power = candidate
      for _ in 1..<degree { power = power.multiplied(by: candidate) }
      if !target.isLess(than: power) { root = candidate }
    }
    return root.low64
  }

  private static let cubeRoots: [UInt64] = primes.map { rootFraction(of: $0, degree: 3) }
  private static let squareRoots: [UInt64] = primes.prefix(16).map { rootFraction(of: $0, degree: 2) }

  static func sha512(_ message: [UInt8]) -> [UInt8] {
    let input = padded(message, block: 128, lengthBytes: 16, isBigEndian: true)
    return bytes(sha2(input, Array(squareRoots[0..<8]), cubeRoots, rotations: longRotations))
  }

  private static let longRotations = Rotations(
    big0: (28, 34, 39), big1: (14, 18, 41), small0: (1, 8, 7), small1: (19, 61, 6))

  /// The amounts of the functions Σ and σ; the last of each σ is a shift.
  private struct Rotations: Sendable {
    let big0: (Int, Int, Int)
    let big1: (Int, Int, Int)
    let small0: (Int, Int, Int)
    let small1: (Int, Int, Int)
  }

  private static func sha2<Word: FixedWidthInteger & UnsignedInteger>(
    _ input: [UInt8], _ initial: [Word], _ constants: [Word], rotations: Rotations
  ) -> [Word] {
    let width = Word.bitWidth / 8
    func rotated(_ word: Word, _ shift: Int) -> Word { word >> Word(shift) | word << Word(Word.bitWidth - shift) }
    func sigma(_ word: Word, _ r: (Int, Int, Int)) -> Word {
      rotated(word, r.0) ^ rotated(word, r.1) ^ rotated(word, r.2)
    }
    func smallSigma(_ word: Word, _ r: (Int, Int, Int)) -> Word {
      rotated(word, r.0) ^ rotated(word, r.1) ^ (word >> Word(r.2))
    }
    var state = initial
    for start in stride(from: 0, to: input.count, by: width * 16) {
      var words: [Word] = (0..<16).map { index in
        input[(start + index * width)..<(start + (index + 1) * width)].reduce(0) { $0 << 8 | Word($1) }
      }
      for index in 16..<constants.count {
        let first = smallSigma(words[index - 15], rotations.small0)
        let second = smallSigma(words[index - 2], rotations.small1)
        words.append(words[index - 16] &+ first &+ words[index - 7] &+ second)
      }
      var s = state
      for step in constants.indices {
        let choice = (s[4] & s[5]) ^ (~s[4] & s[6])
        let majority = (s[0] & s[1]) ^ (s[0] & s[2]) ^ (s[1] & s[2])
        let first = s[7] &+ sigma(s[4], rotations.big1) &+ choice &+ constants[step] &+ words[step]
        let second = sigma(s[0], rotations.big0) &+ majority
        s = [first &+ second, s[0], s[1], s[2], s[3] &+ first, s[4], s[5], s[6]]
      }
      for index in state.indices { state[index] = state[index] &+ s[index] }
    }
    return state
  }
}
