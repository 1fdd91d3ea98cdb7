/// The markup of an HTML-like Graphviz label, put together of parts that are escaped already.
public struct HTMLLabel: Hashable, Sendable {
  /// The markup, without the angle brackets that stand around it in a DOT file.
  public let markup: String
  /// About how wide it will be, in points: enough to give columns their share.
  let width: Int

  private init(markup: String, width: Int) {
    self.markup = markup
    self.width = width
  }

  /// Text in one style, wrapped to a number of columns; a Chinese character takes two.
  static func text(
    _ text: String, size: Int = 12, color: String = Palette.ink, isBold: Bool = false, columns: Int = 28,
    alignment: Alignment = .left
  ) -> HTMLLabel {
    let lines = LineWrapping(columns: columns).lines(of: text)
    if lines.allSatisfy(\.isEmpty) { return gap(1) }
    let separator = "<BR ALIGN=\"\(alignment.rawValue)\"/>"
    // A taller blank in each line opens the lines, which Graphviz sets too close for Chinese.
    let strut = lines.count > 1 ? "<FONT POINT-SIZE=\"\(size * 5 / 4)\">&#160;</FONT>" : ""
    let ending = lines.count > 1 && alignment != .center ? separator : ""
    let body = lines.map { escaped($0) + strut }.joined(separator: separator) + ending
    let styled = isBold ? "<B>\(body)</B>" : body
    return HTMLLabel(
      markup: "<FONT POINT-SIZE=\"\(size)\" COLOR=\"\(color)\">\(styled)</FONT>",
      width: (lines.map(DisplayWidth.of).max() ?? 0) * size * 11 / 20)
  }

  /// Room of some spaces, for what must not be empty.
  static func gap(_ spaces: Int, size: Int = 12) -> HTMLLabel {
    HTMLLabel(
      markup: "<FONT POINT-SIZE=\"\(size)\">" + String(repeating: "&#160;", count: spaces) + "</FONT>",
      width: spaces * size / 3)
  }

  enum Alignment: String {
    case left = "LEFT"
    case center = "CENTER"
    case right = "RIGHT"
  }

  /// A cell of a table.
  struct Cell {
    var label: HTMLLabel
    var fill: String?
    var alignment: Alignment = .left
    /// How many columns it spans.
    var span = 1
    var padding = 5
    /// In points, with the padding; the cell may grow.
    var width: Int?

    func filled(_ color: String?) -> Cell {
      var cell = self
      cell.fill = fill ?? color
      return cell
    }

    /// About how wide it will be, in points.
    var estimatedWidth: Int { max(width ?? 0, label.width + 2 * padding) }

    fileprivate var markup: String {
      var attributes = "ALIGN=\"\(alignment.rawValue)\" BALIGN=\"\(alignment.rawValue)\" CELLPADDING=\"\(padding)\""
      if let fill { attributes += " BGCOLOR=\"\(fill)\"" }
      if span > 1 { attributes += " COLSPAN=\"\(span)\"" }
      if let width { attributes += " WIDTH=\"\(width)\"" }
      return "<TD \(attributes)>\(label.markup)</TD>"
    }
  }

  /// A table; with a frame it is a card: paper cells on a ground of the frame's colour.
  static func table(_ rows: [[Cell]], frame: String?, fill: String = Palette.paper) -> HTMLLabel {
    let cells = rows.map { row in
      "<TR>" + row.map { cell in cell.filled(frame == nil ? nil : fill).markup }.joined() + "</TR>"
    }
    var attributes = "BORDER=\"\(frame == nil ? 0 : 1)\" CELLBORDER=\"0\" CELLSPACING=\"0\""
    if let frame { attributes += " COLOR=\"\(frame)\" BGCOLOR=\"\(frame)\"" }
    let width = rows.map { $0.reduce(0) { $0 + $1.estimatedWidth } }.max() ?? 0
    return HTMLLabel(markup: "<TABLE \(attributes)>\(cells.joined())</TABLE>", width: width)
  }

  /// A card of rows of two cells under a head: the first column as narrow as its text, the second takes the rest.
  ///
  /// Graphviz would share the room that a wide head leaves equally.
  static func card(head: Cell, rows: [[Cell]], frame: String, leastWidth: Int = 0, fill: String = Palette.paper)
    -> HTMLLabel
  {
    let first = rows.compactMap(\.first?.estimatedWidth).max() ?? 0
    let second = rows.compactMap { $0.count > 1 ? $0[1].estimatedWidth : nil }.max() ?? 0
    let total = max(leastWidth, head.estimatedWidth, first + second)
    var head = head
    head.span = 2
    head.width = total
    let body = rows.map { row in
      row.enumerated().map { column, cell in
        var cell = cell
        cell.width = column == 0 ? first : total - first
        return cell
      }
    }
    return .table([[head]] + body, frame: frame, fill: fill)
  }

  /// Pieces one after another in one line.
  static func joined(_ parts: [HTMLLabel]) -> HTMLLabel {
    HTMLLabel(markup: parts.map(\.markup).joined(), width: parts.reduce(0) { $0 + $1.width })
  }

  /// Text as markup: what has a meaning there is escaped, what XML does not allow is left out.
  static func escaped(_ text: String) -> String {
    var markup = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": markup += "&amp;"
      case "<": markup += "&lt;"
      case ">": markup += "&gt;"
      case "\"": markup += "&quot;"
      case _ where scalar.value < 0x20 || scalar.value == 0xFFFE || scalar.value == 0xFFFF: markup += " "
      default: markup.unicodeScalars.append(scalar)
      }
    }
    return markup
  }
}
