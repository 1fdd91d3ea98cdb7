/// Reads UTF-8 one code point at a time and stops at the first byte that is not well formed
/// (The Unicode Standard, table 3-7).
struct UTF8Scanner {
  let bytes: UnsafeBufferPointer<UInt8>
  /// The offset of the next byte; of the offending one, when ``next()`` has stopped before the end.
  private(set) var position: Int

  /// The next code point, or `nil` at the end and at a byte that is not well formed.
  @inline(__always)
  mutating func next() -> Unicode.Scalar? {
    guard position < bytes.count else { return nil }
    let lead = bytes[position]
    if lead < 0x80 {
      position += 1
      return Unicode.Scalar(lead)
    }
    return nextIdeograph(lead) ?? nextOther(lead)
  }

  /// A code point from U+1000 to U+CFFF, as most of a Chinese text are: three bytes, whatever the trailing ones.
  @inline(__always)
  private mutating func nextIdeograph(_ lead: UInt8) -> Unicode.Scalar? {
    guard (0xE1...0xEC).contains(lead), position + 2 < bytes.count else { return nil }
    let (second, third) = (bytes[position + 1], bytes[position + 2])
    guard second & 0xC0 == 0x80, third & 0xC0 == 0x80 else { return nil }
    position += 3
    return Unicode.Scalar(UInt32(lead & 0x0F) << 12 | UInt32(second & 0x3F) << 6 | UInt32(third & 0x3F))
  }

  private mutating func nextOther(_ lead: UInt8) -> Unicode.Scalar? {
    let length: Int
    var value: UInt32
    switch lead {
    case 0xC2...0xDF: (length, value) = (2, UInt32(lead & 0x1F))
    case 0xE0...0xEF: (length, value) = (3, UInt32(lead & 0x0F))
    case 0xF0...0xF4: (length, value) = (4, UInt32(lead & 0x07))
    default: return nil
    }
    guard position + length <= bytes.count else { return nil }
    for index in position + 1..<position + length {
      let byte = bytes[index]
      guard byte & 0xC0 == 0x80 else { return nil }
      value = value << 6 | UInt32(byte & 0x3F)
    }
    let isShortest = length == 2 || (length == 3 && value >= 0x800) || (length == 4 && value >= 0x10000)
    guard isShortest, let scalar = Unicode.Scalar(value) else { return nil }
    position += length
    return scalar
  }

  /// Goes past one byte that is not well formed.
  mutating func skipByte() {
    position += 1
  }
}

/// How far a file is UTF-8.
struct UTF8Validation {
  private(set) var firstInvalidOffset: Int?
  private var invalidBytes = 0
  private var multiByteCharacters = 0

  /// - Complexity: linear; a file that is clearly not UTF-8 is left early.
  init(_ bytes: [UInt8]) {
    bytes.withUnsafeBufferPointer { count(in: $0) }
  }

  private mutating func count(in bytes: UnsafeBufferPointer<UInt8>) {
    var scanner = UTF8Scanner(bytes: bytes, position: 0)
    while scanner.position < bytes.count {
      if let scalar = scanner.next() {
        if scalar.value >= 0x80 { multiByteCharacters += 1 }
        continue
      }
      if firstInvalidOffset == nil { firstInvalidOffset = scanner.position }
      invalidBytes += 1
      if invalidBytes > 64, invalidBytes > multiByteCharacters { return }
      scanner.skipByte()
    }
  }

  /// Whether the file was meant as UTF-8 and is damaged: text in GB18030 hardly ever forms valid sequences of
  /// three bytes, so a file with many more of these than invalid bytes is UTF-8.
  var isMostlyUTF8: Bool { multiByteCharacters > 8 * invalidBytes }
}
