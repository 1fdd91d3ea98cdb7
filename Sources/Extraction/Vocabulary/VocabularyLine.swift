/// One line of a word list: its first three columns, as bytes of the list.
///
/// The lists are read at every start, and of most lines only the letters of the word and a number are wanted: no string is
/// made of what is not kept as one.
struct VocabularyLine {
  private let bytes: [UInt8]
  private let columns: (Range<Int>, Range<Int>, Range<Int>)

  /// - Parameters:
  ///   - bytes: a list, in well-formed UTF-8.
  ///   - range: where the line lies in it, without its end.
  init(_ bytes: [UInt8], in range: Range<Int>) {
    self.bytes = bytes
    var start = range.lowerBound
    func cutColumn() -> Range<Int> {
      let end = bytes.firstPlace(of: UInt8(ascii: "\t"), in: start..<range.upperBound)
      defer { start = min(end + 1, range.upperBound) }
      return start..<end
    }
    columns = (cutColumn(), cutColumn(), cutColumn())
  }

  var word: [Unicode.Scalar] { letters(columns.0) }
  var second: String { String(decoding: bytes[columns.1], as: UTF8.self) }
  var third: String { String(decoding: bytes[columns.2], as: UTF8.self) }
  var lettersOfSecond: [Unicode.Scalar] { letters(columns.1) }
  var countInSecond: Float? { count(columns.1) }
  var countInThird: Float? { count(columns.2) }

  /// Calls with the parts of the third column, in ASCII, that commas part.
  func forEachPartOfThird(_ body: (Word) -> Void) {
    var start = columns.2.lowerBound
    while start < columns.2.upperBound {
      let end = bytes.firstPlace(of: UInt8(ascii: ","), in: start..<columns.2.upperBound)
      if end > start { body(Word(bytes[start..<end].lazy.map { Unicode.Scalar($0) })) }
      start = end + 1
    }
  }

  private func letters(_ column: Range<Int>) -> [Unicode.Scalar] {
    var letters: [Unicode.Scalar] = []
    letters.reserveCapacity(column.count / 3 + 1)
    var place = column.lowerBound
    while place < column.upperBound {
      let lead = bytes[place]
      if lead < 0x80 {
        letters.append(Unicode.Scalar(lead))
        place += 1
      } else if lead & 0xF0 == 0xE0, place + 2 < column.upperBound,
        let letter = Unicode.Scalar(
          UInt32(lead & 0x0F) << 12 | UInt32(bytes[place + 1] & 0x3F) << 6 | UInt32(bytes[place + 2] & 0x3F))
      {
        letters.append(letter)
        place += 3
      } else {
        return Array(String(decoding: bytes[column], as: UTF8.self).unicodeScalars)
      }
    }
    return letters
  }

  /// A number, most of which are whole ones of a few digits.
  private func count(_ column: Range<Int>) -> Float? {
    var whole: UInt32 = 0
    for byte in bytes[column] {
      guard column.count <= 7, case UInt8(ascii: "0")...UInt8(ascii: "9") = byte else {
        return Float(String(decoding: bytes[column], as: UTF8.self))
      }
      whole = whole * 10 + UInt32(byte - UInt8(ascii: "0"))
    }
    return column.isEmpty ? nil : Float(whole)
  }
}

extension [UInt8] {
  /// Where a byte first stands in a range; its end where it does not.
  @inline(__always)
  func firstPlace(of byte: UInt8, in range: Range<Int>) -> Int {
    var place = range.lowerBound
    while place < range.upperBound, self[place] != byte { place += 1 }
    return place
  }
}
