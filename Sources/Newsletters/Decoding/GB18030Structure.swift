import Foundation

/// The byte structure of GB18030 (one, two or four bytes a character) and its conversion.
enum GB18030Structure {
  /// Core Foundation's number for GB18030-2000, as Foundation numbers external encodings.
  private static let encoding = String.Encoding(rawValue: 0x8000_0632)

  /// The offset of the first bytes that cannot be a character by their structure alone.
  static func firstInvalidOffset(_ bytes: [UInt8]) -> Int? {
    var offset = 0
    while offset < bytes.count {
      guard let length = characterLength(bytes, at: offset) else { return offset }
      offset += length
    }
    return nil
  }

  /// The text of bytes that are whole characters, or `nil` if one of them has no code point.
  static func string(_ bytes: ArraySlice<UInt8>) -> String? {
    String(data: Data(bytes), encoding: encoding)
  }

  /// The offset of the first character without a code point, in bytes of valid structure that ``string(_:)`` refused.
  /// - Complexity: linear: blocks first, then the characters of the offending block.
  static func firstUnassignedOffset(_ bytes: [UInt8]) -> Int {
    var blockStart = 0
    while blockStart < bytes.count {
      var blockEnd = blockStart
      while blockEnd < bytes.count, blockEnd - blockStart < 4096 {
        blockEnd += characterLength(bytes, at: blockEnd) ?? 1
      }
      blockEnd = min(blockEnd, bytes.count)
      if string(bytes[blockStart..<blockEnd]) == nil {
        return firstUnassignedOffset(bytes, in: blockStart..<blockEnd)
      }
      blockStart = blockEnd
    }
    return bytes.count
  }

  private static func firstUnassignedOffset(_ bytes: [UInt8], in block: Range<Int>) -> Int {
    var offset = block.lowerBound
    while offset < block.upperBound {
      let end = min(offset + (characterLength(bytes, at: offset) ?? 1), block.upperBound)
      if string(bytes[offset..<end]) == nil { return offset }
      offset = end
    }
    return block.lowerBound
  }

  private static func characterLength(_ bytes: [UInt8], at offset: Int) -> Int? {
    let lead = bytes[offset]
    if lead < 0x80 { return 1 }
    guard (0x81...0xFE).contains(lead), offset + 1 < bytes.count else { return nil }
    switch bytes[offset + 1] {
    case 0x40...0x7E, 0x80...0xFE:
      return 2
    case 0x30...0x39:
      guard offset + 3 < bytes.count, (0x81...0xFE).contains(bytes[offset + 2]),
        (0x30...0x39).contains(bytes[offset + 3])
      else { return nil }
      return 4
    default:
      return nil
    }
  }
}
