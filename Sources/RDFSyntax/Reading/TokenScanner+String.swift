import RDF

extension TokenScanner {
  /// Reads a string between single quotation marks of the kind at the position (`"…"` or `'…'`).
  /// The bytes lie in the buffer, or in `scratch` where there are escapes.
  mutating func readString(scratch: ByteArena) throws(ReadingStop) -> BorrowedBytes {
    let quote = current
    let start = position + 1
    var place = start
    var runStart = start
    var hasEscapes = false
    while true {
      while classes.contains(bytes[place], ByteClasses.stringBody) { place += 1 }
      let byte = bytes[place]
      if byte == quote {
        position = place + 1
        return text(from: runStart, to: place, hasEscapes: hasEscapes, scratch: scratch)
      }
      switch byte {
      case 0x80...: place += try lengthOfNonASCII(at: place)
      case UInt8(ascii: "\\"):
        try unescape(at: &place, runStart: &runStart, hasEscapes: &hasEscapes, scratch: scratch)
      case 0x0A, 0x0D: throw .invalid(.lineBreakInString, place)
      default:
        if place >= end { throw cutOff(expected: "the quotation mark that closes a string") }
        place += 1
      }
    }
  }

  /// Reads a string between three quotation marks of the kind at the position.
  mutating func readLongString(scratch: ByteArena) throws(ReadingStop) -> BorrowedBytes {
    let quote = current
    var place = position + 3
    var runStart = place
    var hasEscapes = false
    while true {
      while classes.contains(bytes[place], ByteClasses.stringBody) { place += 1 }
      let byte = bytes[place]
      if byte == quote, bytes[place + 1] == quote, bytes[place + 2] == quote {
        position = place + 3
        return text(from: runStart, to: place, hasEscapes: hasEscapes, scratch: scratch)
      }
      switch byte {
      case 0x80...: place += try lengthOfNonASCII(at: place)
      case UInt8(ascii: "\\"):
        try unescape(at: &place, runStart: &runStart, hasEscapes: &hasEscapes, scratch: scratch)
      default:
        if place >= end { throw cutOff(expected: "the quotation marks that close a long string") }
        place += 1
      }
    }
  }

  private func text(from runStart: Int, to stop: Int, hasEscapes: Bool, scratch: ByteArena) -> BorrowedBytes {
    guard hasEscapes else { return slice(runStart, stop) }
    scratch.append(slice(runStart, stop))
    return scratch.bytes
  }

  /// Moves the run before the escape at `place` to `scratch`, and the escaped character after it.
  private func unescape(
    at place: inout Int, runStart: inout Int, hasEscapes: inout Bool, scratch: ByteArena
  ) throws(ReadingStop) {
    if !hasEscapes { scratch.removeAll() }
    hasEscapes = true
    scratch.append(slice(runStart, place))
    if let byte = Self.escapedByte(bytes[place + 1]) {
      scratch.append(byte)
      place += 2
    } else {
      let (scalar, length) = try numericEscape(at: place)
      scratch.append(scalar: scalar)
      place += length
    }
    runStart = place
  }

  /// The character that a backslash and `letter` stand for (`ECHAR`).
  private static func escapedByte(_ letter: UInt8) -> UInt8? {
    switch letter {
    case UInt8(ascii: "t"): 0x09
    case UInt8(ascii: "b"): 0x08
    case UInt8(ascii: "n"): 0x0A
    case UInt8(ascii: "r"): 0x0D
    case UInt8(ascii: "f"): 0x0C
    case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "\\"): letter
    default: nil
    }
  }

  /// Reads a language tag; the position is at the `@` (`LANGTAG`).
  mutating func readLanguageTag() throws(ReadingStop) -> BorrowedBytes {
    let start = position + 1
    var place = start
    while classes.contains(bytes[place], ByteClasses.letter) { place += 1 }
    guard place > start else { throw unexpected(at: place, expected: "a language tag") }
    while bytes[place] == UInt8(ascii: "-") {
      let subtag = place + 1
      place = subtag
      while classes.contains(bytes[place], ByteClasses.letter | ByteClasses.digit) { place += 1 }
      guard place > subtag else { throw unexpected(at: place, expected: "a part of a language tag") }
    }
    if place >= end, !isFinal { throw .incomplete }
    position = place
    return slice(start, place)
  }
}
