/// Closes up a text in which an empty line stands behind every line, as some scanners leave a page.
enum LineSpacing {
  /// The share of lines that may follow each other directly, as the lines of the head do: one in ten.
  private static let exceptions = 10
  private static let fewestLines = 12

  /// The lines with one empty line less between them, where they are so spaced and break within sentences at one width;
  /// paragraphs that empty lines set apart do not.
  ///
  /// - Complexity: linear in the text.
  static func closed(_ lines: [LayoutLine]) -> [LayoutLine] {
    guard lines.count >= fewestLines,
      lines.dropFirst().count(where: { $0.blankLinesBefore == 0 }) * exceptions <= lines.count
    else { return lines }
    let closed = lines.map { line in
      var line = line
      line.blankLinesBefore = max(0, line.blankLinesBefore - 1)
      return line
    }
    return LineUnwrapper(closed).wrapWidth == nil ? lines : closed
  }
}
