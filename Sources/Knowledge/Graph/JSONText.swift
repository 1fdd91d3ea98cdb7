/// JSON text in UTF-8, made piece by piece.
struct JSONText: Sendable {
  private(set) var bytes: [UInt8] = []

  /// - Parameter capacity: how many bytes are expected.
  init(capacity: Int = 0) { bytes.reserveCapacity(capacity) }

  /// Adds what a function writes.
  /// - Parameter limit: how many bytes it writes at most.
  @inline(__always)
  mutating func append(atMost limit: Int, _ write: (inout JSONCursor) -> Void) {
    bytes.append(addingCapacity: limit) { added in
      added.withUnsafeMutableBufferPointer { memory, count in
        var cursor = JSONCursor(memory: UnsafeMutableRawBufferPointer(memory))
        write(&cursor)
        count = cursor.count
      }
    }
  }

  /// Adds UTF-8 as it is.
  mutating func append(_ text: [UInt8]) {
    text.withUnsafeBytes { text in append(atMost: text.count) { $0.append(text) } }
  }

  /// Adds a number in decimal digits.
  mutating func append(_ number: Int) { append(atMost: JSONCursor.longestNumber) { $0.append(number) } }

  /// Adds text as it is.
  @inline(__always)
  mutating func append(_ text: StaticString) { append(atMost: text.utf8CodeUnitCount) { $0.append(text) } }

  /// Adds text as it is.
  mutating func append(_ text: String) {
    var text = text
    text.withUTF8 { text in append(atMost: text.count) { $0.append(UnsafeRawBufferPointer(text)) } }
  }

  /// Adds a string in quotation marks, with what JSON does not allow in it escaped (RFC 8259, section 7).
  mutating func appendQuoted(_ text: some Collection<UInt8>) {
    let isDone: Void? = text.withContiguousStorageIfAvailable { appendQuoted(UnsafeRawBufferPointer($0)) }
    if isDone == nil { Array(text).withUnsafeBytes { appendQuoted($0) } }
  }

  private mutating func appendQuoted(_ text: UnsafeRawBufferPointer) {
    append(atMost: JSONCursor.longestQuoted(text.count)) { $0.appendQuoted(text) }
  }

  /// A string in quotation marks.
  static func quoted(_ text: String) -> String {
    var json = JSONText()
    json.appendQuoted(text.utf8)
    return String(decoding: json.bytes, as: UTF8.self)
  }
}
