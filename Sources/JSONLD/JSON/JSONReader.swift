/// A strict reader of JSON texts in UTF-8 (RFC 8259).
///
/// Refuses what the grammar refuses, and also repeated member names (JSON-LD 1.1, section 9.1), surrogates that are not
/// in pairs, malformed UTF-8, and nesting beyond a limit. Takes time linear in the length of the text.
public struct JSONReader {
  /// How deep arrays and objects may nest where the caller sets no limit.
  public static let defaultMaximumDepth = 256

  let bytes: [UInt8]
  var position = 0
  private let maximumDepth: Int
  private var depth = 0
  private var names = JSONNameCache()

  init(_ bytes: [UInt8], maximumDepth: Int) {
    self.bytes = bytes
    self.maximumDepth = maximumDepth
  }

  /// Reads a text.
  /// - Throws: `JSONSyntaxError`.
  public static func read(_ bytes: [UInt8], maximumDepth: Int = defaultMaximumDepth) throws -> JSONValue {
    var reader = JSONReader(bytes, maximumDepth: maximumDepth)
    return try reader.readText()
  }

  /// Reads a text.
  /// - Throws: `JSONSyntaxError`.
  public static func read(_ text: String, maximumDepth: Int = defaultMaximumDepth) throws -> JSONValue {
    try read(Array(text.utf8), maximumDepth: maximumDepth)
  }

  private mutating func readText() throws -> JSONValue {
    skipToStart()
    let value = try readValue()
    try expectEnd()
    return value
  }

  /// Skips what may stand before the value of a text. A byte order mark may be ignored (RFC 8259, section 8.1).
  mutating func skipToStart() {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
    skipWhitespace()
  }

  /// Makes sure that nothing but white space follows.
  mutating func expectEnd() throws {
    skipWhitespace()
    guard position == bytes.count else { throw error("expected the end of the text, found \(found)") }
  }

  /// Reads the value at the position.
  mutating func readValue() throws -> JSONValue {
    guard position < bytes.count else { throw error("expected a value, found the end of the text") }
    switch bytes[position] {
    case UInt8(ascii: "{"): return try readObject()
    case UInt8(ascii: "["): return try readArray()
    case UInt8(ascii: "\""): return .string(try readString())
    case UInt8(ascii: "t"): return try readWord("true", as: .boolean(true))
    case UInt8(ascii: "f"): return try readWord("false", as: .boolean(false))
    case UInt8(ascii: "n"): return try readWord("null", as: .null)
    case UInt8(ascii: "-"), 48...57: return .number(try readNumber())
    default: throw error("expected a value, found \(found)")
    }
  }

  private mutating func readArray() throws -> JSONValue {
    var items: [JSONValue] = []
    try readItems { items.append($0) }
    return .array(items)
  }

  /// Reads the array at the position and hands over its items one after the other.
  mutating func readItems(_ body: (JSONValue) throws -> Void) throws {
    try enter()
    skipWhitespace()
    if take(UInt8(ascii: "]")) {
      depth -= 1
      return
    }
    while true {
      skipWhitespace()
      try body(try readValue())
      skipWhitespace()
      if take(UInt8(ascii: ",")) { continue }
      guard take(UInt8(ascii: "]")) else { throw error("expected “,” or “]”, found \(found)") }
      depth -= 1
      return
    }
  }

  private mutating func readObject() throws -> JSONValue {
    try enter()
    var members: [JSONObject.Member] = []
    skipWhitespace()
    if take(UInt8(ascii: "}")) {
      depth -= 1
      return .object(JSONObject())
    }
    while true {
      skipWhitespace()
      guard peek == UInt8(ascii: "\"") else { throw error("expected a member name in quotes, found \(found)") }
      let start = position
      let name = try readName()
      skipWhitespace()
      guard take(UInt8(ascii: ":")) else { throw error("expected “:” after a member name, found \(found)") }
      skipWhitespace()
      // Small objects are checked here, large ones by the index that they carry.
      if members.count < 8 && members.contains(where: { $0.name.isExactly(name) }) {
        throw error("the member name “\(name.shortened)” is repeated in one object", at: start)
      }
      members.append(JSONObject.Member(name, try readValue()))
      skipWhitespace()
      if take(UInt8(ascii: ",")) { continue }
      guard take(UInt8(ascii: "}")) else { throw error("expected “,” or “}”, found \(found)") }
      depth -= 1
      return .object(try makeObject(members))
    }
  }

  /// Reads the members that are left of an object behind the value of one, and its end.
  mutating func readRestOfObject() throws {
    skipWhitespace()
    while take(UInt8(ascii: ",")) {
      skipWhitespace()
      _ = try readName()
      skipWhitespace()
      guard take(UInt8(ascii: ":")) else { throw error("expected “:” after a member name, found \(found)") }
      skipWhitespace()
      _ = try readValue()
      skipWhitespace()
    }
    guard take(UInt8(ascii: "}")) else { throw error("expected “,” or “}”, found \(found)") }
  }

  private func makeObject(_ members: [JSONObject.Member]) throws -> JSONObject {
    if members.count > 8 {
      var names = Set<ExactString>(minimumCapacity: members.count)
      for member in members where !names.insert(ExactString(member.name)).inserted {
        throw error("the member name “\(member.name.shortened)” is repeated in the object that ends here")
      }
    }
    return JSONObject(uniqueMembers: members)
  }

  private mutating func readWord(_ word: StaticString, as value: JSONValue) throws -> JSONValue {
    let length = word.utf8CodeUnitCount
    let end = position + length
    guard end <= bytes.count, bytes[position..<end].elementsEqual(word.description.utf8) else {
      throw error("expected “\(word)”, found \(found)")
    }
    position = end
    return value
  }

  private mutating func readNumber() throws -> JSONNumber {
    let start = position
    _ = take(UInt8(ascii: "-"))
    if !take(UInt8(ascii: "0")) { try skipDigits() }
    if take(UInt8(ascii: ".")) { try skipDigits() }
    if take(UInt8(ascii: "e")) || take(UInt8(ascii: "E")) {
      if !take(UInt8(ascii: "+")) { _ = take(UInt8(ascii: "-")) }
      try skipDigits()
    }
    return JSONNumber(trusted: String(decoding: bytes[start..<position], as: UTF8.self))
  }

  private mutating func skipDigits() throws {
    let start = position
    while let byte = peek, byte >= 48 && byte <= 57 { position += 1 }
    guard position > start else { throw error("expected a digit, found \(found)") }
  }

  /// Reads a member name; names that were seen before share their storage.
  mutating func readName() throws -> String {
    let start = position + 1
    var end = start
    while end < bytes.count, bytes[end] != UInt8(ascii: "\""), bytes[end] != UInt8(ascii: "\\"), bytes[end] >= 0x20 {
      end += 1
    }
    guard end < bytes.count, bytes[end] == UInt8(ascii: "\"") else { return try readString() }
    if let name = names.find(bytes[start..<end]) {
      position = end + 1
      return name
    }
    let name = try readString()
    names.store(name, bytes[start..<end])
    return name
  }

  mutating func enter() throws {
    guard depth < maximumDepth else {
      throw error("arrays and objects are nested more than \(maximumDepth) deep")
    }
    depth += 1
    position += 1
  }

  mutating func skipWhitespace() {
    while position < bytes.count {
      switch bytes[position] {
      case 0x20, 0x0A, 0x0D, 0x09: position += 1
      default: return
      }
    }
  }

  var peek: UInt8? {
    position < bytes.count ? bytes[position] : nil
  }

  mutating func take(_ byte: UInt8) -> Bool {
    guard position < bytes.count, bytes[position] == byte else { return false }
    position += 1
    return true
  }
}

extension JSONReader {
  /// What stands at the current position, for an error message.
  private var found: String {
    guard let byte = peek else { return "the end of the text" }
    if byte > 0x20 && byte < 0x7F { return "“\(Character(UnicodeScalar(byte)))”" }
    return "the byte 0x" + String(byte, radix: 16, uppercase: true)
  }

  func error(_ message: String, at offset: Int? = nil) -> JSONSyntaxError {
    let offset = min(offset ?? position, bytes.count)
    let before = bytes[..<offset]
    let line = before.reduce(into: 1) { count, byte in if byte == 0x0A { count += 1 } }
    let lineStart = (before.lastIndex(of: 0x0A) ?? -1) + 1
    return JSONSyntaxError(message: message, line: line, column: offset - lineStart + 1, byteOffset: offset)
  }
}

extension String {
  /// At most the first 80 characters, for error messages.
  var shortened: String {
    unicodeScalars.count <= 80 ? self : String(String.UnicodeScalarView(unicodeScalars.prefix(80))) + "…"
  }
}
