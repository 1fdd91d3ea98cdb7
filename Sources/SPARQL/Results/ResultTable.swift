import QueryAlgebra
import RDF

/// Writes solutions as an aligned table for a terminal.
///
/// Columns are as wide as their widest value, full-width characters counting two; numbers stand to the right. Nothing
/// is left out unless a width is asked for: then a longer value ends in `…`. All rows are read before the first is
/// written, since the last may be the widest.
public struct ResultTable: Sendable {
  /// Prefixes to shorten IRIs with.
  public var prefixes: [String: IRI]
  /// The most columns of the terminal that a value may take; `nil` for as many as it needs.
  public var maximumColumnWidth: Int?

  public init(prefixes: [String: IRI] = [:], maximumColumnWidth: Int? = nil) {
    self.prefixes = prefixes
    self.maximumColumnWidth = maximumColumnWidth
  }

  private struct Cell {
    var text: String
    var width: Int
    var isNumber: Bool
  }

  /// Writes the table: a head, a rule and the rows.
  /// - Returns: the number of rows.
  /// - Throws: what reading the solutions throws, before anything is written.
  @discardableResult
  public func write(_ solutions: Solutions, to output: inout some TextOutputStream) throws -> Int {
    var terms = TermWriter(prefixes: prefixes)
    let head = solutions.variables.map { cell($0.name, isNumber: false) }
    var rows: [[Cell]] = []
    while let row = try solutions.next() {
      rows.append(
        head.indices.map { index in
          guard index < row.count, let term = row[index] else { return cell("", isNumber: false) }
          return cell(Self.text(of: term, &terms), isNumber: Self.isNumber(term))
        })
    }
    var widths = head.map(\.width)
    for row in rows {
      for (index, cell) in row.enumerated() { widths[index] = max(widths[index], cell.width) }
    }
    if !head.isEmpty {
      output.write(Self.line(head, widths))
      output.write(widths.map { String(repeating: "─", count: max(1, $0)) }.joined(separator: "──") + "\n")
    }
    for row in rows { output.write(Self.line(row, widths)) }
    return rows.count
  }

  private static func line(_ cells: [Cell], _ widths: [Int]) -> String {
    var text = ""
    for (index, cell) in cells.enumerated() {
      let padding = String(repeating: " ", count: widths[index] - cell.width)
      let isLast = index == cells.count - 1
      text += cell.isNumber ? padding + cell.text : cell.text + (isLast ? "" : padding)
      if !isLast { text += "  " }
    }
    while text.hasSuffix(" ") { text.removeLast() }
    return text + "\n"
  }

  private static func text(of term: Term, _ terms: inout TermWriter) -> String {
    switch term {
    case .literal(let literal): return literal.lexicalForm
    case .blankNode(let node): return "_:" + node.label
    case .iri(let iri):
      let text = terms.text(of: iri)
      return text.hasPrefix("<") ? "<" + iri.string + ">" : text
    }
  }

  private static func isNumber(_ term: Term) -> Bool {
    guard let datatype = term.literal?.datatype else { return false }
    return [XSD.integer, XSD.decimal, XSD.double, XSD.float].contains(datatype)
  }

  /// A cell of one line: line feeds and other controls are shown as their pictures, so that rows stay rows.
  private func cell(_ text: String, isNumber: Bool) -> Cell {
    var shown = String.UnicodeScalarView()
    var width = 0
    for scalar in text.unicodeScalars {
      let visible = Self.visible(scalar)
      shown.append(visible)
      width += DisplayWidth.columns(of: visible)
    }
    if let maximum = maximumColumnWidth, width > max(1, maximum) { return cut(shown, to: max(1, maximum), isNumber) }
    return Cell(text: String(shown), width: width, isNumber: isNumber)
  }

  private func cut(_ text: String.UnicodeScalarView, to maximum: Int, _ isNumber: Bool) -> Cell {
    var kept = String.UnicodeScalarView()
    var width = 0
    for scalar in text {
      let columns = DisplayWidth.columns(of: scalar)
      if width + columns > maximum - 1 { break }
      kept.append(scalar)
      width += columns
    }
    return Cell(text: String(kept) + "…", width: width + 1, isNumber: isNumber)
  }

  /// A control as its picture in the block Control Pictures; other characters as they are.
  private static func visible(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0x00...0x1F: Unicode.Scalar(scalar.value + 0x2400) ?? "\u{FFFD}"
    case 0x7F: "\u{2421}"
    case 0x80...0x9F, 0x200E...0x200F, 0x202A...0x202E, 0x2066...0x2069: "\u{FFFD}"
    default: scalar
    }
  }
}
