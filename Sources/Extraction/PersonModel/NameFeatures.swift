/// The features of a character in its context, each hashed to a row of a weight table.
///
/// A feature is a template's number and at most three characters or classes, packed into 64 bits; the hash mixes them
/// with two multiplications. No feature is ever spelt out as text.
struct NameFeatures {
  private let letters: UnsafeBufferPointer<CondensedText.Letter>
  let hash: FeatureHash

  /// Calls `body` with the features of a text; they must not be kept beyond it.
  ///
  /// - Parameter rowBits: the binary logarithm of the number of rows.
  static func with<Result>(_ text: CondensedText, rowBits: Int, _ body: (NameFeatures) -> Result) -> Result {
    text.letters.withUnsafeBufferPointer { body(NameFeatures(letters: $0, hash: FeatureHash(rowBits: rowBits))) }
  }

  /// Whether the character at `index` may stand in a name.
  @inline(__always)
  func mayStandInName(at index: Int) -> Bool {
    NameCharacterClasses.mayStandInName(letters[index + CondensedText.padding].kind)
  }

  /// Whether a sentence ends with the character at `index`.
  @inline(__always)
  func endsStretch(at index: Int) -> Bool { letters[index + CondensedText.padding].endsStretch }

  /// Calls `visit` with the row of each feature of the character at `index` (not counting the padding), with none if
  /// there is no such character. Every row is below two to the power of the row bits.
  func forEachRow(at index: Int, _ visit: (Int) -> Void) {
    guard isCharacter(index) else { return }
    NarrowFeatures.forEachRow(of: window(at: index), hash, visit)
    withoutActuallyEscaping(visit) { _ = addWideRows(at: index, to: Visitor(visit: $0)) }
  }

  private struct Visitor: RowSink {
    let visit: (Int) -> Void

    mutating func add(_ row: Int) { visit(row) }
  }

  /// No character has more features that are not narrow.
  static let mostWideRows = 48

  /// Adds the rows of the features that are of too many values to be tabulated (`NarrowFeatures` are the others), none
  /// if there is no such character.
  @inline(__always)
  func addWideRows<Rows: RowSink>(at index: Int, to sink: Rows) -> Rows {
    guard isCharacter(index) else { return sink }
    let center = index + CondensedText.padding
    var rows = addCharacters(center, sink)
    rows = addClasses(center, rows)
    rows = addNameShapes(center, rows)
    rows = addGaps(center, rows)
    return addCovers(center, rows)
  }

  @inline(__always)
  private func isCharacter(_ index: Int) -> Bool {
    index >= 0 && index + 2 * CondensedText.padding < letters.count
  }

  /// What the narrow features of the character at `index` are read from.
  @inline(__always)
  func window(at index: Int) -> NarrowFeatures.Window {
    let center = index + CondensedText.padding
    let (before2, before1) = (letters[center - 2], letters[center - 1])
    let here = letters[center]
    let (after1, after2) = (letters[center + 1], letters[center + 2])
    return NarrowFeatures.Window(
      codes: (before2.code, before1.code, here.code, after1.code, after2.code),
      classes: (before1.kind, here.kind, after1.kind), covers: (before1.cover, here.cover, after1.cover))
  }

  @inline(__always) private func value(_ index: Int) -> FeatureHash.Values { FeatureHash.Values(code(index)) }
  @inline(__always) private func code(_ index: Int) -> UInt64 { UInt64(letters[index].code) }
  @inline(__always) private func kind(_ index: Int) -> UInt64 { UInt64(letters[index].kind) }

  @inline(__always)
  private func row(_ template: UInt64, _ first: UInt64, _ second: UInt64 = 0, _ third: UInt64 = 0) -> Int {
    hash.row(template, first, second, third)
  }

  /// Pairs and triples of the window.
  @inline(__always)
  private func addCharacters<Rows: RowSink>(_ center: Int, _ sink: Rows) -> Rows {
    var rows = sink
    let before3 = value(center - 3)
    let before2 = value(center - 2)
    let before1 = value(center - 1)
    let here = value(center)
    let after1 = value(center + 1)
    let after2 = value(center + 2)
    let after3 = value(center + 3)
    let pairBefore = before2.and(before1)
    let pairToHere = before1.and(here)
    let pairFromHere = here.and(after1)
    let pairAfter = after1.and(after2)
    rows.add(hash.row(6, of: pairBefore))
    rows.add(hash.row(7, of: pairToHere))
    rows.add(hash.row(8, of: pairFromHere))
    rows.add(hash.row(9, of: pairAfter))
    rows.add(hash.row(10, of: before1.and(after1)))
    rows.add(hash.row(11, of: before3.and(before2).with(third: before1)))
    rows.add(hash.row(12, of: pairBefore.with(third: here)))
    rows.add(hash.row(13, of: pairToHere.with(third: after1)))
    rows.add(hash.row(14, of: pairFromHere.with(third: after2)))
    rows.add(hash.row(15, of: pairAfter.with(third: after3)))
    return rows
  }

  /// What sort of characters stand around.
  @inline(__always)
  private func addClasses<Rows: RowSink>(_ center: Int, _ sink: Rows) -> Rows {
    var rows = sink
    let before2 = kind(center - 2)
    let before1 = kind(center - 1)
    let here = kind(center)
    let after1 = kind(center + 1)
    let after2 = kind(center + 2)
    rows.add(row(23, before2, before1, here))
    rows.add(row(24, before1, here, after1))
    rows.add(row(25, here, after1, after2))
    return rows
  }

  /// A surname and one or two characters of a given name, laid over the character in each place it can have, with the
  /// characters on either side of the whole.
  @inline(__always)
  private func addNameShapes<Rows: RowSink>(_ center: Int, _ sink: Rows) -> Rows {
    var rows = sink
    let here = letters[center].kind
    let before1 = letters[center - 1].kind
    let before2 = letters[center - 2].kind
    let after1 = letters[center + 1].kind
    let after2 = letters[center + 2].kind
    let surnameHere = NameStrength.surname(here)
    if surnameHere > 0 {
      let short = surnameHere | NameStrength.givenLast(after1) << 2
      let long = surnameHere | NameStrength.givenFirst(after1) << 2 | NameStrength.givenLast(after2) << 4
      rows.add(row(30, short, code(center - 1)))
      rows.add(row(31, short, code(center + 2)))
      rows.add(row(32, long, code(center - 1)))
      rows.add(row(33, long, code(center + 3)))
      rows.add(row(34, long, code(center - 1), code(center - 2)))
    }
    let surnameBefore1 = NameStrength.surname(before1)
    if surnameBefore1 > 0 {
      let short = surnameBefore1 | NameStrength.givenLast(here) << 2
      let long = surnameBefore1 | NameStrength.givenFirst(here) << 2 | NameStrength.givenLast(after1) << 4
      rows.add(row(35, short, code(center - 2)))
      rows.add(row(36, short, code(center + 1)))
      rows.add(row(37, long, code(center - 2)))
      rows.add(row(38, long, code(center + 2)))
    }
    let surnameBefore2 = NameStrength.surname(before2)
    if surnameBefore2 > 0 {
      let long = surnameBefore2 | NameStrength.givenFirst(before1) << 2 | NameStrength.givenLast(here) << 4
      rows.add(row(39, long, code(center - 3)))
      rows.add(row(40, long, code(center + 1)))
      rows.add(row(41, long, code(center + 1), code(center + 2)))
    }
    return rows
  }

  /// Spaces that were taken out around the character.
  @inline(__always)
  private func addGaps<Rows: RowSink>(_ center: Int, _ sink: Rows) -> Rows {
    var rows = sink
    let before = UInt64(letters[center].gap)
    let after = UInt64(letters[center + 1].gap)
    let after2 = UInt64(letters[center + 2].gap)
    let before2 = UInt64(letters[center - 1].gap)
    let pattern = before2 | before << 2 | after << 4 | after2 << 6
    guard pattern != 0 else { return rows }
    rows.add(row(50, pattern))
    rows.add(row(51, pattern, kind(center)))
    rows.add(row(52, pattern, kind(center), kind(center + 1)))
    rows.add(row(53, pattern, kind(center - 1), kind(center)))
    rows.add(row(54, before | after << 2, code(center)))
    return rows
  }

  /// Words of the lexicon that lie over the character and its neighbours.
  @inline(__always)
  private func addCovers<Rows: RowSink>(_ center: Int, _ sink: Rows) -> Rows {
    var rows = sink
    let before = UInt64(letters[center - 1].cover)
    let here = UInt64(letters[center].cover)
    let after = UInt64(letters[center + 1].cover)
    rows.add(row(63, before | here << 8, after))
    rows.add(row(65, here | after << 8, kind(center), kind(center + 1)))
    rows.add(row(66, before | here << 8, kind(center - 1), kind(center)))
    return rows
  }
}
