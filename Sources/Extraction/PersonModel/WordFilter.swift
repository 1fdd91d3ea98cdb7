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
  /// The bits of both filters side by side, as both are asked for the same letters.
  private var filters = [SIMD2<UInt64>](repeating: SIMD2(), count: 1 << (WordFilter.bitCountLog2 - 6))

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
    for index in filters.indices { filter.bits[index] = filters[index][lane] }
    return filter
  }

  private mutating func set(_ filter: WordFilter, as lane: Int) {
    for index in filters.indices { filters[index][lane] = filter.bits[index] }
  }

  /// Calls `body` with a reader of the filters; it must not be kept beyond it.
  @inline(__always)
  func withFilters(_ body: (Filters) -> Void) {
    filters.withUnsafeBufferPointer { body(Filters(filters: $0)) }
  }

  /// Asks both filters at once, without the checks of arrays: the places of a word are below their size.
  struct Filters {
    fileprivate let filters: UnsafeBufferPointer<SIMD2<UInt64>>

    /// 1 for each of the filters, that of words and that of places, that holds the word with these bits.
    @inline(__always)
    func held(_ places: WordFilter.Places) -> SIMD2<UInt64> {
      let first = filters[Int(truncatingIfNeeded: places.first &>> 6)] &>> SIMD2(repeating: places.first & 63)
      let second = filters[Int(truncatingIfNeeded: places.second &>> 6)] &>> SIMD2(repeating: places.second & 63)
      return first & second & SIMD2(repeating: 1)
    }
  }
}
