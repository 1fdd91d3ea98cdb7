/// A word packed into three machine words, so that the rules compare words without touching the heap.
///
/// It holds up to 23 bytes of UTF-8, that is seven Han letters. A longer stretch of text is no word that a rule could
/// ask for: all of them are the one `tooLong`, which no literal equals. Words are compared letter for letter.
struct Word: Hashable, Sendable {
  /// The UTF-8 from the lowest byte on; the highest byte of the third is the number of bytes.
  private(set) var low: UInt64 = 0
  private(set) var middle: UInt64 = 0
  private(set) var high: UInt64 = 0

  /// No letter at all: what stands before the first word of a sentence and behind the last.
  static let empty = Word()
  static let tooLong = Word(high: UInt64(0xFF) << 56)

  private static let capacity = 23

  private init() {}

  private init(high: UInt64) { self.high = high }

  /// The word of some letters. Linear in the word.
  @inline(__always)
  init(_ letters: some Collection<Unicode.Scalar>) {
    guard letters.count > 2 else {
      // Two letters have no more than eight bytes.
      var length = 0
      for letter in letters {
        let (bytes, count) = Self.utf8(letter)
        low |= bytes &<< UInt64(truncatingIfNeeded: length &* 8)
        length &+= count
      }
      high = UInt64(truncatingIfNeeded: length) << 56
      return
    }
    guard letters.count <= Self.capacity else {
      self = .tooLong
      return
    }
    var length = 0
    for letter in letters {
      let (bytes, count) = Self.utf8(letter)
      guard length + count <= Self.capacity else {
        self = .tooLong
        return
      }
      put(bytes, at: length)
      length += count
    }
    high |= UInt64(length) << 56
  }

  /// The word of a stretch of a text.
  @inline(__always)
  init(_ letters: UnsafeBufferPointer<Unicode.Scalar>, _ range: Range<Int>) {
    guard range.count <= 2, let letter = letters[range].first else {
      self.init(letters[range])
      return
    }
    let (bytes, length) = Self.utf8(letter)
    let (next, rest) = range.count == 2 ? Self.utf8(letters[range.lowerBound + 1]) : (0, 0)
    self.init(high: UInt64(truncatingIfNeeded: length &+ rest) << 56)
    low = bytes | next &<< UInt64(truncatingIfNeeded: length &* 8)
  }

  /// The word of a text, of whose bytes it is made.
  init(_ text: String) {
    let length = text.utf8.count
    guard length <= Self.capacity else {
      self = .tooLong
      return
    }
    var words: (UInt64, UInt64, UInt64) = (0, 0, 0)
    withUnsafeMutableBytes(of: &words) { target in
      let isCopied: Void? = text.utf8.withContiguousStorageIfAvailable {
        target.copyMemory(from: UnsafeRawBufferPointer($0))
      }
      if isCopied == nil { for (place, byte) in text.utf8.enumerated() { target[place] = byte } }
    }
    low = UInt64(littleEndian: words.0)
    middle = UInt64(littleEndian: words.1)
    high = UInt64(littleEndian: words.2) | UInt64(length) << 56
  }

  @inline(__always)
  private mutating func put(_ bytes: UInt64, at place: Int) {
    let shift = UInt64(place & 7) &* 8
    let (here, next) = (bytes << shift, shift > 32 ? bytes >> (64 &- shift) : 0)
    switch place >> 3 {
    case 0:
      low |= here
      middle |= next
    case 1:
      middle |= here
      high |= next
    default:
      high |= here
    }
  }

  /// Adds the bytes of a word, which must have room.
  private mutating func put(_ other: Word, at place: Int) {
    var rest = other
    rest.high &= Self.bytesOfHigh
    for shift in stride(from: 0, to: Self.capacity - place, by: 4) {
      put(rest.low & 0xFFFF_FFFF, at: place + shift)
      rest.dropBytes(4)
    }
  }

  /// The bytes of `high` that are not the length.
  private static var bytesOfHigh: UInt64 { ~(0xFF << 56) }

  /// Takes bytes away at the front, of a word without its length.
  private mutating func dropBytes(_ count: Int) {
    for _ in 0..<count >> 3 { (low, middle, high) = (middle, high, 0) }
    let shift = UInt64(count & 7) &* 8
    guard shift > 0 else { return }
    low = low &>> shift | middle &<< (64 &- shift)
    middle = middle &>> shift | high &<< (64 &- shift)
    high = high &>> shift
  }

  /// The UTF-8 of a letter, the first byte lowest.
  @inline(__always)
  private static func utf8(_ letter: Unicode.Scalar) -> (bytes: UInt64, count: Int) {
    let value = UInt64(letter.value)
    switch value {
    // First what most letters are.
    case 0x800..<0x10000:
      return (0xE0 | value >> 12 | (0x80 | value >> 6 & 0x3F) << 8 | (0x80 | value & 0x3F) << 16, 3)
    case 0..<0x80: return (value, 1)
    case 0x80..<0x800: return (0xC0 | value >> 6 | (0x80 | value & 0x3F) << 8, 2)
    default:
      let first = 0xF0 | value >> 18 | (0x80 | value >> 12 & 0x3F) << 8
      return (first | (0x80 | value >> 6 & 0x3F) << 16 | (0x80 | value & 0x3F) << 24, 4)
    }
  }

  private var length: Int { Int(high >> 56) }

  var isTooLong: Bool { length > Self.capacity }

  /// The number of letters; more than any word has for one that is too long.
  var count: Int {
    if isTooLong { return Self.capacity + 1 }
    return length - Self.continuations(low) - Self.continuations(middle) - Self.continuations(high << 8)
  }

  /// How many of eight bytes go on with a letter.
  private static func continuations(_ bytes: UInt64) -> Int {
    (bytes & ~(bytes << 1) & 0x8080_8080_8080_8080).nonzeroBitCount
  }

  @inline(__always)
  static func == (left: Word, right: Word) -> Bool {
    (left.low ^ right.low) | (left.middle ^ right.middle) | (left.high ^ right.high) == 0
  }

  /// A number that differs for most words.
  @inline(__always)
  var scattered: UInt64 {
    var hash = low &* 0x9E37_79B9_7F4A_7C15
    hash ^= middle &* 0xBF58_476D_1CE4_E5B9
    hash ^= high &* 0x94D0_49BB_1331_11EB
    return hash ^ hash >> 31
  }

  func hash(into hasher: inout Hasher) { hasher.combine(scattered) }

  /// The bytes of a word that is not too long.
  private var bytes: [UInt8] {
    (0..<(isTooLong ? 0 : length)).map { place in
      let word = place < 8 ? low : place < 16 ? middle : high
      return UInt8(truncatingIfNeeded: word >> UInt64((place & 7) * 8))
    }
  }

  /// The first letter, as a word; of one that is too long, none.
  var initial: Word {
    guard self != .empty, !isTooLong else { return .empty }
    let length: UInt64 =
      switch low & 0xFF {
      case 0..<0x80: 1
      case 0x80..<0xE0: 2
      case 0xE0..<0xF0: 3
      default: 4
      }
    var word = Word(high: length << 56)
    word.low = low & (1 << (length * 8) - 1)
    return word
  }

  /// Whether the last letters are a word; false for one that is too long.
  func ends(in ending: Word) -> Bool {
    let surplus = length - ending.length
    guard surplus >= 0, !isTooLong else { return false }
    var rest = self
    rest.high &= Self.bytesOfHigh
    rest.dropBytes(surplus)
    rest.high |= UInt64(ending.length) << 56
    return rest == ending
  }

  /// One word written after another.
  static func + (left: Word, right: Word) -> Word {
    if left.isTooLong || right.isTooLong || left.length + right.length > capacity { return .tooLong }
    var word = left
    word.high &= bytesOfHigh
    word.put(right, at: left.length)
    word.high |= UInt64(left.length + right.length) << 56
    return word
  }
}

extension Collection where Element == Unicode.Scalar, Self: BidirectionalCollection {
  /// Whether the last letters are a word.
  func ends(in word: Word) -> Bool { Word(suffix(word.count)) == word }

  /// Whether a word stands anywhere in the letters. Linear in them.
  func holds(_ word: Word) -> Bool {
    let length = word.count
    var rest = self[...]
    while rest.count >= length {
      if Word(rest.prefix(length)) == word { return true }
      rest = rest.dropFirst()
    }
    return false
  }
}

extension Word: ExpressibleByStringLiteral {
  /// A literal of the rules. The compiler folds it to three numbers.
  @inline(__always)
  init(stringLiteral literal: StaticString) {
    guard literal.utf8CodeUnitCount <= Self.capacity else {
      assertionFailure("no word is as long as \(literal)")
      self = .tooLong
      return
    }
    var words: (UInt64, UInt64, UInt64) = (0, 0, 0)
    withUnsafeMutableBytes(of: &words) { target in
      target.baseAddress?.copyMemory(from: literal.utf8Start, byteCount: literal.utf8CodeUnitCount)
    }
    low = UInt64(littleEndian: words.0)
    middle = UInt64(littleEndian: words.1)
    high = UInt64(littleEndian: words.2) | UInt64(literal.utf8CodeUnitCount) << 56
  }
}

extension Word: CustomStringConvertible {
  /// The letters; nothing for a word that is too long.
  var description: String { String(decoding: bytes, as: UTF8.self) }
}
