import Newsletters

/// A mark for each remainder of the letters of a sentence: a rule that needs a certain letter passes over most of the
/// sentences without it after one look.
struct LetterMarks: Sendable {
  private var ideographs = SIMD4<UInt64>()
  /// Signs and digits, of which few share a mark.
  private var others: UInt64 = 0

  init(_ letters: UnsafeBufferPointer<Unicode.Scalar>) {
    for letter in letters {
      if letter.isCommonIdeograph {
        ideographs[Self.place(of: letter)] |= Self.bit(of: letter)
      } else {
        others |= Self.bit(of: letter)
      }
    }
  }

  /// Whether a letter may stand in the sentence; not where this is false.
  @inline(__always)
  func mayHold(_ letter: Unicode.Scalar) -> Bool {
    (letter.isCommonIdeograph ? ideographs[Self.place(of: letter)] : others) & Self.bit(of: letter) != 0
  }

  @inline(__always)
  private static func place(of letter: Unicode.Scalar) -> Int { Int(letter.value >> 6 & 3) }

  @inline(__always)
  private static func bit(of letter: Unicode.Scalar) -> UInt64 { 1 &<< UInt64(letter.value) }
}
