import Newsletters
import Testing

@Suite("Decoding the bytes of a file")
struct DecodingTests {
  private static let sentence = "街道召开会议。"

  private func read(_ bytes: [UInt8], path: String = "a.txt") throws(ReadingError) -> Newsletter {
    try NewsletterReader().read(bytes, path: path, sha256: "d")
  }

  private func utf16(_ text: String, bigEndian: Bool) -> [UInt8] {
    text.utf16.flatMap { unit in
      let high = UInt8(unit >> 8)
      let low = UInt8(unit & 0xFF)
      return bigEndian ? [high, low] : [low, high]
    }
  }

  @Test("UTF-8 is read with and without a byte order mark, and the mark is not counted")
  func utf8() throws {
    let bytes = Array(Self.sentence.utf8)
    let plain = try read(bytes)
    let marked = try read([0xEF, 0xBB, 0xBF] + bytes)
    #expect(plain.text == SourceText(Self.sentence))
    #expect(marked.text == plain.text)
    #expect(marked.items == plain.items)
  }

  @Test("UTF-16 is read in both orders by its byte order mark", arguments: [true, false])
  func utf16WithMark(bigEndian: Bool) throws {
    let bytes = utf16("\u{FEFF}\(Self.sentence)𠮷", bigEndian: bigEndian)
    #expect(try read(bytes).text == SourceText("\(Self.sentence)𠮷"))
  }

  @Test("UTF-16 without a mark is told by its line ends and digits", arguments: [true, false])
  func utf16WithoutMark(bigEndian: Bool) throws {
    let text = "2021年3月5日\n街道召开会议。\n讨论工作。\n"
    #expect(try read(utf16(text, bigEndian: bigEndian)).text == SourceText(text))
  }

  @Test("GB18030 is read, characters of two and of four bytes")
  func gb18030() throws {
    // 公告。𠀀
    let bytes: [UInt8] = [0xB9, 0xAB, 0xB8, 0xE6, 0xA1, 0xA3, 0x95, 0x32, 0x82, 0x36]
    #expect(try read(bytes).text == SourceText("公告。𠀀"))
  }

  @Test("A file of Latin letters only is UTF-8")
  func ascii() throws {
    #expect(try read(Array("Notice. 12345".utf8)).text == SourceText("Notice. 12345"))
  }

  @Test("One damaged character in UTF-8 is reported with its offset, not read as something else")
  func damagedUTF8() {
    var bytes = Array(String(repeating: Self.sentence, count: 4).utf8)
    bytes[31] = 0x41
    #expect(throws: ReadingError.invalidText(path: "a.txt", encoding: .utf8, byteOffset: 30)) { try read(bytes) }
  }

  @Test("UTF-8 that breaks off in a character is reported at that character")
  func truncatedUTF8() {
    let bytes = Array(String(repeating: Self.sentence, count: 4).utf8.dropLast())
    #expect(throws: ReadingError.invalidText(path: "a.txt", encoding: .utf8, byteOffset: bytes.count - 2)) {
      try read(bytes)
    }
  }

  @Test(
    "Overlong forms and surrogates are no UTF-8",
    arguments: [[0xC0, 0xAF], [0xED, 0xA0, 0x80], [0xF5, 0x80, 0x80, 0x80]])
  func illFormedUTF8(_ sequence: [UInt8]) {
    let good = Array(String(repeating: Self.sentence, count: 20).utf8)
    #expect(throws: ReadingError.invalidText(path: "a.txt", encoding: .utf8, byteOffset: good.count)) {
      try read(good + sequence + good)
    }
  }

  @Test("Bytes of neither UTF-8 nor GB18030 are reported with their offset")
  func damagedGB18030() {
    let good: [UInt8] = [0xB9, 0xAB, 0xB8, 0xE6]
    #expect(throws: ReadingError.invalidText(path: "a.txt", encoding: .gb18030, byteOffset: 4)) {
      try read(good + [0xFF, 0x41])
    }
    #expect(throws: ReadingError.invalidText(path: "a.txt", encoding: .gb18030, byteOffset: 4)) {
      try read(good + [0xB9])
    }
  }

  @Test("A lone surrogate in UTF-16 is reported with its offset")
  func loneSurrogate() {
    let bytes: [UInt8] = [0xFF, 0xFE, 0x57, 0x88, 0x00, 0xD8, 0x57, 0x88]
    #expect(throws: ReadingError.invalidText(path: "a.txt", encoding: .utf16LittleEndian, byteOffset: 4)) {
      try read(bytes)
    }
  }

  @Test("UTF-16 with half a unit at its end is reported")
  func halfUnit() {
    #expect(throws: ReadingError.invalidText(path: "a.txt", encoding: .utf16BigEndian, byteOffset: 4)) {
      try read([0xFE, 0xFF, 0x88, 0x57, 0x90])
    }
  }

  @Test("A file without text is refused", arguments: ["", "\u{FEFF}", " \n\u{3000}\r\n\t"])
  func empty(_ text: String) {
    #expect(throws: ReadingError.emptyFile(path: "a.txt")) { try read(Array(text.utf8)) }
  }

  @Test("A binary file is refused with what it looks like")
  func binary() {
    #expect(throws: ReadingError.binaryFile(path: "a.pdf", byteOffset: 0, kind: "a PDF file")) {
      try read(Array("%PDF-1.7 …".utf8), path: "a.pdf")
    }
    #expect(throws: ReadingError.binaryFile(path: "a.txt", byteOffset: 6, kind: nil)) {
      try read(Array("街道\u{0}召开".utf8))
    }
  }

  @Test("A NUL in UTF-16 is no text either")
  func nulInUTF16() {
    #expect(throws: ReadingError.binaryFile(path: "a.txt", byteOffset: 4, kind: nil)) {
      try read([0xFF, 0xFE, 0x57, 0x88, 0x00, 0x00])
    }
  }

  @Test("A file above the limit is refused before it is decoded")
  func tooLarge() {
    #expect(throws: ReadingError.tooLarge(path: "a.txt", byteCount: 12, limit: 10)) {
      try NewsletterReader(byteLimit: 10).read([UInt8](repeating: 0x41, count: 12), path: "a.txt", sha256: "")
    }
  }

  @Test("Every error says which file and what to do")
  func advice() {
    let errors: [ReadingError] = [
      .emptyFile(path: "x/a.txt"), .binaryFile(path: "x/a.txt", byteOffset: 3, kind: nil),
      .invalidText(path: "x/a.txt", encoding: .utf8, byteOffset: 3),
      .tooLarge(path: "x/a.txt", byteCount: 2, limit: 1),
    ]
    for error in errors {
      #expect(error.description.hasPrefix("x/a.txt: "))
      #expect(error.description.contains(";"))
    }
  }
}
