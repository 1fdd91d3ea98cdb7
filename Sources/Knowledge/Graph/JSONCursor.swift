/// Writes JSON text in UTF-8 into memory of a known size, from its beginning.
///
/// Each addition is checked against the room that is left; whoever makes a cursor knows how much it writes at most.
struct JSONCursor {
  private let memory: UnsafeMutableRawBufferPointer
  /// How many bytes were written.
  private(set) var count = 0

  init(memory: UnsafeMutableRawBufferPointer) {
    self.memory = memory
  }

  /// How many bytes a number takes at most.
  static let longestNumber = 20

  /// How many bytes a string of so many bytes takes at most in quotation marks.
  static func longestQuoted(_ count: Int) -> Int { 2 + 6 * count }

  /// Takes room for some bytes.
  @inline(__always)
  private mutating func room(for length: Int) -> UnsafeMutableRawPointer? {
    precondition(length <= memory.count - count, "more is written than was announced")
    defer { count += length }
    return memory.baseAddress.map { $0 + count }
  }

  @inline(__always)
  private mutating func append(_ byte: UInt8) { room(for: 1)?.storeBytes(of: byte, as: UInt8.self) }

  /// Adds UTF-8 as it is.
  @inline(__always)
  mutating func append(_ text: UnsafeRawBufferPointer) {
    guard let source = text.baseAddress else { return }
    room(for: text.count)?.copyMemory(from: source, byteCount: text.count)
  }

  /// Adds text as it is.
  @inline(__always)
  mutating func append(_ text: StaticString) {
    append(UnsafeRawBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  /// Adds again what was written before.
  @inline(__always)
  mutating func append(again range: Range<Int>) { append(UnsafeRawBufferPointer(rebasing: memory[range])) }

  /// Adds a number in decimal digits.
  mutating func append(_ number: Int) {
    if number < 0 { append(UInt8(ascii: "-")) }
    var length = 1
    var rest = number.magnitude
    while rest >= 10 {
      length += 1
      rest /= 10
    }
    guard let place = room(for: length) else { return }
    rest = number.magnitude
    for digit in (0..<length).reversed() {
      let (quotient, remainder) = rest.quotientAndRemainder(dividingBy: 10)
      place.storeBytes(
        of: UInt8(ascii: "0") + UInt8(truncatingIfNeeded: remainder), toByteOffset: digit, as: UInt8.self)
      rest = quotient
    }
  }

  /// Adds a string in quotation marks, with what JSON does not allow in it escaped (RFC 8259, section 7).
  mutating func appendQuoted(_ text: UnsafeRawBufferPointer) {
    append(Self.quotationMark)
    var start = 0
    while let next = Self.firstEscaped(in: text, from: start) {
      append(UnsafeRawBufferPointer(rebasing: text[start..<next]))
      appendEscaped(text[next])
      start = next + 1
    }
    append(UnsafeRawBufferPointer(rebasing: text[start...]))
    append(Self.quotationMark)
  }

  private static let quotationMark = UInt8(ascii: "\"")

  /// The place of the first byte that may not stand in a string as it is.
  private static func firstEscaped(in text: UnsafeRawBufferPointer, from start: Int) -> Int? {
    var place = start
    while place + 8 <= text.count {
      if hasEscaped(text.loadUnaligned(fromByteOffset: place, as: UInt64.self)) { break }
      place += 8
    }
    while place < text.count {
      let byte = text[place]
      if byte < 0x20 || byte == quotationMark || byte == UInt8(ascii: "\\") { return place }
      place += 1
    }
    return nil
  }

  /// Whether one of eight bytes may not stand in a string as it is.
  @inline(__always)
  private static func hasEscaped(_ bytes: UInt64) -> Bool {
    let (ones, highest): (UInt64, UInt64) = (0x0101_0101_0101_0101, 0x8080_8080_8080_8080)
    // Taking away borrows from the highest bit of a byte that is less; a byte with that bit set is no ASCII.
    let control = (bytes &- ones &* 0x20) & ~bytes
    let mark = bytes ^ ones &* UInt64(quotationMark)
    let slash = bytes ^ ones &* UInt64(UInt8(ascii: "\\"))
    return (control | (mark &- ones) & ~mark | (slash &- ones) & ~slash) & highest != 0
  }

  private mutating func appendEscaped(_ byte: UInt8) {
    switch byte {
    case Self.quotationMark: append("\\\"")
    case UInt8(ascii: "\\"): append("\\\\")
    case UInt8(ascii: "\n"): append("\\n")
    case UInt8(ascii: "\r"): append("\\r")
    case UInt8(ascii: "\t"): append("\\t")
    case 0..<0x20:
      append(byte < 0x10 ? "\\u000" : "\\u001")
      let digit = byte & 0xF
      append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
    default: append(byte)
    }
  }
}
