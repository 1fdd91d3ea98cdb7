/// A set of words of two to four characters that may wrongly hold a word it was not given, once in some fifty (a Bloom
/// filter), and takes a byte or so a word.
struct WordFilter: Sendable, Equatable {
  static let lengths = 2...4
  static let bitCountLog2: UInt64 = 19

  var bits = [UInt64](repeating: 0, count: 1 << (bitCountLog2 - 6))

  mutating func insert(_ codes: some Collection<UInt16>) {
    guard Self.lengths.contains(codes.count) else { return }
    let hash = Self.hash(codes.reduce(0) { $0 << 16 | UInt64($1) })
    for place in Self.places(hash) { bits[place.word] |= place.mask }
  }

  /// Whether the word of the codes packed into `key`, 16 bits each, was put in.
  @inline(__always)
  func contains(packed key: UInt64) -> Bool {
    let hash = Self.hash(key)
    let first = hash >> (64 - Self.bitCountLog2)
    guard bits[Int(first >> 6)] >> (first & 63) & 1 == 1 else { return false }
    let second = hash & (1 << Self.bitCountLog2 - 1)
    return bits[Int(second >> 6)] >> (second & 63) & 1 == 1
  }

  @inline(__always)
  private static func hash(_ key: UInt64) -> UInt64 {
    var hash = key &* 0x9E37_79B9_7F4A_7C15
    hash ^= hash >> 29
    hash = hash &* 0xBF58_476D_1CE4_E5B9
    return hash ^ hash >> 32
  }

  private static func places(_ hash: UInt64) -> [(word: Int, mask: UInt64)] {
    [hash >> (64 - bitCountLog2), hash & (1 << bitCountLog2 - 1)].map { (Int($0 >> 6), 1 << ($0 & 63)) }
  }
}

/// What the model knows of single characters and of words, apart from its weights.
struct NameLexicon: Sendable, Equatable {
  var classes = NameCharacterClasses()
  /// Common words, names of persons and places apart.
  var words = WordFilter()
  /// Names of places, also without the word for their kind.
  var places = WordFilter()
}
