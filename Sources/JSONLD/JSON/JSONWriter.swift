/// Writes JSON values as text. Members keep their order; numbers keep their written form.
public struct JSONWriter: Sendable {
  /// How the text is laid out.
  public enum Layout: Hashable, Sendable {
    /// On one line, without spaces.
    case compact
    /// A member or item a line, indented by two spaces a level. Arrays and objects without content stay on one line.
    case indented
  }

  private let layout: Layout
  private var output: [UInt8] = []

  private init(_ layout: Layout) {
    self.layout = layout
  }

  /// The text of a value.
  public static func string(_ value: JSONValue, layout: Layout = .indented) -> String {
    String(decoding: bytes(value, layout: layout), as: UTF8.self)
  }

  /// The text of a value in UTF-8.
  public static func bytes(_ value: JSONValue, layout: Layout = .indented) -> [UInt8] {
    var writer = JSONWriter(layout)
    writer.write(value, level: 0)
    return writer.output
  }

  private mutating func write(_ value: JSONValue, level: Int) {
    switch value {
    case .null: output.append(contentsOf: "null".utf8)
    case .boolean(let value): output.append(contentsOf: (value ? "true" : "false").utf8)
    case .number(let number): output.append(contentsOf: number.lexicalForm.utf8)
    case .string(let string): JSONWriter.appendQuoted(string, to: &output)
    case .array(let items): writeArray(items, level: level)
    case .object(let object): writeObject(object, level: level)
    }
  }

  private mutating func writeArray(_ items: [JSONValue], level: Int) {
    output.append(UInt8(ascii: "["))
    for (position, item) in items.enumerated() {
      if position > 0 { output.append(UInt8(ascii: ",")) }
      breakLine(level + 1)
      write(item, level: level + 1)
    }
    if !items.isEmpty { breakLine(level) }
    output.append(UInt8(ascii: "]"))
  }

  private mutating func writeObject(_ object: JSONObject, level: Int) {
    output.append(UInt8(ascii: "{"))
    for (position, member) in object.members.enumerated() {
      if position > 0 { output.append(UInt8(ascii: ",")) }
      breakLine(level + 1)
      JSONWriter.appendQuoted(member.name, to: &output)
      output.append(UInt8(ascii: ":"))
      if layout == .indented { output.append(0x20) }
      write(member.value, level: level + 1)
    }
    if !object.isEmpty { breakLine(level) }
    output.append(UInt8(ascii: "}"))
  }

  private mutating func breakLine(_ level: Int) {
    guard layout == .indented else { return }
    output.append(0x0A)
    output.append(contentsOf: repeatElement(0x20, count: level * 2))
  }

  /// Appends a string in quotes, escaping only what must be escaped, as RFC 8785 (section 3.2.2.2) writes strings.
  static func appendQuoted(_ string: String, to output: inout [UInt8]) {
    output.append(UInt8(ascii: "\""))
    for byte in string.utf8 {
      switch byte {
      case UInt8(ascii: "\""): output.append(contentsOf: "\\\"".utf8)
      case UInt8(ascii: "\\"): output.append(contentsOf: "\\\\".utf8)
      case 0x08: output.append(contentsOf: "\\b".utf8)
      case 0x09: output.append(contentsOf: "\\t".utf8)
      case 0x0A: output.append(contentsOf: "\\n".utf8)
      case 0x0C: output.append(contentsOf: "\\f".utf8)
      case 0x0D: output.append(contentsOf: "\\r".utf8)
      case 0..<0x20:
        output.append(contentsOf: "\\u00".utf8)
        if byte < 0x10 { output.append(UInt8(ascii: "0")) }
        output.append(contentsOf: String(byte, radix: 16).utf8)
      default: output.append(byte)
      }
    }
    output.append(UInt8(ascii: "\""))
  }
}
