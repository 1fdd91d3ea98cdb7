/// How often each byte is met in a context, in shares of a whole.
struct SymbolShares: Equatable {
  /// The binary logarithm of the whole.
  static let bits: UInt32 = 12
  static let whole = 1 << Int(bits)

  /// By byte; 0 for those that are not met.
  let shares: [Int]

  /// - Parameter counts: how often each byte is met. One that is met at all gets a share, however small.
  init(counts: [Int]) {
    let total = counts.reduce(0, +)
    var shares = counts.map { $0 == 0 ? 0 : max(1, $0 * Self.whole / total) }
    // What rounding leaves over, or takes too much, goes to the most frequent.
    while let largest = shares.indices.max(by: { (shares[$0], $1) < (shares[$1], $0) }), shares[largest] > 0 {
      let rest = Self.whole - shares.reduce(0, +)
      if rest == 0 { break }
      shares[largest] += max(rest, -1)
    }
    self.shares = shares
  }

  /// Shares as they were written; `nil` where they make no whole.
  init?(shares: [Int]) {
    let sum = shares.reduce(0, +)
    guard sum == Self.whole || sum == 0 else { return nil }
    self.shares = shares
  }

  /// For each byte where its share begins.
  var starts: [Int] {
    var sum = 0
    return shares.map { share in
      defer { sum += share }
      return sum
    }
  }
}

/// Writes bytes in as few bits as their shares allow: a range coder by asymmetric numeral systems, which is read with one
/// look and one multiplication a byte. The shares go before the code.
struct SymbolEncoder {
  private var symbols: [(context: Int, byte: UInt8)] = []
  private var counts: [[Int]]

  /// - Parameter contexts: how many sorts of bytes there are, each with shares of its own.
  init(contexts: Int) {
    counts = Array(repeating: Array(repeating: 0, count: 256), count: contexts)
  }

  mutating func encode(_ byte: UInt8, in context: Int) {
    symbols.append((context, byte))
    counts[context][Int(byte)] += 1
  }

  /// All that was encoded.
  func finish() -> [UInt8] {
    let tables = counts.map { SymbolShares(counts: $0) }
    let starts = tables.map(\.starts)
    // What is read first is written last.
    var code: [UInt8] = []
    var state = SymbolDecoder.lowestState
    for (context, byte) in symbols.reversed() {
      let share = UInt32(tables[context].shares[Int(byte)])
      let limit = ((SymbolDecoder.lowestState >> SymbolShares.bits) << 8) * share
      while state >= limit {
        code.append(UInt8(truncatingIfNeeded: state))
        state >>= 8
      }
      state = (state / share) << SymbolShares.bits + state % share + UInt32(starts[context][Int(byte)])
    }
    for _ in 0..<4 {
      code.append(UInt8(truncatingIfNeeded: state))
      state >>= 8
    }
    let shares = tables.flatMap(\.shares).flatMap {
      [UInt8(truncatingIfNeeded: $0 >> 8), UInt8(truncatingIfNeeded: $0)]
    }
    return shares + code.reversed()
  }
}

/// Reads what `SymbolEncoder` wrote. Of damaged bytes it gives wrong values, but always ends.
struct SymbolDecoder {
  static let lowestState: UInt32 = 1 << 23

  /// For each context and each part of the whole the byte whose share it lies in, from the lowest bits on: the byte, how far
  /// into the share it lies, and the share less one.
  private let entries: [UInt32]
  private let bytes: [UInt8]
  private var next: Int
  private var state: UInt32 = 0

  /// - Parameter contexts: as many as the encoder had.
  /// - Returns: `nil` where the shares are missing or make no whole.
  init?(_ bytes: [UInt8], contexts: Int) {
    next = contexts * 512
    guard bytes.count >= next else { return nil }
    var entries = [UInt32](repeating: 0, count: contexts * SymbolShares.whole)
    for context in 0..<contexts {
      let shares = (0..<256).map { byte in
        let place = context * 512 + byte * 2
        return Int(bytes[place]) << 8 | Int(bytes[place + 1])
      }
      guard let table = SymbolShares(shares: shares) else { return nil }
      for ((byte, share), start) in zip(table.shares.enumerated(), table.starts) {
        for offset in 0..<share {
          entries[context * SymbolShares.whole + start + offset] = UInt32(byte | offset << 8 | (share - 1) << 20)
        }
      }
    }
    self.entries = entries
    self.bytes = bytes
    for _ in 0..<4 { readByte() }
  }

  /// Whether more was read than there is.
  var isExhausted: Bool { next > bytes.count }

  @inline(__always)
  mutating func decode(in context: Int) -> UInt8 {
    let part = Int(truncatingIfNeeded: state) & (SymbolShares.whole - 1)
    let entry = entries[context &* SymbolShares.whole &+ part]
    state = ((entry &>> 20) &+ 1) &* (state &>> SymbolShares.bits) &+ (entry &>> 8 & 0xFFF)
    // A byte takes no more than twelve bits.
    if state < Self.lowestState { readByte() }
    if state < Self.lowestState { readByte() }
    return UInt8(truncatingIfNeeded: entry)
  }

  @inline(__always)
  private mutating func readByte() {
    state = state << 8 | UInt32(next < bytes.count ? bytes[next] : 0)
    next += 1
  }
}
