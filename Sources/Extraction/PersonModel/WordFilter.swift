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
  /// The bits of both filters in turn, as both are asked for the same letters: those of words are the even ones.
  private var filters = [UInt64](repeating: 0, count: 1 << (WordFilter.bitCountLog2 - 5))

  /// Common words, names of persons and places apart.
  var words: WordFilter {
    get { filter(0) }
    set { set(newValue, as: 0) }
  }

  /// Names of places, also without the word for their kind.
  var places: WordFilter {
    get { filter(1) }
    set { set(newValue, as: 1) }
  }

  private func filter(_ lane: Int) -> WordFilter {
    var filter = WordFilter()
    for index in filter.bits.indices {
      filter.bits[index] =
        Self.everySecond(filters[2 * index] >> lane) | Self.everySecond(filters[2 * index + 1] >> lane) << 32
    }
    return filter
  }

  private mutating func set(_ filter: WordFilter, as lane: Int) {
    let others: UInt64 = lane == 0 ? 0xAAAA_AAAA_AAAA_AAAA : 0x5555_5555_5555_5555
    for (index, bits) in filter.bits.enumerated() {
      filters[2 * index] = filters[2 * index] & others | Self.spread(bits & 0xFFFF_FFFF) << lane
      filters[2 * index + 1] = filters[2 * index + 1] & others | Self.spread(bits >> 32) << lane
    }
  }

  /// The steps by which the bits of a half word are moved apart, from the farthest on.
  private static let steps: [(shift: UInt64, kept: UInt64)] = [
    (16, 0x0000_FFFF_0000_FFFF), (8, 0x00FF_00FF_00FF_00FF), (4, 0x0F0F_0F0F_0F0F_0F0F), (2, 0x3333_3333_3333_3333),
    (1, 0x5555_5555_5555_5555),
  ]

  /// The bits of the lower half as the even ones of a word.
  private static func spread(_ half: UInt64) -> UInt64 {
    steps.reduce(half) { ($0 | $0 << $1.shift) & $1.kept }
  }

  /// The even bits of a word as its lower half.
  private static func everySecond(_ word: UInt64) -> UInt64 {
    var half = word & 0x5555_5555_5555_5555
    for step in steps.indices.reversed() {
      let kept = step == 0 ? 0x0000_0000_FFFF_FFFF : steps[step - 1].kept
      half = (half | half >> steps[step].shift) & kept
    }
    return half
  }

  /// Calls `body` with a reader of the filters; it must not be kept beyond it.
  @inline(__always)
  func withFilters(_ body: (Filters) -> Void) {
    filters.withUnsafeBufferPointer { body(Filters(filters: $0)) }
  }

  /// Asks both filters at once, without the checks of arrays: the places of a word are below their size.
  struct Filters {
    fileprivate let filters: UnsafeBufferPointer<UInt64>

    /// A bit for each of the filters, the lower for that of words, that holds the word with these bits.
    @inline(__always)
    func held(_ places: WordFilter.Places) -> UInt64 {
      bits(at: places.first) & bits(at: places.second) & 3
    }

    @inline(__always)
    private func bits(at place: UInt64) -> UInt64 {
      filters[Int(truncatingIfNeeded: place &>> 5)] &>> (place &<< 1 & 63)
    }
  }
}
