/// Reads XML as far as the results of queries use it: elements, attributes, text, CDATA, comments, processing
/// instructions, and references to characters and the five named entities. A document type declaration is refused, so
/// that no entity can be defined.
struct XMLScanner {
  enum Event: Equatable {
    /// The local name and the attributes, by their names as written.
    case start(String, [String: String])
    case end(String)
    case text(String)
  }

  private let scalars: [Unicode.Scalar]
  private var index = 0
  private var pendingEnd: String?

  init(_ text: String) {
    scalars = Array(text.unicodeScalars)
  }

  /// The line of the place that was read to. - Complexity: O(*n*), for errors only.
  var line: Int { scalars[..<min(index, scalars.count)].count { $0 == "\n" } + 1 }

  func error(_ message: String) -> ResultFormatError { ResultFormatError(.xml, message, line: line) }

  private func starts(with text: String) -> Bool {
    var place = index
    for scalar in text.unicodeScalars {
      guard place < scalars.count, scalars[place] == scalar else { return false }
      place += 1
    }
    return true
  }

  /// The next event; `nil` at the end.
  mutating func next() throws(ResultFormatError) -> Event? {
    if let name = pendingEnd {
      pendingEnd = nil
      return .end(name)
    }
    while index < scalars.count {
      if scalars[index] != "<" { return .text(try text()) }
      if starts(with: "<!--") {
        _ = try skip(past: "-->", from: 4)
      } else if starts(with: "<![CDATA[") {
        return .text(try skip(past: "]]>", from: 9))
      } else if starts(with: "<?") {
        _ = try skip(past: "?>", from: 2)
      } else if starts(with: "<!") {
        throw error("a document type declaration is not read")
      } else if starts(with: "</") {
        index += 2
        let name = try self.name()
        skipSpace()
        try expect(">")
        return .end(Self.local(name))
      } else {
        return try startTag()
      }
    }
    return nil
  }

  private mutating func skip(past ending: String, from length: Int) throws(ResultFormatError) -> String {
    index += length
    let start = index
    while index < scalars.count {
      if starts(with: ending) {
        let text = String(String.UnicodeScalarView(scalars[start..<index]))
        index += ending.unicodeScalars.count
        return text
      }
      index += 1
    }
    throw error("the document ends before '\(ending)'")
  }

  private mutating func text() throws(ResultFormatError) -> String {
    var value = String.UnicodeScalarView()
    while index < scalars.count, scalars[index] != "<" { value.append(try character()) }
    return String(value)
  }

  /// One character, or the one that a reference means. A line end of CR or CR LF is a line feed (XML 1.0, 2.11).
  private mutating func character() throws(ResultFormatError) -> Unicode.Scalar {
    let scalar = scalars[index]
    index += 1
    if scalar == "\r" {
      if index < scalars.count, scalars[index] == "\n" { index += 1 }
      return "\n"
    }
    guard scalar == "&" else { return scalar }
    let start = index
    while index < scalars.count, scalars[index] != ";", index - start < 12 { index += 1 }
    guard index < scalars.count, scalars[index] == ";" else { throw error("an '&' without its ';'") }
    let name = String(String.UnicodeScalarView(scalars[start..<index]))
    index += 1
    guard let value = Self.entity(name) else { throw error("no such entity: &\(name);") }
    return value
  }

  private static func entity(_ name: String) -> Unicode.Scalar? {
    switch name {
    case "amp": return "&"
    case "lt": return "<"
    case "gt": return ">"
    case "quot": return "\""
    case "apos": return "'"
    default:
      if name.hasPrefix("#x") { return UInt32(name.dropFirst(2), radix: 16).flatMap(Unicode.Scalar.init) }
      return name.hasPrefix("#") ? UInt32(name.dropFirst()).flatMap(Unicode.Scalar.init) : nil
    }
  }

  private mutating func startTag() throws(ResultFormatError) -> Event {
    index += 1
    let name = try name()
    var attributes: [String: String] = [:]
    while true {
      skipSpace()
      if starts(with: "/>") {
        index += 2
        pendingEnd = Self.local(name)
        return .start(Self.local(name), attributes)
      }
      if starts(with: ">") {
        index += 1
        return .start(Self.local(name), attributes)
      }
      let attribute = try self.name()
      skipSpace()
      try expect("=")
      skipSpace()
      attributes[attribute] = try attributeValue()
    }
  }

  private mutating func attributeValue() throws(ResultFormatError) -> String {
    guard index < scalars.count, scalars[index] == "\"" || scalars[index] == "'" else {
      throw error("an attribute without quotes")
    }
    let quote = scalars[index]
    index += 1
    var value = String.UnicodeScalarView()
    while index < scalars.count, scalars[index] != quote { value.append(try character()) }
    try expect(quote)
    return String(value)
  }

  private mutating func name() throws(ResultFormatError) -> String {
    let start = index
    while index < scalars.count,
      CharacterClasses.isNameCharacter(scalars[index]) || ":.".unicodeScalars.contains(scalars[index])
    {
      index += 1
    }
    guard index > start else { throw error("a name is missing") }
    return String(String.UnicodeScalarView(scalars[start..<index]))
  }

  private static func local(_ name: String) -> String {
    guard let colon = name.firstIndex(of: ":") else { return name }
    return String(name[name.index(after: colon)...])
  }

  private mutating func skipSpace() {
    while index < scalars.count, CharacterClasses.isSpace(scalars[index]) { index += 1 }
  }

  private mutating func expect(_ scalar: Unicode.Scalar) throws(ResultFormatError) {
    guard index < scalars.count, scalars[index] == scalar else { throw error("'\(scalar)' is missing") }
    index += 1
  }
}
