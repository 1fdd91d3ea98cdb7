import RDF

extension TokenScanner {
  /// Reads the label of a blank node; the position is at the `_` of `_:` (`BLANK_NODE_LABEL`).
  mutating func readBlankNodeLabel() throws(ReadingStop) -> BorrowedBytes {
    guard bytes[position + 1] == UInt8(ascii: ":") else {
      throw unexpected(at: position + 1, expected: "the colon of a blank node's label")
    }
    let start = position + 2
    var place = start
    if classes.contains(bytes[place], ByteClasses.nameStart | ByteClasses.digit) {
      place += 1
    } else if let length = try lengthOfNonASCIIName(at: place, isStart: true) {
      place += length
    } else {
      throw unexpected(at: place, expected: "the label of a blank node")
    }
    position = try endOfName(from: place)
    return slice(start, position)
  }

  /// The end of the run of `PN_CHARS` and inner dots that continues at `start`.
  func endOfName(from start: Int) throws(ReadingStop) -> Int {
    var place = start
    var last = start
    while true {
      while classes.contains(bytes[place], ByteClasses.nameBody) { place += 1 }
      if bytes[place] == UInt8(ascii: ".") {
        last = place
        while bytes[place] == UInt8(ascii: ".") { place += 1 }
        if place >= end, !isFinal { throw .incomplete }
        let isName =
          classes.contains(bytes[place], ByteClasses.nameBody)
          ? true : try lengthOfNonASCIIName(at: place, isStart: false) != nil
        if !isName { return last }
        last = place
      } else if let length = try lengthOfNonASCIIName(at: place, isStart: false) {
        place += length
        last = place
      } else {
        if place >= end, !isFinal { throw .incomplete }
        return place
      }
    }
  }

  /// The length of the name character beyond ASCII at `place`; `nil` where there is none.
  func lengthOfNonASCIIName(at place: Int, isStart: Bool) throws(ReadingStop) -> Int? {
    guard bytes[place] >= 0x80 else { return nil }
    let (scalar, length) = try decodedNonASCII(at: place)
    return (isStart ? scalar.isNonASCIINameStart : scalar.isNonASCIINameBody) ? length : nil
  }

  /// Reads the prefix of a prefixed name with its colon (`PNAME_NS`) and gives it without the colon.
  /// Gives `nil`, and leaves the position, where no prefix is.
  mutating func readPrefix() throws(ReadingStop) -> BorrowedBytes? {
    let start = position
    var place = start
    if bytes[place] != UInt8(ascii: ":") {
      if classes.contains(bytes[place], ByteClasses.letter) {
        place += 1
      } else if let length = try lengthOfNonASCIIName(at: place, isStart: true) {
        place += length
      } else {
        return nil
      }
      place = try endOfName(from: place)
    }
    if place >= end, !isFinal { throw .incomplete }
    guard bytes[place] == UInt8(ascii: ":") else { return nil }
    position = place + 1
    return slice(start, place)
  }

  /// Appends the local part of a prefixed name at the position to `output`, without its escapes (`PN_LOCAL`).
  mutating func readLocalName(into output: ByteArena) throws(ReadingStop) {
    var place = position
    let start = place
    // Trailing dots end the statement, so a run of dots counts only once something follows it.
    while true {
      let runStart = place
      while classes.contains(bytes[place], ByteClasses.nameBody) || bytes[place] == UInt8(ascii: ":") { place += 1 }
      if runStart == start, bytes[start] == UInt8(ascii: "-") { place = start }
      output.append(slice(runStart, place))
      let isFirst = place == start
      switch bytes[place] {
      case UInt8(ascii: "."):
        var next = place
        while bytes[next] == UInt8(ascii: ".") { next += 1 }
        if next >= end, !isFinal { throw .incomplete }
        guard !isFirst, try continuesLocalName(at: next) else {
          position = place
          return
        }
        output.append(slice(place, next))
        place = next
      case UInt8(ascii: "\\"):
        output.append(try localEscape(at: place))
        place += 2
      case UInt8(ascii: "%"):
        try checkPercentEncoding(at: place)
        output.append(slice(place, place + 3))
        place += 3
      default:
        guard let length = try lengthOfNonASCIIName(at: place, isStart: isFirst) else {
          if place >= end, !isFinal { throw .incomplete }
          position = place
          return
        }
        output.append(slice(place, place + length))
        place += length
      }
    }
  }

  private func continuesLocalName(at place: Int) throws(ReadingStop) -> Bool {
    let byte = bytes[place]
    if classes.contains(byte, ByteClasses.nameBody) || ":\\%".utf8.contains(byte) { return true }
    return try lengthOfNonASCIIName(at: place, isStart: false) != nil
  }

  /// The character of a `PN_LOCAL_ESC` at `place`.
  private func localEscape(at place: Int) throws(ReadingStop) -> UInt8 {
    let escaped = bytes[place + 1]
    guard place + 1 < end, "_~.-!$&'()*+,;=/?#@%".utf8.contains(escaped) else {
      throw invalidEscape(at: place, length: 2)
    }
    return escaped
  }

  private func checkPercentEncoding(at place: Int) throws(ReadingStop) {
    for index in place + 1...place + 2 {
      guard index < end, Unicode.Scalar(bytes[index]).hexDigitValue != nil else {
        throw unexpected(at: index, expected: "a hexadecimal digit after %")
      }
    }
  }

  /// The name characters at the position, which a keyword is made of, without moving.
  func peekWord() throws(ReadingStop) -> BorrowedBytes {
    var place = position
    while classes.contains(bytes[place], ByteClasses.nameBody) || bytes[place] >= 0x80 { place += 1 }
    if place >= end, !isFinal { throw .incomplete }
    return slice(position, place)
  }
}

extension BorrowedBytes {
  /// Whether the bytes are those of `word`.
  func isWord(_ word: StaticString) -> Bool {
    word.withUTF8Buffer { $0.elementsEqual(unsafeBytes) }
  }

  /// Whether the bytes are those of `word`, a word in lower-case ASCII, in any case.
  func isWordIgnoringCase(_ word: StaticString) -> Bool {
    word.withUTF8Buffer { $0.elementsEqual(unsafeBytes.lazy.map { $0 | 0x20 }) }
  }
}
