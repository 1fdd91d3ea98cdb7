/// Joins the lines of a text that was broken at a fixed width, as typewriters, mail programs and narrow columns do.
struct LineUnwrapper {
  /// Columns at which the text is broken, or `nil` if its lines are whole paragraphs.
  let wrapWidth: Int?

  init(_ lines: [LayoutLine]) {
    self.wrapWidth = Self.wrapWidth(of: lines)
  }

  /// - Complexity: linear in the text.
  func unwrap(_ lines: [LayoutLine]) -> [LayoutLine] {
    guard let wrapWidth else { return lines }
    var joined: [LayoutLine] = []
    var run: [LayoutLine] = []
    for line in lines {
      if let last = run.last, !continues(last, with: line, wrapWidth) {
        joined.append(Self.merge(run))
        run = []
      }
      run.append(line)
    }
    if !run.isEmpty { joined.append(Self.merge(run)) }
    return joined
  }

  private func continues(_ line: LayoutLine, with next: LayoutLine, _ wrapWidth: Int) -> Bool {
    guard line.markup == .none, next.markup == .none, next.blankLinesBefore == 0, abs(line.width - wrapWidth) <= 4,
      next.indent < 2 || next.indent == line.indent && line.indent > 4, next.width <= wrapWidth + 4
    else { return false }
    return !(next.text.scalars.first?.isMarkerSign ?? false) && !Self.endsWithCredit(line)
  }

  private static func merge(_ run: [LayoutLine]) -> LayoutLine {
    guard run.count > 1, var first = run.first else { return run[0] }
    var scalars: [Unicode.Scalar] = []
    var offsets = SourceOffsets()
    for line in run {
      if let last = scalars.last, let lastOffset = offsets.last, let next = line.text.scalars.first,
        last.isASCIILetter, next.isASCIILetter
      {
        scalars.append(" ")
        offsets.append(lastOffset + 1)
      }
      scalars += line.text.scalars
      offsets.append(contentsOf: line.text.offsets)
    }
    first.text = Passage(scalars: scalars, offsets: offsets)
    return first
  }

  private static let proseSigns: ScalarSet = ",。;"

  /// A line with a credit at its end is the end of its paragraph, however wide.
  private static func endsWithCredit(_ line: LayoutLine) -> Bool {
    let tail = line.text.scalars.suffix(12)
    return tail.last == ")" || tail.dropFirst().contains(where: Signs.creditMarkers.contains)
  }

  /// The width at which most lines break that end within a sentence and have another right below.
  private static func wrapWidth(of lines: [LayoutLine]) -> Int? {
    var histogram = [Int](repeating: 0, count: 204)
    var total = 0
    var punctuated = 0
    for (line, next) in zip(lines, lines.dropFirst()) where next.blankLinesBefore == 0 && line.markup == .none {
      guard next.markup == .none, line.width >= 16, let last = line.text.scalars.last, !last.endsSentence,
        !endsWithCredit(line), line.width >= 200 || !TextOpening(Array(next.text.scalars.prefix(12))).startsWithDate
      else { continue }
      total += 1
      if line.width < 200, line.text.scalars.contains(where: { proseSigns.contains($0) }) { punctuated += 1 }
      if line.width < 200 { histogram[line.width] += 1 }
    }
    // Lists of names or titles have lines of one width too, but no stops within.
    guard total >= 5, punctuated * 3 >= total else { return nil }
    func pooled(_ width: Int) -> Int { histogram[max(0, width - 2)...min(203, width + 2)].reduce(0, +) }
    guard let best = (16..<200).max(by: { pooled($0) < pooled($1) }) else { return nil }
    return pooled(best) >= 4 && pooled(best) * 10 >= total * 6 ? best : nil
  }
}
