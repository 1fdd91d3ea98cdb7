import RDF

/// Reads tokens from a buffer of bytes, without knowing how they make statements.
///
/// The byte at `end` is a NUL that is not part of the document, so that loops need no check of the bounds: NUL is in no
/// token, and whoever meets it asks `isAtEnd`.
struct TokenScanner {
  let bytes: UnsafeBufferPointer<UInt8>
  /// The index of the NUL after the document's bytes.
  let end: Int
  /// Whether the document ends with this buffer.
  let isFinal: Bool
  var position = 0
  let classes = ByteClasses()

  /// `bytes` must end with a NUL that is not part of the document.
  init(_ bytes: UnsafeBufferPointer<UInt8>, isFinal: Bool) {
    self.bytes = bytes
    self.end = bytes.count - 1
    self.isFinal = isFinal
  }

  /// The byte at the position; NUL at the end.
  var current: UInt8 {
    @inline(__always) get { bytes[position] }
  }

  var isAtEnd: Bool { position >= end }

  @inline(__always)
  func slice(_ start: Int, _ stop: Int) -> BorrowedBytes {
    BorrowedBytes(UnsafeBufferPointer(rebasing: bytes[start..<stop]))
  }

  // MARK: Errors

  /// What to throw when the token at `start` is cut off by the end of the buffer.
  func cutOff(expected: String) -> ReadingStop {
    isFinal ? .invalid(.unexpectedEnd(expected: expected), end) : .incomplete
  }

  /// What to throw when the byte at `place` is not what the grammar expects.
  func unexpected(at place: Int, expected: String) -> ReadingStop {
    if place >= end { return cutOff(expected: expected) }
    switch scalar(at: place) {
    case .scalar(let scalar, _): return .invalid(.unexpected(found: scalar.quoted, expected: expected), place)
    case .cutOff: return cutOff(expected: expected)
    case .invalid: return .invalid(.invalidUTF8, place)
    }
  }

  // MARK: UTF-8

  enum DecodedScalar {
    case scalar(Unicode.Scalar, length: Int)
    /// The buffer ends within the scalar.
    case cutOff
    case invalid
  }

  /// The scalar whose UTF-8 begins at `place`, by the table of well-formed sequences (Unicode, table 3-7).
  func scalar(at place: Int) -> DecodedScalar {
    let first = bytes[place]
    if first < 0x80 { return .scalar(Unicode.Scalar(first), length: 1) }
    let length: Int
    var allowed: ClosedRange<UInt8> = 0x80...0xBF
    switch first {
    case 0xC2...0xDF: length = 2
    case 0xE0: (length, allowed) = (3, 0xA0...0xBF)
    case 0xED: (length, allowed) = (3, 0x80...0x9F)
    case 0xE1...0xEF: length = 3
    case 0xF0: (length, allowed) = (4, 0x90...0xBF)
    case 0xF4: (length, allowed) = (4, 0x80...0x8F)
    case 0xF1...0xF3: length = 4
    default: return .invalid
    }
    var value = UInt32(first) & (0x7F >> UInt32(length))
    for index in place + 1..<place + length {
      if index >= end { return isFinal ? .invalid : .cutOff }
      guard allowed.contains(bytes[index]) else { return .invalid }
      allowed = 0x80...0xBF
      value = value << 6 | UInt32(bytes[index] & 0x3F)
    }
    guard let scalar = Unicode.Scalar(value) else { return .invalid }
    return .scalar(scalar, length: length)
  }

  /// The length of the well-formed scalar beyond ASCII at `place`.
  @inline(__always)
  func lengthOfNonASCII(at place: Int) throws(ReadingStop) -> Int {
    let first = bytes[place]
    if first >= 0xE1, first <= 0xEF, first != 0xED, place + 2 < end,
      bytes[place + 1] & 0xC0 == 0x80, bytes[place + 2] & 0xC0 == 0x80
    {
      return 3
    }
    return try decodedNonASCII(at: place).length
  }

  func decodedNonASCII(at place: Int) throws(ReadingStop) -> (scalar: Unicode.Scalar, length: Int) {
    switch scalar(at: place) {
    case .scalar(let scalar, let length): return (scalar, length)
    case .cutOff: throw .incomplete
    case .invalid: throw .invalid(.invalidUTF8, place)
    }
  }

  // MARK: Whitespace and comments

  /// Moves past spaces and tabs.
  @inline(__always)
  mutating func skipBlanks() {
    while current == 0x20 || current == 0x09 { position += 1 }
  }

  /// Moves past spaces, tabs and line breaks.
  @inline(__always)
  mutating func skipWhitespace() {
    while classes.contains(current, ByteClasses.whitespace) { position += 1 }
  }

  /// Moves to the end of the line or of the buffer, from within a comment. Gives whether the line's end was found.
  mutating func skipComment() throws(ReadingStop) -> Bool {
    while true {
      let byte = current
      if byte == 0x0A || byte == 0x0D { return true }
      if isAtEnd { return false }
      position += byte < 0x80 ? 1 : try lengthOfNonASCII(at: position)
    }
  }

  /// Moves past `byte`, which is what `expected` names.
  @inline(__always)
  mutating func expect(_ byte: UInt8, _ expected: String) throws(ReadingStop) {
    guard current == byte else { throw unexpected(at: position, expected: expected) }
    position += 1
  }
}

extension Unicode.Scalar {
  /// The character for a message: in quotes where it can be seen, else by its number.
  var quoted: String {
    if value > 0x20 && value != 0x7F && !(0x80...0xA0).contains(value) { return "\"\(self)\"" }
    let digits = String(value, radix: 16, uppercase: true)
    return "the character U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
