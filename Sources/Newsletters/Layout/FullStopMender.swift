/// Some papers and scanners print `.` for `。`: where a text does so throughout, the sentences end there.
enum FullStopMender {
  /// The lines with `.` after Han characters turned into `。`, if the text has these far more often than `。`.
  /// - Complexity: linear in the text.
  static func mend(_ lines: [LayoutLine]) -> [LayoutLine] {
    var stops = 0
    var points = 0
    for line in lines {
      let scalars = line.text.scalars
      for index in scalars.indices where !scalars[index].isCommonIdeograph {
        if scalars[index] == "。" { stops += 1 }
        if isFullStop(scalars, index) { points += 1 }
      }
    }
    guard points >= 3, points > stops * 4 else { return lines }
    return lines.map(mended)
  }

  private static func mended(_ line: LayoutLine) -> LayoutLine {
    guard line.text.scalars.contains(".") else { return line }
    var scalars = line.text.scalars
    for index in scalars.indices where isFullStop(scalars, index) { scalars[index] = "。" }
    var line = line
    line.text = Passage(scalars: scalars, offsets: line.text.offsets)
    return line
  }

  private static func isFullStop(_ scalars: [Unicode.Scalar], _ index: Int) -> Bool {
    guard scalars[index] == ".", index > 1 else { return false }
    let previous = scalars[index - 1]
    guard previous.isHan || previous.closesPair || previous == "\"" else { return false }
    guard index + 1 < scalars.count else { return true }
    let next = scalars[index + 1]
    return next.isHan || next.closesPair || next.opensPair || next == "\"" || next == " " || next.isASCIIDigit
  }
}
