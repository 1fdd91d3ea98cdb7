/// The features of a character in its context, each hashed to a row of a weight table.
///
/// A feature is a template's number and at most three characters or classes, packed into 64 bits; the hash mixes them
/// with two multiplications. No feature is ever spelt out as text.
struct NameFeatures {
  private let codes: UnsafeBufferPointer<UInt16>
  private let classes: UnsafeBufferPointer<UInt16>
  private let gaps: UnsafeBufferPointer<UInt8>
  private let covers: UnsafeBufferPointer<UInt8>
  private let shift: UInt64

  /// Calls `body` with the features of a text; they must not be kept beyond it.
  ///
  /// - Parameter rowBits: the binary logarithm of the number of rows.
  static func with<Result>(_ text: CondensedText, rowBits: Int, _ body: (NameFeatures) -> Result) -> Result {
    text.codes.withUnsafeBufferPointer { codes in
      text.classes.withUnsafeBufferPointer { classes in
        text.gaps.withUnsafeBufferPointer { gaps in
          text.covers.withUnsafeBufferPointer { covers in
            body(
              NameFeatures(codes: codes, classes: classes, gaps: gaps, covers: covers, shift: UInt64(64 - rowBits)))
          }
        }
      }
    }
  }

  /// Whether the character at `index` may stand in a name.
  @inline(__always)
  func mayStandInName(at index: Int) -> Bool {
    NameCharacterClasses.mayStandInName(classes[index + CondensedText.padding])
  }

  /// Calls `visit` with the row of each feature of the character at `index` (not counting the padding), with none if
  /// there is no such character. Every row is below two to the power of the row bits.
  @inline(__always)
  func forEachRow(at index: Int, _ visit: (Int) -> Void) {
    let center = index + CondensedText.padding
    guard index >= 0 && center + CondensedText.padding < codes.count else { return }
    visitCharacters(center, visit)
    visitClasses(center, visit)
    visitNameShapes(center, visit)
    visitGaps(center, visit)
    visitCovers(center, visit)
  }

  @inline(__always) private func code(_ index: Int) -> UInt64 { UInt64(codes[index]) }
  @inline(__always) private func kind(_ index: Int) -> UInt64 { UInt64(classes[index]) }

  @inline(__always)
  private func row(_ template: UInt64, _ first: UInt64, _ second: UInt64 = 0, _ third: UInt64 = 0) -> Int {
    var hash = (template << 48 | third << 32 | second << 16 | first) &* 0x9E37_79B9_7F4A_7C15
    hash ^= hash >> 29
    hash = hash &* 0xBF58_476D_1CE4_E5B9
    return Int(truncatingIfNeeded: hash >> shift)
  }

  /// Single characters, pairs and triples of the window.
  @inline(__always)
  private func visitCharacters(_ center: Int, _ visit: (Int) -> Void) {
    let before3 = code(center - 3)
    let before2 = code(center - 2)
    let before1 = code(center - 1)
    let here = code(center)
    let after1 = code(center + 1)
    let after2 = code(center + 2)
    let after3 = code(center + 3)
    visit(row(1, before2))
    visit(row(2, before1))
    visit(row(3, here))
    visit(row(4, after1))
    visit(row(5, after2))
    visit(row(6, before2, before1))
    visit(row(7, before1, here))
    visit(row(8, here, after1))
    visit(row(9, after1, after2))
    visit(row(10, before1, after1))
    visit(row(11, before3, before2, before1))
    visit(row(12, before2, before1, here))
    visit(row(13, before1, here, after1))
    visit(row(14, here, after1, after2))
    visit(row(15, after1, after2, after3))
  }

  /// What sort of characters stand around.
  @inline(__always)
  private func visitClasses(_ center: Int, _ visit: (Int) -> Void) {
    let before2 = kind(center - 2)
    let before1 = kind(center - 1)
    let here = kind(center)
    let after1 = kind(center + 1)
    let after2 = kind(center + 2)
    visit(row(20, here))
    visit(row(21, before1, here))
    visit(row(22, here, after1))
    visit(row(23, before2, before1, here))
    visit(row(24, before1, here, after1))
    visit(row(25, here, after1, after2))
  }

  /// A surname and one or two characters of a given name, laid over the character in each place it can have, with the
  /// characters on either side of the whole.
  @inline(__always)
  private func visitNameShapes(_ center: Int, _ visit: (Int) -> Void) {
    let here = classes[center]
    let before1 = classes[center - 1]
    let before2 = classes[center - 2]
    let after1 = classes[center + 1]
    let after2 = classes[center + 2]
    let surnameHere = NameStrength.surname(here)
    if surnameHere > 0 {
      let short = surnameHere | NameStrength.givenLast(after1) << 2
      let long = surnameHere | NameStrength.givenFirst(after1) << 2 | NameStrength.givenLast(after2) << 4
      visit(row(30, short, code(center - 1)))
      visit(row(31, short, code(center + 2)))
      visit(row(32, long, code(center - 1)))
      visit(row(33, long, code(center + 3)))
      visit(row(34, long, code(center - 1), code(center - 2)))
    }
    let surnameBefore1 = NameStrength.surname(before1)
    if surnameBefore1 > 0 {
      let short = surnameBefore1 | NameStrength.givenLast(here) << 2
      let long = surnameBefore1 | NameStrength.givenFirst(here) << 2 | NameStrength.givenLast(after1) << 4
      visit(row(35, short, code(center - 2)))
      visit(row(36, short, code(center + 1)))
      visit(row(37, long, code(center - 2)))
      visit(row(38, long, code(center + 2)))
    }
    let surnameBefore2 = NameStrength.surname(before2)
    if surnameBefore2 > 0 {
      let long = surnameBefore2 | NameStrength.givenFirst(before1) << 2 | NameStrength.givenLast(here) << 4
      visit(row(39, long, code(center - 3)))
      visit(row(40, long, code(center + 1)))
      visit(row(41, long, code(center + 1), code(center + 2)))
    }
  }

  /// Spaces that were taken out around the character.
  @inline(__always)
  private func visitGaps(_ center: Int, _ visit: (Int) -> Void) {
    let before = UInt64(gaps[center])
    let after = UInt64(gaps[center + 1])
    let after2 = UInt64(gaps[center + 2])
    let before2 = UInt64(gaps[center - 1])
    let pattern = before2 | before << 2 | after << 4 | after2 << 6
    guard pattern != 0 else { return }
    visit(row(50, pattern))
    visit(row(51, pattern, kind(center)))
    visit(row(52, pattern, kind(center), kind(center + 1)))
    visit(row(53, pattern, kind(center - 1), kind(center)))
    visit(row(54, before | after << 2, code(center)))
  }

  /// Words of the lexicon that lie over the character and its neighbours.
  @inline(__always)
  private func visitCovers(_ center: Int, _ visit: (Int) -> Void) {
    let before = UInt64(covers[center - 1])
    let here = UInt64(covers[center])
    let after = UInt64(covers[center + 1])
    visit(row(60, here))
    visit(row(61, before, here))
    visit(row(62, here, after))
    visit(row(63, before | here << 8, after))
    visit(row(64, here, kind(center)))
    visit(row(65, here | after << 8, kind(center), kind(center + 1)))
    visit(row(66, before | here << 8, kind(center - 1), kind(center)))
  }
}
