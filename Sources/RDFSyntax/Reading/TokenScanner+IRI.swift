import RDF

extension TokenScanner {
  /// Reads `<…>`; the position is at the `<`. The bytes lie in the buffer, or in `scratch` where there are escapes.
  mutating func readIRI(scratch: ByteArena) throws(ReadingStop) -> BorrowedBytes {
    let start = position + 1
    var place = start
    while true {
      while classes.contains(bytes[place], ByteClasses.iriBody) { place += 1 }
      let byte = bytes[place]
      if byte == UInt8(ascii: ">") {
        position = place + 1
        return slice(start, place)
      }
      if byte >= 0x80 {
        place += try lengthOfNonASCII(at: place)
      } else if byte == UInt8(ascii: "\\") {
        return try readEscapedIRI(from: start, firstEscape: place, scratch: scratch)
      } else {
        throw endOfIRI(at: place)
      }
    }
  }

  private mutating func readEscapedIRI(
    from start: Int, firstEscape: Int, scratch: ByteArena
  ) throws(ReadingStop) -> BorrowedBytes {
    scratch.removeAll()
    scratch.append(slice(start, firstEscape))
    var place = firstEscape
    while true {
      let byte = bytes[place]
      if classes.contains(byte, ByteClasses.iriBody) {
        scratch.append(byte)
        place += 1
      } else if byte == UInt8(ascii: ">") {
        position = place + 1
        return scratch.bytes
      } else if byte >= 0x80 {
        let length = try lengthOfNonASCII(at: place)
        scratch.append(slice(place, place + length))
        place += length
      } else if byte == UInt8(ascii: "\\") {
        let (scalar, length) = try numericEscape(at: place)
        if let ascii = UInt8(exactly: scalar.value), ascii < 0x80, !classes.contains(ascii, ByteClasses.iriBody) {
          throw .invalid(.characterInIRI(scalar.quoted), place)
        }
        scratch.append(scalar: scalar)
        place += length
      } else {
        throw endOfIRI(at: place)
      }
    }
  }

  private func endOfIRI(at place: Int) -> ReadingStop {
    if place >= end { return cutOff(expected: "the > that closes an IRI") }
    return .invalid(.characterInIRI(Unicode.Scalar(bytes[place]).quoted), place)
  }

  /// The character of `\uXXXX` or `\UXXXXXXXX` at `place`, and the length of the escape.
  func numericEscape(at place: Int) throws(ReadingStop) -> (scalar: Unicode.Scalar, length: Int) {
    let digitCount: Int
    switch bytes[place + 1] {
    case UInt8(ascii: "u"): digitCount = 4
    case UInt8(ascii: "U"): digitCount = 8
    default: throw invalidEscape(at: place, length: 2)
    }
    var value: UInt32 = 0
    for index in place + 2..<place + 2 + digitCount {
      guard index < end, let digit = Unicode.Scalar(bytes[index]).hexDigitValue else {
        throw invalidEscape(at: place, length: index - place + 1)
      }
      value = value << 4 | digit
    }
    guard let scalar = Unicode.Scalar(value) else { throw invalidEscape(at: place, length: digitCount + 2) }
    return (scalar, digitCount + 2)
  }

  /// What to throw for the escape of `length` bytes at `place`.
  func invalidEscape(at place: Int, length: Int) -> ReadingStop {
    if place + length > end { return cutOff(expected: "the rest of an escape sequence") }
    return .invalid(.invalidEscape(String(decoding: bytes[place..<place + length], as: UTF8.self)), place)
  }
}

extension Unicode.Scalar {
  /// The value of an ASCII hexadecimal digit.
  var hexDigitValue: UInt32? {
    switch self {
    case "0"..."9": value - 0x30
    case "a"..."f": value - 0x61 + 10
    case "A"..."F": value - 0x41 + 10
    default: nil
    }
  }
}
