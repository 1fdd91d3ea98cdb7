/// A place in the text of a query.
public struct SourceLocation: Hashable, Sendable {
  /// Unicode code points before the place.
  public let offset: Int
  /// The line, from 1. Lines end at LF, CR or CR LF.
  public let line: Int
  /// The column in code points, from 1.
  public let column: Int
  /// The text of that line, without its end.
  public let lineText: String

  /// - Complexity: O(*n*) in the length of the text, so locations are made for errors only.
  public init(offset: Int, in text: String) {
    let scalars = Array(text.unicodeScalars)
    let place = min(max(offset, 0), scalars.count)
    var line = 1
    var start = 0
    for index in 0..<place {
      let isCarriageReturn = scalars[index] == "\r" && !(index + 1 < scalars.count && scalars[index + 1] == "\n")
      if scalars[index] == "\n" || isCarriageReturn {
        line += 1
        start = index + 1
      }
    }
    var end = place
    while end < scalars.count, scalars[end] != "\n", scalars[end] != "\r" { end += 1 }
    self.offset = place
    self.line = line
    self.column = place - start + 1
    self.lineText = String(String.UnicodeScalarView(scalars[start..<end]))
  }

  /// The line, and under it a caret at the column. Full-width characters count two columns, tabs stay tabs, and of a
  /// long line only the part around the place is shown.
  public var excerpt: String {
    let scalars = Array(lineText.unicodeScalars)
    let place = min(column - 1, scalars.count)
    let from = max(0, place - 60)
    let to = min(scalars.count, place + 60)
    var shown = from > 0 ? "…" : ""
    var pad = from > 0 ? " " : ""
    for index in from..<to {
      let scalar = scalars[index]
      let visible = scalar == "\t" || scalar.value >= 0x20 && scalar.value != 0x7F ? scalar : "\u{FFFD}"
      shown.unicodeScalars.append(visible)
      if index < place {
        pad += visible == "\t" ? "\t" : String(repeating: " ", count: DisplayWidth.columns(of: visible))
      }
    }
    if to < scalars.count { shown += "…" }
    return shown + "\n" + pad + "^"
  }
}
