/// Finds the start tags of an HTML page and the text of elements that hold no tags.
struct HTMLScanner {
  /// A start tag; names are in lower case.
  struct Tag {
    let name: String
    var attributes: [String: String] = [:]
    var isSelfClosing = false
  }

  private let bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// The next start tag outside comments; `nil` at the end.
  mutating func nextStartTag() -> Tag? {
    while let open = index(of: UInt8(ascii: "<"), from: position) {
      position = open + 1
      if matches("!--") {
        position += 3
        skip(past: "-->")
      } else if let byte = peek, byte.isLetter {
        return readTag()
      }
    }
    position = bytes.count
    return nil
  }

  private mutating func readTag() -> Tag {
    var tag = Tag(name: takeName { $0.isSpace || $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: ">") })
    while let byte = peek {
      if byte == UInt8(ascii: ">") {
        position += 1
        return tag
      }
      if byte.isSpace || byte == UInt8(ascii: "/") {
        tag.isSelfClosing = byte == UInt8(ascii: "/")
        position += 1
        continue
      }
      tag.isSelfClosing = false
      readAttribute(into: &tag)
    }
    return tag
  }

  /// Reads a name and the value behind it; of attributes with one name the first counts.
  private mutating func readAttribute(into tag: inout Tag) {
    let start = position
    position += 1
    while let byte = peek, !byte.isSpace, !"/>=".utf8.contains(byte) { position += 1 }
    let name = String(decoding: bytes[start..<position], as: UTF8.self).lowercased()
    skipSpace()
    guard peek == UInt8(ascii: "=") else {
      if tag.attributes[name] == nil { tag.attributes[name] = "" }
      return
    }
    position += 1
    skipSpace()
    let value = CharacterReferences.decode(takeAttributeValue())
    if tag.attributes[name] == nil { tag.attributes[name] = String(decoding: value, as: UTF8.self) }
  }

  private mutating func takeAttributeValue() -> [UInt8] {
    guard let quote = peek, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
      let start = position
      while let byte = peek, !byte.isSpace, byte != UInt8(ascii: ">") { position += 1 }
      return Array(bytes[start..<position])
    }
    let start = position + 1
    let end = index(of: quote, from: start) ?? bytes.count
    position = min(end + 1, bytes.count)
    return Array(bytes[start..<end])
  }

  /// The text up to the end tag of an element, which is skipped.
  mutating func takeRawText(of name: String, isXHTML: Bool) -> [UInt8] {
    let start = position
    // A script that opens a comment and a script in it goes on behind the end of that inner script.
    var isEscaped = false
    var isDoublyEscaped = false
    while position < bytes.count {
      if name == "script", !isXHTML, matches("<!--") {
        isEscaped = true
      } else if matches("-->") {
        isEscaped = false
        isDoublyEscaped = false
      } else if isEscaped, matchesTag("<" + name) {
        isDoublyEscaped = true
      } else if matchesTag("</" + name) {
        if !isDoublyEscaped { break }
        isDoublyEscaped = false
      }
      position += 1
    }
    let text = Array(bytes[start..<position])
    skip(past: ">")
    return isXHTML ? CharacterReferences.decodeXML(text) : text
  }
}

extension HTMLScanner {
  private var peek: UInt8? { position < bytes.count ? bytes[position] : nil }

  private func index(of byte: UInt8, from start: Int) -> Int? {
    start < bytes.count ? bytes[start...].firstIndex(of: byte) : nil
  }

  /// Whether the bytes at the position are these, in either case.
  private func matches(_ text: String) -> Bool {
    guard position + text.utf8.count <= bytes.count else { return false }
    return zip(bytes[position...], text.utf8).allSatisfy { $0 == $1 || ($0.isLetter && $0 | 0x20 == $1) }
  }

  /// Whether a tag with this beginning stands at the position.
  private func matchesTag(_ beginning: String) -> Bool {
    guard matches(beginning) else { return false }
    let end = position + beginning.utf8.count
    guard end < bytes.count else { return true }
    return bytes[end].isSpace || bytes[end] == UInt8(ascii: "/") || bytes[end] == UInt8(ascii: ">")
  }

  private mutating func skip(past text: String) {
    while position < bytes.count && !matches(text) { position += 1 }
    position = min(position + text.utf8.count, bytes.count)
  }

  private mutating func skipSpace() {
    while let byte = peek, byte.isSpace { position += 1 }
  }

  private mutating func takeName(until isEnd: (UInt8) -> Bool) -> String {
    let start = position
    while let byte = peek, !isEnd(byte) { position += 1 }
    return String(decoding: bytes[start..<position], as: UTF8.self).lowercased()
  }
}

extension UInt8 {
  fileprivate var isLetter: Bool { (self | 0x20) >= UInt8(ascii: "a") && (self | 0x20) <= UInt8(ascii: "z") }
  fileprivate var isSpace: Bool { self == 0x20 || (self >= 0x09 && self <= 0x0D && self != 0x0B) }
}
