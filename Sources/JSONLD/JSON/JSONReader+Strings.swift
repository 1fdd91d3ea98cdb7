extension JSONReader {
  /// Reads a string, from its opening quote to its closing one (RFC 8259, section 7).
  mutating func readString() throws -> String {
    position += 1
    let start = position
    var hasEscapes = false
    while true {
      guard position < bytes.count else { throw error("the string that starts here does not end", at: start - 1) }
      let byte = bytes[position]
      if byte == UInt8(ascii: "\"") { break }
      if byte < 0x20 {
        throw error("the control character 0x\(String(byte, radix: 16)) must be escaped in a string")
      }
      if byte == UInt8(ascii: "\\") {
        hasEscapes = true
        position += 1
      }
      position += 1
    }
    let end = position
    position += 1
    guard hasEscapes else { return try decode(bytes[start..<end]) }
    return try unescape(from: start, to: end)
  }

  private func decode(_ slice: ArraySlice<UInt8>) throws -> String {
    if let string = String(validating: slice, as: UTF8.self) { return string }
    throw error("the bytes are not well-formed UTF-8", at: firstMalformedOffset(in: slice))
  }

  private func firstMalformedOffset(in slice: ArraySlice<UInt8>) -> Int {
    var decoder = UTF8()
    var iterator = slice.makeIterator()
    var offset = slice.startIndex
    while case .scalarValue(let scalar) = decoder.decode(&iterator) { offset += UTF8.width(scalar) }
    return offset
  }

  private mutating func unescape(from start: Int, to end: Int) throws -> String {
    var unescaped: [UInt8] = []
    unescaped.reserveCapacity(end - start)
    var offset = start
    while offset < end {
      let byte = bytes[offset]
      guard byte == UInt8(ascii: "\\") else {
        unescaped.append(byte)
        offset += 1
        continue
      }
      if bytes[offset + 1] == UInt8(ascii: "u") {
        let (scalar, length) = try readUnicodeEscape(at: offset, end: end)
        unescaped.append(contentsOf: Array(String(scalar).utf8))
        offset += length
      } else {
        unescaped.append(try simpleEscape(bytes[offset + 1], at: offset))
        offset += 2
      }
    }
    guard let string = String(validating: unescaped, as: UTF8.self) else {
      throw error("the bytes are not well-formed UTF-8", at: firstMalformedOffset(in: bytes[start..<end]))
    }
    return string
  }

  private func simpleEscape(_ byte: UInt8, at offset: Int) throws -> UInt8 {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): byte
    case UInt8(ascii: "b"): 0x08
    case UInt8(ascii: "f"): 0x0C
    case UInt8(ascii: "n"): 0x0A
    case UInt8(ascii: "r"): 0x0D
    case UInt8(ascii: "t"): 0x09
    default: throw error("a backslash must be followed by one of \" \\ / b f n r t u", at: offset)
    }
  }

  /// The code point of the escape at an offset, and the length of the escape: 6, or 12 for a surrogate pair.
  private func readUnicodeEscape(at offset: Int, end: Int) throws -> (Unicode.Scalar, Int) {
    let first = try readHexadecimal(at: offset + 2, end: end)
    if let scalar = Unicode.Scalar(first) { return (scalar, 6) }
    if first < 0xDC00, offset + 7 < end, bytes[offset + 6] == UInt8(ascii: "\\"), bytes[offset + 7] == UInt8(ascii: "u")
    {
      let second = try readHexadecimal(at: offset + 8, end: end)
      if second >= 0xDC00 && second <= 0xDFFF,
        let scalar = Unicode.Scalar(0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00))
      {
        return (scalar, 12)
      }
    }
    throw error("a surrogate stands alone; surrogates must come in pairs, high before low", at: offset)
  }

  private func readHexadecimal(at offset: Int, end: Int) throws -> UInt32 {
    guard offset + 4 <= end else { throw error("“\\u” must be followed by four hexadecimal digits", at: offset - 2) }
    var value: UInt32 = 0
    for byte in bytes[offset..<offset + 4] {
      guard let digit = Character(UnicodeScalar(byte)).hexDigitValue else {
        throw error("“\\u” must be followed by four hexadecimal digits", at: offset - 2)
      }
      value = value << 4 | UInt32(digit)
    }
    return value
  }
}
