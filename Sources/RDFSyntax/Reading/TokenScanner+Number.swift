import RDF

/// The kinds of number that Turtle writes without quotation marks.
enum NumberKind {
  case integer, decimal, double
}

extension TokenScanner {
  /// Reads `INTEGER`, `DECIMAL` or `DOUBLE` at the position, as written.
  mutating func readNumber() throws(ReadingStop) -> (text: BorrowedBytes, kind: NumberKind) {
    let start = position
    var place = start
    if bytes[place] == UInt8(ascii: "+") || bytes[place] == UInt8(ascii: "-") { place += 1 }
    let whole = endOfDigits(from: place)
    let hasWhole = whole > place
    place = whole
    var kind = NumberKind.integer
    if bytes[place] == UInt8(ascii: ".") {
      let fraction = endOfDigits(from: place + 1)
      if fraction > place + 1 {
        kind = .decimal
        place = fraction
      } else if hasWhole, let exponent = endOfExponent(from: place + 1) {
        return try number(from: start, to: exponent, .double)
      }
    }
    guard hasWhole || kind == .decimal else {
      let isDotAtEnd = bytes[place] == UInt8(ascii: ".") && place + 1 >= end
      throw unexpected(at: isDotAtEnd ? place + 1 : place, expected: "a number")
    }
    if let exponent = endOfExponent(from: place) { return try number(from: start, to: exponent, .double) }
    return try number(from: start, to: place, kind)
  }

  private mutating func number(
    from start: Int, to stop: Int, _ kind: NumberKind
  ) throws(ReadingStop) -> (text: BorrowedBytes, kind: NumberKind) {
    // Up to four more bytes ("." "e" "+" and a digit) can tell another kind of number from this one.
    if stop + 4 > end, !isFinal { throw .incomplete }
    position = stop
    return (slice(start, stop), kind)
  }

  private func endOfDigits(from start: Int) -> Int {
    var place = start
    while place < end, classes.contains(bytes[place], ByteClasses.digit) { place += 1 }
    return place
  }

  /// The end of an `EXPONENT` at `start`; `nil` where there is none.
  private func endOfExponent(from start: Int) -> Int? {
    guard start < end, bytes[start] | 0x20 == UInt8(ascii: "e") else { return nil }
    var place = start + 1
    if bytes[place] == UInt8(ascii: "+") || bytes[place] == UInt8(ascii: "-") { place += 1 }
    let stop = endOfDigits(from: place)
    return stop > place ? stop : nil
  }
}
