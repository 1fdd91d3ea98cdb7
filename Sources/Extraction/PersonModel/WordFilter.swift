/// A set of words of two to four characters that may wrongly hold a word it was not given, once in some fifty (a Bloom
/// filter), and takes a byte or so a word.
struct WordFilter: Sendable, Equatable {
  static let lengths = 2...4
  static let bitCountLog2: UInt64 = 19

  var bits = [UInt64](repeating: 0, count: 1 << (bitCountLog2 - 6))

  /// The two bits of a word.
  struct Places {
    fileprivate let first: UInt64
    fileprivate let second: UInt64

    /// - Parameter key: the codes of the word, 16 bits each.
    @inline(__always)
    init(of key: UInt64) {
      var hash = key &* 0x9E37_79B9_7F4A_7C15
      hash ^= hash >> 29
      hash = hash &* 0xBF58_476D_1CE4_E5B9
      hash ^= hash >> 32
      first = hash >> (64 - WordFilter.bitCountLog2)
      second = hash & (1 << WordFilter.bitCountLog2 - 1)
    }
  }

  mutating func insert(_ codes: some Collection<UInt16>) {
    guard Self.lengths.contains(codes.count) else { return }
    let places = Places(of: codes.reduce(0) { $0 << 16 | UInt64($1) })
    for place in [places.first, places.second] { bits[Int(place >> 6)] |= 1 << (place & 63) }
  }

  /// Whether the word of the codes packed into `key`, 16 bits each, was put in.
  func contains(packed key: UInt64) -> Bool { contains(Places(of: key)) }

  /// Whether a word with these bits was put in.
  @inline(__always)
  func contains(_ places: Places) -> Bool {
    bits[Int(places.first >> 6)] &>> (places.first & 63) & 1 == 1
      && bits[Int(places.second >> 6)] &>> (places.second & 63) & 1 == 1
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
