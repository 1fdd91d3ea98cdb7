/// How words of a lexicon lie over one character, packed into a byte: the length class of the longest common word that
/// begins here (two bits) and that ends here (two bits), whether one goes on over it (a bit), and whether a place name
/// begins, goes on or ends (a bit each).
enum WordCover {
  private static let inside: UInt8 = 1 << 4
  private static let placeBegin: UInt8 = 1 << 5
  private static let placeInside: UInt8 = 1 << 6
  private static let placeEnd: UInt8 = 1 << 7

  /// The covers of padded codes, three filter probes a character and filter.
  static func covers(of codes: [UInt16], lexicon: NameLexicon) -> [UInt8] {
    var covers = [UInt8](repeating: 0, count: codes.count)
    guard codes.count > 2 * CondensedText.padding else { return covers }
    codes.withUnsafeBufferPointer { codes in
      covers.withUnsafeMutableBufferPointer { covers in
        for start in CondensedText.padding..<codes.count - CondensedText.padding where isHan(codes[start]) {
          var key = UInt64(codes[start])
          // The padding ends a word, so that the longest one stays within the codes.
          for length in WordFilter.lengths {
            let code = codes[start + length - 1]
            guard isHan(code) else { break }
            key = key << 16 | UInt64(code)
            let places = WordFilter.Places(of: key)
            if lexicon.words.contains(places) { markWord(covers, from: start, length: length) }
            if lexicon.places.contains(places) { markPlace(covers, from: start, length: length) }
          }
        }
      }
    }
    return covers
  }

  @inline(__always)
  private static func isHan(_ code: UInt16) -> Bool { code >= 0x4E00 && code <= 0x9FFF }

  @inline(__always)
  private static func markWord(_ covers: UnsafeMutableBufferPointer<UInt8>, from start: Int, length: Int) {
    let lengthClass = UInt8(length - 1)
    let last = start + length - 1
    covers[start] = covers[start] & ~3 | lengthClass
    covers[last] = covers[last] & ~12 | max(covers[last] & 12, lengthClass << 2)
    for index in start + 1..<last { covers[index] |= inside }
  }

  @inline(__always)
  private static func markPlace(_ covers: UnsafeMutableBufferPointer<UInt8>, from start: Int, length: Int) {
    covers[start] |= placeBegin
    covers[start + length - 1] |= placeEnd
    for index in start + 1..<start + length - 1 { covers[index] |= placeInside }
  }
}
