/// Joins the opening of a story that a page sets in lines of its own, a day and parts of one sentence, above a sign that
/// points to what follows:
///
///     3月8日
///     街道妇联联合某律师事务所
///     举办女性权益讲座
///     ▼
enum LeadMender {
  /// Signs that stand alone on a line and point down.
  private static let pointers: ScalarSet = "▼▽↓⇩⬇"
  /// The parts of an opening, its day included.
  private static let parts = 2...5
  private static let widestPart = 60

  /// - Complexity: linear in the text.
  static func mend(_ lines: [LayoutLine]) -> [LayoutLine] {
    var mended: [LayoutLine] = []
    mended.reserveCapacity(lines.count)
    for line in lines {
      if isPointer(line), let start = opening(at: mended.endIndex, in: mended) {
        mended.replaceSubrange(start..., with: [sentence(of: mended[start...], closedBy: line)])
      } else {
        mended.append(line)
      }
    }
    return mended
  }

  /// The parts as one sentence: a comma stands where the line of the day ended, and a full stop in the place of the pointer.
  private static func sentence(of parts: ArraySlice<LayoutLine>, closedBy pointer: LayoutLine) -> LayoutLine {
    guard var whole = parts.first else { return pointer }
    var comma = SourceOffsets()
    comma.append((whole.text.offsets.last ?? 0) + 1)
    whole.text = whole.text.appending(Passage(scalars: [","], offsets: comma))
    for part in parts.dropFirst() {
      whole.text = whole.text.appending(part.text)
      whole.width += part.width
    }
    let stop = pointer.text.slice(0..<1)
    whole.text = whole.text.appending(Passage(scalars: ["。"], offsets: stop.offsets))
    return whole
  }

  private static func isPointer(_ line: LayoutLine) -> Bool {
    let scalars = line.text.scalars
    return (1...3).contains(scalars.count) && scalars.allSatisfy(pointers.contains)
  }

  /// Where the opening begins whose last part stands before a place: at the nearest line that is a day, behind which nothing
  /// but parts of a sentence stand.
  private static func opening(at end: Int, in lines: [LayoutLine]) -> Int? {
    for start in lines.indices[..<end].suffix(parts.upperBound).reversed() {
      let line = lines[start]
      guard line.markup == .none, line.width <= widestPart, !line.text.scalars.isEmpty else { return nil }
      if isDay(line.text.scalars) { return parts.contains(end - start) ? start : nil }
      guard let last = line.text.scalars.last, !last.endsSentence, last != ":" else { return nil }
    }
    return nil
  }

  private static let ends: ScalarSet = "日午点分晚时间晨)"
  private static let longestDay = 14

  /// `3月9日晚上7点`: whether a line is a day, perhaps with an hour, and nothing else.
  private static func isDay(_ scalars: [Unicode.Scalar]) -> Bool {
    guard scalars.count <= longestDay, let last = scalars.last else { return false }
    return TextOpening(scalars).startsWithDate && (ends.contains(last) || last.isASCIIDigit)
  }
}
