/// JSON text in UTF-8, made piece by piece.
struct JSONText: Sendable {
  private(set) var bytes: [UInt8] = []

  mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }

  /// Adds UTF-8 as it is.
  mutating func append(_ text: [UInt8]) { bytes.append(contentsOf: text) }

  /// Adds a number in decimal digits.
  mutating func append(_ number: Int) {
    if number < 0 { bytes.append(UInt8(ascii: "-")) }
    let start = bytes.count
    var rest = number.magnitude
    repeat {
      bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10))
      rest /= 10
    } while rest > 0
    bytes[start...].reverse()
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
    while place + 16 <= raw.count {
      let chunk = raw.loadUnaligned(fromByteOffset: place, as: SIMD16<UInt8>.self)
      if any((chunk .< 0x20) .| (chunk .== quotationMark) .| (chunk .== UInt8(ascii: "\\"))) { break }
      place += 16
    }
    return text[place...].firstIndex { $0 < 0x20 || $0 == quotationMark || $0 == UInt8(ascii: "\\") }
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
