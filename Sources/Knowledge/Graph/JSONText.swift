/// JSON text in UTF-8, made piece by piece.
struct JSONText: Sendable {
  private(set) var bytes: [UInt8] = []

  mutating func reserve(_ count: Int) { bytes.reserveCapacity(count) }

  /// Adds text as it is.
  mutating func append(_ text: StaticString) {
    bytes.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  /// Adds text as it is.
  mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }

  /// Adds a string in quotation marks, with what JSON does not allow in it escaped (RFC 8259, section 7).
  mutating func appendQuoted(_ text: some Collection<UInt8>) {
    bytes.append(Self.quotationMark)
    if text.allSatisfy(Self.isPlain) {
      bytes.append(contentsOf: text)
    } else {
      for byte in text { appendEscaped(byte) }
    }
    bytes.append(Self.quotationMark)
  }

  private static let quotationMark = UInt8(ascii: "\"")

  @inline(__always)
  private static func isPlain(_ byte: UInt8) -> Bool {
    byte >= 0x20 && byte != quotationMark && byte != UInt8(ascii: "\\")
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
