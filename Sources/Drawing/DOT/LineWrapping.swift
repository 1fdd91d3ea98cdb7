/// How many columns text takes where every Chinese character takes two, as in a terminal or a ruled page.
enum DisplayWidth {
  /// Columns of one code point: 0 for combining marks and format characters, 2 for wide ones (UAX #11), else 1.
  static func of(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control: return 0
    default: return isWide(scalar.value) ? 2 : 1
    }
  }

  /// Columns of a text.
  static func of(_ text: some StringProtocol) -> Int {
    text.unicodeScalars.reduce(0) { $0 + of($1) }
  }

  private static func isWide(_ value: UInt32) -> Bool {
    switch value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xA000...0xA4CF,
      0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF,
      0x20000...0x3FFFD:
      true
    default: false
    }
  }
}

/// Breaks text into lines: between any two Chinese characters, and between words of other scripts.
struct LineWrapping {
  /// The widest line; only a single word that is longer goes beyond it.
  let columns: Int

  /// Marks that no line begins with.
  private static let closing = Set("、,，。.;；:：!！?？)）]〕》〉”’」』…%·".unicodeScalars)
  /// Marks that no line ends with.
  private static let opening = Set("(（[〔《〈“‘「『".unicodeScalars)

  /// The lines of a text, at least one; of nearly equal width where the last would be short.
  func lines(of text: String) -> [String] {
    let units = Self.units(of: text)
    let lines = greedy(units)
    return lines.count > 1 ? balanced(lines, units) : lines
  }

  /// The same number of lines with a shorter limit, so that no last line holds one lone character.
  private func balanced(_ lines: [String], _ units: [String]) -> [String] {
    guard let last = lines.last, DisplayWidth.of(last) * 2 < columns else { return lines }
    let total = lines.reduce(0) { $0 + DisplayWidth.of($1) }
    for narrower in max(2, (total + lines.count - 1) / lines.count)..<columns {
      let candidate = LineWrapping(columns: narrower).greedy(units)
      if candidate.count == lines.count { return candidate }
    }
    return lines
  }

  /// Lines that each take as much as fits; at least one.
  private func greedy(_ units: [String]) -> [String] {
    var lines: [String] = []
    var line = ""
    var width = 0
    for unit in units {
      let unitWidth = DisplayWidth.of(unit)
      if width > 0, width + unitWidth > columns {
        lines.append(line.trimmingTrailingSpaces())
        (line, width) = ("", 0)
      }
      if width == 0, unit == " " { continue }
      line += unit
      width += unitWidth
    }
    return line.isEmpty && !lines.isEmpty ? lines : lines + [line.trimmingTrailingSpaces()]
  }

  /// The pieces between which a line may break.
  private static func units(of text: String) -> [String] {
    var units: [String] = []
    var gluesNext = false
    var previousIsNarrow = false
    for scalar in text.unicodeScalars {
      let isSpace = scalar.properties.isWhitespace
      let isNarrow = !isSpace && DisplayWidth.of(scalar) < 2 && !closing.contains(scalar) && !opening.contains(scalar)
      let glues = !units.isEmpty && (gluesNext || closing.contains(scalar) || (previousIsNarrow && isNarrow))
      if glues, let last = units.indices.last, units[last] != " " {
        units[last].unicodeScalars.append(scalar)
      } else {
        units.append(isSpace ? " " : String(scalar))
      }
      gluesNext = opening.contains(scalar)
      previousIsNarrow = isNarrow
    }
    return units
  }
}

extension String {
  fileprivate func trimmingTrailingSpaces() -> String {
    var view = unicodeScalars
    while view.last == " " { view.removeLast() }
    return String(view)
  }
}
