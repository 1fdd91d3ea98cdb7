/// How words of a lexicon lie over one character, packed into a byte: the length class of the longest common word that
/// begins here (two bits) and that ends here (two bits), whether one goes on over it (a bit), and whether a place name
/// begins, goes on or ends (a bit each).
enum WordCover {
  private static let inside: UInt8 = 1 << 4
  private static let placeBegin: UInt8 = 1 << 5
  private static let placeInside: UInt8 = 1 << 6
  private static let placeEnd: UInt8 = 1 << 7

  /// Sets the covers of padded letters, three filter probes a character and filter.
  static func lay(over letters: inout [CondensedText.Letter], lexicon: NameLexicon) {
    lexicon.withFilters { filters in
      letters.withUnsafeMutableBufferPointer { letters in
        let end = letters.count - CondensedText.padding
        for start in CondensedText.padding..<max(CondensedText.padding, end) where isHan(letters[start].code) {
          var key = UInt64(letters[start].code)
          // The padding ends a word, so that the longest one stays within the letters.
          for length in WordFilter.lengths {
            let code = letters[start + length - 1].code
            guard isHan(code) else { break }
            key = key << 16 | UInt64(code)
            let held = filters.held(WordFilter.Places(of: key))
            if held == 0 { continue }
            if held & 1 != 0 { markWord(letters, from: start, length: length) }
            if held & 2 != 0 { markPlace(letters, from: start, length: length) }
          }
        }
      }
    }
  }

  @inline(__always)
  private static func isHan(_ code: UInt16) -> Bool { code >= 0x4E00 && code <= 0x9FFF }

  @inline(__always)
  private static func markWord(
    _ letters: UnsafeMutableBufferPointer<CondensedText.Letter>, from start: Int, length: Int
  ) {
    let lengthClass = UInt8(length - 1)
    let last = start + length - 1
    letters[start].cover = letters[start].cover & ~3 | lengthClass
    letters[last].cover = letters[last].cover & ~12 | max(letters[last].cover & 12, lengthClass << 2)
    for index in start + 1..<last { letters[index].cover |= inside }
  }

  @inline(__always)
  private static func markPlace(
    _ letters: UnsafeMutableBufferPointer<CondensedText.Letter>, from start: Int, length: Int
  ) {
    letters[start].cover |= placeBegin
    letters[start + length - 1].cover |= placeEnd
    for index in start + 1..<start + length - 1 { letters[index].cover |= placeInside }
  }
}
