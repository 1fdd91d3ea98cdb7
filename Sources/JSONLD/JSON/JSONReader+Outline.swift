extension JSONReader {
  /// The members of the object at the position: their names, and where their values begin. The values are passed over
  /// without being checked; a text that is no JSON may have any outline or none.
  /// - Returns: `nil` where no object stands at the position, or where it does not end.
  func outline() -> [(name: String, offset: Int)]? {
    var reader = self
    guard reader.peek == UInt8(ascii: "{") else { return nil }
    reader.position += 1
    var members: [(name: String, offset: Int)] = []
    while true {
      reader.skipWhitespace()
      guard reader.peek == UInt8(ascii: "\""), let name = try? reader.readName() else { return nil }
      reader.skipWhitespace()
      guard reader.take(UInt8(ascii: ":")) else { return nil }
      reader.skipWhitespace()
      members.append((name, reader.position))
      guard reader.skipValue() else { return nil }
      reader.skipWhitespace()
      if reader.take(UInt8(ascii: "}")) { return members }
      guard reader.take(UInt8(ascii: ",")) else { return nil }
    }
  }

  /// Passes over a value by its brackets and quotes; returns `false` at the end of the text.
  private mutating func skipValue() -> Bool {
    var depth = 0
    while position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: "\""):
        skipString()
        if depth == 0 { return true }
        continue
      case UInt8(ascii: "["), UInt8(ascii: "{"):
        depth += 1
      case UInt8(ascii: "]"), UInt8(ascii: "}"):
        // The end of the object around a number or a word.
        if depth == 0 { return true }
        depth -= 1
        if depth == 0 {
          position += 1
          return true
        }
      case UInt8(ascii: ",") where depth == 0: return true
      default: break
      }
      position += 1
    }
    return false
  }

  private mutating func skipString() {
    position += 1
    while position < bytes.count {
      let byte = bytes[position]
      position += byte == UInt8(ascii: "\\") ? 2 : 1
      if byte == UInt8(ascii: "\"") { return }
    }
  }
}
