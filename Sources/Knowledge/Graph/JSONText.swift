/// JSON text in UTF-8, made piece by piece.
struct JSONText: Sendable {
  private(set) var bytes: [UInt8] = []

  mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }

  /// Adds UTF-8 as it is.
  mutating func append(_ text: [UInt8]) { bytes.append(contentsOf: text) }

  /// Adds a number in decimal digits.
  mutating func append(_ number: Int) {
    if number < 0 { bytes.append(UInt8(ascii: "-")) }
    var digits = InlineArray<20, UInt8>(repeating: 0)
    var first = digits.count
    var rest = number.magnitude
    repeat {
      first -= 1
      digits[first] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    } while rest > 0
    for place in first..<digits.count { bytes.append(digits[place]) }
  }

  /// Adds text as it is.
  mutating func append(_ text: StaticString) {
    bytes.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  /// Adds text as it is.
  mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }

  /// Adds a string in quotation marks, with what JSON does not allow in it escaped (RFC 8259, section 7).
  mutating func appendQuoted(_ text: some Collection<UInt8>) {
    bytes.append(Self.quotationMark)
    let isDone: Void? = text.withContiguousStorageIfAvailable { appendEscaped($0) }
    if isDone == nil { for byte in text { appendEscaped(byte) } }
    bytes.append(Self.quotationMark)
  }

  private static let quotationMark = UInt8(ascii: "\"")

  /// Adds stretches without anything to escape as they are.
  private mutating func appendEscaped(_ text: UnsafeBufferPointer<UInt8>) {
    var start = 0
    while let next = Self.firstEscaped(in: text, from: start) {
      bytes.append(contentsOf: text[start..<next])
      appendEscaped(text[next])
      start = next + 1
    }
    bytes.append(contentsOf: text[start...])
  }

  /// The place of the first byte that may not stand in a string as it is.
  private static func firstEscaped(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    let raw = UnsafeRawBufferPointer(text)
    var place = start
    while place + 8 <= raw.count {
      if Self.hasEscaped(raw.loadUnaligned(fromByteOffset: place, as: UInt64.self)) { break }
      place += 8
    }
    return text[place...].firstIndex { $0 < 0x20 || $0 == quotationMark || $0 == UInt8(ascii: "\\") }
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
      append(byte < 0x10 ? "\\u000" : "\\u00")
      append(String(byte, radix: 16))
    default: bytes.append(byte)
    }
  }

  /// A string in quotation marks.
  static func quoted(_ text: String) -> String {
    var json = JSONText()
    json.appendQuoted(text.utf8)
    return String(decoding: json.bytes, as: UTF8.self)
  }
}
