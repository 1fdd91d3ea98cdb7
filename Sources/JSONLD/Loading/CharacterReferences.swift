/// Character references in markup: the numeric ones and the five of XML, which attribute values of pages with JSON-LD
/// are written with. Others stay as they are.
enum CharacterReferences {
  private static let names: [String: Unicode.Scalar] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'",
  ]

  static func decode(_ bytes: [UInt8]) -> [UInt8] {
    decode(bytes[...])
  }

  /// The text of an XML element: CDATA sections as they are, references outside of them decoded.
  static func decodeXML(_ bytes: [UInt8]) -> [UInt8] {
    let open = Array("<![CDATA[".utf8)
    let close = Array("]]>".utf8)
    var result: [UInt8] = []
    var rest = bytes[...]
    while let start = firstIndex(of: open, in: rest) {
      result += decode(rest[..<start])
      let content = rest[(start + open.count)...]
      let end = firstIndex(of: close, in: content) ?? content.endIndex
      result += content[..<end]
      rest = content[min(end + close.count, content.endIndex)...]
    }
    return result + decode(rest)
  }

  private static func firstIndex(of pattern: [UInt8], in bytes: ArraySlice<UInt8>) -> Int? {
    bytes.indices.first { bytes[$0] == pattern[0] && bytes[$0...].starts(with: pattern) }
  }

  private static func decode(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    guard bytes.contains(UInt8(ascii: "&")) else { return Array(bytes) }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var position = bytes.startIndex
    while position < bytes.endIndex {
      // The longest reference that is decoded has ten characters.
      if bytes[position] == UInt8(ascii: "&"),
        let end = bytes[position...].prefix(12).firstIndex(of: UInt8(ascii: ";")),
        let scalar = scalar(String(decoding: bytes[(position + 1)..<end], as: UTF8.self))
      {
        result += Array(String(scalar).utf8)
        position = end + 1
      } else {
        result.append(bytes[position])
        position += 1
      }
    }
    return result
  }

  private static func scalar(_ name: String) -> Unicode.Scalar? {
    if let named = names[name] { return named }
    guard name.hasPrefix("#") else { return nil }
    let digits = name.dropFirst()
    let isHexadecimal = digits.first == "x" || digits.first == "X"
    let value = isHexadecimal ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    return value.flatMap { Unicode.Scalar($0) }
  }
}
