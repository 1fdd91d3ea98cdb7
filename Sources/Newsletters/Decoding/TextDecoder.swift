import Foundation

/// Turns the bytes of a file into code points, finding out the encoding where no byte order mark tells.
///
/// The order of trial: a byte order mark; UTF-16 without one, where every second byte is nearly always zero or a
/// high byte of Han characters; UTF-8, if the whole file is valid; GB18030, if most of the file is. A file that is
/// almost UTF-8 (one damaged character) is reported as damaged UTF-8, not read as nonsense in another encoding.
struct TextDecoder {
  let path: String

  /// - Throws: ``ReadingError`` with the offset of the first byte that cannot be read.
  /// - Complexity: linear in the bytes.
  func decode(_ bytes: [UInt8]) throws(ReadingError) -> (scalars: [Unicode.Scalar], encoding: TextEncoding) {
    if bytes.isEmpty { throw .emptyFile(path: path) }
    if let kind = FileSignature.kind(of: bytes) {
      throw .binaryFile(path: path, byteOffset: 0, kind: kind)
    }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      return (try decodeUTF8(bytes, from: 3), .utf8)
    }
    if bytes.starts(with: [0xFF, 0xFE]) {
      return (try decodeUTF16(bytes, from: 2, bigEndian: false), .utf16LittleEndian)
    }
    if bytes.starts(with: [0xFE, 0xFF]) {
      return (try decodeUTF16(bytes, from: 2, bigEndian: true), .utf16BigEndian)
    }
    if let bigEndian = UTF16Evidence.isBigEndian(bytes) {
      return (
        try decodeUTF16(bytes, from: 0, bigEndian: bigEndian), bigEndian ? .utf16BigEndian : .utf16LittleEndian
      )
    }
    return try decodeWithoutMark(bytes)
  }

  private func decodeWithoutMark(
    _ bytes: [UInt8]
  ) throws(ReadingError) -> (scalars: [Unicode.Scalar], encoding: TextEncoding) {
    let (scalars, end) = try wellFormedUTF8(bytes, from: 0)
    if end == bytes.count { return (scalars, .utf8) }
    if let control = bytes.firstIndex(where: isForbiddenControl) {
      throw .binaryFile(path: path, byteOffset: control, kind: nil)
    }
    if UTF8Validation(bytes).isMostlyUTF8 { throw .invalidText(path: path, encoding: .utf8, byteOffset: end) }
    return (try decodeGB18030(bytes), .gb18030)
  }

  private func decodeUTF8(_ bytes: [UInt8], from start: Int) throws(ReadingError) -> [Unicode.Scalar] {
    let (scalars, end) = try wellFormedUTF8(bytes, from: start)
    guard end == bytes.count else { throw .invalidText(path: path, encoding: .utf8, byteOffset: end) }
    return scalars
  }

  /// The text up to the first byte that is not well formed, and the offset of that byte.
  private func wellFormedUTF8(
    _ bytes: [UInt8], from start: Int
  ) throws(ReadingError) -> (scalars: [Unicode.Scalar], end: Int) {
    var end = start
    var forbidden: Int?
    let scalars = bytes.withUnsafeBufferPointer { bytes in
      [Unicode.Scalar](unsafeUninitializedCapacity: bytes.count - start) { scalars, count in
        var scanner = UTF8Scanner(bytes: bytes, position: start)
        while let scalar = scanner.next() {
          if isForbiddenControl(scalar) {
            forbidden = scanner.position - 1
            return
          }
          scalars.initializeElement(at: count, to: scalar)
          count += 1
        }
        end = scanner.position
      }
    }
    if let forbidden { throw .binaryFile(path: path, byteOffset: forbidden, kind: nil) }
    return (scalars, end)
  }

  private func decodeUTF16(
    _ bytes: [UInt8], from start: Int, bigEndian: Bool
  ) throws(ReadingError) -> [Unicode.Scalar] {
    let encoding: TextEncoding = bigEndian ? .utf16BigEndian : .utf16LittleEndian
    var scalars: [Unicode.Scalar] = []
    scalars.reserveCapacity(bytes.count / 2)
    func unit(_ offset: Int) -> UInt32 {
      let first = UInt32(bytes[offset])
      let second = UInt32(bytes[offset + 1])
      return bigEndian ? first << 8 | second : second << 8 | first
    }
    var offset = start
    while offset + 1 < bytes.count {
      var value = unit(offset)
      var length = 2
      if value & 0xFC00 == 0xD800, offset + 3 < bytes.count, unit(offset + 2) & 0xFC00 == 0xDC00 {
        value = 0x10000 + (value & 0x3FF) << 10 + (unit(offset + 2) & 0x3FF)
        length = 4
      }
      guard let scalar = Unicode.Scalar(value) else {
        throw .invalidText(path: path, encoding: encoding, byteOffset: offset)
      }
      if isForbiddenControl(scalar) {
        throw .binaryFile(path: path, byteOffset: offset, kind: nil)
      }
      scalars.append(scalar)
      offset += length
    }
    guard offset == bytes.count else {
      throw .invalidText(path: path, encoding: encoding, byteOffset: offset)
    }
    return scalars
  }

  private func decodeGB18030(_ bytes: [UInt8]) throws(ReadingError) -> [Unicode.Scalar] {
    if let offset = GB18030Structure.firstInvalidOffset(bytes) {
      throw .invalidText(path: path, encoding: .gb18030, byteOffset: offset)
    }
    if let string = GB18030Structure.string(bytes[...]) {
      return Array(string.unicodeScalars)
    }
    let offset = GB18030Structure.firstUnassignedOffset(bytes)
    throw .invalidText(path: path, encoding: .gb18030, byteOffset: offset)
  }

  /// Control characters that no text file holds. Tabs, line ends, form feeds and DOS's end-of-file mark may occur.
  private func isForbiddenControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x20 && isForbiddenControl(UInt8(scalar.value))
  }

  private func isForbiddenControl(_ byte: UInt8) -> Bool {
    byte < 0x20 && !(0x09...0x0D).contains(byte) && byte != 0x1A
  }
}

/// The encoding of Chinese text without a byte order mark that is UTF-16 after all.
enum UTF16Evidence {
  /// `true` or `false` where the bytes can hardly be anything but UTF-16 of that order, else `nil`.
  ///
  /// Chinese text in UTF-16 has line ends, digits or spaces, whose other byte is zero, always on the same side.
  static func isBigEndian(_ bytes: [UInt8]) -> Bool? {
    guard bytes.count >= 4, bytes.count % 2 == 0 else { return nil }
    var zeroAtEven = 0
    var zeroAtOdd = 0
    var plausibleBig = 0
    var plausibleLittle = 0
    var units = 0
    var offset = 0
    while offset + 1 < min(bytes.count, 8192) {
      let first = bytes[offset]
      let second = bytes[offset + 1]
      if first == 0 { zeroAtEven += 1 }
      if second == 0 { zeroAtOdd += 1 }
      if isPlausibleHigh(first) { plausibleBig += 1 }
      if isPlausibleHigh(second) { plausibleLittle += 1 }
      units += 1
      offset += 2
    }
    if zeroAtEven + zeroAtOdd == 0 { return nil }
    if zeroAtOdd > zeroAtEven * 4, plausibleLittle * 10 >= units * 9 { return false }
    if zeroAtEven > zeroAtOdd * 4, plausibleBig * 10 >= units * 9 { return true }
    return nil
  }

  /// The high byte of Latin, general punctuation, CJK punctuation, Han or full-width forms.
  private static func isPlausibleHigh(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x00, 0x20, 0x22, 0x24, 0x25, 0x26, 0x30, 0x4E...0x9F, 0xFF: return true
    default: return false
    }
  }
}

/// The beginnings of files that are no text, by which a clear message can be given.
enum FileSignature {
  static func kind(of bytes: [UInt8]) -> String? {
    let signatures: [([UInt8], String)] = [
      ([0x25, 0x50, 0x44, 0x46, 0x2D], "a PDF file"),
      ([0x50, 0x4B, 0x03, 0x04], "a ZIP archive or an Office document"),
      ([0xD0, 0xCF, 0x11, 0xE0], "an old Office document"),
      ([0x89, 0x50, 0x4E, 0x47], "a PNG picture"),
      ([0xFF, 0xD8, 0xFF], "a JPEG picture"),
      ([0x47, 0x49, 0x46, 0x38], "a GIF picture"),
      ([0x1F, 0x8B], "a gzip archive"),
      ([0x7F, 0x45, 0x4C, 0x46], "a program"),
      ([0x7B, 0x5C, 0x72, 0x74, 0x66], "a Rich Text document"),
      ([0x52, 0x61, 0x72, 0x21], "a RAR archive"),
      ([0x37, 0x7A, 0xBC, 0xAF], "a 7-Zip archive"),
      ([0x49, 0x49, 0x2A, 0x00], "a TIFF picture"),
      ([0x4D, 0x4D, 0x00, 0x2A], "a TIFF picture"),
    ]
    return signatures.first { bytes.starts(with: $0.0) }?.1
  }
}
