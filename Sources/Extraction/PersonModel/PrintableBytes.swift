/// Bytes as printable ASCII, four in five characters (the Z85 alphabet, which has no quote and no backslash).
enum PrintableBytes {
  private static let alphabet = Array(
    "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ.-:+=^!/*?&<>()[]{}@%$#".utf8)

  /// The characters; the bytes are filled up with zeros to a multiple of four.
  static func encode(_ bytes: [UInt8]) -> [UInt8] {
    var characters: [UInt8] = []
    characters.reserveCapacity((bytes.count + 3) / 4 * 5)
    for start in stride(from: 0, to: bytes.count, by: 4) {
      var word: UInt32 = 0
      for index in start..<start + 4 {
        word = word << 8 | UInt32(index < bytes.count ? bytes[index] : 0)
      }
      for divisor: UInt32 in [52_200_625, 614_125, 7225, 85, 1] {
        characters.append(alphabet[Int(word / divisor % 85)])
      }
    }
    return characters
  }

  /// The bytes, or nil if a character other than a line break is not of the alphabet or a group is cut short.
  static func decode(_ characters: some Collection<UInt8>) -> [UInt8]? {
    var values = [UInt8](repeating: 255, count: 256)
    for (value, character) in alphabet.enumerated() { values[Int(character)] = UInt8(value) }
    var isWhole = true
    let bytes = [UInt8](unsafeUninitializedCapacity: characters.count / 5 * 4) { bytes, count in
      var word: UInt64 = 0
      var digits = 0
      for character in characters {
        let value = values[Int(character)]
        guard value < 85 else {
          if character == 0x0A || character == 0x0D { continue }
          isWhole = false
          return
        }
        word = word &* 85 &+ UInt64(value)
        digits += 1
        guard digits == 5 else { continue }
        guard word <= UInt64(UInt32.max) else {
          isWhole = false
          return
        }
        for shift: UInt64 in [24, 16, 8, 0] {
          bytes.initializeElement(at: count, to: UInt8(truncatingIfNeeded: word >> shift))
          count += 1
        }
        (word, digits) = (0, 0)
      }
      isWhole = digits == 0
    }
    return isWhole ? bytes : nil
  }
}
